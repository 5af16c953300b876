"""Building: bit by bit equals at once, the same twice, whole or not at all, and everything refused is said."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from extractor.record.encode import from_json, to_json
from tests.registry.conftest import exported, run


def test_bit_by_bit_equals_at_once(reports: Any, registry: Path, tmp_path: Path) -> None:
    lines, db = reports[0], tmp_path / "parts.sqlite"
    for i, (start, end) in enumerate(((0, 300), (300, 301), (301, 700), (700, len(lines)))):
        (tmp_path / f"{i}.jsonl").write_bytes(b"".join(lines[start:end]))
        run("build", tmp_path / f"{i}.jsonl", "--db", db)
    assert exported(db) == exported(registry)
    for query in ("nguyễn", "nguyen van", "huân chương lao động", '"bằng khen"', "so noi vu"):
        assert run("search", query, "--db", db, "--format", "json") == run("search", query, "--db", registry, "--format", "json")
    entities = "SELECT * FROM entities ORDER BY id"
    import sqlite3

    assert sqlite3.connect(db).execute(entities).fetchall() == sqlite3.connect(registry).execute(entities).fetchall()


def test_a_rebuild_changes_nothing(reports: Any, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(reports[0][:200]))
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite")
    before = exported(tmp_path / "r.sqlite")
    run("build", tmp_path / "a.jsonl", "--rebuild", "--db", tmp_path / "r.sqlite")
    assert exported(tmp_path / "r.sqlite") == before
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "s.sqlite")
    assert exported(tmp_path / "s.sqlite") == before


def test_a_document_read_anew_replaces_its_reports(reports: Any, tmp_path: Path) -> None:
    lines = reports[0][:120]
    db = tmp_path / "r.sqlite"
    old = [from_json(line) for line in lines]
    new = [replace(r, awards=tuple(replace(a, place="Hà Nội") for a in r.awards)) if i % 3 else replace(r, awards=()) for i, r in enumerate(old)]
    (tmp_path / "old.jsonl").write_bytes(b"".join(lines))
    (tmp_path / "new.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in new))
    run("build", tmp_path / "old.jsonl", "--db", db)
    told = json.loads(run("build", tmp_path / "new.jsonl", "--db", db, "--format", "json"))
    assert told["documents_changed"] == len(lines)
    run("build", tmp_path / "old.jsonl", tmp_path / "new.jsonl", "--db", tmp_path / "both.sqlite")
    assert exported(db) == exported(tmp_path / "both.sqlite")
    assert all(json.loads(line)["place"] == "Hà Nội" for line in exported(db).splitlines())


def test_what_is_no_record_is_refused_and_listed(reports: Any, tmp_path: Path) -> None:
    good = reports[0][:5]
    broken = json.loads(good[0])
    broken["awards"][0]["mentions"][0]["text"] = "something else"
    extra = {**json.loads(good[1]), "surprise": 1}
    lines = [good[0], b"{no json}\n", good[1], json.dumps(broken).encode() + b"\n", b"[]\n", json.dumps(extra).encode() + b"\n", good[2]]
    (tmp_path / "a.jsonl").write_bytes(b"".join(lines))
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite", "--refused", tmp_path / "refused.jsonl", expect=1)
    refused = [json.loads(line) for line in (tmp_path / "refused.jsonl").read_text().splitlines()]
    assert [r["line"] for r in refused] == [2, 4, 5, 6]
    assert "offsets hold" in refused[1]["reason"]
    assert "surprise" in refused[3]["reason"]


def test_every_layout_of_json_is_read(reports: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [json.loads(line) for line in reports[0][:20]]
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "records-00000.jsonl").write_bytes(b"".join(reports[0][:20]))
    (tmp_path / "folder" / "failures.jsonl").write_text('{"source": "x"}\n')
    (tmp_path / "array.json").write_text(json.dumps(records, ensure_ascii=False))
    (tmp_path / "indented.json").write_text("\n".join(json.dumps(r, indent=1) for r in records))
    found = []
    for name in ("folder", "array.json", "indented.json"):
        run("build", tmp_path / name, "--db", tmp_path / f"{name}.sqlite")
        found.append(exported(tmp_path / f"{name}.sqlite"))

    class Stdin:
        buffer = io.BufferedReader(io.BytesIO(b"".join(reports[0][:20])))  # type: ignore[arg-type]

    monkeypatch.setattr(sys, "stdin", Stdin)
    run("build", "-", "--db", tmp_path / "stdin.sqlite")
    assert len({*found, exported(tmp_path / "stdin.sqlite")}) == 1


@pytest.mark.parametrize("at", [60, -40])  # the rest is swapped in, or written in place
def test_a_killed_build_leaves_the_old_registry(at: int, reports: Any, tmp_path: Path) -> None:
    db, rng = tmp_path / "r.sqlite", random.Random(5)
    (tmp_path / "a.jsonl").write_bytes(b"".join(reports[0][:at]))
    (tmp_path / "b.jsonl").write_bytes(b"".join(reports[0][at:]))
    run("build", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--db", tmp_path / "whole.sqlite")
    whole = exported(tmp_path / "whole.sqlite")
    run("build", tmp_path / "a.jsonl", "--db", db)
    before = exported(db)
    command = [sys.executable, "-m", "extractor", "registry", "build", str(tmp_path / "b.jsonl"), "--db", str(db)]
    for _ in range(3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        drafts, deadline = [tmp_path / "r.sqlite.building", tmp_path / "r.sqlite-wal"], time.monotonic() + 20
        while not any(d.exists() for d in drafts) and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(rng.random() * 0.2)
        process.send_signal(signal.SIGKILL) if process.poll() is None else None
        process.wait()
        # Killed right after it was whole, the new state is there; never anything between.
        if (after := exported(db)) != before:
            assert after == whole
            break
    run("build", tmp_path / "b.jsonl", "--db", db)
    assert not any(d.exists() for d in drafts)
    assert exported(db) == whole


def test_two_builds_at_once(registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import fcntl

    (tmp_path / "r.sqlite").write_bytes(registry.read_bytes())
    with (tmp_path / "r.sqlite.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        run("build", registry.parent / "all.jsonl", "--db", tmp_path / "r.sqlite", expect=3)
    assert "another build" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing", None, "there is no registry"),
        ("empty", b"", "no SQLite file"),
        ("text", b"hello, this is no database at all, is it?", "no SQLite file"),
        ("truncated", "half", "truncated"),
        ("garbled", "garble", "cannot be"),
        ("old", "old", "another version"),
        ("foreign", "foreign", "cannot be"),
    ],
)
def test_a_bad_database_is_named(name: str, content: Any, words: str, registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import sqlite3

    path, whole = tmp_path / "r.sqlite", registry.read_bytes()
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content == "half":
        path.write_bytes(whole[: len(whole) // 2])
    elif content == "garble":
        path.write_bytes(whole[:100] + os.urandom(len(whole) - 100))
    elif content == "old":
        path.write_bytes(whole)
        with sqlite3.connect(path) as db:
            db.execute("UPDATE meta SET value = '0' WHERE key = 'store_version'")
        db.close()
    elif content == "foreign":
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE other (x)")
        db.close()
    run("search", "x", "--db", path, expect=3)
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


def test_datasette_opens_the_file(registry: Path) -> None:
    import asyncio

    app = pytest.importorskip("datasette.app", reason="datasette is not installed")

    async def ask() -> Any:
        served = app.Datasette([str(registry)])
        await served.invoke_startup()
        return await served.client.get("/registry/awards.json?_shape=objects&_size=3&_facet=status")

    answer = asyncio.run(ask())
    assert answer.status_code == 200
    assert len(answer.json()["rows"]) == 3


def test_a_reader_keeps_its_state_while_a_small_addition_is_written(reports: Any, tmp_path: Path) -> None:
    from extractor.registry.store import open_store

    db = tmp_path / "r.sqlite"
    (tmp_path / "a.jsonl").write_bytes(b"".join(reports[0][:-30]))
    (tmp_path / "b.jsonl").write_bytes(b"".join(reports[0][-30:-20]))
    run("build", tmp_path / "a.jsonl", "--db", db)
    reader = open_store(str(db))
    reader.end_request()
    inode = db.stat().st_ino
    count = "SELECT COUNT(*) FROM documents"
    before = reader.rows(count)
    reader.begin_request()
    assert reader.rows(count) == before
    reader.end_request()
    run("build", tmp_path / "b.jsonl", "--db", db)
    assert db.stat().st_ino == inode, "it was written in place"
    reader.begin_request()
    assert reader.rows(count)[0][0] == before[0][0] + 10
    # One who reads for long: the addition goes in beside, and what is read does not change.
    long = reader.rows(count)
    (tmp_path / "c.jsonl").write_bytes(b"".join(reports[0][-20:-10]))
    run("build", tmp_path / "c.jsonl", "--db", db)
    assert reader.rows(count) == long
    reader.close()
    (tmp_path / "d.jsonl").write_bytes(b"".join(reports[0][-10:]))
    run("build", tmp_path / "d.jsonl", "--rebuild", "--db", db)
    (tmp_path / "all.jsonl").write_bytes(b"".join(reports[0]))
    run("build", tmp_path / "all.jsonl", "--db", tmp_path / "all.sqlite")
    assert exported(db) == exported(tmp_path / "all.sqlite")
    assert sorted(p.name for p in tmp_path.glob("r.sqlite*")) == ["r.sqlite", "r.sqlite.lock"]


def test_common_names_bit_by_bit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few names, few provinces: blocks so dense that every cap is met, and new reports change old persons."""
    import sqlite3

    from _awards import World, articles

    rng = random.Random(4)
    whole = World.__post_init__

    def few(world: World) -> None:
        whole(world)
        world.given, world.given_weights, world.middle = world.given[:3], world.given_weights[:3], world.middle[:2]
        world.surnames, world.surname_weights, world.provinces = world.surnames[:2], world.surname_weights[:2], world.provinces[:3]

    caps = (("reach", "NEIGHBOURS", 12), ("events", "NEIGHBOURS", 12), ("company", "NEIGHBOURS", 6), ("company", "NEAR", 3), ("entities", "NEAR", 3))
    monkeypatch.setattr(World, "__post_init__", few)
    for module, name, value in caps:
        monkeypatch.setattr(f"extractor.registry.resolve.{module}.{name}", value)
    lines = [to_json(record) + b"\n" for record, _ in articles(500, seed=8, papers=(0.4, 0.3, 0.3))]
    rng.shuffle(lines)
    (tmp_path / "all.jsonl").write_bytes(b"".join(lines))
    run("build", tmp_path / "all.jsonl", "--db", tmp_path / "all.sqlite")
    at, step = 0, len(lines) * 3 // 4
    while at < len(lines):
        (tmp_path / "part.jsonl").write_bytes(b"".join(lines[at : at + step]))
        run("build", tmp_path / "part.jsonl", "--db", tmp_path / "parts.sqlite")
        at, step = at + step, rng.choice((1, 2, 7, 15))
    one, two = (sqlite3.connect(tmp_path / f"{name}.sqlite") for name in ("all", "parts"))
    for table in ("awards", "entities", "doubts", "resolution", "meta"):
        found = [sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for db in (one, two)]
        assert found[0] == found[1], table
