"""What the tests of archives share: a page, zipped members, and what an archive gives."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from extractor.acquire.container import entries
from extractor.acquire.entry import PassedOver, Repeats, read_entry
from extractor.errors import Rejected

PAGE = "<html><body><p>Ngày 22/3/2025, Lào Cai đón khách.</p></body></html>".encode()


def outcomes(data: bytes, name: str) -> list[tuple[str, Any]]:
    """Path of each entry, with its bytes or what became of it."""
    found: list[tuple[str, Any]] = []
    for entry in entries(io.BufferedReader(io.BytesIO(data)), name, name):
        try:
            found.append((entry.path, read_entry(entry).data))
        except PassedOver as why:
            found.append((entry.path, f"passed: {why}"))
        except Repeats as earlier:
            found.append((entry.path, f"repeats: {earlier}"))
        except Rejected as error:
            found.append((entry.path, error.reason))
    return found


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
