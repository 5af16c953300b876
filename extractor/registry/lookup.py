"""Ids: which award or entity one means now, also where it was merged into another."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.errors import UsageError
from extractor.registry.store.base import Store

_ID = re.compile(r"(aw|en|gr)([0-9a-f]{16})")


class Found(NamedTuple):
    """What an id means.

    Args:
        kind: `award` or `entity`.
        id: the id that holds now; another than was asked for where that was merged.
        first: number of its first report.
    """

    kind: str
    id: str
    first: int


class Gone(UsageError):
    """An id that was given once: the document behind it was read anew, and says it no longer."""


class Unknown(UsageError):
    """No such id was ever given."""


def resolve_id(store: Store, text: str) -> Found:
    """The award or entity of an id.

    Args:
        text: `aw…` or `en…` with 16 hexadecimal digits.

    Raises:
        Unknown, Gone: there is no such id, or no longer.
    """
    match = _ID.fullmatch(text)
    if match is None:
        raise Unknown(f"{text!r} is no id: awards are aw…, persons and bodies en…, with 16 digits")
    prefix, report = match.groups()
    if prefix != "gr":
        sql = f"""SELECT {"a.id" if prefix == "aw" else "a.entity"} FROM reports p JOIN resolution r ON r.number = p.number
            JOIN awards a ON a.id = r.event WHERE p.id = ?"""  # noqa: S608  names are ours
        found = store.rows(sql, (report,))
        if found and found[0][0]:
            return Found("award" if prefix == "aw" else "entity", found[0][0], _first(store, found[0][0]))
        if store.rows("SELECT 1 FROM retired WHERE id = ?", (report,)):
            raise Gone(f"{text}: its document was read anew and no longer says this")
    raise Unknown(f"{text}: there is no such award, person or body")


def _first(store: Store, identity: str) -> int:
    """The number of the report that minted an id."""
    return int(store.rows("SELECT number FROM reports WHERE id = ?", (identity[2:],))[0][0])


def reports_behind(store: Store, whole: Found) -> list[list[str]]:
    """The parts of an award (its reports) or entity (the reports of each of its awards), oldest first."""
    if whole.kind == "award":
        return [[r.id] for r in store.reports_of(whole.id)]
    sql = """SELECT r.event, p.id FROM awards a JOIN resolution r ON r.event = a.id JOIN reports p ON p.number = r.number
        WHERE a.entity = ? ORDER BY p.number"""
    parts: dict[str, list[str]] = {}
    for event, report in store.rows(sql, (whole.id,)):
        parts.setdefault(event, []).append(report)
    return list(parts.values())
