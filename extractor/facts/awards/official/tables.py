"""Tables of awards in official documents: rows by column, what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import msgspec

from extractor.facts.awards.entries.contests import contests
from extractor.facts.awards.model import AwardName, Span
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

Column = Literal["name", "award", "grantor", "collectives", "individuals", "decision", "role", "unit", "year", "merit", "note"]

_HEADS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("collectives", regex(r"(?:số )?(?:lượng )?tập thể$")),
    ("individuals", regex(r"(?:số )?(?:lượng )?cá nhân$")),
    ("decision", regex(r".*quyết định|.*số, ngày")),
    ("award", regex(r".*(?:hình thức|danh hiệu|phần thưởng|mức khen|loại khen)|(?:đạt |xếp )?giải$")),
    ("merit", regex(r"(?:nội dung )?thành tích|giải thưởng|đạt giải|huy chương|kết quả (?:thi|đạt)")),
    ("grantor", regex(r"(?:cấp|cơ quan|người|nơi) (?:tặng|khen|quyết định|trao|công nhận)|cấp khen thưởng")),
    (
        "name",
        regex(
            r".*(?:họ (?:và |, )?tên|tên tập thể|tên đơn vị|tên cá nhân|đối tượng|đơn vị, cá nhân|tập thể, cá nhân|người được|tên doanh nghiệp)"
            r"|(?:nhóm )?tác giả|thí sinh|vận động viên|đội thi"
        ),
    ),
    ("role", regex(r".*(?:chức vụ|chức danh|nghề nghiệp|cấp bậc)")),
    ("unit", regex(r".*(?:đơn vị|nơi|cơ quan|địa chỉ|đảng bộ|chi bộ|tổ chức đảng)")),
    ("note", regex(r"ghi chú|kết luận|kết quả")),
    ("year", regex(r"năm$")),
)
_SECTION_TITLE = regex(r"[\w.)]{1,6}\s+(?:tập thể|cá nhân)")
_NUMBER = regex(r"\d{1,4}\.?$")
_TICK = regex(r"[xX+*✓✔√]")


class Named(NamedTuple):
    """A name of an award that a row has: in a cell, or in the head of a column that the row ticks; and where that cell ends."""

    mark: Mark
    end: int


@dataclass(frozen=True)
class Row:
    """One row of a table below its head.

    Args:
        cells: span of each cell by what its column holds; of two columns of a kind the first that is filled; others are left out.
        whole: span of the row's only cell where it has one: the title of a group, or a sum.
        awards: the awards that the row names or ticks, from the left; those of the rows above where its own cells are merged with theirs.
        merits: the awards that a column of merits names: what those of the list won before.
    """

    cells: dict[Column, Span]
    whole: Span | None
    awards: tuple[Named, ...] = ()
    merits: tuple[Named, ...] = ()


class _Head(NamedTuple):
    """The head of a table: what each column holds, the award that a column is ticked for, the first row below."""

    columns: dict[int, Column]
    ticked: dict[int, Named]
    below: int


def tables(scene: Scene) -> Iterator[tuple[int, list[Row]]]:
    """(index of the first paragraph, rows) of each table whose head names columns of awards, in order."""
    found: dict[int, dict[int, dict[int, list[int]]]] = {}
    for index, paragraph in enumerate(scene.layout.paragraphs):
        if paragraph.table is not None and paragraph.row is not None and paragraph.column is not None:
            found.setdefault(paragraph.table, {}).setdefault(paragraph.row, {}).setdefault(paragraph.column, []).append(index)
    for rows in found.values():
        head = _head(scene, rows)
        if "name" in head.columns.values() or "award" in head.columns.values():
            yield min(min(cells.values())[0] for cells in rows.values()), _of_contests(scene, _rows(scene, rows, head))


def _of_contests(scene: Scene, rows: list[Row]) -> list[Row]:
    """Rows with the contest of a bare place ("Giải Nhất" under "Giải"): the last one that the document names before them."""
    bare = [named.mark.start for row in rows for named in (*row.awards, *row.merits) if _is_bare_prize(named.mark.value)]
    before = [c for c in contests(scene) if c.start < bare[0]] if bare else []
    if not before:
        return rows
    contest = before[-1].name
    return [replace(row, awards=_in_full(row.awards, contest), merits=_in_full(row.merits, contest)) for row in rows]


def _is_bare_prize(award: AwardName) -> bool:
    return award.family == "giai" and award.contest is None and award.name.startswith("Giải")


def _in_full(named: tuple[Named, ...], contest: str) -> tuple[Named, ...]:
    return tuple(
        n._replace(mark=msgspec.structs.replace(n.mark, value=n.mark.value._replace(name=f"{n.mark.value.name} {contest}", contest=contest)))
        if _is_bare_prize(n.mark.value) else n
        for n in named
    )  # fmt: skip


def span(scene: Scene, indices: list[int]) -> Span:
    """Span of a cell from its first paragraph to its last."""
    start = scene.layout.starts[indices[0]]
    return start, scene.layout.starts[indices[-1]] + len(scene.layout.paragraphs[indices[-1]].text)


def _head(scene: Scene, rows: dict[int, dict[int, list[int]]]) -> _Head:
    head = _Head({}, {}, 0)
    for number in sorted(rows)[:3]:
        spans = {c: span(scene, cells) for c, cells in rows[number].items()}
        texts = {c: scene.folded[slice(*where)].strip() for c, where in spans.items()}
        if number and (_NUMBER.match(texts.get(0, "")) or len(texts) == 1):
            break
        kinds = {c: kind for c, text in texts.items() if (kind := next((k for k, p in _HEADS if p.match(text)), None)) is not None}
        ticked = {c: named[0] for c, where in spans.items() if c not in kinds and (named := _named(scene, where))}
        divides = bool(ticked) and not texts.get(0)  # under "Hình thức khen thưởng", merged
        if number and (not (kinds or divides) or _SECTION_TITLE.fullmatch(" ".join(texts.values()))):
            break
        head = _Head({**kinds, **head.columns}, {**ticked, **head.ticked}, number + 1)
    return head


def _named(scene: Scene, where: Span) -> list[Named]:
    return [Named(m, where[1]) for m in scene.awards if where[0] <= m.start < where[1] and not m.value.plain]


def _rows(scene: Scene, rows: dict[int, dict[int, list[int]]], head: _Head) -> list[Row]:
    """The rows below the head; a row without a word under the awards is merged with those above, unless awards are ticked."""
    found: list[Row] = []
    above: tuple[Named, ...] = ()
    for number in sorted(rows):
        if number < head.below:
            continue
        row = _row(scene, rows[number], head)
        if row.whole is not None:
            above = ()
        elif row.awards or head.ticked or scene.text[slice(*row.cells.get("award", (0, 0)))].strip():
            above = row.awards
        found.append(row if row.awards or row.whole is not None else replace(row, awards=above))
    return found


def _row(scene: Scene, cells: dict[int, list[int]], head: _Head) -> Row:
    spans = {c: span(scene, indices) for c, indices in sorted(cells.items())}
    filled = {c: where for c, where in spans.items() if scene.text[slice(*where)].strip()}
    kinds: dict[Column, Span] = {}
    for c in (*filled, *spans):
        if c in head.columns:
            kinds.setdefault(head.columns[c], spans[c])
    awards: list[Named] = []
    for c, where in filled.items():
        if c in head.ticked and _TICK.fullmatch(scene.text[slice(*where)].strip()):
            awards.append(head.ticked[c])
        elif head.columns.get(c) == "award":
            awards += _named(scene, where)
    whole = next(iter(filled.values())) if len(filled) == 1 else None
    merits = _named(scene, kinds["merit"]) if "merit" in kinds else []
    return Row(kinds, whole if whole and not _NUMBER.match(scene.text[slice(*whole)].strip()) else None, tuple(awards), tuple(merits))
