"""Whose deed a clause without a subject tells: the subject of the main clause behind it."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.verbs import FRAME, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_BESIDES_GIVING = regex(r"\W*(?:bên cạnh|ngoài|cùng với|song song với|đồng thời với|đi đôi với)\s+việc\s+(?:được\s+)?$")


def besides_subject(scene: Scene, begin: int, verb: re.Match[str], mark: Mark) -> Span | None:
    """Who gives in "Bên cạnh việc tặng A, X tặng B cho Y": the subject of the main clause; A's recipients are not told. None elsewhere."""
    if _BESIDES_GIVING.match(scene.folded[begin : verb.start()]) is None:
        return None
    end = scene.layout.sentence_at(mark.start)[1]
    comma = scene.text.find(", ", mark.end, end)
    then = next((m for p in (PROPOSE, FRAME) for m in p.finditer(scene.folded, comma, end)), None) if comma >= 0 else None
    return (comma + 2, then.start()) if then is not None else None


_BESIDES_PRIZE = regex(r"(?:[^\n]*,)?\W*(?:bên cạnh|ngoài|cùng với|song song với)(?: (?:các|những|\d+|một|hai))?\s+[\"“]?")


def behind_besides(scene: Scene, previous: Mark, verb: int) -> int | None:
    """Where the giver begins in "Cùng với A trao cho X, Y còn (trao B)": behind the comma that closes what is told of A; None elsewhere."""
    lo = scene.layout.sentence_at(previous.start)[0]
    if _BESIDES_PRIZE.fullmatch(scene.folded, lo, previous.start) is None:
        return None
    comma = scene.text.rfind(", ", previous.end, verb)
    return comma + 2 if comma >= 0 else None


#: "Phát biểu và (trao A cho Y, X …)", "Sau khi (trao …)": the one who does so stands in the main clause.
_FRONTED = regex(
    r"[\s\"“]*(?:(?:phát biểu|tới dự|đến dự|tham dự|dự lễ|gặp mặt|thăm|chúc mừng|sau khi|trước khi|khi|trực tiếp|đích thân|tận tay)(?: và)?\s*)+$"
)
_COMMA = regex(r",\s")
_PREDICATES = regex(r"\s+(?!và |cùng |là |nguyên |kiêm )[a-zà-ỹđ]")


def fronted_subject(scene: Scene, begin: int, verb: int, after: Span) -> Span | None:
    """Who does what a fronted clause tells: the person behind its comma, before a verb; None where the clause is no such one."""
    if not _FRONTED.match(scene.folded, begin, verb):
        return None
    commas = [m.end() for m in _COMMA.finditer(scene.text, *after)]
    comma = next((at for at in commas if scene.text.count("(", after[0], at) == scene.text.count(")", after[0], at)), None)
    if comma is None:
        return None
    person = next((p for p in scene.persons(comma, after[1]) if p.start - comma < 90 and "," not in scene.text[comma : p.start]), None)
    return (comma, person.end) if person is not None and _PREDICATES.match(scene.text, person.end) else None
