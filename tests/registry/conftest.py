"""Made-up records, registries built from them, a real PostgreSQL."""

from __future__ import annotations

import contextlib
import io
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the extra `registry` is not installed")

from extractor.cli import main
from extractor.record.encode import to_json
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
from _awards import Truth, articles


def made_up(seed: int) -> tuple[list[bytes], list[Truth]]:
    """Some 1,500 reports on 900 awards of a made-up country as lines of JSONL, and what is true of them."""
    lines, truths = [], []
    for record, true in articles(900, seed=seed, papers=(0.5, 0.3, 0.2)):
        lines.append(to_json(record) + b"\n")
        truths += true
    return lines, truths


@pytest.fixture(scope="session")
def reports() -> tuple[list[bytes], list[Truth]]:
    """The reports of one country."""
    return made_up(3)


@pytest.fixture(scope="session")
def registry(reports: tuple[list[bytes], list[Truth]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry of all reports; for reading only."""
    folder = tmp_path_factory.mktemp("registry")
    (folder / "all.jsonl").write_bytes(b"".join(reports[0]))
    run("build", folder / "all.jsonl", "--db", folder / "registry.sqlite")
    return folder / "registry.sqlite"


def run(*arguments: object, expect: int = 0) -> str:
    """`extractor registry …`; what it prints."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out):
        code = main(["registry", *map(str, arguments)])
    text = out.buffer.getvalue().decode()
    assert code == expect, f"{arguments}: exit code {code}\n{text}"
    return text


def exported(db: object) -> str:
    """The whole export of a registry."""
    return run("export", "--format", "jsonl", "--db", db)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A real server with an empty database, run by an unprivileged user."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(p) for p in [shutil.which("initdb")] if p]
    if not found:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    binaries, port = found[-1].parent, free_port()
    folder = Path(tempfile.mkdtemp(prefix="extractor-postgres-"))  # pytest's own folders are closed to other users
    options: dict[str, Any] = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
    if os.getuid() == 0:
        user = _unprivileged()
        options |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        os.chown(folder, user.pw_uid, user.pw_gid)
    data = folder / "data"
    subprocess.run([binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"], **options)
    settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB"
    subprocess.run([binaries / "pg_ctl", "-D", data, "-w", "-o", settings, "-l", folder / "log", "start"], **options)
    try:
        subprocess.run([binaries / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "tester", "registry"], **options)
        yield f"postgresql://tester@127.0.0.1:{port}/registry"
    finally:
        subprocess.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **options)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    pytest.skip("no unprivileged user to run PostgreSQL as")
