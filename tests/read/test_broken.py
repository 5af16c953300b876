"""Lines broken behind an abbreviation are put together; ends of sentences are not."""

from __future__ import annotations

import pytest

from extractor.read.broken import joined
from extractor.read.wrapped import unwrapped


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("Công an TP.", "Nha Trang đã có mặt."),
        ("Hội thảo ở TP.", "Hồ Chí Minh: 27 trường hợp."),
        ("Nhà của chị N.T. T.", "(35 tuổi), trú phường Quán Bàu."),
        ("Sau va chạm, cháu Tr.", "bị thương nặng."),
        ("Phát biểu tại hội nghị, ThS.", "Trần Văn Tuyên nói."),
    ],
)
def test_broken_behind_an_abbreviation(before: str, line: str) -> None:
    assert joined([before, line]) == [f"{before} {line}"]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("Theo nghị quyết của HĐND TP.", "Dự kiến, đợt 1 dài 9,5 km."),
        ("Đối thoại với Mỹ.", "Điều này bao gồm cơ hội."),
        ("Điểm đầu là ga Hà Nội.", "Điểm cuối tại ga Thủ Thiêm."),
        ("Họ sang Na Uy.", "Đại sứ quán chưa bình luận."),
        ("Một dòng không có dấu chấm", "dòng sau."),
    ],
)
def test_a_sentence_ended(before: str, line: str) -> None:
    assert joined([before, line]) == [before, line]


def test_a_wrapped_page_is_put_together() -> None:
    lines = ["Ngày 3/5,", "ông Lê An, Chủ tịch", "xã Hòa", "Phước, cho biết mưa", "lớn đã làm", "hỏng nhà", "văn hóa của", "xã.", "- Thôn một", "Ông nói"]
    assert unwrapped(lines) == [
        "Ngày 3/5, ông Lê An, Chủ tịch xã Hòa Phước, cho biết mưa lớn đã làm hỏng nhà văn hóa của xã.", "- Thôn một", "Ông nói",
    ]  # fmt: skip
