"""Counts that the headline alone tells: "Khen thưởng 20 tập thể, 30 cá nhân …" over "tặng Bằng khen cho các tập thể, cá nhân"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.recipients.counts import Takers, count
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_PRAISES = regex(
    r"(?<!\w)(?:khen thưởng|biểu dương|tuyên dương|vinh danh|tôn vinh|trao thưởng|khen)(?: cho)?\s+(?P<who>\d[\d.]* (?:tập thể|cá nhân|đơn vị)[^\n]*)"
)
#: Behind the award stand those whom it leaves uncounted.
_SOME = regex(
    r"[^.;:\n]{0,120}?(?<!\w)(?:cho|tới|đến) (?:các|những|nhiều) (?P<who>tập thể|cá nhân|đơn vị)"
    r"(?:(?:,| và|, cá nhân và) (?P<too>cá nhân|hộ gia đình))?"
)


def by_headline(scene: Scene, entries: Sequence[Draft]) -> None:
    """Give the one award of a page that counts nobody the counts of the headline, where it goes to those of whom the headline speaks.

    Args:
        scene: the document.
        entries: the awards, joined; counts are added to the one.
    """
    praises = _PRAISES.search(scene.folded, 0, scene.title_end) if scene.title_end else None
    given = [e for e in entries if e.status == "conferred" and not e.earlier]
    if praises is None or len(given) != 1 or given[0].counted or given[0].recipients:
        return
    some = _SOME.match(scene.folded, given[0].marks[0].end)
    if some is None:
        return
    told = Takers()
    count(scene, *praises.span("who"), told)
    noun = {some["who"], some["too"]}
    if told.collectives is not None and not noun & {"tập thể", "đơn vị"}:
        return
    if told.individuals is not None and "cá nhân" not in noun:
        return
    given[0].collectives, given[0].individuals, given[0].by_tap_the = told.collectives, told.individuals, told.by_tap_the
