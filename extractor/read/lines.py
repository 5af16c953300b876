"""An article out of lines of text, as portals print it and crawlers dump it: furniture off, captions and byline told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.document import Paragraph, ParagraphKind
from extractor.language.unicode import single_spaced
from extractor.read.bylines import is_name, read_byline
from extractor.read.captions import has_credit, may_be_caption
from extractor.read.furniture import is_outlet, line_kind, same_words
from extractor.read.stamps import Stamp, find_stamps
from extractor.read.teasers import without_teasers

_LIST_MARK = re.compile(r"^(?:[-–—+•*·▪■►●]\s|[a-zđ]\)\s)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’)\]/.]*$")
_SITE_NAME = re.compile(
    r"^\S+\.(?:vn|com|net|org)\b|\b(?:cổng|trang) thông tin điện tử\b|^báo (?:điện tử )?\w|^trang chủ\b|\bonline$|^tạp chí\b|^đài\b", re.IGNORECASE
)
#: How far down a text its stamp and its headline are looked for.
_HEAD_LINES = 25
_LONG = 200


@dataclass(slots=True)
class TextArticle:
    """What a text came to; nothing that is null or empty was found."""

    title: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    stamp: Stamp | None = None


def split_lines(text: str) -> list[str]:
    """Lines of a text that hold something, spaces evened out.

    Args:
        text: NFC, `\\n` between lines.
    """
    return [line for line in map(single_spaced, text.split("\n")) if line]


def is_stamp(text: str) -> bool:
    """Whether a line holds a publication stamp and little else.

    Args:
        text: one line, NFC.

    >>> is_stamp("Việt NamViệt Nam22/03/2025"), is_stamp("Ngày 22/3/2025, Lào Cai đón đoàn đại biểu của tám tỉnh miền núi.")
    (True, False)
    """
    if len(text) > 90:
        return False
    stamps = find_stamps(text)
    if not stamps or text.endswith("."):
        return False
    # "Cổng thông tin điện tử tỉnh - 15/03/2024": what stands beside the stamp only names the site.
    beside = "".join(text[a.end : b] for a, b in zip(stamps, [*(s.start for s in stamps[1:]), len(text)], strict=True))
    named = f"{text[: stamps[0].start]}{beside}".strip(" -–|,•·:")
    return sum(s.end - s.start for s in stamps) >= 0.35 * len(text) or (len(named) <= 60 and _is_masthead(named))


def from_portal(lines: Sequence[str]) -> TextArticle:
    """An article out of the text of a whole page or file, menus and all.

    Args:
        lines: from `split_lines`.
    """
    lines = _without_tail(lines)
    stamp_at = next((i for i, line in enumerate(lines[:_HEAD_LINES]) if is_stamp(line)), None)
    title_at = _title_at(lines, stamp_at)
    title = lines[title_at] if title_at is not None else None
    article = from_body(lines[title_at + 1 :] if title_at is not None else lines, title)
    if stamp_at is not None and article.stamp is None:
        article.stamp = find_stamps(lines[stamp_at])[0]
    article.title = title
    return article


def from_body(lines: Sequence[str], title: str | None = None) -> TextArticle:
    """An article out of the lines below its headline.

    Args:
        lines: from `split_lines`.
        title: the headline, whose repetition at the top is dropped.
    """
    lines = without_teasers(_without_tail(lines))
    article = TextArticle()
    last = _last_prose(lines)
    after_picture = False
    for index, line in enumerate(lines):
        kind = line_kind(line)
        if kind is not None or not any(c.isalnum() for c in line):
            after_picture = kind == "picture"
            continue
        if index < 4 and title and len(line) <= len(title) + 8 and same_words(line, title) > 0.9:
            continue
        if index < 4 and is_stamp(line) and not _announces(lines, index):
            article.stamp = article.stamp or find_stamps(line)[0]
            continue
        _add(article, line, index, last, lines, after_picture)
        after_picture = False
    return article


def _announces(lines: Sequence[str], index: int) -> bool:
    """Whether a line tells when something takes place, as that of the place behind it shows ("Thời gian: 8h00, ngày 20/11", "Địa điểm: …")."""
    return "thời gian" in lines[index][:16].lower() and any("địa điểm" in line[:16].lower() for line in lines[index + 1 : index + 2])


def _add(article: TextArticle, line: str, index: int, last: int, lines: Sequence[str], after_picture: bool) -> None:
    kind = _kind(line, index, last, lines, after_picture)
    if not article.paragraphs and _is_top_byline(line, index, lines):
        kind = "byline"
    if kind == "byline":
        names = read_byline(line)
        article.authors = article.authors or names
    article.paragraphs.append(Paragraph(kind=kind, text=line))


def _kind(line: str, index: int, last: int, lines: Sequence[str], after_picture: bool) -> ParagraphKind:
    if after_picture and may_be_caption(line):
        return "caption"
    if _is_byline(line, index, last, lines):
        return "byline"
    if has_credit(line):
        return "caption"
    if _LIST_MARK.match(line):
        return "list_item"
    return "heading" if _is_heading(line, index, lines) else "body"


def _is_byline(line: str, index: int, last: int, lines: Sequence[str]) -> bool:
    """A short line of names behind the last paragraph, or one that says so right under the headline."""
    if index <= last or len(line) > 80 or len(lines) < 2:
        return False
    names = read_byline(line)
    says_so = re.match(r"(?:tin|bài|theo|tác giả|pv|nhóm pv|nguồn)\b.{0,40}(?::|$)|^theo\s", line, re.IGNORECASE) is not None
    return (bool(names) and not line.endswith(".") and (says_so or is_name(names[0]))) or (says_so and is_outlet(line))


def _is_top_byline(line: str, index: int, lines: Sequence[str]) -> bool:
    """A name on a line of its own between the headline and a long first paragraph."""
    if len(line) > 40 or _SENTENCE_END.search(line) or index + 1 >= len(lines) or len(lines[index + 1]) < _LONG // 2:
        return False
    return bool(read_byline(line))


def _is_heading(line: str, index: int, lines: Sequence[str]) -> bool:
    if len(line) > 120 or _SENTENCE_END.search(line) or index + 1 >= len(lines) or index == 0:
        return False
    return len(lines[index + 1]) > 1.5 * len(line) and bool(_SENTENCE_END.search(lines[index - 1])) and line[:1].isupper()


def _last_prose(lines: Sequence[str]) -> int:
    """Index of the last line that is surely running text."""
    for index in range(len(lines) - 1, -1, -1):
        if len(lines[index]) >= 80 or (_SENTENCE_END.search(lines[index]) and len(lines[index]) > 30):
            return index
    return -1


def _without_tail(lines: Sequence[str]) -> Sequence[str]:
    """Cut off the blocks behind the article: from the line that opens them, where nothing long follows it."""
    total = sum(map(len, lines))
    before = 0
    for index, line in enumerate(lines):
        if len(line) < 60 and before > 0.3 * total and line_kind(line) == "stop":
            rest = lines[index + 1 :]
            if not any(len(r) >= _LONG for r in rest) or (before > 0.7 * total and sum(map(len, rest)) < 0.25 * total):
                return lines[:index]
        before += len(line)
    return lines


def _title_at(lines: Sequence[str], stamp_at: int | None) -> int | None:
    """Index of the headline: the last line before the stamp that can be one, else the first that can."""
    if len(lines) < 2:
        return None
    if stamp_at:
        above = [i for i in range(stamp_at) if _may_be_title(lines[i]) and len(lines[i]) >= 20]
        named = [i for i in above if not _is_site_name(lines[i])]
        if named:
            return named[-1] if len(lines[named[-1]]) < 250 else None
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line_kind(line) or is_stamp(line) or _is_site_name(line):
            continue
        if _may_be_title(line):
            following = lines[index + 1] if index + 1 < len(lines) else ""
            if len(line) >= 20 or len(following) > 60:
                return index
            continue
        return None
    return None


def _may_be_title(line: str) -> bool:
    return len(line) <= 250 and not line.endswith((".", ";", ",", ":")) and line_kind(line) is None and not is_stamp(line)


def _is_masthead(text: str) -> bool:
    return re.match(r"(?:cổng|trang) (?:thông tin điện tử|ttđt)\b", text, re.IGNORECASE) is not None


def _is_site_name(line: str) -> bool:
    return len(line) < 90 and (_SITE_NAME.search(line) is not None or is_outlet(line))
