"""Teasers of related articles that a page's text carries glued to its end: a headline, the paper's code, a lead.

A paper opens its leads with its code ("TTO - Sáng nay …"). At the head of an article this is the article's own lead; in its
second half, behind a headline on the same line or at the beginning of a line, it opens the lead of another article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.catalogues import load

_SENTENCE = re.compile(r"[.!?…][\"”’)]? (?=[\"“‘']?[A-ZĐÀ-Ỹ])")
_CREDIT = re.compile(r"(?:ảnh|nguồn|theo|video|clip|thực hiện|đồ họa|đồ hoạ)[:\s]*\Z|[(/-]\s*\Z", re.IGNORECASE)
_FEWEST = 4  # words of a headline
#: "… trong thời gian tới./.Hỗn chiến ở X": behind the sign that ends an article another one's headline and lead are glued on; not a byline.
_GLUED_ON = re.compile(r"\./\.(?=[A-ZĐÀ-Ỹ][^\n]{60})")


@cache
def _lead_in() -> re.Pattern[str]:
    codes = {code for entry in load("outlets") for code in (entry.get("codes") or ()) if re.fullmatch(r"[A-ZĐ&]{3,}", code)}
    return re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, sorted(codes, key=lambda c: (-len(c), c)))) + r")\s?[-–] ?(?=[\"“‘']?[A-ZĐÀ-Ỹ\d])")


@cache
def _site_lead() -> re.Pattern[str]:
    """The address of a paper's site that opens a lead, glued to what stands before: "… rất bất ngờ.VTV.vn - Trong tập 31 …"."""
    sites = {form for entry in load("outlets") for form in entry.forms if re.fullmatch(r"[A-ZĐ]\w+\.(?:vn|com|net)", form)}
    return re.compile(r"(?<![\s(/])(?<=.)(?:" + "|".join(map(re.escape, sorted(sites))) + r") ?[-–] ?(?=[\"“‘']?[A-ZĐÀ-Ỹ\d])")


def without_teasers(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the teasers at their end.

    Args:
        lines: of an article's text, furniture of whole lines off.

    >>> without_teasers(["Xã mở hội làng.", "Dân rất vui.", "Hội kéo dài ba ngày.", "Huyện bên thả đèn đón Tết TTO - Tối qua trời đẹp."])
    ['Xã mở hội làng.', 'Dân rất vui.', 'Hội kéo dài ba ngày.']
    """
    total, before = sum(map(len, lines)), 0
    for index, line in enumerate(lines):
        if index >= 2 and (at := _teaser_at(line)) is not None:
            if before + at < 0.5 * total or _is_digest(lines):
                return lines
            return [*lines[:index], *([line[:at].rstrip()] if at else [])]
        before += len(line)
    return lines


def _is_digest(lines: Sequence[str]) -> bool:
    """Whether the page is a digest, each of whose items opens with the code."""
    return sum(_lead_in().match(line) is not None for line in lines) >= 3


def _teaser_at(line: str) -> int | None:
    """Where a teaser begins on a line; null where none does."""
    is_dashed = "-" in line or "–" in line
    if glued := (_site_lead().search(line) if is_dashed else None) or _GLUED_ON.search(line):
        return glued.end() if glued.group().startswith(".") else glued.start()
    match = _lead_in().search(line) if is_dashed else None
    if match is None or _CREDIT.search(line, 0, match.start()):
        return None
    ends = [end.end() for end in _SENTENCE.finditer(line, 0, match.start())]
    at = ends[-1] if ends else 0
    headline = line[at : match.start()].split()
    return at if len(headline) >= _FEWEST or match.start() == 0 else None
