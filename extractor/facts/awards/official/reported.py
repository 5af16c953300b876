"""Awards in the tables of reports, minutes and submissions."""

from __future__ import annotations

import re

from extractor.document import Document
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.details import decision_in
from extractor.facts.awards.model import Recipient, Span, Status
from extractor.facts.awards.official.lists import recipient_of
from extractor.facts.awards.official.tables import Named, Row, tables
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.alike import same_name
from extractor.facts.awards.words.authorities import authority
from extractor.language.folding import fold

_ASKED = re.compile(r"đề nghị|suy tôn|bỏ phiếu|phiếu|trình(?! bày)")
_COUNT = re.compile(r"0*(\d{1,6})$")


def reported(scene: Scene, document: Document, drafts: list[Draft]) -> list[Draft]:
    """What the tables of a document that decides nothing add to its running text.

    Args:
        scene: the document.
        document: the document as it was read.
        drafts: drafts of the running text; those that only announce a table keep no counts over several classes.
    """
    found = [
        _of_row(scene, document, index, row, named)
        for index, rows in tables(scene)
        if any("award" in row.cells or row.awards for row in rows)
        for row in rows
        for named in row.awards
    ]
    for draft in found:
        _announced(draft, drafts)
    return found


def _announced(row: Draft, drafts: list[Draft]) -> None:
    """Give a row the grantor whom the sentence above the table asks or tells of; its counts over several classes are of none of them."""
    told = next((d for d in drafts if d.status == row.status and d.class_ in (None, row.class_) and same_name(d.name, row.name) and d.grantor), None)
    if told is None or row.grantor is not None:
        return
    row.grantor = told.grantor
    if row.class_ is not None and told.class_ is None and not told.recipients:
        told.collectives = told.individuals = None


def _of_row(scene: Scene, document: Document, index: int, row: Row, named: Named) -> Draft:
    mark = named.mark
    status = _status(scene, index, row)
    recipients = _row_recipients(scene, document, row, mark.start)
    found = decision_in(scene, row.cells["decision"]) if "decision" in row.cells else None
    year = scene.text[slice(*row.cells["year"])].strip() if "year" in row.cells else ""
    owner = _row_grantor(scene, row, named)
    return Draft(
        name=mark.value.name, class_=mark.value.classes[0] if mark.value.classes else None, status=status, award_id=mark.value.award_id,
        grantor=owner, recipients=recipients, collectives=_row_count(scene, row, "collectives"), individuals=_row_count(scene, row, "individuals"),
        decision=found, date=(found.date if found else None) or (year if re.fullmatch(r"(?:19|20)\d{2}", year) else None),
        earlier="decision" in row.cells or bool(year), sentence=scene.layout.starts[index], rule="awards.table", marks=[mark],
    )  # fmt: skip


def _status(scene: Scene, index: int, row: Row) -> Status:
    start = scene.layout.starts[index]
    before = scene.folded[max(0, start - 500) : start] + scene.folded[start : start + 120]
    asked = "collectives" not in row.cells and "decision" not in row.cells and _ASKED.search(before) is not None
    return "proposed" if asked else "conferred"


def _row_recipients(scene: Scene, document: Document, row: Row, name: int) -> list[Recipient]:
    if "name" in row.cells:
        found = recipient_of(scene, row.cells["name"], None)
        return [found] if found else []
    if "collectives" in row.cells or "individuals" in row.cells:
        return []
    start = row.cells["award"][0] if "award" in row.cells else name
    if ":" in scene.text[start:name]:
        end = scene.text.index(":", start)
        found = recipient_of(scene, (start, end), True)
        return [found] if found else []
    return [own] if (own := _own(scene, document)) is not None else []


def _own(scene: Scene, document: Document) -> Recipient | None:
    """The body that reports on itself, as the running text writes it in full."""
    words = fold(document.issuer or "").split()
    if not words:
        return None
    alike = [
        m
        for m in scene.bodies
        if fold(scene.text[m.start : m.end]).split()[:1] == words[:1] and fold(scene.text[m.start : m.end]).split()[-2:] == words[-2:]
    ]
    if not alike:
        return None
    full = max(alike, key=lambda m: m.end - m.start)
    return as_written(scene, full.start, full.end, "collective")


def _row_grantor(scene: Scene, row: Row, named: Named) -> str | None:
    if "grantor" in row.cells:
        return " ".join(scene.text[slice(*row.cells["grantor"])].split()) or None
    match = re.compile(r"[\s\w]*?\s+của\s+|\s*\(").match(scene.folded, named.mark.end, named.end)
    if match is None:
        return None
    words = authority(scene, (match.end(), named.end))
    return re.sub(r"\s*(?:công nhận|tặng|quyết định)?\s*\)?$", "", words) if words else None


def _row_count(scene: Scene, row: Row, column: str) -> int | None:
    cell: Span | None = row.cells.get(column)  # type: ignore[call-overload]
    match = _COUNT.match(scene.text[slice(*cell)].strip().replace(".", "")) if cell else None
    return int(match[1]) if match else None
