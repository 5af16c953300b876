"""A report in comparable form: what two papers' reports are set beside each other by."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import msgspec

from extractor.catalogues.provinces import MERGER_DAY
from extractor.registry.model import Report, Seen
from extractor.registry.normal import awards, names

_MERGER = MERGER_DAY.isoformat()


class Profile(msgspec.Struct, frozen=True, gc=False):
    """Comparable form of a report.

    Attributes:
        name: toned name (persons) or toned key (bodies); "" where nobody is named.
        province, then: code of today's province; name of the province of before 2025-07-01.
        day: days since year 1 of the award, decision or publication; None where nothing is dated.
        exact: whether `day` is a day of the award that the text gives.
        season: day of the year (of 372) that the text gives, also where it leaves the year out.
        office: folded words of role and unit; role, unit: of each.
        telling: whether a body's name tells it apart without its province.
        head: the catalogue's office, and whether it is the deputy's.
    """

    number: int
    id: str
    document: int
    fact: int
    person: bool
    name: str
    rarity: int
    award_id: str | None
    award: str
    generic: bool
    class_: int | None
    state: bool
    status: str
    province: str | None
    then: str | None
    decision: str | None
    grantor: str | None
    level: int | None
    day: int | None
    exact: bool
    season: int | None
    office: frozenset[str]
    role: frozenset[str]
    head: tuple[str, bool] | None
    unit: frozenset[str]
    reason: frozenset[str]
    place: str | None
    telling: bool


@lru_cache(maxsize=65536)
def ordinal(day: str) -> int | None:
    """Days since year 1 of an ISO day; None for a day that no calendar has."""
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def profile(report: Report) -> Profile:
    """The comparable form of a report."""
    person = report.block.startswith("p:")
    name = (names.toned(report.name) if person else names.body_key(report.name)) if report.name else ""
    return Profile(
        report.number, report.id, report.document, report.fact, person, name, _rarity(person, name), report.award_id,
        names.toned(report.award), awards.is_generic(report.award_id), report.class_, report.family in awards.STATE_FAMILIES,
        report.status, report.province_now_code, then(report), awards.decision_key(report.decision_number), report.grantor_key, report.level,
        ordinal(report.day) if report.day else None, bool(report.date) and len(report.date or "") == 10 and "X" not in (report.date or ""),
        season(report.date),
        names.telling_words(f"{report.role or ''} {report.unit or ''}"), names.telling_words(report.role or ""),
        names.office_head(report.role) if report.role else None,
        names.telling_words(report.unit) if report.unit else frozenset(),
        names.telling_words(report.reason) if report.reason else frozenset(), names.toned(report.place) if report.place else None,
        person or names.own_name(name),
    )


def season(value: str | None) -> int | None:
    """Month and day of an EDTF date as one number, all months of 31 days; None where it does not give both.

    >>> season("XXXX-06-06"), season("2024-06-06"), season("2024-06")
    (161, 161, None)
    """
    if not value or len(value) != 10 or not (value[5:7] + value[8:]).isdigit():
        return None
    return (int(value[5:7]) - 1) * 31 + int(value[8:])


def then(report: Seen) -> str | None:
    """The province as it was called before 2025-07-01, of reports from that time: two that lie in one today were two."""
    return report.province if report.province and report.day and report.day < _MERGER else None


def _rarity(person: bool, name: str) -> int:
    if not name:
        return 3  # nobody named: the block already demands the same award, grantor and counts
    return names.rarity(name) if person else min(3, len(name.split()) // 2)
