"""Words of a PDF page, from the characters that PDFium finds in its text layer."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractor.language.unicode import normalise
from extractor.read.ooxml.fonts import Encoding, encoding_of
from extractor.read.ooxml.legacy import Converter
from extractor.read.paged.words import Word

_MAX_GLYPHS = 100_000
_LEAST_GAP = 0.03
_MIN_GAP = 0.12  # of the size: a narrower gap is kerning
_TWICE = 0.12
_ONE_LINE = 0.2
_ABOVE = 0.78  # of a letter's box stands above its line


@dataclass(slots=True)
class _Glyph:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    font: int
    space: bool = False
    number: int = 0
    apart: bool = False

    @property
    def line(self) -> float:
        """Height of the line on which it stands."""
        return self.bottom - (1 - _ABOVE) * (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class PageText:
    """Words of a page and how sound they are.

    Args:
        words: in the order of the file.
        unmapped: share of characters that the file maps to no letter.
        doubled: how many characters stood there twice.
    """

    words: list[Word]
    unmapped: float
    doubled: int


class _Fonts:
    """Names of the fonts of a page's characters, each looked up once a run."""

    def __init__(self, raw: Any, textpage: Any) -> None:
        self._raw, self._page = raw, textpage
        self._buffer = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self.names: list[str] = []
        self._index: dict[str, int] = {}

    def at(self, i: int) -> int:
        length = self._raw.FPDFText_GetFontInfo(self._page, i, self._buffer, 256, self._flags)
        name = self._buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace").split("+")[-1]
        if name not in self._index:
            self._index[name] = len(self.names)
            self.names.append(name)
        return self._index[name]


def page_text(page: Any, converter: Converter) -> PageText:
    """Words of a page's text layer.

    Args:
        page: page as pypdfium2 gives it.
        converter: turns characters of legacy fonts into Unicode.
    """
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    fonts = _Fonts(raw, textpage.raw)
    turn = _turn(page, raw, textpage)
    glyphs = list(_glyphs(raw, textpage, fonts, turn))
    shown = [g for g in glyphs if not g.space]
    bad = sum(1 for g in shown if g.text in "\ufffd\x00\ufffe" or "\ue000" <= g.text[:1] <= "\uf8ff")
    encodings = [encoding_of(name) for name in fonts.names]
    bold = ["bold" in name.casefold() or "-bd" in name.casefold() for name in fonts.names]
    kept, doubled = _once(glyphs)
    words = [w for run in _runs(kept) if (w := _word(run, encodings, bold, converter)).text]
    textpage.close()
    return PageText(words, bad / len(shown) if shown else 0.0, doubled)


def _glyphs(raw: Any, textpage: Any, fonts: _Fonts, turn: tuple[int, float, float]) -> Iterator[_Glyph]:
    box = raw.FS_RECTF()
    handle = textpage.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    font, last_object, number, apart = 0, None, 0, False
    last: _Glyph | None = None
    for i in range(min(textpage.count_chars(), _MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(handle, i)
        text = chr(code) if 0 < code < 0x110000 else "\ufffd"
        if last is not None and code and unicodedata.combining(text):
            last.text += text
            if raw.FPDFText_GetLooseCharBox(handle, i, box):
                last.x1 = max(last.x1, _place(box, turn)[1])
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, i, box):
            continue
        if text in "\r\n" or raw.FPDFText_IsGenerated(handle, i) == 1:
            apart = True  # PDFium saw a space, or the end of a line, that the file does not draw
            continue
        here = raw.FPDFText_GetTextObject(handle, i)
        address = ctypes.cast(here, ctypes.c_void_p).value
        if address != last_object:
            font, last_object = fonts.at(i), address
        if last is not None:
            yield last
        x0, x1, top, bottom = _place(box, turn)
        if raw.FPDFText_GetCharOrigin(handle, i, x, y):
            # Fonts differ in how far their boxes reach, also within a word; what letters share is the line they stand on.
            height, line = bottom - top, _line(x.value, y.value, turn)
            top, bottom = line - _ABOVE * height, line + (1 - _ABOVE) * height
        last = _Glyph(text, x0, x1, top, bottom, font, text.isspace(), number, apart)
        number, apart = number + 1, False
    if last is not None:
        yield last


def _turn(page: Any, raw: Any, textpage: Any) -> tuple[int, float, float]:
    """Quarter turns that bring a page upright, with its right and upper edge in its own coordinates: its own, and that of most characters."""
    box = page.get_mediabox()
    angles: Counter[int] = Counter()
    count = textpage.count_chars()
    for i in range(0, count, max(1, count // 60)):
        angle = raw.FPDFText_GetCharAngle(textpage.raw, i)
        if angle >= 0:
            angles[-round(angle / 1.5707963) % 4] += 1
    # A character's angle counts clockwise in the page's own coordinates; the page's rotation only turns what is shown.
    turns = angles.most_common(1)[0][0] if angles else (page.get_rotation() // 90) % 4
    return turns, float(box[2]), float(box[3])


def _place(box: Any, turn: tuple[int, float, float]) -> tuple[float, float, float, float]:
    turns, width, height = turn
    if turns == 0:
        return box.left, box.right, height - box.top, height - box.bottom
    if turns == 1:
        return box.bottom, box.top, box.left, box.right
    if turns == 2:
        return width - box.right, width - box.left, box.bottom, box.top
    return height - box.top, height - box.bottom, width - box.right, width - box.left


def _line(x: float, y: float, turn: tuple[int, float, float]) -> float:
    """Distance from the top of the page, as it is shown, to the line on which a letter stands."""
    turns, width, height = turn
    return (height - y, x, y, width - x)[turns]


def _once(glyphs: list[_Glyph]) -> tuple[list[_Glyph], int]:
    """Characters without those drawn a second time a hair beside the first, as imitated bold is."""
    seen: dict[tuple[str, int, int], list[_Glyph]] = {}
    kept: list[_Glyph] = []
    doubled = 0
    for glyph in glyphs:
        if glyph.space:
            kept.append(glyph)
            continue
        size = max(glyph.bottom - glyph.top, 1.0)
        near = seen.setdefault((glyph.text, round(glyph.x0 / 4), round(glyph.top / 4)), [])
        if any(abs(o.x0 - glyph.x0) < _TWICE * size and abs(o.top - glyph.top) < _TWICE * size for o in near):
            doubled += 1
            continue
        near.append(glyph)
        kept.append(glyph)
    return kept, doubled


def _runs(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Characters of each word, line by line from left to right: files draw a line in any order, letters of a stand-in font last."""
    shown = [g for g in glyphs if g.bottom > g.top]
    for row in _rows(shown):
        run: list[_Glyph] = []
        for glyph in row:
            if run and (glyph.space or _parted(run[-1], glyph)):
                yield run
                run = []
            if not glyph.space:
                run.append(glyph)
        if run:
            yield run


def _rows(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Characters that stand on one line, from left to right."""
    row: list[_Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: g.line):
        if row and glyph.line - row[0].line > _ONE_LINE * max(row[0].bottom - row[0].top, 1.0):
            yield sorted(row, key=lambda g: g.x0)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=lambda g: g.x0)


def _parted(before: _Glyph, after: _Glyph) -> bool:
    size = max(before.bottom - before.top, 1.0)
    gap = (after.x0 - before.x1) / size
    return gap > _MIN_GAP or (gap > _LEAST_GAP and after.apart and after.number == before.number + 1)


def _word(run: list[_Glyph], encodings: list[Encoding], bold: list[bool], converter: Converter) -> Word:
    text, start = "", 0
    for i in range(1, len(run) + 1):
        if i == len(run) or run[i].font != run[start].font:
            text += converter("".join(g.text for g in run[start:i]), encodings[run[start].font])
            start = i
    return Word(
        normalise(text).strip(), run[0].x0, run[-1].x1, min(g.top for g in run), max(g.bottom for g in run), all(bold[g.font] for g in run)
    )
