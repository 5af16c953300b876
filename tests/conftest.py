"""Shared fixtures. Tests on `../shared` run where it exists; EXTRACTOR_REQUIRE_ALL=1 turns other skips into failures."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

#: The tests hold no timings: a busy machine makes no example fail.
settings.register_profile("no-clock", deadline=None)
settings.load_profile("no-clock")

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("EXTRACTOR_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated material; skips where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"no annotated material at {SHARED} (set EXTRACTOR_SHARED)")
    return SHARED


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Where nothing may be skipped, a skip is a failure; material that is not part of the project excepted."""
    report = yield
    if report.skipped and os.environ.get("EXTRACTOR_REQUIRE_ALL") == "1" and "annotated material" not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
