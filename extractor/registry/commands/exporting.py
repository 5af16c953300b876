"""`extractor registry export`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.errors import MissingExtra, UsageError
from extractor.registry.commands.searching import filters_of
from extractor.registry.export import lines, selected, write_parquet
from extractor.registry.search.filters import Filters
from extractor.registry.store import open_store
from extractor.registry.store.base import Store


def export(args: argparse.Namespace) -> int:
    """Write the export to a file or to standard output."""
    if args.format == "parquet" and not args.output:
        raise UsageError("parquet needs --output FILE")
    store = open_store(args.db)
    try:
        _write(args, store)
    finally:
        store.close()
    return 0


def _write(args: argparse.Namespace, store: Store) -> None:
    awards = selected(store, _ids(args, store))
    if args.format == "parquet":
        try:
            with Path(args.output).open("wb") as file:
                write_parquet(awards, file)
        except ImportError as error:
            raise MissingExtra("Parquet files", "registry") from error
        return
    if args.output:
        with Path(args.output).open("wb") as file:
            file.writelines(lines(awards, args.format))
    else:
        sys.stdout.buffer.writelines(lines(awards, args.format))
        sys.stdout.buffer.flush()


def _ids(args: argparse.Namespace, store: Store) -> list[str] | None:
    filters = filters_of(args)
    if not args.query and filters == Filters(geography=args.geography):
        return None
    from extractor.registry.search.engine import Engine

    return Engine(store).ids(args.query or "", filters)
