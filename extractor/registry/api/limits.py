"""Guards around every answer: headers, the build as ETag, and how often one address may ask."""

from __future__ import annotations

import time
from collections import OrderedDict, deque

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.registry.api.holder import Holder

#: No script or style but our own files, no frames, no forms to elsewhere.
CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = (
    ("Content-Security-Policy", CSP), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
)
_ADDRESSES = 10_000
#: Bytes of a request's body, at most.
MAX_BODY = 200_000


class Guard:
    """Middleware: sets the headers, answers 304 where the build has not changed, refuses what comes too often or too big.

    Args:
        app: what is guarded.
        holder: the registry.
        rate: requests a minute from one address; 0 for no limit.
    """

    def __init__(self, app: ASGIApp, holder: Holder, rate: int = 0) -> None:
        self._app, self._holder, self._rate = app, holder, rate
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refused(scope, headers)
        if refused is not None:
            await refused(scope, receive, self._sender(send, False))
            return
        cached = scope["method"] in ("GET", "HEAD") and scope["path"] != "/healthz" and not scope["path"].startswith("/review")
        if cached and self._holder.looked and self._tag() in headers.get("if-none-match", ""):
            await self._sender(send, True)({"type": "http.response.start", "status": 304, "headers": []})
            await send({"type": "http.response.body", "body": b""})
            return
        await self._app(scope, receive, self._sender(send, cached))

    def _tag(self) -> str:
        return f'W/"{self._holder.build}"'

    def _refused(self, scope: Scope, headers: Headers) -> JSONResponse | None:
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MAX_BODY:
            return _problem(413, "too_large", f"a request holds {MAX_BODY} bytes at most")
        if len(scope.get("query_string", b"")) > 8_000:
            return _problem(414, "too_long", "the address is longer than 8,000 characters")
        if self._rate and not self._allowed((scope.get("client") or ("?",))[0]):
            return _problem(429, "too_often", f"{self._rate} requests a minute are answered")
        return None

    def _allowed(self, address: str) -> bool:
        now = time.monotonic()
        asked = self._asked.setdefault(address, deque())
        self._asked.move_to_end(address)
        while len(self._asked) > _ADDRESSES:
            self._asked.popitem(last=False)
        while asked and now - asked[0] > 60:
            asked.popleft()
        if len(asked) >= self._rate:
            return False
        asked.append(now)
        return True

    def _sender(self, send: Send, cached: bool) -> Send:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS:
                    headers.setdefault(name, value)
                if cached and message["status"] in (200, 304):
                    headers["ETag"] = self._tag()
                    headers.setdefault("Cache-Control", "no-cache")
                    headers.add_vary_header("Cookie")
            await send(message)

        return guarded


def _problem(status: int, error: str, message: str) -> JSONResponse:
    return JSONResponse({"error": error, "message": message}, status)
