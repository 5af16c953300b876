"""Official documents: letterhead, heading, signatures; what is none of the kind is read as an article.

`finish` is the last step of every office format: it takes the blocks of a file and gives the reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import Origin, Reading, Warning
from extractor.read.blocks import Block, join_cells, to_paragraphs, under
from extractor.read.build import build
from extractor.read.official.article import read_article
from extractor.read.official.head import Head, read_head
from extractor.read.official.heading import Heading, kind_of, legal_bases, read_heading
from extractor.read.official.layout import lay_out
from extractor.read.official.parts import late_dateline, parts
from extractor.read.official.signature import Signatures, read_signatures


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of an official document, each with the blocks that hold it."""

    head: Head
    heading: Heading | None
    signatures: Signatures
    bases: tuple[str, ...]

    @property
    def is_official(self) -> bool:
        """Whether enough of the form is there: the motto with anything else, or any two of the other parts."""
        signs = (
            2 * self.head.motto + self.head.numbered + (self.head.dated and bool(self.head.place)) + bool(self.head.subject)
            + (self.heading is not None) + bool(self.signatures.signers) + bool(self.signatures.recipients)
        )
        return signs >= 2


def finish(origin: Origin, blocks: Sequence[Block], *, heads: Sequence[Block] = (), warnings: Sequence[Warning] = ()) -> Reading:
    """The reading of a file's blocks.

    Args:
        origin: where the bytes came from.
        blocks: its blocks, in reading order.
        heads: blocks of its page headers, used where they hold the letterhead.
        warnings: what was odd so far.

    Raises:
        Rejected: the blocks hold no text.
    """
    found = look(blocks)
    if not found.head.motto and heads and read_head(heads).motto:
        blocks = under(heads, blocks)
        found = look(blocks)
    if not found.is_official:
        return read_article(origin, blocks, warnings)
    return _official(origin, blocks, found, warnings)


def look(blocks: Sequence[Block]) -> Found:
    """What of an official document's form the blocks show."""
    head = read_head(blocks)
    heading = read_heading(blocks, head.end)
    start = heading.end if heading is not None else head.end
    end, bases = legal_bases(blocks, start)
    return Found(head, heading, read_signatures(blocks, end), tuple(bases))


def _official(origin: Origin, blocks: Sequence[Block], found: Found, warnings: Sequence[Warning]) -> Reading:
    head, heading, signatures = found.head, found.heading, found.signatures
    place, day = head.place, head.published_at
    if not head.dated:
        place, day = late_dateline(blocks, heading, signatures)
    subject = " ".join(part for part in (head.kind_name, *head.subject) if part) or None
    kind = heading.kind if heading is not None else kind_of(head.kind_name or "", subject or "")
    paragraphs = to_paragraphs(list(join_cells(lay_out(blocks, head, heading, signatures))))
    return build(
        origin, paragraphs, kind=kind, title=(heading.title if heading is not None else None) or subject, published_at=day,
        number=head.number, issuer=head.issuer, place=place, signers=tuple(signatures.signers), warnings=warnings,
        official=parts(blocks, head, heading, signatures, found.bases),
    )
