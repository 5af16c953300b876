"""What goes wrong over night: documents that hang, kill and swell, workers that are killed, disks that fill."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.bulk import material as m

POISON = {"PYTHONPATH": str(Path(__file__).parent / "poison")}


def _poisoned(kind: str, i: int) -> bytes:
    one = m.article(i)
    one["maintext"] += f" POISON {kind}"
    return json.dumps(one, ensure_ascii=False).encode()


def test_poison_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    kinds = ("loop", "hang", "kill", "memory", "error")
    many = m.articles(30)
    for i, kind in enumerate(kinds):
        many[5 * i + 2] = _poisoned(kind, 5 * i + 2)
    source = m.jsonl(tmp_path / "a.jsonl", many)
    options = (source, "--timeout", 3, "--memory", 2000, "--workers", 2, "--shard-size", 20)
    m.bulk(*options, "--output", tmp_path / "out", expect=1, env=POISON)
    failed = {f["source"].rsplit("#")[-1]: f["reason"] for f in m.lines(tmp_path / "out", "failures")}
    assert failed == {"3": "timeout", "8": "timeout", "13": "crashed", "18": "out_of_memory", "23": "internal_error"}
    kept = [r["document"]["source"]["path"].rsplit("#")[-1] for r in m.records(tmp_path / "out")]
    assert kept == [str(i) for i in range(1, 31) if str(i) not in failed]


def test_a_worker_that_dies_by_accident_costs_nothing(tmp_path: Path) -> None:
    many = m.articles(6)
    many[3] = _poisoned("once", 3)
    source = m.jsonl(tmp_path / "a.jsonl", many)
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1, env={**POISON, "POISON_MARK": str(tmp_path / "mark")})
    assert (tmp_path / "mark").exists() and len(m.records(tmp_path / "out")) == 6


def test_workers_end_with_the_run_that_is_killed(tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", [_poisoned("hang", 0)])
    process = subprocess.Popen(m.command(source, "--output", tmp_path / "out"), cwd=m.ROOT, env={**os.environ, **POISON}, stderr=subprocess.DEVNULL)
    threads = Path(f"/proc/{process.pid}/task")
    if not (threads / str(process.pid) / "children").exists():
        process.kill()
        pytest.skip("needs /proc/PID/task/TID/children")
    until = time.monotonic() + 60
    children: list[int] = []
    while not children and time.monotonic() < until:
        time.sleep(0.2)
        children = [int(c) for thread in threads.iterdir() for c in (thread / "children").read_text().split()]
    assert children
    time.sleep(1)
    process.kill()
    process.wait()
    while any(os.path.exists(f"/proc/{c}") for c in children) and time.monotonic() < until:
        time.sleep(0.2)
    assert not any(os.path.exists(f"/proc/{c}") for c in children)


def test_an_interrupt_leaves_a_run_that_goes_on(tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(300))
    process = subprocess.Popen(m.command(source, "--output", tmp_path / "out", "--workers", 1), cwd=m.ROOT, stderr=subprocess.PIPE)
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode in (0, 130) and b"Traceback" not in said
    m.bulk(source, "--output", tmp_path / "out", "--workers", 1)
    assert len(m.records(tmp_path / "out")) == 300


@pytest.mark.slow
def test_twenty_kills_do_not_show(tmp_path: Path) -> None:
    source = m.zipped(tmp_path / "a.zip", [*m.articles(1500), *m.articles(20), b"no json", _poisoned("kill", 7)])
    m.bulk(source, "--output", tmp_path / "whole", "--workers", 2, expect=1, env=POISON)
    options = (source, "--output", tmp_path / "out", "--workers", 2)
    moments = random.Random(8)
    for _ in range(20):
        os.environ.update(POISON)
        try:
            m.killed(moments.uniform(0.2, 5), *options)
        finally:
            del os.environ["PYTHONPATH"]
    m.bulk(*options, expect=1, env=POISON)
    assert m.results(tmp_path / "out") == m.results(tmp_path / "whole")


@pytest.mark.slow
def test_a_full_disk_is_said_and_the_run_goes_on(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if shutil.which("mount") is None or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "none", small], check=False).returncode:
        pytest.skip("cannot mount a small tmpfs")
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(400))
    try:
        done = m.bulk(source, "--output", small / "out", "--workers", 2, expect=3)
        assert "disk is full" in done.stderr or "cannot be written" in done.stderr
        subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
        m.bulk(source, "--output", small / "out", "--workers", 2)
        m.bulk(source, "--output", tmp_path / "whole", "--workers", 1)
        assert m.results(small / "out") == m.results(tmp_path / "whole")
    finally:
        subprocess.run(["umount", "-l", small], check=False)
