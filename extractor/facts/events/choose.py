"""Which event a document is about: candidates from title, lead and the first sentences, weighed by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.facts.events.extent import name_end
from extractor.facts.events.heads import FUNERAL, HELD, HOLDING, MENTIONED, SCENE, SPORT, Head, heads
from extractor.facts.events.model import EventKind
from extractor.facts.marks import Layout, Mark

#: How far into the body the event of a page is looked for, in code points: it is told at the beginning.
REACH = 2200
#: Below this weight a page has no event that it is about.
ENOUGH = 5.0
_VERBAL_DATED = 0.4
#: Weight of a head alone, which names no event but tells of one that was named.
BARE = -9.0

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
_DEICTIC = re.compile(r"(?<!\w)(?:lần này|này|nói trên|đó)(?!\w)")
_LATER_HELD = re.compile(r"[^.;\n]{0,90}?(?:được tổ chức|diễn ra)(?!\w)")
_DAY_INSIDE = re.compile(r"\s+(?:sáng|chiều|tối|ngày)[^,;.\n]{1,20}?,?\s+(?=(?:để|về|với|giữa|bàn|thông qua|lấy|cho ý)\s)")
#: "thăm và làm việc tại tỉnh X": where a visit leads is part of its name.
_VISITED = re.compile(r"\s+(?:tại|ở)\s+(?=(?:tỉnh|thành phố|tp|huyện|xã|quận|phường|thị xã|đơn vị|công ty|trường|bệnh viện)(?!\w))")
_TAKES_PART = re.compile(r"(?<!\w)(?:tham dự|dự|tham gia)\s+(?:buổi\s+)?$")
#: A sentence that tells what was before the page's own event.
_BEFORE = re.compile(r"\W*(?:trước đó|trước đây|trước khi|vừa qua)(?!\w)")
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
        tail: offset where the name goes on behind a day that stands inside it; None where nothing stands inside it.
    """

    start: int
    end: int
    kind: EventKind
    sentence: tuple[int, int]
    weight: float
    verbal: bool
    tail: int | None = None

    def words(self, text: str) -> str:
        """The name in the words of the text, a day inside it left out."""
        if self.tail is None:
            return text[self.start : self.end].strip()
        head = re.match(r"\w+(?: \w+)?(?= (?:sáng|chiều|tối|ngày))", text[self.start : self.end])
        return f"{head.group() if head else ''} {text[self.tail : self.end]}".strip()


def candidates(layout: Layout, folded: str, dates: list[Mark], bodies: list[Mark]) -> list[Candidate]:
    """Candidates in the first part of a document, in text order; "hội nghị" alone, later on, speaks for the conference that was named.

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        dates: marks of the kind "dates".
        bodies: marks of the kind "bodies".
    """
    title_words = _title_words(layout, folded)
    found: list[Candidate] = []
    bare: list[Candidate] = []
    for order, sentence in _opening(layout):
        for head in heads(folded, *sentence, verbs=order < 2):
            if found and head.start < found[-1].end and found[-1].sentence == sentence:
                continue
            candidate = _candidate(layout, folded, head, sentence, order, (dates, bodies), title_words)
            if candidate is None:
                bare.append(Candidate(head.start, head.end, head.kind, sentence, BARE, head.verbal))
            else:
                found.append(candidate)
    return [_supported(folded, c, bare) for c in found] + [c for c in bare if not c.verbal]


def core(folded: str, candidate: Candidate) -> str:
    """The words of a name without "buổi" and "cuộc", so that "hội nghị" alone opens the name of the conference."""
    return re.sub(r"^(?:buổi|cuộc|đại)\s+", "", folded[candidate.start : candidate.end])


def _supported(folded: str, candidate: Candidate, bare: list[Candidate]) -> Candidate:
    if candidate.verbal:
        return candidate
    name = core(folded, candidate)
    times = sum(name.startswith(core(folded, other)) for other in bare)
    return replace(candidate, weight=candidate.weight + min(times, 2) * 0.75)


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
    layout: Layout, folded: str, head: Head, sentence: tuple[int, int], order: int, known: tuple[list[Mark], list[Mark]], title_words: set[str]
) -> Candidate | None:
    text, (dates, bodies) = layout.text, known
    end = max(head.end, name_end(text, folded, head.end, sentence[1], bodies))
    tail = None
    if head.verbal and head.kind == "visit" and (where := _VISITED.match(folded, end, sentence[1])):
        end = name_end(text, folded, where.end(), sentence[1], bodies)
    if end == head.end and (inside := _DAY_INSIDE.match(folded, head.end, sentence[1])):
        tail = inside.end()
        end = name_end(text, folded, tail + 3, sentence[1], bodies)
    words = _WORD.findall(folded[head.start : end])
    press = order <= 1 and folded.startswith(("cuộc họp báo", "buổi họp báo", "họp báo"), head.start)
    if _EMPTY_TAIL.fullmatch(folded[head.end : end]) and not press and not (head.kind == "meeting" and head.verbal):
        return None
    weight = _weight(folded, head, end, sentence, order, dates) + _likeness(words, title_words, order)
    return Candidate(head.start, end, head.kind, sentence, weight, head.verbal, tail)


def _weight(folded: str, head: Head, end: int, sentence: tuple[int, int], order: int, dates: list[Mark]) -> float:
    before = folded[max(sentence[0], head.start - 40) : head.start]
    weight = {-1: 2.5, 0: 3.0, 1: 2.0}.get(order, 1.0) + _place_in_sentence(folded, head, end, sentence, before, order)
    dated = any(_DAY.match(str(getattr(m.value, "value", ""))) for m in dates if sentence[0] <= m.start < sentence[1])
    if dated:
        weight += 2.0
    if MENTIONED.search(before):
        weight -= 4.0
    if order < 0 and not head.verbal and not folded[sentence[0] : head.start].strip(" '\"“‘"):
        weight += 1.0  # the headline opens with it
    if _BEFORE.match(folded, sentence[0]):
        weight -= 3.0
    held = HELD.match(folded, end) or (HOLDING.search(before) and not _TAKES_PART.search(before))
    if head.kind == "contest" and order >= 0 and not held:
        weight -= 2.0  # a page tells of many contests that it is not about
    if _DEICTIC.search(folded[head.end : end + 8]) or (FUNERAL.match(folded, head.start) and order > 0):
        weight -= 2.5
    weight += min(len(_WORD.findall(folded[head.start : end])), 12) * 0.15
    # A verb phrase tells an event of its own where the sentence gives its day ("Chiều 5/10, làm việc với Đoàn …").
    return weight - (_VERBAL_DATED if dated and order >= 0 else 2.0) if head.verbal else weight


def _place_in_sentence(folded: str, head: Head, end: int, sentence: tuple[int, int], before: str, order: int) -> float:
    """What the words beside a name add: a verb of holding most, "Tại …" at the opening of a sentence less."""
    held = bool(HELD.match(folded, end) or HOLDING.search(before))
    if SPORT.match(folded, head.start):
        return 0.5 if held else -2.5
    if held:
        return 2.5
    if SCENE.match(folded[sentence[0] : head.start]):
        return 1.5
    return 1.5 if order == 0 and _LATER_HELD.match(folded, end, sentence[1]) else 0.0


def _likeness(words: list[str], title_words: set[str], order: int) -> float:
    """Up to 2 for a name whose words the title repeats."""
    if order < 0 or not title_words or not words:
        return 0.0
    return 2.0 * len(set(words) & title_words) / len(set(words))
