"""Binds a number to its unit: the noun or measure after it, the money left out, the noun before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.facts.figures.context import expects_count, is_identifier
from extractor.facts.figures.lookalikes import CALLED, counts_nothing, fits, is_point, stands_for_both, word_may_count
from extractor.facts.figures.numbers import Number
from extractor.facts.figures.units import EXACT, NOT_COUNTED, Kind, Unit, extend, plain_noun, unit_at
from extractor.facts.figures.words import word_before
from extractor.language.patterns import regex


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure in the text: span of number and unit, value, upper end, unit in words and where it begins, kind, rule."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    unit_start: int
    kind: Kind
    rule: str


_RATE = regex(r"(?: ?/ ?(?:(?:10{0,2}|10?\.000) ?)?(?:m [23](?= ?[,.;)\n]|$)|[^\W\d_]+[23²³]?))+")
#: "10 tỉ đô la Mỹ/năm": a sum whose money is spelled out, and so no price a unit ("đồng/tháng").
_PERIOD = regex(r" ?/ ?(?:1 ?)?(?:năm|tháng|quý|tuần|ngày|giờ|đêm)(?!\w)")
#: "ba" as a father: "của ba nghe mòn tai", "ba mất sớm".
_OF_FATHER = regex(r"(?<!\w)(?:của|cho|với|để|mà|khi|lúc|nhớ|thương|bởi) \Z")
_FATHER = regex(
    r" (?:nghe|vui|vắng|mất|cứ|nhớ|bảo|kể|thương|buồn|mắng|la|dạy|ốm|bệnh|thích|ghét|giận|khóc|cười|muốn|thấy|biết|chở|dẫn|đưa|mua|xem|gọi|hay"
    r"|ngủ|ăn)(?!\w)"
)
_METRES = regex(r"m(\d\d)(?!\d)")
_FOREIGN_BEFORE = regex(r"(?:(US\$|\$|USD|€|EUR|£|GBP|¥|VND|VNĐ) ?)\Z")
_FOREIGN = {"$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "VND": "VND", "VNĐ": "VND"}
_QUOTE = regex(r" [“\"'‘] ?")
_GOLD = regex(r"(?<!\w)(?:vàng|sjc|nhẫn)(?!\w)")
_VAGUE_NOUN = (" số ", " thời gian", " chút", " phần ")
_COMPOUND_DONG = regex(r" ?(?:nghiệp|đội|bào|minh|phạm|hương|hồ|tác giả|thuận|hành|môn|diễn)(?!\w)")
_BLOCK = regex(
    r" ?(?:khối|bảng|lượng|công|phân|li|ly|chỉ|cân|độ|mẫu|bộ)(?: thi đua| cơ quan| lớp| đấu| ngành| doanh nghiệp| mặt| trận| tiểu ly"
    r"| điện tử)(?!\w)"
)
_LAW = regex(r"(?:Bộ luật|Luật|Nghị định|Hiến pháp|Pháp lệnh|BLHS)(?!\w)")
_ARTICLES = regex(r"(?<!\w)(?:điều|khoản|điểm|mục)(?: \d+[a-zđ]?,?)*(?: và)? \Z")
_ADDRESS = regex(r",? (?:\d|[A-ZĐ])")
_PATTERN = regex(r" (?!ruộng|đất|vườn|rừng|ao|lúa|ngô|mía|cà phê|chè|tiêu|điều|dừa|cỏ|bắc bộ|trung bộ|tây|ta|trồng|hoa|rau|đầm)[^\W\d_]")
_NUMBER_OF = regex(r"(?<!\w)(?:tổng số|số lượng|sĩ số|số|tổng(?= chỉ tiêu)) (?!phiếu|điện|nhà|tài khoản|hiệu)")
#: The clause that a label opens.
_LABEL = regex(r"(?:[.;,(\n–] ?|\A|(?<!\w)(?:trong khi|và|còn|số) )(?P<noun>[^\W\d_][^.;:,()\n]{1,40}?)(?:: ?| là )\Z")
_IN_YEAR = regex(r" năm \d{4}(?!\w)")
_REACHES = regex(r"(?<!\w)(?:lên|là|có|còn|đạt|tới|đến|trên|hơn|khoảng|gần)(?: (?:khoảng|hơn|gần|trên))? \Z")
_GREW = regex(
    r"(?<!\w)từ (?:hơn |gần |khoảng |trên )?\d[\d.,]*(?P<n>)(?: ?[^\W\d_]+[23²³]?){1,5}?"
    r"(?: năm \d{4}| \(\w+ \d{4}\))?,? (?:lên|xuống)(?: tới| đến| còn| gần| hơn| trên| khoảng)* \Z"
)
_CLOSES_LEVEL = regex(r"[.;)\n]|,(?!\d)|\Z| (?:vào|trong|năm|và|hiện|như|sau)(?!\w)")
_IS = regex(r" (?:đều )?là ")
_PART_OF = regex(r"(?:[(;,] ?|trong đó(?: có)? |có )(?:hơn |gần |khoảng |trên )?\Z")
_CLOSES = regex(r"[.;)\n]|,(?!\d)|\Z| (?:so với|và|trong đó|vào năm)(?!\w)")
_MONEY_WORDS = regex(
    r"(?<!\w)(?:tiền|giá|vốn|đầu tư|chi phí|kinh phí|thu|chi|lãi|lỗ|nợ|vay|lương|thưởng|phạt|mua|bán|doanh thu|lợi nhuận|ngân sách|thiệt hại"
    r"|trị giá|tài trợ|hỗ trợ|đồng|nộp|cát-xê|tỷ|bồi thường|đền|quyên góp|đặt cọc|tỷ đồng)(?!\w)"
)
#: "500 đồng, 1 ngàn, 2 ngàn", "một tờ 20 ngàn": notes by their value.
_NOTE = regex(r"(?:(?<!\w)(?:tờ|mệnh giá|ngàn,|nghìn,)|\d đồng,)(?: tiền)? \Z")
_SUM_NEXT = regex(
    r" (?:tiền|vốn|mỗi|một|trong|cho|để|và|từ|năm|ở|tại|là|so|vào|của|do|với|trên|đến|thì|nhưng|mà|này|đã|sẽ|khi|được|bị|như|hoặc"
    r"|sau|sang|ra|trước|nếu|nhờ|bằng|không|còn|lên|xuống|rồi|mới|chưa|hay|thêm|nữa|thôi)(?!\w)"
)


class Binder:
    """Binds the numbers of one text.

    Args:
        text: the text. folded: its folded form.
    """

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded

    def _stop(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def unit(self, n: Number, start: int) -> Unit | None:
        """The unit after a number, to its real end; None where the number counts nothing.

        Args:
            n: the number. start: where the whole expression begins (of a range, its first number).
        """
        stop = self._stop(n.end)
        if counts_nothing(self.folded, n):
            return None
        unit = self._after(n, stop)
        if self._by_times(n) and (unit is None or unit.kind.group != "time-count"):
            return None
        if unit is None:
            return self._unknown(n, start, stop)
        exact = unit.kind.group in EXACT
        is_letter = exact and unit.start == n.end and self.text[unit.start].isupper()
        if unit.kind.group in NOT_COUNTED or (is_letter and (n.in_words or word_before(self.folded, start, "identifier"))):
            return None  # "chuyên án 318L"
        if not exact and _ADDRESS.match(self.text, unit.end) and is_identifier(self.text, self.folded, start, counted=False):
            return None  # "tổ 4 khu 1", "xóm 2 xã Nghi Phú"
        if not exact and is_identifier(self.text, self.folded, start, counted=not self.text[unit.start].isupper()):
            return None
        if _LAW.match(self.text, unit.start) and _ARTICLES.search(self.folded, start - 40, start):  # "Điều 123, 168 Bộ luật Hình sự"
            return None
        if not fits(self.text, self.folded, n, unit) or (n.scale >= 10**9 and self._is_sum_of(unit, start)):
            return None
        return Unit(unit.start, self._end(unit, stop), unit.kind)

    def _is_sum_of(self, unit: Unit, start: int) -> bool:
        """"đòi nợ 3.000 tỷ hãng xe": billions after a word of money are a sum, whose owner follows."""
        return unit.kind.group == "group" and _MONEY_WORDS.search(self.folded, start - 24, start) is not None

    def _after(self, n: Number, stop: int) -> Unit | None:
        """What the catalogues find after a number; gold weights need gold, "đồng" no compound."""
        folded = self.folded
        unit = unit_at(folded, n.end, stop)
        if unit is None and (quote := _QUOTE.match(self.text, n.end)):
            unit = unit_at(folded, quote.end(), stop)
        if unit is None:
            return None
        words = folded[unit.start : unit.end]
        if words in ("chỉ", "lượng") and not _GOLD.search(folded, n.start - 90, unit.end + 60):
            return None
        if words == "mẫu" and _PATTERN.match(folded, unit.end):  # "ba mẫu máy bay": a model, no measure of land
            return Unit(unit.start, unit.end, Kind("thing"))
        coin = n.in_words and n.scale == 1 and folded.startswith(" tiền", unit.end)  # "một đồng tiền số"
        compound = words == "đồng" and (coin or _COMPOUND_DONG.match(folded, unit.end) is not None)
        if unit.kind.group in EXACT and (compound or _BLOCK.match(folded, n.end)):
            return Unit(unit.start, unit.end, Kind("noun"))
        return unit

    def _end(self, unit: Unit, stop: int) -> int:
        if unit.kind.group in EXACT:
            is_spelled = unit.kind.group == "currency" and " " in self.text[unit.start : unit.end]
            is_sum = is_spelled and _PERIOD.match(self.folded, unit.end, stop) is not None
            rate = None if is_sum else _RATE.match(self.folded, unit.end, stop)
            return self._noun_end(rate.end(), stop) if rate else unit.end
        return extend(self.folded, self.text, unit, stop)

    def _noun_end(self, end: int, stop: int) -> int:
        """The end of a noun of two syllables whose first one a price is for: "đồng/sản | phẩm", "đồng/xe | máy"."""
        start = self.text.rfind("/", 0, end) + 1
        noun = unit_at(self.folded, start, stop) if self.text[start:end].isalpha() else None
        return noun.end if noun is not None and noun.end > end and noun.kind.group not in NOT_COUNTED else end

    def _unknown(self, n: Number, start: int, stop: int) -> Unit | None:
        """A noun that the catalogues do not know, where a count may be expected."""
        folded = self.folded
        if n.scale >= 10**9 or (n.scale >= 10**6 and folded.startswith((" tiền", " vốn"), n.end)):
            return None
        if n.scale == 1 and ((n.in_words and not word_may_count(folded, n)) or n.value != n.value.to_integral_value()):
            return None
        if stands_for_both(folded, n) or (n.value in CALLED and not n.in_words):
            return None
        may_be_father = folded[n.start : n.end] == "ba"  # "những khi ba vắng nhà"
        if may_be_father and (_OF_FATHER.search(folded, n.start - 8, n.start) or _FATHER.match(folded, n.end)):
            return None
        if not ((n.in_words and not may_be_father) or expects_count(folded, start)) or is_identifier(self.text, folded, start, counted=False):
            return None
        if 1900 <= n.value <= 2100 and "." not in self.text[n.start : n.end]:
            return None
        if folded[n.end : n.end + 1] != " " or folded.endswith("cả ", 0, n.start) or folded.startswith(_VAGUE_NOUN, n.end):
            return None
        end = plain_noun(folded, self.text, n.end, stop, alone=True)
        return Unit(n.end + 1, end, Kind("noun")) if end else None

    def special(self, n: Number) -> Hit | None:
        """"1m62", "$5 triệu": the unit stands inside the number or before it."""
        if n.in_words:
            return None
        metres = _METRES.match(self.folded, n.end)
        if metres and n.value < 10:
            value = n.value + Decimal(metres[1]) / 100
            return Hit(n.start, metres.end(), value, None, "m", n.end, Kind("measure", "m"), "figures.measure")
        foreign = _FOREIGN_BEFORE.search(self.text, n.start - 5, n.start)
        if foreign is None:
            return None
        code = _FOREIGN[foreign[1]]
        return Hit(foreign.start(), n.end, n.value, None, code, n.end, Kind("currency", code), "figures.money")

    def unbound(self, n: Number) -> Hit | None:
        """A number without a unit after it: times, money left to the context, a noun that stands before."""
        if self._by_times(n):
            if n.in_words:  # "gấp ba" without "lần" only says much more
                return None
            return Hit(n.start, n.end, n.value, None, "lần", n.end, Kind("time-count"), "figures.times")
        return self._grown(n) or self.bare_money(n) or self._noun_before(n) or self._labelled(n) or self._told(n)

    def _grown(self, n: Number) -> Hit | None:
        """"từ 365.000 tấn năm 2016 lên 500.000": the unit stands with the level before."""
        if n.in_words or _CLOSES_LEVEL.match(self.folded, n.end) is None:
            return None
        before = _GREW.search(self.folded, max(self.folded.rfind("\n", 0, n.start) + 1, n.start - 70), n.start)
        unit = unit_at(self.folded, before.end("n"), n.start) if before else None
        if unit is None or unit.kind.group in NOT_COUNTED:
            return None
        return Hit(n.start, n.end, n.value, None, self.text[unit.start : unit.end], n.end, unit.kind, "figures.shared_unit")

    def _told(self, n: Number) -> Hit | None:
        """"539 người chết (hơn 300 là trẻ em)": the noun follows "là"."""
        link = _IS.match(self.folded, n.end)
        if link is None or n.value < 2 or (1900 <= n.value < 2100 and n.scale == 1):
            return None
        if _PART_OF.search(self.folded, n.start - 20, n.start) is None or is_point(self.folded, n):
            return None
        unit = unit_at(self.folded, link.end(), self._stop(n.end))
        if unit is None or unit.start != link.end() or unit.kind.group not in ("person", "group"):
            return None
        return Hit(n.start, n.end, n.value, None, self.text[unit.start : unit.end], n.end, unit.kind, "figures.noun_after")

    def _by_times(self, n: Number) -> bool:
        if self.folded.startswith("%", n.end):
            return False
        return self.folded.endswith(("gấp ", "gấp hơn ", "gấp gần ", "gấp khoảng ", "gấp tới "), 0, n.start)

    def bare_money(self, n: Number) -> Hit | None:
        """"gần 13 nghìn tỷ": a sum whose currency is left to the context."""
        word_next = re.match(r" [^\W\d_]", self.text[n.end : n.end + 2]) is not None and not _SUM_NEXT.match(self.folded, n.end)
        if n.scale == 1000 and not word_next and _NOTE.search(self.folded, n.start - 24, n.start):
            return Hit(n.start, n.end, n.value, None, "đồng", n.end, Kind("currency", "VND"), "figures.money")
        if n.scale < 10**6 or (word_next and n.scale < 10**9):
            return None
        if n.scale < 10**9 and not _MONEY_WORDS.search(self.folded, n.start - 120, n.end + 60):
            return None
        return Hit(n.start, n.end, n.value, None, "đồng", n.end, Kind("currency", "VND"), "figures.money")

    def _noun_before(self, n: Number) -> Hit | None:
        """A bare number whose noun stands before it: "số người chết tăng lên 41"."""
        if n.in_words or _CLOSES.match(self.folded, n.end) is None or (1900 <= n.value < 2100 and n.scale == 1):
            return None
        begin = max(self.folded.rfind("\n", 0, n.start) + 1, n.start - 70)
        if _REACHES.search(self.folded, begin, n.start) is None:
            return None
        match = max(_NUMBER_OF.finditer(self.folded, begin, n.start), key=re.Match.start, default=None)
        if match is None or re.search(r"[.;:(]|\d", _IN_YEAR.sub("", self.folded[match.end() : n.start])):
            return None
        unit = unit_at(self.folded, match.end(), n.start)
        if unit is None or unit.start != match.end() or unit.kind.group in NOT_COUNTED or unit.kind.group in EXACT:
            return None
        return Hit(n.start, n.end, n.value, None, self.text[unit.start : unit.end], n.end, unit.kind, "figures.noun_before")

    def _labelled(self, n: Number) -> Hit | None:
        """A bare number behind the prize that labels it: "giải Khuyến khích: 10", "HCB là 25"."""
        if n.in_words or n.value >= 1900 or _CLOSES.match(self.folded, n.end) is None:
            return None
        label = _LABEL.search(self.folded, n.start - 60, n.start)
        unit = unit_at(self.folded, label.start("noun"), n.start) if label else None
        if label is None or unit is None or unit.end != label.end("noun") or unit.kind.group != "award":
            return None
        return Hit(n.start, n.end, n.value, None, self.text[unit.start : unit.end], n.end, unit.kind, "figures.noun_before")
