"""What the registry keeps: documents, reports, award events, entities, decisions."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, Protocol

import msgspec

#: Version of the tables; a database of another version is refused with a clear answer.
STORE_VERSION = "4"

Verdict = Literal["same", "different", "unsure"]


class DocumentRow(msgspec.Struct, kw_only=True, gc=False, array_like=True):
    """A source document; `record` is its whole record as zlib-compressed JSON."""

    number: int
    id: str
    digest: str
    kind: str
    title: str | None
    published_at: str | None
    site: str | None
    url: str | None
    path: str
    official_number: str | None
    issuer: str | None
    awards: int
    record: bytes


class Seen(msgspec.Struct, kw_only=True, gc=False, array_like=True):
    """What is asked of a report to tell whose it is.

    Attributes:
        number: order of arrival; document number * 10,000 + place in the document.
        id: 16 hexadecimal digits, from the document's id and the place of the words; ids of events and entities are those of their
            first report.
        document: number of the document.
        fact, item: index of the award in the record, and of the recipient in it (-1: nobody is named).
        block: reports of different blocks never belong together, but by a person's decision.
        province: as the document says; province_now_code, province_now: as of today.
        basis: where the province was read: recipient, unit, grantor or place.
        day: ISO date by which reports are set beside each other: of the award, the decision, else the publication.
    """

    number: int
    id: str
    document: int
    fact: int
    item: int
    block: str
    name: str | None
    kind: str | None
    role: str | None
    unit: str | None
    province: str | None
    province_now_code: str | None
    province_now: str | None
    basis: str | None
    day: str | None


class Report(Seen, kw_only=True, gc=False, array_like=True):
    """What one document says about one award of one recipient: a mention with its claims.

    Attributes:
        province_code: as the document says.
        counts: collectives and individuals, where stated.
        sentence: the words around the mention, verbatim.
        spans: property → list of [paragraph, start, end], as JSON.
    """

    province_code: str | None
    award_id: str | None
    award: str
    class_: int | None
    family: str
    level: int | None
    status: str
    posthumous: int
    grantor: str | None
    grantor_key: str | None
    presenter: str | None
    decision_number: str | None
    decision_date: str | None
    date: str | None
    place: str | None
    reason: str | None
    collectives: int | None
    individuals: int | None
    sentence: str
    spans: str
    rule: str


class Held(Protocol):
    """What is asked of an award event to say who its recipient was then."""

    year: int | None
    role: str | None
    unit: str | None
    sort_day: str


class Award(msgspec.Struct, kw_only=True, gc=False, array_like=True):
    """An award event: one award to one recipient (or to nobody named), fused from the reports that belong to it.

    Attributes:
        course: which status it reached when, as far as its reports say: "proposed:2019-03-02 conferred:2019-08-10"; what the words of
            its reports are stands with them.
    """

    id: str
    award_id: str | None
    award: str
    class_: int | None
    family: str
    level: int | None
    status: str
    posthumous: int
    recipient: str | None
    recipient_kind: str | None
    role: str | None
    unit: str | None
    province_code: str | None
    province: str | None
    province_now_code: str | None
    province_now: str | None
    grantor: str | None
    grantor_id: str | None
    presenter: str | None
    decision_number: str | None
    decision_date: str | None
    date: str | None
    year: int | None
    place: str | None
    reason: str | None
    collectives: int | None
    individuals: int | None
    entity: str | None
    reports: int
    documents: int
    disputed: str
    sort_day: str
    course: str
    block: str


class Entity(msgspec.Struct, kw_only=True, gc=False, array_like=True):
    """A person, collective, household, locality or body."""

    id: str
    kind: str
    name: str
    province_now_code: str | None
    province_now: str | None
    role: str | None
    unit: str | None
    awards: int
    first_year: int | None
    last_year: int | None
    block: str


class Doubt(NamedTuple):
    """Two entities that are possibly the same, and why they were not merged."""

    a: str
    b: str
    reason: str


class Decision(NamedTuple):
    """One line of the decision log.

    Args:
        number: from 1.
        action: `same`, `different`, `unsure`, or `undo`.
        scope: `award` or `entity`.
        a, b: reports' ids; for an undo, `a` is the number of the decision taken back.
        who, why, at: person, reason, ISO time.
    """

    number: int
    action: str
    scope: str
    a: str
    b: str
    who: str
    why: str
    at: str


class Refused(NamedTuple):
    """A record that was not taken in."""

    source: str
    line: int
    reason: str


def columns(model: type[msgspec.Struct]) -> tuple[str, ...]:
    """The column names of a model; `class_` is `class` in tables and exports."""
    return tuple("class" if name == "class_" else name for name in model.__struct_fields__)


def row_of(value: msgspec.Struct) -> tuple[Any, ...]:
    """A model as a row, in the order of its columns."""
    return msgspec.structs.astuple(value)
