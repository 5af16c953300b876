"""One article in the layouts of papers, portals and old sites comes out whole, with nothing else; stamps, bylines and captions in many forms."""


from __future__ import annotations

import pytest

from extractor.document import Document, Source
from extractor.read import read
from tests.read.layouts import LAYOUTS
from tests.read.page_parts import AUTHOR, BODY, CAPTION, FURNITURE, LEAD, P1, TITLE, Want, foot, menu, p, page, summaries


def document(markup: str) -> Document:
    return read(Source(path="page.html", data=markup.encode())).document


def texts(doc: Document, *kinds: str) -> tuple[str, ...]:
    return tuple(p.text for p in doc.paragraphs if p.kind in kinds)


@pytest.mark.parametrize("switch", ["on", "off"])
@pytest.mark.parametrize("want", LAYOUTS, ids=lambda w: w.build.__name__)
def test_layout(want: Want, switch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACTOR_SITES", switch)
    doc = document(want.build())
    assert (doc.title or "").casefold() == TITLE.casefold()
    assert (doc.lead, doc.authors, (doc.published_at or "")[:16]) == (want.lead, want.authors, want.published)
    assert texts(doc, "body", "list_item", "heading") == want.body
    assert texts(doc, "caption") == want.captions
    assert want.section in (None, doc.section)
    everything = "\n".join(p.text for p in doc.paragraphs)
    assert [f for f in FURNITURE if f in everything] == []


def variant(stamp: str = "03/12/2014 09:05", byline: str = AUTHOR, picture: str = "") -> Document:
    body = f"<p>{P1}</p>{picture}{p(*BODY[1:])}<p style='text-align:right'><strong>{byline}</strong></p>"
    return document(page(
        f"<title>{TITLE} | Báo Mẫu</title>",
        f"<div id='header'>{menu()}</div><div><h1>{TITLE}</h1><div>{stamp}</div><p class='sapo'>{LEAD}</p><div class='noidung'>{body}</div></div>{summaries()}{foot()}",
    ))  # fmt: skip


@pytest.mark.parametrize("stamp", [
    "12/03/2008 10:15:33", "10h15' ngày 12-3-2008", "Cập nhật 10:15 ngày 12/03/2008", "12-03-2008 10:15 AM", "Th 4, 12/3/2008 | 10:15", "12 Tháng Ba 2008, 10:15",
    "Thứ tư, 12 Tháng 3 năm 2008 10:15", "Đăng lúc: Thứ tư - 12/03/2008 10:15", "Đã xem: 123 | 12/03/2008 10:15", "(Ngày đăng: 12/03/2008 10:15:00 SA)", "2008-03-12 10:15:33",
    "10:15 SA, 12/03/2008", "12/3/2008, 10:15' GMT+7", "Ngày 12/3/2008 lúc 10 giờ 15 phút", "Wed, 12/03/2008 - 10:15", "12.03.2008 - 10:15", "Ngày cập nhật: 12/3/2008 10:15:24 AM",
    "Thứ Tư, 12/03/2008, 10:15 (GMT+7)", "12/03/2008 - 10:15 | Lượt xem: 2014", "Thứ 4 ngày 12/3/2008 10h15", "10:15, Thứ Tư, 12-3-2008", "March 12, 2008 10:15 am", "12-Mar-2008 10:15",
    "Xuất bản: 10:15 12/03/2008 - Cập nhật: 11:20 13/03/2008",
])  # fmt: skip
def test_stamps(stamp: str) -> None:
    assert (variant(stamp=stamp).published_at or "")[:16] == "2008-03-12T10:15"


@pytest.mark.parametrize(("byline", "authors"), [
    ("Bài, ảnh: Ngọc Diệp - Thanh Lam", ("Ngọc Diệp", "Thanh Lam")), ("(Theo TTXVN/Vietnam+)", ()), ("Ngọc Diệp (tổng hợp)", ("Ngọc Diệp",)), ("PV", ("PV",)),
    ("Ngọc Diệp - Thanh Lam/VOV-Tây Bắc", ("Ngọc Diệp", "Thanh Lam")), ("Tin: Ngọc Diệp; Ảnh: Trần Bình", ("Ngọc Diệp",)), ("Văn phòng UBND tỉnh", ()), ("Ban Biên tập", ()),
    ("Ngọc Diệp - Sở Văn hóa, Thể thao và Du lịch", ("Ngọc Diệp",)), ("Phòng Văn hóa - Thông tin", ()), ("Nguyễn Ngọc Diệp, Trần Thanh Lam", ("Nguyễn Ngọc Diệp", "Trần Thanh Lam")),
    ("H’Linh Niê", ("H’Linh Niê",)), ("CTV Ngọc Diệp", ("Ngọc Diệp",)), ("Phóng viên Ngọc Diệp", ("Ngọc Diệp",)), ("Ngọc Diệp - TTXVN", ("Ngọc Diệp",)),
])  # fmt: skip
def test_bylines(byline: str, authors: tuple[str, ...]) -> None:
    doc = variant(byline=byline)
    assert doc.authors == authors
    assert texts(doc, "body", "heading", "list_item") == BODY


IMAGE = "<img src='a.jpg'>"


@pytest.mark.parametrize("caption", [CAPTION, "Thợ gốm ấp Bình Tân xếp chậu vào lò"])
@pytest.mark.parametrize("markup", [
    f"<figure>{IMAGE}<p class='desc'>C</p></figure>", f"<p style='text-align:center'>{IMAGE}<br><em>C</em></p>", f"<p>{IMAGE}</p><p>{IMAGE}</p><p style='text-align:center'><i>C</i></p>",
    f"<div class='slide'><div class='it'>{IMAGE}<div class='ct'>C</div></div></div>", f"<table width=100><tr><td>{IMAGE}</td></tr><tr><td><em>C</em></td></tr></table>",
    f"<center>{IMAGE}<br><font size=2 color=blue>C</font></center>", f"<p align=center>{IMAGE}</p><p align=center>C</p>", f"<p>{IMAGE}</p><p>C</p>", f"<div class='img-box'>{IMAGE}<span>C</span></div>",
    f"<dl class='wp-caption'><dt>{IMAGE}</dt><dd class='wp-caption-dd'>C</dd></dl>", f"<p>{IMAGE}C</p>", f"<p><a href='a.jpg'>{IMAGE}</a><br/>C</p>",
    f"<div class='tplCaption'><div class='image'>{IMAGE}</div><div class='caption'><p>C</p></div></div>",
])  # fmt: skip
def test_captions(markup: str, caption: str) -> None:
    doc = variant(picture=markup.replace(">C<", f">{caption}<"))
    assert texts(doc, "caption") == (caption,)
    assert texts(doc, "body", "heading", "list_item", "table_cell") == BODY


def test_a_heading_with_a_credit_under_a_picture_is_its_caption() -> None:
    assert texts(variant(picture=f"<div>{IMAGE}</div><h6>{CAPTION}</h6>"), "caption") == (CAPTION,)
