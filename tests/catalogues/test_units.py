"""Districts and wards by name, code and date."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.catalogues import units
from extractor.catalogues._fold import fold
from extractor.catalogues.loading import read_json
from extractor.catalogues.unit_names import unit_key

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
    for number, row in enumerate(content["rows"]):
        key = unit_key(row[0])
        assert number in content["index"][fold(row[0])]
        assert number in content["variants"].get(key, content["index"].get(key))


@pytest.mark.parametrize(
    ("name", "day", "province"),
    [("Mù Cang Chải", BEFORE, "Yên Bái"), ("Mù Cang Chải", AFTER, "Lào Cai"), ("Mù Cang Chải", None, "Lào Cai"), ("Sông Mã", AFTER, "Sơn La")],
)
def test_the_province_of_a_district_at_a_date(name: str, day: date | None, province: str) -> None:
    (unit,) = units.districts_named(name)
    found = units.province_of(unit, day)
    assert found is not None and found.name == province


def test_every_unit_lies_in_a_province_before_and_after() -> None:
    for row in range(0, len(read_json("districts")["rows"]), 7):
        unit = units._district(row)
        before, after = units.province_of(unit, BEFORE), units.province_of(unit, AFTER)
        assert before is not None and after is not None and after.valid_to is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Krông Pắk", "Krông Pắc"),
        ("Đắk Hà", "Đăk Hà"),
        ("Phan Rang-Tháp Chàm", "Phan Rang - Tháp Chàm"),
        ("Cư M’gar", "Cư M'gar"),
        ("Phú Quý", "Phú Quí"),
        ("Qui Nhơn", "Quy Nhơn"),
        ("01", "1"),
        ("Buôn Mê Thuột", "Buôn Ma Thuột"),
    ],
)
def test_spellings_of_one_district(one: str, other: str) -> None:
    assert units.districts_named(one) == units.districts_named(other) != ()


@pytest.mark.parametrize(("one", "other"), [("Bảo Lâm", "Bảo Lạc"), ("Mỹ Hào", "Mý Hào"), ("Tây Hồ", "Tai Hồ")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert unit_key(one) != unit_key(other)


def test_a_key_is_its_own_key() -> None:
    for table in ("districts", "wards", "wards_before"):
        for row in read_json(table)["rows"][::5]:
            assert unit_key(unit_key(row[0])) == unit_key(row[0])


@pytest.mark.parametrize("hostile", ["", " ", "\x00", "-" * 10_000, "Đ" * 10_000, "😀", "a\nb", "'" * 50])
def test_hostile_names_are_nobody(hostile: str) -> None:
    assert units.districts_named(hostile) == units.wards_named(hostile) == ()
