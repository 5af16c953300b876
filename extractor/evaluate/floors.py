"""Floors: the F1 that each field has reached, below which a change is refused; they only rise."""

from __future__ import annotations

import json
import math
from pathlib import Path

from extractor.evaluate.facts import Tally


def fallen(floors: dict[str, float], tallies: dict[str, Tally]) -> list[str]:
    """Sentences on fields below their floor.

    Args:
        floors: field → least F1.
        tallies: field → counts.
    """
    return [
        f"{field}: F1 {tallies[field].f1:.3f} is below its floor {floor:.3f}"
        for field, floor in floors.items()
        if field in tallies and tallies[field].f1 < floor
    ]


def read(path: Path) -> dict[str, float]:
    """Floors of a file; empty where there is none yet."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def raise_to(path: Path, tallies: dict[str, Tally]) -> dict[str, float]:
    """Write floors raised to what was reached; none is lowered. Figures are cut, not rounded, to three places."""
    reached = {field: math.floor(tally.f1 * 1000) / 1000 for field, tally in tallies.items() if tally.gold >= 5}
    floors = read(path)
    raised = {field: max(floors.get(field, 0.0), reached.get(field, 0.0)) for field in {**floors, **reached}}
    path.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")
    return raised
