"""The record: one document's facts. `RECORD` rules: grounded, once each, explained, deterministic, closed."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from extractor.document import Document, Model, Warning
from extractor.facts.awards.model import AwardFact
from extractor.facts.dates.model import DateFact
from extractor.facts.events.model import EventFact
from extractor.facts.figures.model import FigureFact
from extractor.facts.locations.model import LocationFact
from extractor.facts.people.model import OfficialFact, PersonFact
from extractor.facts.provinces.model import ProvinceFact

_VERSION = r"^\d+\.\d+\.\d+"


class Record(Model, frozen=True, kw_only=True):
    """What `extractor` found in one document."""

    schema_version: Annotated[str, Meta(pattern=_VERSION, description="Version of these schemas.", examples=["1.0.0"])]
    extractor_version: Annotated[str, Meta(pattern=_VERSION, description="Version of the program.", examples=["0.1.0"])]
    document: Annotated[Document, Meta(description="The document itself.")]
    dates: Annotated[tuple[DateFact, ...], Meta(description="Dates named.")] = ()
    provinces: Annotated[tuple[ProvinceFact, ...], Meta(description="Provinces named anywhere.")] = ()
    locations: Annotated[tuple[LocationFact, ...], Meta(description="Every other named place.")] = ()
    officials: Annotated[tuple[OfficialFact, ...], Meta(description="Named persons with an office, position or occupation.")] = ()
    people: Annotated[tuple[PersonFact, ...], Meta(description="Named persons without one.")] = ()
    awards: Annotated[tuple[AwardFact, ...], Meta(description="Awards given, proposed or revoked.")] = ()
    figures: Annotated[tuple[FigureFact, ...], Meta(description="Quantities.")] = ()
    events: Annotated[tuple[EventFact, ...], Meta(description="Organised events, the main one first.")] = ()
    warnings: Annotated[tuple[Warning, ...], Meta(description="What was odd.")] = ()
