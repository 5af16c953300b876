"""The values that the templates show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from extractor.catalogues import provinces
from extractor.language.folding import fold_ascii
from extractor.record.encode import from_json
from extractor.record.model import Record
from extractor.registry.api import answers
from extractor.registry.bodies import Granted, granted_by
from extractor.registry.fuse import history
from extractor.registry.labels import FACET
from extractor.registry.model import Award, Report
from extractor.registry.pages import view
from extractor.registry.search.engine import MAX_OFFSET, Engine, Found
from extractor.registry.search.filters import Filters
from extractor.registry.store.base import Store

#: Values of a facet that are shown before "more".
SHOWN = 8
_FIELDS = (
    "status", "role", "unit", "grantor", "presenter", "decision_number", "decision_date", "date", "place", "province", "reason", "collectives",
    "individuals",
)
_MARKED = (("awards", "award"), ("officials", "official"), ("people", "official"), ("locations", "place"), ("provinces", "place"), ("dates", "date"))


class Choice(NamedTuple):
    """One value of a facet on the page."""

    label: str
    hits: int
    href: str
    on: bool


def search_page(found: Found, asked: list[tuple[str, str]], narrowed: Filters, language: str, page: int, size: int) -> dict[str, Any]:
    """Hits, facets, chips and the addresses of the neighbouring pages."""
    facets = []
    for name, values in found.facets.items():
        choices = [_choice(name, v.value, v.hits, asked, language) for v in values]
        facets.append((name, FACET[name][language == "en"], choices[:SHOWN], choices[SHOWN:], any(c.on for c in choices)))
    last = min(found.total, MAX_OFFSET)
    pages = {
        "previous": view.address("/", [*asked, ("page", str(page - 1) if page > 2 else "")]) if page > 1 else "",
        "next": view.address("/", [*asked, ("page", str(page + 1))]) if page * size < last else "",
    }
    return {
        "found": found, "facets": facets, "chips": _chips(asked, language), "asked": asked, "page": page, "pages": pages,
        "export": view.address("/v1/export.csv", asked), "office": view.address("/v1/export.office.csv", asked),
        "geography": [(g, view.address("/", view.replaced([p for p in asked if p[0] != "province"], province_as=g))) for g in ("today", "document")],
        "narrowed_geography": narrowed.ground,
    }


def _choice(name: str, value: str, count: int, asked: list[tuple[str, str]], language: str) -> Choice:
    label = view.facet_label(name, value, language)
    if name == "year":
        on = ("year_from", value) in asked and ("year_to", value) in asked
        href = view.address("/", view.replaced(asked, year_from="" if on else value, year_to="" if on else value))
        return Choice(label, count, href, on)
    return Choice(label, count, view.address("/", view.toggled(asked, name, value)), (name, value) in asked)


def _chips(asked: list[tuple[str, str]], language: str) -> list[tuple[str, str]]:
    """Filters that are set, each with the address without it."""
    found = []
    for key, value in asked:
        if key in ("q", "sort", "province_as"):
            continue
        label = view.facet_label(key, value, language) if key in FACET else view_word(key, value, language)
        found.append((label, view.address("/", [p for p in asked if p != (key, value)])))
    return found


def view_word(key: str, value: str, language: str) -> str:
    """The words of a chip for a filter that is no facet."""
    from extractor.registry.pages.words import word

    if key == "disputed":
        return word("disputed", language)
    return f"{word(key, language)} {view.day_words(value, language) if key == 'as_of' else value}"


class Said(NamedTuple):
    """One field of an award: the value that the registry shows, and what each source says where they differ."""

    field: str
    value: str
    disputed: bool
    others: list[tuple[str, str]]


def award_page(store: Store, award_id: str, language: str) -> dict[str, Any]:
    """An award with its fields, sources, steps, and who was honoured with it."""
    award = store.awards([award_id])[0]
    reports = store.reports_of(award_id)
    documents = store.documents(sorted({r.document for r in reports}))
    disputed = set(award.disputed.split())
    fields = [_said(field, award, reports, documents, disputed, language) for field in _FIELDS]
    sources = [(r, documents[r.document], answers.web_address(documents[r.document].url), quotes(r)) for r in reports]
    return {
        "award": award, "fields": [f for f in fields if f.value], "sources": sources, "steps": history(reports),
        "site_of": {r.id: documents[r.document].site or documents[r.document].title for r in reports},
        "together": _together(store, reports[0], award_id), "disputed": disputed,
    }


def quotes(report: Report) -> list[list[view.Piece]]:
    """The words of a report with award and recipient marked."""
    terms = [(report.name or "", "recipient"), (report.award, "award"), (report.grantor or "", "grantor")]
    found = []
    for line in report.sentence.split("\n"):
        spans = [(at, at + len(term), kind) for term, kind in terms if term and (at := line.casefold().find(term.casefold())) >= 0]
        found.append(view.cut(line, spans))
    return found


def _said(field: str, a: Award, reports: Sequence[Report], documents: dict[int, Any], disputed: set[str], language: str) -> Said:
    odd = field in disputed or (field == "province" and "province_now_code" in disputed)
    others = []
    if odd:
        name = {"province": "province_now"}.get(field, field)
        for r in reports:
            if (value := getattr(r, name)) is not None:
                others.append((documents[r.document].site or documents[r.document].title or "", _words(field, value, language)))
    return Said(field, _value(field, a, language), odd, others)


def _value(field: str, a: Award, language: str) -> str:
    from extractor.registry.pages.words import word

    if field == "status":
        posthumous = f" · {word('posthumous', language)}" if a.posthumous else ""
        return view.status_words(a.status, language) + posthumous
    if field == "province":
        if not a.province or a.province == a.province_now or not a.province_now:
            return a.province or ""
        return f"{a.province} ({word('now', language)} {a.province_now})"
    value = getattr(a, field)
    return "" if value is None else _words(field, value, language)


def _words(field: str, value: Any, language: str) -> str:
    return view.day_words(value, language) if field in ("date", "decision_date") else str(value)


def _together(store: Store, first: Report, award_id: str) -> list[tuple[str, str]]:
    """Others whom the same document names with the same award."""
    sql = "SELECT x.event, r.name FROM reports r JOIN resolution x ON x.number = r.number WHERE r.document = ? AND r.fact = ? ORDER BY r.number"
    return [(event, name) for event, name in store.rows(sql, (first.document, first.fact)) if event != award_id and name][:60]


def entity_page(store: Store, entity_id: str) -> dict[str, Any]:
    """A person or body with its awards by year."""
    entity = store.entity(entity_id)
    awards = store.models("awards", f"WHERE entity = ? ORDER BY sort_day DESC, id LIMIT {answers.TIMELINE}", (entity_id,))
    granted = granted_by(store, entity) if entity else Granted([])
    given = store.among("awards", "grantor_id", granted.ids, "ORDER BY sort_day DESC, id LIMIT 30")
    return {
        "entity": entity, "awards": awards, "possibly": answers.possibly(store, entity_id), "granting": False, "granted": granted,
        "given": sorted(given, key=lambda a: a.sort_day, reverse=True)[:30],
    }


def grantor_page(store: Store, grantor_id: str) -> dict[str, Any]:
    """A granting body with what it granted last."""
    found = answers.grantor(store, grantor_id)
    awards = store.models("awards", "WHERE grantor_id = ? ORDER BY sort_day DESC, id LIMIT 100", (grantor_id,))
    body = _Body(**{k: found[k] for k in ("name", "awards", "first_year", "last_year")})
    return {"entity": body, "awards": awards, "possibly": [], "granting": True, "given": []}


class _Body(msgspec.Struct):
    name: str
    awards: int
    first_year: int | None
    last_year: int | None
    kind: str = "grantor"
    role: str | None = None
    unit: str | None = None
    province_now: str | None = None


def document_page(store: Store, document_id: str) -> dict[str, Any]:
    """A document's paragraphs with marked facts, and its awards."""
    row = answers.document_row(store, document_id)
    record = from_json(answers.record_bytes(store, document_id))
    spans = _spans(record)
    paragraphs = [(p.kind, view.cut(p.text, spans.get(i, []))) for i, p in enumerate(record.document.paragraphs)]
    sql = "SELECT DISTINCT x.event FROM reports r JOIN resolution x ON x.number = r.number WHERE r.document = ?"
    awards = store.awards(sorted(event for (event,) in store.rows(sql, (row.number,))))
    return {"doc": row, "url": answers.web_address(row.url), "paragraphs": paragraphs, "awards": awards}


def _spans(record: Record) -> dict[int, list[tuple[int, int, str]]]:
    found: dict[int, list[tuple[int, int, str]]] = {}
    for a in record.awards:
        for recipient in a.recipients:
            for m in recipient.mentions:
                found.setdefault(m.paragraph, []).append((m.start, m.end, "recipient"))
    for name, kind in _MARKED:
        for fact in getattr(record, name):
            for m in fact.mentions:
                found.setdefault(m.paragraph, []).append((m.start, m.end, kind))
    return found


def provinces_page(counts: dict[str, int], size: int) -> dict[str, Any]:
    """Tiles by region; the shade goes by the rank of the count."""
    regions: dict[str, list[tuple[str, str, int, int]]] = {}
    ranked = sorted(counts.values())
    for p in provinces.in_force():
        count = counts.get(p.code or "", 0)
        shade = 0 if not count else 1 + min(4, 5 * sum(c < count for c in ranked) // max(1, len(ranked)))
        regions.setdefault(p.entry.get("region") or "–", []).append((p.code or "", p.name, count, shade))
    for tiles in regions.values():
        tiles.sort(key=lambda tile: fold_ascii(tile[1]))
    return {"regions": regions, "unknown": size - sum(counts.values())}


def about_page(engine: Engine) -> dict[str, Any]:
    """Totals, years, gaps, builds."""
    store = engine.store
    builds = store.rows("SELECT number, digest, documents, awards, summary FROM builds ORDER BY number DESC LIMIT 10")
    years = sorted(((v.value, v.hits) for v in engine.facet("year", "", Filters())), reverse=True)[:25]
    most = max((n for _, n in years), default=1)
    totals = msgspec.json.decode(builds[0][4])["totals"] if builds else Counter()
    return {
        "totals": totals, "years": [(year, n, max(1, round(20 * n / most))) for year, n in years],
        "gaps": _gaps(store, totals["awards"] if totals else 0), "builds": builds,
        "newest": store.rows("SELECT MAX(published_at) FROM documents")[0][0], "oldest": store.rows("SELECT MIN(published_at) FROM documents")[0][0],
    }


def _gaps(store: Store, total: int) -> list[tuple[str, int]]:
    columns = ("date", "province", "grantor", "decision_number", "reason", "recipient")
    sums = ", ".join(f"SUM(CASE WHEN {c} IS NULL THEN 1 ELSE 0 END)" for c in columns)
    row = store.rows(f"SELECT {sums} FROM awards")[0]  # noqa: S608  names are ours
    return [(c, round(100 * (n or 0) / total)) for c, n in zip(columns, row, strict=True)] if total else []
