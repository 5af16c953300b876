"""The letterhead: issuing body with its parent, number and symbol, place and date (Nghị định 30/2020, Phụ lục I; Party: Hướng dẫn 36-HD/VPTW)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from extractor.language.folding import fold
from extractor.read.blocks import Block, is_rule, lines
from extractor.read.official.vocabulary import document_types, issuer_pattern, key, type_pattern

_ZONE = 45
_LONG = 160
_ENDED = re.compile(r"[.;:]$")
_MOTTO = re.compile(
    r"(?:nước )?cộng hòa xã hội chủ nghĩa việt nam|độc lập tự do hạnh phúc|đảng cộng sản việt nam"
    r"|đoàn (?:tncs|thanh niên cộng sản) hồ chí minh"
)
_NUMBER = re.compile(
    r"(?:(?:luật|nghị quyết|lệnh|pháp lệnh|quyết định)\s+)?số\s*[:.]?\s*"
    r"(?P<number>\d[\w.]*\s*(?:[a-zđ]{1,5}(?=\s?[/-]))?(?:[/-]\s*[\w&.]+(?:\s*[/&.-]\s*[\w&.]+)*)?)?(?P<rest>.*)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,5}[a-zA-Z]?\s*(?:/\s*(?:\d{4}\s*/\s*)?|-)\s*[A-ZĐa-zđ]{1,6}\S*(?:\s*[-/]\s*[A-ZĐ&]+)*")
_DATE = re.compile(
    r"(?:(?!số\b)(?P<place>[^,:;]{2,60}?)\s*[,.]?\s*)?\bngày\b\s*(?P<day>\d{1,2})?[\s.…_]*tháng\s*(?P<month>\d{1,2})?[\s.…_]*"
    r"năm\s*(?P<year>\d{4})?[\s.…_]*",
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(r"(?P<place>[^\d,]{2,60}?)\s*,\s*(?:ngày\s*)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.IGNORECASE)
_FUSED = re.compile(
    r".*?[\w.)]\W*\s((?:cộng hòa xã hội chủ nghĩa|độc lập\W+tự do|đảng cộng sản việt nam).*)"
    r"|số\s*:?\s*\d*\s*[/-]\s*[^\s,]+\s+(\w[^,\d]*,\s*ngày\b.*)"
)
_SUBJECT = re.compile(r"(?:v/\s*v|về việc|v\.v)\b", re.IGNORECASE)
_BASIS = re.compile(r"[-–+*]?\s*(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình|thực hiện|kính gửi)\b", re.IGNORECASE)
_STANDING = re.compile(r"ban thường trực")
_STAMP = re.compile(
    r"(?:(?:tối |tuyệt )?mật|hỏa tốc|(?:thượng )?khẩn|(?:bản )?dự thảo.*|biểu mẫu.*|mẫu .*|phụ lục.*|sao y.*|xem xong trả lại|lưu hành nội bộ)"
)


@dataclass
class Head:
    """What the letterhead says; a part that it leaves open is None.

    Args:
        number: number and symbol, without blanks.
        issuer: the issuing body; parent: the body above it, as printed.
        place: place before the date.
        published_at: ISO 8601 day, where day, month and year are filled in.
        kind_name: what the document calls itself, where that stands in the letterhead's table.
        subject: lines of the subject under the number ("V/v …"), as letters carry it.
        motto: whether the State's or the Party's motto was found.
        end: number of blocks that belong to the letterhead.
        outside: texts, in order, of a letterhead that is not in a table; they take the place of its blocks.
    """

    number: str | None = None
    issuer: str | None = None
    parent: str | None = None
    place: str | None = None
    published_at: str | None = None
    kind_name: str | None = None
    subject: list[str] = field(default_factory=list)
    motto: bool = False
    numbered: bool = False
    dated: bool = False
    end: int = 0
    issuer_lines: list[str] = field(default_factory=list)


def read_head(blocks: Sequence[Block]) -> Head:
    """The letterhead at the beginning of a document.

    Args:
        blocks: blocks of the document, the letterhead's first.
    """
    head = Head(end=_zone(blocks))
    in_subject = False
    for text, leftmost in ordered(blocks[: head.end]):
        if is_rule(text):
            continue
        in_subject = _take(head, text, leftmost, in_subject)
    names = bodies(head.issuer_lines)
    if len(names) > 1 and _STANDING.fullmatch(key(names[-1])):  # the standing board of a Front committee speaks for it
        names = [*names[:-2], f"{names[-2]} {names[-1]}"]
    if names:
        head.issuer, head.parent = names[-1], " - ".join(names[:-1]) or None
    return head


def _take(head: Head, text: str, leftmost: bool, in_subject: bool) -> bool:
    """Read one piece of the letterhead; True while lines of the subject go on."""
    folded = key(text)
    if _MOTTO.fullmatch(folded):
        head.motto = True
    elif _dated(head, text) or _numbered(head, text) or _STAMP.fullmatch(folded):
        return False
    elif head.numbered and _capital(text) and folded in document_types():
        head.kind_name = text.rstrip(" :")
        return True
    elif leftmost and (_SUBJECT.match(text) or (in_subject and len(text) < _LONG and not _ENDED.search((head.subject or [""])[-1]))):
        head.subject.append(text)
        return True
    elif leftmost and not head.numbered and not head.subject and _capital(text):
        head.issuer_lines.append(text)
    return False


def _zone(blocks: Sequence[Block]) -> int:
    """How many blocks the letterhead takes: up to the heading, the addressee, a legal basis or running text."""
    seen = 0
    for i, block in enumerate(blocks):
        text = block.text
        if not text:
            continue
        seen += 1
        if seen > _ZONE or is_heading(block) or _BASIS.match(text):
            return i
        if block.table is None and len(text) > 160 and not _SUBJECT.match(text) and len(lines(block)[0]) == 1:
            return i
        if block.table is not None and (block.row or 0) > 6:
            return i
        if block.table is None and len(text) > 60 and i and blocks[i - 1].table is not None and not _DATE.search(text):
            return i
    return len(blocks)


def is_heading(block: Block) -> bool:
    """Whether a block is the line that says what the document is ("QUYẾT ĐỊNH", "BÁO CÁO TỔNG KẾT")."""
    text = block.text
    folded = key(text)
    found = type_pattern().match(folded)
    if found is None or block.table is not None or len(text) > 250:
        return False
    whole = found.end() == len(folded) and not text.rstrip().endswith((".", ";", ","))
    return (whole and text[:1].isupper()) or (_capital(text.split("\n")[0]) and not text.endswith(":"))


def ordered(blocks: Sequence[Block]) -> list[tuple[str, bool]]:
    """Pieces of the letterhead, its left column before its right one, each with whether it stands on the left."""
    left: list[str] = []
    right: list[str] = []
    columns = sorted({b.column or 0 for b in blocks if b.table is not None})
    for block in blocks:
        for pieces in map(apart, lines(block)):
            if block.table is not None:
                (left if (block.column or 0) == columns[0] else right).extend(pieces)
            elif len(pieces) > 1:
                left.append(pieces[0])
                right.extend(pieces[1:])
            else:
                (right if block.at_right or _right(pieces[0]) else left).append(pieces[0])
    return [(text, True) for text in rejoined(left)] + [(text, False) for text in rejoined(right)]


def rejoined(texts: Sequence[str]) -> list[str]:
    """Lines of a column with a motto or dateline that was broken over two lines in one."""
    out: list[str] = []
    for text in texts:
        both = f"{out[-1]} {text}" if out and not is_rule(out[-1]) else ""
        whole = _MOTTO.fullmatch(key(both)) or ((date := _DATE.fullmatch(both)) is not None and date["year"])
        if both and whole and not _MOTTO.fullmatch(key(out[-1])) and not ((date := _DATE.fullmatch(out[-1])) is not None and date["year"]):
            out[-1] = both
        else:
            out.append(text)
    return out


def apart(pieces: Sequence[str]) -> list[str]:
    """Pieces of a line, with the two columns of a letterhead parted where they stand too close for a gap to show.

    >>> apart(["TỈNH THANH HÓA Độc lập - Tự do - Hạnh phúc"]), apart(["Số: 12/QĐ-UBND Huế, ngày 9 tháng 1 năm 2025"])
    (['TỈNH THANH HÓA', 'Độc lập - Tự do - Hạnh phúc'], ['Số: 12/QĐ-UBND', 'Huế, ngày 9 tháng 1 năm 2025'])
    """
    out: list[str] = []
    for piece in pieces:
        found = _FUSED.fullmatch(fold(piece))
        at = next((found.start(i) for i in (1, 2) if found[i] is not None), 0) if found is not None else 0
        out += [piece[:at].strip(), piece[at:].strip()] if at else [piece]
    return out


def _right(text: str) -> bool:
    return _MOTTO.fullmatch(key(text)) is not None or _DATE.fullmatch(text) is not None


def _dated(head: Head, text: str) -> bool:
    found = _DATE.fullmatch(text) or _SHORT_DATE.fullmatch(text)
    if found is None:
        return False
    head.dated = True
    head.place = head.place or place_of(found["place"])
    head.published_at = head.published_at or day_of(found)
    return True


def place_of(text: str | None) -> str | None:
    """The place of a dateline, None where it is blank."""
    place = (text or "").strip(" ,.…_-()")
    return place or None


def day_of(found: re.Match[str]) -> str | None:
    """ISO 8601 day of a dateline whose day, month and year are all filled in and exist."""
    if not (found["day"] and found["month"] and found["year"]):
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None


def dateline(text: str) -> tuple[str | None, str | None] | None:
    """Place and day of a line that is a dateline, as stands over signatures; None for any other line."""
    found = _DATE.fullmatch(text)
    return (place_of(found["place"]), day_of(found)) if found is not None and found["place"] else None


def _numbered(head: Head, text: str) -> bool:
    if head.numbered:
        return False
    found = _NUMBER.fullmatch(text)
    bare = _BARE_NUMBER.fullmatch(text) if found is None else None
    if found is None and bare is None:
        return False
    head.numbered = True
    number = re.sub(r"\s", "", found["number"] or "" if found is not None else text)
    if re.search(r"[/-]", number):
        head.number = number.rstrip(".-/")
    return True


def _capital(text: str) -> bool:
    """Whether a line is set in capitals, but for a few small letters ("UBND TỈNH Kon Tum" is none)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def bodies(names: Sequence[str]) -> list[str]:
    """Bodies that lines of a letterhead name, highest first; a name broken over lines is joined.

    >>> bodies(["LIÊN ĐOÀN LAO ĐỘNG", "TỈNH SƠN LA", "KHỐI THI ĐUA SỐ II"])
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA', 'KHỐI THI ĐUA SỐ II']
    """
    out: list[str] = []
    for name in names:
        begins = issuer_pattern().match(key(name)) is not None
        if out and (not begins or re.search(r"(?:[-–,&]|\b(?:VÀ|CỦA|CÁC))$", out[-1])):
            out[-1] = f"{out[-1]} {name}"
        else:
            out.append(name)
    return out
