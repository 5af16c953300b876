"""Awards that are taken back, and from whom."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.begins import subject_start
from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import GENERAL, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex


def taken(scene: Scene, mark: Mark, begin: int, verb: re.Match[str], after: Span) -> Frame | None:
    """An award that is taken back: from whom stands behind "của", "đã tặng" or before "bị"."""
    if _SERVICE.fullmatch(mark.value.name):
        return None
    if _WEIGHED.search(scene.folded, begin, verb.start()):
        return None
    if PROPOSE.search(scene.folded, begin, verb.start()) or GENERAL.search(scene.folded, begin, verb.start()):
        return None
    passive = re.compile(r"(?<!\w)bị(?!\w)").search(scene.folded, begin, verb.start())
    whom = FROM.search(scene.folded, mark.end, after[1]) or _of_person(scene, mark)
    taker = ((whom.end(), after[1]),) if whom else ((subject_start(scene, begin, passive.start()), passive.start()),) if passive else ()
    giver = (passive.end() if passive else begin, verb.start())  # "Y bị X thu hồi A": X takes it back
    return Frame(mark, "revoked", verb.group(), giver, taker, after, (begin, after[1]), "revoked")


_OF = regex(r"[\s\"”]*(?:năm \d{4} )?của\s+")


def _of_person(scene: Scene, mark: Mark) -> re.Match[str] | None:
    """What leads from an award to the person whose it is: "Á hậu 2 của A"."""
    own = _OF.match(scene.folded, mark.end)
    return own if own is not None and any(p.start == own.end() for p in scene.persons(own.end(), own.end() + 1)) else None


#: To be of the police or the army is a standing that the law calls a title; whoever is punished loses it.
_SERVICE = regex(r"(?:danh hiệu )?(?:công an nhân dân|cand|quân nhân|sĩ quan|quân đội nhân dân)", re.IGNORECASE)
#: "xem nên để hay thu hồi", "xem xét thu hồi": not yet taken back.
_WEIGHED = regex(
    r"(?<!\w)(?:xem xét|có nên|nên|hay(?! tin)|có thể|yêu cầu|xác minh|thẩm tra|trường hợp|như thế nào|quy định|sẽ bị|vì sao|tại sao|chưa|chậm"
    r"|thủ tục|quy trình|trình tự|thẩm quyền|hướng dẫn)(?!\w)"
)
FROM = regex(r"(?<!\w)đối với\s+(?=\S)"
    r"|(?<!\w)(?:đã (?:tặng|trao|công nhận)(?: cho)?|của|cho|với)\s+(?=(?:thí sinh|ca sĩ|cầu thủ|tổng công ty|công ty|tập đoàn|ông|bà"
    r"|anh|chị|đồng chí|cô|thầy"
    r"|em|tập thể|hoa hậu|\d+ (?:tập thể|cá nhân|đơn vị|người|cán bộ))(?!\w))")
