"""What an archive within an archive is handed to, and when a member is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from extractor.acquire.entry import Entry
from extractor.document import Source

#: (stream, name, path) → its entries.
Expand = Callable[[BinaryIO, str, str], Iterator[Entry]]
#: Endings of names that may be archives; the content has the last word.
ARCHIVES = (".zip", ".tar", ".tgz", ".txz", ".tbz", ".tzst", ".wacz", ".warc", ".arc", ".jsonl", ".ndjson", ".jl", ".json", ".parquet",
            ".gz", ".xz", ".zst", ".bz2")  # fmt: skip


def may_be_archive(name: str) -> bool:
    """Whether a name may be that of an archive or a dump."""
    return name.lower().endswith(ARCHIVES)


def member(path: str, name: str, open_it: Callable[[], BinaryIO], read: Callable[[], Source], expand: Expand) -> Iterator[Entry]:
    """A member of an archive: itself, or what it holds.

    Args:
        path: path of the member.
        name: its name.
        open_it: opens it as a stream.
        read: reads it whole.
        expand: opens archives.
    """
    if may_be_archive(name):
        yield from expand(open_it(), name, path)
    else:
        yield Entry(path, read)
