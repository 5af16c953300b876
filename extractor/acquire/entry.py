"""One document of an archive, not yet read, and how an archive says that a member is none."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from extractor.acquire.file import MAX_BYTES
from extractor.document import Source
from extractor.errors import MissingExtra, Rejected

#: Endings of files that lie beside documents and are none: styles, scripts, fonts, sound, film, drawings.
NO_DOCUMENTS = frozenset(
    ".css .js .mjs .map .woff .woff2 .ttf .otf .eot .ico .svg .gif .webp .avif .mp3 .m4a .wav .ogg .mp4 .webm .avi .mov .cdx .cdxj .idx".split()
)


class PassedOver(Exception):
    """A member that is no input: a redirect, a picture, a script. It is counted under its reason.

    Args:
        reason: a few words, the same for all of a kind.
    """


class Repeats(Exception):
    """A member that says itself that it repeats an earlier one (a WARC revisit).

    Args:
        path: path of the earlier one.
    """


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of an archive.

    Args:
        path: the `source.path` of its record.
        read: gives its bytes; to be called before the next entry is asked for. Raises `Rejected`, `PassedOver` or `Repeats`.
    """

    path: str
    read: Callable[[], Source]


def written(name: str) -> str:
    """A name as UTF-8 can write it: what is no character in it becomes U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def fails(path: str, reason: str, detail: str) -> Entry:
    """An entry that cannot be read, so that its place in the count is kept and its reason told."""

    def read() -> Source:
        raise Rejected(reason, f"{path}: {detail}")

    return Entry(path, read)


def skips(path: str, reason: str) -> Entry:
    """An entry that is no input, so that it is counted under its reason."""

    def read() -> Source:
        raise PassedOver(reason)

    return Entry(path, read)


def holds(path: str, data: bytes, media_type: str | None = None) -> Entry:
    """An entry whose bytes are at hand."""
    return Entry(path, lambda: Source(path=path, data=data, media_type=media_type))


def bounded(stream: BinaryIO, path: str, limit: int = MAX_BYTES) -> bytes:
    """All bytes of a stream.

    Raises:
        Rejected: `too_large` where there are more than the limit.
    """
    parts, left = [], limit + 1
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise Rejected("too_large", f"{path}: more than {limit // 1_000_000} MB")
    return b"".join(parts)


def passed_over(name: str) -> str | None:
    """Why a file of a folder or an archive is no input, told by its name; None where it is one.

    Args:
        name: path with slashes, within the folder or archive.
    """
    parts = PurePosixPath(name).parts
    if any(p.startswith(".") and p not in (".", "..") for p in parts) or "__MACOSX" in parts:
        return "hidden file"
    if any(p.endswith(("_files", "_tập tin")) for p in parts[:-1]):
        return "part of a saved page"
    ending = PurePosixPath(name).suffix.lower()
    return f"{ending} file" if ending in NO_DOCUMENTS else None


def tolerant(entries: Iterator[Entry], path: str) -> Iterator[Entry]:
    """The entries of an archive; where it is damaged, one that says so stands last.

    Args:
        entries: they may raise any of the errors of unpacking.
        path: path of the archive.
    """
    count = 0
    try:
        for entry in entries:
            yield entry
            count += 1
    except Rejected as error:
        yield fails(path, error.reason, f"{error.detail.removeprefix(path + ': ')} (after {count} members)")
    except MissingExtra as error:
        yield fails(path, "missing_extra", str(error))
    except BaseException as error:
        if not _is_damage(error):
            raise
        yield fails(path, "unreadable", f"damaged or cut off after {count} members ({_short(error)})")


def read_entry(entry: Entry) -> Source:
    """The bytes of an entry.

    Raises:
        Rejected: it cannot be read, or not unpacked.
        PassedOver, Repeats: see there.
    """
    try:
        return entry.read()
    except (PassedOver, Repeats, Rejected, MissingExtra):
        raise
    except BaseException as error:
        if not _is_damage(error):
            raise
        raise Rejected("unreadable", f"{entry.path}: damaged or cut off ({_short(error)})") from error


def _is_damage(error: BaseException) -> bool:
    return panicked(error) or (isinstance(error, _damages()) and not disk_is_full(error))


def disk_is_full(error: BaseException) -> bool:
    """Whether an error is the machine's and not the document's."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def panicked(error: BaseException) -> bool:
    """Whether a library written in Rust gave up: its exception derives from none of the usual ones."""
    return type(error).__name__ == "PanicException"


def _damages() -> tuple[type[Exception], ...]:
    """What the unpackers raise on damaged data; OSError would hide a disk that fails, but gzip raises it for bad data."""
    import lzma
    import tarfile
    import zipfile
    import zlib

    return (EOFError, OSError, ValueError, KeyError, IndexError, NotImplementedError, RuntimeError, tarfile.TarError, zipfile.BadZipFile, zlib.error,
            lzma.LZMAError, *_zstd_errors())  # fmt: skip


def _zstd_errors() -> tuple[type[Exception], ...]:
    from extractor.acquire.compression import zstd_error

    return (zstd_error(),)


def _short(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 120 else text[:117] + "…"
