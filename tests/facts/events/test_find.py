"""The event a page is about: its name without day and place, its kind, and pages that report none."""

from __future__ import annotations

from typing import Any

import pytest

from extractor import extract
from extractor.document import Source
from extractor.facts.events.anaphor import named_before
from extractor.facts.events.candidates import Candidate
from extractor.pipeline import load
from tests.read.builders import centered, docx
from tests.read.offices import head


def events(text: str) -> list[tuple[str, str]]:
    return [(event.name, event.kind) for event in load()(text)._.facts["events"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh tổng kết phong trào thi đua\nSáng 5/3/2024, tại thành phố Vinh, UBND tỉnh tổ chức Hội nghị tổng kết công tác thi đua, "
            "khen thưởng năm 2023, triển khai nhiệm vụ năm 2024 của khối. Dự hội nghị có ông Lê Văn Bình.",
            ("Hội nghị tổng kết công tác thi đua, khen thưởng năm 2023, triển khai nhiệm vụ năm 2024 của khối", "conference"),
        ),
        (
            "Chiều 7/6/2023, lễ kỷ niệm 40 năm thành lập Trường THPT Bình Minh diễn ra tại thị xã Bình Minh với sự tham dự của nhiều thế hệ học trò.",
            ("lễ kỷ niệm 40 năm thành lập Trường THPT Bình Minh", "ceremony"),
        ),
        (
            'Ngày 9/8/2022, Sở Y tế phối hợp với Sở Thông tin tổ chức cuộc thi "An toàn, khỏe mạnh, hạnh phúc" dành cho học sinh.',
            ('cuộc thi "An toàn, khỏe mạnh, hạnh phúc"', "contest"),
        ),
    ],
)
def test_named_events(text: str, expected: tuple[str, str]) -> None:
    assert events(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Khoảng 3h sáng 5/3, xe tải va chạm với xe máy trên quốc lộ 1A khiến hai người bị thương.",
        "Bão số 4 gây mưa lớn, nhiều nhà dân bị tốc mái. Nghị quyết Đại hội Đảng bộ xã nêu nhiệm vụ phòng chống thiên tai.",
        "",
    ],
)
def test_no_event(text: str) -> None:
    assert events(text) == []


def test_mention_carries_the_words() -> None:
    doc = load()("Ngày 12/5/2024, UBND huyện tổ chức hội nghị đối thoại với doanh nghiệp năm 2024.")
    (event,) = doc._.facts["events"]
    (mention,) = event.mentions
    assert doc.text[mention.start : mention.end] == mention.text == event.name


def test_document_of_conclusions_dates_what_it_tells_of_by_its_own_words() -> None:
    """A notice of conclusions bears a later day than the conference that it reports."""

    def fill(d: Any) -> None:
        head(d, "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM", "Số: 58/TB-UBND", "Hà Nam, ngày 22 tháng 5 năm 2022")
        centered(d, "THÔNG BÁO", "Kết luận của Chủ tịch UBND tỉnh tại Hội nghị sơ kết phong trào thi đua xây dựng đường quê sáng năm 2022")
        d.add_paragraph("Ngày 16/5/2022, tại Nhà văn hóa trung tâm, Chủ tịch UBND tỉnh đã chủ trì hội nghị. Cùng dự có lãnh đạo các sở, ngành.")
        d.add_paragraph("Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau: Các huyện tiếp tục vận động nhân dân góp công.")

    (event,) = extract(Source(path="tb.docx", data=docx(fill))).events
    assert (event.name, event.date) == ("Hội nghị sơ kết phong trào thi đua xây dựng đường quê sáng năm 2022", "2022-05-16")


def test_day_that_only_a_later_sentence_gives() -> None:
    between = "Các đại biểu hai nước ôn lại nhiều năm gắn bó và trao nhau nhiều món quà nhỏ. " * 30
    text = f"Liên hoan thanh niên Việt - Lào lần thứ 6\nĐông đảo thanh niên hai nước có mặt. {between}"
    found = load()(f"{text}Liên hoan thanh niên Việt - Lào lần thứ 6 diễn ra trong 7 ngày, từ ngày 20/10/2023.")._.facts["events"]
    assert [(event.name, event.date) for event in found] == [("Liên hoan thanh niên Việt - Lào lần thứ 6", "2023-10-20")]


def test_a_bare_head_takes_up_what_was_named_shortly_before() -> None:
    text = "trường gặp học sinh tại triển lãm du học. chương trình diễn ra ở hai nơi."
    named = Candidate(24, 40, 33, "other", (0, 41), 0)
    bare = Candidate(42, 54, 54, "other", (42, 73), 1, bare=True)
    assert [text[c.start : c.end] for c in (named, bare)] == ["triển lãm du học", "chương trình"]
    assert named_before(text, bare, [named, bare]) is named
    assert named_before(text, named, [named, bare]) is named
