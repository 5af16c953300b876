"""The documents of a shard, in order. The archive that was read last stays open: the next slice of it usually follows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

from extractor.acquire.entry import Entry, fails
from extractor.acquire.place import members, read_place, stamp
from extractor.bulk.model import Faults, Files, Members, Segment
from extractor.errors import ExtractorError


class InputChanged(ExtractorError):
    """An archive is not the one that was counted."""


class Cursor:
    """Walks through slices; going back reopens an archive, going on does not."""

    def __init__(self) -> None:
        self._of: tuple[bytes, str] | None = None
        self._entries: Iterator[Entry] = iter(())
        self._at = 0

    def documents(self, segments: tuple[Segment, ...], first: int) -> Iterator[Entry | None]:
        """The documents of a shard from some one on.

        Args:
            segments: of the shard.
            first: documents to leave out; they are not read.

        Yields:
            The documents; None now and then while others are passed by, as a sign of life.

        Raises:
            InputChanged: an archive changed since it was counted.
        """
        for segment in segments:
            size = size_of(segment)
            if first >= size:
                first -= size
                continue
            if isinstance(segment, Members):
                yield from self._slice(segment, segment.start + first)
            else:
                yield from _single(segment, first)
            first = 0

    def _slice(self, segment: Members, start: int) -> Iterator[Entry | None]:
        name = os.fsdecode(segment.name)
        if stamp(name) != segment.stamp:
            raise InputChanged(f"{segment.label}: changed since the run began; start again with --no-resume")
        if self._of != (segment.name, segment.stamp) or self._at > start:
            self._entries, self._at, self._of = members(name, segment.label), 0, (segment.name, segment.stamp)
        while self._at < segment.stop:
            entry = next(self._entries, None)
            if entry is None:
                raise InputChanged(f"{segment.label}: holds fewer documents than when it was counted; start again with --no-resume")
            self._at += 1
            if self._at > start:
                yield entry
            elif self._at % 1000 == 0:
                yield None


def size_of(segment: Segment) -> int:
    """Number of documents of a segment."""
    if isinstance(segment, Members):
        return segment.stop - segment.start
    return len(segment.places) if isinstance(segment, Files) else len(segment.inputs)


def _single(segment: Files | Faults, first: int) -> Iterator[Entry]:
    if isinstance(segment, Faults):
        for label, reason, detail in segment.inputs[first:]:
            yield fails(label, reason, detail.removeprefix(f"{label}: "))
        return
    for name, label in segment.places[first:]:
        yield Entry(label, partial(read_place, os.fsdecode(name), label))
