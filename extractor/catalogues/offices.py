"""Offices, occupations, bodies and their short forms."""

from __future__ import annotations

from datetime import date
from functools import cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry

_NO_HEADS = ("modifier", "status")


@cache
def office_heads() -> dict[str, tuple[Entry, bool]]:
    """Every folded form of a title head with its office and whether the form is the deputy's.

    "phó giám đốc" → (Giám đốc, True); abbreviations ("PGĐ") are not here, see `office_abbreviations`.
    """
    heads: dict[str, tuple[Entry, bool]] = {}
    for entry in load("offices"):
        if entry.kind in _NO_HEADS:
            continue
        for form in entry.forms:
            heads.setdefault(fold(form), (entry, fold(form).startswith(("phó ", "thứ trưởng", "hiệu phó"))))
        if entry["deputy"]:
            heads.setdefault(fold(entry["deputy"]), (entry, True))
    return heads


@cache
def office_abbreviations() -> dict[str, Entry]:
    """Abbreviated title heads with their case: PCT, TGĐ, UVBCT. Where two offices share one, it is left out."""
    found: dict[str, list[Entry]] = {}
    for entry in load("offices"):
        for short in entry["abbreviations"]:
            found.setdefault(short, []).append(entry)
    return {short: entries[0] for short, entries in found.items() if len(entries) == 1}


@cache
def occupations() -> frozenset[str]:
    """Folded words of occupation that count as roles."""
    return frozenset(map(fold, load("occupations").forms("role")))


@cache
def no_roles() -> frozenset[str]:
    """Folded words before a name that are no roles: nạn nhân, bị cáo, tài xế."""
    return frozenset(map(fold, load("occupations").forms("no-role")))


@cache
def body_heads() -> dict[str, tuple[Entry, ...]]:
    """Every folded form of the head of a body's name, abbreviations included ("ubnd", "sở", "công ty cp")."""
    heads: dict[str, tuple[Entry, ...]] = {}
    for entry in load("bodies"):
        for form in dict.fromkeys(map(fold, (*entry.forms, *entry["abbreviations"]))):
            heads[form] = (*heads.get(form, ()), entry)
    return heads


def central_body(name: str, at: date | None = None) -> Entry | None:
    """The ministry or other central body of a name or short form; a day keeps out those not in force on it."""
    catalogue = load("central_bodies")
    found = list(catalogue.find(name, at)) or [
        entry for entry in catalogue if name in entry["abbreviations"] and entry.valid_at(at)
    ]
    return found[0] if len(found) == 1 else None


def sector(name: str) -> Entry | None:
    """The field of administration of a short or full form: "GD&ĐT" → Giáo dục và Đào tạo; None where two share it."""
    found = load("sectors").find(name)
    return found[0] if len(found) == 1 else None


def expand(abbreviation: str) -> tuple[str, ...]:
    """What an abbreviation can stand for, case kept; several readings where it is ambiguous, none where unknown."""
    return tuple(entry["expansion"] for entry in _abbreviations().get(abbreviation, ()))


def is_ambiguous(abbreviation: str) -> bool:
    """Whether an abbreviation is known to have other readings ("BTV", "CT", "TT")."""
    found = _abbreviations().get(abbreviation, ())
    return len(found) > 1 or any(entry["ambiguous"] for entry in found)


@cache
def _abbreviations() -> dict[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for entry in load("abbreviations"):
        for form in entry.forms:
            index[form] = (*index.get(form, ()), entry)
    return index
