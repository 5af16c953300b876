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


MORE = tuple((f"Bài số {i} về đời sống nhân dân vùng cù lao ven sông mùa nước nổi", f"Ghi nhận tại điểm số {i} cho thấy người dân đã chủ động kê cao đồ đạc, chằng chống nhà cửa từ nhiều ngày trước.") for i in range(14))


def cards(tag: str = "div", head: str = "h3", summary: bool = True) -> str:
    """Boxes of other articles, each with a picture, a linked title, a day and a summary."""
    return "".join(
        f"<{tag} class='news-item'><a href='/t{i}'><img src='{i}.jpg'></a><{head}><a href='/tin-{i}-{i}1234.html'>{title}</a></{head}><span class='date'>0{i % 9 + 1}/12/2014 08:00</span>{f'<p class=sapo>{text}</p>' if summary else ''}</{tag}>"
        for i, (title, text) in enumerate(MORE)
    )


REGISTER = "".join(f"<tr><td><a href='/vb{i}'>{i}/QĐ-UBND</a></td><td>0{i % 9 + 1}/12/2014</td><td>{text}</td></tr>" for i, (_, text) in enumerate(MORE))
MORE_LISTS = {
    "a section with an h1": page("<title>Xã hội - Báo Mẫu</title>", f"{menu()}<h1>Xã hội</h1><div class='list'>{cards()}</div>{footer()}"),
    "a section that calls itself an article": page("<title>Xã hội | Báo Mẫu</title><meta property='og:type' content='article'><meta property='og:url' content='https://mau.vn/xa-hoi.htm'>", f"{menu()}<div>{cards('li', 'h2')}</div>"),
    "a search without an address": page("<title>Tìm kiếm</title>", f"{menu()}<form><input name='q'></form><p>Có 214 kết quả cho từ khóa lũ lụt, sắp xếp theo ngày đăng mới nhất.</p>{cards('tr', 'b')}"),
    "an author's page": page("<title>Ngọc Diệp - Tác giả</title><meta property='og:url' content='https://mau.vn/tac-gia/ngoc-diep-12.htm'>", f"{menu()}<h1>Ngọc Diệp</h1><p>Phóng viên mảng nông nghiệp, công tác tại Báo Mẫu từ năm 2009, từng đoạt giải báo chí của tỉnh.</p>{cards()}"),
    "a lead story above its section": page("<title>Chính sách mới</title>", f"{menu()}<div class='hot'><h2><a href='/a'>{MORE[0][0]}</a></h2><span>03/12/2014 09:05</span><p>{MORE[0][1]} {MORE[1][1]}</p></div><div class='list'>{cards()}</div>"),
    "a section under a long headline": page("<title>Mẫu</title>", f"{menu()}<h1>{TITLE}</h1><div>{cards()}</div>"),
    "titles alone": page("<title>Danh sách tin</title>", f"{menu()}<table>{cards('tr', 'b', summary=False)}</table>"),
    "a register of decisions": page("<title>Hệ thống văn bản</title>", f"{menu()}<h2>Văn bản chỉ đạo điều hành</h2><table><tr><th>Số</th><th>Ngày</th><th>Trích yếu</th></tr>{REGISTER}</table>"),
    "a page that is gone": page("<title>404 - Không tìm thấy trang</title>", f"{menu()}<h1>404</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng quay lại trang chủ.</p>{footer()}"),
}


@pytest.mark.parametrize("markup", MORE_LISTS.values(), ids=MORE_LISTS.keys())
def test_more_lists_are_refused(markup: str) -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="list.html", data=markup.encode()))
    assert refused.value.reason == "not_an_article"


SHORT = {
    "above many cards": page(f"<title>{TITLE}</title>", f"{menu()}<h1>{TITLE}</h1><div class='date'>03/12/2014</div><div class='noidung'><p>{BODY[0]}</p><p>{BODY[1]}</p></div><h3>Tin khác</h3>{cards()}{footer()}"),
    "without a day, a website by its metadata": page(f"<title>{TITLE} | Mẫu</title><meta property='og:type' content='website'><meta property='og:title' content='{TITLE}'>", f"{menu()}<div><h1>{TITLE}</h1><div><p>{BODY[0]}</p><p>{BODY[1]}</p></div></div><div>{cards('article')}</div>"),
    "in a cell with breaks and links behind": page("<title>Huyện Mẫu</title>", f"<table><tr><td>{menu()}</td><td><b>{TITLE}</b><br>(03/12/2014)<br>{BODY[0]}<br>{BODY[1]}<hr>{''.join(f'<br><a href=/{i}>{t}</a>' for i, (t, _) in enumerate(MORE[:5]))}</td></tr></table>"),
    "under an address like a section's": page(f"<title>{TITLE}</title><meta property='og:url' content='https://mau.vn/xa-hoi/cau-dan-sinh'>", f"{menu()}<h1>{TITLE}</h1><time>03/12/2014 09:05</time><div class='noidung'><p>{BODY[0]}</p><p>{BODY[1]}</p></div>{cards()}"),
}


@pytest.mark.parametrize("markup", SHORT.values(), ids=SHORT.keys())
def test_two_paragraphs_are_an_article(markup: str) -> None:
    doc = read(Source(path="short.html", data=markup.encode())).document
    assert doc.title == TITLE
    assert [p.text for p in doc.paragraphs if p.kind in ("lead", "body", "list_item", "table_cell")] == [BODY[0], BODY[1]]
