"""The schemas on disk are those of the models, and say everything a user needs."""

from __future__ import annotations

from collections.abc import Iterator

import jsonschema
import pytest

from extractor.catalogues.locate import data_folder
from extractor.record import schema


@pytest.mark.parametrize("name", list(schema.schemas()))
def test_files_have_not_drifted(name: str) -> None:
    path = data_folder("schemas") / name
    assert path.read_text(encoding="utf-8") == schema.text(schema.schemas()[name]), "run: extractor schema --write schemas"


def test_no_stale_files() -> None:
    assert {p.name for p in data_folder("schemas").glob("*.json")} == set(schema.schemas())


def _keys() -> Iterator[tuple[str, str, dict]]:
    for file, one in schema.schemas().items():
        for key, value in one["properties"].items():
            yield file, key, value


@pytest.mark.parametrize(("file", "key", "value"), list(_keys()))
def test_every_key_is_described_with_an_example(file: str, key: str, value: dict) -> None:
    assert value.get("description"), f"{file}: {key} has no description"
    refers = "$ref" in str(value)
    assert refers or value.get("examples"), f"{file}: {key} has no example"
    examples = value.get("examples", [])
    if not refers:
        for example in examples:
            jsonschema.validate(example, value)


def test_schemas_are_2020_12_and_closed() -> None:
    for one in schema.schemas().values():
        jsonschema.Draft202012Validator.check_schema(one)
        assert one["unevaluatedProperties"] is False
        assert one["required"] == list(one["properties"])
