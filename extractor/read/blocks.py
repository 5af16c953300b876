"""What the readers of office formats make of a file before it becomes a `Document`: blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Paragraph, ParagraphKind

_SPACE = re.compile(r"\s+")
#: Columns made with tabs, or with runs of spaces where a typist had no table.
_GAP = re.compile(r"\t[\t ]*| {4,}")
#: Blanks left open in a draft ("Số:      /QĐ-UBND", "ngày    tháng 6 năm 2026") are no gap between columns.
_OPEN_BLANK = re.compile(r"(?<=[Ss]ố:)[ \t]+(?=[/\d])|(?<=ngày)[ \t]+(?=\d|tháng)|(?<=tháng)[ \t]+(?=\d|năm)|(?<=năm)[ \t]+(?=\d)")
_ITEM = re.compile(r"(?:[-–+*•●▪◦]|\d{1,3}[.)]|[a-zđ][.)])\s")
_ENDED = re.compile(r"[.;:!?…]$")
#: Blanks before a line that a typist moved to the right half of the page.
_FAR_IN = re.compile(r"(?: *\t){4}| {30}")
_RULE = re.compile(r"[\s_\-‐-―−*=~.·•…─━═]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as the file lays it out.

    Args:
        raw: its text, NFC, with tabs and line breaks.
        kind: kind of paragraph it becomes.
        table, row, column: place in a table, from 0; None outside of tables.
        centered: whether it is centred; None where the format does not say.
        bold: whether all of it is bold.
        indented: whether it begins far from the left edge.
    """

    raw: str
    kind: ParagraphKind = "body"
    table: int | None = None
    row: int | None = None
    column: int | None = None
    centered: bool | None = None
    bold: bool = False
    indented: bool = False

    @property
    def text(self) -> str:
        """The text on one line."""
        return squeeze(self.raw)

    @property
    def at_right(self) -> bool:
        """Whether it stands in the right half of the page."""
        return self.indented or _FAR_IN.match(self.raw) is not None

    @property
    def cell(self) -> tuple[int | None, int | None, int | None]:
        """The cell that holds it."""
        return self.table, self.row, self.column


def squeeze(text: str) -> str:
    """White space of every kind as one space."""
    return _SPACE.sub(" ", text).strip()


def lines(block: Block) -> list[list[str]]:
    """Lines of a block, each as its pieces from left to right, where gaps part columns."""
    out = []
    for line in _OPEN_BLANK.sub(" ", block.raw).split("\n"):
        pieces = [squeeze(piece) for piece in _GAP.split(line.strip())]
        if any(pieces):
            out.append([piece for piece in pieces if piece])
    return out


def is_rule(text: str) -> bool:
    """Whether a text only draws a line: dashes, underscores, asterisks; an empty text is none."""
    return _RULE.fullmatch(text) is not None


def is_item(text: str) -> bool:
    """Whether a text begins like an item of a list."""
    return _ITEM.match(text) is not None


def join_cells(blocks: Iterable[Block]) -> Iterator[Block]:
    """Lines of one cell as one block where a name or phrase was broken over them; items and sentences stay apart."""
    last: Block | None = None
    for block in blocks:
        if last is not None and block.table is not None and block.cell == last.cell and block.kind == last.kind and _goes_on(last.text, block.text):
            last = replace(last, raw=f"{last.text} {block.text}")
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last


def _goes_on(before: str, after: str) -> bool:
    return bool(before and after) and not _ENDED.search(before) and not is_item(after)


def under(heads: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """Blocks below those of a page header, their tables numbered on from its tables."""
    tables = 1 + max((b.table for b in heads if b.table is not None), default=-1)
    return [*heads, *(b if b.table is None else replace(b, table=b.table + tables) for b in blocks)]


def to_paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Paragraphs of a document; rules drawn with dashes and empty blocks go."""
    return [
        Paragraph(kind=b.kind, text=b.text, table=b.table, row=b.row, column=b.column)
        for b in blocks
        if b.text and not is_rule(b.text)
    ]
