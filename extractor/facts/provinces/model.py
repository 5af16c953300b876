"""A province or centrally run city that the document names, as of the document's date."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from extractor.document import Mention, Model, ProvinceCode
from extractor.facts.marks import Value

Day = Annotated[str, Meta(pattern=r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")]


class Successor(Model, frozen=True, kw_only=True):
    """The unit that a province was merged into."""

    code: Annotated[ProvinceCode, Meta(description="Its code.", examples=["08"])]
    name: Annotated[str, Meta(description="Its short official name.", examples=["Tuyên Quang"])]


class ProvinceCandidate(Model, frozen=True, kw_only=True):
    """One reading of an open name."""

    code: Annotated[ProvinceCode | None, Meta(description="Code, where there is one.", examples=["10"])]
    name: Annotated[str, Meta(description="Short official name.", examples=["Lào Cai"])]


class ProvinceFact(Model, frozen=True, kw_only=True):
    """A province, with its code and validity."""

    code: Annotated[ProvinceCode | None, Meta(description="Code as of the document's date; null for units older than the codes.")]
    name: Annotated[str, Meta(description="Short official name.", examples=["Hà Giang"])]
    valid_from: Annotated[Day | None, Meta(description="First day of the unit, where known.", examples=["1991-08-12"])]
    valid_to: Annotated[Day | None, Meta(description="Last day of the unit; null while it exists.", examples=["2025-06-30"])]
    successor: Annotated[Successor | None, Meta(description="The unit it was merged into on 2025-07-01, where that is another one.")]
    candidates: Annotated[tuple[ProvinceCandidate, ...], Meta(description="Readings that stay open.")] = ()
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["provinces.named"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]


class ProvinceValue(Value, frozen=True):
    """What a mark of kind "provinces" carries.

    Args:
        name: short official name ("Lào Cai", "Hồ Chí Minh"), as of the document's date.
        code: code as of the document's date; None for units older than the codes, and where the date leaves it open.
        typed: True where a word for the unit or a body stands before the name ("tỉnh Lào Cai", "UBND TP.HCM").
    """

    name: str
    code: str | None
    typed: bool
