"""A named person, and the offices that the text gives that person."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from extractor.document import Mention, Model, ProvinceCode
from extractor.facts.marks import Value


class Role(Model, frozen=True, kw_only=True):
    """One office, position or occupation."""

    text: Annotated[str, Meta(min_length=1, description="The words of the page, one office.", examples=["Chủ tịch UBND tỉnh"])]
    title: Annotated[str | None, Meta(description="The office without its body.", examples=["Chủ tịch"])] = None
    organization: Annotated[
        str | None, Meta(description="The body in full, a shared territory handed back.", examples=["UBND tỉnh Lào Cai"])
    ] = None
    province_code: Annotated[ProvinceCode | None, Meta(description="Province of that body.")] = None
    former: Annotated[bool, Meta(description="Held earlier (nguyên, cựu).", examples=[False])] = False
    acting: Annotated[bool, Meta(description="Acting (quyền, Q.).", examples=[False])] = False
    mentions: Annotated[tuple[Mention, ...], Meta(description="The words it came from.")] = ()


class PersonFact(Model, frozen=True, kw_only=True):
    """A named person without an office."""

    name: Annotated[str, Meta(min_length=1, description="Fullest form, without honorific, rank or degree.", examples=["Nguyễn Bích Ngọc"])]
    honorific: Annotated[str | None, Meta(description="The first one, as written.", examples=["đồng chí"])] = None
    rank: Annotated[str | None, Meta(description="Rank in the forces.", examples=["Đại tá"])] = None
    degree: Annotated[str | None, Meta(description="Academic degree or title.", examples=["PGS.TS"])] = None
    rule: Annotated[str, Meta(description="Rule that found the person.", examples=["people.honorific"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]


class OfficialFact(PersonFact, frozen=True, kw_only=True):
    """A named person for whom the text gives an office, position or occupation."""

    roles: Annotated[tuple[Role, ...], Meta(min_length=1, description="One entry an office.")]


class NameValue(Value, frozen=True):
    """Value of a mark of kind `names`: a candidate of a personal name.

    Attributes:
        name: the name without titles; names in capitals are written as usual.
        strength: `strong` where form or surroundings leave no doubt, else `weak`.
        shape: `kinh` (family name and more), `minority`, `foreign`, or `given` (given name or pen name alone).
        start: where the titles before it begin in `doc.text`; the name's own start where there are none.
        honorific, rank, degree: the titles as written, None where there is none.
        office: whether an office or an occupation stands right before.
    """

    name: str
    strength: Literal["strong", "weak"]
    shape: Literal["kinh", "minority", "foreign", "given"]
    start: int
    honorific: str | None = None
    rank: str | None = None
    degree: str | None = None
    office: bool = False
