"""Inputs to shards: slices in the order of the inputs, whose borders depend on the inputs alone."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from extractor.acquire.inputs import Place, places
from extractor.acquire.place import may_hold_many, stamp
from extractor.bulk.cursor import size_of
from extractor.bulk.engines import Engine
from extractor.bulk.model import Count, Faults, Files, Members, Segment, Shard
from extractor.bulk.state import State
from extractor.errors import Rejected

#: Shards at least for a run that has the documents, and documents of a shard at least and at most.
_SHARDS, _SMALLEST, _LARGEST = 48, 20, 400


class Archive(msgspec.Struct, frozen=True):
    """A place that holds many documents, before they are counted."""

    name: bytes
    label: str
    stamp: str


Piece = Files | Faults | Archive


class Listing(msgspec.Struct):
    """What the arguments name.

    Args:
        pieces: in order.
        passed_over: files that are no inputs, by reason.
    """

    pieces: list[Piece]
    passed_over: dict[str, int]

    def digest(self) -> str:
        """Changes when a file is added, removed or renamed, or an archive changes."""
        return hashlib.sha256(msgspec.msgpack.encode(self.pieces)).hexdigest()


def listing(arguments: Iterable[str], output: Path, spooled: Path, tick: Callable[[], None] = lambda: None) -> Listing:
    """Resolve arguments to places, without counting what archives hold.

    Args:
        arguments: as given; `-` is the file that standard input was put into.
        output: the run's folder, never an input.
        spooled: that file.
        tick: called for each place.
    """
    pieces: list[Piece] = []
    passed: Counter[str] = Counter()
    ignore = frozenset((output.resolve(),))
    for argument in arguments:
        for place in [Place(str(spooled), "-")] if argument == "-" else places(argument, ignore):
            tick()
            if place.skipped:
                passed[place.skipped] += 1
            else:
                pieces.append(_piece(place))
    return Listing(_joined(pieces), dict(sorted(passed.items())))


def _piece(place: Place) -> Piece:
    if place.fault:
        return Faults(((place.label, *place.fault),))
    name = os.fsencode(place.name)
    if place.label != "-" and not may_hold_many(place.name):
        return Files(((name, place.label),))
    try:
        return Archive(name, place.label, stamp(place.name))
    except Rejected as error:
        return Faults(((place.label, error.reason, error.detail),))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one kind as one piece."""
    out: list[Piece] = []
    run: list[tuple[bytes, str]] = []
    for piece in pieces:
        if isinstance(piece, Files):
            run += piece.places
            continue
        if run:
            out.append(Files(tuple(run)))
            run = []
        out.append(piece)
    return [*out, Files(tuple(run))] if run else out


def counted(found: Listing, engine: Engine, state: State, limit: int | None) -> list[Segment]:
    """Archives with the number of their documents, counted by the engine's workers, at most once each.

    Args:
        found: what the arguments name.
        engine: counts.
        state: remembers what was counted.
        limit: documents wanted.
    """
    archives = [p for p in found.pieces if isinstance(p, Archive)]
    sizes: dict[bytes, int | str] = {a.name: n for a in archives if (n := state.counted(a.name, a.stamp)) is not None}
    asked = [a for a in {a.name: a for a in archives}.values() if a.name not in sizes]
    for archive, size in zip(asked, engine.count([Count(a.name, a.label, limit) for a in asked]), strict=True):
        sizes[archive.name] = size
        if limit is None and isinstance(size, int):
            state.keep_count(archive.name, archive.stamp, size)
    return [_segment(p, sizes) for p in found.pieces]


def _segment(piece: Piece, sizes: dict[bytes, int | str]) -> Segment:
    if not isinstance(piece, Archive):
        return piece
    size = sizes[piece.name]
    if isinstance(size, str):
        return Faults(((piece.label, "unreadable", f"{piece.label}: {size}"),))
    return Members(piece.name, piece.label, 0, size, piece.stamp)


def shards(segments: list[Segment], limit: int | None, size: int | None = None) -> Iterator[Shard]:
    """Cut segments into shards.

    Args:
        segments: all inputs.
        limit: documents at most.
        size: documents of a shard; by their number where None.
    """
    total = sum(map(size_of, segments))
    left = total if limit is None else min(limit, total)
    size = size or max(_SMALLEST, min(_LARGEST, left // _SHARDS))
    number, held, room = 0, list[Segment](), size
    for segment in segments:
        at, end = 0, size_of(segment)
        while at < end and left > 0:
            take = min(room, end - at, left)
            held.append(_slice(segment, at, at + take))
            at, room, left = at + take, room - take, left - take
            if room == 0:
                yield Shard(number, tuple(held), size)
                number, held, room = number + 1, [], size
    if held:
        yield Shard(number, tuple(held), size - room)


def _slice(segment: Segment, start: int, stop: int) -> Segment:
    if isinstance(segment, Members):
        return msgspec.structs.replace(segment, start=segment.start + start, stop=segment.start + stop)
    if isinstance(segment, Files):
        return Files(segment.places[start:stop])
    return Faults(segment.inputs[start:stop])
