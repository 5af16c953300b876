"""Ceremonies of receiving: "lễ đón nhận A của Y"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: Whose the award is, where no authority follows that grants it.
_WHOSE = regex(
    r"\s*(?:(?:do [^,;.\n]{3,60}? )?(?:(?:phong |truy |trao )?tặng )?cho|của|trao tặng|tặng|trao cho)\s+"
    r"(?!(?:chủ tịch|thủ tướng|chính phủ|đảng|nhà nước|ubnd|ủy ban|uỷ ban|bộ (?!chỉ huy|tư lệnh)"
    r"|tổng liên đoàn|trung ương"
    r"|hội đồng|quốc hội|bhxh"
    r"|tổng thống|hoàng gia|nước)(?!\w))"
)


#: "công bố Quyết định công nhận huyện X đạt chuẩn nông thôn mới": the locality that celebrates, whoever holds the ceremony.
_REACHED = regex(
    r"(?<!\w)(?P<who>(?:xã|huyện|thị xã|thành phố|phường|thị trấn|tỉnh|quận) [^,;.()\n]{2,40}?)(?:,? (?:huyện|thị xã|tỉnh) [^,;.()\n]{2,30}?)?"
    r"(?: \([^()\n]{2,30}\))?,? (?:đã )?(?:đạt(?: chuẩn)?|hoàn thành|về đích)(?: nhiệm vụ)?(?: xây dựng)? (?:nông thôn mới|ntm|đô thị)(?!\w)"
)
#: "X tổ chức kỷ niệm … và đón nhận A": who holds the ceremony may be another than who receives.
_TO_RECEIVE = regex(r"(?<!\w)(?<!ban )tổ chức\s(?:[^,;]{0,160}|(?:buổi )?(?:lễ|mít tinh|kỷ niệm|hội nghị|tuyên dương|tổng kết) [^\n]{0,200})$")
_HELD = regex(r"[^;\n]{4,300}?(?<!\w)(?<!ban )tổ chức\s[^;\n]*(?:;|,|\svà)\s*(?:và )?đón nhận(?!\w)")
#: Between the award before and the next "đón nhận" of one ceremony: whose the former is.
_ALSO = regex(r"\s*(?:\([^()\n]{2,20}\)\s*)?(?:(?:của|do) [^,;\n]{3,60}?)?(?: (?:trao |phong )?tặng)?\s*[;,]?\s*(?:và )?")
_HOLDS = regex(r"(?:(?:đã|vừa|long trọng|trọng thể|cùng|sẽ) )*tổ chức\s")


def _celebrated(scene: Scene, begin: int, verb: int, end: int) -> Span:
    """Where the one who receives stands: the locality whose rise is made known in the same breath, else whoever holds the ceremony."""
    for reached in _REACHED.finditer(scene.folded, begin, end):
        if any(reached.start("who") <= m.start < m.end <= reached.end("who") for m in scene.places):
            return reached.span("who")
    holds = _HOLDS.search(scene.folded, begin, verb)
    return (begin, holds.start()) if holds is not None and holds.start() > begin else (begin, verb)


def awaited(scene: Scene, mark: Mark, begin: int, verb: re.Match[str], after: Span) -> Frame:
    """A ceremony of receiving: whose it is stands behind "của", else before."""
    whose = _WHOSE.match(scene.folded, mark.end, after[1])
    until = scene.folded.find(", đồng thời", *after)
    taker = (_celebrated(scene, begin, verb.start(), after[1]),) if whose is None else ((whose.end() - 1, until if until >= 0 else after[1]),)
    return Frame(mark, "awaited", verb.group(), (mark.end, mark.end), taker, after, (begin, after[1]), "conferred")


def held_ceremony(scene: Scene, sentence: Span, begin: int, verb: re.Match[str]) -> int | None:
    """Where the clause begins that tells who holds a ceremony of receiving; None where none is held.

    One behind a semicolon goes on with who holds the first: "X tổ chức tuyên dương …; đón nhận A".
    """
    if verb.group() != "đón nhận":
        return None
    goes_on = _ALSO.fullmatch(scene.folded, begin, verb.start()) is not None and _HELD.match(scene.folded, *sentence) is not None
    start = sentence[0] if goes_on else begin
    return start if _TO_RECEIVE.search(scene.folded, start, verb.start()) is not None else None


FOR = regex(r"[^,;.\n]{0,100}?(?<!\w)(?:cho|tặng|đối với)(?!\w)")
#: "A của X và (B của Y tặng Z)".
_AND_NEXT = regex(r"[\s\"”]*(?:của [^,;.\n]{2,80}?)?(?:,|và)\s*[\"“]?")


def goes_to_somebody(scene: Scene, mark: Mark, sentence: Span, after: Span) -> bool:
    """Whether the words behind an award, or behind those told in one breath with it, lead to who receives it."""
    if FOR.match(scene.folded, mark.end, after[1]) is not None:
        return True
    joint = _AND_NEXT.match(scene.folded, mark.end, sentence[1])
    behind = next((m for m in scene.awards if joint is not None and mark.end < m.start), None)
    if behind is None or behind.start >= sentence[1] or _AND_NEXT.fullmatch(scene.folded, mark.end, behind.start) is None:
        return False
    return goes_to_somebody(scene, behind, sentence, (behind.end, sentence[1]))
