"""Districts (until 2025-06-30) and communes, wards, townships (before and after) by name, code and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypedDict

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import read_json
from extractor.catalogues.model import within
from extractor.catalogues.provinces import MERGER_DAY, Province, by_code
from extractor.catalogues.provinces import successor as province_successor
from extractor.catalogues.unit_names import unit_key


@dataclass(frozen=True, slots=True)
class Unit:
    """A district, or a commune, ward, township or special zone.

    Attributes:
        name: without its type; a numbered urban district or ward has its number ("1").
        type: `huyện`, `quận`, `thị xã`, `thành phố`; `xã`, `phường`, `thị trấn`, `đặc khu`.
        level: `district` or `commune`.
        code: of the General Statistics Office; None for districts dissolved before 2025.
        province_code: in the numbering of the unit's own time.
        district_code: of wards before 2025-07-01, else None.
        latitude, longitude: degrees, of the unit's centre, None where unknown.
        valid_from, valid_to: ISO dates or None.
    """

    name: str
    type: str
    level: str
    code: str | None
    province_code: str
    district_code: str | None
    latitude: float | None
    longitude: float | None
    valid_from: str | None
    valid_to: str | None

    @property
    def full_name(self) -> str:
        """With its type word: `huyện Sông Mã`, `quận 1`."""
        return f"{self.type} {self.name}"

    def valid_at(self, day: date | None) -> bool:
        return within(self.valid_from, self.valid_to, day)


class _Table(TypedDict, total=False):
    """One file of units: its rows, and where a folded name stands among them."""

    rows: list[tuple[Any, ...]]
    index: dict[str, tuple[int, ...]]
    variants: dict[str, tuple[int, ...]]
    valid_from: str | None
    valid_to: str | None
    successors: dict[str, tuple[tuple[str, str], ...]]


@cache
def _table(name: str) -> _Table:
    table: _Table = read_json(name, _Table)
    return table


@cache
def _district(row: int) -> Unit:
    name, kind, code, province, lat, lon, start, end = _table("districts")["rows"][row]
    return Unit(name, kind, "district", code, province, None, lat, lon, start, end)


@cache
def _ward(row: int) -> Unit:
    table = _table("wards")
    name, kind, code, province, lat, lon, _area = table["rows"][row]
    return Unit(name, kind, "commune", code, province, None, lat, lon, table["valid_from"], None)


@cache
def _former_ward(row: int) -> Unit:
    table = _table("wards_before")
    name, kind, code, district_code = table["rows"][row]
    province = _districts_by_code()[district_code].province_code
    return Unit(name, kind, "commune", code, province, district_code, None, None, None, table["valid_to"])


@cache
def _districts_by_code() -> dict[str, Unit]:
    units = map(_district, range(len(_table("districts")["rows"])))
    return {unit.code: unit for unit in units if unit.code}


@cache
def _rows_by_code(table: str) -> dict[str, int]:
    return {row[2]: number for number, row in enumerate(_table(table)["rows"])}


@lru_cache(maxsize=30_000)
def _rows_named(table: str, name: str) -> tuple[int, ...]:
    """Rows of the name itself; failing that, of another spelling of it."""
    content = _table(table)
    key = fold(name)
    return content["index"].get(key) or _rows_of_variant(content, unit_key(key))


def _rows_of_variant(content: _Table, key: str) -> tuple[int, ...]:
    return content["variants"].get(key) or content["index"].get(key, ())


def districts_named(name: str, at: date | None = None) -> tuple[Unit, ...]:
    """The districts of a name (without type word; spelling evened out by `unit_names.unit_key`).

    Districts ended with 2025-06-30, yet texts go on naming them; so a date keeps out only those dissolved before it while
    another of the name was in force, and never makes the answer empty.
    """
    found = tuple(map(_district, _rows_named("districts", name)))
    current = tuple(unit for unit in found if unit.valid_at(_last_day_of_districts(at)))
    return current or found


def _last_day_of_districts(at: date | None) -> date:
    last = date(2025, 6, 30)
    return last if at is None or at > last else at


def wards_named(name: str, at: date | None = None) -> tuple[Unit, ...]:
    """The communes, wards, townships and special zones of a name on a day; without a day, today's and then the former."""
    now = tuple(map(_ward, _rows_named("wards", name)))
    if at is not None and at >= MERGER_DAY:
        return now
    before = tuple(map(_former_ward, _rows_named("wards_before", name)))
    return before if at is not None else now + before


def district_by_code(code: str) -> Unit | None:
    """The district with a code, of 2025-06-30."""
    return _districts_by_code().get(code)


def ward_by_code(code: str, at: date | None) -> Unit | None:
    """The ward with a code on a day (None: today); new wards took over codes of old ones."""
    is_new = at is None or at >= MERGER_DAY
    row = _rows_by_code("wards" if is_new else "wards_before").get(code)
    if row is None:
        return None
    return _ward(row) if is_new else _former_ward(row)


def successors(ward: Unit) -> tuple[tuple[Unit, str], ...]:
    """The wards of today that took over a former ward, each with how: `merged`, `divided`, `unchanged`, `renamed`."""
    if ward.level != "commune" or ward.valid_to is None or ward.code is None:
        return ()
    rows = _rows_by_code("wards")
    return tuple((_ward(rows[code]), how) for code, how in _table("ward_mapping")["successors"].get(ward.code, ()))


def district_names() -> tuple[str, ...]:
    """The folded names of all districts, dissolved ones included."""
    return tuple(_table("districts")["index"])


@cache
def folded_names() -> frozenset[str]:
    """The folded names of all districts, communes, wards and townships, past and present."""
    return frozenset(name for table in ("districts", "wards", "wards_before") for name in _table(table)["index"])


def province_of(unit: Unit, at: date | None = None) -> Province | None:
    """The province in which a unit lies on a day, whatever the time of the unit itself.

    A district of 2025 in a document of 2026 lies in the merged province: huyện Mù Cang Chải is in Lào Cai (15) then, and was
    in Yên Bái (15) before. Without a day, today's province. None where a former province was divided.
    """
    is_former = unit.valid_to is not None
    own = by_code(unit.province_code, date(2025, 6, 30) if is_former else MERGER_DAY)
    if own is None or not is_former or (at is not None and at < MERGER_DAY):
        return own
    return province_successor(own) or own


def is_name_of_district(name: str) -> bool:
    """Whether any district bears this name."""
    return bool(_rows_named("districts", name))


def is_name_of_ward(name: str) -> bool:
    """Whether any commune, ward, township or special zone bears or bore this name."""
    return bool(_rows_named("wards", name) or _rows_named("wards_before", name))
