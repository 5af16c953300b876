"""Where what looks like the body of an office ends: a sentence begins whose stop is lost, or a verb follows a country."""

from __future__ import annotations

from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import countries
from extractor.language.syllables import is_vietnamese_syllable

#: With a capital they open a sentence whose stop before them is lost ("Chủ tịch Real Madrid | Khi …").
LOST_STOP = frozenset("ông khi trong theo nếu những nhưng tuy bị đã đang sẽ ảnh nguồn video clip được từng là".split())


def stop_lost(words: Words, index: int) -> bool:
    """Whether a capitalised word opens the next sentence, and the stop before it is lost.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    if words.broken(index + 1) or not words.phrase(index + 1, 1)[:1].isalnum():
        return False  # "xã Sủng Là, huyện …"
    day = words.lowers[index] in ("ngày", "sáng", "trưa", "chiều", "tối", "đêm") and words.phrase(index + 1, 1)[:1].isdigit()
    return words.lowers[index] in LOST_STOP or day or words.phrase(index, 2) == "sau đó"


#: What goes on with an office behind its country ("đại sứ Mỹ | tại …", "Thủ tướng Anh | đương nhiệm").
_GOES_ON = frozenset(
    "tại ở phụ về kiêm và đương lâm khu gốc thường bên đặc chuyên đắc danh khóa khoá cùng người trong thứ đầu tiền mãn hiện thành tỉnh miền vùng chi"
    " phía thuộc của trực sắp vừa nhân".split()
)
#: Countries of one syllable that no body begins with.
_SHORT = frozenset(("mỹ", "nga", "anh", "đức", "nhật", "lào", "úc", "ý", "áo"))


def behind_country(words: Words, index: int, begin: int) -> bool:
    """Whether a small word follows the country that is the whole body so far: a verb, as in "nghị sĩ Mỹ | hối thúc Ngoại trưởng A".

    Args:
        words: the words of the text.
        index: index of the word.
        begin: where the body begins.
    """
    if not 0 < index - begin < 4 or not words.items[index].text.islower() or words.lowers[index] in _GOES_ON:
        return False
    name = words.phrase(begin, index - begin)
    sure = name in _SHORT or " " in name or not is_vietnamese_syllable(name)  # "Trung", "Pháp" begin bodies too
    return sure and words.items[begin].text[0].isupper() and name in countries()
