"""Files behind a URL scheme (s3://, gs://, file://, …) through fsspec and the driver that the scheme needs."""

from __future__ import annotations

from typing import Any, BinaryIO, cast

from extractor.acquire.entry import passed_over
from extractor.errors import MissingExtra, Rejected, UsageError


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingExtra("remote paths", "archive") from error
    try:
        filesystem, path = url_to_fs(url)
    except ImportError as error:  # the driver of the scheme
        raise UsageError(f"{url}: {error}") from error
    except ValueError as error:
        raise UsageError(f"{url}: {error}") from error
    return filesystem, path


def objects(url: str) -> list[str]:
    """The objects that a URL names: itself, those that match a pattern, or all below it, sorted.

    Args:
        url: may hold `*`.

    Raises:
        UsageError: there are none, or the scheme is not known.
    """
    filesystem, path = _filesystem(url)
    try:
        found = [path] if filesystem.isfile(path) else filesystem.glob(path) if "*" in path else filesystem.find(path)
        files = [p for p in found if len(found) == 1 or (not passed_over(p[len(path) :]) and not filesystem.isdir(p))]
    except OSError as error:
        raise UsageError(f"{url}: {error}") from error
    if not files:
        raise UsageError(f"{url}: there is nothing")
    return sorted(filesystem.unstrip_protocol(p) for p in files)


def open_object(url: str) -> BinaryIO:
    """An object as a stream.

    Raises:
        Rejected: it cannot be opened.
    """
    filesystem, path = _filesystem(url)
    try:
        return cast(BinaryIO, filesystem.open(path, "rb"))
    except OSError as error:
        raise Rejected("unreadable", f"{url}: {error}") from error


def stamp(url: str) -> str:
    """What changes when an object changes: its size and version, as far as the store tells."""
    filesystem, path = _filesystem(url)
    info = filesystem.info(path)
    return f"{info.get('size')}:{info.get('ETag') or info.get('etag') or info.get('mtime') or info.get('LastModified')}"
