"""Compressed streams, told by their first bytes, unpacked as they are read and within bounds."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zipfile
from typing import Any, BinaryIO, cast

from extractor.errors import Rejected

#: Bytes a stream may unpack to before its ratio is looked at, and the ratio: deflate cannot exceed 1,032.
FREE_BYTES = 256 * 2**20
MAX_RATIO = 1100
_SUFFIXES = (".gz", ".xz", ".zst", ".bz2")
_MAGIC = ((b"\x1f\x8b", "gz"), (b"\xfd7zXZ\x00", "xz"), (b"\x28\xb5\x2f\xfd", "zst"), (b"BZh", "bz2"))


def _zstd() -> Any:
    """The module for Zstandard: in the standard library from Python 3.14 on."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def zstd_error() -> type[Exception]:
    """The error of damaged Zstandard data."""
    return cast(type[Exception], _zstd().ZstdError)


class _Guard(io.RawIOBase):
    """Counts what comes out against what went in, so that a bomb ends early."""

    def __init__(self, expanded: Any, packed: BinaryIO, path: str) -> None:
        self._expanded, self._packed, self._path, self._out = expanded, packed, path, 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._out

    def readinto(self, buffer: Any) -> int:
        data = self._expanded.read1(len(buffer))  # what is at hand: damage further on does not take it away
        buffer[: len(data)] = data
        self._out += len(data)
        if self._out > FREE_BYTES and self._out > MAX_RATIO * max(self._packed.tell(), 1):
            raise Rejected("bomb", f"{self._path}: unpacks to more than {MAX_RATIO} times its size")
        return len(data)


def head(stream: BinaryIO, size: int = 4096) -> bytes:
    """First bytes of a buffered stream, without taking them."""
    peek = getattr(stream, "peek", None)
    return bytes(peek(size)[:size]) if peek else b""


def buffered(stream: BinaryIO) -> BinaryIO:
    """A stream that can be peeked into."""
    if hasattr(stream, "peek") and not isinstance(stream, gzip.GzipFile | zipfile.ZipExtFile):  # their peek gives what it likes
        return stream
    return cast(BinaryIO, io.BufferedReader(cast(Any, stream), 1 << 18))


def unpacked(stream: BinaryIO, name: str) -> tuple[BinaryIO, str]:
    """A stream without its compression, and its name without the ending of it.

    Args:
        stream: buffered; one that is not compressed comes back as it is.
        name: file name.
    """
    start = head(stream, 8)
    kind = next((k for magic, k in _MAGIC if start.startswith(magic)), None)
    if kind is None:
        return stream, name
    opened = _open(kind, stream)
    inner = next((name[: -len(s)] for s in _SUFFIXES if name.lower().endswith(s)), name)
    if inner == name and name.lower().endswith((".tgz", ".txz", ".tbz", ".tzst")):
        inner = name.rsplit(".", 1)[0] + ".tar"
    return cast(BinaryIO, io.BufferedReader(_Guard(opened, stream, name), 1 << 18)), inner


def _open(kind: str, stream: BinaryIO) -> Any:
    if kind == "gz":
        return gzip.GzipFile(fileobj=stream)
    if kind == "xz":
        return lzma.LZMAFile(stream)
    if kind == "bz2":
        return bz2.BZ2File(stream)
    return _zstd().ZstdFile(stream)
