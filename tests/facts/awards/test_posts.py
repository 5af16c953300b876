"""Recipients with the office, the unit and the province that the page gives them."""

from __future__ import annotations

import pytest

from extractor.pipeline import load

#: (sentence, [(name, role, unit, province)])
TOLD = [
    (
        "UBND tỉnh Điện Biên tặng Bằng khen cho ông Trần Văn Nam, Giám đốc Sở Tài chính tỉnh Điện Biên.",
        [("Trần Văn Nam", "Giám đốc Sở Tài chính tỉnh Điện Biên", "Sở Tài chính tỉnh Điện Biên", "11")],
    ),
    (
        "Ông Trần Văn Nam, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Nội vụ tỉnh Yên Bái được Thủ tướng Chính phủ tặng Bằng khen.",
        [("Trần Văn Nam", "Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Nội vụ tỉnh Yên Bái", "Sở Nội vụ tỉnh Yên Bái", "15")],
    ),
    (
        "Bộ Y tế tặng Bằng khen cho Bệnh viện Đa khoa tỉnh Điện Biên, tỉnh Cao Bằng và huyện Mường Nhé.",
        [("Bệnh viện Đa khoa tỉnh Điện Biên", None, None, "11"), ("tỉnh Cao Bằng", None, None, "04"), ("huyện Mường Nhé", None, None, "11")],
    ),
    # Who has left the office works there no more.
    (
        "Thủ tướng Chính phủ tặng Bằng khen cho ông Lê Văn Hùng, nguyên Giám đốc Sở Y tế tỉnh Yên Bái.",
        [("Lê Văn Hùng", "nguyên Giám đốc Sở Y tế tỉnh Yên Bái", None, None)],
    ),
    # A common noun is no unit, nor is the country of a head of state.
    ("Bà Lê Thị Hoa, Hiệu trưởng nhà trường, được tặng Bằng khen của Bộ Y tế.", [("Lê Thị Hoa", "Hiệu trưởng nhà trường", None, None)]),
    # The office of today is not that of the year of the award.
    ("Ông Trần Văn Nam là Giám đốc Sở Tài chính tỉnh Lào Cai. Năm 1985, ông Nam được tặng Huân chương Lao động hạng Ba.", [("Trần Văn Nam", None, None, None)]),
    # A place in the brand of a bank is no province.
    ("UBND tỉnh Lào Cai tặng Bằng khen cho Ngân hàng Sài Gòn.", [("Ngân hàng Sài Gòn", None, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_the_page_says_of_recipients(text: str, expected: list[tuple[str | None, ...]]) -> None:
    (award,) = load()(text)._.facts["awards"]
    assert [(r.name, r.role, r.unit, r.province_code) for r in award.recipients] == expected
