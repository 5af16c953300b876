"""Places that are no units of Viet Nam's administration: countries, cities abroad, regions, natural names, type words."""

from __future__ import annotations

from datetime import date
from functools import cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry


def country(name: str, at: date | None = None) -> Entry | None:
    """The country or territory of a name; `entry["word"]` says that the name is a word or part of other names as well."""
    found = [entry for entry in load("countries").find(name, at) if entry.kind != "demonym-opener"]
    return found[0] if found else None


def abroad(name: str) -> Entry | None:
    """The city, state or region abroad of a name; `entry["homonym"]` says that the name has other readings here."""
    found = load("places_abroad").find(name)
    return found[0] if found else None


def region(name: str) -> Entry | None:
    """The region of Viet Nam (kind `vietnam`) or of the world (kind `world`) of a name."""
    found = load("regions").find(name)
    return found[0] if found else None


def natural(name: str) -> tuple[Entry, ...]:
    """Rivers, islands, seas, mountains, lakes of a name, without type word; `entry["bare"]` ones stand without it."""
    return load("natural_names").find(name)


@cache
def type_words() -> dict[str, str]:
    """Every folded type word and abbreviation of places with the type it gives.

    The values are a record's location types, and `province` for tỉnh and thành phố, which the name itself decides.
    A word of two types ("khu vực", "cửa") keeps the first of the catalogue.
    """
    words: dict[str, str] = {}
    for entry in load("place_types"):
        for form in (*entry.forms, *entry["abbreviations"]):
            words.setdefault(fold(form), entry.kind)
    return words


def event_kind(noun: str) -> str | None:
    """The kind of event that a noun opens ("đại hội" → congress), or None."""
    found = load("event_nouns").find(noun)
    return found[0].kind if found else None
