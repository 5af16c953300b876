"""VNI-Windows, the encoding of the fonts `VNI-Times` …: a base letter and one mark character, "Coäng hoøa xaõ hoäi"."""

from __future__ import annotations

import re

from extractor.language.patterns import regex

_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_MARKED = {
    "a": ("âàáåãäêèéúüë", "âầấẩẫậăằắẳẵặ"),
    "e": ("âàáåãä", "êềếểễệ"),
    "o": ("âàáåãä", "ôồốổỗộ"),
}
_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "o": "òóỏõọ", "u": "ùúủũụ", "y": "ỳýỷỹỵ", "ô": "ờớởỡợ", "ö": "ừứửữự"}


def _pairs() -> dict[str, str]:
    pairs = dict(_SINGLE)
    for base, (marks, letters) in _MARKED.items():
        pairs |= {base + mark: letter for mark, letter in zip(marks, letters, strict=True)}
    for base, letters in _TONED.items():
        pairs |= {base + mark: letter for mark, letter in zip(_TONES, letters, strict=True)}
    return pairs


_SMALL = _pairs()
# A capital base takes a capital mark; after a conversion of case, or in careless typing, a small one.
_CODES = (
    {base[0].upper() + base[1:]: letter.upper() for base, letter in _SMALL.items()}
    | {code.upper(): letter.upper() for code, letter in _SMALL.items()}
    | _SMALL
)
_DECODE = regex("|".join(sorted(map(re.escape, _CODES), key=len, reverse=True)))
# ỵ is î in the VNI fonts; "yï" is read as well but not written.
_ENCODE = {ord(letter): code for code, letter in _CODES.items() if code not in ("yï", "Yï", "YÏ") and (code.islower() or code.isupper())}


def decode(text: str) -> str:
    """Bring VNI text (read as cp1252 or Latin-1) to Unicode.

    >>> decode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"), decode("UÛy ban, tænh Ñaék Laék")
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', 'Ủy ban, tỉnh Đắk Lắk')
    """
    return _DECODE.sub(lambda match: _CODES[match.group()], text)


def encode(text: str) -> str:
    """Write Unicode text (NFC) in VNI; the inverse of `decode` for Vietnamese letters.

    >>> encode("Huân chương Lao động, ĐẮK LẮK")
    'Huaân chöông Lao ñoäng, ÑAÉK LAÉK'
    """
    return text.translate(_ENCODE)
