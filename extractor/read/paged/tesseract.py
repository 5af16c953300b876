"""Runs tesseract on page images and reads its table of words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.limits import Deadline
from extractor.read.paged.words import Word
from extractor.read.tools import run

_SURE_NUMBER = 80.0
_SPECK, _UNSURE = 25.0, 45.0
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
        deadline: by when the page must be read.
    """

    program: str
    folder: Path
    path: str
    dpi: float
    deadline: Deadline

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
        table = run(command, self.folder, self.deadline.left, self.path).decode("utf-8", "replace")
        return [w for w in _words(table, 72 / self.dpi) if w.confidence >= sure and (not sure or (len(w.text) > 1 and w.text[0].isalpha()))]

    def number(self, image: Any) -> str | None:
        """The number on an image that holds nothing else, None where tesseract is not sure."""
        image.save(self.folder / "number.png", compress_level=1)
        only = ["-c", "tessedit_char_whitelist=0123456789.,%-/"]
        command = [self.program, "number.png", "-", "-l", "vie", "--dpi", str(int(self.dpi)), "--psm", "7", *only, "tsv"]
        table = run(command, self.folder, self.deadline.left, self.path).decode("utf-8", "replace")
        found = _words(table, 1.0)
        return found[0].text if len(found) == 1 and found[0].confidence >= _SURE_NUMBER else None

    def turn(self, image: Any) -> int:
        """Degrees, clockwise, by which an image has to be turned to stand upright; 0 where tesseract cannot tell."""
        small = image.copy()
        small.thumbnail((2000, 2000))
        small.save(self.folder / "turn.png")
        try:
            out = run([self.program, "turn.png", "-", "--psm", "0"], self.folder, self.deadline.left, self.path)
        except Rejected:
            # Too few letters on the page, no orientation model, or no time: it stays as it is.
            return 0
        turn, sure = _TURN.search(out), _TURN_SURE.search(out)
        return int(turn[1]) if turn and sure and float(sure[1]) > 1 else 0


def _words(table: str, scale: float) -> list[Word]:
    """Words of tesseract's TSV, all words of a line with the height of the line."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5":
            continue
        text, confidence = normalise(cells[11]).strip(), float(cells[10])
        if not text or text.strip("|¦_—") == "" or (confidence < _SPECK and not any(c.isalnum() for c in text)):
            continue  # specks, rules of tables
        if confidence < _UNSURE and len(text) <= 2 and not text.isdigit():
            continue  # strokes of a signature
        left, top, width, height = (float(c) * scale for c in cells[6:10])
        lines.setdefault(tuple(cells[1:5]), []).append(Word(text, left, left + width, top, top + height, confidence=confidence))
    return [word for line in lines.values() for word in _level(line)]


def _level(line: list[Word]) -> list[Word]:
    """Words of one line with edges that do not depend on which letters they have; a line that runs over two stays as it is."""
    letters = [w for w in line if any(c.isalnum() for c in w.text)] or line
    height = median(w.size for w in letters)
    upper, lower = min(w.top for w in letters), max(w.bottom for w in letters)
    if lower - upper <= 1.9 * height:
        return [replace(w, top=upper, bottom=lower) for w in line]
    return [replace(w, top=w.middle - height / 2, bottom=w.middle + height / 2) for w in line]
