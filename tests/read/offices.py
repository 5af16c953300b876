"""Official documents written for these tests, of kinds and bodies that differ in layout: builders of Word files by python-docx."""


from __future__ import annotations

from typing import Any

from tests.read.builders import centered, table, xml

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------"


def head(d: Any, left: str, number: str, place: str, motto: str = STATE) -> None:
    """A letterhead as a table of two rows."""
    table(d, [[left, motto], [number, place]])


def end(d: Any, recipients: str, right: str) -> None:
    """Recipients and signature side by side."""
    table(d, [[f"Nơi nhận:\n{recipients}", right]])


def merged(d: Any, header: list[list[str]], spans: list[tuple[int, int, int, int]], rows: list[list[str]]) -> None:
    """A table whose header cells are merged; spans give row, column, row, column of the corners."""
    made = table(d, [*header, *rows])
    for r1, c1, r2, c2 in spans:
        text = header[r1][c1]
        cell = made.cell(r1, c1).merge(made.cell(r2, c2))
        cell.text = text


def group_row(made: Any, row: int, text: str) -> None:
    """Merge a row of a table into one cell."""
    cells = made.rows[row].cells
    cell = cells[0].merge(cells[-1])
    cell.text = text


def numbered(d: Any, *texts: str) -> None:
    """Paragraphs numbered by Word itself."""
    for text in texts:
        d.add_paragraph(text, style="List Number")


def text_box(d: Any, *lines: str) -> None:
    """A paragraph with a text box, as Word writes it: once for new programs, once for old ones."""
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    xml(d, f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
           f"<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")  # fmt: skip


def proposal(d: Any) -> None:
    """A tờ trình of a department, its table with a header of two rows and crosses under the award."""
    head(d, "UBND TỈNH QUẢNG TRỊ\nSỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 1245/TTr-SGDĐT", "Quảng Trị, ngày 18 tháng 7 năm 2023")
    centered(d, "TỜ TRÌNH", "Về việc đề nghị tặng Bằng khen cho các tập thể, cá nhân", "có thành tích xuất sắc trong năm học 2022 - 2023")
    d.add_paragraph("Kính gửi: Ban Thi đua - Khen thưởng tỉnh.")
    d.add_paragraph("Căn cứ Luật Thi đua, Khen thưởng ngày 15/6/2022;")
    d.add_paragraph("Sở Giáo dục và Đào tạo kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh xem xét, tặng Bằng khen cho 02 cá nhân có tên sau:")
    merged(d, [["TT", "Họ và tên", "Chức vụ, đơn vị", "Số điểm", ""], ["", "", "", "Học kỳ I", "Học kỳ II"]], [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4)],
           [["1", "Bà Hồ Thị Lan Chi", "Giáo viên Trường THPT Hướng Hóa", "95", "97"], ["2", "Ông Phan Đình Khôi", "Hiệu trưởng Trường THCS Khe Sanh", "93", "94"]])  # fmt: skip
    d.add_paragraph("Sở Giáo dục và Đào tạo kính trình Ban Thi đua - Khen thưởng tỉnh xem xét, quyết định./.")
    end(d, "- Như trên;\n- Lưu: VT, VP.", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nMai Thị Kim Nhung")


def yearly_report(d: Any) -> None:
    """A district union's yearly report, its table with merged heads, its number inside the left cell."""
    table(d, [["LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN PHÚ TÂN\n_______\nSố: 61/BC-LĐLĐ", f"{STATE}\nPhú Tân, ngày 05 tháng 12 năm 2022"]])
    centered(d, "BÁO CÁO", "Tổng kết phong trào công nhân viên chức lao động và hoạt động công đoàn năm 2022", "Phương hướng, nhiệm vụ năm 2023")
    d.add_paragraph("I. ĐẶC ĐIỂM TÌNH HÌNH")
    d.add_paragraph("Huyện có 112 công đoàn cơ sở với 4.860 đoàn viên, tăng 120 đoàn viên so với năm 2021.")
    merged(d, [["TT", "Chỉ tiêu", "Năm 2022", "", "Tỷ lệ (%)"], ["", "", "Kế hoạch", "Thực hiện", ""]], [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4)],
           [["1", "Phát triển đoàn viên", "100", "120", "120"], ["2", "Mái ấm công đoàn (căn)", "10", "9", "90"]])  # fmt: skip
    d.add_paragraph("II. PHƯƠNG HƯỚNG")
    d.add_paragraph("Phấn đấu kết nạp mới 150 đoàn viên./.")
    end(d, "- LĐLĐ tỉnh;\n- TT. Huyện ủy;\n- Lưu: VT.", "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\n\nTrần Quốc Bửu")


def two_appendices(d: Any) -> None:
    """A province's decision with two appendices, the second with rows of groups."""
    head(d, "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN", "Số: 877/QĐ-UBND", "Bắc Kạn, ngày 14 tháng 5 năm 2024")
    centered(d, "QUYẾT ĐỊNH", "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "___________", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC KẠN")
    d.add_paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    d.add_paragraph("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 402/TTr-SNV ngày 10 tháng 5 năm 2024.")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 tập thể và 03 cá nhân đã có thành tích xuất sắc trong phong trào xây dựng nông thôn mới giai đoạn 2021 - 2023 (có Phụ lục I và Phụ lục II kèm theo).")
    d.add_paragraph("Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.")
    end(d, "- Như Điều 2;\n- CT, các PCT UBND tỉnh;\n- Lưu: VT, NV.", "CHỦ TỊCH\n\n\n\nNông Quang Khiêm")
    centered(d, "Phụ lục I", "DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN", "(Kèm theo Quyết định số 877/QĐ-UBND ngày 14/5/2024 của Chủ tịch UBND tỉnh Bắc Kạn)")
    table(d, [["STT", "Tên tập thể"], ["1", "Nhân dân và cán bộ xã Quảng Khê, huyện Ba Bể"], ["2", "Phòng Nông nghiệp và Phát triển nông thôn huyện Na Rì"]])
    centered(d, "Phụ lục II", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN", "(Kèm theo Quyết định số 877/QĐ-UBND ngày 14/5/2024 của Chủ tịch UBND tỉnh Bắc Kạn)")
    made = table(d, [["STT", "Họ và tên", "Chức vụ, nơi công tác"], ["I", "", ""], ["1", "Ông Hoàng Văn Thuấn", "Bí thư Chi bộ thôn Nà Làng, xã Quảng Khê"], ["2", "Bà Triệu Thị Mùi", "Trưởng thôn Bản Pjạc, xã Quảng Khê"], ["II", "", ""], ["1", "Ông Lý A Sáng", "Công chức Địa chính xã Cư Lễ"]])
    group_row(made, 1, "I. Huyện Ba Bể")
    group_row(made, 4, "II. Huyện Na Rì")


def minutes(d: Any) -> None:
    """Minutes of a council with two signers, no date line but the opening."""
    table(d, [["UBND HUYỆN ĐÔNG HẢI\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", STATE]])
    centered(d, "BIÊN BẢN", "Họp xét danh hiệu thi đua và hình thức khen thưởng năm 2020")
    d.add_paragraph("Hôm nay, vào lúc 14 giờ 00 phút, ngày 08 tháng 01 năm 2021, tại phòng họp số 2, UBND huyện Đông Hải, Hội đồng Thi đua - Khen thưởng huyện tiến hành họp.")
    d.add_paragraph("I. THÀNH PHẦN")
    d.add_paragraph("1. Chủ trì: Ông Huỳnh Tấn Phát, Chủ tịch UBND huyện, Chủ tịch Hội đồng.")
    d.add_paragraph("2. Thư ký: Bà Ngô Bích Thủy, Chuyên viên Phòng Nội vụ huyện.")
    d.add_paragraph("II. KẾT QUẢ BỎ PHIẾU")
    table(d, [["TT", "Họ và tên", "Số phiếu đồng ý", "Tỷ lệ %"], ["1", "Lâm Văn Út", "13/13", "100"], ["2", "Kim Sô Phia", "12/13", "92,3"]])
    d.add_paragraph("Cuộc họp kết thúc vào lúc 16 giờ 30 phút cùng ngày./.")
    table(d, [["THƯ KÝ\n\n\nNgô Bích Thủy", "CHỦ TRÌ\n\n\nHuỳnh Tấn Phát"]])


def youth_plan(d: Any) -> None:
    """A plan of a provincial youth union: its own motto, the number in its own order, text numbered by Word."""
    head(d, "BCH ĐOÀN TỈNH GIA LAI\n***", "Số: 118-KH/TĐTN-BTG", "Gia Lai, ngày 22 tháng 02 năm 2021", "ĐOÀN TNCS HỒ CHÍ MINH")
    centered(d, "KẾ HOẠCH", "Tổ chức Tháng Thanh niên năm 2021", "-----------")
    d.add_paragraph("Thực hiện Hướng dẫn của Ban Bí thư Trung ương Đoàn, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:")
    numbered(d, "Tổ chức 220 hoạt động tình nguyện tại các xã biên giới.", "Trao tặng 17 công trình thanh niên trị giá 1,2 tỷ đồng.", "Tổng kết, khen thưởng trước ngày 30/4/2021.")
    end(d, "- TW Đoàn (b/c);\n- Các huyện, thị, thành đoàn;\n- Lưu VP.", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\n\n\nRơ Mah H'Bé Nét")


def invitation(d: Any) -> None:
    """An invitation of the Front, its letterhead in text boxes."""
    text_box(d, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH VĨNH LONG", "Số: 33/GM-MTTQ-BTT")
    text_box(d, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Vĩnh Long, ngày 06 tháng 11 năm 2020")
    centered(d, "GIẤY MỜI", "Dự Lễ kỷ niệm 90 năm Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam")
    d.add_paragraph("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh trân trọng kính mời: Ông (bà) Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam các huyện, thị xã, thành phố.")
    d.add_paragraph("Thời gian: 07 giờ 30 phút, ngày 17/11/2020 (thứ Ba).")
    d.add_paragraph("Địa điểm: Hội trường Tỉnh ủy, số 4 đường Phan Bội Châu, Phường 1, thành phố Vĩnh Long.")
    d.add_paragraph("Rất mong quý đại biểu đến dự đúng thời gian./.")
    end(d, "- Như trên;\n- Lưu.", "TM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nVõ Thị Bé Sáu")


def conclusion(d: Any) -> None:
    """A notice of the party's: its motto, a star for a rule, number without colon, T/M and K/T with a slash."""
    head(d, "TỈNH ỦY HÒA BÌNH\n*\nSố 512-TB/TU", "", "Hòa Bình, ngày 27 tháng 9 năm 2021", "ĐẢNG CỘNG SẢN VIỆT NAM")
    centered(d, "THÔNG BÁO", "Kết luận của đồng chí Bí thư Tỉnh ủy", "tại buổi làm việc với Ban Thường vụ Huyện ủy Lạc Sơn", "-----")
    d.add_paragraph("Ngày 24/9/2021, đồng chí Bí thư Tỉnh ủy đã làm việc với Ban Thường vụ Huyện ủy Lạc Sơn về tình hình phát triển kinh tế - xã hội 9 tháng năm 2021.")
    d.add_paragraph("1. Đồng chí ghi nhận tổng thu ngân sách đạt 96 tỷ đồng, bằng 81% kế hoạch năm.")
    end(d, "- Huyện ủy Lạc Sơn,\n- Các ban đảng,\n- Lưu Văn phòng Tỉnh ủy.", "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\nBùi Đức Sinh")


def ministry_medal(d: Any) -> None:
    """A ministry's decision to confer a medal, its list as lines numbered by Word under headings of bodies."""
    head(d, "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Số: 2018/QĐ-BTNMT", "Hà Nội, ngày 30 tháng 6 năm 2022")
    centered(d, "QUYẾT ĐỊNH", "Về việc tặng Kỷ niệm chương “Vì sự nghiệp tài nguyên và môi trường”", "BỘ TRƯỞNG BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG")
    d.add_paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;")
    d.add_paragraph("Xét đề nghị của Vụ trưởng Vụ Thi đua, Khen thưởng và Tuyên truyền,")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Tặng Kỷ niệm chương “Vì sự nghiệp tài nguyên và môi trường” cho 03 cá nhân (có danh sách kèm theo) đã có nhiều đóng góp cho sự nghiệp phát triển ngành.")
    d.add_paragraph("Điều 2. Chánh Văn phòng Bộ, Vụ trưởng Vụ Thi đua, Khen thưởng và Tuyên truyền chịu trách nhiệm thi hành Quyết định này./.")
    end(d, "- Như Điều 2;\n- Lưu: VT, TĐKTTT.", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nLê Minh Ngân Hà")
    centered(d, "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG KỶ NIỆM CHƯƠNG", "(Kèm theo Quyết định số 2018/QĐ-BTNMT ngày 30 tháng 6 năm 2022)")
    d.add_paragraph("I. TỔNG CỤC KHÍ TƯỢNG THỦY VĂN")
    numbered(d, "Ông Đặng Hữu Thọ, Dự báo viên, Đài Khí tượng Thủy văn khu vực Tây Bắc.", "Bà Vi Thị Hảo, Kế toán trưởng, Đài Khí tượng Thủy văn khu vực Đông Bắc.")
    d.add_paragraph("II. SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH ĐẮK NÔNG")
    numbered(d, "Ông Điểu K'Rứ, Phó Trưởng phòng Quản lý đất đai.")


def union_award(d: Any) -> None:
    """A trade union's decision: the list in one table, groups as merged rows, the award named in the article."""
    head(d, "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ THỌ", "Số: 94/QĐ-LĐLĐ", "Phú Thọ, ngày 12 tháng 01 năm 2024")
    centered(d, "QUYẾT ĐỊNH", "Về việc khen thưởng thành tích trong phong trào thi đua năm 2023", "BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH")
    d.add_paragraph("- Căn cứ Điều lệ Công đoàn Việt Nam;")
    d.add_paragraph("- Xét đề nghị của Ban Chính sách - Pháp luật,")
    centered(d, "QUYẾT ĐỊNH")
    d.add_paragraph("Điều 1. Tặng Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh Phú Thọ cho 01 tập thể và 02 cá nhân có thành tích xuất sắc trong phong trào thi đua lao động giỏi và xây dựng tổ chức công đoàn vững mạnh năm 2023 (có danh sách kèm theo).")
    d.add_paragraph("Điều 2. Văn phòng, Ban Tài chính Liên đoàn Lao động tỉnh chịu trách nhiệm thi hành Quyết định này.")
    end(d, "- Như Điều 2;\n- Lưu: VT.", "TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n\n\nHà Đức Vượng")
    centered(d, "DANH SÁCH", "TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN", "(Ban hành kèm theo Quyết định số 94/QĐ-LĐLĐ ngày 12/01/2024)")
    made = table(d, [["TT", "Tập thể, cá nhân", "Chức vụ, đơn vị"], ["A", "", ""], ["1", "Công đoàn cơ sở Công ty TNHH Chè Thanh Ba", "Huyện Thanh Ba"], ["B", "", ""], ["1", "Nguyễn Thị Hồng Lê", "Chủ tịch CĐCS Trường Mầm non Hoa Sen"], ["2", "Đinh Công Trứ", "Công nhân Công ty CP Xi măng Sông Lô"]])
    group_row(made, 1, "A. TẬP THỂ")
    group_row(made, 3, "B. CÁ NHÂN")


def party_praise(d: Any) -> None:
    """A district party committee's decision to praise members, the table's columns in the party's words."""
    head(d, "TỈNH ỦY CAO BẰNG\nHUYỆN ỦY TRÙNG KHÁNH\n*", "Số 1203-QĐ/HU", "Trùng Khánh, ngày 19 tháng 01 năm 2022", "ĐẢNG CỘNG SẢN VIỆT NAM")
    centered(d, "QUYẾT ĐỊNH", "khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021", "-----")
    d.add_paragraph("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;")
    d.add_paragraph("- Xét đề nghị của Ban Tổ chức Huyện ủy,")
    centered(d, "BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH")
    d.add_paragraph("Điều 1: Tặng Giấy khen của Ban Chấp hành Đảng bộ huyện cho 02 đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021 (có danh sách kèm theo).")
    d.add_paragraph("Điều 2: Văn phòng Huyện ủy, Ban Tổ chức Huyện ủy và các đảng viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.")
    end(d, "- Như Điều 2,\n- Lưu VPHU.", "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nMông Văn Lục")
    centered(d, "DANH SÁCH", "ĐẢNG VIÊN ĐƯỢC TẶNG GIẤY KHEN", "(kèm theo Quyết định số 1203-QĐ/HU, ngày 19/01/2022 của Ban Thường vụ Huyện ủy)")
    table(d, [["Số TT", "Họ và tên đảng viên", "Chức vụ đảng, chính quyền", "Đảng bộ, chi bộ"], ["1", "Nông Thị Quế", "Bí thư Chi bộ", "Chi bộ xóm Bản Mới, Đảng bộ xã Phong Châu"], ["2", "Lương Văn Đoàn", "Phó Bí thư Đảng ủy, Chủ tịch UBND", "Đảng bộ xã Đình Phong"]])


def two_awards(d: Any) -> None:
    """A district's decision on two awards, each with its list; years of birth under a merged head."""
    head(d, "ỦY BAN NHÂN DÂN\nHUYỆN HƯƠNG SƠN", "Số: 3310/QĐ-UBND", "Hương Sơn, ngày 02 tháng 8 năm 2019")
    centered(d, "QUYẾT ĐỊNH", "Về việc công nhận danh hiệu “Lao động tiên tiến” và tặng Giấy khen năm học 2018 - 2019", "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN")
    d.add_paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Công nhận danh hiệu “Lao động tiên tiến” cho 02 cá nhân và tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện cho 01 cá nhân thuộc ngành giáo dục (có danh sách kèm theo).")
    d.add_paragraph("Điều 2. Các ông, bà có tên tại Điều 1 căn cứ Quyết định thi hành./.")
    end(d, "- Như Điều 2;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nĐinh Xuân Lộc")
    centered(d, "DANH SÁCH CÁ NHÂN ĐƯỢC CÔNG NHẬN DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”", "(Kèm theo Quyết định số 3310/QĐ-UBND ngày 02/8/2019 của Chủ tịch UBND huyện Hương Sơn)")
    merged(d, [["TT", "Họ và tên", "Năm sinh", "", "Chức vụ", "Đơn vị"], ["", "", "Nam", "Nữ", "", ""]], [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4), (0, 5, 1, 5)], [["1", "Phan Thị Hà", "", "1985", "Giáo viên", "Trường Tiểu học Sơn Tây"], ["2", "Lê Khánh Toàn", "1979", "", "Phó Hiệu trưởng", "Trường THCS Sơn Kim"]])
    centered(d, "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", "(Kèm theo Quyết định số 3310/QĐ-UBND ngày 02/8/2019 của Chủ tịch UBND huyện Hương Sơn)")
    table(d, [["TT", "Họ và tên", "Chức vụ", "Đơn vị"], ["1", "Trần Thị Thảo Vân", "Hiệu trưởng", "Trường Mầm non Sơn Hồng"]])


def listed_lines(d: Any) -> None:
    """A ministry's decision that lists those honoured in its first article, collectives and individuals under labels."""
    head(d, "BỘ Y TẾ", "Số: 1499/QĐ-BYT", "Hà Nội, ngày 12 tháng 6 năm 2021")
    centered(d, "QUYẾT ĐỊNH", "Về việc tặng Bằng khen của Bộ trưởng Bộ Y tế", "BỘ TRƯỞNG BỘ Y TẾ")
    d.add_paragraph("Căn cứ Nghị định số 75/2017/NĐ-CP ngày 20 tháng 6 năm 2017 của Chính phủ;")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Tặng Bằng khen của Bộ trưởng Bộ Y tế cho 02 tập thể và 02 cá nhân đã có thành tích xuất sắc trong công tác phòng, chống dịch COVID-19 tại tỉnh Bắc Giang, gồm:")
    d.add_paragraph("1. Tập thể:")
    d.add_paragraph("- Trung tâm Kiểm soát bệnh tật tỉnh Bắc Giang;")
    d.add_paragraph("- Khoa Hồi sức tích cực, Bệnh viện Phổi Bắc Giang.")
    d.add_paragraph("2. Cá nhân:")
    d.add_paragraph("- Bác sĩ Giáp Văn Minh Đức, Trưởng khoa Xét nghiệm, Trung tâm Kiểm soát bệnh tật tỉnh Bắc Giang;")
    d.add_paragraph("- Bà Thân Thị Oanh, Điều dưỡng trưởng, Bệnh viện Phổi Bắc Giang.")
    d.add_paragraph("Điều 2. Chánh Văn phòng Bộ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.")
    end(d, "- Như Điều 2;\n- Lưu: VT, TT-KT.", "BỘ TRƯỞNG\n\n\nNguyễn Thành Long Hải")


def orders(d: Any) -> None:
    """The President's decision: an article for each class, those honoured and the reason below it."""
    head(d, "CHỦ TỊCH NƯỚC", "Số: 455/QĐ-CTN", "Hà Nội, ngày 28 tháng 4 năm 2017")
    centered(d, "QUYẾT ĐỊNH", "Về việc tặng thưởng Huân chương Lao động", "CHỦ TỊCH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    d.add_paragraph("Căn cứ Điều 88 và Điều 91 Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;")
    d.add_paragraph("Xét đề nghị của Thủ tướng Chính phủ tại Tờ trình số 120/TTr-CP ngày 20 tháng 4 năm 2017.")
    centered(d, "QUYẾT ĐỊNH:")
    d.add_paragraph("Điều 1. Tặng thưởng Huân chương Lao động hạng Nhì cho:")
    d.add_paragraph("1. Sở Giao thông vận tải tỉnh Trà Vinh;")
    d.add_paragraph("2. Ông Thạch Sa Rây, Phó Chủ tịch Hội Nông dân tỉnh Trà Vinh;")
    d.add_paragraph("Đã có thành tích xuất sắc trong công tác từ năm 2012 đến năm 2016, góp phần vào sự nghiệp xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc.")
    d.add_paragraph("Điều 2. Tặng thưởng Huân chương Lao động hạng Ba cho:")
    d.add_paragraph("1. Trường Trung học phổ thông Cầu Kè, huyện Cầu Kè, tỉnh Trà Vinh;")
    d.add_paragraph("2. Bà Kim Thị Sô Thia, Giáo viên Trường Tiểu học Hòa Ân A, huyện Cầu Kè, tỉnh Trà Vinh;")
    d.add_paragraph("Đã có thành tích xuất sắc trong công tác giáo dục và đào tạo từ năm 2011-2012 đến năm 2015-2016.")
    d.add_paragraph("Điều 3. Thủ tướng Chính phủ, Chủ nhiệm Văn phòng Chủ tịch nước và các đơn vị, cá nhân có tên trên chịu trách nhiệm thi hành Quyết định này.")
    end(d, "- Thủ tướng Chính phủ;\n- Lưu: VT.", "CHỦ TỊCH NƯỚC\n\n\nTrần Đại Nghĩa Quang")


def farmers_union(d: Any) -> None:
    """A provincial farmers' union: its committee under the union, groups as rows, addresses in place of offices."""
    head(d, "HỘI NÔNG DÂN VIỆT NAM\nBCH HỘI NÔNG DÂN TỈNH NGHỆ AN", "Số: 207-QĐ/HNDT", "Nghệ An, ngày 10 tháng 10 năm 2020")
    centered(d, "QUYẾT ĐỊNH", "V/v tặng Bằng khen và Kỷ niệm chương", "---")
    d.add_paragraph("- Căn cứ Quy chế thi đua, khen thưởng của Hội;")
    centered(d, "BAN THƯỜNG VỤ HỘI NÔNG DÂN TỈNH", "QUYẾT ĐỊNH")
    d.add_paragraph("Điều 1: Tặng Bằng khen của Ban Chấp hành Hội Nông dân tỉnh cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào nông dân thi đua sản xuất, kinh doanh giỏi giai đoạn 2017 - 2020 (Có danh sách kèm theo).")
    d.add_paragraph("Điều 2: Văn phòng Hội Nông dân tỉnh và các tập thể, cá nhân có tên ở Điều 1 căn cứ Quyết định thi hành.")
    end(d, "- Như Điều 2;\n- Lưu VP.", "T/M BAN THƯỜNG VỤ\nCHỦ TỊCH\n\n\nNguyễn Quang Tùng Anh")
    centered(d, "DANH SÁCH", "Các tập thể, cá nhân được tặng Bằng khen", "(Kèm theo Quyết định số 207-QĐ/HNDT ngày 10 tháng 10 năm 2020)")
    table(d, [["STT", "Tên tập thể, cá nhân", "Địa chỉ"], ["I", "Tập thể", ""], ["1", "Hội Nông dân xã Quỳnh Lương", "Huyện Quỳnh Lưu"], ["2", "Hội Nông dân thị trấn Nam Đàn", "Huyện Nam Đàn"], ["II", "Cá nhân", ""], ["1", "Ông Hồ Sỹ Quảng", "Xóm 6, xã Quỳnh Minh, huyện Quỳnh Lưu"], ["2", "Bà Vi Thị Lương", "Bản Na Kho, xã Bảo Nam, huyện Kỳ Sơn"]])
