"""TAR archives, read as a stream in one pass; links and devices are no documents."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from extractor.acquire.entry import Entry, bounded, fails, passed_over, skips, written
from extractor.acquire.expand import Expand, member
from extractor.acquire.file import MAX_BYTES
from extractor.document import Source


class _Member(tarfile.TarInfo):
    """A member of an archive that says where it was cut off: the module takes an end without its mark for an end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Member:
        if len(buf) != tarfile.BLOCKSIZE:
            raise tarfile.ReadError("the mark of its end is missing")
        return super().frombuf(buf, encoding, errors)


def tarred(stream: BinaryIO, path: str, expand: Expand) -> Iterator[Entry]:
    """The documents of a TAR archive.

    Args:
        stream: bytes without compression.
        path: path of the archive.
        expand: opens archives within it.
    """
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member) as archive:
        while (info := archive.next()) is not None:
            archive.members.clear()  # type: ignore[attr-defined]  # the module keeps every member otherwise
            if info.isdir():
                continue
            name = f"{path}!/{written(info.name).removeprefix('./')}"
            if reason := passed_over(info.name) or (None if info.isreg() else "no regular file"):
                yield skips(name, reason)
            elif info.size > MAX_BYTES and info.sparse is not None:
                yield fails(name, "bomb", f"a file of holes, {info.size:,} bytes long")
            else:
                yield from member(name, info.name, partial(_open, archive, info), partial(_read, archive, info, name), expand)


def _open(archive: tarfile.TarFile, info: tarfile.TarInfo) -> BinaryIO:
    return cast(BinaryIO, archive.extractfile(info))


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, name: str) -> Source:
    return Source(path=name, data=bounded(_open(archive, info), name))
