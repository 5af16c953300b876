"""The wheel carries catalogues and schemas, and works where no clone is near."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytest.importorskip("hatchling")


def test_the_wheel_works_on_its_own(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "site")
    for name in ("extractor/_data/catalogues/provinces.json", "extractor/_data/schemas/record.schema.json", "extractor/sinks/page.html.j2"):
        assert name in names
    assert not any(name.startswith(("tests/", "corpora/")) for name in names)
    note = tmp_path / "note.txt"
    note.write_text("Hội nghị\n\nSáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức hội nghị.\n", encoding="utf-8")
    code = (
        "import sys, extractor, extractor.catalogues.locate as l; from extractor.cli import main;"
        "assert 'site' in extractor.__file__ and 'site' in str(l.data_folder('schemas')), extractor.__file__;"
        "sys.exit(main(['doctor', '--json']) or main(['article', 'note.txt', '--format', 'json']))"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert '"Lào Cai"' in run.stdout
