"""Content encodings undone within bounds: a kilobyte that swells to gigabytes is refused, not unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from extractor.errors import Rejected

_STEP = 1 << 16


def decoded(body: bytes, encoding: str, limit: int) -> bytes:
    """A response's body as the server meant it.

    Args:
        body: the bytes as sent.
        encoding: the `Content-Encoding` header; several are undone from last to first.
        limit: bytes that the result may have.

    Raises:
        Rejected: `too_large` or `unreadable`.
    """
    for name in reversed([e.strip().lower() for e in encoding.split(",") if e.strip()]):
        if name == "identity":
            continue
        undo = _CODECS.get(name)
        if undo is None:
            raise Rejected("unreadable", f"the server sent an encoding that is not known: {name[:40]}")
        try:
            body = undo(body, limit)
        except Rejected:
            raise
        except Exception as error:  # each codec has an error type of its own
            raise Rejected("unreadable", f"the server's {name} data is damaged") from error
    return body


def _zlib(wbits: int) -> Callable[[bytes, int], bytes]:
    def undo(body: bytes, limit: int) -> bytes:
        machine, out = zlib.decompressobj(wbits), bytearray()
        data = body
        while data and not machine.eof:
            out += machine.decompress(data, limit + 1 - len(out))
            data = machine.unconsumed_tail
            if len(out) > limit:
                raise Rejected("too_large", f"unpacks to more than {limit // 1_000_000} MB")
        return bytes(out)

    return undo


def _deflate(body: bytes, limit: int) -> bytes:
    try:
        return _zlib(zlib.MAX_WBITS)(body, limit)
    except zlib.error:
        return _zlib(-zlib.MAX_WBITS)(body, limit)  # many servers send raw deflate under this name


def _brotli(body: bytes, limit: int) -> bytes:
    import brotli

    machine, out, data = brotli.Decompressor(), bytearray(), body
    while not machine.is_finished():
        part = machine.process(data, output_buffer_limit=_STEP)
        out += part
        data = b""
        if len(out) > limit:
            raise Rejected("too_large", f"unpacks to more than {limit // 1_000_000} MB")
        if not part and machine.can_accept_more_data():
            break  # cut off: what came is kept, as browsers do
    return bytes(out)


_CODECS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _zlib(zlib.MAX_WBITS | 16),
    "x-gzip": _zlib(zlib.MAX_WBITS | 16),
    "deflate": _deflate,
    "br": _brotli,
}
