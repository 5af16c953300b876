"""Finds names of awards."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_award_names", assigns=["doc.spans"])
def find_award_names(doc: Doc) -> Doc:
    """Finds names of awards."""
    put_marks(doc, "award_names", [])
    return doc
