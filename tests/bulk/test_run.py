"""The whole command: every kind of archive gives the same records, with any number of workers, in one run or several."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bulk import material as m

COUNT = 60


def _facts(output: Path) -> list[Any]:
    found = m.records(output)
    for record in found:
        del record["document"]["source"]
    return found


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of the folder, by one worker."""
    base = tmp_path_factory.mktemp("plain")
    m.folder(base / "in", m.articles(COUNT))
    m.bulk(base / "in", "--output", base / "out", "--workers", 1)
    return base


def test_every_input_becomes_a_record(plain: Path) -> None:
    found = m.records(plain / "out")
    assert [r["document"]["source"]["path"] for r in found] == [str(plain / "in" / f"{i:05}.json") for i in range(COUNT)]
    assert all(r["awards"] and r["provinces"] for r in found)
    counts = m.manifest(plain / "out")["counts"]
    assert (counts["inputs"], counts["records"], counts["failures"], counts["duplicates"]) == (COUNT, COUNT, 0, 0)
    assert m.manifest(plain / "out")["complete"]


@pytest.mark.parametrize(
    ("make", "name", "member"),
    [
        (m.zipped, "a.zip", "!/tin/00003.json"),
        (m.tarred, "a.tar.zst", "!/tin/00003.json"),
        (m.tarred, "a.tar.gz", "!/tin/00003.json"),
        (m.jsonl, "a.jsonl.gz", "#4"),
        (m.warc, "a.warc.gz", "#5"),
    ],
)
def test_every_archive_gives_the_same_records(plain: Path, tmp_path: Path, make: Any, name: str, member: str) -> None:
    archive = make(tmp_path / name, m.articles(COUNT))
    m.bulk(archive, "--output", tmp_path / "out", "--workers", 1)
    assert _facts(tmp_path / "out") == _facts(plain / "out")
    assert m.records(tmp_path / "out")[3]["document"]["source"]["path"] == f"{archive}{member}"


def test_workers_and_interruptions_do_not_show(plain: Path, tmp_path: Path) -> None:
    """Killed at several moments, by two workers: the same bytes as undisturbed by one."""
    options = (plain / "in", "--output", tmp_path / "out", "--workers", 2)
    for moment in (0.7, 2.2, 3.1):
        m.killed(moment, *options)
    m.bulk(*options)
    assert m.results(tmp_path / "out") == m.results(plain / "out")
    assert not (tmp_path / "out" / ".parts").exists()


def test_a_finished_run_has_nothing_to_do(plain: Path) -> None:
    before = m.results(plain / "out")
    assert "nothing to do" in m.bulk(plain / "in", "--output", plain / "out").stderr
    assert m.results(plain / "out") == before


def test_changed_options_and_inputs_are_noticed(plain: Path, tmp_path: Path) -> None:
    m.bulk(m.folder(tmp_path / "in", m.articles(3)), "--output", tmp_path / "out", "--workers", 1)
    assert "limit was None and is 2" in m.bulk(tmp_path / "in", "--output", tmp_path / "out", "--limit", 2, expect=2).stderr
    (tmp_path / "in" / "new.json").write_bytes(m.articles(1, 90)[0])
    assert "inputs changed" in m.bulk(tmp_path / "in", "--output", tmp_path / "out", expect=2).stderr
    m.bulk(tmp_path / "in", "--output", tmp_path / "out", "--no-resume", "--workers", 1)
    assert len(m.records(tmp_path / "out")) == 4


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    base = m.folder(tmp_path / "in", m.articles(1))
    (base / "empty.txt").write_bytes(b"")
    (base / "tables.html").write_bytes(b"SQLite format 3\0" + bytes(range(200)))
    (base / "other.json").write_bytes(b'{"a": 1}')
    (base / "cut.tar.gz").write_bytes(m.tarred(tmp_path / "x.tar.gz", m.articles(40, 100)).read_bytes()[:-700])
    (base / "style.css").write_bytes(b"p { }")
    done = m.bulk(base, "--output", tmp_path / "out", "--workers", 1, expect=1)
    failed = {Path(f["source"]).name: f["reason"] for f in m.lines(tmp_path / "out", "failures")}
    assert failed.pop("empty.txt") == "empty"
    assert failed.pop("tables.html") == "unsupported_format"
    assert failed.pop("other.json") == "no_text"
    assert failed.pop("cut.tar.gz") == "unreadable"
    assert all(name.startswith("000") for name in failed)  # the member in which it was cut off
    assert m.manifest(tmp_path / "out")["passed_over"] == {".css file": 1}
    counts = m.manifest(tmp_path / "out")["counts"]
    assert counts["inputs"] == counts["records"] + counts["failures"] + counts["duplicates"]
    assert counts["records"] > 20
    assert "failures by reason" in done.stderr


def test_exact_duplicates_leave_and_point_at_the_first(tmp_path: Path) -> None:
    one, other = m.article(1), m.article(2)
    again = {**one, "maintext": one["maintext"].upper().replace(" ", "  "), "title": one["title"].upper(), "url": "https://khac.example/1"}
    source = m.jsonl(tmp_path / "a.jsonl", [json.dumps(a, ensure_ascii=False).encode() for a in (one, other, again)])
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1)
    assert [r["document"]["source"]["path"] for r in m.records(tmp_path / "out")] == [f"{source}#1", f"{source}#2"]
    (duplicate,) = m.lines(tmp_path / "out", "duplicates")
    assert (duplicate["source"], duplicate["duplicate_of"], duplicate["kind"]) == (f"{source}#3", f"{source}#1", "exact")


def test_an_earlier_run_is_known(plain: Path, tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "b.jsonl", m.articles(2, COUNT - 1))
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1, "--known", plain / "out")
    (duplicate,) = m.lines(tmp_path / "out", "duplicates")
    assert duplicate["known"] and duplicate["duplicate_of"].endswith(f"{COUNT - 1:05}.json")
    assert len(m.records(tmp_path / "out")) == 1


def test_expectations_fail_a_run_gone_wrong(tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(2))
    m.bulk(source, "--output", tmp_path / "a", "--workers", 1, "--expect", "awards>=0.5/doc", "--expect", "failures<=0%")
    done = m.bulk(source, "--output", tmp_path / "b", "--workers", 1, "--expect", "awards >= 50/doc", expect=1)
    assert "NOT AS EXPECTED: awards>=50/doc" in done.stderr
    assert m.bulk(source, "--output", tmp_path / "c", "--expect", "prizes>1", expect=2).stderr.startswith("extractor: --expect")


def test_a_dry_run_counts_and_leaves_nothing(tmp_path: Path) -> None:
    source = m.zipped(tmp_path / "a.zip", m.articles(7))
    assert m.bulk(source, "--output", tmp_path / "out", "--dry-run").stdout.startswith("7 documents")
    assert not (tmp_path / "out").exists()


def test_standard_input_and_lists(tmp_path: Path) -> None:
    m.bulk("-", "--output", tmp_path / "a", "--workers", 1, stdin=b"\n".join(m.articles(3)))
    assert [r["document"]["source"]["path"] for r in m.records(tmp_path / "a")] == ["-#1", "-#2", "-#3"]
    base = m.folder(tmp_path / "in", m.articles(2))
    (tmp_path / "list.txt").write_text(f"{base}/00001.json\nfile://{base}/00000.json\n{base}/gone.json\n", encoding="utf-8")
    m.bulk(f"@{tmp_path}/list.txt", "--output", tmp_path / "b", "--workers", 1, expect=1)
    assert [r["document"]["source"]["path"] for r in m.records(tmp_path / "b")] == [f"{base}/00001.json", f"file://{base}/00000.json"]
    assert [f["reason"] for f in m.lines(tmp_path / "b", "failures")] == ["not_found"]


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    from extractor.bulk.folder import lock

    with lock(tmp_path / "out"):
        assert "another run" in m.bulk(m.folder(tmp_path / "in", m.articles(1)), "--output", tmp_path / "out", expect=2).stderr


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    assert "no such file" in m.bulk(tmp_path / "gone", "--output", tmp_path / "out", expect=2).stderr
    (tmp_path / "e.txt").write_bytes(b"")
    m.bulk(tmp_path / "e.txt", "--output", tmp_path / "out2", "--workers", 1, expect=3)


def test_standard_input_that_changes_is_noticed(tmp_path: Path) -> None:
    m.bulk("-", "--output", tmp_path / "a", "--workers", 1, stdin=b"\n".join(m.articles(2)))
    assert "nothing to do" in m.bulk("-", "--output", tmp_path / "a", "--workers", 1, stdin=b"\n".join(m.articles(2))).stderr
    assert "inputs changed" in m.bulk("-", "--output", tmp_path / "a", "--workers", 1, stdin=b"\n".join(m.articles(3)), expect=2).stderr


def test_a_mistake_before_the_plan_can_be_mended(tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(1))
    m.bulk(source, "--output", tmp_path / "out", "--known", tmp_path / "gone", expect=2)
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1)
