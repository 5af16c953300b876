"""The registry in PostgreSQL: one schema in one database, each build one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from extractor.errors import MissingExtra
from extractor.registry.model import STORE_VERSION
from extractor.registry.store.base import Row, Store, StoreError, TookTooLong
from extractor.registry.store.schema import statements

#: Key of the advisory lock that a build holds.
_LOCK = 7_204_601


def _psycopg() -> Any:
    try:
        import psycopg
    except ImportError as error:
        raise MissingExtra("PostgreSQL", "registry") from error
    return psycopg


class PostgresStore(Store):
    """A registry in a PostgreSQL database."""

    def __init__(self, connection: Any, address: str) -> None:
        self._db, self._address = connection, address
        self._streams = 0

    @classmethod
    def open(cls, address: str) -> PostgresStore:
        """Open for reading; the session is read-only.

        Raises:
            StoreError: the server does not answer, or holds no registry.
        """
        store = cls(_connect(address), address)
        store._db.read_only = True
        store._db.isolation_level = _psycopg().IsolationLevel.REPEATABLE_READ
        if not store.rows("SELECT to_regclass('meta')")[0][0]:
            raise StoreError(f"there is no registry in {_public(address)}: build one with: extractor registry build RECORDS --db …")
        store.check_version(_public(address))
        return store

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        with self._named():
            return cast(list[Row], self._db.execute(_marks(sql), values).fetchall())

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        # A named cursor fetches in batches; it lives in the transaction of the request or build, and several may be open.
        self._streams += 1
        with self._named(), self._db.cursor(name=f"stream{self._streams}") as cursor:
            cursor.itersize = 5000
            cursor.execute(_marks(sql), values)
            yield from cursor

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        with self._named():
            self._db.execute(_marks(sql), values)

    def insert(self, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        listed = ", ".join(f'"{n}"' for n in names)
        with self._named(), self._db.cursor() as cursor, cursor.copy(f"COPY {table} ({listed}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([_clean(v) for v in row])

    def limit(self, seconds: float) -> None:
        self.run(f"SET statement_timeout = {int(seconds * 1000)}")
        with self._named():
            self._db.commit()

    def begin_request(self) -> None:
        """The first statement begins the transaction; the server's timeout counts each by itself."""
        self.end_request()

    def end_request(self) -> None:
        with self._named():
            self._db.rollback()

    def state(self) -> object:
        self.begin_request()
        return self.build()

    def refreshed(self) -> PostgresStore:
        self.close()
        return PostgresStore.open(self._address)

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _named(self) -> Iterator[None]:
        psycopg = _psycopg()
        try:
            yield
        except psycopg.errors.QueryCanceled as error:
            raise TookTooLong("the question took too long: narrow it") from error
        except psycopg.Error as error:
            raise StoreError(f"{_public(self._address)}: {str(error).strip().splitlines()[0]}") from error


def _clean(value: Any) -> Any:
    """PostgreSQL has no NUL in text."""
    return value.replace("\x00", "\ufffd") if isinstance(value, str) and "\x00" in value else value


def _marks(sql: str) -> Any:
    return sql.replace("%", "%%").replace("?", "%s")


def _public(address: str) -> str:
    """An address without its password."""
    head, at, host = address.rpartition("@")
    return f"{head.split(':', 2)[0]}://…@{host}" if at and head.count(":") > 1 else address


def _connect(address: str) -> Any:
    psycopg = _psycopg()
    try:
        return psycopg.connect(address, connect_timeout=10, client_encoding="UTF8")
    except psycopg.Error as error:
        raise StoreError(f"{_public(address)} cannot be reached: {str(error).strip().splitlines()[0]}") from error


@contextmanager
def building(address: str, added: int | None = None) -> Iterator[PostgresStore]:
    """A registry to write to, in one transaction: readers see the old one until it ends, and keep it if it fails.

    Raises:
        StoreError: the server cannot be reached, or another build is at it.
    """
    db = _connect(address)
    store = PostgresStore(db, address)
    try:
        with store._named(), db.transaction():
            if not db.execute("SELECT pg_try_advisory_xact_lock(%s)", (_LOCK,)).fetchone()[0]:
                raise StoreError(f"another build of {_public(address)} is under way: wait for it, or stop it")
            if not db.execute("SELECT to_regclass('meta')").fetchone()[0]:
                for statement in statements(text='TEXT COLLATE "C"', number="BIGINT", data="BYTEA"):
                    db.execute(statement)
                store.set_meta("store_version", STORE_VERSION)
            store.check_version(_public(address))
            yield store
    finally:
        store.close()
