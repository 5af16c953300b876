"""Badges of Party years: "Huy hiệu 30 năm tuổi Đảng"."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.extent import Read
from extractor.language.patterns import regex

_YEARS = r"\d{2}(?:(?: năm(?: tuổi(?: đảng)?)?)?(?:\s?,\s?|\s?-\s?|\s(?:và|đến)\s)\d{2})*"
_PARTY_BADGE = regex(rf"huy hiệu (?:đảng(?: viên)?(?: {_YEARS} năm(?: tuổi đảng)?)?|{_YEARS} (?:năm )?tuổi đảng)(?!\w)")


def read_badge(text: str, folded: str, start: int) -> Read | None:
    """The badge of the Party at an offset, with the years on it; None where there is none."""
    match = _PARTY_BADGE.match(folded, start)
    return Read(match.end(), AwardName("huy-hieu-dang", "Huy hiệu Đảng", family="huy-hieu"), "awards.name_badge") if match else None
