"""Words and signs of a text with their places, for the grammar of offices."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import overload

import msgspec

from extractor.facts.people.vocabulary import FIELDS
from extractor.language.folding import fold
from extractor.language.name_tokens import GLUED_OFFICE
from extractor.language.patterns import regex

_TOKEN = regex(rf"\w+(?:[.&/'’‘]\w+|-(?!{GLUED_OFFICE}|(?i:t?uv(?:btv|bch)?\b))\w+)*|\S")


class Word(msgspec.Struct, frozen=True, gc=False):
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

    def __init__(self, text: str, starts: list[int], lowers: list[str]) -> None:
        self._text, self._starts, self._lowers = text, starts, lowers
        self._made: list[Word | None] = [None] * len(starts)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self._made)))]
        if (word := self._made[index]) is None:
            start, lower = self._starts[index], self._lowers[index]
            end = start + len(lower)
            word = self._made[index] = Word(self._text[start:end], lower, start, end)
        return word


def _cut(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text begin, and the words; most pieces between two spaces are one word, and need no pattern."""
    starts: list[int] = []
    words: list[str] = []
    start = 0
    for line in text.split("\n"):
        for piece in line.split(" "):
            if piece.isalnum():
                starts.append(start)
                words.append(piece)
            elif piece[:-1].isalnum() and piece[-1] in ",.;:)":
                starts += (start, start + len(piece) - 1)
                words += (piece[:-1], piece[-1])
            elif piece:
                for match in _TOKEN.finditer(text, start):
                    if match.start() >= start + len(piece):
                        break
                    starts.append(match.start())
                    words.append(match.group())
            start += len(piece) + 1
    return starts, words


def _lowered(text: str) -> str:
    """A text in lower case, letter by letter where one of them would become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


class Words:
    """The words of a text, with the index of the word at an offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts, self.lowers = _cut(_lowered(text))
        self.items = _Items(text, self._starts, self.lowers)

    def _end(self, index: int) -> int:
        return self._starts[index] + len(self.lowers[index])

    @cached_property
    def fields(self) -> list[tuple[int, int]]:
        """Spans of names of fields with commas, dashes or "và" inside, in order."""
        return sorted([(last + 1 - size, last + 1) for last, size in FIELDS.hits(fold(self.text))])

    def in_field(self, index: int) -> bool:
        """Whether a word or sign lies inside the name of a field, behind its first word."""
        if not self.fields:
            return False
        begin, stop = self._starts[index], self._end(index)
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
        return 0 < index < len(self._starts) and "\n" in self.text[self._end(index - 1):self._starts[index]]
