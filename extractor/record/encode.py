"""Records as JSON bytes and back: one encoder, so that the same record is the same bytes everywhere."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from extractor.record.model import Record

_ENCODER = msgspec.json.Encoder(decimal_format="number")


@lru_cache(maxsize=1)
def _decoder() -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(Record)


def to_json(record: Record, *, indent: int | None = None) -> bytes:
    """A record as UTF-8 JSON.

    Args:
        record: the record.
        indent: spaces of indentation; None for one line.
    """
    data = _ENCODER.encode(record)
    return msgspec.json.format(data, indent=indent) if indent else data


def from_json(data: bytes | str) -> Record:
    """A record from JSON.

    Raises:
        msgspec.ValidationError: the JSON is no record; the message names the path.
    """
    return _decoder().decode(data)
