"""Tables of awards in official documents: rows by column, what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene

Column = Literal["name", "award", "grantor", "collectives", "individuals", "decision", "role", "unit", "year", "note"]

_HEADS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("collectives", re.compile(r"(?:số )?(?:lượng )?tập thể$")),
    ("individuals", re.compile(r"(?:số )?(?:lượng )?cá nhân$")),
    ("decision", re.compile(r".*quyết định|.*số, ngày")),
    ("award", re.compile(r".*(?:hình thức|danh hiệu|phần thưởng|mức khen|loại khen)")),
    ("grantor", re.compile(r"(?:cấp|cơ quan|người|nơi) (?:tặng|khen|quyết định|trao|công nhận)|cấp khen thưởng")),
    (
        "name",
        re.compile(
            r".*(?:họ (?:và |, )?tên|tên tập thể|tên đơn vị|tên cá nhân|đối tượng|đơn vị, cá nhân|tập thể, cá nhân|người được|tên doanh nghiệp)"
        ),
    ),
    ("role", re.compile(r".*(?:chức vụ|chức danh|nghề nghiệp|cấp bậc)")),
    ("unit", re.compile(r".*(?:đơn vị|nơi|cơ quan|địa chỉ|đảng bộ|chi bộ|tổ chức đảng)")),
    ("note", re.compile(r"ghi chú|kết luận|kết quả")),
    ("year", re.compile(r"năm$")),
)
_SECTION_TITLE = re.compile(r"[\w.)]{1,6}\s+(?:tập thể|cá nhân)")
_NUMBER = re.compile(r"\d{1,4}\.?$")


@dataclass(frozen=True)
class Row:
    """One row of a table below its head.

    Args:
        cells: span of each cell by what its column holds; cells of other columns are left out.
        whole: span of the row's only cell where it has one: the title of a group, or a sum.
    """

    cells: dict[Column, Span]
    whole: Span | None


def tables(scene: Scene) -> Iterator[tuple[int, list[Row]]]:
    """(index of the first paragraph, rows) of each table whose head names columns of awards, in order."""
    found: dict[int, dict[int, dict[int, list[int]]]] = {}
    for index, paragraph in enumerate(scene.layout.paragraphs):
        if paragraph.table is not None and paragraph.row is not None and paragraph.column is not None:
            found.setdefault(paragraph.table, {}).setdefault(paragraph.row, {}).setdefault(paragraph.column, []).append(index)
    for rows in found.values():
        columns, below = _columns(scene, rows)
        if "name" in columns.values() or "award" in columns.values():
            yield min(min(cells.values())[0] for cells in rows.values()), [_row(scene, rows[r], columns) for r in sorted(rows) if r >= below]


def span(scene: Scene, indices: list[int]) -> Span:
    """Span of a cell from its first paragraph to its last."""
    start = scene.layout.starts[indices[0]]
    return start, scene.layout.starts[indices[-1]] + len(scene.layout.paragraphs[indices[-1]].text)


def _columns(scene: Scene, rows: dict[int, dict[int, list[int]]]) -> tuple[dict[int, Column], int]:
    """What each column holds, and the first row below the head."""
    columns: dict[int, Column] = {}
    below = 0
    for number in sorted(rows)[:3]:
        texts = {c: scene.folded[slice(*span(scene, cells))].strip() for c, cells in rows[number].items()}
        if number and (_NUMBER.match(texts.get(0, "")) or len(texts) == 1):
            break
        kinds = {c: kind for c, text in texts.items() if (kind := next((k for k, p in _HEADS if p.match(text)), None)) is not None}
        if number and (not kinds or _SECTION_TITLE.fullmatch(" ".join(texts.values()))):
            break
        columns = {**{c: k for c, k in kinds.items() if c not in columns}, **columns}
        below = number + 1
    return columns, below


def _row(scene: Scene, cells: dict[int, list[int]], columns: dict[int, Column]) -> Row:
    spans = {columns[c]: span(scene, indices) for c, indices in cells.items() if c in columns}
    filled = [span(scene, indices) for indices in cells.values() if scene.text[slice(*span(scene, indices))].strip()]
    return Row(spans, filled[0] if len(filled) == 1 and not _NUMBER.match(scene.text[slice(*filled[0])].strip()) else None)
