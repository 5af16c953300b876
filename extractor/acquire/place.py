"""Opens a place, wherever it lies, and knows whether it holds one document or many."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from extractor.acquire.container import entries
from extractor.acquire.entry import Entry, bounded
from extractor.acquire.expand import may_be_archive
from extractor.acquire.file import read_file
from extractor.acquire.inputs import label_of
from extractor.document import Source
from extractor.errors import Rejected

_MAGIC = (b"PK\x03\x04", b"\x1f\x8b", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"BZh", b"WARC/", b"PAR1")
_DOCUMENTS = (".html", ".htm", ".xhtml", ".mhtml", ".txt", ".docx", ".docm", ".pdf", ".doc", ".rtf", ".odt", ".md", ".xml")


def is_page(name: str) -> bool:
    """Whether a place is an address to be fetched."""
    return name.startswith(("http://", "https://"))


def is_remote(name: str) -> bool:
    """Whether a place is reached through fsspec."""
    return "://" in name and not is_page(name)


def may_hold_many(name: str) -> bool:
    """Whether a place has to be opened to know how many documents it holds, told by its name and its first bytes.

    Args:
        name: as `places` gives it.
    """
    if is_page(name) or name.lower().endswith(_DOCUMENTS):
        return False
    if name.lower().endswith(".json") and not is_remote(name):
        return _many_json(Path(name))
    if may_be_archive(name):
        return True
    if is_remote(name):
        return False
    try:
        with Path(name).open("rb") as file:
            return file.read(8).startswith(_MAGIC)
    except OSError:
        return False


def _many_json(path: Path) -> bool:
    """Whether a JSON file is an array or has several values: most files hold one article and need no opening twice."""
    from extractor.acquire.container import kind_of

    try:
        with path.open("rb") as file:
            start = file.read(1 << 16)
    except OSError:
        return False
    return start.startswith(_MAGIC) or kind_of(start, path.name) is not None


def open_place(name: str) -> BinaryIO:
    """A place as a stream.

    Raises:
        Rejected: it cannot be opened.
    """
    if is_remote(name):
        from extractor.acquire.remote import open_object

        return open_object(name)
    try:
        return cast(BinaryIO, Path(name).open("rb"))
    except OSError as error:
        raise Rejected("unreadable", f"{label_of(name)}: {error.strerror}") from error


def read_place(name: str, label: str) -> Source:
    """The only document of a place.

    Args:
        name: local path or URL.
        label: how the record names it.

    Raises:
        Rejected: it cannot be read.
    """
    if is_page(name):
        from extractor.acquire.url import fetch

        return fetch(name)
    if is_remote(name):
        with open_place(name) as stream:
            return Source(path=label, data=bounded(stream, label))
    return replace(read_file(Path(name)), path=label)


def members(name: str, label: str) -> Iterator[Entry]:
    """The documents of a place that holds many.

    Args:
        name: local path or URL.
        label: the beginning of their paths.
    """
    with open_place(name) as stream:
        yield from entries(stream, name.rsplit("/", 1)[-1], label)


def stamp(name: str) -> str:
    """What changes when a place changes: size and time of the last change."""
    if is_remote(name):
        from extractor.acquire.remote import stamp as remote_stamp

        return remote_stamp(name)
    try:
        status = os.stat(name)  # noqa: PTH116
    except OSError as error:
        raise Rejected("unreadable", f"{label_of(name)}: {error.strerror}") from error
    return f"{status.st_size}:{status.st_mtime_ns}"
