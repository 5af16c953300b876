"""The tables, in the SQL that SQLite and PostgreSQL share; `{bytes}` and `{text}` are what they call differently."""

from __future__ import annotations

from types import UnionType
from typing import get_args, get_type_hints

import msgspec

from extractor.registry.model import Award, DocumentRow, Entity, Report, columns

_TYPES = {int: "{int}", str: "{text}", bytes: "{bytes}"}

#: Table → its model; where reports belong stands in `resolution`, so that they stay as they came.
MODELS: dict[str, type[msgspec.Struct]] = {"documents": DocumentRow, "reports": Report, "awards": Award, "entities": Entity}
_KEYS = {"documents": "number", "reports": "number", "awards": "id", "entities": "id"}

_OTHERS = """
CREATE TABLE meta (key {text} PRIMARY KEY, value {text});
CREATE TABLE builds (number {int} PRIMARY KEY, digest {text}, documents {int}, reports {int}, awards {int}, entities {int}, summary {text});
CREATE TABLE decisions (number {int} PRIMARY KEY, action {text}, scope {text}, a {text}, b {text}, who {text}, why {text}, at {text});
CREATE TABLE resolution (number {int} PRIMARY KEY, event {text});
CREATE TABLE retired (id {text} PRIMARY KEY);
CREATE TABLE doubts (a {text}, b {text}, reason {text}, PRIMARY KEY (a, b));
CREATE TABLE grantors (key {text} PRIMARY KEY, id {text}, name {text}, block {text});
CREATE TABLE refused (build {int}, source {text}, line {int}, reason {text});
CREATE TABLE segments (number {int}, name {text}, part {int}, data {bytes}, PRIMARY KEY (number, name, part));
"""
INDEXES = """
CREATE UNIQUE INDEX documents_id ON documents (id);
CREATE UNIQUE INDEX reports_id ON reports (id);
CREATE INDEX reports_block ON reports (block);
CREATE INDEX reports_document ON reports (document);
CREATE INDEX resolution_event ON resolution (event);
CREATE INDEX awards_grantor ON awards (grantor_id);
CREATE INDEX grantors_block ON grantors (block);
CREATE INDEX awards_entity ON awards (entity);
CREATE INDEX awards_disputed ON awards (sort_day) WHERE disputed <> '';
CREATE INDEX doubts_b ON doubts (b);
"""


def _type(hint: object) -> str:
    kinds = [k for k in get_args(hint) if k is not type(None)] if isinstance(hint, UnionType) else [hint]
    return next(_TYPES[kind] for kind in kinds if isinstance(kind, type))


def _table(name: str) -> str:
    hints = get_type_hints(MODELS[name])
    lines = [f'"{column}" {_type(hint)}' for column, hint in zip(columns(MODELS[name]), hints.values(), strict=True)]
    lines = [line + (" PRIMARY KEY" if line.split()[0] == f'"{_KEYS[name]}"' else "") for line in lines]
    return f"CREATE TABLE {name} (" + ", ".join(lines) + ")"


def statements(*, text: str, number: str, data: str) -> list[str]:
    """The statements that make all tables; indexes come after the first load.

    Args:
        text: type of text columns, with its collation (order by code point on both).
        number: type of whole numbers.
        data: type of byte columns.
    """
    whole = ";".join([*map(_table, MODELS), _OTHERS])
    return [s.strip().replace("{text}", text).replace("{int}", number).replace("{bytes}", data) for s in whole.split(";") if s.strip()]


def index_statements() -> list[str]:
    """The statements that make the indexes."""
    return [s.strip() for s in INDEXES.split(";") if s.strip()]
