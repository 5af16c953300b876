"""Ruled tables of a PDF page: pdfplumber finds the cells, the words in them are those of the text layer."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.errors import MissingExtra
from extractor.language.folding import fold_ascii
from extractor.read.blocks import Block, squeeze
from extractor.read.paged.image import Rule
from extractor.read.paged.paragraphs import join
from extractor.read.paged.words import Word, to_lines

_MIN_RULES = 4
_THIN = 3.0
_SLACK = 2.0
_MAX_CELLS = 20_000
_MOSTLY = 0.6
_TOTAL = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)

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
        return in_box(word, self.box)


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
    # pdfminer logs every oddity of a font; what matters to a reader of the record stands in its warnings.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
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


def in_box(word: Word, box: Box) -> bool:
    """Whether a word's middle lies in a box."""
    middle = (word.x0 + word.x1) / 2
    return box[0] - _SLACK <= middle <= box[2] + _SLACK and box[1] - _SLACK <= word.middle <= box[3] + _SLACK


def odd_cells(table: Table, words: Sequence[Word]) -> list[Box]:
    """Cells that hold one word that is no number, in columns where most cells hold numbers; heads left out."""
    out = []
    for column in range(len(table.columns)):
        held = [(box, [w for w in words if in_box(w, box)]) for row in table.rows[1:] for c, box in row if c == column]
        filled = [(box, inside) for box, inside in held if inside]
        numbers = sum(len(inside) == 1 and _is_number(inside[0].text) for _, inside in filled)
        if numbers >= max(3, _MOSTLY * len(filled)):
            out += [box for box, inside in filled if len(inside) == 1 and not _is_number(inside[0].text)]
    return out


def _is_number(text: str) -> bool:
    return text.strip("%.,-/").replace(".", "").replace(",", "").replace("/", "").isdigit()


def cells(table: Table, words: Sequence[Word], number: int) -> list[Block]:
    """Blocks of a table's cells, row by row, one for each line of a cell.

    Args:
        table: the table.
        words: words that lie in it.
        number: its number in the document, from 0.
    """
    out = []
    left = list(words)
    for r, row in enumerate(table.rows):
        for column, box in row:
            inside = [w for w in left if in_box(w, box)]
            left = [w for w in left if w not in inside]
            for line in to_lines(inside):
                out.append(Block(line.text, kind="table_cell", table=number, row=r, column=column, bold=line.bold))
    if left and out:
        # A word on the border of two cells belongs to the last one above it.
        out[-1] = replace(out[-1], raw=squeeze(join([out[-1].raw, *(w.text for w in left)])))
    return out


def continued(before: Sequence[Block], after: Sequence[Block]) -> list[Block]:
    """Cells of a table that goes on over a page: its head is given once, and a row that the page divides is one row.

    Args:
        before: its cells so far.
        after: its cells on the next page, rows from 0.
    """
    heads = _texts(before)
    texts = _texts(after)
    skip = 0
    while _repeats(texts.get(skip, {}), heads.get(skip, {})):
        skip += 1
    last = max((b.row or 0 for b in before), default=-1)
    divided = 0 in heads.get(0, {}) and _divided(heads.get(last, {}), texts.get(skip, {}))
    out = list(before)
    for block in after:
        row = (block.row or 0) - skip
        if row < 0:
            continue
        if row == 0 and divided:
            at = max(i for i, b in enumerate(out) if b.row == last and b.column == block.column)
            out[at] = replace(out[at], raw=join([out[at].raw, block.raw]))
        else:
            out.append(replace(block, table=out[0].table if out else block.table, row=last + 1 + row - divided))
    return out


def _repeats(row: dict[int, str], head: dict[int, str]) -> bool:
    """Whether a row repeats the head of its table, as far as it was read."""
    return bool(row) and all(fold_ascii(text) == fold_ascii(head.get(column, "")) for column, text in row.items())


def _divided(last: dict[int, str], first: dict[int, str]) -> bool:
    """Whether a row without running number is the second half of a row that has one; a total is not."""
    return bool(first) and 0 in last and 0 not in first and set(first) <= set(last) and not any(map(_TOTAL.match, first.values()))


def _texts(blocks: Sequence[Block]) -> dict[int, dict[int, str]]:
    """Text of each cell, by row and column."""
    out: dict[int, dict[int, str]] = {}
    for block in blocks:
        row = out.setdefault(block.row or 0, {})
        row[block.column or 0] = f"{row.get(block.column or 0, '')} {block.text}".strip()
    return out


def continues(before: Table, after: Table) -> bool:
    """Whether a table at the top of a page has the columns of the one at the foot of the page before."""
    return len(before.columns) == len(after.columns) and all(abs(a - b) < 6 for a, b in zip(before.columns, after.columns, strict=True))
