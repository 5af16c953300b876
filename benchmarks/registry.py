"""The registry beside Datasette over the same rows in the same run: search with facets, requests a second, builds, growth.

    python benchmarks/registry.py                    200,000 awards
    python benchmarks/registry.py --awards 20000     a quick look
    python benchmarks/registry.py --million          also 1,000,000 awards: growth of the 99th percentile
    python benchmarks/registry.py --postgres URL     also the same 300 queries on PostgreSQL
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlencode

from _awards import articles
from _peers import verdict

from extractor.language.folding import fold_ascii
from extractor.record.encode import to_json
from extractor.registry.search.engine import Engine
from extractor.registry.store import open_store

FACETS = ("province_now", "year", "family", "level", "status")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--awards", type=int, default=200_000)
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--postgres", metavar="URL", help="an empty database")
    parser.add_argument("--seconds", type=float, default=10.0, help="seconds of requests over HTTP")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="registry-bench-") as name:
        return _run(Path(name), args)


def _run(folder: Path, args: argparse.Namespace) -> int:
    failed = 0
    db = folder / "registry.sqlite"
    write(folder / "all.jsonl", args.awards, seed=7)
    full = build(folder / "all.jsonl", db)
    print(f"build of {args.awards} awards: {full:.1f} s ({processor_seconds():.1f} s of processor time), {db.stat().st_size / 1e6:.0f} MB")
    failed += verdict("build, as a part of 60 s for 200,000", full / (60 * args.awards / 200_000), 1.0, at_least=False)
    queries = some_queries(db)
    ours = p99(search_times(db, queries))
    theirs = p99(datasette_times(folder, db, queries[:60]))
    print(f"search with facets: p99 {ours * 1000:.1f} ms; Datasette with five facets {theirs * 1000:.0f} ms")
    failed += verdict("search beside Datasette", theirs / ours, 15.0)
    # Each query once, so that nothing is remembered of it; then the same 300 over and over, as from people who page and narrow.
    fresh, again = (requests_a_second(db, q, args.seconds) for q in (some_queries(db, 20_000, distinct=True), queries))
    print(f"requests a second with 8 clients: {fresh:.0f} where no query comes twice, {again:.0f} where 300 come again")
    failed += verdict("requests a second with 8 clients, as a part of 200", fresh / 200, 1.0)
    if args.postgres:
        failed += same_ids(folder, db, queries, args.postgres)
    write(folder / "more.jsonl", 2_900, seed=99, records=1000)
    before = processor_seconds()
    more = build(folder / "more.jsonl", db)
    print(f"1,000 more records: {more:.2f} s ({processor_seconds() - before:.2f} s of processor time)")
    failed += verdict("1,000 records beside a full build", full / more, 20.0)
    if args.million:
        write(folder / "million.jsonl", 1_000_000, seed=7)
        print(f"build of 1,000,000 awards: {build(folder / 'million.jsonl', folder / 'million.sqlite'):.0f} s")
        large = p99(search_times(folder / "million.sqlite", queries))
        print(f"p99 at 1,000,000: {large * 1000:.1f} ms")
        failed += verdict("growth of p99 from 200,000 to 1,000,000", large / ours, 3.0, at_least=False)
    return 1 if failed else 0


def write(path: Path, awards: int, seed: int, records: int = 10**9) -> None:
    """Made-up reports into a file."""
    with path.open("wb") as file:
        for i, (record, _) in enumerate(articles(awards, seed=seed)):
            if i == records:
                return
            file.write(to_json(record) + b"\n")


def build(source: Path, db: Path | str) -> float:
    """Seconds of `extractor registry build`, with the start of the program."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "extractor", "registry", "build", str(source), "--db", str(db)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def processor_seconds() -> float:
    """Processor time of all ended child processes, which a busy machine does not stretch."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def some_queries(db: Path, count: int = 300, distinct: bool = False) -> list[str]:
    """Names, parts of names, untoned, awards, units, single common words, from what is there.

    Args:
        db: a registry.
        count: how many, or fewer where no more different ones are found.
        distinct: none twice.
    """
    rng = random.Random(3)
    named = f"SELECT recipient, award, grantor, unit FROM awards WHERE recipient IS NOT NULL ORDER BY id LIMIT {50_000 if distinct else 5000}"
    rows = sqlite3.connect(db).execute(named).fetchall()
    if distinct:
        every = [q for name, award, grantor, unit in rows for q in (name, fold_ascii(name), f"{award} {name.split()[-1]}", f"{name} {grantor}", unit)]
        unique = list(dict.fromkeys(q for q in every if q))
        rng.shuffle(unique)
        return unique[:count]
    found: list[str] = []
    while len(found) < count:
        name, award, grantor, unit = rng.choice(rows)
        words = name.split()
        found += [name, fold_ascii(name), " ".join(words[:2]), words[0], f"{award} {words[-1]}", grantor or award, fold_ascii(unit or award)]
    return found[:count]


def search_times(db: Path, queries: list[str]) -> list[float]:
    """Seconds of each query with all facets and a page of hits."""
    engine = Engine(open_store(str(db)))
    engine.search("a")
    return [_seconds(lambda q=q: engine.search(q)) for q in queries]  # type: ignore[misc]


def datasette_times(folder: Path, db: Path, queries: list[str]) -> list[float]:
    """Seconds of the same queries by Datasette, in process, over the same rows with an FTS5 table."""
    peer = folder / "peer.db"
    with sqlite3.connect(peer) as copy:
        copy.execute("ATTACH ? AS ours", (str(db),))
        words = "SELECT group_concat(r.sentence, char(10)) FROM ours.resolution x JOIN ours.reports r ON r.number = x.number WHERE x.event = a.id"
        copy.execute(f"CREATE TABLE awards AS SELECT a.*, ({words}) AS sentences FROM ours.awards a")
        listed = "recipient, role, unit, award, grantor, place, reason, decision_number, sentences"
        copy.execute(f"CREATE VIRTUAL TABLE awards_fts USING fts5({listed}, content='awards', tokenize='unicode61 remove_diacritics 2')")
        copy.execute(f"INSERT INTO awards_fts (rowid, {listed}) SELECT rowid, {listed} FROM awards")
    copy.close()
    return asyncio.run(_ask_datasette(peer, queries))


async def _ask_datasette(peer: Path, queries: list[str]) -> list[float]:
    from datasette.app import Datasette

    served = Datasette([str(peer)], settings={"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000})
    await served.invoke_startup()
    times = []
    for query in ["a", *queries]:
        address = "/peer/awards.json?" + urlencode([("_search", query), ("_size", "20"), *(("_facet", f) for f in FACETS)])
        begin = time.perf_counter()
        answer = await served.client.get(address)
        times.append(time.perf_counter() - begin)
        assert answer.status_code == 200, answer.text[:300]
    return times[1:]


def requests_a_second(db: Path, queries: list[str], seconds: float) -> float:
    """Searches answered over HTTP in a second, eight clients asking one after the other."""
    port = 8765
    command = [sys.executable, "-m", "extractor", "registry", "serve", "--db", str(db), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        counts = [0] * 8
        end = time.perf_counter() + seconds
        # Eight shares of many queries; of few, each client begins elsewhere.
        shares = [queries[i::8] if len(queries) > 1000 else queries[i:] for i in range(8)]
        clients = [threading.Thread(target=_client, args=(port, shares[i], end, counts, i)) for i in range(8)]
        begin = time.perf_counter()
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        return sum(counts) / (time.perf_counter() - begin)
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


def _client(port: int, queries: list[str], end: float, counts: list[int], at: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while time.perf_counter() < end:
        for query in queries:
            connection.request("GET", f"/v1/awards?q={quote(query)}&limit=20")
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200
            counts[at] += 1
            if time.perf_counter() >= end:
                return


def same_ids(folder: Path, db: Path, queries: list[str], address: str) -> int:
    """Whether the same queries give the same ids on PostgreSQL."""
    print(f"build in PostgreSQL: {build(folder / 'all.jsonl', address):.0f} s")
    one, two = Engine(open_store(str(db))), Engine(open_store(address))
    same = sum(one.ids(q, limit=1000) == two.ids(q, limit=1000) for q in queries)
    two.store.close()
    return verdict(f"{len(queries)} queries with the same ids", same / len(queries), 1.0)


def p99(times: list[float]) -> float:
    """The 99th percentile."""
    return sorted(times)[max(0, round(0.99 * len(times)) - 1)]


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
