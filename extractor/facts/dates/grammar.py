"""The written forms of dates as regular expressions over folded text (lower case, new tone placement, offsets kept)."""

from __future__ import annotations

import re

from extractor.facts.dates.model import PartOfDay
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

WORD_END = r"(?!\w)"
D = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
M = r"(?:1[0-2]|0?[1-9])(?!\d)"
Y4 = r"[12]\d{3}(?!\d)"
DASH = r" ?[-–—−] ?"
#: What a span begins with, right before its first part, and what leads to its end.
FROM = regex(r"(?<!\w)từ(?: đầu| giữa| cuối)? \Z")
UNTIL = r" (?:cho )?(?:đến|tới)(?: hết| đầu| giữa| cuối)?"
#: "năm 2025", also with a comma before it, and "năm nay" kin that give the year of a day or month.


def year_tail(name: str) -> str:
    """Regex for the year after a day or month: group `name` for digits, `name` + "r" for "năm nay" and its kin."""
    return rf"(?:,? {{1,3}}năm (?P<{name}>{Y4})|,? {{1,3}}(?P<{name}r>(?:năm (?:nay|ngoái|sau|tới|đó|ấy)|cùng năm)){WORD_END})"



#: Words for months; "tháng năm" is also "months and years" and counts only with a capital or a year.
MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
_MONTH_WORD = "(?:mười hai|mười một|mười|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín)(?![^\\W\\d_])"
MONTH = rf"(?:{M}|{_MONTH_WORD})"

#: "trong 2-3 năm tới": some years, no day.
_NO_YEARS = r"(?!(?<=[-–]\d) năm (?:tới|qua|nữa|sau|trước|gần đây|liền|liên tiếp|trở lại|vừa qua)(?!\w))"
#: One day of a chain: "5", "5/9", "5-9-2025", "5 tháng 9 năm 2025", "5 tháng 9/2025", "5/9 năm nay".
DAY = regex(
    rf"(?P<d>{D})"
    rf"(?:(?P<sep> ?[/.\-–] ?)(?P<m>{M}){_NO_YEARS}(?:(?P<sep2> ?[/.\-–] ?)(?P<y>{Y4}|\d\d(?!\d))|{year_tail('ya')})?"
    rf"| {{0,2}}tháng {{1,3}}(?P<mw>{MONTH})(?: ?[/.\-–,] ?(?P<yb>{Y4})|{year_tail('yc')})?)?"
)

#: What joins the days of a chain; the first two groups make a span of time, the others a list.
LINK = regex(
    r"(?P<to> ?[-–—−] ?(?:ngày )?|,?(?: và)? kết thúc(?: vào)?(?: (?:ngày|hôm|sáng|chiều|tối))+ "
    r"|,? (?:cho |kéo dài )?(?:đến|tới)(?: hết)?(?: \d{1,2}(?:[hg]\d{0,2}| giờ(?: \d{1,2}(?: phút)?)?))?"
    r"(?: (?:ngày|rạng sáng|sáng|chiều|tối|trưa|đêm|hôm|mùng|mồng)){0,2} )"
    r"|(?P<and> rạng (?:sáng )?(?:ngày )?"
    r"| ?[,;] ?(?:và )?(?:rạng sáng |sáng |trưa |chiều |tối |đêm )?(?:(?:ngày|hôm|mùng|mồng) ){0,2}|,? (?:và|hoặc|rồi"
    r"|&) (?:cả )?(?:rạng sáng |sáng "
    r"|trưa |chiều |tối |đêm )?(?:các )?(?:(?:ngày|hôm|mùng|mồng) ){0,2})"
)

ISO = regex(r"([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")
MONTH_YEAR = regex(rf"(?P<m>{M}) ?[/\-–.] ?(?P<y>{Y4})(?! ?/ ?\w)(?!-[a-zđ])")

#: Part of the day and other cues that stand right before a day.
PARTS: dict[str, PartOfDay] = {
    "rạng sáng": "night", "sáng sớm": "morning", "sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening", "đêm": "night",
    "khuya": "night",
}  # fmt: skip
_PART = r"(?P<part>rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya)"
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn)"
_FILL = rf"(?:(?: (?:muộn|tối|muộn nhất|sớm|và))?(?:[ ,(]+(?:cùng|các|ngày|hôm|nay|qua|mai|{WEEKDAY}))*[ ,(]*)"
PART_BEFORE = regex(rf"(?<!\w){_PART}{_FILL}\Z")
STRONG_CUE = regex(
    r"(?<!\w)(?:(?:ngày|hôm|mùng|mồng|rạng sáng"
    r"|(?:sáng|trưa|chiều|tối|đêm|khuya)(?: (?:muộn|sớm|tối))?|(?:sáng|trưa|chiều|tối|đêm|hôm|ngày)(?: sớm| muộn)? (?:nay|qua"
    r"|mai)|cùng ngày|(?:vừa|tuần) (?:qua|rồi|trước)(?= ?\()"
    rf"|{WEEKDAY}),? ?\(? ?|sinh (?:ngày )?|phiên (?:(?:giao dịch|sáng|chiều) )?(?:ngày )?)\Z"
)
WEAK_CUE = regex(
    r"(?<!\w)(?:(?:từ|đến|tới|trước|sau|vào|hạn|hết|lúc|kể từ|thời điểm|mốc|khai mạc|diễn ra|tổ chức"
    r"|giờ|phút|\d+h\d*|\d+g\d*),? ?|[(] ?)\Z"
)

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "đầu": 1, "cuối": 4}
YEAR_WORDS = {"nay": 0, "này": 0, "ngoái": -1, "sau": 1, "tới": 1}


def month_number(word: str) -> int:
    """Month of "9", "09" or "chín"."""
    return int(word) if word[0].isdigit() else MONTH_WORDS[word]

DAY_WORD = regex(r"(?<!\w)(?:ngày|hôm|mùng|mồng|sáng|trưa|chiều|tối|đêm) (?:\d{1,2}(?:, | và | đến | đến ngày | ?[-–] ?))*\Z")
#: The hour before its minutes.
CLOCK = regex(r"\d ?(?:giờ|h|g|:) ?\Z")
#: Half a day, right before a number: "chiều 8 - 9" is one day, since nothing takes the afternoons of two.
_HALF_DAY = regex(r"(?:\A|\n|[.:;(“] ?|, )(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua| ngày)? \(?\Z", re.IGNORECASE)
#: How a page writes days beside the slash: "ngày 5-7", "sáng 5.7".
STYLE = Anchored(r"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm) \d{1,2}([-.])(?:1[0-2]|0?[1-9])(?!\d|[.,/]\d)")

#: Years of the lunar calendar by stem and branch, folded: "mậu thân"; the number of the year may follow.
SEXAGENARY = regex(
    r"(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý) (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)[ (]{0,2}"
)


def is_one_day(text: str, at: int, end: int, no_span: bool) -> bool:
    """Whether a day and its month about a dash that stands apart are one day and no span ("ngày 17 – 9", "chiều 8 - 9, …").

    Args:
        text: the text.
        at, end: where the day begins and the month ends.
        no_span: whether the second number is the smaller one.
    """
    low = max(0, at - 24)
    closed = text[end:end + 2].strip()[:1] in tuple(",()")
    return (no_span and DAY_WORD.search(text, low, at) is not None) or (closed and _HALF_DAY.search(text, low, at) is not None)
