"""Puts a `Document` together, so that every reader gives the same shape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, Unpack

from extractor.document import Document, DocumentKind, OfficialParts, Origin, Paragraph, Reading, Signer, Warning, content_id
from extractor.errors import Rejected


class Parts(TypedDict, total=False):
    """Keys of a `Document` that a reader may give; the others have their defaults."""

    kind: DocumentKind
    title: str | None
    lead: str | None
    authors: tuple[str, ...]
    published_at: str | None
    modified_at: str | None
    section: str | None
    number: str | None
    issuer: str | None
    place: str | None
    signers: tuple[Signer, ...]
    official: OfficialParts | None
    language: str | None


def build(origin: Origin, paragraphs: Iterable[Paragraph], *, warnings: Iterable[Warning] = (), **parts: Unpack[Parts]) -> Reading:
    """A reading of one document.

    Args:
        origin: where the bytes came from.
        paragraphs: the text in reading order; empty ones are dropped. Texts are NFC and hold no line break.
        warnings: what was odd.
        parts: keys of `Document`; a news article in Vietnamese unless they say otherwise.

    Raises:
        Rejected: no paragraph holds a word.
    """
    kept = tuple(p for p in paragraphs if p.text.strip())
    if not kept:
        raise Rejected("no_text", f"{origin.path}: holds no text")
    known: Parts = {"kind": "news_article", "language": "vi", **parts}
    known["authors"], known["signers"] = tuple(parts.get("authors", ())), tuple(parts.get("signers", ()))
    identity = content_id(parts.get("title"), [p.text for p in kept])
    return Reading(Document(id=identity, source=origin, paragraphs=kept, **known), tuple(warnings))
