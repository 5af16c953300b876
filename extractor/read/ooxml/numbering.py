"""Writes automatic numbering out: what Word prints before a paragraph is not in its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from extractor.read.ooxml.fonts import W

_PLACE = re.compile(r"%([1-9])")
_MAX_LEVEL = 8
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out += letters
            number -= value
    return out


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "ordinal": str,
}


class Numbering:
    """Counts the numbered paragraphs of one document.

    Args:
        element: `w:numbering`, or None where the document has none.
    """

    def __init__(self, element: Any) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if element is None:
            return
        for abstract in element.iterchildren(W + "abstractNum"):
            self._levels[_get(abstract, "abstractNumId")] = {_level(lvl): lvl for lvl in abstract.iterchildren(W + "lvl")}
        for num in element.iterchildren(W + "num"):
            self._add(num)

    def _add(self, num: Any) -> None:
        name = _get(num, "numId")
        target = num.find(W + "abstractNumId")
        if target is None:
            return
        self._abstract[name] = _get(target, "val")
        for override in num.iterchildren(W + "lvlOverride"):
            start = override.find(W + "startOverride")
            if start is not None:
                self._starts[name, _level(override)] = _number(_get(start, "val"), 1)

    def label(self, properties: Any) -> str:
        """What is printed before a paragraph, "" where nothing is; counts on.

        Args:
            properties: the paragraph's `w:numPr`.
        """
        name, level = _val(properties, "numId"), min(_number(_val(properties, "ilvl"), 0), _MAX_LEVEL)
        abstract = self._abstract.get(name, "")
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        counts = self._count(name, abstract, level, levels)
        text = _val(levels[level], "lvlText")
        kind = _val(levels[level], "numFmt") or "decimal"
        if kind == "bullet":
            return "-"
        if kind == "none" or not text:
            return ""
        return _PLACE.sub(lambda m: self._place(int(m[1]) - 1, counts, levels), text).strip()

    def _count(self, name: str, abstract: str, level: int, levels: dict[int, Any]) -> list[int | None]:
        counts = self._counts.setdefault(abstract, [None] * (_MAX_LEVEL + 1))
        if name not in self._begun:
            self._begun.add(name)
            for (other, at), start in self._starts.items():
                if other == name:
                    counts[at] = start - 1
        now = counts[level]
        counts[level] = now + 1 if now is not None else _number(_val(levels[level], "start"), 1)
        counts[level + 1 :] = [None] * (_MAX_LEVEL - level)
        return counts

    def _place(self, at: int, counts: list[int | None], levels: dict[int, Any]) -> str:
        if at not in levels:
            return ""
        count = counts[at] if counts[at] is not None else _number(_val(levels[at], "start"), 1)
        write = _FORMATS.get(_val(levels[at], "numFmt"), str)
        return write(max(0, min(count or 0, 9999)))


def _get(element: Any, key: str) -> str:
    return element.get(W + key) or ""


def _val(element: Any, tag: str) -> str:
    found = element.find(W + tag)
    return _get(found, "val") if found is not None else ""


def _level(element: Any) -> int:
    return min(_number(_get(element, "ilvl"), 0), _MAX_LEVEL)


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
