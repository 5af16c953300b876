"""Cells of tables with their heads: what every room that reads tables needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from extractor.facts.marks import Layout

_BARE_NUMBER = re.compile(r"[+-]?\d[\d., ]*%?")


@dataclass(frozen=True)
class Cell:
    """A cell: index of its paragraph, and what stands in it."""

    paragraph: int
    table: int
    row: int
    column: int
    text: str


class Tables:
    """All tables of a document.

    Args:
        layout: the layout of the Doc.
    """

    def __init__(self, layout: Layout) -> None:
        self._cells: dict[tuple[int, int, int], list[Cell]] = {}
        self._by_paragraph: dict[int, Cell] = {}
        for i, p in enumerate(layout.paragraphs):
            if p.kind == "table_cell" and p.table is not None and p.row is not None and p.column is not None:
                cell = Cell(i, p.table, p.row, p.column, p.text)
                self._cells.setdefault((p.table, p.row, p.column), []).append(cell)
                self._by_paragraph[i] = cell

    def cell(self, paragraph: int) -> Cell | None:
        """The cell that a paragraph is (a part of), or None outside tables."""
        return self._by_paragraph.get(paragraph)

    def at(self, table: int, row: int, column: int) -> str:
        """Text of one cell, its paragraphs joined; empty where there is none."""
        return " ".join(c.text for c in self._cells.get((table, row, column), ()))

    @cached_property
    def _heads(self) -> dict[int, int]:
        """For each table, the number of its head rows: those before the first row that holds a bare number outside column 0."""
        first: dict[int, int] = {}
        for table, row, column in sorted(self._cells):
            text = self.at(table, row, column).strip()
            if table not in first and column > 0 and row > 0 and _BARE_NUMBER.fullmatch(text):
                first[table] = row
        return first

    def head_rows(self, table: int) -> int:
        """How many rows of a table are its head; at least one."""
        return max(1, min(self._heads.get(table, 1), 3))

    def head(self, cell: Cell) -> str:
        """Text of the head over a cell: its column's cells in the head rows, from the top; merged heads reach to the right."""
        parts: list[str] = []
        for row in range(min(self.head_rows(cell.table), cell.row)):
            text = self.at(cell.table, row, cell.column)
            column = cell.column
            while not text and column > 0 and row + 1 < self.head_rows(cell.table):
                column -= 1
                text = self.at(cell.table, row, column)
            if text and text not in parts:
                parts.append(text)
        return " ".join(parts)

    def row_words(self, cell: Cell) -> str:
        """The first cell of the row, from the left, that holds words (not a running number)."""
        for column in range(cell.column):
            text = self.at(cell.table, cell.row, column).strip()
            if any(ch.isalpha() for ch in text) and len(text) > 3:
                return text
        return ""
