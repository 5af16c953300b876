"""Awards in the tables of reports, minutes and submissions, and in the lines where somebody reports what he or it was given."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.document import Document
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.decisions import decision_in
from extractor.facts.awards.model import Recipient, Span, Status
from extractor.facts.awards.official.lists import owner, recipient_of
from extractor.facts.awards.official.tables import Named, Row, tables
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.alike import same_name
from extractor.facts.awards.words.authorities import authority
from extractor.facts.marks import Mark
from extractor.language.folding import fold
from extractor.language.patterns import regex

_ASKED = regex(r"đề nghị|suy tôn|bỏ phiếu|phiếu|trình(?! bày)")
#: "- Năm 2021:", "+ Năm học 2019 - 2020: được tặng", "2021 -".
_YEAR_LINE = regex(
    r"\s*(?:[-+•*]|\d{1,2}[.)])?\s*(?:năm(?: học)? )?(?P<year>(?:19|20)\d{2})(?: ?[-–] ?\d{4})?\s*[:,-]?\s*"
    r"(?:đạt |được (?:tặng |nhận |công nhận )?)?(?:danh hiệu )?[“\"]?"
)
_NAME_LINE = regex(r"\s*(?:[-+•*]|\d{1,2}[.)])?\s*(?:họ (?:và )?tên|tên (?:đơn vị|tập thể|cá nhân))(?: \([^()]*\))?\s*:\s*")
_ASKED_FOR = regex(r"đề nghị (?:xét )?(?:tặng|phong|khen|công nhận|truy)")
_COUNT = regex(r"0*(\d{1,6})$")


def reported(scene: Scene, document: Document, drafts: list[Draft]) -> list[Draft]:
    """What the tables of a document that decides nothing add to its running text.

    Args:
        scene: the document.
        document: the document as it was read.
        drafts: drafts of the running text; those that only announce a table keep no counts over several classes.
    """
    found = [
        _of_row(scene, document, row, named, _status(scene, index, row)) for index, rows in tables(scene) for row in rows for named in row.awards
    ]
    for draft in found:
        _announced(draft, drafts)
    return found + won_before(scene, document) + _told_of_itself(scene, document, drafts)


def won_before(scene: Scene, document: Document) -> list[Draft]:
    """What a column of merits says that those of a list have won."""
    return [
        _of_row(scene, document, row, named, "conferred")
        for _, rows in tables(scene)
        for row in rows
        for named in row.merits
        if "name" in row.cells and named.mark.value.name != "Giải"  # of no contest
    ]


def _told_of_itself(scene: Scene, document: Document, drafts: list[Draft]) -> list[Draft]:
    """The lines of a report on merits that give year, honour and decision ("- Năm 2001: Bằng khen của …, Quyết định số …")."""
    if "thành tích" not in fold(document.title or ""):
        return []
    own = _reporter(scene, document)
    known = {mark.start for draft in drafts for mark in draft.marks}
    found: list[Draft] = []
    for mark in scene.awards if own is not None else ():
        at = scene.layout.paragraph_at(mark.start)
        paragraph, start = scene.layout.paragraphs[at], scene.layout.starts[at]
        line = (start, start + len(paragraph.text))
        lead = _YEAR_LINE.match(scene.folded, *line)
        if mark.start in known or mark.value.plain or paragraph.kind not in ("list_item", "body") or lead is None or lead.end() != mark.start:
            continue
        decision = decision_in(scene, line)
        draft = _draft(mark, "conferred", owner(scene, Named(mark, line[1])), [own] if own else [], start)
        found.append(replace(draft, decision=decision, date=(decision.date if decision else None) or lead["year"], earlier=True))
    return found + _asked_for_itself(scene, own, [*drafts, *found])


def _asked_for_itself(scene: Scene, own: Recipient | None, drafts: list[Draft]) -> list[Draft]:
    """The honours that the title of a report on merits asks for ("Đề nghị tặng thưởng Bằng khen của …"): for who reports."""
    title = next(((s, s + len(p.text)) for s, p in zip(scene.layout.starts, scene.layout.paragraphs, strict=True) if p.kind == "title"), None)
    asked = _ASKED_FOR.search(scene.folded, *title) if title else None
    if asked is None or title is None or own is None or any(d.status == "proposed" for d in drafts):
        return []
    return [
        _draft(m, "proposed", owner(scene, Named(m, title[1])), [own], title[0])
        for m in scene.awards
        if asked.end() <= m.start < title[1] and not m.value.plain
    ]


def _draft(mark: Mark, status: Status, grantor: str | None, recipients: list[Recipient], sentence: int) -> Draft:
    """What a table or line says of an honour before its columns add to it."""
    return Draft(
        name=mark.value.name, class_=mark.value.classes[0] if mark.value.classes else None, status=status, award_id=mark.value.award_id,
        grantor=grantor, recipients=recipients, sentence=sentence, rule="awards.table", marks=[mark],
    )  # fmt: skip


def _announced(row: Draft, drafts: list[Draft]) -> None:
    """Give a row the grantor whom the sentence above the table asks or tells of; its counts over several classes are of none of them."""
    told = next((d for d in drafts if d.status == row.status and d.class_ in (None, row.class_) and same_name(d.name, row.name) and d.grantor), None)
    if told is None or row.grantor is not None:
        return
    row.grantor = told.grantor
    if row.class_ is not None and told.class_ is None and not told.recipients:
        told.collectives = told.individuals = None


def _of_row(scene: Scene, document: Document, row: Row, named: Named, status: Status) -> Draft:
    recipients = _row_recipients(scene, document, row, named.mark.start)
    found = decision_in(scene, row.cells["decision"]) if "decision" in row.cells else None
    year = scene.text[slice(*row.cells["year"])].strip() if "year" in row.cells else ""
    return replace(
        _draft(named.mark, status, _row_grantor(scene, row, named), recipients, named.mark.start),
        collectives=_row_count(scene, row, "collectives"),
        individuals=_row_count(scene, row, "individuals"),
        decision=found,
        date=(found.date if found else None) or (year if re.fullmatch(r"(?:19|20)\d{2}", year) else None),
        earlier="decision" in row.cells or bool(year),
    )


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
    return [own] if (own := _reporter(scene, document)) is not None else []


def _reporter(scene: Scene, document: Document) -> Recipient | None:
    """Who reports: the person or unit of the line "Họ và tên: …", else the body of the letterhead."""
    for start, paragraph in zip(scene.layout.starts, scene.layout.paragraphs, strict=True):
        label = _NAME_LINE.match(scene.folded, start, start + len(paragraph.text))
        if label is not None and (found := recipient_of(scene, (label.end(), start + len(paragraph.text)), None)) is not None:
            return Recipient(name=found.name, kind=found.kind, mentions=found.mentions)
    return _own(scene, document)


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
    full = max(alike, key=lambda m: (not scene.text[m.start : m.end].isupper(), m.end - m.start))
    return as_written(scene, full.start, full.end, "collective")


def _row_grantor(scene: Scene, row: Row, named: Named) -> str | None:
    """Who grants by a column of its own, the words behind the name, or who signed the decision ("Quyết định số … của UBND huyện")."""
    if "grantor" in row.cells:
        return " ".join(scene.text[slice(*row.cells["grantor"])].split()) or None
    told = owner(scene, named)
    if told is None and "decision" in row.cells:
        start, end = row.cells["decision"]
        signed = scene.folded.rfind(" của ", start, end)
        told = authority(scene, (signed + len(" của "), end)) if signed >= 0 else None
    return told


def _row_count(scene: Scene, row: Row, column: str) -> int | None:
    cell: Span | None = row.cells.get(column)  # type: ignore[call-overload]
    match = _COUNT.match(scene.text[slice(*cell)].strip().replace(".", "")) if cell else None
    return int(match[1]) if match else None
