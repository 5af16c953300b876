"""What a scan for the name of an organisation reads and carries."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.facts.bodies.words import Head
from extractor.facts.marks import Value


class Page(Value, frozen=True):
    """What a scan reads.

    Args:
        text, folded: the text and its folded form.
        people: ends of personal names by their starts, of sure ones and of those with a family name.
        sure: starts of the sure ones.
        provinces: ends of provinces' mentions by their starts.
        heads: heads by their starts, the longest at each.
    """

    text: str
    folded: str
    people: Mapping[int, int]
    sure: frozenset[int]
    provinces: Mapping[int, int]
    heads: Mapping[int, Head]


class Reach(Value, frozen=True):
    """Where a name ends, and where its territory begins (None without one)."""

    end: int
    territory: int | None = None


class State(Value, frozen=True):
    """How far a scan has come: where it stands, where the name is whole, and what it has seen."""

    at: int
    solid: int | None
    core: bool
    act: bool = False
    proper: bool = False
