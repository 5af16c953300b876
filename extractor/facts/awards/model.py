"""An award that was given, proposed or revoked."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from msgspec import Meta

from extractor.document import Edtf, Mention, Model, ProvinceCode

#: Offsets of `doc.text`.
Span = tuple[int, int]
Status = Literal["conferred", "proposed", "revoked"]
Count = Annotated[int, Meta(ge=0)]
RecipientKind = Literal["individual", "collective", "household", "locality", "organization"]


class AwardName(NamedTuple):
    """What a mark of the kind "award_names" means.

    Args:
        award_id: identifier in the catalogue, None where the catalogue does not know the name.
        name: canonical name, without class, grantor and "danh hiệu".
        classes: classes (hạng) written with it, in order; empty where there is none.
        family: the catalogue's family ("bang-khen", "huan-chuong", …), "giai" for prizes of contests.
        weak: whether the words are an award only beside "danh hiệu" or a verb of granting.
        titled: whether "danh hiệu" stands before it.
        contest: the contest or prize behind a place ("giải Nhất cuộc thi X"), None where not written.
        plain: whether nothing but the family's word is written ("huân chương", "danh hiệu").
    """

    award_id: str | None
    name: str
    classes: tuple[int, ...] = ()
    family: str = ""
    weak: bool = False
    titled: bool = False
    contest: str | None = None
    plain: bool = False


class Recipient(Model, frozen=True, kw_only=True):
    """One named recipient."""

    name: Annotated[str, Meta(min_length=1, description="In the words of the text, short.", examples=["tỉnh Điện Biên"])]
    kind: Annotated[RecipientKind | None, Meta(description="What the recipient is.", examples=["locality"])]
    role: Annotated[str | None, Meta(description="Office at the time of the award.", examples=["Trưởng phòng"])] = None
    unit: Annotated[str | None, Meta(description="Unit at the time of the award.", examples=["Sở Nội vụ"])] = None
    province_code: Annotated[ProvinceCode | None, Meta(description="Province of the recipient.")] = None
    mentions: Annotated[tuple[Mention, ...], Meta(description="The words it came from.")] = ()


class Decision(Model, frozen=True, kw_only=True):
    """The decision by which an award was given."""

    number: Annotated[str | None, Meta(description="Number and symbol.", examples=["163/QĐ-UBND"])]
    date: Annotated[Edtf | None, Meta(description="Its day.", examples=["2025-01-15"])]


class AwardFact(Model, frozen=True, kw_only=True, rename={"class_": "class"}):
    """One kind, class, grantor, status and occasion, with all of its recipients."""

    award_id: Annotated[str | None, Meta(description="Identifier in the catalogue of awards.", examples=["bang-khen-chu-tich-ubnd-tinh"])] = None
    name: Annotated[str, Meta(min_length=1, description="Canonical, without class, grantor and “danh hiệu”.", examples=["Bằng khen"])]
    class_: Annotated[Literal[1, 2, 3] | None, Meta(description="Class (hạng), where there is one.", examples=[2])] = None
    status: Annotated[Status, Meta(description="Given (or decided), proposed, or revoked.", examples=["conferred"])]
    posthumous: Annotated[bool, Meta(description="Given after death (truy tặng).", examples=[False])] = False
    grantor: Annotated[str | None, Meta(description="Office or body that grants it, in full.", examples=["Thủ tướng Chính phủ"])] = None
    presenter: Annotated[str | None, Meta(description="Who handed it over.", examples=["Trịnh Xuân Trường"])] = None
    recipients: Annotated[tuple[Recipient, ...], Meta(description="Named recipients.")] = ()
    collectives: Annotated[Count | None, Meta(description="Number of collectives, where stated.", examples=[7])] = None
    individuals: Annotated[Count | None, Meta(description="Number of individuals, where stated.", examples=[7])] = None
    reason: Annotated[str | None, Meta(description="For what, in the words of the page.", examples=["có thành tích xuất sắc trong …"])] = None
    decision: Annotated[Decision | None, Meta(description="The decision, where named.")] = None
    date: Annotated[Edtf | None, Meta(description="Day of the conferral.")] = None
    place: Annotated[str | None, Meta(description="Place of the conferral.", examples=["thành phố Lào Cai"])] = None
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["awards.granted"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]
