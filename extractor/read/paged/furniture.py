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


def strip(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their furniture.

    Args:
        pages: lines of each page, from top to bottom.
    """
    repeated = _repeated(pages)
    return [_strip_page(page, repeated) for page in pages]


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Texts, digits aside, that stand at the edge of at least three pages and of half of them."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_pattern(line) for line in (*page[:_EDGE], *page[-_EDGE:]) if len(line.text) > 2})
    return {text for text, count in seen.items() if count >= 3 and count >= 0.5 * len(pages)}


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _strip_page(page: Sequence[Line], repeated: set[str]) -> list[Line]:
    stamped = any(_SIGNED.match(line.text) for line in page)
    kept = []
    for i, line in enumerate(page):
        edge = i < _EDGE or i >= len(page) - _EDGE
        first_or_last = i in (0, len(page) - 1)
        if (edge and _pattern(line) in repeated) or (first_or_last and len(line.words) <= 4 and _NUMBER.fullmatch(line.text)):
            continue
        if stamped and _STAMP.match(line.text):
            continue
        kept.append(line)
    return kept
