"""Spoiled records are refused, each with the path of its fault."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.cli import main
from extractor.document import Mention, Origin, Paragraph, Reading
from extractor.facts.awards.model import AwardFact, Recipient
from extractor.facts.dates.model import DateFact
from extractor.facts.figures.model import FigureFact
from extractor.facts.people.model import OfficialFact, Role
from extractor.read.build import build
from extractor.record.encode import from_json, to_json
from extractor.record.model import Record
from extractor.record.stream import items
from extractor.record.validate import faults, is_valid

TEXT = "Ngày 22/3/2025, ông Trần Văn Bình, Giám đốc Sở Nội vụ, trao Bằng khen cho 7 tập thể."


def _mention(words: str) -> tuple[Mention, ...]:
    start = TEXT.index(words)
    return (Mention(paragraph=0, start=start, end=start + len(words), text=words),)


@pytest.fixture
def record() -> dict[str, Any]:
    origin = Origin(path="a.txt", sha256="0" * 64)
    reading: Reading = build(origin, [Paragraph(kind="body", text=TEXT)], published_at="2025-03-22T08:00:00+07:00")
    role = Role(text="Giám đốc Sở Nội vụ", title="Giám đốc", organization="Sở Nội vụ", mentions=_mention("Giám đốc Sở Nội vụ"))
    made = Record(
        schema_version="1.0.0", extractor_version="0.1.0", document=reading.document,
        dates=(DateFact(value="2025-03-22", precision="day", rule="dates.day_month_year", mentions=_mention("22/3/2025")),),
        officials=(OfficialFact(name="Trần Văn Bình", honorific="ông", roles=(role,), rule="people.honorific", mentions=_mention("Trần Văn Bình")),),
        awards=(
            AwardFact(
                name="Bằng khen", status="conferred", collectives=7, rule="awards.granted", mentions=_mention("Bằng khen"),
                recipients=(Recipient(name="Sở Nội vụ", kind="organization"),),
            ),
        ),
        figures=(FigureFact(value=7, unit="tập thể", rule="figures.count", mentions=_mention("7 tập thể")),),
    )
    return json.loads(to_json(made))


def test_a_good_record_has_no_fault(record: dict[str, Any]) -> None:
    assert faults(record) == []
    assert is_valid(json.dumps(record).encode())
    assert json.loads(to_json(from_json(json.dumps(record)))) == record


def _at(path: str) -> Callable[[dict[str, Any]], tuple[Any, Any]]:
    steps = [int(s) if s.isdigit() else s for s in path.split(".")]

    def walk(node: Any) -> tuple[Any, Any]:
        for step in steps[:-1]:
            node = node[step]
        return node, steps[-1]

    return walk


SPOILED: list[tuple[str, str, Any, str]] = [
    ("key missing", "dates", "DELETE", "$"),
    ("key missing inside a fact", "dates.0.rule", "DELETE", "$.dates[0]"),
    ("unknown key", "extra", 1, "$"),
    ("unknown key inside a fact", "awards.0.colour", "red", "$.awards[0]"),
    ("unknown key inside a recipient", "awards.0.recipients.0.age", 40, "$.awards[0].recipients[0]"),
    ("wrong enum", "awards.0.status", "given", "$.awards[0].status"),
    ("wrong kind of document", "document.kind", "poem", "$.document.kind"),
    ("wrong kind of paragraph", "document.paragraphs.0.kind", "verse", "$.document.paragraphs[0].kind"),
    ("bad EDTF month", "dates.0.value", "2025-13", "$.dates[0].value"),
    ("bad EDTF words", "dates.0.value", "22/3/2025", "$.dates[0].value"),
    ("a day that is none", "dates.0.value", "2025-02-30", "$.dates[0].value"),
    ("an interval that runs backwards", "dates.0.value", "2025/2021", "$.dates[0].value"),
    ("an offset that misses its text", "dates.0.mentions.0.start", 6, "$.dates[0].mentions[0]"),
    ("a paragraph that is not there", "officials.0.mentions.0.paragraph", 3, "$.officials[0].mentions[0].paragraph"),
    ("a negative offset", "figures.0.mentions.0.start", -1, "$.figures[0].mentions[0].start"),
    ("no mention", "figures.0.mentions", [], "$.figures[0].mentions"),
    ("an empty mention", "figures.0.mentions.0.text", "", "$.figures[0].mentions[0].text"),
    ("a number as a string", "figures.0.value", "7", "$.figures[0].value"),
    ("a class that is none", "awards.0.class", 4, "$.awards[0].class"),
    ("a negative count", "awards.0.collectives", -7, "$.awards[0].collectives"),
    ("a province code with three digits", "officials.0.roles.0.province_code", "010", "$.officials[0].roles[0].province_code"),
    ("an official without an office", "officials.0.roles", [], "$.officials[0].roles"),
    ("no path", "document.source.path", None, "$.document.source.path"),
    ("a time without its zone in words", "document.published_at", "22 March 2025", "$.document.published_at"),
    ("a version that is none", "schema_version", "one", "$.schema_version"),
]


@pytest.mark.parametrize(("what", "where", "value", "path"), SPOILED, ids=[s[0] for s in SPOILED])
def test_spoiled_records_are_refused_with_their_path(record: dict[str, Any], what: str, where: str, value: Any, path: str) -> None:
    spoiled = copy.deepcopy(record)
    node, last = _at(where)(spoiled)
    if value == "DELETE":
        del node[last]
    else:
        node[last] = value
    found = faults(spoiled)
    assert path in {f.path for f in found}, f"{what}: {found}"


def test_streams_name_lines(record: dict[str, Any]) -> None:
    lines = [json.dumps(record), "{broken", json.dumps(record, indent=1), "[1, 2]"]
    found = list(items(io.BufferedReader(io.BytesIO("\n".join(lines).encode()))))
    assert [(i.line, i.error is None) for i in found] == [(1, True), (2, False), (3, True), (len(lines[2].splitlines()) + 3, True)]


def test_an_array_is_read_element_by_element(record: dict[str, Any]) -> None:
    many = json.dumps([record] * 2000, ensure_ascii=False, indent=1).encode()
    found = list(items(io.BufferedReader(io.BytesIO(many))))
    assert len(found) == 2000
    assert all(i.value == record for i in found)
    assert found[1].line > found[0].line > 0


def test_the_command_says_each_fault(record: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.jsonl"
    good.write_text(json.dumps(record))
    record["awards"][0]["status"] = "given"
    bad.write_text(json.dumps(record) + "\nnonsense\n")
    assert main(["validate", str(good)]) == 0
    assert main(["validate", str(good), str(bad)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith(f"{bad}:1: $.awards[0].status: ")
    assert out[1].startswith(f"{bad}:2: $: ")
    assert main(["validate", str(tmp_path / "missing.json")]) == 3
