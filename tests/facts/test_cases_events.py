"""Every construction of events that was once wrong, or must stay right, is a row of corpora/cases/events.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.events.model import EventFact
from extractor.pipeline import load

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "events.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    assert [_told(event) for event in load()(row["text"])._.facts["events"]] == row["expected"]


def _told(event: EventFact) -> dict[str, Any]:
    """What a fact says, without what it leaves open."""
    told: dict[str, Any] = {"name": event.name, "kind": event.kind}
    for key in ("date", "place"):
        if getattr(event, key):
            told[key] = getattr(event, key)
    for key in ("organizers", "chairs"):
        if getattr(event, key):
            told[key] = list(getattr(event, key))
    return told
