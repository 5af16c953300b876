"""Folders of any depth, in the order of their names; links to folders are not followed, so no loop is entered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.acquire.entry import passed_over


class Found(NamedTuple):
    """A file of a folder.

    Args:
        path: the folder as it was given, and the way below it.
        skipped: why it is no input.
        error: why it cannot be reached.
    """

    path: str
    skipped: str | None = None
    error: str | None = None


def walk(root: Path, ignore: frozenset[Path] = frozenset()) -> Iterator[Found]:
    """All files below a folder.

    Args:
        root: the folder.
        ignore: resolved folders to leave out.
    """
    yield from _walk(str(root), str(root), ignore)


def _walk(folder: str, root: str, ignore: frozenset[Path]) -> Iterator[Found]:
    if ignore and Path(folder).resolve() in ignore:
        return
    try:
        with os.scandir(folder) as listing:
            below = sorted(listing, key=lambda e: os.fsencode(e.name))
    except OSError as error:
        yield Found(folder, error=error.strerror or "cannot be listed")
        return
    for item in below:
        path = os.path.join(folder, item.name)  # noqa: PTH118 - a million times
        if item.is_dir(follow_symlinks=False):
            yield from _walk(path, root, ignore)
        elif reason := passed_over(path[len(root) :].lstrip("/")):
            yield Found(path, skipped=reason)
        else:
            yield Found(path, skipped=None if _is_file(item) else "no regular file")


def _is_file(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_file()
    except OSError:
        return False
