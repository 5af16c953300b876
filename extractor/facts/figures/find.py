"""Finds quantities."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_figures", assigns=["doc.spans"])
def find_figures(doc: Doc) -> Doc:
    """Finds quantities."""
    put_marks(doc, "figures", [])
    return doc
