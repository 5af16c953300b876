"""What nobody else shows: proposals that no decision followed, papers that disagree, classes out of order, counts against names."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from extractor.registry.labels import award_name
from extractor.registry.model import Award
from extractor.registry.store.base import Store

#: Days after which a proposal without a decision counts as overdue; state honours take about a year from proposal to decision.
OVERDUE = 365
NAMES = ("overdue", "disputed", "order", "counts")


class Issue(NamedTuple):
    """One thing to look at.

    Args:
        award: id of the award event.
        name: recipient, or "" where nobody is named.
        title: the award with its class.
        detail: what is odd: days, fields, classes, or counts.
        day: ISO day by which it is listed.
        source: title of the document that says so, where one does.
    """

    award: str
    name: str
    title: str
    detail: str
    day: str
    source: str = ""


def find(store: Store, name: str, limit: int = 100) -> list[Issue]:
    """Issues of one kind, newest first.

    Args:
        name: `overdue`, `disputed`, `order` or `counts`.
        limit: how many.
    """
    return {"overdue": _overdue, "disputed": _disputed, "order": _order, "counts": _counts}[name](store, limit)


def newest_day(store: Store) -> str:
    """The newest publication day: the registry's own today, so that the same registry says the same on every day."""
    found: str | None = store.rows("SELECT MAX(published_at) FROM documents")[0][0]
    return (found or "")[:10]


def _overdue(store: Store, limit: int) -> list[Issue]:
    today = newest_day(store)
    if not today:
        return []
    before = (date.fromisoformat(today) - timedelta(days=OVERDUE)).isoformat()
    late = f"WHERE status = 'proposed' AND sort_day <> '' AND sort_day < ? ORDER BY sort_day DESC, id LIMIT {int(limit)}"
    found = store.models("awards", late, (before,))
    return [_issue(a, str((date.fromisoformat(today) - date.fromisoformat(a.sort_day)).days)) for a in found]


def _disputed(store: Store, limit: int) -> list[Issue]:
    found = store.models("awards", f"WHERE disputed <> '' ORDER BY sort_day DESC, id LIMIT {int(limit)}")
    return [_issue(a, a.disputed) for a in found]


def _order(store: Store, limit: int) -> list[Issue]:
    """A lower class after a higher one: the law gives third, second, first class in turn."""
    columns = "WHERE class IS NOT NULL AND entity IS NOT NULL AND status = 'conferred' AND sort_day <> '' ORDER BY entity, award_id, sort_day, id"
    found: list[Issue] = []
    for _, group in groupby(store.stream_models("awards", columns), key=lambda a: (a.entity, a.award_id)):
        best: Award | None = None
        for a in group:
            if best is not None and a.award_id and (a.class_ or 0) > (best.class_ or 0):
                found.append(_issue(a, f"{best.class_} {best.sort_day} → {a.class_} {a.sort_day}"))
            best = a if best is None or (a.class_ or 9) < (best.class_ or 9) else best
    return sorted(found, key=lambda i: (i.day, i.award), reverse=True)[:limit]


def _counts(store: Store, limit: int) -> list[Issue]:
    """One document states a number and names others."""
    sql = """SELECT MIN(x.event), MAX(r.award), MAX(r.class), MAX(r.collectives), MAX(r.individuals), MAX(r.day),
        SUM(CASE WHEN r.kind = 'individual' THEN 1 ELSE 0 END), SUM(CASE WHEN r.kind IN ('collective', 'organization') THEN 1 ELSE 0 END),
        MAX(d.title)
        FROM reports r JOIN resolution x ON x.number = r.number JOIN documents d ON d.number = r.document
        WHERE (r.collectives IS NOT NULL OR r.individuals IS NOT NULL) AND r.item >= 0
        GROUP BY r.document, r.fact"""
    found = []
    for event, award, class_, collectives, individuals, day, people, bodies, title in store.stream(sql):
        parts = [(individuals, people, "individuals"), (collectives, bodies, "collectives")]
        odd = [f"{word}: {stated} / {named}" for stated, named, word in parts if stated is not None and 0 < named != stated]
        if odd:
            found.append(Issue(event, "", award_name(award, class_), "; ".join(odd), day or "", title or ""))
    return sorted(found, key=lambda i: (i.day, i.award), reverse=True)[:limit]


def _issue(a: Award, detail: str) -> Issue:
    return Issue(a.id, a.recipient or "", award_name(a.award, a.class_), detail, a.sort_day)
