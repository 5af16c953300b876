"""Outcomes to results, shard after shard in the order of the inputs.

Records of a shard are a file of their own, written aside and renamed; failures and duplicates grow, and are cut back to the
length that the last marker names when a run goes on. The marker comes last.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

import msgspec

from extractor.bulk.index import Index, Near
from extractor.bulk.model import Options, Outcome
from extractor.bulk.parts import Parts
from extractor.bulk.state import State
from extractor.bulk.tally import Sums

GROWING = ("failures.jsonl", "duplicates.jsonl", "near_duplicates.jsonl")


class Committer:
    """Commits shards in order.

    Args:
        options: of the run.
        state: plan and markers.
        parts: outcomes of the shards.
        known: index of an earlier run.
    """

    def __init__(self, options: Options, state: State, parts: Parts, known: Index | None) -> None:
        self._options, self._state, self._parts, self._known = options, state, parts, known
        self._index = Index(state.connection, options.threshold)
        self._encode = msgspec.json.Encoder().encode
        self.sums = Sums()
        for _, done in state.marks():
            self.sums.merge(Sums.from_plain(done["sums"]))
        last = state.last_mark()
        self._files: dict[str, IO[bytes]] = {name: self._open(options.output / name, last["lengths"][name] if last else 0) for name in GROWING}

    def _open(self, path: Path, length: int) -> IO[bytes]:
        file = path.open("ab")
        file.truncate(length)
        return file

    def close(self) -> None:
        """Close the files that grow."""
        for file in self._files.values():
            file.close()

    def commit(self, number: int) -> None:
        """Commit one shard: all before it are committed.

        Args:
            number: of the shard, whose part is whole.
        """
        sums = Sums()
        connection = self._state.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._write_records(number, sums)
            for file in self._files.values():
                file.flush()
                os.fsync(file.fileno())
            lengths = {name: os.fstat(file.fileno()).st_size for name, file in self._files.items()}
            self._state.mark(number, {"sums": sums.plain(), "lengths": lengths})
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self.sums.merge(sums)
        self._parts.drop(number)

    def _write_records(self, number: int, sums: Sums) -> None:
        path = self._options.output / f"records-{number:05}.jsonl"
        aside = path.with_name(path.name + ".aside")
        with aside.open("wb") as records:
            for outcome in self._parts.outcomes(number):
                sums.took(outcome.milliseconds, outcome.path)
                if outcome.kind == "passed":
                    sums.groups["passed_over"][outcome.reason] += 1
                    continue
                sums.groups["counts"]["inputs"] += 1
                if outcome.kind == "record":
                    self._record(outcome, records, sums)
                elif outcome.kind == "repeat":
                    self._duplicate(outcome, outcome.reason, "revisit", sums)
                else:
                    self._failure(outcome, sums)
            records.flush()
            os.fsync(records.fileno())
        aside.replace(path)

    def _record(self, outcome: Outcome, records: IO[bytes], sums: Sums) -> None:
        assert outcome.fingerprint is not None and outcome.tally is not None
        for index in (self._index, self._known):
            if index is not None and (first := index.exact(outcome.fingerprint)) is not None:
                self._duplicate(outcome, first, "exact", sums, known=index is self._known)
                return
        near = [(n, index is self._known) for index in (self._index, self._known) if index is not None for n in index.near(outcome.fingerprint)]
        if near and self._options.near_duplicates == "drop":
            self._duplicate(outcome, near[0][0].source, "near", sums, known=near[0][1], likeness=near[0][0].likeness)
            return
        for pair, known in near:
            self._pair(outcome.path, pair, known, sums)
        self._index.add(outcome.path, outcome.fingerprint)
        records.write(outcome.record + b"\n")
        sums.groups["counts"]["records"] += 1
        sums.add(outcome.tally)

    def _duplicate(self, outcome: Outcome, first: str, kind: str, sums: Sums, *, known: bool = False, likeness: float | None = None) -> None:
        sums.groups["counts"]["duplicates"] += 1
        sums.groups["duplicates"][kind] += 1
        self._line("duplicates.jsonl", {"source": outcome.path, "duplicate_of": first, "kind": kind, "likeness": likeness, "known": known})

    def _pair(self, path: str, near: Near, known: bool, sums: Sums) -> None:
        sums.groups["counts"]["near_duplicates"] += 1
        self._line("near_duplicates.jsonl", {"source": path, "like": near.source, "likeness": near.likeness, "known": known})

    def _failure(self, outcome: Outcome, sums: Sums) -> None:
        sums.groups["counts"]["failures"] += 1
        sums.groups["failures"][outcome.reason] += 1
        self._line("failures.jsonl", {"source": outcome.path, "reason": outcome.reason, "detail": outcome.detail})

    def _line(self, name: str, value: dict[str, Any]) -> None:
        self._files[name].write(self._encode(value) + b"\n")
