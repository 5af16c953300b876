"""What the sub-commands do."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from extractor.registry.build import Summary, build


def run(args: argparse.Namespace) -> int:
    """Run one sub-command and return the exit code."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "build": _build, "search": _search, "serve": _serve, "export": _export, "merge": _merge, "split": _split, "undo": _undo,
    }
    return actions[args.action](args)


def _build(args: argparse.Namespace) -> int:
    summary = build(args.db, args.records, rebuild=args.rebuild)
    if args.refused:
        lines = "".join(json.dumps(r._asdict(), ensure_ascii=False) + "\n" for r in summary.refused)
        Path(args.refused).write_text(lines, encoding="utf-8")
    if args.format == "json":
        fields = {**summary._asdict(), "refused": [r._asdict() for r in summary.refused]}
        print(json.dumps(fields, ensure_ascii=False, indent=2))
    else:
        _tell(summary, listed=not args.refused)
    taken = summary.documents_new + summary.documents_changed + summary.documents_same
    if summary.refused and not taken:
        return 3
    return 1 if summary.refused else 0


def _tell(summary: Summary, *, listed: bool) -> None:
    t = summary.totals
    s = summary
    print(f"documents: {s.documents_new} new, {s.documents_changed} changed, {s.documents_same} known, {len(s.refused)} refused")
    print(f"registry: {t['awards']} awards, {t['people']} people, {t['bodies']} bodies, from {t['reports']} reports in {t['documents']} documents")
    print(
        f"resolution: {t['merged']} reports merged, {t['possibly_the_same']} pairs possibly the same, "
        f"{t['contradictions']} awards on which papers disagree, {summary.touched} blocks resolved"
    )
    if summary.capped:
        print(f"{summary.capped} reports of very common names were not compared with all others of their name", file=sys.stderr)
    for refused in summary.refused[:50] if listed else []:
        print(f"refused: {refused.source}:{refused.line}: {refused.reason}", file=sys.stderr)
    if listed and len(summary.refused) > 50:
        print(f"… and {len(summary.refused) - 50} more; --refused FILE lists all", file=sys.stderr)


def _search(args: argparse.Namespace) -> int:
    from extractor.registry.commands.searching import search

    return search(args)


def _serve(args: argparse.Namespace) -> int:
    from extractor.registry.api.server import serve

    return serve(args.db, args.host, args.port, rate=args.rate, review=args.review)


def _export(args: argparse.Namespace) -> int:
    from extractor.registry.commands.exporting import export

    return export(args)


def _merge(args: argparse.Namespace) -> int:
    from extractor.registry.commands.deciding import merge

    return merge(args)


def _split(args: argparse.Namespace) -> int:
    from extractor.registry.commands.deciding import split

    return split(args)


def _undo(args: argparse.Namespace) -> int:
    from extractor.registry.commands.deciding import undo

    return undo(args)


