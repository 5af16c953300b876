"""Articles as crawlers dump them."""


from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest

from extractor.document import Document, Source
from extractor.errors import Rejected
from extractor.read import read
from tests.read.pages import AUTHOR, BODY, LEAD, TITLE


def document(data: Any) -> Document:
    return read(Source(path="a.json", data=json.dumps(data).encode())).document


def texts(doc: Document) -> list[str]:
    return [p.text for p in doc.paragraphs if p.kind != "title"]


TEXT = "\n".join(BODY)
NEWS_PLEASE = {
    "authors": [AUTHOR], "date_download": "2019-11-28 14:44:51", "date_modify": None, "date_publish": "2019-05-12 15:20:31", "description": LEAD, "language": "vi",
    "maintext": f"{LEAD}\n{TEXT}", "source_domain": "mau.example.vn", "title": TITLE, "title_page": None, "url": "https://mau.example.vn/1.html",
}  # fmt: skip
SHAPES: dict[str, Any] = {
    "news-please": NEWS_PLEASE,
    "newspaper": {"title": TITLE, "text": f"{LEAD}\n\n{TEXT}", "authors": [AUTHOR], "publish_date": {"$date": 1557674431000}, "summary": LEAD, "source_url": "https://mau.example.vn"},
    "trafilatura": {"title": TITLE, "author": AUTHOR, "date": "2019-05-12", "text": f"{LEAD}\n{TEXT}", "hostname": "mau.example.vn", "description": LEAD},
    "schema.org": {"@type": "NewsArticle", "headline": TITLE, "articleBody": f"{LEAD}\n{TEXT}", "author": {"name": AUTHOR}, "datePublished": "2019-05-12T08:20:31Z", "description": LEAD},
    "plain": {"title": TITLE, "content": f"{LEAD}\n{TEXT}", "author": AUTHOR, "date": "12/05/2019 15:20", "lead": LEAD},
    "markup": {"title": TITLE, "content": f"<h2>{LEAD}</h2>" + "".join(f"<p>{b}</p>" for b in BODY), "author": AUTHOR, "published": 1557649231, "lead": LEAD},
    "nested": {"_id": 1, "article": {"title": TITLE, "paragraphs": [LEAD, *BODY], "authors": [{"name": AUTHOR}], "date": "2019-05-12", "sapo": LEAD}},
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES.keys())
def test_shapes(data: Any) -> None:
    doc = document(data)
    assert (doc.title, doc.lead, doc.authors) == (TITLE, LEAD, (AUTHOR,))
    assert (doc.published_at or "")[:10] == "2019-05-12"
    assert texts(doc) == [LEAD, *BODY]


def test_a_description_that_the_text_lacks_comes_first() -> None:
    doc = document({**NEWS_PLEASE, "maintext": TEXT})
    assert doc.lead == LEAD
    assert texts(doc) == [LEAD, *BODY]


@pytest.mark.parametrize("description", [LEAD[:80] + "...", "Tin nhanh, tin mới nhất trong ngày, tin nóng 24 giờ qua của báo.", TITLE, "", None])
def test_a_description_that_is_no_lead(description: str | None) -> None:
    doc = document({**NEWS_PLEASE, "maintext": TEXT, "description": description})
    assert doc.lead is None
    assert texts(doc) == list(BODY)


def test_entities_twice_encoded_and_decomposed_letters() -> None:
    title = TITLE.replace("&", "&amp;").encode("ascii", "xmlcharrefreplace").decode().replace("&", "&amp;")
    doc = document({"title": title, "text": unicodedata.normalize("NFD", TEXT)})
    assert doc.title == TITLE
    assert texts(doc) == list(BODY)


def test_furniture_goes_and_every_line_of_content_stays() -> None:
    lines = ["Lưu bài viết thành công", TITLE, BODY[0], "anh tin bai", BODY[1], "Xem thêm: Chợ phiên vùng cao", "Ông Pánh bình luận.", BODY[2]]
    assert texts(document({"title": TITLE, "maintext": "\n".join(lines)})) == [BODY[0], BODY[1], "Ông Pánh bình luận.", BODY[2]]


def test_midnight_is_a_day_and_nulls_are_nothing() -> None:
    assert document({**NEWS_PLEASE, "date_publish": "2019-05-12 00:00:00"}).published_at == "2019-05-12"
    assert document({**NEWS_PLEASE, "date_publish": {"$date": None}}).published_at is None
    assert document({**NEWS_PLEASE, "date_publish": "2/3/2022 8:12:40 PM"}).published_at is None


def test_the_papers_name_is_no_author() -> None:
    assert document({**NEWS_PLEASE, "authors": ["https://www.facebook.com/bao", "Báo Mẫu", "admin", "Theo TTXVN"]}).authors == ()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"title": "T', "unreadable"), (b'{"title": "T"}', "no_text"), (b"[1, 2]", "no_text"), (b"{}", "no_text"), (b'{"text": ""}', "no_text"),
        (b'{"text": 5}', "no_text"), (b'{"text": "a b"}\n{"text": "c d"}', "several_documents"), (b'[{"text": "a"}, {"text": "b"}]', "several_documents"),
        (b"[" * 100_000, "unreadable"), (b'{"a":' * 50_000, "unreadable"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="x.json", data=data))
    assert refused.value.reason == reason


DECISION = """ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
Số: 86/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đắk Lắk, ngày 14 tháng 5 năm 2024
QUYẾT ĐỊNH
Về việc tặng Bằng khen
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
QUYẾT ĐỊNH:
Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 tập thể (có danh sách kèm theo).
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Hạ
DANH SÁCH TẶNG BẰNG KHEN
(Kèm theo Quyết định số 86/QĐ-UBND)
A. TẬP THỂ
1. Trạm Y tế xã Ea Tul
2. Trường Tiểu học Lê Văn Tám
Nơi nhận: Như Điều 2; Lưu: VT."""


def test_a_decision_on_a_portals_page_is_read_as_one() -> None:
    doc = document({"title": "Quyết định tặng Bằng khen", "maintext": DECISION, "date_publish": "2024-05-20 08:00:00", "url": "https://mau.example.vn/2.html"})
    assert (doc.kind, doc.number, doc.published_at, doc.source.url) == ("decision", "86/QĐ-UBND", "2024-05-14", "https://mau.example.vn/2.html")
    assert [s.name for s in doc.signers] == ["Trần Văn Hạ"]
    assert [p.text for p in doc.paragraphs if p.kind == "list_item"] == ["1. Trạm Y tế xã Ea Tul", "2. Trường Tiểu học Lê Văn Tám"]


def test_a_report_without_the_motto_is_known_by_its_number_and_its_dateline() -> None:
    lines = [line for line in DECISION.split("\n") if not line.startswith(("CỘNG HÒA", "Độc lập"))]
    doc = document({"title": "Quyết định tặng Bằng khen", "maintext": "\n".join(lines), "url": "https://mau.example.vn/3.html"})
    assert (doc.number, doc.published_at) == ("86/QĐ-UBND", "2024-05-14")
    assert any(p.text.endswith("ngày 14 tháng 5 năm 2024") for p in doc.paragraphs)


def test_a_notice_whose_text_is_its_headline_is_read() -> None:
    notice = "Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể"
    document = read(Source(path="a.json", data=json.dumps({"title": notice, "maintext": notice}).encode())).document
    assert [(p.kind, p.text) for p in document.paragraphs] == [("title", notice), ("body", notice)]


def test_the_hour_of_an_invitation_is_no_stamp() -> None:
    lines = ["Trường tổ chức hội thảo khoa học.", "Thời gian: 08:00, ngày 20/11/2025", "Địa điểm: Hội trường C."]
    doc = document({"title": "Thư mời", "maintext": "\n".join(lines)})
    assert texts(doc) == lines and doc.published_at is None



def test_a_slash_escaped_once_more() -> None:
    text = "Ngày 25\\/3, tỉnh trao giấy phép cho sáu doanh nghiệp ở hai huyện."
    assert texts(document({"title": "Tỉnh trao giấy phép", "maintext": text})) == [text.replace("\\/", "/")]
