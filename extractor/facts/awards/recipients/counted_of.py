"""Whose the counted ones are: the unit in which they serve, and the body to which the unit belongs, receive nothing."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import INDIVIDUAL, NUMBER, Takers
from extractor.facts.awards.recipients.receiving import UNIT_HEAD
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

#: "42 cán bộ, chiến sĩ Quân đội nhân dân": whose the counted ones are.
_OF_COUNTED = regex(rf"(?<!\w)\d[\d.]* (?:{INDIVIDUAL})\s*(?:,|(?<!\w)và)\s*$")
#: "5 cán bộ Trung đoàn 98", "chiến sĩ Đoàn 337": the counted ones with the unit in which they serve.
_COUNTED_IN = regex(rf"\s*(?:{NUMBER}\s+)?(?:{INDIVIDUAL})\s+(?:(?:của|thuộc|ở|tại)\s+)?(?=\w)")
_STAFF = regex(r"\s*(?:cán bộ|chiến sĩ|nhân viên|viên chức|công chức|đoàn viên|công nhân|học sinh|sinh viên|người lao động|y,? bác sĩ) (?=\S)")


#: "2 tác phẩm của Báo A": of works that win, whose they are has won.
WORKS_OF = regex(
    r"\s*(?:\d{1,2}|một|hai|ba|bốn|các)\s+(?:tác phẩm|loạt bài|bài(?: viết)?|công trình|đề tài|giải pháp|sáng kiến|mô hình|dự án|sản phẩm"
    r"|tiết mục|phim)(?: [^\s,;:.()“”\"]+){0,3}? (?:của|do) (?!các |nhóm )"
)


def with_unit(scene: Scene, start: int, item: Span, found: Takers) -> bool:
    """Whether an item tells counted persons with their unit, so that a body behind a comma is the unit's: "5 cán bộ Đoàn 98, Quân khu 4"."""
    if found.individuals is None or found.collectives is not None or found.named:
        return False
    counted = _COUNTED_IN.match(scene.folded, *item)
    if counted is None or not (counted["n"] or is_of_counted(scene, start, item[0])):
        return False
    return any(counted.end() <= m.start and m.end <= item[1] for m in scene.bodies) or UNIT_HEAD.match(scene.folded, counted.end()) is not None


def all_named(found: Takers) -> bool:
    """Whether as many persons are named as were counted, and no collectives are, so that a body behind a comma is where they are from."""
    persons = sum(r.kind == "individual" for r in found.named)
    return found.collectives is None and found.individuals is not None and persons == len(found.named) == found.individuals


def belong_to_several(scene: Scene, of: int, found: Takers) -> bool:
    """Whether those told before "thuộc" may belong to several bodies: to all of a kind, or persons, who alone are counted, to one body and another.

    Args:
        scene: the document.
        of: offset behind "thuộc".
        found: recipients so far.
    """
    persons = found.individuals is not None and found.collectives is None and not found.named
    return persons or scene.folded.startswith((" các ", " hai ", " ba "), of)


def is_home(scene: Scene, at: int) -> bool:
    """Whether an item is a body right behind a comma."""
    return scene.text.endswith(",", 0, at) and any(m.start == at + 1 for m in scene.bodies)


def is_of_counted(scene: Scene, start: int, at: int) -> bool:
    """Whether an item goes on with the noun of those counted right before, so that the body behind it says whose they are."""
    return _STAFF.match(scene.folded, at) is not None and _OF_COUNTED.search(scene.folded, start, at) is not None
