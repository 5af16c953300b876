"""Letterhead, heading, signatures and recipients of official documents, in the layouts that offices use."""

from __future__ import annotations

import pytest

from extractor.read.official.head import apart, bodies
from extractor.read.official.heading import kind_of
from extractor.read.official.signature import person_name
from tests.read.builders import centered, docx, reading, table, texts

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------"


def decision(d) -> None:
    """An award decision as Nghị định 30/2020 lays it out, with its list and a blank form after it."""
    table(d, [["ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\n-----\nSố: 0451/QĐ-UBND", f"{STATE}\nNinh Bình, ngày 09 tháng 5 năm 2022"]])
    centered(d, "QUYẾT ĐỊNH", "Về việc tặng Bằng khen cho các cá nhân", "có thành tích trong phòng, chống thiên tai", "____")
    centered(d, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")
    d.add_paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;")
    d.add_paragraph("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 05/5/2022.")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Tặng Bằng khen cho 02 cá nhân (có danh sách kèm theo).")
    d.add_paragraph("Điều 2. Quyết định có hiệu lực từ ngày ký./.")
    table(d, [["Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, NV.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nTống Văn Lực"]])
    centered(d, "DANH SÁCH", "(Kèm theo Quyết định số 0451/QĐ-UBND ngày 09/5/2022)")
    table(d, [["TT", "Họ và tên", "Chức vụ"], ["1", "Ông Đinh Bá Sự", "Trưởng thôn"]])
    table(d, [["TÊN CƠ QUAN\nSố: /BC", f"{STATE}\n..., ngày ... tháng ... năm ..."]])
    centered(d, "BÁO CÁO", "(Mẫu)")
    table(d, [["Nơi nhận:\n- Như trên.", "GIÁM ĐỐC\n(Ký tên)\nNguyễn Văn Mẫu"]])
    d.add_paragraph("")


def test_a_decision() -> None:
    found = reading(docx(decision))
    document = found.document
    assert (document.kind, document.number, document.issuer) == ("decision", "0451/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH")
    assert (document.place, document.published_at) == ("Ninh Bình", "2022-05-09")
    assert document.title == "QUYẾT ĐỊNH Về việc tặng Bằng khen cho các cá nhân có thành tích trong phòng, chống thiên tai"
    assert [(s.name, s.title, s.capacity) for s in document.signers] == [("Tống Văn Lực", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH")]
    assert document.official is not None
    assert len(document.official.legal_bases) == 2
    assert document.official.recipients == ("- Như Điều 2;", "- Lưu: VT, NV.")
    assert document.official.appendices == ("DANH SÁCH",)
    assert texts(found, "byline")[:3] == ["Nơi nhận:", "- Như Điều 2;", "- Lưu: VT, NV."]
    assert len({p.table for p in document.paragraphs if p.kind == "table_cell"}) == 5


def test_a_department_has_its_parent_and_a_blank_number_is_none() -> None:
    def fill(d):
        table(d, [["UBND TỈNH LẠNG SƠN\nSỞ GIÁO DỤC\nVÀ ĐÀO TẠO", STATE], ["Số:        /BC-SGDĐT", "Lạng Sơn, ngày     tháng 6 năm 2021"]])
        centered(d, "BÁO CÁO", "Tổng kết năm học 2020 - 2021")
        d.add_paragraph("Kính gửi: Bộ Giáo dục và Đào tạo")
        d.add_paragraph("Năm học 2020 - 2021 toàn tỉnh có 600 trường.")
        table(d, [["Nơi nhận:\n- Như trên.", "GIÁM ĐỐC\n\n\nHoàng Thị Yến Chi"]])

    document = reading(docx(fill)).document
    assert (document.issuer, document.number, document.published_at) == ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", None, None)
    assert document.place == "Lạng Sơn"
    assert document.official is not None
    assert (document.official.issuer_parent, document.official.addressees) == ("UBND TỈNH LẠNG SƠN", ("Bộ Giáo dục và Đào tạo",))
    assert document.kind == "conference_report"


def test_a_letter_has_its_subject_under_the_number() -> None:
    def fill(d):
        table(d, [["SỞ Y TẾ HÀ NAM\nSố: 77/SYT-NVY\nV/v tăng cường\nphòng dịch mùa hè", f"{STATE}\nHà Nam, ngày 2 tháng 4 năm 2019"]])
        d.add_paragraph("Kính gửi:")
        d.add_paragraph("- Các bệnh viện;")
        d.add_paragraph("- Trung tâm Y tế các huyện.")
        d.add_paragraph("Sở Y tế đề nghị các đơn vị thực hiện nghiêm những nội dung sau đây và báo cáo kết quả trước ngày 10/4.")
        table(d, [["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBác sĩ Trần Thu Hà"]])

    document = reading(docx(fill)).document
    assert document.title == "V/v tăng cường phòng dịch mùa hè"
    assert (document.number, document.published_at, document.signers[0].name) == ("77/SYT-NVY", "2019-04-02", "Trần Thu Hà")
    assert document.official is not None
    assert document.official.addressees == ("Các bệnh viện;", "Trung tâm Y tế các huyện.")


def test_a_letterhead_made_with_tabs_and_a_signature_made_with_blanks() -> None:
    def fill(d):
        d.add_paragraph("ỦY BAN NHÂN DÂN\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        d.add_paragraph("XÃ ĐÔNG SƠN\tĐộc lập - Tự do - Hạnh phúc")
        d.add_paragraph("Số: 12/KH-UBND\tĐông Sơn, ngày 3 tháng 01 năm 2018")
        centered(d, "KẾ HOẠCH", "Tổ chức ngày hội đọc sách")
        d.add_paragraph("Ủy ban nhân dân xã tổ chức ngày hội đọc sách với nội dung như sau.")
        d.add_paragraph("Nơi nhận:\t\t\t\tTM. ỦY BAN NHÂN DÂN")
        d.add_paragraph("- Đảng ủy xã;\t\t\t\tCHỦ TỊCH")
        d.add_paragraph("- Lưu: VP.")
        d.add_paragraph("\t\t\t\t\tLý A Páo")

    found = reading(docx(fill))
    assert found.document.issuer == "ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN"
    assert found.document.published_at == "2018-01-03"
    assert [(s.name, s.title, s.capacity) for s in found.document.signers] == [("Lý A Páo", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN")]
    assert texts(found, "byline") == ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VP."]
    assert texts(found)[:2] == ["ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN", "Số: 12/KH-UBND"]


def test_a_party_document() -> None:
    def fill(d):
        table(d, [["ĐẢNG BỘ TỈNH BẮC GIANG\nHUYỆN ỦY TÂN YÊN\n*\nSố 45-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM\n\nTân Yên, ngày 15 tháng 7 năm 2020"]])
        centered(d, "BÁO CÁO", "kết quả đại hội đảng bộ cơ sở", "-----")
        d.add_paragraph("Đến nay 100% đảng bộ cơ sở đã đại hội.")
        table(d, [["Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nThân Minh Quế"]])

    document = reading(docx(fill)).document
    assert (document.number, document.issuer) == ("45-BC/HU", "HUYỆN ỦY TÂN YÊN")
    assert document.official is not None
    assert document.official.issuer_parent == "ĐẢNG BỘ TỈNH BẮC GIANG"
    assert (document.signers[0].title, document.signers[0].capacity) == ("PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ")


def test_minutes_with_two_signers_and_no_dateline() -> None:
    def fill(d):
        centered(d, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "-----", "BIÊN BẢN", "Họp Hội đồng xét tặng danh hiệu")
        d.add_paragraph("Hôm nay, vào hồi 8 giờ ngày 14 tháng 8 năm 2017, tại trụ sở Ủy ban, Hội đồng họp.")
        d.add_paragraph("Cuộc họp kết thúc lúc 11 giờ cùng ngày.")
        table(d, [["THƯ KÝ\n\n\nBàn Thị Mùi", "CHỦ TỌA\n\n\nSùng A Tủa"]])

    document = reading(docx(fill)).document
    assert document.kind == "conference_report"
    assert document.published_at == "2017-08-14"
    assert [(s.name, s.title) for s in document.signers] == [("Bàn Thị Mùi", "THƯ KÝ"), ("Sùng A Tủa", "CHỦ TỌA")]


def test_a_law_has_its_number_behind_its_kind() -> None:
    def fill(d):
        table(d, [["QUỐC HỘI\n_____\nLuật số: 06/2022/QH15", f"{STATE}\nHà Nội, ngày 15 tháng 6 năm 2022"]])
        centered(d, "LUẬT", "THI ĐUA, KHEN THƯỞNG")
        d.add_paragraph("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;")
        d.add_paragraph("Quốc hội ban hành Luật Thi đua, khen thưởng.")
        centered(d, "CHỦ TỊCH QUỐC HỘI", "(Đã ký)", "Vương Văn Huệ")

    document = reading(docx(fill)).document
    assert (document.number, document.issuer, document.title) == ("06/2022/QH15", "QUỐC HỘI", "LUẬT THI ĐUA, KHEN THƯỞNG")
    assert [(s.name, s.title) for s in document.signers] == [("Vương Văn Huệ", "CHỦ TỊCH QUỐC HỘI")]


def test_a_letterhead_in_the_page_header_is_used() -> None:
    def fill(d):
        header = d.sections[0].header
        header.paragraphs[0].text = "BAN QUẢN LÝ RỪNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        header.add_paragraph("Số: 9/TB-BQL\tĐà Bắc, ngày 1 tháng 3 năm 2016")
        centered(d, "THÔNG BÁO", "Về việc mở cửa rừng")
        d.add_paragraph("Từ ngày 5/3 rừng mở cửa cho khách.")

    document = reading(docx(fill)).document
    assert (document.number, document.issuer, document.published_at) == ("9/TB-BQL", "BAN QUẢN LÝ RỪNG", "2016-03-01")


def test_an_ordinary_article_is_none() -> None:
    def fill(d):
        d.add_paragraph("Chủ tịch tỉnh ký quyết định tặng Bằng khen")
        d.add_paragraph("Ngày 5/5, Chủ tịch UBND tỉnh ký Quyết định số 45/QĐ-UBND tặng Bằng khen cho 3 học sinh.")

    document = reading(docx(fill)).document
    assert (document.kind, document.number, document.official) == ("news_article", None, None)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"], ["ỦY BAN NHÂN DÂN TỈNH SƠN LA"]),
        (["UBND TỈNH SƠN LA", "SỞ NỘI VỤ"], ["UBND TỈNH SƠN LA", "SỞ NỘI VỤ"]),
        (["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG", "CHI CỤC KIỂM LÂM"], ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC KIỂM LÂM"]),
        (["HỘI ĐỒNG THI ĐUA -", "KHEN THƯỞNG TỈNH"], ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH"]),
    ],
)
def test_bodies_of_a_letterhead(names, expected) -> None:
    assert bodies(names) == expected


def test_columns_that_touch_are_parted() -> None:
    assert apart(["TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc"]) == ["TỈNH CÀ MAU", "Độc lập - Tự do - Hạnh phúc"]
    assert apart(["Số: 7/NQ-HĐND Cà Mau, ngày 9 tháng 7 năm 2025"]) == ["Số: 7/NQ-HĐND", "Cà Mau, ngày 9 tháng 7 năm 2025"]
    assert apart(["SỞ TƯ PHÁP"]) == ["SỞ TƯ PHÁP"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"), ("Thượng tá Lò Văn Xôm", "Lò Văn Xôm"), ("PGS.TS Đỗ Thị Lan", "Đỗ Thị Lan"), ("H'Yim Kđoh", "H'Yim Kđoh"),
        ("Y Biêr Niê", "Y Biêr Niê"), ("Phó Chủ tịch", None), ("Nguyễn Văn An, Chủ tịch", None), ("(Đã ký)", None), ("ngày 5 tháng 3", None),
    ],
)
def test_names_over_which_an_office_stands(line, name) -> None:
    assert person_name(line) == name


@pytest.mark.parametrize(
    ("name", "subject", "kind"),
    [
        ("QUYẾT ĐỊNH", "Về việc khen thưởng", "decision"),
        ("BÁO CÁO", "Tổng kết phong trào thi đua năm 2020", "conference_report"),
        ("BÁO CÁO", "Tình hình kinh tế - xã hội quý I", "other"),
        ("THÔNG BÁO", "Kết luận của Chủ tịch tại Hội nghị giao ban", "conference_report"),
        ("DIỄN VĂN", "Khai mạc lễ kỷ niệm", "conference_report"),
        ("TỜ TRÌNH", "Về việc đề nghị khen thưởng", "other"),
    ],
)
def test_kinds(name, subject, kind) -> None:
    assert kind_of(name, subject) == kind


def test_a_heading_inside_the_letterhead_and_a_number_with_blanks() -> None:
    def fill(d):
        table(d, [["BCH ĐOÀN TỈNH HÀ NAM\nSố: 231 TB/TĐTN", f"{STATE}\nQuận 1, ngày 1 tháng 02 năm 2013"], ["THÔNG BÁO\nVề việc lấy ý kiến", ""]])
        d.add_paragraph("Ban Thường vụ Tỉnh đoàn thông báo lấy ý kiến về các trường hợp dưới đây trong 10 ngày.")
        table(d, [["Nơi nhận:\n- Như trên.", "Q. BÍ THƯ\n\n\nTrần Thị Mây"]])

    document = reading(docx(fill)).document
    assert (document.number, document.place, document.published_at) == ("231TB/TĐTN", "Quận 1", "2013-02-01")
    assert document.title == "THÔNG BÁO Về việc lấy ý kiến"
    assert [(s.name, s.title) for s in document.signers] == [("Trần Thị Mây", "Q. BÍ THƯ")]
