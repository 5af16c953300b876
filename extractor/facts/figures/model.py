"""A quantity about the world."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta

from extractor.document import Mention, Model
from extractor.facts.marks import Value

Qualifier = Literal["exact", "over", "under", "about"]
Change = Literal["increase", "decrease"]
_NUMBER = {"type": "number", "examples": [36000000000000]}


class FigureValue(Value, frozen=True):
    """What a mark of the kind "figures" means; other rooms read it from the blackboard.

    Args:
        value: value in base units. upper: upper end of a range.
        unit: counted noun or unit, as written. group: kind of the unit: currency, percent, measure, rate, or a kind of counted noun.
    """

    value: Decimal
    upper: Decimal | None
    unit: str
    group: str


class FigureFact(Model, frozen=True, kw_only=True):
    """A number with its unit, in base units."""

    value: Annotated[Decimal, Meta(description="Value in base units (“36.000 tỷ đồng” is 36000000000000).", extra_json_schema=_NUMBER)]
    max_value: Annotated[Decimal | None, Meta(description="Upper end of a range.", examples=[7])] = None
    unit: Annotated[str, Meta(min_length=1, description="Counted noun or unit, as written.", examples=["đồng"])]
    unit_code: Annotated[str | None, Meta(description="UCUM for measures, ISO 4217 for money.", examples=["VND"])] = None
    qualifier: Annotated[Qualifier, Meta(description="How the number bounds the value.", examples=["over"])] = "exact"
    subject: Annotated[str | None, Meta(description="What is counted or measured, in the words of the page.", examples=["Thu ngân sách"])] = None
    change: Annotated[Change | None, Meta(description="Where the number is itself an amount or rate of change.", examples=["increase"])] = None
    comparison: Annotated[str | None, Meta(description="Compared with what.", examples=["so với cùng kỳ năm trước"])] = None
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["figures.money"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]
