"""Family names, syllables of given names, ranks, degrees and forms of address."""

from __future__ import annotations

from functools import cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry

_NAME_KINDS = ("kinh", "compound", "minority", "chinese-korean")


@cache
def surnames(*frequencies: str) -> frozenset[str]:
    """Folded family names of all peoples, or only those of the given frequency classes (`very-common`, `common`, …)."""
    entries = load("surnames").of_kind(*_NAME_KINDS)
    return frozenset(
        fold(form) for entry in entries if not frequencies or entry["frequency"] in frequencies for form in entry.forms
    )


@cache
def surname_markers() -> frozenset[str]:
    """Folded first parts of names without a family name: Y, A, H', K', Ka."""
    return frozenset(map(fold, load("surnames").forms("minority-marker")))


@cache
def middle_syllables() -> frozenset[str]:
    """Folded syllables that stand between family and given name."""
    return frozenset(map(fold, load("name_syllables").forms("middle")))


@cache
def given_syllables() -> frozenset[str]:
    """Folded syllables that stand last in a name."""
    return frozenset(map(fold, load("name_syllables").forms("given")))


def is_surname(word: str) -> bool:
    """Whether a word, or two for compound ones, is a family name; case does not matter."""
    return fold(word) in surnames()


def frequency(surname: str) -> str | None:
    """`very-common`, `common`, `uncommon`, `rare`, or `unknown` for a family name without figures; None for other words."""
    order = ("very-common", "common", "uncommon", "rare", "unknown")
    classes = {entry["frequency"] for entry in load("surnames").find(surname) if entry.kind in _NAME_KINDS}
    return next((name for name in order if name in classes), None)


def rank(text: str) -> Entry | None:
    """The rank of the forces that a text names; `entry["order"]` rises with the rank."""
    return _sole(load("ranks").find(text))


@cache
def degree_forms() -> tuple[tuple[str, Entry, bool], ...]:
    """Every form of a degree or honour before a name, as (form, entry, cased); the cased ones are abbreviations."""
    full = [(form, entry, False) for entry in load("degrees") for form in entry.forms]
    short = [(form, entry, True) for entry in load("degrees") for form in entry["abbreviations"]]
    return tuple(full + short)


def honorific(text: str) -> Entry | None:
    """The form of address that a text is ("đ/c" → đồng chí); `entry["plural"]` tells "các đồng chí" apart."""
    return _sole(tuple(entry for entry in load("honorifics").find(text) if entry.kind == "formal"))


def _sole(found: tuple[Entry, ...]) -> Entry | None:
    return found[0] if len(found) == 1 else None
