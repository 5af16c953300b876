"""Award events, reports and entities as the JSON that the API, the command line and the exports give."""

from __future__ import annotations

from typing import Any

from extractor.registry.model import Award, Entity, Report
from extractor.registry.search.engine import Hit


def award_json(a: Award) -> dict[str, Any]:
    """One award event."""
    return {
        "id": a.id, "award_id": a.award_id, "award": a.award, "class": a.class_, "family": a.family, "level": a.level, "status": a.status,
        "posthumous": bool(a.posthumous),
        "recipients": [_recipient(a)] if a.recipient else [],
        "grantor": a.grantor, "grantor_id": a.grantor_id, "presenter": a.presenter,
        "decision": {"number": a.decision_number, "date": a.decision_date} if a.decision_number or a.decision_date else None,
        "date": a.date, "year": a.year, "place": a.place, "reason": a.reason,
        "province": {"code": a.province_code, "name": a.province, "today": {"code": a.province_now_code, "name": a.province_now}},
        "collectives": a.collectives, "individuals": a.individuals, "reports": a.reports, "documents": a.documents, "disputed": a.disputed.split(),
    }


def _recipient(a: Award) -> dict[str, Any]:
    return {"name": a.recipient, "kind": a.recipient_kind, "role": a.role, "unit": a.unit, "entity": a.entity}


TIERS = ("exact_name", "toned_name", "toned_phrase", "toned_words", "folded_phrase", "folded_words", "typo")


def award_item(hit: Hit) -> dict[str, Any]:
    """One hit: the event, how it matched, and its snippet; the marks are code-point offsets into the snippet's text."""
    return {
        **award_json(hit.award), "match": TIERS[hit.tier],
        "snippet": {"text": hit.snippet.text, "marks": [list(mark) for mark in hit.snippet.marks]},
    }


def report_json(r: Report) -> dict[str, Any]:
    """One document's report of an award."""
    return {
        "id": r.id, "status": r.status, "name": r.name, "kind": r.kind, "role": r.role, "unit": r.unit, "award_id": r.award_id, "award": r.award,
        "class": r.class_, "posthumous": bool(r.posthumous), "grantor": r.grantor, "presenter": r.presenter,
        "decision": {"number": r.decision_number, "date": r.decision_date} if r.decision_number or r.decision_date else None,
        "date": r.date, "place": r.place, "reason": r.reason, "collectives": r.collectives, "individuals": r.individuals,
        "province": {"code": r.province_code, "name": r.province, "today": {"code": r.province_now_code, "name": r.province_now}, "basis": r.basis},
        "words": r.sentence, "rule": r.rule,
    }


def entity_json(e: Entity) -> dict[str, Any]:
    """A person or body."""
    return {
        "id": e.id, "kind": e.kind, "name": e.name, "role": e.role, "unit": e.unit, "province": {"code": e.province_now_code, "name": e.province_now},
        "awards": e.awards, "first_year": e.first_year, "last_year": e.last_year,
    }
