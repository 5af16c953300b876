"""What stands inside and behind an article: interviews, lists, other articles, comments, boxes."""


from __future__ import annotations

import pytest

from extractor.document import Document, Source
from extractor.read import read
from tests.read.page_parts import AUTHOR, BODY, CAPTION, LEAD, OTHERS, P1, P2, P3, P4, P5, STAMP, SUMMARIES, TITLE, foot, menu, meta, p, page

ELSE = tuple(f"Đây là đoạn thứ {i} của một bài viết khác hoàn toàn, nói về chuyện mùa màng ở miền núi phía bắc trong những năm gần đây." for i in range(6))
ASKED = "PV: Thưa bà, làng gốm sẽ làm gì để bảo vệ lò trong mùa nước tới?"


def document(markup: str) -> Document:
    return read(Source(path="page.html", data=markup.encode())).document


def article(inner: str, after: str = "") -> str:
    head = f"<title>{TITLE} | Báo Mẫu</title>" + meta(og_title=TITLE, og_type="article")
    top = f"<h1>{TITLE}</h1><div class='meta'><span class='author'>{AUTHOR}</span> <time>03/12/2014 09:05</time></div><p class='sapo'>{LEAD}</p>"
    return page(head, f"<header>{menu()}</header><main>{top}{inner}{after}</main>{foot('footer')}")


def content(inner: str, after: str = "") -> str:
    return article(f"<div class='content'>{inner}</div>", after)


def readers(row: str) -> str:
    return "".join(row.replace("#N", f"Bạn đọc {i}").replace("#T", text) for i, text in enumerate(ELSE))


CASES = {
    "split by an advertisement": (article(f"<div class='part'>{p(P1, P2)}</div><div class='ads'></div><div class='part'>{p(P3, P4, P5)}</div>"), BODY),
    "an interview": (content(f"{p(P1, P2)}<p><strong>{ASKED}</strong></p>{p(P3, P4, P5)}"), (P1, P2, ASKED, P3, P4, P5)),
    "a numbered list": (content(f"{p(P1)}<ol><li>{P2}</li><li>{P3}</li></ol>{p(P4, P5)}"), BODY),
    "points above the text": (content(f"<ul class='summary'><li>{ELSE[0]}</li><li>{ELSE[1]}</li></ul>{p(*BODY)}"), (ELSE[0], ELSE[1], *BODY)),
    "single breaks": (content("<br>".join(BODY)), BODY),
    "paragraphs in spans": (content("".join(f"<div><span><p><span style='font-size:14px'>{t}</span></p></span></div>" for t in BODY)), BODY),
    "a section for each paragraph": (article("".join(f"<section class='blk'><div><p>{t}</p></div></section>" for t in BODY)), BODY),
    "run-in headings": (content(f"{p(P1)}<p><b>Dựng lại lò.</b> {P2}</p>{p(P5)}"), (P1, f"Dựng lại lò. {P2}", P5)),
    "who is quoted": (content(f"{p(P1, P2)}<blockquote>{P3}<footer>Bà Trần Thị Mười</footer></blockquote>{p(P4, P5)}"), (P1, P2, P3, "Bà Trần Thị Mười", P4, P5)),
    "lines of the desk": (content(f"{p(*BODY)}<p>Mọi ý kiến phản ánh xin gửi về đường dây nóng: 0912.000.000</p>", "<div>Liên hệ quảng cáo: 0909 000 000</div>"), BODY),
    "links in paragraphs": (content(f"{p(P1)}<p><strong>Xem thêm: <a href='/x'>{OTHERS[0]}</a></strong></p><p><a href='/y'>{OTHERS[1]}</a></p><p>&gt;&gt;&gt; <a href='/z'>{OTHERS[2]}</a></p>{p(*BODY[1:])}"), BODY),
    "a teaser in a table": (content(f"{p(P1, P2)}<table><tr><td><a href='/x'><img src='t.jpg'></a></td><td><a href='/x'>{OTHERS[0]}</a><br>{SUMMARIES[0]}</td></tr></table>{p(P3, P4, P5)}"), BODY),
    "a player": (article(f"<div class='video-wrap'><video src='x.mp4'></video><div>00:00 / 03:21</div><span>1x</span></div><div class='content'>{p(*BODY)}</div>"), BODY),
    "who the author is": (content(p(*BODY), f"<div class='author-box'><h4>{AUTHOR}</h4><p>{ELSE[2]}</p></div>"), BODY),
    "comments longer than the article": (content(p(P1, P2), f"<div class='z'><h4>Ý kiến bạn đọc (6)</h4>{readers('<div class=row><b>#N</b><p>#T #T</p><a>Trả lời</a></div>')}</div>"), (P1, P2)),
    "comments without names": (content(p(P1, P2), f"<div class='x'><div>Bình luận</div>{readers('<div class=y><div>#N</div><div>#T</div><div>Thích · Trả lời · 2 giờ trước</div></div>')}</div>"), (P1, P2)),
    "the next article behind": (
        page(f"<title>{TITLE}</title>" + meta(og_title=TITLE), f"<article><h1>{TITLE}</h1><span class='author'>{AUTHOR}</span><time>03/12/2014 09:05</time><p class='sapo'>{LEAD}</p><div class='content'>{p(*BODY)}</div></article>"
             f"<article><h1>{OTHERS[0]}</h1><span class='author'>Văn Khác</span><time>02/12/2014 08:00</time><div class='content'>{p(*ELSE)}</div></article>"), BODY),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_inside(name: str) -> None:
    markup, body = CASES[name]
    doc = document(markup)
    assert tuple(x.text for x in doc.paragraphs if x.kind in ("body", "list_item", "heading", "table_cell")) == body
    assert (doc.title, doc.lead, doc.authors, (doc.published_at or "")[:16]) == (TITLE, LEAD, (AUTHOR,), STAMP)


def test_a_lazy_picture_has_one_caption() -> None:
    doc = document(content(f"{p(P1)}<figure><img data-src='a.jpg' src='data:image/gif;base64,R0'><noscript><img src='a.jpg'></noscript><figcaption>{CAPTION}</figcaption></figure>{p(*BODY[1:])}"))
    assert [x.text for x in doc.paragraphs if x.kind == "caption"] == [CAPTION]


def test_line_breaks_in_pre_part_paragraphs() -> None:
    text = "\n\n".join((LEAD, *BODY, AUTHOR))
    doc = document(page(f"<title>{TITLE}</title>", f"<h2>{TITLE}</h2><p>03/12/2014 09:05</p><pre>{text}</pre>"))
    assert tuple(x.text for x in doc.paragraphs if x.kind == "body") == (LEAD, *BODY)
    assert doc.authors == (AUTHOR,)


def test_the_address_that_a_browser_noted() -> None:
    markup = content(p(*BODY)).replace("<html", "<!-- saved from url=(0055)https://mau.example.vn/lang-nghe-2014120309051234.htm -->\n<html", 1)
    assert document(markup).source.url == "https://mau.example.vn/lang-nghe-2014120309051234.htm"
