"""Who calls `run_shard`: one file an engine. An engine counts archives, runs shards, and closes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol, cast

from extractor.bulk.model import Count, Options, Shard
from extractor.bulk.parts import Parts
from extractor.bulk.supervisor import Progress


class Engine(Protocol):
    """What every engine does."""

    def count(self, orders: list[Count]) -> Iterator[int | str]:
        """Documents of each archive, in order; a sentence where it cannot be counted."""

    def run(self, shards: Iterable[Shard]) -> Iterator[int]:
        """Do shards; yields the number of each when its part is whole, in any order."""

    def close(self) -> None:
        """End all workers."""


def engine(options: Options, parts: Parts, progress: Progress) -> Engine:
    """The engine that the options name.

    Args:
        options: of the run.
        parts: where outcomes go.
        progress: called from any thread as documents are done.
    """
    module = import_module(f"extractor.bulk.engines.{options.engine}")
    return cast(Engine, module.start(options, parts, progress))
