"""Text of page images, by tesseract with its Vietnamese model."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from extractor.errors import Rejected
from extractor.language.folding import fold_ascii
from extractor.read.limits import Deadline
from extractor.read.official.vocabulary import known_lines
from extractor.read.paged.image import rules, straight, without_ink
from extractor.read.paged.paragraphs import COLUMN_GAP
from extractor.read.paged.tables import Table, in_box, odd_cells, tables_of_rules
from extractor.read.paged.tesseract import Tesseract
from extractor.read.paged.words import Word, to_lines
from extractor.read.tools import find, run

DPI = 300
#: A3 at 300 pixels per inch; several copies of an image are held while it is read.
MAX_PIXELS = 18_000_000
_LAYOUT = 3
_MAX_LOOKS = 30
_UPRIGHT = 75.0
_SURE_UNDER_SEAL = 75.0
_DARK = (0.2, 0.25, 0.3)


@dataclass(frozen=True, slots=True)
class PageWords:
    """What was read on a page image.

    Args:
        words: its words, in points from the upper left corner.
        tables: its ruled tables.
        confidence: mean confidence of the words, 0 to 100.
        turned: degrees by which the image had to be turned, clockwise.
    """

    words: list[Word]
    tables: list[Table]
    confidence: float
    turned: int


@cache
def missing() -> str | None:
    """What has to be installed before page images can be read; None where nothing is missing."""
    program = find("tesseract")
    if program is None:
        return "install tesseract with its Vietnamese model (packages tesseract-ocr and tesseract-ocr-vie)"
    with tempfile.TemporaryDirectory(prefix="extractor-") as name:
        known = run([program, "--list-langs"], Path(name), 20, "tesseract").decode("utf-8", "replace").split()
    return None if "vie" in known else "install the Vietnamese model of tesseract (package tesseract-ocr-vie)"


def read_image(image: Any, path: str, dpi: float, document: Deadline) -> PageWords:
    """Read one page image.

    Args:
        image: a Pillow image of at most MAX_PIXELS pixels.
        path: name of the document, for messages.
        dpi: pixels per inch.
        document: by when all pages of the document must be read.

    Raises:
        Rejected: tesseract is missing or failed; `timeout` where it took too long or no time was left.
    """
    deadline = document.of_page()
    if not deadline.left:
        raise Rejected("timeout", f"{path}: no time was left for the page")
    program = find("tesseract")
    if program is None or (what := missing()):
        raise Rejected("missing_tool", f"{path}: the page is an image; {what if program else missing()}")
    image = straight(without_ink(image))
    turned = 0
    with tempfile.TemporaryDirectory(prefix="extractor-") as name:
        page = Tesseract(program, Path(name), path, dpi, deadline)
        words, ruled = _read(page, image)
        if _confidence(words) < _UPRIGHT and (turned := page.turn(image)):
            # Letters that lie on their side are read as nonsense, of which tesseract is not sure.
            image = straight(image.rotate(-turned, expand=True, fillcolor=255))
            words, ruled = _read(page, image)
        words = _in_time(lambda: _under_seal(page, image, words), words)
    return PageWords(corrected(words), ruled, _confidence(words), turned)


def _read(page: Tesseract, image: Any) -> tuple[list[Word], list[Table]]:
    across, down, clean = rules(image, page.dpi)
    ruled = tables_of_rules(across, down, 72 / page.dpi)
    words = page.words(clean, _LAYOUT)
    return _in_time(lambda: _numbers(page, clean, words, ruled), words), ruled


def _in_time(look: Callable[[], list[Word]], words: list[Word]) -> list[Word]:
    """What another look at a page gives; the words as they were where no time is left for it."""
    try:
        return look()
    except Rejected as late:
        if late.reason != "timeout":
            raise
        return words


def _numbers(page: Tesseract, image: Any, words: list[Word], ruled: list[Table]) -> list[Word]:
    """The words, with another look at what is no number in a column of numbers."""
    scale = 72 / page.dpi
    for cell in [c for table in ruled for c in odd_cells(table, words)][:_MAX_LOOKS]:
        left, top, right, bottom = (round(edge / scale) for edge in cell)
        found = page.number(image.crop((left + 2, top + 2, right - 2, bottom - 2)))
        inside = [w for w in words if in_box(w, cell)]
        if found is not None:
            words = [replace(w, text=found) if w is inside[0] else w for w in words if w is inside[0] or w not in inside]
    return words


def _confidence(words: list[Word]) -> float:
    """Mean confidence, each word by its length."""
    weight = sum(len(w.text) for w in words)
    return sum(w.confidence * len(w.text) for w in words) / weight if weight else 0.0


def _under_seal(page: Tesseract, image: Any, words: list[Word]) -> list[Word]:
    """The words, with those of the signature block, which tesseract takes for a picture where a seal covers it.

    The block stands to the right of `Nơi nhận` (Nghị định 30/2020). Only what is as dark as print is looked at, so that a grey seal goes;
    how dark that is, differs from scan to scan: the surest reading is taken.
    """
    mark = next((a for a, b in pairwise(words) if fold_ascii(a.text + b.text).startswith("noinhan")), None)
    if mark is None:
        return words
    scale = 72 / page.dpi
    left, top = int(image.width * 0.48), max(0, int(mark.top / scale) - 20)
    box = (left, top, image.width, min(image.height, top + int(image.height * 0.28)))
    seen = [w for w in words if w.x0 / scale >= left and box[1] <= w.middle / scale <= box[3]]
    if len(seen) > 1 and _confidence(seen) >= _SURE_UNDER_SEAL + 10:
        return words
    found = max((_dark_words(page, image.crop(box), part) for part in _DARK), key=_weight)
    if _letters(found) < _letters([w for w in seen if w.confidence >= _SURE_UNDER_SEAL]):
        return words
    x, y = left * scale, top * scale
    return [w for w in words if w not in seen] + [replace(w, x0=w.x0 + x, x1=w.x1 + x, top=w.top + y, bottom=w.bottom + y) for w in found]


def _weight(words: list[Word]) -> float:
    return sum(w.confidence * len(w.text) for w in words)


def _letters(words: list[Word]) -> int:
    return sum(len(w.text) for w in words)


def _dark_words(page: Tesseract, image: Any, part: float) -> list[Word]:
    """Words among what is darker than a part of the way from print to paper."""
    counts = image.histogram()
    darkest = next((value for value in range(256) if sum(counts[: value + 1]) > 0.002 * sum(counts)), 0)
    dark = darkest + int((240 - darkest) * part)
    return page.words(image.point(lambda value: 0 if value < dark else 255), 11, _SURE_UNDER_SEAL)


def corrected(words: list[Word]) -> list[Word]:
    """Words with the tone marks that short lines of known words must have: an office, a kind of document, the motto."""
    out: list[Word] = []
    for line in to_lines(words):
        for piece in line.pieces(COLUMN_GAP):
            right = known_lines().get(fold_ascii(piece.text.strip(" :.")))
            fixed = right.split() if right else []
            fits = len(fixed) == len(piece.words) and all(len(a) == len(b.text.strip(":.")) for a, b in zip(fixed, piece.words, strict=True))
            out += [replace(w, text=_like(f, w.text)) for f, w in zip(fixed, piece.words, strict=True)] if fits else piece.words
    return out


def _like(right: str, read: str) -> str:
    """A word in the case, and with the punctuation, in which it was read."""
    core = read.strip(":.")
    word = right.upper() if core.isupper() else right.capitalize() if core[:1].isupper() else right
    return read.replace(core, word) if core else read
