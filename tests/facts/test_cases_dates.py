"""Every construction of dates that was once wrong, or must stay right, is a row of corpora/cases/dates.jsonl."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.dates.calendar import Context
from extractor.facts.dates.find import scan
from extractor.language.folding import fold

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "dates.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    published = date.fromisoformat(row["published_at"]) if row["published_at"] else None
    found = scan(row["text"], Context(published, fold(row["text"])))
    assert list(dict.fromkeys(f.value.value for f in found)) == row["expected"]


def test_part_of_day_is_the_first_one_told() -> None:
    from extractor.pipeline import load

    doc = load()("Sáng 5/6/2020 họp. Chiều 5/6/2020 đi thực tế.")
    (fact,) = doc._.facts["dates"]
    assert fact.part_of_day == "morning"
    assert [m.text for m in fact.mentions] == ["Sáng 5/6/2020", "Chiều 5/6/2020"]
