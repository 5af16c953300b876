"""Winners in the lines below a label: "Giải Nhất:" and one winner a line."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.signs import BULLET

_ITEM = re.compile(rf"\n\s*{BULLET}\s*(?P<who>[^\n]{{2,300}})")
_MOST = 60


def items_below(scene: Scene, start: int) -> tuple[Span, ...]:
    """The lines with bullets or numbers that follow a label which ends its own line, each without its bullet; none where it does not.

    Args:
        scene: the document.
        start: offset behind the label.
    """
    end = scene.text.find("\n", start)
    if end < 0 or scene.text[start:end].strip(' ."”'):
        return ()
    found: list[Span] = []
    while len(found) < _MOST and (item := _ITEM.match(scene.text, end)) is not None:
        if any(item.start() <= mark.start < item.end() for mark in scene.awards):
            break
        found.append(item.span("who"))
        end = item.end()
    return tuple(found)
