"""JSON Schema 2020-12 from the models: the models are the only source, these files are their executable form."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from extractor.record.model import Record
from extractor.version import SCHEMA_VERSION

BASE = f"https://example.org/extractor/schemas/{SCHEMA_VERSION}/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SUFFIX = ".schema.json"


def _file_name(component: str) -> str:
    """`DateFact` → `date.schema.json`: the word that the record uses."""
    words = re.sub(r"Fact$", "", component)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", words).lower() + SUFFIX


def _polish(node: Any) -> Any:
    """What msgspec says in its way, said in the record's: closed objects, numbers for decimals, files for refs."""
    if isinstance(node, list):
        return [_polish(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _polish(value) for key, value in node.items() if not (key == "default" or (key == "format" and value == "decimal"))}
    if node.get("type") == "string" and node.pop("_decimal", False):
        node["type"] = "number"
    if "anyOf" in node and "examples" not in node:
        # An optional key shows the example of its type.
        examples = [e for option in node["anyOf"] for e in option.pop("examples", [])]
        node.update({"examples": examples} if examples else {})
    if "$ref" in node:
        node["$ref"] = _file_name(node["$ref"])
    return node


def _decimals(node: Any) -> Any:
    """Mark decimals before the polish drops their format: msgspec calls them strings, records write numbers."""
    if isinstance(node, list):
        return [_decimals(item) for item in node]
    if isinstance(node, dict):
        marked = {key: _decimals(value) for key, value in node.items()}
        return {**marked, "_decimal": True} if node.get("format") == "decimal" else marked
    return node


def _close(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """One file: its dialect and identity first; every key required, none beside them."""
    schema.pop("additionalProperties", None)
    return {
        "$schema": DIALECT,
        "$id": BASE + name,
        "title": schema.pop("title"),
        "description": schema.pop("description", ""),
        "type": schema.pop("type"),
        **schema,
        "required": list(schema["properties"]),
        "unevaluatedProperties": False,
    }


@lru_cache(maxsize=1)
def schemas() -> dict[str, dict[str, Any]]:
    """All schemas by file name, `record.schema.json` first.

    Returns:
        Plain JSON objects; do not change them.
    """
    _, components = msgspec.json.schema_components([Record], ref_template="{name}")
    polished = {_file_name(name): _polish(_decimals(schema)) for name, schema in components.items()}
    order = sorted(polished, key=lambda name: (name != "record" + SUFFIX, name))
    return {name: _close(polished[name], name) for name in order}


def bundle() -> dict[str, Any]:
    """All schemas as one document (2020-12 bundling): the record, with the others under `$defs`."""
    every = schemas()
    record = dict(every["record" + SUFFIX])
    record["$defs"] = {name.removesuffix(SUFFIX): schema for name, schema in every.items() if name != "record" + SUFFIX}
    return record


def text(schema: dict[str, Any]) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Write all schemas into a folder; files of schemas that no longer exist are removed.

    Args:
        folder: made if it is missing.

    Returns:
        The paths written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*" + SUFFIX):
        if stale.name not in schemas():
            stale.unlink()
    for name, schema in schemas().items():
        (folder / name).write_text(text(schema), encoding="utf-8")
    return [folder / name for name in schemas()]
