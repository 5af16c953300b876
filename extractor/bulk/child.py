"""The process that does the work: `python -m extractor.bulk.child`, frames on standard input and output."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from itertools import islice
from typing import BinaryIO

import msgspec

from extractor.acquire.entry import Entry, disk_is_full
from extractor.acquire.place import members
from extractor.bulk.cursor import Cursor
from extractor.bulk.frames import pack, read_frame
from extractor.bulk.model import Count, Outcome, Settings, Task
from extractor.errors import ExtractorError

_WARM_UP = "Sáng 22/3/2025, tại Lào Cai, UBND tỉnh tặng Bằng khen cho 7 tập thể; ông Nguyễn Văn An, Giám đốc Sở Nội vụ, dự."
_LIFE_EVERY = 1.0
#: So many containers are made before the collector looks through them.
_YOUNG = 10_000


def main() -> int:
    """Serve one supervisor until it closes the line."""
    line_in, line_out = _take_over_pipes()
    frame = read_frame(line_in)
    if frame is None:
        return 0
    settings = msgspec.msgpack.decode(frame[1], type=Settings)
    _die_with_parent()
    _limit_memory(settings.memory)
    worker = _Worker(line_out, settings)
    orders: msgspec.msgpack.Decoder[Task | Count] = msgspec.msgpack.Decoder(Task | Count)
    try:
        while (frame := read_frame(line_in)) is not None:
            worker.do(orders.decode(frame[1]))
    except BrokenPipeError:
        pass  # the supervisor is gone, and nobody is left to tell
    os._exit(0)  # libraries' own threads and exit handlers have nothing to save


def _take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes to ourselves: what a library prints goes to standard error."""
    line_in, line_out = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb", 0)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return line_in, line_out


def _die_with_parent() -> None:
    """A child that hangs in C code would outlive a supervisor that was killed (Linux: PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, 9)
        if os.getppid() == 1:
            os._exit(0)


def _limit_memory(megabytes: int) -> None:
    if megabytes and sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))


class _Worker:
    """Does what it is told and writes the outcomes."""

    def __init__(self, line: BinaryIO, settings: Settings) -> None:
        self._line, self._settings, self._cursor = line, settings, Cursor()
        self._encode = msgspec.msgpack.Encoder().encode
        self._ready = False
        self._spoke = time.monotonic()

    def _say(self, letter: bytes, body: bytes = b"") -> None:
        data = memoryview(pack(letter, body))
        while data:
            data = data[self._line.write(data) :]
        self._spoke = time.monotonic()

    def _alive(self) -> None:
        if time.monotonic() - self._spoke > _LIFE_EVERY:
            self._say(b"L")

    def do(self, order: Task | Count) -> None:
        try:
            if isinstance(order, Count):
                self._count(order)
            else:
                self._work(order)
        except ExtractorError as error:
            self._say(b"X", str(error).encode())
        except OSError as error:
            if not disk_is_full(error):
                raise
            self._say(b"X", b"stopped: the disk is full, that of temporary files perhaps; free space, then run the same command again to go on")

    def _count(self, order: Count) -> None:
        count = 0
        for _ in islice(members(os.fsdecode(order.name), order.label), order.limit):
            count += 1
            if count % 200 == 0:
                self._alive()
        self._say(b"C", str(count).encode())

    def _work(self, task: Task) -> None:
        # The pipeline takes a second to load: a child that only counts does without.
        from extractor.bulk.one import outcome

        if not self._ready:
            self._warm_up()
        condemned = task.condemned
        first: int | None = task.first
        while first is not None:
            first = self._pass(task, first, condemned, outcome)
            condemned = None
        self._say(b"D")

    def _pass(self, task: Task, first: int, condemned: tuple[str, str] | None, outcome: Callable[[Entry, Settings], Outcome]) -> int | None:
        """Work through a shard; where a document ran out of time, stop and say where to go on: its stream may be left half-read."""
        for entry in self._cursor.documents(task.shard.segments, first):
            if entry is None:
                self._alive()
                continue
            first += 1
            if condemned is not None:
                done, condemned = Outcome("failure", entry.path, condemned[0], f"{entry.path}: {condemned[1]}"), None
            else:
                done = outcome(entry, self._settings)
            self._say(b"O", self._encode(done))
            if done.reason == "timeout":
                self._cursor = Cursor()
                return first
        return None

    def _warm_up(self) -> None:
        from extractor.acquire.entry import holds
        from extractor.bulk.one import arm, outcome

        arm()
        outcome(holds("warm-up", _WARM_UP.encode()), msgspec.structs.replace(self._settings, timeout=600))
        # The catalogues are here to stay, and a page leaves little: looked through less often, the collector takes a fifth of its time.
        gc.freeze()
        gc.set_threshold(_YOUNG)
        self._ready = True
        self._say(b"R")


if __name__ == "__main__":
    sys.exit(main())
