"""One segment of the index: the rows that one build added or changed, as arrays.

`sequence` holds the words of all rows one after the other as numbers (0 between fields); `postings` the positions of each word
in it, ordered by the word that follows, so that a pair of neighbours is one stretch. A later segment names the rows of earlier
ones that it replaces.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.registry.model import Award
from extractor.registry.search.text import searched
from extractor.registry.store.base import Store

Ints = npt.NDArray[np.int32]
#: What an award can be, in the order in which it becomes so.
STATUSES = ("proposed", "conferred", "revoked")
#: The columns whose values are counted and filtered by.
CODED = ("province", "province_then", "year", "family", "award", "class", "level", "status", "kind", "grantor", "entity_kind", "disputed")


class Vocabulary:
    """Toned words and their numbers, from 1; it only grows."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self.words = ["", *known]
        self.number = {word: i for i, word in enumerate(self.words)}
        self.stored = len(self.words)

    def encode(self, words: list[str]) -> list[int]:
        """Numbers of words; new words get the next ones."""
        known = self.number
        try:
            return [known[w] for w in words]
        except KeyError:
            for word in words:
                if word not in known:
                    known[word] = len(self.words)
                    self.words.append(word)
            return [known[w] for w in words]


class SegmentWriter:
    """Collects rows and writes them as one segment."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._sequence: list[Ints] = []
        self._pending: list[int] = []
        self._lengths: list[int] = []
        self._names: list[int] = []
        self._ids: list[int] = []
        self._days: list[int] = []
        self._since: dict[str, list[int]] = {name: [] for name in STATUSES}
        self._codes: dict[str, list[int]] = {name: [] for name in CODED}
        self._values: dict[str, dict[str, int]] = {name: {"": 0} for name in CODED}

    def add(self, award: Award, text: str, grantor_key: str | None = None) -> None:
        """Add one award event with the words of its reports."""
        name, rest = searched(award, text)
        numbers = self._vocabulary.encode([*name, "", *rest])
        self._pending += numbers
        self._lengths.append(len(numbers))
        self._names.append(len(name))
        self._ids.append(int(award.id[2:], 16))
        self._days.append(_ordinal(award.sort_day))
        course = dict(step.split(":") for step in award.course.split())
        for status, days in self._since.items():
            days.append(_ordinal(course.get(status, "")))
        for column, value in coded(award, grantor_key).items():
            table = self._values[column]
            self._codes[column].append(table.setdefault(value, len(table)))
        if len(self._pending) > 1_000_000:
            self._flush()

    def _flush(self) -> None:
        self._sequence.append(np.array(self._pending, np.int32))
        self._pending = []

    def write(self, store: Store, number: int, dead: list[str]) -> None:
        """Write the segment.

        Args:
            store: a registry under construction.
            number: the segment's number.
            dead: ids of rows in earlier segments that no longer hold (changed ones among them).
        """
        self._flush()
        sequence = np.concatenate(self._sequence)
        following = np.append(sequence[1:], np.int32(0))
        # Stable: equal input gives equal bytes.
        order = np.argsort(sequence.astype(np.int64) << 32 | following, kind="stable").astype(np.int32)
        counts = np.bincount(sequence, minlength=len(self._vocabulary.words)).astype(np.int32)
        arrays: dict[str, npt.NDArray[Any]] = {
            "sequence": sequence, "postings": order, "counts": counts, "lengths": np.array(self._lengths, np.int32),
            "names": np.array(self._names, np.int32), "ids": np.array(self._ids, np.uint64), "days": np.array(self._days, np.int32),
            "dead": np.array([int(i[2:], 16) for i in dead], np.uint64),
            **{f"since.{name}": np.array(days, np.int32) for name, days in self._since.items()},
            **{f"codes.{name}": np.array(codes, np.int32) for name, codes in self._codes.items()},
        }
        for name, array in arrays.items():
            store.save_array(number, name, array.tobytes())
        for name, values in self._values.items():
            store.save_array(number, f"values.{name}", "\n".join(values).encode())
        fresh = self._vocabulary.words[self._vocabulary.stored :]
        store.save_array(number, "words", "\n".join(fresh).encode())


def coded(a: Award, grantor_key: str | None = None) -> dict[str, str]:
    """The values of one event by which it is counted and filtered; "" where unknown."""
    return {
        "province": a.province_now_code or "",
        "province_then": f"{a.province_code}|{a.province}" if a.province_code else "",
        "year": str(a.year) if a.year else "",
        "family": a.family,
        "award": a.award_id or "",
        "class": str(a.class_ or ""),
        "level": str(a.level or ""),
        "status": a.status,
        "kind": a.recipient_kind or "",
        "grantor": (grantor_key or "").replace("\n", " "),
        "entity_kind": "person" if a.block.startswith("p:") else "body" if a.block.startswith("b:") else "none",
        "disputed": "1" if a.disputed else "",
    }


@lru_cache(maxsize=20000)
def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0


def vocabulary_of(store: Store) -> Vocabulary:
    """The words of all segments."""
    words: list[str] = []
    for number in store.segment_numbers():
        if data := store.array(number, "words"):
            words += data.decode().split("\n")
    return Vocabulary(words)
