"""Words that mean a day by pointing: "hôm nay", "tối qua", "thứ Ba tuần trước", "cùng ngày", "ba ngày sau"."""

from __future__ import annotations

from datetime import timedelta

from extractor.facts.dates.calendar import Context, Point, add_months, of_date, shift_days
from extractor.facts.dates.days import Found
from extractor.facts.dates.grammar import PART_BEFORE, PARTS, WEEKDAY
from extractor.facts.dates.model import PartOfDay
from extractor.facts.dates.periods import COUNT, NUMBER_WORDS
from extractor.language.patterns import regex

_PART = "rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya"
POINTING = regex(
    rf"(?:(?P<part>{_PART}) (?:ngày )?)?(?:hôm (?P<h>nay|qua|kia)|ngày (?P<n>mai|kia|mốt))(?!\w)|(?P<part2>{_PART}) (?P<p>nay|qua|mai)(?!\w)"
)
_SHIFTS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1, "mốt": 2}
_IDIOM_BEFORE = regex(
    r"(?<!\w)(?:một|thế hệ(?: trẻ)?|cuộc sống|xã hội|đất nước|như|được|có|vì|cho|của|tương lai|việt nam|tuổi trẻ|hôm qua,?|và|đến) (?:ngày )?\Z"
)
SAME_DAY = regex(
    r"cùng ngày(?!\w)|(?:ngày |đêm |tối |chiều |sáng |trưa )?hôm (?P<h>sau|đó|ấy)(?!\w)"
    r"|(?P<b>ngày|đêm|tối|chiều|sáng|trưa|hôm) (?:hôm )?trước(?: đó)(?!\w)"
)
ANCHORED = regex(
    rf"(?P<n>{COUNT}) (?P<u>ngày|hôm|tháng|năm) (?P<d>trước|sau)(?P<that> đó| này)?(?! khi)(?!\w)|cách (?:đây|nay) (?P<n2>{COUNT}) (?P<u2>ngày"
    rf"|tháng|năm)(?!\w)|trước đó (?P<n3>{COUNT}) (?P<u3>ngày|tháng|năm)(?!\w)"
)
#: "4 năm sau sự sụp đổ của …", "ngày 6/8, hai ngày sau vụ cháy", "xảy ra chỉ ba ngày sau vụ cháy": counted from what no date tells.
_OTHER_ANCHOR = regex(r" (?:sự|(?P<case>vụ|cuộc|trận|thảm họa))(?!\w)")
_INEXACT = regex(
    r"(?<!\w)(?:hơn|gần|khoảng|trong|suốt|những|các|so với|với|mỗi|từ|nhiều|vài|mấy|chừng|độ|tròn|cả|của|hay|hoặc|\d|lăm|mươi|chục|trăm) \Z"
)
_WEEKDAY = regex(
    rf"(?P<w>{WEEKDAY})(?!\w)"
    r"(?P<tail>,? (?:ngày )?(?:tuần (?:này|trước|sau|tới|qua|rồi)|(?:này|tới|sắp tới|vừa qua|vừa rồi|qua|trước)(?!\w)))?"
)
#: "đêm thứ 5 của Lễ hội pháo hoa": which of its nights.
_NIGHT_OF = regex(r"(?: của|:| trong khuôn khổ| liên tiếp)(?!\w)")
_WEEKDAY_CUE = regex(rf"(?<!\w)(?:hôm|vào|{_PART}|trước|đến|tới|từ)(?: ngày)? \Z")
_DAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5, "nhật": 6, "cn": 6}
_DATE_AFTER = regex(r"[ ,(]{1,3}(?:ngày )?(?:\d{1,2} ?[/.\-–]|\d{1,2} tháng)")
_WEEKLY = regex(r"(?<!\w)(?:mỗi|các|những|hằng|hàng|mọi|từ|đến) (?:ngày )?\Z")
_DAY_WORD = regex(r"(?<!\w)(?:ngày|hôm|mùng|mồng|sáng|trưa|chiều|tối|đêm) \Z")
_MANY_MONTHS = regex(
    r"(?<!\w)(?:\d+|cả|nửa|gần|hơn|khoảng|những|nhiều|các|mấy|vài|chục|hàng|hằng|mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) \Z"
)
_MONTH_WORD = regex(r"tháng (này|trước|sau|tới(?! nay))(?!\w)")


_SPEECH = 3000  # the longest quotation that is looked at


def _in_quotation(context: Context, at: int) -> bool:
    """Whether an offset lies in quoted speech, where "hôm nay" is the speaker's day."""
    line = context.text[max(context.text.rfind("\n", 0, at) + 1, at - _SPEECH) : at]
    return line.rfind("“") > line.rfind("”") or line.count('"') % 2 == 1


def read_pointing(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"hôm nay", "sáng nay", "tối qua", "ngày mai", "chiều hôm qua"."""
    match = POINTING.match(context.text, at)
    if match is None:
        return None
    word = match["h"] or match["n"] or match["p"]
    if context.published is None or _in_quotation(context, at) or _DATE_AFTER.match(context.text, match.end()):
        return match.end(), []  # "đêm qua 16/9": the day itself follows
    if not (match["part"] or match["part2"]) and _IDIOM_BEFORE.search(context.text, at - 20, at):
        return match.end(), []
    point = of_date(context.published + timedelta(days=_SHIFTS[word]))
    part = PARTS.get(match["part"] or match["part2"] or "")
    context.remember(point, at)
    return match.end(), [Found(at, match.end(), point.value._replace(part_of_day=part), "dates.pointing")]


def read_same_day(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"cùng ngày", "hôm sau", "hôm đó", "đêm trước đó": counted from the last day of the text."""
    match = SAME_DAY.match(context.text, at)
    if match is None:
        return None
    near = 1500 if match.group() == "cùng ngày" else 500
    if context.last_day is None or at - context.last_day_at > near:
        return match.end(), []
    shift = -1 if match["b"] else 1 if match["h"] == "sau" else 0
    point = shift_days(context.last_day, shift)
    if point is None:
        return match.end(), []
    word = match.group().split()[0]
    part: PartOfDay | None = PARTS.get(word)
    before = PART_BEFORE.search(context.text, at - 20, at)
    if part is None and before:
        part = PARTS[before["part"]]
    context.remember(point, at)
    return match.end(), [Found(at, match.end(), point.value._replace(part_of_day=part), "dates.same_day")]


def read_anchored(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"một năm sau", "hai ngày trước đó", "cách đây 5 năm"."""
    match = ANCHORED.match(context.text, at)
    if match is None:
        return None
    word, unit = match["n"] or match["n2"] or match["n3"], match["u"] or match["u2"] or match["u3"]
    count = NUMBER_WORDS.get(word) or int(word)
    if unit == "tháng" and match["n"] and word.isdigit() and _DAY_WORD.search(context.text, at - 6, at):
        return None  # "sáng 12 tháng trước" is a day
    if _INEXACT.search(context.text, at - 10, at) or (match["d"] == "sau" and _has_other_anchor(context, at, match.end())):
        return match.end(), []
    back = match["d"] != "sau"
    point = _from_text(context, at, unit, -count if back else count) if match["that"] or match["n3"] or not back else _from_now(context, unit, count)
    if point is None:
        return match.end(), []
    context.remember(point, at)
    return match.end(), [Found(at, match.end(), point.value, "dates.anchored")]


def _has_other_anchor(context: Context, at: int, end: int) -> bool:
    other = _OTHER_ANCHOR.match(context.text, end)
    return other is not None and (other["case"] is None or context.text.endswith((", ", "chỉ ", "xảy ra ", "diễn ra "), 0, at))


def _from_text(context: Context, at: int, unit: str, shift: int) -> Point | None:
    if unit in ("ngày", "hôm"):
        return shift_days(context.last_day, shift) if context.last_day and at - context.last_day_at < 500 else None
    if unit == "năm":
        near = context.last_year is not None and at - context.last_year_at < 600
        return Point(context.last_year + shift) if near and context.last_year else None
    day = context.last_day
    if day is None or day.year is None or at - context.last_day_at > 600:
        return None
    return add_months(day, shift)


def _from_now(context: Context, unit: str, count: int) -> Point | None:
    pub = context.published
    if pub is None or count > (60 if unit == "năm" else 31):
        return None
    if unit in ("ngày", "hôm"):
        return of_date(pub - timedelta(days=count))
    if unit == "năm":
        return Point(pub.year - count)
    return add_months(of_date(pub), -count)


def read_weekday(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"hôm thứ Sáu", "thứ Ba vừa qua", "Chủ nhật tuần tới"; ordinals ("lần thứ ba") are none."""
    match = _WEEKDAY.match(context.text, at)
    if match is None:
        return None
    pub, tail = context.published, (match["tail"] or "").strip(" ,")
    cue = _WEEKDAY_CUE.search(context.text, at - 16, at)
    if pub is None or not (tail or cue) or _DATE_AFTER.match(context.text, match.end("w")):
        return match.end("w"), []
    if context.text.endswith(("đêm ", "buổi ", "phiên "), 0, at) and _NIGHT_OF.match(context.text, match.end("w")):
        return match.end("w"), []
    if _WEEKLY.search(context.text, at - 12, at) or context.text.startswith((" xanh", " đỏ", " hàng", " hằng"), match.end("w")):
        return match.end("w"), []
    if tail in ("trước", "qua") and match["w"][:3] != "chủ" and not cue:
        return match.end("w"), []
    day = _DAYS[match["w"].split()[-1]]
    monday = pub - timedelta(days=pub.weekday())
    if tail.startswith("tuần"):
        week = {"này": 0, "trước": -1, "qua": -1, "rồi": -1, "sau": 1, "tới": 1}[tail.split()[1]]
        point = of_date(monday + timedelta(days=7 * week + day))
    elif tail in ("này", "tới", "sắp tới"):
        point = of_date(pub + timedelta(days=(day - pub.weekday()) % 7 or (7 if tail != "này" else 0)))
    else:
        point = of_date(pub - timedelta(days=(pub.weekday() - day) % 7 or (7 if tail else 0)))
    before = PART_BEFORE.search(context.text, at - 16, at)
    part = PARTS[before["part"]] if before else None
    context.remember(point, at)
    return match.end(), [Found(at, match.end(), point.value._replace(part_of_day=part), "dates.weekday")]


def read_relative_month(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"tháng này", "tháng trước", "tháng tới"."""
    match = _MONTH_WORD.match(context.text, at)
    if match is None:
        return None
    many = _MANY_MONTHS.search(context.text, at - 8, at)
    if context.published is None or many:
        return match.end(), []
    shift = {"này": 0, "sau": 1, "tới": 1}.get(match[1], -1)
    told = context.last_month if match[1] == "sau" and 0 <= at - context.last_month_at < 250 else None
    if told is not None and (told.year, told.month) >= (context.published.year, context.published.month):
        told = None
    point = add_months(told or of_date(context.published), shift)
    context.remember(point, at)
    return match.end(), [Found(at, match.end(), point.value, "dates.relative_month")]
