"""The words by which a text tells an organised event, and what kind each is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from extractor.facts.events.model import EventKind
from extractor.facts.events.words import Form, forms, kinds_before, kinds_behind, listed, stands

_WORD = re.compile(r"\w+")
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


def heads(folded: str, start: int, end: int, *, verbs: bool) -> list[Head]:
    """Heads of events in a stretch, in order, none inside another.

    Args:
        folded: the whole text, folded.
        start, end: the stretch (a sentence), as offsets.
        verbs: whether verb phrases count.
    """
    firsts, table = forms()
    found: list[Head] = []
    free = start
    for word in _WORD.finditer(folded, start, end):
        openers = firsts.get(word.group())
        if openers is None or word.start() < free or stands("no_head", folded, word.start()):
            continue
        form = _longest(folded, word.start(), end, openers, table, verbs)
        if form is None:
            continue
        stands_here = _stands(folded, word.start(), form, start, end)
        if stands_here or not form.verbal:  # what is no head as a whole has none inside it
            free = word.start() + form.size
        if stands_here:
            found.append(Head(word.start(), free, form.kind, form.verbal, form.weak))
    return found


def _longest(folded: str, at: int, limit: int, openers: re.Pattern[str], table: Mapping[str, tuple[Form, ...]], verbs: bool) -> Form | None:
    """The longest form that stands at an offset and may be followed by what follows."""
    match = openers.match(folded, at, limit)
    while match:
        for form in table.get(match.group(), ()):
            if (verbs or not form.verbal) and _followed(folded, match.end(), form):
                return form
        shorter = folded.rfind(" ", at, match.end() - 1)
        match = openers.match(folded, at, shorter) if shorter > at else None
    return None


def _followed(folded: str, end: int, form: Form) -> bool:
    if form.behind is not None and not form.behind.match(folded, end):
        return False
    return form.not_behind is None or not form.not_behind.match(folded, end)


@cache
def _barred() -> tuple[str, ...]:
    return tuple(f" {word} " for word in listed("no_head_behind"))


def _stands(folded: str, at: int, form: Form, start: int, end: int) -> bool:
    before = kinds_before(folded, start, at)
    if form.verbal:  # "nhân kỷ niệm 70 năm …": the occasion of another event
        return "occasion" not in before and (not form.led_by or any(word in folded[start : at + form.size + 60] for word in form.led_by))
    if f" {folded[max(start, at - 16) : at]}".endswith(_barred()) or before & _ELSEWHERE:
        return False
    if not form.weak or _NAMED.match(folded, at + form.size, end):
        return True
    return "hold" in before or "attend" in before or "held" in kinds_behind(folded, at + form.size, end)
