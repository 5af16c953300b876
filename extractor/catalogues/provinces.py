"""Provinces of Viet Nam at a date: 63 until 2025-06-30, 34 from 2025-07-01, older ones by their years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry

MERGER_DAY = date(2025, 7, 1)
"""The day on which 63 provinces became 34 (NQ 202/2025/QH15)."""

_TYPE_WORDS = ("thành phố trực thuộc trung ương", "thành phố", "tỉnh", "tp.", "tp", "t.p", "đặc khu")


@dataclass(frozen=True)
class Province:
    """One province as it stood between two changes; its code means nothing without that time."""

    entry: Entry

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def name(self) -> str:
        """The short official name: `Lào Cai`, `Hồ Chí Minh`."""
        return self.entry.name

    @property
    def code(self) -> str | None:
        """Two digits of the General Statistics Office; None for provinces that ended before these codes."""
        code: str | None = self.entry["code"]
        return code

    @property
    def valid_from(self) -> str | None:
        return self.entry.valid_from

    @property
    def valid_to(self) -> str | None:
        return self.entry.valid_to

    @property
    def era(self) -> str:
        """`34`, `63`, `historical` or `before-1976`."""
        return str(self.entry["era"])

    @property
    def spellings(self) -> tuple[str, ...]:
        """Other spellings that are safe to look for, without regard to case."""
        return self.entry.spellings

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """`HN`, `BR-VT`: to be looked for with their case."""
        return tuple(self.entry["abbreviations"])

    def type_at(self, day: date | None = None) -> str:
        """`tỉnh` or `thành phố` on a day (three provinces became cities in 2026); without a day, today's."""
        changes = self.entry["types"]
        past = [change for change in changes if day is None or (change["from"] or "") <= day.isoformat()]
        return str((past or changes[:1])[-1]["type"])

    @cached_property
    def successors(self) -> tuple[Province, ...]:
        """The units that took over when this one ended; several where it was divided, none while it goes on."""
        return tuple(
            found
            for taken in self.entry["successors"]
            for found in _successor_units(taken["code"], taken["name"], self.valid_to)
        )

    @property
    def merged_into(self) -> Province | None:
        """The other province that this one became part of on 2025-07-01; None where name or code went on."""
        if self.era != "63" or len(self.successors) != 1:
            return None
        successor = self.successors[0]
        return None if successor.name == self.name else successor

    def covers(self, other_code: str, at: date | None) -> bool:
        """Whether this province, as of 2025-07-01 or later, includes the former province with this code."""
        return other_code in self.entry["predecessors"] or (other_code == self.code and self.entry.valid_at(at))


@cache
def all_provinces() -> tuple[Province, ...]:
    """Every province of every time, today's first."""
    return tuple(map(Province, load("provinces").entries))


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    index: dict[str, tuple[Province, ...]] = {}
    for province in all_provinces():
        for form in dict.fromkeys(map(fold, (*province.entry.forms, *province.abbreviations))):
            index[form] = (*index.get(form, ()), province)
    return index


@lru_cache(maxsize=256)
def in_force(at: date | None = None) -> tuple[Province, ...]:
    """The provinces of a day (34 or 63); without a day, today's 34."""
    day = at or MERGER_DAY
    return tuple(province for province in all_provinces() if province.code and province.entry.valid_at(day))


def resolve(name: str, at: date | None = None) -> tuple[Province, ...]:
    """The provinces that a name can mean at a date, best first; usually one, empty where the name is no province's.

    A name that was not in force on the day still resolves to the unit that bore it last (old names go on in texts), but
    never to a province that ended by 1976, whose names cities bear today; those count only on a day of their time.

    Args:
        name: with or without "tỉnh", "thành phố", "TP."; case and placement of tone marks do not matter.
        at: the document's date; None prefers today's units.
    """
    found = _by_name().get(fold(name)) or _by_name().get(fold(bare_name(name)), ())
    day = at or MERGER_DAY
    now = tuple(province for province in found if province.entry.valid_at(day))
    if now:
        return now
    later = [province for province in found if province.era != "before-1976"]
    later.sort(key=lambda province: (province.valid_to or "9999"), reverse=True)
    return tuple(later[:1])


def by_code(code: str, at: date | None) -> Province | None:
    """The province of a code on a day; seven codes changed hands on 2025-07-01, so the day is asked for."""
    found = [province for province in in_force(at) if province.code == code]
    return found[0] if found else None


def successor(province: Province) -> Province | None:
    """The province of today that a former one lies in; None where it was divided or goes on itself."""
    current = province
    while len(current.successors) == 1:
        current = current.successors[0]
    return None if current is province or current.valid_to else current


def former_in(province: Province) -> tuple[Province, ...]:
    """The provinces of before 2025-07-01 that one of today is made of; itself alone where nothing was merged."""
    codes = province.entry["predecessors"]
    old = [p for p in all_provinces() if p.era == "63" and p.code in codes]
    return tuple(old) or (province,)


def bare_name(name: str) -> str:
    """A province's name without its type word: `tỉnh Lào Cai` → `Lào Cai`, `TP.Huế` → `Huế`."""
    stripped = name.strip()
    for word in _TYPE_WORDS:
        if fold(stripped).startswith(word):
            rest = stripped[len(word) :]
            if rest[:1] in " .":
                return rest.lstrip(" .")
            if word.endswith("."):
                return rest
    return stripped


def _successor_units(code: str | None, name: str, ended: str | None) -> list[Province]:
    later = [p for p in all_provinces() if p.name == name and (p.valid_to or "9999") > (ended or "")]
    if code is not None:
        later = [p for p in later if p.code == code]
    later.sort(key=lambda province: province.valid_to or "9999")
    return later[:1]
