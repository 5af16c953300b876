"""Words for kinds of places as ends of other words, and capitals that begin a sentence whose stop is lost."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.units import folded_names
from extractor.language.anchored import Anchored
from extractor.language.capitals import LETTER, UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_HALVES = regex(rf"([{UPPER}]{LETTER}*) (?![{UPPER}])({LETTER}+)(?![^\W_])")
_SYLLABLE_BEFORE = regex(rf"({LETTER}+) $")


def is_compound(folded: str, start: int, word: str) -> bool:
    """Whether the syllable before a type word makes another word of it: "nông thôn", "yêu cầu", "đồng hồ", "hợp tác xã"."""
    known = compounds().get(word)
    if known is None:
        return False
    before = _SYLLABLE_BEFORE.search(folded, start - 9, start)
    return before is not None and before[1] in known


@cache
def compounds() -> dict[str, frozenset[str]]:
    """By type word, the syllables before it that make another word of it."""
    return {fold(entry.name): frozenset(map(fold, entry.spellings)) for entry in load("place_context").of_kind("compound")}


@cache
def _restart() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("place_context").forms("restart")))
    return re.compile(rf"(?:{words}) (?![{UPPER}]){LETTER}")


def sentence_at(text: str, at: int) -> bool:
    """Whether a word with a capital at an offset begins the next sentence, whose stop is lost: "… ngoại ô Paris Trước đó"."""
    return _restart().match(text, at) is not None


def word_at(text: str, at: int) -> bool:
    """Whether a word of two syllables begins with a capital at an offset, the second small: "… ở Kiev Cảnh sát cho hay"."""
    word = _HALVES.match(text, at)
    return word is not None and not word[1].isascii() and is_vietnamese_syllable(word[1].casefold()) and is_vietnamese_syllable(word[2])


def _joined_names() -> list[str]:
    return [name for name in folded_names() if "-" in name or "'" in name]


@cache
def hyphenated() -> Anchored:
    """Names of units with a dash or an apostrophe inside, however it is spaced: "Cư M ' gar"."""
    names = sorted(_joined_names(), key=len, reverse=True)
    return Anchored(rf"(?:{'|'.join(map(_spaced, names))})(?!{LETTER})")


@cache
def _openings() -> frozenset[str]:
    """With what such names begin, however an apostrophe is spaced: most names of units are told apart by it."""
    joints = [f"{before}{sign}{behind}" for sign in "'’" for before in ("", " ") for behind in ("", " ")]
    return frozenset(name.replace("'", joint)[:3] for name in _joined_names() for joint in joints)


def hyphenated_at(folded: str, at: int) -> re.Match[str] | None:
    """Such a name that begins at an offset."""
    return hyphenated().match(folded, at) if folded[at : at + 3] in _openings() else None


def _spaced(name: str) -> str:
    """A pattern of a name with its dashes and apostrophes set apart or not."""
    apart = re.sub(r" ?[-–] ?", "\x00", name).replace("'", "\x01")
    return re.escape(apart).replace(re.escape("\x00"), r" ?[-–] ?").replace(re.escape("\x01"), r" ?['’] ?")
