"""ZIP archives, in the order of their directory; nothing is unpacked to disk, so a name that climbs out of a folder is only a name."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from extractor.acquire.entry import Entry, bounded, fails, passed_over, skips
from extractor.acquire.expand import Expand, member
from extractor.acquire.file import MAX_BYTES
from extractor.document import Source

_RATIO_MATTERS = 20 * 2**20
MAX_RATIO = 1100


def zipped(stream: BinaryIO, path: str, expand: Expand) -> Iterator[Entry]:
    """The documents of a ZIP archive.

    Args:
        stream: seekable.
        path: path of the archive.
        expand: opens archives within it.
    """
    with zipfile.ZipFile(stream) as archive:
        wacz = "datapackage.json" in archive.namelist() and any(n.startswith("archive/") for n in archive.namelist())
        for info in archive.infolist():
            name = f"{path}!/{info.filename}"
            if info.is_dir():
                continue
            # A WACZ holds its pages in archive/*.warc.gz; what lies beside them is index.
            if reason := passed_over(info.filename) or ("part of a WACZ" if wacz and not info.filename.startswith("archive/") else None):
                yield skips(name, reason)
            elif (refusal := _refusal(info)) is not None:
                yield fails(name, *refusal)
            else:
                yield from member(name, info.filename, partial(_open, archive, info), partial(_read, archive, info, name), expand)


def _refusal(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    if info.flag_bits & 1:
        return "encrypted", "the member is encrypted"
    if info.file_size > _RATIO_MATTERS and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return "bomb", f"would expand to {info.file_size:,} bytes, {info.file_size // max(info.compress_size, 1):,} times its size"
    return None


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    return cast(BinaryIO, archive.open(info))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Source:
    with archive.open(info) as opened:
        return Source(path=name, data=bounded(cast(BinaryIO, opened), name, MAX_BYTES))
