"""Which event a document is about: candidates from title, lead and the first sentences, weighed by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.facts.events.extent import name_end
from extractor.facts.events.heads import HELD, HOLDING, MENTIONED, Head, heads
from extractor.facts.events.model import EventKind
from extractor.facts.marks import Layout, Mark

#: How far into the body the event of a page is looked for, in code points: it is told at the beginning.
REACH = 2200
#: Below this weight a page has no event that it is about.
ENOUGH = 5.0

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
_DEICTIC = re.compile(r"(?<!\w)(?:lần này|này|nói trên|đó)(?!\w)")
_EMPTY_TAIL = re.compile(r"\s*(?:này|đó|trên|nói trên|ấy|lần này|hôm nay|vừa qua)?\s*$")


@dataclass(frozen=True)
class Candidate:
    """A mention of an event that may be the main one.

    Args:
        start, end: span of its name in `doc.text`.
        kind: kind of event.
        sentence: the sentence that holds it.
        weight: how much speaks for it.
        verbal: whether a verb phrase tells it.
    """

    start: int
    end: int
    kind: EventKind
    sentence: tuple[int, int]
    weight: float
    verbal: bool


def candidates(layout: Layout, folded: str, dates: list[Mark]) -> list[Candidate]:
    """Candidates in the first part of a document, in text order.

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        dates: marks of the kind "dates".
    """
    title_words = _title_words(layout, folded)
    found = []
    for order, sentence in _opening(layout):
        verbs = order < 2
        for head in heads(folded, *sentence, verbs=verbs):
            candidate = _candidate(layout, folded, head, sentence, order, dates, title_words)
            if candidate is not None:
                found.append(candidate)
    return found


def best(found: list[Candidate]) -> Candidate | None:
    """The weightiest candidate, the earlier of equals; None where none weighs enough."""
    if not found:
        return None
    top = max(found, key=lambda c: (c.weight, -c.start))
    return top if top.weight >= ENOUGH else None


def _opening(layout: Layout) -> Iterator[tuple[int, tuple[int, int]]]:
    """Sentences of title, lead and the first paragraphs, with the order of their paragraph (title -1)."""
    order = -1
    last = None
    spent = 0
    for start, end in layout.sentences:
        paragraph = layout.paragraph_at(start)
        kind = layout.paragraphs[paragraph].kind
        if kind in ("byline", "table_cell"):
            continue
        if paragraph != last:
            last = paragraph
            order = -1 if kind == "title" else max(order, 0) if order < 0 else order + 1
        if kind != "title":
            spent += end - start
        if spent > REACH:
            return
        yield order, (start, end)


def _title_words(layout: Layout, folded: str) -> set[str]:
    for start, end in layout.sentences:
        if layout.kind_at(start) == "title":
            return set(_WORD.findall(folded[start:end]))
        break
    return set()


def _candidate(
    layout: Layout, folded: str, head: Head, sentence: tuple[int, int], order: int, dates: list[Mark], title_words: set[str]
) -> Candidate | None:
    text = layout.text
    end = max(head.end, name_end(text, folded, head.end, sentence[1]))
    words = _WORD.findall(folded[head.start : end])
    if _EMPTY_TAIL.fullmatch(folded[head.end : end]) and not (head.kind == "meeting" and head.verbal):
        return None
    weight = _weight(folded, head, end, sentence, order, dates) + _likeness(words, title_words, order)
    return Candidate(head.start, end, head.kind, sentence, weight, head.verbal)


def _weight(folded: str, head: Head, end: int, sentence: tuple[int, int], order: int, dates: list[Mark]) -> float:
    before = folded[max(sentence[0], head.start - 40) : head.start]
    weight = {-1: 2.5, 0: 3.0, 1: 2.0}.get(order, 1.0)
    if HELD.match(folded, end) or HOLDING.search(before):
        weight += 2.5
    if any(_DAY.match(str(getattr(m.value, "value", ""))) for m in dates if sentence[0] <= m.start < sentence[1]):
        weight += 2.0
    if MENTIONED.search(before):
        weight -= 4.0
    if _DEICTIC.search(folded[head.end : end + 8]):
        weight -= 2.5
    length = len(_WORD.findall(folded[head.start : end]))
    weight += min(length, 10) * 0.15
    if head.verbal:
        weight -= 2.0
    return weight


def _likeness(words: list[str], title_words: set[str], order: int) -> float:
    """Up to 2 for a name whose words the title repeats."""
    if order < 0 or not title_words or not words:
        return 0.0
    return 2.0 * len(set(words) & title_words) / len(set(words))
