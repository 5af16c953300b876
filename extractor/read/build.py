"""Puts a `Document` together, so that every reader gives the same shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.document import Document, DocumentKind, OfficialParts, Origin, Paragraph, Reading, Signer, Warning, content_id
from extractor.errors import Rejected


def build(
    origin: Origin,
    paragraphs: Iterable[Paragraph],
    *,
    kind: DocumentKind = "news_article",
    title: str | None = None,
    lead: str | None = None,
    authors: Sequence[str] = (),
    published_at: str | None = None,
    modified_at: str | None = None,
    section: str | None = None,
    number: str | None = None,
    issuer: str | None = None,
    place: str | None = None,
    signers: Sequence[Signer] = (),
    official: OfficialParts | None = None,
    warnings: Iterable[Warning] = (),
    language: str | None = "vi",
) -> Reading:
    """A reading of one document.

    Args:
        origin: where the bytes came from.
        paragraphs: the text in reading order; empty ones are dropped. Texts are NFC and hold no line break.
        kind: what the document is.
        title, lead, authors, published_at, modified_at, section, number, issuer, place, signers, official: see `Document`.
        warnings: what was odd.
        language: BCP 47 tag of the text.

    Raises:
        Rejected: no paragraph holds a word.
    """
    kept = tuple(p for p in paragraphs if p.text.strip())
    if not kept:
        raise Rejected("no_text", f"{origin.path}: holds no text")
    document = Document(
        id=content_id(title, [p.text for p in kept]), kind=kind, title=title, lead=lead, authors=tuple(authors),
        published_at=published_at, modified_at=modified_at, language=language, section=section, source=origin,
        paragraphs=kept, number=number, issuer=issuer, place=place, signers=tuple(signers), official=official,
    )
    return Reading(document, tuple(warnings))
