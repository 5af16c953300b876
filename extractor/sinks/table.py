"""A record as a person reads it in a terminal."""

from __future__ import annotations

import io
import shutil
import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.record.model import Record
from extractor.sinks.facts_view import Section, sections


def render(record: Record, explain: bool = False) -> bytes:
    """Title, source, one table a kind of fact, warnings.

    Args:
        record: the record.
        explain: add the rule that found each fact.
    """
    out = io.StringIO()
    tty = sys.stdout.isatty()
    width = shutil.get_terminal_size((120, 40)).columns if tty else 140
    console = Console(file=out, width=max(width, 60), force_terminal=tty, highlight=False, emoji=False)
    document = record.document
    console.print(Text(document.title or document.source.path, style="bold"))
    line = [document.kind, document.number, document.issuer, document.published_at, ", ".join(document.authors), document.source.path]
    console.print(Text(" · ".join(part for part in line if part), style="dim"))
    for section in sections(record):
        console.print(_table(section, explain))
    for warning in record.warnings:
        console.print(Text(f"! {warning.code}: {warning.message}", style="yellow"))
    return out.getvalue().encode("utf-8")


def _table(section: Section, explain: bool) -> Table:
    table = Table(title=f"{section.title} ({len(section.rows)})", title_justify="left", title_style="bold cyan", expand=False)
    for i, name in enumerate(section.columns):
        table.add_column(name, overflow="fold", style="bold" if i == 0 else "dim" if i == len(section.columns) - 1 else "")
    if explain:
        table.add_column("rule", overflow="fold", style="green")
    for row, fact in zip(section.rows, section.facts, strict=True):
        # Text, not markup: a page may hold "[bold]" of its own.
        table.add_row(*(Text(_printable(cell)) for cell in row), *([Text(fact.rule)] if explain else []))
    return table


def _printable(text: str) -> str:
    """Control characters out: they would speak to the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
