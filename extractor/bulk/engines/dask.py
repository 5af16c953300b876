"""Dask: the same `run_shard` on the workers of a cluster, or of a LocalCluster on this machine.

Outcomes come back compressed, so workers need the inputs and the package, but no common output folder. A worker that is
lost has its shards run again elsewhere, by Dask itself; how clusters are deployed is Dask's affair too (docs/bulk.md).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from importlib import import_module
from itertools import islice
from typing import Any

from extractor.bulk.model import Count, Options, Settings, Shard
from extractor.bulk.parts import Parts
from extractor.bulk.supervisor import Progress, WorkerGone, run_shard, supervisor_of_thread
from extractor.errors import ExtractorError, MissingExtra

#: Shards under way for each thread of the cluster: one at work, one waiting.
_AHEAD = 2
#: Lost workers that a shard may cost before it is given up: a document cannot kill a Dask worker, only its child.
_RETRIES = 5


def remote_shard(shard: Shard, settings: Settings) -> bytes:
    """Do a shard on a worker; the frames of its outcomes, compressed."""
    out = io.BytesIO()
    run_shard(shard, settings, out)
    return zlib.compress(out.getvalue(), 1)


def remote_count(order: Count, settings: Settings) -> int | str:
    """Count an archive on a worker."""
    try:
        return supervisor_of_thread(settings).count(order)
    except WorkerGone as error:
        return str(error)


def start(options: Options, parts: Parts, progress: Progress, seconds: float = 30) -> Cluster:
    """Connect, or start a cluster on this machine.

    Raises:
        MissingExtra: Dask is not installed.
        ExtractorError: the scheduler does not answer.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise MissingExtra("--engine dask", "cluster") from error
    if options.scheduler is None:
        cluster = distributed.LocalCluster(n_workers=options.workers, threads_per_worker=1, dashboard_address=None, memory_limit=0)
        return Cluster(distributed.Client(cluster), options, parts, progress, cluster)
    try:
        return Cluster(distributed.Client(options.scheduler, timeout=seconds), options, parts, progress)
    except (OSError, ValueError) as error:
        raise ExtractorError(f"--scheduler {options.scheduler}: does not answer ({error})") from error


class Cluster:
    """See `Engine`."""

    def __init__(self, client: Any, options: Options, parts: Parts, progress: Progress, own: Any = None) -> None:
        self._client, self._options, self._parts, self._progress, self._own = client, options, parts, progress, own

    def count(self, orders: list[Count]) -> Iterator[int | str]:
        futures = [self._client.submit(remote_count, order, self._options.settings, pure=False, retries=_RETRIES) for order in orders]
        yield from self._client.gather(futures)

    def run(self, shards: Iterable[Shard]) -> Iterator[int]:
        distributed: Any = import_module("distributed")
        todo = iter(shards)
        threads = sum(self._client.nthreads().values()) or self._options.workers
        queue = distributed.as_completed([self._submit(s) for s in islice(todo, _AHEAD * threads)])
        for future in queue:
            number, size = future.extractor_shard
            try:
                data = zlib.decompress(future.result())
            except (distributed.KilledWorker, CancelledError) as error:
                raise ExtractorError(f"stopped: the cluster lost shard {number} ({error}); run the same command again to go on") from error
            future.release()
            self._parts.write(number, lambda sink, data=data: sink.write(data))  # type: ignore[misc]
            self._progress(size, 0)
            if (following := next(todo, None)) is not None:
                queue.add(self._submit(following))
            yield number

    def _submit(self, shard: Shard) -> Any:
        future = self._client.submit(remote_shard, shard, self._options.settings, pure=False, retries=_RETRIES)
        future.extractor_shard = (shard.number, shard.size)
        return future

    def close(self) -> None:
        self._client.close()
        if self._own is not None:
            self._own.close()
