"""Unicode: one form, reached once, and a map that holds."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.unicode import OffsetMap, normalise, normalise_with_map

MESSY = st.text(alphabet="aâáộoơđÐð \u00a0\u200b\u00ad\ufeff\r\n\t\u0300\u0301\u0302\u0306\u0309\u0323\u031bKQeé\x93\ud800")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ho\u0300a Bi\u0300nh", "Hòa Bình"),
        ("Đa\u0306\u0301k La\u0306\u0301k", "Đắk Lắk"),
        ("â\u0301", "ấ"),
        ("a\u0301\u0302", "ấ"),
        ("á\u0302", "ấ"),
        ("o\u0301\u031b", "ớ"),
        ("a\u0302\u0323", "ậ"),
        ("\u0340a", "\u0300a"),
        ("ÐắkÐ", "ĐắkÐ"),
        ("QÐ-UBND, HÐND, Ðà Nẵng, ði, Kðoh", "QĐ-UBND, HĐND, Đà Nẵng, đi, Kđoh"),
        ("Guðrún, Sigurðsson, GUÐMUNDUR", "Guðrún, Sigurðsson, GUÐMUNDUR"),
        ("36\u00a0000\u202ftỷ\u3000đồng", "36 000 tỷ đồng"),
        ("th\u00adưởng\u200b\ufeff", "thưởng"),
        ("a\r\nb\rc\u2028d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("\x93Đổi mới\x94 \x96 2025", "“Đổi mới” – 2025"),
        ("a\x00\x07b\ud800", "ab\ufffd"),
        ("cột\tcột", "cột\tcột"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(st.one_of(st.text(), MESSY))
def test_idempotent_and_the_same_with_a_map(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert normalise_with_map(text)[0] == once


@given(MESSY, st.data())
def test_map_carries_spans_back_to_their_source(text: str, data: st.DataObject) -> None:
    target, offsets = normalise_with_map(text)
    start = data.draw(st.integers(0, len(target)))
    end = data.draw(st.integers(start, len(target)))
    first, last = offsets.source_span(start, end)
    assert 0 <= first <= last <= len(text)
    # The source of a span holds at least the span: normalising it again gives the span's own letters.
    if end > start and not unicodedata.combining(target[start]) and (end == len(target) or not unicodedata.combining(target[end])):
        assert target[start:end].translate({0xD0: "Đ", 0xF0: "đ"}) in normalise(text[first:last]).translate({0xD0: "Đ", 0xF0: "đ"})


@given(MESSY)
def test_every_offset_survives_the_way_there_and_back(text: str) -> None:
    target, offsets = normalise_with_map(text)
    starts = [offsets.to_source(offset) for offset in range(len(target) + 1)]
    assert starts == sorted(starts)
    assert [offsets.to_target(offset, end=True) for offset in range(len(text) + 1)] == sorted(
        offsets.to_target(offset, end=True) for offset in range(len(text) + 1)
    )


def test_maps_compose() -> None:
    first, one = normalise_with_map("a\u200bbo\u0302c")
    assert first == "abôc"
    two = OffsetMap.from_edits([(0, 1, 0, 0)])  # drop the first letter
    assert one.then(two).source_span(0, 3) == (2, 6)
    assert one.then(two).target_span(2, 3) == (0, 1)
    assert not one.is_identity and OffsetMap().is_identity


def test_long_combining_runs_take_linear_time() -> None:
    assert len(normalise("a" + "\u0301" * 200_000)) >= 199_999
