"""Facet counts out of bit planes: for each value of a column one bit a row.

What many rows match is counted by AND and population count, 64 rows at once, so that a word of half the registry costs no more than one
of a sixteenth; what few rows match is counted row by row.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Bits = npt.NDArray[np.uint64]
#: Rows are counted one by one where fewer than one in so many match.
SPARSE = 16
#: Columns of more values have no planes.
MAX_VALUES = 128
#: The columns that are counted.
PLANED = ("province", "province_then", "year", "family", "class", "level", "status", "kind")


class Rows:
    """Rows that are counted, in whichever form the counting wants.

    Args:
        mask: whether a row is among them.
    """

    def __init__(self, mask: npt.NDArray[np.bool_]) -> None:
        self._mask = mask

    @cached_property
    def dense(self) -> bool:
        """Whether bit planes are quicker."""
        return int(np.count_nonzero(self._mask)) * SPARSE > len(self._mask)

    @cached_property
    def numbers(self) -> npt.NDArray[np.int64]:
        """The rows one by one."""
        return np.flatnonzero(self._mask)

    @cached_property
    def bits(self) -> Bits:
        """A bit a row."""
        return packed(self._mask)

    def count(self, codes: npt.NDArray[Any], values: int) -> npt.NDArray[np.int64]:
        """How often each code stands in the rows."""
        return np.bincount(codes[self.numbers], minlength=values)


class Planes:
    """The bit planes of the columns, made when an index is opened.

    Args:
        codes: column → for each row the code of its value.
        values: column → values by code.
    """

    def __init__(self, codes: dict[str, npt.NDArray[Any]], values: dict[str, list[str]]) -> None:
        self._codes, self._values = codes, values
        planed = [name for name in PLANED if len(values[name]) <= MAX_VALUES]
        self._planes = {name: [packed(codes[name] == code) for code in range(1, len(values[name]))] for name in planed}

    def count(self, column: str, rows: Rows) -> npt.NDArray[np.int64]:
        """How often each value of a column stands in the rows; the empty value, which is code 0 and never shown, is not counted in planes."""
        if not rows.dense or column not in self._planes:
            return rows.count(self._codes[column], len(self._values[column]))
        counts = np.zeros(len(self._values[column]), np.int64)
        both, ones = np.empty_like(rows.bits), np.empty(len(rows.bits), np.uint8)
        for code, plane in enumerate(self._planes[column], 1):
            np.bitwise_and(plane, rows.bits, out=both)
            np.bitwise_count(both, out=ones)
            counts[code] = ones.sum(dtype=np.uint32)
        return counts


def packed(mask: npt.NDArray[np.bool_]) -> Bits:
    """A bit a row, in words of 64."""
    data = np.zeros(-(-len(mask) // 64) * 8, np.uint8)
    data[: -(-len(mask) // 8)] = np.packbits(mask)
    return data.view(np.uint64)
