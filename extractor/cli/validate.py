"""`extractor validate`: records against the schemas, as a stream."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import BinaryIO

HELP = "check records against the schemas"
EXAMPLES = """examples:
  extractor validate records-00000.jsonl
  extractor article page.html --format json | extractor validate -
A fault is one line: FILE:LINE: JSON path: reason. Exit code 1 where there was one.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="JSON or JSONL of any size; - is standard input")
    parser.add_argument("--quiet", action="store_true", help="only the exit code and the summary")


def run(args: argparse.Namespace) -> int:
    """Check every file and say each fault."""
    good = bad = unread = 0
    for name in args.files:
        try:
            with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
                valid, faulty = _check(name, file, args.quiet)
        except OSError as error:
            print(f"extractor: {name}: {error.strerror}", file=sys.stderr)
            unread += 1
            continue
        good, bad = good + valid, bad + faulty
    print(f"{good} valid, {bad} faulty" + (f", {unread} files not read" if unread else ""), file=sys.stderr)
    if unread == len(args.files):
        return 3
    return 1 if bad or unread else 0


def _check(name: str, file: BinaryIO, quiet: bool) -> tuple[int, int]:
    from extractor.record.stream import items
    from extractor.record.validate import Fault, faults

    good = bad = 0
    for item in items(file):
        found = [Fault("$", item.error)] if item.error else faults(item.value)
        good, bad = good + (not found), bad + bool(found)
        if not quiet:
            sys.stdout.writelines(f"{name}:{item.line}: {fault.path}: {fault.reason}\n" for fault in found)
    return good, bad
