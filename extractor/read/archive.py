"""Opens ZIP-based formats with bounds: a bomb, a truncated or an encrypted file is refused with its reason, in no time."""

from __future__ import annotations

import io
import zipfile

from extractor.errors import Rejected

MAX_FILE = 100 * 2**20
MAX_EXPANDED = 400 * 2**20
MAX_PART = 150 * 2**20
MAX_MEMBERS = 20_000
#: Deflate cannot do better than about 1:1030; word processors' own XML stays below 1:60.
MAX_RATIO = 250
_RATIO_MATTERS = 20 * 2**20


def open_zip(data: bytes, path: str) -> zipfile.ZipFile:
    """A ZIP archive whose directory promises to stay within bounds.

    Args:
        data: the whole file.
        path: name for messages.

    Raises:
        Rejected: `too_large`, `bomb`, `encrypted` or `unreadable`.
    """
    if len(data) > MAX_FILE:
        raise Rejected("too_large", f"{path}: {len(data):,} bytes, more than the {MAX_FILE:,} that are read")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Rejected("unreadable", f"{path}: the archive is damaged or cut off ({error})") from error
    _check(members, path)
    return archive


def _check(members: list[zipfile.ZipInfo], path: str) -> None:
    if any(m.flag_bits & 1 for m in members):
        raise Rejected("encrypted", f"{path}: the file is encrypted; save it without a password")
    total = sum(m.file_size for m in members)
    packed = sum(m.compress_size for m in members) or 1
    if len(members) > MAX_MEMBERS or total > MAX_EXPANDED or any(m.file_size > MAX_PART for m in members):
        raise Rejected("bomb", f"{path}: would expand to {total:,} bytes in {len(members):,} parts")
    if total > _RATIO_MATTERS and total / packed > MAX_RATIO:
        raise Rejected("bomb", f"{path}: would expand {total // packed} times, to {total:,} bytes")
    starts = [m.header_offset for m in members]
    if len(set(starts)) != len(starts):
        raise Rejected("bomb", f"{path}: parts of the archive overlap")
