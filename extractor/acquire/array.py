"""One JSON array of articles, of any size: elements are cut out one at a time; `a.json#3` is the third, from 1."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO

from extractor.acquire.entry import Entry, holds
from extractor.acquire.file import MAX_BYTES
from extractor.errors import Rejected

_CHUNK = 1 << 18
_SCAN = json.JSONDecoder(strict=False).raw_decode
_BLANK = "\ufeff \t\r\n,"


def array(stream: BinaryIO, path: str) -> Iterator[Entry]:
    """The elements of an array as the file writes them.

    Args:
        stream: bytes without compression; the first sign is the bracket.
        path: path of the file.

    Raises:
        Rejected: `unreadable` where an element is no JSON: what follows it cannot be told apart.
    """
    decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
    buffer = decode(stream.read(_CHUNK)).lstrip(_BLANK)[1:]
    number, want = 0, _CHUNK
    while True:
        buffer = buffer.lstrip(_BLANK)
        if buffer[:1] == "]":
            return
        end = _end(buffer)
        # A number or word at the very end may go on in the next chunk; an object or array cannot.
        if end is not None and (end < len(buffer) or buffer[end - 1] in "}]"):
            number, want = number + 1, _CHUNK
            yield holds(f"{path}#{number}", buffer[:end].encode("utf-8", "replace"), "application/json")
            buffer = buffer[end:]
            continue
        if len(buffer) > MAX_BYTES:
            raise Rejected("too_large", f"{path}: element {number + 1} is longer than {MAX_BYTES // 1_000_000} MB")
        data = stream.read(want)
        want = min(want * 2, 1 << 24)  # a long element is scanned again only as often as it doubles
        if not data:
            raise Rejected("unreadable", f"{path}: element {number + 1} is no JSON, or the array is cut off")
        buffer += decode(data)


def _end(buffer: str) -> int | None:
    try:
        return _SCAN(buffer)[1] if buffer else None
    except (ValueError, RecursionError):
        return None
