"""A date that the document names."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from msgspec import Meta

from extractor.document import Edtf, Mention, Model

Precision = Literal["day", "month", "quarter", "year", "interval"]
PartOfDay = Literal["morning", "noon", "afternoon", "evening", "night"]
Calendar = Literal["gregorian", "lunar"]

#: EDTF of a lunar date, which stands in its words and is never converted.
LUNAR = "XXXX-XX-XX"


class DateValue(NamedTuple):
    """What a mark of the kind "dates" means; other rooms read it from the blackboard.

    Args:
        value: EDTF string as in `DateFact.value`.
        precision: how exact it is.
        part_of_day: part of the day said at this mention.
        calendar: calendar in which the words count.
    """

    value: str
    precision: Precision
    part_of_day: PartOfDay | None = None
    calendar: Calendar = "gregorian"


class DateFact(Model, frozen=True, kw_only=True):
    """A date in EDTF, resolved against the day of publication."""

    value: Annotated[Edtf, Meta(description="The date in EDTF; XXXX-XX-XX for a lunar one, which stands in its words.")]
    precision: Annotated[Precision, Meta(description="How exact the value is.", examples=["day"])]
    part_of_day: Annotated[PartOfDay | None, Meta(description="Part of the day that the text gives for it.", examples=["morning"])] = None
    calendar: Annotated[Calendar, Meta(description="Calendar in which the text counts.", examples=["gregorian"])] = "gregorian"
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["dates.day_month_year"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]
