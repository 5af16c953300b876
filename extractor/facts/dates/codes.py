"""Numbers that are neither dates nor quantities: document numbers, times of day, phones, plates, scores, lines of a team."""

from __future__ import annotations

from typing import NamedTuple

from extractor.language.anchored import Anchored, digits
from extractor.language.patterns import regex


class Code(NamedTuple):
    """A look-alike: span and what it is."""

    start: int
    end: int
    reason: str


#: Behind its first digit, the lines of a team: "4-2-3-1".
LINES = r"(?:-\d){2,4}"
_PATTERN = regex(
    # 163/QĐ-UBND, 06/2022/QH15, 97-QĐ/TW; decree 30/2020 (Phụ lục III) and Party usage
    r"\d(?:(?P<document>\d{0,4}(?:/\d{4})?[/-][A-ZĐ]{1,6}\d{0,2}(?:[-/.][A-ZĐ][\w&]{0,12}){0,4}(?!\w))"
    r"|(?P<time>\d? ?(?:h|giờ)(?: ?\d{1,2}(?: ?(?:phút|'))?)?(?![\w/])|\d?g\d{2}(?!\d)|\d?:\d{2}(?!\d))"
    r"|(?P<phone>(?:(?<=0)|4(?<=84))\d{8,10}(?!\d)|(?<=0)\d{1,3}[. -]\d{3,4}[. -]\d{3,4}(?:[. -]\d{2,4})?(?!\d)|[89]00[. ]?\d{4}(?!\d))"
    rf"|(?P<formation>{LINES}(?!\d|[-–/.]\d))"
    r"|(?P<plate>\d ?[A-ZĐ]{1,2}\d? ?[-–] ?\d{3}\.?\d{1,2}(?!\d)))"
)
_SCORE = Anchored(
    r"(?:t[ỷỉ] số(?: chung cuộc| là)?|thắng|thua|hòa|dẫn(?: trước)?|đánh bại [^,.;\n]{2,40}?) (\d{1,2} ?[-–] ?\d{1,2})"
    r"(?![\d%]| (?:người|lần|điểm|ngày))"
)

#: "km 17+100": a post on a road; the metres behind the sign count nothing.
_CHAINAGE = regex(r"(?<!\w)km ?(\d{1,4}(?:[.,]\d{1,3})? ?\+ ?\d{1,3})(?!\d)")


def find_codes(text: str, folded: str) -> list[Code]:
    """The codes of a text, in order.

    Args:
        text: the text itself, with its capitals. folded: its folded form.
    """
    found: list[Code] = []
    end = 0
    for at in digits(folded):
        if at >= end and (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ",.")) and (code := _PATTERN.match(text, at)) is not None:
            end = code.end()
            found.append(Code(at, end, code.lastgroup or ""))
    found += [Code(m.start(1), m.end(1), "score") for m in _SCORE.finditer(folded)]
    if "+" in folded:
        found += [Code(m.start(1), m.end(1), "chainage") for m in _CHAINAGE.finditer(folded)]
    return found
