"""The JSON API under /v1."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from extractor.registry.api import answers, cursor, models
from extractor.registry.api.holder import Holder
from extractor.registry.api.parameters import Text, filters
from extractor.registry.bodies import recipient_behind
from extractor.registry.export import lines, selected
from extractor.registry.fuse import history
from extractor.registry.lookup import resolve_id
from extractor.registry.search.engine import MAX_OFFSET, Engine
from extractor.registry.search.filters import Filters

#: Rows of one export over HTTP, at most; the command line gives all.
MAX_EXPORT = 100_000
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {"model": models.Problem, "description": text}
    for code, text in (
        (400, "A bad parameter."), (404, "No such thing."), (409, "The registry was built anew."), (410, "It was there once."), (413, "Too large."),
        (414, "Too long."), (422, "A parameter of the wrong form."), (429, "Too often."), (503, "The registry cannot answer now."),
    )
}
router = APIRouter(prefix="/v1", responses=_PROBLEMS, tags=["registry"])
AwardId = Annotated[str, Path(pattern="^aw[0-9a-f]{16}$", description="Id of an award event.", examples=["aw00000000000000aa"])]
_ENCODE = msgspec.json.Encoder()


# Asynchronous, as `filters` is: what only reads is not worth a thread.
async def holder_of(request: Request) -> Holder:
    """The registry of the application."""
    found: Holder = request.app.state.holder
    return found


def _json(value: Any) -> Response:
    return Response(_ENCODE.encode(value), media_type="application/json")


Held = Annotated[Holder, Depends(holder_of)]
Narrowed = Annotated[Filters, Depends(filters)]
Sorting = Annotated[Literal["relevance", "newest", "oldest"], Query(description="Relevance: how well words match, then newest first.")]


@router.get("/awards", response_model=models.Page)
def awards(
    held: Held, narrowed: Narrowed, q: Text = "", sort: Sorting = "relevance",
    limit: Annotated[int, Query(ge=1, le=100)] = 20, facets: bool = True,
    next_page: Annotated[str | None, Query(alias="cursor", max_length=100, description="`next` of the page before.")] = None,
) -> Response:
    """Search award events."""
    with held.engine() as engine:
        build = engine.index.build
        offset = cursor.read(next_page, build)
        found = engine.search(q, narrowed, sort=sort, offset=offset, limit=limit, with_facets=facets)
    end = offset + limit
    more = cursor.write(build, end) if end < found.total and end + limit <= MAX_OFFSET else None
    return _json(answers.page(found, more))


@router.get("/awards/{award_id}", response_model=models.AwardOut, responses={308: {"description": "Merged into another.", "model": models.Problem}})
def award(held: Held, award_id: AwardId) -> Response:
    """One award event; an id that was merged leads to the one that holds."""
    with held.engine() as engine:
        found = resolve_id(engine.store, award_id)
        if found.id != award_id:
            return RedirectResponse(f"/v1/awards/{found.id}", 308)
        return _json(answers.award_json(engine.store.awards([found.id])[0]))


@router.get("/awards/{award_id}/sources", response_model=models.Sources)
def sources(held: Held, award_id: AwardId) -> Response:
    """What each document says, in its words."""
    with held.engine() as engine:
        identity = resolve_id(engine.store, award_id).id
        return _json({"id": identity, "sources": answers.sources(engine.store, identity)})


@router.get("/awards/{award_id}/history", response_model=models.History)
def award_history(held: Held, award_id: AwardId) -> Response:
    """Proposed, conferred, presented, revoked: each step with the report that says so."""
    with held.engine() as engine:
        identity = resolve_id(engine.store, award_id).id
        steps = history(engine.store.reports_of(identity))
        return _json({"id": identity, "history": [step._asdict() for step in steps]})


@router.get("/entities/{entity_id}", response_model=models.EntityPage, responses={308: {"description": "Merged.", "model": models.Problem}})
def entity(held: Held, entity_id: Annotated[str, Path(pattern="^(en|gr)[0-9a-f]{16}$", examples=["en00000000000000aa"])]) -> Response:
    """A person or body with its awards; a granting body (gr…) leads to the body that was honoured, if it was, else gives what it granted."""
    with held.engine() as engine:
        if entity_id.startswith("gr"):
            if (body := recipient_behind(engine.store, entity_id)) is not None:
                return RedirectResponse(f"/v1/entities/{body}", 308)
            return _json(answers.grantor(engine.store, entity_id))
        found = resolve_id(engine.store, entity_id)
        if found.id != entity_id:
            return RedirectResponse(f"/v1/entities/{found.id}", 308)
        return _json(answers.entity(engine.store, found.id))


@router.get("/facets/{name}", response_model=models.FacetPage)
def facet(
    held: Held, narrowed: Narrowed, name: Literal["province", "year", "family", "class", "level", "status", "kind"], q: Text = ""
) -> Response:
    """All values of one facet for a search, without its own filter."""
    with held.engine() as engine:
        return _json({"facet": name, "values": answers.facet(name, engine.facet(name, q, narrowed))})


@router.get("/suggest", response_model=models.Suggestions)
def suggest(held: Held, q: Text = "") -> Response:
    """Names that begin with what is typed."""
    with held.engine() as engine:
        found = engine.suggest(q)
    return _json({"items": [{"name": a.recipient, "entity": a.entity, "kind": a.recipient_kind, "province": a.province_now} for a in found]})


@router.post("/match", response_model=models.MatchPage)
def match(held: Held, asked: models.MatchRequest) -> Response:
    """Look up to a hundred names up at once, for spreadsheets: persons and bodies of these very names."""
    with held.engine() as engine:
        return _json({"rows": [{"name": r.name, "found": answers.matches(engine, r.name, r.province)} for r in asked.rows]})


@router.get("/documents/{document_id}", responses={200: {"description": "The whole record of the document.", "content": {"application/json": {}}}})
def document(held: Held, document_id: Annotated[str, Path(pattern="^[0-9a-f]{16,64}$", examples=["9f86d081884c7d65"])]) -> Response:
    """The record of a document, as it was taken in."""
    with held.engine() as engine:
        return Response(answers.record_bytes(engine.store, document_id), media_type="application/json")


@router.get("/issues/{name}", response_model=dict[str, Any])
def issues(held: Held, name: Literal["overdue", "disputed", "order", "counts"], limit: Annotated[int, Query(ge=1, le=500)] = 100) -> Response:
    """What should be looked at: overdue proposals, papers that disagree, classes out of order, counts against names."""
    from extractor.registry.issues import find

    with held.engine() as engine:
        return _json({"issue": name, "items": [item._asdict() for item in find(engine.store, name, limit)]})


_FORMS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet", "office.csv": "text/csv"}


@router.get("/export.{form}", responses={200: {"description": "The file.", "content": {kind: {} for kind in _FORMS.values()}}})
def export(
    held: Held, narrowed: Narrowed, form: Literal["csv", "jsonl", "parquet", "office.csv"], q: Text = "",
    limit: Annotated[int, Query(ge=1, le=MAX_EXPORT)] = MAX_EXPORT,
) -> Response:
    """What a search finds, as a file; CSV opens in spreadsheets, `office.csv` has the columns that offices file."""
    with held.engine() as engine:
        ids = _ids(engine, q, narrowed, limit)
    headers = {"Content-Disposition": f'attachment; filename="awards.{form}"'}
    if form == "parquet":
        return Response(answers.parquet(held, ids), media_type=_FORMS[form], headers=headers)

    def stream() -> Any:
        with held.own_store() as store:
            yield from lines(selected(store, ids), "office" if form == "office.csv" else form)

    return StreamingResponse(stream(), media_type=_FORMS[form], headers=headers)


def _ids(engine: Engine, q: str, narrowed: Filters, limit: int) -> list[str]:
    return engine.ids(q, narrowed, limit=limit)


