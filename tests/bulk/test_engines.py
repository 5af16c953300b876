"""The Dask engine gives the same bytes as processes of this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulk import material as m


def test_dask_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    source = m.zipped(tmp_path / "a.zip", [*m.articles(45), b'{"no": "text"}'])
    m.bulk(source, "--output", tmp_path / "local", "--workers", 2, expect=1)
    m.bulk(source, "--output", tmp_path / "dask", "--workers", 2, "--engine", "dask", expect=1)
    assert m.results(tmp_path / "dask") == m.results(tmp_path / "local")


def test_a_scheduler_that_is_not_there_is_said(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    from extractor.bulk.engines import dask
    from extractor.bulk.model import Options
    from extractor.bulk.parts import Parts
    from extractor.errors import ExtractorError

    options = Options(inputs=("a",), output=tmp_path, engine="dask", scheduler="tcp://127.0.0.1:9")
    with pytest.raises(ExtractorError, match="does not answer"):
        dask.start(options, Parts(tmp_path / "parts"), lambda documents, failures: None, seconds=1)
