"""The report of a run: all groups, nothing that could run, nothing from elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from extractor.bulk.report import render, thousands, tiles, timeline
from extractor.errors import UsageError
from tests.bulk import material as m


def test_a_page_for_a_run(tmp_path: Path) -> None:
    evil = {**m.article(5), "source_domain": "<script>alert(1)</script>", "title": "<img src=x onerror=alert(1)>"}
    many = [*m.articles(4), json.dumps(evil, ensure_ascii=False).encode(), b'{"<b>": 1}']
    source = m.jsonl(tmp_path / "a<i>x.jsonl", many)
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1, expect=1)
    page = render(tmp_path / "out").decode()
    assert "5 records from 6 documents" in page
    assert "Bằng khen" in page and "2024-03" in page and "no_text" in page
    assert "<script" not in page and "<img" not in page and "<i>x" not in page
    assert not re.search(r"(?:src|href)=|url\(|https?://(?!bao\.example)", page)


def test_a_folder_without_a_run_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no manifest"):
        render(tmp_path)
    (tmp_path / "manifest.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(UsageError, match="no manifest of a bulk run"):
        render(tmp_path)


def test_time_has_no_gaps() -> None:
    assert [(b.label, b.value) for b in timeline({"2024-11": 2, "2025-01": 4, "?": 9})] == [("2024-11", 2), ("2024-12", 0), ("2025-01", 4)]
    assert [b.label for b in timeline({"2012-01": 1, "2026-01": 1})] == [str(y) for y in range(2012, 2027)]
    assert timeline({"?": 3}) == []


def test_the_grid_has_every_province_of_today_once() -> None:
    from datetime import date

    from extractor.catalogues.provinces import in_force

    grid = tiles({"Thừa Thiên Huế": 2, "Huế": 1})
    assert len({(t.row, t.column) for t in grid}) == len(grid) == 34
    assert next(t.value for t in grid if t.name == "Huế") == 3
    assert {t.name for t in grid} == {p.name for p in in_force(date(2025, 7, 2))}


def test_thousands() -> None:
    assert thousands(1234567) == "1\u202f234\u202f567"
