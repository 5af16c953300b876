"""Units after a number: money, measures and counted nouns, found by a trie of words over the catalogues."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from extractor.catalogues import load
from extractor.language.folding import fold

TOKEN = re.compile(r"[^\W\d_]+[23²³]?(?!\w)|\d+[A-Za-zđ]*|[%‰/,.$€£¥₫°&-]|[^\W_]+")
_SPACES = re.compile(r"[ \t]{0,3}")

#: Kinds of nouns that measure time or age: what they count is no figure.
NOT_COUNTED = frozenset({"duration", "age"})
#: Codes that the annotation guide writes otherwise than UCUM does: hectare is `har` there, `ha` in records.
_CODES = {"har": "ha"}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a unit is: its group ("currency", "measure", "percent" or a kind of counted noun) and its code."""

    group: str
    code: str | None = None


class Unit(NamedTuple):
    """A unit in a text: span, kind."""

    start: int
    end: int
    kind: Kind


_END = ""


def _insert(trie: dict[str, Any], form: str, kind: Kind, *, over: bool = True) -> None:
    node = trie
    for token in TOKEN.findall(fold(form)):
        node = node.setdefault(token, {})
    if over or _END not in node:
        node[_END] = kind


@lru_cache(maxsize=1)
def units() -> dict[str, Any]:
    """The trie of all units: folded tokens lead to a `Kind`. Measures and money win over nouns of the same form."""
    trie: dict[str, Any] = {}
    for entry in load("count_nouns"):
        for form in entry.forms:
            _insert(trie, form, Kind(entry.kind), over=entry.kind in NOT_COUNTED)
    for entry in load("measures"):
        code = entry.get("code")
        group = "percent" if code == "%" else "rate" if entry.kind == "rate" else "measure"
        for form in entry.forms:
            _insert(trie, form, Kind(group, _CODES.get(code, code)))
    for entry in load("currencies"):
        for form in (*entry.forms, *(entry.get("symbols") or ())):
            _insert(trie, form, Kind("currency", entry["code"]))
    return trie


def unit_at(folded: str, at: int, end: int | None = None) -> Unit | None:
    """The longest unit of the catalogues that begins at an offset, after at most three spaces.

    Args:
        folded: folded text. at: offset. end: where the paragraph ends.
    """
    space = _SPACES.match(folded, at)
    start = position = space.end() if space else at
    stop = len(folded) if end is None else end
    node: dict[str, Any] = units()
    best: Unit | None = None
    for _ in range(9):
        token = TOKEN.match(folded, position)
        if token is None or token.end() > stop:
            break
        following = node.get(token.group())
        if following is None:
            break
        node, position = following, token.end()
        if _END in node:
            best = Unit(start, position, node[_END])
        if position < stop and folded[position] == " ":
            position += 1
    return best


#: Classifiers: alone they say little, so the noun after them belongs to the unit.
CLASSIFIERS = frozenset(
    "chiếc cái con cuộc trận tờ tấm bức quả trái viên khẩu mũi bài câu ngôi căn tòa chuyến buổi vị bậc đoàn đội nhóm bộ cây hòn ngọn cú phát ca vụ lá cuốn quyển gói"
    " suất phần mâm hạng đợt tập vở bản điểm nền giải lớp khóa tổ cụm khối dòng loại mẫu món mặt đầu đàn lô kiện thùng hộp túi bao bình chai lon cặp đôi dãy hệ kiểu kênh lượt"
    " nhà cơ khu vùng tuyến đường làn cửa cột trạm trụ ống màn đòn nữ nam cựu cố ngành môn vòng kỳ phiên hội phong công dự đề mô sáng lỗi bước lớp trường".split()
)

#: Words that cannot begin or go on a counted noun: prepositions, conjunctions, verbs of saying and being, adverbs, pointers.
CLOSED = frozenset(
    "và hoặc hay của tại ở trong trên dưới cho với là có được bị đã sẽ đang vừa mới đến tới từ về để do vì nên thì mà nhưng khi nếu như theo qua ra vào lên xuống còn rồi nữa"
    " này đó kia ấy nay đều cũng chỉ vẫn không chưa chẳng rất quá lắm hơn nhất mỗi mọi các những một hai ba bốn năm sáu bảy tám chín mười nhằm bằng gồm thuộc giữa trước sau"
    " ngoài cùng phải cần nên hãy đi lại sang ngay luôn từng so trở liên nằm gần khoảng bao tương trung tăng giảm đạt chiếm đứng xếp nhận trao tặng nói cho biết thông diễn tổ"
    " ông bà anh chị tôi họ chúng ta mình khác sắp tiếp thứ nhờ dù tuy vậy thế sao gì ai đâu nào chính tự bởi hết xong thêm suốt tròn tính nộp đóng thu chi mua bán trả vay".split()
)
_CLOSED_PAIRS = frozenset({"tổ chức", "diễn ra", "thông qua", "cho biết", "tính đến", "tính từ", "trung bình", "liên tiếp"})
_OPEN_PAIRS = ("tổ", "trung", "thông", "chính", "anh", "chị", "bà", "thứ", "thu", "chi", "gần", "tính", "liên", "trên")
_WORD = re.compile(r" ?([^\W\d_]+)")


def extend(folded: str, text: str, unit: Unit, stop: int) -> int:
    """Where the unit really ends: a lone classifier takes its noun along; nouns of one kind joined by commas stay together.

    Args:
        folded, text: the text. unit: what the catalogues found. stop: end of the paragraph.
    """
    end = unit.end
    word = folded[unit.start : end]
    if " " not in word and word in CLASSIFIERS and unit.kind.group not in ("measure", "currency", "percent", "rate"):
        end = _with_noun(folded, text, end, stop)
    while (more := _joined(folded, end, stop, unit.kind)) is not None:
        end = more
    return end


def _with_noun(folded: str, text: str, end: int, stop: int) -> int:
    following = unit_at(folded, end, stop) if folded[end : end + 1] == " " else None
    if following is not None and following.kind.group not in NOT_COUNTED and following.start == end + 1 and text[following.start].islower():
        return following.end
    return plain_noun(folded, text, end, stop, most=2) or end


def plain_noun(folded: str, text: str, at: int, stop: int, most: int = 2) -> int | None:
    """The end of up to `most` lower-case words that can make a noun the catalogues do not know; None where there is none."""
    end: int | None = None
    position = at
    for i in range(most):
        match = _WORD.match(folded, position)
        if match is None or match.end() > stop or match.start(1) == position == at and position > 0 and folded[position - 1].isalpha():
            break
        word = match[1]
        if word in CLOSED or not text[match.start(1)].islower() or (i == 0 and len(word) < 2):
            break
        end = position = match.end()
    return end


def _joined(folded: str, end: int, stop: int, kind: Kind) -> int | None:
    """The end of a noun of the same kind joined by a comma, a slash or "và"."""
    if kind.group in ("measure", "currency", "percent", "rate", "time-count"):
        return None
    match = re.compile(r", | và |/| & ").match(folded, end, stop)
    if match is None:
        return None
    following = unit_at(folded, match.end(), stop)
    if following is None or following.start != match.end() or following.kind.group != kind.group:
        return None
    if match.group() == " và " and " " not in folded[following.start : following.end] and folded[following.end : following.end + 1] not in ",.;:) \n":
        return None
    return following.end
