"""Sentences: exact offsets, and the cuts this genre needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["PGS.TS. Lê Văn An dự.", "TP. Huế vui."],
        ["Tp. Hồ Chí Minh và Tp.HCM là một.", "Q. 1 và Q.3 có mưa."],
        ["ThS. Trần Lan, BS. Mai và TS. Hà cùng dự.", "GS. Minh vắng."],
        ["Tỉnh đạt 36.000 tỷ đồng.", "Tăng 3.5 điểm."],
        ["Ngày 12.5.2025, lễ khai mạc.", "Ngày 13.5 bế mạc."],
        ["Vốn đạt 36.000.", "Tỉnh khen."],
        ["Kết thúc năm 2024.", "Năm 2025 bắt đầu."],
        ["Ông K. Miên và anh N.V.A. dự."],
        ["Đ/c. Lê An nói.", "St. Petersburg lạnh."],
        ["Có cam, bưởi, v.v. và chè.", "Tất cả, v.v.", "Sau đó ông về."],
        ["Xem tại baolaocai.vn nhé.", "Cảm ơn."],
        ["“Anh đi đâu?” anh hỏi.", "“Tôi về.”", "Rồi im lặng..."],
        ["Ông nói: \"Tốt!\"", "Bà cười."],
        ["Thật ư?", "Thật!", "Vậy thì… thôi."],
        ["1. Ông Lê Văn An, Giám đốc.", "Bà Mai dự."],
        ["a) Khen thưởng tập thể.", "Tập thể Sở."],
        ["II. Kết quả đạt được.", "Tốt."],
        ["Kết thúc.", "Ông về."],
        ["Họ rời nơi ở.", "Tuy nhiên, nước Ý.", "Bức tượng sâu 14 m.", "Hố rộng."],
        ["Chờ giám định pháp y.", "Tuy nhiên, chưa có."],
        ["Công an bắt Lê Văn H.", "Theo đó, H. nhận tội."],
        ["Tặng bé A. Luật và chị N.T. H. quà."],
        ["Đạt 95%.", "Tăng 2%."],
        ["Diện tích 5 km2.", "Dân số 3.650."],
        ["Số tiền 36. 000 đồng."],
    ],
)
def test_cuts(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_missing_space_after_the_stop() -> None:
    assert cut("Lễ kết thúc.Ông An về.") == ["Lễ kết thúc.", "Ông An về."]


def test_newline_always_ends() -> None:
    assert cut("  Tiêu đề\n\nông An\r nói  \n") == ["Tiêu đề", "ông An\r nói"]


@given(st.one_of(st.text(), st.text(alphabet="aB.?! \n\"”“…1đ,Q)TP\u00a0")))
def test_all_but_white_space_is_covered_once(text: str) -> None:
    spans = sentences(text)
    borders = [border for span in spans for border in span]
    assert borders == sorted(borders) and all(start < end for start, end in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert not any("\n" in sentence or sentence != sentence.strip() for sentence in cut(text))


@pytest.mark.parametrize("unit", ["a.", ". ", "A. ", "1.", "?!", "\" ", "(", "TS. "])
def test_hostile_text_comes_back(unit: str) -> None:
    text = unit * 50_000  # anything quadratic would never come back
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
