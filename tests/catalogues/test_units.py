"""Districts and wards by name, code and date."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.catalogues import units
from extractor.catalogues._fold import fold
from extractor.catalogues.loading import read_json

BEFORE = date(2025, 6, 30)
AFTER = date(2025, 7, 1)


def test_a_district_by_name_and_code() -> None:
    (found,) = units.districts_named("sông mã")
    assert (found.full_name, found.province_code, found.level) == ("huyện Sông Mã", "14", "district")
    assert units.district_by_code(found.code or "") == found


def test_a_name_of_several_districts_stays_several() -> None:
    assert len(units.districts_named("Châu Thành")) > 5


def test_a_dissolved_district_gives_way_to_a_living_one() -> None:
    assert {unit.type for unit in units.districts_named("Thủ Đức", date(2023, 1, 1))} == {"thành phố"}
    assert {unit.type for unit in units.districts_named("Thủ Đức", date(2015, 1, 1))} >= {"quận"}
    assert [unit.full_name for unit in units.districts_named("2", AFTER)] == ["quận 2"]


def test_wards_before_and_after() -> None:
    (old,) = units.wards_named("Chiềng Khoong", BEFORE)
    (new,) = units.wards_named("Chiềng Khoong", AFTER)
    assert (old.district_code, new.district_code) == ("126", None)
    assert [unit for unit, _ in units.successors(old)] == [new]
    assert units.ward_by_code(old.code or "", BEFORE) == old
    assert units.successors(new) == ()


@pytest.mark.parametrize("table", ["districts", "wards", "wards_before"])
def test_the_index_is_folded_as_lookups_are(table: str) -> None:
    content = read_json(table)
    for key, rows in list(content["index"].items())[::50]:
        assert all(fold(content["rows"][row][0]) == key for row in rows)
