"""The words by which a text tells an organised event, and what kind each is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractor.facts.events.model import EventKind
from extractor.facts.events.words import Form, forms, kinds_before, kinds_behind, listed, stands

#: "trước thềm hội nghị …", "các hội nghị": one that is still to come, or more than one, is not what a page reports.
_ELSEWHERE = frozenset(("ahead", "plural"))
#: What may follow a noun that is weak by itself: quotes.
_NAMED = re.compile(r"\s+(?:mang tên\s+|có tên\s+|với chủ đề\s+)?[“\"‘']")


class Head(NamedTuple):
    """One head in a text: its span and kind."""

    start: int
    end: int
    kind: EventKind
    verbal: bool
    weak: bool = False


def scan(folded: str, limit: int) -> list[tuple[int, Form]]:
    """Where forms of the catalogues stand as whole words, with their offset: in order, the longer one first.

    Args:
        folded: the whole text, folded.
        limit: how far to look.
    """
    found = [(end + 1 - form.size, form) for end, told in forms().iter(folded, 0, limit) for form in told if _whole(folded, end + 1 - form.size, end)]
    return sorted(found, key=lambda place: (place[0], -place[1].size))


def _whole(folded: str, start: int, end: int) -> bool:
    return not (start and folded[start - 1].isalnum()) and not folded[end + 1 : end + 2].isalnum()


def heads(folded: str, places: list[tuple[int, Form]], start: int, end: int, *, verbs: bool) -> list[Head]:
    """Heads of events in a stretch, in order, none inside another.

    Args:
        folded: the whole text, folded.
        places: where forms stand in the stretch, as `scan` gives them.
        start, end: the stretch (a sentence), as offsets.
        verbs: whether verb phrases count.
    """
    found: list[Head] = []
    free = taken = start
    for at, form in places:
        if at < free or at < taken or at + form.size > end or (form.verbal and not verbs) or not _followed(folded, at + form.size, form):
            continue
        taken = at + 1  # of forms that begin together only the longest counts
        if stands("no_head", folded, at):
            continue
        stands_here = _stands(folded, at, form, start, end)
        if stands_here or not form.verbal:  # what is no head as a whole has none inside it
            free = at + form.size
        if stands_here:
            found.append(Head(at, free, form.kind, form.verbal, form.weak))
    return found


def _followed(folded: str, end: int, form: Form) -> bool:
    if form.behind is not None and not form.behind.match(folded, end):
        return False
    return form.not_behind is None or not form.not_behind.match(folded, end)


@cache
def _barred() -> tuple[str, ...]:
    return tuple(f" {word} " for word in listed("no_head_behind"))


def _stands(folded: str, at: int, form: Form, start: int, end: int) -> bool:
    before = kinds_before(folded, start, at)
    if form.verbal and folded.startswith("báo cáo", max(start, at - 8)):  # "Báo cáo tổng kết công tác năm 2024": the report, no meeting
        return False
    if form.verbal:  # "nhân kỷ niệm 70 năm …": the occasion of another event
        return "occasion" not in before and (not form.led_by or any(word in folded[start : at + form.size + 60] for word in form.led_by))
    if f" {folded[max(start, at - 16) : at]}".endswith(_barred()) or before & _ELSEWHERE:
        return False
    if not form.weak or _NAMED.match(folded, at + form.size, end):
        return True
    return "hold" in before or "attend" in before or "held" in kinds_behind(folded, at + form.size, end)
