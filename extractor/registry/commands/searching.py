"""`extractor registry search`: a table, JSON or CSV."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from typing import Any

from extractor.errors import UsageError
from extractor.registry.export import cell
from extractor.registry.labels import facet_label
from extractor.registry.normal import provinces
from extractor.registry.search.engine import MAX_OFFSET, Engine, Found, Hit
from extractor.registry.search.filters import Filters
from extractor.registry.shape import award_item
from extractor.registry.store import open_store

_COLUMNS = ("id", "date", "recipient", "award", "class", "grantor", "province", "status", "snippet")


def filters_of(args: argparse.Namespace) -> Filters:
    """The filters that the options say."""
    ground = Filters(geography=args.geography, as_of=args.as_of).ground
    return Filters(
        province=tuple(_province(p, ground) for p in args.province), geography=args.geography, as_of=args.as_of, year_from=args.since,
        year_to=args.until, award=tuple(args.award), family=tuple(args.family), class_=tuple(args.class_), level=tuple(args.level),
        status=tuple(args.status), kind=tuple(args.kind), grantor=args.grantor, disputed=args.disputed,
    )


def _province(said: str, geography: str) -> str:
    """A code as it is, a name as its code; names of the document's time keep their name, as codes changed hands."""
    if said.isdigit():
        return said
    place = provinces.of_name(said, geography == "document")
    if place is None:
        raise UsageError(f"{said!r} is no province; give its name or its two digits")
    return f"{place.code}|{place.name}" if geography == "document" else place.now_code or place.code


def search(args: argparse.Namespace) -> int:
    """Search and print."""
    if args.limit < 1 or args.offset < 0 or args.limit + args.offset > MAX_OFFSET:
        raise UsageError(f"--limit and --offset reach to hit {MAX_OFFSET}; export gives all")
    store = open_store(args.db)
    try:
        found = Engine(store).search(
            args.query, filters_of(args), sort=args.sort, offset=args.offset, limit=args.limit, with_facets=args.facets
        )
    finally:
        store.close()
    {"json": _json, "csv": _csv, "table": _table}[args.format](found)
    return 0


def _json(found: Found) -> None:
    print(json.dumps([award_item(hit) for hit in found.hits], ensure_ascii=False, indent=2))


def _csv(found: Found) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([cell(value) for value in _row(hit)] for hit in found.hits)


def _row(hit: Hit) -> list[Any]:
    a = hit.award
    return [a.id, a.date or a.sort_day, a.recipient, a.award, a.class_, a.grantor, a.province_now or a.province, a.status, hit.snippet.text]


def _table(found: Found) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    # Piped, the table is as wide as its words: nothing that a script looks for is folded away.
    console = Console(width=None if sys.stdout.isatty() else 220)
    table = Table(title=f"{found.total} awards" + (" (one letter read otherwise)" if found.typos else ""), title_justify="left")
    for name in ("id", "date", "recipient", "award", "grantor", "province", "words"):
        table.add_column(name, overflow="fold")
    for hit in found.hits:
        a = hit.award
        cells = [a.id, a.date or a.sort_day, a.recipient or "", f"{a.award}{_class(a.class_)}", a.grantor or "", a.province_now or a.province or ""]
        table.add_row(*map(escape, cells), _marked(hit))
    console.print(table)
    for name, values in found.facets.items():
        console.print(escape(f"{name}: " + ", ".join(f"{facet_label(name, v.value, 'en')} {v.hits}" for v in values[:12])))


def _class(number: int | None) -> str:
    return f" hạng {('Nhất', 'Nhì', 'Ba')[number - 1]}" if number else ""


def _marked(hit: Hit) -> str:
    from rich.markup import escape

    parts, at = [], 0
    for start, end in hit.snippet.marks:
        parts += [escape(hit.snippet.text[at:start]), "[bold]", escape(hit.snippet.text[start:end]), "[/bold]"]
        at = end
    return "".join([*parts, escape(hit.snippet.text[at:])])
