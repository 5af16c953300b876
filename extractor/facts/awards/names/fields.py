"""Prizes told by the category alone that somebody wins in: "chiến thắng ở hạng mục X", "hạng mục Y gọi tên A"."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.categories import BEST
from extractor.facts.awards.names.extent import Read, free_end
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted
from extractor.language.spaces import past_spaces

#: What leads to the category that somebody has won in; to be put up for one is no prize.
_WON_IN = regex(
    r"(?<!\w)(?:chiến thắng|thắng|(?P<praise>xướng tên|vinh danh|tôn vinh)|(?:thắng|đoạt|giành|đạt|nhận|trao) (?:được )?giải(?: thưởng)?|đăng quang)"
    r"(?: (?:ở|tại|trong|cho|thuộc|với))?(?: (?:các|cả|hai|ba|bốn|\d{1,2})){0,2}\s$"
)
#: Who has won stands behind: "hạng mục X gọi tên A".
_GOES_TO = regex(
    r"[\"”]?(?: năm nay)?\s(?:(?:đã|cũng|bất ngờ|xứng đáng|lần lượt) )?(?:gọi tên|xướng tên|thuộc về|về tay|được trao cho|vinh danh)(?!\w)")
#: "(xướng tên) ở ba hạng mục quan trọng: A, B và C".
_LIST = regex(r"(?: (?:quan trọng|danh giá|lớn|chính|cao nhất))?(?:\s?:|,? gồm:?| là:?)\s")
#: "Ở hạng mục X, A nhận giải với B", "Ở hạng mục Y, giải thưởng thuộc về A": who wins behind the comma.
_AT = regex(r"(?<!\w)(?:ở|tại|với)\s$")
WINS = regex(
    rf"[\"”]?, (?:(?:giải thưởng|giải|chiến thắng|cúp|ngôi vị cao nhất) (?:đã |cũng )?(?:thuộc về|về tay|gọi tên) (?P<behind>[^.;\n]{{3,120}})"
    rf"|(?P<before>(?:[a-zà-ỹđ]+ ){{0,3}}[{UPPER}][^,.;:\n]{{2,60}}?) (?:đã |cũng |bất ngờ |xuất sắc )*"
    rf"(?:vượt (?:qua|mặt) [^.;\n]{{3,80}} (?:với|để giành) chiến thắng|nhận (?:được )?giải|đoạt giải|giành giải|thắng giải"
    rf"|giành chiến thắng|chiến thắng|được xướng tên|được vinh danh|được gọi tên)(?!\w))"
)
_PRAISED = regex(rf"(?!(?:này|khác|quan trọng|chính|phụ|công trình)(?!\w))[^\s,;:.()“”\"]+(?: [^\s,;:.()“”\"]+){{0,9}}? {BEST}")
_HEAD = "hạng mục"
_LEAST = 3


def read_field(text: str, folded: str, start: int) -> Read | None:
    """The prize of a category ("hạng mục Phim truyện xuất sắc") that somebody wins in or that goes to somebody."""
    if not folded.startswith(_HEAD, start):
        return None
    led = _LIST.match(folded, start + len(_HEAD))
    at = past_spaces(text, led.end() if led is not None else start + len(_HEAD))
    quote = quoted(text, at)
    praised = _PRAISED.match(text, at) if quote is None else None
    lo, end = quote or (at, praised.end() if praised else free_end(text, at, words=8, lower=4) if text[at : at + 1].isupper() else at)
    name = text[lo:end].strip()
    won = _WON_IN.search(folded, start - 60, start)
    if len(name) < _LEAST or not (won or _GOES_TO.match(folded, end) or (_AT.search(folded, start - 8, start) and WINS.match(text, end))):
        return None
    if won is not None and won["praise"] and praised is None and quote is None:  # honoured in a class of firms
        return None
    prize = AwardName(None, f"Giải {name[0].upper()}{name[1:]}", (), "giai-thuong")
    return Read(end + (quote is not None), prize, "awards.name_category")
