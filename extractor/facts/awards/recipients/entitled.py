"""Who may receive by law: badges and titles that only persons are given."""

from __future__ import annotations

from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient
from extractor.language.folding import fold
from extractor.language.patterns import regex

_PERSONAL = frozenset({"danh-hieu-vinh-du-nha-nuoc", "danh-hieu-thi-dua", "huy-hieu"})


@cache
def _for_persons() -> frozenset[str]:
    return frozenset(e.id for e in load("awards") if e.kind in _PERSONAL and tuple(e.get("recipient_kinds", ())) == ("individual",))


#: Which time a contest is held.
_YEAR = regex(r"[\s,–-]+(?:năm )?(?:19|20)\d{2}$")


def _is_contest(name: str, prize: str) -> bool:
    """Whether what looks like a work is the contest whose prize it is."""
    words = fold(_YEAR.sub("", name))
    return len(words.split()) > 2 and fold(prize).endswith(words)


def entitled(entry: Draft) -> list[Recipient]:
    """Recipients of an entry without bodies and places, where only persons may receive: those are where the persons live or work;
    without the contest itself.
    """
    if entry.award_id not in _for_persons():
        return [r for r in entry.recipients if r.kind is not None or not _is_contest(r.name, entry.name)]
    return [r for r in entry.recipients if r.kind not in ("organization", "collective", "locality")]
