"""Every construction of awards that was once wrong, or must stay right, is a row of corpora/cases/awards.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.awards.model import AwardFact
from extractor.pipeline import load

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "awards.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    assert [_told(award) for award in load()(row["text"])._.facts["awards"]] == row["expected"]


def _told(award: AwardFact) -> dict[str, Any]:
    """What a fact says, without what it leaves open."""
    told: dict[str, Any] = {"name": award.name}
    if award.class_:
        told["class"] = award.class_
    if award.status != "conferred":
        told["status"] = award.status
    for key in ("posthumous", "grantor", "presenter", "collectives", "individuals"):
        if getattr(award, key):
            told[key] = getattr(award, key)
    if award.recipients:
        told["recipients"] = [recipient.name for recipient in award.recipients]
    return told
