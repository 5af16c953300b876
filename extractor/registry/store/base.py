"""The repository interface: what a build, the search and the pages ask of a database, in SQL that both databases speak."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

import msgspec

from extractor.errors import ExtractorError
from extractor.registry.model import STORE_VERSION, Award, Decision, DocumentRow, Doubt, Entity, Report, columns
from extractor.registry.store.schema import MODELS

Row = tuple[Any, ...]
T = TypeVar("T", bound=msgspec.Struct)

#: Bound values of one statement, at most; both databases take more.
_BATCH = 500
#: Characters of the words of one award event that are searched.
TEXT = 4000
#: Bytes of one stored part of an array.
_PART = 64_000_000


class StoreError(ExtractorError):
    """The database is missing, old, damaged, locked or cannot be reached."""


class TookTooLong(StoreError):
    """A statement ran into its limit."""


class Store(ABC):
    """One connection. Statements are written with `?`; subclasses translate, run, and name errors."""

    @abstractmethod
    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""

    @abstractmethod
    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a query, some thousands in memory at a time."""

    @abstractmethod
    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement without rows."""

    @abstractmethod
    def insert(self, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Many rows at once."""

    @abstractmethod
    def state(self) -> object:
        """Something that differs once another build was swapped in; cheap to ask."""

    @abstractmethod
    def refreshed(self) -> Store:
        """A connection to the registry as it is now; this one is closed."""

    @abstractmethod
    def close(self) -> None:
        """End the connection."""

    @abstractmethod
    def limit(self, seconds: float) -> None:
        """Let no request's statements run longer; for servers."""

    @abstractmethod
    def begin_request(self) -> None:
        """Start the clock of `limit` anew; from here on all reads show one state of the registry."""

    @abstractmethod
    def end_request(self) -> None:
        """Let go of that state."""

    # -- meta

    def meta(self, key: str) -> str | None:
        """A value of the registry itself."""
        found = self.rows("SELECT value FROM meta WHERE key = ?", (key,))
        return found[0][0] if found else None

    def set_meta(self, key: str, value: str) -> None:
        """Set a value of the registry itself."""
        self.run("DELETE FROM meta WHERE key = ?", (key,))
        self.run("INSERT INTO meta (key, value) VALUES (?, ?)", (key, value))

    def build(self) -> str:
        """Digest of the last build; "" before the first."""
        return self.meta("build") or ""

    def check_version(self, where: str) -> None:
        """Refuse tables of another version of the program."""
        version = self.meta("store_version")
        if version != STORE_VERSION:
            versions = f"tables {version}, this program reads {STORE_VERSION}"
            raise StoreError(f"{where} was written by another version ({versions}): build it anew from its records")

    # -- models

    def models(self, table: str, clause: str = "", values: Sequence[Any] = ()) -> list[Any]:
        """Rows of a table as its model.

        Args:
            table: `documents`, `reports`, `awards` or `entities`.
            clause: what follows FROM, in trusted SQL.
            values: bound values.
        """
        return _convert(self.rows(self._select(table) + clause, values), MODELS[table])

    def _select(self, table: str) -> str:
        listed = ", ".join(f'"{c}"' for c in columns(MODELS[table]))
        return f"SELECT {listed} FROM {table} "  # noqa: S608  names are ours

    def stream_models(self, table: str, clause: str = "", values: Sequence[Any] = ()) -> Iterator[Any]:
        """Like `models`, some thousands in memory at a time."""
        model = MODELS[table]
        for row in self.stream(self._select(table) + clause, values):
            yield msgspec.convert(row, model)

    def insert_models(self, table: str, models: Iterable[msgspec.Struct]) -> None:
        """Insert rows of a model."""
        self.insert(table, columns(MODELS[table]), (msgspec.structs.astuple(m) for m in models))

    def among(self, table: str, column: str, keys: Sequence[Any], order: str = "") -> list[Any]:
        """Models whose column is one of the keys.

        Args:
            order: "" or an ORDER BY clause that holds within each batch.
        """
        found: list[Any] = []
        for part in batches(keys):
            found += self.models(table, f'WHERE "{column}" IN ({marks(part)}) {order}', part)
        return found

    def keyed(self, table: str, column: str, wanted: Sequence[str], keys: Sequence[Any]) -> list[Row]:
        """Some columns of rows whose column is one of the keys."""
        found: list[Row] = []
        for part in batches(keys):
            found += self.rows(f"SELECT {', '.join(wanted)} FROM {table} WHERE {column} IN ({marks(part)})", part)  # noqa: S608  names are ours
        return found

    def delete_among(self, table: str, column: str, keys: Sequence[Any]) -> None:
        """Delete rows whose column is one of the keys."""
        for part in batches(keys):
            self.run(f'DELETE FROM {table} WHERE "{column}" IN ({marks(part)})', part)  # noqa: S608  names are ours

    # -- reading

    def awards(self, ids: Sequence[str]) -> list[Award]:
        """Award events in the order of the ids; unknown ids are left out."""
        found = {a.id: a for a in self.among("awards", "id", list(ids))}
        return [found[i] for i in ids if i in found]

    def reports_of(self, event: str) -> list[Report]:
        """The reports of an award event, in order of arrival."""
        return self.models("reports", "WHERE number IN (SELECT number FROM resolution WHERE event = ?) ORDER BY number", (event,))

    def sentences(self, events: Sequence[str]) -> dict[str, str]:
        """The words around the mentions of award events, one sentence a line, each once."""
        said: dict[str, list[str]] = {}
        for part in batches(events):
            sql = f"""SELECT x.event, r.sentence FROM resolution x JOIN reports r ON r.number = x.number
                WHERE x.event IN ({marks(part)}) ORDER BY x.event, x.number"""  # noqa: S608  marks
            for event, sentence in self.rows(sql, part):
                said.setdefault(event, []).append(sentence)
        return {event: together(found) for event, found in said.items()}

    def stream_sentences(self) -> Iterator[str]:
        """The same of all award events, in the order of their ids."""
        sql = "SELECT x.event, r.sentence FROM resolution x JOIN reports r ON r.number = x.number ORDER BY x.event, x.number"
        for _, group in groupby(self.stream(sql), key=itemgetter(0)):
            yield together([sentence for _, sentence in group])

    def documents(self, numbers: Sequence[int]) -> dict[int, DocumentRow]:
        """Documents by number."""
        return {d.number: d for d in self.among("documents", "number", list(numbers))}

    def entity(self, entity_id: str) -> Entity | None:
        """A person or body."""
        found = self.models("entities", "WHERE id = ?", (entity_id,))
        return found[0] if found else None

    def decisions(self) -> list[Decision]:
        """The decision log."""
        return [Decision(*row) for row in self.rows("SELECT number, action, scope, a, b, who, why, at FROM decisions ORDER BY number")]

    def doubts_of(self, entity_id: str) -> list[Doubt]:
        """Pairs in which an entity is possibly the same as another."""
        found = self.rows("SELECT a, b, reason FROM doubts WHERE a = ? OR b = ? ORDER BY a, b", (entity_id, entity_id))
        return [Doubt(*row) for row in found]

    # -- arrays

    def save_array(self, segment: int, name: str, data: bytes) -> None:
        """Store an array's bytes, in parts that every database takes."""
        parts = [data[i : i + _PART] for i in range(0, len(data), _PART)] or [b""]
        self.insert("segments", ("number", "name", "part", "data"), [(segment, name, i, part) for i, part in enumerate(parts)])

    def array(self, segment: int, name: str) -> bytes:
        """An array's bytes; b"" where there is none."""
        found = self.rows("SELECT data FROM segments WHERE number = ? AND name = ? ORDER BY part", (segment, name))
        return bytes(found[0][0]) if len(found) == 1 else b"".join(bytes(row[0]) for row in found)

    def segment_numbers(self) -> list[int]:
        """The segments of the search index, oldest first."""
        return [row[0] for row in self.rows("SELECT DISTINCT number FROM segments ORDER BY number")]


def _convert(rows: list[Row], model: type[T]) -> list[T]:
    return msgspec.convert(rows, list[model])  # type: ignore[valid-type]


def together(said: Sequence[str]) -> str:
    """The words of an award event: the sentences of its reports, each once."""
    return (said[0] if len(said) == 1 else "\n".join(dict.fromkeys("\n".join(said).split("\n"))))[:TEXT]


def batches(keys: Sequence[Any]) -> Iterator[list[Any]]:
    """Keys in parts that one statement takes."""
    for i in range(0, len(keys), _BATCH):
        yield list(keys[i : i + _BATCH])


def marks(values: Sequence[Any]) -> str:
    """The marks of bound values."""
    return ", ".join("?" * len(values))
