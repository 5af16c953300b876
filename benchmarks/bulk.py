"""Bulk runs beside their peers: what a second worker gains, pages and dumps against the peers' rates, memory, Dask.

    python benchmarks/bulk.py                          all five, a few minutes
    python benchmarks/bulk.py memory --documents 200000     one of: gain, html, dump, memory, dask
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from _peers import SHARED, articles, ner_by_paragraph, processor_seconds, seconds, verdict

BARE = """
import sys
from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json
from extractor.record.validate import is_valid
source, output, part, parts = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with open(source, "rb") as lines, open(output, "wb") as out:
    for i, line in enumerate(lines):
        if i % parts == part:
            data = to_json(extract(Source(path=f"a.jsonl#{i}", data=line)))
            is_valid(data)
            out.write(data + b"\\n")
"""


def _timed(*commands: list[str]) -> float:
    """Seconds that some commands take side by side."""
    begin = time.perf_counter()
    running = [subprocess.Popen(c, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for c in commands]
    codes = [process.wait() for process in running]
    if any(code not in (0, 1) for code in codes):
        raise SystemExit(f"a command failed: {codes}")
    return time.perf_counter() - begin


def _bulk(source: Path, output: Path, workers: int, *more: str) -> list[str]:
    return [sys.executable, "-m", "extractor", "bulk", str(source), "--output", str(output), "--workers", str(workers), "--quiet", *more]


def _dump(folder: Path, count: int) -> Path:
    """A dump of that many articles; beyond what there is, they come again with changed names."""
    path = folder / f"{count}.jsonl"
    with path.open("wb") as out:
        for article in _many(count):
            out.write(json.dumps(article, ensure_ascii=False).encode() + b"\n")
    return path


def _many(count: int) -> Iterator[dict[str, Any]]:
    held = articles(min(count, 5000))
    for i in range(count):
        article, round_ = held[i % len(held)], i // len(held)
        if round_:
            text = article["maintext"].replace("Nguyễn", f"Nguyễn {chr(65 + round_ % 26)}.").replace(" năm ", f" năm thứ {round_} ")
            article = {**article, "maintext": text, "title": f"{article['title']} ({round_})"}
        yield article


def gain(folder: Path, count: int) -> int:
    """What two workers gain over one, beside what two bare processes gain over one, interleaved."""
    source = _dump(folder, count)
    bare = [sys.executable, "-c", BARE, str(source)]
    times: dict[str, list[float]] = {"bare 1": [], "bulk 1": [], "bare 2": [], "bulk 2": []}
    for i in range(3):
        times["bare 1"].append(_timed([*bare, str(folder / "b0"), "0", "1"]))
        times["bulk 1"].append(_timed(_bulk(source, folder / f"gain-1-{i}", 1)))
        times["bare 2"].append(_timed([*bare, str(folder / "b0"), "0", "2"], [*bare, str(folder / "b1"), "1", "2"]))
        times["bulk 2"].append(_timed(_bulk(source, folder / f"gain-2-{i}", 2)))
    best = {name: min(t) for name, t in times.items()}
    print(", ".join(f"{name}: {t:.1f} s" for name, t in best.items()))
    return verdict("two workers' gain / two bare processes' gain", (best["bulk 1"] / best["bulk 2"]) / (best["bare 1"] / best["bare 2"]), 0.9)


def html(_folder: Path, count: int) -> int:
    """HTML page → validated record on one core, beside trafilatura with metadata that only reads the pages."""
    from trafilatura import bare_extraction

    from extractor import extract
    from extractor.document import Source
    from extractor.record.encode import to_json
    from extractor.record.validate import is_valid

    pages = [p.read_bytes() for p in sorted((SHARED / "documents" / "html").glob("*.html"))]
    sources = [Source(path=f"{i}.html", data=page) for i, page in enumerate(pages)]
    ours = theirs = 0.0
    rounds = max(1, count // len(pages))
    for i in range(rounds + 1):
        a = processor_seconds(lambda s: is_valid(to_json(extract(s))), sources)
        b = processor_seconds(lambda page: bare_extraction(page, with_metadata=True), pages)
        if i:  # the first round warms both up
            ours, theirs = ours + a, theirs + b
    n = rounds * len(pages)
    print(f"extractor {n / ours:.0f} pages/s to validated records, trafilatura {n / theirs:.0f} pages/s read")
    return verdict("HTML → record against trafilatura", theirs / ours, 1.5)


def dump(folder: Path, count: int) -> int:
    """news-please articles → records on disk by one worker, start-up and writing included, beside underthesea `ner`."""
    held = articles(count)
    source = folder / "news-please.jsonl.gz"
    source.write_bytes(gzip.compress(b"".join(json.dumps(a, ensure_ascii=False).encode() + b"\n" for a in held)))
    ner_by_paragraph("Hà Nội.")
    sample = held[:: max(1, len(held) // 60)]
    chars = sum(len(a["maintext"]) for a in held)
    theirs = seconds(lambda a: ner_by_paragraph(a["maintext"]), sample[::2])
    ours = _timed(_bulk(source, folder / "dump", 1))
    theirs += seconds(lambda a: ner_by_paragraph(a["maintext"]), sample[1::2])
    rate, peer = chars / ours, sum(len(a["maintext"]) for a in sample) / theirs
    print(f"{len(held)} articles in {ours:.1f} s: extractor {rate:,.0f} characters/s, underthesea ner by paragraph {peer:,.0f}")
    return verdict("dump → records against ner", rate / peer, 15)


class _Peak(threading.Thread):
    """The most memory that any worker below a process has held, in MB."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root, self.workers, self.coordinator, self.over = pid, 0.0, 0.0, False

    def run(self) -> None:
        while not self.over:
            self.coordinator = max(self.coordinator, _resident(self._root))
            for pid in _below(self._root):
                self.workers = max(self.workers, _resident(pid))
            time.sleep(0.5)


def _resident(pid: int) -> float:
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmRSS")), 0.0)


def _below(pid: int) -> list[int]:
    try:
        return [int(c) for task in Path(f"/proc/{pid}/task").iterdir() for c in (task / "children").read_text().split()]
    except OSError:
        return []


def memory(folder: Path, count: int) -> int:
    """Memory of the workers over a small and a large run."""
    peaks = []
    for n in (5000, count):
        process = subprocess.Popen(_bulk(_dump(folder, n), folder / f"memory-{n}", 2))
        peak = _Peak(process.pid)
        peak.start()
        process.wait()
        peak.over = True
        peaks.append(peak.workers)
        print(f"{n} documents: largest worker {peak.workers:.0f} MB, coordinator {peak.coordinator:.0f} MB")
    failed = verdict(f"memory of a worker, {count} documents against 5000", peaks[1] / max(peaks[0], 1), 1.15, at_least=False)
    return failed | verdict("MB of the largest worker", max(peaks), 700, at_least=False)


def dask(folder: Path, count: int) -> int:
    """The Dask engine on this machine beside the local one."""
    source = _dump(folder, count)
    local = min(_timed(_bulk(source, folder / f"local-{i}", 2)) for i in range(2))
    there = min(_timed(_bulk(source, folder / f"dask-{i}", 2, "--engine", "dask")) for i in range(2))
    print(f"local {local:.1f} s, dask {there:.1f} s")
    return verdict("dask against local", there / local, 1.5, at_least=False)


PARTS = {"gain": (gain, 2000), "html": (html, 150), "dump": (dump, 1500), "memory": (memory, 20_000), "dask": (dask, 2000)}


def main() -> int:
    """Run the parts asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="which; all by default")
    parser.add_argument("--documents", type=int, help="documents instead of each part's own number")
    args = parser.parse_args()
    failed = 0
    for name in args.parts or PARTS:
        part, count = PARTS[name]
        with tempfile.TemporaryDirectory() as folder:
            failed |= part(Path(folder), args.documents or count)
    return failed


if __name__ == "__main__":
    sys.exit(main())
