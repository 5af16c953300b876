"""Vietnamese numerals: digits with a decimal comma and thousands points, words, scales and mixtures, as exact `Decimal`.

What can be read in two ways is not read: "12.5" may be a date, a time or an English decimal, "một trăm hai" 102 or 120.
The grammar, by the school rules of Vietnamese numerals: tens are "mười" or digit + "mươi"; after them one is "mốt", four "tư",
five "lăm" or "nhăm" ("hai mươi năm" is twenty *years*); an empty ten is said "linh" or "lẻ"; "rưỡi" adds half of the scale before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import gcd, prod

from extractor.language.anchored import Anchored, digits
from extractor.language.digits import ROMAN, parse_digits, parse_roman
from extractor.language.folding import casefold
from extractor.language.patterns import regex

__all__ = ["NUMBER", "ROMAN", "SCALES", "NumberMatch", "iter_numbers", "parse_digits", "parse_number", "parse_roman"]

_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES: dict[str, int] = {
    "chục": 10, "tá": 12, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Scale words and their values; "tỷ" is 10⁹."""
_SCALE_WORDS = tuple(SCALES)
_THOUSANDS = frozenset(word for word, value in SCALES.items() if value >= 1000)
_MOST = 10**15  # "triệu tỷ" is the largest scale in use; beyond it, and beyond 15 signs, nothing is computed

_S = r"[ \u00a0]{1,3}"
_E = r"(?![^\W_])"
_UNIT = "(?:một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín)"
_FROM_TWO = "(?:hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín)"
_AFTER_TEN = "(?:mốt|một|hai|ba|bốn|tư|lăm|nhăm|sáu|b[ảẩ]y|tám|chín)"
_TENS = f"(?:(?:{_FROM_TWO}{_S}mươi|mười)(?:{_S}{_AFTER_TEN}{_E})?|{_FROM_TWO}{_S}(?:mốt|lăm|nhăm){_E})"
_ODD = f"(?:linh|lẻ){_S}(?:{_UNIT}|tư|mười){_E}"
_HUNDREDS = f"(?:{_UNIT}|không){_S}trăm{_E}(?:{_S}(?:{_ODD}|{_TENS}|rưỡi{_E}))?"
_BELOW_1000 = f"(?:{_HUNDREDS}|{_TENS}|{_UNIT}{_E})"
# "Năm 2024 tỷ lệ hộ nghèo giảm", "hai tỷ phú": no scale words.
_SCALE = "(?:chục|tá|trăm|nghìn|ngàn|vạn|triệu(?! phú)|t[ỷỉ](?! (?:lệ|trọng|giá|số|suất|phú|mỉ)))"
_SCALED = f"(?:{_S}{_SCALE}{_E})+"
_POINTED = f"(?:{_BELOW_1000}|không){_S}phẩy(?:{_S}không)*(?:{_S}{_BELOW_1000})?"
_FRACTION = f"{_BELOW_1000}{_S}phần{_S}(?:{_UNIT}|tư|mười){_E}"
# The space as a thousands mark only before whole groups of three; a longer run of digits is matched whole and judged later.
_DIGITS = r"(?:[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)*)"
_DIGITS_SCALED = f"{_DIGITS}[ \\u00a0]?{_SCALE}{_E}(?:{_SCALED})?"
_PIECE = f"(?:{_DIGITS_SCALED}|{_BELOW_1000}{_SCALED})"
_TAIL = f"(?:{_S}(?:{_ODD}|{_HUNDREDS}|{_TENS}))"

NUMBER: str = (
    f"(?:{_POINTED}(?:{_SCALED})?|{_FRACTION}|nửa{_SCALED}"
    f"|{_PIECE}(?:{_S}rưỡi{_E}|(?:{_S}{_PIECE})*{_TAIL}?)|{_DIGITS}|{_BELOW_1000})"
)
"""Regex source for one numeral: lower case, NFC, no groups. Use it on folded text or with `re.IGNORECASE`, and give what it
matched to `parse_number`; put your own boundaries around it (it ends at the end of a word, and may begin inside one)."""

_NUMBER = regex(NUMBER)
_WORDS = regex(r"[0-9][0-9.,]*(?:[ \u00a0\u202f][0-9]{3}(?:,[0-9]+)?)*|[^\W\d_]+")
_START = Anchored(rf"(?:{_UNIT}|mười|nửa|không){_E}")
#: "9 triệu một tháng", "5 tỷ một căn": a price for one.
_FOR_ONE = (
    "tháng|năm|ngày|tuần|quý|giờ|buổi|đêm|ca|lần|lượt|người|em|cháu|hộ|suất|vé|mét|m2|m²|ha|hecta|sào|cân|ký|kí|kg|tấn|tạ|lít|lượng|chỉ|con|cây|căn"
    "|chiếc|cái|bộ|đôi|lô|phòng|bàn|mâm|bữa|chuyến|khóa|khoá|môn|học kỳ|sản phẩm|cổ phiếu"
)
_UNREAD = regex(rf"[ \u00a0](?:(?:một(?! (?:{_FOR_ONE})(?!\w))|hai|ba|bốn|sáu|b[ảẩ]y|tám|chín|tư){_E}|\d)")
_YEAR_AFTER = regex(
    r"[ \u00a0](?:\d|nay|qua|ngoái|trước|sau|tới|học|mới|tháng|xưa|ấy|đó|này|kia|cũ|gần|đầu|cuối|thứ|vừa|rồi|liền|âm|dương|ánh"
    rf"|tuổi|sinh|đại|khởi|bản|du|tài|ngân|kế|nhuận|đang|đã|sẽ|là|và|mà|của|tại|ở|trong|với|để|khi|có|nhưng){_E}"
)
# Ordinals and names of grades, months, stages: "lần hai", "giải ba", "quý tư", "áo bà ba".
_NOT_NUMBER_BEFORE = regex(
    r"(?:^|[^\w])(?:thứ|lớp|ngã|tháng|mùng|mồng|lần|hạng|giải|cấp|bậc|vòng|tập|phần|chương|bước|(?<!rong )số|quý|khóa|khoá|loại|bà)[ \u00a0]$"
)
_COUNTED_BEFORE = regex(
    r"(?:\d|hàng|hằng|mỗi|từng|trong|đầu|cuối|giữa|các|những|nhiều|mấy|vài|nhiêu|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi"
    r"|lăm|mốt|trăm|nghìn|ngàn|chục|triệu|của|theo|cả|suốt|quanh|tất|tròn|rưỡi|nửa|vào|từ|sau|trước|qua|ngày|quý|sáu|dăm|lâu)[ \u00a0]$"
)


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """One numeral in a text: its span (character offsets), exact value, surface and whether it begins with a word.

    A single word in `text` may be no numeral at all: "một" is also the article, "ba" also father. The caller decides.
    """

    start: int
    end: int
    value: Decimal
    text: str
    in_words: bool


def parse_number(text: str, *, english: bool = False) -> Decimal | None:
    """Read one whole numeral; None when it is none, or can be read in more than one way.

    `english` says that the context writes 1,234.5 (a table pasted from elsewhere); without it a comma is the decimal mark and a
    point marks thousands. Roman numerals are read by `parse_roman` alone, for "I", "V" or "MC" in running text are letters.

    >>> [parse_number(t) for t in ("36.000 tỷ", "1,2 triệu", "hai mươi mốt", "một triệu rưỡi", "12.5")]
    [Decimal('36000000000000'), Decimal('1200000'), Decimal('21'), Decimal('1500000'), None]
    """
    folded = casefold(text).strip()
    if len(folded) > 200 or _NUMBER.fullmatch(folded) is None:
        return None
    return _value(folded, english)


def iter_numbers(text: str, folded: str | None = None, *, english: bool = False) -> Iterator[NumberMatch]:
    """Give the numerals of a text from left to right, disjoint, in linear time.

    `folded` is the text with its case folded, of the same length, where it is known.
    Left out: digits glued to a letter before them (m2, QL1), ordinals and weekdays in words (thứ hai), "năm" where it says
    *year*, number words inside names (Hai Bà Trưng), and everything `parse_number` would not read.

    >>> [(n.text, str(n.value)) for n in iter_numbers("Hơn 36.000 tỷ đồng cho hai mươi lăm xã trong năm 2025, thứ hai tuần tới")]
    [('36.000 tỷ', '36000000000000'), ('hai mươi lăm', '25'), ('2025', '2025')]
    """
    folded = casefold(text) if folded is None else folded
    position = 0
    for at in sorted([at for at in digits(folded) if folded[at] <= "9"] + _START.starts(folded)):
        match = _NUMBER.match(folded, at) if at >= position else None
        if match is None:
            continue
        position = match.end()
        if at and _glued(folded, at):
            continue
        unread = _UNREAD.match(folded, position) if _unfinished(match.group()) else None
        if unread is not None:
            position = unread.end()
            continue
        value = _value(match.group(), english)
        in_words = not folded[at].isdigit()
        if value is not None and not (_is_other_word(text, folded, at, position) if in_words else _is_address(text, at, position)):
            yield NumberMatch(at, position, value, text[at:position], in_words)


def _glued(folded: str, at: int) -> bool:
    before = folded[at - 1]
    return before.isalnum() or before == "_" or (at > 1 and before in "., " and folded[at - 2].isdigit() and folded[at].isdigit())


def _unfinished(numeral: str) -> bool:
    """Whether a bare digit after this numeral could still belong to it ("một trăm hai", "2 triệu 5")."""
    return numeral.endswith(_SCALE_WORDS)


def _is_other_word(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a number word stands where it is an ordinal, a weekday, a year or part of a name."""
    before = folded[max(0, start - 8) : start]
    if _NOT_NUMBER_BEFORE.search(before):
        return True
    word = text[start:end]
    if " " not in word and word[0].isupper() and (_capital_near(text, start, end) or word == "Năm"):
        return True
    if word == "năm":
        return _YEAR_AFTER.match(folded, end) is not None or not _counts(folded, before, end)
    if word == "ba":
        return re.match(r" (?:mẹ|má)(?!\w)", folded[end : end + 5]) is not None
    return word == "một" and folded.startswith((" nửa", " phần", " số"), end)


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether a scale word after digits opens a name: "số 3 Vạn Phúc"."""
    found = text[start:end]
    return found != found.lower() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _counts(folded: str, before: str, end: int) -> bool:
    """Whether "năm" counts something: a word follows, and nothing before it makes it *year*."""
    return folded[end : end + 1] == " " and folded[end + 1 : end + 2].isalpha() and not _COUNTED_BEFORE.search(before)


def _capital_near(text: str, start: int, end: int) -> bool:
    """Whether a capital number word goes on with a capital, or stands where no sentence begins: a name ("Hai Bà Trưng", "ông Tám")."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not text[end + 1 : end + 3].isupper():  # but "Bốn HCV"
        return True
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


@lru_cache(maxsize=4096)
def _value(folded: str, english: bool) -> Decimal | None:
    """Give the value of what `NUMBER` matched whole."""
    tokens = _WORDS.findall(folded)
    if "phần" in tokens:
        return _fraction(tokens)
    if tokens[0] == "nửa":
        return _plain(Decimal(_product(tokens[1:])) / 2)
    if len(tokens) == 1 and tokens[0][0].isdigit():
        return parse_digits(tokens[0], english=english)
    return _sum(tokens, english)


def _plain(value: Decimal) -> Decimal:
    """Write a computed value without trailing zeros and without an exponent."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _fraction(tokens: list[str]) -> Decimal | None:
    """Read "ba phần tư"; None for what has no finite decimal form ("hai phần ba")."""
    at = tokens.index("phần")
    above, below = int(_below_1000(tokens[:at])), int(_below_1000(tokens[at + 1 :]))
    if not below or below // gcd(above, below) not in (1, 2, 4, 5, 8, 10):
        return None
    return _plain(Decimal(above) / below)


def _product(scales: list[str]) -> int:
    return prod(SCALES[scale] for scale in scales)


def _sum(tokens: list[str], english: bool) -> Decimal | None:
    """Add up pieces "count scale scale …". Scales fall, save that thousands may be counted on ("một nghìn hai trăm tỷ")."""
    total, last = Decimal(0), 0
    for count_words, scale_words in _pieces(tokens):
        if count_words == ["rưỡi"]:
            return _plain(total + Decimal(last) / 2) if last and not scale_words else None
        scale = _product(scale_words)
        count = _count(count_words, english, scaled=bool(scale_words))
        if count is None or scale > _MOST:
            return None
        if not last or count * scale < last:
            total += count * scale
        elif last == 1000 and len(scale_words) == 1 and scale > 10_000 and 100 <= count < 1000:
            total = (total + count) * scale
        else:
            return None
        last = scale
    return _plain(total)


def _pieces(tokens: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Cut tokens into counts below a thousand (or digits) with the scales from a thousand up that follow them."""
    index = 0
    while index < len(tokens):
        stop = index + 1
        while stop < len(tokens) and tokens[stop] not in _THOUSANDS and not tokens[stop][0].isdigit():
            stop += 1
        scales = stop
        while scales < len(tokens) and tokens[scales] in _THOUSANDS:
            scales += 1
        yield tokens[index:stop], tokens[stop:scales]
        index = scales


def _count(tokens: list[str], english: bool, *, scaled: bool) -> Decimal | None:
    if tokens[0][0].isdigit():
        digits = parse_digits(tokens[0], english=english, scaled=scaled or len(tokens) > 1)
        if digits is None or len(tokens[0]) > 15:
            return None
        return digits * _product(tokens[1:2]) + _below_1000(tokens[2:], last=_product(tokens[1:2]))
    if "phẩy" in tokens:
        at = tokens.index("phẩy")
        zeros = sum(1 for word in tokens[at + 1 :] if word == "không")
        rest = tokens[at + 1 + zeros :]
        return _below_1000(tokens[:at]) + Decimal("0." + "0" * zeros + (str(_below_1000(rest)) if rest else ""))
    return _below_1000(tokens)


def _below_1000(words: list[str], last: int = 0) -> Decimal:
    """Add up a spoken number below a thousand: "ba trăm hai mươi mốt", "hai lăm", "hai chục", "một trăm rưỡi"."""
    total = unit = 0
    for word in words:
        if word in SCALES or word == "mươi":
            last = SCALES.get(word, 10)
            total, unit = total + unit * last, 0
        elif word == "rưỡi":
            unit += last // 2
        elif word in ("mốt", "lăm", "nhăm") and unit:
            unit = unit * 10 + _UNITS[word]
        elif word == "mười":
            total += 10
        elif word not in ("linh", "lẻ"):
            unit += _UNITS[word]
    return Decimal(total + unit)
