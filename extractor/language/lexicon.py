"""Words looked for in one pass over a page, whoever asks for them.

The lists of words that every page is searched for, and the words with which patterns begin, stand in one automaton (Aho-Corasick) over
the folded page: most of what such a search costs is its way through memory, and so it is gone once. Each list has its own hits back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Any, Generic, TypeVar

import ahocorasick

from extractor.language.folding import PAGE, fold

#: Pages whose hits are kept.
_KEPT = 4
_Found = Sequence[Sequence[Any]]
#: The first list of an automaton, the one behind its last, and the automaton.
_Layer = tuple[int, int, ahocorasick.Automaton]


class _Pages:
    """The hits of all lists in the pages of late."""

    def __init__(self) -> None:
        self._lists: list[tuple[Callable[[], Mapping[str, Any]], bool]] = []
        self._layers: tuple[_Layer, ...] = ()
        self._kept: tuple[tuple[str, str, _Found], ...] = ()
        self._lock = Lock()

    def register(self, words: Callable[[], Mapping[str, Any]], *, begins: bool = False) -> int:
        """A number for a list of words, which is asked for them when a page is read.

        Args:
            words: gives the list.
            begins: whether only the offsets are asked for at which the words begin.
        """
        with self._lock:
            self._lists.append((words, begins))
            return len(self._lists) - 1

    def hits(self, folded: str, number: int) -> Sequence[Any]:
        """The hits of a list in a folded page, which is read anew where the list is newer than what is known of it."""
        for _, held, found in self._kept:
            if held is folded and number < len(found):
                return found[number]
        return self._read(folded, folded)[number]

    def begins(self, text: str, number: int) -> Sequence[int] | None:
        """The offsets at which words of a list begin in a page, folded or not, in any order; None where folding moves them."""
        for written, held, found in self._kept:
            if (written is text or held is text) and number < len(found):
                return found[number]
        folded = fold(text)
        return self._read(text, folded)[number] if len(folded) == len(text) else None

    def _read(self, text: str, folded: str) -> _Found:
        known = next((found for _, held, found in self._kept if held is folded), ())
        found = self._scan(folded, known)
        if len(folded) >= PAGE:
            self._kept = ((text, folded, found), *[kept for kept in self._kept if kept[1] is not folded][: _KEPT - 1])
        return found

    def _scan(self, folded: str, known: _Found) -> _Found:
        """What is known of a page, with the hits of the lists that came since."""
        found = list(known)
        for first, behind, automaton in self._automata(merged=not known and len(folded) >= PAGE):
            if behind <= len(found):
                continue
            found[first:] = [[] for _ in range(first, behind)]
            for last, (meanings, begins) in automaton.iter(folded) if len(automaton) else ():
                for number, meaning in meanings:
                    found[number].append((last, meaning))
                for number, size in begins:
                    found[number].append(last - size)
        return found

    def _automata(self, *, merged: bool) -> tuple[_Layer, ...]:
        """The automata of all lists: one, and while a page is read more for lists that come only then, which join it at the next page."""
        with self._lock:
            if merged and len(self._layers) > 1:
                self._layers = ()
            built = self._layers[-1][1] if self._layers else 0
            if built < len(self._lists):
                self._layers = (*self._layers, (built, len(self._lists), self._automaton(built)))
            return self._layers

    def _automaton(self, first: int) -> ahocorasick.Automaton:
        """An automaton of the lists from one on."""
        words: dict[str, tuple[list[tuple[int, Any]], list[tuple[int, int]]]] = {}
        for number, (listed, begins) in enumerate(self._lists[first:], first):
            for word, meaning in listed().items():
                words.setdefault(word, ([], []))[begins].append((number, len(word) - 1 if begins else meaning))
        automaton = ahocorasick.Automaton()
        for word, (meanings, sizes) in words.items():
            automaton.add_word(word, (tuple(meanings), tuple(sizes)))
        automaton.make_automaton()
        return automaton


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
