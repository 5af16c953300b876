"""Months, quarters, parts of a year, years and spans of years."""

from __future__ import annotations

import re

from extractor.facts.dates.calendar import ANNIVERSARY, Context, Point, interval
from extractor.facts.dates.days import Found
from extractor.facts.dates.grammar import FROM, MONTH, MONTH_YEAR, QUARTERS, UNTIL, Y4, month_number, year_tail
from extractor.facts.dates.lookalikes import DOCUMENT_NUMBER_BEFORE
from extractor.facts.dates.model import LUNAR, DateValue
from extractor.language.patterns import regex

NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
COUNT = r"(?:\d{1,3}|mười một|mười hai|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười)"

_MONTH_ITEM = regex(rf"(?P<m>{MONTH})(?: ?[/.\-–] ?(?P<y>{Y4})|{year_tail('ya')})?(?![/.,]\d|\w)")
_MONTH_LINK = regex(
    rf"(?P<to> ?[-–—] ?(?:tháng )?|{UNTIL}(?: tháng)? )"
    r"|(?:, (?:tháng )?| và (?:tháng )?)"
)
#: "giữa tháng 9/2012 và tháng 6/2013": a span; "giữa tháng 9" alone is its middle.
_BETWEEN = regex(r"(?<!\w)(?:trong khoảng |khoảng )?giữa \Z")
#: "nhập học vào tháng 1, 5 hoặc 9": months of any year.
_ANY_YEAR = regex(r"(?:, (?:tháng )?\d{1,2}){0,4},? (?:hoặc|hay) (?:tháng )?\d{1,2}(?![\w/.,-]*\d| (?:năm|tới|này|sắp))")
_WHEN = regex(r"(?<!\w)(?:trong|từ|đến|tới|vào|cuối|đầu|giữa|hết|trước|sau|hồi) \Z")
#: "cổ tức đợt 1/2018", "học kỳ 2/2019": the first one of a year.
_INSTALMENT = regex(r"(?<!\w)(?:đợt|kỳ|kì|vòng|lần|lượt) \Z")
_MONTH_YEAR_LINK = regex(rf" ?[-–—] ?(?:tháng )?|{UNTIL}(?: tháng)? ")
_TO_YEAR = regex(rf"{UNTIL}(?: năm)? (?P<y>{Y4})(?![./,]\d|[-\w]|/)")
_LUNAR_MONTH = regex(r"tháng (?:giêng|chạp)(?!\w)|tháng [\w ]{1,8}?[ (]{1,2}(?:âm lịch|âl)(?!\w)")
_NO_MONTH_AFTER = regex(r" (?:ngày|tuần|lần|người|cái|con|năm(?! \d{4}| nay| ngoái| sau| tới))(?!\w)")
_BARE_MONTH_AFTER = regex(r"\s*(?:$|[.,;:)\n]| (?:năm|tại|ở|của|đã|sẽ|vừa|tới|này|các|do))")
_QUARTER = regex(
    rf"quý (?P<q>iv|i{{1,3}}|[1-4]|một|hai|ba|tư)(?!\w|[.,]\d)(?: ?[/\-–.] ?(?P<y>{Y4})|{year_tail('ya')})?"
)
#: "QI/2018", "Q3-2021".
_SHORT_QUARTER = regex(rf"q(?P<q>iv|i{{1,3}}|[1-4]) ?[/-] ?(?P<y>{Y4})(?!\w|[.,/]\d)")
_QUARTER_LINK = regex(r"(?:,| và|, và| ?[-–]) ?(?:quý )?(?P<q>iv|i{1,3}|[1-4])(?!\w|[.,]\d)")
_QUARTER_WORD = regex(r"quý (này|trước|sau|tới|vừa qua)(?!\w)|quý đầu(?: tiên)?(?: của)? năm(?: (?P<y>[12]\d{3})| nay)?(?!\w)")
PART_OF_YEAR = regex(
    rf"(?P<n>{COUNT}) tháng (?:(?P<side>đầu|cuối|còn lại)(?: của| trong)? năm(?! học)(?: (?P<y>{Y4})| (?P<r>nay|ngoái|trước|sau|tới)(?!\w))?"
    rf"|(?:(?:của )?năm )?(?P<y2>(?:19|20)\d\d)(?!\d|[.,/-]\d))"
)
_HALF = regex(rf"nửa (?P<side>đầu|cuối)(?: của)? năm(?! học)(?: (?P<y>{Y4})| (?P<r>nay|ngoái|trước|sau|tới)(?!\w))?")


def read_month(context: Context, text: str, at: int) -> tuple[int, list[Found]] | None:
    """The month or months that begin at the word "tháng"."""
    lunar = _LUNAR_MONTH.match(context.text, at)
    if lunar:
        return lunar.end(), [Found(at, lunar.end(), DateValue(LUNAR, "month", calendar="lunar"), "dates.lunar")]
    first = _MONTH_ITEM.match(context.text, at + 6)
    if first is None or not _is_month(context, text, at, first):
        return None
    if not (first["y"] or first["ya"] or first["yar"]) and (alternatives := _ANY_YEAR.match(context.text, first.end())):
        return alternatives.end(), []
    items: list[tuple[re.Match[str], bool]] = [(first, False)]
    while len(items) < 12 and (link := _MONTH_LINK.match(context.text, items[-1][0].end())):
        item = _MONTH_ITEM.match(context.text, link.end())
        if item is None or not _joins(context, item, link.group()):
            break
        items.append((item, link.group("to") is not None))
    found = _months(context, at, items)
    if len(items) == 1 and found and (year := _to_year(context, at, first.end(), found[0].value)):
        return year
    return items[-1][0].end(), found


def _to_year(context: Context, at: int, end: int, first: DateValue) -> tuple[int, list[Found]] | None:
    """A time that begins with a month and ends with a year: "từ tháng 3/2015 đến năm 2018"."""
    year = _TO_YEAR.match(context.text, end)
    if year is None or not FROM.search(context.text, at - 10, at) or not first.value[:4] < year["y"] <= "2100":
        return None
    context.remember(Point(int(year["y"])), year.start("y"))
    return year.end(), [Found(at, year.end(), DateValue(f"{first.value}/{year['y']}", "interval"), "dates.month_span")]


def _is_month(context: Context, text: str, at: int, item: re.Match[str]) -> bool:
    if _NO_MONTH_AFTER.match(context.text, item.end()):
        return False
    before = context.text[max(0, at - 10) : at]
    if before.endswith("cách mạng "):
        return False
    word = item["m"]
    if word == "năm":  # "tháng năm" is "months and years" unless it is written as a name
        return bool(item["y"] or item["ya"]) or text[item.start("m")] == "N"
    return word[0].isdigit() or text[item.start("m")].isupper() or not re.search(r"(?:\d|mấy|vài|những|mỗi|hằng|hàng|một|hai|ba) $", before)


def _joins(context: Context, item: re.Match[str], link: str) -> bool:
    if "tháng" in link or item["y"] or item["ya"] or item["yar"]:
        return True
    return item["m"][0].isdigit() and _BARE_MONTH_AFTER.match(context.text, item.end()) is not None


def _year_of(context: Context, match: re.Match[str]) -> int | None:
    if match["y"] or match["ya"]:
        return int(match["y"] or match["ya"])
    return context.year_of_words(match["yar"], match.start()) if match["yar"] else None


def _months(context: Context, at: int, items: list[tuple[re.Match[str], bool]]) -> list[Found]:
    years = [_year_of(context, item) for item, _ in items]
    points: list[Point] = []
    for i, (item, _) in enumerate(items):
        month = month_number(item["m"])
        year = next((y for y in years[i:] if y), None)
        if year is None and items[i][1] and points and points[-1].year:
            year = points[-1].year + (month < (points[-1].month or 0))
        year = year or context.year_of_month(month, at, items[-1][0].end())
        if year is not None and points and points[-1].year and years[i - 1] is None and years[i] and (points[-1].month or 0) > month:
            points[-1] = points[-1]._replace(year=year - 1)
        points.append(Point(year, month))
    found: list[Found] = []
    between = len(items) == 2 and all(years) and _BETWEEN.search(context.text, at - 12, at) is not None
    for i, (item, span) in enumerate(items):
        point, start = points[i], at if i == 0 else item.start()
        if point.year is None:
            continue
        context.remember(point, item.start())
        if years[i]:
            context.tell(point, at)
        if (span or (between and i == 1)) and found and points[i - 1].year is not None and points[i - 1] < point:
            found[-1] = Found(found[-1].start, item.end(), interval(points[i - 1], point), "dates.month_span")
        else:
            found.append(Found(start, item.end(), point.value, "dates.month"))
    return found


def read_month_year(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"3/2025", after "trong", "từ", "cuối" also "3-2025", without the word "tháng"; numbers of laws and decrees look alike."""
    match = MONTH_YEAR.match(context.text, at)
    if match is None or not 1900 <= int(match["y"]) <= 2100:
        return None
    if "/" not in match.group() and (" " in match.group() or not _WHEN.search(context.text, at - 12, at)):
        return None
    if DOCUMENT_NUMBER_BEFORE.search(context.text, at - 16, at):
        return match.end(), []
    if _INSTALMENT.search(context.text, at - 8, at):
        return match.end(), [Found(match.start("y"), match.end("y"), Point(int(match["y"])).value, "dates.year")]
    point = Point(int(match["y"]), int(match["m"]))
    context.remember(point, at)
    link = _MONTH_YEAR_LINK.match(context.text, match.end())
    last = MONTH_YEAR.match(context.text, link.end()) if link else None
    end = Point(int(last["y"]), int(last["m"])) if last and 1900 <= int(last["y"]) <= 2100 else None
    if link and last and end and point < end and not _is_anniversary(point, end, link.group()):
        return last.end(), [Found(at, last.end(), interval(point, end), "dates.month_span")]
    found = Found(at, match.end(), point.value, "dates.month")
    return _to_year(context, at, match.end(), found.value) or (match.end(), [found])


def _is_anniversary(first: Point, last: Point, link: str) -> bool:
    """Whether two months stand for a founding and its anniversary: "tái lập tỉnh (05/1992 - 05/2022)"."""
    return first.month == last.month and not link.strip()[:1].isalpha() and (last.year or 0) - (first.year or 0) >= ANNIVERSARY


def read_quarter(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """The quarter or quarters that begin at the word "quý"."""
    word = _QUARTER_WORD.match(context.text, at)
    if word:
        return _relative_quarter(context, at, word)
    match = _QUARTER.match(context.text, at)
    if match is None:
        return None
    quarters, end, year = [QUARTERS[match["q"]]], match.end(), _year_of(context, match)
    while len(quarters) < 4 and (link := _QUARTER_LINK.match(context.text, end)):
        quarters.append(QUARTERS[link["q"]])
        end = link.end()
        tail = re.compile(rf" ?[/\-–.] ?({Y4})| năm ({Y4})").match(context.text, end)
        if tail:
            year, end = year or int(tail[1] or tail[2]), tail.end()
    found = []
    for quarter in quarters:
        of = year or _open_quarter(context, quarter, at, end)
        if of:
            found.append(Found(at, end, DateValue(f"{of:04d}-{32 + quarter}", "quarter"), "dates.quarter"))
    return end, found


def read_short_quarter(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """A quarter by its letter, with its year: "QI/2018"."""
    match = _SHORT_QUARTER.match(context.text, at)
    if match is None:
        return None
    value = DateValue(f"{match['y']}-{32 + QUARTERS[match['q']]}", "quarter")
    return match.end(), [Found(at, match.end(), value, "dates.quarter")]


def _open_quarter(context: Context, quarter: int, at: int, end: int) -> int | None:
    pub = context.published
    if pub is None:
        return None
    now = (pub.month - 1) // 3 + 1
    if quarter <= now:
        return pub.year + (1 if context.direction(at, end) > 1 and quarter < now else 0)
    direction = context.direction(at, end)
    last_one = quarter == 4 and pub.month == 1 and direction == 0 and _past_tone(context, at)
    return pub.year - (direction < 0 or last_one)


def _past_tone(context: Context, at: int) -> bool:
    before, after = context.clause(at, at)
    return re.search(r"(?<!\w)(?:kết quả|doanh thu|lợi nhuận|tăng|giảm|lãi|lỗ|gdp|đạt)(?!\w)", before + after) is not None


def _relative_quarter(context: Context, at: int, word: re.Match[str]) -> tuple[int, list[Found]]:
    pub = context.published
    if word[1] is None:
        year = int(word["y"]) if word["y"] else pub.year if pub else None
        number = (year or 0) * 4
    elif pub:
        number = pub.year * 4 + (pub.month - 1) // 3 + {"này": 0, "trước": -1, "vừa qua": -1, "sau": 1, "tới": 1}[word[1]]
        year = number // 4
    else:
        year = None
    if year is None:
        return word.end(), []
    return word.end(), [Found(at, word.end(), DateValue(f"{number // 4:04d}-{33 + number % 4}", "quarter"), "dates.quarter")]


def read_part_of_year(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"6 tháng đầu năm 2025", "4 tháng còn lại của năm", "11 tháng năm 2025", "nửa đầu năm"."""
    match = PART_OF_YEAR.match(context.text, at) or _HALF.match(context.text, at)
    if match is None:
        return None
    groups = match.groupdict()
    count = 6 if "n" not in groups else NUMBER_WORDS.get(groups["n"]) or int(groups["n"])
    year = _part_year(context, groups)
    if not 2 <= count <= 11:
        return None
    if year is None:
        return match.end(), []
    first = 13 - count if groups["side"] in ("cuối", "còn lại") else 1
    value = interval(Point(year, first), Point(year, first + count - 1))
    return match.end(), [Found(at, match.end(), value, "dates.part_of_year")]


def _part_year(context: Context, groups: dict[str, str | None]) -> int | None:
    written = groups["y"] or groups.get("y2")
    if written:
        return int(written)
    if context.published is None:
        return None
    return context.published.year + {"ngoái": -1, "trước": -1, "sau": 1, "tới": 1}.get(groups["r"] or "", 0)


