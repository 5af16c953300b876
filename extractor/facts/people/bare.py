"""Offices that stand without a body."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.catalogues.model import Entry
from extractor.facts.people.heads import head_at
from extractor.facts.people.tokens import Words


def takes_body(words: Words, entry: Entry, after: int) -> bool:
    """Offices of the state stand alone, or before a capital ("Thủ tướng Chính phủ", "Chủ tịch nước Việt Nam") or what they are charged with."""
    if words.phrase(after, 2) == "chủ tịch" and words.phrase(after - 2, 2) == "bí thư":
        return False  # "Tổng Bí thư Chủ tịch nước": two offices
    if entry.get("level") != "state" or entry.get("bodies") or after >= len(words.items):
        return True
    word = words.items[after]
    if not words.lowers[after - 1].endswith("trưởng") and words.phrase(after, 2) != "quốc vụ" and _office_at(words, after):
        return False  # "báo cáo Thủ tướng | Tổng Thanh tra Chính phủ A": the stop is lost
    charged = words.phrase(after - 2, 2) == "phụ trách"
    return charged or not word.text[0].islower() or words.broken(after) or word.lower in ("nước", "của", "kiêm", "và", "châu", "bang")


def _office_at(words: Words, index: int) -> bool:
    """Whether an office of its own begins right behind another."""
    head = head_at(words, index)
    return head is not None and bool(head[0].get("level")) and not words.broken(index)


def bare_end(words: Words, after: int, names: Mapping[int, int]) -> tuple[int, int, str]:
    """End, reach and reason of an office whose body is left out, as `extent` gives them of one with a body."""
    end = words.items[after - 1].end
    if after >= len(words.items):
        return end, len(words.text), "break"
    return end, words.items[after].start, "name" if words.items[after].start in names else "word"
