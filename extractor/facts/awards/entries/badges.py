"""Badges of Party years: which of those told with their years are parts of what a page counts, which are handed over apart."""

from __future__ import annotations

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.shared import share_recipient, smaller

#: The name of all of them.
BADGE = "Huy hiệu Đảng"
#: Code points within which a page tells badges by their years behind the number of all.
_OF_ONE_LIST = 1200
#: Code points of a badge's name with three numbers of years.
_MANY_YEARS = 35


def by_years(badge: Draft) -> bool:
    """Whether a badge is told of with its years throughout; with many of them ("Huy hiệu 55, 50, 45 và 40 năm tuổi Đảng") it is a sum."""
    return all(len(BADGE) < m.end - m.start < _MANY_YEARS for m in badge.marks)


def years_of(whole: Draft, part: Draft) -> bool:
    """Whether badges of so many years, counted, are some of those counted before without their years."""
    if not part.counted or not by_years(part) or by_years(whole) or part.posthumous != whole.posthumous:
        return False
    return whole.counted and smaller(part, whole) and any(0 < part.sentence - m.start < _OF_ONE_LIST for m in whole.marks)


def beside(whole: Draft, part: Draft) -> bool:
    """Whether some mention of a badge stands in the sentence of another, or close before it."""
    return whole.sentence == part.sentence or any(part.sentence <= m.start < part.marks[0].start for m in whole.marks)


def handed_apart(a: Draft, b: Draft) -> bool:
    """Whether two leaders hand over to two groups, each told in a clause of its own."""
    apart = a.presenter and b.presenter and not set(a.presenter.split(", ")) & set(b.presenter.split(", "))
    return bool(apart) and a.sentence == b.sentence and not share_recipient(a, b)
