"""The catalogues hold to their schemas, and rebuilding them gives the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest

from extractor.catalogues import load, names
from extractor.catalogues.loading import read_json

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "corpora" / "catalogues"


@pytest.mark.parametrize("name", names())
def test_holds_to_its_schema(name: str) -> None:
    schema = json.loads((TARGET / "schema" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.validator_for(schema).validate(read_json(name))


@pytest.mark.parametrize("name", names())
def test_every_source_is_named(name: str) -> None:
    content = read_json(name)
    for entry in content.get("entries", [content]):
        assert entry["source"] in content["sources"]


@pytest.mark.parametrize("name", [name for name in names() if "entries" in read_json(name)])
def test_ids_are_unique_and_forms_lead_back(name: str) -> None:
    catalogue = load(name)
    assert len({entry.id for entry in catalogue}) == len(catalogue)
    for entry in catalogue:
        assert catalogue.get(entry.id) is entry
        assert all(entry in catalogue.find(form) for form in entry.forms)


def test_rebuilding_changes_nothing() -> None:
    shared = os.environ.get("EXTRACTOR_SHARED") or str(ROOT.parent / "shared")
    command = [sys.executable, str(ROOT / "corpora" / "build_catalogues.py"), "--check"]
    done = subprocess.run(command, env=os.environ | {"EXTRACTOR_SHARED": shared}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_unknown_catalogue_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match="nothing-of-this-name"):
        load("nothing-of-this-name")


def test_a_table_names_its_module() -> None:
    with pytest.raises(ValueError, match="wards is a table"):
        load("wards")
