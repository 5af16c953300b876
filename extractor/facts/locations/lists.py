"""Known names that a list joins: "ở Thạch Hà, Cẩm Xuyên và Kỳ Anh"."""

from __future__ import annotations

from itertools import pairwise

from extractor.facts.locations.candidate import Page
from extractor.facts.locations.hits import CAPITAL_BEFORE, Hit, before_hit, is_alone, neighbour
from extractor.language.patterns import regex

_SIDES = frozenset(("Bắc ", "Nam ", "Đông ", "Tây ", "Trung "))
#: "Singapore (26,8 triệu), Thái Lan": a note may stand behind each name of a list.
_LIST_GAP = regex(r"(?: \([^()\n]{1,24}\))?(?:, | và | với | hay | hoặc | - | – )")
#: Kinds that one list names beside each other: "Nha Trang, Mũi Né và Hòn Chồng".
_SIGHTS = frozenset(("natural", "venue", "district"))

#: Names of towns behind them are those of universities, schools and clubs.
_UNIVERSITY = regex(r"(?<![^\W_])(?:đại học|đh|học viện|trường|clb|câu lạc bộ) $")


def with_lists(page: Page, hits: list[Hit], sure: list[Hit]) -> list[Hit]:
    """The sure hits, and those joined to them in a list of one kind: "ở Thạch Hà, Cẩm Xuyên và Kỳ Anh"."""
    kept = {hit.start for hit in sure}
    pairs = [(a, b) for a, b in pairwise(hits) if _are_of_kind(a, b) and _LIST_GAP.fullmatch(page.text, a.end, b.start)]
    for left, right in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if left.start in kept and _may_join(page, right) and not before_hit(page, right, "adjective"):
            kept.add(right.start)
    return [hit for hit in hits if hit.start in kept]


def _are_of_kind(left: Hit, right: Hit) -> bool:
    """Whether two names may stand in one list: of one kind, or sights and towns of the country."""
    return left.name.kind == right.name.kind or (left.name.kind in _SIGHTS and right.name.kind in _SIGHTS)


def _may_join(page: Page, hit: Hit) -> bool:
    """Whether a name may be a further one of a list: no person, no province, no paper of a city; on a page of matches a district is its team."""
    if hit.start in (page.sure if hit.name.kind == "district" else page.people) or hit.start in page.provinces:
        return False
    if hit.name.kind == "district":
        return not page.is_sport
    if hit.name.kind in _SIGHTS and hit.name.word and not is_alone(page, hit):
        return False
    return hit.name.kind != "abroad" or is_alone(page, hit) or after_side(page.text, hit.start)


def after_side(text: str, start: int) -> bool:
    """Whether only the side of it stands before a name with a capital: "ở Nam Idlib"."""
    left = CAPITAL_BEFORE.search(text, start - 12, start)
    return left is not None and left.group() in _SIDES


def names_university(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether "đại học" heads the name or the list that it goes on: "các đại học Sydney, Cambridge và Ulster"."""
    first = hit
    while (left := neighbour(page, first, spans, before_it=True)) is not None and left.name.kind == "abroad":
        first = left
    return _UNIVERSITY.search(page.folded, first.start - 16, first.start) is not None
