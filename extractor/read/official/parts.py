"""Further parts of an official document: addressees, appendices, a dateline that stands above the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document import OfficialParts
from extractor.read.blocks import Block, lines
from extractor.read.official.head import Head, dateline, day_of
from extractor.read.official.heading import Heading
from extractor.read.official.signature import Signatures
from extractor.read.official.vocabulary import key

_TO = re.compile(r"(?:đồng\s+)?kính gửi\s*:?\s*", re.IGNORECASE)
_APPENDIX = re.compile(r"(?:phụ lục|danh sách|biểu|bảng)\b")
_OPENED = re.compile(
    r"hôm nay[^.;]{0,80}?ngày\s+(?P<day>\d{1,2})\s*(?:tháng\s*|[/.-])\s*(?P<month>\d{1,2})\s*(?:năm\s*|[/.-])\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_REACH = 12


def parts(blocks: Sequence[Block], head: Head, heading: Heading | None, signatures: Signatures, bases: tuple[str, ...]) -> OfficialParts:
    """What the record says of an official document besides its text."""
    return OfficialParts(
        kind_name=heading.kind_name if heading is not None else head.kind_name,
        subject=heading.subject if heading is not None else " ".join(head.subject) or None,
        issuer_parent=head.parent, legal_bases=bases, addressees=addressees(blocks, head.end),
        recipients=tuple(signatures.recipients), appendices=appendices(blocks, signatures.end),
    )


def addressees(blocks: Sequence[Block], start: int) -> tuple[str, ...]:
    """Who a document is addressed to.

    Args:
        blocks: blocks of the document.
        start: first block after the letterhead.
    """
    at = next((i for i in range(start, min(start + 20, len(blocks))) if _TO.match(blocks[i].text)), None)
    if at is None:
        return ()
    first = _TO.sub("", blocks[at].text, count=1)
    found = [first] if first else []
    for block in blocks[at + 1 : at + 30]:
        same_table = block.table is not None and block.table == blocks[at].table
        if block.text and not (block.text.startswith(("-", "–", "+", "•")) or same_table):
            break
        if block.text:
            found.append(block.text.lstrip("-–+• "))
    return tuple(found)


def appendices(blocks: Sequence[Block], start: int) -> tuple[str, ...]:
    """Headings of what is attached, in order.

    Args:
        blocks: blocks of the document.
        start: first block after the signatures.
    """
    return tuple(
        b.text for b in blocks[start:]
        if b.table is None and len(b.text) < 250 and _APPENDIX.match(key(b.text)) and (b.centered or b.text.isupper())
    )


def late_dateline(blocks: Sequence[Block], heading: Heading | None, signatures: Signatures) -> tuple[str | None, str | None]:
    """Place and day of a document whose letterhead has neither: of the line above the signatures, or of the opening of minutes."""
    first = min(signatures.signature_blocks, default=len(blocks))
    for block in reversed(blocks[max(0, first - _REACH) : first + 1]):
        for pieces in lines(block):
            for piece in pieces:
                if (found := dateline(piece)) is not None:
                    return found
    return None, _opened(blocks, heading)


def _opened(blocks: Sequence[Block], heading: Heading | None) -> str | None:
    if heading is None or not key(heading.kind_name or "").startswith("biên bản"):
        return None
    for block in blocks[heading.end : heading.end + 8]:
        if (found := _OPENED.match(block.text)) is not None:
            return day_of(found)
    return None
