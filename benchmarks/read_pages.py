"""HTML pages to documents, beside trafilatura with metadata, in one run on one core: prints pages a second and the ratio.

usage: python benchmarks/read_pages.py [DIR] [--rounds N]

DIR holds pages (`*.html`, at any depth); without it, the pages of `../shared/documents` (EXTRACTOR_SHARED). trafilatura's
`bare_extraction` decodes, finds the article and reads the metadata, as `read` does; both take the bytes of the page.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from extractor.document import Source  # noqa: E402
from extractor.errors import Rejected  # noqa: E402
from extractor.read import read  # noqa: E402

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", ROOT.parent / "shared"))


def best_of(rounds: int, works: list[Callable[[bytes], object]], pages: list[bytes]) -> list[float]:
    """For each of the works, processor seconds over all pages: the fastest round of each page, the works taking turns."""
    sums = [0.0] * len(works)
    for page in pages:
        best = [float("inf")] * len(works)
        for _ in range(rounds):
            for number, work in enumerate(works):
                start = time.process_time()
                work(page)
                best[number] = min(best[number], time.process_time() - start)
        sums = [total + seconds for total, seconds in zip(sums, best, strict=True)]
    return sums


def ours(page: bytes) -> object:
    """Read one page; refusals count as read."""
    try:
        return read(Source(path="page.html", data=page))
    except Rejected as refusal:
        return refusal


def main() -> int:
    """Run both over the same pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path, nargs="?", default=SHARED / "documents")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    pages = [path.read_bytes() for path in sorted(args.dir.rglob("*.html"))]
    if not pages:
        print(f"no pages in {args.dir}", file=sys.stderr)
        return 2
    from trafilatura import bare_extraction

    def peer(page: bytes) -> object:
        return bare_extraction(page, with_metadata=True)

    for work in (ours, peer):
        work(pages[0])
    mine, theirs = best_of(args.rounds, [ours, peer], pages)
    size = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages of {size:.0f} kB on average, best of {args.rounds} rounds")
    print(f"extractor    {len(pages) / mine:8.1f} pages/s  {1000 * mine / len(pages):6.2f} ms a page")
    print(f"trafilatura  {len(pages) / theirs:8.1f} pages/s  {1000 * theirs / len(pages):6.2f} ms a page")
    print(f"ratio        {theirs / mine:8.2f}  (budget 4)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
