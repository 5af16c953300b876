"""From bytes to text: the charset that the bytes are in, whatever they declare."""

from __future__ import annotations

import codecs
import re

from extractor.document import Warning

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,30})""", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Windows-1258 writes tones as combining characters: grave, hook, tilde, acute, dot below after a vowel.
_TONES_1258 = re.compile(r"[aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ][\u0300\u0301\u0303\u0309\u0323]")
_SEQUENCES = re.compile(rb"[\xc3-\xef][\x80-\xbf]+")


def declared_charset(data: bytes) -> str | None:
    """Charset that a page or a text names in its first 2,048 bytes, as a Python codec's name.

    Args:
        data: the bytes.
    """
    match = _DECLARED.search(data[:2048])
    if not match:
        return None
    try:
        return codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[Warning]]:
    """Text of bytes, and what was odd about their charset.

    UTF-8 is believed wherever the bytes are UTF-8, whatever the page declares; then UTF-16 by its zeros; then the declared
    charset; single-byte Vietnamese is Windows-1258 where its combining tones stand behind vowels, else Windows-1252, the
    view in which TCVN3 and VNI are told afterwards.

    Args:
        data: the bytes, whole.
        declared: charset from a header of the transport, if any.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), []
    try:
        return data.decode("utf-8"), _wrong_declaration(data)
    except UnicodeDecodeError:
        pass
    wide = _utf16(data)
    if wide:
        return data.decode(wide, "replace"), []
    return _repaired(data, declared)


def _wrong_declaration(data: bytes) -> list[Warning]:
    name = None if data.isascii() else declared_charset(data)
    if name is None or name in ("utf-8", "ascii"):
        return []
    return [Warning(code="wrong_charset", message=f"The page declares {name}, but its bytes are UTF-8.")]


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark: every other byte of Latin text is zero."""
    sample = data[:4000]
    if len(sample) < 8 or sample.count(0) < len(sample) // 5:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _repaired(data: bytes, declared: str | None) -> tuple[str, list[Warning]]:
    text = data.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    if len(_SEQUENCES.findall(data)) > 8 * faults:
        return text, [Warning(code="damaged_text", message=f"{faults} places in the text are no valid UTF-8.")]
    names = [n for n in (declared, declared_charset(data)) if n]
    for name in names:
        name = codecs.lookup(name).name if _known(name) else ""
        if name and name not in ("utf-8", "ascii", "iso8859-1", "cp1252"):
            return data.decode(name, "replace"), []
    tones = data.decode("cp1258", "replace")
    if len(_TONES_1258.findall(tones)) * 40 > len(data) - data.count(b" "):
        return tones, [Warning(code="charset_guessed", message="No charset fits the declaration; read as Windows-1258.")]
    return data.decode("cp1252", "replace"), [Warning(code="charset_guessed", message="The bytes are no UTF-8; read as Windows-1252.")]


def _known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
