"""Folding keeps every offset of NFC text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold, fold_ascii, tone_new, tone_old

NFC = st.text().map(lambda text: unicodedata.normalize("NFC", text))
PAIRS = [
    ("hoà", "hòa"), ("hoá", "hóa"), ("hoả", "hỏa"), ("hoã", "hõa"), ("hoạ", "họa"), ("khoẻ", "khỏe"), ("loè", "lòe"), ("thuỷ", "thủy"),
    ("uỷ", "ủy"), ("tuý", "túy"), ("luỹ", "lũy"), ("nguỵ", "ngụy"), ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("UỶ", "ỦY"), ("Uỷ", "Ủy"), ("xoá", "xóa"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_tone_placement_both_ways(old: str, new: str) -> None:
    assert (tone_new(old), tone_old(new), fold(old)) == (new, old, new.lower())


@pytest.mark.parametrize("word", ["quý", "quỳ", "hoàng", "hoán", "thuyền", "Zoé", "Chloé", "quá", "huýt", "khoái", "toàn", "quỹ"])
def test_one_form_only(word: str) -> None:
    assert tone_new(word) == word == tone_old(word)


def test_i_and_y_stay_apart() -> None:
    assert fold("Lý Tỷ") == "lý tỷ" != fold("Lí Tỉ")


@given(NFC)
def test_length_holds(text: str) -> None:
    assert len(fold(text)) == len(text) == len(fold_ascii(text))
    assert len(tone_new(text)) == len(text) == len(tone_old(text))


@given(NFC)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_ascii(fold_ascii(text)) == fold_ascii(text)


@given(st.text(alphabet="hHoOaAàáÀuỷUyYq Đđ-"))
def test_fold_is_idempotent_and_lower(text: str) -> None:
    assert fold(fold(text)) == fold(text) == fold(text).lower()


@given(st.text(alphabet="ABCĐabcđ ÀàỶỷ"), st.integers(0, 20))
def test_offsets_hold_character_by_character(text: str, at: int) -> None:
    if at < len(text):
        assert fold_ascii(text)[at] == fold_ascii(text[at])


def test_every_vietnamese_letter_becomes_ascii() -> None:
    letters = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    assert fold_ascii(letters).isascii() and fold_ascii(letters.upper()) == fold_ascii(letters)


def test_decomposed_text_is_composed_first() -> None:
    assert fold("HO\u0300A") == "hòa" and fold_ascii("Ho\u0300a") == "hoa"
