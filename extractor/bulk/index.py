"""The index of duplicates: digests for exact ones, bands of MinHash signatures for near ones, on disk.

Whatever the number of workers, documents are asked for and added in the order of the inputs, so the answers are the same.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from extractor.bulk.fingerprint import likeness, same_series, shared_traits
from extractor.bulk.model import Fingerprint
from extractor.errors import UsageError

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (id INTEGER PRIMARY KEY, source TEXT NOT NULL, signature BLOB, traits BLOB);
CREATE TABLE IF NOT EXISTS digests (digest BLOB PRIMARY KEY, document INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bands (hash INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (hash, document)) WITHOUT ROWID;
"""
#: Share of names, numbers and days that a copy has in common with its original; measured in docs/bulk.md.
TRAITS = 0.7
#: Candidates looked at, and pairs listed, for one document: a template of ten thousand pages must not cost their square.
MAX_CANDIDATES = 100
MAX_PAIRS = 5


class Near(NamedTuple):
    """A near duplicate.

    Args:
        source: path of the earlier document.
        likeness: estimated Jaccard likeness of the shingles.
    """

    source: str
    likeness: float


class Index:
    """Looks documents up and adds them.

    Args:
        connection: of a file with the tables of `SCHEMA`.
        threshold: likeness from which texts are near duplicates.
    """

    def __init__(self, connection: sqlite3.Connection, threshold: float) -> None:
        self._connection, self._threshold = connection, threshold

    def exact(self, print_: Fingerprint) -> str | None:
        """Path of the earlier document with the same words."""
        row = self._connection.execute(
            "SELECT source FROM digests JOIN documents ON documents.id = document WHERE digest = ?", (print_.digest,)
        ).fetchone()
        return str(row[0]) if row else None

    def near(self, print_: Fingerprint) -> list[Near]:
        """Earlier documents that are nearly the same, the most alike first."""
        if not print_.bands:
            return []
        marks = ",".join("?" * len(print_.bands))
        rows = self._connection.execute(
            "SELECT source, signature, traits FROM documents WHERE id IN "  # noqa: S608 - only question marks are put in
            f"(SELECT DISTINCT document FROM bands WHERE hash IN ({marks}) ORDER BY document LIMIT {MAX_CANDIDATES}) ORDER BY id",
            print_.bands,
        )
        found = []
        for source, signature, traits in rows:
            like = likeness(print_.signature, signature)
            if like >= self._threshold and not same_series(print_.traits, traits) and shared_traits(print_.traits, traits) >= TRAITS:
                found.append(Near(source, round(like, 2)))
        return sorted(found, key=lambda n: -n.likeness)[:MAX_PAIRS]

    def add(self, source: str, print_: Fingerprint) -> None:
        """Add a document, within the transaction that is open."""
        cursor = self._connection.execute(
            "INSERT INTO documents (source, signature, traits) VALUES (?, ?, ?)", (source, print_.signature or None, print_.traits or None)
        )
        self._connection.execute("INSERT OR IGNORE INTO digests VALUES (?, ?)", (print_.digest, cursor.lastrowid))
        self._connection.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, cursor.lastrowid) for band in print_.bands))


def open_known(path: Path, threshold: float, algorithm: str) -> Index:
    """The index of an earlier run, for looking up only.

    Args:
        path: its `index.sqlite`, or the folder that holds it.
        threshold: as for this run.
        algorithm: how fingerprints of this run are made; those of the other must be made the same way.

    Raises:
        UsageError: it is none, or its fingerprints cannot be compared.
    """
    file = path / "index.sqlite" if path.is_dir() else path
    if not file.is_file():
        raise UsageError(f"{path}: there is no index of a bulk run")
    try:
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        row = connection.execute("SELECT value FROM notes WHERE key = 'fingerprints'").fetchone()
    except sqlite3.Error as error:
        raise UsageError(f"{file}: is no index of a bulk run ({error})") from error
    if row is None or row[0].strip('"') != algorithm:
        raise UsageError(f"{file}: was made with other fingerprints ({row[0] if row else 'none'}; now {algorithm})")
    return Index(connection, threshold)
