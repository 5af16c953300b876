"""Every construction of provinces, bodies and locations that was once wrong, or must stay right, is a row of corpora/cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from extractor.document import Source
from extractor.facts.marks import facts, marks
from extractor.pipeline import analyse
from extractor.read import read

CASES = Path(__file__).parents[2].joinpath("corpora", "cases")


def rows(kind: str) -> list[Any]:
    found = [json.loads(line) for line in CASES.joinpath(f"{kind}.jsonl").read_text("utf-8").splitlines()]
    return [pytest.param(row, id=row["note"]) for row in found]


def analysed(row: dict[str, Any]) -> Doc:
    page = {"title": None, "maintext": row["text"], "date_publish": row["published_at"]}
    return analyse(read(Source(path="case.json", data=json.dumps(page).encode())).document)


@pytest.mark.parametrize("row", rows("provinces"))
def test_provinces(row: dict[str, Any]) -> None:
    assert [f"{fact.name} {fact.code}" for fact in facts(analysed(row), "provinces")] == row["expected"]


@pytest.mark.parametrize("row", rows("bodies"))
def test_bodies(row: dict[str, Any]) -> None:
    assert [mark.value.name for mark in marks(analysed(row), "bodies")] == row["expected"]


@pytest.mark.parametrize("row", rows("locations"))
def test_locations(row: dict[str, Any]) -> None:
    found = [f"{fact.name}|{fact.type}|{fact.province_code}" for fact in facts(analysed(row), "locations")]
    assert found == row["expected"]
