"""What a figure counts or measures, in the words of the page."""

from __future__ import annotations

import re

_BREAK = re.compile(r"[,;:(\n“”\"]|\.(?=\s|$)|(?<!\w)(?:trong đó|nhưng|và|còn|khi|nếu|thì|mà|để|nên|vì|do|với|cho biết|rằng)(?!\w)")
#: Verbs and adverbs that stand between a subject and its number, from the right.
_TAIL = re.compile(
    r"(?:^|\s+)(?:đạt|ước|ước tính|là|có|chiếm|tăng|giảm|bằng|lên|lên đến|lên tới|tới|đến|khoảng|trên|hơn|gần|được|còn|trị giá|giá|ở mức|mức"
    r"|vượt|dài|rộng|cao|nặng|sâu|xa|thêm|chỉ|đã"
    r"|sẽ|vào|tương đương|gồm|thu về|thu được|lãi|lỗ|tổng|xuống|từ|khởi điểm|khởi điểm từ|ít nhất|tối thiểu|tối đa|dưới|khoảng chừng|chừng"
    r"|xấp xỉ|cả|tăng trưởng|bình quân|trung bình"
    r"|hiện|nay|đang|cũng|đều|vẫn|lại|tăng thêm|giảm còn|không quá|không dưới|hết|tròn|đủ|mới|cần|phải|ước đạt|số tiền|có giá|nhất|tương ứng|rơi"
    r"|tính|bị|cộng|với|này|trong năm|mỗi năm|năm)$"
)
_LEAD = re.compile(
    r"^(?:\s|và |nhưng |trong đó |theo đó |hiện nay |hiện |đến nay |nay |đặc biệt |riêng |trong |tại |qua đó |với"
    r" |nhờ đó |ngoài ra |đồng thời |tính đến nay |cùng với |bên cạnh đó )+",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r" (?P<np>[^\W\d_][^,.;:()\n\"“”\d]*)")
_NP_STOP = re.compile(
    r"(?<!\w)(?:để|nhằm|và|hoặc|cho|tại|ở|từ|đến|so|do|vì|khi|nếu|thì|mà|là|đã|sẽ|đang|đều|cũng|với|theo|trong|vào|bị|được|có|đạt|thống nhất"
    r"|tăng|giảm|trở|mỗi|một|này|trên|của|về|năm|tham dự hội nghị)(?!\w)"
)
_NO_NOUN = frozenset(
    "so trong của và do tại ở trên cho với để từ đến là mỗi một trở vào năm khi theo nhưng"
    " thì hoặc được bị đã sẽ có này nữa về vì còn nhờ bằng qua lên xuống tương mức trước sau rồi".split()
)


def _words(text: str) -> list[str]:
    return text.split()


def before(text: str, start: int) -> str | None:
    """The noun phrase that stands before a number as its subject, without the verb between; None where there is none."""
    begin = max(0, start - 160)
    segment = text[begin:start]
    folded = segment.casefold()
    cut = 0
    for match in _BREAK.finditer(folded):
        if match.end() < len(folded.rstrip()):
            cut = match.end()
    segment = segment[cut:].strip()
    while True:
        match_tail = _TAIL.search(segment.casefold())
        if match_tail is None or not segment:
            break
        segment = segment[: match_tail.start()].rstrip()
    segment = _LEAD.sub("", segment).strip(" -–,")
    if not any(ch.isalpha() for ch in segment) or len(segment) < 3:
        return None
    words = _words(segment)
    return " ".join(words) if len(words) <= 14 else None


def after(text: str, end: int, most: int = 8) -> str | None:
    """The noun phrase that follows a number with its unit ("100% cử tri tham dự"); None where a verb or preposition follows."""
    match = _FOLLOWING.match(text, end, min(len(text), end + 120))
    if match is None:
        return None
    phrase = match["np"]
    first = phrase.split(" ", 1)[0].casefold()
    if first in _NO_NOUN:
        return None
    stop = _NP_STOP.search(phrase.casefold())
    if stop:
        phrase = phrase[: stop.start()]
    words = _words(phrase)[:most]
    return " ".join(words) or None


_RELATIVE = re.compile(
    r" (?P<c>(?:được|về đích|đạt|trực thuộc|tiêu biểu|điển hình|có|nhận|tham gia|tham dự|ứng cử|dưới|thuộc|đang|chưa|xuất sắc|hoàn thành|bị"
    r"|đóng quân|“|\"|cấp )[^,.;:()\n]{2,70})"
)


def counted(text: str, unit_start: int, end: int) -> str | None:
    """The counted noun with the words that narrow it down ("hộ được giúp xóa nhà tạm"); None where the unit says all."""
    match = _RELATIVE.match(text, end, min(len(text), end + 90))
    if match is None:
        return None
    words = _words(text[unit_start : match.end()])
    return " ".join(words[:10])
