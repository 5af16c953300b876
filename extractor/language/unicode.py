"""One form of Unicode for Vietnamese text, and the map back to the offsets it came from.

Portals, word processors and PDF producers write the same word in many ways: composed (NFC), decomposed (NFD), Windows-1258
style (a composed vowel and a combining tone), with invisible characters inside, with the Icelandic eth for đ. `normalise`
brings them to one form; everything after it treats the text as immutable. Legacy *encodings* (TCVN3, VNI) are another matter:
convert those first (`extractor.language.legacy`), because TCVN3 writes ư as the soft hyphen that is dropped here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from extractor.language.patterns import regex

# Characters that one regex rewrites. Everything printable that is not named here stays as it is.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\u000b\u000c\u001c-\u001e\u2028\u2029"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
_CONTROLS = "\u0000-\u0008\u000e-\u001b\u001f\u007f-\u009f"
_SURROGATES = "\ud800-\udfff"
_CLEAN = regex(f"\r\n?|[{_SPACES}{_BREAKS}{_INVISIBLE}{_CONTROLS}{_SURROGATES}]")
# What stands before the first of them: most texts as a whole, and found several times as quickly.
_SOUND = regex(f"[^\r{_SPACES}{_BREAKS}{_INVISIBLE}{_CONTROLS}{_SURROGATES}]*+")

# C1 controls in running text are cp1252 punctuation read as Latin-1 (the WHATWG encoding standard reads them so).
_C1_PUNCTUATION = {"\x85": "…", "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x95": "•", "\x96": "–", "\x97": "—"}
_IS_SPACE = regex(f"[{_SPACES}]")
_IS_BREAK = regex(f"\r\n?|[{_BREAKS}]")
_IS_SURROGATE = regex(f"[{_SURROGATES}]")

# A run that may be composed on its own: no character below U+0300, no precomposed Vietnamese letter, no CJK ideograph and no
# general punctuation combines with what stands before it (Unicode NFC_Quick_Check=Yes, combining class 0).
_STARTERS = "\u0000-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u3000-\u3098\u4e00-\u9fff"
_SEGMENT = regex(f"[{_STARTERS}]?[^{_STARTERS}]+")
_DISORDER = regex("([aeoAEO]\u0323?)([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_DISORDERED_COMPOSED = ("\u0302", "\u0306")

# Đ opens a syllable, so eth is đ at the start of a word, in abbreviations (QÐ-UBND, HÐND) and in Ê Đê clan names (Kðoh);
# Icelandic has its ð inside words, after a vowel or r, and is left alone.
_ETH = regex(r"(?<![^\W\d_])(?:[BCDGHKLMNPQRSTVXĐÐ]*Ð|[Kk]?ð)")
_ETH_TO_D = str.maketrans("Ðð", "Đđ")

Edit = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Layer:
    """The edits of one rewriting: (source start, source end, target start, target end), in order, disjoint."""

    edits: tuple[Edit, ...]
    source_starts: tuple[int, ...] = field(repr=False)
    target_starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, edits: list[Edit]) -> _Layer:
        return cls(tuple(edits), tuple(e[0] for e in edits), tuple(e[2] for e in edits))

    def to_source(self, offset: int, end: bool) -> int:
        index = (bisect_left if end else bisect_right)(self.target_starts, offset) - 1
        if index < 0:
            return offset
        source_start, source_end, target_start, target_end = self.edits[index]
        return _carry(offset, end, (target_start, target_end), (source_start, source_end))

    def to_target(self, offset: int, end: bool) -> int:
        index = (bisect_left if end else bisect_right)(self.source_starts, offset) - 1
        if index < 0:
            return offset
        source_start, source_end, target_start, target_end = self.edits[index]
        return _carry(offset, end, (source_start, source_end), (target_start, target_end))


def _carry(offset: int, end: bool, before: tuple[int, int], after: tuple[int, int]) -> int:
    """Carry an offset over the last edit that begins at or before it (strictly before it, for the end of a span)."""
    if offset >= before[1]:
        return after[1] + offset - before[1]
    if before[1] - before[0] == after[1] - after[0]:
        return after[0] + offset - before[0]
    return after[1] if end else after[0]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps character offsets between a source text and a target made from it, both ways.

    Offsets are Python string indices. A span's start and its end are mapped differently where characters were dropped or
    joined: the start moves behind what was dropped, the end stays before it, so a span never grows by invisible characters;
    an offset inside a rewritten piece goes to that piece's outer edge.

    >>> text, offsets = normalise_with_map("Hà\\u200b Nội")
    >>> text, offsets.source_span(3, 6), offsets.target_span(4, 7)
    ('Hà Nội', (4, 7), (3, 6))
    """

    layers: tuple[_Layer, ...] = ()

    @classmethod
    def from_edits(cls, edits: list[Edit]) -> OffsetMap:
        """Make a map from ordered, disjoint edits (source start, source end, target start, target end)."""
        return cls((_Layer.of(edits),)) if edits else cls()

    def to_source(self, offset: int, *, end: bool = False) -> int:
        """Give the source offset of a target offset; `end` says that it closes a span."""
        for layer in reversed(self.layers):
            offset = layer.to_source(offset, end)
        return offset

    def to_target(self, offset: int, *, end: bool = False) -> int:
        """Give the target offset of a source offset; `end` says that it closes a span."""
        for layer in self.layers:
            offset = layer.to_target(offset, end)
        return offset

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the source span of a target span (empty spans stay empty)."""
        first = self.to_source(start)
        return first, max(first, self.to_source(end, end=True))

    def target_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the target span of a source span."""
        first = self.to_target(start)
        return first, max(first, self.to_target(end, end=True))

    def then(self, other: OffsetMap) -> OffsetMap:
        """Compose: this map leads from A to B, `other` from B to C; the result leads from A to C."""
        return OffsetMap(self.layers + other.layers)

    @property
    def is_identity(self) -> bool:
        """Whether no offset moves."""
        return not self.layers


def substitute(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str) -> tuple[str, OffsetMap]:
    """Do `pattern.sub(replace, text)` and map the offsets; replacements of equal length leave no edit."""
    pieces: list[str] = []
    edits: list[Edit] = []
    position = shift = 0
    for match in pattern.finditer(text):
        new, (start, end) = replace(match), match.span()
        pieces += (text[position:start], new)
        position = end
        if len(new) != end - start:
            edits.append((start, end, start + shift, start + shift + len(new)))
            shift += len(new) - (end - start)
    pieces.append(text[position:])
    return "".join(pieces), OffsetMap.from_edits(edits)


def _clean(match: re.Match[str]) -> str:
    found = match.group()
    if _IS_SPACE.match(found):
        return " "
    if _IS_BREAK.match(found):
        return "\n"
    if _IS_SURROGATE.match(found):
        return "\ufffd"
    return _C1_PUNCTUATION.get(found, "")


def _compose(match: re.Match[str]) -> str:
    """Compose one run to NFC; tones written before the hat or breve (seen in 1258 conversions) change places with it."""
    decomposed = unicodedata.normalize("NFD", match.group())
    return unicodedata.normalize("NFC", _DISORDER.sub(r"\1\3\2", decomposed))


def _eth(match: re.Match[str]) -> str:
    return match.group().translate(_ETH_TO_D)


def normalise(text: str) -> str:
    """Bring text to the one form all later steps expect; idempotent.

    NFC with tone marks in order; every kind of space becomes U+0020 (tabs stay), every line or paragraph break "\\n"; zero-width
    characters, soft hyphens, byte-order marks, direction marks, variation selectors and control characters go; C1 controls that
    are Windows punctuation become it; lone surrogates become U+FFFD; Ð/ð at the start of a Vietnamese syllable becomes Đ/đ.

    >>> normalise("Ho\\u0300a\\u00a0bi\\u0300nh,\\r\\nÐa\\u0306\\u0301k La\\u0306\\u0301k")
    'Hòa bình,\\nĐắk Lắk'
    """
    sound = _SOUND.match(text)
    if sound is not None and sound.end() < len(text):
        text = sound[0] + _CLEAN.sub(_clean, text[sound.end() :])
    if _needs_composing(text):
        # Segment by segment comes to the same as all at once, and costs more, where no marks change places.
        ordered = _DISORDER.search(unicodedata.normalize("NFD", text)) is None
        text = unicodedata.normalize("NFC", text) if ordered else _SEGMENT.sub(_compose, text)
    if "Ð" in text or "ð" in text:
        text = _ETH.sub(_eth, text)
    return text


def single_spaced(text: str) -> str:
    """White space evened out: one space between words, none at the ends.

    >>> single_spaced(" Lào\\t Cai ")
    'Lào Cai'
    """
    # What can be printed holds no other white space than spaces.
    return text.strip(" ") if text.isprintable() and "  " not in text else " ".join(text.split())


def normalise_with_map(text: str) -> tuple[str, OffsetMap]:
    """Do what `normalise` does and give the map between the two texts' offsets.

    >>> text, offsets = normalise_with_map("Lao Đo\\u0323\\u0302ng, 2025")
    >>> start = text.index("2025")
    >>> offsets.source_span(start, start + 4)
    (12, 16)
    """
    text, offsets = substitute(_CLEAN, _clean, text)
    if _needs_composing(text):
        text, composed = substitute(_SEGMENT, _compose, text)
        offsets = offsets.then(composed)
    if "Ð" in text or "ð" in text:
        text = _ETH.sub(_eth, text)
    return text, offsets


def _needs_composing(text: str) -> bool:
    return not unicodedata.is_normalized("NFC", text) or any(mark in text for mark in _DISORDERED_COMPOSED)
