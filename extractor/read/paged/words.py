"""Words and lines of a page, with their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

_NEAR = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands on a page.

    Args:
        text: its characters.
        x0, x1: left and right edge. top, bottom: upper and lower edge.
        bold: whether its font is bold.
        confidence: how sure the reading is, 0 to 100.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False
    confidence: float = 100.0

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """Height of its box, about the size of its font."""
        return max(self.bottom - self.top, 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side.

    Args:
        words: from left to right.
    """

    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(w.x1 for w in self.words)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(w.bottom for w in self.words)

    @property
    def size(self) -> float:
        """Usual size of its words."""
        return median(w.size for w in self.words)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(w.bold for w in self.words)

    @property
    def text(self) -> str:
        """Its words, one space between them."""
        return " ".join(w.text for w in self.words)

    def moved(self, x: float, y: float) -> Line:
        """The line at another place."""
        return Line(tuple(replace(w, x0=w.x0 + x, x1=w.x1 + x, top=w.top + y, bottom=w.bottom + y) for w in self.words))

    def pieces(self, gap: float) -> list[Line]:
        """The line cut where the distance between two words is greater than `gap` times its size."""
        out: list[list[Word]] = [[self.words[0]]]
        for before, word in pairwise(self.words):
            if word.x0 - before.x1 > gap * self.size:
                out.append([])
            out[-1].append(word)
        return [Line(tuple(words)) for words in out]


def to_lines(words: Iterable[Word]) -> list[Line]:
    """Lines of a page, from top to bottom.

    Args:
        words: words in the order of the file; those of a line mostly follow one another.
    """
    rows: list[list[list[Word]]] = []
    for chunk in sorted(_chunks(words), key=_middle):
        row = next((r for r in reversed(rows[-_NEAR:]) if _beside(r, chunk)), None)
        if row is None:
            rows.append([chunk])
        else:
            row.append(chunk)
    found = [Line(tuple(sorted((w for chunk in row for w in chunk), key=lambda w: w.x0))) for row in rows]
    return sorted(found, key=lambda line: line.top)


def _chunks(words: Iterable[Word]) -> list[list[Word]]:
    """Words that follow one another on one height."""
    out: list[list[Word]] = []
    for word in words:
        last = out[-1][-1] if out else None
        if last is not None and abs(last.bottom - word.bottom) < 0.35 * last.size and -0.3 * last.size < word.x0 - last.x1 < 3 * last.size:
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _middle(chunk: Sequence[Word]) -> float:
    return median(w.middle for w in chunk)


def _beside(row: Sequence[list[Word]], chunk: list[Word]) -> bool:
    """Whether a chunk stands on the height of a row, and beside what stands there already; a superscript belongs to its word."""
    first = max(row, key=lambda c: c[-1].x1 - c[0].x0)
    limit = 0.45 * min(first[0].size, max(chunk[0].size, 6.0))
    free = all(chunk[0].x0 >= c[-1].x1 - 1 or chunk[-1].x1 <= c[0].x0 + 1 for c in row)
    return abs(_middle(first) - _middle(chunk)) <= limit and free
