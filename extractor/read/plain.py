"""Plain text, as a portal prints it or as somebody kept an article."""

from __future__ import annotations

import re

from extractor.document import Paragraph, Reading, Source, Warning
from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.blocks import Block
from extractor.read.build import build
from extractor.read.encoding import decode, repair
from extractor.read.lines import from_portal, split_lines
from extractor.read.media_type import is_binary
from extractor.read.official import finish

#: The motto of the state or the Party's name over a document: the text is an official one, copied out of its file.
_MOTTO = re.compile(r"Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|^\W*ĐẢNG CỘNG SẢN VIỆT NAM\W*$", re.MULTILINE)
#: The other two lines of a letterhead (Nghị định 30/2020): number with symbol, place with date; portals leave the motto away.
_NUMBERED = re.compile(r"^Số\s*:?\s*\d{1,5}[a-z]?\s*[/-]\s*[^\s,.;]{2,40}\s*$", re.MULTILINE)
_DATED = re.compile(r"^\W*[^\W\d_][^,\d\n]{1,40}, ?ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*$", re.MULTILINE)
_HEAD_LINES = 25
#: A line longer than this is no paragraph of an article.
MAX_LINE = 2_000_000


def read_plain(source: Source, media_type: str) -> Reading:
    """Read plain text: its headline, stamp, byline, captions and paragraphs, without the furniture of the page.

    Args:
        source: the bytes.
        media_type: as detected.

    Raises:
        Rejected: `no_text` where nothing of an article is left, `unreadable` where the bytes are no text.
    """
    text, warnings = decode(source.data)
    if is_binary(text[:8192].encode("utf-8", "replace")):
        raise Rejected("unreadable", f"{source.path}: the bytes are no text in any known encoding")
    text, odd = repair(text)
    return read_text(source, normalise(text), [*warnings, *odd])


def is_letterhead(lines: list[str]) -> bool:
    """Whether the first lines of a text are those of an official document, copied out of its file."""
    head = "\n".join(lines[:_HEAD_LINES])
    if ("Độc lập" in head or "ĐẢNG CỘNG SẢN" in head) and _MOTTO.search(head) is not None:
        return True
    return "Số" in head and _NUMBERED.search(head) is not None and _DATED.search(head) is not None


def read_text(source: Source, text: str, warnings: list[Warning]) -> Reading:
    """Read text that is decoded and normalised already.

    Args:
        source: where it came from.
        text: NFC, `\\n` between lines.
        warnings: what was odd so far.
    """
    lines = split_lines(text)
    if any(len(line) > MAX_LINE for line in lines):
        raise Rejected("too_large", f"{source.path}: holds a line of more than {MAX_LINE:,} characters")
    if is_letterhead(lines):
        return finish(source.origin("text/plain"), [Block(raw=line) for line in lines], warnings=warnings)
    article = from_portal(lines)
    paragraphs = ([Paragraph(kind="title", text=article.title)] if article.title else []) + article.paragraphs
    if not any(c.isalpha() for p in paragraphs for c in p.text):
        raise Rejected("no_text", f"{source.path}: holds no text of an article")
    return build(
        source.origin("text/plain"), paragraphs, title=article.title, authors=article.authors,
        published_at=article.stamp.iso() if article.stamp else None, warnings=warnings,
    )  # fmt: skip
