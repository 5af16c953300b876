"""The document that the project began with: everything in it comes out, the same from every form that it may have."""

from __future__ import annotations

import html
import io
import json
from pathlib import Path
from typing import Any

import pytest

from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json
from extractor.record.validate import faults

FACTS = ("dates", "provinces", "locations", "officials", "people", "awards", "figures", "events")


def _record(source: Source) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(to_json(extract(source)))
    assert faults(record) == []
    return record


def _bare(facts: Any) -> Any:
    """Facts without their places on the page, which differ between forms."""
    if isinstance(facts, list):
        return [_bare(f) for f in facts]
    if isinstance(facts, dict):
        return {k: _bare(v) for k, v in facts.items() if k not in ("mentions", "rule")}
    return facts


@pytest.fixture(scope="module")
def seed(shared: Path) -> dict[str, Any]:
    path = shared / "seed" / "lao-cai-2025.txt"
    return _record(Source(path=str(path), data=path.read_bytes()))


def test_what_a_reader_finds(seed: dict[str, Any]) -> None:
    assert {d["value"] for d in seed["dates"]} == {"2025-03-22", "2025-03-21", "2024", "2025", "2021/2025"}
    assert {p["name"] for p in seed["provinces"]} == {"Lào Cai", "Cao Bằng", "Điện Biên", "Lạng Sơn", "Hà Giang", "Sơn La", "Lai Châu"}
    assert [x["name"] for x in seed["locations"]] == ["thành phố Lào Cai", "bản Huổi Bó", "xã Chiềng Khoong", "huyện Sông Mã"]
    assert {o["name"]: len(o["roles"]) for o in seed["officials"]} == {"Nguyễn Anh Tuấn": 1, "Trịnh Xuân Trường": 3, "Nguyễn Bích Ngọc": 2}
    assert seed["people"] == []
    assert seed["document"]["authors"] == ["Linh Vũ"]
    assert seed["document"]["published_at"] == "2025-03-22"


def test_awards(seed: dict[str, Any]) -> None:
    found = {(a["name"], a["status"]): a for a in seed["awards"]}
    assert len(found) == len(seed["awards"]) == 4
    given = found["Bằng khen", "conferred"]
    assert (given["grantor"], given["collectives"], given["individuals"]) == ("Chủ tịch UBND tỉnh Lào Cai", 7, 7)
    assert found["Cờ luân lưu", "conferred"]["recipients"]
    for name, province in (("Cờ thi đua", "tỉnh Điện Biên"), ("Bằng khen", "tỉnh Lào Cai")):
        proposed = found[name, "proposed"]
        assert proposed["grantor"] == "Thủ tướng Chính phủ"
        assert [r["name"] for r in proposed["recipients"]] == [province]


def test_figures_and_event(seed: dict[str, Any]) -> None:
    figures = {(f["value"], f["unit"]): f["qualifier"] for f in seed["figures"]}
    for key in ((113000, "lao động"), (36000000000000, "đồng"), (10000000000, "USD")):
        assert figures[key] == "over"
    event = seed["events"][0]
    assert event["kind"] == "conference" and event["date"] == "2025-03-22" and event["place"] == "thành phố Lào Cai"
    assert event["organizers"] == ["UBND tỉnh Lào Cai", "UBND tỉnh Cao Bằng"]


def test_nothing_from_the_furniture(seed: dict[str, Any]) -> None:
    text = "\n".join(p["text"] for p in seed["document"]["paragraphs"])
    for words in ("anh tin bai", "Bình luận", "No data", "Campuchia", "Cùng chuyên mục", "Nguồn", "Nền tảng quảng bá"):
        assert words not in text


def _paragraphs(seed: dict[str, Any]) -> list[tuple[str, str]]:
    return [(p["kind"], p["text"]) for p in seed["document"]["paragraphs"]]


def _as_html(seed: dict[str, Any]) -> bytes:
    tags = {"title": "h1", "caption": "figcaption"}
    blocks = []
    for kind, text in _paragraphs(seed):
        tag = tags.get(kind, "p")
        block = f"<{tag}{' class=author' if kind == 'byline' else ''}>{html.escape(text)}</{tag}>"
        blocks.append(f'<figure><img src="a.jpg">{block}</figure>' if kind == "caption" else block)
    head = '<meta charset="utf-8"><meta property="og:type" content="article"><meta property="article:published_time" content="2025-03-22">'
    nav = "<nav><a href='/'>Trang chủ</a></nav>"
    return f"<html><head>{head}<title>x</title></head><body>{nav}<article>{''.join(blocks)}</article></body></html>".encode()


def _as_docx(seed: dict[str, Any]) -> bytes:
    from docx import Document

    made = Document()
    for kind, text in _paragraphs(seed):
        made.add_paragraph(text, style="Title" if kind == "title" else "Caption" if kind == "caption" else None)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _as_json(seed: dict[str, Any]) -> bytes:
    title = seed["document"]["title"]
    text = "\n".join(t for kind, t in _paragraphs(seed) if kind != "title")
    return json.dumps({"title": title, "maintext": text, "date_publish": "2025-03-22 00:00:00", "url": "https://a.vn/x"}).encode()


@pytest.mark.parametrize(("name", "make"), [("a.html", _as_html), ("a.docx", _as_docx), ("a.json", _as_json)])
def test_the_same_facts_from_every_form(seed: dict[str, Any], name: str, make: Any) -> None:
    other = _record(Source(path=name, data=make(seed)))
    if name == "a.docx" and not other["document"]["published_at"]:
        other = json.loads(to_json(extract(Source(path=name, data=make(seed)), published_at="2025-03-22")))
    for kind in FACTS:
        assert _bare(other[kind]) == _bare(seed[kind]), kind
