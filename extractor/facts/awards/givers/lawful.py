"""Who may grant by law: orders and titles of the state are the State President's, whoever hands them over."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.givers.grantors import Giver
from extractor.facts.awards.givers.owners import OF_A_COUNTRY
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.folding import fold
from extractor.language.patterns import regex

_STATE = regex(
    r"(?<!\w)(?:chủ tịch nước|nhà nước|hội đồng bộ trưởng|hội đồng nhà nước|hồ chí minh|bác hồ|tổng thống|quốc vương|nhà vua"
    r"|cách mạng lâm thời|mặt trận dân tộc giải phóng)(?!\w)"
)

#: Committees of provinces and of what ranks with them grant the badges of the Party; others only hand them over (Guidance 01-HD/TW of 2021, 18).
_PARTY = regex(
    r"(?:(?:ban thường vụ|ban chấp hành|thường trực)\s+)?(?:tỉnh ủy(?! viên)|thành ủy(?! viên)|trung ương|ban bí thư|bộ chính trị|quân ủy"
    r"|đảng bộ (?:tỉnh|thành phố)|đảng ủy (?:khối|công an|quân|bộ))(?!\w)"
)
_HANDS = frozenset({"trao", "trao tặng", "gắn", "trao thưởng", "xét tặng", "vinh danh", "tôn vinh", "tuyên dương"})

#: "trao quyết định tặng A", "trao tặng, truy tặng A": handed over as well.
_HANDED = regex(r"(?<!\w)(?:trao (?:các )?quyết định(?: trao)? tặng|trao tặng(?:,| và) truy tặng)(?!\w)")

#: The Prime Minister alone grants them, as the catalogue of awards has it; who brings them only hands them over.
_OF_THE_PREMIER = frozenset({"bang-to-quoc-ghi-cong", "bang-co-cong-voi-nuoc"})
_HOLDS = regex(r"(?<!\w)tổ chức(?: [^\s,;.]+){0,3} (?:lễ|buổi|hội nghị)(?!\w)")
_PREMIER = regex(r"(?<!\w)(?:thủ tướng|chính phủ|nhà nước|chủ tịch nước)(?!\w)")

_WITH = regex(r",? (?:đã |cùng )?(?:phối hợp(?: (?:với|cùng))?|hợp tác (?:với|cùng)) ")

_CONFERS = frozenset({"phong tặng", "truy tặng"})  # a province may hold the ceremony: it neither grants nor presents


def _granted_by_president(grantors: tuple[str, ...]) -> bool:
    return len(grantors) == 1 and (grantors[0] == "Chủ tịch nước" or grantors[0].startswith("Chủ tịch nước (trước"))


@cache
def _of_the_state() -> frozenset[str]:
    return frozenset(entry.id for entry in load("awards") if _granted_by_president(tuple(entry.get("grantors", ()))))


#: "thừa ủy quyền của Chủ tịch nước và Thủ tướng Chính phủ": each of them for what is his to grant.
_WITH_PREMIER = regex(
    r"(?:thủ tướng(?: chính phủ)?(?:,| và) )?(?P<who>chủ tịch nước)(?:(?:,| và) (?:thủ tướng(?: chính phủ)?|chính phủ|bộ trưởng [^,;]{2,40}))?"
)
#: "thừa ủy quyền của Chủ tịch nước, A trao X cho B; C trao Y cho D": Y is the State President's as well.
_EMPOWERS = regex(r"(?:ủy|uỷ) (?:quyền|nhiệm) của (?P<who>chủ tịch nước)(?!\w)")


def lawful(scene: Scene, frame: Frame, award_id: str | None, who: Giver) -> Giver:
    """A giver as the law has it: of an honour of the state anybody else than the State President only hands it over.

    Foreign states grant their own. Source of the rule: Law on emulation and commendation, article on the power to grant.

    Args:
        scene: the document.
        frame: the frame; its verb "tặng" alone makes its subject the grantor, whatever the law says.
        award_id: identifier of the award in the catalogue, by its full name.
        who: the giver as the sentence has it.
    """
    words, verb = who.grantor, frame.verb
    joint = _WITH.search(fold(words)) if words is not None and frame.award.family in ("bang-khen", "giay-khen") else None
    if words is not None and joint is not None:  # who holds the ceremony with another hands over
        words = words[: joint.start()]
        who = who._replace(grantor=None, presenter=who.presenter or words) if verb in _HANDS else who._replace(grantor=words)
        words = who.grantor
    empowered = words is not None and verb in _HANDS and award_id in _of_the_state()
    both = _WITH_PREMIER.fullmatch(fold(words)) if words is not None and empowered else None
    if words is not None and both is not None:
        return who._replace(grantor=words[slice(*both.span("who"))])
    if words is None and verb in _HANDS and award_id in _of_the_state():
        power = _EMPOWERS.search(scene.folded, scene.layout.sentence_at(frame.mark.start)[0], frame.mark.start)
        return who._replace(grantor=scene.text[slice(*power.span("who"))]) if power is not None else who
    handed = verb in _HANDS or _HANDED.search(scene.folded, frame.clause[0], frame.mark.start) is not None
    if words is not None and award_id == "huy-hieu-dang" and handed and not _PARTY.match(fold(words)):
        return who._replace(grantor=None, presenter=who.presenter or words)
    if words is not None and handed and award_id in _OF_THE_PREMIER and not _PREMIER.search(fold(words)):
        holds = _HOLDS.search(scene.folded, frame.giver[0], frame.mark.start) is not None
        return who._replace(grantor=None, presenter=who.presenter or (None if holds else words))
    hands = handed or verb in _CONFERS or (words is not None and fold(words).startswith("phó "))
    if words is None or not hands or award_id not in _of_the_state() or _STATE.search(fold(words)) or _foreign(scene, words):
        return who
    return who._replace(grantor=None, presenter=who.presenter or (None if verb in _CONFERS else words))


def may_grant(award_id: str | None, words: str) -> bool:
    """Whether somebody may grant an honour: of one of the state only the State President, or who stands for it."""
    return award_id not in _of_the_state() or _STATE.search(fold(words)) is not None


def _foreign(scene: Scene, words: str) -> bool:
    """Whether the words name a foreign country."""
    if OF_A_COUNTRY.match(words) is not None:
        return True
    folded = fold(words)
    countries = {fold(scene.text[m.start : m.end]) for m in scene.places if getattr(m.value, "type", None) == "country"}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) for name in countries - {"việt nam"})
