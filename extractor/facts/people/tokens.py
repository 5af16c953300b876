"""Words and signs of a text with their places, for the grammar of offices."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from extractor.facts.people.vocabulary import fields_of_bodies

_TOKEN = re.compile(r"\w+(?:[.&/'’‘\-]\w+)*|\S")


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


class Words:
    """The words of a text, with the index of the word at an offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.items = [Word(m.group(), m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self._starts = [w.start for w in self.items]

    @cached_property
    def fields(self) -> list[tuple[int, int]]:
        """Spans of names of fields with commas, dashes or "và" inside, in order."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            return []
        return sorted((end + 1 - size, end + 1) for end, size in fields_of_bodies().iter(lower))

    def in_field(self, index: int) -> bool:
        """Whether a word or sign lies inside the name of a field."""
        word = self.items[index]
        i = bisect_left(self.fields, (word.start + 1, 0)) - 1
        return any(start < word.start and word.end < end for start, end in self.fields[max(0, i - 3):i + 1])

    def at(self, offset: int) -> int:
        """Index of the first word that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def phrase(self, index: int, count: int) -> str:
        """`count` words from an index on, in lower case, a space between."""
        return " ".join(w.lower for w in self.items[index:index + count])

    def broken(self, index: int) -> bool:
        """Whether a paragraph ends between the word before and this one."""
        return index > 0 and "\n" in self.text[self.items[index - 1].end:self.items[index].start]
