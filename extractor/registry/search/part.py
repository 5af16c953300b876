"""One segment of the index in memory: where each word stands, and each pair of neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.registry.search.segment import CODED, STATUSES
from extractor.registry.store.base import Store

Ints = npt.NDArray[np.int32]


class Places(NamedTuple):
    """Places in the sequence of all segments, and the row of each."""

    at: npt.NDArray[Any]
    rows: Ints


class Part:
    """The arrays of a segment.

    Args:
        store: a registry; read once, not kept.
        number: the segment's number.
    """

    def __init__(self, store: Store, number: int) -> None:
        def read(name: str, kind: Any = np.int32) -> Any:
            return np.frombuffer(store.array(number, name), kind)

        self.sequence: npt.NDArray[Any] = read("sequence")
        self._postings: Ints = read("postings")
        self.ends = np.cumsum(read("counts"), dtype=np.int64)
        self.lengths: Ints = read("lengths")
        self.names: Ints = read("names")
        self.ids = read("ids", np.uint64)
        self.days: Ints = read("days")
        self.dead = read("dead", np.uint64)
        self.since: dict[str, Ints] = {name: read(f"since.{name}") for name in STATUSES}
        self.codes: dict[str, Ints] = {name: read(f"codes.{name}") for name in CODED}
        self.values = {name: store.array(number, f"values.{name}").decode().split("\n") for name in CODED}

    def place(self, rows: int, words: int, kind: Any) -> None:
        """Note the row of each posting.

        Args:
            rows, words: rows and words in the segments before this one.
            kind: the type of a place in the sequence of all.
        """
        owner = np.repeat(np.arange(rows, rows + len(self.ids), dtype=np.int32), self.lengths)
        self._rows: Ints = owner[self._postings]
        self._base = kind(words)

    def rows_of(self, word: int) -> Ints:
        """The rows in which a word stands, one for each place."""
        return self._rows[self.ends[word - 1] if word else 0 : self.ends[word]]

    def places(self, word: int) -> Places:
        """Where a word stands."""
        return self._stretch(int(self.ends[word - 1]) if word else 0, int(self.ends[word]))

    def _stretch(self, start: int, end: int) -> Places:
        at: npt.NDArray[Any] = self._postings[start:end]
        return Places(at + self._base if self._base else at, self._rows[start:end])

    def pairs(self, first: Sequence[int], second: Sequence[int]) -> list[Places]:
        """Where a word of one kind stands with a word of another behind it."""
        known = np.array([word for word in first if 0 < word < len(self.ends)], np.int64)
        words, behind = np.repeat(known, len(second)), np.tile(np.array(second, np.int64), len(known))
        starts, ends = np.split(self._bounds(np.tile(words, 2), np.concatenate((behind, behind + 1))), 2)
        return [self._stretch(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True) if start < end]

    def _bounds(self, words: npt.NDArray[np.int64], behind: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """For each word the first of its postings behind which no smaller word stands than the one given; all halved at once."""
        low, high = self.ends[words - 1], self.ends[words]
        while (unsure := low < high).any():
            middle = (low + high) // 2
            held = self.sequence.take(self._postings.take(middle, mode="clip") + 1, mode="clip")
            less = held < behind
            low = np.where(unsure & less, middle + 1, low)
            high = np.where(unsure & ~less, middle, high)
        return low
