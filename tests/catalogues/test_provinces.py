"""Provinces at a date."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.catalogues.provinces import bare_name, by_code, former_in, in_force, resolve, successor

BEFORE = date(2025, 6, 30)
AFTER = date(2025, 7, 1)


def test_63_become_34() -> None:
    assert (len(in_force(BEFORE)), len(in_force(AFTER)), len(in_force(date(2024, 12, 31)))) == (63, 34, 63)


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Lào Cai", BEFORE, "10"),
        ("Lào Cai", AFTER, "15"),
        ("Yên Bái", BEFORE, "15"),
        ("tỉnh Yên Bái", AFTER, "15"),
        ("TP.HCM", AFTER, "79"),
        ("TPHCM", BEFORE, "79"),
        ("Sài Gòn", BEFORE, "79"),
        ("Hoà Bình", BEFORE, "17"),
        ("HÒA BÌNH", BEFORE, "17"),
        ("Thừa Thiên - Huế", date(2023, 5, 1), "46"),
    ],
)
def test_a_name_at_a_date(name: str, day: date, code: str) -> None:
    assert [province.code for province in resolve(name, day)] == [code]


@pytest.mark.parametrize("name", ["Biên Hòa", "Sơn Tây", "Vũng Tàu", "Thủ đô", "xyz", ""])
def test_names_of_cities_and_bynames_are_no_provinces(name: str) -> None:
    assert resolve(name, AFTER) == ()


def test_a_province_of_old_counts_in_its_time() -> None:
    assert [province.era for province in resolve("Biên Hòa", date(1974, 1, 1))] == ["before-1976"]
    assert [province.name for province in resolve("Hà Tây", AFTER)] == ["Hà Tây"]


@pytest.mark.parametrize("code", ["15", "24", "44", "52", "80", "82", "91"])
def test_seven_codes_change_hands(code: str) -> None:
    old, new = by_code(code, BEFORE), by_code(code, AFTER)
    assert old is not None and new is not None and old.name != new.name


def test_merging_and_going_on() -> None:
    (ha_giang,) = resolve("Hà Giang", BEFORE)
    (lao_cai,) = resolve("Lào Cai", BEFORE)
    assert ha_giang.merged_into is not None and ha_giang.merged_into.name == "Tuyên Quang"
    assert lao_cai.merged_into is None
    successor_of_lao_cai = successor(lao_cai)
    assert successor_of_lao_cai is not None and successor_of_lao_cai.code == "15"
    assert [province.name for province in former_in(successor_of_lao_cai)] == ["Yên Bái", "Lào Cai"] or {
        province.name for province in former_in(successor_of_lao_cai)
    } == {"Yên Bái", "Lào Cai"}


def test_three_provinces_become_cities() -> None:
    (dong_nai,) = resolve("Đồng Nai", date(2026, 5, 1))
    assert (dong_nai.type_at(date(2026, 4, 29)), dong_nai.type_at(date(2026, 4, 30))) == ("tỉnh", "thành phố")


@pytest.mark.parametrize(
    ("written", "bare"),
    [("tỉnh Lào Cai", "Lào Cai"), ("TP. Huế", "Huế"), ("TP.Huế", "Huế"), ("Thành phố Cần Thơ", "Cần Thơ"), ("Tuyên Quang", "Tuyên Quang")],
)
def test_bare_name(written: str, bare: str) -> None:
    assert bare_name(written) == bare
