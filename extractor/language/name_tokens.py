"""Runs of capitalised words, the raw material of personal names, cut into tokens with their spelling class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.language.folding import fold
from extractor.language.syllables import is_vietnamese_syllable

_LATIN = [chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "".join(letter for letter in _LATIN if letter.isupper())
LOWER = "".join(letter for letter in _LATIN if letter.islower())
APOSTROPHES = "'’‘´ʼ`"

_END = r"(?!\w)"
_TITLE = f"[{UPPER}][{LOWER}]*+(?:[{UPPER}][{LOWER}]++)*+(?:[{APOSTROPHES}][{UPPER}]?+[{LOWER}]++)*+{_END}"
_CAPITALS = f"(?:[{UPPER}]{{2,}}+(?:[{APOSTROPHES}][{UPPER}]++)?+|[{UPPER}][{APOSTROPHES}][{UPPER}]{{2,}}+){_END}"
# "Th." and "Ng." abbreviate a given name; "An." is a name at the end of a sentence.
_DOTTED = rf"(?:(?:[CGKNPT]h|Ng|Tr|Qu|[{UPPER}])\.)++(?:[{UPPER}]{_END})?+(?![{LOWER}])"
_PREFIX = f"[HK][{APOSTROPHES}](?= [{UPPER}])"
_WORD = f"(?:{_PREFIX}|{_DOTTED}|{_TITLE}(?:-(?:[{LOWER}]++{_END}|{_TITLE}))*+|{_CAPITALS})"
_ARABIC = f"(?:[ae][lsrn]|ash|ul|ad)-[{UPPER}][{LOWER}]++{_END}"
_PARTICLE = "(?:bin|ibn|van|von|der|den|del|dela|della|di|du|bint|dos|da|de|el|al)"
# A name of more than ten words is a headline: longer runs are cut there.
_RUN = re.compile(f"(?<![\\w{APOSTROPHES}-]){_WORD}(?: (?:{_PARTICLE} ){{0,2}}(?:{_WORD}|{_ARABIC}))" + "{0,9}+")
_PIECE = re.compile(r"[^ ]+")


@dataclass(frozen=True, slots=True)
class NameToken:
    """One word of a run: where it stands, its surface, its key for look-ups, and how it is written."""

    start: int
    end: int
    text: str
    key: str
    kind: str
    """title (Lan, Kđăm, Jong-un), capitals (LAN), letter (A, V.), dotted (N.V.A.) or particle (bin, al-Assad)."""
    vietnamese: bool


def _describe(text: str) -> tuple[str, str, bool]:
    """Give key, kind and whether it can be a Vietnamese syllable; only words of natural length are cached."""
    return _describe_word(text) if len(text) <= 30 else (name_key(text), "title", False)


@lru_cache(maxsize=50_000)
def _describe_word(text: str) -> tuple[str, str, bool]:
    key = name_key(text)
    if text[0].islower():
        return key, "particle", False
    letters = text.rstrip(".")
    if "." in letters:
        return key, "dotted", False
    if len(letters) == 1 or (text.endswith(".") and len(letters) <= 2):
        return key, "letter", letters in "AYIEUOÝÁÔƠƯĂÂÊ"
    return key, "capitals" if text.isupper() else "title", is_vietnamese_syllable(text)


def name_key(text: str) -> str:
    """Fold a word of a name: case, tone placement and the look of the apostrophe.

    >>> name_key("H’YIM"), name_key("Hoà")
    ("h'yim", 'hòa')
    """
    folded = fold(text)
    for apostrophe in APOSTROPHES[1:]:
        folded = folded.replace(apostrophe, "'")
    return folded.rstrip(".")


def _tokens(match: re.Match[str]) -> list[NameToken]:
    offset = match.start()
    return [
        NameToken(offset + piece.start(), offset + piece.end(), piece.group(), *_describe(piece.group()))
        for piece in _PIECE.finditer(match.group())
    ]


def run_at(text: str, position: int) -> list[NameToken]:
    """Give the words of the capitalised run that begins at `position`; none if none begins there.

    >>> [(token.text, token.kind) for token in run_at("Ông John F. Kennedy nói", 4)]
    [('John', 'title'), ('F.', 'letter'), ('Kennedy', 'title')]
    """
    match = _RUN.match(text, position)
    return _tokens(match) if match else []


def runs(text: str) -> Iterator[list[NameToken]]:
    """Give every run of capitalised words, left to right, each as its words."""
    for match in _RUN.finditer(text):
        yield _tokens(match)
