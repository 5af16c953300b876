"""XLSX, a workbook with a sheet a kind of fact and a first sheet that says what the columns mean.

A sheet holds 1,048,576 rows; what goes beyond it goes on in a second workbook. Text is written as text, never as a formula.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from extractor.errors import MissingExtra
from extractor.record.model import Record
from extractor.sinks.tables import TABLES, Row, number

MAX_ROWS = 1_048_576
_MAX_CELL = 32_767


def require() -> None:
    """See that the tables can be written, before a long run begins.

    Raises:
        MissingExtra: xlsxwriter is not installed.
    """
    try:
        import xlsxwriter  # noqa: F401
    except ImportError as error:
        raise MissingExtra("--format xlsx", "archive") from error


def write(records: Iterable[Record], folder: Path, *, most: int = MAX_ROWS) -> list[Path]:
    """Write the workbooks, each aside and renamed when whole.

    Args:
        records: in order; read once.
        folder: takes `records.xlsx`, and `records-2.xlsx`, … where they are too many for one.
        most: rows of a sheet.

    Returns:
        The files.
    """
    paths = [folder / "records.xlsx"]
    book = _Book(paths[0])
    for record in records:
        rows = [list(table.rows(record)) for table in TABLES]
        if not book.has_room(rows, most):
            book.close()
            paths.append(folder / f"records-{len(paths) + 1}.xlsx")
            book = _Book(paths[-1])
        book.add(rows)
    book.close()
    return paths


class _Book:
    """One workbook on its way to disk, a row at a time."""

    def __init__(self, path: Path) -> None:
        import xlsxwriter

        self._path, self._aside = path, path.with_name(path.name + ".aside")
        # strings_to_… off: a page's "=1+1" and "1e5" stay words.
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book: Any = xlsxwriter.Workbook(str(self._aside), options)
        self._book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})  # no clock in results
        self._bold = self._book.add_format({"bold": True})
        self._guide()
        self._sheets = [self._book.add_worksheet(table.name) for table in TABLES]
        for sheet, table in zip(self._sheets, TABLES, strict=True):
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, [c.name for c in table.columns], self._bold)
        self._next = [1] * len(TABLES)

    def _guide(self) -> None:
        sheet = self._book.add_worksheet("about")
        sheet.set_column(0, 1, 18)
        sheet.set_column(2, 2, 10)
        sheet.set_column(3, 3, 90)
        sheet.write_row(0, 0, ("sheet", "column", "type", "meaning"), self._bold)
        at = 1
        for table in TABLES:
            for column in table.columns:
                sheet.write_row(at, 0, (table.name, column.name, column.type, column.meaning))
                at += 1

    def has_room(self, rows: list[list[Row]], most: int) -> bool:
        return all(at + len(more) <= most for at, more in zip(self._next, rows, strict=True))

    def add(self, rows: list[list[Row]]) -> None:
        for i, (sheet, more) in enumerate(zip(self._sheets, rows, strict=True)):
            for row in more:
                for column, value in enumerate(row):
                    _cell(sheet, self._next[i], column, value)
                self._next[i] += 1

    def close(self) -> None:
        self._book.close()
        self._aside.replace(self._path)


def _cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, str):
        sheet.write_string(row, column, value if len(value) <= _MAX_CELL else value[: _MAX_CELL - 1] + "…")
    else:
        sheet.write_number(row, column, number(value))
