"""Every construction of names and offices that was once wrong, or must stay right, is a row of corpora/cases/people.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.people.model import OfficialFact
from extractor.pipeline import load

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "people.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    found = load()(row["text"])._.facts.get("people", [])
    said = [{"name": p.name, "roles": [r.text for r in p.roles] if isinstance(p, OfficialFact) else []} for p in found]
    assert said == row["expected"]
