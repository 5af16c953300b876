"""Every construction of an award's attributes that was once wrong is a row of corpora/cases/award_attributes.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.awards.model import AwardFact
from extractor.pipeline import load

ROWS = [
    json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "award_attributes.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    assert [_told(award) for award in load()(row["text"])._.facts["awards"]] == row["expected"]


def _told(award: AwardFact) -> dict[str, Any]:
    """When, where, why, by whose hand and by which decision, without what a fact leaves open."""
    told: dict[str, Any] = {"name": award.name}
    if award.class_:
        told["class"] = award.class_
    for key in ("date", "place", "presenter", "reason"):
        if getattr(award, key):
            told[key] = getattr(award, key)
    if award.decision is not None:
        told["decision"] = [award.decision.number, award.decision.date]
    return told
