"""The registry that a server holds: opened once, opened anew when a build has swapped it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from extractor.registry.search.engine import Engine
from extractor.registry.store import open_store
from extractor.registry.store.base import Store

#: Seconds between looks at whether a build has swapped the registry.
_LOOK = 2.0
#: Seconds that the statements of one request may take.
DEADLINE = 5.0


class Holder:
    """Gives the engine of the current build.

    Args:
        address: the registry.

    Raises:
        StoreError: it cannot be opened.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._engine = Engine(self._open())
        self._state = self._engine.store.state()
        self._engine.store.end_request()
        self._looked = time.monotonic()
        self._lock = threading.RLock()
        self._reload = threading.Lock()

    def _open(self) -> Store:
        store = open_store(self.address)
        store.limit(DEADLINE)
        return store

    @property
    def build(self) -> str:
        """Digest of the build that answers."""
        return self._engine.index.build

    @property
    def looked(self) -> bool:
        """Whether it was looked lately if a newer build is there; if not, the next request has to do it."""
        return time.monotonic() - self._looked < _LOOK

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """The engine, for one request at a time: its connection is one."""
        self._refresh()
        with self._lock:
            self._engine.store.begin_request()
            if self._engine.store.build() != self._engine.index.build:
                self._reopen()
            store = self._engine.store
            try:
                yield self._engine
            finally:
                store.end_request()

    @contextmanager
    def own_store(self) -> Iterator[Store]:
        """A connection of one's own, for answers that take long."""
        store = open_store(self.address)
        try:
            yield store
        finally:
            store.close()

    def _refresh(self) -> None:
        """Take over a new build; requests under way end with the old one."""
        if time.monotonic() - self._looked < _LOOK or not self._reload.acquire(blocking=False):
            return
        try:
            self._looked = time.monotonic()
            with self._lock:
                state = self._engine.store.state()
            if state is None or state == self._state:
                return
            with self._lock:
                self._reopen()
        finally:
            self._reload.release()

    def _reopen(self) -> None:
        """The registry as it is now; a request that waits meanwhile sees the new build."""
        old = self._engine
        state = old.store.state()
        self._engine = Engine(self._open())
        self._state = state
        old.store.close()
