"""What a figure counts or measures, in the words of the page."""

from __future__ import annotations

import re

from extractor.facts.figures.words import beginning_with, word_before

_BREAK = re.compile(
    r"[,;:(\n“”\"–]|\.(?=\s|\Z)"
    r"|(?<!\w)(?:trong đó|nhưng|còn|khi|nếu|thì|mà|để|nên|vì|do|rằng|cho biết|cho hay|tương đương|riêng)(?!\w)"
)
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_OWNED = re.compile(r"(?<!\w)(?:có|với) ")
#: A tense word inside: the words are a clause with a verb, no noun phrase.
_CLAUSE = re.compile(r"(?<=\w) (?:đã|sẽ|đang|vừa|chỉ|phải) (?=\w)")
#: Nouns of quantity: right before a number they are the subject by themselves.
_QUANTITY = re.compile(
    r"(?<!\w)(?:tổng )?(?:số tiền|mức thưởng|tiền thưởng|mức phạt|kinh phí|mức đầu tư|vốn đầu tư|giá trị|doanh thu|lợi nhuận|học phí|mức giá"
    r"|giá vé|diện tích"
    r"|chiều dài|chiều cao|chiều rộng|công suất|dung tích|trọng lượng|khối lượng|sản lượng|tốc độ|vận tốc|lãi suất|tỷ lệ|nhiệt độ|lượng mưa)\Z",
    re.IGNORECASE,
)
_DATE_LEAD = re.compile(
    r"(?:(?:trong |đến |từ |hết |tính đến |cả )?(?:(?:đầu|cuối|giữa|hết) )?(?:năm|tháng|ngày|quý) (?:\d[\d/.\-]*|nay|ngoái|trước"
    r"|[ivx]+)(?: năm \d{4})?"
    r"|\d+ tháng(?: đầu| cuối)? năm(?: \d{4})?),? ?",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r" (?P<np>[^\W\d_][^,.;:()\n\"“”\d]*)")
_PLAN = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|kh|mục tiêu|nghị quyết|so|cùng kỳ|năm trước|nghị)(?!\w)")
_MOST_BEFORE, _MOST_AFTER = 12, 9


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" -–,+•*")


def before(text: str, start: int) -> str | None:
    """The noun phrase that stands before a number as its subject, without the verb between; None where there is none.

    Args:
        text: the text. start: where the number begins, its bounds ("trên", "khoảng") included.
    """
    begin = max(0, start - 170)
    segment = text[begin:start]
    masked = _ASIDE.sub(lambda m: "x" * len(m.group()), segment.casefold())
    breaks = [m.end() for m in _BREAK.finditer(masked)]
    segment = segment[breaks[-1] :] if breaks else segment
    segment = segment.rstrip()
    folded = segment.casefold() + " "
    while (cut := word_before(folded, len(segment) + 1, "subject_tail")) is not None:
        segment = segment[:cut].rstrip()
        folded = segment.casefold() + " "
    owned = [m.end() for m in _OWNED.finditer(segment.casefold())]
    if owned and len(segment[owned[-1] :].split()) >= 2:
        segment = segment[owned[-1] :]
    segment = _without_lead(_trimmed(segment))
    folded = segment.casefold()
    quantity = _QUANTITY.search(segment)
    if quantity:
        return quantity.group()
    if _CLAUSE.search(folded):
        return None
    if word_before(folded + " ", len(folded) + 1, "giving_verb") is not None or folded.startswith("cách ") or " cách " in folded:
        return None
    return segment if 2 <= len(segment.split()) <= _MOST_BEFORE else None


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
    phrase = match["np"]
    words = phrase.split()
    kept: list[str] = []
    for i, word in enumerate(words[:_MOST_AFTER]):
        if beginning_with("no_subject").match(" ".join(words[i : i + 2]).casefold() + " "):
            break
        kept.append(word)
    return " ".join(kept) or None


def of_share(text: str, start: int, end: int) -> str | None:
    """Subject of a percentage: what follows it, or, where that is only what it is measured by ("101% kế hoạch"), what precedes."""
    behind = after(text, end)
    if behind is not None and not _PLAN.match(behind.casefold()):
        return behind
    return before(text, start)


_PASSIVE = re.compile(r" (?P<c>(?:được|về đích|tái định cư|thiếu|thoát nghèo|đạt chuẩn) [^,.;:()\n]{2,70})")
_AWARDED = re.compile(r"được (?:\w+ ){0,9}?(?:tặng|trao|khen|công nhận|suy tôn|bầu|phong|nhận|đề nghị|biểu dương|vinh danh|tuyên dương)(?!\w)")
_IDENTITY = re.compile(r" là (?P<c>[^\W\d_A-ZĐ][^,.;:()\n]{3,40})")
_TITLE = re.compile(r" (?P<c>[\"“]?[A-ZĐÀ-Ỹ][^,.;:()\n]{2,50}?)(?= (?:vì|cho|của|và|cùng|tại|năm)(?!\w)|[,.;:()\n]|\Z)")
_HONOURS = ("danh hiệu", "huân chương", "huy chương", "giải thưởng", "cờ thi đua")
_SIZE = re.compile(r"(?P<c>(?:quy mô )?dân số|quân số|việc làm(?: mới)?)(?: là| có| gồm| đạt| cho)? \Z", re.IGNORECASE)


def of_count(text: str, start: int, unit_start: int, end: int) -> str | None:
    """The counted noun with the words that narrow it down ("hộ được giúp xóa nhà tạm"); None where the unit says all.

    Args:
        text: the text. start: where the number begins, bounds included. unit_start, end: span of the counted noun.
    """
    stop = min(len(text), end + 90)
    unit = text[unit_start:end].casefold()
    size = _SIZE.search(text, max(0, start - 40), start)
    if size:
        return size["c"]
    match = _PASSIVE.match(text, end, stop)
    if match and (unit.startswith("người") or not _AWARDED.match(match["c"].casefold())):
        return " ".join(text[unit_start : match.end()].split()[:10])
    title = _TITLE.match(text, end, stop) if unit.startswith(_HONOURS) else None
    if title:
        return text[unit_start : title.end()]
    identity = _IDENTITY.match(text, end, stop)
    return identity["c"].strip() if identity and unit.startswith("người") else None
