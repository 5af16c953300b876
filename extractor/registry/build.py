"""The way of a build: take records in, resolve the blocks they touch, fuse, index; then the new registry is swapped in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from extractor.collector import collector_paused
from extractor.registry.batch import Derived
from extractor.registry.derive import derive
from extractor.registry.indexing import update_index
from extractor.registry.model import Decision, Refused
from extractor.registry.source import Taken, size_of, take
from extractor.registry.store.base import Store
from extractor.registry.store.sqlite_building import make_indexes


class Summary(NamedTuple):
    """What a build did, and what the registry holds after it.

    Args:
        documents_new, documents_changed, documents_same: of this build's input.
        refused: records not taken in, with their reasons.
        totals: awards, people, bodies, merged (reports joined to an earlier one), possibly the same, contradictions, documents, reports.
        touched: blocks resolved anew.
        capped: comparisons left out by the caps on big blocks.
    """

    documents_new: int
    documents_changed: int
    documents_same: int
    refused: list[Refused]
    totals: dict[str, int]
    touched: int
    capped: int


def building(address: str, added: int | None) -> AbstractContextManager[Store]:
    """A registry to write to, of which readers see nothing before the end; `added`: bytes that come in, None where nobody knows."""
    if address.startswith(("postgresql://", "postgres://")):
        from extractor.registry.store.postgres import building as in_postgres

        return in_postgres(address, added)
    from extractor.registry.store.sqlite_building import building as in_sqlite

    return in_sqlite(address, added)


def build(address: str, sources: Iterable[str], *, rebuild: bool = False) -> Summary:
    """Build a registry, or add to it.

    Args:
        address: SQLite path or `postgresql://…`.
        sources: JSONL files or folders of `extractor bulk`, record files, `-`.
        rebuild: resolve everything anew, also what no new record touches.

    Raises:
        StoreError: the registry cannot be written.
        UsageError: a source is not there.
        ContradictingDecisions: people's decisions contradict each other.
    """
    sources = list(sources)
    # What a build makes are rows, which hold no circles: collecting them is a thirtieth of its time.
    with collector_paused(), building(address, None if rebuild else size_of(sources)) as store:
        fresh = not store.rows("SELECT 1 FROM builds LIMIT 1")
        taken = take(store, sources, fresh)
        if fresh:
            make_indexes(store)
        derived = derive(store, None if fresh or rebuild else taken.blocks, sorted(taken.gone))
        return _finish(store, taken, derived)


def decide(address: str, decisions: Iterable[Decision]) -> Summary:
    """Add decisions to the log, and resolve the blocks that they concern anew.

    Args:
        decisions: with numbers to come; they are given here.

    Raises:
        StoreError, ContradictingDecisions: as for `build`; nothing changes then.
    """
    with building(address, 0) as store:
        log = store.decisions()
        number = max((d.number for d in log), default=0)
        touched: dict[str, list[int] | None] = {}
        for decision in decisions:
            number += 1
            store.insert("decisions", Decision._fields, [decision._replace(number=number)])
            touched |= dict.fromkeys(_blocks_of(store, decision, log))
        return _finish(store, Taken(), derive(store, touched))


def _blocks_of(store: Store, decision: Decision, log: list[Decision]) -> set[str]:
    """Blocks of the reports that a decision, or the one it takes back, names."""
    if decision.action == "undo":
        decision = next(d for d in log if d.number == int(decision.a))
    return {row[0] for row in store.rows("SELECT block FROM reports WHERE id = ? OR id = ?", (decision.a, decision.b))}


def _finish(store: Store, taken: Taken, derived: Derived) -> Summary:
    update_index(store, derived)
    totals = _totals(store)
    summary = Summary(taken.new, taken.changed, taken.same, taken.refused, totals, derived.blocks, derived.capped)
    number = (store.rows("SELECT MAX(number) FROM builds")[0][0] or 0) + 1
    store.insert("refused", ("build", *Refused._fields), [(number, *r) for r in taken.refused])
    held = str((int(store.meta("documents_sum") or 0) + taken.sum) % 2**128)
    if taken.sum:
        store.set_meta("documents_sum", held)
    digest = _digest(store, held, totals)
    if digest != store.meta("build"):
        store.set_meta("build", digest)
    row = (number, digest, totals["documents"], totals["reports"], totals["awards"], totals["people"] + totals["bodies"], _as_json(summary))
    store.insert("builds", ("number", "digest", "documents", "reports", "awards", "entities", "summary"), [row])
    return summary


def _totals(store: Store) -> dict[str, int]:
    def count(sql: str) -> int:
        return int(store.rows(sql)[0][0] or 0)

    # Compared as bytes: LIKE over all entities would take three times as long, a fiftieth of a small addition.
    people = count("SELECT COUNT(*) FROM entities WHERE block >= 'p:' AND block < 'p;'")
    reports, awards = count("SELECT COUNT(*) FROM reports"), count("SELECT COUNT(*) FROM awards")
    return {
        "documents": count("SELECT COUNT(*) FROM documents"), "reports": reports, "awards": awards, "people": people,
        "bodies": count("SELECT COUNT(*) FROM entities") - people, "merged": reports - awards,
        "possibly_the_same": count("SELECT COUNT(*) FROM doubts"),
        "contradictions": count("SELECT COUNT(*) FROM awards WHERE disputed <> ''"),
    }


def _digest(store: Store, held: str, totals: dict[str, int]) -> str:
    """The state of the registry: what came in, and what people decided; no clock."""
    hashed = hashlib.sha256(held.encode())
    for d in store.decisions():
        hashed.update(repr(tuple(d[:5])).encode())
    hashed.update(json.dumps(totals, sort_keys=True).encode())
    return hashed.hexdigest()[:16]


def _as_json(summary: Summary) -> str:
    fields: dict[str, Any] = {**summary._asdict(), "refused": len(summary.refused)}
    return json.dumps(fields, sort_keys=True)
