"""Paragraphs from the lines of a page: where one ends is told by indents, short lines, gaps and marks of items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractor.read.blocks import Block, is_item, is_rule
from extractor.read.paged.words import Line, Word

#: A gap this many times the size of the letters parts columns; justified lines stay below it.
COLUMN_GAP = 2.2
_OPENS = re.compile(
    r"(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)\-/]\s|[a-zđA-ZĐ][.)]\s|[IVX]{1,5}\s?[.\-/)]"
    r"|(?:điều|chương|mục|phần|phụ lục)\s+[\divxIVX]+\b|căn cứ\s|nơi nhận)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;:!?…]['\"”’)]*$")
#: A line that ends so is not the last of its paragraph.
_OPEN = re.compile(r"(?:[,–-]|\b(?:và|của|cho|tại|số|ngày|năm))$")
_MIN_COLUMN_LINES = 6


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right edge of the running text of a page."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """Distance between them."""
        return max(self.right - self.left, 1.0)

    def centers(self, line: Line) -> bool:
        """Whether a line is centred between them."""
        before, after = line.x0 - self.left, self.right - line.x1
        return before > line.size and after > line.size and abs(before - after) < 0.12 * self.width


def margins(lines: Sequence[Line]) -> Margins:
    """The edges that most of the long lines keep to.

    Args:
        lines: lines of a page or column.
    """
    if not lines:
        return Margins(0.0, 1.0)
    widest = max(line.x1 - line.x0 for line in lines)
    long = [line for line in lines if line.x1 - line.x0 > 0.6 * widest]
    lefts, rights = sorted(line.x0 for line in long), sorted(line.x1 for line in long)
    return Margins(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10])


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines of one column, one below the other, with the margins that they keep to."""

    lines: tuple[Line, ...]
    margins: Margins

    def then(self, after: Flow) -> Flow | None:
        """This flow and the next one, of another column or page, as one; None where they are not of one width."""
        if not 0.92 < after.margins.width / self.margins.width < 1.09:
            return None
        last, step = self.lines[-1], _leading(self.lines) or 1.2 * self.lines[-1].size
        x, y = self.margins.left - after.margins.left, last.top + step - after.lines[0].top
        return Flow((*self.lines, *(line.moved(x, y) for line in after.lines)), self.margins)

    def blocks(self) -> Iterator[Block]:
        """Its paragraphs, and each line of several columns as a block of its own."""
        return _flow(self.lines, self.margins)


def flows(lines: Sequence[Line], page: Margins | None = None) -> Iterator[Flow]:
    """Flows of a page, columns of running text one after the other.

    Args:
        lines: lines from top to bottom.
        page: its margins, where known.
    """
    page = page or margins(lines)
    start = 0
    while start < len(lines):
        end, gutter = _columns(lines, start)
        if gutter is None:
            end = next((i for i in range(start + 1, len(lines)) if _columns(lines, i)[1] is not None), len(lines))
            yield Flow(tuple(lines[start:end]), page)
        else:
            for right in (False, True):
                kept = tuple(side for line in lines[start:end] if (side := _side(line, gutter, right)) is not None)
                yield Flow(kept, margins(kept))
        start = end


def _columns(lines: Sequence[Line], start: int) -> tuple[int, float | None]:
    """Where two columns of running text that begin at a line end, and the middle of the gutter between them."""
    pieces = lines[start].pieces(0.9)
    for before, after in pairwise(pieces):
        low, high = before.x1, after.x0
        end = start
        for line in lines[start:]:
            cut = _cut(line, low, high)
            if cut is None:
                break
            low, high = cut
            end += 1
        band = lines[start:end]
        if len(band) >= _MIN_COLUMN_LINES and _flows(band, (low + high) / 2):
            return end, (low + high) / 2
    return start, None


def _cut(line: Line, low: float, high: float) -> tuple[float, float] | None:
    """The part of a gutter that a line leaves free; None where it crosses it."""
    for word in line.words:
        if word.x1 <= (low + high) / 2:
            low = max(low, word.x1)
        elif word.x0 >= (low + high) / 2:
            high = min(high, word.x0)
        else:
            return None
    return (low, high) if high - low > 0.8 * line.size else None


def _flows(band: Sequence[Line], gutter: float) -> bool:
    """Whether both sides of a gutter hold running text: most lines fill their column, as in a newspaper and not in a letterhead."""
    for right in (False, True):
        side = [line for line in (_side(line, gutter, right) for line in band) if line is not None]
        if len(side) < 0.7 * len(band):
            return False
        width = max(line.x1 for line in side) - min(line.x0 for line in side)
        full = [line for line in side if line.x1 - line.x0 > 0.75 * width and len(line.words) >= 4]
        if len(full) < 0.6 * len(side):
            return False
    return True


def _side(line: Line, gutter: float, right: bool) -> Line | None:
    words = tuple(w for w in line.words if (w.x0 >= gutter) == right)
    return Line(words) if words else None


def _flow(lines: Sequence[Line], page: Margins) -> Iterator[Block]:
    """Blocks of one column."""
    leading = _leading(lines)
    indents = _indents(lines, page)
    open_lines: list[Line] = []
    for line in lines:
        pieces = line.pieces(COLUMN_GAP)
        if len(pieces) > 1 and not _opens_item(pieces):
            yield from _close(open_lines, page)
            open_lines = []
            yield Block("\t".join(piece.text for piece in pieces), indented=False, bold=line.bold)
            continue
        if open_lines and (_begins(open_lines, line, page, leading) or (indents and _indented(line, page))):
            yield from _close(open_lines, page)
            open_lines = []
        open_lines.append(line)
    yield from _close(open_lines, page)


def _opens_item(pieces: Sequence[Line]) -> bool:
    """Whether the gap stands between an item's mark and its text ("1.     Nội dung")."""
    return len(pieces) == 2 and (is_item(pieces[0].text + " ") and len(pieces[0].text) < 6)


def _indents(lines: Sequence[Line], page: Margins) -> bool:
    """Whether paragraphs show by the indent of their first line: most long lines begin at the margin."""
    long = [line for line in lines if line.x1 - line.x0 > 0.6 * page.width]
    return sum(line.x0 < page.left + 0.5 * line.size for line in long) > 0.5 * len(long)


def _indented(line: Line, page: Margins) -> bool:
    return line.x0 - page.left > 0.9 * line.size and not page.centers(line)


def _leading(lines: Sequence[Line]) -> float:
    steps = [after.top - before.top for before, after in pairwise(lines) if after.top > before.top]
    return median(steps) if steps else 0.0


def _begins(before: Sequence[Line], line: Line, page: Margins, leading: float) -> bool:
    """Whether a line begins a new paragraph after the lines of an open one."""
    last = before[-1]
    if line.top - last.top > 1.6 * max(leading, last.size):
        return True
    if _capital(line) != _capital(last) or is_rule(line.text) or is_rule(last.text):
        return True
    centered = page.centers(line)
    if centered or page.centers(last):
        # Lines of one centred heading go on; a centred line and running text never do.
        return not (centered and page.centers(last) and last.bold == line.bold and _continues(last, line))
    if _OPENS.match(line.text) and (_ENDS.search(last.text) or line.x0 > page.left + 0.5 * line.size):
        return True
    goes_on = line.text[:1].islower() or _capital(line) or _OPEN.search(last.text)
    if goes_on and not _ENDS.search(last.text) and line.x0 < page.left + 0.5 * line.size:
        return False
    room = page.right - last.x1
    if room > _width(line.words[0]) + 0.6 * line.size:
        return True
    if _ENDS.search(last.text) and line.x0 - page.left > 0.9 * line.size:
        return True
    return line.x0 - page.left > 0.9 * line.size and abs(line.x0 - last.x0) > 0.5 * line.size and (len(before) > 1 or line.x0 > last.x0)


def _capital(line: Line) -> bool:
    """Whether a line is a headline in capitals; an abbreviation alone is none."""
    text = line.text
    return text.isupper() and sum(c.isalpha() for c in text) >= 6


def _continues(last: Line, line: Line) -> bool:
    return not _ENDS.search(last.text) and (line.text[:1].islower() or last.text[:1].islower())


def _width(word: Word) -> float:
    return word.x1 - word.x0


def _close(lines: Sequence[Line], page: Margins) -> Iterator[Block]:
    if lines:
        first = lines[0]
        middle = (page.left + page.right) / 2
        yield Block(
            join(line.text for line in lines), centered=all(page.centers(line) for line in lines), bold=all(line.bold for line in lines),
            indented=len(lines) == 1 and first.x0 > middle - 0.1 * page.width and not page.centers(first),
        )


def join(texts: Iterator[str] | Sequence[str]) -> str:
    """Lines of one paragraph on one line; a word divided at the end of a line is closed.

    >>> join(["nhiệm kỳ 2015 -", "2020 và docu-", "ments ở Phan Rang-", "Tháp Chàm"])
    'nhiệm kỳ 2015 - 2020 và documents ở Phan Rang-Tháp Chàm'
    """
    out = ""
    for text in texts:
        divided = re.search(r"[^\W\d_]-$", out)
        if divided and text[:1].islower():
            out = out[:-1] + text
        elif divided:
            out += text
        else:
            out = f"{out} {text}" if out else text
    return out
