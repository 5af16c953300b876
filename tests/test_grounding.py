"""Every mention holds its words, none is empty, every record validates: on unannotated articles of all kinds."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json
from extractor.record.validate import faults


def _articles(shared: Path, name: str, every: int) -> Iterator[Source]:
    with gzip.open(shared / "data" / name, "rb") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                yield Source(path=f"{name}#{number}", data=line)


@pytest.mark.parametrize(("name", "every"), [("vietnews-5000.jsonl.gz", 40), ("news-2017.jsonl.gz", 20)])
def test_records_of_unannotated_articles(shared: Path, name: str, every: int) -> None:
    seen = 0
    for source in _articles(shared, name, every):
        record: dict[str, Any] = json.loads(to_json(extract(source)))
        found = faults(record)
        assert not found, (source.path, found[:3])
        seen += 1
    assert seen > 20


def test_crawler_dumps_as_they_are(shared: Path) -> None:
    files = sorted((shared / "data" / "news-please").glob("*.json"))
    for path in files:
        record = json.loads(to_json(extract(path)))
        assert faults(record) == [], path.name
        assert record["document"]["title"] and "&" + "quot;" not in record["document"]["title"]
    assert len(files) == 40
