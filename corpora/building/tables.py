"""Catalogues written by hand as TOML: groups of rows with common fields."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from extractor.catalogues._fold import fold_ascii

_HEAD = frozenset(("columns", "rows", "words"))
_ORDER = ("id", "name", "spellings", "kind", "valid_from", "valid_to", "source", "verified")


def read_table(path: Path) -> dict[str, Any]:
    """One TOML source as the content of a catalogue; raises ValueError with file and row for a row of wrong width."""
    source = tomllib.loads(path.read_text("utf-8"))
    fields = source.get("fields", {})
    entries = [entry for group in source["group"] for entry in _entries(group, fields, path.name)]
    return {
        "name": path.stem,
        "description": source["description"],
        "sources": source["sources"],
        "entries": _with_ids(_merged(entries)),
    }


def schema_fields(path: Path) -> dict[str, Any]:
    """The fields that a TOML source declares beyond the common ones."""
    return dict(tomllib.loads(path.read_text("utf-8")).get("fields", {}))


def _entries(group: dict[str, Any], fields: dict[str, Any], where: str) -> list[dict[str, Any]]:
    common = {key: value for key, value in group.items() if key not in _HEAD}
    unknown = set(common) - set(fields) - set(_ORDER)
    if unknown:
        raise ValueError(f"{where}: undeclared fields {sorted(unknown)}")
    rows = [[word] for word in _words(group.get("words", ""))] if "words" in group else []
    columns = ["name"] if "words" in group else group["columns"]
    rows += [_cells(line) for line in _lines(group.get("rows", ""))]
    return [_entry(common, columns, row, fields, where) for row in rows]


def _words(text: str) -> list[str]:
    return [word for line in _lines(text) for word in map(str.strip, line.split(",")) if word]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _entry(
    common: dict[str, Any], columns: list[str], row: list[str], fields: dict[str, Any], where: str
) -> dict[str, Any]:
    if len(row) > len(columns):
        raise ValueError(f"{where}: {len(row)} cells for {len(columns)} columns: {row}")
    cells = {
        column: _typed(column, cell, fields)
        for column, cell in zip(columns, row + [""] * (len(columns) - len(row)), strict=True)
        if cell or column not in common
    }
    blank = {"spellings": [], "kind": "", "valid_from": None, "valid_to": None, "verified": True}
    defaults = {key: _default(kind) for key, kind in fields.items()}
    merged = {**blank, **defaults, **common, **cells}
    merged["spellings"] = [form for form in dict.fromkeys(merged["spellings"]) if form != merged["name"]]
    return merged


def _typed(column: str, cell: str, fields: dict[str, Any]) -> Any:
    kind = "strings" if column == "spellings" else fields.get(column, "string?" if column.startswith("valid") else "string")
    if kind == "strings" or isinstance(kind, dict):
        return [part.strip() for part in cell.split(";") if part.strip()]
    if not cell:
        return _default(kind)
    if kind in ("integer", "integer?"):
        return int(cell)
    if kind == "boolean":
        return cell == "yes"
    return cell


def _default(kind: Any) -> Any:
    if kind == "strings" or isinstance(kind, dict):
        return []
    return {"boolean": False, "string": ""}.get(kind) if isinstance(kind, str) else kind[0]


def _merged(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first of entries with equal name, kind and validity stays; a repetition in a source is a slip, not a fact."""
    seen: dict[tuple[Any, ...], dict[str, Any]] = {}
    for entry in entries:
        seen.setdefault((entry["name"], entry["kind"], entry["valid_from"]), entry)
    return list(seen.values())


def _with_ids(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    taken: set[str] = set()
    for entry in entries:
        entry["id"] = entry.get("id") or _free(slug(entry["name"]), entry["kind"], taken)
        taken.add(entry["id"])
    return [{key: entry[key] for key in (*_ORDER, *sorted(set(entry) - set(_ORDER)))} for entry in entries]


def _free(base: str, kind: str, taken: set[str]) -> str:
    for candidate in (base, f"{base}-{slug(kind)}"):
        if candidate not in taken:
            return candidate
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def slug(text: str) -> str:
    """An identifier of lower-case ASCII words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold_ascii(text)).strip("-") or "x"
