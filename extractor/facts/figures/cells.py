"""Numbers in cells of tables: the unit stands in the head of the column, or in the row."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.facts.figures.model import Change
from extractor.facts.figures.units import NOT_COUNTED, Unit, extend, unit_at
from extractor.facts.tables import Cell, Tables
from extractor.language.folding import fold
from extractor.language.numerals import SCALES, parse_number
from extractor.language.patterns import regex

_BARE = regex(r"\s*[+-]?(\d[\d., ]*?)\s*(%?)\s*")
_RUNNING = regex(r"\s*(?:stt|tt|số tt|số thứ tự|thứ tự|no|#)\s*\.?\s*")
_NO_COUNT = regex(
    r"(?<!\w)(?:xếp thứ|xếp hạng|thứ hạng|hạng|năm sinh|sinh năm|năm|ngày|tháng|thời gian|số quyết định|số qđ|số hiệu|mã|điện thoại|ghi chú|kỳ"
    r"|(?<!số )lớp|tuổi|số tờ|số thửa)(?!\w)"
)
#: The scale of a unit, in words or as "1.000 đồng".
_SCALE = regex(r"(?:(nghìn|ngàn|triệu|tỷ|tỉ)|(1[. ]?000(?:[. ]?000)?)) ?")
_DIGIT_SCALE = regex(r"(?:\A|(?<=\()|(?<=tính:) ?|(?<=ĐVT:) ?)1[. ]?000(?:[. ]?000)? ?[^\d()\n]{1,20}\d?(?=\)|\Z)")
_SCALED = regex(r"(?<!\w)((?:nghìn|ngàn|triệu|tỷ|tỉ)(?: (?:tỷ|tỉ|triệu))?) (\w+)")
_BRACKET = regex(r"\(([^()]{1,40})\)")
_GROWTH = regex(r"(?:[-+•*] ?)?(?:tốc độ |mức |tỷ lệ )?(?:tăng(?: trưởng)?|(giảm))(?!\w)(?!,)")
_TOTAL = regex(r"\s*(?:tổng )?(?:số|số lượng|cộng)\s*")
_NUMBER_OF = regex(r"^\s*(?:tổng )?(?:số|số lượng|tổng) ", re.IGNORECASE)
#: "Đạt chuẩn quốc gia", "Giải cấp tỉnh": a level, no counted noun.
_LEVEL = regex(r"(?<!\w)(?:chuẩn|cấp|hạng|loại) \Z")
_UNIT_ABOVE = regex(r"(?:đvt|đơn vị tính|đơn vị) ?: ?")
_UNIT_COLUMN = regex(r"(?<!\w)(?:đvt|đơn vị tính|đơn vị)(?!\w)")


class CellFigure(NamedTuple):
    """A number in a cell: value in base units, unit in words, kind code and group, what it measures."""

    value: Decimal
    unit: str
    group: str
    code: str | None
    subject: str | None
    change: Change | None = None


class _Head(NamedTuple):
    unit: str
    group: str
    code: str | None
    factor: int


_PERCENT = _Head("%", "percent", "%", 1)
_VOTES = _Head("phiếu", "thing", None, 1)
#: Heads over votes that leave their noun to the table: "Đồng ý | Không đồng ý".
_VOTED = regex(r"(?:số )?(?:không )?(?:đồng ý|tán thành|nhất trí|đồng ý tặng)")
_TICK = regex(r"[xX✓✔√]")


def _unit_of_parts(parts: list[str]) -> _Head | None:
    """The unit in the lowest row of a head that names one."""
    return next((unit for part in reversed(parts) if (unit := _unit_in(part))), None)


def _unit_in(words: str) -> _Head | None:
    """The counted noun or measure among the words of a head: "Số đảng viên"."""
    words = _NUMBER_OF.sub("", words)
    folded = fold(words)
    if _TOTAL.fullmatch(folded):
        return None
    position = 0
    best: tuple[int, Unit] | None = None
    while position < len(folded):
        if position == 0 or not folded[position - 1].isalnum():
            unit = unit_at(folded, position)
            able = unit and unit.start == position and unit.kind.group not in (*NOT_COUNTED, "currency") and not _LEVEL.search(folded, 0, position)
            if unit and able and (best is None or _better(unit, best[1])):
                best = (position, unit)
                position = unit.end
                continue
        position += 1
    if best is None:
        return None
    unit = best[1]
    end = extend(folded, words, unit, len(folded))
    return _Head(words[unit.start : end], unit.kind.group, unit.kind.code, 1)


def _named_unit(head: str) -> _Head | None:
    """A unit that a head names as such: in brackets, after a scale, "%"."""
    for bracket in reversed(_BRACKET.findall(head)):
        if found := _exact_unit(re.sub(r"^(?:đvt|đơn vị(?: tính)?)\s*:?\s*", "", bracket, flags=re.IGNORECASE)):
            return found
    scaled = _SCALED.search(fold(head))
    if scaled and (found := _exact_unit(head[scaled.start() :])):
        return found
    return _PERCENT if "%" in head else None


def _unit_above(tables: Tables, table: int) -> _Head | None:
    """The unit that stands over the whole table: "Đơn vị tính: triệu đồng"."""
    match = _UNIT_ABOVE.search(fold(tables.above(table)))
    if match is None:
        return None
    return _exact_unit(tables.above(table)[match.end() :])


def _better(unit: Unit, than: Unit) -> bool:
    strong = ("percent", "measure")
    return unit.kind.group in strong and than.kind.group not in strong


def _exact_unit(words: str, *, whole: bool = False) -> _Head | None:
    """The unit that begins some words, its scale before it; with `whole`, only where nothing follows."""
    words = words.strip()
    folded = fold(words)
    factor, at = 1, 0
    while (scale := _SCALE.match(folded, at)):
        factor *= SCALES[scale[1]] if scale[1] else int(re.sub(r"\D", "", scale[2]))
        at = scale.end()
    unit = unit_at(folded, at)
    if unit is None or unit.start != at or unit.kind.group in NOT_COUNTED:
        return None
    tail = re.compile(r"(?:/[^\W\d_]+\d?)+").match(folded, unit.end)
    end = tail.end() if tail else unit.end
    if whole and folded[end:].strip(" .)"):
        return None
    return _Head(words[unit.start : end], unit.kind.group, unit.kind.code, factor)


def read_cell(tables: Tables, cell: Cell) -> CellFigure | None:
    """The figure of a cell that holds a bare number; None where it is a running number, a year, an ordinal or has no unit."""
    match = _BARE.fullmatch(cell.text)
    if match is None or cell.row == 0 or (len(match[1].strip()) <= 2 and tables.numbers_columns(cell.table, cell.row)):
        return None
    value = parse_number(match[1].strip())
    if value is None:
        return None
    head = tables.head(cell)
    if match[2]:
        return CellFigure(value, "%", "percent", "%", _subject(tables, cell, head, _PERCENT), _change(tables, cell))
    folded = fold(head)
    if _RUNNING.fullmatch(folded) or (cell.column == 0 and not head):
        return None
    unit = _unit_of(tables, cell, head)
    if unit is None or (_NO_COUNT.search(folded) and unit.group not in ("currency", "percent", "measure") and not _row_unit(tables, cell)):
        return None
    return CellFigure(value * unit.factor, unit.unit, unit.group, unit.code, _subject(tables, cell, head, unit), _change(tables, cell))


def names_unit(text: str) -> list[tuple[int, int]]:
    """Spans of a cell's words in which a unit is named with its scale in digits: "(1.000 đồng)", "1.000 m3"."""
    return [match.span() for match in _DIGIT_SCALE.finditer(text)]


def _unit_of(tables: Tables, cell: Cell, head: str) -> _Head | None:
    """The unit of a number: that which the head, the row or the table names; the sum of a ticked column has none."""
    parts = tables.head_parts(cell)
    if any(_TICK.fullmatch(tables.at(cell.table, row, cell.column).strip()) for row in range(cell.row)):
        return None
    named = _named_unit(head) or _row_unit(tables, cell) or _unit_of_parts(parts) or _unit_above(tables, cell.table)
    return named or (_VOTES if any(_VOTED.fullmatch(fold(part).strip()) for part in parts) else None)


def _row_unit(tables: Tables, cell: Cell) -> _Head | None:
    """The unit of the row: its cell under "Đơn vị tính", or brackets in its words."""
    for column in range(12):
        if column == cell.column:
            continue
        head = fold(tables.at(cell.table, 0, column))
        if _UNIT_COLUMN.fullmatch(head.strip(" ()")):
            return _exact_unit(tables.at(cell.table, cell.row, column), whole=True)
    words = tables.row_words(cell)
    for bracket in reversed(_BRACKET.findall(words)):
        if found := _exact_unit(bracket):
            return found
    return None


_NAMED_ROW = regex(
    r"(?:[-+•*] ?)?(?:ông|bà|anh|chị|huyện|xã|phường|thị xã|thị trấn|thành phố|tp|tỉnh|thôn|quận|đặc khu|sở|ban|công đoàn|lđlđ|trường|hội|đoàn"
    r"|ubnd|chi bộ"
    r"|đảng bộ|bệnh viện|công an|cụm|khối|đơn vị|cộng|tổng cộng|tổng số|tổng|\d{4})(?!\w)"
)
_NAMES = regex(r"họ (?:và |, )?tên|^(?:tên )?(?:tập thể|đơn vị|trường|cá nhân)(?!\w)|tác giả")
_AWARD_ROW = regex(
    r"(?:[-+•*] ?)?(?:huân chương|huy chương|bằng|cờ|danh hiệu|giấy khen|kỷ niệm chương|chiến sĩ thi đua|tập thể lao động|giải)(?!\w)"
)


def _subject(tables: Tables, cell: Cell, head: str, unit: _Head) -> str | None:
    """What a number in a table measures: the row's words, or the column's head where the rows are names or places.

    A count whose head only names its noun needs no subject.
    """
    column = _NUMBER_OF.sub("", " ".join(_BRACKET.sub("", head).split()))
    row = " ".join(_BRACKET.sub("", tables.row_words(cell)).split()).lstrip("-+•* ")
    if _indicators(tables, cell) or _AWARD_ROW.match(fold(row)):
        return row or column or None
    if unit.group not in ("currency", "percent", "measure", "rate"):
        part = _NUMBER_OF.sub("", " ".join(_BRACKET.sub("", (tables.head_parts(cell) or [""])[-1]).split()))
        return part if len(part.split()) > len(unit.unit.split()) else None
    return (column if not row or _NAMED_ROW.match(fold(row)) or _lists_names(tables, cell) else row) or None


def _lists_names(tables: Tables, cell: Cell) -> bool:
    """Whether the head over the row's words says that they are names of persons or units."""
    row = tables.row_words(cell)
    over = next((c for c in range(cell.column) if tables.at(cell.table, cell.row, c).strip() == row), None)
    return over is not None and _NAMES.search(fold(tables.at(cell.table, 0, over))) is not None


def _change(tables: Tables, cell: Cell) -> Change | None:
    """A rate of growth by the words of its row or head ("Tăng trưởng GRDP")."""
    for words in (tables.row_words(cell), *tables.head_parts(cell)):
        match = _GROWTH.match(fold(words))
        if match:
            return "decrease" if match[1] else "increase"
    return None


def _indicators(tables: Tables, cell: Cell) -> bool:
    """Whether the rows of a table are indicators: its head says so, or it has a column of units."""
    if _row_unit(tables, cell) is not None:
        return True
    heads = (fold(tables.at(cell.table, 0, column)).strip(" ()") for column in range(3))
    return any(head.startswith(("chỉ tiêu", "nội dung", "tiêu chí", "hạng mục", "danh mục")) for head in heads)
