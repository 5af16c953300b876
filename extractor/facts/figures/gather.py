"""Gathers the mentions of one value and unit into one fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from extractor.facts.figures import counted
from extractor.facts.figures import subject as subjects
from extractor.facts.figures.binding import Hit
from extractor.facts.figures.cells import CellFigure
from extractor.facts.figures.context import change, comparison, qualifier
from extractor.facts.figures.model import Change, FigureFact, FigureValue, Qualifier
from extractor.facts.figures.phrases import tidied
from extractor.facts.figures.units import EXACT, Kind
from extractor.facts.marks import Layout, Mark
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: What stands between the figures of one list.
_LISTED = regex(r"(?: và [^\W\d_]+ [^\W\d_]+)?(?: và |, )| \((?:tương đương |tương ứng |bằng |khoảng )?")
#: Three words for one thing: "4 người chết", "4 người tử vong".
_DEAD = regex(r"tử vong|thiệt mạng")
_NEAR, _FAR = 60, 90


def _plain(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


@dataclass
class _Draft:
    """A fact while its mentions are gathered; `key` tells one unit from another."""

    value: Decimal
    upper: Decimal | None
    unit: str
    code: str | None
    key: str
    rule: str
    qualifier: Qualifier = "exact"
    change: Change | None = None
    subject: str | None = None
    comparison: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)

    def fact(self, where: Layout) -> FigureFact:
        return FigureFact(
            value=_plain(self.value), max_value=None if self.upper is None else _plain(self.upper), unit=self.unit, unit_code=self.code,
            qualifier=self.qualifier, subject=self.subject, change=self.change, comparison=self.comparison, rule=self.rule,
            mentions=where.mentions(Mark(start, end, None, "") for start, end in self.spans),
        )  # fmt: skip


#: "có chiều dài 84 m, rộng 15 m": the width is no length.
_DIMENSION = regex(r"(?<!\w)(?:rộng|cao|dài|sâu|nặng|dày|tổng)(?!\w)")
_PRICES = ("giá", "chi phí", "phí", "mức giá", "tiền", "cước")
_DIMENSION_OF = regex(r"(?:[Cc]hiều|[Đđ]ộ|[Dd]iện tích|[Đđ]ường kính|[Tt]rọng|[Kk]hoảng cách|[Cc]ân nặng|[Bb]ề)(?!\w)")


def _key(unit: str, kind: Kind) -> str:
    """By what figures of one value are the same: the code of the unit, or its words."""
    return kind.code or _DEAD.sub("chết", fold(unit))


class Gathering:
    """The figures of one document, once each.

    Args:
        where: the layout. folded: the folded text.
    """

    def __init__(self, where: Layout, folded: str) -> None:
        self.where, self.text, self.folded = where, where.text, folded
        self.marks: list[Mark] = []
        self._drafts: list[_Draft] = []
        self._by_value: dict[tuple[Decimal, Decimal | None], list[_Draft]] = {}
        self._last: Hit | None = None
        self._last_subject: str | None = None
        self._own_subject: str | None = None
        self._last_change: Change | None = None

    def add(self, hit: Hit) -> None:
        """One figure of running text."""
        bound, start = qualifier(self.folded, hit.start, hit.end)
        if bound == "over" and hit.kind.group == "percent" and self.folded.startswith("vượt", start):
            bound = "exact"  # "vượt 18% kế hoạch" is by how much, no bound
        listed = self._last is not None and _LISTED.fullmatch(self.text, self._last.end, start) is not None
        turned = change(self.folded, start, hit.end, ranges=hit.upper is not None)
        alike = listed and self._last is not None and (self._last.kind.group == "time-count") == (hit.kind.group == "time-count")
        turned = turned or (self._last_change if alike else None)  # "lần lượt tăng 13% và 5%"
        draft = self._known(hit.value, hit.upper, hit.unit, hit.kind, beside=listed)
        if draft is None:
            draft = self._new(hit.value, hit.upper, hit.unit, hit.kind, hit.rule)
            draft.comparison = comparison(self.text, self.folded, hit.end, self._stop(hit.end))
        elif hit.kind.group == "currency" and draft.code == hit.unit and draft.unit == "đô":  # "13,4 triệu đô … 13,4 triệu USD"
            draft.unit = hit.unit
        if draft.subject is None:
            draft.subject = self._subject(hit, start)
        if draft.qualifier == "exact":
            draft.qualifier = bound
        draft.change = draft.change or turned
        draft.spans.append((start, hit.end))
        self.marks.append(Mark(start, hit.end, FigureValue(hit.value, hit.upper, hit.unit, hit.kind.group), hit.rule))
        self._last, self._last_change = hit, turned

    def add_cell(self, figure: CellFigure, start: int, end: int) -> None:
        """One number of a table.

        Args:
            figure: what the cell means. start, end: span of the cell.
        """
        draft = self._known(figure.value, None, figure.unit, Kind(figure.group, figure.code), beside=False)
        if draft is None:
            draft = self._new(figure.value, None, figure.unit, Kind(figure.group, figure.code), "figures.table")
            draft.subject, draft.change = figure.subject, figure.change
        draft.spans.append((start, end))
        self.marks.append(Mark(start, end, FigureValue(figure.value, None, figure.unit, figure.group), "figures.table"))

    def facts(self) -> Iterable[FigureFact]:
        """The facts, in order of first mention."""
        return (draft.fact(self.where) for draft in sorted(self._drafts, key=lambda draft: min(draft.spans)))

    def _stop(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _known(self, value: Decimal, upper: Decimal | None, unit: str, kind: Kind, *, beside: bool) -> _Draft | None:
        """The draft of the same value whose unit is the same, or begins like it ("2 em", "2 em nhỏ"); what a list has `beside` is another."""
        key = _key(unit, kind)
        for draft in self._by_value.get((value, upper), ()):
            if key == draft.key or (not kind.code and not beside and (draft.key.startswith(key + " ") or key.startswith(draft.key + " "))):
                return draft
        return None

    def _new(self, value: Decimal, upper: Decimal | None, unit: str, kind: Kind, rule: str) -> _Draft:
        draft = _Draft(value, upper, unit, kind.code, _key(unit, kind), rule)
        self._by_value.setdefault((value, upper), []).append(draft)
        self._drafts.append(draft)
        return draft

    def _subject(self, hit: Hit, start: int) -> str | None:
        """What the figure measures; in one sentence a later figure without words of its own goes on with the subject before."""
        if self.text[start - 1 : start] == "/" and self._near(start):  # the whole of "45/60 km" is told with its part
            return self._last_subject
        exact = hit.kind.group in EXACT
        if hit.kind.group == "percent":
            found = subjects.of_share(self.text, start, hit.end)
        elif hit.kind.group == "currency":
            found = subjects.of_money(self.text, start, hit.end)
        elif exact:
            found = subjects.of_measure(self.text, start, hit.end)
        elif hit.unit == "lần":
            found = counted.of_times(self.text, hit.end) or subjects.after(self.text, hit.end)
        else:
            found = counted.of_count(self.text, start, hit.unit_start, hit.end, hit.kind.group)
        found = tidied(found)
        near = self._near(start)
        if found is None and near and exact and self._last is not None and self._last.kind.group in EXACT and self._goes_on(start, hit):
            found = self._last_subject
        if found is None and exact:
            found = self._left_out(hit, start)
        self._own_subject = found
        self._last_subject = found or (self._last_subject if near else None)
        return found

    def _left_out(self, hit: Hit, start: int) -> str | None:
        """What a bracket or a clause of nothing but a verb goes on with: the figure before it, or in brackets the noun before them."""
        mark = subjects.elliptic(self.text, start)
        if mark is None:
            return None
        last = self._last
        between = self.text[last.end : mark] if last is not None and last.end <= mark else None
        if last is None or between is None or len(between) > _FAR or re.search(r"[,;:()\n]|\. ", between):
            return subjects.bracketed(self.text, mark) if self.text[mark] == "(" else None
        if between.strip() and self.text[mark] == "(":
            return subjects.bracketed(self.text, mark)
        if last.kind.group in EXACT:
            return None if self._turned(self.text[last.end : start]) else self._last_subject
        if hit.kind.group == "currency" and self.text[mark] == "(":  # "200.000 bảng (6 tỷ đồng)"
            return self._own_subject
        counts = hit.kind.group == "percent" or last.kind.group not in ("person", "group", "time-count")
        return (self._own_subject or self.text[last.unit_start : last.end].strip() or None) if counts else None

    def _goes_on(self, start: int, hit: Hit) -> bool:
        """Whether so few words stand after the last figure that they name no subject of their own, nor another dimension of the thing."""
        between = self.text[self._last.end : start] if self._last is not None else ""
        kinds = {hit.kind.group, self._last.kind.group} if self._last is not None else set()
        strange = kinds == {"currency", "measure"} and not (self._last_subject or "").casefold().startswith(_PRICES)
        return len(kinds) > 0 and len(between.split()) <= 5 and not self._turned(between) and not strange

    def _turned(self, between: str) -> bool:
        """Whether the words between name another dimension of what was measured."""
        return _DIMENSION.search(between) is not None and _DIMENSION_OF.match(self._last_subject or "") is not None

    def _near(self, start: int) -> bool:
        """Whether the last figure stands in the same sentence, not far before."""
        if self._last is None or start - self._last.end >= _NEAR:
            return False
        between = self.text[self._last.end : start]
        return "\n" not in between and ". " not in between
