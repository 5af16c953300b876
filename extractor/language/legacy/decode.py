"""Bytes to Unicode text, whatever they were declared to be."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from extractor.language.legacy import windows1258
from extractor.language.legacy.detect import Encoding, convert, detect
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 60_000
_MARKUP = regex(r"<(?:!doctype|\?xml|html|head|body|meta|div|p|td|table|span|br|font)\b", re.IGNORECASE)


class Decoded(NamedTuple):
    """Text, the encoding it was in ("utf-8", "utf-16-le", "windows-1258", "tcvn3", …), and remarks for the record's warnings."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def decode_bytes(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes by byte-order mark, then as UTF-8, UTF-16 without a mark, and the single-byte encodings of Vietnamese.

    `declared` is what a header or tag says; it is followed only where the bytes do not speak for themselves. Never fails: bytes that
    stand for nothing become U+FFFD, and a note says how many.

    >>> decode_bytes("Hà Nội".encode("utf-16-le"))
    Decoded(text='Hà Nội', encoding='utf-16-le', notes=())
    >>> decode_bytes("Hµ Néi, ViÖt Nam".encode("latin-1"), declared="windows-1252").text
    'Hà Nội, Việt Nam'
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], name)
    wide = _utf16_order(data)
    if wide:
        return _decoded(data, wide)
    try:
        return _converted(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _single_byte(data, _codec(declared))


def _decoded(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    return Decoded(text, name, _replaced(text.count("\ufffd"), name))


def _replaced(count: int, name: str) -> tuple[str, ...]:
    return (f"{count} byte sequences are not {name}",) if count else ()


def _converted(text: str, name: str, notes: tuple[str, ...]) -> Decoded:
    """Look behind a well-formed text for a legacy encoding that was saved as if it were Unicode."""
    encoding = detect(text, markup=_is_markup(text))
    if encoding is None:
        return Decoded(text, name, notes)
    return Decoded(convert(text, encoding), encoding.value, (*notes, f"text was {encoding.value} inside {name}"))


def _is_markup(text: str) -> bool:
    return _MARKUP.search(text, 0, 4096) is not None


def _codec(declared: str | None) -> str | None:
    """Give Python's name of a declared charset; None where there is none, or it is not one for text."""
    try:
        info = codecs.lookup((declared or "").strip())
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in ("idna", "punycode", "undefined") else None


def _utf16_order(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: Vietnamese and ASCII text has them in every other place, and only there."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if max(even, odd) * 3 < half or min(even, odd) * 50 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Accept UTF-8 with a few broken places (a page cut short, bytes of another charset pasted in)."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text[:_SAMPLE] if letter > "\x7f") - text[:_SAMPLE].count("\ufffd")
    if whole < 5 * broken:
        return None
    return _converted(text, "utf-8", _replaced(broken, "utf-8"))


def _single_byte(data: bytes, declared: str | None) -> Decoded:
    """Choose between Windows-1258, TCVN3, VNI and the declared or Western charset by the words that come out."""
    western = data.decode("cp1252", errors="replace") if declared is None else data.decode(declared, errors="replace")
    latin = _latin(data)
    encoding = detect(latin, markup=_is_markup(latin))
    composed, undefined = windows1258.decode(data)
    if encoding in (Encoding.TCVN3, Encoding.VNI) and _toned_share(convert(latin, encoding)) > _toned_share(composed):
        return Decoded(convert(latin, encoding), encoding.value, ())
    if declared == "cp1258" or _toned_share(composed) > max(0.5, _toned_share(western)):
        return Decoded(composed, "windows-1258", _replaced(undefined, "windows-1258"))
    name = declared or "windows-1252"
    notes = () if declared else ("no encoding fits the bytes; read as windows-1252",)
    return Decoded(western, name, notes + _replaced(western.count("\ufffd"), name))


def _latin(data: bytes) -> str:
    """Read bytes as cp1252, its five unused ones as Latin-1, so that nothing is lost."""
    return data.decode("latin-1").translate(_LATIN_TO_1252)


_LATIN_TO_1252 = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def _toned_share(text: str) -> float:
    """Give the share of words with letters beyond ASCII that are Vietnamese syllables."""
    words = [word.strip(".,;:!?()\"'“”-/") for word in text[:_SAMPLE].split()]
    toned = [word for word in words if not word.isascii()]
    return sum(map(is_vietnamese_syllable, toned)) / len(toned) if toned else 0.0
