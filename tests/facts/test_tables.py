"""Numbers in tables take their unit from the head, the column of units, the row or the caption; column numbers and years are none."""

from __future__ import annotations

from extractor.document import Document, Origin, Paragraph
from extractor.facts.dates.find import find_dates
from extractor.facts.figures.find import find_figures
from extractor.facts.marks import Layout, facts
from extractor.language.tokenizer import blank

NLP = blank()


def figures_of(rows: list[list[str]], above: str = "Biểu tổng hợp") -> list[tuple[float, str, str | None]]:
    cells = [
        Paragraph(kind="table_cell", text=text, table=0, row=r, column=c) for r, row in enumerate(rows) for c, text in enumerate(row) if text
    ]
    paragraphs = (Paragraph(kind="body", text=above), *cells)
    document = Document(id="0" * 16, kind="conference_report", source=Origin(path="a.docx", sha256="0" * 64), paragraphs=paragraphs)
    text = "\n".join(p.text for p in paragraphs)
    doc = NLP.make_doc(text)
    doc.user_data["extractor_layout"] = Layout(text, document)
    return [(float(f.value), f.unit, f.subject) for f in facts(find_figures(find_dates(doc)), "figures")]


def test_unit_in_brackets_of_the_head_with_its_scale() -> None:
    rows = [["TT", "Đơn vị", "Kinh phí (triệu đồng)", "Tỷ lệ (%)"], ["1", "Xã Hòa Tân", "215,5", "48"], ["2", "Xã Hòa An", "1.074", "52"]]
    assert figures_of(rows) == [
        (215_500_000.0, "đồng", "Kinh phí"), (48.0, "%", "Tỷ lệ"), (1_074_000_000.0, "đồng", "Kinh phí"), (52.0, "%", "Tỷ lệ"),
    ]  # fmt: skip


def test_column_of_units_and_share_in_the_head() -> None:
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Kết quả", "So kế hoạch (%)"], ["1", "Thu ngân sách", "tỷ đồng", "2.050", "101,7"]]
    assert figures_of(rows) == [(2_050e9, "đồng", "Thu ngân sách"), (101.7, "%", "Thu ngân sách")]


def test_counted_noun_of_a_head_in_two_rows() -> None:
    rows = [["TT", "Khối", "Tổ chức", "", "Xếp thứ"], ["", "", "Số tập thể", "Số cá nhân", ""], ["1", "Khối một", "12", "07", "3"]]
    assert figures_of(rows) == [(12.0, "tập thể", None), (7.0, "cá nhân", None)]


def test_numbers_of_columns_and_years_are_no_figures() -> None:
    rows = [["TT", "Họ và tên", "Năm sinh", "Số cá nhân"], ["1", "2", "3", "4"], ["1", "Đàm Văn Thịnh", "1971", "15"]]
    assert figures_of(rows) == [(15.0, "cá nhân", None)]


def test_unit_over_the_whole_table() -> None:
    rows = [["Nội dung", "Thực hiện"], ["Vốn đầu tư công", "412.600"]]
    assert figures_of(rows, "Đơn vị tính: triệu đồng") == [(412_600e6, "đồng", "Vốn đầu tư công")]


def test_scale_of_a_unit_in_digits() -> None:
    rows = [["TT", "Sản phẩm", "ĐVT", "Quý I", "Kinh phí (1.000 đồng)"], ["1", "Giày thể thao", "1.000 đôi", "9.816", "450"]]
    assert figures_of(rows) == [(9_816e3, "đôi", "Giày thể thao"), (450e3, "đồng", "Giày thể thao")]


def test_a_level_is_no_counted_noun() -> None:
    rows = [["Trường", "Đạt chuẩn quốc gia", "Số giải cấp tỉnh"], ["Tiểu học Hòa Tân", "2", "5"]]
    assert [(value, unit) for value, unit, _ in figures_of(rows)] == [(5.0, "giải cấp tỉnh")]


def test_votes_and_sums_of_ticks() -> None:
    rows = [["TT", "Họ và tên", "Đồng ý", "Danh hiệu thi đua"], ["1", "Thạch Cha", "9", "x"], ["2", "Hứa Văn Đờn", "6", "x"], ["", "Tổng cộng", "15", "2"]]
    assert [(value, unit) for value, unit, _ in figures_of(rows)] == [(9.0, "phiếu"), (6.0, "phiếu"), (15.0, "phiếu")]


def test_a_bare_total_counts_nothing() -> None:
    rows = [["TT", "Hình thức khen thưởng", "Tổng số", "Số tập thể"], ["1", "Cờ thi đua của Chính phủ", "4", "3"]]
    assert figures_of(rows) == [(3.0, "tập thể", "Cờ thi đua của Chính phủ")]


def test_rows_of_names_have_the_subject_of_their_column() -> None:
    rows = [["TT", "Đơn vị / Họ và tên", "Tiền thưởng (đồng)"], ["1", "Kho vật tư số 2", "3.510.000"], ["2", "Lò Văn Inh", "702.000"]]
    assert figures_of(rows) == [(3_510_000.0, "đồng", "Tiền thưởng"), (702_000.0, "đồng", "Tiền thưởng")]
