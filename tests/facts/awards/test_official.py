"""Awards in the lists and tables of official documents: what a heading, a column or a tick says of those below or beside it."""

from __future__ import annotations

from typing import Any

from extractor import Record, extract
from extractor.document import Source
from tests.read.builders import centered, docx, table
from tests.read.offices import end, group_row, head, merged


def record(fill: Any) -> Record:
    return extract(Source(path="van-ban.docx", data=docx(fill)))


def told(found: Record) -> list[tuple[str, str | None, list[str], int | None, int | None]]:
    return [(a.name, a.grantor, [r.name for r in a.recipients], a.collectives, a.individuals) for a in found.awards]


def decision(d: Any, articles: list[str]) -> None:
    head(d, "TỔNG CÔNG TY CHÈ VIỆT NAM\nCÔNG TY CHÈ MỘC SƠN", "Số: 31/QĐ-CMS", "Sơn La, ngày 12 tháng 01 năm 2024")
    centered(d, "QUYẾT ĐỊNH", "Về việc công nhận danh hiệu thi đua và khen thưởng năm 2023", "GIÁM ĐỐC CÔNG TY CHÈ MỘC SƠN")
    d.add_paragraph("Theo đề nghị của Hội đồng Thi đua - Khen thưởng Công ty Chè Mộc Sơn;")
    centered(d, "QUYẾT ĐỊNH:")
    for article in articles:
        d.add_paragraph(article)


NAMELESS = ["Điều 1. Công nhận danh hiệu thi đua và khen thưởng năm 2023 cho các tập thể, cá nhân sau đây:"]


def test_two_columns_of_awards_in_a_decision_that_names_none_itself() -> None:
    def fill(d: Any) -> None:
        decision(d, NAMELESS)
        made = table(d, [
            ["TT", "Đơn vị, họ và tên", "Chức vụ", "Danh hiệu đạt được", "Hình thức khen thưởng"], ["I. TẬP THỂ", "", "", "", ""],
            ["1", "Kho vật tư số 2", "", "Tập thể lao động tiên tiến", "Giấy khen của Giám đốc"], ["II. CÁ NHÂN", "", "", "", ""],
            ["1", "Đoàn Thị Lụa", "Thủ kho", "Chiến sĩ thi đua cơ sở", ""], ["2", "Lò Văn Inh", "Công nhân", "Chiến sĩ thi đua cơ sở", "Giấy khen của Giám đốc"],
        ])  # fmt: skip
        group_row(made, 1, "I. TẬP THỂ")
        group_row(made, 3, "II. CÁ NHÂN")
        end(d, "- Như Điều 1;", "GIÁM ĐỐC\n\nHà Thế Vận")

    found = record(fill)
    assert told(found) == [
        ("Tập thể lao động tiên tiến", "Giám đốc Công ty Chè Mộc Sơn", ["Kho vật tư số 2"], None, None), ("Giấy khen", "Giám đốc", ["Kho vật tư số 2", "Lò Văn Inh"], None, None),
        ("Chiến sĩ thi đua cơ sở", "Giám đốc Công ty Chè Mộc Sơn", ["Đoàn Thị Lụa", "Lò Văn Inh"], None, None),
    ]  # fmt: skip
    assert {a.decision and a.decision.number for a in found.awards} == {"31/QĐ-CMS"}


def test_awards_that_columns_are_ticked_for() -> None:
    def fill(d: Any) -> None:
        decision(d, NAMELESS)
        merged(d, [["TT", "Họ và tên", "Hình thức khen thưởng", ""], ["", "", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"]],
               [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3)], [["1", "Lò Văn Inh", "x", "x"], ["2", "Đoàn Thị Lụa", "", "x"], ["3", "Mè Thị Ín", "x", ""]])  # fmt: skip
        end(d, "- Như Điều 1;", "GIÁM ĐỐC\n\nHà Thế Vận")

    assert [(name, who) for name, _, who, _, _ in told(record(fill))] == [
        ("Chiến sĩ thi đua cơ sở", ["Lò Văn Inh", "Mè Thị Ín"]), ("Lao động tiên tiến", ["Lò Văn Inh", "Đoàn Thị Lụa"]),
    ]  # fmt: skip


def test_a_table_is_of_those_whom_the_sentence_above_it_asks_for() -> None:
    def fill(d: Any) -> None:
        head(d, "BỘ THỦY LỢI\n-------", "Số: 88/TTr-BTL", "Hà Nội, ngày 18 tháng 8 năm 2023")
        centered(d, "TỜ TRÌNH", "Về việc đề nghị tặng thưởng Huân chương Lao động")
        d.add_paragraph("Kính gửi: Thủ tướng Chính phủ")
        d.add_paragraph("Bộ Thủy lợi kính trình Thủ tướng Chính phủ đề nghị Chủ tịch nước tặng thưởng Huân chương Lao động cho 02 tập thể, 01 cá nhân, cụ thể như sau:")
        table(d, [["TT", "Tên tập thể, cá nhân", "Hình thức đề nghị"], ["1", "Viện Quy hoạch Thủy lợi", "Huân chương Lao động hạng Nhì"],
                  ["2", "Trường Cao đẳng Thủy lợi Bắc Bộ", "Huân chương Lao động hạng Ba"], ["3", "Ông Tô Hải Khanh", "Huân chương Lao động hạng Ba"]])  # fmt: skip
        end(d, "- Như trên;", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLương Đình Thăng")

    given = [(a.class_, a.status, a.grantor, [r.name for r in a.recipients], a.collectives) for a in record(fill).awards]
    assert given == [
        (2, "proposed", "Chủ tịch nước", ["Viện Quy hoạch Thủy lợi"], None),
        (3, "proposed", "Chủ tịch nước", ["Trường Cao đẳng Thủy lợi Bắc Bộ", "Tô Hải Khanh"], None),
    ]


def test_who_gets_a_copy_is_no_fact() -> None:
    def fill(d: Any) -> None:
        decision(d, ["Điều 1. Tặng Giấy khen cho bà Đoàn Thị Lụa.", "Điều 2. Bà Đoàn Thị Lụa chịu trách nhiệm thi hành."])
        end(d, "- Sở Công Thương tỉnh Lai Châu (để b/c);\n- Ông Mùa A Sính;\n- UBND huyện Than Uyên;\n- Lưu: VT.", "GIÁM ĐỐC\n\nHà Thế Vận")

    found = record(fill)
    assert [p.name for p in found.provinces] == ["Sơn La"]
    assert "Mùa A Sính" not in {p.name for p in (*found.officials, *found.people)}
    assert not any("Than Uyên" in place.name for place in found.locations)


def test_a_board_has_members_by_their_office_and_their_part() -> None:
    def fill(d: Any) -> None:
        head(d, "ỦY BAN NHÂN DÂN\nPHƯỜNG PHONG DINH", "Số: 317/QĐ-UBND", "Phong Dinh, ngày 08 tháng 9 năm 2025")
        centered(d, "QUYẾT ĐỊNH", "Thành lập Ban Chỉ đạo phòng, chống thiên tai")
        d.add_paragraph("Điều 1. Thành lập Ban Chỉ đạo gồm các thành viên có tên sau:")
        table(d, [["TT", "Họ và tên", "Chức vụ", "Cấp bậc", "Chức danh trong Ban Chỉ đạo"], ["1", "Ông Phan Đình Hải", "Chủ tịch UBND phường", "", "Trưởng ban"],
                  ["2", "Đoàn Thị Thúy", "Trưởng Công an phường", "Thiếu tá", "Ủy viên"], ["3", "H’HƯƠNG NIÊ", "Trưởng Trạm Y tế phường", "", "Thành viên"]])  # fmt: skip
        end(d, "- Như Điều 1;", "CHỦ TỊCH\n\nPhan Đình Hải")

    officials = {p.name: (p.rank, [r.text for r in p.roles]) for p in record(fill).officials}
    assert officials == {
        "Phan Đình Hải": (None, ["Chủ tịch UBND phường", "Trưởng ban"]), "Đoàn Thị Thúy": ("Thiếu tá", ["Trưởng Công an phường", "Ủy viên"]),
        "H’Hương Niê": (None, ["Trưởng Trạm Y tế phường", "Thành viên"]),
    }  # fmt: skip


def test_lines_of_a_report_on_merits_are_of_who_reports() -> None:
    def fill(d: Any) -> None:
        head(d, "SỞ Y TẾ NAM ĐỊNH\nBỆNH VIỆN ĐA KHOA HUYỆN HẢI HẬU", "Số: 316/BC-BV", "Hải Hậu, ngày 24 tháng 12 năm 2014")
        centered(d, "BÁO CÁO", "Thành tích đề nghị Bộ trưởng Bộ Y tế tặng Bằng khen")
        d.add_paragraph("Bệnh viện Đa khoa huyện Hải Hậu có 180 giường bệnh.")
        d.add_paragraph("- Năm 2011: Bằng khen của Ủy ban nhân dân tỉnh theo Quyết định số 2217/QĐ-UBND ngày 30/12/2011.")
        d.add_paragraph("- Năm 2013: Cờ thi đua của Bộ Y tế.")
        end(d, "- Lưu: VT.", "GIÁM ĐỐC\n\nNgô Thế Hanh")

    given = [(a.name, a.grantor, [r.name for r in a.recipients], a.decision and a.decision.number, a.date) for a in record(fill).awards]
    assert given == [
        ("Bằng khen", "Ủy ban nhân dân tỉnh", ["Bệnh viện Đa khoa huyện Hải Hậu"], "2217/QĐ-UBND", "2011-12-30"),
        ("Cờ thi đua", "Bộ Y tế", ["Bệnh viện Đa khoa huyện Hải Hậu"], None, "2013"),
    ]


def test_conferences_of_reports_notices_and_invitations() -> None:
    def report(d: Any) -> None:
        head(d, "TỈNH ỦY CAO LẠNG", "Số 312-BC/TU", "Cao Bằng, ngày 06 tháng 7 năm 2018", "ĐẢNG CỘNG SẢN VIỆT NAM")
        centered(d, "BÁO CÁO", "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội", "(Trình Hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ tỉnh, ngày 12-7-2018)")
        d.add_paragraph("Đảng bộ đã thực hiện 17 chỉ tiêu.")
        end(d, "- Lưu.", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNông Ích Thượng")

    def notice(d: Any) -> None:
        head(d, "TỈNH ỦY TRÀ VINH", "Số 145-TB/TU", "Trà Vinh, ngày 12 tháng 7 năm 2021", "ĐẢNG CỘNG SẢN VIỆT NAM")
        centered(d, "THÔNG BÁO", "Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với Ban Thường vụ Huyện ủy Cầu Ngang")
        d.add_paragraph("Ngày 08/7/2021, đồng chí Thạch Văn Út, Bí thư Tỉnh ủy chủ trì buổi làm việc với Ban Thường vụ Huyện ủy Cầu Ngang về phát triển kinh tế.")
        end(d, "- Lưu.", "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nLâm Quốc Toàn")

    events = [record(fill).events[0] for fill in (report, notice)]
    assert [(e.name, e.date) for e in events] == [
        ("Hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ tỉnh", "2018-07-12"),
        ("buổi làm việc với Ban Thường vụ Huyện ủy Cầu Ngang về phát triển kinh tế", "2021-07-08"),
    ]


def test_prizes_of_a_table_are_of_the_contest_that_the_decision_names() -> None:
    def fill(d: Any) -> None:
        head(d, "UBND TỈNH PHÚ THỌ\nBAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT", "Số: 31/QĐ-BTC", "Phú Thọ, ngày 14 tháng 11 năm 2023")
        centered(d, "QUYẾT ĐỊNH", "Về việc trao giải Hội thi Sáng tạo kỹ thuật tỉnh Phú Thọ", "TRƯỞNG BAN TỔ CHỨC HỘI THI")
        centered(d, "QUYẾT ĐỊNH:")
        d.add_paragraph("Điều 1. Công nhận kết quả Hội thi Sáng tạo kỹ thuật tỉnh Phú Thọ cho 03 giải pháp sau:")
        table(d, [["TT", "Tên giải pháp", "Tác giả", "Giải"], ["1", "Máy băm cỏ", "Hà Đức Thịnh, xã Minh Đài", "Giải Nhất"],
                  ["2", "Băng tải than", "Bùi Quang Hưng", "Giải Ba"], ["3", "Giâm hom chè", "Đinh Văn Khuyến", "Giải Ba"]])  # fmt: skip
        end(d, "- Lưu: VT.", "TRƯỞNG BAN\n\nPhan Trọng Đạt")

    given = [(a.name, a.class_, [r.name for r in a.recipients]) for a in record(fill).awards]
    assert given == [
        ("Giải Hội thi Sáng tạo kỹ thuật tỉnh Phú Thọ", 1, ["Hà Đức Thịnh"]), ("Giải Hội thi Sáng tạo kỹ thuật tỉnh Phú Thọ", 3, ["Bùi Quang Hưng", "Đinh Văn Khuyến"]),
    ]  # fmt: skip


def test_the_living_and_the_dead_of_one_list() -> None:
    def fill(d: Any) -> None:
        head(d, "CHỦ TỊCH NƯỚC", "Số: 1488/QĐ-CTN", "Hà Nội, ngày 20 tháng 7 năm 2015")
        centered(d, "QUYẾT ĐỊNH", "Về việc tặng và truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng”", "CHỦ TỊCH", "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH:")
        d.add_paragraph("Điều 1. Tặng danh hiệu “Bà mẹ Việt Nam anh hùng” cho 01 mẹ và truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng” cho 02 mẹ (có danh sách kèm theo).")
        end(d, "- Lưu: VT.", "CHỦ TỊCH NƯỚC\n\nTrương Tấn Nghĩa")
        centered(d, "DANH SÁCH")
        made = table(d, [["TT", "Họ và tên", "Năm sinh"], ["", "", ""], ["1", "Bà mẹ Bùi Thị Hai", "1926"], ["", "", ""], ["1", "Bà mẹ Lê Thị Ba", "1902"], ["2", "Bà mẹ Trần Thị Vàng", "1909"]])
        group_row(made, 1, "I. TẶNG: 01 mẹ")
        group_row(made, 3, "II. TRUY TẶNG: 02 mẹ")

    found = record(fill)
    assert [(a.posthumous, [r.name for r in a.recipients], a.individuals) for a in found.awards] == [
        (False, ["Bùi Thị Hai"], 1), (True, ["Lê Thị Ba", "Trần Thị Vàng"], 2),
    ]  # fmt: skip
    assert found.locations == ()


def test_cells_of_a_programme_tell_and_limits_grant_nothing() -> None:
    def fill(d: Any) -> None:
        head(d, "UBND TỈNH TUYÊN QUANG\nSỞ NÔNG NGHIỆP", "Số: 57/CTr-SNN", "Tuyên Quang, ngày 03 tháng 10 năm 2022")
        centered(d, "CHƯƠNG TRÌNH", "Hội nghị biểu dương nông dân giỏi năm 2022")
        d.add_paragraph("Thời gian: 01 buổi, ngày 12 tháng 10 năm 2022")
        table(d, [["Thời gian", "Nội dung", "Người thực hiện", "Chức vụ"], ["8h00", "Trao Bằng khen của Chủ tịch UBND tỉnh cho 06 tập thể, 28 cá nhân", "Đoàn Thị Thơm", "Phó Chủ tịch UBND tỉnh"]])
        d.add_paragraph("Sở tặng Giấy khen cho tối đa 12 tổ chức và 45 cá nhân.")
        end(d, "- Lưu: VT.", "GIÁM ĐỐC\n\nMa Đình Khoát")

    found = record(fill)
    assert told(found) == [("Bằng khen", "Chủ tịch UBND tỉnh", [], 6, 28)]
    assert (found.events[0].name, found.events[0].date) == ("Hội nghị biểu dương nông dân giỏi năm 2022", "2022-10-12")
    assert [r.text for p in found.officials if p.name == "Đoàn Thị Thơm" for r in p.roles] == ["Phó Chủ tịch UBND tỉnh"]
    assert "buổi" not in {f.unit for f in found.figures}


def test_a_report_on_ones_own_merits() -> None:
    def fill(d: Any) -> None:
        head(d, "UBND QUẬN BÌNH THỦY\nTRƯỜNG TIỂU HỌC AN THỚI 2", "", "Cần Thơ, ngày 20 tháng 5 năm 2022")
        centered(d, "BÁO CÁO THÀNH TÍCH", "Đề nghị tặng thưởng Bằng khen của Thủ tướng Chính phủ")
        d.add_paragraph("- Họ và tên: Trần Thị Mỹ Duyên. Nữ.")
        d.add_paragraph("- Chức vụ, đơn vị công tác: Hiệu trưởng Trường Tiểu học An Thới 2.")
        table(d, [["Năm", "Danh hiệu thi đua", "Số, ngày của quyết định; cơ quan ban hành"], ["2018", "Chiến sĩ thi đua cơ sở", "Quyết định số 3345/QĐ-UBND ngày 15/8/2018 của UBND quận Bình Thủy"]])
        end(d, "- Lưu: VT.", "HIỆU TRƯỞNG\n\nTrần Thị Mỹ Duyên")

    found = record(fill)
    assert [(a.name, a.status, a.grantor, [r.name for r in a.recipients], a.date) for a in found.awards] == [
        ("Bằng khen", "proposed", "Thủ tướng Chính phủ", ["Trần Thị Mỹ Duyên"], None),
        ("Chiến sĩ thi đua cơ sở", "conferred", "UBND quận Bình Thủy", ["Trần Thị Mỹ Duyên"], "2018-08-15"),
    ]
    assert [r.text for r in found.officials[0].roles] == ["Hiệu trưởng Trường Tiểu học An Thới 2"]


def test_whose_certificate_an_article_says_and_departments_in_a_column() -> None:
    def fill(d: Any) -> None:
        head(d, "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TỈNH HÒA BÌNH", "Số: 215/QĐ-MTTQ-BTT", "Hòa Bình, ngày 08 tháng 11 năm 2016")
        centered(d, "QUYẾT ĐỊNH", "Khen thưởng năm 2016", "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM TỈNH HÒA BÌNH", "QUYẾT ĐỊNH:")
        d.add_paragraph("Điều 1. Tặng Bằng khen của Ủy ban MTTQ Việt Nam tỉnh cho 02 cá nhân có tên sau:")
        table(d, [["TT", "Họ và tên", "Chức danh", "Khoa, phòng"], ["1", "ĐD. Rơ Châm Ngút", "Điều dưỡng viên", "Khoa Nhi"], ["2", "Xa Thị Hiên", "Hộ lý", "Khoa Sản"]])
        d.add_paragraph("Điều 2. Tặng Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết dân tộc” cho ông Đinh Công Lượm.")
        end(d, "- Lưu: VT.", "CHỦ TỊCH\n\nBùi Văn Cửu")

    found = record(fill)
    assert [(a.grantor, [r.name for r in a.recipients]) for a in found.awards] == [
        ("Ủy ban MTTQ Việt Nam tỉnh", ["Rơ Châm Ngút", "Xa Thị Hiên"]), ("Ban thường trực Ủy ban MTTQ Việt Nam tỉnh Hòa Bình", ["Đinh Công Lượm"]),
    ]  # fmt: skip
    assert [(r.title, r.organization) for p in found.officials if p.name == "Rơ Châm Ngút" for r in p.roles] == [("Điều dưỡng viên", "Khoa Nhi")]


def test_lines_below_a_counted_proposal_and_a_list_that_says_who() -> None:
    def proposal(d: Any) -> None:
        head(d, "HỘI CỰU CHIẾN BINH TỈNH BẾN TRE", "Số: 142/TTr-CCB", "Bến Tre, ngày 10 tháng 9 năm 2024")
        centered(d, "TỜ TRÌNH", "Về việc đề nghị khen thưởng giai đoạn 2019 - 2024")
        d.add_paragraph("Hội Cựu chiến binh tỉnh trân trọng đề nghị Trung ương Hội xét tặng:")
        for line in ("1. Bằng khen của Trung ương Hội cho 01 tập thể và 02 cá nhân:", "- Hội Cựu chiến binh xã An Hóa, huyện Châu Thành;",
                     "- Ông Trần Quốc Toản Em, Chi hội trưởng ấp Thạnh Hòa A, xã Thạnh Ngãi;", "- Bà Lê Thị Bạch Cúc, hội viên xã Bình Thắng.", "2. Hội có 46 chi hội."):  # fmt: skip
            d.add_paragraph(line)
        end(d, "- Lưu: VP.", "CHỦ TỊCH\n\nPhạm Hồng Tươi")

    def decided(d: Any) -> None:
        decision(d, ["Điều 1. Tặng Giấy khen của Giám đốc cho 02 cá nhân thuộc tỉnh Điện Biên và Viện Khoa học Nông lâm nghiệp (danh sách kèm theo)."])
        end(d, "- Như Điều 1;", "GIÁM ĐỐC\n\nHà Thế Vận")
        centered(d, "DANH SÁCH")
        table(d, [["TT", "Họ và tên", "Chức vụ"], ["1", "Lù Thị Pành", "Chuyên viên"], ["2", "Đoàn Minh Khuê", "Kế toán"]])

    found = record(proposal)
    assert [(a.status, [r.name for r in a.recipients]) for a in found.awards] == [
        ("proposed", ["Hội Cựu chiến binh xã An Hóa, huyện Châu Thành", "Trần Quốc Toản Em", "Lê Thị Bạch Cúc"]),
    ]  # fmt: skip
    assert [r.text for p in found.officials if p.name == "Trần Quốc Toản Em" for r in p.roles] == ["Chi hội trưởng ấp Thạnh Hòa A, xã Thạnh Ngãi"]
    assert [[r.name for r in a.recipients] for a in record(decided).awards] == [["Lù Thị Pành", "Đoàn Minh Khuê"]]


def test_whose_office_a_signature_and_a_party_cell_say() -> None:
    def fill(d: Any) -> None:
        head(d, "HUYỆN ỦY BỐ TRẠCH\nBAN DÂN VẬN", "Số 96-BC/BDV", "Bố Trạch, ngày 27 tháng 6 năm 2024", "ĐẢNG CỘNG SẢN VIỆT NAM")
        centered(d, "BÁO CÁO", "công tác dân vận năm 2024")
        table(d, [["TT", "Họ và tên", "Chức vụ", "Tổ chức đảng"], ["1", "Lê Thị Hoa", "Nguyên Giám đốc Sở Y tế", "Chi bộ thôn Phú Lộc"], ["2", "Má A Chúng", "Bí thư", "Chi bộ thôn Phú Hòa"]])
        end(d, "- Lưu.", "Q. TRƯỞNG BAN\n\nHoàng Thị Hải Yến")

    roles = {p.name: p.roles[0] for p in record(fill).officials}
    assert {name: (r.title, r.organization, r.acting) for name, r in roles.items()} == {
        "Lê Thị Hoa": ("Giám đốc", "Sở Y tế", False), "Má A Chúng": ("Bí thư", "Chi bộ thôn Phú Hòa", False),
        "Hoàng Thị Hải Yến": ("TRƯỞNG BAN", "BAN DÂN VẬN HUYỆN ỦY BỐ TRẠCH", True),
    }  # fmt: skip
