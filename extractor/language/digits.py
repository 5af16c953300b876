"""Numbers in digits and their marks, and Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.language.patterns import regex

ROMAN: str = "(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
"""Regex source for a Roman numeral from I to XXXIX (terms, congresses, centuries, quarters); upper case, no groups."""

_SIGNS = regex("[0-9][0-9., \u00a0\u202f]*")
_GROUPED = {mark: regex(rf"[1-9]\d{{0,2}}(?:[{mark}]\d{{3}})+") for mark in (".", ",", " \u00a0\u202f")}


def parse_digits(text: str, *, english: bool = False, scaled: bool = False) -> Decimal | None:
    """Read digits with their marks; `scaled` says that a scale word follows, which rules dates and times out.

    >>> [str(parse_digits(t)) for t in ("3.650", "3,65", "07", "1,234,567", "1.234,5")], parse_digits("12.5")
    (['3650', '3.65', '7', '1234567', '1234.5'], None)
    """
    if _SIGNS.fullmatch(text) is None:
        return None
    if text.isdigit():
        return Decimal(text) if text[0] != "0" or len(text) <= 2 else None
    point, comma = (",", ".") if english else (".", ",")
    whole, mark, decimals = text.partition(comma)
    if _GROUPED[" \u00a0\u202f"].fullmatch(whole):
        whole = re.sub(r"[^\d]", "", whole)
    if _GROUPED[point].fullmatch(whole):
        whole = whole.replace(point, "")
    if whole.isdigit() and (decimals.isdigit() or not mark) and (len(whole) == 1 or whole[0] != "0"):
        return Decimal(f"{whole}.{decimals or 0}") if mark else Decimal(whole)
    return None if english else _other_style(text, scaled)


def _other_style(text: str, scaled: bool) -> Decimal | None:
    """Read English style where nothing else is possible: 1,234,567; 1,234.5; 0.75; 1.5 before a scale word."""
    whole, mark, decimals = text.partition(".")
    if "," in whole and _GROUPED[","].fullmatch(whole) and (decimals.isdigit() if mark else whole.count(",") > 1):
        return Decimal(text.replace(",", ""))
    if not (mark and whole.isdigit() and decimals.isdigit()) or (len(whole) > 1 and whole[0] == "0"):
        return None
    if scaled or whole == "0" or not _date_or_time(int(whole[:6]), decimals):
        return Decimal(text)
    return None


def _date_or_time(whole: int, decimals: str) -> bool:
    after = int(decimals[:6])
    date = (whole <= 31 and after <= 12) or (whole <= 12 and len(decimals) == 4 and 1800 <= after <= 2200)
    return date or len(decimals) == 3 or (whole <= 24 and after <= 59 and len(decimals) == 2)


_ROMAN = regex(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def parse_roman(text: str) -> int | None:
    """Read a well-formed Roman numeral in capitals (1–3999); None for anything else.

    >>> parse_roman("XIV"), parse_roman("IIII"), parse_roman("khoá")
    (14, None, None)
    """
    if _ROMAN.fullmatch(text) is None:
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
