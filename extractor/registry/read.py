"""Records out of a file: canonical lines quickly, everything else by way of the schemas.

A line that this program wrote is the record's one encoding: decoding and encoding it gives the same bytes, so its shape needs no
other proof, and validating 70,000 records takes seconds instead of a minute. All other input is validated as `extractor validate` does.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO, NamedTuple, cast

import msgspec

from extractor.record.encode import from_json, to_json
from extractor.record.model import Record
from extractor.record.stream import MAX_VALUE_BYTES, items

START = b'{"schema_version":'


class Read(NamedTuple):
    """One value of the input.

    Args:
        line: line on which it begins, from 1.
        record: the record; None where it is refused.
        data: the record's JSON.
        fault: why it is refused.
    """

    line: int
    record: Record | None
    data: bytes
    fault: str | None = None


def read(file: BinaryIO) -> Iterator[Read]:
    """The records of a JSON or JSONL file of any size.

    Args:
        file: opened for reading bytes.
    """
    first = file.readline(MAX_VALUE_BYTES)
    if not first.startswith(START):
        yield from _checked(_Rest(first, file), 0)
        return
    held, start = b"", 1
    for number, line in enumerate(_lines(first, file), 1):
        if line.startswith(START) and (quick := _quick(number, line)):
            yield from _checked(io.BytesIO(held), start - 1) if held.strip() else ()
            held = b""
            yield quick
        else:
            start = start if held else number
            held += line
    if held.strip():
        yield from _checked(io.BytesIO(held), start - 1)


def _lines(first: bytes, file: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from iter(lambda: file.readline(MAX_VALUE_BYTES), b"")


class _Rest(io.RawIOBase):
    """What was read of a file already, and what follows."""

    def __init__(self, head: bytes, file: BinaryIO) -> None:
        self._head, self._file = head, file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head[: len(buffer)] or self._file.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _quick(number: int, line: bytes) -> Read | None:
    """A canonical line; None for what has to be looked at closely."""
    data = line.rstrip(b"\r\n")
    try:
        record = from_json(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if to_json(record) != data or not _grounded(record) or not _dated(record):
        return None
    return Read(number, record, data)


def _grounded(record: Record) -> bool:
    """Whether every mention's offsets hold its text."""
    texts = [p.text for p in record.document.paragraphs]
    return all(m.paragraph < len(texts) and texts[m.paragraph][m.start : m.end] == m.text for m in _mentions(record))


def _mentions(record: Record) -> Iterator[Any]:
    for facts in (record.dates, record.provinces, record.locations, record.officials, record.people, record.awards, record.figures, record.events):
        for fact in facts:
            yield from fact.mentions
    for award in record.awards:
        for recipient in award.recipients:
            yield from recipient.mentions
    for official in record.officials:
        for role in official.roles:
            yield from role.mentions


def _dated(record: Record) -> bool:
    values = [fact.value for fact in record.dates]
    values += [v for a in record.awards for v in (a.date, a.decision.date if a.decision else None) if v]
    values += [e.date for e in record.events if e.date]
    return all(_is_day(v) for v in values)


def _is_day(value: str) -> bool:
    if "/" in value or len(value) != 10 or "X" in value:
        return "/" not in value  # intervals are left to the full check
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _checked(file: Any, before: int) -> Iterator[Read]:
    """Values in any layout, validated against the schemas."""
    from extractor.record.validate import faults  # canonical lines do without the schemas

    reader = io.BufferedReader(file) if isinstance(file, io.RawIOBase) else file
    for item in items(cast(BinaryIO, reader)):
        line = item.line + before
        reason = item.error or next((f"{fault.path}: {fault.reason}" for fault in faults(item.value)), None)
        if reason is None:
            try:
                record = msgspec.convert(item.value, Record)
            except msgspec.ValidationError as error:
                reason = str(error)
            else:
                yield Read(line, record, to_json(record))
                continue
        yield Read(line, None, b"", reason)
