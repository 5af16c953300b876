"""`extractor article`: three ways to show a record, and one clear sentence for each thing that is no document."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from extractor.cli import main
from extractor.record.validate import faults

TEXT = """Trao Bằng khen cho [bold]các tập thể[/bold] <script>alert(1)</script>

Sáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024.
Dự hội nghị có ông Trần Văn Bình, Giám đốc Sở Nội vụ. [bold]Tại đây[/bold], 7 tập thể được Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen.
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_validates(note: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["article", str(note), "--format", "json"]) == 0
    record = json.loads(capsysbinary.readouterr().out)
    assert faults(record) == []
    assert record["document"]["source"]["path"] == str(note)
    assert "2025-03-22" in [d["value"] for d in record["dates"]]


def test_table_shows_facts_and_rules(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["article", str(note), "--format", "table", "--explain"]) == 0
    out = capsys.readouterr().out
    assert "Lào Cai" in out and "dates." in out and "[bold]" in out


def test_page_marks_facts_and_escapes(note: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert main(["article", str(note), "--output", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert "<script" not in html and "&lt;script&gt;" in html
    assert "provinces" in html and "http://" not in html.replace("http://www.w3.org", "")


def test_standard_input(note: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "extractor", "article", "-"], input=note.read_bytes(), capture_output=True, check=True)
    assert json.loads(run.stdout)["document"]["source"]["path"] == "-"


def test_two_runs_give_the_same_bytes(note: Path) -> None:
    runs = [
        subprocess.run([sys.executable, "-m", "extractor", "article", str(note)], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_a_day_for_a_page_that_lost_its_own(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Hội nghị tổng kết\n\nHôm qua, tại Hà Nội, Bộ Nội vụ tổ chức hội nghị tổng kết công tác năm.\n", encoding="utf-8")
    assert main(["article", str(path), "--format", "json", "--published-at", "2025-03-22"]) == 0
    record = json.loads(capsysbinary.readouterr().out)
    assert record["document"]["published_at"] == "2025-03-22"
    assert [d["value"] for d in record["dates"]] == ["2025-03-21"]


def _docx(truncated: bool = False) -> bytes:
    from docx import Document

    made = Document()
    made.add_paragraph("Một đoạn văn bản.")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()[: len(out.getvalue()) // 2] if truncated else out.getvalue()


def _xlsx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("xl/workbook.xml", "<workbook/>")
    return out.getvalue()


BAD = {
    "empty.txt": b"",
    "spaces.html": b" \n\t\r\n",
    "truncated.docx": _docx(truncated=True),
    "noise.bin": bytes(range(256)) * 400,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(2000),
    "no-text.json": b'{"title": "x", "url": "https://a.vn"}',
    "list.json": b"[1, 2, 3]",
    "page.html": b"<html><body><nav><a href='/'>Trang ch\xe1\xbb\xa7</a></nav></body></html>",
    "sheet.xlsx": _xlsx(),
    "nested.html": b"<div>" * 100_000 + b"x",
    "half.pdf": b"%PDF-1.7\n1 0 obj <<",
}


@pytest.mark.parametrize("name", list(BAD))
def test_bad_input_ends_in_one_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    assert main(["article", str(path)]) == 3
    err = capsys.readouterr().err
    assert err.startswith("extractor: ") and err.count("\n") == 1 and "Traceback" not in err
    assert name in err


def test_folders_and_missing_paths(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["article", str(tmp_path)]) == 3
    assert "extractor bulk" in capsys.readouterr().err
    assert main(["article", str(tmp_path / "nothing.html")]) == 3
    assert "no such file" in capsys.readouterr().err


def test_a_line_of_200_megabytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as out:
        for _ in range(200):
            out.write(b"a" * 1_000_000)
    assert main(["article", str(path)]) == 3
    assert "larger than" in capsys.readouterr().err


def test_wrong_usage_is_exit_2(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for argv in (["article", str(note), "--published-at", "hôm qua"], ["article"], ["no-such-command"]):
        with pytest.raises(SystemExit) as caught:
            main(argv)
        assert caught.value.code == 2
    assert main(["schema", "nothing"]) == 2


def test_doctor_says_how_to_get_what_is_missing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.cli import doctor

    version = doctor._version
    monkeypatch.setattr(doctor, "_version", lambda package: None if package == "scrapy" else version(package))
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["doctor"]) == 0
    assert "extractor[scrapy]" in capsys.readouterr().out
