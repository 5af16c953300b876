"""Data files are found from a clone and from a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.catalogues import locate


def test_a_clone_keeps_them_beside_the_package() -> None:
    assert locate.data_file("catalogues", "awards.json").parent == locate.data_folder("catalogues")


def test_a_wheel_carries_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "extractor"
    folder = package / "_data" / "catalogues"
    folder.mkdir(parents=True)
    monkeypatch.setattr(locate, "_PACKAGE", package)
    locate.data_folder.cache_clear()
    try:
        assert locate.data_folder("catalogues") == folder
        with pytest.raises(FileNotFoundError, match="carries no schemas"):
            locate.data_folder("schemas")
        with pytest.raises(FileNotFoundError, match=r"no missing\.json"):
            locate.data_file("catalogues", "missing.json")
    finally:
        locate.data_folder.cache_clear()
