"""Where the words end that tell in whose power or name somebody hands over: "thừa ủy quyền của X, |A (trao)"."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import HEAD
from extractor.language.patterns import regex

#: "Bộ trưởng, Chủ nhiệm Ủy ban X" is one office.
_ONE_OFFICE = regex(r"(?:bộ trưởng|thứ trưởng)\Z")
#: Offices that somebody bears beside the one by which he empowers.
_FIRST = regex(
    r"(?:tổng bí thư|phó thủ tướng(?: chính phủ)?(?: thường trực)?|phó chủ tịch nước|(?:ủy|uỷ) viên [^,]{3,40}|(?:phó )?bí thư [^,]{3,40})\Z"
)
_REACH = 160


def power_ends(scene: Scene, start: int, until: int) -> int:
    """The comma that ends whom somebody acts for; one inside the name of a body or office ends nothing. -1 where none stands near.

    Args:
        scene: the document.
        start: where the words begin.
        until: where those end who hand over.
    """
    at = scene.text.find(",", start, start + _REACH)
    while at >= 0 and (
        scene.in_body(at)
        or (_ONE_OFFICE.search(scene.folded[start:at]) is not None and scene.folded.startswith(" chủ nhiệm", at + 1))
    ):
        at = scene.text.find(",", at + 1, start + _REACH)
    holder = _holder_ends(scene, at, until) if at >= 0 and _FIRST.match(scene.folded[start:at]) is not None else None
    return at if holder is None else holder


def _holder_ends(scene: Scene, comma: int, until: int) -> int | None:
    """The comma behind one who bears two offices, where another acts for them: "của Phó Thủ tướng, Bộ trưởng A,| Thứ trưởng B"."""
    named = scene.persons(comma, until)
    if len(named) != 2 or not scene.text.startswith(",", named[0].end) or "," in scene.text[comma + 1 : named[0].start]:
        return None
    return named[0].end if HEAD.match(scene.folded, comma + 2) is not None else None
