"""Medals that their metal alone tells: "6 huy chương vàng, 3 bạc", "giành vàng ở nội dung 100 m"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.marks import Mark, free
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

#: "6 huy chương vàng, 3 bạc", "12 huy chương (5 vàng, 4 bạc)": the medals go on in their metals.
_COUNT = r"(?:(?:0?\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+)"
_NEXT_METAL = regex(
    rf"\s*(?:,|và|;|/)\s*(?:giành |\+ )?{_COUNT}?(?P<metal>vàng|bạc|đồng)(?!\w)(?!\s+(?:đội|bào|chí|thời|nghiệp|hồ|tiền|việt|hành|nai))"
)
_FIRST_METAL = regex(
    rf"\s*(?:các loại\s*)?(?:\(|,|:)?\s*(?:gồm|trong đó có|bao gồm|với|có)?\s*{_COUNT}(?P<metal>vàng|bạc|đồng)(?!\w)(?!\s+(?:đội|bào|chí|thời))"
)
_MEDALS = {"vàng": "huy-chuong-vang", "bạc": "huy-chuong-bac", "đồng": "huy-chuong-dong"}


def further_metals(folded: str, mark: Mark) -> list[Mark]:
    """Medals told by their metals alone behind another.

    Args:
        folded: `lexicon.key` of the text.
        mark: the medal, or the word for medals, before.
    """
    value = mark.value
    opens = value.plain and folded.startswith("huy chương", mark.start)
    if not opens and mark.rule != "awards.name_medal":
        return []
    found: list[Mark] = []
    match = (_FIRST_METAL if opens else _NEXT_METAL).match(folded, mark.end)
    while match is not None:
        found.append(_medal(match))
        match = _NEXT_METAL.match(folded, match.end())
    return found


#: "giành vàng nhảy cao nữ", "đoạt được bạc"; gold that is taken or fought for is said with other words behind it.
_WON = Anchored(
    r"(?<!\w)(?<!chiếm )(?<!tranh )(?:giành|đoạt)(?: được| thêm| luôn)?(?: tấm)? (?P<metal>vàng|bạc|đồng)(?!\w)"
    r"(?=\s*(?:[.,;:)\n]|\Z|\d+ ?(?:m|kg)(?!\w)|(?:ở|tại|trong|cho|với|và|khi|sau|nhờ|nội dung|môn|hạng|cự ly|giải|sea games|asiad|olympic"
    r"|đơn|đôi|đồng đội|cá nhân|tiếp sức|nhảy|bơi|chạy|ném|cử tạ|nam|nữ|châu|thế giới)(?!\w)))"
)


def bare_metals(folded: str, taken: list[Mark]) -> list[Mark]:
    """Medals behind a verb of winning, told by their metal.

    Args:
        folded: `lexicon.key` of the text.
        taken: names found already.
    """
    return [_medal(m) for m in _WON.finditer(folded) if free(m.start("metal"), m.end("metal"), taken)]


def _medal(match: re.Match[str]) -> Mark:
    metal = match["metal"]
    name = AwardName(_MEDALS[metal], f"Huy chương {metal}", family="giai")
    return Mark(match.start("metal"), match.end("metal"), name, "awards.name_medal")
