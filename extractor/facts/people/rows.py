"""Persons by layout: signature blocks of official documents, and rows of lists with a column for names.

A row is read like a sentence: name, office, unit (the project's annotation rules for official documents). The office is the
words of its cell, one role a part; a unit in a column of its own completes the body and stays out of the role.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from extractor.document import Paragraph
from extractor.facts.marks import Layout, Mark
from extractor.facts.people.context import before
from extractor.facts.people.model import NameValue
from extractor.facts.people.shapes import surname, title_case
from extractor.facts.people.vocabulary import name_words, office_words, person_words, prefixes
from extractor.language.name_tokens import NameToken, run_at
from extractor.language.patterns import regex

_NAMES = regex(
    r"họ(?: và|,)? tên|tên (?:cá nhân|người)|người (?:được|phụ trách|thực hiện|chủ trì|báo cáo|đại diện|phát biểu)|đối tượng"
    r"|^(?:tên )?(?:tập thể|đơn vị)\W+(?:và )?cá nhân$", re.IGNORECASE,
)
_OFFICES = regex(r"chức vụ|chức danh|nghề nghiệp|vị trí|chức trách", re.IGNORECASE)
#: The part of each in a board or group that the document sets up, in a column beside the office.
_PARTS = regex(
    r"(?:chức danh|chức vụ|nhiệm vụ|phân công|vai trò|vị trí|trách nhiệm).* (?:trong|tại|của) |^(?:nhiệm vụ|phân công|vai trò)(?!\w)", re.IGNORECASE
)
_RANKS = regex(r"^(?:cấp bậc|quân hàm|cấp hàm)", re.IGNORECASE)
_UNITS = regex(r"đơn vị|nơi công tác|cơ quan|tổ chức|trường|^(?:tên )?(?:khoa|phòng|bộ phận|chi bộ|tổ)(?!\w)", re.IGNORECASE)
#: Lines of a curriculum: "- Họ và tên: A", and below it "- Chức vụ, đơn vị công tác: B".
_NAME_LINE = regex(r"(?:[-+•*]|\d{1,2}[.)])?\s*họ (?:và )?tên(?: khai sinh)?\s*:\s*(?P<name>[^.,;(\n]+)", re.IGNORECASE)
_OFFICE_LINE = regex(r"(?:[-+•*]|\d{1,2}[.)])?\s*(?:chức vụ|nghề nghiệp|chức danh)[^:\n]{0,40}:\s*(?P<office>[^.;\n]+)", re.IGNORECASE)
_CURRICULUM = 9
_HEADS = 3


class Span(NamedTuple):
    """Offsets in the text, from 0."""

    start: int
    end: int


class Row(NamedTuple):
    """One person's row: where the name is, the cells of office, unit and part in a board; for a signer the line of office."""

    name: Mark
    office: Span | None
    unit: Span | None
    signer: bool
    part: Span | None = None


class _Columns(NamedTuple):
    """Where a table of persons has what."""

    name: int
    office: int | None
    unit: int | None
    part: int | None
    rank: int | None


class Rows:
    """The rows and signatures of one document.

    Args:
        page: layout of the text; without a document there are none.
    """

    def __init__(self, page: Layout) -> None:
        self.page = page
        self.found: list[Row] = []
        #: Cells of offices and units, in which no person is named.
        self.closed: list[Span] = []
        document = page.document
        if document is not None:
            if any(p.table is not None for p in page.paragraphs):
                self._read_tables()
            self.found += [*self._signers(), *(self._curricula() if document.official is not None else ())]
            if not document.signers:
                self.found += self._unread()

    def is_closed(self, mark: Mark) -> bool:
        """Whether a candidate lies in a cell of an office or a unit."""
        return any(s.start <= mark.start and mark.end <= s.end for s in self.closed)

    def _span(self, index: int) -> Span:
        start = self.page.starts[index]
        return Span(start, start + len(self.page.paragraphs[index].text))

    def _read_tables(self) -> None:
        tables: dict[int, dict[int, dict[int, list[int]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        for i, p in enumerate(self.page.paragraphs):
            if p.table is not None and p.row is not None and p.column is not None:
                tables[p.table][p.row][p.column].append(i)
        for table in tables.values():
            self._read_table(table)

    def _text(self, cells: list[int]) -> str:
        return " ".join(self.page.paragraphs[i].text for i in cells)

    def _column(
        self, table: dict[int, dict[int, list[int]]], pattern: re.Pattern[str], *, last: bool = False, but: tuple[int | None, ...] = ()
    ) -> tuple[int, int] | None:
        """Row and column of the head that names a kind of column; of two heads over one another the lower one.

        Args:
            table: paragraphs of each cell by row and column.
            pattern: what the head says.
            last: whether the last head that says it is meant.
            but: columns that hold something else.
        """
        hits = [
            (row, column) for row in sorted(table)[:_HEADS] for column, cells in sorted(table[row].items())
            if column not in but and pattern.search(self._text(cells)) and len(self._text(cells)) < 60
        ]
        return (hits[-1] if last else hits[0]) if hits else None

    def _read_table(self, table: dict[int, dict[int, list[int]]]) -> None:
        name = self._column(table, _NAMES, last=True)
        if name is None:
            return
        part = self._column(table, _PARTS, but=(name[1],))
        office = self._column(table, _OFFICES, but=(name[1], part and part[1])) or part
        if name[0] > 0 and office is None:
            return
        unit = self._column(table, _UNITS)
        unit = None if unit is None or unit[1] in (name[1], office and office[1], part and part[1]) else unit
        rank = self._column(table, _RANKS, but=(name[1], office and office[1]))
        columns = _Columns(name[1], *(c and c[1] for c in (office, unit, None if part == office else part, rank)))
        for row in sorted(table):
            if row > max(name[0], office[0] if office else 0):
                self._read_row(table[row], columns)

    def _read_row(self, row: dict[int, list[int]], columns: _Columns) -> None:
        office, unit, part, rank = (row.get(c, []) if c is not None else [] for c in columns[1:])
        self.closed += [self._span(i) for i in (*office, *unit, *part)]
        for index in row.get(columns.name, [])[:1]:
            mark = _person(self.page.text, self._span(index), self.page.paragraphs[index], bool(office) or len(row) > 2)
            if mark is not None:
                mark = replace(mark, value=mark.value._replace(rank=mark.value.rank or _rank(self._text(rank))))
                self.found.append(Row(mark, self._join(office), self._join(unit), False, self._join(part)))

    def _join(self, cells: list[int]) -> Span | None:
        return Span(self._span(cells[0]).start, self._span(cells[-1]).end) if cells else None

    def _signers(self) -> Iterator[Row]:
        assert self.page.document is not None
        for signer in self.page.document.signers:
            lines = range(len(self.page.paragraphs) - 1, -1, -1)
            at = next((i for i in lines if self.page.paragraphs[i].text.casefold().endswith(signer.name.casefold()) and self._short(i)), None)
            if at is None:
                continue
            span = self._span(at)
            start = span.end - len(signer.name)
            about = before(self.page.text, start)
            value = NameValue(_written(signer.name), "strong", "kinh", about.start, None, about.rank, about.degree)
            title = (signer.title or "").casefold()
            over = next((i for i in range(at - 1, max(-1, at - 5), -1) if title and self.page.paragraphs[i].text.casefold() == title), None)
            office = self._span(over) if over is not None else self._in_cell(span.start, start, title)
            yield Row(Mark(start, span.end, value, "names.signer"), office, None, True)

    def _curricula(self) -> Iterator[Row]:
        """Persons whom a report on merits presents line by line."""
        for i, paragraph in enumerate(self.page.paragraphs):
            label = _NAME_LINE.match(paragraph.text)
            if label is None:
                continue
            name = Span(self.page.starts[i] + label.start("name"), self.page.starts[i] + len(label[0].rstrip()))
            mark = _person(self.page.text, name, Paragraph(kind="table_cell", text=label["name"].strip()), True)
            lines = ((j, _OFFICE_LINE.match(self.page.paragraphs[j].text)) for j in range(i + 1, min(i + _CURRICULUM, len(self.page.paragraphs))))
            told = next(((j, line) for j, line in lines if line is not None), None)
            if mark is not None and told is not None:
                start = self.page.starts[told[0]]
                yield Row(mark, Span(start + told[1].start("office"), start + told[1].end("office")), None, False)

    def _unread(self) -> Iterator[Row]:
        """Names alone under a line of office in capitals, where the document was not read as one that is signed."""
        for i in range(1, len(self.page.paragraphs)):
            text, over = self.page.paragraphs[i].text, self.page.paragraphs[i - 1].text
            if not (8 < len(over) < 70 and over.isupper() and len(text) < 40 and _office_line(over)):
                continue
            span = self._span(i)
            mark = _person(self.page.text, span, self.page.paragraphs[i], True)
            if mark is not None and surname(run_at(self.page.text, mark.start)[0]) is not None:
                yield Row(replace(mark, rule="names.signer"), self._span(i - 1), None, True)

    def _in_cell(self, start: int, end: int, title: str) -> Span | None:
        """The last line of office where the whole block stands in one cell ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) …")."""
        at = self.page.text[start:end].casefold().rfind(title) if title else -1
        return Span(start + at, start + at + len(title)) if at >= 0 else None

    def _short(self, index: int) -> bool:
        return len(self.page.paragraphs[index].text) < 80


def _office_line(line: str) -> bool:
    """Whether a line is an office and no capacity ("PHÓ CHỦ TỊCH", but not "KT. CHỦ TỊCH")."""
    words = line.lower().split()
    return any(" ".join(words[:n]) in office_words() for n in (1, 2, 3, 4))


def is_part(words: str) -> bool:
    """Whether words name a part in a board: an office, or a plain member."""
    return words.lower() in ("thành viên", "tổ viên") or _office_line(words)


def _rank(words: str) -> str | None:
    """The rank that a cell gives, without a branch behind it ("Đại úy QNCN")."""
    tokens = words.split()
    known = (" ".join(tokens[:n]) for n in (3, 2, 1) if len(tokens) >= n)
    return next((rank for rank in known if (found := prefixes().get(rank.lower())) is not None and found.kind == "rank"), None)


def _is_name(run: Sequence[NameToken]) -> bool:
    """Whether words that may open a body are somebody's name: the surname Đoàn before a middle name."""
    return len(run) > 2 and surname(run[0]) is not None and run[1].key in name_words().middles


def _written(name: str) -> str:
    return title_case(name) if name.isupper() else name


def _person(text: str, span: Span, cell: Paragraph, filled: bool) -> Mark | None:
    """The name in a cell of a column of names: nothing but titles and capitalised words, and no body."""
    words = cell.text.split()
    for skip in range(min(4, len(words) - 1) - 1, -1, -1):
        start = span.start + len(" ".join(words[:skip])) + (1 if skip else 0)
        run = run_at(text, start)
        if not run or run[-1].end != span.end or not 2 <= len(run) <= 7 + skip:
            continue
        about = before(text, start)
        if about.start != span.start or (skip and not about.titled) or (skip == 1 and " ".join(words[:2]).lower() in name_words().surnames):
            continue  # "Má | A Chúng" is a surname of the Mông
        if run[0].key in person_words("body-opener") and not about.titled and not _is_name(run):
            return None
        if not (filled or about.titled):
            return None
        name = _written(text[start:span.end])
        return Mark(start, span.end, NameValue(name, "strong", "kinh", about.start, about.honorific, about.rank, about.degree), "names.row")
    return None
