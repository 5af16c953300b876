"""Cells of tables with their heads: what every room that reads tables needs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from extractor.facts.marks import Layout
from extractor.language.patterns import regex

_BARE_NUMBER = regex(r"[+-]?\d[\d., ]*%?")


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
        self._heads: dict[int, int] = {}
        self._above: dict[int, str] = {}
        for i, p in enumerate(layout.paragraphs):
            if p.kind == "table_cell" and p.table is not None and p.row is not None and p.column is not None:
                cell = Cell(i, p.table, p.row, p.column, p.text)
                self._cells.setdefault((p.table, p.row, p.column), []).append(cell)
                self._by_paragraph[i] = cell
                if p.table not in self._above:
                    self._above[p.table] = " ".join(q.text for q in layout.paragraphs[max(0, i - 3) : i] if q.kind != "table_cell")

    def cell(self, paragraph: int) -> Cell | None:
        """The cell that a paragraph is (a part of), or None outside tables."""
        return self._by_paragraph.get(paragraph)

    def at(self, table: int, row: int, column: int) -> str:
        """Text of one cell, its paragraphs joined; empty where there is none."""
        return " ".join(c.text for c in self._cells.get((table, row, column), ()))

    def head_rows(self, table: int) -> int:
        """How many rows of a table are its head: the first, and those below it that only divide merged heads (at most three)."""
        if table not in self._heads:
            rows = 1
            while rows < 3 and self._divides(table, rows):
                rows += 1
            self._heads[table] = rows
        return self._heads[table]

    def _divides(self, table: int, row: int) -> bool:
        """Whether a row stands under merged heads: words, no number, nothing in the first column."""
        cells = [c for c in range(self._width(table)) if self.at(table, row, c).strip()]
        return bool(cells) and cells[0] > 0 and len(cells) > 1 and not any(_BARE_NUMBER.fullmatch(self.at(table, row, c).strip()) for c in cells)

    def numbers_columns(self, table: int, row: int) -> bool:
        """Whether a row only numbers the columns: 1, 2, 3 … (or A, B, 1, 2 …) under the head."""
        texts = [self.at(table, row, c).strip(" ()") for c in range(self._width(table))]
        digits = [int(text) for text in texts if text.isdigit() and len(text) <= 2]
        words = [text for text in texts if text and not text.isdigit()]
        rising = all(b == a + 1 for a, b in pairwise(digits))
        return len(digits) >= 3 and rising and all(len(text) == 1 or "=" in text for text in words)

    def _width(self, table: int) -> int:
        return 1 + max((column for t, _, column in self._cells if t == table), default=0)

    def above(self, table: int) -> str:
        """The paragraphs right above a table: its caption, the unit of all its numbers."""
        return self._above.get(table, "")

    def head(self, cell: Cell) -> str:
        """Text of the head over a cell, all its rows from the top."""
        return " ".join(self.head_parts(cell))

    def head_parts(self, cell: Cell) -> list[str]:
        """The head over a cell, a text a row, from the top; merged heads reach to the right."""
        parts: list[str] = []
        for row in range(min(self.head_rows(cell.table), cell.row)):
            text = self.at(cell.table, row, cell.column)
            column = cell.column
            while not text and column > 0 and row + 1 < self.head_rows(cell.table):
                column -= 1
                text = self.at(cell.table, row, column)
            if text and text not in parts:
                parts.append(text)
        return parts

    def row_words(self, cell: Cell) -> str:
        """The first cell of the row, from the left, that holds words (not a running number)."""
        for column in range(cell.column):
            text = self.at(cell.table, cell.row, column).strip()
            if any(ch.isalpha() for ch in text) and len(text) > 3:
                return text
        return ""
