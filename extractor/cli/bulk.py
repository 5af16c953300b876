"""`extractor bulk`: an archive in, records out."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from extractor.errors import UsageError

HELP = "extract a whole archive: folders, files, dumps"
EXAMPLES = """examples:
  extractor bulk pages/ --output out --workers 4
  extractor bulk dump.jsonl.gz --output out --limit 1000
Exit code 1 where documents failed (failures.jsonl says which and why), 3 where none became a record.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="file, folder or JSONL dump")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder for the results")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (one a core)")
    parser.add_argument("--limit", type=int, metavar="N", help="documents at most")


def run(args: argparse.Namespace) -> int:
    """Process and say what came of it."""
    if args.workers < 1:
        raise UsageError("--workers must be at least 1")
    from extractor.bulk.run import run as run_bulk

    counts = run_bulk(args.inputs, args.output, args.workers, args.limit)["counts"]
    print(", ".join(f"{n} {what}" for what, n in counts.items()), file=sys.stderr)
    if not counts["records"] and counts["failures"]:
        return 3
    return 1 if counts["failures"] else 0
