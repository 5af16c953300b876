"""`index.sqlite` in the output folder: the plan, a marker for each shard that is done, and the index of duplicates.

A shard's marker, its sums, and its entries in the index are one transaction: a run killed at any moment finds all of
them or none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from extractor.bulk.index import SCHEMA as INDEX_SCHEMA
from extractor.bulk.model import Shard

_SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shards (number INTEGER PRIMARY KEY, size INTEGER NOT NULL, plan BLOB NOT NULL, done TEXT);
CREATE TABLE IF NOT EXISTS archives (name BLOB NOT NULL, stamp TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (name, stamp)) WITHOUT ROWID;
"""
NAME = "index.sqlite"


class Sizes(NamedTuple):
    """Documents and shards: planned, and done."""

    documents: int
    shards: int
    documents_done: int
    shards_done: int


class State:
    """The file, open.

    Args:
        folder: output folder of the run.
    """

    def __init__(self, folder: Path) -> None:
        self.connection = sqlite3.connect(folder / NAME, isolation_level=None)
        self.connection.execute("PRAGMA cache_size = -65536")
        self.connection.executescript(_SCHEMA + INDEX_SCHEMA)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def note(self, key: str, value: Any) -> None:
        """Keep a JSON value under a key."""
        self.connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (key, json.dumps(value, ensure_ascii=False)))

    def noted(self, key: str) -> Any:
        """The value under a key; None where there is none."""
        row = self.connection.execute("SELECT value FROM notes WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    # Plan ----------------------------------------------------------------------------------------------------

    def keep_plan(self, shards: Iterable[Shard], notes: dict[str, Any]) -> None:
        """Keep a plan and what was found on the way, all or nothing."""
        self.connection.execute("BEGIN")
        encode = msgspec.msgpack.Encoder().encode
        self.connection.executemany("INSERT INTO shards (number, size, plan) VALUES (?, ?, ?)", ((s.number, s.size, encode(s)) for s in shards))
        for key, value in notes.items():
            self.note(key, value)
        self.connection.execute("COMMIT")

    def open_shards(self) -> Iterator[Shard]:
        """The shards without a marker, in order."""
        decode = msgspec.msgpack.Decoder(Shard).decode
        number = -1
        while row := self.connection.execute(
            "SELECT number, plan FROM shards WHERE done IS NULL AND number > ? ORDER BY number LIMIT 1", (number,)
        ).fetchone():
            number = row[0]
            yield decode(row[1])

    def open_numbers(self) -> list[int]:
        """Numbers of the shards without a marker, in order."""
        return [row[0] for row in self.connection.execute("SELECT number FROM shards WHERE done IS NULL ORDER BY number")]

    def sizes(self) -> Sizes:
        """How large the plan is, and how much of it is done."""
        done = "coalesce(sum(size * (done IS NOT NULL)), 0), count(done)"
        return Sizes(*self.connection.execute(f"SELECT coalesce(sum(size), 0), count(*), {done} FROM shards").fetchone())  # noqa: S608

    def counted(self, name: bytes, stamp: str) -> int | None:
        """Documents of an archive that was counted before."""
        row = self.connection.execute("SELECT count FROM archives WHERE name = ? AND stamp = ?", (name, stamp)).fetchone()
        return row[0] if row else None

    def keep_count(self, name: bytes, stamp: str, count: int) -> None:
        """Keep how many documents an archive holds."""
        self.connection.execute("INSERT OR REPLACE INTO archives VALUES (?, ?, ?)", (name, stamp, count))

    # Markers -------------------------------------------------------------------------------------------------

    def mark(self, number: int, done: dict[str, Any]) -> None:
        """Mark a shard as done, within the transaction that is open.

        Args:
            number: of the shard.
            done: its sums, and how long the files that only grow are after it.
        """
        self.connection.execute("UPDATE shards SET done = ? WHERE number = ?", (json.dumps(done, ensure_ascii=False), number))

    def marks(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Number and sums of the shards that are done."""
        for number, done in self.connection.execute("SELECT number, done FROM shards WHERE done IS NOT NULL ORDER BY number"):
            yield number, json.loads(done)

    def last_mark(self) -> dict[str, Any] | None:
        """The sums of the last shard that is done; shards are committed in order."""
        row = self.connection.execute("SELECT done FROM shards WHERE done IS NOT NULL ORDER BY number DESC LIMIT 1").fetchone()
        return json.loads(row[0]) if row else None
