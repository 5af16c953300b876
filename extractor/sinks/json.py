"""A record as indented JSON."""

from __future__ import annotations

from extractor.record.encode import to_json
from extractor.record.model import Record


def render(record: Record, explain: bool = False) -> bytes:
    """The record; `explain` changes nothing, for every fact names its rule anyway."""
    return to_json(record, indent=2) + b"\n"
