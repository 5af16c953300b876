"""An httpx transport that connects to judged addresses only; the only door to the network.

Proxies of the environment are not used: a proxy would look names up itself and undo the judgement.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from typing import Any

import certifi
import httpcore
import httpx

from extractor.acquire.web.safety import Resolver, judged_addresses, resolve
from extractor.errors import Rejected


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a host up, judges every address, and connects to the first that answers.

    Args:
        allow_private: let loopback and private addresses through.
        resolver: the look-up, exchanged in tests.
    """

    def __init__(self, *, allow_private: bool, resolver: Resolver = resolve) -> None:
        self._allow_private = allow_private
        self._resolver = resolver
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection to a judged address of the host; TLS still asks for the host's own certificate."""
        failure: Exception | None = None
        for address in judged_addresses(host, port, allow_private=self._allow_private, resolver=self._resolver):
            try:
                return self._sockets.connect_tcp(address, port, timeout=timeout, socket_options=socket_options)
            except httpcore.ConnectError as error:
                failure = error
        raise failure or Rejected("no_such_host", f"{host}: has no address")

    def sleep(self, seconds: float) -> None:
        """Wait between attempts of httpcore."""
        self._sockets.sleep(seconds)


class _Body(httpx.SyncByteStream):
    """A response's bytes as they arrive."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


class GuardedTransport(httpx.BaseTransport):
    """httpx over a guarded connection pool, HTTP/1.1 and HTTP/2.

    Args:
        backend: decides about addresses.
    """

    def __init__(self, backend: GuardedBackend) -> None:
        context = ssl.create_default_context(cafile=certifi.where())
        self._pool = httpcore.ConnectionPool(ssl_context=context, http1=True, http2=True, network_backend=backend, max_connections=32)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; errors of httpcore pass through."""
        response = self._pool.handle_request(
            httpcore.Request(
                method=request.method, url=httpcore.URL(str(request.url)), headers=request.headers.raw,
                content=b"", extensions=request.extensions,
            )
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response), extensions=response.extensions)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()
