"""What the check of a record does with facts that cannot be."""

from __future__ import annotations

from msgspec.structs import replace

from extractor import extract
from extractor.document import Source
from extractor.record.check import check
from extractor.record.encode import to_json
from extractor.record.validate import is_valid

TEXT = "Sáng 5/3/2024, tại xã Yên Sơn, huyện Lục Nam, ông Lê Văn Bình, Phó Chủ tịch UBND huyện, kiểm tra việc gieo cấy.".encode()


def test_a_fact_without_words_is_left_out_and_named() -> None:
    record = extract(Source(path="a.txt", data=TEXT))
    first, *others = record.locations
    mention = replace(first.mentions[0], end=first.mentions[0].start, text="")
    checked = check(replace(record, locations=(replace(first, name="", mentions=(mention,)), *others)))
    assert checked.locations == tuple(others)
    assert [(w.code, first.rule in w.message) for w in checked.warnings] == [("fact_without_words", True)]
    assert is_valid(to_json(checked))


def test_a_sound_record_stays_as_it_is() -> None:
    record = extract(Source(path="a.txt", data=TEXT))
    assert check(record) is record
