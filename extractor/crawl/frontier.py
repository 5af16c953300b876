"""What is known of a crawl, on disk: every address once, its state, its validators. Survives `kill -9` at any moment."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

Kind = Literal["seed", "section", "sitemap", "feed", "article"]

_TABLES = """
CREATE TABLE IF NOT EXISTS urls (
  url TEXT PRIMARY KEY, host TEXT NOT NULL, kind TEXT NOT NULL, depth INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'todo',
  modified TEXT, etag TEXT, last_modified TEXT, digest TEXT, record_id TEXT, fetched_at TEXT, reason TEXT, seq INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS todo ON urls (host, state, depth, seq);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class Entry(NamedTuple):
    """One address of the frontier.

    Args:
        url: canonical address.
        kind: what it is held to be.
        depth: steps from a seed.
        modified: day that a sitemap or feed gives.
        etag, last_modified, digest, record_id: of an earlier fetch.
    """

    url: str
    kind: Kind
    depth: int
    modified: str | None
    etag: str | None
    last_modified: str | None
    digest: str | None
    record_id: str | None
    fetched_at: str | None


class Frontier:
    """Addresses to fetch and fetched, in SQLite; safe for several threads.

    Args:
        path: the database file; made if it is missing.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.executescript(_TABLES)

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def add(self, url: str, kind: Kind, depth: int, modified: str | None = None) -> bool:
        """Add an address, once.

        Returns:
            Whether it was new.
        """
        with self._lock:
            done = self._db.execute(
                "INSERT OR IGNORE INTO urls (url, host, kind, depth, modified, seq) "
                "VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM urls))",
                (url, urlsplit(url).netloc, kind, depth, modified),
            )
            return done.rowcount == 1

    def archived(self, url: str) -> bool:
        """Whether an address is in the archive."""
        with self._lock:
            row = self._db.execute("SELECT 1 FROM urls WHERE url = ? AND state = 'done' AND digest IS NOT NULL", (url,)).fetchone()
        return row is not None

    def hosts(self) -> list[str]:
        """Hosts that have something to fetch, in the order in which they were found."""
        with self._lock:
            rows = self._db.execute("SELECT host FROM urls WHERE state = 'todo' GROUP BY host ORDER BY min(seq)").fetchall()
        return [row[0] for row in rows]

    def next(self, host: str) -> Entry | None:
        """The next address of a host: nearest to a seed first, then first found."""
        with self._lock:
            row = self._db.execute(
                "SELECT url, kind, depth, modified, etag, last_modified, digest, record_id, fetched_at FROM urls "
                "WHERE host = ? AND state = 'todo' ORDER BY depth, seq LIMIT 1",
                (host,),
            ).fetchone()
        return Entry(*row) if row else None

    def finish(
        self, url: str, state: Literal["done", "failed", "skipped"], *, reason: str | None = None, kind: Kind | None = None,
        etag: str | None = None, last_modified: str | None = None, digest: str | None = None, record_id: str | None = None,
        fetched_at: str | None = None, archive_size: int | None = None,
    ) -> None:
        """Note how a fetch ended; the size of the archive is noted in the same transaction, so that both agree after a crash."""
        values = {"reason": reason, "kind": kind, "etag": etag, "last_modified": last_modified, "digest": digest,
                  "record_id": record_id, "fetched_at": fetched_at}  # fmt: skip
        known = {name: value for name, value in values.items() if value is not None}
        columns = "".join(f", {name} = ?" for name in known)
        with self._lock:
            self._db.execute("BEGIN")
            self._db.execute(f"UPDATE urls SET state = ?{columns} WHERE url = ?", (state, *known.values(), url))  # noqa: S608 - own names
            if archive_size is not None:
                self._set("archive_size", str(archive_size))
            self._db.execute("COMMIT")

    def reopen(self, kinds: tuple[Kind, ...]) -> None:
        """Put finished addresses of some kinds back, for a new visit."""
        marks = ",".join("?" * len(kinds))
        with self._lock:
            self._db.execute(f"UPDATE urls SET state = 'todo' WHERE state != 'todo' AND kind IN ({marks})", kinds)  # noqa: S608 - marks only

    def _set(self, name: str, value: str) -> None:
        self._db.execute("INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value))

    def note(self, name: str, value: str) -> None:
        """Keep a fact about the crawl."""
        with self._lock:
            self._set(name, value)

    def noted(self, name: str) -> str | None:
        """A fact that was kept."""
        with self._lock:
            row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def counts(self) -> dict[str, int]:
        """How many addresses are in each state."""
        with self._lock:
            return dict(self._db.execute("SELECT state, count(*) FROM urls GROUP BY state").fetchall())
