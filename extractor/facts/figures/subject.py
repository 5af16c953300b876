"""What a figure counts or measures, in the words of the page."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.facts.figures.words import beginning_with, word_before, words

_BREAK = re.compile(
    r"[;:(\n“”\"–]|\.(?=\s|\Z)"
    r"|(?<!\w)(?:trong đó|nhưng|(?<!chỉ )còn(?! *\Z)|khi|nếu|thì|mà|để|nên|vì|do|rằng|cho biết|cho hay|tương đương|riêng)(?!\w)"
)
_COMMA = re.compile(r",(?!\d)|(?<!\d),")
#: Brackets and quoted names belong to the noun phrase round them.
_ASIDE = re.compile(r"\([^()\n]{1,60}\)|“[^“”\n]{1,60}”|\"[^\"\n]{1,60}\"|‘[^‘’\n]{1,60}’")
_OWNED = re.compile(r"(?<!\w)(?:có(?! (?:thể|khả năng|nguy cơ))|với|là) ")
#: A tense word inside: the words are a clause with a verb, no noun phrase.
_CLAUSE = re.compile(
    r"(?<=\w) (?:đã|sẽ|đang|vừa|vẫn|cũng|chỉ|phải|có thể|bị|mình|ra|đặt|ghi nhận|báo|chịu|chiếm đoạt|dùng|mua|nhận|gây|quyết định|xây|nâng|khởi công"
    r"|tổ chức) (?=\w)"
)
#: Second halves of other words: "điểm số", "kim chi", "đánh giá".
_HALVES = frozenset(("số", "chi", "thu", "lãi", "mục", "độ", "giá"))
_LEADING_ASIDE = re.compile(r"\([^()]*\) ?(?:và )?")
#: A figure inside the words before: what follows it is a new phrase.
_FIGURE = re.compile(
    r"(?<![\w/.,\-–])\d[\d.,]*(?:[-–]\d[\d.,]*)? ?(?:%|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)(?! (?:lệ|số|suất|trọng)) ?)+"
    r"(?:đồng|usd|euro|đô la|đô|người|lượt người|tấn|con)?"
    r"|(?:đồng|usd|euro|tấn|ha|hecta|km|km2|m|m2|m3|kg|lít|mm|cm|người|lượt người|điểm|mã lực)(?!\w))(?: ?/ ?[^\W\d_]+)?"
)
#: Nouns of quantity: right before a number they are the subject by themselves.
_QUANTITY = re.compile(
    r"(?<!\w)(?:tổng )?(?:số tiền|mức thưởng|tiền thưởng|mức phạt|kinh phí|mức đầu tư|vốn đầu tư|giá trị|doanh thu|lợi nhuận|học phí|mức giá"
    r"|giá vé|diện tích|phần thưởng|số điểm|mức tăng trưởng"
    r"|chiều dài|chiều cao|chiều rộng|chiều sâu|đường kính|công suất|dung tích|trọng lượng|cân nặng|khối lượng|sản lượng"
    r"|tốc độ|vận tốc|lãi suất|cự ly|quãng đường|khoảng cách|độ cao|độ sâu|độ dài"
    r"|tỷ lệ|nhiệt độ|lượng mưa|tầm bắn|mô-men xoắn(?: cực đại)?)\Z",
    re.IGNORECASE,
)
_QUANTITY_OF = re.compile(
    r"(?<!\w)(?:tổng (?:số |mức |giá trị )?)?(?:số tiền|mức|kinh phí|giá trị|doanh thu|lợi nhuận|diện tích|chiều cao|chiều dài|sản lượng|tỷ lệ"
    r"|số vốn)"
    r"(?: [^\W\d_]+){1,3}\Z",
    re.IGNORECASE,
)
#: Heads of long noun phrases, which may hold a list: "kim ngạch xuất, nhập khẩu".
_HEAD = re.compile(
    r"(?:tổng|số|kim ngạch|ngân sách|kinh phí|giá trị|doanh thu|lợi nhuận|tỷ lệ|tỷ suất|diện tích|sản lượng|mức|nguồn|vốn|đội ngũ|lực lượng|thu nhập"
    r"|thu|chi|tốc độ|sản phẩm|chi phí)(?!\w)",
    re.IGNORECASE,
)
_DATE_LEAD = re.compile(
    r"(?:(?:trong |đến |từ |hết |tính đến |cả |hồi )?(?:(?:đầu|cuối|giữa|hết) )?(?:năm|tháng|ngày|quý) (?:\d[\d/.\-]*|nay|ngoái|trước"
    r"|[ivx]+)(?: năm \d{4})?"
    r"|(?:trong )?\d+(?:-\d+)? (?:năm|tháng|ngày)(?: vừa)? (?:qua|nay|gần đây|đầu năm)(?: \d{4})?"
    r"|\d+ tháng(?: đầu| cuối)? năm(?: \d{4})?),? ?",
    re.IGNORECASE,
)
_COLON = re.compile(r" ?: *\Z")
_COMPOUND = re.compile(r"(?<!\w)(?:đấu|đánh|định) giá \Z")
_TIME_TAIL = re.compile(
    r" (?:(?:trong |sau )?\d+(?:-\d+)? (?:năm|tháng|ngày)(?: vừa)? (?:qua|nay|gần đây)"
    r"|(?:(?:trong|của|tới|đến|tính đến) )?(?:(?:đầu|giữa|cuối|hết) )?"
    r"(?:(?:tháng|quý) (?:\d{1,2}|[ivx]{1,3})(?:/\d{4}| năm \d{4})?|cả năm|(?:\d{1,2} tháng|năm) (?:đầu năm |cuối năm )?\d{4}))\Z",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r" (?P<np>[^\W\d_][^,.;:()\n\"“”\d]*)")
_PLAN = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|kh|mục tiêu|nghị quyết|so|cùng kỳ|năm trước|nghị)(?!\w)")
_MOST_BEFORE, _MOST_AFTER = 14, 9


@lru_cache(maxsize=1)
def _verb() -> re.Pattern[str]:
    """A verb that a number of its amount follows soon; nouns made of it ("mức tăng", "tỷ lệ giảm nghèo") are none."""
    forms = sorted(words("amount_verb"), key=lambda form: (-len(form), form))
    return re.compile(r"(?<=\w)(?<!mức)(?<!độ)(?<!lệ)(?<!số)(?<!đà) (?:" + "|".join(map(re.escape, forms)) + r")(?!\w)(?! (?:trưởng|nghèo|lại|tiêu))")


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" -–,+•*")


def _phrase(text: str, start: int) -> str:
    """The words between the last break and a number, as far as they can be one phrase; a colon right before it makes them a label."""
    segment = _COLON.sub("", text[max(0, start - 170) : start])
    masked = _ASIDE.sub(lambda m: "x" * len(m.group()), segment.casefold())
    begin = max((m.end() for m in _BREAK.finditer(masked)), default=0)
    begin = max((m.end() for m in _FIGURE.finditer(masked, begin)), default=begin)
    commas = [m.end() for m in _COMMA.finditer(masked, begin)]
    if commas:
        head = _without_lead(_trimmed(segment[begin:]))
        listed = _HEAD.match(head) and not re.search(r"\d", segment[begin:]) and not _verb().search(masked, begin, commas[-1])
        timed = len(commas) > 1 and not _without_lead(_without_tail(segment[commas[-1] :].rstrip()).strip())
        begin = begin if listed else commas[-2] if timed else commas[-1]
    return segment[begin:].rstrip()


def _without_tail(segment: str) -> str:
    """The words without what binds them to the number: "đạt", "ước khoảng", and without a verb that stands near the end."""
    while _QUANTITY.search(segment) is None:
        folded = segment.casefold() + " "
        cut = word_before(folded, len(segment) + 1, "subject_tail") if _COMPOUND.search(folded) is None else None
        if cut is None:
            verb = max(_verb().finditer(folded), key=re.Match.start, default=None)
            if verb is None or len(folded[verb.end() :].split()) > 3:
                return segment
            cut = verb.start()
        segment = segment[:cut].rstrip()
    return segment


def before(text: str, start: int) -> str | None:
    """The noun phrase that stands before a number as its subject, without the verb between; None where there is none.

    Args:
        text: the text. start: where the number begins, its bounds ("trên", "khoảng") included.
    """
    segment = _TIME_TAIL.sub("", _without_tail(_phrase(text, start)))
    owned = [m.end() for m in _OWNED.finditer(segment.casefold())]
    if owned and len(segment[owned[-1] :].split()) >= 2:
        segment = segment[owned[-1] :]
    segment = _without_lead(_LEADING_ASIDE.sub("", _trimmed(segment), count=1) if segment.lstrip().startswith("(") else _trimmed(segment))
    folded = segment.casefold()
    quantity = _QUANTITY.search(segment)
    if quantity:
        return quantity.group()
    inner = _QUANTITY_OF.search(segment)
    if inner and inner.start() and not _HEAD.match(segment):
        return inner.group()
    if not _HEAD.match(segment) and (_CLAUSE.search(folded) or word_before(folded + " ", len(folded) + 1, "giving_verb") is not None):
        return None
    if segment[:1].isdigit() or beginning_with("no_head").match(folded + " ") or folded.startswith("cách ") or " cách " in folded:
        return None
    if not _is_headed(folded) and not words("clause_verb").isdisjoint(folded.split()[1:]):
        return _headed_end(segment)
    named = all(token[:1].isupper() for token in segment.split())  # a person or firm is not what is measured
    return segment if 2 <= len(segment.split()) <= _MOST_BEFORE and not named else None


def _is_headed(folded: str) -> bool:
    """Whether a noun of quantity or of money begins the words, which what follows narrows down: "giá phòng ở", "tiền vay"."""
    return _HEAD.match(folded) is not None or beginning_with("quantity_head").match(folded + " ") is not None


def _headed_end(segment: str) -> str | None:
    """The object of a clause where a noun of quantity heads it: "kim ngạch thương mại" of "hai bên đẩy mạnh kim ngạch thương mại"."""
    tokens = segment.split()
    for i in range(1, len(tokens) - 1):
        rest = " ".join(tokens[i:])
        head = beginning_with("quantity_head").match(rest.casefold() + " ")
        is_long = head is not None and " " in head.group().strip()
        if is_long or (tokens[i].casefold() not in _HALVES and _is_headed(rest.casefold())):
            return rest if words("clause_verb").isdisjoint(rest.casefold().split()[1:]) else None
    return None


def _without_lead(segment: str) -> str:
    lead = beginning_with("subject_lead")
    while True:
        match = lead.match(segment.casefold()) or _DATE_LEAD.match(segment)
        if match is None or match.end() == 0:
            return segment
        segment = segment[match.end() :].lstrip(" ,")


def after(text: str, end: int) -> str | None:
    """The noun phrase that follows a number with its unit ("100% cử tri tham dự"); None where a verb or preposition follows.

    Args:
        text: the text. end: where number and unit end.
    """
    match = _FOLLOWING.match(text, end, min(len(text), end + 120))
    if match is None or beginning_with("no_subject").match(match["np"].casefold() + " "):
        return None
    tokens = match["np"].split()
    kept: list[str] = []
    for i, word in enumerate(tokens[:_MOST_AFTER]):
        pair = " ".join(tokens[i : i + 2]).casefold()
        if pair not in ("trước thuế", "sau thuế") and beginning_with("no_subject").match(pair + " "):
            break
        kept.append(word)
    return " ".join(kept) or None


_MONEY = re.compile(r" (?:tiền|vốn|kinh phí|nợ|thuế|doanh thu|lợi nhuận|viện trợ|ngân sách|học phí|học bổng)(?!\w)")


def of_money(text: str, start: int, end: int) -> str | None:
    """Subject of a sum: the noun of money that follows ("5 tỷ đồng vốn vay"), or what precedes it."""
    return (after(text, end) if _MONEY.match(text, end) else None) or before(text, start)


def of_measure(text: str, start: int, end: int) -> str | None:
    """Subject of a measure: the noun right after it ("700 ha lúa"), or what precedes."""
    return after(text, end) or before(text, start)


def of_share(text: str, start: int, end: int) -> str | None:
    """Subject of a percentage: what follows it, or, where that is only what it is measured by ("101% kế hoạch"), what precedes."""
    behind = after(text, end)
    if behind is not None and not _PLAN.match(behind.casefold()):
        return behind
    return before(text, start)
