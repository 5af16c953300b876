"""Headlines and leads where nothing, or the wrong thing, names them."""


from __future__ import annotations

import pytest

from extractor.document import Source
from extractor.read import read
from tests.read.pages import BODY, LEAD, RELATED, TITLE, menu, page, paragraphs

P = paragraphs()
DAY = "<span class='date'>12/05/2019 15:20</span>"
PORTAL = "<title>Cổng thông tin điện tử huyện Mẫu</title>"
OWN = f"<title>{TITLE}</title>"
SEO = "12 cây cầu ở Pá Khoang bàn giao trước mùa mưa năm nay"
PAGES = {
    "ids of labels": page(PORTAL, f"<div class='title'>ỦY BAN NHÂN DÂN HUYỆN MẪU</div>{menu()}<table><tr><td><span id='ctl00_lblTitle'>{TITLE}</span><br>{DAY}<br><span id='lblLead'><b>{LEAD}</b></span><div id='lblContent'>{P}</div></td></tr></table>"),
    "a bold line in a cell": page(PORTAL, f"{menu()}<table><tr><td><font size='4'><b>{TITLE}</b></font><br><i>(12/05/2019 15:20)</i><p><b>{LEAD}</b></p>{P}</td></tr></table>"),
    "a box above that calls itself a title": page(PORTAL, f"<div class='title'>Tin tức sự kiện nổi bật trong tuần</div><div><h2 class='title'>{TITLE}</h2>{DAY}<p class='summary'>{LEAD}</p><div>{P}</div></div>"),
    "a kicker in an h1": page(OWN, f"<h1><span>Phóng sự ảnh</span></h1><h1>{TITLE}</h1>{DAY}<h2>{LEAD}</h2><div>{P}</div>"),
    "the paper in an h1": page(f"<title>{TITLE} | Mẫu</title>", f"<h1>Báo Mẫu - Tin tức 24 giờ</h1><article><header><h1>{TITLE}</h1>{DAY}</header><p class='lead'>{LEAD}</p>{P}</article>"),
    "a logo, then an h2": page(f"<title>{TITLE} - Báo Mẫu</title>", f"<div><h1 class='logo'><a href='/'>BÁO MẪU ĐIỆN TỬ TỈNH</a></h1>{menu()}</div><div><h2>{TITLE}</h2>{DAY}<p class='sapo'>{LEAD}</p><div>{P}</div></div>"),
    "a pop-up in an h1": page(f"<title>{TITLE} - Báo Mẫu</title>", f"<div class='modal'><h1>Đăng nhập để bình luận bài viết</h1></div><div><h1>{TITLE}</h1>{DAY}<p class='sapo'>{LEAD}</p><div>{P}</div></div>"),
    "metadata for search engines": page(f"<title>{SEO}</title><meta property='og:title' content='{SEO}'>", f"<div><h1>{TITLE}</h1>{DAY}<p class='sapo'>{LEAD}</p><div>{P}</div></div>"),
    "a slug in the metadata": page("<title>xa-vung-cao-don-cau</title><meta property='og:title' content='xa-vung-cao-don-cau'>", f"<div><h1>{TITLE}</h1>{DAY}<p class='sapo'>{LEAD}</p><div>{P}</div></div>"),
    "the lead in bold at the head of the body": page(OWN, f"<h1>{TITLE}</h1>{DAY}<div class='content'><strong>{LEAD}</strong><br>{P}</div>"),
    "the lead in bold before breaks": page(OWN, f"<h1>{TITLE}</h1>{DAY}<div class='content'><strong>{LEAD}</strong><br><br>{'<br><br>'.join(BODY)}</div>"),
    "the lead as the description": page(f"{OWN}<meta name='description' content='{LEAD}'>", f"<h1>{TITLE}</h1>{DAY}<div class='noidung'><p>{LEAD}</p>{P}</div>"),
    "a link behind the lead": page(OWN, f"<h1>{TITLE}</h1>{DAY}<div class='sapo'>{LEAD}<br><a href='/x'>&gt;&gt; {RELATED[0]}</a></div><div>{P}</div>"),
    "a list of links in the lead": page(OWN, f"<h1>{TITLE}</h1>{DAY}<h2 class='sapo'>{LEAD}<ul><li><a href='/x'>{RELATED[0]}</a></li><li><a href='/y'>{RELATED[1]}</a></li></ul></h2><div>{P}</div>"),
}


@pytest.mark.parametrize("markup", PAGES.values(), ids=PAGES.keys())
def test_headline_lead_and_body(markup: str) -> None:
    doc = read(Source(path="a.html", data=markup.encode())).document
    assert (doc.title, doc.lead) == (TITLE, LEAD)
    assert [p.text for p in doc.paragraphs if p.kind not in ("title", "lead")] == list(BODY)


def test_a_first_paragraph_that_is_no_lead_stays_in_the_body() -> None:
    doc = read(Source(path="a.html", data=page(OWN, f"<h1>{TITLE}</h1>{DAY}<div class='noidung'>{P}</div>").encode())).document
    assert doc.lead is None
    assert [p.text for p in doc.paragraphs if p.kind == "body"] == list(BODY)
