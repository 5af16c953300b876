"""Parquet tables whose rows are articles; `a.parquet#7` is row 7, from 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from extractor.acquire.entry import Entry
from extractor.document import Source
from extractor.errors import MissingExtra

_BATCH = 256


def parquet(stream: BinaryIO, path: str) -> Iterator[Entry]:
    """The rows of a table, a few hundred in memory at a time, and none where they are only counted.

    Args:
        stream: seekable.
        path: path of the file.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingExtra("Parquet tables", "archive") from error
    table = pq.ParquetFile(stream)
    number = 0
    for group in range(table.num_row_groups):
        rows = _Rows(table, group)
        for i in range(table.metadata.row_group(group).num_rows):
            number += 1
            yield Entry(f"{path}#{number}", lambda i=i, rows=rows, number=number: _source(rows.row(i), f"{path}#{number}"))  # type: ignore[misc]


class _Rows:
    """Rows of one group, decoded in batches when first asked for."""

    def __init__(self, table: Any, group: int) -> None:
        self._batches = table.iter_batches(batch_size=_BATCH, row_groups=[group])
        self._rows: list[dict[str, Any]] = []
        self._first = 0

    def row(self, i: int) -> dict[str, Any]:
        while i >= self._first + len(self._rows):
            self._first += len(self._rows)
            self._rows = next(self._batches).to_pylist()
        return self._rows[i - self._first]


def _source(row: dict[str, Any], path: str) -> Source:
    data = json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace")
    return Source(path=path, data=data, media_type="application/json")


def _plain(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
