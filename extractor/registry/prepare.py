"""Records of a file → rows, in pieces, on a second core where there is one.

Reading, checking and writing out a record takes half of a build; it knows nothing of other records, so pieces of a file go to another
process and come back in order. What is counted and numbered is done where they meet.
"""

from __future__ import annotations

import io
import os
from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

import msgspec

from extractor.record.stream import MAX_VALUE_BYTES
from extractor.registry.intake import document_row, reports_of
from extractor.registry.model import DocumentRow, Report
from extractor.registry.read import START, Read, read

#: Bytes of a piece, pieces under way at a time, and pieces below which another process does not pay.
_PIECE, _AHEAD, _FEW = 2_000_000, 4, 4


class Prepared(msgspec.Struct, gc=False):
    """One value of the input as rows, numbered from 0, or why it is refused."""

    line: int
    fault: str | None
    row: DocumentRow | None
    reports: list[Report]


_ENCODE = msgspec.msgpack.Encoder().encode


@cache
def _decoder() -> msgspec.msgpack.Decoder[list[Prepared]]:
    return msgspec.msgpack.Decoder(list[Prepared])


def prepared(file: BinaryIO) -> Iterator[Prepared]:
    """The values of a file, in order.

    Args:
        file: opened for reading bytes.
    """
    if hasattr(file, "peek") and file.peek(len(START))[: len(START)] != START:
        # An array or indented records: a stream that holds one value at a time, however long the file.
        yield from (_rows(item, 0) for item in read(file))
        return
    first: list[tuple[int, bytes]] = []
    pieces = _pieces(file)
    for piece in pieces:
        first.append(piece)
        if len(first) == _FEW:
            break
    if len(first) < _FEW or (os.cpu_count() or 1) < 2:
        for piece in _then(first, pieces):
            yield from _prepared(*piece)
        return
    yield from _on_two_cores(_then(first, pieces))


def _on_two_cores(pieces: Iterator[tuple[int, bytes]]) -> Iterator[Prepared]:
    # Imported here: a small addition does without, and these take a hundredth of its time.
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[bytes]] = deque()
        for piece in pieces:
            if len(waiting) > _AHEAD and not waiting[0].done():
                # Nothing to take in yet: this piece is prepared here instead of waiting for the other process.
                waiting.append(Future())
                waiting[-1].set_result(prepare(*piece))
            else:
                waiting.append(pool.submit(prepare, *piece))
            while len(waiting) > _AHEAD and waiting[0].done():
                yield from _decoder().decode(waiting.popleft().result())
        for future in waiting:
            yield from _decoder().decode(future.result())


def _then(first: list[tuple[int, bytes]], rest: Iterator[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    yield from first
    yield from rest


def _pieces(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Pieces of whole records with the number of lines before them; a file of another layout is one piece a time, cut nowhere."""
    held: list[bytes] = []
    size, before = 0, 0
    for number, line in enumerate(iter(lambda: file.readline(MAX_VALUE_BYTES), b"")):
        if size > _PIECE and line.startswith(START):
            yield before, b"".join(held)
            held, size, before = [], 0, number
        held.append(line)
        size += len(line)
    if held:
        yield before, b"".join(held)


def prepare(before: int, data: bytes) -> bytes:
    """The rows of one piece, as MessagePack.

    Args:
        before: lines before it in its file.
        data: the piece.
    """
    return _ENCODE(list(_prepared(before, data)))


def _prepared(before: int, data: bytes) -> Iterator[Prepared]:
    return (_rows(item, before) for item in read(io.BufferedReader(io.BytesIO(data))))


def _rows(item: Read, before: int) -> Prepared:
    if item.record is None:
        return Prepared(item.line + before, item.fault or "no record", None, [])
    return Prepared(item.line + before, None, document_row(item.record, 0, item.data), reports_of(item.record, 0))
