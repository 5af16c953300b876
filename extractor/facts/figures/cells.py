"""Numbers in cells of tables: the unit stands in the head of the column, or in the row."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.facts.figures.units import NOT_COUNTED, Unit, extend, unit_at
from extractor.facts.tables import Cell, Tables
from extractor.language.folding import fold
from extractor.language.numerals import SCALES, parse_number

_BARE = re.compile(r"\s*[+-]?(\d[\d., ]*?)\s*(%?)\s*")
_RUNNING = re.compile(r"\s*(?:stt|tt|số tt|số thứ tự|thứ tự|no|#)\s*\.?\s*")
_NO_COUNT = re.compile(
    r"(?<!\w)(?:xếp thứ|xếp hạng|thứ hạng|hạng|năm sinh|sinh năm|năm|ngày|tháng|thời gian|số quyết định|số qđ|số hiệu|mã|điện thoại|ghi chú|kỳ"
    r"|lớp|tuổi|số tờ|số thửa)(?!\w)"
)
_SCALED = re.compile(r"(?<!\w)((?:nghìn|ngàn|triệu|tỷ|tỉ)(?: (?:tỷ|tỉ|triệu))?) (\w+)")
_BRACKET = re.compile(r"\(([^()]{1,40})\)")
_UNIT_COLUMN = re.compile(r"(?<!\w)(?:đvt|đơn vị tính|đơn vị)(?!\w)")


class CellFigure(NamedTuple):
    """A number in a cell: value in base units, unit in words, kind code and group, what it measures."""

    value: Decimal
    unit: str
    group: str
    code: str | None
    subject: str | None


class _Head(NamedTuple):
    unit: str
    group: str
    code: str | None
    factor: int


def _unit_in(words: str) -> _Head | None:
    """The unit that a head or a unit cell names: "(triệu đồng)", "Tỷ lệ (%)", "Số đảng viên"."""
    folded = fold(words)
    for bracket in reversed(_BRACKET.findall(words)):
        found = _exact_unit(bracket)
        if found:
            return found
    scaled = _SCALED.search(folded)
    if scaled and (found := _exact_unit(words[scaled.start() :])):
        return found
    position = 0
    best: tuple[int, Unit] | None = None
    while position < len(folded):
        if position == 0 or not folded[position - 1].isalnum():
            unit = unit_at(folded, position)
            if unit and unit.start == position and unit.kind.group not in NOT_COUNTED and (best is None or _better(unit, best[1])):
                best = (position, unit)
                position = unit.end
                continue
        position += 1
    if best is None:
        return None
    unit = best[1]
    end = extend(folded, words, unit, len(folded))
    return _Head(words[unit.start : end], unit.kind.group, unit.kind.code, 1)


def _better(unit: Unit, than: Unit) -> bool:
    strong = ("currency", "percent", "measure")
    return unit.kind.group in strong and than.kind.group not in strong


def _exact_unit(words: str) -> _Head | None:
    words = words.strip()
    folded = fold(words)
    factor, at = 1, 0
    while (scale := re.compile(r"(nghìn|ngàn|triệu|tỷ|tỉ) ?").match(folded, at)):
        factor *= SCALES[scale[1]]
        at = scale.end()
    unit = unit_at(folded, at)
    if unit is None or unit.start != at or unit.kind.group in NOT_COUNTED:
        return None
    tail = re.compile(r"(?:/[^\W\d_]+\d?)+").match(folded, unit.end)
    end = tail.end() if tail else unit.end
    return _Head(words[unit.start : end], unit.kind.group, unit.kind.code, factor)


def read_cell(tables: Tables, cell: Cell) -> CellFigure | None:
    """The figure of a cell that holds a bare number; None where it is a running number, a year, an ordinal or has no unit."""
    match = _BARE.fullmatch(cell.text)
    if match is None or cell.row == 0:
        return None
    value = parse_number(match[1].strip())
    if value is None:
        return None
    head = tables.head(cell)
    if match[2]:
        return CellFigure(value, "%", "percent", "%", _subject(tables, cell, head))
    folded = fold(head)
    if _RUNNING.fullmatch(folded) or (cell.column == 0 and not head):
        return None
    unit = _row_unit(tables, cell) or _unit_in(head)
    if unit is None or (_NO_COUNT.search(folded) and unit.group not in ("currency", "percent", "measure") and not _row_unit(tables, cell)):
        return None
    return CellFigure(value * unit.factor, unit.unit, unit.group, unit.code, _subject(tables, cell, head))


def _row_unit(tables: Tables, cell: Cell) -> _Head | None:
    """The unit of the row: its cell under "Đơn vị tính", or brackets in its words."""
    for column in range(12):
        if column == cell.column:
            continue
        head = fold(tables.at(cell.table, 0, column))
        if _UNIT_COLUMN.fullmatch(head.strip(" ()")):
            return _exact_unit(tables.at(cell.table, cell.row, column))
    words = tables.row_words(cell)
    for bracket in reversed(_BRACKET.findall(words)):
        if found := _exact_unit(bracket):
            return found
    return None


def _subject(tables: Tables, cell: Cell, head: str) -> str | None:
    words = _BRACKET.sub("", head).strip()
    return words or tables.row_words(cell) or None
