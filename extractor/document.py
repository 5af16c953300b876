"""What every stage passes on: where bytes came from, the document read from them, and spans of its text.

All types are frozen. The text of a `Document` is NFC and never changes after reading; every offset in a
record is a code-point offset, from 0, into the text of one paragraph.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

from extractor.language.unicode import single_spaced

ParagraphKind = Literal["title", "lead", "heading", "body", "list_item", "caption", "table_cell", "byline"]
DocumentKind = Literal["news_article", "conference_report", "decision", "other"]

#: EDTF (ISO 8601-2 level 1) as far as records use it: day, month, year, quarter 33-36, intervals, unknown year.
_POINT = r"(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2]|3[3-6]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?"
EDTF_PATTERN = rf"^{_POINT}(?:/(?:{_POINT}|\.\.)?)?$"
ISO_PATTERN = r"^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2}|Z))?$"

Edtf = Annotated[str, Meta(pattern=EDTF_PATTERN, description="Date in EDTF (ISO 8601-2).", examples=["2025-03-22", "2021/2025"])]
IsoTime = Annotated[
    str,
    Meta(pattern=ISO_PATTERN, description="ISO 8601 date, or date and time with its offset.", examples=["2025-03-22T08:30:00+07:00"]),
]
ProvinceCode = Annotated[
    str, Meta(pattern=r"^\d{2}$", description="Province code of the General Statistics Office, two digits.", examples=["10"])
]


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every part of a record: frozen and closed; each part says `frozen` again for type checkers, and `kw_only`, which is not inherited."""


class Mention(Model, frozen=True, kw_only=True):
    """Words of the document that carry a fact."""

    paragraph: Annotated[int, Meta(ge=0, description="Index into `document.paragraphs`, from 0.", examples=[3])]
    start: Annotated[int, Meta(ge=0, description="First code point of the mention in the paragraph, from 0.", examples=[12])]
    end: Annotated[int, Meta(ge=1, description="Code point after the last one of the mention.", examples=[21])]
    text: Annotated[str, Meta(min_length=1, description="The words themselves.", examples=["22/3/2025"])]


class Paragraph(Model, frozen=True, kw_only=True):
    """One block of the document, in reading order."""

    kind: Annotated[ParagraphKind, Meta(description="What the block is on the page.", examples=["body"])]
    text: Annotated[str, Meta(description="Its text, NFC, without line breaks.", examples=["Sáng 22/3/2025, tại thành phố Lào Cai, …"])]
    table: Annotated[int | None, Meta(description="For a table cell, the table's number, from 0.", examples=[0])] = None
    row: Annotated[int | None, Meta(description="For a table cell, its row, from 0.", examples=[1])] = None
    column: Annotated[int | None, Meta(description="For a table cell, its column, from 0.", examples=[2])] = None


class Signer(Model, frozen=True, kw_only=True):
    """Who signed an official document."""

    name: Annotated[str, Meta(description="Name without rank or degree.", examples=["Nguyễn Văn A"])]
    title: Annotated[str | None, Meta(description="Last line of office over the name.", examples=["PHÓ CHỦ TỊCH"])] = None
    capacity: Annotated[str | None, Meta(description="Lines of capacity before it.", examples=["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"])] = None


class OfficialParts(Model, frozen=True, kw_only=True):
    """What an official document carries besides its text (Nghị định 30/2020/NĐ-CP; Party: Hướng dẫn 36-HD/VPTW)."""

    kind_name: Annotated[str | None, Meta(description="What it calls itself; null for a letter.", examples=["QUYẾT ĐỊNH"])] = None
    subject: Annotated[str | None, Meta(description="What it is about.", examples=["Về việc tặng Bằng khen của Chủ tịch UBND tỉnh"])] = None
    issuer_parent: Annotated[
        str | None, Meta(description="Body above the issuing one, as the letterhead gives it.", examples=["UBND TỈNH LÀO CAI"])
    ] = None
    legal_bases: Annotated[
        tuple[str, ...], Meta(description="Bases named before the decision.", examples=[["Căn cứ Luật Thi đua, khen thưởng năm 2022;"]])
    ] = ()
    addressees: Annotated[tuple[str, ...], Meta(description="Who it is addressed to (Kính gửi).", examples=[["Bộ Nội vụ"]])] = ()
    recipients: Annotated[tuple[str, ...], Meta(description="Who gets a copy (Nơi nhận).", examples=[["- Như Điều 3;"]])] = ()
    appendices: Annotated[
        tuple[str, ...],
        Meta(description="Headings of what is attached after the signature.", examples=[["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN"]]),
    ] = ()


class Origin(Model, frozen=True, kw_only=True):
    """Where the document came from."""

    path: Annotated[str, Meta(description="Path, `-` for stdin, URL of a fetched page, `a.zip!/b.html`, `a.jsonl#12`.", examples=["pages/a.html"])]
    url: Annotated[str | None, Meta(description="Address of the page.", examples=["https://example.vn/tin/a.html"])] = None
    site: Annotated[str | None, Meta(description="Host of the page, or the name that the site gives itself.", examples=["example.vn"])] = None
    media_type: Annotated[str | None, Meta(description="Media type told by content.", examples=["text/html"])] = None
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the bytes.", examples=["0" * 64])]
    retrieved_at: Annotated[IsoTime | None, Meta(description="When a crawl fetched it; null otherwise.")] = None


class Warning(Model, frozen=True, kw_only=True):
    """Something odd in the input or the facts."""

    code: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", description="Stable identifier of the warning.", examples=["encoding_repaired"])]
    message: Annotated[str, Meta(description="One sentence for a person.", examples=["The text was stored in TCVN3 and converted."])]


class Document(Model, frozen=True, kw_only=True):
    """A document as it was read; the `document` part of a record."""

    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{16,64}$", description="Stable hash of the normalised content.", examples=["9f86d081884c7d65"])]
    kind: Annotated[DocumentKind, Meta(description="What the document is.", examples=["news_article"])]
    title: Annotated[str | None, Meta(description="Headline, or an official document's kind and subject.", examples=["Trao tặng Bằng khen"])] = None
    lead: Annotated[str | None, Meta(description="The sapo under the headline.", examples=["Sáng 22/3, …"])] = None
    authors: Annotated[tuple[str, ...], Meta(description="Names in the byline.", examples=[["Linh Vũ"]])] = ()
    published_at: Annotated[IsoTime | None, Meta(description="Publication time.")] = None
    modified_at: Annotated[IsoTime | None, Meta(description="Time of the last update.")] = None
    language: Annotated[str | None, Meta(description="BCP 47 language tag.", examples=["vi"])] = None
    section: Annotated[str | None, Meta(description="Section of the site.", examples=["Thời sự"])] = None
    source: Annotated[Origin, Meta(description="Where it came from.")]
    paragraphs: Annotated[tuple[Paragraph, ...], Meta(description="The text, in reading order.")]
    number: Annotated[str | None, Meta(description="Number and symbol of an official document.", examples=["163/QĐ-UBND"])] = None
    issuer: Annotated[str | None, Meta(description="Issuing body of an official document.", examples=["ỦY BAN NHÂN DÂN TỈNH LÀO CAI"])] = None
    place: Annotated[str | None, Meta(description="Place in the dateline of an official document.", examples=["Lào Cai"])] = None
    signers: Annotated[tuple[Signer, ...], Meta(description="Who signed it.")] = ()
    official: Annotated[
        OfficialParts | None,
        Meta(description="Further parts of an official document; null for articles.", examples=[{"kind_name": "QUYẾT ĐỊNH"}]),
    ] = None


class Reading(NamedTuple):
    """What a reader gives: the document and what was odd about it."""

    document: Document
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True)
class Source:
    """Bytes with their origin, as `acquire` hands them to `read`.

    Args:
        path: path, `-`, URL, or member path (`a.zip!/b.html`, `a.jsonl#12`).
        data: the bytes, whole.
        media_type: declared media type; reading trusts the content first.
        url: address of the page, where known.
        retrieved_at: ISO 8601 time of the fetch; null unless a crawl or an archive says so.
        folder: directory on disk that holds the file, for pages saved with a `_files` folder.
    """

    path: str
    data: bytes
    media_type: str | None = None
    url: str | None = None
    retrieved_at: str | None = None
    folder: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Hex SHA-256 of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    def origin(self, media_type: str | None = None, *, url: str | None = None, site: str | None = None) -> Origin:
        """The `document.source` of a record, with what reading found out.

        Args:
            media_type: media type told by content.
            url: address that the page itself names, used where the source has none.
            site: host or site name.
        """
        return Origin(
            path=self.path, url=self.url or url, site=site, media_type=media_type or self.media_type,
            sha256=self.sha256, retrieved_at=self.retrieved_at,
        )


def content_id(title: str | None, texts: list[str]) -> str:
    """Stable identity of a document: a hash of its normalised words, whatever file they came in.

    Args:
        title: headline, if any.
        texts: texts of the paragraphs, in order.
    """
    words = single_spaced(" ".join([title or "", *texts]).casefold())
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:32]
