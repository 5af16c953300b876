"""A place as a finder saw it, before it is joined with its other mentions and resolved."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.facts.locations.model import LocationType
from extractor.facts.marks import Mark, Value


class Candidate(Value, frozen=True):
    """One mention of a place.

    Args:
        start, end: span in the text, type word included.
        name_start: where the name itself begins.
        type: as in the record.
        identity: what two mentions of one place share.
        rule: stable identifier.
        word: folded type word, empty where the name stands alone.
    """

    start: int
    end: int
    name_start: int
    type: LocationType
    identity: str
    rule: str
    word: str = ""


class Page(Value, frozen=True):
    """What the finders of places read.

    Args:
        text, folded: the text and its folded form.
        people: ends of personal names by their starts, weak ones with a family name included.
        sure: starts of the sure ones.
        provinces: ends of provinces' mentions by their starts.
        codes: codes, of before 2025-07-01, of the provinces that the page names.
        bodies: marks of bodies.
        blocked: marks whose words hold no place: awards' names, sure personal names.
        givens: last syllables of the sure Vietnamese names.
        is_sport: whether the page reports matches, so that a bare country may be its team.
    """

    text: str
    folded: str
    people: Mapping[int, int]
    sure: frozenset[int]
    provinces: Mapping[int, int]
    codes: frozenset[str]
    bodies: list[Mark]
    blocked: list[Mark]
    is_sport: bool
    givens: frozenset[str] = frozenset()

    def in_body(self, at: int) -> bool:
        """Whether the name of a body holds an offset of the text."""
        return any(body.start <= at < body.end for body in self.bodies)

    def is_held(self, at: int) -> bool:
        """Whether a province, a sure person or a body holds an offset of the text."""
        return at in self.provinces or at in self.sure or self.in_body(at)


def street(page: Page, start: int, end: int, rule: str = "locations.listed", word: str = "") -> Candidate:
    """A street by its bare name."""
    return Candidate(start, end, start, "street", f"street:đường:{page.folded[start:end]}", rule, word)
