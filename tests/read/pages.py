"""Pages written for these tests: one article in the markup of many content systems, with the furniture that they print round it."""


from __future__ import annotations

import json

TITLE = "Xã vùng cao đón thêm mười hai cây cầu dân sinh"
LEAD = "Mười hai cây cầu dân sinh vừa được bàn giao trước mùa mưa, giúp hơn ba nghìn hộ dân vùng cao đi lại an toàn quanh năm."
BODY = (
    "Sáng 12/5, tại xã Pá Khoang, Ủy ban nhân dân tỉnh tổ chức lễ bàn giao mười hai cây cầu dân sinh do các nhà hảo tâm đóng góp xây dựng.",
    "Theo ban quản lý dự án, mỗi cây cầu dài từ 18 đến 40 mét, mặt cầu rộng hai mét rưỡi, tổng kinh phí hơn 14 tỷ đồng.",
    "Ông Lò Văn Pánh, trưởng bản Ten, cho biết trước đây mùa lũ về là học sinh phải nghỉ học cả tuần vì suối chảy xiết.",
    "Chủ tịch Ủy ban nhân dân huyện đề nghị các xã giữ gìn công trình, phân công người trông coi từng cây cầu trong mùa mưa bão.",
)
CAPTION = "Bà con bản Ten đi trên cây cầu mới trong ngày khánh thành. Ảnh: Quàng Thắm"
AUTHOR = "Cầm Hạnh"
RELATED = ("Khởi công tuyến đường nối hai xã biên giới", "Chợ phiên vùng cao ngày giáp Tết", "Học sinh nội trú đón năm học mới sớm")
MENU = ("Trang chủ", "Thời sự", "Kinh tế", "Xã hội", "Pháp luật", "Giáo dục", "Thể thao", "Giải trí", "Bạn đọc")
FURNITURE = (*RELATED, "Bình luận", "Chia sẻ", "Tin cùng chuyên mục", "Từ khóa", "Giấy phép số 99/GP")


def paragraphs(tag: str = "p", attributes: str = "") -> str:
    """The body, one element a paragraph, with the picture after the second."""
    return "".join(f"<{tag}{attributes}>{text}</{tag}>\n" for text in BODY)


def menu() -> str:
    """A site's menu."""
    return "<ul class='menu'>" + "".join(f"<li><a href='/m{i}'>{name}</a></li>" for i, name in enumerate(MENU)) + "</ul>"


def related(head: str = "Tin cùng chuyên mục", wrap: str = "div class='box-lienquan'") -> str:
    """A box of other articles' titles, each with a day of its own."""
    items = "".join(f"<li><a href='/bai-{i}.html'>{title}</a> <span>0{i + 1}/04/2019</span></li>" for i, title in enumerate(RELATED))
    return f"<{wrap}><h3>{head}</h3><ul>{items}</ul></{wrap.split()[0]}>"


def footer() -> str:
    """Who publishes the site."""
    return "<div class='footer'><p>Cơ quan chủ quản: Sở Thông tin. Giấy phép số 99/GP ngày 01/02/2010. Tổng biên tập: Hà Văn Mẫu.</p></div>"


def page(head: str, body: str) -> str:
    """A whole page."""
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def json_ld(**fields: object) -> str:
    """A script of JSON-LD for a news article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **fields}
    return f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"


def modern() -> str:
    """Named classes, figure and figcaption, JSON-LD."""
    head = f"<title>{TITLE} | Báo Mẫu</title><meta property='og:type' content='article'>" + json_ld(
        datePublished="2019-05-12T15:20:31+07:00", author={"@type": "Person", "name": AUTHOR}, publisher={"@type": "Organization", "name": "Báo Mẫu"}
    )
    middle = f"<figure><img src='a.jpg' alt='cầu'><figcaption>{CAPTION}</figcaption></figure>"
    parts = [f"<p>{text}</p>" for text in BODY]
    body = (
        f"<header>{menu()}</header><main><article><h1 class='title'>{TITLE}</h1><div class='meta'><span class='author'>{AUTHOR}</span>"
        f"<time>12/05/2019 15:20</time></div><h2 class='sapo'>{LEAD}</h2><div class='article-content'>{parts[0]}{parts[1]}{middle}{parts[2]}{parts[3]}</div>"
        f"<div class='social-share'><a>Chia sẻ</a></div><div class='tags'>Từ khóa: <a>cầu</a></div></article>{related()}"
        f"<section class='comment'><h3>Bình luận (0)</h3></section></main>{footer()}"
    )
    return page(head, body)


def nukeviet() -> str:
    """NukeViet: a panel, the lead as hometext, author at the right, date in words."""
    head = f"<title>{TITLE} - Cổng thông tin mẫu</title><meta name='generator' content='NukeViet v4.5'>"
    body = (
        f"<nav>{menu()}</nav><div class='news_column panel panel-default'><div class='panel-body'><h1 class='title margin-bottom-lg'>{TITLE}</h1>"
        f"<div class='row'><span class='h5'>Chủ nhật - 12/05/2019 15:20</span><ul class='list-inline'><li><a title='In ra'>In ra</a></li></ul></div>"
        f"<div class='hometext m-bottom'>{LEAD}</div><figure class='article center'><img alt='{TITLE}'/><figcaption>{CAPTION}</figcaption></figure>"
        f"<div id='news-bodyhtml' class='bodytext margin-bottom-lg'>{paragraphs()}</div>"
        f"<div class='margin-bottom-lg'><p class='h5 text-right'><strong>Tác giả bài viết: </strong>{AUTHOR}</p></div></div></div>"
        f"<div class='panel'><div class='panel-body'>Từ khóa: <a>cầu</a></div></div><div class='panel'><p>Ý kiến bạn đọc</p></div>{related('Những tin cũ hơn', 'div')}{footer()}"
    )
    return page(head, body)


def one_paragraph() -> str:
    """An old portal: tables for layout, the whole article in one cell with <br><br>, no metadata, bold lead."""
    text = "<br><br>\n".join(BODY)
    left = "<table><tr><td>" + "</td></tr><tr><td>".join(f"<a href='/m{i}'>{name}</a>" for i, name in enumerate(MENU)) + "</td></tr></table>"
    body = (
        f"<table width='980'><tr><td colspan='2'>Thứ Sáu, 27/11/2020</td></tr><tr><td valign='top'>{left}</td><td><table><tr><td class='tieude'>{TITLE}</td></tr>"
        f"<tr><td><span class='ngay'>Cập nhật lúc 15:20, Chủ Nhật, 12/05/2019 (GMT+7)</span></td></tr><tr><td class='tomtat'><b>{LEAD}</b></td></tr>"
        f"<tr><td><font face='Arial'>{text}</font></td></tr><tr><td align='right'><b>{AUTHOR}</b></td></tr>"
        f"<tr><td><b>Các tin khác</b></td></tr><tr><td>{related('Các tin đã đưa', 'div')}</td></tr></table></td></tr></table>{footer()}"
    )
    return page(f"<title>Cổng thông tin điện tử huyện Mẫu</title><title>{TITLE}</title>", body)


def wordpress() -> str:
    """A WordPress theme: entry-content, date with the month in words, widgets beside."""
    head = (
        f"<title>{TITLE} &#8211; Hội Mẫu</title><meta property='og:type' content='article'><meta property='og:site_name' content='Hội Mẫu'>"
        "<meta property='article:published_time' content='2019-05-12T08:20:31+00:00'>"
    )
    middle = f"<div class='wp-caption aligncenter'><img alt=''><p class='wp-caption-text'>{CAPTION}</p></div>"
    parts = [f"<p>{text}</p>" for text in BODY]
    body = (
        f"<div class='td-header'>{menu()}</div><article class='post'><div class='td-post-header'><h1 class='entry-title'>{TITLE}</h1>"
        f"<div class='td-module-meta-info'><div class='td-post-author-name'>Bởi <a href='/author/camhanh'>{AUTHOR}</a> <div>-</div></div>"
        "<span class='td-post-date'><time class='entry-date' datetime='2019-05-12T15:20:31+07:00'>12 Tháng Năm, 2019</time></span></div></div>"
        f"<div class='td-post-content'><p><strong>{LEAD}</strong></p>{parts[0]}{middle}{parts[1]}{parts[2]}{parts[3]}<div class='sharedaddy'>Chia sẻ: <a>Facebook</a></div></div></article>"
        f"<aside class='widget'>{related('Bài viết mới nhất', 'div')}</aside><div id='comments'><h3>Để lại bình luận</h3></div>{footer()}"
    )
    return page(head, body)


def plain_captions() -> str:
    """A provincial paper: captions in plain paragraphs in the middle, byline bold at the end, source line, a >> link inside."""
    head = f"<title>{TITLE}</title><meta name='author' content='Báo Mẫu'>"
    body = (
        f"<div id='top'>{menu()}<span id='clock'>Thứ Hai, 23/11/2026 09:01</span></div><div class='content'><h1>{TITLE}</h1><div class='date'>15:20, 12/05/2019</div>"
        f"<div class='noidung'><p><b>{LEAD}</b></p><p>{BODY[0]}</p><p style='text-align:center'><img src='x.jpg'></p><p style='text-align:center'><em>{CAPTION}</em></p>"
        f"<p>{BODY[1]}</p><p><a href='/q.html'>&gt;&gt; {RELATED[0]}</a></p><p>{BODY[2]}</p><p>{BODY[3]}</p><p style='text-align:right'><strong>{AUTHOR}</strong></p></div>"
        f"<div class='chia-se'>Chia sẻ</div>{related('Tin liên quan', 'div')}</div>{footer()}"
    )
    return page(head, body)


def div_soup() -> str:
    """Nested divs without any name, a headline in a div, metadata alone to tell it."""
    head = f"<title>{TITLE} - Trang tin Mẫu Online</title><meta property='og:title' content='{TITLE}'><meta name='description' content='{LEAD}'>"
    links = "".join(f"<div><a href='/r{i}'>{t}</a></div>" for i, t in enumerate(RELATED))
    body = (
        f"<div>{''.join(f'<div><a>{m}</a></div>' for m in MENU)}</div><div><div><div><h2>{TITLE}</h2></div><div>12/05/2019 03:20 chiều</div><div>{AUTHOR}</div>"
        f"<div>{LEAD}</div><div><div>{BODY[0]}</div><div><div>{BODY[1]}</div><div>{BODY[2]}</div></div><div>{BODY[3]}</div></div></div><div><div>Đọc nhiều</div>{links}</div></div>"
        "<div>Giấy phép số 99/GP</div>"
    )
    return page(head, body)


def mobile_amp() -> str:
    """An AMP page: amp-img, its own title class, captions in spans beside."""
    head = f"<title>{TITLE}</title><link rel='canonical' href='https://mau.example.vn/xa-hoi/xa-vung-cao-don-them-muoi-hai-cay-cau-dan-sinh-123456.html'>" + json_ld(
        datePublished="2019-05-12T15:20:00+07:00", description=LEAD, author={"@type": "Organization", "name": "Báo Mẫu"}
    )
    body = (
        f"<amp-sidebar id='menu'>{menu()}</amp-sidebar><main><h1 class='article-title'>{TITLE}</h1><p class='byline'>{AUTHOR}</p><time>12/05/2019 15:20</time>"
        f"<p class='summary'>{LEAD}</p><div class='content-body'><p>{BODY[0]}</p><amp-img src='a.jpg' alt='x'></amp-img><div class='img-desc'>{CAPTION}</div>"
        f"<p>{BODY[1]}</p><p>{BODY[2]}</p><p>{BODY[3]}</p></div><amp-social-share>Chia sẻ</amp-social-share></main>{related()}{footer()}"
    )
    return page(head, body)


def print_version() -> str:
    """What a site prints: no menu, source address, no classes."""
    body = (
        f"<h3>{TITLE}</h3><p><i>Chủ nhật, ngày 12 tháng 5 năm 2019, 15 giờ 20 phút</i></p><p><b>{LEAD}</b></p>{paragraphs()}<p align='right'><b>{AUTHOR}</b></p>"
        "<hr><p>Nguồn: https://mau.example.vn/tin/1234</p>"
    )
    return page(f"<title>{TITLE}</title>", body)


def e_cms() -> str:
    """The system of many national and provincial papers: BEM names, pictures in tables, related boxes inside the body."""
    head = f"<title>{TITLE}</title><meta property='og:site_name' content='Báo điện tử Mẫu'>" + json_ld(datePublished="2019-05-12T15:20:00+07:00", author={"@type": "Person", "name": AUTHOR})
    picture = f"<table class='picture'><tr><td><img class='cms-photo' src='a.jpg'></td></tr><tr><td class='caption'><p>{CAPTION}</p></td></tr></table>"
    inside = f"<div class='article-relate'><article class='story'><figure class='story__thumb'><a href='/x'><img src='x'></a></figure><h2><a href='/x'>{RELATED[0]}</a></h2><div class='story__summary'>{LEAD[:60]} tin cũ.</div></article></div>"
    body = (
        f"<header class='site-header'><span class='time' id='today'>Thứ Hai, 23/11/2026</span>{menu()}</header><div class='article'><h1 class='article__title cms-title'>{TITLE}</h1>"
        f"<div class='article__meta'><time class='time' datetime='2019-05-12T15:20:00+0700'>12/05/2019 15:20</time><a class='btn'>Chia sẻ</a></div><div class='article__sapo cms-desc'><p>{LEAD}</p></div>"
        f"<div class='article__body cms-body' itemprop='articleBody'><p>{BODY[0]}</p>{picture}<p>{BODY[1]}</p>{inside}<p>{BODY[2]}</p><p>{BODY[3]}</p></div>"
        f"<div class='article__author'><span class='name cms-author'>{AUTHOR}</span></div><div class='article__tag'>Từ khóa: <a>cầu</a></div>{related('Tin cùng chuyên mục', 'section')}</div>{footer()}"
    )
    return page(head, body)


def ims() -> str:
    """Another shared system: every box of the editor in VCSortableInPreviewMode, figure captions named PhotoCMS_Caption."""
    head = f"<title>{TITLE} - Báo Mẫu</title><meta property='og:title' content='{TITLE}'><meta property='article:published_time' content='2019-05-12T15:20:00'><meta name='author' content='Báo Mẫu'>"
    photo = f"<figure class='VCSortableInPreviewMode' type='Photo'><div><img src='a.jpg'></div><figcaption class='PhotoCMS_Caption'><p data-placeholder='Nhập chú thích ảnh'>{CAPTION}</p></figcaption></figure>"
    more = f"<div class='VCSortableInPreviewMode link-content-footer' type='link-content-footer'><a class='title' href='/y'>{RELATED[1]}</a></div>"
    body = (
        f"<div class='header'>{menu()}</div><div class='detail-container'><div class='detail-top'><div class='detail-time'><div data-role='publishdate'>12/05/2019 15:20 GMT+7</div></div></div>"
        f"<h1 class='detail-title article-title' data-role='title'>{TITLE}</h1><div class='detail-info'><div class='author-info'><a class='name' href='/tac-gia/cam-hanh-1.htm'>{AUTHOR}</a></div></div>"
        f"<h2 class='detail-sapo' data-role='sapo'>{LEAD}</h2><div class='detail-cmain'><div class='detail-content afcbc-body' data-role='content' itemprop='articleBody'><p>{BODY[0]}</p>{photo}<p>{BODY[1]}</p>{more}<p>{BODY[2]}</p><p>{BODY[3]}</p></div></div>"
        f"<div class='detail-tab'><a class='item'>cầu</a></div></div><div class='box-category'><h3><a>Tin cùng chuyên mục</a></h3>{related('Đọc nhiều', 'div')}</div>{footer()}"
    )
    return page(head, body)


def portal() -> str:
    """A provincial portal: form round the page, the day without a class name, captions centred under pictures, counters and tools."""
    pictures = f"<p style='text-align: center;'><img src='a.jpg' alt='anh tin bai'></p><p style='text-align: center;'><em>{CAPTION}</em></p>"
    body = (
        f"<form id='aspnetForm'><input type='hidden' value='x'><div id='top'>{menu()}</div><div class='row'><div class='col-9'><div class='breadcrumb'><a>Tin tức</a></div><div class='title-detail-news'>{TITLE}</div>"
        f"<div><span>12/05/2019 | 15:20</span> <span>Lượt xem: 1.234</span> <a>In bài viết</a> <a>A-</a> <a>A+</a></div><div class='brief'><b>{LEAD}</b></div>"
        f"<div class='content-news-detail'><p>{BODY[0]}</p>{pictures}<p>{BODY[1]}</p><p>{BODY[2]}</p><p>{BODY[3]}</p><p style='text-align: right;'><strong>{AUTHOR}</strong></p></div>"
        f"<div>Chia sẻ: <a>Facebook</a> <a>Zalo</a></div><div><h4>Các tin khác</h4>{related('Tin mới', 'div')}</div></div><div class='col-3'><h4>Thống kê truy cập</h4><p>Đang truy cập: 12</p></div></div></form>{footer()}"
    )
    return page("<title>Chi tiết tin tức - Cổng thông tin điện tử tỉnh Mẫu</title>", body)


def trade_paper() -> str:
    """A trade paper: date and clock apart, the lead in bold with the paper's tag, the body in a td, the byline in italics."""
    head = f"<title>{TITLE}</title><meta property='og:type' content='article'><meta property='article:published_time' content=''>"
    body = (
        f"<div class='bx-menu'>{menu()}</div><div class='bx-main'><h1 class='article-detail-title'>{TITLE}</h1><div class='bx-time'><span class='format_time'>15:20</span> | <span class='format_date'>12/05/2019</span></div>"
        f"<div class='article-detail-desc'>{LEAD}</div><div class='__MASTERCMS_CONTENT item-content'><table class='MASTERCMS_TPL_TABLE'><tbody><tr><td><img src='a.jpg'></td></tr><tr><td>{CAPTION}</td></tr></tbody></table>{paragraphs()}"
        f"</div><div class='article-detail-author'>{AUTHOR}</div><div class='rating'>Đánh giá bài viết</div></div>{related('Có thể bạn quan tâm')}{footer()}"
    )
    return page(head, body)


TEMPLATES = (modern, nukeviet, one_paragraph, wordpress, plain_captions, div_soup, mobile_amp, print_version, e_cms, ims, portal, trade_paper)
#: Templates without a caption.
BARE = (one_paragraph, div_soup, print_version)
