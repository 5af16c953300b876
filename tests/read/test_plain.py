"""Text of portals: headline, stamp, byline and captions told apart, furniture off."""


from __future__ import annotations

import pytest

from extractor.document import Document, Source
from extractor.errors import Rejected
from extractor.read import read
from tests.read.pages import AUTHOR, BODY, RELATED, TITLE


def document(*lines: str, encoding: str = "utf-8") -> Document:
    return read(Source(path="a.txt", data="\n\n".join(lines).encode(encoding))).document


def kinds(doc: Document) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in doc.paragraphs]


PORTAL = (
    "Mau.example.vn - Cổng thông tin huyện Mẫu", "Trang chủ", "Giới thiệu", TITLE, "Việt NamViệt Nam12/05/2019", BODY[0], "anh tin bai",
    "Đại biểu cắt băng khánh thành cây cầu đầu tiên", BODY[1], BODY[2], BODY[3], AUTHOR, "Nguồn", "Bình luận (0)", "No data", "Cùng chuyên mục", *RELATED,
    "Cùng tác giả", "Thời sự",
)  # fmt: skip


def test_a_portal_with_all_its_furniture() -> None:
    doc = document(*PORTAL)
    assert (doc.title, doc.published_at, doc.authors) == (TITLE, "2019-05-12", (AUTHOR,))
    assert kinds(doc) == [
        ("title", TITLE), ("body", BODY[0]), ("caption", "Đại biểu cắt băng khánh thành cây cầu đầu tiên"),
        ("body", BODY[1]), ("body", BODY[2]), ("body", BODY[3]), ("byline", AUTHOR),
    ]  # fmt: skip


def test_a_picture_without_caption_takes_no_paragraph() -> None:
    doc = document(TITLE, BODY[0], "anh tin bai", f"{BODY[1]} {BODY[2]}", BODY[3])
    assert [kind for kind, _ in kinds(doc)] == ["title", "body", "body", "body"]


def test_a_clean_article() -> None:
    assert kinds(document(TITLE, *BODY)) == [("title", TITLE), *(("body", text) for text in BODY)]


def test_one_paragraph_has_no_title() -> None:
    doc = document(BODY[0])
    assert doc.title is None
    assert kinds(doc) == [("body", BODY[0])]


def test_a_sentence_that_ends_like_furniture_stays() -> None:
    odd = ("Ông Pánh chia sẻ như vậy với đoàn khảo sát tại đây.", "Đoạn phim về cây cầu đạt hai triệu lượt xem.", "chia sẻ: “Bà con mong ngày này đã lâu.”")
    assert [text for _, text in kinds(document(TITLE, BODY[0], *odd, BODY[1]))][2:5] == list(odd)


def test_a_heading_that_is_a_stop_word_cuts_nothing_long() -> None:
    doc = document(TITLE, BODY[0], BODY[1], BODY[2], "Thảo luận", f"{BODY[3]} {BODY[0]} {BODY[1]}", BODY[2])
    assert kinds(doc)[-1] == ("body", BODY[2])


def test_top_byline_and_source_line() -> None:
    doc = document(TITLE, "12/05/2019 15:20", AUTHOR, BODY[0], BODY[1], "Theo TTXVN")
    assert doc.published_at == "2019-05-12T15:20:00+07:00"
    assert doc.authors == (AUTHOR,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_of_unicode(encoding: str) -> None:
    assert document(*PORTAL, encoding=encoding).title == TITLE


def test_windows_line_ends_and_separators() -> None:
    text = f"{TITLE}\r\n\r\n{BODY[0]}\u2028{BODY[1]}\u00a0\r{BODY[2]}"
    assert [p.text for p in read(Source(path="a.txt", data=text.encode())).document.paragraphs] == [TITLE, *BODY[:3]]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"), (b" \n\x00", "empty"),
        (bytes(range(256)) * 40, "unsupported_format"), (b"... --- ...\n***\n", "no_text"), ("Trang chủ\nBình luận (0)\n".encode(), "no_text"),
        (b"GIF89a" + bytes(range(200)), "unsupported_format"), (b"\x1f\x8b\x08\x00" + bytes(100), "unsupported_format"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="x.html", data=data))
    assert refused.value.reason == reason
    assert refused.value.detail.startswith("x.html: ") and "\n" not in refused.value.detail


def test_a_line_of_many_megabytes_is_refused() -> None:
    with pytest.raises(Rejected) as refused:
        read(Source(path="long.txt", data=b"a " * 3_000_000))
    assert refused.value.reason == "too_large"


def test_a_stamp_beside_the_name_of_the_portal() -> None:
    from extractor.read.lines import is_stamp

    assert is_stamp("Cổng thông tin điện tử tỉnh - 15/03/2024 08:30")
    assert not is_stamp("Báo cáo kết quả công tác tháng đầu năm, ngày 5/3/2024")
    assert not is_stamp("Trang bị phòng học mới cho học sinh từ 5/9/2024")
