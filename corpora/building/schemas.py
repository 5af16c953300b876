"""One JSON Schema (2020-12) for each catalogue, from the fields that its source declares."""

from __future__ import annotations

from typing import Any

_PART = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_DATE = {"type": ["string", "null"], "pattern": _PART, "description": "ISO date or its first parts; null: unknown or unlimited"}
_STRINGS = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}
_COMMON: dict[str, Any] = {
    "id": {"type": "string", "pattern": "^[a-z0-9-]+$", "description": "stable identifier, unique in the catalogue"},
    "name": {"type": "string", "minLength": 1, "description": "the form to write"},
    "spellings": {**_STRINGS, "description": "other forms seen in texts"},
    "kind": {"type": "string", "description": "the group within the catalogue"},
    "valid_from": _DATE,
    "valid_to": _DATE,
    "source": {"type": "string", "minLength": 1, "description": "key of the catalogue's sources"},
    "verified": {"type": "boolean", "description": "false where no source was read"},
}
_SIMPLE: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "string?": {"type": ["string", "null"]},
    "integer": {"type": "integer"},
    "integer?": {"type": ["integer", "null"]},
    "boolean": {"type": "boolean"},
    "strings": _STRINGS,
}
_NAMED = {"type": "object", "required": ["code", "name"], "additionalProperties": False,
          "properties": {"code": {"type": ["string", "null"]}, "name": {"type": "string"}}}  # fmt: skip
_TYPED = {"type": "object", "required": ["type", "from", "source"], "additionalProperties": False,
          "properties": {"type": {"type": ["string", "null"]}, "from": _DATE, "source": {"type": ["string", "null"]}}}  # fmt: skip
PROVINCE_FIELDS: dict[str, Any] = {
    "era": {"enum": ["34", "63", "historical", "before-1976"]},
    "code": {"type": ["string", "null"], "pattern": "^[0-9]{2}$"},
    "abbreviations": _STRINGS,
    "nicknames": _STRINGS,
    "predecessors": _STRINGS,
    "successors": {"type": "array", "items": _NAMED},
    "types": {"type": "array", "items": _TYPED},
    "region": {"type": "string"},
}
AWARD_FIELDS: dict[str, Any] = {
    "sources": _STRINGS,
    "full_name": {"type": "string"},
    "abbreviations": _STRINGS,
    "classes": {"type": "array", "items": {"enum": [1, 2, 3]}},
    "level": {"type": ["integer", "null"], "minimum": 1, "maximum": 5},
    "track": {"type": "string"},
    "grantors": _STRINGS,
    "grantor": {"type": ["string", "null"]},
    "generic": {"type": "boolean"},
    "phrase": {"type": "boolean", "description": "the name is ordinary words as well"},
    "recipient_kinds": _STRINGS,
    "posthumous": {"type": ["boolean", "null"]},
    "renamed_to": {"type": ["string", "null"]},
    "rank": {"type": ["integer", "null"]},
}


def entries_schema(content: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    """The schema of a catalogue of entries; fields: short type names of a TOML source, or JSON Schemas."""
    properties = _COMMON | {key: _property(kind) for key, kind in fields.items()}
    extra = {key: {} for key in content if key not in ("name", "description", "sources", "entries")}
    entry = {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}
    return _document(content["name"], {"name": {"const": content["name"]}, "entries": {"type": "array", "items": entry}} | extra)


def table_schema(name: str, content: dict[str, Any]) -> dict[str, Any]:
    """The schema of a column table; the width of its rows is part of it."""
    frame: dict[str, Any] = {"source": {"type": "string"}, "valid_from": _DATE, "valid_to": _DATE}
    if "rows" not in content:
        pair = {"type": "array", "prefixItems": [{"type": "string"}, {"type": "string"}], "minItems": 2, "maxItems": 2}
        return _document(name, frame | {"successors": {"type": "object", "additionalProperties": {"type": "array", "items": pair}}})
    width = len(content["columns"])
    row = {"type": "array", "prefixItems": [_column(c) for c in content["columns"]], "minItems": width, "maxItems": width}
    numbers = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 1}
    return _document(
        name,
        frame
        | {"columns": {"const": content["columns"]}, "rows": {"type": "array", "items": row}}
        | {"index": {"type": "object", "additionalProperties": numbers}, "variants": {"type": "object", "additionalProperties": numbers}},
    )


def _column(name: str) -> dict[str, Any]:
    if name in ("lat", "lon", "area_km2"):
        return {"type": ["number", "null"]}
    if name in ("valid_from", "valid_to"):
        return _DATE
    return {"type": "string", "minLength": 1} if name in ("name", "type") else {"type": ["string", "null"]}


def _property(kind: Any) -> dict[str, Any]:
    if isinstance(kind, str):
        return _SIMPLE[kind]
    return {"enum": kind} if isinstance(kind, list) else dict(kind)


def _document(name: str, properties: dict[str, Any]) -> dict[str, Any]:
    head: dict[str, Any] = {
        "description": {"type": "string"},
        "sources": {"type": "object", "additionalProperties": {"type": "string"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://extractor.invalid/catalogues/{name}.schema.json",
        "title": f"Catalogue: {name}",
        "type": "object",
        "required": [*head, *properties],
        "additionalProperties": False,
        "properties": head | properties,
    }
