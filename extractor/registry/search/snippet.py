"""What a hit shows: the sentence that holds most of the query, with the words that matched marked."""

from __future__ import annotations

from typing import NamedTuple

from extractor.language.folding import fold, fold_ascii
from extractor.registry.model import Award
from extractor.registry.search.query import Query
from extractor.registry.search.text import WORD

_LENGTH = 240


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


def snippet(award: Award, query: Query) -> Snippet:
    """The best line of an award event for a query.

    Args:
        award: the event.
        query: the parsed query; without words the first sentence is shown.
    """
    lines = [line for line in award.sentences.split("\n") if line] or [award.recipient or award.award]
    if not query.words:
        return _cut(lines[0], ())
    toned = {w.text for w in query.words}
    folded = {w.text for w in query.words if not w.toned} | {fold_ascii(w.text) for w in query.words if w.toned}
    prefixes = tuple(fold_ascii(w.text) for w in query.words if w.prefix)
    marked = [(line, _marks(line, toned, folded, prefixes)) for line in lines[:40]]
    line, marks = max(marked, key=lambda pair: (len({fold_ascii(pair[0][s:e]) for s, e in pair[1]}), -lines.index(pair[0])))
    return _cut(line, marks)


def _marks(line: str, toned: set[str], folded: set[str], prefixes: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    text = fold(line)
    found: list[tuple[int, int]] = []
    for match in WORD.finditer(text):
        word = match.group()
        bare = fold_ascii(word)
        if word in toned or (bare in folded and (word == bare or bare in toned)) or (prefixes and bare.startswith(prefixes)):
            if found and text[found[-1][1] : match.start()] == " ":
                found[-1] = (found[-1][0], match.end())
            else:
                found.append(match.span())
    return tuple(found)


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
