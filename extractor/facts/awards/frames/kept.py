"""Honours in somebody's hands or on the wall: "Cầm trên tay Bằng khen, bà A kể …", "Trên vách còn treo Huân chương A và Bằng khen của B"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import NEGATED
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_KEPT = regex(
    r"(?<!\w)(?P<verb>treo|lưu giữ|cất giữ|gìn giữ|giữ gìn|nâng niu|còn giữ"
    r"|giữ(?= (?:cho riêng mình|lại|được|trong (?:tủ|hộp|nhà)|riêng|kỹ|cẩn thận|nguyên)))"
    r"(?: (?:được|lại|cẩn thận|trang trọng|nguyên vẹn|cho riêng mình|riêng|kỹ|trong (?:tủ|hộp|nhà)))*\s*:?\s*(?:danh hiệu\s+)?"
    r"(?:(?:những|các|nhiều|\d+|tấm|chiếc|hai|ba|bốn|mấy)\s+)*[\"“]?$"
)
#: Keepers that were given nothing.
_COLLECTION = regex(r"(?<!\w)(?:bảo tàng|nhà truyền thống|nhà trưng bày|nhà lưu niệm|triển lãm|di tích|thư viện|kho)(?!\w)")


#: "(Cầm trên tay tấm) A, bà B kể": who holds it up is named in the main clause.
_HOLDS = regex(
    r"[\s\"“]*(?:(?:xúc động|nghẹn ngào|tự hào|vinh dự|hạnh phúc|run run|rưng rưng)(?:,| và)? )?"
    r"(?:(?:cầm|nâng niu|nâng|ôm|giơ cao|giơ|đón|giữ|mân mê|vuốt ve|ngắm|ngắm nhìn|lật giở)(?: trên tay| trong tay| lại| chặt)?|trên tay)"
    r"(?: (?:những|các|tấm|chiếc|từng|bức))* [\"“]?$"
)
_ANOTHERS = regex(r"(?<!\w)(?:của|tặng|cho) (?:chồng|vợ|con|cha|bố|mẹ|ba|má|ông|bà|anh|em|chị|người|gia đình|liệt sĩ|mình trao)(?!\w)")
_COMMA = regex(r",\s")
#: "vận động viên (A)"; kin of somebody are others.
_CALLED = regex(r"(?!(?:mẹ|cha|bố|ba|má|vợ|chồng|con|em trai|em gái|anh trai|chị gái|cháu)(?!\w))(?:[^\W\d_]+\.? ){0,4}")
_GIVES = regex(r" (?:đã |trực tiếp )?(?:trao|tặng|gắn|cùng|và)(?!\w)")


def _in_hands(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """The frame of an award that the person behind the comma holds up; None elsewhere."""
    holds = _HOLDS.match(scene.folded, begin, mark.start)
    if holds is None:
        return None
    comma = _COMMA.search(scene.text, mark.end, after[1])
    if comma is None or _ANOTHERS.search(scene.folded, mark.end, comma.start()):
        return None
    person = next(iter(scene.persons(comma.end(), after[1])), None)
    if person is None or not _CALLED.fullmatch(scene.folded, comma.end(), person.start) or _GIVES.match(scene.folded, person.end):
        return None
    clause = (begin, comma.start())
    return Frame(mark, "receives", holds.group().strip(), (mark.end, mark.end), ((begin, begin),), (mark.end, clause[1]), clause, "conferred")


def kept(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """An award that is kept in the home of the one told of before: whoever the clause names or points at, else the page's main person.

    Args:
        scene: the document.
        mark: the name of the award.
        begin: where its clause begins.
        after: what belongs to it behind its name.
    """
    held = _in_hands(scene, mark, begin, after)
    if held is not None:
        return held
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
