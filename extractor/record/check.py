"""Checks a record against common sense; what is odd becomes a warning, never a silent repair."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from extractor.document import Warning as RecordWarning
from extractor.record.model import Record


def check(record: Record) -> Record:
    """The record with warnings on odd values added.

    Args:
        record: an assembled record.
    """
    record = _without_wordless(record)
    odd = [*_late_publication(record), *_shares(record)]
    return replace(record, warnings=(*record.warnings, *odd)) if odd else record


_FACTS = ("dates", "provinces", "locations", "officials", "people", "awards", "figures", "events")


def _without_wordless(record: Record) -> Record:
    """The record without facts that no words of the document carry: one such fact would make the whole of it invalid, and lose the others."""
    left = [(kind, fact) for kind in _FACTS for fact in getattr(record, kind) if not _has_words(fact)]
    if not left:
        return record
    said = (f"One of the {kind} was left out: its rule, {fact.rule}, gave no words." for kind, fact in left)
    odd = [RecordWarning(code="fact_without_words", message=message) for message in said]
    kept = {kind: tuple(filter(_has_words, getattr(record, kind))) for kind in _FACTS}
    return replace(record, warnings=(*record.warnings, *odd), **kept)


def _has_words(fact: Any) -> bool:
    return getattr(fact, "name", None) != "" and all(mention.text for mention in fact.mentions)


def _late_publication(record: Record) -> list[RecordWarning]:
    published, retrieved = record.document.published_at, record.document.source.retrieved_at
    if not published or not retrieved or date.fromisoformat(published[:10]) <= date.fromisoformat(retrieved[:10]):
        return []
    return [RecordWarning(code="published_after_retrieval", message=f"Published {published[:10]}, but retrieved {retrieved[:10]}.")]


def _shares(record: Record) -> list[RecordWarning]:
    return [
        RecordWarning(code="share_above_100", message=f"A share of {f.value} % cannot be: {f.mentions[0].text!r}.")
        for f in record.figures
        if f.unit == "%" and f.change is None and f.value > Decimal(1000)
    ]
