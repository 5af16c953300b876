"""The day of an event that only a later sentence gives: "Liên hoan A lần thứ 6 diễn ra trong 7 ngày, từ ngày 20/10"."""

from __future__ import annotations

import re

from extractor.facts.events.candidates import Candidate, core
from extractor.facts.events.setting import of_else, with_year
from extractor.facts.marks import Layout, Mark
from extractor.language.patterns import regex

#: Between what takes place and its day: what edition it is, that it will, for how long.
_HELD = (
    r"[”\"]?(?: (?:này|lần này|năm nay|lần thứ \w+|năm \d{4}|\d{4}|\([^()\n]{2,40}\)))*(?: (?:sẽ|đã|được|chính thức|dự kiến|đang))*"
    r" (?:diễn ra|tổ chức|khai mạc|bắt đầu|được tổ chức)(?: (?:trong|suốt|kéo dài) \d+ ngày,?)?"
    r"(?: (?:tại|ở) [^,.;\n]{2,60})?,?(?: (?:vào|từ|trong|hôm|lúc|từ các|các|sáng|chiều|tối))*(?: ngày)? ?\Z"
)
#: A name is told again by so many of its first words.
_WORDS = 5
_DAY = regex(r"(?:\d{4}|XXXX)-\d{2}-\d{2}")


def day_told_later(page: Layout, named: Candidate, dates: list[Mark]) -> str | None:
    """First day of an event in EDTF, from a sentence behind the first ones that names it again and says when it takes place.

    Args:
        page: layout of the Doc.
        named: the event.
        dates: marks of the kind "dates", in text order.
    """
    behind = [m for m in dates if m.start >= named.sentence[1] and _DAY.match(str(getattr(m.value, "value", "")))]
    if named.verbal or not behind:
        return None
    folded = page.folded
    again = " ".join(core(folded, named).split()[:_WORDS])
    head = folded[named.start : named.head].removeprefix("buổi ").removeprefix("cuộc ")
    held = re.compile(rf"(?:{re.escape(again)}(?: [^\s,.;:“\"]+){{0,12}}?|(?:^|[.\n] ?)\W{{0,2}}{re.escape(head)}){_HELD}")
    for mark in behind:
        lo = max(named.sentence[1], mark.start - 200)
        if held.search(folded, lo, mark.start) and not of_else(folded, mark, lo, mark.end + 40):
            return with_year(mark, dates)
    return None
