"""The registry in one SQLite file, for reading; `sqlite_building` writes it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.registry.store.base import Row, Store, StoreError, TookTooLong

_MAGIC = b"SQLite format 3\x00"


class SqliteStore(Store):
    """A registry in a SQLite file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = connection, path
        self._seconds = 1e9
        self._until = 0.0

    @classmethod
    def open(cls, address: str) -> SqliteStore:
        """Open for reading; nothing is ever written through it.

        Raises:
            StoreError: there is no such registry, or it cannot be read.
        """
        path = Path(address)
        _check_file(path)
        try:
            db = _readable(path)
            store = cls(db, path)
            store.begin_request()
            store.check_version(str(path))
        except sqlite3.Error as error:
            raise StoreError(f"{path} cannot be read as a registry ({error}): restore it, or build it anew") from error
        return store

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise named(error, self._path) from error

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        try:
            cursor = self._db.execute(sql, values)
            while batch := cursor.fetchmany(5000):
                yield from batch
        except sqlite3.Error as error:
            raise named(error, self._path) from error

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        try:
            self._db.execute(sql, values)
        except sqlite3.Error as error:
            raise named(error, self._path) from error

    def insert(self, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        listed = ", ".join(f'"{n}"' for n in names)
        try:
            self._db.executemany(f"INSERT INTO {table} ({listed}) VALUES ({', '.join('?' * len(names))})", rows)  # noqa: S608  names are ours
        except sqlite3.Error as error:
            raise named(error, self._path) from error

    def limit(self, seconds: float) -> None:
        self._seconds = seconds
        self._db.set_progress_handler(lambda: int(time.monotonic() > self._until), 20_000)

    def begin_request(self) -> None:
        self._until = time.monotonic() + self._seconds
        self.end_request()
        self._db.execute("BEGIN")

    def end_request(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def state(self) -> object:
        return _stamp(self._path), _stamp(beside(self._path, "-wal"))

    def refreshed(self) -> SqliteStore:
        self.close()
        return SqliteStore.open(str(self._path))

    def close(self) -> None:
        self._db.close()


def _stamp(path: Path) -> object:
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns, found.st_size
    return None


def _check_file(path: Path) -> None:
    """Say what is wrong with a file before SQLite does, in words that help."""
    try:
        with path.open("rb") as file:
            head = file.read(32)
    except FileNotFoundError:
        raise StoreError(f"there is no registry at {path}: build one with: extractor registry build RECORDS --db {path}") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from error
    if head[:16] != _MAGIC:
        raise StoreError(f"{path} is no registry: it is no SQLite file")
    pages = int.from_bytes(head[28:32], "big")
    size = int.from_bytes(head[16:18], "big")
    if path.stat().st_size < pages * (65536 if size == 1 else size):
        raise StoreError(f"{path} is truncated: restore it from a copy, or build it anew")


def named(error: sqlite3.Error, path: Path) -> StoreError:
    """What SQLite says, in words that help."""
    if "interrupted" in str(error):
        return TookTooLong("the question took too long: narrow it")
    return StoreError(f"{path} cannot be used ({error}): restore it from a copy, or build it anew")


def _readable(path: Path) -> sqlite3.Connection:
    """A connection for reading, the first read done; where locks cannot be made beside the file, it is taken for unchanging."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    for parameters in ("", "&immutable=1"):
        db = sqlite3.connect(address + parameters, uri=True, check_same_thread=False, isolation_level=None, timeout=10)
        try:
            db.execute("PRAGMA query_only = 1")
            db.execute("PRAGMA mmap_size = 2000000000")
            db.execute("SELECT 1 FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            db.close()
            if parameters or _size(beside(path, "-wal")):
                raise
        else:
            return db
    raise AssertionError("the loop returns or raises")


def beside(path: Path, ending: str) -> Path:
    """A file beside the registry."""
    return path.with_name(path.name + ending)


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
