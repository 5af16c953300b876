"""A file on disk, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from extractor.document import Source
from extractor.errors import Rejected

#: Larger files are refused: no article or report comes near it, and memory must stay bounded.
MAX_BYTES = 100_000_000


def read_file(path: Path) -> Source:
    """The bytes of one file.

    Args:
        path: path of a regular file.

    Raises:
        Rejected: it is missing, a folder, unreadable, or larger than `MAX_BYTES`.
    """
    if not path.exists():
        raise Rejected("not_found", f"{path}: there is no such file")
    if path.is_dir():
        raise Rejected("is_a_folder", f"{path}: is a folder; use: extractor bulk {path} --output DIR")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Rejected("too_large", f"{path}: larger than {MAX_BYTES // 1_000_000} MB")
        return Source(path=str(path), data=path.read_bytes(), folder=str(path.parent))
    except OSError as error:
        raise Rejected("unreadable", f"{path}: {error.strerror or error}") from error


def read_stdin() -> Source:
    """The bytes of standard input, as a source with the path `-`.

    Raises:
        Rejected: there are more than `MAX_BYTES`.
    """
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Rejected("too_large", f"standard input: more than {MAX_BYTES // 1_000_000} MB")
    return Source(path="-", data=data)
