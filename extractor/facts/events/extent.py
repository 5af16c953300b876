"""How far the name of an event runs: in full, without its date and place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.language.quotes import quoted

_STOP_WORDS = (
    r"được (?:[^\s,]+ ){0,5}(?:tổ chức|diễn ra|khai mạc)|(?:chính thức |long trọng )?(?:tổ chức|diễn ra|khai mạc|bế mạc|bước vào|ấn định)"
    r"(?! (?:trong sạch|đảng|bộ máy|lại))",
    r"đã|vừa|sẽ|đang|do(?= \S)|dưới sự|với sự|với chủ đề|với đại diện|(?<!đối )với(?= (?:những|các hoạt động|nhiều|hơn|gần|trên|khoảng|\d"
    r"|quyết tâm|thành tích))|nhằm|nhân dịp|nhân kỷ niệm",
    r"vào (?:ngày|sáng|chiều|tối|lúc|dịp|hồi|trưa)|(?:sáng|chiều|tối|trưa|đêm) (?:ngày|nay|qua|mai|\d+|mồng|mùng)|ngày (?:\d+|mai)|hôm (?:nay|qua)",
    r"và (?:xuất sắc |đã |cùng )?(?:giành|đoạt|đạt)|liên tiếp các|học sinh lớp|sinh viên năm|vừa qua|mới đây|trong (?:hai|ba|bốn|\d+) ngày"
    r"|từ ngày|từ \d+|trong ngày|trong khuôn khổ"
    r"|tại(?! chức| chỗ)|ở|thu hút|quy tụ|cho biết|cho hay",
    r"cho rằng|tập trung vào|khẳng định|nhấn mạnh|bày tỏ|để|ngay sau|là|theo(?! (?:tư tưởng|lời|tấm gương|chuyên đề))|song|nhưng|yêu cầu|không|khi"
    r"|gồm|trị giá",
    r"kéo dài|nằm trong|còn|dành cho|có(?= (?:phó|thủ tướng|chủ tịch|bí thư|lãnh đạo|đại diện|sự|các|đồng chí|ông|bà|hơn|gần|trên|\d|thường|mặt))"
    r"|cho(?= (?:\d|những))|ông|bà(?= [a-zđ])",
)
_STOP = re.compile(r"(?<!\w)(?:" + "|".join(_STOP_WORDS) + r")(?!\w)")
#: What may follow a comma inside a name: the next task of the event, or one more word of a list.
_TASKS = (
    "triển khai",
    "phương hướng",
    "bàn",
    "phát động",
    "ký",
    "kí",
    "nhiệm vụ",
    "khen thưởng",
    "biểu dương",
    "tôn vinh",
    "gắn",
    "trao",
    "đánh giá",
    "sơ kết",
    "tổng kết",
    "công bố",
    "vinh danh",
    "quán triệt",
    "học tập",
    "tuyên truyền",
    "phổ biến",
    "lấy ý kiến",
    "cho ý kiến",
    "xúc tiến",
    "kết nối",
    "đối thoại",
    "ra mắt",
    "tuyên dương",
    "bồi dưỡng",
    "tập huấn",
    "kiểm tra",
    "kiện toàn",
    "rà soát",
    "góp ý",
    "thông qua",
    "xây dựng",
    "đón nhận",
    "đón",
    "kỷ niệm",
    "bàn giao",
    "chào mừng",
    "giao ban",
    "định hướng",
    "giải pháp",
    "kế hoạch",
    "tri ân",
    "tiếp nhận",
    "tặng quà",
    "động viên",
    "chúc mừng",
    "chúc tết",
    "làm việc",
    "gặp mặt",
    "hướng dẫn",
    "thảo luận",
    "tập trung",
    "phân tích",
    "giới thiệu",
    "khai giảng",
    "phát triển",
    "quản lý",
    "giáo dục",
    "khóa",
    "hđnd",
    "nhiệm kỳ",
    "chia buồn",
    "chống",
    "tiết kiệm",
    "cứu nạn",
    "sửa đổi",
    "dự án",
    "cá nhân",
    "chiến sĩ",
    "công chức",
    "viên chức",
    "người lao động",
    "đoàn thể",
    "nhân viên",
    "giảm nghèo",
    "an toàn",
    "lần thứ",
    "năm học",
)
_GOES_ON = re.compile(r"(?:và |cùng |đồng thời )?(?:" + "|".join(_TASKS) + r")(?!\w)")
_LIST_ITEM = re.compile(r"(?:[^\W\d_]+[ -]?){1,4}(?=,| và |\.| năm | giai đoạn | của | cho | lần | trên | trong )")
_NOT_A_LIST = re.compile(
    r"(?:ông|bà|đồng chí|đ/c|các|có|với|do|tại|vào|nhằm|trong|đây|theo|cùng|đã|sẽ|được|vừa|thủ tướng|chủ tịch|phó|bí thư|bộ trưởng|tổng|nhiều|hơn"
    r"|khoảng|đến|từ|sáng|chiều|tối|ngày|hôm|thu hút|quy tụ|nơi|một|hai|lãnh đạo|đại diện|người|khi|sau|trước|nhân|nhưng|song|ở|diễn|bởi|để|trưởng"
    r"|giám đốc|thành phố|tp|tỉnh|huyện|xã(?! hội)|phường|quận|thị xã|thủ đô|học sinh)(?!\w)"
)
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
#: "(ngày 13/6)", "(20/11/1982 - 20/11/2025)": the day of the event or of what it celebrates, no part of its name.
_DAY_IN_BRACKET = re.compile(r"(?i:ảnh|nguồn|clip)(?!\w)|\d{1,2}[/.-]\d{1,2}|ngày \d")
_MARK = re.compile(r"[,;:.!?…“\"”‘\n()]| [-–—] ")
#: "24 quận, huyện", "các tỉnh, thành phố".
_UNITS = re.compile(r"(?<!\w)(?:quận|tỉnh|xã|huyện|phường|sở|bộ|ban|thị xã|cơ quan), ?$")
_UNITS_NEXT = re.compile(r"(?:quận|huyện|thành phố|thành|phường|thị trấn|ngành|ban|xã|thị xã|sở|đơn vị)(?!\w)(?! [A-ZĐ])")
_PEOPLE = re.compile(r"(?:công|cá|quân|nạn|doanh|thương|bệnh|danh|tư|nghệ|thân) nhân$")
_TRIM = " ,;:-–—“‘("
MOST = 320


def name_end(text: str, folded: str, start: int, limit: int, bodies: Sequence[Mark] = ()) -> int:
    """Offset after the name of an event.

    Args:
        text: the whole text.
        folded: the same, folded; offsets hold.
        start: offset after its head.
        limit: end of the sentence.
        bodies: marks of names of bodies: a name that ends inside one runs to its end.
    """
    end = _name_end(text, folded, start, limit)
    cut = next((m for m in bodies if start <= m.start < end < m.end <= limit), None)
    return cut.end if cut else end


def _name_end(text: str, folded: str, start: int, limit: int) -> int:
    limit = min(limit, start + MOST)
    at = start
    while True:
        mark = _MARK.search(folded, at, limit)
        stop = _stop(folded, at, mark.start() if mark else limit, start)
        if stop is not None or mark is None:
            return _trim(text, start, limit if stop is None else stop)
        goes = _after_mark(text, folded, mark, limit)
        if goes is None:
            return _trim(text, start, mark.start())
        at = goes


def _stop(folded: str, at: int, end: int, start: int) -> int | None:
    """Offset of the first word that ends the name; "để" and "không" right behind the head belong to it."""
    for match in _STOP.finditer(folded, at, end):
        if match.group() not in ("để", "không") or match.start() > start + 2:
            return match.start()
    return None


def _after_mark(text: str, folded: str, mark: re.Match[str], end: int) -> int | None:
    """Where the name goes on behind a sign, or None where it ends there."""
    sign = mark.group()
    if sign in "\"“‘'":
        inner = quoted(text, mark.start())
        return inner[1] + 1 if inner and inner[1] < end else mark.end()
    if sign == "”":
        return mark.end()
    if sign == "(":
        bracket = _BRACKET.match(text, mark.start())
        return bracket.end() if bracket and bracket.end() <= end and not _DAY_IN_BRACKET.search(bracket.group()) else None
    if sign == ".":
        return mark.end() if mark.end() < end and not text[mark.end()].isspace() else None
    if sign == ",":
        return _after_comma(text, folded, mark.end(), end)
    return _after_dash(text, folded, mark) if sign.strip() in ("-", "–", "—") else None


def _after_dash(text: str, folded: str, mark: re.Match[str]) -> int | None:
    after = text[mark.end() : mark.end() + 1]
    before = text[max(0, mark.start() - 12) : mark.start()].split()
    joins = (
        after.islower()
        or (after.isdigit() and bool(before) and before[-1][-1:].isdigit())
        or (after.isupper() and bool(before) and (before[-1][:1].isupper() or before[-1][:1].isdigit()))
    )
    return mark.end() if joins and not _NOT_A_LIST.match(folded, mark.end()) else None


def _after_comma(text: str, folded: str, at: int, end: int) -> int | None:
    while at < end and text[at] == " ":
        at += 1
    if _UNITS.search(folded[max(0, at - 12) : at]) and _UNITS_NEXT.match(folded, at):
        return at + 2
    going = _GOES_ON.match(folded, at)
    if going:
        return going.end()
    if _NOT_A_LIST.match(folded, at) or not text[at : at + 1].islower():
        item = _LIST_ITEM.match(folded, at)
        capital_list = item and text[at : at + 1].isupper() and folded.startswith(" và ", item.end())
        return item.end() if item and capital_list and not _NOT_A_LIST.match(folded, at) else None
    item = _LIST_ITEM.match(folded, at)
    return item.end() if item else None


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    for word in (" và", " cùng", " của", " về", " với", " cho", " nhân", " đến", " vì", " bằng", " giữa"):
        if text[start:end].endswith(word) and not _PEOPLE.search(text[start:end]):
            return _trim(text, start, end - len(word))
    return end
