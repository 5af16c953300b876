"""Numerals: one row a reading, traps included."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.numerals import NUMBER, ROMAN, iter_numbers, parse_digits, parse_number, parse_roman
from tests.language.numeral_readings import READINGS, REFUSED

ROWS = [tuple(line.split(" = ")) for line in READINGS.strip().splitlines()]


@pytest.mark.parametrize(("text", "value"), ROWS)
def test_readings(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", [*REFUSED.strip().splitlines(), "", " ", "a" * 10_000, "1" * 10_000])
def test_what_is_ambiguous_or_no_number_is_not_read(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234.5", "1234.5"), ("12.5", "12.5"), ("1,200", "1200"), ("3.650", "3.650"), ("36,000 tỷ", "36000000000000"), ("1.234,5", None)]
)
def test_english_style_by_context(text: str, value: str | None) -> None:
    assert parse_number(text, english=True) == (Decimal(value) if value else None)


def test_written_decimals_are_kept_and_computed_ones_plain() -> None:
    assert str(parse_digits("15,50")) == "15.50"
    assert str(parse_number("1,20 triệu")) == "1200000"
    assert str(parse_number("36.000 tỷ")) == "36000000000000"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trên 113.000 lao động, 36.000 tỷ đồng, 10 tỷ USD", ["113.000", "36.000 tỷ", "10 tỷ"]),
        ("khen 07 tập thể và hai mươi lăm cá nhân", ["07", "hai mươi lăm"]),
        ("hai mươi năm qua, một trăm năm, mười năm", ["hai mươi", "một trăm", "mười"]),
        ("năm 2024, năm nay, trong năm, hai năm sau, cuối năm học", ["2024", "hai"]),
        ("tặng năm người, năm tập thể", ["năm", "năm"]),
        ("thứ hai, thứ ba và Thứ năm", []),
        ("đường Hai Bà Trưng, chợ Năm Căn, ngã Ba Vì, ông Tám", []),
        ("Hai người dự. Ba tỉnh vắng", ["Hai", "Ba"]),
        ("rộng 12 km2, 500 m2, QL1A, Covid19", ["12", "500"]),
        ("vốn 15,5%. Tăng 36.000. Giảm 2,", ["15,5", "36.000", "2"]),
        ("ngày 12.5.2025 lúc 15.30", []),
        ("gọi 0912 345 678 hay 024.3825.1234", []),
        ("dài 12 345 678 mét", ["12 345 678"]),
        ("một trăm hai người, 2 triệu 5 đồng", []),
        ("hàng nghìn, vài chục, hàng trăm triệu, mấy vạn", []),
        ("hai, ba hộ; 2-3 kg; 5 - 7%", ["hai", "ba", "2", "3", "5", "7"]),
        ("nửa triệu người, một nửa, một phần", ["nửa triệu"]),
        ("hai phần ba số hộ", []),
        ("1 tỷ rưỡi và 1 triệu 200 nghìn đồng", ["1 tỷ rưỡi", "1 triệu 200 nghìn"]),
        ("Năm 2024 tỷ lệ hộ nghèo còn 5,2%, hai tỷ phú, 3 triệu phú", ["2024", "5,2", "hai", "3"]),
        ("lần hai, giải ba, quý ba, ba mẹ, áo bà ba, hai lần, ba giải", ["hai", "ba"]),
        ("nhà số 3 Vạn Phúc, 5 Tá", ["5 Tá"]),
    ],
)
def test_iteration(text: str, found: list[str]) -> None:
    assert [number.text for number in iter_numbers(text)] == found


def test_in_words() -> None:
    assert [(n.text, n.in_words) for n in iter_numbers("một xã, 7 tổ, 2 triệu, hai triệu")] == [
        ("một", True), ("7", False), ("2 triệu", False), ("hai triệu", True)
    ]  # fmt: skip


def test_fragment_is_usable_inside_other_patterns() -> None:
    pattern = re.compile(rf"(?P<n>{NUMBER})\s+(?P<unit>xã|đồng)", re.IGNORECASE)
    match = pattern.search("Gần Hai Mươi Lăm xã")
    assert match is not None and match["n"] == "Hai Mươi Lăm" and pattern.groups == 2
    assert re.compile(NUMBER).groups == re.compile(ROMAN).groups == 0


@given(st.text(alphabet="0123456789., triệunghìntỷmộthaibamươinămlintrămrưỡi"))
def test_matches_hold_their_text(text: str) -> None:
    last = 0
    for number in iter_numbers(text):
        assert text[number.start : number.end] == number.text and number.start >= last and number.value >= 0
        last = number.end


@given(st.integers(0, 10**12))
def test_points_for_thousands_read_back(value: int) -> None:
    assert parse_number(f"{value:,}".replace(",", ".")) == value


def _spoken(value: int) -> str:
    """Say a number below a thousand by the school rule."""
    units = "không một hai ba bốn năm sáu bảy tám chín".split()
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    words = [units[hundreds], "trăm"] if hundreds else []
    if tens == 0 and ones and hundreds:
        words += ["linh"]
    elif tens == 1:
        words += ["mười"]
    elif tens:
        words += [units[tens], "mươi"]
    if ones:
        words += ["mốt" if tens > 1 and ones == 1 else "lăm" if tens and ones == 5 else units[ones]]
    return " ".join(words)


@pytest.mark.parametrize("start", range(1, 1000, 111))
def test_every_number_below_a_thousand(start: int) -> None:
    for value in range(start, min(start + 111, 1000)):
        assert parse_number(_spoken(value)) == value
        assert parse_number(f"{_spoken(value)} nghìn") == value * 1000


@pytest.mark.parametrize("unit", ["1.", "1,", "1 ", "123 ", "hai ", "hai mươi ", "một triệu ", "1 triệu ", "trăm ", "không phẩy không ", "năm", "9"])
def test_hostile_text_comes_back(unit: str) -> None:
    text = unit * 20_000  # anything quadratic would never come back
    assert all(text[number.start : number.end] == number.text for number in iter_numbers(text))


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("XIII", 13), ("XIV", 14), ("MCMXC", 1990), ("MMXXV", 2025)])
def test_roman(text: str, value: int) -> None:
    assert parse_roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VV", "IC", "xiv", "A", "XIVa", "MMMM"])
def test_not_roman(text: str) -> None:
    assert parse_roman(text) is None


def test_roman_fragment() -> None:
    assert re.findall(rf"\b{ROMAN}\b", "khóa XIII, quý IV, Đại hội XIV, thế kỷ XXI, I, X, IX") == ["XIII", "IV", "XIV", "XXI", "I", "X", "IX"]
