"""`extractor evaluate`: records against annotated documents."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.evaluate.facts import Error, Tally

HELP = "score records against annotated documents"
EXAMPLES = """examples:
  extractor bulk gold/inputs --output out && extractor evaluate gold out
  extractor evaluate gold records.jsonl --errors
  extractor evaluate gold out --floors floors.json             fails below a floor
  extractor evaluate gold out --floors floors.json --raise     raises the floors to what was reached
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("gold", type=Path, help="folder with gold/*.json and details/*.json")
    parser.add_argument("records", type=Path, help="records as JSONL, or the output folder of bulk")
    parser.add_argument("--errors", action="store_true", help="list every missed, spurious and differing value")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="least F1 a field; fail below it")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="raise the floors to what was reached")


def run(args: argparse.Namespace) -> int:
    """Score, print, and hold the floors."""
    from extractor.evaluate import attributes, facts, floors
    from extractor.evaluate.load import records

    if not (args.gold / "gold").is_dir():
        raise UsageError(f"{args.gold}: has no folder gold/")
    found = records(args.records)
    fields, errors = facts.score(args.gold, found)
    details, differing = attributes.score(args.gold, found)
    macros = {"macro": facts.macro(fields)}
    if any(tally.gold for tally in details.values()):  # some annotations have no attributes at all
        macros["macro attributes"] = attributes.macro(details)
    if args.errors:
        _print_errors([*errors, *differing])
    (_print_json if args.json else _print_table)({**fields, **details}, macros)
    if args.floors is None:
        return 0
    low = floors.fallen(floors.read(args.floors), {**fields, **details})
    sys.stderr.writelines(f"extractor: {sentence}\n" for sentence in low)
    if args.raise_floors and not low:
        floors.raise_to(args.floors, {**fields, **details})
    return 1 if low else 0


def _print_errors(errors: list[Error]) -> None:
    for error in errors:
        fact = {k: v for k, v in error.fact.items() if k not in ("mentions", "text")} if isinstance(error.fact, dict) else error.fact
        print(error.document, error.field, error.kind, json.dumps(fact, ensure_ascii=False), sep="\t")


def _print_json(tallies: dict[str, Tally], macros: dict[str, float]) -> None:
    table = {n: {"precision": t.precision, "recall": t.recall, "f1": t.f1, "gold": t.gold, "found": t.found} for n, t in tallies.items()}
    print(json.dumps({**table, **{name: {"f1": value} for name, value in macros.items()}}))


def _print_table(tallies: dict[str, Tally], macros: dict[str, float]) -> None:
    """A row a field; what neither the annotation nor the records hold has none."""
    print(f"{'field':<26} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5} {'found':>5}")
    for name, t in tallies.items():
        if t.gold or t.found:
            print(f"{name:<26} {t.precision:6.3f} {t.recall:6.3f} {t.f1:6.3f} {t.gold:5} {t.found:5}")
    for name, value in macros.items():
        print(f"{name:<26} {'':6} {'':6} {value:6.3f}")
