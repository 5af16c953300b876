"""The application: API, pages, guards, and errors that say what happened."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from extractor.errors import ExtractorError, UsageError
from extractor.registry.api import models, routes
from extractor.registry.api.cursor import StaleCursor
from extractor.registry.api.holder import Holder
from extractor.registry.api.limits import Guard
from extractor.registry.lookup import Gone, Unknown
from extractor.registry.search.engine import TooDeep
from extractor.registry.store.base import StoreError
from extractor.version import VERSION

_STATUS: tuple[tuple[type[ExtractorError], int, str], ...] = (
    (Unknown, 404, "not_found"), (Gone, 410, "gone"), (StaleCursor, 409, "stale_cursor"), (TooDeep, 400, "too_deep"),
    (UsageError, 400, "bad_request"), (StoreError, 503, "unavailable"), (ExtractorError, 400, "bad_request"),
)


def create_app(address: str, *, rate: int = 0) -> FastAPI:
    """The application over a registry.

    Args:
        address: SQLite path or `postgresql://…`.
        rate: requests a minute from one address; 0 for no limit.

    Raises:
        StoreError: the registry cannot be opened.
    """
    app = FastAPI(
        title="Award registry", version=VERSION, docs_url=None, redoc_url=None, openapi_url="/openapi.json",
        description="Who was honoured with what, by whom, when and where; each line with the words it came from.",
    )
    holder = Holder(address)
    app.state.holder = holder
    app.include_router(routes.router)
    app.add_middleware(Guard, holder=holder, rate=rate)
    app.add_exception_handler(ExtractorError, _known)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unknown)

    @app.get("/healthz", response_model=models.Health, responses={503: {"model": models.Problem}})
    def healthz() -> Response:
        """Whether the registry answers."""
        with holder.engine() as engine:
            return JSONResponse({"status": "ok", "build": engine.index.build, "awards": engine.index.size})

    from extractor.registry.pages.routes import add_pages

    add_pages(app)
    return app


def is_page(request: Request) -> bool:
    """Whether a person asked, not a program."""
    return not request.url.path.startswith(("/v1", "/healthz", "/openapi"))


def _answer(request: Request, status: int, error: str, message: str) -> Response:
    if is_page(request):
        from extractor.registry.pages.routes import error_page

        return error_page(request, status, error)
    return JSONResponse({"error": error, "message": message}, status)


async def _known(request: Request, error: Exception) -> Response:
    status, name = next((status, name) for kind, status, name in _STATUS if isinstance(error, kind))
    return _answer(request, status, name, str(error))


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:])
    return _answer(request, 422, "invalid", f"{where}: {first['msg']}")


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    names = {404: "not_found", 405: "method_not_allowed"}
    response = _answer(request, error.status_code, names.get(error.status_code, "error"), str(error.detail))
    response.headers.update(error.headers or {})
    return response


async def _unknown(request: Request, error: Exception) -> Response:
    return _answer(request, 500, "internal", "this is an error of the program; the log says more")
