"""The media type of bytes, told by their content; a declared type only decides between text formats."""

from __future__ import annotations

import json

from extractor.read.binary_type import detect_binary


def detect(data: bytes, declared: str | None = None) -> str:
    """Media type of a document.

    Args:
        data: the bytes, or at least their first few thousand.
        declared: what a server or archive called it.
    """
    binary = detect_binary(data)
    if binary is not None:
        return binary
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        try:
            json.loads(data)
            return "application/json"
        except ValueError:
            pass
    lowered = head.lower()
    if b"<html" in lowered or b"<!doctype html" in lowered or b"<body" in lowered:
        return "text/html"
    return "text/plain"
