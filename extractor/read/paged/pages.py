"""Pages of a file put together: tables and flows of lines over all of them, and what was odd on which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.document import Warning
from extractor.errors import Rejected
from extractor.read.blocks import Block
from extractor.read.paged import furniture, ocr, tables
from extractor.read.paged.paragraphs import Flow, Margins, flows, margins
from extractor.read.paged.words import Line, Word, to_lines


@dataclass
class Page:
    """What was read on one page."""

    words: list[Word]
    tables: list[tables.Table] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass
class Oddities:
    """What was odd, page by page (pages from 1)."""

    ocr: dict[int, float] = field(default_factory=dict)
    turned: list[int] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    unmapped: list[int] = field(default_factory=list)
    no_tables: list[int] = field(default_factory=list)
    doubled: int = 0
    late: list[int] = field(default_factory=list)
    not_read: int = 0

    def warnings(self) -> Iterator[Warning]:
        """A sentence for each kind."""
        if self.ocr:
            mean = sum(self.ocr.values()) / len(self.ocr)
            which = _numbers(list(self.ocr))
            yield Warning(code="ocr", message=f"{which} read by OCR with a mean confidence of {mean:.0f}%; check names and numbers.")
        if self.turned:
            yield Warning(code="page_turned", message=f"{_numbers(self.turned)} scanned sideways or upside down and turned.")
        if self.empty:
            why = ocr.missing() or "nothing on it is legible"
            yield Warning(code="page_without_text", message=f"{_numbers(self.empty)} an image, and its text could not be read: {why}.")
        if self.unmapped:
            yield Warning(code="unmapped_glyphs", message=f"{_numbers(self.unmapped)} set in a font that does not say which letters it shows.")
        if self.no_tables:
            yield Warning(code="no_tables", message=f"{_numbers(self.no_tables)} damaged where tables are drawn; their words are given as lines.")
        if self.doubled:
            yield Warning(code="doubled_letters", message=f"{self.doubled:,} letters were drawn twice and are given once.")
        if self.late:
            which = _numbers(self.late)
            yield Warning(code="pages_not_read", message=f"{which} an image, and the time for OCR was over; set EXTRACTOR_OCR_SECONDS higher.")
        if self.not_read:
            yield Warning(code="pages_not_read", message=f"The last {self.not_read:,} pages were not read; split the file.")


def _numbers(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:8])) + (", …" if len(numbers) > 8 else "")
    return f"Page {shown} is" if len(numbers) == 1 else f"Pages {shown} are"


def read_in_time(result: Callable[[], ocr.PageWords], page: Page, number: int, odd: Oddities) -> None:
    """Take what was read on a page image; a page for which the time did not suffice is noted.

    Args:
        result: gives what was read.
        page: in its place.
        number: of the page, from 1.
        odd: what was odd.

    Raises:
        Rejected: it could not be read for another reason.
    """
    try:
        read = result()
    except Rejected as refused:
        if refused.reason != "timeout":
            raise
        odd.late.append(number)
    else:
        take(page, read, number, odd)


def take(page: Page, read: ocr.PageWords, number: int, odd: Oddities) -> None:
    """Put what was read on an image in the place of a page's text layer."""
    if not read.words:
        odd.empty.append(number)
        return
    page.words, page.tables = read.words, [t for t in read.tables if any(t.holds(w) for w in read.words)]
    odd.ocr[number] = read.confidence
    if read.turned:
        odd.turned.append(number)


def page_blocks(pages: list[Page]) -> Iterator[Block]:
    """Blocks of all pages; a paragraph or table that a page break divides goes on."""
    texts = [to_lines(w for w in page.words if not any(t.holds(w) for t in page.tables)) for page in pages]
    for page, lines in zip(pages, furniture.strip(texts), strict=True):
        page.lines = lines
    open_flow: Flow | None = None
    for part in _parts(pages):
        if isinstance(part, Flow):
            joined = open_flow.then(part) if open_flow is not None else part
            if joined is None and open_flow is not None:
                yield from open_flow.blocks()
            open_flow = joined or part
        else:
            yield from open_flow.blocks() if open_flow is not None else ()
            yield from part
            open_flow = None
    yield from open_flow.blocks() if open_flow is not None else ()


def _parts(pages: list[Page]) -> Iterator[Flow | list[Block]]:
    """Flows of lines and the cells of tables, in reading order."""
    everywhere = margins([line for page in pages for line in page.lines])
    number = 0
    last: tables.Table | None = None
    held: list[Block] = []
    for page in pages:
        edges = margins(page.lines) if len(page.lines) > 4 else everywhere
        for part in _order(page):
            if isinstance(part, tables.Table):
                found = tables.cells(part, [w for w in page.words if part.holds(w)], number)
                if last is not None and tables.continues(last, part):
                    held = tables.continued(held, found)
                else:
                    yield from (held,) if held else ()
                    number += bool(held)
                    held = [replace(b, table=number) for b in found]
                last = part
            else:
                yield from (held,) if held else ()
                number += bool(held)
                last, held = None, []
                yield from flows(part, _wider(edges, everywhere))
    yield from (held,) if held else ()


def _wider(page: Margins, everywhere: Margins) -> Margins:
    """Margins of a page; those of the document where the page has only short lines."""
    return page if page.width > 0.85 * everywhere.width else everywhere


def _order(page: Page) -> Iterator[tables.Table | list[Line]]:
    """Tables and the runs of lines between them, from top to bottom."""
    rest = list(page.lines)
    for table in page.tables:
        above = [line for line in rest if line.top < table.box[1]]
        rest = rest[len(above) :]
        if above:
            yield above
        yield table
    if rest:
        yield rest
