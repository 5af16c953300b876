"""Writing a registry in a SQLite file: small additions are one transaction in it, large ones a new file that is swapped in."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from extractor.registry.model import STORE_VERSION
from extractor.registry.store.base import Store, StoreError
from extractor.registry.store.schema import index_statements, statements
from extractor.registry.store.sqlite import SqliteStore, beside, named


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
        draft = beside(path, ".building")
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
    if not beside(path, "-wal").exists():
        return
    db = sqlite3.connect(path, isolation_level=None, timeout=10)
    try:
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.Error as error:
        raise named(error, path) from error
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
        beside(path, ending).unlink(missing_ok=True)
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
