"""PDF: the text layer in reading order, ruled tables, and page images by OCR."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import Any

from extractor.document import Reading, Source
from extractor.errors import MissingExtra, Rejected
from extractor.language.legacy import detect
from extractor.read.limits import Deadline
from extractor.read.official import finish
from extractor.read.ooxml.legacy import Converter
from extractor.read.paged import ocr, tables
from extractor.read.paged.pages import Oddities, Page, page_blocks, read_in_time
from extractor.read.paged.pdf_words import page_text
from extractor.read.paged.words import Word

MAX_PAGES = 1_000
MAX_OCR_PAGES = 60
_MAX_FILE = 200 * 2**20
_MAX_TABLE_PAGES = 200
_FEW = 60
_AT_ONCE = 2
_UNMAPPED = 0.3
_SOME_UNMAPPED = 0.02


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
        if odd.late:
            raise Rejected("timeout", f"{source.path}: its pages are images, and OCR took longer than EXTRACTOR_OCR_SECONDS allows")
        what = ocr.missing() if odd.empty else None
        if what:
            raise Rejected("missing_tool", f"{source.path}: its pages are images; {what}")
        raise Rejected("no_text", f"{source.path}: holds no text")
    return finish(source.origin(media_type), list(page_blocks(pages)), warnings=[*odd.warnings(), *converter.warnings()])


def _read_document(document: Any, source: Source) -> tuple[list[Page], Oddities, Converter]:
    odd, converter = Oddities(), Converter()
    pages = _read_pages(document, source, odd, converter)
    if not odd.ocr and not converter.used and (legacy := detect(" ".join(w.text for page in pages for w in page.words))):
        # No font says so, but the letters do.
        odd, converter = Oddities(), Converter(legacy)
        pages = _read_pages(document, source, odd, converter)
    return pages, odd, converter


def _read_pages(document: Any, source: Source, odd: Oddities, converter: Converter) -> list[Page]:
    pages: list[Page] = []
    odd.not_read = max(0, len(document) - MAX_PAGES)
    ruled: list[int] = []
    deadline = Deadline.of_document()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reading: dict[int, Future[ocr.PageWords]] = {}
        for i in range(min(len(document), MAX_PAGES)):
            with closing(document[i]) as page:
                words, image = _text_or_image(page, i + 1, odd, converter, len(reading), deadline)
                pages.append(Page(words))
                if image is not None:
                    reading[i] = pool.submit(ocr.read_image, image[0], source.path, image[1], deadline)
                elif words and len(ruled) < _MAX_TABLE_PAGES and tables.has_rules(page):
                    ruled.append(i)
            if len(reading) > _AT_ONCE:
                # No more than a few images are held at a time.
                list(reading.values())[-1 - _AT_ONCE].exception()
        for i, future in reading.items():
            read_in_time(future.result, pages[i], i + 1, odd)
    if ruled:
        _find_tables(source, pages, ruled, odd)
    return pages


def _text_or_image(
    page: Any, number: int, odd: Oddities, converter: Converter, read: int, deadline: Deadline
) -> tuple[list[Word], tuple[Any, float] | None]:
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
    if not deadline.left:
        odd.late.append(number)
        return found.words, None
    width, height = page.get_size()
    scale = min(ocr.DPI / 72, (ocr.MAX_PIXELS / max(width * height, 1)) ** 0.5)
    return found.words, (page.render(scale=scale).to_pil(), 72 * scale)


def _has_image(page: Any) -> bool:
    """Whether images cover a good part of a page."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered > 0.25 * width * height)


def _find_tables(source: Source, pages: list[Page], ruled: Sequence[int], odd: Oddities) -> None:
    found, failed = tables.find(source.data, ruled)
    odd.no_tables += [i + 1 for i in failed]
    for i, here in found.items():
        pages[i].tables = [t for t in here if any(t.holds(w) for w in pages[i].words)]
