"""Pages that list articles are refused; short, picture and table articles are not."""


from __future__ import annotations

import pytest

from extractor.document import Document, Source
from extractor.errors import Rejected
from extractor.read import read
from tests.read.pages import BODY, CAPTION, LEAD, MENU, TITLE, footer, json_ld, menu, page, related

TITLES = [
    "Khánh thành trường mầm non ở bản xa nhất huyện", "Giá cà phê nhích lên sau ba tuần đi ngang", "Đội tuyển nữ tập trung chuẩn bị vòng loại",
    "Mưa lớn chia cắt hai thôn ven suối", "Ra quân trồng mười nghìn cây xanh ven đường", "Trao học bổng cho học sinh nghèo vượt khó",
    "Hội thi đầu bếp nhí của trường tiểu học", "Làng nghề đan lát xuất lô hàng đầu tiên", "Mở thêm chuyến tàu phục vụ dịp lễ",
    "Phát hiện đàn voọc quý ở khu bảo tồn",
]  # fmt: skip
SUMMARY = "Chiều qua, chính quyền địa phương cho biết công việc đã xong trước thời hạn, người dân phấn khởi đón nhận và mong sớm được sử dụng."


def with_summaries(head: str = "", stamp: bool = True) -> str:
    items = "".join(
        f"<article class='story'><h3><a href='/bai-{i}-10{i}234.html'>{t}</a></h3>{'<time>12/05/2019 08:0' + str(i % 10) + '</time>' if stamp else ''}<p>{SUMMARY}</p></article>"
        for i, t in enumerate(TITLES)
    )
    return page(f"<title>Xã hội - Báo Mẫu</title>{head}", f"<header>{menu()}</header><main><h1>Xã hội</h1><div class='list'>{items}</div></main>{footer()}")


def titles_only() -> str:
    items = "".join(f"<div class='item'><a href='/t{i}'><img src='{i}.jpg'></a><a href='/t{i}'>{t}</a></div>" for i, t in enumerate(TITLES))
    return page("<title>Báo Mẫu - Tin tức 24 giờ</title>", f"{menu()}<div id='home'>{items}</div>{footer()}")


def search_results() -> str:
    head = "<title>Tìm kiếm: cầu dân sinh</title><link rel='canonical' href='https://mau.example.vn/tim-kiem?q=cau'>"
    items = "".join(f"<li><a href='/kq{i}.html'><b>{t}</b></a><p>{SUMMARY}</p><span>0{i % 9 + 1}/03/2020</span></li>" for i, t in enumerate(TITLES))
    return page(head, f"{menu()}<div><p>Có 10 kết quả</p><ul>{items}</ul></div>")


def old_table_list() -> str:
    rows = "".join(f"<tr><td><img></td><td><a href='?id={i}'><b>{t}</b></a> (12/05/2012)<br>{SUMMARY}</td></tr>" for i, t in enumerate(TITLES))
    return page("<title>Cổng thông tin điện tử xã Mẫu</title>", f"<table><tr><td>{menu()}</td><td><table>{rows}</table></td></tr></table>{footer()}")


LISTS = {
    "summaries": with_summaries(),
    "summaries, og website": with_summaries("<meta property='og:type' content='website'><meta property='og:url' content='https://mau.example.vn/xa-hoi'>", stamp=False),
    "titles": titles_only(),
    "search": search_results(),
    "table": old_table_list(),
    "menu alone": page("<title>Báo Mẫu</title>", menu() + footer()),
    "collection": with_summaries("<script type='application/ld+json'>{\"@type\": \"CollectionPage\", \"name\": \"Xã hội\"}</script>"),
}


@pytest.mark.parametrize("markup", LISTS.values(), ids=LISTS.keys())
def test_lists_are_refused(markup: str) -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="list.html", data=markup.encode()))
    assert refused.value.reason in ("not_an_article", "no_text")
    assert "list.html" in refused.value.detail


def article(body: str, head: str = "") -> Document:
    return read(Source(path="a.html", data=page(f"<title>{TITLE}</title>{head}", body).encode())).document


STAMP = "<span class='date'>12/05/2019 15:20</span>"


def test_one_short_paragraph_is_an_article() -> None:
    doc = article(f"{menu()}<div class='detail'><h1>{TITLE}</h1>{STAMP}<div class='content'><p>{BODY[0]}</p></div></div>{related()}{footer()}")
    assert [p.text for p in doc.paragraphs if p.kind in ("lead", "body")] == [BODY[0]]


def test_an_article_among_many_links() -> None:
    links = "".join(f"<li><a href='/x{i}'>{t}</a></li>" for i, t in enumerate(TITLES * 4))
    doc = article(f"{menu()}<div><div class='left'><h1>{TITLE}</h1>{STAMP}<div>{''.join(f'<p>{b}</p>' for b in BODY)}</div></div><div class='right'><ul>{links}</ul></div></div>")
    assert [p.text for p in doc.paragraphs if p.kind == "body"] == list(BODY)


def test_pictures_with_long_captions() -> None:
    figures = "".join(f"<figure><img src='{i}.jpg'><figcaption>{text}</figcaption></figure>" for i, text in enumerate((CAPTION, *BODY)))
    doc = article(f"{menu()}<article><h1>{TITLE}</h1>{STAMP}<p class='sapo'>{LEAD}</p><div class='content'>{figures}</div></article>", json_ld())
    assert doc.lead == LEAD
    assert [p.text for p in doc.paragraphs if p.kind == "caption"] == [CAPTION, *BODY]


def test_a_menu_in_the_body_is_no_text() -> None:
    doc = article(f"<div><ul>{''.join(f'<li><a>{m}</a></li>' for m in MENU)}</ul><h1>{TITLE}</h1>{STAMP}<p>{BODY[0]}</p><p>{BODY[1]}</p></div>")
    assert not {p.text for p in doc.paragraphs} & set(MENU)
