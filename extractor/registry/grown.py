"""What is read of blocks to which reports were but added: of many blocks at once, as a query for each costs more than its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from extractor.registry.model import Seen
from extractor.registry.store.base import Store, batches, marks


class Spot(msgspec.Struct, array_like=True, gc=False):
    """Where a report of a large block stands: what says which others can come near it."""

    number: int
    block: str
    family: str
    status: str
    day: str | None
    province_now_code: str | None
    unit: str | None


class Line(Seen, kw_only=True, gc=False, array_like=True):
    """What is asked of a report, the event and entity to which it belonged before, and what that event says of its recipient."""

    family: str
    status: str
    event: str | None
    entity: str | None
    event_year: int | None
    event_role: str | None
    event_unit: str | None
    event_day: str | None


class Grown(NamedTuple):
    """A block with new reports among older ones.

    Args:
        block: its key.
        fresh: numbers of the new reports.
        spots: all of its reports, in order of arrival.
        lines: the same as lines; None where there are so many that reading those that matter is quicker.
    """

    block: str
    fresh: list[int]
    spots: list[Line] | list[Spot]
    lines: list[Line] | None


#: Reports from which on it is worth it to read a block in two steps, and reports read at a time.
_LARGE, _AT_ONCE = 30, 3000
#: The columns of a line, in its own order: the report's, then where it belonged.
_COLUMNS = ", ".join(
    [f"r.{name}" for name in Line.__struct_fields__[:-6]] + ["x.event", "a.entity", "a.year", "a.role", "a.unit", "a.sort_day"]
)
_LINES = f"SELECT {_COLUMNS} FROM"
_BELONGING = f"{_LINES} reports r LEFT JOIN resolution x ON x.number = r.number LEFT JOIN awards a ON a.id = x.event WHERE r.block IN "
_OF_EVENTS = f"{_LINES} resolution x JOIN reports r ON r.number = x.number JOIN awards a ON a.id = x.event WHERE x.event IN "
_SPOTS = f"SELECT {', '.join(Spot.__struct_fields__)} FROM reports WHERE block IN "  # noqa: S608


def sizes(store: Store, blocks: list[str]) -> dict[str, int]:
    """How many reports each block has."""
    found: dict[str, int] = {}
    for part in batches(blocks):
        found |= dict(store.rows(f"SELECT block, COUNT(*) FROM reports WHERE block IN ({marks(part)}) GROUP BY block", part))  # noqa: S608  marks
    return found


def portions(store: Store, touched: Mapping[str, list[int]], size: Mapping[str, int]) -> Iterator[list[Grown]]:
    """The blocks, some at a time.

    Args:
        store: a registry under construction, the new reports written.
        touched: blocks with the numbers of their new reports.
        size: how many reports each has.
    """
    portion: list[str] = []
    held = 0
    for block in touched:
        portion.append(block)
        held += size[block]
        if held >= _AT_ONCE:
            yield _read(store, touched, portion, size)
            portion, held = [], 0
    if portion:
        yield _read(store, touched, portion, size)


def _read(store: Store, touched: Mapping[str, list[int]], portion: list[str], size: Mapping[str, int]) -> list[Grown]:
    lines = _by_block(_rows(store, _BELONGING, [b for b in portion if size[b] < _LARGE], Line))
    spots = _by_block(_rows(store, _SPOTS, [b for b in portion if size[b] >= _LARGE], Spot))
    return [Grown(b, touched[b], lines.get(b) or spots[b], lines.get(b)) for b in portion]


def lines_of(store: Store, block: str) -> list[Line]:
    """All lines of a block, in order of arrival."""
    return sorted(_rows(store, _BELONGING, [block], Line), key=_number)


def lines_of_events(store: Store, events: list[str]) -> list[Line]:
    """The lines of some award events."""
    return _rows(store, _OF_EVENTS, events, Line)


def _rows(store: Store, sql: str, keys: list[str], model: type[Any]) -> list[Any]:
    rows = [row for part in batches(keys) for row in store.rows(f"{sql}({marks(part)})", part)]
    return msgspec.convert(rows, list[model])  # type: ignore[valid-type]


def _number(line: Any) -> int:
    return int(line.number)


def _by_block(found: list[Any]) -> dict[str, list[Any]]:
    blocks: dict[str, list[Any]] = {}
    for line in sorted(found, key=_number):
        blocks.setdefault(line.block, []).append(line)
    return blocks
