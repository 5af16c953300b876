"""The index in memory: all segments side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.language.folding import fold_ascii
from extractor.registry.search.part import Part, Places
from extractor.registry.search.planes import Planes
from extractor.registry.search.segment import CODED, STATUSES, vocabulary_of
from extractor.registry.store.base import Store

Ints = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
Tiers = npt.NDArray[np.int8]
Bits = npt.NDArray[np.uint8]
#: Words that stand in the sequence once in so many rows have a bit a row made when the index is opened, so many words at most.
_COMMON, _COMMON_WORDS = 16, 256


class Index:
    """Arrays over all rows of all segments; rows that a later segment replaced are not `alive`.

    Args:
        store: a registry; read once, not kept.
    """

    def __init__(self, store: Store) -> None:
        self.build = store.build()
        self.words = vocabulary_of(store).words
        self.numbers = {word: i for i, word in enumerate(self.words)}
        numbers = store.segment_numbers()
        self._segments = [Part(store, n) for n in numbers]
        parts = self._segments
        # A copy as small as can be, in memory of numpy's own, which the system gives in large pages: places far apart are read quicker.
        self.sequence = _joined([p.sequence for p in parts], np.int32).astype(np.uint16 if len(self.words) < 2**16 else np.int32)
        self.ids = _joined([p.ids for p in parts], np.uint64)
        self.names = _joined([p.names for p in parts], np.int32)
        self.days = _joined([p.days for p in parts], np.int32)
        self._since = {name: _joined([p.since[name] for p in parts], np.int32) for name in STATUSES}
        self._at: tuple[int, Ints] = (0, np.empty(0, np.int32))
        lengths = _joined([p.lengths for p in parts], np.int32)
        self.count = len(self.ids)
        #: Places in the sequence: four bytes do up to two thousand million words.
        self.position_type: Any = np.int32 if len(self.sequence) < 2**31 - 2**16 else np.int64
        self.starts = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64))).astype(self.position_type)
        rows = words = 0
        for part in parts:
            part.place(rows, words, self.position_type)
            rows += len(part.ids)
            part.sequence = self.sequence[words : words + len(part.sequence)]
            words += len(part.sequence)
        self.alive = self._alive()
        self.masks: dict[tuple[int, ...], Mask] = {}
        self._load_codes()
        self.common = self._common()
        self.planes = Planes(self.codes, self.values)
        # Made now, or the first to ask would wait for them.
        _ = self.newest, self.name_ends, self.name_words, self.one_word_names

    def _alive(self) -> Mask:
        alive = np.ones(self.count, np.bool_)
        end = 0
        for part in self._segments:
            if end and len(part.dead):
                alive[:end] &= ~np.isin(self.ids[:end], part.dead)
            end += len(part.ids)
        return alive

    def _common(self) -> dict[int, Bits]:
        held = np.zeros(len(self.words), np.int64)
        for part in self._segments:
            held[: len(part.ends)] += np.diff(part.ends, prepend=0)
        held[:1] = 0  # the separator
        most = np.argsort(-held, kind="stable")[:_COMMON_WORDS]
        return {int(word): np.packbits(self.marked([int(word)])) for word in most if held[word] * _COMMON > self.count}

    def common_rows(self, words: Sequence[int]) -> Mask:
        """The rows of some words in `common`."""
        bits = self.common[words[0]] if len(words) == 1 else np.bitwise_or.reduce([self.common[word] for word in words])
        found: Mask = np.unpackbits(bits, count=self.count).view(np.bool_)
        return found

    def marked(self, numbers: Sequence[int], mask: Mask | None = None) -> Mask:
        """A mask, with the rows of some words added."""
        mask = np.zeros(self.count, np.bool_) if mask is None else mask
        for number in numbers:
            for rows in self.rows(number):
                mask[rows] = True
        return mask

    def _load_codes(self) -> None:
        self.codes: dict[str, Ints] = {}
        self.values: dict[str, list[str]] = {}
        for name in CODED:
            # All statuses, also one that no award has any more: on an earlier day some had it.
            known = ("", *STATUSES) if name == "status" else ("",)
            table: dict[str, int] = {value: code for code, value in enumerate(known)}
            columns = []
            for part in self._segments:
                translate = np.array([table.setdefault(value, len(table)) for value in part.values[name]], np.int32)
                columns.append(translate[part.codes[name]])
            # As small as they can be: counting is reading these, and small ones stay in the processor's cache.
            self.codes[name] = _joined(columns, np.int32).astype(np.uint8 if len(table) < 256 else np.int32)
            self.values[name] = list(table)

    def statuses_at(self, day: int) -> Ints:
        """For each row the code of the status that it had on a day, as far as its reports date it; 0 where it was not there yet.

        Args:
            day: days since year 1.
        """
        asked, codes = self._at
        if asked != day:
            codes = np.zeros(self.count, np.int32)
            for name, since in self._since.items():
                codes[(since > 0) & (since <= day)] = self.values["status"].index(name)
            self._at = (day, codes)
        return codes

    @cached_property
    def size(self) -> int:
        """Rows that hold."""
        return int(self.alive.sum())

    @cached_property
    def by_day(self) -> Ints:
        """All rows, newest first, ties by id."""
        return np.lexsort((self.ids, -self.days)).astype(np.int32)

    @cached_property
    def newest(self) -> Ints:
        """For each row its place in that order: one number to sort by."""
        place = np.empty(self.count, np.int32)
        place[self.by_day] = np.arange(self.count, dtype=np.int32)
        return place

    @cached_property
    def name_ends(self) -> npt.NDArray[Any]:
        """For each row the place in the sequence behind the recipient's name."""
        ends: npt.NDArray[Any] = np.add(self.starts[:-1], self.names)
        return ends

    @cached_property
    def by_fold(self) -> dict[str, list[int]]:
        """Folded word → numbers of the toned words that fold to it."""
        groups: dict[str, list[int]] = {}
        for number, word in enumerate(self.words[1:], 1):
            groups.setdefault(fold_ascii(word), []).append(number)
        return groups

    @cached_property
    def folds(self) -> list[str]:
        """Folded words in order, for prefixes."""
        return sorted(self.by_fold)

    def prefixed(self, prefix: str, limit: int = 2000) -> list[int]:
        """Numbers of the words whose folded form begins so."""
        found: list[int] = []
        at = bisect_left(self.folds, prefix)
        while at < len(self.folds) and self.folds[at].startswith(prefix) and len(found) < limit:
            found += self.by_fold[self.folds[at]]
            at += 1
        return found

    def places(self, words: Sequence[int]) -> Places:
        """Where any of the words stands."""
        return self._together([part.places(word) for word in words for part in self._segments if word < len(part.ends)])

    def pairs(self, first: Sequence[int], second: Sequence[int]) -> Places:
        """Where one of the first words stands with one of the second behind it."""
        return self._together([found for part in self._segments for found in part.pairs(first, second)])

    def _together(self, parts: list[Places]) -> Places:
        if len(parts) == 1:
            return parts[0]
        return Places(_joined([p.at for p in parts], self.position_type), _joined([p.rows for p in parts], np.int32))

    def rows(self, word: int) -> list[Ints]:
        """The rows in which a word stands, one array a segment."""
        return [part.rows_of(word) for part in self._segments if word < len(part.ends)]

    @cached_property
    def one_word_names(self) -> npt.NDArray[np.int64]:
        """The rows whose name is one word."""
        return np.flatnonzero(self.names == 1)

    @cached_property
    def name_words(self) -> tuple[npt.NDArray[Any], Ints]:
        """The words of all names one after the other, and the row of each."""
        owner = np.repeat(np.arange(self.count, dtype=np.int32), self.names)
        first = np.concatenate(([0], np.cumsum(self.names, dtype=np.int64)))[:-1]
        within = np.arange(len(owner), dtype=np.int64) - first[owner]
        return self.sequence[np.add(self.starts[owner], within)], owner

    def frequency(self, words: list[int]) -> int:
        """How often any of the words stands in the sequence."""
        return sum(int(part.ends[w] - (part.ends[w - 1] if w else 0)) for part in self._segments for w in words if w < len(part.ends))

    def id_of(self, row: int) -> str:
        """The award event's id of a row."""
        return f"aw{int(self.ids[row]):016x}"


def _joined(parts: list[Any], kind: Any) -> Any:
    return parts[0] if len(parts) == 1 else np.concatenate(parts) if parts else np.empty(0, kind)
