"""Words around numbers, from the catalogue `figure_words`, as sets and patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues import load
from extractor.language.folding import fold


@lru_cache(maxsize=16)
def words(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return frozenset(fold(form) for form in load("figure_words").forms(kind))


@lru_cache(maxsize=16)
def ending_with(*kinds: str) -> re.Pattern[str]:
    """A pattern that finds one of the words, and a space, right before the end of a region of folded text."""
    forms = sorted(frozenset().union(*(words(kind) for kind in kinds)), key=lambda form: (-len(form), form))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r") \Z")


@lru_cache(maxsize=16)
def beginning_with(*kinds: str) -> re.Pattern[str]:
    """A pattern that finds one of the words, and a space, at the beginning of folded text."""
    forms = sorted(frozenset().union(*(words(kind) for kind in kinds)), key=lambda form: (-len(form), form))
    return re.compile(r"(?:" + "|".join(map(re.escape, forms)) + ") ")
