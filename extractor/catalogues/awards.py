"""Awards by name, and which one is meant once the grantor is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry


@cache
def spellings() -> tuple[tuple[str, Entry, bool], ...]:
    """Every form to look for, as (form, entry, cased); cased ones ("CSTĐ", "BK") are abbreviations and need their case.

    A form that several awards share comes once, with the generic entry or the first of the catalogue: "Bằng khen" alone is
    the generic one, and `specific` finds the particular one when the grantor is read.
    """
    seen: dict[tuple[str, bool], tuple[str, Entry, bool]] = {}
    for form, entry, cased in _all_forms():
        seen.setdefault((form if cased else fold(form), cased), (form, entry, cased))
    return tuple(seen.values())


def _all_forms() -> Iterator[tuple[str, Entry, bool]]:
    for entry in load("awards"):
        for form in entry.forms:
            yield form, entry, False
        for form in entry["abbreviations"]:
            yield form, entry, True


def find(name: str, at: date | None = None) -> tuple[Entry, ...]:
    """The awards of this name or spelling in force on a day, generic ones first."""
    return load("awards").find(name, at)


def canonical(award_id: str) -> str | None:
    """The name that a record writes for a catalogue id: without class, grantor and "danh hiệu"."""
    entry = load("awards").get(award_id)
    return entry.name if entry else None


def specific(name: str, grantor: str | None, at: date | None = None) -> Entry | None:
    """The one award that a head and a grantor mean together: "Bằng khen" by "Thủ tướng Chính phủ".

    Args:
        name: canonical name or spelling, without class and grantor.
        grantor: the office or body as read, or None.
        at: the day of the award or document; outdated names give way to those in force.

    Returns:
        The sole award whose own grantor the text names; else the generic entry of the name, or its sole award; None where
        several remain.
    """
    found = find(name, at)
    if grantor:
        said = fold(grantor)
        named = [entry for entry in found if entry["grantor"] and fold(entry["grantor"]) == said]
        if len(named) == 1:
            return named[0]
    generic = [entry for entry in found if entry["generic"]]
    if generic:
        return generic[0]
    return found[0] if len(found) == 1 else None
