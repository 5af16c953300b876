"""`extractor registry`: build, search, serve and export the award registry, and decide what belongs together."""

from __future__ import annotations

import argparse

from extractor.errors import MissingExtra

HELP = "the award registry: build, search, serve, export, merge, split, undo"
EXAMPLES = """examples:
  extractor registry build records/ --db registry.sqlite
  extractor registry search "huân chương lao động hạng nhì" --province 11 --since 2020
  extractor registry search 'nguyen van hung' --format json
  extractor registry serve --db registry.sqlite --port 8000
  extractor registry export --format csv --output awards.csv
  extractor registry merge aw00f1… aw93b2… --why "one ceremony, two papers"
  extractor registry undo
The database is registry.sqlite, or --db PATH, or --db postgresql://user@host/name.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands and their options."""
    from extractor.registry.commands import arguments

    arguments.add(parser)


def run(args: argparse.Namespace) -> int:
    """Run the sub-command."""
    try:
        from extractor.registry.commands import actions
    except ImportError as error:
        raise MissingExtra("the registry", "registry") from error
    return actions.run(args)
