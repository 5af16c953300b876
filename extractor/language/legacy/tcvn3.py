"""TCVN3 (ABC), the encoding of the fonts `.VnTime`, `.VnArial` …; as text it looks like cp1252: "Céng hßa x· héi".

Capitals with a tone have no code. Fonts whose name ends in H (`.VnTimeH`) draw the small letters' codes as capitals, so their text
must be decoded as capitals; only the font tells. ư is U+00AD, the soft hyphen, which editors and HTML drop: `restore_horn` puts
back what can be told from the rest of the syllable. Table: TCVN 5712:1993, VN3.
"""

from __future__ import annotations

import re

from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_TABLE = {
    "µ¸¶·¹": "àáảãạ", "¨»¾¼½Æ": "ăằắẳẵặ", "©ÇÊÈÉË": "âầấẩẫậ", "®": "đ", "ÌÐÎÏÑ": "èéẻẽẹ", "ªÒÕÓÔÖ": "êềếểễệ", "×ÝØÜÞ": "ìíỉĩị",
    "ßãáâä": "òóỏõọ", "«åèæçé": "ôồốổỗộ", "¬êíëìî": "ơờớởỡợ", "ïóñòô": "ùúủũụ", "\u00adõøö÷ù": "ưừứửữự", "úýûüþ": "ỳýỷỹỵ",
    "¡¢§£¤¥¦": "ĂÂĐÊÔƠƯ",
}  # fmt: skip
_DECODE = {ord(code): letter for codes, letters in _TABLE.items() for code, letter in zip(codes, letters, strict=True)}
_ENCODE = {ord(letter): chr(code) for code, letter in _DECODE.items()}
_HORN_LOST = regex(r"[^\W\d_]+")
_ONSET = regex(r"(?:ngh?|[cgknpt]h|tr|gi|qu|[bcdđghklmnprstvx])?", re.IGNORECASE)
_HORNED_O = regex("[ơờớởỡợ]")


def decode(text: str, *, capital_font: bool = False) -> str:
    """Bring TCVN3 text (read as cp1252 or Latin-1) to Unicode; `capital_font` says that it stood in a font such as `.VnTimeH`.

    >>> decode("Hµ Néi"), decode("Hu©n ch\\u00ad¬ng", capital_font=True)
    ('Hà Nội', 'HUÂN CHƯƠNG')
    """
    decoded = text.translate(_DECODE)
    return decoded.upper() if capital_font else decoded


def encode(text: str, *, capital_font: bool = False) -> str:
    """Write Unicode text (NFC) in TCVN3; the inverse of `decode`.

    Capitals with a tone become small letters, for TCVN3 has no other code; with `capital_font` all letters do.

    >>> encode("Hà Nội"), encode("HUÂN CHƯƠNG", capital_font=True)
    ('Hµ Néi', 'hu©n ch\\xad¬ng')
    """
    if capital_font:
        text = text.lower()
    return "".join(letter if ord(letter) in _ENCODE else _without_code(letter) for letter in text).translate(_ENCODE)


def _without_code(letter: str) -> str:
    small = letter.lower()
    return small if letter != small and len(small) == 1 and ord(small) in _ENCODE else letter


def restore_horn(text: str) -> str:
    """Put back ư in decoded text whose soft hyphens were dropped: "thởng" → "thưởng", "nhng" → "nhưng".

    A word is changed only if it is no Vietnamese syllable and becomes one; capitals (abbreviations) and bare onsets stay.

    >>> restore_horn("đợc khen thởng nhng cơ quan")
    'được khen thưởng nhưng cơ quan'
    """
    return _HORN_LOST.sub(lambda match: _with_horn(match.group()), text)


def _with_horn(word: str) -> str:
    if word.isupper() or is_vietnamese_syllable(word):
        return word
    horned = _HORNED_O.search(word)
    onset = _ONSET.match(word)
    place = horned.start() if horned else onset.end() if onset else 0
    if place == len(word):
        return word
    restored = f"{word[:place]}ư{word[place:]}"
    return restored if is_vietnamese_syllable(restored) else word
