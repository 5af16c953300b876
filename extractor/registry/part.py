"""Blocks to which reports were but added: what the new ones can change is resolved anew, the rest stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from extractor.registry.batch import Batch
from extractor.registry.fuse import entity, fuse
from extractor.registry.model import Report
from extractor.registry.normal.names import telling_words
from extractor.registry.resolve.company import keys_of
from extractor.registry.resolve.entities import TooFew, entities_anew
from extractor.registry.resolve.events import events
from extractor.registry.resolve.reach import Crowded, reached
from extractor.registry.store.base import Row, Store, batches, marks


class _Line(msgspec.Struct, array_like=True, gc=False):
    """What entities ask of a report, with the event and entity to which it belonged before."""

    number: int
    id: str
    document: int
    fact: int
    item: int
    block: str
    name: str | None
    kind: str | None
    role: str | None
    unit: str | None
    province: str | None
    province_now_code: str | None
    province_now: str | None
    basis: str | None
    day: str | None
    event: str | None
    entity: str | None


#: Reports from which on it is worth it to read a block in two steps.
_LARGE = 30
#: The columns of a line, in its own order: the report's, then where it belonged.
_COLUMNS = f"SELECT {', '.join(f'r.{name}' for name in _Line.__struct_fields__[:-2])}, x.event, a.entity"
_ALL = f"{_COLUMNS} FROM reports r LEFT JOIN resolution x ON x.number = r.number LEFT JOIN awards a ON a.id = x.event WHERE r.block = ?"
_OF_EVENTS = f"{_COLUMNS} FROM resolution x JOIN reports r ON r.number = x.number JOIN awards a ON a.id = x.event WHERE x.event IN "


def derive_part(store: Store, touched: Mapping[str, list[int]], batch: Batch) -> list[str]:
    """Resolve what new reports can change.

    Args:
        store: a registry under construction, the new reports written.
        touched: blocks that no decision speaks of, each with the numbers of its new reports.
        batch: takes what follows.

    Returns:
        Blocks that have to be resolved as a whole.
    """
    fresh: dict[str, list[Report]] = {}
    for report in store.among("reports", "number", sorted(n for numbers in touched.values() for n in numbers)):
        fresh.setdefault(report.block, []).append(report)
    whole: list[str] = []
    sizes = _sizes(store, sorted(fresh))
    for block in sorted(fresh):
        if sizes[block] == len(fresh[block]):
            whole.append(block)
            continue
        try:
            reports = reached(store, fresh[block])
        except Crowded:
            whole.append(block)
            continue
        _Part(store, block, sizes[block], reports, len(reports) > len(fresh[block]), batch).derive()
    return whole


def _sizes(store: Store, blocks: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in batches(blocks):
        found |= dict(store.rows(f"SELECT block, COUNT(*) FROM reports WHERE block IN ({marks(part)}) GROUP BY block", part))  # noqa: S608  marks
    return found


class _Part:
    """One block, and of it the reports that new ones reach."""

    def __init__(self, store: Store, block: str, size: int, reports: list[Report], grown: bool, batch: Batch) -> None:
        self._store, self._block, self._size, self._batch = store, block, size, batch
        self._groups = events(reports).groups
        self._awards = [fuse(group) for group in self._groups]
        self._moved = {r.number: a.id for a, group in zip(self._awards, self._groups, strict=True) for r in group}
        self._before: dict[int, str] = {}
        if grown:
            self._before.update(store.keyed("resolution", "number", ("number", "event"), sorted(self._moved)))

    def derive(self) -> None:
        self._batch.count(0)
        if self._groups[0][0].name:
            wanted = {key for group in self._groups for key in keys_of(group)}
            try:
                lines = self._lines_near(wanted)
                self._entities(lines, wanted if len(lines) < self._size else None)
            except TooFew:
                self._entities(self._sorted(self._store.rows(_ALL, (self._block,))), None)
        self._batch.drop_events(set(self._before.values()), entities=False)
        self._batch.add_awards(self._awards, self._groups)

    def _lines_near(self, wanted: set[object]) -> list[_Line]:
        """The lines of the block's events that share a province or unit with the changed ones; all where that is not worth it."""
        if "name" in wanted or self._before or self._size < _LARGE:
            return self._sorted(self._store.rows(_ALL, (self._block,)))
        sql = "SELECT r.number, r.province_now_code, r.unit FROM reports r WHERE r.block = ?"
        numbers = [n for n, province, unit in self._store.rows(sql, (self._block,)) if province in wanted or (unit and telling_words(unit) in wanted)]
        found = {row[1] for row in self._store.keyed("resolution", "number", ("number", "event"), numbers)} | set(self._before.values())
        lines = [row for part in batches(sorted(found)) for row in self._store.rows(f"{_OF_EVENTS}({marks(part)})", part)]
        known = {row[0] for row in lines}
        fresh = [r for group in self._groups for r in group if r.number not in known]
        return self._sorted([*lines, *(tuple(getattr(r, name, None) for name in _Line.__struct_fields__) for r in fresh)])

    def _sorted(self, rows: Sequence[Row]) -> list[_Line]:
        return sorted(msgspec.convert(rows, list[_Line]), key=lambda line: line.number)

    def _entities(self, lines: list[_Line], wanted: set[object] | None) -> None:
        """Who stands behind the events; those whom nothing new can concern stay."""
        lists: dict[str, list[_Line]] = {}
        for line in lines:
            lists.setdefault(self._moved.get(line.number) or line.event or "", []).append(line)
        order = list(lists)
        home = [next((line.entity for line in lists[event] if line.entity), None) for event in order]
        new = {a.id for a in self._awards}
        former = {line.entity for line in lines if line.number in self._moved}
        changed = {i for i, event in enumerate(order) if event in new or (home[i] and home[i] in former)}
        result = entities_anew(list(lists.values()), home, changed, bool(self._before), wanted)
        self._write(order, lists, home, [[order[i] for i in group] for group in result.groups], new)
        self._doubts(order, home, result.groups, result.doubts)

    def _write(self, order: list[str], lists: dict[str, list[_Line]], home: list[str | None], groups: Sequence[list[str]], new: set[str]) -> None:
        where = dict(zip(order, home, strict=True))
        self._batch.drop_entities({line.entity for group in groups for event in group for line in lists[event] if line.entity})
        made = {a.id: a for a in self._awards}
        made |= {a.id: a for a in self._store.awards(sorted({event for group in groups for event in group} - new))}
        for group in groups:
            person = entity([made[event] for event in group], [lists[event] for event in group])
            self._batch.add_entity(person)
            for event in group:
                if event not in new and where[event] != person.id:
                    self._batch.move(event, person.id)
                made[event].entity = person.id

    def _doubts(self, order: list[str], home: list[str | None], groups: Sequence[list[int]], doubts: list[tuple[int, int, str]]) -> None:
        named = {i: f"en{order[group[0]][2:]}" for group in groups for i in group}
        self._batch.add_doubts((named.get(a) or home[a] or "", named.get(b) or home[b] or "", reason) for a, b, reason in doubts)
