"""Every construction of figures that was once wrong, or must stay right, is a row of corpora/cases/figures.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.dates.find import find_dates
from extractor.facts.figures.find import find_figures
from extractor.facts.marks import facts
from extractor.language.tokenizer import blank

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "figures.jsonl").read_text("utf-8").splitlines()]
NLP = blank()


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    doc = find_figures(find_dates(NLP.make_doc(row["text"])))
    found = []
    for fact, wanted in zip(facts(doc, "figures"), [*row["expected"], *[{}] * 20], strict=False):
        had = {"value": float(fact.value), "unit": fact.unit, "max": None if fact.max_value is None else float(fact.max_value)}
        more = {key: getattr(fact, key) for key in ("qualifier", "change", "unit_code", "subject", "comparison") if key in wanted}
        found.append({k: v for k, v in had.items() if v is not None} | more)
    assert found == row["expected"]
