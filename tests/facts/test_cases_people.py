"""Every construction of names and offices that was once wrong, or must stay right, is a row of corpora/cases/people.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.facts.people.model import OfficialFact, PersonFact
from extractor.pipeline import load

ROWS = [json.loads(line) for line in Path(__file__).parents[2].joinpath("corpora", "cases", "people.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["note"] for row in ROWS])
def test_case(row: dict[str, Any]) -> None:
    found = load()(row["text"])._.facts.get("people", [])
    said = [_said(person, want) for person, want in zip(found, [*row["expected"], *({} for _ in found)], strict=False)]
    assert said == row["expected"]


def _said(person: PersonFact, want: dict[str, Any]) -> dict[str, Any]:
    """What a fact says of a person, with titles, bodies and codes of the roles only where the row tells them."""
    roles = person.roles if isinstance(person, OfficialFact) else ()
    said = {"name": person.name, "roles": [role.text for role in roles]}
    keys = {"organizations": "organization", "titles": "title", "codes": "province_code"}
    said |= {key: getattr(person, key) for key in ("rank", "degree") if key in want}
    return said | {key: [getattr(role, attribute) for role in roles] for key, attribute in keys.items() if key in want}
