"""Days written in digits, alone and in chains: "22/3/2025", "ngày 5, 6 và 7-6", "từ ngày 28 tháng 2 đến 3/3"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from extractor.facts.dates.calendar import ANNIVERSARY, Context, Point, interval, valid
from extractor.facts.dates.grammar import CLOCK, DAY, DAY_WORD, ISO, LINK, PART_BEFORE, PARTS, STRONG_CUE, WEAK_CUE, is_one_day, month_number
from extractor.facts.dates.lookalikes import (
    DOCUMENT_NUMBER_BEFORE,
    after_day,
    ends_badly,
    is_lunar,
    is_named_after,
    is_occasion,
    is_score,
    is_spring_break,
    is_yearly,
    reads_as_day,
)
from extractor.facts.dates.model import LUNAR, DateValue, PartOfDay
from extractor.language.patterns import regex

_BEGIN = regex(r"(?:(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya) )?(?:(?:ngày|hôm) )?\Z")
_THIS_MONTH = regex(r" tháng (này|trước|sau|tới|qua)(?!\w)")
_FROM = regex(r"(?<!\w)từ \Z")
#: "hai ngày làm việc (27 và 28-3)".
_IN_BRACKETS = regex(r"(?<!\w)(?:ngày|hôm|buổi|tối|đêm|chiều|sáng)(?: [^\W\d_]+){0,4} \(\Z")
_WHEN = regex(r"(?<!\w)(?:vào|từ|trước|sau|hết|kể từ|hạn|đến|thời điểm|mốc) \Z")
_CLOCK = regex(r" \d{1,2}:\d\d(?!\d)")
#: "01 – 07 – 08 – 09": numbers of a draw.
_MORE_NUMBERS = regex(r" ?[-–—] ?\d{1,2}(?![/.\d])")
_NUMBERS_BEFORE = regex(r"(?<!\d)\d{1,2} ?[-–—] ?\Z")
_MOST = 12


class Found(NamedTuple):
    """A date found: span in the text, meaning, rule."""

    start: int
    end: int
    value: DateValue
    rule: str


@dataclass
class _Day:
    """One day of a chain, as far as it is written."""

    start: int
    end: int
    day: int
    month: int | None = None
    year: int | None = None
    separator: str = ""
    part: PartOfDay | None = None
    span: bool = False  # joined to the one before it as the end of a span of time
    written: bool = False  # its own words give the year


def read_days(context: Context, text: str, at: int) -> tuple[int, list[Found]] | None:
    """The days that begin at a number, or None where it begins no day.

    Args:
        context: anchors and folded text.
        text: the text itself.
        at: offset of the first digit.

    Returns:
        Offset after the chain, and what it means; an empty list is a look-alike that is to be passed over.
    """
    iso = ISO.match(context.text, at)
    if iso:
        year, month, day = (int(g) for g in iso.groups())
        return (iso.end(), [Found(at, iso.end(), Point(year, month, day).value, "dates.iso")]) if valid(day, month, year) else None
    chain = _chain(context, at)
    if not chain:
        return None
    if chain[-1].written and chain[-1].separator in ("-", "–") and (
        _MORE_NUMBERS.match(context.text, chain[-1].end) or _NUMBERS_BEFORE.search(context.text, at - 8, at)
    ):
        return None
    strong = STRONG_CUE.search(context.text, at - 24, at) is not None
    weak = strong or WEAK_CUE.search(context.text, at - 24, at) is not None
    while chain and chain[0].separator == "" and not weak:
        chain = chain[1:]
    if not chain or not _acceptable(context, chain, strong, weak):
        return None
    return _settle(context, text, chain, strong)


def _settle(context: Context, text: str, chain: list[_Day], strong: bool) -> tuple[int, list[Found]]:
    """The meaning of an accepted chain: holidays and lunar days apart."""
    first, last = chain[0], chain[-1]
    folded = context.text
    if is_lunar(context, first.start, (last.start, last.end)):
        return last.end, [Found(_begin(folded, first.start), last.end, DateValue(LUNAR, "day", calendar="lunar"), "dates.lunar")]
    unnamed = not any(d.written for d in chain)
    if unnamed and is_occasion(folded, text, first.start, first.day, first.month or last.month or 0):
        return last.end, _resolve(context, rest) if (rest := _told_anew(folded, chain)) else []
    if unnamed and (
        is_yearly(folded, last.end) or (not strong and is_named_after(folded, first.start))
        or (not strong and len(chain) == 2 and is_spring_break((first.day, first.month), (last.day, last.month)))
    ):
        return last.end, []
    return last.end, _resolve(context, chain)


def _told_anew(folded: str, chain: list[_Day]) -> list[_Day]:
    """The days behind a holiday that no list joins to it: "Nhân Ngày Thầy thuốc 27/2, chiều 25/2, …"."""
    for i, day in enumerate(chain[1:], 1):
        if not day.span and folded.rfind(",", chain[i - 1].end, day.start) >= 0 and _begin(folded, day.start) < day.start:
            return chain[i:]
    return []


_THIRD = regex(r"[-–]\d{1,2}/\d")


def _chain(context: Context, at: int) -> list[_Day]:
    """Days joined by commas, "và", "đến", dashes; the last one has a month."""
    days: list[_Day] = []
    span = False
    part: PartOfDay | None = None
    while len(days) < _MOST:
        day = _day(context, at)
        if day is None:
            break
        day.span, day.part = span, part
        if span and days and days[-1].span:
            days.pop()  # "17-18-19/11": a span of three days, each told
        days.append(day)
        link = LINK.match(context.text, day.end)
        if link is None:
            break
        at, span = link.end(), link.group("to") is not None
        part = next((value for word, value in PARTS.items() if word in link.group()), None)
    while days and days[-1].month is None:
        days.pop()
    _hand_back(context, days)
    return days


def _day(context: Context, at: int) -> _Day | None:
    match = DAY.match(context.text, at)
    if match is None:
        return None
    bare = _Day(at, match.end("d"), int(match["d"]))
    if match["mw"]:
        return _worded(context, match, bare)
    if not match["m"]:
        relative = _THIS_MONTH.match(context.text, match.end("d"))
        if relative and context.published and DAY_WORD.search(context.text, at - 24, at):  # not "trong 6 tháng qua"
            return _of_this_month(context, bare, relative)
        minutes = CLOCK.search(context.text, at - 8, at)  # "8 giờ 30, ngày 20/11"
        return None if minutes or (ends_badly(context.text, bare.end) and context.text[bare.end] not in "-–") else bare
    sep, sep2 = match["sep"], (match["sep2"] or "").strip()
    end = match.end("m")
    goes_on = context.text.startswith(("/", " tháng"), end) or sep2 == "/" or _THIRD.match(context.text, end)
    falls = is_one_day(context.text, at, end, bare.day > int(match["m"]))
    if sep.strip() in "-–." and (goes_on or (sep != sep.strip() and not match["y"] and not falls)):
        return bare  # 5-7/6, 5-6-7/6, 5 - 7 tháng 6: the first day of a span
    day = _Day(at, end, bare.day, int(match["m"]), separator=sep.strip())
    if match["y"] and (sep2 == day.separator or len(match["y"]) == 4):
        day.year, day.end = _full_year(context, match["y"]), match.end("y")
    elif match["ya"]:
        day.year, day.end = int(match["ya"]), match.end("ya")
    elif match["yar"] and (year := context.year_of_words(match["yar"], at)):
        day.year, day.end = year, match.end("yar")
    day.written = day.year is not None
    if ends_badly(context.text, day.end) and not re.match(r"[-–] ?\d{1,2}[/.\-–]\d|[-–]\d{1,2} ", context.text[day.end : day.end + 8]):
        return None
    return day if valid(day.day, day.month or 0, day.year) else None


def _worded(context: Context, match: re.Match[str], day: _Day) -> _Day | None:
    day.month, day.separator, day.end = month_number(match["mw"]), "tháng", match.end("mw")
    year = match["yb"] or match["yc"]
    if year:
        day.year, day.end = int(year), match.end("yb") if match["yb"] else match.end("yc")
    elif match["ycr"] and (pointed := context.year_of_words(match["ycr"], day.start)):
        day.year, day.end = pointed, match.end("ycr")
    day.written = day.year is not None
    return day if valid(day.day, day.month, day.year) else None


def _of_this_month(context: Context, day: _Day, relative: re.Match[str]) -> _Day:
    assert context.published is not None
    shift = {"này": 0, "trước": -1, "qua": -1, "sau": 1, "tới": 1}[relative[1]]
    total = context.published.year * 12 + context.published.month - 1 + shift
    day.year, day.month, day.end, day.separator, day.written = total // 12, total % 12 + 1, relative.end(), "tháng", True
    return day


def _full_year(context: Context, digits: str) -> int:
    """A year of four digits, or of two: within ten years after the document's own, or of the century before."""
    if len(digits) == 4:
        return int(digits)
    year = 2000 + int(digits)
    return year if year <= (context.published.year if context.published else 2030) + 10 else year - 100


def _hand_back(context: Context, days: list[_Day]) -> None:
    """Give earlier days the month and year of the later ones: "24 và 25/6", "từ 28/2 đến 3/3/2025"."""
    for i in range(len(days) - 2, -1, -1):
        day, after = days[i], days[i + 1]
        if day.month is None:
            day.month, day.year, day.written = after.month, after.year, after.written
            day.separator = ""
        elif day.year is None and after.written and after.year is not None:
            turned = (day.month, day.day) > (after.month or 0, after.day)
            day.year, day.written = after.year - turned, True


def _acceptable(context: Context, chain: list[_Day], strong: bool, weak: bool) -> bool:
    first, last = chain[0], chain[-1]
    if any(not valid(d.day, d.month or 0, d.year) for d in chain):
        return False
    if last.written and not _two_digit_doubt(context, chain, strong):
        return DOCUMENT_NUMBER_BEFORE.search(context.text, first.start - 16, first.start) is None or strong
    if strong or any(d.separator == "tháng" for d in chain):
        return True
    if is_named_after(context.text, first.start):
        return any(d.separator == "/" for d in chain)  # settled as a look-alike later on
    if any(d.separator in ("-", "–", ".") for d in chain):
        if is_score(context.text, first.start):
            return False
        if weak and first.separator in context.styles and after_day(context.text, last.end):
            return True
        started = _FROM.search(context.text, first.start - 4, first.start) is not None
        spelled = all(d.separator for d in chain) or (started and after_day(context.text, last.end))
        listed = len(chain) > 1 and not first.separator and _IN_BRACKETS.search(context.text, first.start - 40, first.start) is not None
        return listed or (weak and len(chain) > 1 and last.span and spelled)
    if len(chain) > 1 and weak:
        return True
    if _CLOCK.match(context.text, last.end) or (last.span and any(d.day > 12 for d in chain) and after_day(context.text, last.end)):
        return True
    cued = _WHEN.search(context.text, first.start - 12, first.start) is not None
    return all(reads_as_day(context.text, first.start, last.end, d.day, d.month or 0, cued=cued) for d in chain)


def _two_digit_doubt(context: Context, chain: list[_Day], strong: bool) -> bool:
    """Whether the year is of two digits and nothing else says date: "12/5/30"."""
    last = chain[-1]
    words = context.text[last.start : last.end]
    if re.fullmatch(r"\d{1,2}(\D)\d{1,2}\1\d{2}", words) is None:
        return False
    return not strong and re.fullmatch(r"(?:\d\d/\d\d|(?:1[3-9]|2\d|3[01])/\d)/\d\d", words) is None


def _begin(folded: str, start: int) -> int:
    match = _BEGIN.search(folded, start - 18, start)
    return match.start() if match and (match.start() == 0 or not folded[match.start() - 1].isalnum()) else start


def _points(context: Context, chain: list[_Day]) -> list[Point]:
    """The days with their years; an open end of a span follows its beginning."""
    points: list[Point] = []
    for day in chain:
        year = day.year
        if year is None and day.span and points and points[-1].year is not None:
            year = points[-1].year + ((day.month, day.day) < (points[-1].month, points[-1].day))
        elif year is None:
            year = context.year_of_day(day.day, day.month or 1, chain[0].start, chain[-1].end)
        points.append(Point(year, day.month, day.day))
    for day, point in zip(chain, points, strict=True):
        if day.written:
            context.tell(point, day.start)
    return points


def _resolve(context: Context, chain: list[_Day]) -> list[Found]:
    found: list[Found] = []
    begin = _begin(context.text, chain[0].start)
    before = PART_BEFORE.search(context.text, chain[0].start - 45, chain[0].start)
    part: PartOfDay | None = PARTS[before["part"]] if before else None
    points = _points(context, chain)
    rule = "dates.day_month_year" if chain[-1].written else "dates.day_month"
    i = 0
    while i < len(chain):
        start = begin if i == 0 else chain[i].start
        if i + 1 < len(chain) and chain[i + 1].span and _is_span(points[i], points[i + 1], context.text[chain[i].end : chain[i + 1].start]):
            found.append(Found(start, chain[i + 1].end, interval(points[i], points[i + 1]), "dates.day_span"))
            context.remember(points[i], chain[i].start)
            i += 2
            continue
        here = chain[i].part or (part if i == 0 else None)
        found.append(Found(start, chain[i].end, points[i].value._replace(part_of_day=here), rule))
        context.remember(points[i], chain[i].start)
        i += 1
    return found


def _is_span(first: Point, last: Point, link: str) -> bool:
    """Whether two days bound a span: anniversaries ("20/11/1982 - 20/11/2022") and open years are two days."""
    if first.year is None or last.year is None or not first[:] < last[:]:
        return False
    return first[1:] != last[1:] and (last.year - first.year < ANNIVERSARY or link.strip()[:1].isalpha())
