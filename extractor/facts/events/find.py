"""Finds organised events."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_events", assigns=["doc.spans"])
def find_events(doc: Doc) -> Doc:
    """Finds organised events."""
    put_marks(doc, "events", [])
    return doc
