"""The line between a supervisor and its child: frames of one letter, a length and a msgpack body.

    S settings   T task or count          to the child
    R ready      O outcome   L sign of life   C counted   D done   X stopped, with the reason     from the child
"""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEAD = struct.Struct(">cI")


def pack(letter: bytes, body: bytes = b"") -> bytes:
    """One frame."""
    return _HEAD.pack(letter, len(body)) + body


def read_frame(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame; None where the stream ends, within a frame or between two."""
    start = stream.read(_HEAD.size)
    if len(start) < _HEAD.size:
        return None
    letter, size = _HEAD.unpack(start)
    body = stream.read(size)
    return (letter, body) if len(body) == size else None


class Splitter:
    """Frames out of bytes as they come in."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[tuple[bytes, bytes]]:
        """The frames that are whole now."""
        self._buffer += data
        frames, at = [], 0
        while len(self._buffer) - at >= _HEAD.size:
            letter, size = _HEAD.unpack_from(self._buffer, at)
            end = at + _HEAD.size + size
            if len(self._buffer) < end:
                break
            frames.append((letter, bytes(self._buffer[at + _HEAD.size : end])))
            at = end
        del self._buffer[:at]
        return frames
