"""What closes the name of a body behind its last word: a number, the second of two states, the country of a mission."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load, places
from extractor.catalogues.units import is_name_of_district
from extractor.language.capitals import NAME_SYLLABLE
from extractor.language.folding import fold
from extractor.language.patterns import regex

_MISSIONS = frozenset(("Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán", "Phái đoàn"))
_ABROAD = regex(rf" tại (?:Liên bang |CHDCND |Cộng hòa |Vương quốc )?{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}")
#: "Bệnh viện Trung ương Quân đội 108", "Công ty Licogi 14"; never before a noun that it counts.
_NUMBERED = (
    "Bệnh viện", "Viện", "Công ty", "Tổng công ty", "Xí nghiệp", "Nhà máy", "Trường Sĩ quan", "Trường Sỹ quan", "Trường", "Phân xưởng", "Lữ đoàn",
    "Trung đoàn", "Tiểu đoàn", "Sư đoàn", "Hải đội", "Hải đoàn", "Đại đội", "Ban Chỉ huy Phòng thủ khu vực", "Vùng Cảnh sát biển",
)  # fmt: skip
_NUMBER = regex(
    r" \d{1,3}(?=[,;:)\n]|\.(?!\d)|$| \(| [-–] | (?:đã|đang|sẽ|và|là|ở|tại|cho|được|bị|vừa|trong|từ|có|của|với|khi|để"
    r"|trên|do|nơi|thuộc|cùng|tổ chức|vì|vinh dự|nhận|đón|tặng|trao|còn|cũng|luôn|liên tục|tiếp tục|hoàn thành|đạt|theo|không|nhằm"
    r"|rồi|mà|hay|hoặc|nhưng|nên|sau|trước|vào|đến|về|cấp cứu|điều trị|khám|chữa|mổ|phẫu thuật|cho biết|xác nhận|thông báo|thông tin"
    r"|tiếp nhận)(?![^\W_]))"
)
#: "Tòa án nhân dân khu vực 3", "Kho bạc Nhà nước khu vực IX", "Ban Chỉ huy Phòng thủ khu vực 2 - Sa Pa".
_OF_REGION = regex(rf" (?:\d{{1,2}}|[IVX]{{1,4}})(?![\w%]|[.,/-]\d)(?: [-–] {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,2}})?")
#: Hospitals of the forces and the people, which a number names before any word: "Bệnh viện Nhân dân 115 điều trị".
_BY_NUMBER = ("Đa khoa", "đa khoa", "Quân y", "quân y", "Nhi Đồng", "Nhi đồng", "nhi đồng", "Nhân dân", "Nhân Dân", "nhân dân", "Quân đội")
_PLAIN_NUMBER = regex(r"(?: \d{2,3}|(?<=[Đđ]ồng) [1-9])(?![\w%]|[.,/-]\d)")
#: "Bệnh viện Việt Nam – Thụy Điển", "Bệnh viện Hữu nghị Việt - Đức".
_SECOND = regex(rf"(?<=Việt Nam) ?[-–] ?({NAME_SYLLABLE}(?: {NAME_SYLLABLE})?)|(?<=Việt) ?[-–] ?({NAME_SYLLABLE})(?! ?[-–])")
_TOWN = regex(rf" ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?![^\W_])")
_ONE_SYLLABLE = frozenset(("Đức", "Tiệp", "Xô", "Nhật", "Hàn", "Mỹ", "Pháp", "Nga", "Bỉ", "Hung", "Trung", "Bun", "Úc", "Anh"))


def closing(text: str, head: str, end: int) -> int:
    """The end of a body's name with what closes it.

    Args:
        text: the whole text.
        head: the head of the name as the catalogue writes it.
        end: where the name ends so far, a code point of the text.
    """
    abroad = _ABROAD.match(text, end) if head in _MISSIONS else None
    if abroad is not None:
        return abroad.end()
    second = _second_state(text, end)
    if second > end:
        return _town_end(text, second) if head.startswith("Bệnh viện") else second
    region = region_end(text, head, end)
    if region is not None:
        return region
    if head.startswith("Bệnh viện") and text.endswith(_BY_NUMBER, 0, end) and (number := _PLAIN_NUMBER.match(text, end)) is not None:
        return number.end()
    if text.endswith(("khu vực", "Khu vực"), 0, end) and (number := _OF_REGION.match(text, end)) is not None:
        return number.end()
    number = _NUMBER.match(text, end) if head.startswith(_NUMBERED) and text[end - 1].isalpha() else None
    return end if number is None else number.end()


def region_end(text: str, head: str, end: int) -> int | None:
    """The end of the region that a body is for, behind its name so far; None where none follows."""
    region = None if head.startswith(("Sở", "Bộ", "Phòng", "Trường", "Chi nhánh")) else _region().match(text, end)
    return None if region is None else region.end()


@cache
def _region() -> re.Pattern[str]:
    """A region that a body is for, with or without the word: "Đài Khí tượng Thủy văn khu vực Nam Bộ"."""
    forms = sorted({form for entry in load("regions").of_kind("vietnam") for form in entry.forms}, key=len, reverse=True)
    return re.compile(rf" (?:khu vực |vùng )?(?:{'|'.join(map(re.escape, forms))})(?![^\W_])")


def _town_end(text: str, end: int) -> int:
    """The end of the town that closes the name of a hospital of two states: "Bệnh viện Hữu nghị Việt Nam - Cu Ba Đồng Hới"."""
    town = _TOWN.match(text, end)
    return town.end() if town is not None and is_name_of_district(fold(town[1])) else end


def _second_state(text: str, end: int) -> int:
    second = _SECOND.match(text, end)
    if second is None:
        return end
    if second[1] is None:
        return second.end() if second[2] in _ONE_SYLLABLE or places.country(second[2]) else end
    words = second[1].split(" ")
    for count in range(len(words), 0, -1):
        if places.country(name := " ".join(words[:count])):
            return second.start(1) + len(name)
    return end
