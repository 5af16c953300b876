"""Patterns that are tried only where a match can begin: one pass over a page for all of them.

A scan by `re` looks at every character for each pattern anew, and dozens of patterns of words run over every page. Here the words
with which their matches begin stand in one automaton (Aho-Corasick); a pattern is matched where one of its own was found. What is
found is what `re` finds, only sooner.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from threading import Lock

import ahocorasick

from extractor.language.heads import first_signs, heads, tails

#: Below so many characters `re` is quicker than looking words up.
_SHORT = 400
#: Pages whose places are kept: a page and its folded form are asked in turn.
_KEPT = 4
_DIGIT = re.compile(r"\d")


class _Places:
    """Where the heads of all anchored patterns stand in the pages of late."""

    def __init__(self) -> None:
        self._heads: dict[str, list[int]] = {}
        self._count = 0
        self._automaton: ahocorasick.Automaton | None = None
        self._kept: tuple[tuple[str, dict[int, list[int]]], ...] = ()
        self._lock = Lock()

    def register(self, found: frozenset[str]) -> int:
        """A number for a pattern with these heads."""
        with self._lock:
            number, self._count = self._count, self._count + 1
            for head in found:
                self._heads.setdefault(head, []).append(number)
            self._automaton, self._kept = None, ()
        return number

    def of(self, text: str, number: int) -> Sequence[int]:
        """Offsets in a text, in order, at which a pattern can begin."""
        for held, places in self._kept:
            if held is text:
                return places.get(number, ())
        places = self._scan(text)
        self._kept = ((text, places), *self._kept[: _KEPT - 1])
        return places.get(number, ())

    def _scan(self, text: str) -> dict[int, list[int]]:
        found: dict[tuple[int, ...], list[int]] = {}
        for end, (length, numbers) in self._built().iter(text):
            if numbers in found:
                found[numbers].append(end - length)
            else:
                found[numbers] = [end - length]
        places: dict[int, list[int]] = {}
        for numbers, starts in found.items():
            for number in numbers:
                places[number] = places[number] + starts if number in places else starts
        return {number: sorted(starts) for number, starts in places.items()}

    def _built(self) -> ahocorasick.Automaton:
        with self._lock:
            if self._automaton is None:
                built = ahocorasick.Automaton()
                for head, numbers in self._heads.items():
                    built.add_word(head, (len(head) - 1, tuple(numbers)))
                built.make_automaton()
                self._automaton = built
            return self._automaton


_PLACES = _Places()


@lru_cache(maxsize=_KEPT)
def digits(text: str) -> tuple[int, ...]:
    """Offsets of all digits, of any script, of a text."""
    return tuple([match.start() for match in _DIGIT.finditer(text)])


class Anchored:
    """A compiled pattern that is quick on whole pages; on short texts it is `re` itself.

    Args:
        pattern: case-sensitive, without global flags. One that begins with a digit or another class of signs, not with words, is tried
            at those signs; one that may begin with anything is searched as `re` does.

    >>> [m.group() for m in Anchored(r"(?<!\\w)(?:cuộc|hội) thi(?!\\w)").finditer("Hội thi và cuộc thi")]
    ['cuộc thi']
    """

    def __init__(self, pattern: str) -> None:
        self.plain = re.compile(pattern)
        self.heads = heads(pattern)
        self._number = _PLACES.register(self.heads) if self.heads else None
        signs = None if self.heads else first_signs(pattern)
        # One sign, of which the look-behind steps back before it and looks ahead for the whole: so the scan jumps from sign to sign.
        self._from_sign = re.compile(f"{signs}(?<=(?={pattern}).)", re.DOTALL) if signs else None
        self._from_digit = signs == r"[\d]"

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None else end
        if self._from_digit:
            return self.tried(text, digits(text), start, stop)
        if len(text) < _SHORT or (self._number is None and (self._from_sign is None or stop < len(text))):
            return self.plain.finditer(text, start, stop)
        if self._number is None:
            return self.tried(text, [m.start() for m in self._from_sign.finditer(text, start)], start, stop)  # type: ignore[union-attr]
        places = _PLACES.of(text, self._number)
        return self.tried(text, places, start, stop) if places else iter(())

    def tried(self, text: str, places: Sequence[int], start: int, stop: int) -> Iterator[re.Match[str]]:
        """Matches that begin at one of some places, in order."""
        match_at, low = self.plain.match, start
        for index in range(bisect_left(places, start) if start else 0, len(places)):
            place = places[index]
            if place >= stop:
                break
            if place >= low and (match := match_at(text, place, stop)) is not None:
                yield match
                low = match.end()

    def starts(self, text: str) -> list[int]:
        """Offsets at which the pattern matches, of matches that overlap as well."""
        places: Sequence[int] = range(len(text)) if self._number is None else _PLACES.of(text, self._number)
        return [place for place in places if self.plain.match(text, place) is not None]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.plain.match(text, start)


class Closing:
    """A compiled pattern of what stands right before an offset (it ends with `\\Z` or `$`): the last signs are looked at first.

    Args:
        pattern: without global flags. flags: of `re`; `IGNORECASE` alone makes sense.

    >>> of = Closing(r"(?:của|do) (?:ông )?\\Z")
    >>> of.search("thư của ông An", 0, 12).group(), of.search("thư ông An", 0, 8)
    ('của ông ', None)
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        self._folds = bool(flags & re.IGNORECASE)
        found = tails(pattern) or frozenset({""})
        self.tails = frozenset(tail.lower() for tail in found) if self._folds else found
        self._sizes = sorted({len(tail) for tail in found}, reverse=True)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        last = text[max(start, end - self._sizes[0]):end]
        if self._folds:
            last = last.lower()
        for size in self._sizes:
            if last[-size:] in self.tails:
                return self.plain.search(text, start, end)
        return self.plain.search(text, start, end) if last.endswith("\n") else None
