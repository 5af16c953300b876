"""Where the registry lives: one SQLite file, or a PostgreSQL database, behind one interface."""

from __future__ import annotations

from extractor.registry.store.base import Store


def open_store(address: str) -> Store:
    """A registry for reading.

    Args:
        address: path of a SQLite file, or `postgresql://…`.

    Raises:
        StoreError: missing, of another version, damaged or locked; the message says which and what to do.
    """
    if address.startswith(("postgresql://", "postgres://")):
        from extractor.registry.store.postgres import PostgresStore

        return PostgresStore.open(address)
    from extractor.registry.store.sqlite import SqliteStore

    return SqliteStore.open(address)
