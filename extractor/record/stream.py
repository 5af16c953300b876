"""JSON values out of a file of any size, one at a time: JSONL, one JSON value, or one JSON array of values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

#: A single record longer than this is refused: no document comes near it.
MAX_VALUE_BYTES = 200_000_000
_CHUNK = 1 << 20
_DECODER = json.JSONDecoder()


class Item(NamedTuple):
    """One value of the stream, or what is wrong with it.

    Args:
        line: line on which it begins, from 1.
        value: the decoded value; None where `error` says what is wrong.
        error: why it could not be decoded.
    """

    line: int
    value: Any
    error: str | None = None


def items(file: BinaryIO) -> Iterator[Item]:
    """The values of a JSON or JSONL file, in order, holding one of them in memory.

    Args:
        file: opened for reading bytes.
    """
    head = file.peek(4096)[:4096] if hasattr(file, "peek") else b""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[":
        yield from _Array(file).items()
    else:
        yield from _lines(file)


def _lines(file: BinaryIO) -> Iterator[Item]:
    """JSONL; a value may run over several lines, as one indented record does."""
    held, start, error = b"", 1, None
    for number, line in enumerate(iter(lambda: file.readline(MAX_VALUE_BYTES), b""), 1):
        if not held and not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        start = start if held else number
        # A line that opens a new object after a broken one starts afresh, so that one bad line spoils only itself.
        if held and error and line[:1] == b"{":
            yield Item(start, None, error)
            held, start = b"", number
        held += line
        value, error = _decode(held)
        if error is None:
            yield Item(start, value)
            held = b""
        elif len(held) > MAX_VALUE_BYTES:
            yield Item(start, None, f"a value longer than {MAX_VALUE_BYTES // 1_000_000} MB")
            return
    if held:
        yield Item(start, None, error)


def _decode(data: bytes) -> tuple[Any, str | None]:
    if data.rstrip()[-1:] not in (b"}", b"]", b'"') and data.lstrip()[:1] in (b"{", b"["):
        return None, "the JSON ends too early"  # spares decoding a growing buffer line by line
    try:
        return json.loads(data), None
    except (ValueError, RecursionError) as error:
        return None, f"no JSON: {error}"


class _Array:
    """The elements of one JSON array, decoded from a buffer that never holds more than one of them and a chunk."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._buffer = ""
        self._line = 1
        self._pending = b""
        self._ended = False

    def _more(self) -> bool:
        chunk = self._file.read(_CHUNK)
        data = self._pending + chunk
        cut = len(data)
        while chunk and cut and cut > len(data) - 4 and data[cut - 1] & 0x80:
            cut -= 1  # a code point may be cut in two: its bytes wait for the next chunk
        self._buffer += data[:cut].decode("utf-8", "replace")
        self._pending = data[cut:]
        self._ended = not chunk
        return bool(chunk)

    def _drop(self, count: int) -> None:
        self._line += self._buffer.count("\n", 0, count)
        self._buffer = self._buffer[count:]

    def _skip(self, signs: str) -> None:
        while True:
            rest = self._buffer.lstrip(signs)
            self._drop(len(self._buffer) - len(rest))
            if self._buffer or not self._more():
                return

    def items(self) -> Iterator[Item]:
        self._more()
        self._skip("\ufeff \t\r\n")
        self._drop(1)
        while True:
            self._skip(" \t\r\n,")
            if self._buffer[:1] == "]":
                return
            item, used = self._element()
            yield item
            if item.error:
                return
            self._drop(used)

    def _element(self) -> tuple[Item, int]:
        while True:
            try:
                value, used = _DECODER.raw_decode(self._buffer)
                return Item(self._line, value), used
            except (ValueError, RecursionError) as error:
                if self._ended or len(self._buffer) > MAX_VALUE_BYTES or not self._more():
                    return Item(self._line, None, f"no JSON: {error}"), 0
