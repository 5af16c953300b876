"""The index in memory: all segments side by side."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.language.folding import fold_ascii
from extractor.registry.search.planes import Planes
from extractor.registry.search.segment import CODED, STATUSES, vocabulary_of
from extractor.registry.store.base import Store

Ints = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
Tiers = npt.NDArray[np.int8]


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
        self._segments = [_Segment(store, n) for n in numbers]
        parts = self._segments
        self.sequence = _joined([p.sequence for p in parts], np.int32)
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
        base = 0
        for part in parts:
            part.number_rows(base)
            base += len(part.ids)
        self.alive = self._alive()
        self.masks: dict[tuple[int, ...], Mask] = {}
        self._load_codes()
        self.planes = Planes(self.codes, self.values)

    def _alive(self) -> Mask:
        alive = np.ones(self.count, np.bool_)
        end = 0
        for part in self._segments:
            if end and len(part.dead):
                alive[:end] &= ~np.isin(self.ids[:end], part.dead)
            end += len(part.ids)
        return alive

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
        return self.starts[:-1] + self.names

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

    def positions(self, word: int) -> list[npt.NDArray[Any]]:
        """Where a word stands in the sequence, one ascending array a segment."""
        found, base = [], 0
        for part in self._segments:
            if word < len(part.ends) and (span := part.positions(word)).size:
                found.append(span + self.position_type(base) if base else span)
            base += len(part.sequence)
        return found

    def rows(self, word: int) -> list[Ints]:
        """The rows of the same places, one array a segment."""
        return [part.rows_of(word) for part in self._segments if word < len(part.ends)]

    @cached_property
    def name_words(self) -> tuple[Ints, Ints]:
        """The words of all names one after the other, and the row of each."""
        owner = np.repeat(np.arange(self.count, dtype=np.int32), self.names)
        first = np.concatenate(([0], np.cumsum(self.names, dtype=np.int64)))[:-1]
        within = np.arange(len(owner), dtype=np.int64) - first[owner]
        return self.sequence[self.starts[:-1][owner] + within], owner

    def frequency(self, words: list[int]) -> int:
        """How often any of the words stands in the sequence."""
        return sum(int(part.ends[w] - (part.ends[w - 1] if w else 0)) for part in self._segments for w in words if w < len(part.ends))

    def id_of(self, row: int) -> str:
        """The award event's id of a row."""
        return f"aw{int(self.ids[row]):016x}"


class _Segment:
    def __init__(self, store: Store, number: int) -> None:
        def read(name: str, kind: Any = np.int32) -> Any:
            return np.frombuffer(store.array(number, name), kind)

        self.sequence: Ints = read("sequence")
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

    def number_rows(self, base: int) -> None:
        """Note the row of each posting; rows of this segment begin at `base`."""
        owner = np.repeat(np.arange(base, base + len(self.ids), dtype=np.int32), self.lengths)
        self._rows: Ints = owner[self._postings]

    def rows_of(self, word: int) -> Ints:
        return self._rows[self.ends[word - 1] if word else 0 : self.ends[word]]

    def positions(self, word: int) -> Any:
        start = self.ends[word - 1] if word else 0
        return self._postings[start : self.ends[word]]


def _joined(parts: list[Any], kind: Any) -> Any:
    return parts[0] if len(parts) == 1 else np.concatenate(parts) if parts else np.empty(0, kind)
