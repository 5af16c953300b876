"""Windows-1258: bytes whose tones are combining marks after the letter; decoded by Python's codec and composed."""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def decode(data: bytes) -> tuple[str, int]:
    """Give the composed text of Windows-1258 bytes, and how many bytes stand for nothing (each read as U+FFFD).

    >>> decode(b"Vi\\xea\\xf2t Nam")
    ('Việt Nam', 0)
    """
    text = data.decode("cp1258", errors="replace")
    return unicodedata.normalize("NFC", text), text.count("\ufffd")


def encode(text: str) -> bytes:
    """Write Unicode text in Windows-1258; raises `UnicodeEncodeError` for letters it does not have.

    >>> encode("Việt Nam")
    b'Vi\\xea\\xf2t Nam'
    """
    return "".join(map(_split, unicodedata.normalize("NFC", text))).encode("cp1258")


def _split(letter: str) -> str:
    """Take the tone off a letter that the code page has only without it."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in decomposed if mark in _TONES)
        return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES)) + tones
    return letter
