"""Answers put together from the registry."""

from __future__ import annotations

import io
import re
import zlib
from typing import Any

from extractor.language.folding import fold_ascii
from extractor.registry.api.holder import Holder
from extractor.registry.bodies import granted_by
from extractor.registry.export import selected, write_parquet
from extractor.registry.labels import facet_label
from extractor.registry.lookup import Unknown
from extractor.registry.model import DocumentRow
from extractor.registry.normal import names, provinces
from extractor.registry.search.engine import Engine, Found
from extractor.registry.search.filters import FacetValue
from extractor.registry.shape import award_item, award_json, entity_json, report_json
from extractor.registry.store.base import Store

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
#: Awards of one person or body that an answer lists.
TIMELINE = 500


def web_address(url: str | None) -> str | None:
    """An address that may become a link: http and https only."""
    return url if url and _WEB.fullmatch(url) else None


def page(found: Found, more: str | None) -> dict[str, Any]:
    """A page of hits."""
    facets = {name: facet(name, values) for name, values in found.facets.items()}
    return {"total": found.total, "items": [award_item(hit) for hit in found.hits], "facets": facets, "next": more}


def facet(name: str, values: list[FacetValue]) -> list[dict[str, Any]]:
    """Values of a facet with their words."""
    return [{"value": v.value, "label": facet_label(name, v.value, "vi"), "count": v.hits} for v in values]


def document_json(d: DocumentRow) -> dict[str, Any]:
    """What names a document."""
    return {"id": d.id, "title": d.title, "published_at": d.published_at, "site": d.site, "url": web_address(d.url)}


def sources(store: Store, award_id: str) -> list[dict[str, Any]]:
    """The reports of an award with their documents."""
    reports = store.reports_of(award_id)
    documents = store.documents(sorted({r.document for r in reports}))
    return [{**report_json(r), "document": document_json(documents[r.document])} for r in reports]


def entity(store: Store, entity_id: str) -> dict[str, Any]:
    """A person or body with its awards, newest first, and who is possibly the same."""
    found = store.entity(entity_id)
    if found is None:
        raise Unknown(f"{entity_id}: there is no such person or body")
    timeline = store.models("awards", f"WHERE entity = ? ORDER BY sort_day DESC, id LIMIT {TIMELINE}", (entity_id,))
    return {
        **entity_json(found), "timeline": [award_json(a) for a in timeline], "granted": granted_by(store, found).awards,
        "possibly_the_same": possibly(store, entity_id),
    }


def possibly(store: Store, entity_id: str) -> list[dict[str, str]]:
    """Others that are possibly the same."""
    doubts = store.doubts_of(entity_id)
    others = {e.id: e for e in store.among("entities", "id", sorted({i for d in doubts for i in (d.a, d.b)}))}
    pairs = [(d.b if d.a == entity_id else d.a, d.reason) for d in doubts]
    return [{"id": other, "name": others[other].name, "reason": reason} for other, reason in pairs if other in others]


def grantor(store: Store, grantor_id: str) -> dict[str, Any]:
    """A granting body with the newest awards that it granted."""
    rows = store.rows("SELECT name FROM grantors WHERE id = ?", (grantor_id,))
    if not rows:
        raise Unknown(f"{grantor_id}: there is no such body")
    count, first, last = store.rows("SELECT COUNT(*), MIN(year), MAX(year) FROM awards WHERE grantor_id = ?", (grantor_id,))[0]
    granted = store.models("awards", "WHERE grantor_id = ? ORDER BY sort_day DESC, id LIMIT 100", (grantor_id,))
    return {
        "id": grantor_id, "kind": "grantor", "name": rows[0][0], "role": None, "unit": None, "province": {"code": None, "name": None},
        "awards": count, "first_year": first, "last_year": last, "timeline": [award_json(a) for a in granted], "granted": count,
        "possibly_the_same": [],
    }


def matches(engine: Engine, name: str, province: str | None) -> list[dict[str, Any]]:
    """Persons and bodies of a name, as typed or folded; of one province if that is said."""
    body = "b:" + fold_ascii(names.body_key(name))
    # Bodies that every province has stand in one block a province: "b:so y te|15".
    of_name = """SELECT DISTINCT a.entity FROM reports r JOIN resolution x ON x.number = r.number JOIN awards a ON a.id = x.event
        WHERE r.block = ? OR r.block = ? OR (r.block > ? AND r.block < ?) ORDER BY a.entity LIMIT 500"""
    rows = engine.store.rows(of_name, ("p:" + names.person_key(name), body, body + "|", body + "}"))
    found = engine.store.among("entities", "id", [row[0] for row in rows if row[0]])
    typed = names.toned(name)
    found = [e for e in found if typed.isascii() or names.toned(e.name) == typed or names.same_toned(names.toned(e.name), typed)]
    if province:
        place = provinces.of_name(province, False)
        code = place.now_code if place else province
        found = [e for e in found if e.province_now_code == code]
    return [entity_json(e) for e in sorted(found, key=lambda e: (-e.awards, e.id))[:20]]


def document_row(store: Store, document_id: str) -> DocumentRow:
    """A document by its id.

    Raises:
        Unknown: there is none.
    """
    found = store.models("documents", "WHERE id = ?", (document_id,))
    if not found:
        raise Unknown(f"{document_id}: there is no such document")
    row: DocumentRow = found[0]
    return row


def record_bytes(store: Store, document_id: str) -> bytes:
    """The record of a document as JSON."""
    return zlib.decompress(document_row(store, document_id).record)


def parquet(held: Holder, ids: list[str]) -> bytes:
    """A Parquet file of some awards."""
    file = io.BytesIO()
    with held.own_store() as store:
        write_parquet(selected(store, ids), file)
    return file.getvalue()


__all__ = ["award_json", "entity", "facet", "grantor", "matches", "page", "parquet", "possibly", "record_bytes", "sources", "web_address"]
