"""The registry in one SQLite file: read-only for readers; small additions are one transaction, large ones a new file that is swapped in."""

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
        self._db.set_progress_handler(lambda: int(time.monotonic() > self._until), 20_000)

    def begin_request(self) -> None:
        self._until = time.monotonic() + self._seconds
        self.end_request()
        self._db.execute("BEGIN")

    def end_request(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def state(self) -> object:
        return _stamp(self._path), _stamp(_beside(self._path, "-wal"))

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
            if parameters or _size(_beside(path, "-wal")):
                raise
        else:
            return db
    raise AssertionError("the loop returns or raises")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


@contextmanager
def building(address: str, added: int | None = None) -> Iterator[SqliteStore]:
    """A registry to write to; readers see nothing of it until it is whole.

    What is small beside the registry is written into its file as one transaction: readers keep the state that they began with, and a
    build that dies leaves but a log that nobody reads. What is large is written into a copy that is swapped in; a build that dies leaves
    a copy that the next one removes.

    Args:
        address: path of the file.
        added: bytes that come in; None where nobody knows, or everything is derived anew.

    Raises:
        StoreError: another build is at it, or the old file cannot be read.
    """
    path = Path(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _lock(path):
        draft = _beside(path, ".building")
        draft.unlink(missing_ok=True)
        fresh = not path.exists()
        if not fresh:
            SqliteStore.open(address).close()
            if added is not None and added * SMALL <= path.stat().st_size and (db := _in_place(path)) is not None:
                yield from _changed(db, path)
                return
            _settle(path)
            shutil.copyfile(path, draft)
        yield from _swapped(path, draft, fresh)


#: An input that is so many times smaller than the registry is written in place.
SMALL = 4


def _in_place(path: Path) -> sqlite3.Connection | None:
    """A connection that writes ahead into a log; None where readers do not let go of the file."""
    db = sqlite3.connect(path, isolation_level=None, timeout=3)
    try:
        for pragma in ("synchronous = NORMAL", "cache_size = -400000", "secure_delete = 0", "temp_store = MEMORY", "mmap_size = 2000000000",
                       "wal_autocheckpoint = 0"):
            db.execute(f"PRAGMA {pragma}")
        if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal":
            db.execute("BEGIN IMMEDIATE")
            return db
    except sqlite3.OperationalError:
        pass  # locked: the way over a copy is open
    db.close()
    return None


def _changed(db: sqlite3.Connection, path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(db, path)
    try:
        yield store
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        with suppress(sqlite3.OperationalError):  # a server that reads keeps the log; the next build tries again
            db.execute("PRAGMA journal_mode = DELETE")
        store.close()


def _settle(path: Path) -> None:
    """Bring into the file what a log beside it holds: the file is about to be copied, and replaced.

    Raises:
        StoreError: a reader does not let go.
    """
    if not _beside(path, "-wal").exists():
        return
    db = sqlite3.connect(path, isolation_level=None, timeout=10)
    try:
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.Error as error:
        raise _named(error, path) from error
    finally:
        db.close()
    if busy:
        raise StoreError(f"{path} is being read by somebody who does not let go: wait, or stop the reader")


def _swapped(path: Path, draft: Path, fresh: bool) -> Iterator[SqliteStore]:
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
    # Readers of the old file keep its log open; to the new file it must not belong.
    for ending in ("-wal", "-shm"):
        _beside(path, ending).unlink(missing_ok=True)
    draft.replace(path)


def _writable(draft: Path, fresh: bool) -> SqliteStore:
    db = sqlite3.connect(draft, isolation_level=None)
    for pragma in (
        "journal_mode = OFF", "synchronous = OFF", "cache_size = -200000", "locking_mode = EXCLUSIVE", "temp_store = MEMORY", "secure_delete = 0",
    ):
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
    db.execute("PRAGMA analysis_limit = 2000")
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
