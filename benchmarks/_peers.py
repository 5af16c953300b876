"""What the benchmarks share: texts to run on, and the peer that every ratio is against."""

from __future__ import annotations

import gzip
import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def articles(limit: int, name: str = "vietnews-5000.jsonl.gz") -> list[dict[str, Any]]:
    """The first articles of a dump without annotation."""
    path = SHARED / "data" / name
    if not path.exists():
        raise SystemExit(f"no articles at {path} (set EXTRACTOR_SHARED)")
    out: list[dict[str, Any]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            out.append(json.loads(line))
            if len(out) == limit:
                break
    return out


def seconds(work: Callable[[Any], object], items: Iterable[Any]) -> float:
    """Seconds that a function needs for all items."""
    begin = time.perf_counter()
    for item in items:
        work(item)
    return time.perf_counter() - begin


def processor_seconds(work: Callable[[Any], object], items: Iterable[Any]) -> float:
    """The same in processor time of this process, so that what else runs on the machine does not count."""
    begin = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - begin


def ner_by_paragraph(text: str) -> None:
    """underthesea's named entities, a paragraph at a time, as a script glued together would call it."""
    from underthesea import ner

    for paragraph in text.split("\n"):
        if paragraph.strip():
            ner(paragraph)


def verdict(name: str, ratio: float, budget: float, *, at_least: bool = True) -> int:
    """Print a ratio beside its budget; 0 where it holds, 1 where not."""
    good = ratio >= budget if at_least else ratio <= budget
    print(f"{name}: ratio {ratio:.2f} (budget {'≥' if at_least else '≤'} {budget}) {'ok' if good else 'MISSED'}")
    return 0 if good else 1
