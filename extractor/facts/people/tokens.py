"""Words and signs of a text with their places, for the grammar of offices."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple, overload

from extractor.facts.people.vocabulary import fields_of_bodies
from extractor.language.name_tokens import GLUED_OFFICE

_TOKEN = re.compile(rf"\w+(?:[.&/'’‘]\w+|-(?!{GLUED_OFFICE}|(?i:t?uv(?:btv|bch)?\b))\w+)*|\S")


class Word(NamedTuple):
    """A word or a single sign; offsets from 0 in the text."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital or a digit, as parts of names of bodies do."""
        return self.text[0].isupper() or self.text[0].isdigit()


class _Items(Sequence[Word]):
    """The words, made when looked at: most are only compared by their lower-case form."""

    def __init__(self, text: str, spans: list[tuple[int, int]], lowers: list[str]) -> None:
        self._text, self._spans, self._lowers = text, spans, lowers
        self._made: list[Word | None] = [None] * len(spans)

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self._spans)))]
        if (word := self._made[index]) is None:
            start, end = self._spans[index]
            word = self._made[index] = Word(self._text[start:end], self._lowers[index], start, end)
        return word


def _cut(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Spans and words of a text; most pieces between two spaces are one word, and need no pattern."""
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    start = 0
    for piece in text.split(" "):
        end = start + len(piece)
        if piece.isalnum():
            spans.append((start, end))
            words.append(piece)
        elif piece[:-1].isalnum() and piece[-1] in ",.;:)":
            spans += ((start, end - 1), (end - 1, end))
            words += (piece[:-1], piece[-1])
        elif piece:
            for match in _TOKEN.finditer(text, start):
                if match.start() >= end:
                    break
                spans.append(match.span())
                words.append(match.group())
        start = end + 1
    return spans, words


class Words:
    """The words of a text, with the index of the word at an offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        lower = text.lower()
        self._lower = lower if len(lower) == len(text) else None
        if self._lower is not None:
            spans, self.lowers = _cut(lower)
        else:
            spans = [m.span() for m in _TOKEN.finditer(text)]
            self.lowers = [text[start:end].lower() for start, end in spans]
        self.items = _Items(text, spans, self.lowers)
        self._starts = [start for start, _ in spans]
        self._spans = spans

    @cached_property
    def fields(self) -> list[tuple[int, int]]:
        """Spans of names of fields with commas, dashes or "và" inside, in order."""
        found = () if self._lower is None else fields_of_bodies().iter(self._lower)
        return sorted([(end + 1 - size, end + 1) for end, size in found])

    def in_field(self, index: int) -> bool:
        """Whether a word or sign lies inside the name of a field, behind its first word."""
        if not self.fields:
            return False
        begin, stop = self._spans[index]
        i = bisect_left(self.fields, (begin + 1, 0)) - 1
        return any(start < begin and stop <= end for start, end in self.fields[max(0, i - 3):i + 1])

    def at(self, offset: int) -> int:
        """Index of the first word that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def phrase(self, index: int, count: int) -> str:
        """`count` words from an index on, in lower case, a space between."""
        return self.lowers[index] if count == 1 and 0 <= index < len(self.lowers) else " ".join(self.lowers[index:index + count])

    def broken(self, index: int) -> bool:
        """Whether a paragraph ends between the word before and this one."""
        return 0 < index < len(self._spans) and "\n" in self.text[self._spans[index - 1][1]:self._spans[index][0]]
