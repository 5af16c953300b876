"""People's decisions: reversible to the byte, kept over builds, contradictions refused."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.registry.conftest import exported, run


@pytest.fixture
def db(registry: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "r.sqlite"
    copy.write_bytes(registry.read_bytes())
    return copy


def _ids(db: Path, where: str, table: str = "awards") -> list[str]:
    return [row[0] for row in sqlite3.connect(db).execute(f"SELECT id FROM {table} WHERE {where} ORDER BY id")]


def test_merge_and_undo_give_the_old_export(db: Path) -> None:
    before = exported(db)
    a, b = _ids(db, "recipient LIKE 'Nguyễn%'")[:2]
    run("merge", a, b, "--db", db, "--why", "a test")
    after = exported(db)
    assert after != before
    assert after.count("\n") == before.count("\n") - 1
    run("undo", "--db", db)
    assert exported(db) == before
    assert "undone" in run("undo", "--list", "--db", db)


def test_merge_of_entities_and_split_back(db: Path) -> None:
    before = exported(db)
    a, b = _ids(db, "kind = 'individual'", "entities")[:2]
    run("merge", a, b, "--db", db)
    merged = [line for line in exported(db).splitlines() if (r := json.loads(line)["recipients"]) and r[0]["entity"] in (a, b)]
    assert len({json.loads(line)["recipients"][0]["entity"] for line in merged}) == 1
    run("undo", "--db", db)
    assert exported(db) == before


def test_split_keeps_the_id_on_the_oldest_side(db: Path) -> None:
    before = exported(db)
    whole = _ids(db, "reports >= 3")[0]
    run("split", whole, "--db", db)
    awards = [json.loads(line)["id"] for line in exported(db).splitlines()]
    assert whole in awards
    assert len(awards) > before.count("\n")
    run("undo", "--db", db)
    assert exported(db) == before


def test_decisions_hold_over_builds(reports: Any, tmp_path: Path) -> None:
    db = tmp_path / "r.sqlite"
    (tmp_path / "a.jsonl").write_bytes(b"".join(reports[0][:500]))
    (tmp_path / "b.jsonl").write_bytes(b"".join(reports[0][500:]))
    run("build", tmp_path / "a.jsonl", "--db", db)
    a, b = _ids(db, "recipient_kind = 'individual'")[:2]
    run("merge", a, b, "--db", db)
    run("split", _ids(db, f"reports >= 2 AND id NOT IN ('{a}', '{b}')")[0], "--db", db)
    run("build", tmp_path / "b.jsonl", "--db", db)
    once = exported(db)
    run("build", tmp_path / "b.jsonl", "--rebuild", "--db", db)
    assert exported(db) == once
    assert len({a, b} & {json.loads(line)["id"] for line in once.splitlines()}) == 1


def test_contradictions_are_refused_and_named(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = _ids(db, "reports = 2")[0]
    run("split", whole, "--db", db)
    parts = [r[0] for r in sqlite3.connect(db).execute("SELECT a FROM decisions UNION SELECT b FROM decisions")]
    before = exported(db)
    run("merge", "aw" + parts[0], "aw" + parts[1], "--db", db, expect=3)
    assert "keeps" in capsys.readouterr().err
    assert exported(db) == before


def test_a_dry_run_shows_what_would_change(db: Path) -> None:
    before = exported(db)
    a, b = _ids(db, "recipient_kind = 'individual'")[:2]
    told = run("merge", a, b, "--dry-run", "--db", db)
    assert exported(db) == before
    assert any(line.startswith("- aw") for line in told.splitlines())
    assert any(line.startswith("+ aw") for line in told.splitlines())


@pytest.mark.parametrize("wrong", ["aw123", "aw0000000000000000", "en0000000000000000", "'; DROP TABLE awards", ""])
def test_unknown_ids(db: Path, wrong: str) -> None:
    run("split", wrong, "--db", db, expect=2)
