"""Award events, entities and doubts from reports: for what a build touched, or all of them.

A block's result depends on its reports and on people's decisions alone, never on other blocks or on when reports came. So
building bit by bit ends where building at once ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from extractor.registry.batch import Batch, Derived
from extractor.registry.fuse import entity, fuse
from extractor.registry.model import Award, Decision, Report
from extractor.registry.part import derive_part
from extractor.registry.resolve.decisions import Pair, joined_blocks, verdicts
from extractor.registry.resolve.entities import entities
from extractor.registry.resolve.events import events
from extractor.registry.store.base import Store


class _Decided:
    """Decisions in force, split for the two questions: one award? one person?"""

    def __init__(self, log: list[Decision]) -> None:
        award, person = verdicts(log, "award"), verdicts(log, "entity")
        self.same_award, self.different_award = award.same, award.different
        # Two reports of one award have one recipient; what is no one award may still be one person.
        self.same_person, self.different_person = [*person.same, *award.same], person.different

    @property
    def named(self) -> list[Pair]:
        """All pairs that are decided upon."""
        return [*self.same_person, *self.different_award, *self.different_person]


def derive(store: Store, touched: Mapping[str, list[int] | None] | None, gone: Sequence[str] = ()) -> Derived:
    """Resolve blocks and write what follows from them.

    Args:
        store: a registry under construction, its reports written.
        touched: blocks to resolve, each with the numbers of its new reports where nothing else of it changed, else None; None: all blocks,
            into empty tables.
        gone: awards of which reports are no more.

    Raises:
        ContradictingDecisions: people's decisions contradict each other.
    """
    log = store.decisions()
    decided = _Decided(log)
    block_of = _blocks_named(store, decided.named)
    ties = joined_blocks(decided.same_person, block_of)
    batch = Batch(store, whole=touched is None)
    if touched is None:
        batch.clear_all()
        groups = _all_blocks(store, ties)
    else:
        apart = {block_of[i] for pair in decided.named for i in pair if i in block_of}
        blocks = {block: fresh for block, fresh in touched.items() if fresh is None or block in apart}
        for tie in ties:
            blocks |= dict.fromkeys(tie if tie & blocks.keys() else ())
        blocks |= dict.fromkeys(derive_part(store, {b: n for b, n in touched.items() if n is not None and b not in blocks}, batch))
        batch.drop_events(_events_of(store, sorted(blocks)) | set(gone))
        groups = _some_blocks(store, sorted(blocks), ties)
    for reports in groups:
        _resolve(reports, decided, batch)
        batch.write_some()
    return batch.finish()


def _blocks_named(store: Store, pairs: list[Pair]) -> dict[str, str]:
    ids = sorted({i for pair in pairs for i in pair})
    return {r.id: r.block for r in store.among("reports", "id", ids)}


def _events_of(store: Store, blocks: list[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(blocks), 500):
        part = blocks[start : start + 500]
        sql = f"""SELECT DISTINCT x.event FROM reports r JOIN resolution x ON x.number = r.number
            WHERE r.block IN ({', '.join('?' * len(part))})"""  # noqa: S608  marks
        found |= {row[0] for row in store.rows(sql, part)}
    return found


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


def _resolve(reports: list[Report], decided: _Decided, batch: Batch) -> None:
    found = events(reports, decided.same_award, decided.different_award)
    batch.count(found.capped)
    awards = [fuse(group) for group in found.groups]
    named = [i for i, group in enumerate(found.groups) if group[0].name]
    if named:
        _resolve_entities(named, awards, found.groups, decided, batch)
    batch.add_awards(awards, found.groups)


def _resolve_entities(named: list[int], awards: list[Award], groups: list[list[Report]], decided: _Decided, batch: Batch) -> None:
    result = entities([groups[i] for i in named], decided.same_person, decided.different_person)
    home: dict[int, str] = {}
    for members in result.groups:
        own = [named[m] for m in members]
        person = entity([awards[i] for i in own], [groups[i] for i in own])
        batch.add_entity(person)
        home |= dict.fromkeys(members, person.id)
        for i in own:
            awards[i].entity = person.id
    batch.add_doubts((home[a], home[b], reason) for a, b, reason in result.doubts)
