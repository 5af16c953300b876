"""The pages' addresses."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader
from starlette.staticfiles import StaticFiles

from extractor.registry import issues as odd
from extractor.registry.api.parameters import filters
from extractor.registry.api.routes import Held
from extractor.registry.bodies import recipient_behind
from extractor.registry.lookup import resolve_id
from extractor.registry.pages import content, view
from extractor.registry.pages.words import word
from extractor.registry.search.filters import Filters

_HERE = FilePath(__file__).parent
#: Hits of one page.
PAGE = 20
_ENVIRONMENT = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.globals.update(view=view)
router = APIRouter(include_in_schema=False)
Narrowed = Annotated[Filters, Depends(filters)]


def language_of(request: Request) -> str:
    """The language that the address or the cookie asks for; Vietnamese by default."""
    asked = request.query_params.get("lang") or request.cookies.get("lang")
    return "en" if asked == "en" else "vi"


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from its template; the language switch leads to this very page."""
    language = language_of(request)
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    other = view.address(request.url.path, [*kept, ("lang", "vi" if language == "en" else "en")])
    html = _ENVIRONMENT.get_template(template).render(
        t=lambda key: word(key, language), language=language, other=other, path=request.url.path, status=status, **values
    )
    response = HTMLResponse(html, status)
    if request.query_params.get("lang") in ("vi", "en"):
        response.set_cookie("lang", language, max_age=31_536_000, httponly=True, samesite="lax")
    return response


def error_page(request: Request, status: int, error: str) -> Response:
    """A page that says what happened, without the visitor's own words."""
    key = f"error_{error}" if error == "too_deep" else f"error_{status}"
    return render(request, "error.html", status, key=key)


@router.get("/")
def search(
    request: Request, held: Held, narrowed: Narrowed, q: Annotated[str, Query(max_length=500)] = "",
    sort: Literal["relevance", "newest", "oldest"] = "relevance", page: Annotated[int, Query(ge=1, le=500)] = 1,
) -> Response:
    """Search with facets; the address holds all of it."""
    asked = [(k, v) for k, v in request.query_params.multi_items() if k in view.KEYS and v]
    with held.engine() as engine:
        found = engine.search(q, narrowed, sort=sort, offset=(page - 1) * PAGE, limit=PAGE)
        size = engine.index.size
    values = content.search_page(found, asked, narrowed, language_of(request), page, PAGE)
    return render(request, "search.html", q=q, sort=sort, size=size, narrowed=narrowed, **values)


@router.get("/award/{award_id}")
def award(request: Request, held: Held, award_id: str) -> Response:
    """One award event: fields with their words, history, disagreements."""
    with held.engine() as engine:
        found = resolve_id(engine.store, award_id)
        if found.id != award_id:
            return RedirectResponse(f"/award/{found.id}", 308)
        values = content.award_page(engine.store, found.id, language_of(request))
    return render(request, "award.html", **values)


@router.get("/entity/{entity_id}")
def entity(request: Request, held: Held, entity_id: str) -> Response:
    """A person or body with its timeline; a granting body with what it granted."""
    with held.engine() as engine:
        if entity_id.startswith("gr"):
            if (body := recipient_behind(engine.store, entity_id)) is not None:
                return RedirectResponse(f"/entity/{body}", 308)
            return render(request, "entity.html", **content.grantor_page(engine.store, entity_id))
        found = resolve_id(engine.store, entity_id)
        if found.id != entity_id:
            return RedirectResponse(f"/entity/{found.id}", 308)
        values = content.entity_page(engine.store, found.id)
    return render(request, "entity.html", **values)


@router.get("/document/{document_id}")
def document(request: Request, held: Held, document_id: str) -> Response:
    """A document's text with its facts marked."""
    with held.engine() as engine:
        values = content.document_page(engine.store, document_id)
    return render(request, "document.html", **values)


@router.get("/provinces")
def provinces(request: Request, held: Held) -> Response:
    """Counts by province, region by region."""
    with held.engine() as engine:
        counts = {v.value: v.hits for v in engine.facet("province", "", Filters())}
        size = engine.index.size
    return render(request, "provinces.html", **content.provinces_page(counts, size))


@router.get("/issues/{name}")
def issues(request: Request, held: Held, name: Literal["overdue", "disputed", "order", "counts"]) -> Response:
    """What should be looked at."""
    with held.engine() as engine:
        found = odd.find(engine.store, name, 200)
    return render(request, "issues.html", name=name, names=odd.NAMES, items=found)


@router.get("/about")
def about(request: Request, held: Held) -> Response:
    """Coverage, builds, what is missing."""
    with held.engine() as engine:
        values = content.about_page(engine)
    return render(request, "about.html", **values)


def add_pages(app: FastAPI) -> None:
    """Add the pages and their files to an application."""
    app.include_router(router)
    add_files(app)


def add_files(app: FastAPI) -> None:
    """Add the pages' own files."""
    app.mount("/static", StaticFiles(directory=_HERE / "static"), name="static")
