"""`extractor registry merge`, `split` and `undo`: a person's decisions, logged, reversible, replayed on each build."""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import UTC, datetime

from extractor.errors import UsageError
from extractor.registry.build import Summary, decide
from extractor.registry.lookup import Found, reports_behind, resolve_id
from extractor.registry.model import Decision
from extractor.registry.resolve.decisions import in_force
from extractor.registry.store import open_store


def merge(args: argparse.Namespace) -> int:
    """Two awards, or two entities, are one."""
    store = open_store(args.db)
    try:
        a, b = resolve_id(store, args.a), resolve_id(store, args.b)
        if a.kind != b.kind:
            raise UsageError("an award and an entity cannot be merged")
        if a.id == b.id:
            raise UsageError(f"{args.a} and {args.b} are one already ({a.id})")
        decisions = [_decision("same", a.kind, a.id[2:], b.id[2:], args)]
    finally:
        store.close()
    older, other = sorted((a.id, b.id), key=lambda i: i != _older(a, b))
    return _carry_out(args, decisions, f"{other} is now part of {older}; its address leads there")


def _older(a: Found, b: Found) -> str:
    return a.id if a.first <= b.first else b.id


def split(args: argparse.Namespace) -> int:
    """Parts of an award or entity do not belong to its oldest part."""
    store = open_store(args.db)
    try:
        whole = resolve_id(store, args.id)
        decisions = split_decisions(reports_behind(store, whole), whole, args.parts, args)
    finally:
        store.close()
    return _carry_out(args, decisions, f"{len(decisions)} part(s) taken out of {whole.id}, which keeps its id")


def split_decisions(parts: list[list[str]], whole: Found, wanted: list[str], args: argparse.Namespace) -> list[Decision]:
    """ "Different" between each wanted part and every part that stays.

    Args:
        parts: the reports of each part, the oldest part first.
        wanted: ids of parts (of any report in them); empty: all but the oldest.
    """
    names = {w[2:] if len(w) == 18 else w for w in wanted}
    out = [p for p in parts[1:] if not names or names & set(p)]
    known = {report for part in parts for report in part}
    if unknown := sorted(names - known):
        raise UsageError(f"{', '.join(unknown)}: no part of {whole.id}")
    if names & set(parts[0]):
        raise UsageError(f"the oldest part keeps the id {whole.id}: name the other parts")
    if not out:
        raise UsageError(f"{whole.id} has one part only: there is nothing to split")
    stay = [p for p in parts if p not in out]
    pairs = [(s[0], o[0]) for o in out for s in stay]
    if not names:
        pairs += [(a[0], b[0]) for i, a in enumerate(out) for b in out[i + 1 :]]
    return [_decision("different", whole.kind, a, b, args) for a, b in pairs]


def undo(args: argparse.Namespace) -> int:
    """Take a decision back."""
    store = open_store(args.db)
    try:
        log = store.decisions()
    finally:
        store.close()
    held = in_force(log)
    if args.list:
        for d in log:
            state = "" if d in held or d.action == "undo" else " (undone)"
            print(f"#{d.number} {d.at} {d.who}: {d.action} {d.scope} {d.a} {d.b}{state} {d.why}".rstrip())
        return 0
    if not held:
        raise UsageError("there is no decision to take back")
    chosen = next((d for d in held if d.number == args.number), None) if args.number else held[-1]
    if chosen is None:
        raise UsageError(f"there is no decision #{args.number} in force; --list shows all")
    # Decisions of one command have one time and stand beside each other: they are taken back together.
    group = [d for d in held if args.number is None and (d.at, d.who, d.action) == (chosen.at, chosen.who, chosen.action)] or [chosen]
    decisions = [_decision("undo", d.scope, str(d.number), "", args) for d in group]
    return _carry_out(args, decisions, "taken back: " + ", ".join(f"#{d.number} ({d.action} {d.a} {d.b})" for d in group))


def _decision(action: str, scope: str, a: str, b: str, args: argparse.Namespace) -> Decision:
    who = args.who or getpass.getuser()
    return Decision(0, action, scope, a, b, who, args.why, _now())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _carry_out(args: argparse.Namespace, decisions: list[Decision], done: str) -> int:
    stamp = _now()
    decisions = [d._replace(at=stamp) for d in decisions]
    if args.dry_run:
        from extractor.registry.preview import preview

        for line in preview(args.db, decisions):
            print(line)
        return 0
    summary = decide(args.db, decisions)
    print(done)
    _tell(summary)
    return 0


def _tell(summary: Summary) -> None:
    t = summary.totals
    print(f"{t['awards']} awards, {t['people']} people, {t['bodies']} bodies; extractor registry undo takes it back", file=sys.stderr)
