"""A named place that is no province."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from extractor.document import Mention, Model, ProvinceCode
from extractor.facts.marks import Value

UnitCode = Annotated[str, Meta(pattern=r"^\d{3,5}$")]
LocationType = Literal["country", "region", "district", "commune", "village", "street", "venue", "natural", "other"]


class LocationCandidate(Model, frozen=True, kw_only=True):
    """One reading of a place whose name several units bear."""

    unit_code: Annotated[str | None, Meta(description="Code of the unit.", examples=["086"])]
    province_code: Annotated[ProvinceCode | None, Meta(description="Code of the province it lies in.")]
    name: Annotated[str, Meta(description="Full name of the unit.", examples=["Huyện Châu Thành"])]


class LocationFact(Model, frozen=True, kw_only=True):
    """A place below or beyond the provinces."""

    name: Annotated[str, Meta(min_length=1, description="Name with its type word as written.", examples=["huyện Sông Mã"])]
    type: Annotated[LocationType, Meta(description="What kind of place it is.", examples=["district"])]
    province_code: Annotated[ProvinceCode | None, Meta(description="Province it lies in, where the text or the name says so.")] = None
    unit_code: Annotated[UnitCode | None, Meta(description="Code of the district or commune.", examples=["126"])] = None
    candidates: Annotated[tuple[LocationCandidate, ...], Meta(description="Readings that stay open.")] = ()
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["locations.typed"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]


class LocationValue(Value, frozen=True):
    """What a mark of kind "locations" carries.

    Args:
        name: name with its type word, as written here.
        type: as in the record.
        province_code: province it lies in, None where open or beyond Viet Nam.
        unit_code: code of the district or commune, None where open.
    """

    name: str
    type: LocationType
    province_code: str | None
    unit_code: str | None
