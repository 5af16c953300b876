"""Anchored patterns find what `re` finds, on pages and on short texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.language.anchored import Anchored, Closing, Ending, digits
from extractor.language.heads import DIGIT, heads
from extractor.language.lexicon import _Pages

PATTERNS = [
    r"(?<!\w)(?:cuộc|hội) thi(?! cử)(?!\w)",
    r"(?<![^\W_])(?:các|những|hai) (?:tuyến )?(?:đường|phố)(?: như)?:? ",
    r"\b(?P<kind>huyện|quận) (?:đảo )?([A-ZĐ]\w*)",
    r"(?:một|hai|mốt)+ xã",
    r"b[ảẩ]y|không|kh",
    r"(?<!\w)\d+ xã|(?<![^\W_])(?P<word>[A-ZĐ]\w*)(?= )(?! [xh])",
    r"(?:các )?\d?\d (?:xã)?",
    r"(?<!\w)(?:hai|\d{1,2}) (?:hai )?xã",
    r"[^x]xã",
]
WORDS = ["cuộc thi", "hội thi", "hội thi cử", "các đường ", "các tuyến phố như: ", "huyện đảo Lý Sơn", "quận Ba", "hai hai xã", "bẩy", "không", "12 xã",
         " ", "x", ", ", "\n"]  # fmt: skip


def spans(found: object) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(m.span(), m.groups()) for m in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=120), low=st.integers(0, 300), length=st.integers(0, 900))
@settings(max_examples=40, deadline=None)
def test_finds_what_re_finds(pattern: str, words: list[str], low: int, length: int) -> None:
    text = "".join(words) * 2
    ours, plain = Anchored(pattern), re.compile(pattern)
    assert spans(ours.finditer(text)) == spans(plain.finditer(text))
    assert spans(ours.finditer(text, low, low + length)) == spans(plain.finditer(text, low, low + length))
    first, other = ours.search(text, low), plain.search(text, low)
    assert (first and first.span()) == (other and other.span())
    assert ours.starts(text) == [at for at in range(len(text)) if plain.match(text, at)]


def test_heads_of_patterns() -> None:
    assert heads(r"(?<!\w)gấp (?:đôi|ba)(?!\w)") == {"gấp đôi", "gấp ba"}
    assert heads(r"(?:đón|tiễn )?đoàn") == {"đónđoàn", "tiễn đoàn", "đoàn"}
    assert heads(r"(?:ab)*c|dd+") == {"ab", "c", "dd"}
    assert heads(r"[xy]á|z") == {"xá", "yá", "z"}
    assert heads(r"\d+ xã") == {DIGIT}
    assert heads(r"(?:các |\d{0,2})xã") == {"các xã", DIGIT, "xã"}
    assert heads(r"tập \d|[\d,]") is None


@pytest.mark.parametrize("pattern", [r"[A-Z]\w+", r"(?:một)?", r".x", r"(?i:một)", r"\w?một"])
def test_what_may_begin_with_anything_has_no_heads(pattern: str) -> None:
    assert heads(pattern) is None


def test_a_pattern_made_later_is_found_as_well() -> None:
    text = "một hai ba " * 60
    assert len(list(Anchored("hai ba").finditer(text))) == 60
    assert len(list(Anchored("ba một").finditer(text))) == 59


def test_digits_of_any_script() -> None:
    assert digits("a1 23 ٤") == (1, 3, 4, 6)


CLOSING = [
    (r"(?<![^\W_])(?:ở|tại|của ông) $", 0),
    (r"\b(?:do|bầu|cử) (?:đồng chí )?\Z", re.IGNORECASE),
    (r"(?:^|[\s“(,])(?:Họ|[Cc]ác (?:em|anh)) (?:[a-zà-ỹđ]+ ){0,6}?(?:là|làm) (?:những |các )?\Z", 0),
    (r"(?:từng |đã )?(?:giữ|nhận)(?: chức(?: vụ)?)? ?(?:một )?\Z", re.IGNORECASE),
    (r"\w+ \Z|là", 0),
]
BEFORE = ["ở ", "tại ", "Của ông ", "DO ", "bầu ", "Đồng chí ", "Các em ", "học ", "là ", "LÀM ", "làm ", "những ", "từng ", "giữ", " chức", " vụ ", "một ", "\n", "x", ","]


@pytest.mark.parametrize(("pattern", "flags"), CLOSING)
@given(words=st.lists(st.sampled_from(BEFORE), max_size=12), low=st.integers(-20, 20), cut=st.integers(0, 6))
@settings(max_examples=150, deadline=None)
def test_what_stands_before_is_what_re_finds(pattern: str, flags: int, words: list[str], low: int, cut: int) -> None:
    text = "".join(words)
    ours, plain = Closing(pattern, flags).search(text, low, len(text) - cut), re.compile(pattern, flags).search(text, low, len(text) - cut)
    assert (ours and (ours.span(), ours.group())) == (plain and (plain.span(), plain.group()))


@given(words=st.lists(st.sampled_from(["ở ", "tại ", "thăm ", "chính thức ", "(ở ", "\nở ", "đã-ở ", "x", " ", "Á-Âu "]), max_size=8), cut=st.integers(0, 6))
@settings(max_examples=150, deadline=None)
def test_words_that_stand_before_are_those_that_re_finds(words: list[str], cut: int) -> None:
    text, listed = "".join(words), ("ở", "tại", "thăm", "thăm chính thức", "Á-Âu")
    plain = re.compile(rf"(?<![^\W_])(?:{'|'.join(listed)}) \Z").search(text, 0, max(0, len(text) - cut))
    assert Ending(listed).stands(text, len(text) - cut) == (plain is not None)


def test_lists_that_come_later_join_at_the_next_page() -> None:
    pages = _Pages()
    first = pages.register(lambda: {"một": 1, "hai": 2})
    page, other = "một hai ba " * 60, "ba hai một " * 60
    assert len(pages.hits(page, first)) == 120
    later, none = pages.register(lambda: {"ba": None, "hai": None}, begins=True), pages.register(dict)
    assert sorted(pages.begins(page, later) or ())[:3] == [4, 8, 15]
    assert pages.hits(page, none) == []
    assert len(pages.hits(page, first)) == 120
    assert sorted(pages.begins(other, later) or ())[:2] == [0, 3]
    assert len(pages.hits(other, first)) == 120
    assert pages.hits("hai", first) == [(2, 2)]
