"""Letterhead, signatures and parts of documents of many kinds and bodies, and the facts of their lists and tables."""


from __future__ import annotations

from typing import NamedTuple

import pytest

from extractor import Record, extract
from extractor.document import Source
from tests.read import offices
from tests.read.builders import docx, reading


class Form(NamedTuple):
    """What the form of a document says."""

    number: str | None
    issuer: str
    parent: str | None
    place: str | None
    day: str
    title: str
    signers: tuple[tuple[str, str, str | None], ...]
    tables: int


FORMS = {
    "proposal": Form(
        "1245/TTr-SGDĐT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "UBND TỈNH QUẢNG TRỊ", "Quảng Trị", "2023-07-18",
        "TỜ TRÌNH Về việc đề nghị tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc trong năm học 2022 - 2023", (("Mai Thị Kim Nhung", "PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC"),), 3),
    "yearly_report": Form(
        "61/BC-LĐLĐ", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN PHÚ TÂN", "LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG", "Phú Tân", "2022-12-05",
        "BÁO CÁO Tổng kết phong trào công nhân viên chức lao động và hoạt động công đoàn năm 2022 Phương hướng, nhiệm vụ năm 2023", (("Trần Quốc Bửu", "CHỦ TỊCH", "TM. BAN THƯỜNG VỤ"),), 3),
    "two_appendices": Form(
        "877/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", None, "Bắc Kạn", "2024-05-14", "QUYẾT ĐỊNH Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", (("Nông Quang Khiêm", "CHỦ TỊCH", None),), 4),
    "minutes": Form(
        None, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "UBND HUYỆN ĐÔNG HẢI", None, "2021-01-08", "BIÊN BẢN Họp xét danh hiệu thi đua và hình thức khen thưởng năm 2020",
        (("Ngô Bích Thủy", "THƯ KÝ", None), ("Huỳnh Tấn Phát", "CHỦ TRÌ", None)), 3),
    "youth_plan": Form(
        "118-KH/TĐTN-BTG", "BCH ĐOÀN TỈNH GIA LAI", None, "Gia Lai", "2021-02-22", "KẾ HOẠCH Tổ chức Tháng Thanh niên năm 2021", (("Rơ Mah H'Bé Nét", "PHÓ BÍ THƯ", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN"),), 2),
    "invitation": Form(
        "33/GM-MTTQ-BTT", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH VĨNH LONG", None, "Vĩnh Long", "2020-11-06",
        "GIẤY MỜI Dự Lễ kỷ niệm 90 năm Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam", (("Võ Thị Bé Sáu", "PHÓ CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC KT. CHỦ TỊCH"),), 1),
    "conclusion": Form(
        "512-TB/TU", "TỈNH ỦY HÒA BÌNH", None, "Hòa Bình", "2021-09-27", "THÔNG BÁO Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với Ban Thường vụ Huyện ủy Lạc Sơn",
        (("Bùi Đức Sinh", "CHÁNH VĂN PHÒNG", "T/L BAN THƯỜNG VỤ"),), 2),
    "ministry_medal": Form(
        "2018/QĐ-BTNMT", "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG", None, "Hà Nội", "2022-06-30", "QUYẾT ĐỊNH Về việc tặng Kỷ niệm chương “Vì sự nghiệp tài nguyên và môi trường”",
        (("Lê Minh Ngân Hà", "THỨ TRƯỞNG", "KT. BỘ TRƯỞNG"),), 2),
    "union_award": Form(
        "94/QĐ-LĐLĐ", "LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ THỌ", "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "Phú Thọ", "2024-01-12", "QUYẾT ĐỊNH Về việc khen thưởng thành tích trong phong trào thi đua năm 2023",
        (("Hà Đức Vượng", "PHÓ CHỦ TỊCH", "TM. BAN THƯỜNG VỤ"),), 3),
    "party_praise": Form(
        "1203-QĐ/HU", "HUYỆN ỦY TRÙNG KHÁNH", "TỈNH ỦY CAO BẰNG", "Trùng Khánh", "2022-01-19", "QUYẾT ĐỊNH khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021", (("Mông Văn Lục", "BÍ THƯ", "T/M BAN THƯỜNG VỤ"),), 3),
    "two_awards": Form(
        "3310/QĐ-UBND", "ỦY BAN NHÂN DÂN HUYỆN HƯƠNG SƠN", None, "Hương Sơn", "2019-08-02", "QUYẾT ĐỊNH Về việc công nhận danh hiệu “Lao động tiên tiến” và tặng Giấy khen năm học 2018 - 2019",
        (("Đinh Xuân Lộc", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH"),), 4),
    "listed_lines": Form("1499/QĐ-BYT", "BỘ Y TẾ", None, "Hà Nội", "2021-06-12", "QUYẾT ĐỊNH Về việc tặng Bằng khen của Bộ trưởng Bộ Y tế", (("Nguyễn Thành Long Hải", "BỘ TRƯỞNG", None),), 2),
    "orders": Form("455/QĐ-CTN", "CHỦ TỊCH NƯỚC", None, "Hà Nội", "2017-04-28", "QUYẾT ĐỊNH Về việc tặng thưởng Huân chương Lao động", (("Trần Đại Nghĩa Quang", "CHỦ TỊCH NƯỚC", None),), 2),
    "farmers_union": Form(
        "207-QĐ/HNDT", "BCH HỘI NÔNG DÂN TỈNH NGHỆ AN", "HỘI NÔNG DÂN VIỆT NAM", "Nghệ An", "2020-10-10", "QUYẾT ĐỊNH V/v tặng Bằng khen và Kỷ niệm chương", (("Nguyễn Quang Tùng Anh", "CHỦ TỊCH", "T/M BAN THƯỜNG VỤ"),), 3),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_form(name: str) -> None:
    document = reading(docx(getattr(offices, name))).document
    want = FORMS[name]
    assert document.official is not None
    assert (document.number, document.issuer, document.official.issuer_parent, document.place) == (want.number, want.issuer, want.parent, want.place)
    assert (document.published_at, document.title) == (want.day, want.title)
    assert tuple((s.name, s.title, s.capacity) for s in document.signers) == want.signers
    assert len({p.table for p in document.paragraphs if p.kind == "table_cell"}) == want.tables


#: (award, status, grantor, recipients with role and unit, collectives, individuals).
AWARDS = {
    "proposal": ("Bằng khen", "proposed", "Chủ tịch Ủy ban nhân dân tỉnh", [
        ("Hồ Thị Lan Chi", "Giáo viên Trường THPT Hướng Hóa", None), ("Phan Đình Khôi", "Hiệu trưởng Trường THCS Khe Sanh", None)], None, 2),
    "two_appendices": ("Bằng khen", "conferred", "Chủ tịch Ủy ban nhân dân tỉnh", [
        ("Nhân dân và cán bộ xã Quảng Khê, huyện Ba Bể", None, None), ("Phòng Nông nghiệp và Phát triển nông thôn huyện Na Rì", None, None),
        ("Hoàng Văn Thuấn", "Bí thư Chi bộ thôn Nà Làng, xã Quảng Khê", None), ("Triệu Thị Mùi", "Trưởng thôn Bản Pjạc, xã Quảng Khê", None),
        ("Lý A Sáng", "Công chức Địa chính xã Cư Lễ", None)], 2, 3),
    "ministry_medal": ("Kỷ niệm chương Vì sự nghiệp Tài nguyên và Môi trường", "conferred", "Bộ trưởng Bộ Tài nguyên và Môi trường", [
        ("Đặng Hữu Thọ", "Dự báo viên, Đài Khí tượng Thủy văn khu vực Tây Bắc", None), ("Vi Thị Hảo", "Kế toán trưởng, Đài Khí tượng Thủy văn khu vực Đông Bắc", None),
        ("Điểu K'Rứ", "Phó Trưởng phòng Quản lý đất đai", None)], None, 3),
    "union_award": ("Bằng khen", "conferred", "Ban Chấp hành Liên đoàn Lao động tỉnh Phú Thọ", [
        ("Công đoàn cơ sở Công ty TNHH Chè Thanh Ba", None, None), ("Nguyễn Thị Hồng Lê", "Chủ tịch CĐCS Trường Mầm non Hoa Sen", None),
        ("Đinh Công Trứ", "Công nhân Công ty CP Xi măng Sông Lô", None)], 1, 2),
    "party_praise": ("Giấy khen", "conferred", "Ban Chấp hành Đảng bộ huyện", [
        ("Nông Thị Quế", "Bí thư Chi bộ", "Chi bộ xóm Bản Mới, Đảng bộ xã Phong Châu"), ("Lương Văn Đoàn", "Phó Bí thư Đảng ủy, Chủ tịch UBND", "Đảng bộ xã Đình Phong")], None, 2),
    "listed_lines": ("Bằng khen", "conferred", "Bộ trưởng Bộ Y tế", [
        ("Trung tâm Kiểm soát bệnh tật tỉnh Bắc Giang", None, None), ("Khoa Hồi sức tích cực, Bệnh viện Phổi Bắc Giang", None, None),
        ("Giáp Văn Minh Đức", "Trưởng khoa Xét nghiệm, Trung tâm Kiểm soát bệnh tật tỉnh Bắc Giang", None), ("Thân Thị Oanh", "Điều dưỡng trưởng, Bệnh viện Phổi Bắc Giang", None)], 2, 2),
    "farmers_union": ("Bằng khen", "conferred", "Ban Chấp hành Hội Nông dân tỉnh", [
        ("Hội Nông dân xã Quỳnh Lương", None, None), ("Hội Nông dân thị trấn Nam Đàn", None, None),
        ("Hồ Sỹ Quảng", None, "Xóm 6, xã Quỳnh Minh, huyện Quỳnh Lưu"), ("Vi Thị Lương", None, "Bản Na Kho, xã Bảo Nam, huyện Kỳ Sơn")], None, None),
}  # fmt: skip


def record(name: str) -> Record:
    return extract(Source(path=f"{name}.docx", data=docx(getattr(offices, name))))


@pytest.mark.parametrize("name", AWARDS)
def test_awards(name: str) -> None:
    found = record(name)
    want = AWARDS[name]
    assert len(found.awards) == 1
    award = found.awards[0]
    assert (award.name, award.status, award.grantor) == want[:3]
    assert [(r.name, r.role, r.unit) for r in award.recipients] == want[3]
    assert (award.collectives, award.individuals) == want[4:]
    if award.status == "conferred":
        assert (award.decision.number, award.decision.date) == (FORMS[name].number, FORMS[name].day)


def test_figures_of_a_table_with_merged_heads() -> None:
    figures = [(int(f.value), f.unit, f.subject) for f in record("yearly_report").figures if f.subject]
    assert figures == [(120, "%", "Phát triển đoàn viên"), (10, "căn", "Mái ấm công đoàn"), (9, "căn", "Mái ấm công đoàn"), (90, "%", "Mái ấm công đoàn")]


def test_members_who_have_grown_are_counted_without_the_verb() -> None:
    assert [(int(f.value), f.unit) for f in record("yearly_report").figures][1:3] == [(4860, "đoàn viên"), (120, "đoàn viên")]


def test_persons_of_a_list_of_collectives_and_individuals() -> None:
    officials = {p.name: [(r.title, r.organization) for r in p.roles] for p in record("union_award").officials}
    assert officials["Nguyễn Thị Hồng Lê"] == [("Chủ tịch", "CĐCS Trường Mầm non Hoa Sen")]
    assert officials["Đinh Công Trứ"] == [("Công nhân", "Công ty CP Xi măng Sông Lô")]


def test_an_invitation_says_when_and_where() -> None:
    event = record("invitation").events[0]
    assert (event.kind, event.date) == ("ceremony", "2020-11-17")
    assert event.place == "Hội trường Tỉnh ủy, số 4 đường Phan Bội Châu, Phường 1, thành phố Vĩnh Long"  # whole, as the line "Địa điểm" gives it


def test_two_awards_have_a_list_each() -> None:
    given = [(a.name, a.individuals, [(r.name, r.role, r.unit) for r in a.recipients]) for a in record("two_awards").awards]
    assert given == [
        ("Lao động tiên tiến", 2, [("Phan Thị Hà", "Giáo viên", "Trường Tiểu học Sơn Tây"), ("Lê Khánh Toàn", "Phó Hiệu trưởng", "Trường THCS Sơn Kim")]),
        ("Giấy khen", 1, [("Trần Thị Thảo Vân", "Hiệu trưởng", "Trường Mầm non Sơn Hồng")]),
    ]


def test_each_article_has_those_below_it() -> None:
    given = [(a.name, a.class_, [r.name for r in a.recipients], (a.reason or "").split()[-3:]) for a in record("orders").awards]
    assert given == [
        ("Huân chương Lao động", 2, ["Sở Giao thông vận tải tỉnh Trà Vinh", "Thạch Sa Rây"], ["vệ", "Tổ", "quốc"]),
        ("Huân chương Lao động", 3, ["Trường Trung học phổ thông Cầu Kè, huyện Cầu Kè", "Kim Thị Sô Thia"], ["đến", "năm", "2015-2016"]),
    ]
