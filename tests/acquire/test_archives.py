"""Archives as they come: nested ones, tables, bombs, damage; folders and lists."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
from pathlib import Path

import pytest

from extractor.acquire.container import entries
from extractor.acquire.entry import read_entry
from extractor.acquire.folder import walk
from extractor.acquire.inputs import is_list, places
from extractor.errors import Rejected, UsageError
from tests.acquire.material import PAGE, outcomes, zipped
from tests.bulk import material as m


def test_lines_are_named_by_their_number_and_long_ones_fail_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.acquire.lines.MAX_BYTES", 50)
    data = b'\xef\xbb\xbf{"a": 1}\n\n' + b'{"b": "' + b"x" * 200 + b'"}\n{"c": 3}'
    assert outcomes(data, "a.jsonl") == [("a.jsonl#1", b'{"a": 1}'), ("a.jsonl#3", "too_large"), ("a.jsonl#4", b'{"c": 3}')]


def test_an_array_is_cut_into_its_elements() -> None:
    long = {"text": "ă" * 400_000}
    data = json.dumps([{"a": 1}, long, {"b": "]},{"}], ensure_ascii=False, indent=1).encode()
    found = outcomes(data, "a.json")
    assert [path for path, _ in found] == ["a.json#1", "a.json#2", "a.json#3"]
    assert [json.loads(one) for _, one in found] == [{"a": 1}, long, {"b": "]},{"}]
    assert outcomes(data[:-300_000], "a.json")[-1] == ("a.json", "unreadable")


@pytest.mark.parametrize(
    ("data", "paths"), [(b'{"a": 1}', ["a.json"]), (b'{\n "a": 1\n}\n', ["a.json"]), (b'{"a": 1}\n{"b": 2}\n', ["a.json#1", "a.json#2"])]
)
def test_json_is_told_by_content(data: bytes, paths: list[str]) -> None:
    assert [path for path, _ in outcomes(data, "a.json")] == paths


def test_archives_within_archives_and_what_lies_beside_documents() -> None:
    inner = gzip.compress(b'{"x": 1}\n{"y": 2}\n')
    beside = {"a/.hidden": b"x", "style.css": b"p{}", "b_files/pic.html": b"x"}
    data = zipped({"a/b.html": PAGE, "c.jsonl.gz": inner, **beside, "../../etc/passwd": b"root"})
    assert outcomes(data, "z.zip") == [
        ("z.zip!/a/b.html", PAGE), ("z.zip!/c.jsonl.gz#1", b'{"x": 1}'), ("z.zip!/c.jsonl.gz#2", b'{"y": 2}'),
        ("z.zip!/a/.hidden", "passed: hidden file"), ("z.zip!/style.css", "passed: .css file"),
        ("z.zip!/b_files/pic.html", "passed: part of a saved page"), ("z.zip!/../../etc/passwd", b"root"),
    ]  # fmt: skip


def test_nesting_has_an_end() -> None:
    data = PAGE
    for _ in range(6):
        data = zipped({"in.zip": data})
    assert outcomes(data, "z.zip")[-1][1] == "bomb"


def test_a_word_file_is_a_document() -> None:
    data = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    assert outcomes(data, "letter") == [("letter", data)]


def test_a_compressed_page_is_one_document() -> None:
    assert outcomes(gzip.compress(PAGE), "p.html.gz") == [("p.html.gz", PAGE)]


def test_tar_gives_regular_files_only(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("./a.html", tarfile.REGTYPE), ("link", tarfile.SYMTYPE), ("dev", tarfile.CHRTYPE), ("dir", tarfile.DIRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, "/etc/passwd", len(PAGE) if kind == tarfile.REGTYPE else 0
            archive.addfile(info, io.BytesIO(PAGE))
    assert outcomes(out.getvalue(), "a.tar") == [
        ("a.tar!/a.html", PAGE), ("a.tar!/link", "passed: no regular file"), ("a.tar!/dev", "passed: no regular file"),
    ]  # fmt: skip


def test_bombs_are_refused_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"big.html": b"\0" * 30_000_000, "a.html": PAGE})
    assert outcomes(data, "z.zip")[1] == ("z.zip!/a.html", PAGE)
    monkeypatch.setattr("extractor.acquire.zipped.MAX_RATIO", 500)
    assert outcomes(data, "z.zip") == [("z.zip!/big.html", "bomb"), ("z.zip!/a.html", PAGE)]
    monkeypatch.setattr("extractor.acquire.compression.FREE_BYTES", 1_000_000)
    monkeypatch.setattr("extractor.acquire.compression.MAX_RATIO", 100)
    assert outcomes(gzip.compress(b"\0" * 40_000_000), "a.txt.gz") == [("a.txt.gz", "bomb")]


def test_an_encrypted_member_fails_alone() -> None:
    data = bytearray(zipped({"a.html": PAGE, "b.html": PAGE}))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert outcomes(bytes(data), "z.zip") == [("z.zip!/a.html", "encrypted"), ("z.zip!/b.html", PAGE)]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.tar.zst", "a.jsonl.gz", "a.warc.gz", "a.parquet", "a.wacz"])
def test_garbage_ends_with_a_reason(name: str) -> None:
    magic = {"zip": b"PK\x03\x04", "gz": b"\x1f\x8b\x08\0", "xz": b"\xfd7zXZ\0", "zst": b"\x28\xb5\x2f\xfd", "parquet": b"PAR1"}
    magic["wacz"] = magic["zip"]
    data = magic.get(name.rsplit(".", 1)[-1], b"") + os.urandom(5000)
    found = outcomes(data, name)
    assert found[-1][1] in ("unreadable", "bomb") or isinstance(found[-1][1], bytes)


def test_parquet_rows_are_articles() -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    pq.write_table(pa.table({"title": [f"Tin {i}" for i in range(700)], "text": ["Lào Cai"] * 700}), out, row_group_size=300)
    found = outcomes(out.getvalue(), "a.parquet")
    assert len(found) == 700 and found[699][0] == "a.parquet#700"
    assert json.loads(found[512][1]) == {"title": "Tin 512", "text": "Lào Cai"}


# WARC --------------------------------------------------------------------------------------------------------


# Folders and lists ---------------------------------------------------------------------------------------------


def test_a_folder_is_walked_in_the_order_of_names_and_loops_are_not_entered(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/10.html", "a.html", ".git/x.html", "p_files/y.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PAGE)
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.html")
    found = [(f.path[len(str(tmp_path)) + 1 :], f.skipped) for f in walk(tmp_path)]
    assert found == [
        (".git/x.html", "hidden file"), ("a.html", None), ("b/10.html", None), ("b/2.html", None), ("loop", "no regular file"),
        ("p_files/y.html", "part of a saved page"), ("pipe.html", "no regular file"),
    ]  # fmt: skip
    assert [f.path for f in walk(tmp_path / "b", frozenset(((tmp_path / "b").resolve(),)))] == []


def test_a_list_is_told_from_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "list.txt").write_text(f"# pages\n{tmp_path}/a.html\nhttps://b.example/1\n", encoding="utf-8")
    (tmp_path / "text.txt").write_text("Sáng 22/3, Lào Cai tổ chức hội nghị.\n", encoding="utf-8")
    assert is_list(tmp_path / "list.txt") and not is_list(tmp_path / "text.txt")
    assert [p.label for p in places(str(tmp_path / "list.txt"))] == [f"{tmp_path}/a.html", "https://b.example/1"]
    with pytest.raises(UsageError):
        list(places(str(tmp_path / "gone")))


def test_names_that_are_no_utf8_are_read_and_shown(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/t\xecn.html"
    with open(name, "wb") as file:
        file.write(PAGE)
    (place,) = places(str(tmp_path))
    assert place.label.endswith("t\ufffdn.html") and os.fsencode(place.name) == name


def test_remote_paths(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    from extractor.acquire.place import members, read_place, stamp

    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.zip").write_bytes(zipped({"c.html": PAGE}))
    found = [p.name for p in places(f"file://{tmp_path}")]
    assert found == [f"file://{tmp_path}/a.html", f"file://{tmp_path}/b.zip"]
    assert read_place(found[0], found[0]).data == PAGE
    assert [e.path for e in members(found[1], found[1])] == [f"file://{tmp_path}/b.zip!/c.html"]
    assert stamp(found[1]).startswith(str((tmp_path / "b.zip").stat().st_size))
    with pytest.raises(UsageError):
        list(places("nothing-known://x"))


def _given(data: bytes, name: str) -> list[str]:
    """What each entry gives: the number of its bytes, or why it gives none."""
    out = []
    for entry in entries(io.BytesIO(data), name, name):
        try:
            out.append(str(len(read_entry(entry).data)))
        except Rejected as error:
            out.append(f"{error.reason}: {entry.path}")
    return out


def test_a_warc_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    many = m.articles(10)
    packed = m.warc(tmp_path / "a.warc.gz", many).read_bytes()
    sizes = [str(len(data)) for data in many]
    assert _given(packed, "a.warc.gz") == sizes
    assert _given(packed[: len(packed) * 2 // 3], "a.warc.gz") == [*sizes[:6], "truncated: a.warc.gz#8", "unreadable: a.warc.gz"]
    plain = gzip.decompress(packed)
    assert _given(plain[:-100], "a.warc") == [*sizes[:9], "truncated: a.warc#11"]


def test_a_tar_that_is_cut_off_says_so(tmp_path: Path) -> None:
    many = m.articles(3)
    whole = m.tarred(tmp_path / "a.tar", many).read_bytes()
    sizes = [str(len(data)) for data in many]
    assert _given(whole, "a.tar") == sizes
    for end in (6 * 512, 5 * 512, 4 * 512 + 100):  # without the mark of its end; within a member, within a header
        assert _given(whole[:end], "a.tar")[-1] == "unreadable: a.tar"


def test_names_that_are_no_text_are_written_with_a_sign(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(b"b\xe1o.json".decode("utf-8", "surrogateescape"))
        info.size = 2
        archive.addfile(info, io.BytesIO(b"{}"))
    assert [entry.path for entry in entries(io.BytesIO(out.getvalue()), "a.tar", "a.tar")] == ["a.tar!/b\ufffdo.json"]


@pytest.mark.parametrize(("name", "data", "said"), [
    ("a.jsonl", b"", "empty: a.jsonl"), ("a.jsonl", b"\n\n", "empty: a.jsonl"), ("a.zip", b"PK\x05\x06" + bytes(18), "empty: a.zip"),
    ("a.zip", b"no archive", "unreadable: a.zip"), ("a.json.gz", b"no archive", "unreadable: a.json.gz"), ("a.tar", b"\x00no", "unreadable: a.tar"),
])  # fmt: skip
def test_nothing_is_said_to_be_nothing(name: str, data: bytes, said: str) -> None:
    given = _given(data, name)
    assert given == [said] or (given == ["0"] and said.startswith("empty"))
