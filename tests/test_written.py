"""The articles that this project has written and annotated itself (corpora/written): no field falls below what it has reached on them."""

from __future__ import annotations

import json
from pathlib import Path

from extractor import extract
from extractor.evaluate import attributes, facts, floors
from extractor.record.encode import to_json
from tests.conftest import ROOT

WRITTEN = ROOT / "corpora" / "written"


def _inputs() -> list[Path]:
    return sorted((WRITTEN / "inputs").glob("*.json"))


def test_floors() -> None:
    records = {path.stem: json.loads(to_json(extract(path))) for path in _inputs()}
    fields, _ = facts.score(WRITTEN, records)
    details, _ = attributes.score(WRITTEN, records)
    least = floors.read(WRITTEN / "floors.json")
    assert set(facts.FIELDS) <= set(least)
    assert floors.fallen(least, {**fields, **details}) == []


def test_what_is_annotated_stands_in_the_text() -> None:
    """Names of persons, places and recipients, roles and figures are words of their article."""
    for path in _inputs():
        article = json.loads(path.read_text("utf-8"))
        text = f"{article['title']}\n{article['maintext']}".casefold()
        gold = json.loads((WRITTEN / "gold" / path.name).read_text("utf-8"))["gold"]
        words = [*gold["locations"], *(figure["text"] for figure in gold["figures"])]
        words += [word for person in gold["people"] for word in (person["name"], *person["roles"])]
        words += [form for award in gold["awards"] for who in award["recipients"] for form in who.split("|")]
        assert [word for word in words if word.casefold() not in text] == [], path.name
