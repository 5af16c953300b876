"""The shortest way through the whole house."""

from __future__ import annotations

from extractor import extract
from extractor.document import Source

TEXT = """Trao Bằng khen cho các tập thể xuất sắc

Sáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức Hội nghị tổng kết công tác thi đua.
Dự hội nghị có đồng chí Trần Văn Bình - Phó Chủ tịch UBND tỉnh Lào Cai.
"""


def test_one_document_becomes_one_record() -> None:
    record = extract(Source(path="note.txt", data=TEXT.encode()))
    assert record.document.title == "Trao Bằng khen cho các tập thể xuất sắc"
    for facts in (record.dates, record.provinces, record.locations, record.officials, record.people, record.awards, record.figures, record.events):
        for fact in facts:
            for mention in fact.mentions:
                assert record.document.paragraphs[mention.paragraph].text[mention.start : mention.end] == mention.text
