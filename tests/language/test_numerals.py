"""Numerals: one row a reading, traps included."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.numerals import NUMBER, ROMAN, iter_numbers, parse_digits, parse_number, parse_roman

READINGS = """
0 = 0
7 = 7
07 = 7
00 = 0
15 = 15
2025 = 2025
36.000 = 36000
3.650 = 3650
3,65 = 3.65
1.234,5 = 1234.5
1.234.567 = 1234567
1.234.567,89 = 1234567.89
7.020.000 = 7020000
36 000 = 36000
1 250 000 = 1250000
12 500,75 = 12500.75
1,234,567 = 1234567
1,234.5 = 1234.5
0.75 = 0.75
0,5 = 0.5
0,125 = 0.125
3.1416 = 3.1416
99.5 = 99.5
36.00 = 36
12.75 = 12.75
85,14 = 85.14
93,52 = 93.52
1,2 triệu = 1200000
1,5 triệu tỷ = 1500000000000000
10 tỷ = 10000000000
36.000 tỷ = 36000000000000
36.000tỷ = 36000000000000
36.000 tỉ = 36000000000000
3 nghìn tỷ = 3000000000000
3 ngàn tỉ = 3000000000000
2 trăm nghìn = 200000
5 trăm tỷ = 500000000000
10 vạn = 100000
2 vạn = 20000
2 chục = 20
3 chục nghìn = 30000
2 tá = 24
1.5 tỷ = 1500000000
12.5 triệu = 12500000
2,75 nghìn = 2750
113.000 = 113000
1 triệu 200 nghìn = 1200000
1 tỷ 250 triệu = 1250000000
1 tỷ 250 triệu 500 nghìn = 1250500000
2 triệu 5 trăm nghìn = 2500000
2 triệu năm trăm nghìn = 2500000
1 nghìn 200 tỷ = 1200000000000
1 tỷ rưỡi = 1500000000
2 triệu rưỡi = 2500000
một = 1
hai = 2
ba = 3
bốn = 4
năm = 5
sáu = 6
bảy = 7
bẩy = 7
tám = 8
chín = 9
mười = 10
mười một = 11
mười hai = 12
mười bốn = 14
mười lăm = 15
mười nhăm = 15
mười chín = 19
hai mươi = 20
hai mươi mốt = 21
hai mươi tư = 24
hai mươi bốn = 24
hai mươi lăm = 25
hai mươi nhăm = 25
ba mươi = 30
ba mươi tư = 34
bốn mươi bảy = 47
chín mươi chín = 99
hai lăm = 25
ba mốt = 31
bốn nhăm = 45
một trăm = 100
một trăm linh năm = 105
một trăm lẻ năm = 105
một trăm linh tư = 104
một trăm linh mười = 110
một trăm mười lăm = 115
một trăm hai mươi = 120
một trăm năm mươi = 150
một trăm rưỡi = 150
hai trăm ba mươi mốt = 231
năm trăm năm mươi lăm = 555
chín trăm chín mươi chín = 999
một nghìn = 1000
một ngàn = 1000
một nghìn hai trăm = 1200
một nghìn không trăm linh năm = 1005
hai nghìn không trăm hai mươi lăm = 2025
một nghìn chín trăm bảy mươi lăm = 1975
năm nghìn năm trăm = 5500
mười nghìn = 10000
mười hai nghìn ba trăm = 12300
một vạn = 10000
ba vạn năm nghìn = 35000
một trăm hai mươi ba nghìn bốn trăm năm mươi sáu = 123456
ba trăm năm mươi nghìn = 350000
một triệu = 1000000
một triệu rưỡi = 1500000
hai triệu năm trăm nghìn = 2500000
ba triệu linh năm = 3000005
một tỷ = 1000000000
một tỷ hai trăm triệu = 1200000000
hai trăm nghìn tỷ = 200000000000000
một nghìn hai trăm tỷ = 1200000000000
hai chục = 20
ba chục nghìn = 30000
một tá = 12
nửa triệu = 500000
nửa tỷ = 500000000
nửa nghìn = 500
nửa chục = 5
ba phần tư = 0.75
một phần hai = 0.5
hai phần năm = 0.4
bảy phần mười = 0.7
hai phẩy năm = 2.5
không phẩy tám = 0.8
không phẩy không năm = 0.05
ba phẩy mười bốn = 3.14
hai phẩy năm triệu = 2500000
Hai Mươi Mốt = 21
BA MƯƠI = 30
MỘT TRIỆU RƯỠI = 1500000
"""
REFUSED = """
12.5
1.5
15.30
12.2024
31.12
0105
007
0.650.000
01.234
1.23.456
1.234.56
12.5.2025
1,2,3
1,234,56
1.234.567.89
3,
,5
hai phần ba
một phần ba
một trăm hai
hai nghìn tư
1 triệu 2
2 triệu 5
hai mươi năm
mười năm
một nghìn ba triệu tỷ
1 triệu 2 tỷ
500 nghìn 2 triệu
3 tỷ 5 nghìn tỷ
chục
trăm
triệu
rưỡi
nửa
mươi
lăm
linh năm
hàng nghìn
vài chục
mấy trăm
năm nay
XIV
I
1e5
1_000
½
٣
-5
+5
9999999999999999 tỷ
12 nghìn tỷ tỷ
"""
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
