"""Words around a number: what makes it an identifier, an ordinal or a look-alike, and what bounds or compares it."""

from __future__ import annotations

import re

from extractor.facts.figures.model import Change, Qualifier
from extractor.facts.figures.words import word_before
from extractor.language.patterns import regex

_COUNTABLE_SO = regex(r"(?<!\w)(?:tổng|trong|trên|con|một|cả|đa|thiểu|quân|dân|sĩ|tham) số \Z|(?<!\w)(?:xếp|phân) hạng \Z")
_OPENING = regex(r"(?:^|[,;:(“\"–+/-] ?|\n)\Z")
#: "Lữ đoàn HQ 5", "S&P 500 tăng", "iPhone 8 bản 64 GB".
_CODE_BEFORE = regex(r"(?<!\w)(?:[A-ZĐ]{2,}|[A-ZĐ]\.|[A-Z] ?& ?[A-Z]|i[A-Z][a-z]+) \Z")
#: Capitals before a count that are a role or body, not the beginning of a code ("UBND 5 xã").
_BODIES = regex(r"(?<!\w)(?:UBND|HĐND|CLB|HTX|THPT|THCS|CAND|LLVT|BCH|BTV|CBCS|HS|SV|GV|MTTQ|LHPN|LĐLĐ|CCB|TNXP|TP|HCV|HCB|HCĐ|VND|USD) \Z")

_BOUNDS: tuple[Qualifier, ...] = ("about", "under", "over")
#: "trên hai tàu": before a small number in words it is the preposition.
_SMALL = regex(r"(?:hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín) (?!mươi|trăm|nghìn|ngàn|triệu|t[ỷỉ])")
_ON = regex(r"(?<!\w)trên (?=\Z)")
#: "trang trí trên 13 tuyến đường": what things are done on, no bound.
_GROUND = regex(
    r"\d{1,2} (?:tuyến (?:đường|phố|quốc lộ|cao tốc)|địa bàn|lĩnh vực|mặt trận|phương diện|khía cạnh|bình diện|nền tảng|đấu trường|kênh)(?!\w)"
)
_ON_GROUND = regex(r"(?<!có )(?<!gồm )(?<!với )(?<!được )(?<!là )(?<!đạt )(?<!tới )(?<!của )(?<!cho )(?<=[^\W\d_] )trên \Z")
_RESTS_ON = regex(r"(?<!\w)(?:dựa|căn cứ|đứng|ngồi|tựa) trên \Z")
_LINK = regex(r" (?:từ|là|có|tới|đến) \Z")
#: "tốc độ 5 km/h", "tăng cao nhất là 18%": a noun, a superlative, no bound.
_NO_BOUND = regex(
    r"(?<!\w)(?:tốc|nhiệt|mật|nồng|cường|biên|trình|mức|tiến|vĩ|kinh|trọng|chế) độ \Z|(?:cao|nhiều|thấp|lớn) nhất là \Z"
    r"|tầm (?:bắn|bay) \Z|(?<!\w)(?:xa|sớm|muộn|đắt|rẻ|nhanh|chậm|già|trẻ|kém) hơn (?:từ )?\Z"
)
_OVER_AFTER = regex(r" (?:\w+ ){0,3}?(?:trở lên|trở đi)(?!\w)")
_UNDER_AFTER = regex(r" (?:\w+ ){0,3}?trở xuống(?!\w)")

_CHANGE = regex(
    r"(?<!\w)(?:(?P<up>tăng|tăng trưởng|mở rộng thêm|nhích|leo thang)|(?P<down>(?:cắt |tiết |kéo |sụt |tinh |suy )?giảm|sụt|hụt|mất giá"
    r"|tụt))(?P<gap>(?: [^\W\d_]+){0,6}?) \Z"
)
_ANY_CHANGE = regex("tăng|giảm|sụt|hụt|tụt|mất giá|mở rộng|nhích|leo thang")
_CHANGE_NOUN = regex(
    r"(?<!\w)(?:mức|tốc độ|tỷ lệ|tỉ lệ|đà|chỉ tiêu|mục tiêu|số) (?:(?P<up>tăng(?: trưởng)?)|(?P<down>(?:suy )?giảm))(?P<gap>(?: [^\W\d_]+){0,10}?) \Z"
)
#: "tăng lên 58", "giảm còn 3": the number is the level reached, no amount of change.
_LEVEL = regex(r"(?<!\w)(?:lên|xuống|còn|từ|thành|ở mức)(?!\w)")
_REACHED = regex(r"(?<!\w)(?:lên tới|lên đến|ở mức|đạt từ)(?!\w)")
#: "từ 5-7% lên 9%": a range that the change begins at.
_GOES_ON_TO = regex(r"(?: [^\W\d_]+){0,4} (?:lên|xuống|còn)(?!\w)")
#: "chỉ số VN30 mất 2%": shares and indices lose points.
_LOST = regex(r"(?<!\w)(?<!bị )(?<!gây )(?<!làm )(?<!khiến )mất(?: (?:tới|thêm|gần|hơn|khoảng|trên))? \Z")
_CHANGE_BREAK = regex(
    r"(?<!\w)(?:có|với|gồm|được(?! *\Z)|cho|là|bằng|trong đó|để|của|tại|tuyên truyền|thu hút|hỗ trợ|vào|khoảng cách|đã|và)(?!\w)"
)

_COMPARISON = regex(
    r"[^,.;:()\n]{0,40}?(?<!\w)(?P<c>so(?: với| sánh với)? (?:cùng kỳ|năm|tháng|quý|[^,.;:()\n]{2,60}?)[^,.;:()\n]{0,60}?)(?=[,.;:()\n]|$| và "
    r"| nhưng | trong đó)"
)


_SENT = regex(
    r"(?:động )?(?:[\d.]+|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười) (?:xe|tàu|máy bay|trực thăng|chiếc|ca ?nô|xuồng|phương tiện|tiêm kích|chiến"
    r"|khu trục|oanh tạc|nhóm|đội|tổ|đơn vị|tiểu đoàn|trung đoàn|lính|quân|binh|cán bộ|cảnh sát|công an|bộ đội|nhân viên|bác sĩ|y bác sĩ"
    r"|thợ lặn|người)(?!\w)"
)


def is_identifier(text: str, folded: str, start: int, *, counted: bool) -> bool:
    """Whether the word before a number makes it a name or an ordinal ("Điều 5", "quận 1", "bão số 3").

    Args:
        text, folded: the text and its folded form. start: offset of the number.
        counted: whether a noun or unit of the catalogues follows.
    """
    begin = max(0, start - 24)
    if text.startswith("điều ", start - 5) and _SENT.match(folded, start):  # "điều 5 xe chữa cháy" is a verb
        return False
    if _CODE_BEFORE.search(text, begin, start) and not _BODIES.search(text, begin, start):
        return True
    kinds = ("identifier",) if counted else ("identifier", "weak_identifier")
    return word_before(folded, start, *kinds) is not None and _COUNTABLE_SO.search(folded, begin, start) is None


def expects_count(folded: str, start: int) -> bool:
    """Whether a count may be expected at an offset by what stands before it."""
    return word_before(folded, start, "expects_count") is not None or _OPENING.search(folded, start - 3, start) is not None


def qualifier(folded: str, start: int, end: int) -> tuple[Qualifier, int]:
    """How the words around bound the number, and where those before it begin.

    Args:
        folded: folded text. start, end: span of number and unit.
    """
    if _OVER_AFTER.match(folded, end):
        return "over", start
    if _UNDER_AFTER.match(folded, end):
        return "under", start
    if (_SMALL.match(folded, start) and _ON.search(folded, start - 6, start)) or _RESTS_ON.search(folded, start - 14, start):
        return "exact", start
    if _GROUND.match(folded, start) and _ON_GROUND.search(folded, start - 12, start):
        return "exact", start
    linked = _LINK.search(folded, start - 5, start)
    for at in (start, linked.start() + 1) if linked else (start,):  # "chưa đến 30 m2" ends in a link itself
        for value in _BOUNDS:
            begin = word_before(folded, at, value)
            if begin is not None and not _NO_BOUND.search(folded, begin - 8, start):
                return value, begin
    return "exact", start


def change(folded: str, start: int, end: int, *, ranges: bool = False) -> Change | None:
    """Whether the number is itself the amount or rate of a change: "tăng 7,5%", "giảm 97 đơn vị", not "tăng lên 58".

    Args:
        folded: folded text. start, end: span of number and unit. ranges: whether the figure is a range, whose "từ" is its own.
    """
    begin = max(0, start - 60)
    before = folded[begin:start]
    if _LOST.search(before) and folded[start:end].endswith(("%", " điểm")):
        return "decrease"
    if _ANY_CHANGE.search(before) is None:
        return None
    cut = max(before.rfind(mark) for mark in (",", ";", ".", "\n", "(", ":"))
    match = _CHANGE_NOUN.search(folded, begin + cut + 1, start)
    is_rate = match is not None
    if match is None:
        match = _CHANGE.search(folded, begin + cut + 1, start)
        if match is None or _CHANGE_BREAK.search(match["gap"]):
            return None
        is_rate = match["gap"].startswith(" trưởng")
    if match["gap"].startswith(" tốc ") or _is_level(match["gap"], is_rate=is_rate, own=ranges and not _GOES_ON_TO.match(folded, end)):
        return None
    return "increase" if match["up"] else "decrease"


def _is_level(gap: str, *, is_rate: bool, own: bool) -> bool:
    """Whether the words between a verb of change and a number make the number a level; a rate reaches one ("mức tăng lên tới 20%")."""
    words = _REACHED.sub(" ", gap) if is_rate else gap.removesuffix(" từ") if own else gap
    return _LEVEL.search(words) is not None and "lên tối thiểu" not in gap


def comparison(text: str, folded: str, end: int, stop: int) -> str | None:
    """With what the number is compared, in the words of the page ("so với cùng kỳ năm trước")."""
    match = _COMPARISON.match(folded, end, min(stop, end + 170))
    if match is None or re.search(r"\d%|(?<!\w)(?:tăng|giảm)(?!\w)", folded[end : match.start("c")]):
        return None
    return text[match.start("c") : match.end("c")].strip()
