"""The line over a list, and what it says of the awards that the items of the list tell."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.verbs import PROPOSE
from extractor.language.patterns import regex

_ITEM = regex(r"\s*(?:[-+•]|[a-zđ]\)|\d{1,2}[.)])")
#: A line over items that say what one must have.
_CRITERIA = regex(r"(?<!\w)(?:tiêu chuẩn|điều kiện|tiêu chí|trường hợp)(?: sau)?(?: đây)?\s*:\s*$")


def under_criteria(scene: Scene, at: int) -> bool:
    """Whether the line is an item of a list of what one must have: "đạt một trong các tiêu chuẩn sau:"."""
    return _CRITERIA.search(_over_list(scene, at)) is not None


def asked_above(scene: Scene, at: int) -> bool:
    """Whether the line is an item of a list that a line of asking opens ("… kính đề nghị:")."""
    intro = _over_list(scene, at)
    return intro.endswith(":") and PROPOSE.search(intro[-120:]) is not None


def _over_list(scene: Scene, at: int) -> str:
    """The folded line over the list whose item an offset stands in; empty where it stands in none."""
    index = scene.layout.paragraph_at(at)
    if not _is_item(scene, index):
        return ""
    while index > 0 and _is_item(scene, index):
        index -= 1
    start = scene.layout.starts[index]
    return scene.folded[start : start + len(scene.layout.paragraphs[index].text)].rstrip()


def _is_item(scene: Scene, index: int) -> bool:
    paragraph = scene.layout.paragraphs[index]
    return paragraph.kind == "list_item" or _ITEM.match(paragraph.text) is not None
