"""Slips of the page: a last syllable in small letters, words written as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.facts.marks import Mark
from extractor.facts.people.vocabulary import foreign_givens, place_names
from extractor.language.name_tokens import NameToken
from extractor.language.syllables import is_vietnamese_syllable


def glued_state(words: Sequence[NameToken]) -> bool:
    """Whether a state and the verb behind it are written as one word ("Tổng thống | Mỹđưa").

    Args:
        words: the words of a run.
    """
    return any("đ" in word.text and word.text.partition("đ")[0].lower() in place_names() for word in words)


#: Small words that pages glue to what stands before them.
_SMALL = ("và", "là", "của", "cho", "đã", "với", "trên", "tại", "từ", "nói", "kể", "cũng", "được")


def unglued_end(text: str, start: int, end: int) -> int:
    """The end of an office without a small word that the page glues to its last one ("Giám đốc Tài | chínhvà").

    Args:
        text: the whole text.
        start: where the office begins.
        end: where it ends so far.
    """
    word = text[text.rfind(" ", start, end) + 1:end]
    small = next((small for small in _SMALL if word.endswith(small)), "") if word.islower() and len(word) > len("vàlà") else ""
    own = small and not is_vietnamese_syllable(word) and is_vietnamese_syllable(word[:-len(small)])
    return end - len(small) if own else end


def in_small(text: str, found: Sequence[Mark]) -> list[Mark]:
    """The candidates, those with their last syllable that the page writes small once by a slip ("Lê Thị Thu | hằng", elsewhere "Lê Thị Thu Hằng").

    Args:
        text: the whole text.
        found: the candidates.
    """
    full = {m.value.name.rpartition(" ")[0]: m.value.name for m in found if m.value.shape == "kinh" and m.value.name.count(" ") > 1}
    out = []
    for mark in found:
        name = full.get(mark.value.name) if mark.value.shape == "kinh" and " " in mark.value.name else None
        last = name[len(mark.value.name):].lower() if name is not None else ""
        end = mark.end + len(last)
        if name is not None and text.startswith(last, mark.end) and not text[end:end + 1].isalnum():
            mark = replace(mark, end=end, value=mark.value._replace(name=name))
        out.append(mark)
    return out


def two_families(name: str, known: set[str]) -> bool:
    """Whether a page runs the family names of two persons into one ("nhờ Zidane Kovacic bắt đầu …").

    Args:
        name: two words.
        known: sure names of the page.
    """
    one, _, two = name.partition(" ")
    apart = name.isascii() and two.isalpha() and one.lower() not in foreign_givens()
    return apart and all(any(full.endswith(f" {part}") and full != name for full in known) for part in (one, two))
