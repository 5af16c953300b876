"""An order whose classes stand in a bracket behind the number of all: "Huân chương A cho 6 tập thể (hạng Nhất 1 tập thể, hạng Nhì 5 tập thể)"."""

from __future__ import annotations

from dataclasses import replace

from extractor.facts.awards.names.extent import classes_in
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, NUMBER
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_CLASS = r"hạng (?:nhất|nhì|hai|ba|iii|ii|i|[123])(?!\w)"
#: The bracket behind the number of all.
_BRACKET = regex(rf"[^;.()\n]{{0,120}}?\((?P<parts>(?:trong đó|gồm|bao gồm)?:?\s*(?:có\s+)?{_CLASS}[^()\n]{{3,300}})\)")
_PART = regex(rf"(?<!\w){_CLASS}")
#: What a class is followed by: for how many.
_FOR = regex(rf"\s*(?::|có|là|[-–])?\s*(?:cho|tặng(?: cho)?)?\s*{NUMBER} (?:{COLLECTIVE}|{INDIVIDUAL})(?!\w)")


def by_class(scene: Scene, frame: Frame) -> list[Frame]:
    """The frame, or those of the classes that a bracket behind it parts its recipients into.

    Args:
        scene: the document.
        frame: a frame of an order without a class.
    """
    if frame.award.family != "huan-chuong" or frame.award.plain or frame.award.classes:
        return [frame]
    bracket = _BRACKET.match(scene.folded, frame.mark.end, scene.layout.sentence_at(frame.mark.start)[1])
    if bracket is None:
        return [frame]
    parts = list(_PART.finditer(scene.folded, *bracket.span("parts")))
    if len(parts) < 2 or any(_FOR.match(scene.folded, part.end()) is None for part in parts):
        return [frame]
    ends = [*(part.start() for part in parts[1:]), bracket.end("parts")]
    told = []
    for part, end in zip(parts, ends, strict=True):
        mark = frame.mark._replace(start=part.start(), end=part.end(), value=frame.award._replace(classes=classes_in(part.group())))
        span = (part.end(), end)
        told.append(replace(frame, mark=mark, taker=(span,), after=span))
    return told
