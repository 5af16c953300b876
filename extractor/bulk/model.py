"""What passes between the parts of a bulk run; msgspec structs, so that it passes between machines too."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import msgspec

from extractor.bulk.tally import Tally


class Files(msgspec.Struct, frozen=True, tag="files"):
    """Places that hold one document each: name (bytes, for a path need not be UTF-8) and label."""

    places: tuple[tuple[bytes, str], ...]


class Members(msgspec.Struct, frozen=True, tag="members"):
    """A slice of the documents of one archive.

    Args:
        name: place of the archive.
        label: how records name it.
        start: first document of the slice, from 0.
        stop: document after the last one.
        stamp: size and time of the archive when it was counted.
    """

    name: bytes
    label: str
    start: int
    stop: int
    stamp: str


class Faults(msgspec.Struct, frozen=True, tag="faults"):
    """Inputs known to fail before they are read: label, reason, detail."""

    inputs: tuple[tuple[str, str, str], ...]


Segment = Files | Members | Faults


class Shard(msgspec.Struct, frozen=True):
    """A slice of the inputs, done by one worker at a time.

    Args:
        number: from 0; names the file of its records.
        segments: what it holds, in order.
        size: number of documents.
    """

    number: int
    segments: tuple[Segment, ...]
    size: int


class Task(msgspec.Struct, frozen=True, tag="task"):
    """What a child is told to do: a shard from some document on.

    Args:
        shard: the shard.
        first: documents to leave out at the beginning, for they are done.
        condemned: reason and detail for document `first`, which is not to be read again.
    """

    shard: Shard
    first: int = 0
    condemned: tuple[str, str] | None = None


class Count(msgspec.Struct, frozen=True, tag="count"):
    """What a child is told to count: the documents of one archive, up to a limit."""

    name: bytes
    label: str
    limit: int | None = None


class Settings(msgspec.Struct, frozen=True):
    """What a worker needs to know.

    Args:
        timeout: seconds that one document may take.
        memory: MB that a worker may use; 0 for no bound.
        near: whether signatures for near duplicates are wanted.
        band_rows: rows of a band of the signature.
    """

    timeout: float = 120.0
    memory: int = 4096
    near: bool = True
    band_rows: int = 8


Kind = Literal["record", "failure", "repeat", "passed"]


class Outcome(msgspec.Struct, array_like=True):
    """What became of one document.

    Args:
        kind: `record`, `failure` (reason, detail), `repeat` (reason is the path it repeats), `passed` (no input; reason).
        path: its `source.path`.
        reason: see there.
        detail: one sentence.
        record: the record's JSON.
        fingerprint: what duplicates are told by.
        tally: what the summary counts of it.
        milliseconds: time it took.
    """

    kind: Kind
    path: str
    reason: str = ""
    detail: str = ""
    record: bytes = b""
    fingerprint: Fingerprint | None = None
    tally: Tally | None = None
    milliseconds: int = 0


class Fingerprint(msgspec.Struct, array_like=True):
    """What duplicates are told by.

    Args:
        digest: of the folded words: equal for exact duplicates.
        bands: hashes of the bands of the MinHash signature; empty for texts too short to be compared.
        signature: lowest byte of each value of the signature.
        traits: hashes of names, numbers and dates, sorted: what tells pages of one template apart.
    """

    digest: bytes
    bands: tuple[int, ...] = ()
    signature: bytes = b""
    traits: bytes = b""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Options of a run, checked.

    Args:
        inputs: arguments as given.
        output: folder of the results.
        workers: processes.
        engine: `local` or `dask`.
        scheduler: address of a Dask scheduler; None for a cluster of this machine.
        limit: documents at most.
        format: `jsonl`, `parquet`, `csv` or `xlsx`.
        resume: go on where an earlier run stopped.
        near_duplicates: `keep` or `drop`.
        threshold: likeness from which texts are near duplicates.
        known: index of an earlier run.
        settings: what workers need to know.
        shard_size: documents of a shard; None to choose it by the number of documents.
    """

    inputs: tuple[str, ...]
    output: Path
    workers: int = 1
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None
    limit: int | None = None
    format: Literal["jsonl", "parquet", "csv", "xlsx"] = "jsonl"
    resume: bool = True
    near_duplicates: Literal["keep", "drop"] = "keep"
    threshold: float = 0.8
    known: Path | None = None
    settings: Settings = Settings()
    shard_size: int | None = None

    def essence(self) -> dict[str, Any]:
        """The options that change what comes out; a run can only be resumed with the same."""
        return {
            "inputs": list(self.inputs), "limit": self.limit, "near_duplicates": self.near_duplicates, "threshold": self.threshold,
            "known": str(self.known) if self.known else None, "shard_size": self.shard_size,
        }  # fmt: skip
