"""What class names and ids say of an element, by the words of the catalogue `page_markup`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.catalogues import load

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@cache
def _parts(kind: str) -> re.Pattern[str] | None:
    words = [re.escape(e.name) for e in load("page_markup") if e.kind == f"{kind}_part"]
    return re.compile("|".join(sorted(words, key=len, reverse=True))) if words else None


@cache
def _whole(kind: str) -> frozenset[str]:
    return frozenset(e.name for e in load("page_markup") if e.kind == f"{kind}_word")


@lru_cache(maxsize=8192)
def says(names: str, kind: str) -> bool:
    """Whether class names and ids name a kind of element.

    Args:
        names: class and id of an element, as written, joined by a space.
        kind: `furniture`, `body`, `lead`, `caption`, `picture`, `author`, `date` or `title`.

    >>> says("box-TinLienQuan", "furniture"), says("article-body cms-body", "body"), says("status", "furniture")
    (True, True, False)
    """
    parts = _parts(kind)
    if parts and parts.search(names.lower()):
        return True
    words = _whole(kind)
    return bool(words) and not words.isdisjoint(word.lower() for word in _WORDS.findall(names))
