"""Who may receive by law: badges and titles that only persons are given."""

from __future__ import annotations

from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient

_PERSONAL = frozenset({"danh-hieu-vinh-du-nha-nuoc", "danh-hieu-thi-dua", "huy-hieu"})


@cache
def _for_persons() -> frozenset[str]:
    return frozenset(e.id for e in load("awards") if e.kind in _PERSONAL and tuple(e.get("recipient_kinds", ())) == ("individual",))


def entitled(entry: Draft) -> list[Recipient]:
    """Recipients of an entry without bodies and places, where only persons may receive: those are where the persons live or work."""
    if entry.award_id not in _for_persons():
        return entry.recipients
    return [r for r in entry.recipients if r.kind not in ("organization", "collective", "locality")]
