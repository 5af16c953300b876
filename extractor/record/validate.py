"""Records against their schemas and against themselves: the path, and the reason, of each fault.

The schemas say what shapes are allowed; three rules no schema can say are checked beside them: a mention's offsets
hold its text, a date exists in the calendar, and an interval does not run backwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import jsonschema_rs
import msgspec

from extractor.record.schema import bundle


class Fault(NamedTuple):
    """One reason why a JSON value is no record.

    Args:
        path: JSON path from the record (`$.dates[0].value`).
        reason: one sentence.
    """

    path: str
    reason: str


@lru_cache(maxsize=1)
def _validator() -> Any:
    return jsonschema_rs.validator_for(bundle())


def is_valid(data: bytes) -> bool:
    """Whether a record's JSON satisfies the schemas; the quick question for bulk work."""
    return bool(_validator().is_valid(msgspec.json.decode(data)))


def faults(record: Any) -> list[Fault]:
    """All faults of one record.

    Args:
        record: decoded JSON.

    Returns:
        Faults in the order of their paths; empty for a valid record.
    """
    if not isinstance(record, dict):
        return [Fault("$", f"a record is an object, this is {type(record).__name__}")]
    found = [Fault(_path(e.instance_path), _reason(e)) for e in _validator().iter_errors(record)]
    return found or [*_ungrounded(record), *_impossible_dates(record)]


def _path(steps: Any) -> str:
    return "$" + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps)


def _reason(error: Any) -> str:
    reason = str(error.message)
    return reason if len(reason) <= 300 else reason[:297] + "…"


def _walk(node: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object below a node, with its path."""
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from _walk(value, f"{path}.{key}")
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from _walk(value, f"{path}[{i}]")


def _ungrounded(record: dict[str, Any]) -> Iterator[Fault]:
    paragraphs = record["document"]["paragraphs"]
    for path, node in _walk({k: v for k, v in record.items() if k != "document"}):
        if set(node) != {"paragraph", "start", "end", "text"}:
            continue
        if node["paragraph"] >= len(paragraphs):
            yield Fault(f"{path}.paragraph", f"there is no paragraph {node['paragraph']}")
        elif (held := paragraphs[node["paragraph"]]["text"][node["start"] : node["end"]]) != node["text"]:
            yield Fault(path, f"the offsets hold {held!r}, not {node['text']!r}")


def _impossible_dates(record: dict[str, Any]) -> Iterator[Fault]:
    for path, node in _walk(record):
        for key in ("value", "date"):
            value = node.get(key)
            if isinstance(value, str) and (reason := _date_fault(value)):
                yield Fault(f"{path}.{key}", reason)


def _date_fault(value: str) -> str | None:
    ends = value.split("/")
    for end in ends:
        if len(end) == 10 and "X" not in end:
            try:
                date.fromisoformat(end)
            except ValueError:
                return f"{end} is no day of the calendar"
    if len(ends) == 2 and all(e and "X" not in e and e != ".." for e in ends) and _first(ends[0]) > _first(ends[1]):
        return f"the interval {value} runs backwards"
    return None


def _first(point: str) -> str:
    """The first month or day of a point, for comparison: quarters 33-36 become their first months."""
    year, _, rest = point.partition("-")
    if rest[:2] in ("33", "34", "35", "36"):
        return f"{year}-{(int(rest[:2]) - 33) * 3 + 1:02}"
    return point
