"""`extractor article`: one document in, one record out."""

from __future__ import annotations

import argparse
import gc
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from extractor import sinks
from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.document import Source

HELP = "extract one article, report or decision"
EXAMPLES = """examples:
  extractor article page.html                           a table for reading
  extractor article report.docx --format json --output record.json
  extractor article page.html --format html --output page-facts.html
  cat note.txt | extractor article - --published-at 2025-03-22
Standard output is a table in a terminal and JSON in a pipe, unless --format says otherwise.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("source", help="path, URL, or - for standard input")
    parser.add_argument("--format", choices=formats(), help="how to show the record")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead of standard output")
    parser.add_argument("--explain", action="store_true", help="show the rule that found each fact")
    parser.add_argument("--published-at", type=_day, metavar="DATE", help="day of publication of a page that lost its own (2025-03-22)")


def formats() -> list[str]:
    """Formats that one record can be shown in: the sinks that can render one, found by being there."""
    return sinks.showing_one()


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2025-03-22") from None


def run(args: argparse.Namespace) -> int:
    """Extract and show one record."""
    # The process lives for one document: collecting garbage among the objects of start-up costs more than it frees.
    gc.disable()
    source = _acquire(args.source)
    from extractor.pipeline import extract

    record = extract(source, published_at=args.published_at)
    rendered: bytes = import_module(f"extractor.sinks.{_format(args)}").render(record, args.explain)
    if args.output is None:
        sys.stdout.buffer.write(rendered)
        sys.stdout.buffer.flush()
        return 0
    try:
        args.output.write_bytes(rendered)
    except OSError as error:
        raise UsageError(f"{args.output}: {error.strerror}") from error
    return 0


def _format(args: argparse.Namespace) -> str:
    """The format asked for; else the one that the output's name or place asks for."""
    if args.format:
        return str(args.format)
    if args.output is not None:
        return "html" if args.output.suffix in (".html", ".htm") else "json"
    return "table" if sys.stdout.isatty() else "json"


def _acquire(argument: str) -> Source:
    from extractor.acquire.file import read_file, read_stdin

    if argument == "-":
        return read_stdin()
    if argument.startswith(("http://", "https://")):
        from extractor.acquire.url import fetch

        return fetch(argument)
    return read_file(Path(argument))
