"""Paragraphs that end anywhere: no fact runs over the end of its paragraph, whatever the page's lines are."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json
from extractor.record.validate import faults

SAMPLES = sorted((Path(__file__).parent.parent / "corpora" / "samples").glob("*.txt"))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_facts_stay_in_their_paragraph(sample: Path, seed: int) -> None:
    dice = random.Random(f"{sample.name} {seed}")
    broken = "".join(word + dice.choices((" ", "\n"), (6, 1))[0] for word in sample.read_text("utf-8").split(" "))
    record = json.loads(to_json(extract(Source(path="broken.txt", data=broken.encode()))))
    assert faults(record) == []


@pytest.mark.parametrize("text", [
    "Chuyện những chàng trai đi hội\nPhó Chủ tịch UBND xã Nguyễn Văn Tám kể rằng đêm ấy rất vui.",
    "Đoàn Cao Bằng mang về 3 huy chương\nVàng son một thuở, ông Trần Văn Chín nhớ lại.",
])
def test_heads_and_names_over_two_lines(text: str) -> None:
    record = json.loads(to_json(extract(Source(path="two.txt", data=text.encode()))))
    assert faults(record) == []
    assert not [a for a in record["awards"] if "vàng" in a["name"]]
    assert not [r["text"] for o in record["officials"] for r in o["roles"] if "\n" in r["text"]]
