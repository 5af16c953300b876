"""Dask clusters as docs/bulk.md makes them: workers that are killed, sshd on this machine, what goes to Slurm and Kubernetes."""

from __future__ import annotations

import getpass
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.bulk import material as m

RECIPES = (m.ROOT / "docs" / "bulk.md").read_text(encoding="utf-8")


def recipe(word: str) -> str:
    """The indented block of the documentation that holds a word."""
    block: str = next(block for block in re.findall(r"(?:^    .*\n|^\n)+", RECIPES, re.MULTILINE) if word in block)
    return "\n".join(line[4:] for line in block.strip("\n").splitlines())


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _dask(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "dask", *arguments], cwd=m.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def _cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    address = f"tcp://127.0.0.1:{_free_port()}"
    scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2], "--no-dashboard")
    workers = [_dask("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2)]
    try:
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


@pytest.mark.slow
def test_a_worker_that_is_killed_has_its_shards_run_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    source = m.zipped(tmp_path / "a.zip", [*m.articles(400), b'{"no": "text"}'])
    m.bulk(source, "--output", tmp_path / "whole", "--workers", 1, "--shard-size", 20, expect=1)
    with _cluster() as (address, workers):
        command = m.command(source, "--output", tmp_path / "out", "--engine", "dask", "--scheduler", address, "--shard-size", 20)
        run = subprocess.Popen(command, cwd=m.ROOT, stderr=subprocess.PIPE)
        until = time.monotonic() + 120
        while not list(tmp_path.glob("out/records-*.jsonl")) and time.monotonic() < until:
            time.sleep(0.05)
        assert run.poll() is None, "the run was over before a worker could be killed"
        os.kill(workers[0].pid, signal.SIGKILL)
        _, said = run.communicate(timeout=300)
    assert run.returncode == 1 and b"Traceback" not in said, said
    assert m.results(tmp_path / "out") == m.results(tmp_path / "whole")


def _wait_until_open(port: int) -> None:
    for _ in range(100):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"nothing listens on port {port}")


@contextmanager
def _sshd(folder: Path) -> Iterator[dict[str, Any]]:
    """An SSH server for this user on a port of its own."""
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    (folder / "user.pub").rename(folder / "authorized_keys")
    port = _free_port()
    settings = {
        "Port": port, "ListenAddress": "127.0.0.1", "HostKey": folder / "host", "AuthorizedKeysFile": folder / "authorized_keys", "PidFile": "none",
        "StrictModes": "no", "UsePAM": "no", "PasswordAuthentication": "no", "PermitRootLogin": "yes",
    }  # fmt: skip
    (folder / "config").write_text("".join(f"{key} {value}\n" for key, value in settings.items()))
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen([str(shutil.which("sshd")), "-D", "-f", folder / "config"], stderr=subprocess.DEVNULL)
    try:
        _wait_until_open(port)
        yield {"port": port, "username": getpass.getuser(), "client_keys": [str(folder / "user")], "known_hosts": None}
    finally:
        server.kill()
        server.wait()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("sshd") is None or shutil.which("ssh-keygen") is None or os.geteuid() != 0, reason="needs an SSH server to start")
def test_the_recipe_for_ssh_runs(tmp_path: Path) -> None:
    pytest.importorskip("asyncssh")
    distributed = pytest.importorskip("distributed")
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(30))
    with _sshd(tmp_path) as login:
        options = {**login, "env": {}}
        cluster = distributed.SSHCluster(
            ["127.0.0.1", "127.0.0.1"], connect_options=options, worker_options={"nthreads": 1, "n_workers": 2},
            scheduler_options={"port": 0, "dashboard": False}, remote_python=sys.executable,
        )  # fmt: skip
        try:
            m.bulk(source, "--output", tmp_path / "out", "--engine", "dask", "--scheduler", cluster.scheduler_address)
        finally:
            cluster.close()
    m.bulk(source, "--output", tmp_path / "whole", "--workers", 1)
    assert m.results(tmp_path / "out") == m.results(tmp_path / "whole")


def test_the_recipe_for_slurm_writes_its_job() -> None:
    pytest.importorskip("dask_jobqueue")
    made: dict[str, Any] = {}
    exec(recipe("SLURMCluster").partition("cluster.scale")[0], made)
    try:
        script = made["cluster"].job_script()
    finally:
        made["cluster"].close()
    assert "#SBATCH --cpus-per-task=16" in script and "#SBATCH -t 12:00:00" in script
    assert "--nthreads 1" in script and "--nworkers 16" in script


def test_the_recipe_for_kubernetes_writes_its_cluster(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("dask_kubernetes.operator")
    yaml = pytest.importorskip("yaml")
    exec(recipe("make_cluster_spec"), {})
    spec = yaml.safe_load(capsys.readouterr().out)
    assert spec["kind"] == "DaskCluster" and spec["metadata"]["name"] == "archive"
    container = spec["spec"]["worker"]["spec"]["containers"][0]
    assert "dask-worker" in container["args"] and container["args"][-2:] == ["--nthreads", "1"]
