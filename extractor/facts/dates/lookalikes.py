"""What looks like a date and is none: holidays, names with a day in them, fractions, document numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues import load
from extractor.facts.dates.calendar import Context
from extractor.language.patterns import regex


@lru_cache(maxsize=1)
def holidays() -> frozenset[tuple[int, int]]:
    """Fixed holidays and memorial days as (day, month), from the catalogue; after "dịp", "lễ", "kỷ niệm" they are names."""
    days = (str(entry["day"]) for entry in load("holidays"))
    return frozenset((int(day[3:]), int(day[:2])) for day in days if re.fullmatch(r"\d\d-\d\d", day))


# "dịp 2/9", "nghỉ lễ 30/4 và", "chào mừng ngày 20/11", "phong trào 3-2": right before the day.
_OCCASION = regex(
    r"(?<!\w)(?:dịp(?: nghỉ)?(?: lễ)?|(?:đại |ngày |nghỉ |kỳ nghỉ |quốc )?lễ|tết|quốc khánh|noel|giáng sinh|đợt|phong trào|mừng"
    r"|kỷ niệm(?: lần thứ \w+| \d+ năm)?"
    r"|nhân(?: dịp)?|tháng cao điểm"
    r"|quốc tế lao động|quốc tế thiếu nhi|quốc tế phụ nữ|phụ nữ việt nam|nhà giáo việt nam|thương binh[ ,-]+liệt s[ĩỹ]|giải phóng miền nam"
    r"|thống nhất đất nước)"
    r" (?:các )?(?:ngày )?(?:lễ )?(?:lớn )?\(?\Z"
)
# "ngày thành lập Đoàn 26-3", "Tết thiếu nhi 1/6": names of days in lower case.
_DAY_NAME = regex(
    r"(?<!\w)(?:ngày|dịp|lễ|tết|đại thắng|chiến thắng)(?: \w+){0,2}? (?:thành lập|sinh|giải phóng|quốc tế|truyền thống|thống nhất|toàn dân"
    r"|nhà giáo|phụ nữ"
    r"|thầy thuốc|báo chí|thương binh|gia đình|doanh nhân|môi trường|thiếu nhi|lao động|thế giới|tình nhân)(?: [^.;:,\n\d]{0,60}?)? ?\(?\Z"
)
#: "vụ khủng bố 11/9" names what happened, like a holiday.
_ATTACKS = regex(r"(?<!\w)(?:khủng bố|thảm kịch|thảm họa|thảm hoạ|tấn công|sự kiện|biến cố|vụ|sau)(?: (?:vụ|ngày))? \Z")
_RUN = regex(r"(?<!\w)(?:phong trào|đợt|dịp) \(?\Z")
# "Ngày Phụ nữ Việt Nam 20/10", "Ngày hội Toàn dân … 19/8": a named day, in the words of the page.
_NAMED_DAY = regex(
    r"(?:[Nn]gày|[Tt]ết|[Ll]ễ)(?: (?:hội|lễ|truyền thống|thành lập|toàn quốc|thế giới"
    r"|quốc tế))* (?:[A-ZĐÀ-Ỹ][\w\-–]*,?)(?: (?:[\w\-–]+,?)){0,12} [(\-–]?\s?(?:ngày )?\Z"
)
_CUT_NAMED_DAY = regex(r"(?<!\w)(?:vào|hôm|sáng|trưa|chiều|tối|đêm|từ|đến|tại|ở|của|được|sẽ|đã|là)(?!\w)")
# Streets, halls, companies, units, prizes and awards that carry a day in their names.
_NAMED_AFTER = regex(
    r"(?<!\w)(?:đường|phố|đại lộ|ngõ|ngách|hẻm|ngã [tnb]\w+|phường|quận|khu phố|khóm|kp|tổ|cầu|công viên|quảng trường|bến xe|sân(?: vận động)?"
    r"|hội trường|nhà văn hóa|rạp"
    r"|cung(?: văn hóa)?|trường(?: \w+){0,3}|bệnh viện|bv|công ty(?: \w+){0,3}|xí nghiệp|nhà máy|nông trường|lâm trường|hợp tác xã|htx"
    r"|thương binh|bệnh binh|giải thưởng"
    r"|giải|số|số nhà|nhà|lớp|phòng|quốc lộ|ql|tỉnh lộ|tl|đt|trung đoàn|tiểu đoàn|sư đoàn|lữ đoàn|đại đội|tỷ số|tỉ số|tỉ lệ|tỷ lệ|điều|khoản|mục"
    r"|k|km|x|hạng|loại|thắng|thua|hòa|kết quả|chợ|thôn|ấp|đội|tàu|xe|mã|lô|quỹ|báo|nhóm|cỡ|khổ|size|chung cư|tòa) \Z"
)
_FRACTION_BEFORE = regex(
    r"(?<!\w)(?:chiếm|hơn|gần|khoảng|chưa|được|đạt|bằng|còn|có|trên|dưới|với|tăng|giảm|gấp|mất|là|cả|tới|đến|quá|và|cho|ít nhất|tối thiểu|tối đa"
    r"|trong"
    r"|khoảng|của|hết|nộp|thu|mua|bán) \Z"
)
# After a bare "22/3": the end of a phrase, or a word that goes on after a time ("22/3 tại", "22/3, các").
_DAY_AFTER = regex(
    r" ?(?:$|[,.;:)\]\n…”\"!?]|[-–] ?[a-zà-ỹđ]| (?:tại|ở|của|đã|sẽ|vừa|là|và|đến|tới|thì|do|với|các|ông|bà|anh|chị|theo|trên|trong|khi|cho|nhằm"
    r"|bị|được|lúc|vào|để|tổ chức"
    r"|diễn ra|ubnd|hđnd|ban|bộ|sở|hội|đoàn|lực lượng|công an|một|nhiều|hàng|có|như|nhưng|nên|mà|người|ngay|cùng|nữa|này|tới|vừa|đây|qua|sau"
    r"|trước|áp dụng|đối với|nhưng|hoặc|thì)(?!\w))"
)
_SCORE_BEFORE = regex(
    r"\d{1,3}-\d{1,3} ?\((?:\d{1,2}-\d{1,2}, )*\Z|(?<!\w)(?:t[ỷỉ] số|set|ván|séc|hiệp|điểm số|chung cuộc)"
    r"(?: [^\W\d_]+){0,4} \(?(?:\d{1,2}-\d{1,2}, )*\Z"
    r"|(?<!\w)(?:thắng|thua|hòa|hạ|dẫn|đánh bại|vượt qua)(?: [^\W\d_]+){0,5} \((?:\d{1,2}-\d{1,2}, )*\Z"
)
_LUNAR_AFTER = regex(r"[ ,(]{0,3}(?:năm \w+ \w+ )?\(?(?:âm lịch|âl|al)(?!\w)|[ ,(]{1,3}tết(?!\w)")
_LUNAR_BEFORE = regex(r"(?:mùng|mồng|rằm) \Z")
_FEAST = regex(r"(?<!\w)(?:tết|giỗ tổ|lễ hội|nguyên đán|vu lan|trung thu)(?!\w)")
_MONTH_OF_TWO = regex(r"\d/0[1-9]\Z")
#: "(24-6-1957/ 24-6-2017)": a slash before a further day ends this one.
_ENDING = regex(r"(?!/ ?\d{1,2}([/.\-–])\d{1,2}\1\d{4}(?!\d))(?:[/.\-–]?\d|[\w%°]|/|,\d)")
_YEARLY = regex(r" (?:hàng|hằng|mỗi) năm")
DOCUMENT_NUMBER_BEFORE = regex(
    r"(?<!\w)(?:số(?: hiệu)?|nghị định|nđ|thông tư|tt|quyết định|qđ|nghị quyết|nq|chỉ thị|ct|luật|công văn|cv|kế hoạch|kh|tờ trình|ttr|hướng dẫn"
    r"|hd|báo cáo|bc|pháp lệnh"
    r"|thông báo|công điện|điều lệ) ?:? ?\Z"
)
_AGED = regex(r"(?<!\w)tuổi(?: đời)?(?: từ| khoảng| chỉ)+ \Z")
_AGES = regex(r"\d{1,2}(?: ?(?:đến|tới|-|–) ?\d{1,2})?(?![\d/.\-])")


def is_lunar(context: Context, start: int, last: tuple[int, int]) -> bool:
    """Whether days are of the lunar calendar: "8/1 âm lịch", "mùng 10/3" of a feast.

    Args:
        context: anchors and folded text.
        start: offset where the first of them begins.
        last: span of the last of them.
    """
    if _LUNAR_AFTER.match(context.text, last[1]):
        return True
    return _LUNAR_BEFORE.search(context.text, start - 5, start) is not None and _FEAST.search("".join(context.clause(*last))) is not None


def is_spring_break(first: tuple[int, int | None], last: tuple[int, int | None]) -> bool:
    """Whether two days, as (day, month), are the holidays of 30 April and 1 May, which are named together."""
    return (first, last) == ((30, 4), (1, 5))


def is_occasion(folded: str, text: str, start: int, day: int, month: int) -> bool:
    """Whether a day without a year names a holiday or an occasion, not a day.

    Args:
        folded: folded text. text: the text itself, for the capitals of named days.
        start: offset where the day's number begins.
        day, month: the day.
    """
    before = folded[max(0, start - 90) : start]
    line = before[before.rfind("\n") + 1 :]
    if _OCCASION.search(line):
        return (day, month) in holidays() or _RUN.search(line) is not None
    if (day, month) == (11, 9) and _ATTACKS.search(line) is not None:
        return True
    if (day, month) not in holidays():
        return False
    plain = _DAY_NAME.search(line)
    if plain and not _CUT_NAMED_DAY.search(line, plain.start() + 4):
        return True
    named = _NAMED_DAY.search(text, start - len(line), start)
    if named is None:
        return False
    inner = folded[named.start() + 4 : start]
    return not _CUT_NAMED_DAY.search(inner) and not re.search(r"[.;:]|, (?:ngày|sáng|chiều|tối|hôm) $|\d", inner)


def is_score(folded: str, start: int) -> bool:
    """Whether a dash joins points of a match: "thắng 2-0 (6-4, 6-3)", "tỷ số 3-1"."""
    return _SCORE_BEFORE.search(folded, start - 60, start) is not None


def is_named_after(folded: str, start: int) -> bool:
    """Whether a street, school, unit or the like carries the day as its name."""
    return _NAMED_AFTER.search(folded, start - 40, start) is not None


def ends_badly(folded: str, end: int) -> bool:
    """Whether what follows makes the number part of something longer: a document number, a decimal, a code."""
    return _ENDING.match(folded, end) is not None


def is_yearly(folded: str, end: int) -> bool:
    """Whether the day comes back every year ("20/11 hằng năm")."""
    return _YEARLY.match(folded, end) is not None


def after_day(folded: str, end: int) -> bool:
    """Whether what follows goes on after a time: the end of a phrase, a preposition, an auxiliary."""
    return _DAY_AFTER.match(folded, end) is not None


def reads_as_day(folded: str, start: int, end: int, day: int, month: int, *, cued: bool = False) -> bool:
    """Whether a bare "22/3", with no word for a day before it, can be one: no ratio, no fraction, no house number."""
    if _MONTH_OF_TWO.search(folded, start, end):  # "13/02": no ratio is written with a nought
        return True
    if cued and (day, month) != (24, 7):
        return day > max(month, 9) or _DAY_AFTER.match(folded, end) is not None
    if (day, month) == (24, 7) or _FRACTION_BEFORE.search(folded, start - 12, start):
        return False
    if day <= month and day < 10 and folded[start] != "0":  # 1/3, 2/3, 5/5: a fraction or ratio first of all
        return False
    return _DAY_AFTER.match(folded, end) is not None


def end_of_ages(folded: str, start: int) -> int | None:
    """Where the ages end that a number after "tuổi từ" opens: "tuổi từ 22 đến 27, hôm 20/8"."""
    ages = _AGES.match(folded, start) if _AGED.search(folded, start - 24, start) else None
    return ages.end() if ages else None
