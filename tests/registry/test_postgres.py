"""SQLite and PostgreSQL give the same answers, the same ids, the same export."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

from extractor.language.folding import fold_ascii
from extractor.registry.search.engine import Engine
from extractor.registry.search.filters import Filters
from extractor.registry.store import open_store
from tests.registry.conftest import exported, run


def _queries(db: Path) -> list[str]:
    """300 queries from what is in the registry: names, parts, untoned, mistyped, phrases."""
    rng = random.Random(11)
    found = sqlite3.connect(db).execute("SELECT recipient, award, grantor FROM awards WHERE recipient IS NOT NULL ORDER BY id").fetchall()
    queries = []
    while len(queries) < 300:
        name, award, grantor = rng.choice(found)
        words = name.split()
        letter = rng.randrange(len(name))
        queries += [
            name, fold_ascii(name), " ".join(words[:2]), words[-1], f"{award} {words[0]}", f'"{" ".join(words[-2:])}"', grantor or award,
            name[:letter] + name[letter + 1 :], words[0][:3] + "*",
        ]
    return queries[:300]


def test_the_same_300_queries_give_the_same_ids(registry: Path, reports: Any, postgres: str, tmp_path: Path) -> None:
    lines = reports[0]
    for i, part in enumerate((lines[:400], lines[400:])):
        (tmp_path / f"{i}.jsonl").write_bytes(b"".join(part))
        run("build", tmp_path / f"{i}.jsonl", "--db", postgres)
    assert exported(postgres) == exported(registry)
    one, two = Engine(open_store(str(registry))), Engine(open_store(postgres))
    hits = 0
    for i, query in enumerate(_queries(registry)):
        filters = Filters(kind=("individual",)) if i % 3 == 0 else Filters(year_from=2016) if i % 3 == 1 else Filters()
        found = one.ids(query, filters)
        assert found == two.ids(query, filters), query
        assert one.search(query, filters).facets == two.search(query, filters).facets
        hits += len(found)
    assert hits > 3000
    two.store.close()
    a, b = one.ids("nguyễn")[:2]
    before = exported(postgres)
    run("merge", a, b, "--db", postgres)
    assert exported(postgres) != before
    run("undo", "--db", postgres)
    assert exported(postgres) == before


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    run("search", "x", "--db", "postgresql://nobody:secret@127.0.0.1:1/none", expect=3)
