"""Inputs in object stores, by stand-ins on this machine: moto for s3://, gcp-storage-emulator for gs://."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bulk import material as m

MANY = m.articles(24)
Store = tuple[str, dict[str, str], Callable[[str, bytes], None]]


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _s3() -> Iterator[Store]:
    pytest.importorskip("s3fs")
    server: Any = pytest.importorskip("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=_free_port())
    import boto3

    server.start()
    host, port = server.get_host_and_port()
    keys = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1",
    }  # fmt: skip
    client = boto3.client("s3", endpoint_url=keys["AWS_ENDPOINT_URL"], aws_access_key_id="test", aws_secret_access_key="test", region_name="us-east-1")
    client.create_bucket(Bucket="news")
    yield "s3://news", keys, lambda name, data: client.put_object(Bucket="news", Key=name, Body=data)
    server.stop()


#: The store's new kinds of buckets are asked for by another protocol, which the stand-in does not speak.
_PLAIN_BUCKETS = {"GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false"}


def _gs() -> Iterator[Store]:
    os.environ.update(_PLAIN_BUCKETS)
    gcsfs = pytest.importorskip("gcsfs")
    emulator = pytest.importorskip("gcp_storage_emulator.server")
    port = _free_port()
    server = emulator.create_server("127.0.0.1", port, in_memory=True, default_bucket="news")
    server.start()
    keys = {"STORAGE_EMULATOR_HOST": f"http://127.0.0.1:{port}", **_PLAIN_BUCKETS}
    store = gcsfs.GCSFileSystem(endpoint_url=keys["STORAGE_EMULATOR_HOST"], token="anon", skip_instance_cache=True)
    yield "gs://news", keys, lambda name, data: store.pipe_file(f"news/{name}", data)
    server.stop()


@pytest.fixture(params=[_s3, _gs], ids=["s3", "gs"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    yield from request.param()


@pytest.mark.slow
def test_objects_and_archives_give_the_same_records(store: Store, tmp_path: Path) -> None:
    root, keys, put = store
    for i, data in enumerate(MANY[:8]):
        put(f"2024/tin/{i:05}.json", data)
    put("2024/dump.jsonl.gz", m.jsonl(tmp_path / "dump.jsonl.gz", MANY[8:16]).read_bytes())
    put("2024/pages.zip", m.zipped(tmp_path / "pages.zip", MANY[16:]).read_bytes())
    put("2024/tin/style.css", b"p {}")
    m.bulk(f"{root}/2024/", "--output", tmp_path / "out", "--workers", 2, env=keys)
    m.bulk(m.jsonl(tmp_path / "all.jsonl", MANY), "--output", tmp_path / "whole", "--workers", 1)
    ours = m.records(tmp_path / "out")
    paths = [record["document"]["source"].pop("path") for record in ours]
    assert len(paths) == 24
    assert {p.partition("!")[0].partition("#")[0].rpartition(".")[0].rpartition("/")[0] for p in paths} == {f"{root}/2024", f"{root}/2024/tin"}
    theirs = m.records(tmp_path / "whole")
    for record in theirs:
        record["document"]["source"].pop("path")
    key = str
    assert sorted(ours, key=key) == sorted(theirs, key=key)


@pytest.mark.slow
def test_a_pattern_and_what_is_not_there(store: Store, tmp_path: Path) -> None:
    root, keys, put = store
    for i, data in enumerate(MANY[:4]):
        put(f"{2020 + i}/tin.json", data)
    m.bulk(f"{root}/202[01]/*.json", "--output", tmp_path / "out", "--workers", 1, env=keys)
    assert [r["document"]["source"]["path"] for r in m.records(tmp_path / "out")] == [f"{root}/2020/tin.json", f"{root}/2021/tin.json"]
    said = m.bulk(f"{root}/1999/", "--output", tmp_path / "none", env=keys, expect=2).stderr
    assert f"{root}/1999/" in said and len(said.splitlines()) == 1
    said = m.bulk(root.replace("news", "no-such-bucket") + "/a.zip", "--output", tmp_path / "none", env=keys, expect=2).stderr
    assert "no-such-bucket" in said and len(said.splitlines()) == 1


@pytest.mark.parametrize("output", ["s3://bucket/out", "gs://bucket/out"])
def test_results_are_written_to_a_folder(output: str, tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", MANY[:1])
    assert "not a folder of this machine" in m.bulk(source, "--output", output, expect=2).stderr
