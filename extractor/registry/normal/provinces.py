"""Provinces as a document says them, and as of today: seven codes changed hands on 2025-07-01."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractor.catalogues import provinces
from extractor.language.folding import fold


class Place(NamedTuple):
    """A province as reported, and today's in which it lies (None where it was divided)."""

    code: str
    name: str
    now_code: str | None
    now_name: str | None


def _day(at: str | None) -> date | None:
    try:
        return date.fromisoformat(at[:10]) if at else None
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _placed(code: str, before: bool) -> Place | None:
    days = (date(2025, 6, 30), None) if before else (None, date(2025, 6, 30))
    for day in days:
        if (found := provinces.by_code(code, day)) is not None:
            return _with_today(found)
    return None


def _with_today(province: provinces.Province) -> Place:
    today = provinces.successor(province) or (province if province.valid_to is None else None)
    return Place(province.code or "", province.name, today.code if today else None, today.name if today else None)


def by_code(code: str | None, at: str | None) -> Place | None:
    """The province of a code in a document.

    Args:
        code: two digits, in the numbering of the document's day.
        at: ISO date or time of the document; None: today's numbering.
    """
    if not code:
        return None
    day = _day(at)
    return _placed(code, day is not None and day < provinces.MERGER_DAY)


_TAIL = re.compile(r"(?:^|[\s,(-])(?:tỉnh|thành phố|tp\.?)\s+((?:[^\W\d_]+[ -]?){1,4})\)?$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def named_at_end(text: str, before: bool) -> Place | None:
    """The province that a body's or office's name ends with: "Chủ tịch UBND tỉnh Lào Cai".

    Args:
        text: a name, as written.
        before: whether the document is older than 2025-07-01.
    """
    match = _TAIL.search(text)
    if match is None:
        return None
    day = date(2025, 6, 30) if before else provinces.MERGER_DAY
    name = match.group(1).strip()
    found = provinces.resolve(name, day)
    if len(found) != 1 or found[0].era in ("historical", "before-1976") or _only_town(match.group(), found[0], day):
        return None
    return _with_today(found[0])


def _only_town(written: str, province: provinces.Province, day: date) -> bool:
    """"thành phố Lào Cai" is a town of the province, not the province."""
    return "tỉnh" not in fold(written) and province.type_at(day) == "tỉnh"


def tail_start(text: str) -> int:
    """Where the province at the end of a name begins; the text's length where there is none."""
    match = _TAIL.search(text)
    return match.start() if match else len(text)


@lru_cache(maxsize=4096)
def of_name(text: str, before: bool) -> Place | None:
    """The province that a recipient's whole name means: "tỉnh Điện Biên"."""
    day = date(2025, 6, 30) if before else provinces.MERGER_DAY
    found = provinces.resolve(text, day)
    if len(found) != 1 or not found[0].code or (fold(text).startswith(("thành phố", "tp")) and found[0].type_at(day) == "tỉnh"):
        return None
    return _with_today(found[0])


def is_before_merger(at: str | None) -> bool:
    """Whether a document is of the time of the 63 provinces."""
    day = _day(at)
    return day is not None and day < provinces.MERGER_DAY


def choices() -> list[tuple[str, str]]:
    """Today's provinces as (code, name), by name."""
    return sorted(((p.code or "", p.name) for p in provinces.in_force()), key=lambda pair: pair[1])
