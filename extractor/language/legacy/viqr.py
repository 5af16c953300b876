"""VIQR, Vietnamese in ASCII (RFC 1456): "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"."""

from __future__ import annotations

import re
import unicodedata

from extractor.language.patterns import regex

_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_TONES = {"`": "\u0300", "'": "\u0301", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_MARKS = {mark: sign for sign, mark in (_SHAPES | _TONES).items()}
_SHAPED = r"[aA][\^(]|[eEoO]\^|[oOuU]\+|[aeiouyAEIOUY]"
_SYLLABLE = regex(r"(?:[A-Za-z]|(?<=[A-Za-z^(+])[\^(+`'?~.]|\\.)+")
_PIECE = regex(rf"\\(.)|([dD][dD])|({_SHAPED})([`'?~.]?)|.", re.DOTALL)
_LITERAL = regex(r"(?<=[aeiouyAEIOUY])[\^(+`'?~.]|(?<=[dD])[dD]|\\")
_PUNCTUATION = ("?", "'", ".")
_VOWELS = frozenset("aeiouyAEIOUY")


def decode(text: str) -> str:
    """Bring VIQR text to Unicode. A syllable has one tone: ? ' . after a second vowel are punctuation ("ho`a." is "hòa.").

    >>> decode("Co^.ng ho`a. DDa('k La('k, thu+o+?ng")
    'Cộng hòa. Đắk Lắk, thưởng'
    """
    return _SYLLABLE.sub(_decode_syllable, text)


def _decode_syllable(match: re.Match[str]) -> str:
    toned = False
    pieces: list[str] = []
    for piece in _PIECE.finditer(match.group()):
        escaped, stroked, shaped, tone = piece.groups()
        if escaped is not None:
            pieces.append(escaped)
        elif stroked:
            pieces.append("Đ" if stroked[0] == "D" else "đ")
        elif shaped:
            literal = toned and tone in _PUNCTUATION
            pieces.append(_vowel(shaped, "" if literal else tone) + (tone if literal else ""))
            toned = toned or bool(tone)
        else:
            pieces.append(piece.group())
    return "".join(pieces)


def _vowel(shaped: str, tone: str) -> str:
    marks = "".join(_SHAPES[sign] for sign in shaped[1:]) + (_TONES[tone] if tone else "")
    return unicodedata.normalize("NFC", shaped[0] + marks)


def encode(text: str) -> str:
    """Write Unicode text (NFC) in VIQR; punctuation that would read as a mark is escaped by a backslash, as RFC 1456 has it.

    >>> encode("Cộng hòa, Đắk Lắk, to.")
    "Co^.ng ho`a, DDa('k La('k, to\\\\."
    """
    escaped = _LITERAL.sub(lambda match: "\\" + match.group(), text)
    letters = [_encode_letter(letter) for letter in escaped]
    for index in range(1, len(letters)):
        # An escape is also needed after a letter that has just become a vowel with marks.
        if escaped[index] in "^(+`'?~." and not escaped[index - 1].isascii():
            letters[index] = "\\" + letters[index]
    return "".join(letters)


def _encode_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in "đĐ":
        return "dd" if letter == "đ" else "DD"
    decomposed = unicodedata.normalize("NFD", letter)
    base, marks = decomposed[0], decomposed[1:]
    if base not in _VOWELS or not all(mark in _MARKS for mark in marks):
        return letter
    return base + "".join(sorted((_MARKS[mark] for mark in marks), key=lambda sign: sign in _TONES))
