"""Reads the figures of running text: numbers bound to the units after them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractor.facts.figures.context import expects_count, is_identifier
from extractor.facts.figures.numbers import RANGE, Number, joined_as_guess, joined_as_list, joined_as_range, joined_as_ratio, numbers, range_of
from extractor.facts.figures.units import NOT_COUNTED, Kind, Unit, extend, plain_noun, unit_at


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure in the text: span of number and unit, value, upper end, unit in words with its span, kind, rule."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    unit_start: int
    kind: Kind
    rule: str


_EXACT = frozenset({"currency", "measure", "percent", "rate"})
_RATE = re.compile(r"(?: ?/ ?[^\W\d_]+[23²³]?)+")
_METRES = re.compile(r"m(\d\d)(?!\d)")
_FOREIGN_BEFORE = re.compile(r"(?:(US\$|\$|USD|€|EUR|£|GBP|¥|VND|VNĐ) ?)\Z")
_FOREIGN = {"$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "VND": "VND", "VNĐ": "VND"}
_QUOTE = re.compile(r" [“\"'‘] ?")
#: Pairs that only stand for "both".
_BOTH = re.compile(
    r" (?:bên|nước(?! (?:thành viên|đối tác|láng giềng))|đảng(?! (?:viên|bộ|ủy))|cái|đầu|chiều|phía|miền|tay|chân|mắt|vai|mặt|nhà nước|quốc hội"
    r"|chính phủ|dân tộc|con số|nền kinh tế|hàng|thứ tiếng|màu|bờ|dây"
    r"|(?:nhà |vị )?lãnh đạo|nguyên thủ|thủ tướng|tổng thống|ngoại trưởng|bộ trưởng|quốc gia(?! thành viên))(?!\w)"
)
_BETWEEN = re.compile(r"(?<!\w)(?:giữa|quan hệ|nhân dân) (?:hai|2)\Z")
_KIN = re.compile(r"ba (?:mẹ|má|lô)(?!\w)|năm (?:lớp|nhà)(?!\w)|hai lần (?=\))")
_EVENT_NAME = re.compile(r" (?:tự do|vượt|rào|bơi|tiếp sức|hỗn hợp|ếch|ngửa|bướm)(?!\w)")
_TWO_LEVELS = re.compile(r"(?:địa phương|chính quyền|xe buýt|xe khách|giường nằm|đánh thuế|nhà) \Z")
_BOTH_BEFORE = re.compile(r"(?<!\w)(?:cả|bộ|chân|song|ngôi|thứ|vòng|giải|hạng|số|lớp|ngã|ca|hàng|bà|ông|anh|chú|cô|chị|em) \Z")
_GOLD = re.compile(r"(?<!\w)(?:vàng|sjc|nhẫn)(?!\w)")
_SCALE_OF_MAP = re.compile(r"t[ỷỉ] lệ (?:bản đồ )?\Z")
_YEAR_BEFORE = re.compile(r"(?:/ ?|(?<!\w)(?:là|đầu|số|mùa) )\Z")
_VAGUE_NOUN = (" số ", " thời gian", " chút", " phần ")
#: "F-16", "Su -30", "Covid-19": a dash right before the digits after a code makes a designation.
_DESIGNATION = re.compile(r"(?<![\w])[A-ZĐ][\w.]*[ ]?[-–]\Z")
_NO_BARE_NOUN = re.compile(r" ?(?:sao|h|g|giờ|h\d+|tuổi|thang điểm)(?!\w)")
_COMPOUND_DONG = re.compile(r" ?(?:nghiệp|đội|bào|minh|phạm|hương|hồ|tác giả|thuận|hành|môn|diễn)(?!\w)")
_BLOCK = re.compile(r" ?(?:khối|bảng|lượng|công|phân|li|ly|chỉ|cân|độ|mẫu|bộ)(?: thi đua| cơ quan| lớp| đấu| ngành| doanh nghiệp| mặt| trận)(?!\w)")
_TOP = re.compile(r"(?<!\w)top \Z")
_MONEY_WORDS = re.compile(
    r"(?<!\w)(?:tiền|giá|vốn|đầu tư|chi phí|kinh phí|thu|chi|lãi|lỗ|nợ|vay|lương|thưởng|phạt|mua|bán|doanh thu|lợi nhuận|ngân sách|thiệt hại"
    r"|trị giá|tài trợ|hỗ trợ|đồng|nộp|cát-xê|tỷ|bồi thường)(?!\w)"
)
_FRACTION_NOUN = re.compile(
    r" ?(?:số|tổng|diện tích|dân số|chặng|quãng|thời gian|chiều|lượng|thế giới|cả|toàn|ngân sách|giá|tài sản|sản lượng|nhu cầu|đường"
    r"|khối lượng)(?!\w)"
)


class Reader:
    """Reads one text.

    Args:
        text: the text. folded: its folded form.
        taken: spans in order that numbers may not begin in: dates, names, bodies, documents' numbers.
    """

    def __init__(self, text: str, folded: str, taken: Sequence[tuple[int, int]]) -> None:
        self.text, self.folded = text, folded
        self._taken = taken
        self._starts = [start for start, _ in taken]
        self.numbers = [n for n in numbers(text, folded) if not self._inside(n.start) and not self._is_code(n)]

    def _inside(self, at: int) -> bool:
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and self._taken[i][1] > at

    def _is_code(self, n: Number) -> bool:
        """Whether the number belongs to a designation, or the word "năm" after a slash or "là" means *year*."""
        if n.in_words:
            if self.folded[n.start : n.end] != "năm":
                return False
            named = self.text[n.end + 1 : n.end + 2].isupper()  # "năm Chủ tịch ASEAN"
            return named or _YEAR_BEFORE.search(self.folded, max(0, n.start - 4), n.start) is not None
        return self.text[n.start - 1 : n.start] in ("-", "–") and _DESIGNATION.search(self.text, max(0, n.start - 12), n.start) is not None

    def read(self) -> list[Hit]:
        """All figures, in text order."""
        hits: list[Hit] = []
        i = 0
        while i < len(self.numbers):
            used, found = self._at(i)
            hits += found
            i += used
        return hits

    def _at(self, i: int) -> tuple[int, list[Hit]]:
        """The figures that begin at one number, and how many numbers they use."""
        first = self.numbers[i]
        second = self.numbers[i + 1] if i + 1 < len(self.numbers) else None
        if second is not None and second.start - first.end <= 24:
            if (joined_as_range(self.text, first, second) or joined_as_guess(self.text, first, second)) and (found := self._range(first, second)):
                return 2, found
            if joined_as_ratio(self.text, first, second) and (parts := self._ratio(first, second)) is not None:
                return 2, parts
            if shared := self._shared(i):
                return shared
        hit = self._single(first)
        if hit is not None and second is not None and (whole := self._spelled_range(hit, second)):
            return 2, [whole]
        return 1, [hit] if hit else []

    def _spelled_range(self, low: Hit, second: Number) -> Hit | None:
        """A range whose ends both name the unit: "từ 5% đến 7%", "10 triệu đồng - 20 triệu đồng"."""
        if second.start - low.end > 14 or RANGE.fullmatch(self.text, low.end, second.start) is None or low.value >= second.value:
            return None
        bound = self._unit(second, second.start)
        if bound is None or low.kind.group not in _EXACT or bound[2] != low.kind:
            return None
        unit, end, kind = bound
        return Hit(low.start, end, low.value, second.value, self.text[unit:end], unit, kind, "figures.range")

    def _stop(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _range(self, first: Number, second: Number) -> list[Hit]:
        ends = range_of(first, second)
        if ends is None or (first.in_words and first.value < 2):
            return []
        bound = self._unit(second, first.start)
        if bound is None:
            money = self._bare_money(second)
            return [replace(money, start=first.start, value=ends[0], upper=ends[1], rule="figures.range")] if money else []
        unit, end, kind = bound
        return [Hit(first.start, end, ends[0], ends[1], self.text[unit:end], unit, kind, "figures.range")]

    def _ratio(self, first: Number, second: Number) -> list[Hit] | None:
        """Part and whole are two figures; fractions ("1/5 diện tích") and bare ratios are none."""
        bound = self._unit(second, first.start)
        if bound is None or first.value > second.value:
            return None if "/" not in self.text[first.end : second.start] else []
        unit, end, kind = bound
        if "/" in self.text[first.end : second.start]:
            if first.value == 1 and _SCALE_OF_MAP.search(self.folded, max(0, first.start - 16), first.start):
                return []
            if kind.group in _EXACT or _FRACTION_NOUN.match(self.folded, second.end):
                return []
            small = second.value <= 5 and first.value < second.value and self.text[first.start] != "0"
            if small:
                return []
        words = self.text[unit:end]
        whole = Hit(second.start, end, second.value, None, words, unit, kind, "figures.ratio")
        if first.in_words and first.value == 1:
            return [whole]
        part = Hit(first.start, end, first.value, None, words, unit, kind, "figures.ratio")
        return [part] if first.value == second.value else [part, whole]

    def _shared(self, i: int) -> tuple[int, list[Hit]] | None:
        """Numbers in a list that share the unit of the last: "24 và 19,5 điểm", "từ 7 xuống còn 4 nhà đầu tư"."""
        chain = [self.numbers[i]]
        for following in self.numbers[i + 1 : i + 6]:
            between = self.text[chain[-1].end : following.start]
            if not (joined_as_list(self.text, chain[-1], following) or re.fullmatch(r" (?:lên|xuống(?: còn)?|lên tới|lên đến|còn|thành) ", between)):
                break
            chain.append(following)
            if between.strip() != ",":
                break
        last = chain[-1]
        if len(chain) < 2 or self.text[chain[-2].end : last.start].strip() == "," or any(n.in_words and n.value < 2 for n in chain):
            return None
        bound = self._unit(last, last.start)
        if bound is None or any(unit_at(self.folded, n.end, last.start) for n in chain[:-1]):
            return None
        unit, end, kind = bound
        if kind.group == "noun" or is_identifier(self.text, self.folded, chain[0].start, counted=False):
            return None
        hits = []
        for n in chain[:-1]:
            value = n.value * last.scale if n.scale == 1 and last.scale > 1 and n.value < 1000 else n.value
            hits.append(Hit(n.start, n.end, value, None, self.text[unit:end], unit, kind, "figures.shared_unit"))
        hits.append(Hit(last.start, end, last.value, None, self.text[unit:end], unit, kind, "figures.shared_unit"))
        return len(chain), hits

    def _single(self, n: Number) -> Hit | None:
        metres = _METRES.match(self.folded, n.end)
        if metres and not n.in_words and n.value < 10:
            value = n.value + Decimal(metres[1]) / 100
            return Hit(n.start, metres.end(), value, None, "m", n.end, Kind("measure", "m"), "figures.measure")
        foreign = _FOREIGN_BEFORE.search(self.text, max(0, n.start - 5), n.start)
        if foreign and not n.in_words:
            code = _FOREIGN[foreign[1]]
            return Hit(foreign.start(), n.end, n.value, None, code, n.end, Kind("currency", code), "figures.money")
        bound = self._unit(n, n.start)
        if bound is None:
            return self._bare_money(n)
        unit, end, kind = bound
        return Hit(n.start, end, n.value, None, self.text[unit:end], unit, kind, _rule(kind))

    def _unit(self, n: Number, start: int) -> tuple[int, int, Kind] | None:
        """Start and end of the unit after a number and its kind; None where the number counts nothing.

        Args:
            n: the number. start: where the whole expression begins (of a range, its first number).
        """
        folded, stop = self.folded, self._stop(n.end)
        if _NO_BARE_NOUN.match(folded, n.end) or (n.in_words and _KIN.match(folded, n.start)):
            return None
        unit = unit_at(folded, n.end, stop)
        if unit is None and (quote := _QUOTE.match(self.text, n.end)):
            unit = unit_at(folded, quote.end(), stop)
        if unit is not None and folded[unit.start : unit.end] in ("chỉ", "lượng"):
            unit = unit if _GOLD.search(folded, max(0, n.start - 90), unit.end + 60) else None
        if unit is not None and unit.kind.group in _EXACT and (_BLOCK.match(folded, n.end) or self._is_dong_noun(unit)):
            unit = Unit(unit.start, unit.end, Kind("noun"))
        if unit is None:
            return self._unknown(n, start, stop)
        if unit.kind.group in NOT_COUNTED or (unit.kind.group in _EXACT and unit.start == n.end and self.text[unit.start].isupper() and n.in_words):
            return None
        if is_identifier(self.text, folded, start, counted=unit.kind.group not in _EXACT) and unit.kind.group not in _EXACT:
            return None
        if not self._number_fits(n, unit):
            return None
        return unit.start, self._unit_end(unit, stop), unit.kind

    def _is_dong_noun(self, unit: Unit) -> bool:
        return self.folded[unit.start : unit.end] == "đồng" and _COMPOUND_DONG.match(self.folded, unit.end) is not None

    def _number_fits(self, n: Number, unit: Unit) -> bool:
        """Whether this number can count this unit: "một" counts only measures, a decimal with a point only what is measured."""
        exact = unit.kind.group in _EXACT
        if n.in_words and n.value == 1 and n.scale == 1:
            return exact
        if n.value == 2 and (_BETWEEN.search(self.folded, max(0, n.end - 16), n.end) or _BOTH.match(self.folded, n.end)):
            return False
        if unit.kind.group == "measure" and _EVENT_NAME.match(self.folded, unit.end):
            return False
        if n.value <= 3 and _TWO_LEVELS.search(self.folded, max(0, n.start - 12), n.start):
            return False
        if _TOP.search(self.folded, max(0, n.start - 5), n.start) and self.text[unit.start].isupper():
            return False
        digits = self.text[n.start : n.end]
        if re.fullmatch(r"\d+\.\d{1,2}", digits) and not exact:
            return self.folded[unit.start : unit.end] in ("điểm", "lần")
        whole = n.value == n.value.to_integral_value()
        return whole or exact or n.scale > 1 or unit.kind.group in ("time-count", "case", "work", "thing")

    def _unit_end(self, unit: Unit, stop: int) -> int:
        if unit.kind.group in _EXACT:
            rate = _RATE.match(self.folded, unit.end, stop)
            return rate.end() if rate else unit.end
        return extend(self.folded, self.text, unit, stop)

    def _unknown(self, n: Number, start: int, stop: int) -> tuple[int, int, Kind] | None:
        """A noun that the catalogues do not know, where a count may be expected."""
        if n.scale >= 10**9 or (n.scale >= 10**6 and self.folded.startswith((" tiền", " vốn"), n.end)):
            return None
        if n.in_words and n.scale == 1 and not self._word_counts(n):
            return None
        if n.value != n.value.to_integral_value() and n.scale == 1:
            return None
        expected = n.in_words or expects_count(self.folded, start)
        if not expected or is_identifier(self.text, self.folded, start, counted=False):
            return None
        if 1900 <= n.value <= 2100 and "." not in self.text[n.start : n.end]:
            return None
        if self.folded[n.end : n.end + 1] != " " or self.folded.startswith(_VAGUE_NOUN, n.end):
            return None
        end = plain_noun(self.folded, self.text, n.end, stop)
        return (n.end + 1, end, Kind("noun")) if end else None

    def _word_counts(self, n: Number) -> bool:
        """Whether a number word may count a noun unknown to the catalogues: from "hai" up, not "năm" (year), not "cả hai"."""
        if n.value < 2 or self.folded[n.start : n.end] == "năm":
            return False
        return _BOTH_BEFORE.search(self.folded, max(0, n.start - 8), n.start) is None and _BOTH.match(self.folded, n.end) is None

    def _bare_money(self, n: Number) -> Hit | None:
        """"gần 13 nghìn tỷ": a sum whose currency is left to the context."""
        word_next = re.match(r" [^\W\d_]", self.text[n.end : n.end + 2]) is not None and not _SUM_NEXT.match(self.folded, n.end)
        if n.scale < 10**6 or (word_next and n.scale < 10**9):
            return None
        begin = max(0, n.start - 120)
        window = self.folded[begin : n.end + 60]
        if n.scale < 10**9 and not _MONEY_WORDS.search(window):
            return None
        return Hit(n.start, n.end, n.value, None, "đồng", n.end, Kind("currency", "VND"), "figures.money")


_SUM_NEXT = re.compile(
    r" (?:tiền|vốn|mỗi|một|trong|cho|để|và|từ|năm|ở|tại|là|so|vào|của|do|với|trên|đến|thì|nhưng|mà|này|đã|sẽ|khi|được|bị|như|hoặc)(?!\w)"
)


_RULES = {
    "currency": "figures.money",
    "percent": "figures.percent", "measure": "figures.measure", "rate": "figures.measure", "noun": "figures.unknown_noun",
}  # fmt: skip


def _rule(kind: Kind) -> str:
    return _RULES.get(kind.group, "figures.count")
