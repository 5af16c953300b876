"""Whatever the bytes, reading gives a sound document or one clear refusal, soon."""


from __future__ import annotations

import json
import os
import random
import resource
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.document import Source
from extractor.errors import Rejected
from extractor.read import converted, read
from extractor.read.paged import ocr, tesseract
from extractor.read.tools import find, run
from tests.read import pages
from tests.read.builders import docx
from tests.read.mutations import spoil
from tests.read.test_official import decision
from tests.read.test_pdf import scan

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


def files() -> list[bytes]:
    """The material at hand, files of 2 MB at most."""
    shared = Path(os.environ.get("EXTRACTOR_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    folders = [shared / "documents", shared / "reports" / "files", shared / "data" / "news-please"]
    paths = [p for folder in folders if folder.is_dir() for p in sorted(folder.rglob("*")) if p.is_file() and not p.name.endswith((".expected.json", ".py", ".md"))]
    return [p.read_bytes() for p in paths if p.stat().st_size < 2_000_000]


def spoiled(inputs: list[bytes], count: int) -> None:
    """Read that many spoiled inputs; the seed of a failure repeats it. Neither we nor a program of ours may take 1 GB."""
    first = int(os.environ.get("EXTRACTOR_FUZZ_SEED", "0"))
    for seed in range(first, first + count):
        rng = random.Random(seed)
        data = spoil(rng.choice(inputs), rng)
        try:
            check(data, f"fuzz-{seed}")
        except Exception as error:
            raise AssertionError(f"seed {seed}: {type(error).__name__}: {error}") from error
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        assert resource.getrusage(who).ru_maxrss < 1_000_000


def refuse(command: object, folder: object, seconds: float, path: str) -> bytes:
    """In the place of the programs that convert and read images."""
    raise Rejected("unreadable", f"{path}: no program is run")


@pytest.mark.fuzz
def test_many_spoiled_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spoiled files of every format that is at hand, as far as we read them ourselves: no program is run."""
    monkeypatch.setattr(converted, "run", refuse)
    monkeypatch.setattr(tesseract, "run", refuse)
    spoiled(OWN + files(), int(os.environ.get("EXTRACTOR_FUZZ", "20000")))


@pytest.mark.fuzz
@pytest.mark.skipif(find("soffice", "libreoffice") is None, reason="LibreOffice is not installed")
def test_spoiled_files_through_a_converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spoiled Word 97, RTF and OpenDocument files; a program takes seconds for each, so there are fewer."""
    monkeypatch.setenv("EXTRACTOR_CONVERT_SECONDS", "20")
    (tmp_path / "x.docx").write_bytes(docx(decision))
    made = []
    for suffix in ("doc", "rtf", "odt"):
        run([str(find("soffice", "libreoffice")), "--headless", "--convert-to", suffix, "x.docx"], tmp_path, 60, "x")
        made.append((tmp_path / f"x.{suffix}").read_bytes())
    old = [data for data in files() if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf"))]
    spoiled(made + old, int(os.environ.get("EXTRACTOR_FUZZ_CONVERTED", "150")))


@pytest.mark.fuzz
@pytest.mark.skipif(ocr.missing() is not None, reason="tesseract with its Vietnamese model is not installed")
def test_spoiled_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spoiled page images, alone and in PDF, within the time that the options give."""
    monkeypatch.setenv("EXTRACTOR_OCR_SECONDS", "4")
    images = [scan(), scan(90), scan(pages=3), *(data for data in files() if data[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0", b"II*\0"))]
    spoiled(images, int(os.environ.get("EXTRACTOR_FUZZ_SCANS", "150")))
