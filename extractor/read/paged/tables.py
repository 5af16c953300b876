"""Ruled tables of a PDF page: pdfplumber finds the cells, the words in them are those of the text layer."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.errors import MissingExtra
from extractor.read.blocks import Block, squeeze
from extractor.read.paged.image import Rule
from extractor.read.paged.paragraphs import join
from extractor.read.paged.words import Word, to_lines

_MIN_RULES = 4
_THIN = 3.0
_SLACK = 2.0
_MAX_CELLS = 20_000

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table.

    Args:
        box: its edges (left, top, right, bottom).
        rows: cells of each row: column, from 0, and edges.
        columns: left edges of its columns.
    """

    box: Box
    rows: tuple[tuple[tuple[int, Box], ...], ...]
    columns: tuple[float, ...]

    def holds(self, word: Word) -> bool:
        """Whether a word lies in it."""
        return _inside(word, self.box)


def has_rules(page: Any) -> bool:
    """Whether a page draws enough lines to hold a table; looking for one costs a hundred times more than this.

    Args:
        page: page as pypdfium2 gives it.
    """
    import pypdfium2.raw as raw

    across = along = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        width, height = right - left, top - bottom
        outline = width > 20 and height > 8
        across += height < _THIN < width or outline
        along += width < _THIN < height or outline
        if across >= _MIN_RULES // 2 and along >= _MIN_RULES // 2:
            return True
    return False


def find(data: bytes, numbers: Sequence[int]) -> tuple[dict[int, list[Table]], list[int]]:
    """Ruled tables of some pages of a PDF, and the pages on which looking for them failed.

    Args:
        data: the file.
        numbers: the pages, from 0.

    Raises:
        MissingExtra: pdfplumber is not installed.
    """
    try:
        import pdfplumber
    except ImportError as error:
        raise MissingExtra("PDF files", "pdf") from error
    found: dict[int, list[Table]] = {}
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[i + 1 for i in numbers]) as document:
            for i, page in zip(numbers, document.pages, strict=False):
                found[i] = find_tables(page)
                page.close()
    except Exception as error:
        # pdfminer answers damage with errors of every kind; the pages that are left are named to the reader of the record.
        logging.getLogger(__name__).debug("looking for tables failed: %s", error)
    return found, [i for i in numbers if i not in found]


def find_tables(page: Any) -> list[Table]:
    """Ruled tables of a page, from top to bottom, frames of a single column left out.

    Args:
        page: page as pdfplumber gives it.
    """
    out = []
    for found in page.filter(_may_rule).find_tables():
        cells = [c for row in found.rows for c in row.cells if c is not None]
        beside = max((sum(c is not None for c in row.cells) for row in found.rows), default=0)
        if beside < 2 or len(cells) > _MAX_CELLS:
            continue
        columns = _edges([c[0] for c in cells])
        rows = tuple(tuple((_column(columns, c[0]), c) for c in row.cells if c is not None) for row in found.rows)
        out.append(Table(found.bbox, tuple(row for row in rows if row), columns))
    return sorted(out, key=lambda t: t.box[1])


def tables_of_rules(across: Sequence[Rule], down: Sequence[Rule], scale: float) -> list[Table]:
    """Ruled tables of a page image.

    Args:
        across, down: its rules, in pixels.
        scale: points per pixel.
    """
    try:
        from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
    except ImportError as error:
        raise MissingExtra("PDF files", "pdf") from error
    edges = [_edge("h", r.start * scale, r.end * scale, r.at * scale, r.at * scale) for r in across]
    edges += [_edge("v", r.at * scale, r.at * scale, r.start * scale, r.end * scale) for r in down]
    merged = merge_edges(edges, snap_x_tolerance=4, snap_y_tolerance=4, join_x_tolerance=6, join_y_tolerance=6)
    crossings = edges_to_intersections(merged, x_tolerance=6, y_tolerance=6)
    if len(crossings) > _MAX_CELLS:
        return []
    out = []
    for cells in cells_to_tables(intersections_to_cells(crossings)):
        columns = _edges([c[0] for c in cells])
        tops = _edges([c[1] for c in cells])
        rows = tuple(tuple((_column(columns, c[0]), c) for c in sorted(cells) if _column(tops, c[1]) == r) for r in range(len(tops)))
        if len(columns) > 1:
            out.append(Table(_around(cells), tuple(row for row in rows if row), columns))
    return sorted(out, key=lambda t: t.box[1])


def _edge(orientation: str, x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    return {"orientation": orientation, "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}


def _around(cells: Sequence[Box]) -> Box:
    return min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells)


def _may_rule(item: dict[str, Any]) -> bool:
    """Whether an object may be a rule of a table: an area that is filled and has no outline is shading behind words."""
    area = item["object_type"] == "rect" and item["width"] > _THIN and item["height"] > _THIN
    return not area or bool(item.get("stroke"))


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _SLACK:
            out.append(value)
    return tuple(out)


def _column(columns: Sequence[float], edge: float) -> int:
    return min(range(len(columns)), key=lambda i: abs(columns[i] - edge))


def _inside(word: Word, box: Box) -> bool:
    middle = (word.x0 + word.x1) / 2
    return box[0] - _SLACK <= middle <= box[2] + _SLACK and box[1] - _SLACK <= word.middle <= box[3] + _SLACK


def cells(table: Table, words: Sequence[Word], number: int, first_row: int = 0) -> list[Block]:
    """Blocks of a table's cells, row by row, one for each line or item of a cell.

    Args:
        table: the table.
        words: words that lie in it.
        number: its number in the document, from 0.
        first_row: number of its first row, greater than 0 where it goes on from the page before.
    """
    out = []
    left = list(words)
    for r, row in enumerate(table.rows):
        for column, box in row:
            inside = [w for w in left if _inside(w, box)]
            left = [w for w in left if w not in inside]
            for line in to_lines(inside):
                out.append(Block(line.text, kind="table_cell", table=number, row=first_row + r, column=column, bold=line.bold))
    if left and out:
        # A word on the border of two cells belongs to the last one above it.
        out[-1] = replace(out[-1], raw=squeeze(join([out[-1].raw, *(w.text for w in left)])))
    return out


def continues(before: Table, after: Table) -> bool:
    """Whether a table at the top of a page has the columns of the one at the foot of the page before."""
    return len(before.columns) == len(after.columns) and all(abs(a - b) < 6 for a, b in zip(before.columns, after.columns, strict=True))
