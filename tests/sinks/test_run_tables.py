"""Tables give back what the records say, in every format, and a stranger's page cannot speak to a spreadsheet."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from extractor import extract
from extractor.document import Source
from extractor.record.model import Record
from extractor.sinks import csv as csv_sink
from extractor.sinks.tables import TABLES, number

TEXT = """=HYPERLINK("http://xau.example") tặng Bằng khen

Sáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức Hội nghị tổng kết. Thu ngân sách đạt trên 1,25 tỷ đồng.
Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh Lào Cai, trao Bằng khen của Chủ tịch UBND tỉnh cho 7 tập thể.
"""


@pytest.fixture(scope="module")
def record() -> Record:
    return extract(Source(path="note.txt", data=TEXT.encode()))


def test_rows_fit_their_columns(record: Record) -> None:
    for table in TABLES:
        for row in table.rows(record):
            assert len(row) == len(table.columns), table.name


def test_csv_has_its_mark_and_all_rows(record: Record, tmp_path: Path) -> None:
    paths = csv_sink.write([record, record], tmp_path)
    assert {p.name for p in paths} == {f"{t.name}.csv" for t in TABLES}
    assert (tmp_path / "awards.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "dates.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["value"] for row in csv.DictReader(file)] == [d.value for d in record.dates] * 2
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [Decimal(row["value"]) for row in csv.DictReader(file)] == [f.value for f in record.figures] * 2


def test_csv_formulas_are_words(record: Record, tmp_path: Path) -> None:
    csv_sink.write([record], tmp_path)
    with (tmp_path / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert record.document.title is not None and record.document.title.startswith("=")
    assert row["title"] == "'" + record.document.title


def test_parquet_gives_back_the_facts(record: Record, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    from extractor.sinks import parquet

    parquet.write([record], tmp_path)
    table = pq.read_table(tmp_path / "figures.parquet")
    assert table.column("value").to_pylist() == [float(number(f.value) or 0) for f in record.figures]
    assert table.schema.field("value").metadata[b"meaning"] == b"in base units"
    assert pq.read_table(tmp_path / "people.parquet").num_rows == len(record.people)


def test_xlsx_is_the_same_bytes_twice_and_goes_on_in_a_second_book(record: Record, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    from extractor.sinks import xlsx

    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (first,) = xlsx.write([record], tmp_path / "a")
    (second,) = xlsx.write([record], tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    most = max(len(list(t.rows(record))) for t in TABLES) + 1
    assert [p.name for p in xlsx.write([record] * 2, tmp_path / "a", most=most)] == ["records.xlsx", "records-2.xlsx"]


def test_xlsx_holds_no_formula(record: Record, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    import zipfile

    from extractor.sinks import xlsx

    (path,) = xlsx.write([record], tmp_path)
    with zipfile.ZipFile(path) as book:
        sheets = [book.read(n) for n in book.namelist() if n.startswith("xl/worksheets/")]
    assert len(sheets) == len(TABLES) + 1
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
