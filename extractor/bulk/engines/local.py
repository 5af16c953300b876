"""Processes of this machine: a thread for each, which watches it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice

from extractor.bulk.model import Count, Options, Shard
from extractor.bulk.parts import Parts
from extractor.bulk.supervisor import Progress, WorkerGone, run_shard, supervisor_of_thread


def start(options: Options, parts: Parts, progress: Progress) -> Local:
    """The engine; processes start with their first shard."""
    return Local(options, parts, progress)


class Local:
    """See `Engine`."""

    def __init__(self, options: Options, parts: Parts, progress: Progress) -> None:
        self._options, self._parts, self._progress = options, parts, progress
        self._stop = threading.Event()
        # A child dies with the thread that started it, and threads of a pool live as long as the pool.
        self._threads = ThreadPoolExecutor(options.workers, thread_name_prefix="supervisor")

    def count(self, orders: list[Count]) -> Iterator[int | str]:
        yield from self._threads.map(self._count, orders)

    def _count(self, order: Count) -> int | str:
        try:
            return supervisor_of_thread(self._options.settings, self._stop).count(order)
        except WorkerGone as error:
            return str(error)

    def run(self, shards: Iterable[Shard]) -> Iterator[int]:
        todo = iter(shards)
        running: set[Future[int]] = {self._threads.submit(self._one, s) for s in islice(todo, 2 * self._options.workers)}
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {self._threads.submit(self._one, s) for s in islice(todo, len(done))}
            for future in done:
                yield future.result()

    def _one(self, shard: Shard) -> int:
        self._parts.write(shard.number, lambda sink: run_shard(shard, self._options.settings, sink, self._stop, self._progress))
        return shard.number

    def close(self) -> None:
        self._stop.set()
        self._threads.shutdown(wait=True, cancel_futures=True)
