"""Records in: from folders of a bulk run, files or standard input; what is no record is refused, with the reason."""

from __future__ import annotations

import gzip
import hashlib
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from extractor.errors import UsageError
from extractor.registry.intake import PLACES, grantor_block
from extractor.registry.model import DocumentRow, Refused, Report
from extractor.registry.prepare import Prepared, prepared
from extractor.registry.store.base import Store

_BATCH, _LOOKUP = 2000, 500
#: How many times larger compressed records are, about.
_PACKED = 8


@dataclass
class Taken:
    """What came in.

    Attributes:
        new, changed, same: counts of documents.
        blocks: those touched, each with the numbers of its new reports, None where reports of it went.
        gone: award events of which reports went.
        sum: by how much the sum of all documents' digests changed.
        refused: what was no record.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    blocks: dict[str, list[int] | None] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    sum: int = 0
    refused: list[Refused] = field(default_factory=list)


def digest_of(number: int, identity: str, digest: str) -> int:
    """A document as a number; their sum says which documents are held, whenever they came."""
    return int.from_bytes(hashlib.sha256(f"{number}|{identity}|{digest}".encode()).digest()[:16], "big")


def take(store: Store, sources: Iterable[str], fresh: bool) -> Taken:
    """Take records in.

    Args:
        store: a registry under construction.
        sources: files, folders, `-`.
        fresh: the registry holds nothing yet.
    """
    intake = _Intake(store, fresh)
    for name in sources:
        for path in _files(name):
            with _opened(path) as file:
                for item in prepared(file):
                    intake.add(path, item)
    intake.flush()
    return intake.taken


def size_of(sources: Iterable[str]) -> int | None:
    """Bytes of the records in sources, about; None where standard input is among them.

    Raises:
        UsageError: a source is not there.
    """
    names = [path for name in sources for path in _files(name)]
    return None if "-" in names else sum(Path(n).stat().st_size * (_PACKED if n.endswith(".gz") else 1) for n in names)


def _files(name: str) -> list[str]:
    """The files of records that a source means: `records-*.jsonl` of a folder of a bulk run, else every JSON(L) file in it."""
    if name == "-":
        return ["-"]
    path = Path(name)
    if path.is_dir():
        found = sorted(path.glob("records-*.jsonl*")) or sorted(p for p in path.iterdir() if p.name.endswith((".json", ".jsonl", ".jsonl.gz")))
        if not found:
            raise UsageError(f"{name} holds no records: a folder of `extractor bulk` has files records-NNNNN.jsonl")
        return [str(p) for p in found]
    if not path.exists():
        raise UsageError(f"{name}: there is no such file or folder")
    return [name]


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            if name.endswith(".gz"):
                with gzip.open(file) as plain:
                    yield cast(BinaryIO, io.BufferedReader(plain))
            else:
                yield file
    except (OSError, EOFError) as error:
        raise UsageError(f"{name} cannot be read: {error}") from error


class _Intake:
    """Turns decoded JSON into rows, and keeps numbers and blocks."""

    def __init__(self, store: Store, fresh: bool) -> None:
        self._store, self._fresh = store, fresh
        self._known: dict[str, tuple[int, str]] = {}
        self._waiting: list[Prepared] = []
        self._next = (store.rows("SELECT MAX(number) FROM documents")[0][0] or 0) + 1
        self._grantors: dict[str, str] = dict(store.rows("SELECT key, id FROM grantors"))
        self._minted: list[tuple[str, str, str, str]] = []
        self._documents: list[DocumentRow] = []
        self._reports: list[Report] = []
        self.taken = Taken()

    def add(self, source: str, item: Prepared) -> None:
        """Take one record in, or refuse it."""
        if item.row is None:
            self.taken.refused.append(Refused(source, item.line, item.fault or "no record"))
        else:
            self._waiting.append(item)
            if len(self._waiting) >= _LOOKUP:
                self._take_waiting()

    def _take_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not self._fresh:
            asked = [w.row.id for w in waiting if w.row and w.row.id not in self._known]
            for found in self._store.keyed("documents", "id", ("id", "number", "digest"), asked):
                self._known[found[0]] = (found[1], found[2])
        for item in waiting:
            if item.row is not None:
                self._add(item.row, item.reports)

    def _add(self, row: DocumentRow, reports: list[Report]) -> None:
        identity = row.id
        number, old = self._known.get(identity, (self._next, None))
        if old == row.digest:
            self.taken.same += 1
            return
        if old is None:
            self._next += 1
            self.taken.new += 1
        else:
            self._forget(number)
            self.taken.sum -= digest_of(number, identity, old)
            self.taken.changed += 1
        self._known[identity] = (number, row.digest)
        row.number = number
        for report in reports:
            report.number += number * PLACES
            report.document = number
        self._mint_grantors(reports)
        self.taken.sum += digest_of(row.number, identity, row.digest)
        if not self._fresh:
            self._touch(reports, added=old is None)
        self._documents.append(row)
        self._reports += reports
        if len(self._documents) >= _BATCH:
            self._write()

    def _touch(self, reports: list[Report], added: bool) -> None:
        blocks = self.taken.blocks
        for report in reports:
            numbers = blocks.setdefault(report.block, [])
            if not added:
                blocks[report.block] = None
            elif numbers is not None:
                numbers.append(report.number)

    def _mint_grantors(self, reports: list[Report]) -> None:
        """A body that grants gets the id of the first report that names it."""
        for report in reports:
            if report.grantor_key and report.grantor_key not in self._grantors:
                identity = "gr" + report.id
                self._grantors[report.grantor_key] = identity
                block = grantor_block(report.grantor_key, report.day)
                self._minted.append((report.grantor_key, identity, report.grantor or "", block))

    def _forget(self, number: int) -> None:
        """A document came again, read otherwise: its old reports go, their blocks are resolved anew."""
        self._write()
        for block, event in self._store.rows(
            "SELECT r.block, x.event FROM reports r LEFT JOIN resolution x ON x.number = r.number WHERE r.document = ?", (number,)
        ):
            self.taken.blocks[block] = None
            self.taken.gone.update([event] if event else [])
        fresh = "SELECT id FROM reports WHERE document = ? AND id NOT IN (SELECT id FROM retired)"
        self._store.insert("retired", ("id",), self._store.rows(fresh, (number,)))
        self._store.run("DELETE FROM resolution WHERE number IN (SELECT number FROM reports WHERE document = ?)", (number,))
        self._store.run("DELETE FROM reports WHERE document = ?", (number,))
        self._store.run("DELETE FROM documents WHERE number = ?", (number,))

    def flush(self) -> None:
        """Take in and write what is held."""
        self._take_waiting()
        self._write()

    def _write(self) -> None:
        self._store.insert_models("documents", self._documents)
        self._store.insert_models("reports", self._reports)
        self._store.insert("grantors", ("key", "id", "name", "block"), self._minted)
        self._documents, self._reports, self._minted = [], [], []
