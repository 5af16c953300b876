"""The decision by which an honour was conferred, told beside the ceremony at which it was handed over: one award, of the ceremony's day."""

from __future__ import annotations

from datetime import date

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.shared import OF_CONTEST, share_recipient

#: Between the decision and the ceremony lie months.
_MOST_DAYS = 370


def decided_before(a: Draft, b: Draft) -> bool:
    """Whether one draft tells of the decision, and the other of the ceremony, of one honour: "Trước đó, ngày 26/12, X đã ký quyết định tặng A".

    Args:
        a, b: drafts of one name, class and status.
    """
    if OF_CONTEST.match(a.name) or not share_recipient(a, b):
        return False
    return _is_of(a, b) or _is_of(b, a)


def _is_of(decided: Draft, handed: Draft) -> bool:
    if decided.decision is None or decided.decision.date != decided.date or handed.decision is not None or not handed.ceremony:
        return False
    return handed.date is None or _soon_after(decided.date, handed.date)


def _soon_after(decided: str | None, handed: str) -> bool:
    """Whether a day follows another within a year."""
    try:
        days = (date.fromisoformat(handed) - date.fromisoformat(decided or "")).days
    except ValueError:  # no full day
        return False
    return 0 <= days <= _MOST_DAYS


def of_the_ceremony(home: Draft, draft: Draft) -> None:
    """Leave an entry the day of its ceremony where one of the two drafts is of the decision.

    Args:
        home: the entry; its day and standing are changed.
        draft: what it takes in.
    """
    if not decided_before(home, draft):
        return
    decided, handed = (home, draft) if _is_of(home, draft) else (draft, home)
    home.date, home.earlier, home.ceremony, home.looks_back = handed.date, False, True, handed.looks_back
    home.decision = decided.decision
    draft.date = None
