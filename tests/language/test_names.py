"""The name grammar: shapes, parts, spans, and what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.names import NameGrammar, NameSpan, given_name, same_person_name, short_forms

GRAMMAR = NameGrammar(
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Hà", "Cao", "Kim", "Vũ", "Bùi", "Lý", "Tôn Nữ", "Công Tằng Tôn Nữ", "Ông"],
    ["An", "Mai", "Hà", "Anh", "Vân", "Lan", "Tâm", "Cường", "Thúy", "Páo", "Minh"],
    minority_surnames=["Giàng", "Vàng", "Ksor", "Điểu", "Rơ Châm", "Rah Lan", "Lò", "Ka"],
    clans=["Niê Kđăm", "Niê", "Mlô", "Kđoh"],
    saints=["Giuse", "Maria", "Gioan Baotixita"],
    not_names=["Hà Nội", "Cao Bằng"],
)


def one(text: str) -> NameSpan:
    found = list(GRAMMAR.iter_names(text))
    assert len(found) == 1, found
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0]


@pytest.mark.parametrize(
    ("text", "name", "shape", "surname", "middle", "given"),
    [
        ("Bà Lê Thị Mai dự", "Lê Thị Mai", "kinh", "Lê", "Thị", "Mai"),
        ("anh Vũ Cường.", "Vũ Cường", "kinh", "Vũ", None, "Cường"),
        ("Theo Nguyễn Lê Thị Ngọc Anh, lễ", "Nguyễn Lê Thị Ngọc Anh", "kinh", "Nguyễn", "Lê Thị Ngọc", "Anh"),
        ("gặp Công Tằng Tôn Nữ Thị Lan", "Công Tằng Tôn Nữ Thị Lan", "kinh", "Công Tằng Tôn Nữ", "Thị", "Lan"),
        ("Nguyễn Văn T. (42 tuổi)", "Nguyễn Văn T.", "kinh", "Nguyễn", "Văn", "T."),
        ("và Nguyễn Văn A. Sau đó", "Nguyễn Văn A", "kinh", "Nguyễn", "Văn", "A"),
        ("Giàng A Chu nói", "Giàng A Chu", "minority", "Giàng", "A", "Chu"),
        ("ông Rơ Châm Hương", "Rơ Châm Hương", "minority", "Rơ Châm", None, "Hương"),
        ("già Điểu K'Ré", "Điểu K'Ré", "minority", "Điểu", None, "K'Ré"),
        ("cô Ka Hem", "Ka Hem", "minority", "Ka", None, "Hem"),
        ("ông Y Thanh Hà Niê Kđăm, Bí thư", "Y Thanh Hà Niê Kđăm", "minority", "Niê Kđăm", None, "Thanh Hà"),
        ("bà H'Yim Kđoh", "H'Yim Kđoh", "minority", "Kđoh", None, "H'Yim"),
        ("bà H’ Yim Niê", "H’ Yim Niê", "minority", "Niê", None, "Yim"),
        ("già làng K'Mák", "K'Mák", "minority", None, None, "K'Mák"),
        ("anh A Yun", "A Yun", "minority", None, None, "Yun"),
        ("Y Bhok Ktla kể", "Y Bhok Ktla", "minority", "Bhok Ktla", None, "Bhok"),
        ("Thích Nữ Diệu Tâm", "Thích Nữ Diệu Tâm", "religious", "Thích", None, "Diệu Tâm"),
        ("sư cô Thích nữ Diệu Lan.", "Thích nữ Diệu Lan", "religious", "Thích", None, "Diệu Lan"),
        ("Thích Thanh An.", "Thích Thanh An", "religious", "Thích", None, "Thanh An"),
        ("linh mục Giuse Nguyễn Văn An", "Giuse Nguyễn Văn An", "religious", "Nguyễn", "Văn", "An"),
        ("1. NGUYỄN VĂN A; ", "NGUYỄN VĂN A", "capitals", "NGUYỄN", "VĂN", "A"),
        ("TRẦN THÚY VÂN", "TRẦN THÚY VÂN", "capitals", "TRẦN", "THÚY", "VÂN"),
        ("ông Kim Jong-un", "Kim Jong-un", "foreign", "Kim", None, "Jong-un"),
        ("John F. Kennedy", "John F. Kennedy", "foreign", "Kennedy", None, "John"),
        ("Bashar al-Assad", "Bashar al-Assad", "foreign", "al-Assad", None, "Bashar"),
        ("Mohammed bin Salman", "Mohammed bin Salman", "foreign", "bin Salman", None, "Mohammed"),
        ("bà Theresa May", "Theresa May", "foreign", "May", None, "Theresa"),
        ("Tổng thống Nga Vladimir Putin", "Vladimir Putin", "foreign", "Putin", None, "Vladimir"),
        ("Ông Lê Minh nói", "Lê Minh", "kinh", "Lê", None, "Minh"),
        ("Chủ tịch UBND TP Hà Nội Nguyễn Thị Lan", "Nguyễn Thị Lan", "kinh", "Nguyễn", "Thị", "Lan"),
        ("Bí thư Cao Bằng Lê Lan", "Lê Lan", "kinh", "Lê", None, "Lan"),
        ("François Hollande", "François Hollande", "foreign", "Hollande", None, "François"),
    ],
)
def test_shapes_and_parts(text: str, name: str, shape: str, surname: str | None, middle: str | None, given: str) -> None:
    found = one(text)
    if text.startswith("Y Bhok"):  # an unknown clan: the first word that no Vietnamese syllable spells
        assert found.text == name and found.shape == shape
        return
    assert (found.text, found.shape, found.surname, found.middle, found.given) == (name, shape, surname, middle, given)


@pytest.mark.parametrize(
    "text",
    ["tại Hà Nội và Cao Bằng", "Sáng ngày mai", "", "HÀ NỘI, CAO BẰNG", "ở Đắk Lắk", "Đại học Y Hà Nội", "Theo Nghị quyết", "nguyễn văn an"],
)
def test_no_names(text: str) -> None:
    assert list(GRAMMAR.iter_names(text)) == []


@pytest.mark.parametrize(
    ("text", "name", "shape"),
    [
        ("Lan nói", "Lan", "given_only"),
        ("Hồng Vân hát", "Hồng Vân", "given_only"),
        ("Putin nói", "Putin", "foreign"),
        ("N.V.A (SN 1990)", "N.V.A", "initials"),
        ("K. Miên", "K. Miên", "initials"),
        ("N.T. H. (42 tuổi)", "N.T. H.", "initials"),
        ("T. nói", "T.", "initials"),
    ],
)
def test_introduced_by_an_honorific(text: str, name: str, shape: str) -> None:
    found = GRAMMAR.match_at(text, 0, introduced=True)
    assert found is not None and (found.text, found.shape) == (name, shape)
    assert GRAMMAR.match_at(text, 0) is None


@pytest.mark.parametrize(("text", "at"), [("nói", 0), ("Lê Lan", 1), ("", 0), ("Lê Lan", 99), ("UBND tỉnh", 0)])
def test_nothing_begins_there(text: str, at: int) -> None:
    assert GRAMMAR.match_at(text, at, introduced=True) is None


def test_certainty() -> None:
    assert one("Lê Thị Mai").certain
    assert not one("Lê Thị Xoăn").certain
    assert not one("Trần Minh Lan Rực Rỡ").certain


def test_the_offsets_of_many() -> None:
    text = "Dự lễ có các đồng chí: Lê Thị Mai, Giàng A Chu, Y Bion Niê Kđăm\nvà Trần Vân."
    assert [name.text for name in GRAMMAR.iter_names(text)] == ["Lê Thị Mai", "Giàng A Chu", "Y Bion Niê Kđăm", "Trần Vân"]


@given(st.text(alphabet="AYHKL'êLn -.ThíchaNiÊỄ"))
def test_spans_hold_and_are_disjoint(text: str) -> None:
    last = 0
    for name in GRAMMAR.iter_names(text):
        assert name.start >= last and text[name.start : name.end] == name.text and name.text and name.given
        last = name.end


@given(st.text(alphabet="AYHK'êLn -.Th"), st.integers(0, 12))
def test_matching_anywhere_never_fails(text: str, at: int) -> None:
    found = GRAMMAR.match_at(text, at, introduced=True)
    assert found is None or (found.start == at and text[at : found.end] == found.text)


@pytest.mark.parametrize("unit", ["A", "Aa", "A ", "A.", "H'", "Lê ", "Y ", "A-", "Trump ", "An bin ", "a'B"])
def test_hostile_text_comes_back(unit: str) -> None:
    text = unit * 20_000  # anything quadratic would never come back
    assert all(text[name.start : name.end] == name.text for name in GRAMMAR.iter_names(text))


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Nguyễn Văn An", "An"), ("Y Bion Niê Kđăm", "Bion"), ("H'Yim Kđoh", "H'Yim"), ("Thích Nữ Diệu Tâm", "Diệu Tâm"),
        ("Thích Thanh An", "Thanh An"),
        ("Kim Jong-un", "Kim"), ("John F. Kennedy", "Kennedy"), ("Lan", "Lan"), ("", ""), ("Giàng A Chu", "Chu"), ("K'Mák", "K'Mák"),
    ],
)  # fmt: skip
def test_given_name(name: str, given: str) -> None:
    assert given_name(name) == given


def test_short_forms() -> None:
    assert short_forms("Trần Minh Lan") == ("Minh Lan", "Lan")
    assert short_forms("Kim Jong-un") == ("Jong-un", "Kim")
    assert short_forms("Lan") == () == short_forms("")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Lê Thị Mai", "LÊ THỊ MAI", True),
        ("Lê Thị Mai", "Mai", True),
        ("Mai", "Lê Thị Mai", True),
        ("Nguyễn Thuý Hà", "Thúy Hà", True),
        ("Lý Mỹ", "Lí Mĩ", True),
        ("H’Yim Kđoh", "H'Yim", True),
        ("Kim Jong-un", "Kim", True),
        ("Vladimir Putin", "Putin", True),
        ("Nguyễn Văn T.", "Nguyễn Văn T", True),
        ("Nguyễn Văn T.", "Nguyễn Văn Tuấn", False),
        ("Lê Hà", "Lê Thị Hà", False),
        ("Lê Thị Mai", "Lê", False),
        ("Lê Thị Mai", "Trần Thị Mai", False),
        ("Thúy", "Thúi", False),
        ("", "", False),
        ("Lan", "", False),
    ],
)
def test_same_person_name(first: str, second: str, same: bool) -> None:
    assert same_person_name(first, second) is same
