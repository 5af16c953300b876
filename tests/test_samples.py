"""Every sample gives the record that a reader has reviewed. Where a change is meant: python corpora/build_samples.py, and review the diff."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpora.build_samples import SUFFIX, record, samples
from extractor.record.validate import faults


@pytest.mark.parametrize("path", samples(), ids=lambda p: p.name)
def test_the_reviewed_record(path: Path) -> None:
    reviewed = path.with_name(path.name + SUFFIX)
    assert reviewed.exists(), "no reviewed record: python corpora/build_samples.py, and read it"
    found = json.loads(record(path))
    assert faults(found) == []
    assert found == json.loads(reviewed.read_bytes())


def test_there_are_enough() -> None:
    assert len(samples()) >= 16
