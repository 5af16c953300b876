"""The archive: WARC 1.1 (ISO 28500) by warcio, one gzip member a record, cut back to the last whole record after a crash."""

from __future__ import annotations

import io
import json
import threading
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor.acquire.web.fetch import Fetched
from extractor.version import VERSION

#: HTTP/2 has no reason phrase; archives of it write those of HTTP/1.1.
_PHRASES = {200: "OK", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
            308: "Permanent Redirect"}  # fmt: skip
_PROFILES = {
    True: "http://netpreserve.org/warc/1.1/revisit/server-not-modified",
    False: "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
}


class Archive:
    """A WARC file that grows.

    Args:
        path: `….warc.gz` (or `.warc` for one without compression).
        size: bytes known to be whole; what a crash left behind them is cut off.
    """

    def __init__(self, path: Path, size: int | None = None) -> None:
        self._lock = threading.Lock()
        new = not path.exists() or path.stat().st_size == 0 or size == 0
        self._file = path.open("ab")
        if size is not None and path.stat().st_size > size:
            self._file.truncate(size)
        self._writer = WARCWriter(self._file, gzip=path.suffix == ".gz", warc_version="1.1")
        if new:
            about = {"software": f"extractor/{VERSION}", "format": "WARC File Format 1.1", "robots": "obey"}
            self._writer.write_record(self._writer.create_warcinfo_record(path.name, about))

    def write(self, answer: Fetched, about: dict[str, Any], revisit_of: tuple[str, str, str] | None = None) -> tuple[int, str, str]:
        """Write request, response (or revisit) and metadata records of one answer.

        Args:
            answer: what the server sent.
            about: facts about the fetch for the metadata record.
            revisit_of: URL, time and payload digest of the earlier record that this answer repeats.

        Returns:
            Size of the file after it, the response record's id, and the payload digest.
        """
        with self._lock:
            response = self._revisit(answer, revisit_of) if revisit_of else self._response(answer)
            request = self._request(answer, response)
            self._writer.write_request_response_pair(request, response)
            data = json.dumps(about, ensure_ascii=False).encode()
            concurrent = {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID"), "WARC-Date": _time(answer)}
            self._writer.write_record(
                self._writer.create_warc_record(
                    answer.url, "metadata", payload=io.BytesIO(data), warc_content_type="application/json", warc_headers_dict=concurrent
                )
            )
            self._file.flush()
            headers = response.rec_headers
            return self._file.tell(), headers.get_header("WARC-Record-ID"), headers.get_header("WARC-Payload-Digest") or ""

    def _response(self, answer: Fetched) -> Any:
        return self._writer.create_warc_record(
            answer.url, "response", payload=io.BytesIO(answer.raw), http_headers=_status(answer), warc_headers_dict={"WARC-Date": _time(answer)}
        )

    def _revisit(self, answer: Fetched, earlier: tuple[str, str, str]) -> Any:
        url, when, digest = earlier
        return self._writer.create_revisit_record(
            answer.url, digest, url, when, http_headers=_status(answer),
            warc_headers_dict={"WARC-Date": _time(answer), "WARC-Profile": _PROFILES[answer.status == 304]},
        )

    def _request(self, answer: Fetched, response: Any) -> Any:
        path = "/" + answer.url.split("/", 3)[3] if answer.url.count("/") > 2 else "/"
        headers = StatusAndHeaders(f"GET {path} HTTP/1.1", list(answer.request_headers), is_http_request=True)
        return self._writer.create_warc_record(answer.url, "request", http_headers=headers, warc_headers_dict={"WARC-Date": _time(answer)})

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _time(answer: Fetched) -> str:
    return answer.retrieved_at.replace("+00:00", "Z")


def _status(answer: Fetched) -> StatusAndHeaders:
    """Status line and fields; transfer encoding is gone, for the body is stored as it came out of it."""
    fields = [(k, v) for k, v in answer.headers if k.lower() != "transfer-encoding"]
    return StatusAndHeaders(f"{answer.status} {_PHRASES.get(answer.status, '')}".strip(), fields, protocol="HTTP/1.1")
