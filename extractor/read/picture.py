"""Images of pages (PNG, JPEG, TIFF with one page or several), read by OCR."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any

from extractor.document import Reading, Source
from extractor.errors import MissingExtra, Rejected
from extractor.read.limits import Deadline
from extractor.read.official import finish
from extractor.read.paged import ocr
from extractor.read.paged.pages import Oddities, Page, page_blocks, read_in_time

_MAX_PAGES = 60
_MAX_SOURCE_PIXELS = 120_000_000
_PAPER = 8.27  # inches: the shorter edge of A4, on which offices print


def read_picture(source: Source, media_type: str) -> Reading:
    """Read page images.

    Args:
        source: the bytes.
        media_type: as detected.

    Raises:
        Rejected: damaged, too large, without legible text, or tesseract is missing.
        MissingExtra: the extra `ocr` is not installed.
    """
    try:
        from PIL import Image
    except ImportError as error:
        raise MissingExtra("Page images", "ocr") from error
    if what := ocr.missing():
        raise Rejected("missing_tool", f"{source.path}: an image; {what}")
    odd, pages, deadline = Oddities(), [], Deadline.of_document()
    try:
        for number, image in enumerate(_images(Image.open(io.BytesIO(source.data)), source.path), 1):
            page = Page([])
            scaled, dpi = _scaled(image)
            read_in_time(partial(ocr.read_image, scaled, source.path, dpi, deadline), page, number, odd)
            pages.append(page)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise Rejected("unreadable", f"{source.path}: the image is damaged ({error})") from error
    if odd.late and not any(page.words for page in pages):
        raise Rejected("timeout", f"{source.path}: OCR took longer than EXTRACTOR_OCR_SECONDS allows")
    if not any(page.words for page in pages):
        raise Rejected("no_text", f"{source.path}: nothing on the image is legible")
    return finish(source.origin(media_type), list(page_blocks(pages)), warnings=list(odd.warnings()))


def _images(image: Any, path: str) -> Iterator[Any]:
    """Each page of an image file."""
    for i in range(min(getattr(image, "n_frames", 1), _MAX_PAGES)):
        image.seek(i)
        if image.width * image.height > _MAX_SOURCE_PIXELS:
            raise Rejected("too_large", f"{path}: an image of {image.width:,} by {image.height:,} pixels")
        yield image.convert("L" if image.mode in ("1", "L", "LA", "I;16") else "RGB")


def _scaled(image: Any) -> tuple[Any, float]:
    """The image at about the resolution that tesseract reads best, taking it for a page of A4."""
    dpi = max(min(image.width, image.height) / _PAPER, 30.0)
    factor = min(ocr.DPI / dpi, (ocr.MAX_PIXELS / (image.width * image.height)) ** 0.5)
    if 0.8 < factor < 1.25:
        return image, dpi
    return image.resize((max(1, round(image.width * factor)), max(1, round(image.height * factor)))), dpi * factor
