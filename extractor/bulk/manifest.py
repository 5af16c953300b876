"""`manifest.json`: what was done, with what, and when. The only result that holds the clock."""

from __future__ import annotations

import json
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from extractor.bulk.folder import MANIFEST
from extractor.bulk.model import Options
from extractor.bulk.state import State
from extractor.bulk.tally import Sums
from extractor.version import SCHEMA_VERSION, VERSION


def now() -> str:
    """This moment, UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def write(options: Options, state: State, sums: Sums, run: dict[str, Any]) -> dict[str, Any]:
    """Write the manifest aside and rename it.

    Args:
        options: of the run.
        state: plan and markers.
        sums: over all that is committed.
        run: what only this process knows: times, expectations, tables.
    """
    sizes = state.sizes()
    plain = sums.plain()
    passed = {**(state.noted("passed_over") or {})}
    for reason, n in plain.pop("passed_over").items():
        passed[reason] = passed.get(reason, 0) + n
    manifest = {
        "extractor_version": VERSION, "schema_version": SCHEMA_VERSION, "python": platform.python_version(), "machine": platform.machine(),
        "inputs": list(options.inputs), "options": options.essence(), "engine": options.engine, "workers": options.workers,
        "started_at": state.noted("started_at"), "written_at": now(), "complete": sizes.shards == sizes.shards_done,
        "counts": {k: plain["counts"].get(k, 0) for k in ("inputs", "records", "failures", "duplicates", "near_duplicates", "characters")},
        "shards": {"planned": sizes.shards, "done": sizes.shards_done},
        "passed_over": dict(sorted(passed.items())), **run, **{k: v for k, v in plain.items() if k != "counts"},
    }  # fmt: skip
    path: Path = options.output / MANIFEST
    aside = path.with_name(path.name + ".aside")
    aside.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    aside.replace(path)
    return manifest
