"""Formats that another program converts."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from extractor.errors import Rejected
from extractor.read import converted
from extractor.read.limits import convert_seconds
from extractor.read.tools import find, run
from tests.read.builders import docx, reading, texts
from tests.read.test_official import decision

OFFICE = find("soffice", "libreoffice")
RTF = b"{\\rtf1\\ansi\\ansicpg1252 {\\pard Th\\u7913? nh\\u7845?t\\par}{\\pard Tu\\u7847?n n\\u224?y c\\u243? 3 bu\\u7893?i.\\par}}"


def test_rtf_says_what_to_install_where_nothing_is(monkeypatch) -> None:
    monkeypatch.setattr(converted, "find", lambda *names: None)
    with pytest.raises(Rejected) as refused:
        reading(RTF)
    assert refused.value.reason == "missing_tool"
    assert "libreoffice-writer" in refused.value.detail


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_rtf_is_read() -> None:
    assert texts(reading(RTF)) == ["Thứ nhất", "Tuần này có 3 buổi."]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["doc", "odt"])
def test_old_word_and_opendocument_give_what_docx_gives(tmp_path, suffix) -> None:
    (tmp_path / "x.docx").write_bytes(docx(decision))
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), "x.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    found = reading((tmp_path / f"x.{suffix}").read_bytes())
    document = found.document
    assert (document.number, document.issuer, document.published_at) == ("0451/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "2022-05-09")
    assert [(s.name, s.title) for s in document.signers] == [("Tống Văn Lực", "PHÓ CHỦ TỊCH")]
    assert sorted(texts(found)) == sorted(texts(reading(docx(decision))))


def test_a_program_that_takes_too_long_is_stopped(tmp_path) -> None:
    sleep = shutil.which("sleep")
    assert sleep is not None
    with pytest.raises(Rejected) as refused:
        run([sleep, "30"], tmp_path, 0.2, "x.doc")
    assert refused.value.reason == "timeout"


def test_a_program_that_takes_too_much_memory_is_stopped(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("EXTRACTOR_PROGRAM_MB", "200")
    with pytest.raises(Rejected) as refused:
        run([sys.executable, "-c", "print(len(bytearray(400_000_000)))"], tmp_path, 20, "x.doc")
    assert refused.value.reason == "unreadable"
    monkeypatch.setenv("EXTRACTOR_PROGRAM_MB", "800")
    assert run([sys.executable, "-c", "print(len(bytearray(400_000_000)))"], tmp_path, 20, "x.doc") == b"400000000\n"


@pytest.mark.parametrize(("value", "seconds"), [("7", 7.0), ("", 50.0), ("x", 50.0), ("-1", 50.0), ("inf", 50.0), ("nan", 50.0)])
def test_the_time_for_a_conversion_is_an_option(monkeypatch, value, seconds) -> None:
    monkeypatch.setenv("EXTRACTOR_CONVERT_SECONDS", value)
    assert convert_seconds(2 * 2**20) == seconds


def test_a_document_under_a_password_is_refused() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    with pytest.raises(Rejected) as refused:
        reading(data)
    assert refused.value.reason == "encrypted"


def test_columns_of_antiword_are_those_of_a_typist() -> None:
    assert converted.columns("|SỞ Y TẾ  |Độc lập  |") == "SỞ Y TẾ\tĐộc lập"
    assert converted.columns("| |Hà Nội |") == "\t\t\t\tHà Nội"
    assert converted.columns("Một | hai") == "Một | hai"


@pytest.mark.skipif(OFFICE is None or find("antiword") is None, reason="LibreOffice or antiword is not installed")
def test_antiword_alone_reads_the_letterhead(tmp_path, monkeypatch) -> None:
    (tmp_path / "x.docx").write_bytes(docx(decision))
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path), "x.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    monkeypatch.setattr(converted, "find", lambda *names: None if "soffice" in names else find(*names))
    found = reading((tmp_path / "x.doc").read_bytes())
    assert (found.document.number, found.document.published_at) == ("0451/QĐ-UBND", "2022-05-09")
    assert [w.code for w in found.warnings] == ["no_tables"]
