"""Whose each of several awards is that one breath gives to several: "lần lượt giành HCV, HCB", "hạng Nhì cho Ban, hạng Ba cho Công ty"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from extractor.facts.awards.names.crowns import is_crown
from extractor.facts.awards.recipients.counts import COLLECTIVE, Takers
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_IN_ORDER = regex(r"(?<!\w)(?:lần lượt|theo thứ tự)(?!\w)")
#: "…, hạng Nhì cho Ban, hạng Ba cho Tổng công ty": a bare noun for one of those named before.
_FOR_NOUN = regex(
    rf"\s+cho\s+(?P<noun>ban|tổng công ty|tổng cục|cục|vụ|hội|viện|sở|tập đoàn|học viện|{COLLECTIVE})(?=\s*(?:[,;.]|(?<!\w)và(?!\w)|$))"
)

Told = tuple[Frame, Takers]


def apart(scene: Scene, told: Sequence[Told]) -> None:
    """Leave to each award of one breath its own recipient, where the text parts them in order or by their nouns.

    Args:
        scene: the document.
        told: frames with their recipients, in text order; the recipients are changed.
    """
    several = [t for t in told if len(t[1].named) > 1]
    for _, breath in groupby(several, key=lambda t: (scene.layout.sentence_at(t[0].mark.start), [r.name for r in t[1].named])):
        frames = list(breath)
        _by_noun(scene, frames)
        _in_order(scene, frames)


def _by_noun(scene: Scene, told: Sequence[Told]) -> None:
    for frame, takers in told:
        noun = _FOR_NOUN.match(scene.folded, frame.mark.end, frame.after[1]) if frame.shape == "given" else None
        meant = [r for r in takers.named if noun is not None and r.name.casefold().startswith(noun["noun"] + " ")]
        if len(meant) == 1:
            takers.named[:] = meant


#: How many of a medal or place there are: then all may have won of each.
_SO_MANY = regex(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|nhiều|các|những)\s+$")


def _each_its_own(scene: Scene, frames: Sequence[Frame]) -> bool:
    """Whether medals, places or crowns follow one another uncounted, of which nobody wins two at once: "A và B giành HCV và HCB"."""
    marks = [frame.mark for frame in frames]
    alike = all(scene.folded[a.end : b.start].strip() in (",", "và", "/") for a, b in pairwise(marks))
    places = all(f.award.family == "giai" or is_crown(f.award.name) for f in frames)
    one = all(mark.value.contest is None for mark in marks[:-1])  # the last one names it for all
    return alike and one and places and not any(_SO_MANY.search(scene.folded, m.start - 8, m.start) for m in marks)


def _in_order(scene: Scene, told: Sequence[Told]) -> None:
    """As many awards as persons or bodies, each of another kind: the first is the first one's."""
    whom = list(told[0][1].named)
    kinds = {(frame.award.name, frame.award.classes) for frame, _ in told}
    if len(whom) != len(told) or len(kinds) != len(told) or any(len(takers.named) != len(whom) for _, takers in told):
        return
    frame = told[-1][0]
    each = frame.shape == "receives" and _each_its_own(scene, [f for f, _ in told])
    labelled = frame.shape == "labelled" and all(f.mark.rule == "awards.name_category" for f, _ in told)  # "Nam, nữ ca sĩ xuất sắc: A và B"
    if frame.shape != "turned" and not labelled and not each and _IN_ORDER.search(scene.folded, frame.clause[0], frame.clause[1]) is None:
        return
    for (_, takers), recipient in zip(told, whom, strict=True):
        takers.named[:] = [recipient]
