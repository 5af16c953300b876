"""Text of page images, by tesseract with its Vietnamese model."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from extractor.errors import Rejected
from extractor.language.folding import fold_ascii
from extractor.language.unicode import normalise
from extractor.read.official.vocabulary import known_lines
from extractor.read.paged.paragraphs import COLUMN_GAP
from extractor.read.paged.words import Word, to_lines
from extractor.read.tools import find, run

DPI = 300
_PAGE_SECONDS = 60
_SURE = 25.0
_SURE_UNDER_SEAL = 75.0
_DARK = (0.2, 0.25, 0.3)
_TURN = re.compile(rb"Rotate: (\d+)")
_TURN_SURE = re.compile(rb"Orientation confidence: ([\d.]+)")
_MAX_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class PageWords:
    """What was read on a page image.

    Args:
        words: its words, in points from the upper left corner.
        confidence: mean confidence of the words, 0 to 100.
        turned: degrees by which the image had to be turned, clockwise.
    """

    words: list[Word]
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


def read_image(image: Any, path: str, dpi: float = DPI) -> PageWords:
    """Read one page image.

    Args:
        image: a Pillow image.
        path: name of the document, for messages.
        dpi: pixels per inch.

    Raises:
        Rejected: tesseract failed or took too long.
    """
    program = find("tesseract")
    if program is None or (what := missing()):
        raise Rejected("missing_tool", f"{path}: the page is an image; {what if program else missing()}")
    image = _bounded(_without_ink(image))
    with tempfile.TemporaryDirectory(prefix="extractor-") as name:
        folder = Path(name)
        turned = _turn(program, image, folder, path)
        if turned:
            image = image.rotate(-turned, expand=True, fillcolor=255)
        image.save(folder / "page.png")
        command = [program, "page.png", "-", "-l", "vie", "--dpi", str(int(dpi)), "--psm", "4", "-c", "preserve_interword_spaces=1", "tsv"]
        out = run(command, folder, _PAGE_SECONDS, path)
        words, confidence = _words(out.decode("utf-8", "replace"), 72 / dpi)
        words = _under_seal(program, image, words, folder, path, 72 / dpi)
    return PageWords(corrected(words), confidence, turned)


def _without_ink(image: Any) -> Any:
    """A grey image in which red seals and blue signatures are as light as paper: black is dark in every channel, ink is not."""
    if image.mode in ("L", "1", "I", "I;16", "LA"):
        return image.convert("L")
    from PIL import ImageChops

    red, green, blue = image.convert("RGB").split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _under_seal(program: str, image: Any, words: list[Word], folder: Path, path: str, scale: float) -> list[Word]:
    """The words, with those of the signature block, which tesseract takes for a picture where a seal covers it.

    The block stands to the right of `Nơi nhận` (Nghị định 30/2020). Only what is as dark as print is looked at, so that a grey seal goes;
    how dark that is, differs from scan to scan: the surest reading is taken.
    """
    mark = next((a for a, b in pairwise(words) if fold_ascii(a.text + b.text).startswith("noinhan")), None)
    if mark is None:
        return words
    left, top = int(image.width * 0.48), int(mark.top / scale) - 20
    box = (left, max(0, top), image.width, min(image.height, top + int(image.height * 0.28)))
    seen = [w for w in words if w.x0 / scale >= left and box[1] <= w.middle / scale <= box[3]]
    found = max((_dark_words(program, image.crop(box), part, folder, path, scale) for part in _DARK), key=lambda ws: sum(len(w.text) for w in ws))
    if sum(len(w.text) for w in found) < sum(len(w.text) for w in seen if w.confidence >= _SURE_UNDER_SEAL):
        return words
    moved = [replace(w, x0=w.x0 + left * scale, x1=w.x1 + left * scale, top=w.top + box[1] * scale, bottom=w.bottom + box[1] * scale) for w in found]
    return [w for w in words if w not in seen] + moved


def _dark_words(program: str, image: Any, part: float, folder: Path, path: str, scale: float) -> list[Word]:
    """Words among what is darker than a part of the way from print to paper."""
    counts = image.histogram()
    darkest = next((value for value in range(256) if sum(counts[: value + 1]) > 0.002 * sum(counts)), 0)
    dark = darkest + int((240 - darkest) * part)
    image.point(lambda value: 0 if value < dark else 255).save(folder / "seal.png")
    out = run([program, "seal.png", "-", "-l", "vie", "--dpi", str(DPI), "--psm", "11", "tsv"], folder, _PAGE_SECONDS, path)
    return _words(out.decode("utf-8", "replace"), scale, _SURE_UNDER_SEAL)[0]


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


def _bounded(image: Any) -> Any:
    pixels = image.width * image.height
    if pixels <= _MAX_PIXELS:
        return image
    scale = (_MAX_PIXELS / pixels) ** 0.5
    return image.resize((max(1, int(image.width * scale)), max(1, int(image.height * scale))))


def _turn(program: str, image: Any, folder: Path, path: str) -> int:
    """Degrees, clockwise, by which an image has to be turned to stand upright; 0 where tesseract cannot tell."""
    small = image.copy()
    small.thumbnail((2000, 2000))
    small.save(folder / "turn.png")
    try:
        out = run([program, "turn.png", "-", "--psm", "0"], folder, 30, path)
    except Rejected:
        # Too few letters on the page, or no orientation model: it stays as it is.
        return 0
    turn, sure = _TURN.search(out), _TURN_SURE.search(out)
    return int(turn[1]) if turn and sure and float(sure[1]) > 2 else 0


def _words(table: str, scale: float, sure: float = 0.0) -> tuple[list[Word], float]:
    """Words of tesseract's TSV of which it is sure enough, with their mean confidence."""
    words: list[Word] = []
    weights = total = 0.0
    heights = _line_boxes(table, scale)
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        confidence = float(cells[10])
        text = normalise(cells[11]).strip()
        speck = not any(c.isalnum() for c in text)
        if (speck and (confidence < _SURE or text.strip("|¦_—") == "")) or confidence < sure or (sure and not (len(text) > 1 and text[:1].isalpha())):
            continue  # specks, rules of tables
        left, width = float(cells[6]) * scale, float(cells[8]) * scale
        top, bottom = heights.get(tuple(cells[1:5]), (float(cells[7]) * scale, (float(cells[7]) + float(cells[9])) * scale))
        words.append(Word(text, left, left + width, top, bottom, confidence=confidence))
        weights += len(text)
        total += confidence * len(text)
    return words, total / weights if weights else 0.0


def _line_boxes(table: str, scale: float) -> dict[tuple[str, ...], tuple[float, float]]:
    """Upper and lower edge of each line: a word of low letters has a box too small to tell its line by."""
    out = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) >= 12 and cells[0] == "4":
            out[tuple(cells[1:5])] = (float(cells[7]) * scale, (float(cells[7]) + float(cells[9])) * scale)
    return out
