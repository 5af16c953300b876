"""WARC archives (ISO 28500), within WACZ too: responses with their encodings undone, revisits as what they repeat.

`a.warc.gz#9` is the ninth record of the file, whatever its type, from 1. Redirects, errors, pictures and scripts are
no documents: they are passed over, and counted by their reason.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from extractor.acquire.entry import Entry, PassedOver, Repeats
from extractor.acquire.file import MAX_BYTES
from extractor.acquire.web.decode import decoded
from extractor.document import Source
from extractor.errors import MissingExtra, Rejected

_TYPES = ("response", "revisit", "resource", "conversion")
_NO_DOCUMENT = re.compile(r"(?:image|video|audio|font)/|text/css|text/dns|.*(?:javascript|ecmascript|font|wasm|rss\+xml|atom\+xml|manifest\+json)")
_LISTS = re.compile(r"(?:text|application)/xml")
_WHEN = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?$")


def warc(stream: BinaryIO, path: str) -> Iterator[Entry]:
    """The documents of a WARC file, in order.

    Args:
        stream: bytes without compression of the whole.
        path: path of the archive.

    Raises:
        MissingExtra: fastwarc is not installed.
    """
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError as error:
        raise MissingExtra("WARC archives", "archive") from error
    # Keys of responses → number, as 8-byte hashes: the file may hold a million.
    seen: dict[int, int] = {}
    held = _AtHand(stream)
    for number, record in enumerate(ArchiveIterator(cast(BinaryIO, held), parse_http=False), 1):
        headers = {k.lower(): v for k, v in record.headers.items()}
        kind = headers.get("warc-type", "").lower()
        if kind not in _TYPES:
            continue
        url = headers.get("warc-target-uri", "").strip("<>")
        name = f"{path}#{number}"
        if kind == "revisit":
            yield Entry(name, _Revisit(name, headers, url, seen, path))
            continue
        seen.setdefault(_key(url, headers.get("warc-date", "")), number)
        seen.setdefault(_key(url), number)
        if digest := headers.get("warc-payload-digest"):
            seen.setdefault(_key(digest), number)
        yield Entry(name, _Page(name, record, headers, url))
    if held.error is not None:
        raise held.error


class _AtHand:
    """A stream that ends where damage begins and keeps the error: fastwarc reads ahead, and would lose what stands before it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._read = getattr(stream, "read1", stream.read)
        self.error: Exception | None = None
        self._given = 0

    def tell(self) -> int:
        """Bytes given."""
        return self._given

    def read(self, size: int = -1) -> bytes:
        """Bytes, as many as are at hand."""
        if self.error is not None:
            return b""
        try:
            data = cast(bytes, self._read(size))
        except Exception as error:
            self.error, data = error, b""
        self._given += len(data)
        return data


def _key(*parts: str) -> int:
    return int.from_bytes(hashlib.blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=8).digest(), "big")


class _Revisit:
    """A visit that found nothing new."""

    def __init__(self, name: str, headers: dict[str, str], url: str, seen: dict[int, int], path: str) -> None:
        referred = headers.get("warc-refers-to-target-uri", url).strip("<>")
        dated = _key(referred, headers.get("warc-refers-to-date", ""))
        digest = _key(headers.get("warc-payload-digest", "?"))
        self._number = next((seen[k] for k in (dated, digest, _key(referred)) if k in seen), None)
        self._name, self._referred, self._path = name, referred, path

    def __call__(self) -> Source:
        if self._number is None:
            raise Rejected("revisit", f"{self._name}: says that {self._referred} is unchanged, but that page is not in this archive")
        raise Repeats(f"{self._path}#{self._number}")


class _Page:
    """A stored response."""

    def __init__(self, name: str, record: Any, headers: dict[str, str], url: str) -> None:
        self._name, self._record, self._headers, self._url = name, record, headers, url

    def __call__(self) -> Source:
        http, body = self._http()
        media_type = (http.get("content-type") or "").split(";")[0].strip().lower() or None
        if media_type and _NO_DOCUMENT.match(media_type):
            raise PassedOver(f"WARC: {media_type}")
        if self._url.endswith("/robots.txt") or (media_type and _LISTS.match(media_type)):
            raise PassedOver("WARC: feed, sitemap or robots.txt")
        if self._headers.get("warc-truncated"):
            raise Rejected("truncated", f"{self._name}: the crawler cut the page off ({self._headers['warc-truncated'][:40]})")
        if "chunked" in http.get("transfer-encoding", "").lower():
            body = dechunked(body)
        body = _undone(body, http.get("content-encoding", ""), self._name)
        when = _WHEN.match(self._headers.get("warc-date", ""))
        retrieved = when[1] + "Z" if when else None
        return Source(path=self._name, data=body, media_type=http.get("content-type") or None, url=self._url or None, retrieved_at=retrieved)

    def _http(self) -> tuple[dict[str, str], bytes]:
        """HTTP fields and the body as stored."""
        try:
            self._record.parse_http(auto_decode="none")
        except (OSError, ValueError) as error:
            raise Rejected("unreadable", f"{self._name}: the HTTP header cannot be read") from error
        fields = {k.lower(): v for k, v in self._record.http_headers.items()} if self._record.http_headers is not None else {}
        fields.setdefault("content-type", "" if self._record.http_headers is not None else self._headers.get("content-type", ""))
        status = self._record.http_headers.status_code if self._record.http_headers is not None else 200
        if status is None or not 200 <= status < 300:
            raise PassedOver("WARC: redirect" if status and 300 <= status < 400 else f"WARC: status {status}")
        length = self._record.content_length
        body = self._record.reader.read(MAX_BYTES + 1)
        if len(body) < min(length, MAX_BYTES) or "content-length" not in self._headers:
            raise Rejected("truncated", f"{self._name}: the archive is cut off within this record")
        if len(body) > MAX_BYTES:
            raise Rejected("too_large", f"{self._name}: more than {MAX_BYTES // 1_000_000} MB")
        return fields, body


def _undone(body: bytes, encoding: str, name: str) -> bytes:
    """A body without its content encoding; archives also hold bodies decoded already under a header that still names it."""
    try:
        return decoded(body, encoding, MAX_BYTES)
    except Rejected as error:
        if error.reason == "unreadable" and body.lstrip()[:1] in (b"<", b"{", b"%"):
            return body
        raise Rejected(error.reason, f"{name}: {error.detail}") from error


def dechunked(body: bytes) -> bytes:
    """A body without its chunks (RFC 9112, 7.1); one that is not chunked, whatever its header says, comes back as it is.

    >>> dechunked(b"4\\r\\nMot \\r\\n3\\r\\nhai\\r\\n0\\r\\n\\r\\n")
    b'Mot hai'
    """
    out, at = bytearray(), 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return bytes(out)
        if not out and match.end() + size > len(body):
            return body
        out += body[match.end() : match.end() + size]
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1 if body[at : at + 1] == b"\n" else 0
    return bytes(out) if out and at >= len(body) else body


_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\S\r\n]*(?:;[^\r\n]{0,200})?\r?\n")
