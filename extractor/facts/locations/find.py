"""Finds named places."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_locations", assigns=["doc.spans"])
def find_locations(doc: Doc) -> Doc:
    """Finds named places."""
    put_marks(doc, "locations", [])
    return doc
