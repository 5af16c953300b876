"""Writes docs/rules.md from the rooms' docstrings: every rule that a fact may name, in one place."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

ROOMS = ("dates", "provinces", "bodies", "locations", "people", "awards", "figures", "events")
_RULE = re.compile(r"`([a-z]+\.[a-z_]+)`")


def documented() -> dict[str, set[str]]:
    """Rules that each room's docstring lists; a person without an office bears the rule of the name's mark."""
    found = {room: set(_RULE.findall(import_module(f"extractor.facts.{room}").__doc__ or "")) for room in ROOMS}
    found["people"] |= {rule.replace("names.", "people.") for rule in found["people"]}
    return found


def text() -> str:
    """The page."""
    parts = ["# Rules\n\nEvery fact names the rule that found it. This page is written by `python docs/build_rules.py` from the rooms' docstrings.\n"]
    for room in ROOMS:
        doc = (import_module(f"extractor.facts.{room}").__doc__ or "").strip()
        parts.append(f"## {room.capitalize()}\n\n{doc}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    Path(__file__).with_name("rules.md").write_text(text(), encoding="utf-8")
