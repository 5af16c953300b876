"""Who chairs an event: from the sentence that tells it, or from one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.facts.events.candidates import Candidate
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

#: Where a person is named, and by which name: (start, end, name).
Chair = tuple[int, int, str]

_CHAIRED = Anchored(
    r"(?<!\w)(?:chủ trì(?: (?:hội nghị|cuộc họp|buổi (?:họp|lễ|làm việc)|phiên họp|họp|buổi tiếp|kỳ họp))?|chủ tọa"
    r"|đồng chủ trì|điều hành (?:hội nghị|cuộc họp|phiên họp|phiên|kỳ họp|buổi|đại hội|tọa đàm|hội thảo|diễn đàn))(?!\w)"
)
_IS = regex(r"\s+(?:là|có|gồm)(?: các)?(?: đồng chí)?:?(?!\w)|\s*:")
#: "Chủ trì có ông A, đến dự có bà B": behind it those who do not chair.
_OTHERS_TOO = regex(r",? (?:(?:đến|tới|tham|cùng|về) )?dự (?:còn )?(?:có|là|gồm)(?!\w)|, (?:cùng|với) (?:sự )?tham (?:dự|gia)(?!\w)")
_OTHERS = regex(rf";|{_OTHERS_TOO.pattern}")
#: "ông A dự và chỉ đạo; ông B cùng ông C đồng chủ trì": who does something else.
_DOES_ELSE = regex(r"(?<!\w)(?:dự|chỉ đạo|phát biểu|tham dự)(?!\w)")
#: "1. Chủ trì: …".
_ITEM = regex(r"\W*(?:\d{1,2}[.)]\s*)?")
#: "ông A dự và chủ trì." says of the event just told; "chủ trì cuộc họp về giá thuốc" of another.
_NOTHING_ELSE = regex(r"\s*(?:[.;\n]|$|,? (?:và|đồng thời) (?:phát biểu|kết luận|chỉ đạo)| cùng )")
_JOINS = regex(r"[,;]| và| cùng")
_NEAR_OPENING = 1500
_BY_CHAIR = Anchored(r"(?<!\w)(?:dưới sự (?:chủ trì|điều hành)|do)(?: của)?(?: các đồng chí)?(?!\w)")


def chairs(folded: str, found: Candidate, people: list[Chair]) -> list[Chair]:
    """Persons who chair an event: the subject of "chủ trì", or those behind "dưới sự chủ trì của".

    Args:
        folded: the whole text, folded.
        found: the event.
        people: mentions of persons, in text order.
    """
    lo, hi = found.sentence
    named: list[Chair] = []
    for by in _BY_CHAIR.finditer(folded, lo, hi):
        under = by.group().startswith("dưới")
        stop = None if under else _CHAIRED.search(folded, by.end(), hi)
        if under or stop:
            named += [p for p in people if by.end() <= p[0] < (stop.start() if stop else hi)]
            break
    for verb in _CHAIRED.finditer(folded, lo, hi):
        if listed := _IS.match(folded, verb.end()):
            named += _listed_behind(folded, people, listed, hi)
            continue
        before = [p for p in people if lo <= p[0] < verb.start()]
        after = [p for p in people if verb.end() <= p[0] < hi]
        named += _subject(folded, before, verb.start()) or (after if before == [] else [])
    return list(dict.fromkeys(named))


def chairs_told_apart(folded: str, sentences: Iterable[tuple[int, int]], people: list[Chair]) -> list[Chair]:
    """Persons whom a sentence of its own says to have chaired ("Chủ trì có ông A", "Ông A chủ trì."); empty where none does.

    Args:
        folded, people: as in `chairs`.
        sentences: sentences of the text, in order.
    """
    for lo, hi in sentences:
        item = _ITEM.match(folded, lo, hi)
        if (said := _CHAIRED.match(folded, item.end() if item else lo)) and (listed := _IS.match(folded, said.end())):
            return _listed_behind(folded, people, listed, hi)
        for verb in _CHAIRED.finditer(folded, lo, hi) if lo < _NEAR_OPENING else ():
            before = [p for p in people if lo <= p[0] < verb.start()]
            if (ends := _NOTHING_ELSE.match(folded, verb.end())) and (told := _subject(folded, before, verb.start())):
                return told + (_listed_behind(folded, people, ends, hi) if ends.group() == " cùng " else [])
    return []


def _listed_behind(folded: str, people: list[Chair], said: re.Match[str], limit: int) -> list[Chair]:
    stop = (_OTHERS_TOO if "các" in said.group() else _OTHERS).search(folded, said.end(), limit)
    return [p for p in people if said.end() <= p[0] < (stop.start() if stop else limit)]


def _subject(folded: str, before: list[Chair], verb: int) -> list[Chair]:
    if not before:
        return []
    last = before[-1]
    if verb - last[1] > 160 or ";" in folded[last[1] : verb]:
        return []
    joined = [last]
    for earlier in reversed(before[:-1]):
        between = folded[earlier[1] : joined[0][0]]
        if not _JOINS.search(between) or len(between) > 160 or _DOES_ELSE.search(between):
            break
        joined.insert(0, earlier)
    return joined
