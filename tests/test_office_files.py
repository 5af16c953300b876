"""Real office files: each gives a valid record, and no field of the annotated ones falls below what it has reached."""

from __future__ import annotations

import json
from pathlib import Path

from extractor import extract
from extractor.evaluate import facts
from extractor.record.encode import to_json
from extractor.record.validate import is_valid

_LEAST = dict.fromkeys(facts.FIELDS, 0.99)


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if path.suffix != ".json"]


def test_floors_of_reports(shared: Path) -> None:
    records = {path.stem: json.loads(to_json(extract(path))) for path in _files(shared / "reports" / "files")}
    fields, errors = facts.score(shared / "reports", records)
    assert {name: tally.f1 for name, tally in fields.items() if tally.f1 < _LEAST[name]} == {}, errors


def test_office_files_give_valid_records(shared: Path) -> None:
    paths = _files(shared / "documents" / "office")
    assert paths
    for path in paths:
        assert is_valid(to_json(extract(path))), path.name
