"""Crowns that a page tells without their contest, and the contest that crowns are of."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.worn import sole_contest
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: Crowns that open the name of their own contest.
_FIRST = regex(r"(?:hoa hậu|hoa khôi|nam vương|miss|mister)$", re.IGNORECASE)
#: "cuộc thi Hoa hậu X" is called by the crown alone.
_OF_BEAUTY = regex(r"^cuộc thi (?=(?:Hoa hậu|Hoa khôi|Nam vương|Miss|Mister)\s)", re.IGNORECASE)


def of_the_page(scene: Scene, award: AwardName) -> AwardName | None:
    """A crown told alone, with the one contest of the page; the first crown bears that contest's own name."""
    contest = sole_contest(scene, award.name)
    if contest is None:
        return award if award.titled else None
    if _FIRST.match(award.name):
        return award._replace(name=contest) if contest.casefold().startswith(award.name.casefold()) else None
    return award._replace(name=f"{award.name} {contest}")


def contest_of_crowns(scene: Scene) -> str | None:
    """The one contest whose crowns a page tells of, a show or one of beauty; None where it tells of none or several."""
    return sole_contest(scene, "quán quân") or sole_contest(scene)


#: "Đêm chung kết X diễn ra tối 24.5".
_FINAL = regex(
    rf"[Cc]hung kết (?:(?:xếp hạng|chương trình|cuộc thi|gameshow|của) )*[“\"]?"
    rf"(?P<name>(?!U\d|Giải |Cúp )[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{1,5}}?)[”\"]?"
    r"(?=[.,;\n]| (?:đã |vừa |sẽ )?(?:diễn ra|khép lại|lên sóng|phát sóng|tối|vào|mùa|năm|với)(?!\w)| 20\d\d)"
)


def shows(scene: Scene) -> set[str]:
    """Names of the shows whose finals a page tells of."""
    return {match["name"] for match in _FINAL.finditer(scene.text)}


def called_by_crown(contest: str) -> str:
    """The name of a contest as its crowns have it: "Hoa hậu X" of "cuộc thi Hoa hậu X"."""
    return _OF_BEAUTY.sub("", contest)
