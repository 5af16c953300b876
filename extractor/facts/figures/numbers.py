"""Numbers of a text with what binds them to one another: ranges, ratios, lists that share a unit."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal

import msgspec

from extractor.language.anchored import Anchored
from extractor.language.numerals import SCALES, NumberMatch, iter_numbers
from extractor.language.patterns import regex

RANGE = regex(r" ?[-–—−÷~] ?| (?:cho )?(?:đến|tới)(?: (?:trên|hơn|gần|khoảng|dưới|cả|tối đa|cao nhất|mức|là)){0,2} ")
_RATIO = regex(r" ?/ ?| trong (?:tổng )?(?:số )?| trên tổng số ")
_LIST = regex(r" (?:và|hoặc|hay) (?:khoảng |hơn |gần |trên )?|, ")
_DECIMAL = Anchored(r"((?<![\w.,/])\d{1,4})\.(\d{1,2})(?![\d.,/]|\w?\d)")
_COMMA_THOUSANDS = regex(r"[1-9]\d{0,2},\d{2}0(?![\d.,])")
#: "36.367,5": the comma parts decimals on this page; "104,77 tỷ": at least those of thousands and more.
_DECIMAL_COMMA, _SCALED_COMMA = Anchored(r"\d\.\d{3},\d(?!\d{2}(?!\d))"), Anchored(r"\d,\d{1,2} (?:triệu|tỷ|tỉ)(?!\w)")


_TO_NEXT = regex(r" ?[-–—] ?\d")
_LETTERS = regex(r"[^\W\d_]+")


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number as the text writes it: span, value, whether it begins with a word, value of its scale words (1 without)."""

    start: int
    end: int
    value: Decimal
    in_words: bool
    scale: int


def numbers(text: str, folded: str) -> list[Number]:
    """All numbers of a text in order; decimals with a point ("6.2 ha") are among them, for the unit after them to decide.

    Args:
        text: the text. folded: its folded form.
    """
    english = _DECIMAL_COMMA.search(folded) is None
    scaled = english and _SCALED_COMMA.search(folded) is None
    found = [_number(n, folded, english=english, scaled=scaled) for n in iter_numbers(text, folded)]
    starts = [n.start for n in found]
    decimals = []
    for match in _DECIMAL.finditer(folded):
        i = bisect_right(starts, match.start()) - 1
        if i < 0 or found[i].end <= match.start():
            decimals.append(Number(match.start(), match.end(), Decimal(f"{match[1]}.{match[2]}"), False, 1))
    return sorted(found + decimals, key=lambda n: n.start) if decimals else found


def _number(match: NumberMatch, folded: str, *, english: bool, scaled: bool) -> Number:
    scale = 1
    for word in folded[match.start : match.end].split()[1:] if match.in_words else _LETTERS.findall(folded, match.start, match.end):
        scale *= SCALES.get(word, 1)
    value = match.value
    alone = scale == 1 and _TO_NEXT.match(folded, match.end) is None  # the first end of a range has the scale of the second
    if (english if alone else scaled) and _COMMA_THOUSANDS.match(match.text) and value < 1000 * scale:
        value *= 1000  # a decimal does not end in a zero: "384,600 tỉ" is written the English way
    return Number(match.start, match.end, value, match.in_words, scale)


def joined_as_range(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are the ends of a range: "10-15%", "từ 5 đến 7"."""
    return RANGE.fullmatch(text, first.end, second.start) is not None


def joined_as_guess(text: str, first: Number, second: Number) -> bool:
    """Whether two number words in a row give a rough count: "hai, ba người"."""
    close = first.in_words and second.in_words and second.value == first.value + 1
    return close and text[first.end : second.start] in (", ", " ", "-", " - ")


def joined_as_ratio(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are part and whole: "23/25 thành viên", "ba trong số 17 nạn nhân"."""
    return _RATIO.fullmatch(text, first.end, second.start) is not None


def joined_as_list(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers can share the unit of the second: "24 và 19,5 điểm"."""
    return _LIST.fullmatch(text, first.end, second.start) is not None


def range_of(first: Number, second: Number) -> tuple[Decimal, Decimal] | None:
    """Ends of a range; the scale of the second is handed back: "60-70 triệu". None where they do not rise."""
    low, high = first.value, second.value
    if low >= high / second.scale and second.scale == 1:
        return None
    if first.scale == second.scale == 1 and low < 1000 <= high and high % 1000 == 0 and low * 20 < high and low * 1000 < high:
        low *= 1000
    if first.scale == 1 and second.scale > 1 and low < high / second.scale:
        low *= second.scale
    return (low, high) if low < high else None
