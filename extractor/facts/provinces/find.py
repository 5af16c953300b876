"""Finds provinces."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_provinces", assigns=["doc.spans"])
def find_provinces(doc: Doc) -> Doc:
    """Finds provinces."""
    put_marks(doc, "provinces", [])
    return doc
