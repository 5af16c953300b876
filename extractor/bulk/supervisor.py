"""Starts the process that works, watches it, and replaces it: a document that hangs or kills it is set aside by name.

`run_shard` is the whole job of a worker, on this machine and on a cluster alike.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

import msgspec

from extractor.bulk.cursor import size_of
from extractor.bulk.frames import Splitter, pack
from extractor.bulk.model import Count, Faults, Files, Outcome, Settings, Shard, Task
from extractor.errors import ExtractorError

#: Seconds that a child may take to load on a machine that is busy.
START_SECONDS = 180.0
#: Times that a document may take its worker down before it is set aside: once may be the machine's fault.
STRIKES = 2
_FAILURE = b"\xa7failure"

#: Called with (documents, failures) as they come.
Progress = Callable[[int, int], None]


class Stopped(Exception):
    """The run is being stopped."""


class WorkerGone(ExtractorError):
    """Workers cannot work at all, or an input changed under them."""


class Supervisor:
    """One child and its line.

    Args:
        settings: handed to the child.
        stop: set when the run is being stopped.
    """

    def __init__(self, settings: Settings, stop: threading.Event | None = None) -> None:
        self._settings, self._stop = settings, stop or threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._splitter = Splitter()
        self._frames: list[tuple[bytes, bytes]] = []

    def count(self, order: Count) -> int:
        """Number of documents of an archive.

        Raises:
            WorkerGone: counting it takes the worker down, or no end of time.
        """
        self._send(order)
        try:
            while (frame := self._frame(START_SECONDS)) is not None and frame[0] == b"L":
                pass
        except TimeoutError:
            frame = None
        if frame is None:
            self.close()
            raise WorkerGone("its documents cannot be counted: that takes a worker down, or has no end")
        if frame[0] == b"X":
            raise WorkerGone(frame[1].decode())
        return int(frame[1])

    def run(self, shard: Shard, sink: BinaryIO, progress: Progress | None = None) -> None:
        """Do a shard; outcomes go to the sink as frames, in order, a closing frame last.

        Raises:
            WorkerGone: an input changed, or workers do not start.
            Stopped: the run is being stopped.
        """
        at, condemned = 0, None
        strikes = 0
        while at < shard.size:
            before = at
            at, fate = self._attempt(Task(shard, at, condemned), sink, progress)
            if fate is None:
                break
            strikes = strikes + 1 if at == before else 1
            if condemned is not None and at == before:  # it cannot even be passed by
                sink.write(pack(b"O", msgspec.msgpack.encode(Outcome("failure", _label(shard, at), *condemned))))
                at, condemned, strikes = at + 1, None, 0
            elif fate[0] == "timeout" or strikes >= STRIKES:
                condemned = fate
            else:
                condemned = None
        sink.write(pack(b"D", str(shard.size).encode()))

    def _attempt(self, task: Task, sink: BinaryIO, progress: Progress | None) -> tuple[int, tuple[str, str] | None]:
        """Work on a shard until it is done or the child is lost: documents done by then, and what befell the next one."""
        at = task.first
        started = self._child is not None
        self._send(task)
        patience = self._patience() if started else START_SECONDS
        while True:
            try:
                frame = self._frame(patience)
            except TimeoutError:
                self.close()
                return at, ("timeout", f"took more than {self._settings.timeout:g} s and could not be interrupted")
            if frame is None:
                return at, ("crashed", f"ended its worker {STRIKES} times ({self._last_words()})")
            letter, body = frame
            patience = self._patience()
            if letter == b"O":
                sink.write(pack(b"O", body))
                at += 1
                if progress:
                    progress(1, body[1:9] == _FAILURE)
            elif letter == b"D":
                return at, None
            elif letter == b"X":
                raise WorkerGone(body.decode())

    def _patience(self) -> float:
        """Seconds without a sign after which a child hangs: its own alarm should have rung before."""
        return self._settings.timeout + max(5.0, self._settings.timeout / 4)

    def _send(self, order: Task | Count) -> None:
        for _ in range(3):
            if self._child is None:
                self._start()
            try:
                self._write(pack(b"T", msgspec.msgpack.encode(order)))
            except (BrokenPipeError, OSError):
                self.close()
            else:
                return
        raise WorkerGone("worker processes cannot be started")

    def _start(self) -> None:
        command = [sys.executable, "-m", "extractor.bulk.child"]
        # A session of its own, so that programs it started (LibreOffice, tesseract) go with it.
        self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(), start_new_session=True)
        self._splitter, self._frames = Splitter(), []
        self._write(pack(b"S", msgspec.msgpack.encode(self._settings)))

    def _write(self, data: bytes) -> None:
        assert self._child is not None and self._child.stdin is not None
        self._child.stdin.write(data)
        self._child.stdin.flush()

    def _frame(self, patience: float) -> tuple[bytes, bytes] | None:
        """The next frame; None where the child is gone.

        Raises:
            TimeoutError: nothing came in time.
            Stopped: the run is being stopped.
        """
        if self._frames:
            return self._frames.pop(0)
        assert self._child is not None and self._child.stdout is not None
        line, until = self._child.stdout.fileno(), time.monotonic() + patience
        poll = select.poll()
        poll.register(line, select.POLLIN)
        while True:
            if self._stop.is_set():
                self.close()
                raise Stopped
            if not poll.poll(500):
                if time.monotonic() > until:
                    raise TimeoutError
                continue
            data = os.read(line, 1 << 20)
            if not data:
                return None
            self._frames = self._splitter.feed(data)
            if self._frames:
                return self._frames.pop(0)

    def _last_words(self) -> str:
        assert self._child is not None
        code = self._child.wait()
        self.close()
        return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"

    def close(self) -> None:
        """End the child and all it started."""
        child, self._child = self._child, None
        if child is None:
            return
        with suppress(ProcessLookupError):  # it may be gone already
            os.killpg(child.pid, signal.SIGKILL)
        for pipe in (child.stdin, child.stdout):
            with suppress(BrokenPipeError):  # bytes for a child that is gone
                if pipe:
                    pipe.close()
        child.wait()


def _environment() -> dict[str, str]:
    """One thread a process: workers are as many as cores, and pools of libraries only get in each other's way."""
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
    return {**os.environ, **single, "PYTHONPATH": os.pathsep.join(p for p in (*sys.path, os.environ.get("PYTHONPATH", "")) if p)}


def _label(shard: Shard, at: int) -> str:
    """What is known of a document that cannot be reached."""
    for segment in shard.segments:
        size = size_of(segment)
        if at < size:
            if isinstance(segment, Files):
                return segment.places[at][1]
            return segment.inputs[at][0] if isinstance(segment, Faults) else f"{segment.label} (document {segment.start + at + 1})"
        at -= size
    return "?"


_LOCAL = threading.local()


def run_shard(shard: Shard, settings: Settings, sink: BinaryIO, stop: threading.Event | None = None, progress: Progress | None = None) -> None:
    """Do a shard with this thread's child, which stays for the next one.

    Args:
        shard: what to do.
        settings: for the child.
        sink: takes the frames of the outcomes.
        stop: ends the work when set.
        progress: called as documents are done.
    """
    supervisor_of_thread(settings, stop).run(shard, sink, progress)


def supervisor_of_thread(settings: Settings, stop: threading.Event | None = None) -> Supervisor:
    """The supervisor that belongs to this thread and these settings."""
    held = getattr(_LOCAL, "held", None)
    if held is None or held[0] != settings or held[1] is not stop:
        if held is not None:
            held[2].close()
        held = _LOCAL.held = (settings, stop, Supervisor(settings, stop))
    supervisor: Supervisor = held[2]
    return supervisor
