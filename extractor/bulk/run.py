"""A bulk run in its plainest form: inputs in order, processes that stay, one file of records."""

from __future__ import annotations

import gzip
import json
import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from extractor.acquire.file import read_file
from extractor.document import Source
from extractor.errors import ExtractorError, Rejected, UsageError
from extractor.version import SCHEMA_VERSION, VERSION


class Outcome(NamedTuple):
    """What became of one input: a record's JSON, or a reason."""

    path: str
    record: bytes | None
    document_id: str | None = None
    reason: str | None = None
    detail: str | None = None


def inputs(arguments: list[Path], limit: int | None) -> Iterator[Source | Path]:
    """The documents of files, folders (any depth, in the order of their names) and JSONL dumps."""
    count = 0
    for source in _all(arguments):
        if limit is not None and count >= limit:
            return
        count += 1
        yield source


def _all(arguments: list[Path]) -> Iterator[Source | Path]:
    for argument in arguments:
        if not argument.exists():
            raise UsageError(f"{argument}: there is no such file or folder")
        for path in _files(argument):
            if path.name.endswith((".jsonl", ".jsonl.gz")):
                yield from _lines(path)
            else:
                yield path


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for below in sorted(path.iterdir()):
        if not below.name.startswith("."):
            yield from _files(below)


def _lines(path: Path) -> Iterator[Source]:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield Source(path=f"{path}#{number}", data=line.rstrip(b"\r\n"), media_type="application/json")


def extract_one(source: Source | Path) -> Outcome:
    """One input to its outcome; the worker's whole task."""
    from extractor.pipeline import extract
    from extractor.record.encode import to_json
    from extractor.record.validate import is_valid

    path = source.path if isinstance(source, Source) else str(source)
    try:
        record = extract(read_file(source) if isinstance(source, Path) else source)
        data = to_json(record)
        if not is_valid(data):
            raise Rejected("invalid_record", f"{path}: the record does not satisfy its schema")
        return Outcome(path, data, record.document.id)
    except Rejected as error:
        return Outcome(path, None, None, error.reason, error.detail)
    except ExtractorError as error:
        return Outcome(path, None, None, "missing_extra", str(error))
    except Exception as error:
        return Outcome(path, None, None, "internal_error", f"{path}: {type(error).__name__}: {error}")


def run(arguments: list[Path], output: Path, workers: int, limit: int | None) -> dict[str, Any]:
    """Process everything and write the folder; returns the manifest."""
    begin = time.time()
    output.mkdir(parents=True, exist_ok=True)
    tally = {"inputs": 0, "records": 0, "failures": 0, "duplicates": 0}
    seen: dict[str, str] = {}
    aside = {name: output / f"{name}.tmp" for name in ("records-00000.jsonl", "failures.jsonl", "duplicates.jsonl")}
    records, failures, duplicates = (path.open("wb") for path in aside.values())
    with records, failures, duplicates, ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        for outcome in pool.map(extract_one, inputs(arguments, limit), chunksize=16):
            tally["inputs"] += 1
            if outcome.record is None:
                tally["failures"] += 1
                failures.write(_line({"source": outcome.path, "reason": outcome.reason, "detail": outcome.detail}))
            elif (first := seen.setdefault(str(outcome.document_id), outcome.path)) != outcome.path:
                tally["duplicates"] += 1
                duplicates.write(_line({"source": outcome.path, "duplicate_of": first}))
            else:
                tally["records"] += 1
                records.write(outcome.record + b"\n")
    for name, path in aside.items():
        os.replace(path, output / name)
    manifest = {
        "extractor_version": VERSION, "schema_version": SCHEMA_VERSION, "inputs": [str(a) for a in arguments], "counts": tally,
        "seconds": round(time.time() - begin, 3),
    }  # fmt: skip
    (output / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return manifest


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"
