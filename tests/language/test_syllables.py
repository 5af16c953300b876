"""What can be a syllable."""

from __future__ import annotations

import pytest

from extractor.language.syllables import is_vietnamese_syllable, split_tone, vietnamese_ratio


@pytest.mark.parametrize(
    "word",
    "nghiêng quốc thuỷ thủy khuỷu giếng gì quý quí quỹ oanh yên Nguyễn HUYỆN ương ý Đặng xoong ngoằn khoét chuyện lưu giường uyên tết".split(),
)
def test_syllables(word: str) -> None:
    assert is_vietnamese_syllable(word)


NOT_SYLLABLES = ["street", "cac", "mát̀", "Kđoh", "Trump", "nghắng", "kả b", "cê", "gêm", "ngi", "qan", "", "a1", "tàp", "wang", "Jong", "x" * 40]


@pytest.mark.parametrize("word", NOT_SYLLABLES)
def test_no_syllables(word: str) -> None:
    assert not is_vietnamese_syllable(word)


def test_tone_is_split_off() -> None:
    assert split_tone("ĐIỆN") == ("điên", "nặng")
    assert split_tone("cao") == ("cao", None)


def test_ratio_tells_languages_apart() -> None:
    vietnamese = "Sáng nay, hội nghị tổng kết phong trào thi đua của bảy tỉnh đã khai mạc tại hội trường lớn."
    english = "This morning the provinces opened their annual conference, where seven delegations presented reports about growth."
    bare = "Sang nay hoi nghi tong ket phong trao thi dua cua bay tinh da khai mac"
    assert vietnamese_ratio(vietnamese) > 0.9 and vietnamese_ratio(bare) > 0.8
    assert vietnamese_ratio(english) < 0.5 and vietnamese_ratio("123 …") == 0.0
