"""A stream of bytes to the documents in it: told by content what it is, unpacked as it is read, within bounds.

Paths of members: `a.zip!/b.html`, `a.tar.zst!/b.html`, `a.jsonl#12` (line 12), `a.json#3` (third element),
`a.parquet#7` (row 7), `a.warc.gz#9` (ninth record), all from 1; nested ones follow one another: `a.zip!/b.jsonl#2`.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import BinaryIO, cast

from extractor.acquire.compression import buffered, head, unpacked
from extractor.acquire.entry import Entry, bounded, fails, tolerant
from extractor.document import Source
from extractor.errors import Rejected

MAX_DEPTH = 3
#: Bytes of an archive inside another that is put on disk to be read in any order.
MAX_SPOOLED = 4 * 2**30
#: Kind of a stream that holds documents but no files → module:function(stream, path), imported when first met.
FLAT: dict[str, str] = {
    "lines": "extractor.acquire.lines:lines",
    "array": "extractor.acquire.array:array",
    "warc": "extractor.acquire.warc:warc",
    "parquet": "extractor.acquire.parquet:parquet",
}
_ANY_ORDER = frozenset({"parquet"})
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".xz", ".zst", ".bz2", ".warc", ".wacz", ".parquet")
_LINES = (".jsonl", ".ndjson", ".jl")
_PEEK = 1 << 16


def entries(stream: BinaryIO, name: str, path: str, depth: int = 0) -> Iterator[Entry]:
    """The documents that a stream holds; a plain document is its own only entry.

    Args:
        stream: the bytes as they are stored.
        name: file name, which decides where the content leaves it open.
        path: path of the file, the beginning of its members' paths.
        depth: archives around it.
    """
    count = 0
    for count, entry in enumerate(tolerant(_entries(stream, name, path, depth), path), 1):  # noqa: B007 - counted
        yield entry
    if not count:
        yield fails(path, "empty", "the archive holds nothing")


def _entries(stream: BinaryIO, name: str, path: str, depth: int) -> Iterator[Entry]:
    if depth > MAX_DEPTH:
        raise Rejected("bomb", f"{path}: more than {MAX_DEPTH} archives within one another")
    raw = buffered(stream)
    packed = head(raw, 8)
    inner, plain_name = unpacked(raw, name)
    kind = kind_of(head(inner, _PEEK), plain_name)
    within = partial(_within, depth=depth)
    if kind == "zip":
        from extractor.acquire.zipped import zipped

        yield from zipped(_seekable(inner, path), path, within)
    elif kind == "tar":
        from extractor.acquire.tarred import tarred

        yield from tarred(inner, path, within)
    elif not packed:
        yield Entry(path, lambda: Source(path=path, data=b""))
    elif kind is None and plain_name.lower().endswith(_ARCHIVES):
        yield fails(path, "unreadable", "the name is that of an archive, the content is none")
    else:
        yield from _flat(kind, inner, path)


def _flat(kind: str | None, stream: BinaryIO, path: str) -> Iterator[Entry]:
    """The kinds that hold no files, and the plain document."""
    if kind is None:
        yield Entry(path, lambda: Source(path=path, data=bounded(stream, path)))
        return
    module, function = FLAT[kind].split(":")
    yield from getattr(import_module(module), function)(_seekable(stream, path) if kind in _ANY_ORDER else stream, path)


def _within(stream: BinaryIO, name: str, path: str, *, depth: int) -> Iterator[Entry]:
    yield from entries(stream, name, path, depth + 1)


def kind_of(start: bytes, name: str) -> str | None:
    """What the first bytes are: `zip`, `tar`, `warc`, `parquet`, `lines`, `array`; None for a document.

    Args:
        start: some thousand bytes, without compression.
        name: file name without the ending of the compression.
    """
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # Word processors' files are ZIP archives too; these parts stand first in them.
        return None if b"[Content_Types].xml" in start[:4096] or start[30:38] == b"mimetype" or _is_office(name) else "zip"
    if start[257:262] == b"ustar" or (name.lower().endswith(".tar") and start[:1].isalnum()):
        return "tar"
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith(b"PAR1"):
        return "parquet"
    lower = name.lower()
    if lower.endswith(_LINES):
        return "lines"
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if lower.endswith(".json") or "." not in lower.rsplit("/", 1)[-1]:
        return "array" if text[:1] == b"[" and text[1:].lstrip()[:1] in (b"{", b"") else "lines" if _two_values(text) else None
    return None


def _is_office(name: str) -> bool:
    return name.lower().endswith((".docx", ".docm", ".xlsx", ".pptx", ".odt", ".epub"))


def _two_values(text: bytes) -> bool:
    """Whether a line holds one whole object and another object begins after it."""
    first, _, rest = text.partition(b"\n")
    if first[:1] != b"{" or rest.lstrip()[:1] != b"{":
        return False
    try:
        json.loads(first, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _seekable(stream: BinaryIO, path: str) -> BinaryIO:
    """A stream that can be read in any order, through a file without a name where need be."""
    if stream.seekable():
        return stream
    spool = tempfile.SpooledTemporaryFile(max_size=1 << 26)  # noqa: SIM115 - lives as long as its entries are read
    total = 0
    while part := stream.read(1 << 20):
        total += len(part)
        if total > MAX_SPOOLED:
            raise Rejected("too_large", f"{path}: more than {MAX_SPOOLED // 10**9} GB inside another archive")
        spool.write(part)
    spool.seek(0)
    return cast(BinaryIO, spool)
