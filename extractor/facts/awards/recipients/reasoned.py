"""A further recipient with a reason of its own: "tặng A cho tập thể B đã phá vụ án … và anh C đã cứu …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.deeds import DEED, DID
from extractor.language.patterns import regex

_JOINT = regex(
    r",? (?:và|cùng) (?=(?:anh|chị|ông|bà|em|cháu|đồng chí|tập thể|nhóm|đội|tổ|phòng|ban|công an|chi đoàn|câu lạc bộ|clb|trường|hội|kíp|ê kíp) )"
)
_WHO = regex(r"(?:[^\s,;.:()]+ ){1,14}?(?=(?:vì|do) |có |đã )")
_WHY = regex(rf"(?:(?:vì|do) )?(?:có (?:nhiều )?{DEED}|đã (?:{DID}|có {DEED}))(?!\w)")


class Reasoned(NamedTuple):
    """Where a further recipient is joined, and where its words begin and end."""

    joint: int
    start: int
    end: int


def reasoned(scene: Scene, start: int, end: int) -> Iterator[Reasoned]:
    """The recipients of a stretch of reasons that are told with their own reasons, each a person or a unit by name.

    Args:
        scene: the document.
        start, end: from the first reason to the end of the clause.
    """
    while (joint := _JOINT.search(scene.folded, start, end)) is not None:
        start = joint.end()
        who = _WHO.match(scene.folded, joint.end(), end)
        if who is None or _WHY.match(scene.folded, who.end()) is None:
            continue
        persons = scene.persons(joint.end(), who.end())
        named = persons[0].end == who.end() - 1 if persons else any(w[:1].isupper() for w in scene.text[joint.end() : who.end()].split())
        if named:
            start = who.end()
            yield Reasoned(joint.start(), joint.end(), start)
