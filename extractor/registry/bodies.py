"""One body, whether it grants or receives: a grantor's id leads to the body that was honoured under that name, if one was."""

from __future__ import annotations

from typing import NamedTuple

from extractor.registry.model import Entity
from extractor.registry.store.base import Store

#: Beginnings of blocks of bodies that the country has once, so that no province has to tell them apart.
_ONLY_ONE = (
    "b:bo ", "b:chinh phu", "b:quoc hoi", "b:tong lien doan", "b:toa an nhan dan toi cao", "b:vien kiem sat nhan dan toi cao", "b:trung uong ",
)


class Granted(NamedTuple):
    """What a body granted: under which ids of grantors, how often, and in which years."""

    ids: list[str]
    awards: int = 0
    first_year: int | None = None
    last_year: int | None = None


def granted_by(store: Store, entity: Entity) -> Granted:
    """What a person or body granted; nothing for persons, and for bodies that could be several.

    Args:
        entity: a person or body.
    """
    if not _is_one(entity.block) or recipient_of(store, entity.block) != entity.id:
        return Granted([])
    ids = [row[0] for row in store.rows("SELECT id FROM grantors WHERE block = ? ORDER BY id", (entity.block,))]
    if not ids:
        return Granted([])
    marks = ", ".join("?" * len(ids))
    return Granted(ids, *store.rows(f"SELECT COUNT(*), MIN(year), MAX(year) FROM awards WHERE grantor_id IN ({marks})", ids)[0])  # noqa: S608  marks


def recipient_behind(store: Store, grantor_id: str) -> str | None:
    """The body that was honoured under a grantor's name; None where none was, or it could be several."""
    rows = store.rows("SELECT block FROM grantors WHERE id = ?", (grantor_id,))
    return recipient_of(store, rows[0][0]) if rows and _is_one(rows[0][0]) else None


def recipient_of(store: Store, block: str) -> str | None:
    """The one entity of a block of bodies; None where there are several."""
    sql = """SELECT DISTINCT a.entity FROM reports r JOIN resolution x ON x.number = r.number JOIN awards a ON a.id = x.event
        WHERE r.block = ? ORDER BY a.entity LIMIT 2"""
    found = store.rows(sql, (block,))
    return found[0][0] if len(found) == 1 else None


def _is_one(block: str) -> bool:
    return block.startswith("b:") and (not block.endswith("|?") or block.startswith(_ONLY_ONE))
