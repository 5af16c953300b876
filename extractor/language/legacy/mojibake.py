"""UTF-8 that was read as cp1252 or Latin-1 ("Viá»‡t Nam", "HuÃ¢n chÆ°Æ¡ng") and saved so, once or twice over."""

from __future__ import annotations

import re

from extractor.language.patterns import regex

_CP1252 = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0x100)}
_TO_BYTE = {char: byte for byte, char in _CP1252.items()} | {chr(byte): byte for byte in range(0x80, 0x100)}


def _class(first: int, last: int) -> str:
    return "".join(re.escape(char) for char, byte in _TO_BYTE.items() if first <= byte <= last)


_TAIL = f"[{_class(0x80, 0xBF)}]"
_SEQUENCE = regex(
    f"[{_class(0xC2, 0xDF)}]{_TAIL}|[{_class(0xE0, 0xEF)}]{_TAIL}{{2}}|[{_class(0xF0, 0xF4)}]{_TAIL}{{3}}"
)
_LATIN_1 = regex("[\u00a1-\u00ff]")
# In text known to be mojibake: à is Ã + U+00A0 (kept as a space by editors), í is Ã + U+00AD (dropped), Đ is Ä + U+0090 (dropped).
_LOST_TAIL = regex("Ã |Ã(?![\u0080-\u00ff])|Ä(?=[a-zA-ZÃÆá])")
_LOST = {"Ã ": "à", "Ã": "í", "Ä": "Đ"}


def _decode_sequence(match: re.Match[str]) -> str:
    try:
        return bytes(_TO_BYTE[char] for char in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def count(text: str) -> int:
    """Give the number of character runs that are well-formed UTF-8 read in a single-byte charset.

    >>> count("Viá»‡t Nam"), count("Việt Nam, São Tomé, “Đổi mới”…")
    (1, 0)
    """
    return sum(1 for match in _SEQUENCE.finditer(text) if _decode_sequence(match) != match.group())


def is_mojibake(text: str) -> bool:
    """Whether at least two such runs stand in a text, and no more Latin-1 letters than they explain.

    >>> is_mojibake("Viá»‡t Nam, tá»‰nh HÃ  Nam"), is_mojibake("Hu©n ch¬ng §éc lËp, Ã»i")
    (True, False)
    """
    runs = [match.group() for match in _SEQUENCE.finditer(text) if _decode_sequence(match) != match.group()]
    explained = sum(len(run) for run in runs)
    return len(runs) >= 2 and explained * 1.5 >= len(_LATIN_1.findall(text))


def repair(text: str) -> str:
    """Bring such text back, run by run, so that what was right stays right; text that was read wrongly twice is repaired twice.

    >>> repair("HuÃ¢n chÆ°Æ¡ng, Viá»‡t Nam"), repair("lÃ  tá»‰nh")
    ('Huân chương, Việt Nam', 'là tỉnh')
    """
    for _ in range(3):
        repaired = _SEQUENCE.sub(_decode_sequence, text)
        if repaired == text:
            return text
        text = _LOST_TAIL.sub(lambda match: _LOST[match.group()], repaired) if not _SEQUENCE.search(repaired) else repaired
    return text
