"""A catalogue: entries with names, validity and source, found by their folded spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from extractor.catalogues._fold import fold


def within(valid_from: str | None, valid_to: str | None, day: date | None) -> bool:
    """Whether a day lies in a period whose ends are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included; no day: always."""
    if day is None:
        return True
    written = day.isoformat()
    after_start = valid_from is None or written[: len(valid_from)] >= valid_from
    return after_start and (valid_to is None or written[: len(valid_to)] <= valid_to)


class Entry(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One entry of a catalogue.

    Attributes:
        id: stable identifier, unique in its catalogue.
        name: the form to write.
        spellings: other forms seen in texts, verbatim; they do not repeat the name.
        kind: the group it belongs to within its catalogue, "" where the catalogue has none.
        valid_from, valid_to: ISO dates, maybe only a year; None where unknown or unlimited.
        source: key into the catalogue's `sources`.
        verified: False where no source was read for it.
        data: the fields of the file but the spellings, the catalogue's own among them; `entry["field"]` reads one, KeyError where it is not there.

    Entries compare by identity: a catalogue is read once a process.
    """

    id: str
    name: str
    spellings: tuple[str, ...]
    kind: str
    valid_from: str | None
    valid_to: str | None
    source: str
    verified: bool
    data: Mapping[str, Any]

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its spellings, verbatim."""
        return (self.name, *self.spellings)

    def valid_at(self, day: date | None) -> bool:
        """Whether the entry was in force on a day; without a day, True."""
        return within(self.valid_from, self.valid_to, day)

    def get(self, key: str, default: Any = None) -> Any:
        """One of the catalogue's own fields, or the default."""
        return self.data.get(key, default)

    def __getitem__(self, key: str) -> Any:
        return self.data[key]


@dataclass(frozen=True)
class Catalogue:
    """A named list of entries with an index by folded form."""

    name: str
    description: str
    sources: Mapping[str, str]
    entries: tuple[Entry, ...]
    extra: Mapping[str, Any]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def by_form(self) -> Mapping[str, tuple[Entry, ...]]:
        """Every folded form (`extractor.language.folding.fold`) with its entries, in the order of the catalogue."""
        index: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for key in dict.fromkeys(map(fold, entry.forms)):
                index[key] = (*index.get(key, ()), entry)
        return index

    def get(self, entry_id: str) -> Entry | None:
        """The entry with this id, or None."""
        return self._by_id.get(entry_id)

    def find(self, text: str, at: date | None = None) -> tuple[Entry, ...]:
        """All entries one of whose forms is this text after folding, in force on the given day."""
        return tuple(entry for entry in self.by_form.get(fold(text), ()) if entry.valid_at(at))

    def of_kind(self, *kinds: str) -> tuple[Entry, ...]:
        """The entries of the given kinds, in the order of the catalogue."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    def forms(self, *kinds: str) -> tuple[str, ...]:
        """All forms verbatim, of all entries or of some kinds, without repetition; for building patterns."""
        chosen = self.of_kind(*kinds) if kinds else self.entries
        return tuple(dict.fromkeys(form for entry in chosen for form in entry.forms))
