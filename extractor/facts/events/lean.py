"""Whether the words of a page are those of pages that report an event, whatever its candidates are.

A headline and its lead tell of what kind a page is - an interview, a crime, a report of a conference - by words that stand nowhere near
the mention of an event. What each counts (catalogue event_page_words, in hundredths) is learned by corpora/train_events.py. Only words
in small letters count: names of persons and places say nothing of other pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import sqrt

from extractor.catalogues import load
from extractor.language.patterns import regex

#: So much of the page behind its headline is looked at, in code points.
OPENING = 400
#: The name under which stands what every page has, before its words are looked at.
EVERY = "every page"

_WORD = regex(r"\w+")


def page_words(text: str, folded: str, title: int) -> list[str]:
    """Words of a page's opening and pairs of them, each once: the headline's apart from the others.

    Args:
        text, folded: the whole text, and folded.
        title: length of the headline that it begins with; 0 where it has none.
    """
    of_title = (f"title:{word}" for word in _words(text, folded, 0, title))
    return list(dict.fromkeys((*of_title, *_words(text, folded, title, min(len(text), title + OPENING)))))


def _words(text: str, folded: str, start: int, end: int) -> Iterator[str]:
    found = [m for m in _WORD.finditer(folded, start, end) if text[m.start()].islower()]
    yield from (m.group() for m in found)
    yield from (f"{a.group()} {b.group()}" for a, b in pairwise(found) if b.start() - a.end() == 1)


@cache
def _counts() -> Mapping[str, float]:
    return {entry.name: entry["weight"] / 100 for entry in load("event_page_words")}


def lean(text: str, folded: str, title: int) -> float:
    """What speaks for the page reporting an event (above 0) or none; arguments as in `page_words`."""
    return speaks(page_words(text, folded, title), _counts())


def speaks(words: Sequence[str], counts: Mapping[str, float]) -> float:
    """What words of a page, as `page_words` gives them, speak for its reporting an event.

    Args:
        words: the words.
        counts: what each counts, and `EVERY`.
    """
    return counts[EVERY] + sum(counts.get(word, 0.0) for word in words) / sqrt(max(len(words), 1))
