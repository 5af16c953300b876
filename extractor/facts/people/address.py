"""Words of address before a name, and where they are part of a name themselves."""

from __future__ import annotations

from extractor.facts.people.called import is_syllable, opens_place
from extractor.facts.people.vocabulary import name_words
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_SENTENCE_OPENS = regex(r"(?:^|[\n.!?…:;“\"(–•*-])[”\"’)]* ?\Z")
#: What stands before "Ông" or "Bà" where pages give it a capital inside a sentence ("Chủ tịch xã, Ông Lê Văn A", "do Bà …").
_LEADS_TO_NAME = regex(r"(?:[,–-]|\b(?:là|do|có|của|với|và|cho|bởi|theo|cùng|gặp|mời|bầu|cử|nhiệm|thay|nay)) \Z")
_THREE = regex(r"([^\W\d_]+) [^\W\d_]+ [^\W\d_]+")
_USUAL_FAMILY = 2.0


def whole_name(text: str, at: int) -> bool:
    """Whether a usual family name and two more words with capitals begin at an offset: somebody, and no band.

    Args:
        text: the whole text.
        at: the offset.
    """
    found = _THREE.match(text, at)
    head = name_words().surnames.get(found.group(1).lower()) if found is not None and found.group().istitle() else None
    return head is not None and head.weight >= _USUAL_FAMILY


#: "… từ các mô hình | Bà Bùi Thị Ngợi, …": a stop is lost, and nothing is called so.
_MIDDLE = regex(r"[^\W\d_]+ (?:Thị|Văn) ")


def _foreign_at(text: str, at: int) -> bool:
    """Whether two words that are none of Vietnamese begin at an offset: nothing is called "Ông" or "Bà" with them."""
    words = text[at:at + 40].split(" ")[:2]
    return len(words) == 2 and all(word.isalpha() and word.istitle() and not is_vietnamese_syllable(word) for word in words)


def part_of_name(text: str, where: int, at: int) -> bool:
    """Whether a word of address with a capital is no title of who is named behind it, but opens a name ("Bà Rịa", "Ông Ích Khiêm").

    Args:
        text: the whole text.
        where: where the word begins.
        at: where the name behind it begins.
    """
    if is_syllable(text, where) or opens_place(text, where):
        return True
    led = _LEADS_TO_NAME.search(text, where - 10, where) is not None or _MIDDLE.match(text, at) is not None
    led = (led and whole_name(text, at)) or _foreign_at(text, at)
    return not led and _SENTENCE_OPENS.search(text, where - 3, where) is None
