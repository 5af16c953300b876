"""No field falls below what it has reached on the annotated articles (`floors.json`, which `make floors` raises)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor import extract
from extractor.evaluate import attributes, facts, floors
from extractor.record.encode import to_json
from tests.conftest import ROOT


def test_floors(shared: Path) -> None:
    records = {path.stem: json.loads(to_json(extract(path))) for path in sorted((shared / "gold" / "inputs").glob("*.json"))}
    fields, _ = facts.score(shared / "gold", records)
    details, _ = attributes.score(shared / "gold", records)
    least = floors.read(ROOT / "floors.json")
    assert set(facts.FIELDS) <= set(least)
    assert floors.fallen(least, {**fields, **details}) == []


@pytest.mark.parametrize("room", ["dates", "provinces", "locations", "people", "awards", "figures", "events"])
def test_every_rule_is_documented(room: str) -> None:
    """docs/rules.md is what the rooms' docstrings say."""
    from docs.build_rules import documented, text

    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == text(), "run: python docs/build_rules.py"
    assert documented()[room]


def test_rules_of_samples_are_documented() -> None:
    """Every rule that a fact of the samples names is on the page."""
    from corpora.build_samples import record, samples
    from docs.build_rules import documented

    known = set().union(*documented().values())
    for path in samples():
        found = json.loads(record(path))
        kinds = ("dates", "provinces", "locations", "officials", "people", "awards", "figures", "events")
        named = {fact["rule"] for kind in kinds for fact in found[kind]}
        assert named <= known, (path.name, named - known)
