"""Finds dates in Vietnamese text."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_dates", assigns=["doc.spans"])
def find_dates(doc: Doc) -> Doc:
    """Finds dates in Vietnamese text."""
    put_marks(doc, "dates", [])
    return doc
