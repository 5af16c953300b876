"""The public API does what its documentation shows."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys

import pytest

import extractor


@pytest.mark.parametrize("module", ["extractor.pipeline", "extractor.language.unicode", "extractor.language.folding", "extractor.language.tokenizer"])
def test_examples_in_docstrings(module: str) -> None:
    found = doctest.testmod(importlib.import_module(module))
    assert found.attempted > 0 and found.failed == 0


def test_three_names_and_nothing_else() -> None:
    assert set(extractor.__all__) == {"Record", "__version__", "extract", "load"}
    assert extractor.Record.__name__ == "Record"
    with pytest.raises(AttributeError):
        extractor.nothing  # noqa: B018


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, extractor; print([m for m in ('spacy', 'underthesea', 'lxml', 'bs4', 'docx') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_pipeline_works_in_anybodys_spacy() -> None:
    from extractor import load

    doc = load()("Ngày 5/3/2024, ông Trần Văn Bình, Giám đốc Sở Nội vụ tỉnh Lào Cai, trao Bằng khen cho 7 tập thể.")
    assert [s.text for s in doc.spans["provinces"]] == ["tỉnh Lào Cai"] or "Lào Cai" in doc.spans["provinces"][0].text
    assert doc._.facts["people"][0].name == "Trần Văn Bình"
