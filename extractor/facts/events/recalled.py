"""The day that an anniversary recalls, which is not the day it was held."""

from __future__ import annotations

from extractor.facts.events.candidates import Candidate
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

_ANNIVERSARY = Anchored(r"(?<!\w)(?:kỷ|kỉ) niệm (?:lần thứ )?\d{1,4} năm(?!\w)")
#: "hiệp ước … được ký ngày | 11/11/1918", "thành lập | 3/2/1938".
_THAT_DAY = regex(r" (?:thành lập|ra đời|được (?!tổ|cử|diễn|khai|trang|long)\w+(?: \w+)?) (?:(?:vào|từ) )?(?:ngày )?\Z")


def recalled(folded: str, mark: Mark, candidate: Candidate) -> bool:
    """Whether a day with its year, behind the name of an anniversary, is the one that it recalls ("kỷ niệm 80 năm thành lập A (3/2/1938)").

    Args:
        folded: the whole text, folded.
        mark: a mark of the kind "dates".
        candidate: a mention of the event.
    """
    if mark.start < candidate.end or not folded[mark.end - 4 : mark.end].isdigit():
        return False
    named = _ANNIVERSARY.search(folded, candidate.start, candidate.end)
    if named is None:
        return False
    return folded[candidate.end : mark.start].strip(' "”') == "(" or _THAT_DAY.search(folded, named.end(), mark.start) is not None
