"""The line that opens a list of awards and says who gives them: "Chủ tịch nước đã ký các quyết định tặng thưởng:"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
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


#: "Trường A đã được Đảng, Nhà nước tặng thưởng các danh hiệu cao quý:", "X vinh dự đón nhận nhiều phần thưởng:".
_RECEIVED = re.compile(
    r"(?P<who>[^:\n]{4,200}?)(?<!\w)(?:(?:đã|vinh dự|được|liên tục|vinh dự được|từng)\s+)+(?P<by>[^:.;\n]{0,60}?)"
    r"(?:ghi nhận,?\s+(?:và\s+)?)?(?P<verb>trao tặng|tặng thưởng|phong tặng|tặng|đón nhận|(?<!ghi )(?<!công )nhận)\s[^:\n]{0,40}?"
    r"(?:danh hiệu|phần thưởng|hình thức khen thưởng|huân chương|khen thưởng)[^:.;\n]{0,40}:$"
)


def received_above(scene: Scene, mark: Mark, after: Span) -> Frame | None:
    """The award of an item below a line that says who received all of them: "Trường A đã được tặng thưởng các danh hiệu cao quý:"."""
    index = scene.layout.paragraph_at(mark.start)
    item = _ITEM.match(scene.layout.paragraphs[index].text)
    if item is None or scene.layout.starts[index] + item.end() != mark.start:
        return None
    for above in range(index - 1, max(-1, index - _MOST_ITEMS), -1):
        text = scene.layout.paragraphs[above].text
        if _ITEM.match(text) is not None:
            continue
        start = scene.layout.starts[above]
        lo = scene.layout.sentence_at(max(start, start + len(text.rstrip()) - 1))[0]
        told = _RECEIVED.match(scene.folded, lo, start + len(text.rstrip()))
        if told is None:
            return None
        return Frame(mark, "given", told["verb"], told.span("by"), (told.span("who"), after), after, (mark.start, after[1]), "conferred")
    return None
