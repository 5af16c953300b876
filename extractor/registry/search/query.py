"""What was typed → what is looked for. Nothing typed is ever code: it is cut into words, and words are looked up."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from extractor.errors import UsageError
from extractor.language.folding import fold, fold_ascii

#: Limits of one query.
MAX_LENGTH, MAX_WORDS = 500, 32
_PIECE = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_WORD = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """One word looked for.

    Args:
        text: toned, case and tone placement evened out.
        toned: whether any diacritic was typed; a word typed without is matched folded.
        prefix: whether it was ended by `*`.
    """

    text: str
    toned: bool
    prefix: bool = False


class Query(NamedTuple):
    """A parsed query.

    Args:
        words: all words that must be there, in order.
        phrases: those that must stand side by side, as ranges of `words`.
        excluded: phrases (mostly of one word) that must not be there.
    """

    words: tuple[Word, ...]
    phrases: tuple[tuple[int, int], ...] = ()
    excluded: tuple[tuple[Word, ...], ...] = ()


def parse(text: str) -> Query:
    """Parse a query: words, "phrases", -excluded, prefix*; decision numbers and other joined words are phrases.

    Args:
        text: as typed, in any Unicode form.

    Raises:
        UsageError: it is longer than 500 characters or 32 words.
    """
    if len(text) > MAX_LENGTH:
        raise UsageError(f"the query has {len(text)} characters, {MAX_LENGTH} are looked at: shorten it")
    words: list[Word] = []
    phrases: list[tuple[int, int]] = []
    excluded: list[tuple[Word, ...]] = []
    for match in _PIECE.finditer(unicodedata.normalize("NFC", text)):
        minus, quoted, bare = match.groups()
        piece = quoted if quoted is not None else bare
        negative = bool(minus) or (quoted is None and bare.startswith("-") and len(bare) > 1)
        found = _words(piece)
        if negative:
            excluded += [found] if found else []
        else:
            phrases += [(len(words), len(words) + len(found))] if len(found) > 1 else []
            words += found
    if len(words) > MAX_WORDS:
        raise UsageError(f"the query has {len(words)} words, {MAX_WORDS} are looked at: shorten it")
    return Query(tuple(words), tuple(phrases), tuple(excluded))


def _words(piece: str) -> tuple[Word, ...]:
    folded = fold(piece)
    found = _WORD.findall(folded)
    last = len(found) - 1
    return tuple(Word(w, fold_ascii(w) != w, i == last and folded.endswith("*")) for i, w in enumerate(found))
