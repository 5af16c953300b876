"""What a decision would change, without changing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extractor.registry.fuse import fuse
from extractor.registry.labels import award_name
from extractor.registry.model import Award, Decision, Report
from extractor.registry.resolve.decisions import joined_blocks, verdicts
from extractor.registry.resolve.entities import entities
from extractor.registry.resolve.events import events
from extractor.registry.store import open_store
from extractor.registry.store.base import Store


def preview(address: str, decisions: Iterable[Decision]) -> list[str]:
    """One line for each award or entity that would come or go.

    Args:
        address: the registry.
        decisions: decisions not yet in the log.

    Raises:
        ContradictingDecisions: they contradict each other or the log.
    """
    store = open_store(address)
    try:
        return changes(store, list(decisions))
    finally:
        store.close()


def changes(store: Store, new: Sequence[Decision]) -> list[str]:
    """Like `preview`, on an open registry."""
    log = store.decisions()
    top = max((d.number for d in log), default=0)
    after = [*log, *(d._replace(number=top + i) for i, d in enumerate(new, 1))]
    ids = {i for d in after for i in (d.a, d.b) if i and not i.isdigit()}
    block_of = {r.id: r.block for r in store.among("reports", "id", sorted(ids))}
    named = [next(d for d in log if d.number == int(n.a)) if n.action == "undo" else n for n in new]
    touched = {block_of[i] for d in named for i in (d.a, d.b) if i in block_of}
    for state in (log, after):
        for tie in joined_blocks([*verdicts(state, "award").same, *verdicts(state, "entity").same], block_of):
            touched |= tie if tie & touched else set()
    reports = store.among("reports", "block", sorted(touched), "ORDER BY number")
    before, later = _lines(reports, log, block_of), _lines(reports, after, block_of)
    return [f"- {line}" for line in sorted(before - later)] + [f"+ {line}" for line in sorted(later - before)] or ["nothing would change"]


def _lines(reports: Sequence[Report], log: Sequence[Decision], block_of: dict[str, str]) -> set[str]:
    award, person = verdicts(log, "award"), verdicts(log, "entity")
    same = [*person.same, *award.same]
    found: set[str] = set()
    for group in _groups(reports, joined_blocks(same, block_of)):
        split = events(group, award.same, award.different).groups
        found |= {_award_line(fuse(g), len(g)) for g in split}
        named = [g for g in split if g[0].name]
        found |= {_entity_line([named[i] for i in members]) for members in entities(named, same, person.different).groups} if named else set()
    return found


def _groups(reports: Sequence[Report], ties: list[set[str]]) -> Iterator[list[Report]]:
    home = {block: min(tie) for tie in ties for block in tie}

    def key(report: Report) -> str:
        return home.get(report.block, report.block)

    for _, group in groupby(sorted(reports, key=lambda r: (key(r), r.number)), key=key):
        yield list(group)


def _award_line(a: Award, reports: int) -> str:
    return f"{a.id} {a.recipient or '–'}: {award_name(a.award, a.class_)}, {a.year or '?'} ({reports} reports)"


def _entity_line(groups: Sequence[Sequence[Report]]) -> str:
    first = groups[0][0]
    return f"en{first.id} {first.name} ({len(groups)} awards)"
