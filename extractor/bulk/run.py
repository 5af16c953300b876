"""A bulk run: plan, work, commit, manifest; going on where an earlier one stopped."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.bulk import folder, manifest
from extractor.bulk.commit import Committer
from extractor.bulk.engines import Engine, engine
from extractor.bulk.expect import Expectation
from extractor.bulk.fingerprint import algorithm
from extractor.bulk.index import open_known
from extractor.bulk.model import Options
from extractor.bulk.parts import Parts
from extractor.bulk.plan import Listing, counted, listing, shards
from extractor.bulk.progress import Meter
from extractor.bulk.state import State
from extractor.errors import ExtractorError, UsageError
from extractor.version import SCHEMA_VERSION, VERSION

if TYPE_CHECKING:
    from extractor.record.model import Record

_MANIFEST_EVERY = 30.0


def run(options: Options, expectations: tuple[Expectation, ...] = (), meter: Meter | None = None) -> dict[str, Any]:
    """Do a run, or what an earlier one left to do.

    Args:
        options: checked options.
        expectations: bounds for the whole; the manifest says which hold.
        meter: shows how far it is.

    Returns:
        The manifest.

    Raises:
        UsageError: inputs are missing, or the folder holds another run.
        ExtractorError: it had to stop: a full disk, an input that changed.
    """
    meter = meter or Meter(quiet=True)
    held = folder.lock(options.output)
    try:
        if not options.resume:
            folder.clear(options.output)
        folder.refuse_strangers(options.output)
        return _Run(options, expectations, meter).go()
    except OSError as error:
        raise _stopped(error) from error
    except sqlite3.OperationalError as error:
        raise ExtractorError(f"stopped: the index cannot be written ({error}); free space, then run the same command again to go on") from error
    finally:
        held.close()


def _stopped(error: OSError) -> ExtractorError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExtractorError("stopped: the disk is full; free space, then run the same command again to go on")
    return ExtractorError(f"stopped: {error.filename or ''} {error.strerror or error}; run the same command again to go on")


def count(options: Options, meter: Meter) -> dict[str, Any]:
    """Count what a run would read, and write nothing that stays.

    Args:
        options: of the run.
        meter: shows how far it is.
    """
    fresh = not options.output.exists()
    held = folder.lock(options.output)
    aside = options.output / ".dry-run"
    aside.mkdir(exist_ok=True)
    try:
        state, parts = State(aside), Parts(aside / folder.PARTS)
        spooled = folder.spool_stdin(aside) if "-" in options.inputs else aside / folder.STDIN
        found = listing(options.inputs, options.output, spooled)
        workers = engine(options, parts, meter.note)
        try:
            planned = list(shards(counted(found, workers, state, options.limit), options.limit, options.shard_size))
        finally:
            workers.close()
            state.close()
        return {"documents": sum(s.size for s in planned), "shards": len(planned), "passed_over": found.passed_over}
    finally:
        held.close()
        shutil.rmtree(options.output if fresh else aside)


class _Run:
    """The state of a run under way."""

    def __init__(self, options: Options, expectations: tuple[Expectation, ...], meter: Meter) -> None:
        self._options, self._expectations, self._meter = options, expectations, meter
        self._state = State(options.output)
        self._parts = Parts(options.output / folder.PARTS)
        self._fingerprints = algorithm(options.settings.band_rows)
        self._begin = time.monotonic()
        self._before = float(self._state.noted("seconds") or 0)
        self._worked = False

    def go(self) -> dict[str, Any]:
        try:
            if self._options.format != "jsonl":
                import_module(f"extractor.sinks.{self._options.format}").require()
            self._same_run()
            known = open_known(self._options.known, self._options.threshold, self._fingerprints) if self._options.known else None
            workers = engine(self._options, self._parts, self._meter.note)
            try:
                self._plan(workers)
                committer = Committer(self._options, self._state, self._parts, known)
                try:
                    self._work(workers, committer)
                finally:
                    committer.close()
            finally:
                self._meter.end()
                workers.close()
            return self._finish(committer)
        finally:
            self._state.close()

    def _same_run(self) -> None:
        """Keep what the run is, or see that it is the one that the folder holds."""
        versions = {"extractor_version": VERSION, "schema_version": SCHEMA_VERSION, "fingerprints": self._fingerprints}
        mine = {**versions, **self._options.essence()}
        theirs = self._state.noted("essence")
        if theirs is None or self._state.noted("listing") is None:  # a run without a plan has done nothing yet
            self._state.note("essence", mine)
            self._state.note("fingerprints", self._fingerprints)
            self._state.note("started_at", manifest.now())
            return
        changed = [f"{key} was {theirs.get(key)!r} and is {mine[key]!r}" for key in mine if theirs.get(key) != mine[key]]
        if changed:
            raise UsageError(f"{self._options.output}: holds a run begun otherwise: {'; '.join(changed)}. Choose another folder, or --no-resume")

    def _plan(self, workers: Engine) -> None:
        """Make the plan, or see that the inputs are those of the plan."""
        spooled = folder.spool_stdin(self._options.output) if "-" in self._options.inputs else self._options.output / folder.STDIN
        found = listing(self._options.inputs, self._options.output, spooled)
        planned = self._state.noted("listing")
        if planned is None:
            self._keep_plan(found, workers)
        elif planned != found.digest():
            raise UsageError(
                f"{self._options.output}: the inputs changed since this run began. Choose another folder (--known avoids duplicates), or --no-resume"
            )
        sizes = self._state.sizes()
        if sizes.shards_done and sizes.shards_done < sizes.shards:
            self._meter.say(f"going on: {sizes.documents_done} of {sizes.documents} documents are done")
        elif sizes.shards_done:
            self._meter.say("complete already: nothing to do")

    def _keep_plan(self, found: Listing, workers: Engine) -> None:
        segments = counted(found, workers, self._state, self._options.limit)
        notes = {"listing": found.digest(), "passed_over": found.passed_over}
        self._state.keep_plan(shards(segments, self._options.limit, self._options.shard_size), notes)

    def _work(self, workers: Engine, committer: Committer) -> None:
        sizes = self._state.sizes()
        self._worked = sizes.shards_done < sizes.shards
        self._meter.begin(sizes.documents, sizes.documents_done)
        open_numbers = self._state.open_numbers()
        ready = {number for number in open_numbers if self._parts.is_whole(number)}
        following = iter(open_numbers)
        todo = (s for s in self._state.open_shards() if s.number not in ready)
        wanted = next(following, None)
        told = time.monotonic()
        for number in _chain(ready, workers.run(todo)):
            ready.add(number)
            while wanted in ready:
                committer.commit(wanted)
                wanted = next(following, None)
            if time.monotonic() - told > _MANIFEST_EVERY:
                told = time.monotonic()
                self._write(committer)

    def _finish(self, committer: Committer) -> dict[str, Any]:
        self._parts.clear()
        (self._options.output / folder.STDIN).unlink(missing_ok=True)
        tables = self._tables()
        done = self._write(committer)
        checks = [{"expected": str(e), "found": round(e.value(done), 4), "holds": e.holds(done)} for e in self._expectations]
        return self._write(committer, {"expectations": checks, "tables": tables})

    def _write(self, committer: Committer, more: dict[str, Any] | None = None) -> dict[str, Any]:
        seconds = round(self._before + (time.monotonic() - self._begin if self._worked else 0), 3)
        self._state.note("seconds", seconds)
        return manifest.write(self._options, self._state, committer.sums, {"seconds": seconds, **(more or {})})

    def _tables(self) -> list[str]:
        """Tables from the records that stand; names of the files."""
        if self._options.format == "jsonl":
            return []
        sink = import_module(f"extractor.sinks.{self._options.format}")
        return [path.name for path in sink.write(_records(self._options.output), self._options.output)]


def _records(output: Path) -> Iterator[Record]:
    from extractor.record.encode import from_json

    for path in sorted(output.glob("records-*.jsonl")):
        with path.open("rb") as lines:
            yield from map(from_json, lines)


def _chain(first: set[int], others: Any) -> Any:
    """Parts that stand already, then those that come."""
    if first:
        yield min(first)
    yield from others
