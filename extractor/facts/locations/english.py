"""Places abroad that pages name in English, the word for their kind last: "Hyde Park", "Borough Market", "Palolem Beach"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from extractor.catalogues import load
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.words import before, is_country_name, known_identity
from extractor.language.anchored import Anchored
from extractor.language.capitals import LETTER, UPPER
from extractor.language.patterns import regex


@cache
def _kinds() -> dict[str, str]:
    return {entry.name: entry.kind for entry in load("english_places").of_kind("natural", "street", "venue")}


@cache
def _last() -> Anchored:
    return Anchored(rf"(?:{'|'.join(sorted(_kinds(), key=len, reverse=True))})(?![^\W_])")


@cache
def _brand() -> Anchored:
    """Houses that bear their brand first: "AEON MALL Bình Tân", "Vinpearl Phú Quốc"."""
    brands = "|".join(map(re.escape, sorted(load("english_places").forms("brand"), key=len, reverse=True)))
    return Anchored(rf"(?<![^\W_])(?:{brands})(?: [{UPPER}0-9]{LETTER}*){{0,4}}(?![\w-])")


_WORDS_BEFORE = regex(rf"(?<![^\W_])[{UPPER}]{LETTER}*(?:'s)? (?:[{UPPER}]{LETTER}*(?:'s)? ){{0,2}}$")
_AT = regex(r"(?<![^\W_])(?:tại|ở|đến|tới|gần|trong|trước|vào) $")
_CLOSED = regex(r"(?: [^\W\d_A-Z]|[,.;:)\n]|$| \()")
_BESIDE = regex(r"(?:, | \()(?:bang |thành phố |thủ đô )?")
#: "Gem Center, 8 Lê Lợi": its house number follows.
_HOUSE = regex(rf" ?[,(–-] ?(?:số )?\d{{1,4}}[^\s,]{{0,8}} [{UPPER}]")


def english_names(page: Page) -> Iterator[Candidate]:
    """Names whose last word is English for a kind of place, behind a preposition of place or in a list, or before city, country or house number."""
    listed = 0
    for last in _last().finditer(page.text):
        words = _WORDS_BEFORE.search(page.text, last.start() - 40, last.start())
        if words is None or page.text[last.start() - 1] != " " or _CLOSED.match(page.text, last.end()) is None:
            continue
        start, end = words.start(), last.end()
        is_held = start in page.people or start in page.provinces or page.in_body(start)
        if is_held or known_identity(page.folded[start:end]) is not None:
            continue
        is_listed = listed > 0 and page.text[listed:start] in (", ", " và ")
        if is_listed or before("locative").stands(page.folded, start) or _before_place(page, end):
            listed = end
            kind = _kinds()[last.group()]
            yield Candidate(start, end, start, cast(LocationType, kind), f"{kind}:{page.folded[start:end]}", "locations.english")


def branded_houses(page: Page) -> Iterator[Candidate]:
    """Malls, resorts and towers by their brand and place, behind a preposition of place."""
    for house in _brand().finditer(page.text):
        start, end = house.span()
        is_held = start in page.people or page.in_body(start)
        if is_held or " " not in house.group() or _AT.search(page.folded, start - 12, start) is None:
            continue
        yield Candidate(start, end, start, "venue", f"venue:{page.folded[start:end]}", "locations.english")


def _before_place(page: Page, end: int) -> bool:
    if _HOUSE.match(page.text, end) is not None:
        return True
    gap = _BESIDE.match(page.folded, end)
    if gap is None:
        return False
    run = re.compile(rf"[{UPPER}]{LETTER}*(?: [{UPPER}]{LETTER}*){{0,2}}").match(page.text, gap.end())
    if run is None:
        return False
    parts = page.folded[run.start() : run.end()].split(" ")
    names = [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return any(is_country_name(name) or known_identity(name) is not None for name in names)
