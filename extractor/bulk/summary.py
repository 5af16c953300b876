"""A run in a terminal's width: counts, facts a kind, failures by reason, duplicates, the slowest ten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.bulk.tally import KINDS


def lines(manifest: dict[str, Any]) -> Iterator[str]:
    """The summary.

    Args:
        manifest: of a run.
    """
    counts, seconds = manifest["counts"], manifest.get("seconds") or 0
    rate = f", {counts['inputs'] / seconds:.0f} documents/s" if seconds > 1 else ""
    yield f"{counts['inputs']} inputs: {counts['records']} records, {counts['failures']} failures, {counts['duplicates']} duplicates{rate}"
    records = max(counts["records"], 1)
    facts = [f"{manifest['facts'].get(kind, 0)} {kind} ({manifest['facts'].get(kind, 0) / records:.1f})" for kind in KINDS]
    yield "facts (a document): " + ", ".join(facts)
    yield from _group("failures by reason", manifest["failures"])
    yield from _group("duplicates", manifest["duplicates"])
    if counts["near_duplicates"]:
        yield f"near duplicates that both stay: {counts['near_duplicates']} pairs"
    yield from _group("warnings", manifest["warnings"], 8)
    yield from _group("passed over, for they are no documents", manifest["passed_over"], 8)
    slow = [s for s in manifest["slowest"] if s["milliseconds"] >= 1000]
    if slow:
        yield "slowest: " + ", ".join(f"{s['source']} ({s['milliseconds'] / 1000:.1f} s)" for s in slow)
    for check in manifest.get("expectations", []):
        if not check["holds"]:
            yield f"NOT AS EXPECTED: {check['expected']}, found {check['found']:g}"


def _group(title: str, counter: dict[str, int], most: int = 12) -> Iterator[str]:
    if counter:
        shown = [f"{name} {n}" for name, n in list(counter.items())[:most]]
        yield f"{title}: " + ", ".join(shown) + (f", … ({len(counter)} kinds)" if len(counter) > most else "")
