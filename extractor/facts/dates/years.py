"""Years: "năm 2025", "giai đoạn 2021 - 2025", "năm học 2024-2025", and bare ones such as "APEC 2017"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues import load
from extractor.facts.dates.calendar import Context, Point, interval
from extractor.facts.dates.days import Found
from extractor.facts.dates.grammar import DASH, FROM, SEXAGENARY, UNTIL, Y4, YEAR_WORDS
from extractor.language.patterns import regex

_YEAR = regex(Y4)
_TO = regex(rf"(?:{DASH}(?:năm )?|{UNTIL}(?: năm)? | ?/ ?)(?P<y>{Y4})(?![./,]\d|[-\w]|/)")
_TO_MONTH = regex(rf"{UNTIL} tháng (?P<m>0?[1-9]|1[0-2])(?:[/-]| năm )(?P<y>{Y4})(?!\d)")
_TO_SHORT = regex(r"[-–/](?P<y>\d\d)(?!\d|[/.,\-–]\d|\w)")
_AND = regex(rf"(?:, (?:năm )?| và (?:năm )?|; )(?P<y>{Y4})(?![./,]\d|\w|/)")
_AFTER_BAD = regex(r"[./,:]\d|\w|/\w|-[a-zđ]|[-–]\d| ?[%°]")
#: "0917 61 2020": the last digits of a telephone number.
_PHONE_BEFORE = regex(r"(?<!\d)0\d{1,3}[ .-]\d{2,4}[ .-]\Z")
_HOTLINE = regex(r"1[89]00[ .]\d{4}(?!\d)")
_DECADE_BEFORE = regex(r"(?<!\w)(?:những năm|thập niên|thập kỷ|thế kỷ)(?: \w+){0,2}? \Z")
_CODE_BEFORE = regex(
    r"(?<!\w)(?:nghị định|nđ|thông tư|quyết định|qđ|nghị quyết|nq|chỉ thị|công văn|tờ trình|công điện|số|km|ql|tcvn|qcvn|iso|hotline|sđt|mã số"
    r"|lô|biển số"
    r"|x|kênh|tần số|đời|type|boeing|top|fortune|forbes|máy|giá) ?[:.]? ?\Z"
)
#: The edition of a standard: "ISO 9001 -2015".
_OF_STANDARD = regex(r"(?:ISO|TCVN|QCVN|HACCP|IEC|OHSAS)[/\w]* \d+ ?[-–:] ?\Z")
_COUNT_BEFORE = regex(
    r"(?<!\w)(?:hơn|gần|khoảng|trên|dưới|tổng số|có|được|là|gồm|với|cho|còn|thêm|đủ|chừng|ước|tặng|trao|cả|của|tới|thu|trồng|xây|từ) \Z"
)
_EDITION = regex(r"\d{1,3}/(?P<y>(?:19|20)\d\d)(?![\d/]|[.,-]\d)")
_NOUN_NEXT = regex(r" ([^\W\d_]+)")
#: Nouns and units after a four-digit number that make it a count. A closed list of the most common; unknown nouns are judged by what precedes.
_COUNTED = regex(
    r" ?(?:người|đồng|đ|usd|vnđ|vnd|ha|m|m2|m3|km|km2|kg|tấn|tạ|lít|mét|ki-lô-mét|tỷ|tỉ|triệu|nghìn|ngàn|hộ|em|cháu|học sinh|sinh viên|cán bộ"
    r"|chiến sĩ|lao động|công nhân|đại biểu"
    r"|đảng viên|hội viên|đoàn viên|lượt|vụ|ca|trường hợp|cây|con|chiếc|cái|bộ|suất|phần|căn|ngôi|danh hiệu|tập thể|cá nhân|gia đình"
    r"|doanh nghiệp|công trình|dự án|chỉ tiêu"
    r"|phòng|giường|bệnh nhân|khách|du khách|tỷ đồng|cổ phiếu|đơn vị|hồ sơ|tàu|xe|binh sĩ|lính|quân|năm|giờ|phút|giây|ngày|tháng|lần|phiếu|kwh"
    r"|mw|w|px|calo|trang|bài|tác phẩm|nhà|thí sinh|vận động viên)(?!\w)"
)
_RELATIVE = regex(r"năm (nay|ngoái|kia|sau|tới(?! nay)|qua|vừa qua|này|đó|ấy)(?!\w)")
_SCHOOL_RELATIVE = regex(r"năm học (này|tới|sau|trước|vừa qua|qua)(?!\w)")
_MANY = regex(
    r"(?<!\w)(?:\d+|những|nhiều|các|mấy|vài|chục|trăm|nghìn|ngàn|hàng|hằng|mỗi|từng|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười|lăm|mươi|mốt|nửa"
    r"|rưỡi|bao|thêm|nội|quanh|suốt|đời|lâu) \Z"
)
_ANNIVERSARY = regex(r"(?<!\w)(\d{1,3}|[a-zà-ỹđ ]{2,20}) năm")


def read_year_word(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """What begins at the word "năm": a year, years, a school year, "năm nay" and its kin."""
    folded = context.text
    relative = _SCHOOL_RELATIVE.match(folded, at)
    if relative:
        return _school_year(context, at, relative)
    relative = _RELATIVE.match(folded, at)
    if relative:
        return _relative_year(context, at, relative)
    start = at + 4
    cycle = SEXAGENARY.match(folded, start)
    if cycle:
        start = cycle.end()
    for word in ("học ", "sinh ", "apec ", "tài chính ", "ngân sách ", "du lịch quốc gia "):
        if folded.startswith(word, start):
            start += len(word)
    match = _YEAR.match(folded, start)
    if match is None or re.match(r"[.,]\d|[%\w]", folded[match.end() : match.end() + 2]):
        return None
    return _decades(folded, at, match) or _years(context, at, match)


def read_edition(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """The year behind the number of an edition: "lần thứ 18/2018"."""
    match = _EDITION.match(context.text, at) if context.text.endswith("lần thứ ", 0, at) else None
    if match is None:
        return None
    point = Point(int(match["y"]))
    context.remember(point, at)
    return match.end(), [Found(match.start("y"), match.end(), point.value, "dates.year")]


def _decades(folded: str, at: int, match: re.Match[str]) -> tuple[int, list[Found]] | None:
    """What is read over as decades, which are no dates: "những năm 1970", "thập niên 1960-1970"."""
    if not match.group().endswith("0") or not _DECADE_BEFORE.search(folded, at - 24, match.start()):
        return None
    span = _TO.match(folded, match.end())
    if span is None:
        return match.end(), []
    return (span.end(), []) if span["y"].endswith("0") else None


def read_bare_year(context: Context, text: str, at: int) -> tuple[int, list[Found]] | None:
    """A year, or a span of years, without the word "năm"."""
    folded = context.text
    match = _YEAR.match(folded, at)
    if match is None or not 1000 <= int(match.group()) <= 2100:
        return None
    decades = _decades(folded, at, match)
    if decades:
        return decades
    span = _TO.match(folded, match.end())
    if span and int(match.group()) < int(span["y"]) <= 2100 and not _COUNTED.match(folded, span.end()) and (
        span["y"] != "" and ("/" not in span.group() or int(span["y"]) - int(match.group()) == 1)
    ):
        return _years(context, at, match)
    short = _TO_SHORT.match(folded, match.end())
    if short and (int(match.group()) + 1) % 100 == int(short["y"]) and int(match.group()) >= 1990:
        return _years(context, at, match)
    if not 1900 <= int(match.group()) <= 2100 or _AFTER_BAD.match(folded, match.end()) or _HOTLINE.match(folded, at):
        return None
    if _PHONE_BEFORE.search(folded, at - 12, at):
        return None
    return _years(context, at, match) if _stands_for_year(folded, text, match) else None


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    """Words that no counted noun begins with: after them a number may be a year."""
    return frozenset(load("figure_words").forms("closed"))


def _stands_for_year(folded: str, text: str, match: re.Match[str]) -> bool:
    """Whether a bare number from 1900 to 2100 is a year by the words around it."""
    start, end = match.span()
    if _DECADE_BEFORE.search(folded, start - 24, start) or _CODE_BEFORE.search(folded, start - 12, start):
        return False
    before = text[max(0, start - 20) : start]
    if before and (before[-1] in ":.,/" or _OF_STANDARD.search(before)):
        return False
    word = before.split()[-1] if before.split() and not before.endswith("\n") else ""
    named = word[:1].isupper() or word.startswith(("(", "“", '"'))
    following = _NOUN_NEXT.match(folded, end)
    noun_next = following is not None and text[following.start(1)].islower() and following[1] not in _closed()
    if _COUNT_BEFORE.search(folded, start - 12, start) and noun_next:
        return False
    if match.group().endswith("00") and noun_next:
        return named
    return named or _COUNTED.match(folded, end) is None


def _years(context: Context, at: int, first: re.Match[str]) -> tuple[int, list[Found]]:
    """A year with what is joined to it: a span, or a list."""
    folded, year, end = context.text, int(first.group()), first.end()
    span = _TO.match(folded, end)
    if span and year < int(span["y"]) <= 2100:
        last, end = int(span["y"]), span.end()
        context.remember(Point(last), at)
        if _is_anniversary(folded, at, last - year) or ("(" in folded[max(0, at - 2) : at] and last - year > 150):
            values = [Point(year).value, Point(last).value]
        else:
            values = [interval(Point(year), Point(last))]
        found = [Found(at, end, value, "dates.year_span") for value in values]
    elif (month := _to_month(folded, at, first)) is not None:
        last_month = Point(int(month["y"]), int(month["m"]))
        context.remember(last_month, month.start("m"))
        end, found = month.end(), [Found(at, month.end(), interval(Point(year), last_month), "dates.year_span")]
    elif (short := _TO_SHORT.match(folded, end)) and (year + 1) % 100 == int(short["y"]) and year >= 1990:
        end = short.end()
        found = [Found(at, end, interval(Point(year), Point(year + 1)), "dates.year_span")]
    else:
        context.remember(Point(year), at)
        found = [Found(at, end, Point(year).value, "dates.year")]
    while len(found) < 12 and (more := _AND.match(folded, end)) and 1900 <= int(more["y"]) <= 2100:
        in_row = int(more["y"]) == year + len(found)
        if _TO.match(folded, more.end()) or (not in_row and _COUNTED.match(folded, more.end())):
            break
        found.append(Found(more.start("y"), more.end(), Point(int(more["y"])).value, "dates.year"))
        end = more.end()
    return end, found


def _to_month(folded: str, at: int, first: re.Match[str]) -> re.Match[str] | None:
    """The month at which a time ends that begins with a year: "từ năm 2017 đến tháng 3/2019"."""
    month = _TO_MONTH.match(folded, first.end())
    return month if month and int(month["y"]) >= int(first.group()) and FROM.search(folded, at - 12, at) else None


def _is_anniversary(folded: str, at: int, years: int) -> bool:
    """Whether the sentence counts just so many years: "50 năm … (1969 - 2019)" names two years, no span."""
    before = folded[max(0, at - 160) : at]
    before = before[before.rfind("\n") + 1 :]
    if re.search(r"(?:giai đoạn|nhiệm kỳ|khóa|kế hoạch|từ|từ năm|năm học|thời kỳ|các năm|trong năm) \Z", before):
        return False
    return years >= 5 and any(match[1] == str(years) for match in _ANNIVERSARY.finditer(before))


def _relative_year(context: Context, at: int, word: re.Match[str]) -> tuple[int, list[Found]]:
    pub = context.published
    if _MANY.search(context.text, at - 12, at) or (word[1] in ("qua", "vừa qua") and (pub is None or pub.month > 3)):
        return word.end(), []
    year: int | None = None
    if word[1] in ("này", "đó", "ấy"):
        year = context.last_year if at - context.last_year_at < 300 and context.last_year_at >= 0 else None
    elif pub:
        year = pub.year + {"kia": -2, "qua": -1, "vừa qua": -1}.get(word[1], YEAR_WORDS.get(word[1], 0))
        if word[1] == "sau":
            year = context.year_after_told(at) or year
    if year is None:
        return word.end(), []
    context.remember(Point(year), at)
    return word.end(), [Found(at, word.end(), Point(year).value, "dates.relative_year")]


def _school_year(context: Context, at: int, word: re.Match[str]) -> tuple[int, list[Found]]:
    """"năm học này/tới/trước": school years begin in September."""
    pub = context.published
    if pub is None:
        return word.end(), []
    first = pub.year if pub.month >= 9 else pub.year - 1
    if word[1] == "này" and 7 <= pub.month <= 8:
        first += 1
    first += {"tới": 1, "sau": 1, "trước": -1}.get(word[1], 0)
    if word[1] in ("qua", "vừa qua") and pub.month >= 9:
        first -= 1
    return word.end(), [Found(at, word.end(), interval(Point(first), Point(first + 1)), "dates.school_year")]
