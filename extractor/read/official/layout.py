"""Puts the blocks of an official document into reading order: columns that only place things, names broken over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.read.blocks import Block, is_item, is_rule, lines
from extractor.read.official.head import Head, bodies, ordered, rejoined
from extractor.read.official.heading import Heading
from extractor.read.official.signature import Signatures, goes_on

_NUMBERED = re.compile(r"(?:phần (?:thứ )?\w+|chương [ivxlc\d]+|mục [ivxlc\d]+|[IVX]{1,5}\s*[.\-/)]|[A-Z]\s*[.\-/)])(?=\s|$)", re.IGNORECASE)
_MAX_HEADING = 160
_APPENDIX = re.compile(r"\W*(?:DANH SÁCH|PHỤ LỤC|Danh sách|Phụ lục)(?!\w)")


def lay_out(blocks: Sequence[Block], head: Head, heading: Heading | None, signatures: Signatures) -> Iterator[Block]:
    """Blocks as paragraphs are to be made of them.

    Args:
        blocks: blocks of the document.
        head, heading, signatures: what was found in them.
    """
    layout_tables = {blocks[i].table for i in signatures.signature_blocks | signatures.recipient_blocks} - {None}
    yield from _head(blocks[: head.end], head)
    zone = _zone(blocks, signatures)
    for i in range(head.end, len(blocks)):
        if heading is not None and heading.start <= i < heading.end:
            if i == heading.start:
                yield Block(heading.title or "", kind="title")
        elif i in zone:
            if i == zone[0]:
                yield from _signature_columns(blocks, zone, signatures)
        elif i in signatures.recipient_blocks:
            yield from (replace(blocks[i], raw=text, kind="byline") for text in _texts(blocks[i]))
        elif blocks[i].table in layout_tables:
            yield from (replace(blocks[i], raw=text) for text in _texts(blocks[i]))
            yield _apart(blocks[i])
        else:
            yield classify(blocks[i])


def _apart(block: Block) -> Block:
    """An empty block: it keeps the lines of a layout cell from being joined."""
    return Block("", table=block.table, row=-1, column=-1)


def _texts(block: Block) -> Iterator[str]:
    for pieces in lines(block):
        yield from pieces


def _head(blocks: Sequence[Block], head: Head) -> Iterator[Block]:
    tables = [b for b in blocks if b.table is not None]
    loose = [text for text, _ in ordered([b for b in blocks if b.table is None])]
    for text in _joined(loose, head):
        yield Block(text)
    cell: list[str] = []
    for i, block in enumerate(tables):
        cell += _texts(block)
        if i + 1 == len(tables) or tables[i + 1].cell != block.cell:
            for text in _joined(rejoined(cell), head):
                yield replace(block, raw=text)
                yield _apart(block)
            cell = []


def _joined(texts: Sequence[str], head: Head) -> list[str]:
    """Texts of a column with the issuing body's name and the subject each in one."""
    out: list[str] = []
    i = 0
    while i < len(texts):
        issuer = _run(texts, i, head.issuer_lines)
        subject = _run(texts, i, head.subject)
        if issuer:
            out += bodies(texts[i : i + issuer])
        elif subject:
            out.append(" ".join(texts[i : i + subject]))
        elif not is_rule(texts[i]):
            out.append(texts[i])
        i += max(issuer, subject, 1)
    return out


def _run(texts: Sequence[str], start: int, members: Sequence[str]) -> int:
    end = start
    while end < len(texts) and texts[end] in members:
        end += 1
    return end - start


def _zone(blocks: Sequence[Block], signatures: Signatures) -> range:
    """Blocks outside of tables in which recipients and signatures stand side by side."""
    loose = [i for i in signatures.signature_blocks | signatures.recipient_blocks if blocks[i].table is None]
    if not loose or not any(i in signatures.signature_blocks for i in loose) or not any(i in signatures.recipient_blocks for i in loose):
        return range(0)
    first, last = min(loose), max(loose)
    if any(_APPENDIX.match(blocks[i].raw) for i in range(first, last + 1)):  # they do not stand side by side
        return range(0)
    return range(first, last + 1) if all(b.table is None for b in blocks[first : last + 1]) else range(0)


def _signature_columns(blocks: Sequence[Block], zone: range, signatures: Signatures) -> Iterator[Block]:
    left: list[str] = []
    right: list[str] = []
    for i in zone:
        for pieces in lines(blocks[i]):
            here = i in signatures.recipient_blocks
            beside = len(pieces) > 1
            if here and (beside or i not in signatures.signature_blocks):
                left.append(pieces[0])
                right += pieces[1:]
            else:
                right += pieces
    yield from (Block(text, kind="byline") for text in _unbroken(left))
    yield from (Block(text) for text in _whole_offices(right))


def _whole_offices(texts: Sequence[str]) -> list[str]:
    """Lines of a signature, an office that was broken over two in one ("PHÓ TRƯỞNG CÔNG AN | HUYỆN")."""
    out: list[str] = []
    for text in texts:
        if out and out[-1].isupper() and text.isupper() and goes_on(text):
            out[-1] = f"{out[-1]} {text}"
        else:
            out.append(text)
    return out


def _unbroken(texts: Sequence[str]) -> list[str]:
    """Items of `Nơi nhận`, those broken over two lines in one."""
    out: list[str] = []
    for text in texts:
        if out and not is_item(text) and not re.search(r"[:;.]$", out[-1]):
            out[-1] = f"{out[-1]} {text}"
        else:
            out.append(text)
    return out


def classify(block: Block) -> Block:
    """A block with its kind: heading, item of a list, body."""
    text = block.text
    if block.kind != "body" or not text:
        return block
    short = len(text) <= _MAX_HEADING and not text.endswith((";", ",")) and not is_rule(text)
    letters = [c for c in text if c.isalpha()]
    capital = len(letters) > 2 and text == text.upper()
    if short and (capital or ((block.centered or block.bold) and (_NUMBERED.match(text) or block.centered))):
        return replace(block, kind="heading")
    return replace(block, kind="list_item") if is_item(text) else block
