"""Blocks to which reports were but added: what the new ones can change is resolved anew, the rest stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from extractor.registry.batch import Batch
from extractor.registry.fuse import entity, fuse
from extractor.registry.grown import Grown, Line, lines_of, lines_of_events, portions, sizes
from extractor.registry.model import Held, Report
from extractor.registry.normal.names import telling_words
from extractor.registry.resolve.company import keys_of
from extractor.registry.resolve.entities import TooFew, entities_anew
from extractor.registry.resolve.events import events
from extractor.registry.resolve.reach import Crowded, Reach
from extractor.registry.store.base import Store


class _Past(msgspec.Struct, gc=False):
    """What an award event that stays as it was says of its recipient."""

    year: int | None
    role: str | None
    unit: str | None
    sort_day: str


def derive_part(store: Store, touched: Mapping[str, list[int]], batch: Batch) -> list[str]:
    """Resolve what new reports can change.

    Args:
        store: a registry under construction, the new reports written.
        touched: blocks that no decision speaks of, each with the numbers of its new reports.
        batch: takes what follows.

    Returns:
        Blocks that have to be resolved as a whole.
    """
    size = sizes(store, sorted(touched))
    whole = [block for block in touched if size[block] == len(touched[block])]
    for portion in portions(store, {block: touched[block] for block in sorted(touched.keys() - set(whole))}, size):
        whole += _derive_some(store, portion, batch)
    return whole


def _derive_some(store: Store, portion: list[Grown], batch: Batch) -> list[str]:
    """Resolve what changes in some blocks; those that have to be resolved as a whole are returned."""
    reaches: list[tuple[Grown, Reach]] = []
    whole: list[str] = []
    for grown in portion:
        try:
            reaches.append((grown, Reach(grown.spots, grown.fresh)))
        except Crowded:
            whole.append(grown.block)
    known = _numbered(store, {number for _, reach in reaches for number in reach.near})

    def read(numbers: list[int]) -> list[Report]:
        if missing := [n for n in numbers if n not in known]:
            known.update(_numbered(store, missing))
        return [known[n] for n in numbers]

    for grown, reach in reaches:
        try:
            reports = reach.reached(read)
        except Crowded:
            whole.append(grown.block)
        else:
            _Part(store, grown, events(reports, made=reach.profiles).groups, batch).derive()
    return whole


def _numbered(store: Store, numbers: Collection[int]) -> dict[int, Report]:
    return {r.number: r for r in store.among("reports", "number", sorted(numbers))}


class _Part:
    """One block, and of it the award events that new reports make or change."""

    def __init__(self, store: Store, grown: Grown, groups: list[list[Report]], batch: Batch) -> None:
        self._store, self._grown, self._batch, self._groups = store, grown, batch, groups
        self._awards = [fuse(group) for group in self._groups]
        self._moved = {r.number: a.id for a, group in zip(self._awards, self._groups, strict=True) for r in group}
        self._before: dict[int, str] = {}
        if len(self._moved) > len(grown.fresh):
            self._before.update(self._belonging())

    def _belonging(self) -> Iterable[tuple[int, str]]:
        """Reports that were there before, with their events."""
        if self._grown.lines is not None:
            return ((line.number, line.event) for line in self._grown.lines if line.event and line.number in self._moved)
        return self._store.keyed("resolution", "number", ("number", "event"), sorted(self._moved))

    def derive(self) -> None:
        self._batch.count(0)
        if self._groups[0][0].name:
            wanted = {key for group in self._groups for key in keys_of(group)}
            try:
                lines = self._lines_near(wanted)
                self._entities(lines, wanted if len(lines) < len(self._grown.spots) else None)
            except TooFew:
                self._entities(self._all(), None)
        self._batch.drop_events(set(self._before.values()), entities=False)
        self._batch.add_awards(self._awards, self._groups)

    def _all(self) -> list[Line]:
        return self._grown.lines if self._grown.lines is not None else lines_of(self._store, self._grown.block)

    def _lines_near(self, wanted: set[object]) -> list[Line]:
        """The lines of the block's events that share a province or unit with the changed ones; all where that is not enough."""
        if "name" in wanted or self._before:
            return self._all()
        near = [s.number for s in self._grown.spots if s.province_now_code in wanted or (s.unit and telling_words(s.unit) in wanted)]
        if self._grown.lines is not None:
            numbers = {*near, *self._moved}
            found = {line.event for line in self._grown.lines if line.event and line.number in numbers}
            return [line for line in self._grown.lines if line.event in found or line.number in numbers]
        found = {row[0] for row in self._store.keyed("resolution", "number", ("event",), near)}
        lines = lines_of_events(self._store, sorted(found))
        known = {line.number for line in lines}
        fresh = [[getattr(r, name, None) for name in Line.__struct_fields__] for group in self._groups for r in group if r.number not in known]
        return sorted([*lines, *msgspec.convert(fresh, list[Line])], key=lambda line: line.number)

    def _entities(self, lines: list[Line], wanted: set[object] | None) -> None:
        """Who stands behind the events; those whom nothing new can concern stay."""
        lists: dict[str, list[Line]] = {}
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

    def _write(self, order: list[str], lists: dict[str, list[Line]], home: list[str | None], groups: Sequence[list[str]], new: set[str]) -> None:
        where = dict(zip(order, home, strict=True))
        self._batch.drop_entities({line.entity for group in groups for event in group for line in lists[event] if line.entity})
        made = {a.id: a for a in self._awards}
        for group in groups:
            held = [made.get(event) or _past(lists[event][0]) for event in group]
            person = entity(held, [lists[event] for event in group])
            self._batch.add_entity(person)
            for event in group:
                if event not in new and where[event] != person.id:
                    self._batch.move(event, person.id)
                elif event in new:
                    made[event].entity = person.id

    def _doubts(self, order: list[str], home: list[str | None], groups: Sequence[list[int]], doubts: list[tuple[int, int, str]]) -> None:
        named = {i: f"en{order[group[0]][2:]}" for group in groups for i in group}
        self._batch.add_doubts((named.get(a) or home[a] or "", named.get(b) or home[b] or "", reason) for a, b, reason in doubts)


def _past(line: Line) -> Held:
    return _Past(line.event_year, line.event_role, line.event_unit, line.event_day or "")
