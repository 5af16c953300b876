"""Kind and subject of an official document, and the bases it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document import DocumentKind
from extractor.read.blocks import Block, is_item, is_rule
from extractor.read.official.head import is_heading
from extractor.read.official.vocabulary import document_types, issuer_pattern, key, office_pattern, type_pattern

_STOP = re.compile(
    r"[-–+*]?\s*(?:căn cứ|kính gửi|theo đề nghị|xét đề nghị|xét tờ trình|thực hiện|phần (?:thứ )?\w+|chương [ivx\d]+|mục [ivx\d]+"
    r"|điều \d+|[ivx]+\s*[.\-/)]|[a-z]\.)(?=\s|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[A-ZĐ][^:.]{1,40}:")
_SUBJECT = re.compile(r"(?:v/\s*v|về việc)\b", re.IGNORECASE)
_BASIS = re.compile(r"[-–+*]?\s*(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình|xét)\b", re.IGNORECASE)
_RESOLVES = re.compile(r".{0,60}\b(?:quyết định|quyết nghị|nghị quyết|kết luận)\W*$", re.IGNORECASE)
_CONFERENCE = re.compile(r"\b(?:hội nghị|đại hội|hội thảo|tổng kết|sơ kết|cuộc họp|phiên họp|lễ)\b", re.IGNORECASE)
_MAX_LINES, _MAX_SUBJECT, _LONG = 14, 700, 260


@dataclass(frozen=True, slots=True)
class Heading:
    """Kind and subject.

    Args:
        kind_name: what the document calls itself ("QUYẾT ĐỊNH"), as printed; None for a letter.
        subject: what it is about, without line breaks; None where nothing follows.
        kind: kind of the record.
        start, end: the blocks that it takes; equal where there is none.
    """

    kind_name: str | None
    subject: str | None
    kind: DocumentKind
    start: int
    end: int

    @property
    def title(self) -> str | None:
        """Kind and subject on one line."""
        return " ".join(part for part in (self.kind_name, self.subject) if part) or None


def read_heading(blocks: Sequence[Block], start: int) -> Heading | None:
    """The heading that stands at, or soon after, a position.

    Args:
        blocks: blocks of the document.
        start: first block after the letterhead.
    """
    at = next((i for i in range(start, min(start + 12, len(blocks))) if is_heading(blocks[i])), None)
    if at is None:
        return None
    end, subject = _subject(blocks, at + 1)
    name = blocks[at].text
    note = next((b.text for b in blocks[end : end + 2] if b.text.startswith("(")), "")
    return Heading(name.rstrip(" :"), subject, kind_of(name, subject or "", note), at, end)


def kind_of(name: str, subject: str, note: str = "") -> DocumentKind:
    """Kind of the record: minutes, speeches and reports made to a conference are conference reports.

    Args:
        name: the line that says what the document is.
        subject: its subject.
        note: a line in brackets below it ("Trình Hội nghị …").
    """
    folded = key(name)
    found = type_pattern().match(folded)
    kind = document_types()[found.group()] if found is not None else "other"
    reports = folded.startswith(("báo cáo", "báocáo", "thông báo", "thôngbáo"))
    if reports and _CONFERENCE.search(f"{name} {subject} {note}".casefold()):
        return "conference_report"
    return kind


def _subject(blocks: Sequence[Block], start: int) -> tuple[int, str | None]:
    parts: list[str] = []
    end = start
    for i in range(start, min(start + _MAX_LINES, len(blocks))):
        text = blocks[i].text
        if not text:
            continue
        if _ends(blocks, i, parts):
            break
        parts.append(text)
        end = i + 1
    return end, " ".join(parts) or None


def _ends(blocks: Sequence[Block], i: int, parts: list[str]) -> bool:
    """Whether the subject is over before a block."""
    block, text = blocks[i], blocks[i].text
    if is_rule(text) or block.table is not None or text.startswith("(") or _STOP.match(text) or is_item(text):
        return True
    if _LABEL.match(text) and not _SUBJECT.match(text):
        return True
    if sum(map(len, parts)) + len(text) > _MAX_SUBJECT:
        return True
    if not parts:
        return len(text) > _LONG and not (block.centered or block.bold)
    if _names_issuer(text, parts) or is_heading(block):
        return True
    broken = text[:1].islower() or parts[-1].endswith((",", ";", "-", "–"))
    return not (block.centered or (broken and len(text) < _LONG))


def _names_issuer(text: str, parts: list[str]) -> bool:
    """Whether a line names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …", "… điện:"), which stands below the subject."""
    text = text.removesuffix(" điện:")
    if not text.isupper():
        return False
    folded = key(text)
    return not parts[-1].isupper() or issuer_pattern().match(folded) is not None or office_pattern().match(folded) is not None


def legal_bases(blocks: Sequence[Block], start: int) -> tuple[int, list[str]]:
    """The bases that a document names before it decides, and where they end.

    Args:
        blocks: blocks of the document.
        start: first block after the heading.
    """
    found: list[str] = []
    end = start
    for i in range(start, min(start + 60, len(blocks))):
        text = blocks[i].text
        if _BASIS.match(text):
            found.append(text.lstrip("-–+* "))
            end = i + 1
        elif found and text and (_RESOLVES.match(text) or i - end > 2):
            break
    return end, found
