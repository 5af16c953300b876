"""Which legacy encoding a text is in, told by font name or by letter statistics, and its conversion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum

from extractor.language.legacy import mojibake, tcvn3, viqr, vni
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable


class Encoding(StrEnum):
    """A way of writing Vietnamese that is not Unicode, as it appears in text read as cp1252 or Latin-1."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    VIQR = "viqr"
    MOJIBAKE = "utf-8-as-cp1252"


_DECODERS: dict[Encoding, Callable[[str], str]] = {
    Encoding.TCVN3: tcvn3.decode,
    Encoding.VNI: vni.decode,
    Encoding.VIQR: viqr.decode,
    Encoding.MOJIBAKE: mojibake.repair,
}
_SAMPLE = 40_000
_EDGES = "!\"#$%&()*,-/:;<=>@[]_{|}…“”‘–—0123456789"
_TAG = regex("<[^<>]*>")
_UNICODE_ONLY = regex("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LETTERS = regex(r"[^\W\d_]")


def encoding_of_font(font: str) -> tuple[Encoding, bool] | None:
    """Tell encoding and capital font by a font's name; None for fonts of Unicode.

    >>> encoding_of_font(".VnTimeH"), encoding_of_font("VNI-Times"), encoding_of_font("Times New Roman")
    ((<Encoding.TCVN3: 'tcvn3'>, True), (<Encoding.VNI: 'vni'>, False), None)
    """
    name = font.strip()
    if name[:3].lower() == ".vn":
        return Encoding.TCVN3, name.endswith("H")
    if name[:4].lower() in ("vni-", "vni "):
        return Encoding.VNI, False
    return None


def detect(text: str, *, markup: bool = False) -> Encoding | None:
    """Tell the legacy encoding of a text by its words; None for Unicode Vietnamese, other languages and what is too short.

    The first 40,000 characters count. A word speaks for an encoding when it is no Vietnamese syllable as it stands and becomes one
    when decoded; two such words are needed, most changed words must be such, and the text must hold a fair share of them. In `markup`
    tags are passed over, a small share will do, and VIQR is not looked for, whose signs are those of program code.

    >>> detect("Céng hßa x· héi chñ nghÜa ViÖt Nam"), detect("Cộng hòa xã hội chủ nghĩa Việt Nam"), detect("Café à Paris")
    (<Encoding.TCVN3: 'tcvn3'>, None, None)
    """
    sample = _TAG.sub(" ", text[: 5 * _SAMPLE]) if markup else text[:_SAMPLE]
    if mojibake.is_mojibake(sample):
        return Encoding.MOJIBAKE
    if len(_UNICODE_ONLY.findall(sample)) * 200 > len(_LETTERS.findall(sample)):
        return None
    words = sample.split()
    best, best_share = None, 0.0
    for encoding in (Encoding.TCVN3, Encoding.VNI) if markup else (Encoding.TCVN3, Encoding.VNI, Encoding.VIQR):
        share = _share(words, _DECODERS[encoding], 0.02 if markup else 0.15, viqr_marks=encoding is Encoding.VIQR)
        if share > best_share:
            best, best_share = encoding, share
    return best


def _share(words: Iterable[str], decode: Callable[[str], str], least: float, *, viqr_marks: bool) -> float:
    """Give the share of words that speak for an encoding, 0.0 when it is below `least` or the words contradict one another."""
    total = changed = speaking = 0
    for word in words:
        total += 1
        decoded = decode(word)
        if decoded == word:
            continue
        if viqr_marks and _is_punctuated(word, decoded):
            continue
        changed += 1
        speaking += _is_syllables(decoded) and not _is_syllables(word)
    if speaking < 2 or speaking < 0.6 * changed or speaking < least * total:
        return 0.0
    return speaking / total


def _is_punctuated(word: str, decoded: str) -> bool:
    """Whether only the last sign was read as a tone: "to?", "so." say nothing about VIQR."""
    return decoded[:-1] == word[:-2] and word[-1:] in "?.'"


def _is_syllables(word: str) -> bool:
    """Whether a printed word is one Vietnamese syllable, or several joined by a hyphen or slash."""
    parts = [part.strip(_EDGES + ".?'’") for part in re.split(r"[-/–]", word)]
    return any(parts) and all(is_vietnamese_syllable(part) for part in parts if part)


def convert(text: str, encoding: Encoding, *, capital_font: bool = False) -> str:
    """Bring text of a legacy encoding to Unicode.

    `capital_font` (TCVN3 only): the text stood in a font such as `.VnTimeH`. Where TCVN3 text has lost all its soft hyphens, ư is put
    back where the syllable leaves no other choice.

    >>> convert("Hu©n ch¬ng Lao ®éng, khen thëng", Encoding.TCVN3)
    'Huân chương Lao động, khen thưởng'
    """
    if encoding is not Encoding.TCVN3:
        return _DECODERS[encoding](text)
    decoded = tcvn3.decode(text)
    if "\u00ad" not in text:
        decoded = tcvn3.restore_horn(decoded)
    return decoded.upper() if capital_font else decoded
