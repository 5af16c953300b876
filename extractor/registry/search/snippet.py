"""What a hit shows: the sentence that holds most of the query, with the words that matched marked."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extractor.language.folding import fold, fold_ascii
from extractor.registry.model import Award
from extractor.registry.search.query import Query

_LENGTH = 240
#: Lines of an event that are looked through.
_LINES = 40


class Snippet(NamedTuple):
    """A piece of text and the spans to mark in it.

    Args:
        text: verbatim.
        marks: (start, end) pairs, code points from 0, ascending.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()

    def marked(self, before: str, after: str) -> str:
        """The text with marks written in."""
        parts, at = [], 0
        for start, end in self.marks:
            parts += [self.text[at:start], before, self.text[start:end], after]
            at = end
        return "".join([*parts, self.text[at:]])


def snippet(award: Award, text: str, query: Query) -> Snippet:
    """The best line of an award event for a query.

    Args:
        award: the event.
        text: the words of its reports, one sentence a line.
        query: the parsed query; without words the first sentence is shown.
    """
    lines = [line for line in text.split("\n") if line] or [award.recipient or award.award]
    if not query.words:
        return _cut(lines[0], ())
    wanted = _wanted(query)
    best: tuple[str, tuple[tuple[int, int], ...]] = (lines[0], ())
    most = 0
    for line in lines[:_LINES]:
        marks, found = _marks(line, wanted)
        if found > most:
            best, most = (line, marks), found
            if most >= len(wanted.folded):
                break
    return _cut(*best)


class _Wanted(NamedTuple):
    """What of a query is marked: its words toned, folded with whether they were typed with tones, prefixes, and the pattern of all."""

    toned: frozenset[str]
    folded: dict[str, bool]
    prefixes: tuple[str, ...]
    pattern: re.Pattern[str]


@lru_cache(maxsize=256)
def _wanted(query: Query) -> _Wanted:
    folded = {fold_ascii(w.text): w.toned for w in query.words}
    prefixes = tuple(fold_ascii(w.text) for w in query.words if w.prefix)
    words = [*(rf"{re.escape(word)}[^\W_]*" for word in prefixes), *map(re.escape, folded)]
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(words)})(?![^\W_])")
    return _Wanted(frozenset(w.text for w in query.words), folded, prefixes, pattern)


def _marks(line: str, wanted: _Wanted) -> tuple[tuple[tuple[int, int], ...], int]:
    """Spans of a line to mark, and how many different words of the query they hold; both foldings keep offsets."""
    toned, folded, prefixes, pattern = wanted
    bare = fold_ascii(line)
    text = ""
    found: list[tuple[int, int]] = []
    seen: set[str] = set()
    for match in pattern.finditer(bare):
        word = match.group()
        start, end = match.span()
        text = text or fold(line)
        if not ((word in folded and _fits(text[start:end], word, toned, folded)) or (prefixes and word.startswith(prefixes))):
            continue
        seen.add(word)
        if found and bare[found[-1][1] : start] == " ":
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found), len(seen)


def _fits(written: str, bare: str, toned: frozenset[str], folded: dict[str, bool]) -> bool:
    """A word typed with tones marks its own and the untoned form; one typed without marks all."""
    return not folded[bare] or written in toned or written == bare


def _cut(line: str, marks: tuple[tuple[int, int], ...]) -> Snippet:
    if len(line) <= _LENGTH:
        return Snippet(line, marks)
    start = max(0, min(marks[0][0] - 60 if marks else 0, len(line) - _LENGTH))
    start = line.find(" ", start) + 1 if start else 0
    stop = line.rfind(" ", start, start + _LENGTH)
    stop = stop if stop > start else min(len(line), start + _LENGTH)
    lead, tail = "… " if start else "", " …" if stop < len(line) else ""
    shift = len(lead) - start
    inside = tuple((s + shift, e + shift) for s, e in marks if s >= start and e <= stop)
    return Snippet(lead + line[start:stop] + tail, inside)
