"""Says of each block of an article what it is, and which blocks are none of the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.document import Paragraph
from extractor.read.bylines import is_name, read_byline
from extractor.read.captions import MAX_CAPTION, has_credit, may_be_caption
from extractor.read.furniture import line_kind, same_words
from extractor.read.page.blocks import Block
from extractor.read.page.markup import says
from extractor.read.stamps import find_stamps

_TWICE = 60
_LONG = 200
_LIST_MARK = re.compile(r"^[-–—+•*·▪■►●]\s+\S")
_HEADING_END = (".", ":", ";", ",", "…")
# What stands under each reader's comment.
_ANSWER = re.compile(r"\W*(?:(?:\d+\s+)?thích\W+)?(?:trả lời|reply)(?!\w)", re.IGNORECASE)
_POINTER = re.compile(r"^\s*(?:xem thêm|đọc thêm|xem tiếp|tham khảo|tin liên quan|bài liên quan|đọc tiếp|xem ngay|video)\s*[:>»]", re.IGNORECASE)
_BYLINE = re.compile(
    r"^\W{0,3}(?:(?:tin|bài|ảnh|clip|video|tin bài|bài viết)(?:\s*(?:,|&|\+|/|-|và)\s*(?:tin|bài|ảnh|clip|video))*\s*(?::|-\s)|"
    r"theo\s+(?=[A-ZĐÀ-Ỹ])|nguồn\s*:|tác giả\s*:|thực hiện\s*:|pv\b|nhóm pv\b|\(?theo\s+)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Article:
    """What the blocks of a page came to.

    Args:
        paragraphs: in order, title and lead not among them.
        lead: the first paragraph, where it is all bold and no lead was known.
        bylines: lines that name authors.
        stamps: short lines that hold a date, as printed.
        prose: characters of body text.
        dropped: how many blocks were furniture.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    lead: str | None = None
    bylines: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    prose: int = 0
    dropped: int = 0


def classify(blocks: Sequence[Block], title: str | None, lead: str | None, own_names: tuple[str, ...] = ()) -> Article:
    """Sort the blocks of an article's subtree.

    Args:
        blocks: in reading order.
        title: headline of the page, whose repetition is dropped.
        lead: lead of the page, dropped likewise.
        own_names: names of the paper.
    """
    blocks = _cut(blocks)
    article = Article()
    last = _last_prose(blocks)
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        if _is_repeated(block, index, title, lead, article) or _is_furniture(block):
            article.dropped += 1
            continue
        if index <= 3 and _is_stamp(block.text):
            article.stamps.append(block.text)
            continue
        kind = _kind(block, index, last, blocks, own_names)
        if lead is None and article.lead is None and _is_bold_lead(block, kind, article, blocks[index + 1 :]):
            article.lead = block.text
            continue
        if block.text in seen and (kind == "caption" or len(block.text) >= _TWICE) and block.table is None:
            continue  # slides print their texts once for each size of screen
        seen.add(block.text)
        if kind == "byline":
            article.bylines.append(block.text)
        article.prose += len(block.text) if kind in ("body", "list_item") else 0
        article.paragraphs.append(Paragraph(kind=kind, text=block.text, table=block.table, row=block.row, column=block.column))  # type: ignore[arg-type]
    return article


def _is_repeated(block: Block, index: int, title: str | None, lead: str | None, article: Article) -> bool:
    if title and article.prose == 0 and index < 12 and same_words(block.text, title) >= 0.9:
        return True
    return bool(lead) and article.prose == 0 and index < 12 and same_words(block.text, lead or "") >= 0.9


def _cut(blocks: Sequence[Block]) -> Sequence[Block]:
    """Drop what follows the line that opens the blocks after an article, where most of the prose stands before it."""
    total = sum(len(b.text) for b in blocks)
    answers = sum(_ANSWER.match(b.text) is not None for b in blocks if len(b.text) < 60) >= 2
    before = 0
    for index, block in enumerate(blocks):
        if len(block.text) < 60 and (before > 0.5 * total or (answers and before > _LONG)) and line_kind(block.text) == "stop":
            rest = blocks[index + 1 :]
            if answers and not any(_ANSWER.match(b.text) for b in blocks[:index]):
                return blocks[:index]
            # "Bình luận" may be a heading of the article; then long paragraphs follow.
            if not any(len(b.text) >= _LONG and not b.links for b in rest) or before > 0.75 * total:
                return blocks[:index]
        before += len(block.text)
    return blocks


def _last_prose(blocks: Sequence[Block]) -> int:
    """Index of the last block that is surely running text."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if len(block.text) >= 80 and block.share(block.links) < 0.5 and block.role != "caption" and not line_kind(block.text):
            return index
    return len(blocks) - 1


def _is_furniture(block: Block) -> bool:
    text = block.text
    if block.table is not None:
        return False
    if line_kind(text) or not any(c.isalnum() for c in text) or text.isdigit():
        return True
    linked = block.share(block.links)
    if linked > 0.85 and block.table is None:
        return len(text) > 15 or block.tag in ("li", "h2", "h3", "h4")
    return bool(_POINTER.match(text)) and linked > 0.4


def _is_stamp(text: str) -> bool:
    """Whether a line holds a date and little else."""
    if len(text) > 90:
        return False
    stamps = find_stamps(text)
    return bool(stamps) and sum(s.end - s.start for s in stamps) >= 0.35 * len(text)


def _kind(block: Block, index: int, last: int, blocks: Sequence[Block], own_names: tuple[str, ...]) -> str:
    if block.table is not None:
        return "table_cell"
    if _is_caption(block, blocks[index - 1] if index else None):
        return "caption"
    if _is_byline(block, index, last, own_names):
        return "byline"
    if block.role == "heading" or (block.tag not in ("li", "td") and _is_bold_heading(block)):
        return "heading" if len(block.text) < 250 and index < len(blocks) - 1 else "body"
    if block.role == "list_item":
        return "list_item"
    return "body"


def _is_bold_heading(block: Block) -> bool:
    return block.share(block.bold) > 0.9 and len(block.text) <= 150 and not block.text.endswith(_HEADING_END) and not _LIST_MARK.match(block.text)


def _is_bold_lead(block: Block, kind: str, article: Article, rest: Sequence[Block]) -> bool:
    """Whether the first paragraph is a lead by being all bold, with running text that is not behind it."""
    if kind not in ("body", "heading") or article.prose or any(p.kind != "caption" for p in article.paragraphs):
        return False
    if not 60 <= len(block.text) <= 600 or block.share(block.bold) < 0.9:
        return False
    return any(len(b.text) >= 60 and b.share(b.bold) < 0.5 for b in rest[:3])


def _is_caption(block: Block, before: Block | None) -> bool:
    text = block.text
    if block.role == "caption":
        return len(text) < 900
    if block.role == "heading" or len(text) > MAX_CAPTION:
        return block.after_picture and len(text) <= MAX_CAPTION and has_credit(text)
    styled = block.align == "center" or block.share(block.italic) > 0.8
    if block.after_picture and not styled and _is_bold_heading(block) and not has_credit(text):
        return False
    if block.after_picture:
        return styled or has_credit(text) or (len(block.alt) > 15 and same_words(block.alt, text) > 0.8) or (may_be_caption(text) and len(text) < 160)
    if before is not None and before.after_picture and before.role == "caption":
        return False
    return styled and has_credit(text)


def _is_byline(block: Block, index: int, last: int, own_names: tuple[str, ...]) -> bool:
    """A line that names who wrote the text: by its class, or as a short line at the end that reads as names."""
    text = block.text
    if len(text) > 120 or block.table is not None:
        return False
    named = says(block.names, "author") if block.names else False
    if named and len(text) < 90 and (index < 4 or index >= last - 1):
        return bool(read_byline(text, own_names)) or index >= last
    if index < last or index == 0:
        return False
    if _BYLINE.match(text) and len(text) < 90:
        return True
    marked = block.align == "right" or block.share(block.bold) > 0.5 or block.share(block.italic) > 0.9
    names = read_byline(text, own_names)
    if not names:
        return marked and block.align == "right" and len(text) < 60
    return marked or (len(text) < 50 and is_name(names[0]))
