"""Words around numbers, from the catalogue `figure_words`, as sets and patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues import load
from extractor.language.folding import fold


@lru_cache(maxsize=16)
def words(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return frozenset(fold(form) for form in load("figure_words").forms(kind))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    """The kinds of every folded form."""
    kinds: dict[str, set[str]] = {}
    for entry in load("figure_words"):
        for form in entry.forms:
            kinds.setdefault(fold(form), set()).add(entry.kind)
    return {form: frozenset(of) for form, of in kinds.items()}


_LONGEST = 4  # words in the longest form
_SIGNS = " ,.;:()“”\"'–-+/"


def word_before(folded: str, at: int, *kinds: str) -> int | None:
    """Where the longest word of some kinds begins that stands, with a space, right before an offset; None where there is none.

    Args:
        folded: folded text. at: offset after the space. kinds: kinds of the catalogue.
    """
    for begin, of in _words_before(folded, at):
        if not of.isdisjoint(kinds):
            return begin
    return None


@lru_cache(maxsize=64)
def _words_before(folded: str, at: int) -> tuple[tuple[int, frozenset[str]], ...]:
    """Begin and kinds of the words of the catalogue that end before an offset, longest first; a figure asks for one kind after the other."""
    if at < 2 or folded[at - 1] != " ":
        return ()
    found: list[tuple[int, frozenset[str]]] = []
    table = _kinds()
    begin, end = at - 1, at - 1
    for _ in range(_LONGEST):
        begin = folded.rfind(" ", max(0, begin - 20), begin)
        piece = folded[begin + 1 : end].rsplit("\n", 1)[-1]
        form = piece.lstrip(_SIGNS)
        if (kinds := table.get(form)) is not None:
            found.append((end - len(form), kinds))
        if begin < 0 or form != piece or len(piece) < end - begin - 1:
            break
    return tuple(found[::-1])


@lru_cache(maxsize=16)
def beginning_with(*kinds: str) -> re.Pattern[str]:
    """A pattern that finds one of the words, with the space behind it, at the beginning of folded text."""
    forms = sorted(frozenset().union(*(words(kind) for kind in kinds)), key=lambda form: (-len(form), form))
    return re.compile(r"(?:" + "|".join(map(re.escape, forms)) + r")(?!\w) ?")
