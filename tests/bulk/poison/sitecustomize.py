"""Loaded by Python at its start where this folder is on PYTHONPATH: documents that say so misbehave when they are read."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

import extractor.read as reading

_REAL = reading.read


def _read(source: Any, **options: Any) -> Any:
    if b"POISON loop" in source.data:
        while True:
            time.sleep(0.01)
    if b"POISON hang" in source.data:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(1000)
    if b"POISON kill" in source.data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"POISON memory" in source.data:
        return bytearray(1 << 33)
    if b"POISON error" in source.data:
        raise ZeroDivisionError("a bug in a reader")
    if b"POISON once" in source.data:
        mark = os.environ["POISON_MARK"]
        if not os.path.exists(mark):
            with open(mark, "w", encoding="utf-8"):
                os.kill(os.getpid(), signal.SIGKILL)
    return _REAL(source, **options)


reading.read = _read
