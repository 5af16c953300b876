"""Records to be scored, by the stem of the file they came from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.errors import UsageError
from extractor.record.stream import items


def records(path: Path) -> dict[str, dict[str, Any]]:
    """Records of a JSON(L) file, or of all `records-*.jsonl` of a bulk folder.

    Args:
        path: the file or folder.

    Raises:
        UsageError: there is nothing to read, or a line is no JSON.
    """
    files = sorted(path.glob("records-*.jsonl")) if path.is_dir() else [path]
    if not files or not all(f.exists() for f in files):
        raise UsageError(f"{path}: no records there")
    out: dict[str, dict[str, Any]] = {}
    for file in files:
        with file.open("rb") as opened:
            for item in items(opened):
                if item.error:
                    raise UsageError(f"{file}:{item.line}: {item.error}")
                out[Path(item.value["document"]["source"]["path"]).stem] = item.value
    return out
