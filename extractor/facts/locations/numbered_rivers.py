"""Power plants that bear the name of a river and a number: "Sông Tranh 2", "sông Bung 4"."""

from __future__ import annotations

from extractor.facts.locations.candidate import Page
from extractor.language.patterns import regex

#: A single digit behind a river's name that counts nothing: "Sông Bung 4 | xả nước", not "sông Hồng 2 | ngày qua".
_NUMBER = regex(
    r" [1-9](?![^\W_]|[.,/+-]\d| ?(?:[-–]|%)| (?:ngày|đêm|năm|tháng|giờ|tuần|quý|mùa|thế kỷ|thập kỷ|lần|lượt|vụ|k?m|mét|cây|ki-?lô|ha|người"
    r"|cháu|em|học sinh|thuyền|tàu|chiếc|cầu|tỉnh|huyện|xã|thôn|bên|bờ|nhánh|đoạn|triệu|tỷ|nghìn|ngàn|trăm|con|cái|đợt|trận|cơn|nhà|hộ|dự án"
    r"|thủy|thuỷ|công|hồ)(?![^\W_]))"
)
_POWER = ("thủy điện", "thuỷ điện")


def plant_end(page: Page, end: int) -> int | None:
    """Where a river's name ends with the number of a power plant, on a page about such plants; None where it is the river."""
    number = _NUMBER.match(page.folded, end)
    return number.end() if number is not None and any(word in page.folded for word in _POWER) else None


def without_number(text: str, end: int) -> int:
    """The end of a name without the number set behind it; "đồi A1" keeps its own."""
    bare = len(text[:end].rstrip("0123456789"))
    return bare - 1 if bare < end and text[bare - 1] == " " else end
