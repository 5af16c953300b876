"""`extractor schema`: print the JSON Schemas, or write them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.errors import UsageError

HELP = "print the JSON Schemas of records"
EXAMPLES = """examples:
  extractor schema                     the names of all schemas
  extractor schema record              one of them
  extractor schema --bundle            all in one document
  extractor schema --write schemas     write all files
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("name", nargs="?", help="record, award, date, …")
    parser.add_argument("--bundle", action="store_true", help="all schemas as one document")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write every schema into a folder")


def run(args: argparse.Namespace) -> int:
    """Print or write schemas."""
    from extractor.record import schema

    every = schema.schemas()
    if args.write:
        schema.write(args.write)
    elif args.bundle:
        sys.stdout.write(schema.text(schema.bundle()))
    elif args.name is None:
        sys.stdout.writelines(f"{name.removesuffix(schema.SUFFIX)}\t{s['description']}\n" for name, s in every.items())
    elif (found := every.get(args.name.removesuffix(schema.SUFFIX) + schema.SUFFIX)) is not None:
        sys.stdout.write(schema.text(found))
    else:
        raise UsageError(f"there is no schema {args.name!r}; extractor schema lists them")
    return 0
