"""Words looked for in one pass over a page, whoever asks for them.

The lists of words that every page is searched for, and the words with which patterns begin, stand in one automaton (Aho-Corasick) over
the folded page: most of what such a search costs is its way through memory, and so it is gone once. Each list has its own hits back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Any, Generic, TypeVar

import ahocorasick

from extractor.language.folding import PAGE

#: Pages whose hits are kept.
_KEPT = 4
_Hits = Sequence[tuple[int, Any]]


class _Pages:
    """The hits of all lists in the pages of late."""

    def __init__(self) -> None:
        self._lists: list[Callable[[], Mapping[str, Any]]] = []
        self._automaton: ahocorasick.Automaton | None = None
        self._built = 0
        self._kept: tuple[tuple[str, Mapping[int, _Hits]], ...] = ()
        self._lock = Lock()

    def register(self, words: Callable[[], Mapping[str, Any]]) -> int:
        """A number for a list of words, which is asked for them when a page is read."""
        with self._lock:
            self._lists.append(words)
            return len(self._lists) - 1

    def hits(self, folded: str, number: int) -> _Hits:
        """The hits of a list in a page, which is read anew where the list is newer than what is known of it."""
        for held, found in self._kept:
            if held is folded and number < self._built:
                return found.get(number, ())
        found = self._scan(folded)
        if len(folded) >= PAGE:
            self._kept = ((folded, found), *self._kept[: _KEPT - 1])
        return found.get(number, ())

    def _scan(self, folded: str) -> Mapping[int, _Hits]:
        found: defaultdict[int, list[tuple[int, Any]]] = defaultdict(list)
        for last, meanings in self._all().iter(folded):
            for number, meaning in meanings:
                found[number].append((last, meaning))
        return found

    def _all(self) -> ahocorasick.Automaton:
        with self._lock:
            if self._automaton is None or self._built < len(self._lists):
                words: dict[str, list[tuple[int, Any]]] = {}
                for number, listed in enumerate(self._lists):
                    for word, meaning in listed().items():
                        words.setdefault(word, []).append((number, meaning))
                self._automaton = ahocorasick.Automaton()
                for word, meanings in words.items():
                    self._automaton.add_word(word, tuple(meanings))
                self._automaton.make_automaton()
                self._built, self._kept = len(self._lists), ()
            return self._automaton


PAGES = _Pages()
T = TypeVar("T")


class Lexicon(Generic[T]):
    """A list of words, each with what it means, that pages are searched for.

    Args:
        words: gives the list, its words folded; called when the first page is read.

    >>> [(last, meaning) for last, meaning in Lexicon(lambda: {"tỉnh": 1, "tỉnh ủy": 2}).hits("tỉnh ủy")]
    [(3, 1), (6, 2)]
    """

    def __init__(self, words: Callable[[], Mapping[str, T]]) -> None:
        self._number = PAGES.register(words)

    def hits(self, folded: str) -> Sequence[tuple[int, T]]:
        """The offset of the last letter and the meaning of each hit, by that offset, the longest first; parts of words are hits too."""
        return PAGES.hits(folded, self._number)
