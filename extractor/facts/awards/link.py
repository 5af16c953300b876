"""Links awards with grantors and recipients."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import put_marks


@Language.component("extractor_awards", assigns=["doc.spans"])
def link_awards(doc: Doc) -> Doc:
    """Links awards with grantors and recipients."""
    put_marks(doc, "awards", [])
    return doc
