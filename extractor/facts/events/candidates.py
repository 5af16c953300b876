"""What may be the event of a page: mentions in title, lead and the first paragraphs, with their names in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.facts.events.extent import Named, name_end
from extractor.facts.events.heads import Head, heads, scan
from extractor.facts.events.model import EventKind
from extractor.facts.events.words import kinds_before, listed, stands
from extractor.facts.marks import Layout
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: How far into the body the event of a page is looked for, in code points: it is told at the beginning.
REACH = 2200
#: In so many first sentences of the body (the title aside) a verb phrase may tell the event.
VERBS_IN = 4

_WORD = regex(r"\w+")
_PREFIX = regex(r"^(?:buổi|cuộc|đại|chuyến)\s+")
#: "tổ chức 39 hội nghị", "12 cuộc họp": how many there were, none of them the page's.
_COUNTED = regex(r"(?<!năm )(?<!ngày )(?<!tháng )(?<!thứ )(?<!lần )(?<!khóa )(?<!quý )(?<![\w/.:,-])(?:[6-9]|[1-9]\d{1,2}) $")
_GLUED = regex(rf" [{UPPER}]")
#: "cuộc họp chiều 3/4 về …", "hội đàm diễn ra ngày 4/7 tại … giữa …": day and place stand inside the name.
_INSIDE = regex(
    r"(?:\s+(?:(?:sẽ|đã|vừa)\s+)?(?:diễn ra|được tổ chức))?"
    r"(?:\s+(?:suốt|trong|kéo dài)(?: (?:hơn|gần))? \d{1,2} (?:giờ|tiếng|ngày)(?: đồng hồ)?)?"
    r"(?:\s+(?:vào |hôm )?(?:sáng|chiều|tối|ngày|hôm|trưa|đêm)(?:(?! (?:sau|trước|khi) )[^,;.\n]){1,20}?|\s+vừa qua"
    r"|,?\s+(?:tại|ở)\s(?:(?! (?:trong|khi|lúc|sau|trước) )[^,;.\n]){2,40}?){0,2},?(?<! địa)\s+"
    r"(?=(?:để|về|với(?! \d)|giữa|bàn|thông qua|lấy|cho ý|của|nghe|xin ý|góp ý)\s)"
)
#: "thăm và làm việc tại tỉnh X": where a visit leads is part of its name.
_VISITED = regex(r"\s+(?:tại|ở)\s+(?=(?:tỉnh|thành phố|tp|huyện|xã|quận|phường|thị xã|đơn vị|công ty|trường|bệnh viện)(?!\w))")


@dataclass(frozen=True)
class Candidate:
    """A mention of an event that may be the main one.

    Args:
        start, end: span of its name in `doc.text`.
        head: offset after its head.
        kind: kind of event.
        sentence: the sentence that holds it.
        order: number of the sentence: -1 the title's, 0 the first of the body, …
        verbal: whether a verb phrase tells it.
        weak: whether its head is an ordinary noun by itself.
        bare: whether it is a head alone, which names no event but tells of one that was named.
        tail: offset where the name goes on behind a day that stands inside it; None where nothing stands inside it.
    """

    start: int
    end: int
    head: int
    kind: EventKind
    sentence: tuple[int, int]
    order: int
    verbal: bool = False
    weak: bool = False
    bare: bool = False
    tail: int | None = None

    def words(self, text: str) -> str:
        """The name in the words of the text, a day inside it left out."""
        if self.tail is None:
            return text[self.start : self.end].strip()
        return f"{text[self.start : self.head]} {text[self.tail : self.end]}".strip()


def candidates(layout: Layout, folded: str, named: Named) -> list[Candidate]:
    """Candidates in the first part of a document, in text order, heads alone among them.

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        named: marks of bodies, people and places.
    """
    found: list[Candidate] = []
    sentences = list(opening(layout))
    places = scan(folded, sentences[-1][1][1]) if sentences else []
    at = 0
    for order, sentence in sentences:
        first = at
        while at < len(places) and places[at][0] < sentence[1]:
            at += 1
        free = sentence[0]
        for head in heads(folded, places[first:at], *sentence, verbs=order < VERBS_IN) if at > first else ():
            told_of = head.verbal and head.start - free == 1  # "tiếp Đoàn A | sang thăm Việt Nam": what those do who are met
            if head.start >= free and not told_of and not _in_body(head, named) and not _COUNTED.search(folded, max(0, head.start - 16), head.start):
                candidate = _candidate(layout.text, folded, head, sentence, order, named)
                found.append(candidate)
                free = candidate.end
    return [c for c in found if not _frames(folded, c, found)]


#: "Chuẩn bị Kỳ họp thứ 5, …", "Ngay sau lễ khai mạc, …": opens a sentence whose news is something else.
_FRAME = regex(
    r"\W*(?:(?:sáng|chiều|ngày) [\d/.-]+, )?(?:(?:để )?chuẩn bị(?: cho)?|tiến tới|trước thềm|sau khi kết thúc|ngay sau|sau (?:một|hai|ba|\d+))\s+$"
)


def _frames(folded: str, candidate: Candidate, found: list[Candidate]) -> bool:
    """Whether a candidate only frames another of its sentence: "trong khuôn khổ Festival …, tối 7/6 đã diễn ra lễ khai mạc …"."""
    later = any(c.sentence == candidate.sentence and c.start > candidate.end and not c.bare for c in found)
    framed = "aside" in kinds_before(folded, candidate.sentence[0], candidate.start)
    recalls = candidate.start == candidate.sentence[0] and folded.startswith(("kỷ niệm", "kỉ niệm"), candidate.start)
    return later and (recalls or framed or _FRAME.fullmatch(folded, candidate.sentence[0], candidate.start) is not None)


def _in_body(head: Head, named: Named) -> bool:
    """Whether a head is part of the name of a body: "Ban chỉ đạo vận động hiến máu tình nguyện", "Hội Kiến trúc sư"."""
    return any(m.start <= head.start and head.end <= m.end and m.end - m.start > head.end - head.start for m in named.bodies)


def core(folded: str, candidate: Candidate) -> str:
    """The words of a name without "buổi" and "cuộc", so that "hội nghị" alone opens the name of the conference."""
    return _PREFIX.sub("", folded[candidate.start : candidate.end])


def opening(layout: Layout) -> Iterator[tuple[int, tuple[int, int]]]:
    """Sentences of title, lead and the first paragraphs, numbered from the first of the body; the title's have -1."""
    order, spent = -1, 0
    for start, end in layout.sentences:
        kind = layout.kind_at(start)
        if kind in ("byline", "table_cell"):
            continue
        if kind != "title":
            order += 1
            spent += end - start
        if spent > REACH:
            return
        yield -1 if kind == "title" else order, (start, end)


def _candidate(text: str, folded: str, head: Head, sentence: tuple[int, int], order: int, named: Named) -> Candidate:
    limit, tail = sentence[1], None
    end = max(head.end, name_end(text, folded, head.end, limit, named, head.kind))
    if head.verbal and head.kind == "visit" and (where := _VISITED.match(folded, end, limit)):
        end = name_end(text, folded, where.end(), limit, named, head.kind)
    goes_on = end == head.end and not text[end + 1 : end + 2].isupper()
    if goes_on and (inside := _INSIDE.match(folded, head.end, limit)) and inside.end() > head.end + 1:
        tail = inside.end()
        end = name_end(text, folded, tail + 3, limit, named, head.kind)
    if order > 0 and not head.verbal and head.start == sentence[0] and stands("does", folded, min(head.end + 1, limit)):
        end = head.end
    if _GLUED.match(text, end):  # a caption without a full stop: what follows tells something else
        sentence = (sentence[0], end)
    rest = folded[tail or head.end : end].strip(" .,")
    return Candidate(head.start, end, head.end, head.kind, sentence, order, head.verbal, head.weak, not rest or rest in listed("deictic"), tail)


def content(folded: str, candidate: Candidate) -> set[str]:
    """The words of a name that tell it from others of its kind."""
    return set(_WORD.findall(folded[candidate.start : candidate.end])) - _EMPTY


_EMPTY = {"lễ", "buổi", "cuộc", "trường", "đơn", "vị"}
