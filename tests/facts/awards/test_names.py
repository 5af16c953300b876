"""Names of awards: where they begin and end, their classes, and the words that only look like them."""

from __future__ import annotations

import pytest

from extractor.facts.awards.find import award_names


def read(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(mark.value.name, mark.value.classes) for mark in award_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("được tặng “Huân chương Lao động” hạng Nhì", [("Huân chương Lao động", (2,))]),
        ("Huân chương Độc lập (hạng Nhất, Nhì và Ba)", [("Huân chương Độc lập", (1, 2, 3))]),
        ("Huân chương Bảo vệ Tổ quốc hạng III", [("Huân chương Bảo vệ Tổ quốc", (3,))]),
        ("danh hiệu Chiến sỹ thi đua toàn quốc", [("Chiến sĩ thi đua toàn quốc", ())]),
        ("trao Huy hiệu 30, 40, 50 năm tuổi Đảng", [("Huy hiệu Đảng", ())]),
        ("Huy hiệu Đảng 45 năm tuổi Đảng", [("Huy hiệu Đảng", ())]),
        ('Kỷ niệm chương "Vì sự nghiệp giáo dục"', [("Kỷ niệm chương Vì sự nghiệp Giáo dục", ())]),
        ("giành huy chương Vàng và 2 HCB", [("Huy chương vàng", ()), ("Huy chương bạc", ())]),
        ("đoạt giải Nhất, Nhì cuộc thi Sáng tạo trẻ năm 2024", [("Giải", (1, 2))]),
        ("Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhất", [("Huân chương Kháng chiến chống Mỹ cứu nước", (1,))]),
        ("Bằng khen của Thủ tướng Chính phủ", [("Bằng khen", ())]),
        ("nhằm phát huy hiệu quả vốn vay", []),
        ("giải bài toán, giải ba bài toán khó", []),
        ("tại giải Ngoại hạng Anh", []),
    ],
)
def test_names(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert read(text) == expected


def test_spans_cover_the_words() -> None:
    text = "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho ông."
    (mark,) = award_names(text)
    assert text[mark.start : mark.end] == "Huân chương Lao động hạng Ba"


def test_contest_stands_beside_the_place() -> None:
    (mark,) = award_names('đạt giải Nhì cuộc thi "Tìm hiểu pháp luật" cấp tỉnh')
    assert mark.value.contest == "cuộc thi Tìm hiểu pháp luật cấp tỉnh"


def test_weak_words_are_marked_weak() -> None:
    (mark,) = award_names("xây dựng gia đình học tập ở khu dân cư")
    assert mark.value.weak
