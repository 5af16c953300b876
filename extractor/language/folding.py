"""Folded forms of Vietnamese text, for matching. Both foldings keep every offset of NFC text.

`fold` evens out case and tone placement (hoà/hòa, uỷ/ủy); `fold_ascii` drops the diacritics too, đ with them. i and y are not
merged: "lý" and "lí" are one word, but "tay" and "tai" are two (`i_and_y` gives both spellings of what stands in a catalogue).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractor.language.patterns import regex

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_LETTER = r"[^\W\d_]"


def _toned(vowel: str) -> str:
    return "".join(unicodedata.normalize("NFC", vowel + tone) for tone in _TONES)


# (old spelling, new spelling) of the three rhymes that have two: tone on the second vowel, tone on the first.
_PAIRS: dict[str, str] = {}
for _first, _second in ("oa", "oe", "uy"):
    for _mark_first, _mark_second in zip(_toned(_first), _toned(_second), strict=True):
        _PAIRS[_first + _mark_second] = _mark_first + _second
_OLD_TO_NEW = _PAIRS | {o.upper(): n.upper() for o, n in _PAIRS.items()} | {o.capitalize(): n.capitalize() for o, n in _PAIRS.items()}
_NEW_TO_OLD = {new: old for old, new in _OLD_TO_NEW.items()}

_OLD = regex(f"o[{_toned('a')}{_toned('e')}](?!{_LETTER})|u[{_toned('y')}](?!{_LETTER})")
_OLD_CASED = regex(_OLD.pattern, re.IGNORECASE)
_NEW_CASED = regex(f"[{_toned('o')}][ae](?!{_LETTER})|[{_toned('u')}]y(?!{_LETTER})", re.IGNORECASE)

# Onsets that stand before these rhymes; with them "Zoé", "Chloé" and "quý" stay as they are.
_ONSET = regex(
    f"(?<!{_LETTER})(?:b|ch?|d|đ|gh?|h|kh?|l|m|ngh?|nh?|p|ph|r|s|th?|tr|v|x)?$", re.IGNORECASE
)


def _onset_fits(match: re.Match[str]) -> bool:
    start = match.start()
    return _ONSET.search(match.string, start - 4, start) is not None


def _to_new(match: re.Match[str]) -> str:
    found = match.group()
    return _OLD_TO_NEW.get(found, found) if _onset_fits(match) else found


def _to_old(match: re.Match[str]) -> str:
    found = match.group()
    return _NEW_TO_OLD.get(found, found) if _onset_fits(match) else found


def tone_new(text: str) -> str:
    """Write tones in the new placement, keeping case and length: "Hoà Bình", "Uỷ ban" → "Hòa Bình", "Ủy ban".

    >>> tone_new("Uỷ ban nhân dân tỉnh HOÀ Bình, quý I")
    'Ủy ban nhân dân tỉnh HÒA Bình, quý I'
    """
    return _OLD_CASED.sub(_to_new, text)


def tone_old(text: str) -> str:
    """Write tones in the old placement, keeping case and length: "Hòa Bình" → "Hoà Bình".

    >>> tone_old("Ủy ban, hòa, hoàng, quý")
    'Uỷ ban, hoà, hoàng, quý'
    """
    return _NEW_CASED.sub(_to_old, text)


_I_Y = str.maketrans("iìíỉĩịyỳýỷỹỵ", "yỳýỷỹỵiìíỉĩị")
_I_OR_Y = {kind: regex(rf"(?<!{_LETTER})(?:h|k|l|m|qu|s|t)[{letters}](?!{_LETTER})") for kind, letters in (("i", "iìíỉĩị"), ("y", "yỳýỷỹỵ"))}


def i_and_y(form: str) -> tuple[str, ...]:
    """A lower-case form, and as it is written with i and with y where both are in use: at the end of open syllables behind h, k, l, m, qu, s, t.

    Source: schoolbooks write i ("kĩ sư": Ministry of Education, decision 240/QĐ of 1984); most papers and offices keep the older y.

    >>> i_and_y("bác sĩ"), i_and_y("tay lái")
    (('bác sĩ', 'bác sỹ'), ('tay lái',))
    """
    swapped = (_I_OR_Y[kind].sub(lambda match: match.group().translate(_I_Y), form) for kind in ("i", "y"))
    return tuple(dict.fromkeys((form, *swapped)))


def casefold(text: str) -> str:
    """Casefold without changing the length: the few letters whose folding is longer (ß, İ) keep their simple lower case."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(_casefold_letter(letter) for letter in text)


def _casefold_letter(letter: str) -> str:
    for form in (letter.casefold(), letter.lower()):
        if len(form) == 1:
            return form
    return letter


def fold(text: str) -> str:
    """Fold case and tone placement. On NFC text the result has the same length and every offset holds.

    Text that is not NFC is composed first, which may shorten it: normalise once, then fold as often as needed.

    >>> fold("Uỷ ban nhân dân tỉnh HOÀ BÌNH")
    'ủy ban nhân dân tỉnh hòa bình'
    """
    if len(text) < PAGE:
        return _fold_short(text) if len(text) <= _SHORT else _fold(text)
    return _fold_page(text)


#: Words and names recur from text to text: their folded forms are kept.
_SHORT = 24


@lru_cache(maxsize=30_000)
def _fold_short(text: str) -> str:
    return _fold(text)


#: From so many characters on a text is a page, which is asked for by many: its folded form is kept, and is its own.
PAGE = 400
_pages: tuple[tuple[str, str], ...] = ()


def _fold_page(text: str) -> str:
    global _pages
    for held, folded in _pages:
        if held is text or folded is text:
            return folded
    folded = _fold(text)
    _pages = ((text, folded), *_pages[:3])
    return folded


def _fold(text: str) -> str:
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _OLD.sub(_to_new, casefold(text))


def _base_letter(letter: str) -> str:
    if letter in "đð":
        return "d"
    if not (0xC0 <= ord(letter) < 0x250 or ord(letter) >= 0x1E00):
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    return base.lower() if base.isascii() else letter


# By code point up to the end of Latin Extended Additional; later characters stay as they are. A sequence is twice as fast as a
# dict here: `str.translate` pays for every key it misses.
_BASES = [_base_letter(chr(code)) for code in range(0x1F00)]


def fold_ascii(text: str) -> str:
    """Fold case, and drop every diacritic of Latin letters, đ → d. On NFC text the length and every offset hold.

    Not reversible ("Hoa", "Hòa", "hoá" meet); use it for search, slugs and text that was typed without accents.

    >>> fold_ascii("Đắk Lắk, Thừa Thiên Huế, Ủy ban")
    'dak lak, thua thien hue, uy ban'
    """
    if text.isascii():
        return text.lower()
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return casefold(text).translate(_BASES)
