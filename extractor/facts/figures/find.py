"""Finds quantities: money, shares, measures and counts, each with its unit, bound, subject and change."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.figures.cells import names_unit, read_cell
from extractor.facts.figures.gather import Gathering
from extractor.facts.figures.read import Reader
from extractor.facts.marks import Layout, Mark, layout, marks, put_facts, put_marks
from extractor.facts.tables import Tables
from extractor.language.patterns import regex

#: Kinds of marks in which no figure begins. Names of awards are not among them: their marks reach over counts
#: ("giải thưởng tôn vinh 660 gương …"), and the numbers in them are years of membership, which count nothing anyway.
_TAKEN = ("dates", "not_figures", "names", "bodies", "locations")
#: "Vụ 4 học sinh đuối nước", "Nhóm 5 người": a case and a group, no bodies.
_COUNTING = regex(
    r"(?:Vụ|Nhóm) \d{1,3} (?:người|học sinh|sinh viên|em|cháu|bé|trẻ|thanh niên|thiếu niên|nam|nữ|phụ nữ|công nhân|ngư dân|đối tượng|nghi phạm"
    r"|bị cáo|bị can|cán bộ|giáo viên|du khách|nạn nhân|tài xế|xe|tàu|căn|ngôi)(?!\w)"
)

#: "Lữ đoàn khen thưởng 17 tập thể": the body ends before its verb.
_GIVES = regex(r" (?:khen thưởng|tuyên dương|biểu dương|tặng|trao|cử|điều động|huy động|gồm|có|với) \d+\Z")


def _taken(doc: Doc) -> list[tuple[int, int]]:
    """Spans of other rooms, merged and in order."""
    text = layout(doc).text
    held = [(m.start, m.end) for kind in _TAKEN for m in marks(doc, kind) if kind != "bodies" or not _holds_count(text, m)]
    spans = sorted([*held, *_named_units(layout(doc))])
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _named_units(where: Layout) -> Iterator[tuple[int, int]]:
    """Where cells of a table name their unit with a number of its own."""
    for start, paragraph in zip(where.starts, where.paragraphs, strict=True):
        if paragraph.kind == "table_cell" and "000" in paragraph.text:
            yield from ((start + s, start + e) for s, e in names_unit(paragraph.text))


def _holds_count(text: str, body: Mark) -> bool:
    return _COUNTING.match(text, body.start) is not None or _GIVES.search(text, body.start, body.end) is not None


def _add_cells(found: Gathering, where: Layout, doc: Doc) -> None:
    tables = Tables(where)
    dated = {where.paragraph_at(m.start) for m in marks(doc, "dates")}
    for i, paragraph in enumerate(where.paragraphs):
        cell = tables.cell(i)
        figure = read_cell(tables, cell) if cell is not None and i not in dated else None
        if figure:
            found.add_cell(figure, where.starts[i], where.starts[i] + len(paragraph.text))


@Language.component("extractor_figures", requires=["doc.spans"], assigns=["doc.spans"])
def find_figures(doc: Doc) -> Doc:
    """Finds quantities: marks and facts "figures"; a mark's value is a `FigureValue`."""
    where = layout(doc)
    found = Gathering(where, where.folded)
    for hit in Reader(where.text, where.folded, _taken(doc)).read():
        found.add(hit)
    if any(p.kind == "table_cell" for p in where.paragraphs):
        _add_cells(found, where, doc)
    put_marks(doc, "figures", found.marks)
    put_facts(doc, "figures", list(found.facts()))
    return doc
