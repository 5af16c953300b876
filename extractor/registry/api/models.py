"""The shapes of the API's answers, for its OpenAPI description."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field


class Problem(BaseModel):
    """Every answer that is no success."""

    error: str = Field(description="Stable identifier.", examples=["not_found"])
    message: str = Field(description="One sentence for a person.", examples=["aw0000000000000000: there is no such award"])


class RecipientOut(BaseModel):
    """Who was honoured, with position and unit at the time."""

    name: str
    kind: str | None
    role: str | None
    unit: str | None
    entity: str | None = Field(description="Id of the person or body.")


class DecisionOut(BaseModel):
    """The decision behind an award."""

    number: str | None
    date: str | None


class CodeName(BaseModel):
    """A province."""

    code: str | None
    name: str | None


class ProvinceOut(CodeName):
    """The province as reported, and as of today."""

    today: CodeName


class ReportedProvince(ProvinceOut):
    """The province, and where it was read."""

    basis: str | None


class AwardOut(BaseModel):
    """One award event."""

    id: str
    award_id: str | None = Field(description="Id in the catalogue of awards.")
    award: str
    class_: int | None = Field(alias="class")
    family: str
    level: int | None = Field(description="Grantor's level, 1 (State) to 5 (base).")
    status: str
    posthumous: bool
    recipients: list[RecipientOut]
    grantor: str | None
    grantor_id: str | None
    presenter: str | None
    decision: DecisionOut | None
    date: str | None = Field(description="EDTF.")
    year: int | None
    place: str | None
    reason: str | None
    province: ProvinceOut
    collectives: int | None
    individuals: int | None
    reports: int
    documents: int
    disputed: list[str] = Field(description="Fields on which the reports disagree.")


class SnippetOut(BaseModel):
    """Verbatim words; marks are code-point offsets into them."""

    text: str
    marks: list[tuple[int, int]]


class HitOut(AwardOut):
    """An award event found."""

    match: str
    snippet: SnippetOut


class FacetOut(BaseModel):
    """One value of a facet."""

    value: str
    label: str
    count: int


class Page(BaseModel):
    """A page of hits."""

    total: int
    items: list[HitOut]
    facets: dict[str, list[FacetOut]]
    next: str | None = Field(description="Cursor of the next page; null on the last.")


class SourceDocument(BaseModel):
    """The document of a report."""

    id: str
    title: str | None
    published_at: str | None
    site: str | None
    url: str | None


class ReportOut(BaseModel):
    """One document's report of an award, in its words."""

    id: str
    status: str
    name: str | None
    kind: str | None
    role: str | None
    unit: str | None
    award_id: str | None
    award: str
    class_: int | None = Field(alias="class")
    posthumous: bool
    grantor: str | None
    presenter: str | None
    decision: DecisionOut | None
    date: str | None
    place: str | None
    reason: str | None
    collectives: int | None
    individuals: int | None
    province: ReportedProvince
    words: str
    rule: str
    document: SourceDocument


class Sources(BaseModel):
    """All reports of an award."""

    id: str
    sources: list[ReportOut]


class StepOut(BaseModel):
    """One step of an award's history."""

    date: str | None
    status: str
    report: str


class History(BaseModel):
    """An award's steps, in order of their days."""

    id: str
    history: list[StepOut]


class EntityOut(BaseModel):
    """A person or body."""

    id: str
    kind: str
    name: str
    role: str | None
    unit: str | None
    province: CodeName
    awards: int
    first_year: int | None
    last_year: int | None


class Possibly(BaseModel):
    """Another entity that is possibly the same, and what agrees."""

    id: str
    name: str
    reason: str


class EntityPage(EntityOut):
    """A person or body with its awards, newest first."""

    timeline: list[AwardOut]
    granted: int
    possibly_the_same: list[Possibly]


class FacetPage(BaseModel):
    """All values of a facet."""

    facet: str
    values: list[FacetOut]


class Suggestion(BaseModel):
    """A name that begins with what was typed."""

    name: str
    entity: str | None
    kind: str | None
    province: str | None


class Suggestions(BaseModel):
    """Names that begin with what was typed."""

    items: list[Suggestion]


class MatchRow(BaseModel):
    """One name to look up."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    province: Annotated[str, Field(max_length=40)] | None = Field(default=None, description="Name or code, today's.")


class MatchRequest(BaseModel):
    """Names to look up, a hundred at most."""

    rows: Annotated[list[MatchRow], Field(min_length=1, max_length=100)]


class MatchOut(BaseModel):
    """What was found for one name: entities of this very name, persons and bodies."""

    name: str
    found: list[EntityOut]


class MatchPage(BaseModel):
    """Answers in the order of the request."""

    rows: list[MatchOut]


class Health(BaseModel):
    """Whether the registry answers."""

    status: str
    build: str
    awards: int
