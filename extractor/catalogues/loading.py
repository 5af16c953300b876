"""Reads a catalogue's file once, on first use."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from extractor.catalogues.locate import data_file, data_folder
from extractor.catalogues.model import Catalogue, Entry


def read_json(name: str, shape: Any = dict[str, Any]) -> Any:
    """The parsed file `<name>.json` among the catalogues; not cached.

    Args:
        name: the catalogue. shape: what to read it as; tuples instead of lists are nothing for the garbage collector to walk through.
    """
    return msgspec.json.decode(data_file("catalogues", f"{name}.json").read_bytes(), type=shape)


def names() -> tuple[str, ...]:
    """The catalogues of this installation, by name, sorted."""
    return tuple(sorted(path.stem for path in data_folder("catalogues").glob("*.json")))


@cache
def load(name: str) -> Catalogue:
    """A catalogue by its name, read once in a process.

    Args:
        name: e.g. `"awards"`; `names()` lists them.

    Raises:
        FileNotFoundError: there is no such catalogue.
        ValueError: the catalogue is a table with an accessor of its own (`units`), not a list of entries.
    """
    content = read_json(name)
    if "entries" not in content:
        raise ValueError(f"{name} is a table; use its module in extractor.catalogues")
    extra = {key: value for key, value in content.items() if key not in ("name", "description", "sources", "entries")}
    return Catalogue(name, content["description"], content["sources"], tuple(map(_entry, content["entries"])), extra)


def _entry(raw: dict[str, Any]) -> Entry:
    return Entry(
        raw["id"],
        raw["name"],
        tuple(raw.pop("spellings")),
        raw["kind"],
        raw["valid_from"],
        raw["valid_to"],
        raw["source"],
        raw["verified"],
        raw,
    )
