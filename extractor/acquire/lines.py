"""JSON Lines: one article a line; the number of the line, from 1, names it (`a.jsonl#12`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from extractor.acquire.entry import Entry, fails, holds
from extractor.acquire.file import MAX_BYTES


def lines(stream: BinaryIO, path: str) -> Iterator[Entry]:
    """The articles of a dump; empty lines are counted but are none.

    Args:
        stream: bytes without compression.
        path: path of the dump.
    """
    for number, line in _bounded_lines(stream):
        if line is None:
            yield fails(f"{path}#{number}", "too_large", f"the line is longer than {MAX_BYTES // 1_000_000} MB")
        elif text := line.strip(b"\xef\xbb\xbf \t\r\n\x00"):
            yield holds(f"{path}#{number}", text, "application/json")


def _bounded_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line; None for one that is too long, which is skipped without holding it."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES:
            yield number, line
            continue
        while not line.endswith(b"\n") and (line := stream.readline(1 << 20)):
            pass
        yield number, None
