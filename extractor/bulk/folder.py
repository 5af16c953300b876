"""The output folder: one run at a time, and what of it is ours."""

from __future__ import annotations

import fcntl
import filecmp
import os
import sys
from pathlib import Path
from typing import IO

from extractor.bulk.commit import GROWING
from extractor.bulk.state import NAME
from extractor.errors import UsageError

PARTS = ".parts"
MANIFEST = "manifest.json"
STDIN = "stdin"
_LOCK = ".lock"
_OURS = (NAME, NAME + "-journal", MANIFEST, STDIN, *GROWING)
_PATTERNS = ("records-*.jsonl", "records-*.jsonl.aside", "records*.xlsx", "records*.xlsx.aside", f"{PARTS}/*")


def lock(output: Path) -> IO[bytes]:
    """Take a folder for this run; the lock goes with the process.

    Args:
        output: made where it is missing.

    Raises:
        UsageError: it cannot be written, or another run has it.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        held = (output / _LOCK).open("wb")
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UsageError(f"{output}: another run is at work in it") from error
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror}") from error
    return held


def clear(output: Path) -> None:
    """Remove what an earlier run wrote, and nothing else."""
    from extractor.sinks.tables import TABLES

    tables = [f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "csv.aside", "parquet", "parquet.aside")]
    for name in (*_OURS, *tables):
        (output / name).unlink(missing_ok=True)
    for pattern in _PATTERNS:
        for path in output.glob(pattern):
            path.unlink()


def refuse_strangers(output: Path) -> None:
    """Records without an index belong to another program or a folder that was taken apart.

    Raises:
        UsageError: there are some.
    """
    if not (output / NAME).exists() and next(output.glob("records-*.jsonl"), None):
        raise UsageError(f"{output}: holds records but no {NAME}; choose another folder, or start over with --no-resume")


def spool_stdin(output: Path) -> Path:
    """Put standard input into a file that workers can open.

    Raises:
        UsageError: an earlier part of the run was given other bytes.
    """
    spooled, aside = output / STDIN, output / f"{STDIN}.aside"
    with aside.open("wb") as file:
        while part := sys.stdin.buffer.read(1 << 20):
            file.write(part)
    if spooled.exists() and not filecmp.cmp(spooled, aside, shallow=False):
        aside.unlink()
        raise UsageError(f"{output}: standard input is not what it was when this run began. Choose another folder, or --no-resume")
    aside.replace(spooled)
    os.utime(spooled, (0, 0))  # the same bytes are the same input, whenever they come
    return spooled
