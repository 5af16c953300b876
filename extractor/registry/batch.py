"""What a build derived, collected and written: what is no more goes, what is new comes, what came out as it was stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from extractor.registry.model import Award, Doubt, Entity, Report
from extractor.registry.search.segment import SegmentWriter, Vocabulary, vocabulary_of
from extractor.registry.store.base import Store, together

_WRITE = 5000


@dataclass
class Derived:
    """What was derived.

    Attributes:
        rows: search rows of events that are new or changed.
        whole: these are all events that there are.
        awards: ids of events that are new or changed, where not all are.
        gone: ids that no longer hold.
        blocks, capped: blocks resolved, and comparisons left out in them.
    """

    rows: SegmentWriter
    whole: bool
    awards: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    blocks: int = 0
    capped: int = 0


class Batch:
    """Rows to write.

    Args:
        store: a registry under construction.
        whole: everything is derived anew, into empty tables.
    """

    def __init__(self, store: Store, whole: bool) -> None:
        self._store = store
        self._derived = Derived(SegmentWriter(Vocabulary() if whole else vocabulary_of(store)), whole)
        self._grantors: dict[str, str] = dict(store.rows("SELECT key, id FROM grantors"))
        self._old: dict[str, Award] = {}
        self._dropped: set[str] = set()
        self._leaving: set[str] = set()
        self._awards: list[Award] = []
        self._entities: list[Entity] = []
        self._doubts: list[Doubt] = []
        self._links: list[tuple[int, str]] = []

    def clear_all(self) -> None:
        """Empty the derived tables."""
        for table in ("awards", "entities", "doubts", "resolution"):
            self._store.run(f"DELETE FROM {table}")  # noqa: S608  names are ours

    def drop_events(self, events: Collection[str], entities: bool = True) -> dict[str, Award]:
        """Take events out, with their entities where these are derived anew as well; what they were is returned."""
        old = {a.id: a for a in self._store.among("awards", "id", sorted(events))}
        self._old |= old
        self._store.delete_among("awards", "id", sorted(old))
        self._store.delete_among("resolution", "event", sorted(old))
        if entities:
            self.drop_entities({a.entity for a in old.values() if a.entity})
        return old

    def drop_entities(self, entities: Collection[str]) -> None:
        """Take entities out, and the doubts about them."""
        self._leaving |= set(entities) - self._dropped

    def move(self, event: str, entity: str) -> None:
        """An event that came out as it was belongs to another entity."""
        self._store.run("UPDATE awards SET entity = ? WHERE id = ?", (entity, event))

    def count(self, capped: int) -> None:
        """Count a block that was resolved."""
        self._derived.blocks += 1
        self._derived.capped += capped

    def add_awards(self, awards: Sequence[Award], groups: Sequence[Sequence[Report]]) -> None:
        """Events with the reports of each."""
        for award, group in zip(awards, groups, strict=True):
            key = next((r.grantor_key for r in group if r.grantor_key), None)
            award.grantor_id = self._grantors.get(key) if key else None
            self._links += [(r.number, award.id) for r in group]
            if self._is_new(award):
                # While its words are at hand: to read them again would cost as much as to index them.
                self._derived.rows.add(award, together([r.sentence for r in group]), key if award.grantor_id else None)
        self._awards += awards

    def _is_new(self, award: Award) -> bool:
        """Whether an event needs a search row: not if it came out as it was; to whom it belongs is not searched."""
        if self._derived.whole:
            return True
        before = self._old.pop(award.id, None)
        if before is not None and msgspec.structs.replace(before, entity=award.entity) == award:
            return False
        self._derived.awards.append(award.id)
        return True

    def add_entity(self, entity: Entity) -> None:
        """A person or body."""
        self._entities.append(entity)

    def add_doubts(self, doubts: Iterable[tuple[str, str, str]]) -> None:
        """Pairs that are possibly one."""
        self._doubts += [Doubt(*doubt) for doubt in doubts]

    def write_some(self) -> None:
        """Write once there is enough."""
        if len(self._links) >= _WRITE:
            self._write()

    def finish(self) -> Derived:
        """Write the rest; what was derived in all."""
        self._write()
        self._derived.gone = sorted(self._old)
        return self._derived

    def _write(self) -> None:
        store = self._store
        leaving = sorted(self._leaving)
        store.delete_among("entities", "id", leaving)
        store.delete_among("doubts", "a", leaving)
        store.delete_among("doubts", "b", leaving)
        self._dropped |= self._leaving
        self._leaving = set()
        store.insert_models("awards", self._awards)
        store.insert_models("entities", self._entities)
        store.insert("doubts", Doubt._fields, self._doubts)
        store.insert("resolution", ("number", "event"), self._links)
        self._awards, self._entities, self._doubts, self._links = [], [], [], []
