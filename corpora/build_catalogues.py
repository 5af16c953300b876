"""Builds corpora/catalogues/*.json and their schemas: `python corpora/build_catalogues.py [--check]`.

Hand-written tables come from corpora/sources/*.toml; provinces, units and awards from the checked facts in the folder that
EXTRACTOR_SHARED names (default: `../shared` beside the repository), and stay as they are where that folder is missing.
With --check nothing is written; the exit status is 1 when a file would change.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).resolve().parent
sys.path[:0] = [str(CORPORA), str(CORPORA.parent)]

from building import awards, provinces, schemas, tables, units  # noqa: E402

SOURCES = CORPORA / "sources"
TARGET = CORPORA / "catalogues"
_INTO_OTHERS = {"award_heads", "dissolved_districts", "district_spellings"}


def shared_domain() -> Path | None:
    """The folder of checked facts, or None where it is not at hand."""
    root = Path(os.environ.get("EXTRACTOR_SHARED") or CORPORA.parent.parent / "shared")
    return root / "domain" if (root / "domain").is_dir() else None


def build(domain: Path | None) -> dict[str, bytes]:
    """Every file to be written, by its path below corpora/catalogues."""
    files: dict[str, bytes] = {}
    for path in sorted(SOURCES.glob("*.toml")):
        if path.stem not in _INTO_OTHERS:
            _add(files, path.stem, content := tables.read_table(path), schemas.entries_schema(content, tables.schema_fields(path)))
    if domain is not None:
        _add_domain(files, domain)
    return files


def _add_domain(files: dict[str, bytes], domain: Path) -> None:
    content = provinces.build(_json(domain / "provinces.json"))
    _add(files, "provinces", content, schemas.entries_schema(content, schemas.PROVINCE_FIELDS))
    content = awards.build(_json(domain / "awards.json"), award_heads())
    _add(files, "awards", content, schemas.entries_schema(content, schemas.AWARD_FIELDS))
    dissolved = tables.read_table(SOURCES / "dissolved_districts.toml")["entries"]
    spellings = tables.read_table(SOURCES / "district_spellings.toml")["entries"]
    facts = json.loads(gzip.decompress((domain / "units.json.gz").read_bytes()))
    for name, table in units.build(facts, dissolved, spellings).items():
        _add(files, name, table, schemas.table_schema(name, table))


def award_heads() -> list[dict[str, Any]]:
    """The generic heads of awards, with all fields of an award."""
    heads = tables.read_table(SOURCES / "award_heads.toml")["entries"]
    blank = {"sources": [], "grantors": [], "grantor": None, "recipient_kinds": [], "posthumous": None, "renamed_to": None}
    return [
        {**head, **blank, "full_name": head["name"], "generic": head["track"] == "generic", "rank": None, "classes": list(map(int, head["classes"]))}
        for head in heads
    ]


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _add(files: dict[str, bytes], name: str, content: dict[str, Any], schema: dict[str, Any]) -> None:
    files[f"{name}.json"] = _lines(content)
    files[f"schema/{name}.schema.json"] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _lines(content: dict[str, Any]) -> bytes:
    """Compact JSON with one entry or row a line, so that a change shows as one line."""
    parts = []
    for key, value in content.items():
        body = _compact(value)
        if key in ("entries", "rows"):
            body = "[\n" + ",\n".join(map(_compact, value)) + "\n]"
        parts.append(f"{_compact(key)}:{body}")
    return ("{" + ",\n".join(parts) + "}\n").encode()


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: list[str]) -> int:
    """Writes what changed, or only tells; returns the exit status."""
    changed = {name: data for name, data in build(shared_domain()).items() if _stored(name) != data}
    for name, data in changed.items():
        print(("would change " if "--check" in arguments else "wrote ") + name)
        if "--check" not in arguments:
            (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
            (TARGET / name).write_bytes(data)
    return 1 if changed and "--check" in arguments else 0


def _stored(name: str) -> bytes | None:
    path = TARGET / name
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
