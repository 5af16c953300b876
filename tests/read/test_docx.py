"""Word documents: every word once, in order, and nothing that was deleted."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractor.errors import Rejected
from tests.read.builders import codes, docx, reading, repack, table, texts, xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def test_an_article_has_a_title_and_its_words_in_order() -> None:
    def fill(d):
        d.add_paragraph("Hội thi tay nghề ở Kon Tum")
        d.add_paragraph("Ngày 5/3/2024, 40 thợ trẻ dự thi.")
        table(d, [["TT", "Họ và tên"], ["1", "Lê Văn Bền"]])
        d.add_paragraph("Hội thi bế mạc chiều 6/3.")

    found = reading(docx(fill))
    assert found.document.kind == "news_article"
    assert found.document.title == "Hội thi tay nghề ở Kon Tum"
    assert texts(found)[1:] == ["Ngày 5/3/2024, 40 thợ trẻ dự thi.", "TT", "Họ và tên", "1", "Lê Văn Bền", "Hội thi bế mạc chiều 6/3."]
    cells = [(p.table, p.row, p.column) for p in found.document.paragraphs if p.kind == "table_cell"]
    assert cells == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]


def test_inserted_words_are_in_and_deleted_ones_are_out() -> None:
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{run("mới")}</w:ins>'
    moved = f'<w:moveFrom w:id="3" w:author="x">{run("đã dời ")}</w:moveFrom>'
    found = reading(docx(lambda d: xml(d, paragraph(run("Tên bài")) + paragraph(run("Số liệu ") + deleted + moved + inserted))))
    assert texts(found) == ["Tên bài", "Số liệu mới"]


def test_a_text_box_is_read_once_and_links_and_controls_are_read() -> None:
    inside = f"<w:txbxContent>{paragraph(run('Lời trong khung'))}</w:txbxContent>"
    drawn = f"<wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    box = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{drawn}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph(run('Trong ô điều khiển'))}</w:sdtContent></w:sdt>"
    link = paragraph(f'<w:hyperlink w:anchor="x">{run("Một liên kết")}</w:hyperlink>')
    found = reading(docx(lambda d: xml(d, paragraph(run("Đầu bài") + box) + control + link)))
    assert texts(found) == ["Đầu bài", "Lời trong khung", "Trong ô điều khiển", "Một liên kết"]


def test_merged_cells_are_read_once_and_keep_their_column() -> None:
    def fill(d):
        made = table(d, [["Đơn vị", "", "Ghi chú"], ["Xã A", "12", "x"]])
        made.cell(0, 0).merge(made.cell(0, 1))

    cells = [(p.text, p.row, p.column) for p in reading(docx(fill)).document.paragraphs]
    assert cells == [("Đơn vị", 0, 0), ("Ghi chú", 0, 2), ("Xã A", 1, 0), ("12", 1, 1), ("x", 1, 2)]


def test_a_name_broken_over_two_lines_of_a_cell_is_one_and_items_are_apart() -> None:
    found = reading(docx(lambda d: table(d, [["Nhân dân và cán bộ\nhuyện Ba Bể", "- Bí thư;\n- Chủ tịch"]])))
    assert texts(found) == ["Nhân dân và cán bộ huyện Ba Bể", "- Bí thư;", "- Chủ tịch"]


def test_a_table_that_only_frames_another_gives_the_rows_of_that_one() -> None:
    def fill(d):
        frame = d.add_table(1, 1).cell(0, 0)
        frame.paragraphs[0].text = "Bảng tổng hợp"
        inner = frame.add_table(2, 2)
        for i, text in enumerate(["Loại", "Số", "Cờ", "02"]):
            inner.cell(i // 2, i % 2).text = text

    found = reading(docx(fill)).document.paragraphs
    cells = [("Loại", 0, 0, 0), ("Số", 0, 0, 1), ("Cờ", 0, 1, 0), ("02", 0, 1, 1)]
    assert [(p.text, p.table, p.row, p.column) for p in found] == [("Bảng tổng hợp", None, None, None), *cells]


def test_automatic_numbers_are_written_out() -> None:
    def fill(d):
        d.add_paragraph("Danh mục việc")
        for text in ("Trồng rừng", "Nuôi cá"):
            d.add_paragraph(text, style="List Number")
        d.add_paragraph("Chợ phiên", style="List Bullet")

    assert texts(reading(docx(fill)), "list_item") == ["1. Trồng rừng", "2. Nuôi cá", "- Chợ phiên"]


def test_tcvn3_and_vni_fonts_are_converted_and_said() -> None:
    def fill(d):
        for text, font in (("§¹i héi thi ®ua", ".VnTime"), ("héi nghÞ", ".VnTimeH"), ("Coäng hoøa", "VNI-Times"), ("Hội nghị", "Times New Roman")):
            d.add_paragraph().add_run(text).font.name = font

    found = reading(docx(fill))
    assert texts(found) == ["Đại hội thi đua", "HỘI NGHỊ", "Cộng hòa", "Hội nghị"]
    assert codes(found) == ["encoding_repaired", "encoding_repaired"]


def test_legacy_letters_without_their_font_are_converted_too() -> None:
    text = "Céng hßa x· héi chñ nghÜa ViÖt Nam, tØnh Hµ T©y, n¨m häc míi cña nhµ tr\u00adêng vµ c¸c líp"
    found = reading(docx(lambda d: d.add_paragraph(text)))
    assert texts(found)[0].startswith("Cộng hòa xã hội chủ nghĩa Việt Nam, tỉnh Hà Tây")
    assert codes(found) == ["encoding_repaired"]


def test_a_footnote_follows_its_paragraph() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph(run("Theo số liệu năm 2023."))}</w:footnote></w:footnotes>'
    content = paragraph(run("Đoạn một") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph(run("Đoạn hai"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

    def change(name: str, data: bytes) -> bytes:
        if name == "word/_rels/document.xml.rels":
            return data.replace(b"</Relationships>", f'<Relationship Id="n1" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode())
        if name == "[Content_Types].xml":
            return data.replace(b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{part}"/></Types>'.encode())
        return data

    made = repack(docx(lambda d: xml(d, content)), change, footnotes=notes)
    assert texts(reading(made)) == ["Đoạn một", "Theo số liệu năm 2023.", "Đoạn hai"]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[: len(data) // 2],
        lambda data: repack(data, lambda n, d: d[: len(d) // 2] if n == "word/document.xml" else d),
        lambda data: repack(data, lambda n, d: b"<x/>" if n == "[Content_Types].xml" else d),
    ],
    ids=["cut off", "part cut off", "no types"],
)
def test_damage_is_refused_with_a_reason(change) -> None:
    with pytest.raises(Rejected) as refused:
        reading(change(docx(lambda d: d.add_paragraph("Một đoạn văn khá dài để có chữ " * 40))))
    assert refused.value.reason in ("unreadable", "unsupported_format")
    assert "test" in refused.value.detail


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO(docx(lambda d: d.add_paragraph("x")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/media/x.xml", "w", force_zip64=True) as part:
        for _ in range(160):
            part.write(b"\0" * 2**20)
    with pytest.raises(Rejected) as refused:
        reading(out.getvalue())
    assert refused.value.reason == "bomb"


def test_entities_are_not_expanded(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("bí mật")

    def change(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        head, body = data.split(b"<w:document", 1)
        return head + f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document'.encode() + body.replace(b"Tin", b"Tin &e;")

    found = reading(repack(docx(lambda d: (d.add_paragraph("Tin"), d.add_paragraph("Bài"))), change))
    assert texts(found)[-1] == "Bài"
    assert not any("bí mật" in t for t in texts(found))


def test_other_zip_formats_are_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(Rejected) as refused:
        reading(out.getvalue())
    assert "spreadsheetml" in refused.value.detail
