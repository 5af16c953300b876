"""Finds names of persons."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_names", assigns=["doc.spans"])
def find_names(doc: Doc) -> Doc:
    """Finds names of persons."""
    put_marks(doc, "names", [])
    return doc
