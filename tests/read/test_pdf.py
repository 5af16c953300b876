"""PDF: reading order, paragraphs, tables, what is no text, and what is odd."""

from __future__ import annotations

import io

import pytest

from extractor.errors import Rejected
from extractor.read.paged import ocr
from extractor.read.paged.words import Word
from extractor.read.tools import find
from tests.read.builders import codes, pdf, reading, texts

pytest.importorskip("pypdfium2")
pytest.importorskip("pdfplumber")

#: A line that reaches the right margin: 80 letters of 6 points.
FULL = "Mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam chin muo"


def page_of(lines, left=72.0, top=80.0, step=16.0):
    return [(left, top + i * step, text) for i, text in enumerate(lines)]


def test_lines_of_a_paragraph_are_joined_and_indents_begin_a_new_one() -> None:
    page = page_of([FULL, FULL, "Nam 2015 -", "2020."])
    page += [(100, 150, "Đoạn mới " + FULL[:66]), (72, 166, FULL), (72, 182, "hết đoạn.")]
    found = reading(pdf([[(72, 60, "Tên bài báo"), *page]]))
    assert texts(found)[0] == "Tên bài báo"
    assert texts(found)[1].endswith("Nam 2015 - 2020.")
    assert texts(found)[2].startswith("Đoạn mới") and texts(found)[2].endswith("hết đoạn.")
    assert len(texts(found)) == 3


def test_a_paragraph_goes_on_over_the_page_and_page_numbers_go() -> None:
    first = [(72, 60, "Tên bài"), *page_of([FULL] * 6), (300, 800, "1")]
    second = [*page_of([FULL, "là hết."]), (300, 800, "2")]
    found = texts(reading(pdf([first, second])))
    assert len(found) == 2
    assert found[1].endswith("là hết.")
    assert not any(word in ("1", "2") for word in found[1].split())


def test_running_heads_go() -> None:
    stories = ["Chuyện mưa", "Chuyện nắng", "Chuyện gió", "Chuyện sương"]
    pages = [[(72, 30, f"Báo Sông Đà số {i}"), *page_of([story, f"{story} kể xong."], step=40)] for i, story in enumerate(stories)]
    found = " ".join(texts(reading(pdf(pages))))
    assert "Sông Đà" not in found
    assert all(f"{story} kể xong." in found for story in stories)


def test_columns_are_read_one_after_the_other() -> None:
    left = [*(f"cột trái dòng {number}" for number in ("một", "hai", "ba", "bốn", "năm", "sáu")), "hết cột trái rồi."]
    right = [line.replace("trái", "phải") for line in left]
    page = [(72, 50, "Tên bài trên hai cột báo"), *page_of(left, 72), *page_of(right, 320)]
    found = " ".join(texts(reading(pdf([page], size=12))))
    assert found.index("hết cột trái") < found.index("cột phải dòng một")


def grid(top: float, rows: int, xs=(72, 172, 300, 420)):
    flat = [(xs[0], top + 20 * i, xs[-1], top + 20 * i) for i in range(rows + 1)]
    return flat + [(x, top, x, top + 20 * rows) for x in xs]


def cells(top: float, rows, xs=(72, 172, 300)):
    return [(x + 4, top + 14 + 20 * r, text) for r, row in enumerate(rows) for x, text in zip(xs, row, strict=True) if text]


def test_a_ruled_table_has_rows_and_columns_also_over_pages() -> None:
    one = [(72, 60, "Bảng kê cây rừng"), *cells(100, [["TT", "Xã", "Cây"], ["1", "Mường Lý", "120"]])]
    two = [*cells(60, [["TT", "Xã", "Cây"], ["2", "Pù Nhi", "75"]]), (72, 200, "Nguồn: kiểm lâm huyện.")]
    found = reading(pdf([one, two], [grid(100, 2), grid(60, 2)])).document.paragraphs
    table = [(p.text, p.table, p.row, p.column) for p in found if p.kind == "table_cell"]
    assert table == [
        ("TT", 0, 0, 0), ("Xã", 0, 0, 1), ("Cây", 0, 0, 2), ("1", 0, 1, 0), ("Mường Lý", 0, 1, 1), ("120", 0, 1, 2),
        ("2", 0, 2, 0), ("Pù Nhi", 0, 2, 1), ("75", 0, 2, 2),
    ]
    assert found[-1].text == "Nguồn: kiểm lâm huyện."


def test_a_letterhead_in_two_columns() -> None:
    page = [
        (72, 60, "UBND TỈNH HÒA BÌNH"), (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (84, 76, "SỞ TƯ PHÁP"), (330, 76, "Độc lập - Tự do - Hạnh phúc"),
        (84, 100, "Số: 31/TB-STP"), (310, 100, "Hòa Bình, ngày 6 tháng 11 năm 2015"), (265, 140, "THÔNG BÁO"), (210, 156, "Về việc đổi giờ tiếp dân"),
        (100, 190, "Từ ngày 9/11, Sở tiếp dân vào các buổi sáng."),
        (72, 230, "Nơi nhận:"), (400, 230, "GIÁM ĐỐC"), (72, 246, "- Lưu: VT."), (390, 300, "Bùi Thị Sen"),
    ]
    document = reading(pdf([page])).document
    assert (document.number, document.issuer, document.published_at) == ("31/TB-STP", "SỞ TƯ PHÁP", "2015-11-06")
    assert [(s.name, s.title) for s in document.signers] == [("Bùi Thị Sen", "GIÁM ĐỐC")]
    assert [p.text for p in document.paragraphs if p.kind == "byline"] == ["Nơi nhận:", "- Lưu: VT."]


def test_letters_drawn_twice_are_given_once_and_said() -> None:
    twice = [(72 + 6 * i + shift, 80, letter) for i, letter in enumerate("UYBANTINH") for shift in (0, 1.2)]
    found = reading(pdf([[(72, 40, "Tên bài báo có đủ chữ để đọc"), *twice, (72, 96, "và một dòng nữa, cũng có đủ chữ để đọc.")]]))
    assert "UYBANTINH" in " ".join(texts(found))
    assert "doubled_letters" in codes(found)


def test_legacy_fonts_are_converted() -> None:
    page = [(72, 60, "Tªn bµi"), (72, 80, "Huyện cũ nay lµ thÞ x· cña tØnh, cã bèn m­¬i ngh×n d©n vµ chÝn x·.".replace("Huyện cũ", "HuyÖn cò"))]
    found = reading(pdf([page], font="ABCDEF+.VnTime"))
    assert texts(found)[0] == "Tên bài"
    assert "thị xã của tỉnh" in texts(found)[1]
    assert "encoding_repaired" in codes(found)


def test_text_that_runs_up_the_page_is_read() -> None:
    found = reading(pdf([[(72, 30, "Bảng nằm ngang trang giấy"), *page_of(["Dòng một.", "Dòng thứ hai nằm ngang.", "Hết."])]], sideways=True))
    assert " ".join(texts(found)) == "Bảng nằm ngang trang giấy Dòng một. Dòng thứ hai nằm ngang. Hết."


def test_stamps_of_digital_signatures_are_no_text() -> None:
    stamp = [(300, 20, "Ký bởi: Sở Nội vụ"), (300, 34, "Email: a@b.vn"), (300, 48, "Thời gian ký: 20.11.2020 16:51:39")]
    found = texts(reading(pdf([[*stamp, (72, 90, "Tên bài"), *page_of(["Nội dung của bài báo ngắn."], top=120)]])))
    assert found == ["Tên bài", "Nội dung của bài báo ngắn."]


def test_damage_and_emptiness_have_reasons() -> None:
    good = pdf([[(72, 60, "Có chữ")]])
    for data, reason in ((good[:200], "unreadable"), (pdf([[]]), "no_text")):
        with pytest.raises(Rejected) as refused:
            reading(data)
        assert refused.value.reason == reason


def scan(turn: int = 0, pages: int = 1) -> bytes:
    """A PDF whose pages are an image of three lines of text."""
    image_module = pytest.importorskip("PIL.Image")
    from PIL import ImageDraw, ImageFont

    image = image_module.new("L", (1240, 1754), 255)
    font = ImageFont.load_default(size=44)
    for i, text in enumerate(("Notice of the district 2025", "There are 45 villages in the valley,", "and all of them have a school now.")):
        ImageDraw.Draw(image).text((120, 160 + 90 * i), text, fill=0, font=font)
    out = io.BytesIO()
    turned = image.rotate(turn, expand=True)
    turned.save(out, "PDF", resolution=150, save_all=True, append_images=[turned] * (pages - 1))
    return out.getvalue()


@pytest.mark.skipif(find("tesseract") is None or ocr.missing() is not None, reason="tesseract with its Vietnamese model is not installed")
@pytest.mark.parametrize("turn", [0, 90])
def test_a_scan_is_read_and_said_to_be_one(turn) -> None:
    found = reading(scan(turn))
    words = " ".join(texts(found))
    assert "2025" in words and "45 villages" in words
    assert "ocr" in codes(found)
    assert ("page_turned" in codes(found)) == bool(turn)


@pytest.mark.skipif(find("tesseract") is None or ocr.missing() is not None, reason="tesseract with its Vietnamese model is not installed")
def test_an_image_file_is_read() -> None:
    import pypdfium2

    out = io.BytesIO()
    pypdfium2.PdfDocument(scan())[0].render(scale=2).to_pil().save(out, "PNG")
    found = reading(out.getvalue())
    assert "45 villages" in " ".join(texts(found))
    assert "ocr" in codes(found)


@pytest.mark.skipif(find("tesseract") is None or ocr.missing() is not None, reason="tesseract with its Vietnamese model is not installed")
def test_pages_beyond_the_time_for_ocr_are_named(monkeypatch) -> None:
    """The first page is read, the clock runs out with the second, the third is not begun."""
    pages = iter([ocr.PageWords([Word("Thông báo", 72, 160, 72, 90)], [], 90.0, 0)])

    def slow(image, path, dpi, deadline):
        if (page := next(pages, None)) is None:
            raise Rejected("timeout", f"{path}: late")
        return page

    monkeypatch.setattr(ocr, "read_image", slow)
    found = reading(scan(pages=3))
    assert texts(found) == ["Thông báo"]
    assert [w.message for w in found.warnings if w.code == "pages_not_read"] == ["Pages 2, 3 are an image, and the time for OCR was over; set EXTRACTOR_OCR_SECONDS higher."]


@pytest.mark.skipif(find("tesseract") is None or ocr.missing() is not None, reason="tesseract with its Vietnamese model is not installed")
@pytest.mark.parametrize("option", ["EXTRACTOR_OCR_SECONDS", "EXTRACTOR_PAGE_SECONDS"])
def test_a_scan_for_which_no_time_is_left_is_refused_soon(monkeypatch, option) -> None:
    monkeypatch.setenv(option, "0.01")
    with pytest.raises(Rejected) as refused:
        reading(scan(pages=2))
    assert refused.value.reason == "timeout"


def test_a_scan_without_tesseract_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr(ocr, "missing", lambda: "install tesseract")
    with pytest.raises(Rejected) as refused:
        reading(scan())
    assert (refused.value.reason, "install tesseract" in refused.value.detail) == ("missing_tool", True)


def test_a_damaged_image_is_refused_with_a_reason() -> None:
    with pytest.raises(Rejected) as refused:
        reading(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(300))
    assert refused.value.reason in ("unreadable", "missing_tool")
