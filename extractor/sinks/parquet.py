"""Parquet, a file a kind of fact, zstd-compressed; the meaning of each column is in its field's metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.errors import MissingExtra
from extractor.record.model import Record
from extractor.sinks.tables import TABLES, Row, Table, number

#: Rows of a row group: what is held in memory a table.
_GROUP = 20_000


def require() -> None:
    """See that the tables can be written, before a long run begins.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise MissingExtra("--format parquet", "archive") from error


def write(records: Iterable[Record], folder: Path) -> list[Path]:
    """Write all tables, each aside and renamed when whole.

    Args:
        records: in order; read once.
        folder: takes `dates.parquet`, `awards.parquet`, …

    Returns:
        The files.
    """
    sheets = [_Sheet(table, folder / f"{table.name}.parquet") for table in TABLES]
    try:
        for record in records:
            for sheet in sheets:
                sheet.add(sheet.table.rows(record))
    finally:
        for sheet in sheets:
            sheet.close()
    for sheet in sheets:
        sheet.aside.replace(sheet.path)
    return [sheet.path for sheet in sheets]


class _Sheet:
    """One table on its way to disk."""

    def __init__(self, table: Table, path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
        fields = [pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in table.columns]
        self.table, self.path, self.aside = table, path, path.with_name(path.name + ".aside")
        self._schema = pa.schema(fields, metadata={"meaning": table.meaning})
        self._writer = pq.ParquetWriter(self.aside, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, rows: Iterable[Row]) -> None:
        self._rows += rows
        if len(self._rows) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = list(zip(*self._rows, strict=True)) if self._rows else [() for _ in self.table.columns]
        arrays = [pa.array(_plain(values, c.type), f.type) for values, c, f in zip(columns, self.table.columns, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        self._flush()
        self._writer.close()


def _plain(values: Iterable[Any], kind: str) -> list[Any]:
    return [None if v is None else float(number(v) or 0) for v in values] if kind == "number" else list(values)
