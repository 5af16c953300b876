"""The line that opens a list of awards and says who gives them: "Chủ tịch nước đã ký các quyết định tặng thưởng:"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import DECIDED, FRAME, PROPOSE
from extractor.facts.marks import Mark

_ITEM = re.compile(rf"\s*{BULLET}\s*")
_MOST_ITEMS = 30


def opened_by(scene: Scene, mark: Mark) -> tuple[Span, str] | None:
    """Who gives the awards of a list, by the line that opens it: (span of the giver, the verb); None where no such line stands above.

    Args:
        scene: the document.
        mark: the name of an award that heads an item.
    """
    index = scene.layout.paragraph_at(mark.start)
    if _ITEM.match(scene.layout.paragraphs[index].text) is None:
        return None
    for above in range(index - 1, max(-1, index - _MOST_ITEMS), -1):
        text = scene.layout.paragraphs[above].text
        if _ITEM.match(text) is not None:
            continue
        start = scene.layout.starts[above]
        end = start + len(text.rstrip())
        lo = scene.layout.sentence_at(max(start, end - 1))[0]
        verbs = [m for m in FRAME.finditer(scene.folded, lo, end) if m.lastgroup == "give"] if text.rstrip().endswith(":") else []
        return ((lo, verbs[-1].start()), verbs[-1].group()) if verbs and end - verbs[-1].end() < len(" cho các tập thể:") else None
    return None


def status_of_line(scene: Scene, giver: Span) -> Status:
    """Whether the opening line asks or decides."""
    asks = PROPOSE.search(scene.folded, *giver)
    return "proposed" if asks is not None and DECIDED.search(scene.folded, asks.end(), giver[1]) is None else "conferred"
