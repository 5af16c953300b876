"""Roles by layout: the line of office over a signature, and the cells of office and unit in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.facts.marks import layout
from extractor.facts.people.model import Role
from extractor.facts.people.offices import Office
from extractor.facts.people.organisations import Post, cut
from extractor.facts.people.posts import Posts
from extractor.facts.people.rows import Row, Rows, Span, is_part
from extractor.language.patterns import regex

_PARTS = regex(r" ?(?:[,;]|\bkiêm\b) ?")
_STATUS = regex(r"(?:nguyên|cựu) ", re.IGNORECASE)
_TERRITORY = regex(r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|bản|ấp|buôn|khu phố|tỉnh|đặc khu) ?", re.IGNORECASE)
_ELSEWHERE = regex(r"(?:trú|ở|sinh|quê|hiện) ", re.IGNORECASE)
#: "Trưởng thôn | Thôn Xí Thoại, …": office and unit in one cell, the unit's word again with a capital.
_AGAIN = regex(r"\b(thôn|xã|bản|ấp|buôn|phường|phòng|trường|khoa|đội|tổ) (?=(Thôn|Xã|Bản|Ấp|Buôn|Phường|Phòng|Trường|Khoa|Đội|Tổ)\b)")
_ACTING = regex(r"Q(?:UYỀN)?\.? ?(?=[A-ZĐ]{2})")
#: Organs that bear no name of their own: "BAN DÂN VẬN" of a "HUYỆN ỦY BỐ TRẠCH".
_WITHIN = regex(
    r"(?:ban (?:thường (?:trực|vụ)|chấp hành|dân vận|tổ chức|tuyên giáo|nội chính)|(?:ủy|uỷ) ban kiểm tra|văn phòng)\Z",
    re.IGNORECASE,
)
_PARTY_UNIT = regex(r"(?:chi bộ|đảng bộ|đảng (?:ủy|uỷ)|tổ chức (?:cơ sở )?đảng)(?!\w)", re.IGNORECASE)
_PARTY_OFFICE = regex(r"(?:phó )?bí thư|(?:đảng|chi) (?:ủy|uỷ) viên|cấp (?:ủy|uỷ)", re.IGNORECASE)
_NO_BODY = ("nước", "thủ tướng")


class Part(NamedTuple):
    """One office of a cell, by the grammar of offices where it knows the head."""

    start: int
    end: int
    office: Office | None


def parts(text: str, cell: Span, offices: Sequence[Office]) -> Iterator[Part]:
    """The offices of a cell; words before the first known head, or a cell without one, are taken as they stand.

    Args:
        text: the whole text.
        cell: where the cell lies.
        offices: the offices of the text.
    """
    at = cell.start
    for office in (o for o in offices if cell.start <= o.start < cell.end):
        if office.start < at:
            continue
        yield from _plain(text, at, office.start)
        end = min(_stop(text, office), cell.end)
        yield Part(office.start, end, office._replace(end=end))
        at = office.end
    if at == cell.start:
        yield from _plain(text, at, cell.end)


def _stop(text: str, office: Office) -> int:
    again = _AGAIN.search(text, office.head, office.end)
    if again and again.group(1).lower() == again.group(2).lower():
        return again.end() - 1
    address = text.find(", ", office.title_end, office.end) if office.occupation else -1
    if address >= 0 and _TERRITORY.match(text, address + 2) and not _named(text, office, address):
        return address
    return office.end


def _named(text: str, office: Office, end: int) -> bool:
    return any(w[0].isupper() for w in text[office.title_end:end].split())


def _plain(text: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for m in [*_PARTS.finditer(text, start, end), None]:
        stop = m.start() if m else end
        piece = text[at:stop].strip()
        if piece and piece[0].isalpha() and "\n" not in piece and not _TERRITORY.match(piece) and not _ELSEWHERE.match(piece):
            begin = at + len(text[at:stop]) - len(text[at:stop].lstrip())
            yield Part(begin, begin + len(piece), None)
        at = m.end() if m else end


def with_unit(body: str | None, unit: str | None, occupation: bool, *, party: bool = False) -> str | None:
    """The body of an office whose unit stands in a cell of its own.

    Args:
        body: the body that its own cell gives.
        unit: the words of the unit's cell.
        occupation: whether it is an occupation, which no territory employs.
        party: whether it is an office of the Party; of its cells and committees other offices are only members.
    """
    if unit is None or (_PARTY_UNIT.match(unit) and (body is not None or not party)):
        return body
    territory = _TERRITORY.match(unit)
    if body is None:
        return None if territory and occupation else unit
    if body.casefold() in unit.casefold():
        return unit
    return f"{body} {unit[0].lower()}{unit[1:]}" if territory else f"{body}, {unit}"


class RowRoles:
    """Roles that the layout of one Doc gives.

    Args:
        doc: the Doc.
        offices: the offices of its text.
        posts: resolves provinces.
    """

    def __init__(self, doc: Doc, offices: Sequence[Office], posts: Posts) -> None:
        self._text = layout(doc).text
        self._page = layout(doc)
        self._offices = offices
        self._posts = posts
        self._rows = {row.name.start: row for row in Rows(self._page).found}

    def of(self, starts: Sequence[int]) -> list[Role]:
        """The roles of the person whose names begin at these offsets."""
        rows = [self._rows[s] for s in starts if s in self._rows]
        return [role for row in rows for role in (self._signed(row) if row.signer else chain(self._row(row), self._part(row)))]

    def in_signature(self, offset: int) -> bool:
        """Whether an office lies in the paragraph of a signer, whose office the layout gives."""
        return any(row.signer and self._text.rfind("\n", 0, row.name.start) < offset < row.name.end for row in self._rows.values())

    def rule(self, starts: Sequence[int]) -> str | None:
        """The rule by which a row or signature names the person, or None."""
        row = next((self._rows[s] for s in starts if s in self._rows), None)
        return None if row is None else "people.signer" if row.signer else "people.row"

    def _signed(self, row: Row) -> Iterator[Role]:
        document = self._page.document
        if row.office is None or document is None:
            return
        title = self._text[row.office.start:row.office.end]
        body = None if title.casefold().endswith(_NO_BODY) else document.issuer
        if body and title.casefold().endswith("chánh văn phòng"):
            body = f"Văn phòng {body}"
        elif body and document.official and document.official.issuer_parent and _WITHIN.match(body):
            body = f"{body} {document.official.issuer_parent.rpartition(' - ')[2]}"
        acting = _ACTING.match(title)
        yield self._role(row.office, title[acting.end():] if acting else title, body, row.office.end, False, acting=acting is not None)

    def _row(self, row: Row) -> Iterator[Role]:
        if row.office is None:
            return
        unit = self._text[row.unit.start:row.unit.end].replace("\n", " ") if row.unit else None
        for part in parts(self._text, row.office, self._offices):
            words = self._text[part.start:part.end]
            post = cut(self._text, part.office) if part.office else Post(_STATUS.sub("", words, count=1), None)
            rest = self._text[part.end:row.office.end].strip(" ,") if part.office and self._again(part) else ""
            occupation = part.office is None or part.office.occupation
            body = with_unit(post.organization, rest or unit, occupation, party=_PARTY_OFFICE.match(post.title or "") is not None)
            former = _STATUS.match(words) is not None
            yield self._role(Span(part.start, part.end), post.title, body, row.unit.end if row.unit else part.end, former)

    def _part(self, row: Row) -> Iterator[Role]:
        """The part in a board beside the office ("Trưởng ban", "Ủy viên"); a task told in words is none."""
        if row.part is None:
            return
        for part in parts(self._text, row.part, self._offices):
            words = self._text[part.start:part.end]
            if part.office is not None or is_part(words):
                yield self._role(Span(part.start, part.end), words, None, part.end, False)

    def _again(self, part: Part) -> bool:
        """Whether the unit follows the office in one cell, with its word again ("Trưởng thôn | Thôn Xí Thoại")."""
        return _AGAIN.search(self._text, part.start, part.end + 12) is not None

    def _role(self, span: Span, title: str, body: str | None, end: int, former: bool, *, acting: bool = False) -> Role:
        code = self._posts.code(span.start, end) or (self._posts.home if body and not self._posts.national(body) else None)
        return Role(
            text=self._text[span.start:span.end], title=title, organization=body, province_code=code if body else None, former=former, acting=acting,
            mentions=(self._page.mention(span.start, span.end),),
        )


