"""`extractor bulk`: an archive in, records out."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.bulk.model import Options

HELP = "extract a whole archive: folders, ZIP, TAR, JSON(L), WARC, Parquet"
EXAMPLES = """examples:
  extractor bulk pages/ --output out --workers 4
  extractor bulk 2024.tar.zst dump.jsonl.gz crawl.warc.gz --output out
  extractor bulk dump.jsonl --output out --expect "awards>=0.1/doc" --expect "failures<=5%"
  extractor bulk s3://bucket/news/ --output out --engine dask --scheduler tcp://10.0.0.1:8786
  extractor bulk @addresses.txt --output out            a file of paths or URLs, one a line
The same command again goes on where it was stopped, however it was. Results: records-NNNNN.jsonl, failures.jsonl,
duplicates.jsonl, near_duplicates.jsonl, manifest.json. Exit code 1 where documents failed or a bound did not hold,
3 where there is no record.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, archive, dump, URL, @FILE (a list of these), - (standard input)")
    parser.add_argument("--output", type=_folder, required=True, metavar="DIR", help="folder for the results")
    parser.add_argument("--workers", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes (one a core)")
    parser.add_argument("--engine", choices=("local", "dask"), default="local", help="processes of this machine, or Dask")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="Dask scheduler (tcp://…); without one Dask runs on this machine")
    parser.add_argument("--limit", type=_positive, metavar="N", help="documents at most")
    parser.add_argument("--timeout", type=float, default=120, metavar="S", help="seconds that one document may take (120)")
    parser.add_argument("--memory", type=int, default=4096, metavar="MB", help="memory that one worker may use (4096; 0 for no bound)")
    parser.add_argument("--format", choices=("jsonl", "parquet", "csv", "xlsx"), default="jsonl", help="write tables too, one a kind of fact")
    parser.add_argument("--no-resume", action="store_true", help="forget what an earlier run left in DIR and start over")
    parser.add_argument("--dry-run", action="store_true", help="count the documents and stop")
    parser.add_argument("--expect", action="append", default=[], metavar="BOUND", help="awards>=0.1/doc, failures<=5%%, records>=1000; repeatable")
    parser.add_argument("--near-duplicates", choices=("keep", "drop"), default="keep", help="keep both and list the pair, or drop the later one")
    parser.add_argument("--threshold", type=float, default=0.8, metavar="T", help="likeness from which texts are near duplicates (0.8)")
    parser.add_argument("--known", type=Path, metavar="INDEX", help="folder or index.sqlite of an earlier run, whose documents are duplicates here")
    parser.add_argument("--shard-size", type=_positive, metavar="N", help="documents of one file of records (by their number, 20 to 400)")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")


def _folder(text: str) -> Path:
    if "://" in text:  # `Path` would make a folder "s3:" of it
        raise argparse.ArgumentTypeError(f"{text!r} is not a folder of this machine, where the index has to be; copy the results when they are there")
    return Path(text)


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Process and say what came of it."""
    from extractor.bulk import run as bulk
    from extractor.bulk.expect import parse
    from extractor.bulk.progress import Meter
    from extractor.bulk.summary import lines

    meter = Meter(args.quiet)
    expectations = tuple(parse(text) for text in args.expect)
    options = _options(args)
    signal.signal(signal.SIGTERM, _interrupt)
    if args.dry_run:
        found = bulk.count(options, meter)
        print(f"{found['documents']} documents in {found['shards']} shards")
        sys.stdout.writelines(f"passed over, {why}: {n}\n" for why, n in found["passed_over"].items())
        return 0
    manifest = bulk.run(options, expectations, meter)
    if not args.quiet:
        print("\n".join(lines(manifest)), file=sys.stderr)
    return _exit_code(manifest)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _exit_code(manifest: dict[str, Any]) -> int:
    counts = manifest["counts"]
    if not counts["records"] and not counts["duplicates"]:
        return 3
    return 1 if counts["failures"] or not all(check["holds"] for check in manifest["expectations"]) else 0


def _options(args: argparse.Namespace) -> Options:
    from extractor.bulk.fingerprint import band_rows
    from extractor.bulk.model import Options, Settings

    if not 0.3 <= args.threshold < 1:
        raise UsageError("--threshold must be at least 0.3 and less than 1")
    if args.timeout <= 0 or args.memory < 0:
        raise UsageError("--timeout must be more than 0, --memory not less than 0")
    if args.scheduler and args.engine != "dask":
        raise UsageError("--scheduler needs --engine dask")
    settings = Settings(timeout=args.timeout, memory=args.memory, near=True, band_rows=band_rows(args.threshold))
    return Options(
        inputs=tuple(args.inputs), output=args.output, workers=args.workers, engine=args.engine, scheduler=args.scheduler, limit=args.limit,
        format=args.format, resume=not args.no_resume, near_duplicates=args.near_duplicates, threshold=args.threshold, known=args.known,
        settings=settings, shard_size=args.shard_size,
    )
