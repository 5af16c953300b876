"""Runs tesseract on page images and reads its table of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.paged.words import Word
from extractor.read.tools import run

_PAGE_SECONDS, _TURN_SECONDS = 60, 30
_SPECK = 25.0
_TURN = re.compile(rb"Rotate: (\d+)")
_TURN_SURE = re.compile(rb"Orientation confidence: ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """One page's runs of tesseract.

    Args:
        program: path of the program.
        folder: folder for its files.
        path: name of the document, for messages.
        dpi: pixels per inch of the images.
    """

    program: str
    folder: Path
    path: str
    dpi: float

    def words(self, image: Any, layout: int, sure: float = 0.0) -> list[Word]:
        """Words of an image, in points from its upper left corner.

        Args:
            image: a Pillow image.
            layout: tesseract's page segmentation mode (4: one column of text of various sizes; 11: as much text as possible).
            sure: least confidence; above 0, only words of letters are given.

        Raises:
            Rejected: tesseract failed or took too long.
        """
        image.save(self.folder / "page.png", compress_level=1)
        command = [self.program, "page.png", "-", "-l", "vie", "--dpi", str(int(self.dpi)), "--psm", str(layout), "tsv"]
        table = run(command, self.folder, _PAGE_SECONDS, self.path).decode("utf-8", "replace")
        return [w for w in _words(table, 72 / self.dpi) if w.confidence >= sure and (not sure or (len(w.text) > 1 and w.text[0].isalpha()))]

    def turn(self, image: Any) -> int:
        """Degrees, clockwise, by which an image has to be turned to stand upright; 0 where tesseract cannot tell."""
        small = image.copy()
        small.thumbnail((2000, 2000))
        small.save(self.folder / "turn.png")
        try:
            out = run([self.program, "turn.png", "-", "--psm", "0"], self.folder, _TURN_SECONDS, self.path)
        except Rejected:
            # Too few letters on the page, or no orientation model: it stays as it is.
            return 0
        turn, sure = _TURN.search(out), _TURN_SURE.search(out)
        return int(turn[1]) if turn and sure and float(sure[1]) > 1 else 0


def _words(table: str, scale: float) -> list[Word]:
    """Words of tesseract's TSV; each has the upper and lower edge of its line, since a word of low letters has a box too small."""
    words: list[Word] = []
    edges: dict[tuple[str, ...], tuple[float, float]] = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] not in ("4", "5"):
            continue
        left, top, width, height = (float(c) * scale for c in cells[6:10])
        if cells[0] == "4":
            edges[tuple(cells[1:5])] = (top, top + height)
            continue
        text, confidence = normalise(cells[11]).strip(), float(cells[10])
        if not text or text.strip("|¦_—") == "" or (confidence < _SPECK and not any(c.isalnum() for c in text)):
            continue  # specks, rules of tables
        upper, lower = edges.get(tuple(cells[1:5]), (top, top + height))
        if lower - upper > 2.2 * height:
            upper, lower = top, top + height  # a line that tesseract drew over two
        words.append(Word(text, left, left + width, upper, lower, confidence=confidence))
    return words
