"""From bytes to text: the charset that the bytes are in, whatever they declare, and the old Vietnamese encodings behind it."""

from __future__ import annotations

import codecs
import html
import re

from extractor.document import Warning
from extractor.language.legacy import Encoding, convert, decode_bytes, detect

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,30})""", re.IGNORECASE)
# Letters that only Unicode Vietnamese has; text with its fair share of them needs no second look.
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăđơưĂĐƠƯ\u0300\u0301\u0303\u0309\u0323]")
_SAMPLE = 6000
_PIECE = 16384
_LATIN_ENTITY = re.compile(r"&(?:#(?:1[6-9]\d|2[0-4]\d|25[0-5])|#x[a-fA-F][0-9a-fA-F]|[A-Za-z]{1,6}[1234]{0,2});")
_MARKUP_ENTITIES = frozenset(("&lt;", "&gt;", "&amp;", "&quot;", "&nbsp;"))


def declared_charset(data: bytes) -> str | None:
    """Charset that a page or a text names in its first 2,048 bytes, as a Python codec's name.

    Args:
        data: the bytes.
    """
    head = data[:2048].lower()
    match = _DECLARED.search(head) if b"charset" in head or b"encoding" in head else None
    if not match:
        return None
    try:
        return codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[Warning]]:
    """Text of bytes, and what was odd about their charset.

    UTF-8 is believed wherever the bytes are UTF-8, whatever the page declares; all else is told by `extractor.language.legacy`.

    Args:
        data: the bytes, whole.
        declared: charset from a header of the transport, if any.
    """
    text = decode_utf8(data)
    if text is not None:
        return text, _wrong_declaration(data)
    name = declared or declared_charset(data)
    decoded = decode_bytes(data, name)
    warnings = [Warning(code="damaged_text", message=f"{note}.") for note in decoded.notes]
    if decoded.encoding not in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", name):
        warnings.append(Warning(code="encoding_repaired", message=f"The text was stored in {decoded.encoding.upper()} and converted."))
    return decoded.text, warnings


def decode_utf8(data: bytes) -> str | None:
    """Text of bytes that are UTF-8, its mark off; null for all others.

    Args:
        data: the bytes, whole.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or body[:2000].count(0) >= 20:
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decode_page(data: bytes) -> tuple[str | bytes, list[Warning]]:
    """What `decode` gives; the bytes themselves, their mark off, where they are UTF-8 without NUL already, as a parser takes them.

    Args:
        data: the bytes, whole.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    if b"\x00" not in body and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and _is_utf8(body):
        return body, _wrong_declaration(data)
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8, looked at in pieces that stay in the processor's cache: three times as quick as the whole at once."""
    view, start, end = memoryview(data), 0, len(data)
    try:
        while start < end:
            start += codecs.utf_8_decode(view[start : start + _PIECE], "strict", start + _PIECE >= end)[1]
    except UnicodeDecodeError:
        return False
    return True


def _wrong_declaration(data: bytes) -> list[Warning]:
    name = None if data.isascii() else declared_charset(data)
    if name is None or name in ("utf-8", "ascii"):
        return []
    return [Warning(code="wrong_charset", message=f"The page declares {name}, but its bytes are UTF-8.")]


def old_encoding(text: str) -> Encoding | None:
    """The encoding from before Unicode that a text is in, null for Unicode Vietnamese and other languages.

    Args:
        text: running text without markup; its first 6,000 characters count.
    """
    return None if is_vietnamese(text) else detect(text[:_SAMPLE])


def is_vietnamese(text: str) -> bool:
    """Whether a text has its fair share of the letters that only Vietnamese has; themes declare any language.

    Args:
        text: running text, NFC.
    """
    sample = text[:_SAMPLE]
    # A Vietnamese text has enough of them in its first lines.
    return any(40 * len(_VIETNAMESE.findall(part)) > len(sample) for part in (sample[: _SAMPLE // 12], sample[: _SAMPLE // 4], sample))


def repair(text: str) -> tuple[str, list[Warning]]:
    """Plain text brought to Unicode, where it is in an older encoding.

    Args:
        text: decoded, not normalised yet.
    """
    encoding = old_encoding(text)
    if encoding is None:
        return text, []
    return convert(text, encoding), [repaired(encoding)]


def repair_markup(markup: str, encoding: Encoding) -> str:
    """Markup brought to Unicode; letters that stand as Latin-1 entities are taken for letters first.

    Args:
        markup: decoded.
        encoding: as `old_encoding` told from its text.
    """
    return convert(_LATIN_ENTITY.sub(_letter, markup), encoding)


def _letter(match: re.Match[str]) -> str:
    return match.group() if match.group() in _MARKUP_ENTITIES else html.unescape(match.group())


def repaired(encoding: Encoding) -> Warning:
    """The warning that text was converted."""
    return Warning(code="encoding_repaired", message=f"The text was stored in {encoding.value.upper()} and converted.")
