"""Award events, entities and doubts from reports: for the blocks that a build touched, or all of them.

A block's result depends on its reports and on people's decisions alone, never on other blocks or on when reports came. So
building bit by bit ends where building at once ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from extractor.registry.fuse import entity, fuse
from extractor.registry.model import Award, Decision, Doubt, Entity, Report
from extractor.registry.resolve.decisions import Pair, joined_blocks, verdicts
from extractor.registry.resolve.entities import entities
from extractor.registry.resolve.events import events
from extractor.registry.store.base import Store

_WRITE = 5000


@dataclass
class Derived:
    """What was derived: ids of the events of touched blocks (none kept where all were), ids that no longer hold, counts."""

    awards: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    blocks: int = 0
    capped: int = 0


@dataclass
class _Batch:
    """Rows to write."""

    awards: list[Award] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    links: list[tuple[int, str, str | None]] = field(default_factory=list)


class _Decided:
    """Decisions in force, split for the two questions: one award? one person?"""

    def __init__(self, log: list[Decision]) -> None:
        award, person = verdicts(log, "award"), verdicts(log, "entity")
        self.same_award, self.different_award = award.same, award.different
        # Two reports of one award have one recipient; what is no one award may still be one person.
        self.same_person, self.different_person = [*person.same, *award.same], person.different
        self.unsure = [d for d in log if d.action == "unsure"]

    @property
    def joined(self) -> list[Pair]:
        return self.same_person


def derive(store: Store, touched: set[str] | None) -> Derived:
    """Resolve blocks and write what follows from them.

    Args:
        store: a registry under construction, its reports written.
        touched: blocks to resolve; None: all, into empty tables.

    Raises:
        ContradictingDecisions: people's decisions contradict each other.
    """
    decided = _Decided(store.decisions())
    ties = joined_blocks(decided.joined, _blocks_named(store, decided.joined))
    derived = Derived()
    old: dict[str, Award] = {}
    if touched is None:
        _clear_all(store)
        groups = _all_blocks(store, ties)
    else:
        for tie in ties:
            touched |= tie if tie & touched else set()
        old = {a.id: a for a in store.among("awards", "block", sorted(touched))}
        _clear(store, sorted(touched))
        groups = _some_blocks(store, sorted(touched), ties)
    grantors: dict[str, str] = dict(store.rows("SELECT key, id FROM grantors"))
    batch = _Batch()
    for reports in groups:
        made = _resolve(reports, decided, grantors, batch, derived)
        # Events that came out as they were need no new search rows.
        derived.awards += [a.id for a in made if old.pop(a.id, None) != a] if touched is not None else []
        if len(batch.links) >= _WRITE:
            _write(store, batch)
            batch = _Batch()
    _write(store, batch)
    derived.gone = sorted(old)
    return derived


def _blocks_named(store: Store, pairs: list[Pair]) -> dict[str, str]:
    ids = sorted({i for pair in pairs for i in pair})
    return {r.id: r.block for r in store.among("reports", "id", ids)}


def _clear_all(store: Store) -> None:
    for table in ("awards", "entities", "doubts", "resolution"):
        store.run(f"DELETE FROM {table}")  # noqa: S608  names are ours


def _clear(store: Store, blocks: list[str]) -> None:
    for start in range(0, len(blocks), 500):
        part = blocks[start : start + 500]
        store.run(f"DELETE FROM resolution WHERE event IN (SELECT id FROM awards WHERE block IN ({', '.join('?' * len(part))}))", part)  # noqa: S608
    for table in ("awards", "entities", "doubts"):
        store.delete_among(table, "block", blocks)


def _all_blocks(store: Store, ties: list[set[str]]) -> Iterator[list[Report]]:
    tied = set().union(*ties)
    for block, reports in groupby(store.stream_models("reports", "ORDER BY block, number"), key=lambda r: r.block):
        if block not in tied:
            yield list(reports)
    yield from _some_blocks(store, sorted(tied), ties)


def _some_blocks(store: Store, blocks: list[str], ties: list[set[str]]) -> Iterator[list[Report]]:
    found: dict[str, list[Report]] = {}
    for report in store.among("reports", "block", blocks, "ORDER BY number"):
        found.setdefault(report.block, []).append(report)
    tied = set().union(*ties)
    for block in blocks:
        if block in found and block not in tied:
            yield found[block]
    for tie in ties:
        if together := [r for block in sorted(tie) for r in found.get(block, ())]:
            yield sorted(together, key=lambda r: r.number)


def _resolve(reports: list[Report], decided: _Decided, grantors: dict[str, str], batch: _Batch, derived: Derived) -> list[Award]:
    found = events(reports, decided.same_award, decided.different_award)
    derived.blocks += 1
    derived.capped += found.capped
    # A block stands at its first report, so that blocks tied by a decision are one from here on.
    block = min(reports, key=lambda r: r.number).block if len({r.block for r in reports}) > 1 else reports[0].block
    awards = [fuse(group) for group in found.groups]
    for award, group in zip(awards, found.groups, strict=True):
        key = next((r.grantor_key for r in group if r.grantor_key), None)
        award.grantor_id = grantors.get(key) if key else None
    named = [i for i, group in enumerate(found.groups) if group[0].name]
    if named:
        _resolve_entities(named, awards, found.groups, decided, batch, block)
    batch.awards += awards
    batch.links += [(r.number, a.id, a.entity) for a, group in zip(awards, found.groups, strict=True) for r in group]
    return awards


def _resolve_entities(
    named: list[int], awards: list[Award], groups: list[list[Report]], decided: _Decided, batch: _Batch, block: str
) -> None:
    result = entities([groups[i] for i in named], decided.same_person, decided.different_person)
    made: list[Entity] = []
    for members in result.groups:
        own = [named[m] for m in members]
        person = entity([awards[i] for i in own], [groups[i] for i in own])
        made.append(person)
        for i in own:
            awards[i].entity = person.id
    batch.entities += made
    batch.doubts += [Doubt(made[a].id, made[b].id, reason, block) for a, b, reason in result.doubts]


def _write(store: Store, batch: _Batch) -> None:
    store.insert_models("awards", batch.awards)
    store.insert_models("entities", batch.entities)
    store.insert("doubts", Doubt._fields, batch.doubts)
    store.insert("resolution", ("number", "event", "entity"), batch.links)
