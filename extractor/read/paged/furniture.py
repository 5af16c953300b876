"""What repeats on the pages of a document and is none of its text: page numbers, running heads and feet, signature stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.read.paged.words import Line

_NUMBER = re.compile(
    r"\W{0,3}(?:trang|page)?\s*[:.]?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|trên)\s*\d{1,4})?\W{0,3}", re.IGNORECASE
)
_STAMP = re.compile(
    r"(?:người ký|ký bởi|được ký bởi|ký số bởi|digitally signed by|cơ quan|email|thời gian ký|giờ ký|ngày ký|date|reason|location)\s*:",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:người ký|ký bởi|được ký bởi|ký số bởi|thời gian ký|giờ ký|ngày ký|digitally signed by)\s*:", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_EDGE = 2
_STEP = 8.0  # points


def strip(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their furniture.

    Args:
        pages: lines of each page, from top to bottom.
    """
    repeated = _repeated(pages)
    return [_strip_page(page, repeated) for page in pages]


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """Texts, digits aside, that stand at one height at the edge of at least three pages and of half of them."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        here = {(_pattern(line), height) for line in (*page[:_EDGE], *page[-_EDGE:]) if len(line.text) > 2 for height in _heights(line)}
        seen.update(here)
    return {key for key, count in seen.items() if count >= 3 and count >= 0.5 * len(pages)}


def _heights(line: Line) -> tuple[int, int]:
    """The two steps of height between which a line lies, so that lines a few points apart share one."""
    step = int(line.top // _STEP)
    return step, step + 1


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _strip_page(page: Sequence[Line], repeated: set[tuple[str, int]]) -> list[Line]:
    stamped = any(_SIGNED.match(line.text) for line in page)
    kept = []
    for i, line in enumerate(page):
        edge = i < _EDGE or i >= len(page) - _EDGE
        first_or_last = i in (0, len(page) - 1)
        repeats = edge and any((_pattern(line), height) in repeated for height in _heights(line))
        if repeats or (first_or_last and len(line.words) <= 4 and _NUMBER.fullmatch(line.text)):
            continue
        if stamped and _STAMP.match(line.text):
            continue
        kept.append(line)
    return kept
