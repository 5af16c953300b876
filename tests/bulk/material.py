"""Articles for bulk tests, written in a loop, and the same ones in every kind of archive."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_PLACES = ("Lào Cai", "Hà Giang", "Sơn La", "Cao Bằng", "Nghệ An", "Đắk Lắk", "Cà Mau", "Quảng Trị")
_NAMES = ("Trần Văn Bình", "Lê Thị Hoa", "Phạm Quốc Khánh", "Nguyễn Minh Tâm", "Vũ Đức Long", "Hoàng Thu Trang")
_WORKS = ("trồng rừng", "xóa nhà tạm", "chuyển đổi số", "xây dựng nông thôn mới", "phòng chống thiên tai", "giữ gìn an ninh")


def article(i: int) -> dict[str, Any]:
    """The i-th article: its words differ from all others'."""
    place, name, work = _PLACES[i % 8], _NAMES[i % 6], _WORKS[i // 6 % 6]
    body = (
        f"Sáng {1 + i % 28}/{1 + i % 12}/2024, tại {place}, UBND tỉnh {place} tổ chức hội nghị biểu dương phong trào {work}.\n"
        f"Dự hội nghị có ông {name}, Giám đốc Sở Nội vụ, cùng {100 + i} đại biểu đến từ {3 + i % 40} đơn vị.\n"
        f"Nhân dịp này, Chủ tịch UBND tỉnh {place} tặng Bằng khen cho {2 + i % 9} tập thể và {5 + i % 31} cá nhân đã góp {i + 1},5 tỷ đồng."
    )
    return {
        "title": f"{place} biểu dương {work}, lần thứ {i + 1}", "maintext": body, "date_publish": f"2024-{1 + i % 12:02}-{1 + i % 28:02} 08:00:00",
        "url": f"https://bao.example/tin-{i}.html", "source_domain": "bao.example", "language": "vi",
    }  # fmt: skip


def articles(count: int, first: int = 0) -> list[bytes]:
    """Articles as JSON."""
    return [json.dumps(article(i), ensure_ascii=False).encode() for i in range(first, first + count)]


def folder(path: Path, many: list[bytes]) -> Path:
    path.mkdir(parents=True)
    for i, data in enumerate(many):
        (path / f"{i:05}.json").write_bytes(data)
    return path


def jsonl(path: Path, many: list[bytes]) -> Path:
    data = b"".join(a + b"\n" for a in many)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def zipped(path: Path, many: list[bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for i, data in enumerate(many):
            archive.writestr(f"tin/{i:05}.json", data)
    return path


def tarred(path: Path, many: list[bytes]) -> Path:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for i, data in enumerate(many):
            info = tarfile.TarInfo(f"tin/{i:05}.json")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    if path.suffix == ".zst":
        from extractor.acquire.compression import _zstd

        path.write_bytes(_zstd().compress(out.getvalue()))
    else:
        path.write_bytes(gzip.compress(out.getvalue()) if path.suffix == ".gz" else out.getvalue())
    return path


def warc(path: Path, many: list[bytes]) -> Path:
    import pytest

    pytest.importorskip("warcio")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for i, data in enumerate(many):
            http = StatusAndHeaders("200 OK", [("Content-Type", "application/json")], protocol="HTTP/1.1")
            url = f"https://bao.example/tin-{i}.html"
            writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=http))
    return path


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "extractor", "bulk", *map(str, arguments)]


def bulk(
    *arguments: object, expect: int | None = 0, stdin: bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `extractor bulk`; its exit code is checked."""
    done = subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, timeout=600, input=stdin, env={**os.environ, **(env or {})})
    out = subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
    assert expect is None or out.returncode == expect, out.stderr
    assert "Traceback" not in out.stderr, out.stderr
    return out


def killed(after: float, *arguments: object) -> bool:
    """Run `extractor bulk` and kill it; whether it was still at work."""
    process = subprocess.Popen(command(*arguments), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        time.sleep(0.05)
        return True
    return False


def results(output: Path) -> dict[str, bytes]:
    """The files that must be the same bytes for the same inputs."""
    names = [p.name for p in output.glob("records-*.jsonl")] + ["failures.jsonl", "duplicates.jsonl", "near_duplicates.jsonl"]
    return {name: (output / name).read_bytes() for name in sorted(names)}


def records(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for path in sorted(output.glob("records-*.jsonl")) for line in path.read_bytes().splitlines()]


def lines(output: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (output / f"{name}.jsonl").read_bytes().splitlines()]


def manifest(output: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((output / "manifest.json").read_bytes())
    return loaded
