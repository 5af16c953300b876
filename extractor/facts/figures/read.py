"""Reads the figures of running text: single numbers, ranges, parts of a whole, lists that share a unit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.facts.figures.binding import Binder, Hit
from extractor.facts.figures.context import is_identifier
from extractor.facts.figures.lookalikes import is_code, is_fraction
from extractor.facts.figures.numbers import (
    RANGE,
    Number,
    joined_as_guess,
    joined_as_list,
    joined_as_range,
    joined_as_ratio,
    numbers,
    range_of,
)  # fmt: skip
from extractor.facts.figures.units import EXACT, Unit, unit_at
from extractor.language.patterns import regex

_CHANGES_TO = regex(r" (?:lên|xuống(?: còn)?|lên tới|lên đến|còn|thành) (?:khoảng |hơn |gần |trên )?")
_UP_TO = regex(r" (?:cho )?lên (?:đến|tới) (?:gần |hơn |trên )?")
_STARTS = regex(r"(?<!tăng )(?<!giảm )(?<!nâng )(?<!mức )(?<!\w)từ (?:hơn |gần |khoảng )?\Z")
_NAME_BEFORE = regex(r"(?<=[^.!?:;\n] )[A-ZĐ][\w]* \Z")
#: More than two shares in a chain are no range: "73% - 75% - 96%".
_CHAINED = (regex(r"% ?[-–—] ?\Z"), regex(r" ?[-–—] ?\d[\d.,]{0,6} ?%"))
_EXPONENT = regex(r"((?<![^\W_])[kcd]?m) ([23])$")
#: Below zero, told with a word or with a sign behind a space: "âm 2 độ C", "là -3,5%".
_BELOW_ZERO = regex(r"(?:^|[ (])(âm |[-−](?=\Z))\Z")
_SIGNED = frozenset(("Cel", "%"))
_RULES = {
    "currency": "figures.money", "percent": "figures.percent", "measure": "figures.measure", "rate": "figures.measure",
    "noun": "figures.unknown_noun",
}  # fmt: skip


class Reader:
    """Reads one text.

    Args:
        text: the text. folded: its folded form.
        taken: spans in order that numbers may not begin in: dates, names, bodies, numbers of documents.
    """

    def __init__(self, text: str, folded: str, taken: Sequence[tuple[int, int]]) -> None:
        self.text, self.folded = text, folded
        self._binder = Binder(text, folded)
        self._taken = taken
        self._starts = [start for start, _ in taken]
        self.numbers = [n for n in numbers(text, folded) if not self._inside(n.start) and not is_code(text, folded, n)]

    def _inside(self, at: int) -> bool:
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and self._taken[i][1] > at

    def read(self) -> list[Hit]:
        """All figures, in text order."""
        hits: list[Hit] = []
        i = 0
        while i < len(self.numbers):
            n = self.numbers[i]
            if hits and n.in_words and n.value == 1 and hits[-1].end + 1 == n.start:  # "30.000 đồng một ký" is a price a unit
                i += 1
                continue
            used, found = self._at(i)
            hits += found
            i += used
            end = max((hit.end for hit in found), default=0)
            while i < len(self.numbers) and self.numbers[i].start < end:  # "hai chiếc Boeing 737"
                i += 1
        return sorted(hits, key=lambda hit: hit.start)

    def _written(self, unit: Unit) -> str:
        """The unit in the words of the page; the exponent that a page sets apart is joined: "m 2"."""
        words = self.text[unit.start : unit.end]
        return _EXPONENT.sub(r"\1\2", words) if words[-1:] in ("2", "3") else words

    def _at(self, i: int) -> tuple[int, list[Hit]]:
        """The figures that begin at one number, and how many numbers they use."""
        first = self.numbers[i]
        second = self.numbers[i + 1] if i + 1 < len(self.numbers) else None
        if second is not None and second.start - first.end <= 24:
            in_range = joined_as_range(self.text, first, second) or joined_as_guess(self.text, first, second)
            if in_range and (found := self._range(first, second)):
                return 2, [found]
            if joined_as_ratio(self.text, first, second) and (parts := self._ratio(first, second)) is not None:
                return 2, parts
            if shared := self._shared(i):
                return shared
        hit = self._single(first)
        if hit is not None and second is not None and (whole := self._spelled_range(hit, second)):
            return 2, [whole]
        return 1, [hit] if hit else []

    def _single(self, n: Number) -> Hit | None:
        special = self._binder.special(n)
        if special:
            return special
        unit = self._binder.unit(n, n.start)
        if unit is None:
            return self._binder.unbound(n)
        words = self._written(unit)
        below = _BELOW_ZERO.search(self.folded, n.start - 5, n.start) if unit.kind.code in _SIGNED else None
        start, value = (below.start(1), -n.value) if below else (n.start, n.value)
        return Hit(start, unit.end, value, None, words, unit.start, unit.kind, _RULES.get(unit.kind.group, "figures.count"))

    def _range(self, first: Number, second: Number) -> Hit | None:
        ends = range_of(first, second)
        if ends is None:
            return None
        unit = self._binder.unit(second, first.start)
        if first.in_words and first.value < 2 and (unit is None or unit.kind.group not in EXACT):  # "một đến hai mét" is a range
            return None
        if unit is None:
            money = self._binder.bare_money(second)
            return replace(money, start=first.start, value=ends[0], upper=ends[1], rule="figures.range") if money else None
        return Hit(first.start, unit.end, ends[0], ends[1], self._written(unit), unit.start, unit.kind, "figures.range")

    def _spelled_range(self, low: Hit, second: Number) -> Hit | None:
        """A range whose ends both name the unit: "từ 5% đến 7%", "10 triệu đồng - 20 triệu đồng"."""
        if second.start - low.end > 22 or low.value >= second.value:
            return None
        if RANGE.fullmatch(self.text, low.end, second.start) is None and not self._up_to(low, second):
            return None
        unit = self._binder.unit(second, second.start)
        if unit is None or unit.kind.code != low.kind.code or (unit.kind.group in EXACT) != (low.kind.group in EXACT):
            return None
        if low.kind.group not in EXACT and self.folded[unit.start : unit.end] != self.folded[low.unit_start : low.end]:
            return None
        if _CHAINED[0].search(self.text, low.start - 4, low.start) or _CHAINED[1].match(self.text, unit.end):
            return None
        return Hit(low.start, unit.end, low.value, second.value, self._written(unit), unit.start, unit.kind, "figures.range")

    def _up_to(self, low: Hit, second: Number) -> bool:
        """Whether "từ 1 triệu đồng lên đến 15 triệu đồng" is a range, no growth."""
        linked = _UP_TO.fullmatch(self.folded, low.end, second.start) is not None
        return linked and _STARTS.search(self.folded, low.start - 16, low.start) is not None

    def _ratio(self, first: Number, second: Number) -> list[Hit] | None:
        """Part and whole are two figures; fractions, bare ratios and numbers of a name ("vé Mega 6/45") are none."""
        slash = "/" in self.text[first.end : second.start]
        unit = self._binder.unit(second, first.start)
        if unit is None or first.value > second.value:
            return [] if slash else None
        named = _NAME_BEFORE.search(self.text, first.start - 30, first.start)
        if slash and (named or is_fraction(self.text, self.folded, first, second, unit)):
            return []
        words = self._written(unit)
        whole = Hit(second.start, unit.end, second.value, None, words, unit.start, unit.kind, "figures.ratio")
        if first.value == 1 and not slash:  # "1 trong 20 công dân tiêu biểu"
            return [whole]
        share = first.value * second.scale if slash and first.scale == 1 else first.value  # "4.120/9.800 tỷ đồng"
        part = Hit(first.start, unit.end, share, None, words, unit.start, unit.kind, "figures.ratio")
        return [part] if share == second.value else [part, whole]

    def _shared(self, i: int) -> tuple[int, list[Hit]] | None:
        """Numbers in a list that share the unit of the last: "24 và 19,5 điểm", "từ 7 xuống còn 4 nhà đầu tư"."""
        chain = self._chain(i)
        if len(chain) < 2 or any(n.in_words and n.value < 2 for n in chain):
            return None
        last = chain[-1]
        unit = self._binder.unit(last, last.start)
        if unit is None or unit.kind.group == "noun" or any(unit_at(self.folded, n.end, last.start) for n in chain[:-1]):
            return None
        begin = chain[0].start
        if is_identifier(self.text, self.folded, begin, counted=False) or _NAME_BEFORE.search(self.text, begin - 20, begin):
            return None
        words = self._written(unit)
        hits = [Hit(n.start, n.end, _scaled(n, last), None, words, unit.start, unit.kind, "figures.shared_unit") for n in chain[:-1]]
        hits.append(Hit(last.start, unit.end, last.value, None, words, unit.start, unit.kind, "figures.shared_unit"))
        return len(chain), hits

    def _chain(self, i: int) -> list[Number]:
        """Numbers joined by commas and a closing "và", or by words of change; one alone where they are not."""
        chain = [self.numbers[i]]
        for following in self.numbers[i + 1 : i + 6]:
            between = self.text[chain[-1].end : following.start]
            if not (joined_as_list(self.text, chain[-1], following) or _CHANGES_TO.fullmatch(between)):
                break
            chain.append(following)
            if between.strip() != ",":
                return chain
        return chain[:1]


def _scaled(n: Number, last: Number) -> Decimal:
    """Value of a number in a list whose scale stands only at the end: "10, 15 và 20 triệu đồng"."""
    return n.value * last.scale if n.scale == 1 and last.scale > 1 and n.value < 1000 else n.value
