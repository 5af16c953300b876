"""Options of the sub-commands."""

from __future__ import annotations

import argparse

DEFAULT = "registry.sqlite"
_FORMATS = ("table", "json", "csv")


def add(parser: argparse.ArgumentParser) -> None:
    """Add all sub-commands to `extractor registry`."""
    commands = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _build(_command(commands, "build", "build the registry from records, or add to it"))
    _search(_command(commands, "search", "search it"))
    _serve(_command(commands, "serve", "serve the API and the pages"))
    _export(_command(commands, "export", "export it, or what a search finds"))
    merge = _command(commands, "merge", "say that two awards, or two persons or bodies, are one")
    merge.add_argument("a", metavar="A", help="id of an award (aw…) or entity (en…)")
    merge.add_argument("b", metavar="B", help="another of the same kind")
    _decision(merge)
    split = _command(commands, "split", "say that reports of one award, or awards of one person, do not belong together")
    split.add_argument("id", metavar="ID", help="id of an award or entity; its oldest part keeps it")
    split.add_argument("parts", nargs="*", metavar="PART", help="awards of an entity, or reports of an award, to take out (all without)")
    _decision(split)
    undo = _command(commands, "undo", "take back a decision, the last one without a number")
    undo.add_argument("number", nargs="?", type=int, metavar="NUMBER", help="number of the decision")
    undo.add_argument("--list", action="store_true", help="list the decisions")
    _decision(undo)


def _command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help_text, description=help_text)
    parser.add_argument("--db", default=DEFAULT, metavar="PATH-or-postgresql://…", help=f"the registry ({DEFAULT})")
    return parser


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("records", nargs="+", metavar="RECORDS", help="folder of `extractor bulk`, JSONL or JSON file, - for standard input")
    parser.add_argument("--rebuild", action="store_true", help="resolve everything anew, not only what new records touch")
    parser.add_argument("--refused", metavar="FILE", help="write refused records (source, line, reason) as JSONL to a file")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the summary")


def filters(parser: argparse.ArgumentParser) -> None:
    """The options that narrow a search."""
    parser.add_argument("--province", action="append", default=[], metavar="CODE-or-NAME", help="province, today's unless --geography document")
    parser.add_argument("--geography", choices=("today", "document"), help="today's provinces, or those of the document's time")
    parser.add_argument("--as-of", metavar="DAY", help="as of this day (2020-06-30): status and provinces of then, nothing that came later")
    parser.add_argument("--since", type=int, metavar="YEAR", help="this year or later")
    parser.add_argument("--until", type=int, metavar="YEAR", help="this year or earlier")
    parser.add_argument("--award", action="append", default=[], metavar="ID", help="award by its id in the catalogue")
    parser.add_argument("--family", action="append", default=[], metavar="NAME", help="family of awards: huan-chuong, bang-khen, …")
    parser.add_argument("--class", dest="class_", action="append", default=[], choices=("1", "2", "3"), help="class (hạng)")
    parser.add_argument("--level", action="append", default=[], choices=tuple("12345"), help="grantor's level: 1 State … 5 base")
    parser.add_argument("--status", action="append", default=[], choices=("proposed", "conferred", "revoked"))
    parser.add_argument(
        "--kind", action="append", default=[], choices=("individual", "collective", "household", "locality", "organization"), help="kind of recipient"
    )
    parser.add_argument("--grantor", metavar="TEXT", help="grantor, or a part of the name")
    parser.add_argument("--disputed", action="store_true", help="only awards on which papers disagree")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="?", default="", metavar="QUERY", help="words, \"phrases\", -without, prefix*")
    filters(parser)
    parser.add_argument("--sort", choices=("relevance", "newest", "oldest"), default="relevance")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="hits at most (20)")
    parser.add_argument("--offset", type=int, default=0, metavar="N", help="hits to skip")
    parser.add_argument("--facets", action="store_true", help="show counts by province, year, award …")
    parser.add_argument("--format", choices=_FORMATS, default="table")


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--rate", type=int, default=0, metavar="N", help="requests a minute from one address at most (no limit)")
    parser.add_argument("--review", action="store_true", help="serve the review pages instead; EXTRACTOR_REVIEW=name:password guards them")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="?", default=None, metavar="QUERY", help="only what this search finds")
    filters(parser)
    parser.add_argument(
        "--format", choices=("csv", "jsonl", "parquet", "office"), default="jsonl", help="office: the column set that offices file, as CSV"
    )
    parser.add_argument("--output", metavar="FILE", help="file to write; standard output without (not for parquet)")


def _decision(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--why", default="", metavar="TEXT", help="reason, for the log")
    parser.add_argument("--who", default="", metavar="NAME", help="who decides (the user's name)")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
