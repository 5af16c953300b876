"""Records as flat tables, one a kind of fact: the columns, documented, the same for Parquet, CSV and XLSX."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from extractor.record.model import Record

Type = Literal["text", "integer", "number", "boolean"]
Row = list[Any]


class Column(NamedTuple):
    """A column of a table.

    Args:
        name: heading.
        type: what its cells are; an empty cell is unknown.
        meaning: one line of documentation.
    """

    name: str
    type: Type
    meaning: str


class Table(NamedTuple):
    """A table: its columns, and the rows that one record gives."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[Row]]


def _text(*names: str, of: str = "") -> tuple[Column, ...]:
    return tuple(Column(n, "text", of or f"`{n}` of the record") for n in names)


_KEY = (
    Column("document_id", "text", "`document.id`"), Column("source", "text", "`document.source.path`"),
    Column("published_at", "text", "day or time of publication"),
)  # fmt: skip
_LIST = "separated by `; `"
_FACT = (
    Column("words", "text", "words of the first mention"), Column("paragraph", "integer", "its paragraph, from 0"),
    Column("start", "integer", "its first code point, from 0"), Column("end", "integer", "the code point after it"),
    Column("mentions", "integer", "number of mentions"), Column("rule", "text", "rule that found the fact"),
)  # fmt: skip


def _key(record: Record) -> Row:
    return [record.document.id, record.document.source.path, record.document.published_at]


def _fact(fact: Any) -> Row:
    first = fact.mentions[0]
    return [first.text, first.paragraph, first.start, first.end, len(fact.mentions), fact.rule]


def _list(values: Any) -> str | None:
    return "; ".join(values) or None


def _facts(kind: str, cells: Callable[[Any], Row]) -> Callable[[Record], Iterator[Row]]:
    def rows(record: Record) -> Iterator[Row]:
        key = _key(record)
        for fact in getattr(record, kind):
            yield [*key, *cells(fact), *_fact(fact)]

    return rows


def _documents(record: Record) -> Iterator[Row]:
    d = record.document
    yield [*_key(record), d.kind, d.title, d.lead, _list(d.authors), d.modified_at, d.source.url, d.source.site, d.source.media_type, d.source.sha256,
           d.source.retrieved_at, d.language, d.number, d.issuer, d.place, _list(s.name for s in d.signers), sum(len(p.text) for p in d.paragraphs),
           _list(w.code for w in record.warnings)]  # fmt: skip


def _roles(record: Record) -> Iterator[Row]:
    for person in record.officials:
        for number, role in enumerate(person.roles, 1):
            yield [*_key(record), person.name, person.honorific, person.rank, person.degree, number, role.text, role.title, role.organization,
                   role.province_code, role.former, role.acting, *_fact(person)]  # fmt: skip


def _recipients(record: Record) -> Iterator[Row]:
    for number, award in enumerate(record.awards, 1):
        for r in award.recipients:
            yield [*_key(record), number, award.award_id, award.name, award.class_, award.status, r.name, r.kind, r.role, r.unit, r.province_code]


def _warnings(record: Record) -> Iterator[Row]:
    for warning in record.warnings:
        yield [*_key(record), warning.code, warning.message]


def _award(a: Any) -> Row:
    decision = a.decision
    return [a.award_id, a.name, a.class_, a.status, a.posthumous, a.grantor, a.presenter, _list(r.name for r in a.recipients), a.collectives,
            a.individuals, a.reason, decision and decision.number, decision and decision.date, a.date, a.place]  # fmt: skip


def _province(p: Any) -> Row:
    after = p.successor
    return [p.code, p.name, p.valid_from, p.valid_to, after and after.code, after and after.name]


def _figure(f: Any) -> Row:
    return [f.value, f.max_value, f.unit, f.unit_code, f.qualifier, f.subject, f.change, f.comparison]


_CODE = Column("province_code", "text", "code of the General Statistics Office; seven codes mean other provinces since 2025-07-01")
_CLASS = Column("class", "integer", "1, 2, 3 (hạng Nhất, Nhì, Ba)")
TABLES: tuple[Table, ...] = (
    Table("documents", "one row a document", (
        *_KEY, *_text("kind", "title", "lead"), *_text("authors", of=_LIST),
        *_text("modified_at", "url", "site", "media_type", "sha256", "retrieved_at", "language", "number", "issuer", "place"),
        *_text("signers", of=_LIST), Column("characters", "integer", "code points of all paragraphs"), *_text("warnings", of=_LIST)), _documents),
    Table("dates", "one row a date", (*_KEY, Column("value", "text", "EDTF"), *_text("precision", "part_of_day", "calendar"), *_FACT),
          _facts("dates", lambda f: [f.value, f.precision, f.part_of_day, f.calendar])),
    Table("provinces", "one row a province", (*_KEY, _CODE, *_text("name", "valid_from", "valid_to"),
          *_text("successor_code", "successor", of="the province into which it was merged"), *_FACT), _facts("provinces", _province)),
    Table("locations", "one row a place", (*_KEY, *_text("name", "type"), _CODE, *_text("unit_code"),
          *_text("candidates", of="readings that stay open, separated by `; `"), *_FACT),
          _facts("locations", lambda f: [f.name, f.type, f.province_code, f.unit_code, _list(c.name for c in f.candidates)])),
    Table("officials", "one row an office of a person", (*_KEY, *_text("name", "honorific", "rank", "degree"),
          Column("role", "integer", "number of the office, from 1"), *_text("text", "title", "organization"), _CODE,
          Column("former", "boolean", "held earlier"), Column("acting", "boolean", "acting"), *_FACT), _roles),
    Table("people", "one row a person without office", (*_KEY, *_text("name", "honorific", "rank", "degree"), *_FACT),
          _facts("people", lambda f: [f.name, f.honorific, f.rank, f.degree])),
    Table("awards", "one row an award", (*_KEY, *_text("award_id", "name"), _CLASS, *_text("status"),
          Column("posthumous", "boolean", "given after death"),
          *_text("grantor", "presenter"), *_text("recipients", of="names, separated by `; `; one a row in award_recipients"),
          Column("collectives", "integer", "number stated"), Column("individuals", "integer", "number stated"), *_text("reason"),
          *_text("decision_number", of="number of the decision"), *_text("decision_date", "date", of="EDTF"), *_text("place"), *_FACT),
          _facts("awards", _award)),
    Table("award_recipients", "one row a recipient of an award", (*_KEY, Column("award", "integer", "number of the award in its record, from 1"),
          *_text("award_id", "name"), _CLASS, *_text("status"), Column("recipient", "text", "name of the recipient"),
          *_text("kind", "role", "unit"), _CODE), _recipients),
    Table("figures", "one row a figure", (*_KEY, Column("value", "number", "in base units"), Column("max_value", "number", "upper end of a range"),
          *_text("unit", "unit_code", "qualifier", "subject", "change", "comparison"), *_FACT),
          _facts("figures", _figure)),
    Table("events", "one row an event", (*_KEY, *_text("name", "kind", "date", "place"), *_text("organizers", "chairs", of=_LIST), *_FACT),
          _facts("events", lambda f: [f.name, f.kind, f.date, f.place, _list(f.organizers), _list(f.chairs)])),
    Table("warnings", "one row a warning", (*_KEY, *_text("code", "message")), _warnings),
)  # fmt: skip


def number(value: Decimal | int | float | None) -> float | int | None:
    """A figure as tables hold it: whole where it is whole, else a double.

    >>> number(Decimal("36000000000000")), number(Decimal("1.5"))
    (36000000000000, 1.5)
    """
    if value is None or not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
