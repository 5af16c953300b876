"""Ceremonies of receiving: "lễ đón nhận A của Y"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark

#: Whose the award is, where no authority follows that grants it.
_WHOSE = re.compile(
    r"\s*(?:của|cho|trao tặng|tặng|trao cho)\s+(?!(?:chủ tịch|thủ tướng|chính phủ|đảng|nhà nước|ubnd|ủy ban|uỷ ban|bộ (?!chỉ huy|tư lệnh)"
    r"|tổng liên đoàn|trung ương"
    r"|hội đồng|quốc hội|bhxh"
    r"|tổng thống|hoàng gia|nước)(?!\w))"
)


def awaited(scene: Scene, mark: Mark, begin: int, verb: re.Match[str], after: Span) -> Frame:
    """A ceremony of receiving: whose it is stands behind "của", else before."""
    whose = _WHOSE.match(scene.folded, mark.end, after[1])
    until = scene.folded.find(", đồng thời", *after)
    taker = ((begin, verb.start()),) if whose is None else ((whose.end() - 1, until if until >= 0 else after[1]),)
    return Frame(mark, "awaited", verb.group(), (mark.end, mark.end), taker, after, (begin, after[1]), "conferred")
