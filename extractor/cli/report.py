"""`extractor report`: what a bulk run found, as one page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.errors import UsageError

HELP = "draw what a bulk run found, as one HTML page"
EXAMPLES = """examples:
  extractor report out                          writes out/report.html
  extractor report out --output - > page.html
The page stands alone: no scripts, nothing loaded from elsewhere. A run under way can be looked at too.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="--output folder of a bulk run")
    parser.add_argument("--output", metavar="FILE", help="write here (DIR/report.html); - is standard output")


def run(args: argparse.Namespace) -> int:
    """Draw the page."""
    from extractor.bulk.report import render

    page = render(args.folder)
    if args.output == "-":
        sys.stdout.buffer.write(page)
        return 0
    path = Path(args.output) if args.output else args.folder / "report.html"
    try:
        path.write_bytes(page)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    print(f"extractor: wrote {path}", file=sys.stderr)
    return 0
