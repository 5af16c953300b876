"""How far a run is, on standard error: a bar in a terminal, a line a minute elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any


class Meter:
    """Counts documents from any thread and shows them.

    Args:
        quiet: show nothing.
    """

    def __init__(self, quiet: bool = False) -> None:
        self._lock = threading.Lock()
        self._done = self._failed = self._before = 0
        self._total: int | None = None
        self._begin = self._told = time.monotonic()
        self._bar: Any = None
        self._quiet = quiet
        self._tty = sys.stderr.isatty() and not quiet

    def begin(self, total: int, done: int) -> None:
        """Start: so many documents, of which so many are done by earlier runs."""
        self._total, self._done, self._before, self._begin = total, done, done, time.monotonic()
        if self._tty:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._bar = Progress(
                BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]:.0f}/s"), TextColumn("{task.fields[failed]} failed"),
                TimeRemainingColumn(elapsed_when_finished=True), console=Console(stderr=True),
            )  # fmt: skip
            self._bar.add_task("", total=total, completed=done, rate=0.0, failed=0)
            self._bar.start()

    def note(self, documents: int, failures: int) -> None:
        """So many more documents are done."""
        with self._lock:
            self._done += documents
            self._failed += failures
            now = time.monotonic()
            if self._quiet or now - self._told < (0.2 if self._bar else 60):
                return
            self._told = now
        self._show(now)

    def _show(self, now: float) -> None:
        rate = (self._done - self._before) / max(now - self._begin, 0.001)
        if self._bar:
            self._bar.update(0, completed=self._done, rate=rate, failed=self._failed)
        elif self._total:
            left = (self._total - self._done) / rate if rate else 0
            self.say(f"{self._done} of {self._total} documents, {rate:.0f}/s, {self._failed} failed, {left / 60:.0f} min left")

    def end(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._show(time.monotonic())
            self._bar.stop()
            self._bar = None

    def say(self, text: str) -> None:
        """A line for the person who waits."""
        if not self._quiet:
            print(text, file=sys.stderr, flush=True)
