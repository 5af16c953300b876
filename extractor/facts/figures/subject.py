"""What a figure counts or measures, in the words of the page."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.facts.figures.phrases import HEAD, is_headed, noun_phrase
from extractor.facts.figures.words import beginning_with, word_before, words
from extractor.language.anchored import Closing
from extractor.language.folding import fold
from extractor.language.patterns import regex

_BREAK = regex(
    r"[;:(\n“”\"–]|\.(?=\s|\Z)"
    r"|(?<!\w)(?:trong đó|nhưng|(?<!chỉ )còn(?! *\Z)|khi|nếu|thì|mà|để|nên|vì|do|rằng|cho biết|cho hay|tương đương|riêng)(?!\w)"
    r"|(?<!\w)so với(?= (?:mức|con số|khoảng|gần|hơn)? *\Z)"
)
_COMMA = regex(r",(?!\d)|(?<!\d),")
#: Brackets and quoted names belong to the noun phrase round them.
_ASIDE = regex(r"\([^()\n]{1,60}\)|“[^“”\n]{1,60}”|\"[^\"\n]{1,60}\"|‘[^‘’\n]{1,60}’")
_OWNED = regex(r"(?<!\w)(?:có(?! (?:thể|khả năng|nguy cơ))|với|là|bằng(?= (?:một|con|những|các|hai) )) ")
#: A verb that a number follows as the level or change of its subject.
_LEVEL = regex(
    r"(?<!\w)(?:tăng|giảm|sụt|tụt|rơi|đạt|chiếm|vượt|lên|xuống|còn|ở mức|mất)"
    r"(?: (?:tới|đến|còn|thêm|nhẹ|mạnh|khoảng|gần|hơn|trên|xuống|lên|mức|từ|tối đa|ít nhất))* \Z"
)
#: Stops that end no phrase: of a place, a degree, a name in one letter.
_ABBREVIATION = regex(r"(?<![^\W_])(?:[A-ZĐ]|TP|TX|TT|TS|GS|ThS|BS|KS)(?P<stop>\.)(?= )")
#: "số tiền thuế mà ông Tư phải nộp là 5 tỷ đồng": the clause narrows down the noun before it.
_RELATIVE = regex(r" mà [^.;:,()\n\d]{2,60}\Z")
#: "(giảm 28,7%", ", tăng 8%": words that leave the subject to what stands before the bracket or the comma.
_ELLIPTIC = regex(r"(?P<mark>[(,;]) ?(?P<words>(?:\+|[^\W\d_]+(?: [^\W\d_]+){0,4})? ?)\Z")
#: "với giá 29 USD", "chi phí 40 tỷ đồng": nouns that say by themselves what a sum is.
_PRICE = regex(
    r"(?<!\w)(?<!đấu )(?<!mệnh )(?<!đơn )(?<!định )(?<!trị )(?<!đánh )(?<!mất )(?<!tăng )(?<!giảm )(?<!hạ )(?<!trả )(?<!ra )"
    r"(?P<noun>giá|chi phí|mức lương|lương|tiền lương|thu nhập)(?: (?:chỉ|từ|khoảng|là|hơn|gần|lên tới|lên đến))* ?\Z"
)
#: "bên trong ví có [40 triệu đồng]", "nhặt được một túi tiền [40 triệu]": what held the money.
_HOLDER = regex(
    r"(?<!\w)(?:trong|nhặt được|nhặt được một|đánh rơi|đánh rơi một|trả lại|trả lại một) "
    r"(?P<noun>(?:ví|bóp|túi|cặp|két|vali|hộp|phong bì|ba lô|bao|bọc|chiếc (?:ví|túi|cặp|bóp))(?: (?!có|chứa|đựng)[^\W\d_]+){0,2})"
    r"(?: bên trong)?(?: có| chứa| đựng)?(?: hơn| gần| khoảng| tổng cộng)* \Z"
)
#: "14% cho khách hàng A và 12% …": for whom the figure before was.
_FOR_WHOM = regex(r" ?(?:dành )?cho .* và\Z")
_FIGURE_AND = regex(r"\d ?%(?: [^\W\d_]+){1,5} và (?:[^\W\d_]+ )?\Z")
#: "số máy bay từ 154 [lên 186 chiếc]": the level before.
_LEVEL_BEFORE = regex(r" từ \d[\d.,]*\Z")
_LEADING_ASIDE = regex(r"\([^()]*\) ?(?:và )?")
#: A figure inside the words before: what follows it is a new phrase.
_FIGURE = regex(
    r"(?<![\w/.,\-–])\d[\d.,]*(?:[-–]\d[\d.,]*)? ?(?:%|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)(?! (?:lệ|số|suất|trọng)) ?)+"
    r"(?:đồng|usd|euro|đô la|đô|người|lượt người|tấn|con|kwh|m3|thùng)?"
    r"|(?:đồng|usd|euro|kwh|mwh|mw|kw|thùng|ounce|tấn|ha|hecta|km|km2|m|m2|m3|kg|lít|mm|cm|người|lượt người|điểm|mã lực)(?!\w))(?: ?/ ?[^\W\d_]+)?"
)
#: Nouns of quantity: right before a number they are the subject by themselves.
_QUANTITY = Closing(
    r"(?<!\w)(?:tổng )?(?:số tiền|mức thưởng|tiền thưởng|mức phạt|kinh phí|mức đầu tư|vốn đầu tư|giá trị|doanh thu|lợi nhuận|học phí|mức giá"
    r"|giá vé|diện tích|phần thưởng|số điểm|(?:mức|tỷ lệ|tỉ lệ|tốc độ|đà) tăng trưởng"
    r"|chiều dài|chiều cao|chiều rộng|chiều sâu|đường kính|công suất|dung tích|trọng lượng|cân nặng|khối lượng|sản lượng"
    r"|tốc độ|vận tốc|lãi suất|cự ly|quãng đường|khoảng cách|độ cao|độ sâu|độ dài"
    r"|(?<!chiếm )tỷ lệ|nhiệt độ|lượng mưa|tầm bắn|mô-men xoắn(?: cực đại)?)\Z",
    re.IGNORECASE,
)
_QUANTITY_OF = regex(
    r"(?<!\w)(?:tổng (?:số |mức |giá trị )?)?(?:số tiền|mức|kinh phí|giá trị|doanh thu|lợi nhuận|diện tích|chiều cao|chiều dài|sản lượng|tỷ lệ"
    r"|số vốn)"
    r"(?: [^\W\d_]+){1,3}\Z",
    re.IGNORECASE,
)
_DATE_LEAD = regex(
    r"(?:(?:trong |đến |từ |hết |tính đến |cả |hồi )?(?:(?:đầu|cuối|giữa|hết) )?(?:năm|tháng|ngày|quý) (?:\d[\d/.\-]*|nay|ngoái|trước"
    r"|[ivx]+)(?: năm \d{4})?"
    r"|(?:trong )?\d+(?:-\d+)? (?:năm|tháng|ngày)(?: vừa)? (?:qua|nay|gần đây|đầu năm)(?: \d{4})?"
    r"|\d+ tháng(?: đầu| cuối)? năm(?: \d{4})?),? ?",
    re.IGNORECASE,
)
_COLON = regex(r" ?: *\Z")
_COMPOUND = regex(r"(?<!\w)(?:(?:thống|hợp|duy) nhất|tự có|(?:đấu|đánh|định|mệnh|đơn|thị) giá|(?:định|hạn) mức) \Z")
_TIME_TAIL = regex(
    r" (?:(?:trong |sau )?\d+(?:-\d+)? (?:năm|tháng|ngày)(?: vừa)? (?:qua|nay|gần đây)"
    r"|hôm (?:qua|nay)|(?:hồi |trong )?(?:năm|tháng|tuần) (?:ngoái|trước|qua|nay)|hiện nay"
    r"|(?:(?:trong|của|tới|đến|tính đến|giao) )?(?:(?:đầu|giữa|cuối|hết) )?"
    r"(?:(?:tháng|quý) (?:\d{1,2}|[ivx]{1,3})(?:/\d{4}| năm \d{4})?|cả năm|(?:\d{1,2} tháng|năm) (?:đầu năm |cuối năm )?\d{4}))\Z",
    re.IGNORECASE,
)
_FOLLOWING = regex(r" (?P<np>[^\W\d_][^,.;:()\n\"“”\d]*)")
#: "tăng 20% về số vụ và 7% về số người chết".
_ABOUT = regex(r" về (?=(?:số|lượng|giá trị|trị giá|khối lượng|doanh thu|doanh số|lợi nhuận|diện tích|sản lượng|kim ngạch|vốn|lượt)(?!\w))")
_PLAN = regex(r"(?:kế hoạch|dự toán|chỉ tiêu|kh|mục tiêu|nghị quyết|so|cùng kỳ|năm trước|nghị|yêu cầu|nhu cầu)(?!\w)")
_MOST_AFTER = 9


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
    masked = _ABBREVIATION.sub(lambda m: m.group()[:-1] + "x", segment)
    masked = _ASIDE.sub(lambda m: "x" * len(m.group()), masked.casefold())
    begin = max((m.end() for m in _BREAK.finditer(masked)), default=0)
    begin = max((m.end() for m in _FIGURE.finditer(masked, begin)), default=begin)
    commas = [m.end() for m in _COMMA.finditer(masked, begin)]
    if commas:
        listed = _lists(segment, masked, begin, commas[-1])
        timed = len(commas) > 1 and not _without_lead(_without_tail(segment[commas[-1] :].rstrip()).strip())
        inner = next((at for at in commas[:-1] if _lists(segment, masked, at, commas[-1])), None)
        begin = begin if listed else inner if inner is not None else commas[-2] if timed else commas[-1]
    return segment[begin:].rstrip()


def _lists(segment: str, masked: str, begin: int, last: int) -> bool:
    """Whether a noun of quantity opens the words there, so that the commas behind it are those of its list."""
    if re.search(r"\d", segment[begin:]) or _verb().search(masked, begin, last):
        return False
    return HEAD.match(_without_lead(_trimmed(segment[begin:]))) is not None


def _without_tail(segment: str) -> str:
    """The words without what binds them to the number: "đạt", "ước khoảng", and without a verb that stands near the end."""
    while _QUANTITY.search(segment, 0, len(segment)) is None:
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
    if (holder := _HOLDER.search(text, start - 60, start)) is not None:
        return holder["noun"]
    found = _told_before(text, start)
    if found is None and (relative := _RELATIVE.search(text, start - 80, _behind_link(text, start))):
        found = _told_before(text, relative.start(), linked=False)
        found = found if found and is_headed(fold(found)) and len(found.split()) <= 8 else None
    if found is None and (price := _PRICE.search(text, start - 40, start)):
        return price["noun"]
    return found


def _behind_link(text: str, start: int) -> int:
    """Where the words before a number end without "là", "lên đến"."""
    link = re.search(r" (?:thêm )?(?:là|lên đến|lên tới|khoảng) ?\Z", text[max(0, start - 16) : start])
    return start - len(link.group()) if link else start


def bracketed(text: str, mark: int) -> str | None:
    """The noun phrase that stands right before a bracket: "số chuyến tàu (tăng 11%)"."""
    found = _told_before(text, mark, linked=False)
    return found if found and len(found.split()) <= 8 and not re.search(r"\d|(?<!\w)(?:so với|được|chiếm)(?!\w)", found) else None


def _told_before(text: str, start: int, *, linked: bool = True) -> str | None:
    """The noun phrase before an offset; `linked` where a verb may bind it to a number that stands there."""
    phrase = _phrase(text, start)
    if _FIGURE_AND.search(text, start - 60, start):  # "15% bằng tiền mặt và 10% …": those words told the figure before
        return None
    if _FOR_WHOM.match(phrase.casefold()):
        return None
    segment = _TIME_TAIL.sub("", _LEVEL_BEFORE.sub("", _without_tail(phrase)) if linked else phrase)
    owned = [m.end() for m in _OWNED.finditer(segment.casefold())]
    if owned and len(segment[owned[-1] :].split()) >= 2:
        segment = segment[owned[-1] :]
    segment = _without_lead(_LEADING_ASIDE.sub("", _trimmed(segment), count=1) if segment.lstrip().startswith("(") else _trimmed(segment))
    quantity = _QUANTITY.search(segment, 0, len(segment))
    if quantity:
        return quantity.group()
    inner = _QUANTITY_OF.search(segment)
    if inner and inner.start() and not HEAD.match(segment):
        return inner.group()
    return noun_phrase(segment, levels=_LEVEL.search(text, start - 40, start) is not None)


def elliptic(text: str, start: int) -> int | None:
    """Where the bracket or comma stands behind which nothing but "giảm", "đạt" comes before a number; None where there are other words.

    Args:
        text: the text. start: where the number begins, bounds included.
    """
    piece = _ELLIPTIC.search(text, start - 40, start)
    if piece is None or _without_lead(_without_tail(" " + piece["words"].rstrip())).strip(" +"):
        return None
    return piece.start()


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
    if match is None or beginning_with("no_subject", "no_subject_first").match(fold(match["np"]) + " "):
        return None
    tokens = match["np"].split()
    if tokens[0].istitle() or (len(tokens[0]) > 2 and tokens[0].isupper()):  # a ship, a town, a firm
        return None
    kept: list[str] = []
    for i, word in enumerate(tokens[:_MOST_AFTER]):
        pair = fold(" ".join(tokens[i : i + 2]))
        if pair not in ("trước thuế", "sau thuế") and tokens[i - 1 : i] != ["chiều"] and beginning_with("no_subject").match(pair + " "):
            break
        kept.append(word)
    return " ".join(kept) or None


_MONEY = regex(
    r" (?:tiền|vốn|kinh phí|chi phí|phí|dư nợ|tín dụng|lãi|tài sản|trái phiếu|nợ|thuế|doanh thu|lợi nhuận|viện trợ|ngân sách|học phí|học bổng)(?!\w)"
)


def of_money(text: str, start: int, end: int) -> str | None:
    """Subject of a sum: the noun of money that follows ("5 tỷ đồng vốn vay"), or what precedes it."""
    return (after(text, end) if _MONEY.match(text, end) else None) or before(text, start)


def of_measure(text: str, start: int, end: int) -> str | None:
    """Subject of a measure: the noun right after it ("700 ha lúa"), or what precedes, which goes before where it is a rate ("9.000 đồng/lượt xe")."""
    if "/" in text[start:end]:
        return before(text, start) or after(text, end)
    return after(text, end) or before(text, start)


def of_share(text: str, start: int, end: int) -> str | None:
    """Subject of a percentage: what follows it, or, where that is only what it is measured by ("101% kế hoạch"), what precedes."""
    about = _ABOUT.match(text, end)
    if about is not None:
        return after(text, about.end() - 1)
    behind = after(text, end)
    if behind is not None and not _PLAN.match(behind.casefold()):
        return behind
    return before(text, start)
