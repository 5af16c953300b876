"""Finds names of bodies."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_bodies", assigns=["doc.spans"])
def find_bodies(doc: Doc) -> Doc:
    """Finds names of bodies."""
    put_marks(doc, "bodies", [])
    return doc
