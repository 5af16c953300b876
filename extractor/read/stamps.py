"""Publication stamps: the dates and clocks that pages print and that their metadata carry.

Only stamps are read here ("Thứ Ba, 10/03/2026, 07:27", "24/12/12 11:05 tối", "1/21/2022 8:12:40 AM", ISO 8601, epochs), never running
text; dates inside an article belong to `extractor.facts.dates`. Vietnamese order is day, month, year; clocks are Vietnam's (+07:00).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

#: Vietnam keeps UTC+07:00 all year round.
VIETNAM_MINUTES = 7 * 60
_FIRST_YEAR, _LAST_YEAR = 1990, 2100

_MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD_MONTH = r"mười\s+một|mười\s+hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín"
_ENGLISH = "|".join(_ENGLISH_MONTHS)

_YMD = re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<![\d/.])(?P<d>\d{1,2})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|\d{2})(?:(?!\d|[/.]\d)|(?<=\d{4})(?=\d{1,2}[:hg]\d{2}))")
_WORDS = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})\s*,?\s*tháng\s+(?P<m>\d{{1,2}}|{_WORD_MONTH})\s*,?\s*(?:năm\s+|-\s*)?(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_WORDS_MONTH_FIRST = re.compile(
    rf"(?:tháng\s+(?P<m>\d{{1,2}}|{_WORD_MONTH})|\bth(?P<t>\d{{1,2}}))\s+(?P<d>\d{{1,2}})\s*,\s*(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_SHORT_MONTH = re.compile(r"(?<!\d)(?P<d>\d{1,2})\s+th(?P<m>\d{1,2})\s*,?\s+(?P<y>\d{4})(?!\d)", re.IGNORECASE)
_RFC = re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})[\s-](?P<m>{_ENGLISH})[a-z]*\.?[\s,-]+(?P<y>\d{{4}})(?!\d)", re.IGNORECASE)
_RFC_MONTH_FIRST = re.compile(rf"\b(?P<m>{_ENGLISH})[a-z]*\.?\s+(?P<d>\d{{1,2}})\s*,?\s+(?P<y>\d{{4}})(?!\d)", re.IGNORECASE)
#: In digits first; the others are looked for only where none was found, since a stamp writes its dates in one way.
_DATE_SHAPES = ((_YMD, _DMY), (_WORDS, _WORDS_MONTH_FIRST, _SHORT_MONTH), (_RFC, _RFC_MONTH_FIRST))

_ZONE = re.compile(r"\(?\s*(?:GMT|UTC)\s*[+-]?\s*\d{0,2}(?::?\d{2})?\s*\)?|(?<=:\d{2})\s?[+-]\d{2}:?\d{2}(?!\d)|(?<=:\d{2})Z\b", re.IGNORECASE)
_ZONE_BEHIND = re.compile(r":\d{2}\s?-\d{2}:?\d{2}|gmt|utc")
_CLOCK = re.compile(
    r"(?:(?<![\d:/.-])|(?<=[/.-]\d{4}))(?P<h>\d{1,2})\s?(?::|giờ|h|g)\s?(?P<mi>\d{2}|\d(?=\s?(?:'|phút)|\b))?(?:\s?[:']\s?(?P<s>\d{2})(?!\d))?(?:\.\d+)?(?:\s?(?:phút|'))?"
    r"(?:\s?(?P<part>[ap]\.?m\b\.?|sa\b|ch\b|sáng|trưa|chiều|tối|đêm))?",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(r"\b(sáng|trưa|chiều|tối|đêm)\b", re.IGNORECASE)
_ISO = re.compile(
    r"^\s*(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})(?:[T\s]+(?P<h>\d{1,2}):?(?P<mi>\d{2})(?::?(?P<s>\d{2})(?:[.,]\d+)?)?)?\s*(?P<z>Z|[+-]\s?\d{2}:?\d{2})?\s*$",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"^\s*(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, and a clock where one was printed.

    Args:
        day: calendar day as written (local to `offset`).
        hour, minute, second: clock as written, 24 hours; null where absent.
        offset: minutes east of UTC as written; null where absent.
        other: the other reading of a stamp whose order of day and month cannot be told.
        start, end: where it stands in the text it was found in, code points from 0.
    """

    day: date
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    other: date | None = None
    start: int = 0
    end: int = 0

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is known."""
        return self.hour is not None

    @property
    def is_midnight(self) -> bool:
        """Whether the clock says 00:00:00, which software writes where it knows no time."""
        return self.hour == 0 and self.minute == 0 and not self.second

    def same_minute(self, other: Stamp) -> bool:
        """Whether two stamps have one day and one minute on the clock, whatever zone they claim."""
        return self.day == other.day and self.hour == other.hour and self.minute == other.minute

    def in_vietnam(self) -> Stamp:
        """The stamp on Vietnam's clock, taking its zone at its word."""
        if self.hour is None or self.offset is None or self.offset == VIETNAM_MINUTES:
            return self
        moment = datetime(self.day.year, self.day.month, self.day.day, self.hour, self.minute or 0, self.second or 0)
        moment += timedelta(minutes=VIETNAM_MINUTES - self.offset)
        return replace(self, day=moment.date(), hour=moment.hour, minute=moment.minute, offset=VIETNAM_MINUTES)

    def iso(self) -> str:
        """ISO 8601: the day alone where no clock is known, else day and clock at +07:00."""
        if self.hour is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.hour:02}:{self.minute or 0:02}:{self.second or 0:02}+07:00"


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    word = " ".join(word.lower().split())
    if word.isdigit():
        return int(word)
    if word[:3] in _ENGLISH_MONTHS and word not in _MONTH_WORDS:
        return _ENGLISH_MONTHS.index(word[:3]) + 1
    return _MONTH_WORDS.get(word, 0)


def _read_date(match: re.Match[str]) -> date | None:
    """The day of a match; month first where only so it is a day."""
    groups = match.groupdict()
    year, month, day = int(groups["y"]), _month(groups.get("m") or groups.get("t") or ""), int(groups["d"])
    first = _day(year, month, day)
    if first is None and match.re is _DMY:
        first = _day(year, day, month)
    return first


def to_24_hours(hour: int, part: str | None) -> int | None:
    """Hour on a 24-hour clock.

    Args:
        hour: as written.
        part: `AM`, `PM`, `SA`, `CH` (.NET's Vietnamese AM and PM), or sáng, trưa, chiều, tối, đêm.

    >>> to_24_hours(11, "tối"), to_24_hours(12, "AM"), to_24_hours(0, "AM"), to_24_hours(14, "PM"), to_24_hours(1, "trưa")
    (23, 0, 0, 14, 13)
    """
    if hour > 24 or (hour == 24 and part):
        return None
    part = (part or "").lower().replace(".", "")
    if part in ("am", "sa", "sáng") and hour == 12:
        return 0
    if part in ("pm", "ch", "chiều", "tối") and hour < 12:
        return hour + 12
    if part == "trưa" and hour < 6:
        return hour + 12
    if part == "đêm":
        return 0 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    return hour % 24


def _read_clock(text: str, taken: tuple[int, int]) -> tuple[int, int, int | None, int, int] | None:
    """The clock nearest to a date in the text of a stamp: (hour, minute, second, start, end)."""
    best = None
    for match in _CLOCK.finditer(text):
        if match.start() < taken[1] and match.end() > taken[0]:
            continue
        if match["mi"] is None and ":" in match.group():
            continue
        before = _PART_BEFORE.findall(text[max(0, match.start() - 8) : match.start()])
        hour = to_24_hours(int(match["h"]), match["part"] or (before[-1] if before else None))
        minute, second = int(match["mi"] or 0), int(match["s"]) if match["s"] else None
        if hour is None or minute > 59 or (second or 0) > 59:
            continue
        distance = taken[0] - match.end() if match.end() <= taken[0] else match.start() - taken[1]
        if distance <= 24 and (best is None or distance < best[0]):
            best = (distance, (hour, minute, second, match.start(), match.end()))
    return best[1] if best else None


def find_stamps(text: str) -> list[Stamp]:
    """All stamps in a short line of a page, in order.

    Args:
        text: NFC, one line.

    >>> [s.iso() for s in find_stamps("Cập nhật lúc 12:12, Thứ ba, 01/08/2023 (GMT+7)")]
    ['2023-08-01T12:12:00+07:00']
    >>> [s.iso() for s in find_stamps("24/12/12 11:05 tối")]
    ['2012-12-24T23:05:00+07:00']
    """
    if "GMT" in text or "UTC" in text or "+" in text or "Z" in text or _ZONE_BEHIND.search(text):
        text = _ZONE.sub(lambda m: " " * len(m.group()), text)
    found: list[Stamp] = []
    for shapes in _DATE_SHAPES:
        for shape in shapes:
            for match in shape.finditer(text):
                day = _read_date(match)
                if day and not any(match.start() < s.end and match.end() > s.start for s in found):
                    found.append(Stamp(day, start=match.start(), end=match.end()))
        if found:
            break
    found.sort(key=lambda s: s.start)
    return [_with_clock(text, stamp) for stamp in found]


def _with_clock(text: str, stamp: Stamp) -> Stamp:
    clock = _read_clock(text, (stamp.start, stamp.end))
    if clock is None:
        return stamp
    hour, minute, second, start, end = clock
    return replace(stamp, hour=hour, minute=minute, second=second, start=min(start, stamp.start), end=max(end, stamp.end))


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone.upper() == "Z":
        return 0
    digits = re.sub(r"\D", "", zone)
    minutes = int(digits[:2]) * 60 + int(digits[2:4] or 0)
    return -minutes if zone.strip()[0] == "-" else minutes


def _epoch(number: float) -> Stamp | None:
    if number > 1e11:
        number /= 1000
    if not 6e8 < number < 4.2e9:
        return None
    moment = datetime.fromtimestamp(number, UTC)
    return Stamp(moment.date(), moment.hour, moment.minute, moment.second, 0)


def machine_stamp(value: object) -> Stamp | None:
    """A stamp of metadata: ISO 8601 in its variants, epoch seconds or milliseconds, {"$date": …}, RFC 822, American order.

    Args:
        value: what the metadata hold, of any type.

    >>> machine_stamp("2018-09-29T12:40:25+08:00").iso(), machine_stamp({"$date": 1517443200000}).in_vietnam().iso()
    ('2018-09-29T12:40:25+07:00', '2018-02-01T07:00:00+07:00')
    """
    if isinstance(value, dict):
        inner = value.get("$date", value.get("$numberLong"))
        return machine_stamp(inner) if inner is not value else None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _epoch(float(value))
    return _machine_text(str(value)[:80].strip())


def _machine_text(text: str) -> Stamp | None:
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _epoch(float(text))
    match = _ISO.match(text)
    if match:
        return _iso_stamp(match)
    match = _AMERICAN.match(text)
    if match:
        return _american_stamp(match, text)
    stamps = find_stamps(text)
    if not stamps:
        return None
    zone = re.search(r"(?:GMT\s*)?([+-]\d{2}:?\d{2})\s*$|\b(Z|GMT|UTC)\s*$", text)
    offset = (0 if zone[2] else _offset(zone[1])) if zone else None
    return replace(stamps[0], offset=offset, start=0, end=0)


def _iso_stamp(match: re.Match[str]) -> Stamp | None:
    day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
    if day is None:
        return None
    if match["h"] is None:
        return Stamp(day)
    hour, minute, second = int(match["h"]), int(match["mi"]), int(match["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return Stamp(day)
    return Stamp(day, hour, minute, second, _offset(match["z"]))


def _american_stamp(match: re.Match[str], text: str) -> Stamp | None:
    """ASP.NET prints the server's culture: month first in en-US, day first elsewhere; both are kept where both are days."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    month_first, day_first = _day(year, a, b), _day(year, b, a)
    first = month_first or day_first
    if first is None:
        return None
    other = day_first if month_first and day_first and a != b else None
    clock = _read_clock(text, (match.start("a"), match.end("y")))
    if clock is None:
        return Stamp(first, other=other)
    return Stamp(first, clock[0], clock[1], clock[2], other=other)
