"""Honours that hang on somebody's wall: "Trên vách còn treo Huân chương A và Bằng khen của B"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import NEGATED
from extractor.facts.marks import Mark

_KEPT = re.compile(
    r"(?<!\w)(?P<verb>treo|lưu giữ|cất giữ|gìn giữ|giữ gìn|nâng niu|còn giữ)(?: (?:được|lại|cẩn thận|trang trọng|nguyên vẹn))*\s*:?\s*"
    r"(?:(?:những|các|nhiều|\d+|tấm|chiếc|hai|ba|bốn|mấy)\s+)*[\"“]?$"
)
#: Keepers that were given nothing.
_COLLECTION = re.compile(r"(?<!\w)(?:bảo tàng|nhà truyền thống|nhà trưng bày|nhà lưu niệm|triển lãm|di tích|thư viện|kho)(?!\w)")


def kept(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """An award that is kept in the home of the one told of before: whoever the clause names or points at, else the page's main person.

    Args:
        scene: the document.
        mark: the name of the award.
        begin: where its clause begins.
        after: what belongs to it behind its name.
    """
    verb = _KEPT.search(scene.folded, begin, mark.start)
    if verb is None or _COLLECTION.search(scene.folded, begin, verb.start()):
        return None
    denied = NEGATED.search(scene.folded[max(begin, verb.start() - 40) : verb.start()])
    if denied is not None and not denied.group().startswith("không thiếu"):
        return None
    subject: Span = (begin, verb.start())
    if not scene.persons(*subject) and re.search(r"(?<!\w)(?:ông|bà|anh|chị|cụ|cô|thầy)(?!\w)", scene.folded[begin : verb.start()]) is None:
        before = scene.person_before(begin)
        near = before is not None and scene.layout.paragraph_at(before.start) >= scene.layout.paragraph_at(begin) - 1
        main = [p for p in scene.people if p.name == scene.main_person and p.end <= begin]
        if not near or not main:
            return None
        subject = (main[-1].start, main[-1].end)
    return Frame(mark, "receives", verb["verb"], (mark.end, mark.end), (subject, after), after, (begin, after[1]), "conferred")
