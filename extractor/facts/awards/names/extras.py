"""Prizes beside the first ones, which a page lists by their names alone: "các giải phụ: Người đẹp Tài năng cho A, Người đẹp Ảnh cho B"."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName
from extractor.facts.marks import Mark, free
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: The head of such a list.
_HEAD = Anchored(
    r"(?<!\w)(?:giải thưởng|giải|danh hiệu) (?:phụ|chuyên đề|cá nhân)(?: khác| của (?:cuộc|hội) thi)?\s*(?::|,? (?:gồm|như|là)(?: có)?\s*:?)\s*"
)
#: A name with its note in brackets, and what leads from it to the winner.
_NAME = (
    rf"[“\"]?(?P<name>(?:[{UPPER}]|(?=[^,;:.()“”\"\n]{{5,45}} (?:nhất"
    rf"|tiêu biểu)[”\" ]))[^,;:.()“”\"\n]{{2,45}}?)[”\"]?(?: \([^()\n]{{2,60}}\)(?! và|,))?\s*"
)
_TO_WINNER = r"(?::\s|(?<=\s)(?:cho|thuộc về|gọi tên|xướng (?:tên|danh)|về tay|được trao cho|trao cho|[-–])\s"
_TO_WINNER += r"|\((?=\w+ \w)(?![^()\n]*\) (?:(?:được|đoạt|giành|nhận|đạt) )?giải ))"  # "A (trường B) giải C" tells of A's prize
_ITEM = regex(rf"(?:[Gg]iải )?{_NAME}(?={_TO_WINNER})")
#: From a name past its winner to the next one.
_NEXT = regex(rf"(?::\s)?[^;:.\n]{{3,90}}?(?:[,;]|(?<!\w)và)\s+(?!\d+ tuổi)(?=[Gg]iải |{_NAME}{_TO_WINNER})")
#: What somebody is called by is a title without "giải".
_TITLE = regex(r"(?:Người đẹp|Hoa khôi|Nữ hoàng|Gương mặt|Quý ông|Quý bà|Hoa hậu|Mỹ nhân)\s")


def extras(text: str, folded: str, taken: list[Mark]) -> list[Mark]:
    """Names of such lists, each before its winner.

    Args:
        text: the whole text.
        folded: `lexicon.key` of the text.
        taken: names found already.
    """
    found: list[Mark] = []
    for head in _HEAD.finditer(folded):
        item = _ITEM.match(text, head.end())
        while item is not None:
            start, end = item.start(), item.end("name")
            if free(start, end, taken):
                found.append(Mark(start, end, _named(item["name"]), "awards.name_category"))
            behind = _NEXT.match(text, item.end())
            item = _ITEM.match(text, behind.end()) if behind is not None else None
    return found


def _named(words: str) -> AwardName:
    name = words if _TITLE.match(words) else f"Giải {words}"
    return AwardName(None, name, (), "giai-thuong")
