"""Whatever the bytes, reading gives a sound document or one clear refusal, soon."""


from __future__ import annotations

import json
import os
import random
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.document import Source
from extractor.errors import Rejected
from extractor.read import read
from tests.read import pages
from tests.read.mutations import spoil

OWN = [
    *(template().encode() for template in pages.TEMPLATES),
    json.dumps({"title": pages.TITLE, "maintext": "\n".join(pages.BODY), "authors": [pages.AUTHOR], "date_publish": "2019-05-12 15:20:31"}).encode(),
    "\n\n".join((pages.TITLE, "12/05/2019", "anh tin bai", pages.CAPTION, *pages.BODY, pages.AUTHOR)).encode(),
]
SLOWEST = 5.0


def check(data: bytes, path: str = "fuzz") -> None:
    """Read the bytes and hold what every reading must hold."""
    start = time.process_time()
    try:
        reading = read(Source(path=path, data=data))
    except Rejected as refused:
        assert refused.reason and refused.detail and "\n" not in refused.detail
        return
    finally:
        assert time.process_time() - start < SLOWEST
    doc = reading.document
    assert doc.paragraphs
    for paragraph in doc.paragraphs:
        assert paragraph.text.strip() == paragraph.text and "\n" not in paragraph.text
        assert unicodedata.is_normalized("NFC", paragraph.text)
        paragraph.text.encode()
    assert doc.published_at is None or 1990 <= int(doc.published_at[:4]) <= 2100


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=3000))
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=2000), st.sampled_from(["", "<html><body><p>", "<h1>", '{"title": "', "<table><tr><td>", "MIME-Version: 1.0\nContent-Type: text/html\n\n"]))
def test_any_text_behind_any_opening(text: str, opening: str) -> None:
    check((opening + text).encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=200), lambda x: st.lists(x, max_size=4) | st.dictionaries(
    st.sampled_from(["title", "text", "maintext", "authors", "author", "date_publish", "date", "url", "description", "content", "$date", "name", "article"]), x, max_size=8), max_leaves=20))
def test_any_json(value: object) -> None:
    check(json.dumps(value).encode())


@pytest.mark.parametrize("seed", range(12))
def test_spoiled_pages(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(15):
        check(spoil(rng.choice(OWN), rng))


@pytest.mark.fuzz
def test_many_spoiled_files() -> None:
    """Mutated files of every format that is at hand; the seed of a failure repeats it."""
    shared = Path(os.environ.get("EXTRACTOR_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    folders = [shared / "documents", shared / "reports" / "files", shared / "data" / "news-please"]
    files = [p for folder in folders if folder.is_dir() for p in sorted(folder.rglob("*")) if p.is_file() and not p.name.endswith((".expected.json", ".py", ".md"))]
    files = [p for p in files if not p.name.startswith("scan-")]  # a scanned page takes tesseract some seconds
    inputs = OWN + [p.read_bytes() for p in files if p.stat().st_size < 2_000_000]
    count, first = int(os.environ.get("EXTRACTOR_FUZZ", "20000")), int(os.environ.get("EXTRACTOR_FUZZ_SEED", "0"))
    for seed in range(first, first + count):
        rng = random.Random(seed)
        data = spoil(rng.choice(inputs), rng)
        try:
            check(data, f"fuzz-{seed}")
        except Exception as error:
            raise AssertionError(f"seed {seed}: {type(error).__name__}: {error}") from error
