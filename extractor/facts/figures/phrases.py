"""Noun phrases in the words before a number: the whole of them, the subject of their clause, or its object."""

from __future__ import annotations

import re

from extractor.facts.figures.words import beginning_with, word_before, words
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: Heads of long noun phrases, which may hold a list: "kim ngạch xuất, nhập khẩu".
HEAD = regex(
    r"(?:tổng|số|kim ngạch|ngân sách|kinh phí|giá trị|doanh thu|lợi nhuận|tỷ lệ|tỷ suất|diện tích|sản lượng|mức|nguồn|vốn|đội ngũ|lực lượng|thu nhập"
    r"|thu|chi|tốc độ|sản phẩm|chi phí)(?!\w)",
    re.IGNORECASE,
)
#: A tense word inside: the words are a clause with a verb, no noun phrase.
_CLAUSE = regex(
    r"(?<=\w) (?:đã|sẽ|đang|vừa|vẫn|cũng|chỉ|phải|có thể|bị|mình|ra|đặt|ghi nhận|báo|chịu|chiếm đoạt|dùng|mua|nhận|gây|quyết định"
    r"|xây|nâng|khởi công|tổ chức|ước tính|dự báo|nhận định|công bố|niêm yết|thông báo|đe dọa|tuyên bố) (?=\w)"
)
#: Verbs inside nouns: the sector of building, prices of buying and selling.
_NOUNS = regex(
    r"(?:(?<=và )|(?<=- )|(?<=, )|(?<=nghiệp )|(?<=ngành )|(?<=vốn )|(?<=phí ))xây dựng"
    r"|(?:(?<=giá )|(?<=doanh thu ))(?:mua|bán|thuê|nhập)|bán (?:ra|lẻ|hàng)|mua vào"
    r"|(?<!\w)giao (?:dịch|động|thông|thương|hàng)|(?<!\w)quay đầu"
)
#: A tense word: what stands before it is the whole subject of its clause.
_TENSE = regex(r"(?<=\w) (?:hiện )?(?:đã|sẽ|đang|vẫn|cũng|có thể|tiếp tục) (?=\w)")
#: Second halves of other words: "điểm số", "kim chi", "đánh giá".
_HALVES = frozenset(("số", "chi", "thu", "lãi", "mục", "độ", "giá"))
#: First halves of words: "tài khoản", "năng lượng", "chất lượng".
_FIRST_HALVES = frozenset(("tài", "điều", "năng", "chất", "lực", "thương", "định", "hàm"))
_MOST, _MOST_OF_CLAUSE = 14, 8
#: A phrase that a noun of quantity heads may be longer: "số công trình khoa học công bố trên các tạp chí ISI của Việt Nam".
_MOST_HEADED = 16


def noun_phrase(segment: str, *, levels: bool) -> str | None:
    """The words before a number where they are a noun phrase, or the one in them; `levels` where a verb of change or level follows them."""
    folded = _masked(segment)
    if segment[:1].isdigit() or folded.startswith("cách ") or " cách " in folded:
        return None
    if beginning_with("no_head").match(fold(segment) + " "):
        return _headed_end(segment)
    if is_headed(folded):
        if not HEAD.match(segment) or len(segment.split()) > _MOST_HEADED:
            segment = _to_tense(segment)
    elif _CLAUSE.search(folded) or word_before(folded + " ", len(folded) + 1, "giving_verb") is not None:
        return _headed_end(segment) or (_before_tense(segment, folded) if levels else None)
    elif not words("clause_verb").isdisjoint(folded.split()[1:]):
        return _headed_end(segment)
    named = all(token[:1].isupper() or token in ("và", "-", "–") for token in segment.split())  # a person, a firm
    most = _MOST_HEADED if HEAD.match(segment) else _MOST
    return segment if 2 <= len(segment.split()) <= most and not named else None


def _masked(segment: str) -> str:
    """The folded words, verbs inside nouns made none."""
    return _NOUNS.sub(lambda m: "n" * len(m.group()), fold(segment))


def _to_tense(segment: str) -> str:
    """The subject of a clause, which ends at its tense word: "Giá lúa đang giao dịch [ở mức …]"; none of one who acts ("quỹ đã chi …")."""
    folded = _masked(segment)
    tense = _TENSE.search(folded)
    if tense is None:
        return segment
    verbs = folded[tense.end() :].split()
    acts = len(verbs) > 4 or not words("clause_verb").isdisjoint(verbs) or not words("giving_verb").isdisjoint(verbs)
    return "" if acts else segment[: tense.start()]


def _before_tense(segment: str, folded: str) -> str | None:
    """The subject of a clause with a tense word, where no noun of quantity heads it: "Sữa tươi nội đã được điều chỉnh [giảm 500 đồng]"."""
    head = _to_tense(segment)
    if head in ("", segment):
        return None
    inside = folded[: len(head)]
    named = all(token[:1].isupper() for token in head.split())
    is_clause = _CLAUSE.search(inside) or not words("clause_verb").isdisjoint(inside.split())
    return head if not is_clause and not named and 2 <= len(head.split()) <= _MOST_OF_CLAUSE else None


def tidied(phrase: str | None) -> str | None:
    """The phrase without the small words at its end that what follows was cut from ("vốn vay chưa"); None where nothing is left."""
    tokens = phrase.split(" ") if phrase else []
    last = len(tokens)
    while last and (fold(tokens[last - 1]) in words("open_end") or fold(" ".join(tokens[max(0, last - 2) : last])) in words("open_end")):
        last -= 1
    return " ".join(tokens[:last]) or None if tokens[:1] != ["/"] else None


def is_headed(folded: str) -> bool:
    """Whether a noun of quantity or of money begins the words, which what follows narrows down: "giá phòng ở", "tiền vay"."""
    return HEAD.match(folded) is not None or beginning_with("quantity_head").match(folded + " ") is not None


def _headed_end(segment: str) -> str | None:
    """The object of a clause where a noun of quantity heads it: "kim ngạch thương mại" of "hai bên đẩy mạnh kim ngạch thương mại"."""
    tokens = segment.split()
    for i in range(1, len(tokens) - 1):
        rest = " ".join(tokens[i:])
        head = beginning_with("quantity_head").match(rest.casefold() + " ")
        is_long = head is not None and " " in head.group().strip()
        is_half = tokens[i].casefold() in _HALVES or tokens[i - 1].casefold() in _FIRST_HALVES
        if is_long or (not is_half and is_headed(rest.casefold())):
            rest = _to_tense(rest)
            if rest.casefold() in ("đầu tư", "thiệt hại") and tokens[i - 1].casefold() != "tính":  # verbs here
                return None
            is_phrase = 2 <= len(rest.split()) <= _MOST and words("clause_verb").isdisjoint(_masked(rest).split()[1:])
            return rest if is_phrase else None
    return None
