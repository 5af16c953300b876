"""Attributes of awards that the rows of cases leave out: reason, day, place and kinds of recipients."""

from __future__ import annotations

import json

from extractor import extract
from extractor.document import Source
from extractor.facts.awards.model import AwardFact


def _awards(title: str, *paragraphs: str) -> tuple[AwardFact, ...]:
    page = {"title": title, "maintext": "\n".join(paragraphs), "date_publish": "2024-03-06", "url": "https://example.vn/a", "filename": "a.json"}
    return extract(Source(path="a.json", data=json.dumps(page).encode())).awards


def test_one_reason_for_two_awards() -> None:
    """The reason behind the second of two awards given in one breath is that of both."""
    found = _awards("Tin", "Công an xã được UBND tỉnh tặng Cờ thi đua và Bằng khen của Bộ trưởng vì đã có thành tích trong phòng, chống ma túy.")
    assert [a.reason for a in found] == ["vì đã có thành tích trong phòng, chống ma túy"] * 2


def test_a_film_is_no_reason() -> None:
    """What a prize was won with is told by "nhờ", and is no reason."""
    found = _awards("Tin", "Diễn viên Lê Văn Tâm đạt giải Nam diễn viên xuất sắc nhất nhờ bộ phim Mùa lúa chín tại lễ trao giải Cánh diều vàng.")
    assert [a.reason for a in found] == [None]


def test_results_are_of_the_contest() -> None:
    """Prizes with one winner each, told as the results of the page's contest, bear its day and place."""
    found = _awards(
        "Tổng kết Hội thi giáo viên dạy giỏi",
        "Ngày 2/3/2024, tại Trường Tiểu học Hòa Bình, Phòng Giáo dục tổ chức Lễ tổng kết Hội thi giáo viên dạy giỏi cấp huyện.",
        "Kết quả giải cá nhân: giải Nhất: cô Nguyễn Thị Vân (Trường TH Hòa Bình); giải Nhì: cô Lê Thị Lan.",
    )
    assert [(a.class_, a.date, a.place) for a in found] == [(1, "2024-03-02", "Trường Tiểu học Hòa Bình"), (2, "2024-03-02", "Trường Tiểu học Hòa Bình")]


def test_kinds_of_recipients() -> None:
    """Households, a part of a place's people, a firm by its letters."""
    found = _awards("Tin", "Thủ tướng tặng Bằng khen cho phụ nữ tỉnh Lai Châu. SCB vinh dự nhận Giải thưởng Sao Vàng đất Việt.")
    assert [[r.kind for r in a.recipients] for a in found] == [["collective"], ["organization"]]


def test_a_meeting_of_several_days_gives_no_day() -> None:
    """On which day of a congress something was given is unsaid."""
    found = _awards(
        "Đại hội Công đoàn tỉnh Tân Lập thành công tốt đẹp",
        "Sau hai ngày làm việc (27 và 28/2), Đại hội Công đoàn tỉnh Tân Lập lần thứ X đã thành công tốt đẹp.",
        "Dịp này, Tổng Liên đoàn Lao động Việt Nam tặng Bằng khen cho 4 tập thể, 6 cá nhân.",
    )
    assert [(a.collectives, a.individuals, a.date) for a in found] == [(4, 6, None)]


def test_the_day_that_sets_the_scene() -> None:
    """Where no event of the page bears a day, the sentence that opens with one and tells of giving does."""
    found = _awards(
        "Tin vắn trong ngày",
        "Sáng 5/3, các đơn vị tham gia phá án được Công an tỉnh biểu dương, khen thưởng ngay tại trụ sở.",
        "Phó Chủ tịch UBND tỉnh Dương Xuân Hải trao Bằng khen của Chủ tịch UBND tỉnh cho 4 tập thể, 7 cá nhân.",
    )
    assert [(a.presenter, a.date) for a in found] == [("Dương Xuân Hải", "2024-03-05")]


def test_a_meeting_that_begins_has_its_first_day() -> None:
    """Of a session that will go on for days the awards of its opening bear the first."""
    found = _awards(
        "Khai mạc Kỳ họp thứ 3, HĐND tỉnh Tân Lập",
        "Sáng 6/3, tại thành phố Tân An, HĐND tỉnh Tân Lập khai mạc Kỳ họp thứ 3.",
        "Dịp này, Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể. Trong 3 ngày làm việc, kỳ họp sẽ xem xét 19 tờ trình.",
    )
    assert [(a.collectives, a.date) for a in found] == [(4, "2024-03-06")]
