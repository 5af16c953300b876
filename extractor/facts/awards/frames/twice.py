"""A second verb of one passive with a giver of its own: "Y được X khen thưởng và Z tặng A"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.authorities import HEAD
from extractor.facts.awards.words.verbs import GIVE, PASSIVE
from extractor.language.patterns import regex

_JOINT = regex(r"(?:,|(?<!\w)và)\s+(?:được\s+)?")
_FAR = 200
_FIRST = regex(rf"{GIVE.pattern}|(?<!\w)(?:khen thưởng|khen|biểu dương|thưởng nóng|thưởng đột xuất)(?!\w)")


def passive_twice(scene: Scene, begin: int, verb: re.Match[str]) -> re.Match[str] | None:
    """The "được" whose first verb another giver and this verb follow; None where the clause is no such one.

    Args:
        scene: the document.
        begin: where the clause begins.
        verb: the verb before the award's name.
    """
    last = None
    for match in PASSIVE.finditer(scene.folded, max(begin, verb.start() - _FAR), verb.start()):
        last = match
    if last is None or further_giver(scene, last.end(), verb.start()) == last.end():
        return None
    return last


def further_giver(scene: Scene, start: int, verb: int) -> int:
    """Where the second giver begins in what stands between "được" and a verb; the start where there is one giver only."""
    first = _FIRST.search(scene.folded, start, verb)
    if first is None or not scene.is_word(first.start(), start) or re.search(r";|(?:trong đó|gồm|cụ thể)\s?:", scene.folded[start:verb]):
        return start
    for joint in _JOINT.finditer(scene.folded, first.end(), verb):
        head = HEAD.match(scene.folded, joint.end())
        if head is not None and _FIRST.search(scene.folded, joint.end(), verb) is None:
            return joint.end()
    return start


#: "3 tập thể được Bộ A, (5 cá nhân được Tập đoàn B tặng C)": the verb of the last passive serves those before.
_ELLIPTIC = regex(r"(?P<who>[^;:]{3,120}?)(?<!\w)được (?P<by>[^,;:\d]{3,90})(?:,|;|,? và|,? còn)\s+(?=[^,;:]{3,120}$)")


def passive_shared(scene: Scene, frame: Frame) -> list[Frame]:
    """The frame, and before it that of whoever another giver gave the same, told without a verb of its own."""
    told = _ELLIPTIC.match(scene.folded, *frame.taker[0]) if frame.shape == "given" and frame.taker else None
    if told is None or HEAD.match(scene.folded, told.start("by")) is None or GIVE.search(told["by"]) is not None:
        return [frame]
    own = replace(frame, taker=((told.end(), frame.taker[0][1]), *frame.taker[1:]))
    return [replace(frame, giver=told.span("by"), taker=(told.span("who"),)), own]
