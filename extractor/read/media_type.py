"""The media type of bytes, told by their content; a declared type or a name only decides between text formats."""

from __future__ import annotations

import re

from extractor.read.binary_type import detect_binary

#: Signatures of formats that no reader takes, so that a refusal can name them; `binary_type` knows the office formats and pictures.
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"WARC/", "application/warc"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"ID3", "audio/mpeg"),
)
_BINARY_SHORT = frozenset((b"BM", b"ID3"))
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|h[1-6]|table|article|section|span|a|img|br|ul|ol|font|center|header|amp-img|main|form|base)(?=[\s>/!:])",
    re.IGNORECASE,
)
_OPENS_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_HEADER = re.compile(rb"[\w-]{2,40}:")
_CONTROLS = bytes(b for b in range(32) if b not in (9, 10, 11, 12, 13, 27))
#: What a declared type or an extension may decide between, once the content is text.
TEXT_TYPES = ("text/plain", "text/html", "application/json", "message/rfc822")


def detect(data: bytes, declared: str | None = None) -> str:
    """Media type of a document.

    Args:
        data: the bytes, or at least their first few thousand.
        declared: what a server or archive called it; believed only where the content leaves it open.

    Returns:
        A media type; `application/octet-stream` for bytes that are no text and carry no known signature.

    >>> detect(b"%PDF-1.7 ..."), detect(b"<p>Tin</p>"), detect(b'{"title": "Tin"}'), detect("Tin ngắn".encode())
    ('application/pdf', 'text/html', 'application/json', 'text/plain')
    """
    binary = detect_binary(data)
    if binary is not None:
        return binary
    for magic, media_type in MAGIC:
        if data.startswith(magic) and (magic not in _BINARY_SHORT or is_binary(data)):
            return media_type
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or _is_wide(data)
    if not wide and is_binary(data):
        return "application/octet-stream"
    head = data[:16384].replace(b"\x00", b"") if wide else data[:16384]
    return _text_type(head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n"), declared)


def _text_type(head: bytes, declared: str | None) -> str:
    if head[:1] in (b"{", b"["):
        return "application/json" if _opens_json(head) else "text/plain"
    if b"mime-version:" in head[:4096].lower() and _HEADER.match(head):
        return "message/rfc822"
    if _OPENS_HTML.match(head):
        return "text/html"
    tags = len(_HTML.findall(head))
    if head[:1] == b"<" and (tags or head[:5] == b"<?xml"):
        return "text/html"
    if tags >= 3 or (declared == "text/html" and tags):
        return "text/html"
    return "text/plain"


def _opens_json(head: bytes) -> bool:
    """Whether braces open JSON and not a bracketed remark of a text: an object's first key, an array's first item."""
    return re.match(rb"\{\s*(?:\"|\}|$)|\[\s*(?:[{\[\"\]\d-]|true|false|null|$)", head) is not None and not re.match(rb"\[\s*[^\W\d]", head)


def _is_wide(data: bytes) -> bool:
    """Whether bytes are UTF-16: every other one of Latin text is zero."""
    sample = data[:2000]
    if len(sample) < 8:
        return False
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return (odd > 0.3 * half and even < 0.1 * half) or (even > 0.3 * half and odd < 0.1 * half)


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any charset: control characters that no text has.

    Args:
        data: the bytes, or their start.
    """
    sample = data[:8192]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(2, 0.01 * len(sample))
