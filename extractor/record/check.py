"""Checks a record against common sense; what is odd becomes a warning, never a silent repair."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from extractor.document import Warning as RecordWarning
from extractor.record.model import Record


def check(record: Record) -> Record:
    """The record with warnings on odd values added.

    Args:
        record: an assembled record.
    """
    odd = [*_late_publication(record), *_shares(record)]
    return replace(record, warnings=(*record.warnings, *odd)) if odd else record


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
