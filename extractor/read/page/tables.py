"""Tables with data told from tables that only place pictures and boxes."""

from __future__ import annotations

from typing import Any


def mark_tables(element: Any) -> None:
    """Tell tables with data from tables that only place pictures or boxes, and number the cells of the former.

    Args:
        element: lxml element that holds the article; attributes `data-x-cell` and `data-x-picture` are set in place.
    """
    number = 0
    for table in element.iter("table"):
        rows = [r for r in table.iter("tr") if _nearest_table(r) is table]
        cells = [[c for c in r if c.tag in ("td", "th")] for r in rows]
        texts = [[" ".join("".join(c.itertext()).split()) for c in row] for row in cells]
        pictures = len(list(table.iter("img", "amp-img", "video")))
        if pictures and sum(1 for row in texts for t in row if t) <= 3 * pictures:
            if all(len(t) < 500 for row in texts for t in row):
                table.set("data-x-picture", "1")
            continue
        if _is_data(texts):
            _number_cells(cells, number)
            number += 1


def _nearest_table(row: Any) -> Any:
    node = row.getparent()
    while node is not None and node.tag != "table":
        node = node.getparent()
    return node


def _is_data(texts: list[list[str]]) -> bool:
    filled = [[t for t in row if t] for row in texts]
    wide = sum(1 for row in filled if len(row) >= 2)
    lengths = [len(t) for row in filled for t in row]
    return wide >= 2 and bool(lengths) and sum(lengths) / len(lengths) < 250


def _number_cells(cells: list[list[Any]], number: int) -> None:
    """Row and column of each cell, spans counted, so that a merged cell stands once at its first place."""
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(cells):
        c = 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update((r + i, c + j) for i in range(down) for j in range(across))
            cell.set("data-x-cell", f"{number},{r},{c}")
            c += across


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), 100) if value.isdigit() and len(value) < 4 else 1
