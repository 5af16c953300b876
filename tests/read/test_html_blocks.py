"""Tables, lists, quotes, boxes, line breaks and odd markup inside an article."""


from __future__ import annotations

import time

import pytest

from extractor.document import Document, Source
from extractor.errors import Rejected
from extractor.read import read
from tests.read.pages import AUTHOR, BODY, LEAD, RELATED, TITLE, menu, page


def document(inner: str, head: str = "") -> Document:
    body = f"{menu()}<div class='detail'><h1>{TITLE}</h1><span class='date'>12/05/2019 15:20</span><h2 class='sapo'>{LEAD}</h2><div class='content-detail'>{inner}</div></div>"
    return read(Source(path="a.html", data=page(f"<title>{TITLE}</title>{head}", body).encode())).document


def kinds(doc: Document) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in doc.paragraphs if p.kind not in ("title", "lead")]


def test_a_table_keeps_rows_and_columns() -> None:
    rows = "<tr><th>Xã</th><th>Số cầu</th></tr><tr><td>Pá Khoang</td><td>5</td></tr><tr><td colspan='2'>Cộng: 5</td></tr>"
    cells = [(p.table, p.row, p.column, p.text) for p in document(f"<p>{BODY[0]}</p><table>{rows}</table><p>{BODY[1]}</p>").paragraphs if p.kind == "table_cell"]
    assert cells == [(0, 0, 0, "Xã"), (0, 0, 1, "Số cầu"), (0, 1, 0, "Pá Khoang"), (0, 1, 1, "5"), (0, 2, 0, "Cộng: 5")]


def test_a_table_of_one_picture_is_a_picture() -> None:
    table = "<table><tr><td><img src='a.jpg'></td></tr><tr><td>Lễ bàn giao cầu bản Ten.</td></tr></table>"
    assert ("caption", "Lễ bàn giao cầu bản Ten.") in kinds(document(f"<p>{BODY[0]}</p>{table}<p>{BODY[1]}</p>"))


def test_lists_headings_and_quotes_keep_their_order() -> None:
    inner = f"<p>{BODY[0]}</p><h3>Kết quả bước đầu</h3><ul><li>Năm cây cầu ở xã Pá Khoang</li><li>Bảy cây cầu ở xã Mường Phăng</li></ul><blockquote><p>{BODY[2]}</p></blockquote><p>{BODY[3]}</p>"
    assert kinds(document(inner)) == [
        ("body", BODY[0]), ("heading", "Kết quả bước đầu"), ("list_item", "Năm cây cầu ở xã Pá Khoang"), ("list_item", "Bảy cây cầu ở xã Mường Phăng"),
        ("body", BODY[2]), ("body", BODY[3]),
    ]  # fmt: skip


def test_double_breaks_part_paragraphs_and_soft_wraps_do_not() -> None:
    wrapped = BODY[0].replace(", ", ",\n")
    assert kinds(document(f"<p>{wrapped}<br><br>{BODY[1]}<br/><br/>{BODY[2]}</p>")) == [("body", BODY[0]), ("body", BODY[1]), ("body", BODY[2])]


def test_related_links_and_form_controls_stay_out() -> None:
    inner = (
        f"<p>{BODY[0]}</p><div class='VCSortableInPreviewMode' type='RelatedOneNews'><a href='/x'>{RELATED[0]}</a><p>{BODY[3]}</p></div>"
        f"<p>Xem thêm: <a href='/y'>{RELATED[1]}</a></p><p><a href='/z'>{RELATED[2]}</a></p><select><option>Chọn ngày</option></select><button>Gửi</button><p>{BODY[1]}</p>"
    )
    assert kinds(document(inner)) == [("body", BODY[0]), ("body", BODY[1])]


def test_a_teaser_of_another_article_stays_out() -> None:
    teaser = f"<div class='b1'><a href='/x'><img src='x.jpg'></a><div><a href='/x'>{RELATED[0]}</a><p>{BODY[2]}</p></div></div>"
    assert kinds(document(f"<p>{BODY[0]}</p>{teaser}<p>{BODY[1]}</p>")) == [("body", BODY[0]), ("body", BODY[1])]


def test_a_linked_picture_with_its_caption_stays() -> None:
    figure = "<div class='b1'><a href='large.jpg'><img src='x.jpg'></a><p class='caption'>Lễ bàn giao cầu bản Ten.</p></div>"
    assert ("caption", "Lễ bàn giao cầu bản Ten.") in kinds(document(f"<p>{BODY[0]}</p>{figure}<p>{BODY[1]}</p>"))


def test_a_heading_that_reads_like_furniture_cuts_nothing_long() -> None:
    long = f"{BODY[0]} {BODY[1]}"
    inner = f"<p>{BODY[0]}</p><p>{BODY[1]}</p><p>{BODY[2]}</p><h3>Bình luận</h3><p>{long}</p><p>{BODY[3]}</p>"
    assert [text for _, text in kinds(document(inner))][-2:] == [long, BODY[3]]


def test_a_link_inside_a_sentence_stays() -> None:
    linked = BODY[0].replace("xã Pá Khoang", "<a href='/p'>xã Pá Khoang</a>")
    assert kinds(document(f"<p>{linked}</p><p>{BODY[1]}</p>"))[0] == ("body", BODY[0])


def test_hidden_boxes_and_scripts_stay_out() -> None:
    inner = f"<p>{BODY[0]}</p><div style='display:none'>{BODY[2]}</div><script>var a = '<p>{BODY[3]}</p>';</script><style>p {{}}</style><p>{BODY[1]}</p>"
    assert kinds(document(inner)) == [("body", BODY[0]), ("body", BODY[1])]


def test_the_photographer_is_no_author() -> None:
    doc = document(f"<p>{BODY[0]}</p><p>{BODY[1]}</p><p style='text-align:right'><b>{AUTHOR} - Ảnh: Lò Thị Ảnh</b></p>")
    assert doc.authors == (AUTHOR,)


def test_an_agency_is_no_author() -> None:
    assert document(f"<p>{BODY[0]}</p><p>{BODY[1]}</p><p style='text-align:right'><b>Theo TTXVN</b></p>").authors == ()


def test_decomposed_letters_and_entities_come_out_composed() -> None:
    import unicodedata

    inner = "".join(f"<p>{unicodedata.normalize('NFD', text)}</p>" for text in BODY[:2]) + "<p>" + BODY[2].encode("ascii", "xmlcharrefreplace").decode() + "</p>"
    assert [text for _, text in kinds(document(inner))] == list(BODY[:3])


def test_a_hundred_thousand_nested_tags() -> None:
    start = time.monotonic()
    doc = document("<div>" * 100_000 + f"<p>{BODY[0]}</p><p>{BODY[1]}</p>")
    assert time.monotonic() - start < 5
    assert [text for _, text in kinds(doc)] == list(BODY[:2])


def test_unclosed_fonts_of_old_editors_lose_no_text() -> None:
    inner = "".join(f"<p><font face='Arial'><span><b><i>{BODY[i % 4][:-1]} ({i}).</p>" for i in range(120))
    assert sum(1 for _ in kinds(document(inner))) >= 118


def test_five_megabytes() -> None:
    start = time.monotonic()
    doc = document("".join(f"<p>{BODY[0][:-1]}, lượt {i}.</p>" for i in range(20_000)) + f"<img src='data:image/png;base64,{'A' * 1_500_000}'>")
    assert time.monotonic() - start < 15
    assert len(doc.paragraphs) > 19_990


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><script>1</script></body></html>", b"<p></p><div></div><p> </p>", b"<!DOCTYPE html>"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="e.html", data=data))
    assert refused.value.reason in ("no_text", "not_an_article", "unreadable")
