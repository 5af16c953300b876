"""The arguments of a bulk run to places: files, pages and remote objects, in an order that depends on their names only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extractor.acquire.entry import written
from extractor.acquire.folder import walk
from extractor.errors import UsageError

_SCHEMES = ("http://", "https://")
_LISTED = 8192


class Place(NamedTuple):
    """Where bytes lie.

    Args:
        name: local path (`os.fsdecode`) or URL.
        label: how records name it.
        skipped: why it is no input; None where it is one.
        fault: reason and detail where it is an input that cannot be reached.
    """

    name: str
    label: str
    skipped: str | None = None
    fault: tuple[str, str] | None = None


def label_of(name: str) -> str:
    """A path as a record may carry it: bytes that are no UTF-8 become a replacement sign."""
    return written(name)


def places(argument: str, ignore: frozenset[Path] = frozenset()) -> Iterator[Place]:
    """The places that one argument names.

    Args:
        argument: path of a file or folder, a URL, `@FILE` for a list of these, or a text file that holds nothing else.
        ignore: resolved folders to keep out (the run's own output).

    Raises:
        UsageError: there is no such file or folder.
    """
    if argument.startswith("@") and not Path(argument).exists():
        yield from _listed(Path(argument[1:]), ignore)
    elif argument.startswith(_SCHEMES):
        yield Place(argument, argument)
    elif "://" in argument:
        from extractor.acquire.remote import objects

        yield from (Place(url, url) for url in objects(argument))
    elif Path(argument).is_dir():
        yield from _folder(Path(argument), ignore)
    elif not Path(argument).exists():
        raise UsageError(f"{label_of(argument)}: there is no such file or folder")
    elif is_list(Path(argument)):
        yield from _listed(Path(argument), ignore)
    else:
        yield Place(argument, label_of(argument))


def _folder(root: Path, ignore: frozenset[Path]) -> Iterator[Place]:
    for found in walk(root, ignore):
        yield Place(found.path, label_of(found.path), found.skipped, ("unreadable", found.error) if found.error else None)


def is_list(path: Path) -> bool:
    """Whether a text file holds nothing but URLs and paths of existing files, one a line.

    Args:
        path: a file that was named as an input itself.
    """
    if path.suffix.lower() not in ("", ".txt", ".lst", ".list", ".urls"):
        return False
    try:
        with path.open("rb") as file:
            text = file.read(_LISTED).decode("utf-8")
    except (OSError, ValueError):
        return False
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in (lines[:-1] if len(text) >= _LISTED else lines) if line and not line.startswith("#")]
    return bool(lines) and all("://" in line[:12] or (len(line) < 1000 and Path(line).exists()) for line in lines)


def _listed(path: Path, ignore: frozenset[Path]) -> Iterator[Place]:
    try:
        with path.open(encoding="utf-8", errors="surrogateescape") as lines:
            for line in lines:
                name = line.strip()
                if name and not name.startswith("#"):
                    yield from _one_listed(name, ignore)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def _one_listed(name: str, ignore: frozenset[Path]) -> Iterator[Place]:
    """What a line of a list names; a file that is gone fails alone."""
    if "://" in name[:12]:
        yield from places(name, ignore)
    elif Path(name).is_dir():
        yield from _folder(Path(name), ignore)
    else:
        yield Place(name, label_of(name))
