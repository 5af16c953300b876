"""Which of a page's times is taken."""


from __future__ import annotations

import pytest

from extractor.document import Reading, Source
from extractor.read import read
from tests.read.pages import BODY, RELATED, TITLE, json_ld, menu, page, related


def reading(head: str = "", line: str = "", before: str = "", after: str = "") -> Reading:
    body = f"{before}{menu()}<div class='detail'><h1>{TITLE}</h1>{line}<div class='content-detail'>{''.join(f'<p>{b}</p>' for b in BODY)}</div>{after}</div>{related()}"
    return read(Source(path="a.html", data=page(f"<title>{TITLE}</title>{head}", body).encode()))


def published(**parts: str) -> str | None:
    return reading(**parts).document.published_at


def meta(value: str) -> str:
    return f"<meta property='article:published_time' content='{value}'>"


LINE = "<span class='time'>12/05/2019 15:20</span>"


@pytest.mark.parametrize(
    ("head", "seconds"),
    [
        (meta("2019-05-12T15:20:31+08:00"), "31"),  # a zone that is not Vietnam's
        (meta("2019-05-12T08:20:31Z"), "31"),  # UTC
        (meta("2019-05-12T15:20:31Z"), "31"),  # local time that claims to be UTC
        (meta("2019-05-13T04:20:00+07:00"), "00"),  # thirteen hours off
        (meta(""), "00"),
        (json_ld(datePublished="5/12/2019 3:20:31 PM"), "31"),  # American order
        (json_ld(datePublished="2019-05-12T15:20:31.000 +07:00"), "31"),
        (json_ld(datePublished="vừa xong"), "00"),
        ("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Cầu \"mới\"\", \"datePublished\": \"2019-05-12T15:20:31+07:00\",}</script>", "31"),
    ],
)
def test_the_visible_line_wins_and_metadata_add_their_seconds(head: str, seconds: str) -> None:
    assert published(head=head, line=LINE) == f"2019-05-12T15:20:{seconds}+07:00"


def test_metadata_alone() -> None:
    assert published(head=meta("2019-05-12T08:20:31Z")) == "2019-05-12T15:20:31+07:00"
    assert published(head=meta("2019-05-12T15:20:31+08:00")) == "2019-05-12T15:20:31+07:00"
    assert published(head=meta("2019-05-12T00:00:00+07:00")) == "2019-05-12"


def test_a_day_with_no_time_stays_a_day() -> None:
    assert published(line="<p class='date'>Ngày đăng: 12/05/2019</p>") == "2019-05-12"


def test_the_clock_of_the_day_of_saving_is_not_taken() -> None:
    clock = "<div class='header'><span id='clock'>Thứ Hai, 23/11/2026 09:01</span></div>"
    assert published(before=clock, line=LINE) == "2019-05-12T15:20:00+07:00"


def test_days_of_related_articles_are_not_taken() -> None:
    others = "".join(f"<li><a href='/{i}'>{t}</a> (0{i + 1}/02/2018 10:00)</li>" for i, t in enumerate(RELATED))
    assert published(after=f"<ul>{others}</ul>") is None


def test_an_order_that_cannot_be_told_is_left_open_with_a_warning() -> None:
    result = reading(head=json_ld(datePublished="2/3/2022 8:12:40 PM"))
    assert result.document.published_at is None
    assert "ambiguous_date" in {w.code for w in result.warnings}


def test_date_and_clock_in_two_elements() -> None:
    assert published(line="<div class='meta'><span>12/05/2019</span> <span>15:20</span></div>") == "2019-05-12T15:20:00+07:00"


def test_an_update_is_told_from_the_publication() -> None:
    doc = reading(line="<span class='date'>Đăng lúc: 15:20 12/05/2019</span><span class='date'>Cập nhật: 16:45 12/05/2019</span>").document
    assert (doc.published_at, doc.modified_at) == ("2019-05-12T15:20:00+07:00", "2019-05-12T16:45:00+07:00")


def test_a_conflict_of_days_is_said() -> None:
    result = reading(head=meta("2018-01-01T10:00:00+07:00"), line=LINE)
    assert result.document.published_at == "2019-05-12T15:20:00+07:00"
    assert "date_conflict" in {w.code for w in result.warnings}
