"""CSV, a file a kind of fact: UTF-8 with the mark that spreadsheets look for, RFC 4180.

A cell of text that a spreadsheet would take for a formula gets an apostrophe before it: pages are written by strangers.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractor.record.model import Record
from extractor.sinks.tables import TABLES, Type, number

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def require() -> None:
    """CSV needs nothing that may be missing."""


def write(records: Iterable[Record], folder: Path) -> list[Path]:
    """Write all tables, each aside and renamed when whole.

    Args:
        records: in order; read once.
        folder: takes `dates.csv`, `awards.csv`, …

    Returns:
        The files.
    """
    paths = [folder / f"{table.name}.csv" for table in TABLES]
    asides = [path.with_name(path.name + ".aside") for path in paths]
    files = [aside.open("w", encoding="utf-8-sig", newline="") for aside in asides]
    try:
        writers = [csv.writer(file) for file in files]
        for writer, table in zip(writers, TABLES, strict=True):
            writer.writerow([c.name for c in table.columns])
        for record in records:
            for writer, table in zip(writers, TABLES, strict=True):
                types = [c.type for c in table.columns]
                writer.writerows([cell(v, t) for v, t in zip(row, types, strict=True)] for row in table.rows(record))
    finally:
        for file in files:
            file.close()
    for aside, path in zip(asides, paths, strict=True):
        aside.replace(path)
    return paths


def cell(value: Any, kind: Type) -> Any:
    """A value as CSV holds it.

    >>> cell("=1+1", "text"), cell(True, "boolean"), cell(None, "text")
    ("'=1+1", 'true', '')
    """
    if value is None:
        return ""
    if kind == "text":
        text = str(value).replace("\x00", "")
        return "'" + text if text.startswith(_FORMULA) else text
    if kind == "boolean":
        return "true" if value else "false"
    return f"{value:f}" if kind == "number" and hasattr(value, "as_tuple") else number(value)
