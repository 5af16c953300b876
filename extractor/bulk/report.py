"""What a bulk run found, as one self-contained page: no scripts, nothing from elsewhere, every word of a stranger escaped."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from extractor.bulk.folder import MANIFEST
from extractor.bulk.tally import KINDS
from extractor.errors import UsageError

_MOST = 15
_FAILURES = 100
#: Months a chart can show; longer spans are drawn by year.
_MONTHS = 48


class Bar(NamedTuple):
    """A value with its label, and its share of the largest, in percent."""

    label: str
    value: int
    share: float


class Tile(NamedTuple):
    """A province on the grid: row and column from 1, its documents, and how dark it is, 0 to 1."""

    name: str
    row: int
    column: int
    value: int
    depth: float


def render(folder: Path) -> bytes:
    """The page, UTF-8.

    Args:
        folder: output of a bulk run, finished or not.

    Raises:
        UsageError: there is no manifest.
    """
    from jinja2 import Environment, FileSystemLoader, select_autoescape

    manifest = _manifest(folder)
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(default=True))
    environment.filters["thousands"] = thousands
    environment.filters["moment"] = moment
    months, provinces = manifest["months"], manifest["provinces"]
    page = environment.get_template("report.html.j2").render(
        manifest=manifest, counts=manifest["counts"], facts=_facts(manifest), months=timeline(months), undated=months.get("?", 0),
        tiles=tiles(provinces), older=_older(provinces), failures=_failures(folder), most_failures=_FAILURES, sites=bars(manifest["sites"]),
        awards=bars(manifest["awards"]), warnings=bars(manifest["warnings"]), reasons=bars(manifest["failures"]),
        passed=bars(manifest["passed_over"]), kinds=bars(manifest["kinds"]),
    )  # fmt: skip
    return page.encode("utf-8")


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
        manifest["counts"], manifest["months"], manifest["slowest"]  # other files of this name have none of these
    except FileNotFoundError as error:
        raise UsageError(f"{folder}: no {MANIFEST} there; name the --output folder of a bulk run") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: is no manifest of a bulk run") from error
    return manifest


def moment(stamp: str) -> str:
    """A point in time of the manifest as people read it: "2026-01-31 08:15 UTC"."""
    return f"{stamp[:10]} {stamp[11:16]} UTC" if stamp.endswith(("+00:00", "Z")) else stamp


def thousands(value: float) -> str:
    """A whole number with thin spaces between its thousands, as both readers of points and of commas understand."""
    return f"{int(value):,}".replace(",", "\u202f")


def bars(counter: dict[str, int], most: int = _MOST) -> list[Bar]:
    """The most frequent, largest first.

    Args:
        counter: label → number.
        most: how many.
    """
    rows = sorted(((k, v) for k, v in counter.items() if k != "?"), key=lambda x: (-x[1], x[0]))[:most]
    top = max((v for _, v in rows), default=1)
    return [Bar(k, v, 100 * v / top) for k, v in rows]


def _facts(manifest: dict[str, Any]) -> list[tuple[Bar, float, float]]:
    """Facts a kind, with facts a record and the share of records that have one."""
    records = max(manifest["counts"]["records"], 1)
    found = {kind: manifest["facts"].get(kind, 0) for kind in KINDS}
    return [(bar, bar.value / records, 100 * manifest["with_facts"].get(bar.label, 0) / records) for bar in bars(found)]


def timeline(months: dict[str, int]) -> list[Bar]:
    """Documents a month without gaps, or a year where the months are too many to see.

    Args:
        months: `2025-03` → number; `?` for those without a date.
    """
    dated = {m: n for m, n in months.items() if m != "?"}
    if not dated:
        return []
    first, last = min(dated), max(dated)
    span = [f"{i // 12:04}-{i % 12 + 1:02}" for i in range(_index(first), _index(last) + 1)]
    if len(span) > _MONTHS:
        years: dict[str, int] = {str(y): 0 for y in range(int(first[:4]), int(last[:4]) + 1)} if int(last[:4]) - int(first[:4]) < 200 else {}
        for month, n in sorted(dated.items()):
            years[month[:4]] = years.get(month[:4], 0) + n
        dated, span = years, list(years)
    top = max(dated.values())
    return [Bar(m, dated.get(m, 0), 100 * dated.get(m, 0) / top) for m in span]


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def tiles(provinces: dict[str, int]) -> list[Tile]:
    """The provinces of today with their documents."""
    layout, found = _layout()["tiles"], _today(provinces)
    top = max([found.get(name, 0) for name in layout] + [1])
    return [Tile(name, row + 1, column + 1, n := found.get(name, 0), (n / top) ** 0.5) for name, (row, column) in layout.items()]


def _layout() -> dict[str, Any]:
    layout: dict[str, Any] = json.loads((Path(__file__).parent / "tiles.json").read_bytes())
    return layout


def _today(provinces: dict[str, int]) -> dict[str, int]:
    """Numbers under the names of today, for provinces that only changed their name."""
    earlier, found = _layout()["earlier_names"], dict[str, int]()
    for name, n in provinces.items():
        found[earlier.get(name, name)] = found.get(earlier.get(name, name), 0) + n
    return found


def _older(provinces: dict[str, int]) -> list[Bar]:
    """Provinces that are no more and have no single successor, so that none is lost from the page."""
    layout = _layout()
    return bars({name: n for name, n in _today(provinces).items() if name not in layout["tiles"]})


def _failures(folder: Path) -> list[dict[str, str]]:
    try:
        with (folder / "failures.jsonl").open("rb") as lines:
            return [json.loads(line) for line in islice(lines, _FAILURES) if line.endswith(b"\n")]
    except OSError:
        return []
