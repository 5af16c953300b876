"""Honours told without a name beside others: "và nhiều huân chương, huy hiệu cao quý khác"."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_MANY = regex(r"(?<!\w)(?:nhiều|hàng loạt|một số)\s+(?:[^\s.;]+,? ){0,3}$")
_NAMED_BEHIND = regex(r"\s*(?:như|gồm|bao gồm|là)?(?: là)?:|\s*(?:như|gồm|bao gồm)(?!\w)")
_OTHERS = regex(r"[^.;:]{0,40}?(?<!\w)(?:khác|cao quý|các loại)(?!\w)")


#: "nhiều huân, huy chương": of both; what they are may be told behind "như".
_PAIR = regex(r"huân(?!\w)|(?<=huân, )huy|(?<=huân )huy|(?<=huân và )huy")
_NAMED_NEXT = regex(r"(?:,? huy chương)?[^,.;\n]{0,40}?(?:(?<!\w)(?:như|gồm|bao gồm|trong đó)(?!\w)|:)")


def further_ones(scene: Scene, mark: Mark) -> bool:
    """Whether a bare head tells of further ones without a name: "và nhiều huân chương, huy hiệu cao quý khác"."""
    many = _MANY.search(scene.folded, mark.start - 40, mark.start)
    if many is not None and _PAIR.match(scene.folded, mark.start):
        return _NAMED_NEXT.match(scene.folded, mark.end) is None
    others = _OTHERS.match(scene.folded, mark.end) if many is not None else None
    return others is not None and _NAMED_BEHIND.match(scene.folded, others.end()) is None
