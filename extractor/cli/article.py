"""`extractor article`: one document in, one record out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.acquire.file import read_file, read_stdin

HELP = "extract one article, report or decision"
EXAMPLES = """examples:
  extractor article page.html
  extractor article report.docx --format json --output record.json
  cat note.txt | extractor article - --published-at 2025-03-22
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("source", help="path, or - for standard input")
    parser.add_argument("--output", type=Path, help="write here instead of standard output")
    parser.add_argument("--published-at", metavar="DATE", help="day of publication of a page that lost its own")


def run(args: argparse.Namespace) -> int:
    """Extract and print one record."""
    from extractor.pipeline import extract
    from extractor.record.encode import to_json

    source = read_stdin() if args.source == "-" else read_file(Path(args.source))
    data = to_json(extract(source, published_at=args.published_at), indent=2) + b"\n"
    if args.output:
        args.output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
    return 0
