"""Writes the record of each sample beside it, to be reviewed by a reader before it is committed.

usage: python corpora/build_samples.py [NAME …]
"""

from __future__ import annotations

import sys
from pathlib import Path

from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json

FOLDER = Path(__file__).with_name("samples")
SUFFIX = ".record.json"


def samples() -> list[Path]:
    """All sample documents."""
    return sorted(p for p in FOLDER.iterdir() if not p.name.endswith((SUFFIX, ".md")))


def record(path: Path) -> bytes:
    """The record of a sample, its path as seen from the folder."""
    return to_json(extract(Source(path=path.name, data=path.read_bytes())), indent=1) + b"\n"


if __name__ == "__main__":
    for sample in samples():
        if len(sys.argv) == 1 or any(name in sample.name for name in sys.argv[1:]):
            (FOLDER / (sample.name + SUFFIX)).write_bytes(record(sample))
