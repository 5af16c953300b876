"""Points and spans of time as EDTF, and the year of a day or month that the text leaves open."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from extractor.facts.dates.grammar import STYLE, YEAR_WORDS
from extractor.facts.dates.model import DateValue, Precision
from extractor.language.patterns import regex

#: From so many years on, two days joined by a dash are a founding and its anniversary rather than a span of time.
ANNIVERSARY = 8


class Point(NamedTuple):
    """A day, month or year; the year is None where nobody can know it."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        """The point in EDTF."""
        parts = [f"{self.year:04d}" if self.year is not None else "XXXX"]
        parts += [f"{n:02d}" for n in (self.month, self.day) if n is not None]
        return "-".join(parts)

    @property
    def precision(self) -> Precision:
        """How exact it is."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def value(self) -> DateValue:
        """The point as a mark's value."""
        return DateValue(self.edtf, self.precision)


def valid(day: int, month: int, year: int | None) -> bool:
    """Whether the day exists; 29 February is taken where the year is open."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if year else 2000, month)[1]


def of_date(day: date) -> Point:
    """The point of a calendar day."""
    return Point(day.year, day.month, day.day)


def interval(first: Point, last: Point) -> DateValue:
    """The span from one point to another."""
    return DateValue(f"{first.edtf}/{last.edtf}", "interval")


def add_months(point: Point, months: int) -> Point:
    """The month that lies so many months after (or before) a point with year and month."""
    assert point.year is not None and point.month is not None
    total = point.year * 12 + point.month - 1 + months
    return Point(total // 12, total % 12 + 1)


# Words of the clause that say whether a day lies ahead; the plain future "sẽ" and the words of plans and deadlines.
_AHEAD = regex(
    r"(?<!\w)(?:sẽ|dự kiến|dự định|kế hoạch|sắp|chuẩn bị|chậm nhất|muộn nhất|hạn chót|thời hạn|đến hết|phấn đấu|(?<!đã )hoàn thành|lịch|trước ngày"
    r"|trước tháng|từ nay|yêu cầu|đề nghị|phải|tới đây)(?!\w)"
)
_BEHIND = regex(r"(?<!\w)(?:hồi|đã|từng|vừa|trước đó|cách đây|bị|được biết|qua đời|đạt|so với)(?!\w)")
_PLANS = regex(r"(?<!\w)(?:sẽ|dự kiến|lịch (?:thi|nghỉ|trình|thi đấu|công tác)|tuyển sinh|xét tuyển|đăng ký|nhập học|khởi tranh|bốc thăm)(?!\w)")
_SOON = regex(r" ?,? ?(?:tới(?: đây)?|sắp tới)(?!\w)")
_THIS = regex(r" (?:này|năm nay)(?!\w)")
_BESIDE = regex(
    r"(?<!\w)(?:số|quyết định|nghị quyết|nghị định|luật|thông tư|chỉ thị|kế hoạch|công văn|sinh|sn|văn bản|tờ trình|hướng dẫn)(?!\w)[^.;]{0,40}\Z"
)
#: A year right here opens a sentence: "Hồi năm 2019, …", "…; năm nay, …".
_OPENS = regex(r"(?:^|[.!?;:\n“\"]) ?(?:(?:hồi|vào|trong|đầu|giữa|cuối|riêng|còn|và) ){0,2}(?:năm )?\Z")
#: Behind it, what is told is another sentence, or is told as of now.
_ANOTHER = regex(r"[.!?] |[;\n]|(?<!\w)(?:nay|tính đến|tính tới|so với|hôm qua|kể từ|theo)(?!\w)")
_JUST = regex(r" ?,? ?(?:vừa qua|vừa rồi|qua|mới đây|rồi)(?!\w)")


@dataclass
class Context:
    """What is known while a text is read from its beginning to its end.

    Args:
        published: day of publication (of the document itself, for official ones); None where unknown.
        text: folded text of the document.
    """

    published: date | None
    text: str
    last_day: Point | None = None
    last_day_at: int = -1
    last_month: Point | None = None
    last_month_at: int = -1
    last_year: int | None = None
    last_year_at: int = -1
    styles: frozenset[str] = frozenset()
    planned_at: int = -1
    told: Point | None = None
    told_at: int = -1
    opened: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        self.styles = frozenset(match[1] for match in STYLE.finditer(self.text))

    def remember(self, point: Point, at: int) -> None:
        """Keep a date of the text as an anchor for later words ("cùng ngày", "một năm sau")."""
        if point.day:
            self.last_day, self.last_day_at = point, at
        elif point.month:
            self.last_day, self.last_day_at = None, at
        if point.year and point.month:
            self.last_month, self.last_month_at = point, at
        if point.year:
            self.last_year, self.last_year_at = point.year, at
        if point.year and not point.month:
            self.opened = (point.year, at) if _OPENS.search(self.text, at - 24, at) else None

    def year_of_words(self, words: str, at: int) -> int | None:
        """The year of "năm nay" and its kin at an offset, and of "năm đó", "cùng năm", which point back into the text."""
        if words in ("năm đó", "năm ấy", "cùng năm"):
            return self.last_year
        if words == "năm sau" and (next_year := self.year_after_told(at)):
            return next_year
        return self.published.year + YEAR_WORDS[words[4:]] if self.published else None

    def year_after_told(self, at: int) -> int | None:
        """The year of "năm sau" in a tale of earlier years: the one behind the year told last."""
        if self.published is None or self.last_year is None or not 0 <= at - self.last_year_at < 250:
            return None
        return self.last_year + 1 if self.last_year < self.published.year else None

    def tell(self, point: Point, at: int) -> None:
        """Keep a day or month that is written with its year: a tale goes on in that year. Days of decisions and births do not tell."""
        if point.month and not _BESIDE.search(self.text, at - 45, at):
            self.told, self.told_at = point, at

    def _year_of_sentence(self, start: int, end: int) -> int | None:
        """The year that opens the sentence of a day: "Năm 2019, anh bị bắt ngày 14-4"; none where the day is told as of now."""
        if self.opened is None or self.published is None or not 0 < start - self.opened[1] < 160:
            return None
        year, at = self.opened
        if _ANOTHER.search(self.text, self.text.find(" ", at + 4), start) or (year < self.published.year and self.direction(start, end) > 0):
            return None
        return year

    def year_of_tale(self, day: int, month: int, start: int, end: int) -> int | None:
        """The year that opens the sentence, or that of a tale of earlier years that goes on with a later day in the same paragraph."""
        if (opened := self._year_of_sentence(start, end)) is not None:
            return opened
        told, pub = self.told, self.published
        if told is None or pub is None or told.year is None or told.year >= pub.year or start - self.told_at > 260:
            return None
        between = self.text[self.told_at : start]
        if "\n" in between or " nay" in between or between.count(". ") > 1 or (month, day) < (told.month or 1, told.day or 1):
            return None
        if _JUST.match(self.text, end) or _SOON.match(self.text, end):
            return None
        return told.year if self.direction(start, end) <= 0 else None

    def clause(self, start: int, end: int) -> tuple[str, str]:
        """The words of the same sentence before and after a span, at most 120 signs each way."""
        before = self.text[max(0, start - 120) : start]
        cut = max(before.rfind("\n"), before.rfind(". "), before.rfind("; "))
        after = self.text[end : end + 120]
        stops = [i for i in (after.find("\n"), after.find(". "), after.find("; ")) if i >= 0]
        return before[cut + 1 :], after[: min(stops)] if stops else after

    def direction(self, start: int, end: int) -> int:
        """2 where the very words say that the time lies ahead, 1 where the clause does, -1 where behind, 0 where nothing says."""
        if _SOON.match(self.text, end):
            return 2
        if _JUST.match(self.text, end):
            return -1
        before, after = self.clause(start, end)
        if re.search(r"(?<!\w)hồi(?: \w+){0,3} ?\Z", before):
            return -1
        ahead = bool(_AHEAD.search(before) or re.search(r"(?<!\w)(?:sẽ|dự kiến|sắp|phải)(?!\w)", after))
        behind = bool(_BEHIND.search(before) or re.search(r"(?<!\w)(?:đã|vừa|bị)(?!\w)", after[:60]))
        return ahead - behind

    def year_of_day(self, day: int, month: int, start: int, end: int) -> int | None:
        """The year of a day without one: the nearest past or planned day, as the tense says."""
        pub = self.published
        if pub is None:
            return None
        years = [y for y in (pub.year - 1, pub.year, pub.year + 1) if valid(day, month, y)]
        if not years:
            return None
        gaps = {y: (date(y, month, day) - pub).days for y in years}
        here = gaps.get(pub.year)
        tale = self.year_of_tale(day, month, start, end)
        if tale is not None and valid(day, month, tale):
            return tale
        if here is not None and (-120 <= here <= 2 or _THIS.match(self.text, end)):
            return pub.year
        direction = self.direction(start, end) or self._schedule(start)
        year = self._nearest(gaps, direction, soon=40)
        if gaps[year] > 0:
            self.planned_at = end
        return year

    def _schedule(self, start: int) -> int:
        """1 where a planned day stands shortly before, or words of plans in the sentences before: a schedule goes on."""
        if 0 <= start - self.planned_at < 300 and self.planned_at >= 0:
            return 1
        return 1 if _PLANS.search(self.text, start - 250, start) else 0

    def year_of_month(self, month: int, start: int, end: int) -> int | None:
        """The year of a month without one."""
        pub = self.published
        if pub is None:
            return None
        gaps = {pub.year + i: 12 * i + month - pub.month for i in (-1, 0, 1)}
        tale = self.year_of_tale(28, month, start, end)
        if tale is not None:
            return tale
        if (-4 <= gaps[pub.year] <= 0 and not _SOON.match(self.text, end)) or _THIS.match(self.text, end):
            return pub.year
        return self._nearest(gaps, self.direction(start, end), soon=1)

    @staticmethod
    def _nearest(gaps: dict[int, int], direction: int, soon: int) -> int:
        """The year whose gap fits the direction; `soon` is the gap up to which a coming time needs no word for it."""
        past = max((y for y, gap in gaps.items() if gap <= 0), default=min(gaps))
        future = min((y for y, gap in gaps.items() if gap > 0), default=max(gaps))
        if direction > 1 or direction < 0:
            return future if direction > 0 else past
        if direction:
            return past if abs(gaps[past]) * 12 < gaps[future] else future
        return future if gaps[future] <= soon and gaps[future] < abs(gaps[past]) else past


def shift_days(point: Point, days: int) -> Point | None:
    """A day so many days later; a day without a year moves too, 29 February aside."""
    if point.month is None or point.day is None:
        return None
    year = point.year or 2001
    if not valid(point.day, point.month, year):
        return None
    moved = date(year, point.month, point.day) + timedelta(days=days)
    return Point(moved.year if point.year else None, moved.month, moved.day)
