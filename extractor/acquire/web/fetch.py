"""One fetch: bounds, redirects checked hop by hop, retries that respect the server, a clear sentence for each failure."""

from __future__ import annotations

import ssl
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from urllib.parse import urljoin

import httpcore
import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from extractor.acquire.web.decode import decoded
from extractor.acquire.web.safety import Resolver, check_url, refuse, resolve
from extractor.acquire.web.transport import GuardedBackend, GuardedTransport
from extractor.errors import Rejected
from extractor.version import VERSION

USER_AGENT = f"extractor/{VERSION} (+https://example.org/extractor; news archiving)"
TIMEOUT = 15.0
MAX_BYTES = 20_000_000
MAX_REDIRECTS = 8
#: A server that asks for a longer pause than this is left alone instead.
MAX_PAUSE = 120.0
_RETRIED = frozenset({429, 500, 502, 503, 504})
_SENTENCES = {
    401: "the page wants a password (401)", 403: "the server refuses to show the page (403)", 404: "there is no such page (404)",
    410: "the page was removed (410)", 429: "the server asks to slow down (429)", 451: "the page is blocked for legal reasons (451)",
}  # fmt: skip


@dataclass(frozen=True)
class Fetched:
    """One answer of a server.

    Args:
        url: address that was asked.
        status: HTTP status.
        headers: header fields as sent.
        raw: body as sent, before content encodings are undone.
        body: body as meant; empty for a redirect.
        request_headers: header fields of the request.
        retrieved_at: ISO 8601 time, UTC.
        http_version: protocol of the answer.
        hops: earlier answers, which led here by redirects.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    body: bytes
    request_headers: tuple[tuple[str, str], ...]
    retrieved_at: str
    http_version: str = "HTTP/1.1"
    hops: tuple[Fetched, ...] = field(default=(), repr=False)

    def header(self, name: str) -> str | None:
        """The first header field of a name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


class _TryAgain(Exception):
    """A failure that may pass.

    Args:
        rejected: what to say where it does not.
        pause: seconds that the server asks for; None where it does not say.
    """

    def __init__(self, rejected: Rejected, pause: float | None = None) -> None:
        super().__init__(rejected.detail)
        self.rejected = rejected
        self.pause = pause


class Fetcher:
    """Fetches pages over one pool of connections. Use it as a context manager.

    Args:
        allow_private: let loopback and private addresses through.
        user_agent: how the program names itself; keep a way to reach a person in it.
        timeout: seconds for a whole answer.
        max_bytes: bytes that an answer may have, packed or unpacked.
        attempts: how often a passing failure is tried.
        min_pause: seconds to wait at least before a next try.
        resolver: the look-up of names, exchanged in tests.
    """

    def __init__(
        self, *, allow_private: bool = False, user_agent: str = USER_AGENT, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES,
        attempts: int = 3, min_pause: float = 0.0, resolver: Resolver = resolve,
    ) -> None:
        self._allow_private = allow_private
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._attempts = attempts
        self._min_pause = min_pause
        headers = {"User-Agent": user_agent, "Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "vi,en;q=0.5",
                   "Accept-Encoding": "gzip, deflate, br"}  # fmt: skip
        transport = GuardedTransport(GuardedBackend(allow_private=allow_private, resolver=resolver))
        # No cookie is ever kept: the jar refuses all of them.
        self._client = httpx.Client(transport=transport, headers=headers, follow_redirects=False, timeout=httpx.Timeout(timeout), trust_env=False)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None, follow: bool = True) -> Fetched:
        """The answer behind all redirects; 304 where nothing changed.

        Args:
            url: the address.
            etag, last_modified: validators of an earlier answer, for a conditional request.
            follow: go where redirects lead; else the redirect itself is the answer.

        Raises:
            Rejected: the address is refused, or the server gave no page; reason and detail say why.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        retrying = Retrying(stop=stop_after_attempt(self._attempts), wait=self._wait, retry=retry_if_exception_type(_TryAgain), reraise=True)
        try:
            return retrying(self._follow, url, headers, follow)
        except _TryAgain as error:
            raise error.rejected from error

    def _wait(self, state: RetryCallState) -> float:
        """Seconds before the next try: what the server asks for, else twice as long each time."""
        error = state.outcome.exception() if state.outcome else None
        asked = error.pause if isinstance(error, _TryAgain) else None
        return max(self._min_pause, min(asked if asked is not None else 2.0 ** (state.attempt_number - 1), MAX_PAUSE))

    def _follow(self, url: str, headers: dict[str, str], follow: bool) -> Fetched:
        hops: list[Fetched] = []
        deadline = time.monotonic() + self._timeout
        while True:
            url = check_url(url, allow_private=self._allow_private)
            answer = self._once(url, headers, deadline)
            target = answer.header("location") if answer.status in (301, 302, 303, 307, 308) else None
            if target is None:
                return self._judged(answer, tuple(hops))
            if not follow:
                return answer
            hops.append(answer)
            if len(hops) > MAX_REDIRECTS:
                raise refuse("too_many_redirects", hops[0].url, f"more than {MAX_REDIRECTS} redirects")
            url = urljoin(url, target)

    def _judged(self, answer: Fetched, hops: tuple[Fetched, ...]) -> Fetched:
        if answer.status in _RETRIED:
            rejected = refuse(f"http_{answer.status}", answer.url, _SENTENCES.get(answer.status, f"the server failed ({answer.status})"))
            pause = _pause(answer.header("retry-after"))
            if pause is not None and pause > MAX_PAUSE:
                raise rejected
            raise _TryAgain(rejected, pause)
        if answer.status != 304 and not 200 <= answer.status < 300:
            why = _SENTENCES.get(answer.status, f"the server answered {answer.status}")
            raise refuse(f"http_{answer.status}", answer.url, why)
        return Fetched(**{**answer.__dict__, "hops": hops})

    def _once(self, url: str, headers: dict[str, str], deadline: float) -> Fetched:
        self._client.cookies.clear()
        try:
            with self._client.stream("GET", url, headers=headers) as response:
                raw = self._body(url, response, deadline)
                return self._fetched(url, response, raw)
        except (httpx.TimeoutException, httpcore.TimeoutException, TimeoutError) as error:
            raise _TryAgain(refuse("timeout", url, f"no answer within {self._timeout:g} s")) from error
        except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError) as error:
            if _is_certificate(error):
                raise refuse("certificate", url, f"the server's certificate is not trusted ({_short(error)})") from error
            raise _TryAgain(refuse("connection_failed", url, f"the connection failed ({_short(error)})")) from error
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise refuse("bad_url", url, "not a well-formed address") from error

    def _body(self, url: str, response: httpx.Response, deadline: float) -> bytes:
        length = response.headers.get("content-length", "")
        if length.isdigit() and int(length) > self._max_bytes:
            raise refuse("too_large", url, f"larger than {self._max_bytes // 1_000_000} MB")
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > self._max_bytes:
                raise refuse("too_large", url, f"larger than {self._max_bytes // 1_000_000} MB")
            if time.monotonic() > deadline:
                raise TimeoutError
        return bytes(body)

    def _fetched(self, url: str, response: httpx.Response, raw: bytes) -> Fetched:
        text = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw)
        try:
            meant = b"" if response.is_redirect else decoded(raw, response.headers.get("content-encoding", ""), self._max_bytes)
        except Rejected as error:
            raise refuse(error.reason, url, error.detail) from error
        return Fetched(
            url=url, status=response.status_code, headers=text, raw=raw, body=meant, http_version=response.http_version,
            request_headers=tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.request.headers.raw),
            retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )


def _is_certificate(error: BaseException) -> bool:
    chain: BaseException | None = error
    while chain is not None:
        if isinstance(chain, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY_FAILED" in str(chain):
            return True
        chain = chain.__cause__ or chain.__context__
    return False


def _short(error: BaseException) -> str:
    return (str(error) or type(error).__name__)[:120]


def _pause(value: str | None) -> float | None:
    """Seconds of a `Retry-After` header: a number, or a date."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
