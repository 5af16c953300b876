"""Prizes by category ("Phim xuất sắc", "Nữ diễn viên ấn tượng nhất") and the ceremony that they belong to."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.extent import free_end
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.quotes import quoted

_BEST = r"(?:xuất sắc|ấn tượng|được yêu thích|hay|đẹp|tốt|triển vọng|tiêu biểu)(?: nhất)?(?: của năm)?(?!\w)"
_LISTED = re.compile(r"\s*(?:[a-zà-ỹ]+ ){0,3}?(?:như|gồm|là)\s*:?\s*|\s*:\s*")
_ITEM = re.compile(rf"[“\"']?(?P<name>[{UPPER}][^,;:.()“”\"\n]{{2,50}}?{_BEST})[”\"']?")
_NEXT = re.compile(r"\s*(?:,|;|và)\s*")
_CATEGORY = re.compile(rf"Giải(?: thưởng)? (?:[^,;:.\n]{{2,60}}?{_BEST}|ảnh hậu|ảnh đế|thị hậu|thị đế)$", re.IGNORECASE)
#: Where the awards are given by name: "lễ trao giải VTV Awards", "tại Giải thưởng Âm nhạc Cống hiến".
_CEREMONY = re.compile(
    rf"(?<!\w)(?:[Ll]ễ trao giải(?: thưởng)?|[Ll]iên hoan phim|LHP)(?:[ ](?:điện ảnh|âm nhạc|truyền hình|thường niên|phim)){{0,2}}[ ](?=[{UPPER}“\"])"
)


def listed(text: str, mark: Mark) -> list[Mark]:
    """Categories that a bare head lists: "các giải thưởng như Phim xuất sắc, Biên kịch xuất sắc".

    Args:
        text: the whole text.
        mark: a bare head, "giải thưởng" or "giải".
    """
    opening = _LISTED.match(text, mark.end)
    found: list[Mark] = []
    at = opening.end() if opening else len(text)
    while (item := _ITEM.match(text, at)) is not None:
        name = AwardName(None, f"Giải {item['name']}", family="giai-thuong")
        found.append(Mark(item.start(), item.end(), name, "awards.name_free"))
        joint = _NEXT.match(text, item.end())
        at = joint.end() if joint else len(text)
    return found


def ceremony(text: str) -> str | None:
    """The name of the awards that a page tells of by their ceremony; None where it tells of none."""
    match = _CEREMONY.search(text)
    if match is None:
        return None
    quote = quoted(text, match.end())
    lo, hi = quote or (match.end(), free_end(text, match.end(), words=6, lower=1))
    name = text[lo:hi].strip()
    return name if len(name) > 2 else None


def of_ceremony(award: AwardName, name: str | None) -> AwardName:
    """A category with the awards that it belongs to: "Giải Đạo diễn xuất sắc" of the Kim Tượng ones."""
    if name is None or _CATEGORY.match(award.name) is None or name.casefold() in award.name.casefold():
        return award
    return award._replace(name=f"{award.name} {name}")
