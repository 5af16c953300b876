"""The parameters of a search, the same for API and pages."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import Query

from extractor.registry.search.filters import Filters

_HELP = "Words, \"phrases\", -without, prefix*; with or without tone marks."
Text = Annotated[str, Query(max_length=500, description=_HELP, examples=["huân chương"])]
Code = Annotated[str, Query(max_length=60)]
Year = Annotated[int | None, Query(ge=1900, le=2100)]
_Class = Literal["1", "2", "3"]
_Level = Literal["1", "2", "3", "4", "5"]
_Status = Literal["proposed", "conferred", "revoked"]
_Kind = Literal["individual", "collective", "household", "locality", "organization"]
Values = Annotated[list[Code], Query(max_length=40)]


async def filters(
    province: Annotated[list[Code], Query(max_length=40, description="Province codes, two digits.")] = [],  # noqa: B006  FastAPI copies it
    province_as: Annotated[
        Literal["today", "document"] | None, Query(description="Today's provinces, or those of the document's time; without it those of `as_of`.")
    ] = None,
    year_from: Year = None,
    year_to: Year = None,
    award: Annotated[list[Code], Query(max_length=40, description="Ids in the catalogue of awards.")] = [],  # noqa: B006
    family: Values = [],  # noqa: B006
    class_: Annotated[list[_Class], Query(alias="class", max_length=3)] = [],  # noqa: B006
    level: Annotated[list[_Level], Query(max_length=5)] = [],  # noqa: B006
    status: Annotated[list[_Status], Query(max_length=3)] = [],  # noqa: B006
    kind: Annotated[list[_Kind], Query(max_length=5)] = [],  # noqa: B006
    grantor: Annotated[str | None, Query(max_length=200, description="The grantor's name, or a part of it.")] = None,
    disputed: Annotated[bool, Query(description="Only awards on which papers disagree.")] = False,
    as_of: Annotated[date | None, Query(description="As of this day: what was known to be proposed, conferred or revoked by then.")] = None,
) -> Filters:
    """The filters of a request."""
    return Filters(
        tuple(province), province_as, year_from, year_to, tuple(award), tuple(family), tuple(class_), tuple(level), tuple(status), tuple(kind),
        grantor, disputed, as_of.isoformat() if as_of else None,
    )
