"""WARC and WACZ as crawlers write them: encodings, redirects, revisits, what is no document."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest

from extractor.acquire.container import entries
from extractor.acquire.entry import read_entry
from extractor.acquire.warc import dechunked
from extractor.document import Source
from tests.acquire.material import PAGE, outcomes, zipped


def _warc(responses: list[tuple[str, list[tuple[str, str]], bytes]], revisit_of: str | None = None) -> bytes:
    pytest.importorskip("fastwarc")
    pytest.importorskip("warcio")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(writer.create_warcinfo_record("x", {}))
    for i, (status, headers, body) in enumerate(responses):
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        extra = {"WARC-Date": f"2025-03-2{i % 9}T01:02:03Z"}
        url, payload = f"https://b.example/{i}", io.BytesIO(body)
        writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=http, warc_headers_dict=extra))
    if revisit_of:
        http = StatusAndHeaders("304 Not Modified", [], protocol="HTTP/1.1")
        writer.write_record(writer.create_revisit_record(revisit_of, "sha1:AAAA", revisit_of, "2020-01-01T00:00:00Z", http_headers=http))
    return out.getvalue()


HTML = ("Content-Type", "text/html; charset=utf-8")


def test_warc_encodings_are_undone() -> None:
    brotli = pytest.importorskip("brotli")
    chunked = b"".join(b"%x;q=1\r\n%s\r\n" % (len(p), p) for p in (PAGE[:20], PAGE[20:])) + b"0\r\n\r\n"
    packed = gzip.compress(PAGE)
    data = _warc([
        ("200 OK", [HTML, ("Content-Encoding", "br")], brotli.compress(PAGE)),
        ("200 OK", [HTML, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")], b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)),
        ("200 OK", [HTML, ("Transfer-Encoding", "chunked")], chunked),
        ("200 OK", [HTML, ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")], PAGE),
        ("200 OK", [HTML, ("Content-Encoding", "deflate")], zlib.compress(PAGE)[2:-4]),
    ])  # fmt: skip
    assert [one for _, one in outcomes(data, "a.warc.gz")] == [PAGE] * 5


def test_warc_keeps_address_and_time() -> None:
    stream = io.BufferedReader(io.BytesIO(_warc([("200 OK", [HTML], PAGE)])))
    (source,) = [read_entry(entry) for entry in entries(stream, "a.warc.gz", "a.warc.gz")]
    assert (source.path, source.url, source.retrieved_at) == ("a.warc.gz#2", "https://b.example/0", "2025-03-20T01:02:03Z")
    assert isinstance(source, Source)


def test_warc_members_that_are_no_documents_are_counted_by_reason() -> None:
    picture = [("Content-Type", "image/png")]
    data = _warc(
        [("301 Moved", [("Location", "/x")], b""), ("404 Not Found", [HTML], PAGE), ("200 OK", picture, b"x"), ("200 OK", [HTML], PAGE)],
        revisit_of="https://b.example/3",
    )
    assert [one for _, one in outcomes(data, "a.warc.gz")] == [
        "passed: WARC: redirect", "passed: WARC: status 404", "passed: WARC: image/png", PAGE, "repeats: a.warc.gz#5",
    ]  # fmt: skip


def test_a_revisit_of_a_page_elsewhere_fails() -> None:
    assert outcomes(_warc([], revisit_of="https://c.example/"), "a.warc.gz") == [("a.warc.gz#2", "revisit")]


def test_wacz_is_its_archives() -> None:
    data = zipped({"datapackage.json": b"{}", "pages/pages.jsonl": b'{"a": 1}\n', "archive/d.warc.gz": _warc([("200 OK", [HTML], PAGE)])})
    assert outcomes(data, "a.wacz")[-1] == ("a.wacz!/archive/d.warc.gz#2", PAGE)
    assert [one for _, one in outcomes(data, "a.wacz")[:2]] == ["passed: part of a WACZ"] * 2


def test_dechunking_leaves_what_is_not_chunked() -> None:
    assert dechunked(PAGE) == PAGE
    assert dechunked(b"abc\r\nnot a chunk") == b"abc\r\nnot a chunk"
