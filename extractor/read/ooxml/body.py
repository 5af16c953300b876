"""Walks a WordprocessingML part in document order and gives its blocks.

Every `w:p` once: in tables with row and column, in nested tables as text of the outer cell (or as rows of an outer table that
only frames them), in text boxes (the Choice of `mc:AlternateContent` only), content controls and inserted revisions; what was
deleted or moved away stays out. Footnotes follow the paragraph, or the table, that refers to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from extractor.language.unicode import normalise
from extractor.read.blocks import Block
from extractor.read.ooxml.fonts import Encoding, Styles, W, style_name
from extractor.read.ooxml.numbering import Numbering

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = {W + "del", W + "moveFrom", W + "pPr", W + "rPr", W + "tblPr", W + "trPr", W + "tcPr", W + "sdtPr", W + "instrText", W + "delText"}
_SPACES = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
_CELLS = {W + "tc"}
_FAR = 2000  # twentieths of a point: farther in than any first line, so it stands in the right half

Convert = Callable[[str, Encoding], str]


class Body:
    """Reads the blocks of one part.

    Args:
        styles: styles of the document.
        numbering: counters of the document.
        notes: blocks of each footnote and endnote, by its tag and identifier.
        convert: turns characters of a legacy font into Unicode.
    """

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[tuple[str, str], list[str]], convert: Convert) -> None:
        self._styles, self._numbering, self._notes, self._convert = styles, numbering, notes, convert
        self._tables = 0
        self._waiting: list[str] = []

    def blocks(self, root: Any) -> Iterator[Block]:
        """Blocks of a part, in document order.

        Args:
            root: `w:body`, `w:hdr`, `w:ftr` or `w:footnote`.
        """
        for child in _children(root):
            if child.tag == W + "p":
                yield from self._paragraph(child, (None, None, None))
            elif child.tag == W + "tbl":
                yield from self._table(child)
            else:
                yield from self.blocks(child)
            while self._waiting:
                yield Block(normalise(self._waiting.pop(0)))

    def _table(self, table: Any) -> Iterator[Block]:
        number = self._tables
        self._tables += 1
        yield from self._rows(table, number, count())

    def _rows(self, table: Any, number: int, rows: Iterator[int]) -> Iterator[Block]:
        for row in _descend(table, {W + "tr"}):
            cells = list(_descend(row, _CELLS))
            if len(cells) == 1 and cells[0].find(W + "tbl") is not None:
                yield from self._frame(cells[0], number, rows)
                continue
            r, column = next(rows), _grid(row, "gridBefore", 0)
            for cell in cells:
                yield from self._cell(cell, (number, r, column))
                column += _grid(cell, "gridSpan", 1)

    def _frame(self, cell: Any, number: int, rows: Iterator[int]) -> Iterator[Block]:
        """A row of one cell around another table only frames it: the rows are those of the table inside, other lines its caption."""
        for child in _children(cell):
            if child.tag == W + "tbl":
                yield from self._rows(child, number, rows)
            elif child.tag != W + "p":
                yield from self._frame(child, number, rows)
            else:
                yield from self._paragraph(child, (None, None, None))

    def _cell(self, parent: Any, place: tuple[int | None, int | None, int | None]) -> Iterator[Block]:
        for child in _children(parent):
            if child.tag == W + "p":
                yield from self._paragraph(child, place)
            else:
                yield from self._cell(child, place)

    def _paragraph(self, p: Any, place: tuple[int | None, int | None, int | None]) -> Iterator[Block]:
        table, row, column = place
        boxes: list[Any] = []
        raw = normalise(self._text(p, boxes))
        numbers = self._styles.paragraph_property(p, "numPr")
        label = self._numbering.label(numbers) if numbers is not None and raw.strip() else ""
        listed = bool(label) and table is None
        yield Block(
            f"{label} {raw}" if label else raw,
            kind="table_cell" if table is not None else "list_item" if listed else "body",
            table=table, row=row, column=column, centered=self._centered(p), bold=_bold(p), indented=self._indented(p),
        )
        for box in boxes:
            yield from self._cell(box, place)

    def _text(self, p: Any, boxes: list[Any]) -> str:
        style = style_name(p)
        pieces: list[tuple[str, Encoding]] = []
        for run in _runs(p):
            encoding = self._styles.encoding(run.find(W + "rPr"), style)
            text = self._run(run, boxes)
            if pieces and pieces[-1][1] == encoding:
                pieces[-1] = (pieces[-1][0] + text, encoding)
            else:
                pieces.append((text, encoding))
        return "".join(self._convert(text, encoding) for text, encoding in pieces)

    def _run(self, run: Any, boxes: list[Any]) -> str:
        out = []
        for node in _nodes(run):
            if node.tag in (W + "t", _MATH_TEXT):
                out.append(node.text or "")
            elif node.tag in _SPACES:
                out.append(_SPACES[node.tag])
            elif node.tag == W + "txbxContent":
                boxes.append(node)
            elif node.tag in (W + "footnoteReference", W + "endnoteReference"):
                self._waiting += self._notes.get((node.tag, node.get(W + "id") or ""), [])
        return "".join(out)

    def _centered(self, p: Any) -> bool:
        found = self._styles.paragraph_property(p, "jc")
        return found is not None and found.get(W + "val") == "center"

    def _indented(self, p: Any) -> bool:
        found = self._styles.paragraph_property(p, "ind")
        left = (found.get(W + "left") or found.get(W + "start") or "0") if found is not None else "0"
        justified = self._styles.paragraph_property(p, "jc")
        at_right = justified is not None and justified.get(W + "val") in ("right", "end")
        return at_right or (left.isdigit() and int(left) > _FAR)


def _children(parent: Any) -> Iterator[Any]:
    """Children that are shown: of alternatives the first choice, of revisions what stays."""
    for child in parent.iterchildren("*"):
        if child.tag == _MC + "AlternateContent":
            choice = child.find(_MC + "Choice")
            shown = choice if choice is not None else child.find(_MC + "Fallback")
            if shown is not None:
                yield from _children(shown)
        elif child.tag not in _GONE:
            yield child


def _descend(parent: Any, wanted: set[str]) -> Iterator[Any]:
    """Rows of a table or cells of a row, also inside content controls and revisions."""
    for child in _children(parent):
        if child.tag in wanted:
            if not _removed(child):
                yield child
        elif child.tag != W + "tbl":
            yield from _descend(child, wanted)


def _removed(row: Any) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _runs(parent: Any) -> Iterator[Any]:
    """Runs of a paragraph, through hyperlinks, content controls, fields, smart tags and formulas."""
    for child in _children(parent):
        if child.tag == W + "r" or child.tag.endswith("/math}r"):
            yield child
        elif child.tag not in (W + "p", W + "tbl"):
            yield from _runs(child)


def _nodes(parent: Any) -> Iterator[Any]:
    """What a run holds; text boxes are given whole, not entered."""
    for child in _children(parent):
        yield child
        if child.tag != W + "txbxContent":
            yield from _nodes(child)


def _grid(element: Any, tag: str, otherwise: int) -> int:
    name = "trPr" if element.tag == W + "tr" else "tcPr"
    found = element.find(f"{W}{name}/{W}{tag}")
    value = (found.get(W + "val") or "") if found is not None else ""
    return min(int(value), 1000) if value.isascii() and value.isdigit() and len(value) < 6 else otherwise


def _bold(p: Any) -> bool:
    runs = [r for r in _runs(p) if r.find(W + "t") is not None]
    return bool(runs) and all((b := r.find(f"{W}rPr/{W}b")) is not None and b.get(W + "val") not in ("0", "false") for r in runs)
