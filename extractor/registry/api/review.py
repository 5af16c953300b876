"""The review pages: a person decides on pairs that are possibly the same. Another application, behind a password."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import APIRouter, Depends, FastAPI, Form, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from extractor.errors import ExtractorError
from extractor.registry.api.holder import Holder
from extractor.registry.api.limits import Guard
from extractor.registry.build import decide
from extractor.registry.lookup import resolve_id
from extractor.registry.model import Award, Decision, Entity
from extractor.registry.pages.routes import add_files, render
from extractor.registry.preview import changes
from extractor.registry.resolve.decisions import in_force
from extractor.registry.store.base import Store

_SHOWN = 25
Id = Annotated[str, Form(pattern="^en[0-9a-f]{16}$")]


def _reviewer(request: Request, given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> str:
    """Who asks; both parts are compared in constant time."""
    name, password = request.app.state.reviewer
    right = secrets.compare_digest(given.username.encode(), name.encode()) & secrets.compare_digest(given.password.encode(), password.encode())
    if not right:
        raise HTTPException(401, "name or password are wrong", {"WWW-Authenticate": "Basic"})
    return given.username


Who = Annotated[str, Depends(_reviewer)]


_ROUTES = APIRouter()


def create_review(address: str, name: str, password: str) -> FastAPI:
    """The review application.

    Args:
        address: the registry.
        name, password: who may decide.
    """
    app = FastAPI(title="Award registry: review", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.address, app.state.reviewer = address, (name, password)
    app.state.holder = Holder(address)
    # Every form carries it: another site's page cannot send a decision in the reviewer's name.
    app.state.token = hmac.new(secrets.token_bytes(32), name.encode(), hashlib.sha256).hexdigest()
    app.add_middleware(Guard, holder=app.state.holder)
    app.include_router(_ROUTES)
    add_files(app)
    app.add_exception_handler(ExtractorError, _known)
    return app


@_ROUTES.get("/")
def pairs(request: Request, who: Who, skip: int = 0) -> Response:
    """Pairs that wait for a decision, each with what merging it would change."""
    with request.app.state.holder.engine() as engine:
        rows = engine.store.rows("SELECT a, b, reason FROM doubts ORDER BY reason DESC, a, b")
        log = engine.store.decisions()
        settled = {frozenset((d.a, d.b)) for d in in_force(log)}
        open_pairs = [r for r in rows if frozenset((r[0][2:], r[1][2:])) not in settled]
        skip = max(0, skip)
        shown = [_Pair(reason, [_side(engine.store, a), _side(engine.store, b)]) for a, b, reason in open_pairs[skip : skip + _SHOWN]]
    held = {d.number for d in in_force(log)}
    values: dict[str, Any] = {"total": len(open_pairs), "skip": skip, "step": _SHOWN, "log": [(d, d.number in held) for d in log[::-1][:20]]}
    return render(request, "review.html", pairs=shown, token=request.app.state.token, review=True, **values)


class _Side(NamedTuple):
    """One of two who are possibly one: with awards, each with the title of a document that reports it."""

    entity: Entity
    awards: list[tuple[Award, str]]


class _Pair(NamedTuple):
    reason: str
    sides: list[_Side]


def _side(store: Store, entity_id: str) -> _Side:
    entity = store.entity(entity_id)
    assert entity is not None, "doubts are about entities of the same build"
    awards = store.models("awards", "WHERE entity = ? ORDER BY sort_day DESC, id LIMIT 6", (entity_id,))
    return _Side(entity, [(a, _source(store, a.id)) for a in awards])


def _source(store: Store, award_id: str) -> str:
    sql = """SELECT d.title, d.site FROM resolution x JOIN reports r ON r.number = x.number JOIN documents d ON d.number = r.document
        WHERE x.event = ? ORDER BY x.number LIMIT 1"""
    return ", ".join(filter(None, store.rows(sql, (award_id,))[0]))


@_ROUTES.get("/preview")
def preview(request: Request, who: Who, a: str, b: str) -> Response:
    """What a merge would change."""
    with request.app.state.holder.engine() as engine:
        one, two = resolve_id(engine.store, a), resolve_id(engine.store, b)
        lines = changes(engine.store, [_decision("same", one.kind, one.id[2:], two.id[2:], who, "")])
    return render(request, "preview.html", lines=lines, review=True)


@_ROUTES.post("/decide")
def take(
    request: Request, who: Who, a: Id, b: Id, verdict: Annotated[Literal["same", "different", "unsure"], Form()],
    key: Annotated[str, Form()], why: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Log a decision and resolve what it touches."""
    _check(key, request.app.state.token)
    decide(request.app.state.address, [_decision(verdict, "entity", a[2:], b[2:], who, why)])
    return RedirectResponse("/", 303)


@_ROUTES.post("/undo")
def undo(request: Request, who: Who, number: Annotated[int, Form(ge=1)], key: Annotated[str, Form()]) -> Response:
    """Take a decision back."""
    _check(key, request.app.state.token)
    with request.app.state.holder.engine() as engine:
        if number not in {d.number for d in in_force(engine.store.decisions())}:
            raise HTTPException(404, "there is no such decision in force")
    decide(request.app.state.address, [_decision("undo", "entity", str(number), "", who, "")])
    return RedirectResponse("/", 303)


async def _known(request: Request, error: Exception) -> Response:
    return render(request, "preview.html", 400, lines=[str(error)], review=True)


def _check(given: str, token: str) -> None:
    if not secrets.compare_digest(given.encode(), token.encode()):
        raise HTTPException(403, "this form is too old: load the page again")


def _decision(action: str, scope: str, a: str, b: str, who: str, why: str) -> Decision:
    return Decision(0, action, scope, a, b, who, why, datetime.now(UTC).isoformat(timespec="microseconds"))
