"""PDF: the text layer in reading order, ruled tables, and page images by OCR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

from extractor.document import Reading, Source, Warning
from extractor.errors import MissingExtra, Rejected
from extractor.language.legacy import detect
from extractor.read.blocks import Block
from extractor.read.official import finish
from extractor.read.ooxml.legacy import Converter
from extractor.read.paged import furniture, ocr, tables
from extractor.read.paged.paragraphs import Flow, Margins, flows, margins
from extractor.read.paged.pdf_words import page_text
from extractor.read.paged.words import Line, Word, to_lines

MAX_PAGES = 1_000
MAX_OCR_PAGES = 60
_MAX_FILE = 200 * 2**20
_MAX_TABLE_PAGES = 200
_FEW = 60
_AT_ONCE = 2
_UNMAPPED = 0.3
_SOME_UNMAPPED = 0.02


@dataclass
class _Page:
    """What was read on one page."""

    words: list[Word]
    tables: list[tables.Table] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass
class _Oddities:
    """What was odd, page by page (pages from 1)."""

    ocr: dict[int, float] = field(default_factory=dict)
    turned: list[int] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    unmapped: list[int] = field(default_factory=list)
    no_tables: list[int] = field(default_factory=list)
    doubled: int = 0
    not_read: int = 0

    def warnings(self) -> Iterator[Warning]:
        """A sentence for each kind."""
        if self.ocr:
            mean = sum(self.ocr.values()) / len(self.ocr)
            yield Warning(code="ocr", message=f"{_pages(list(self.ocr))} read by OCR with a mean confidence of {mean:.0f}%; check names and numbers.")
        if self.turned:
            yield Warning(code="page_turned", message=f"{_pages(self.turned)} scanned sideways or upside down and turned.")
        if self.empty:
            why = ocr.missing() or "nothing on it is legible"
            yield Warning(code="page_without_text", message=f"{_pages(self.empty)} an image, and its text could not be read: {why}.")
        if self.unmapped:
            yield Warning(code="unmapped_glyphs", message=f"{_pages(self.unmapped)} set in a font that does not say which letters it shows.")
        if self.no_tables:
            yield Warning(code="no_tables", message=f"{_pages(self.no_tables)} damaged where tables are drawn; their words are given as lines.")
        if self.doubled:
            yield Warning(code="doubled_letters", message=f"{self.doubled:,} letters were drawn twice and are given once.")
        if self.not_read:
            yield Warning(code="pages_not_read", message=f"The last {self.not_read:,} pages were not read (limit {MAX_PAGES:,}).")


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:8])) + (", …" if len(numbers) > 8 else "")
    return f"Page {shown} is" if len(numbers) == 1 else f"Pages {shown} are"


def read_pdf(source: Source, media_type: str) -> Reading:
    """Read a PDF.

    Args:
        source: the bytes.
        media_type: as detected.

    Raises:
        Rejected: damaged, protected by a password, or without any text that can be read.
        MissingExtra: the extra `pdf` is not installed.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise MissingExtra("PDF files", "pdf") from error
    if len(source.data) > _MAX_FILE:
        raise Rejected("too_large", f"{source.path}: {len(source.data):,} bytes, more than the {_MAX_FILE:,} that are read")
    try:
        with closing(pdfium.PdfDocument(source.data)) as document:
            pages, odd, converter = _read_document(document, source)
    except pdfium.PdfiumError as error:
        if "password" in str(error).casefold():
            raise Rejected("encrypted", f"{source.path}: the PDF is protected by a password") from error
        raise Rejected("unreadable", f"{source.path}: the PDF is damaged ({error})") from error
    if not any(page.words for page in pages):
        what = ocr.missing() if odd.empty else None
        if what:
            raise Rejected("missing_tool", f"{source.path}: its pages are images; {what}")
        raise Rejected("no_text", f"{source.path}: holds no text")
    return finish(source.origin(media_type), list(_blocks(pages)), warnings=[*odd.warnings(), *converter.warnings()])


def _read_document(document: Any, source: Source) -> tuple[list[_Page], _Oddities, Converter]:
    odd, converter = _Oddities(), Converter()
    pages = _read_pages(document, source, odd, converter)
    if not odd.ocr and not converter.used and (legacy := detect(" ".join(w.text for page in pages for w in page.words))):
        # No font says so, but the letters do.
        odd, converter = _Oddities(), Converter(legacy)
        pages = _read_pages(document, source, odd, converter)
    return pages, odd, converter


def _read_pages(document: Any, source: Source, odd: _Oddities, converter: Converter) -> list[_Page]:
    pages: list[_Page] = []
    odd.not_read = max(0, len(document) - MAX_PAGES)
    ruled: list[int] = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reading: dict[int, Future[ocr.PageWords]] = {}
        for i in range(min(len(document), MAX_PAGES)):
            with closing(document[i]) as page:
                words, image = _text_or_image(page, i + 1, odd, converter, len(reading))
                pages.append(_Page(words))
                if image is not None:
                    reading[i] = pool.submit(ocr.read_image, image[0], source.path, image[1])
                elif words and len(ruled) < _MAX_TABLE_PAGES and tables.has_rules(page):
                    ruled.append(i)
            if len(reading) > _AT_ONCE:
                # No more than a few images are held at a time.
                list(reading.values())[-1 - _AT_ONCE].exception()
        for i, future in reading.items():
            _take(pages[i], future.result(), i + 1, odd)
    if ruled:
        _find_tables(source, pages, ruled, odd)
    return pages


def _text_or_image(page: Any, number: int, odd: _Oddities, converter: Converter, read: int) -> tuple[list[Word], tuple[Any, float] | None]:
    """Words of a page's text layer, and where it says (almost) nothing, the page's image with its pixels per inch."""
    found = page_text(page, converter)
    legible = found.unmapped < _UNMAPPED
    if legible and sum(len(w.text) for w in found.words) >= _FEW:
        odd.doubled += found.doubled
        if found.unmapped > _SOME_UNMAPPED:
            odd.unmapped.append(number)
        return found.words, None
    if legible and not _has_image(page):
        return found.words, None
    if ocr.missing() or read >= MAX_OCR_PAGES:
        (odd.empty if legible else odd.unmapped).append(number)
        return found.words, None
    width, height = page.get_size()
    scale = min(ocr.DPI / 72, (ocr.MAX_PIXELS / max(width * height, 1)) ** 0.5)
    return found.words, (page.render(scale=scale).to_pil(), 72 * scale)


def _take(page: _Page, read: ocr.PageWords, number: int, odd: _Oddities) -> None:
    """Put what was read on an image in the place of a page's text layer."""
    if not read.words:
        odd.empty.append(number)
        return
    page.words, page.tables = read.words, [t for t in read.tables if any(t.holds(w) for w in read.words)]
    odd.ocr[number] = read.confidence
    if read.turned:
        odd.turned.append(number)


def _has_image(page: Any) -> bool:
    """Whether images cover a good part of a page."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered > 0.25 * width * height)


def _find_tables(source: Source, pages: list[_Page], ruled: Sequence[int], odd: _Oddities) -> None:
    found, failed = tables.find(source.data, ruled)
    odd.no_tables += [i + 1 for i in failed]
    for i, here in found.items():
        pages[i].tables = [t for t in here if any(t.holds(w) for w in pages[i].words)]


def _blocks(pages: list[_Page]) -> Iterator[Block]:
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


def _parts(pages: list[_Page]) -> Iterator[Flow | list[Block]]:
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


def _order(page: _Page) -> Iterator[tables.Table | list[Line]]:
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
