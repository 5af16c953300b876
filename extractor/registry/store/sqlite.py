"""The registry in one SQLite file: read-only for readers, built beside the old file and swapped in."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.registry.model import STORE_VERSION
from extractor.registry.store.base import Row, Store, StoreError, TookTooLong
from extractor.registry.store.schema import index_statements, statements

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
            # The file is replaced whole by a build, never written in place: no locks are needed to read it.
            db = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            store = cls(db, path)
            store.check_version(str(path))
        except sqlite3.Error as error:
            raise StoreError(f"{path} cannot be read as a registry ({error}): restore it, or build it anew") from error
        db.execute("PRAGMA query_only = 1")
        db.execute("PRAGMA mmap_size = 2000000000")
        return store

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise _named(error, self._path) from error

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        try:
            cursor = self._db.execute(sql, values)
            while batch := cursor.fetchmany(5000):
                yield from batch
        except sqlite3.Error as error:
            raise _named(error, self._path) from error

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        try:
            self._db.execute(sql, values)
        except sqlite3.Error as error:
            raise _named(error, self._path) from error

    def insert(self, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        listed = ", ".join(f'"{n}"' for n in names)
        try:
            self._db.executemany(f"INSERT INTO {table} ({listed}) VALUES ({', '.join('?' * len(names))})", rows)  # noqa: S608  names are ours
        except sqlite3.Error as error:
            raise _named(error, self._path) from error

    def limit(self, seconds: float) -> None:
        self._seconds = seconds
        self.begin_request()
        self._db.set_progress_handler(lambda: int(time.monotonic() > self._until), 20_000)

    def begin_request(self) -> None:
        self._until = time.monotonic() + self._seconds

    def state(self) -> object:
        return _stamp(self._path)

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


def _named(error: sqlite3.Error, path: Path) -> StoreError:
    if "interrupted" in str(error):
        return TookTooLong("the question took too long: narrow it")
    return StoreError(f"{path} cannot be used ({error}): restore it from a copy, or build it anew")


@contextmanager
def building(address: str) -> Iterator[SqliteStore]:
    """A registry to write to; readers see nothing of it until it is whole.

    The old file is copied, the copy changed and swapped in. A build that dies leaves the old file, and a copy that the next build removes.

    Raises:
        StoreError: another build is at it, or the old file cannot be read.
    """
    path = Path(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _lock(path):
        draft = path.with_name(path.name + ".building")
        draft.unlink(missing_ok=True)
        fresh = not path.exists()
        if not fresh:
            SqliteStore.open(address).close()
            shutil.copyfile(path, draft)
        store = _writable(draft, fresh)
        try:
            yield store
            store._db.commit()
            if fresh:
                _finish(store._db)
        except BaseException:
            store.close()
            draft.unlink(missing_ok=True)
            raise
        store.close()
        _flush(draft)
        draft.replace(path)


def _writable(draft: Path, fresh: bool) -> SqliteStore:
    db = sqlite3.connect(draft, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -200000", "locking_mode = EXCLUSIVE", "temp_store = MEMORY"):
        db.execute(f"PRAGMA {pragma}")
    store = SqliteStore(db, draft)
    if fresh:
        db.execute("PRAGMA page_size = 8192")
    db.execute("BEGIN")
    if fresh:
        for statement in statements(text="TEXT", number="INTEGER", data="BLOB"):
            db.execute(statement)
        store.set_meta("store_version", STORE_VERSION)
    return store


def _finish(db: sqlite3.Connection) -> None:
    """Statistics for the planner, once."""
    db.execute("ANALYZE")


def make_indexes(store: Store) -> None:
    """The indexes of the tables; after the first load, which is quicker without them."""
    for statement in index_statements():
        store.run(statement)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    lock = path.with_name(path.name + ".lock")
    try:
        file = lock.open("w")
    except OSError as error:
        raise StoreError(f"{lock} cannot be written: {error.strerror}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StoreError(f"another build of {path} is under way (it holds {lock}): wait for it, or stop it") from None
        yield
