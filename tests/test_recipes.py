"""The recipes of CONTRIBUTING, each followed once with a toy: what they say is all there is to do."""

from __future__ import annotations

import importlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor.read
import extractor.read.sites
import extractor.sinks
from extractor.acquire import container
from extractor.cli import main
from extractor.document import Source
from extractor.language.tokenizer import blank
from extractor.pipeline import extract
from extractor.read import read

FORMAT = '''
"""Toy: lines behind a first line `!toy`."""
from extractor.document import Paragraph, Reading, Source
from extractor.read.build import build

def read_toy(source: Source, media_type: str) -> Reading:
    lines = source.data.decode().splitlines()[1:]
    return build(source.origin(media_type), [Paragraph(kind="body", text=line) for line in lines])
'''

SITE = '''
"""Toy newspaper."""
from extractor.read.sites import Layout, Site

SITE = Site(name="Báo Đồ Chơi", hosts=("dochoi.example",), layouts=(
    Layout(body=("div.xyz",), title=("h4.tieu-de",), seen="2026-11-24", page="https://dochoi.example/a.html", verified=True),
))
'''

SINK = '''
"""Toy: the title alone."""
from extractor.record.model import Record

def render(record: Record, explain: bool = False) -> bytes:
    return (record.document.title or "").encode()
'''

CARDS = '''
"""Toy: a box of cards, one document a card."""
from extractor.acquire.entry import holds

def cards(stream, path):
    for number, card in enumerate(stream.read().split(b"---")[1:], 1):
        yield holds(f"{path}#{number}", card)
'''

KIND = '''
"""Toy: telephone numbers."""
import re
from spacy.language import Language
from extractor.facts.marks import Mark, put_facts, put_marks, layout

@Language.component("extractor_telephones", assigns=["doc._.marks", "doc._.facts", "doc.spans"])
def find_telephones(doc):
    found = [Mark(m.start(), m.end(), m[0], "telephones.digits") for m in re.finditer(r"0\\d{9}", layout(doc).text)]
    put_marks(doc, "telephones", found)
    put_facts(doc, "telephones", [mark.value for mark in found])
    return doc
'''

ARTICLE = """<html><head><meta property="og:type" content="article"></head><body><h1>Không phải tiêu đề</h1><h4 class="tieu-de">Tiêu đề thật của bài viết</h4><div class="xyz">
<p>Ngày 5/3/2024, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết công tác năm và triển khai nhiệm vụ của ngành trong năm tới.</p>
<p>Hội nghị có sự tham dự của đại diện các sở, ban, ngành và nhiều đơn vị trên địa bàn toàn tỉnh cùng các huyện lân cận.</p></div></body></html>"""


@pytest.fixture
def new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Puts one new module into a package, as if its file lay in the folder."""
    made: list[str] = []

    def put(package: str, name: str, text: str) -> None:
        folder = tmp_path / package
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
        parent = importlib.import_module(package)
        monkeypatch.setattr(parent, "__path__", [*parent.__path__, str(folder)])
        made.append(f"{package}.{name}")
        importlib.invalidate_caches()

    yield put
    for name in made:
        sys.modules.pop(name, None)


def test_a_format_is_one_file_and_one_line(new_file, monkeypatch: pytest.MonkeyPatch) -> None:
    new_file("extractor.read", "toy", FORMAT)
    monkeypatch.setitem(extractor.read.FORMATS, "application/x-toy", "extractor.read.toy:read_toy")
    monkeypatch.setattr(extractor.read, "detect", lambda data, declared=None: "application/x-toy" if data[:4] == b"!toy" else "text/plain")
    record = extract(Source(path="a.toy", data="!toy\nNgày 22/3/2025 tại Lào Cai".encode()))
    assert record.document.source.media_type == "application/x-toy"
    assert [d.value for d in record.dates] == ["2025-03-22"]


def test_a_site_is_one_file(new_file) -> None:
    extractor.read.sites.forget()
    new_file("extractor.read.sites", "dochoi", SITE)
    try:
        document = read(Source(path="a.html", data=ARTICLE.encode(), url="https://www.dochoi.example/a.html")).document
        assert document.title == "Tiêu đề thật của bài viết"
    finally:
        extractor.read.sites.forget()


def test_a_source_is_one_file(new_file, monkeypatch: pytest.MonkeyPatch) -> None:
    new_file("extractor.acquire", "cards", CARDS)
    monkeypatch.setitem(container.FLAT, "cards", "extractor.acquire.cards:cards")
    known = container.kind_of
    monkeypatch.setattr(container, "kind_of", lambda start, name: "cards" if start[:5] == b"!box\n" else known(start, name))
    box = "!box\n---Hôm 1/2/2024, Bộ Nội vụ họp tại Hà Nội.---Hôm 3/4/2024, Bộ Y tế họp tại Huế.".encode()
    sources = [entry.read() for entry in container.entries(io.BytesIO(box), "a.box", "a.box")]
    assert [s.path for s in sources] == ["a.box#1", "a.box#2"]
    assert [extract(s).dates[0].value for s in sources] == ["2024-02-01", "2024-04-03"]


def test_a_sink_is_one_file(new_file, tmp_path: Path, capsysbinary, monkeypatch: pytest.MonkeyPatch) -> None:
    new_file("extractor.sinks", "toytitle", SINK)
    page = tmp_path / "a.html"
    page.write_text(ARTICLE.replace("h4", "h1"), encoding="utf-8")
    assert main(["article", str(page), "--format", "toytitle"]) == 0
    assert "tiêu đề" in capsysbinary.readouterr().out.decode().lower()


def test_a_kind_of_fact_is_one_folder(new_file) -> None:
    new_file("extractor.facts", "telephones", KIND)
    importlib.import_module("extractor.facts.telephones")
    nlp = blank()
    nlp.add_pipe("extractor_telephones")
    doc = nlp("Liên hệ số 0912345678 để biết thêm.")
    assert doc._.facts["telephones"] == ["0912345678"]
    assert [s.text for s in doc.spans["telephones"]] == ["0912345678"]
