"""Finds quantities: money, shares, measures and counts, each with its unit, bound, subject and change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.figures import subject as subjects
from extractor.facts.figures.cells import CellFigure, read_cell
from extractor.facts.figures.context import change, comparison, qualifier
from extractor.facts.figures.model import Change, FigureFact
from extractor.facts.figures.read import Hit, Reader
from extractor.facts.figures.units import Kind
from extractor.facts.marks import Layout, Mark, layout, marks, put_facts, put_marks
from extractor.facts.tables import Tables
from extractor.language.folding import fold

#: Kinds of marks in which no figure begins.
_TAKEN = ("dates", "not_figures", "names", "bodies", "locations", "award_names")
_EXACT = frozenset({"currency", "measure", "percent", "rate"})
#: What stands between the figures of one list.
_LISTED = re.compile(r"(?: và [^\W\d_]+ [^\W\d_]+)?(?: và |, )")


def _taken(doc: Doc) -> list[tuple[int, int]]:
    """Spans of other rooms, merged and in order."""
    spans = sorted((m.start, m.end) for kind in _TAKEN for m in marks(doc, kind))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _plain(value: Decimal) -> Decimal:
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


class _Builder:
    """Gathers mentions of one value and unit into one fact."""

    def __init__(self, where: Layout, folded: str) -> None:
        self.where, self.folded = where, folded
        self.marks: list[Mark] = []
        self._facts: dict[tuple[Decimal, Decimal | None], list[dict[str, object]]] = {}
        self._order: list[dict[str, object]] = []
        self._last: Hit | None = None
        self._last_subject: str | None = None
        self._last_change: Change | None = None

    def add(self, hit: Hit) -> None:
        """One figure of the text."""
        bound, start = qualifier(self.folded, hit.start, hit.end)
        if bound == "over" and hit.kind.group == "percent" and self.folded.startswith("vượt", start):
            bound = "exact"  # "vượt 18% kế hoạch" is by how much, no bound
        turned = change(self.folded, start) or self._inherited(start, hit)
        self._last_change = turned
        self.marks.append(Mark(start, hit.end, (hit.value, hit.upper, hit.unit, hit.kind.group), hit.rule))
        known = self._known(hit.value, hit.upper, hit.unit, hit.kind)
        topic = None if known else self._subject(hit, start)
        if known is None:
            known = self._new(hit.value, hit.upper, hit.unit, hit.kind, hit.rule)
            known["subject"] = topic
            known["comparison"] = comparison(self.where.text, self.folded, hit.end, self._stop(hit.end))
        if known["qualifier"] == "exact":
            known["qualifier"] = bound
        known["change"] = known["change"] or turned
        known["spans"].append((start, hit.end))  # type: ignore[attr-defined]
        self._last = hit

    def _inherited(self, start: int, hit: Hit) -> Change | None:
        """The change of the figure before, where both stand in one list: "lần lượt tăng 13% và 5%"."""
        if self._last is None or (self._last.kind.group in _EXACT) != (hit.kind.group in _EXACT):
            return None
        return self._last_change if _LISTED.fullmatch(self.where.text, self._last.end, start) else None

    def add_cell(self, figure: CellFigure, start: int, end: int) -> None:
        """One number of a table."""
        kind = Kind(figure.group, figure.code)
        self.marks.append(Mark(start, end, (figure.value, None, figure.unit, figure.group), "figures.table"))
        known = self._known(figure.value, None, figure.unit, kind)
        if known is None:
            known = self._new(figure.value, None, figure.unit, kind, "figures.table")
            known["subject"], known["change"] = figure.subject, figure.change
        known["spans"].append((start, end))  # type: ignore[attr-defined]

    def _stop(self, at: int) -> int:
        end = self.where.text.find("\n", at)
        return len(self.where.text) if end < 0 else end

    def _known(self, value: Decimal, upper: Decimal | None, unit: str, kind: Kind) -> dict[str, object] | None:
        words = kind.code or fold(unit)
        for fact in self._facts.get((value, upper), ()):
            other = str(fact["key"])
            if words == other or (not kind.code and (other.startswith(words + " ") or words.startswith(other + " "))):
                return fact
        return None

    def _new(self, value: Decimal, upper: Decimal | None, unit: str, kind: Kind, rule: str) -> dict[str, object]:
        fact: dict[str, object] = {
            "value": _plain(value), "max_value": None if upper is None else _plain(upper), "unit": unit, "unit_code": kind.code, "rule": rule,
            "key": kind.code or fold(unit), "qualifier": "exact", "change": None, "subject": None, "comparison": None, "spans": [],
        }  # fmt: skip
        self._facts.setdefault((value, upper), []).append(fact)
        self._order.append(fact)
        return fact

    def _subject(self, hit: Hit, start: int) -> str | None:
        text = self.where.text
        found: str | None
        if hit.kind.group == "percent":
            found = subjects.after(text, hit.end) or subjects.before(text, start)
        elif hit.kind.group in ("currency", "measure", "rate"):
            found = subjects.before(text, start) or subjects.after(text, hit.end)
        else:
            found = subjects.counted(text, hit.unit_start, hit.end)
        if found is None and hit.kind.group in ("percent", "currency", "measure") and self._near(start):
            found = self._last_subject
        self._last_subject = found or (self._last_subject if self._near(start) else None)
        return found

    def _near(self, start: int) -> bool:
        """Whether the last figure stands in the same sentence, not far before."""
        return self._last is not None and start - self._last.end < 60 and not any(m in self.where.text[self._last.end : start] for m in ("\n", ". "))

    def facts(self) -> Iterable[FigureFact]:
        """The facts, in order of first mention."""
        for fact in sorted(self._order, key=lambda f: min(f["spans"])):  # type: ignore[call-overload]
            spans = fact.pop("spans")
            fact.pop("key")
            mentions = self.where.mentions(Mark(s, e, None, "") for s, e in spans)  # type: ignore[attr-defined]
            yield FigureFact(mentions=mentions, **fact)  # type: ignore[arg-type]


@Language.component("extractor_figures", assigns=["doc.spans"])
def find_figures(doc: Doc) -> Doc:
    """Finds quantities: marks and facts "figures"; a mark's value is (value, upper end, unit, group of the unit)."""
    where = layout(doc)
    folded = layout(doc).folded
    builder = _Builder(where, folded)
    for hit in Reader(layout(doc).text, folded, _taken(doc)).read():
        builder.add(hit)
    if any(p.kind == "table_cell" for p in where.paragraphs):
        _add_cells(builder, where, doc)
    put_marks(doc, "figures", builder.marks)
    put_facts(doc, "figures", list(builder.facts()))
    return doc


def _add_cells(builder: _Builder, where: Layout, doc: Doc) -> None:
    tables = Tables(where)
    dated = {where.paragraph_at(m.start) for m in marks(doc, "dates")}
    for i, paragraph in enumerate(where.paragraphs):
        cell = tables.cell(i)
        if cell is None or i in dated:
            continue
        figure = read_cell(tables, cell)
        if figure:
            start = where.starts[i]
            builder.add_cell(figure, start, start + len(paragraph.text))
