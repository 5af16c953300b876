"""Stamps as pages print them and as metadata carry them."""


from __future__ import annotations

import pytest

from extractor.read.stamps import find_stamps, machine_stamp, to_24_hours

VISIBLE = {
    "24/12/2025 20:14 GMT+7": "2025-12-24T20:14",
    "06:05 | 18/07/2021 GMT+7": "2021-07-18T06:05",
    "Cập nhật lúc 12:12, Thứ ba, 01/08/2023 (GMT+7)": "2023-08-01T12:12",
    "Thứ Ba, 10/03/2026": "2026-03-10",
    "28.8.2020 - 15:54": "2020-08-28T15:54",
    "2017-07-21 08:19:28": "2017-07-21T08:19",
    "Chủ Nhật, 3/6/2018 12:0'(GMT+7)": "2018-06-03T12:00",
    "24/12/12 11:05 tối": "2012-12-24T23:05",
    "04:00 chiều 5/6/2014": "2014-06-05T16:00",
    "07-03-2026 - 00:01 AM": "2026-03-07T00:01",
    "12:00 AM 12/5/2018": "2018-05-12T00:00",
    "01:39 PM 12/5/2018": "2018-05-12T13:39",
    "13:39 PM 12/5/2018": "2018-05-12T13:39",
    "Thứ 4, 08:41, 01/01/2020": "2020-01-01T08:41",
    "Việt NamViệt Nam22/03/2025": "2025-03-22",
    "Ngày 5 tháng 3 năm 2024, 8 giờ 30 phút": "2024-03-05T08:30",
    "5 Tháng Ba, 2024": "2024-03-05",
    "Tháng Mười Hai 5, 2024": "2024-12-05",
    "Th3 05, 2024": "2024-03-05",
    "31/10/201915:30": "2019-10-31T15:30",
    "Cập nhật: 08h05' - 21/10/2015": "2015-10-21T08:05",
    "21/10/2015 lúc 8g30": "2015-10-21T08:30",
    "1/21/2022 8:12:40 SA": "2022-01-21T08:12",
    "3/7/2026 8:01:00 CH": "2026-07-03T20:01",
    "30/2/2024": None,
    "Tỷ số 2-1, phút 90": None,
    "Điện thoại 024.3736.6491": None,
}
MACHINE = {
    "2018-09-29T12:40:25+08:00": ("2018-09-29T12:40:25", 480),
    "2022-01-21T08:12:40.000 +07:00": ("2022-01-21T08:12:40", 420),
    "2026-03-07T00:01:00": ("2026-03-07T00:01:00", None),
    "2018-07-19 15:18": ("2018-07-19T15:18:00", None),
    "2019-11-09T08:27:33Z": ("2019-11-09T08:27:33", 0),
    "Thu, 05 Mar 2026 10:20:00 GMT": ("2026-03-05T10:20:00", 0),
    "1/21/2022 8:12:40 AM": ("2022-01-21T08:12:40", None),
}


@pytest.mark.parametrize(("text", "value"), VISIBLE.items())
def test_visible(text: str, value: str | None) -> None:
    found = [stamp.iso() for stamp in find_stamps(text)]
    assert ([f[: len(value)] for f in found] == [value]) if value else not found
    assert value is None or len(value) > 10 or found == [value]


@pytest.mark.parametrize(("text", "value"), MACHINE.items())
def test_machine(text: str, value: tuple[str, int | None]) -> None:
    stamp = machine_stamp(text)
    assert stamp is not None
    assert (stamp.iso()[:19], stamp.offset) == value


def test_an_order_that_cannot_be_told_keeps_both_readings() -> None:
    stamp = machine_stamp("2/3/2022 8:12:40 PM")
    assert stamp is not None and stamp.other is not None
    assert {stamp.day.isoformat(), stamp.other.isoformat()} == {"2022-02-03", "2022-03-02"}


def test_epochs_and_wrapped_values() -> None:
    for value in (1517443200, 1517443200000, "1517443200000", {"$date": 1517443200000}, {"$date": {"$numberLong": "1517443200000"}}):
        stamp = machine_stamp(value)
        assert stamp is not None and stamp.in_vietnam().iso() == "2018-02-01T07:00:00+07:00"


@pytest.mark.parametrize("value", [None, "", {"$date": None}, True, [], "0000-00-00", "hôm qua", float("nan"), float("inf"), -5, 10**30])
def test_what_is_no_time(value: object) -> None:
    assert machine_stamp(value) is None


@pytest.mark.parametrize(("hour", "part", "value"), [(12, "trưa", 12), (1, "trưa", 13), (11, "đêm", 23), (12, "đêm", 0), (2, "đêm", 2), (7, "tối", 19), (25, None, None)])
def test_parts_of_the_day(hour: int, part: str | None, value: int | None) -> None:
    assert to_24_hours(hour, part) == value
