"""Precision, recall and F1 of the facts, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from extractor.evaluate import agree
from extractor.evaluate.forms import edtf, fold, place, province

Agreement = Callable[[Any, Any], float]

#: Field → when an annotated and a found fact are the same.
FIELDS: dict[str, Agreement] = {
    "dates": agree.same, "provinces": agree.same, "locations": agree.same, "people": agree.same, "roles": agree.role,
    "awards": agree.award, "awards_full": agree.award_full, "figures": agree.figure, "event": agree.event,
}  # fmt: skip


class Error(NamedTuple):
    """A fact that was missed, or found where there is none."""

    document: str
    field: str
    kind: str
    fact: Any


class Tally:
    """Counts of one field: agreements, annotated facts, found facts."""

    def __init__(self, hits: int = 0, gold: int = 0, found: int = 0) -> None:
        self.hits, self.gold, self.found = hits, gold, found

    def add(self, hits: int, gold: int, found: int) -> None:
        """Add the counts of one document."""
        self.hits, self.gold, self.found = self.hits + hits, self.gold + gold, self.found + found

    @property
    def precision(self) -> float:
        """Share of the found facts that are right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated facts that were found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def best(gold: Any, left: list[Any], agreement: Agreement) -> int | None:
    """Index of the found fact that agrees best with an annotated one; the first of equals."""
    scores = [(agreement(gold, found), i) for i, found in enumerate(left)]
    top = max(scores, key=lambda s: s[0], default=(0.0, -1))
    return top[1] if top[0] > 0 else None


def pair(gold: list[Any], found: list[Any], agreement: Agreement) -> tuple[int, list[Any], list[Any]]:
    """Pair facts one to one, greedily in the annotation's order: agreements, the missed, the spurious."""
    left, missed = list(found), []
    for fact in gold:
        at = best(fact, left, agreement)
        if at is None:
            missed.append(fact)
        else:
            left.pop(at)
    return len(gold) - len(missed), missed, left


def _once(items: Iterable[Any]) -> list[Any]:
    return list({json.dumps(item, ensure_ascii=False, sort_keys=True): item for item in items}.values())


def _known_days(values: Iterable[str]) -> list[str]:
    return _once(edtf(v) for v in values if not v.startswith("XXXX"))


def annotated(gold: dict[str, Any]) -> dict[str, list[Any]]:
    """The facts of an annotation, by field, in comparable form."""
    persons = gold["people"]
    return {
        "dates": _known_days(gold["dates"]),
        "provinces": _once(province(p) for p in gold["provinces"]),
        "locations": _once(place(x) for x in gold["locations"]),
        "people": _once(fold(p["name"]) for p in persons),
        "roles": _once((fold(p["name"]), role) for p in persons for role in p["roles"]),
        "awards": gold["awards"],
        "awards_full": gold["awards"],
        "figures": gold["figures"],
        "event": [gold["event"]] if gold.get("event") else [],
    }


def found(record: dict[str, Any] | None) -> dict[str, list[Any]]:
    """The facts of a record, by field, in comparable form; a missing record found nothing."""
    record = record or {}
    persons = [*(record.get("officials") or []), *(record.get("people") or [])]
    return {
        "dates": _known_days(d["value"] or "XXXX" for d in record.get("dates", [])),
        "provinces": _once(province(p["name"]) for p in record.get("provinces", [])),
        "locations": _once(place(x["name"]) for x in record.get("locations", [])),
        "people": _once(fold(p["name"]) for p in persons),
        "roles": _once((fold(p["name"]), role["text"]) for p in persons for role in p.get("roles", [])),
        "awards": record.get("awards", []),
        "awards_full": record.get("awards", []),
        "figures": record.get("figures", []),
        "event": (record.get("events") or [])[:1],
    }


def score(gold_dir: Path, records: dict[str, dict[str, Any]]) -> tuple[dict[str, Tally], list[Error]]:
    """Score records against `gold_dir/gold/*.json`.

    Args:
        gold_dir: folder of the annotations.
        records: records by the stem of their source's path.

    Returns:
        A tally a field, and every error in order of document and field.
    """
    tallies = {field: Tally() for field in FIELDS}
    errors: list[Error] = []
    for path in sorted((gold_dir / "gold").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))["gold"]
        gold, got = annotated(truth), found(records.get(path.stem))
        got["dates"] = _without_open_days(got["dates"], gold["dates"], truth["dates"])
        for field, agreement in FIELDS.items():
            hits, missed, extra = pair(gold[field], got[field], agreement)
            tallies[field].add(hits, len(gold[field]), len(got[field]))
            errors += [Error(path.stem, field, "missed", m) for m in missed] + [Error(path.stem, field, "extra", e) for e in extra]
    return tallies, errors


def _without_open_days(got: list[str], gold: list[str], raw: list[str]) -> list[str]:
    """A day whose year nobody can know is neither asked for nor held against a record."""
    open_days = {day[4:] for day in raw if day.startswith("XXXX")}
    return [day for day in got if day in gold or not all(end[4:] in open_days for end in day.split("/"))]


def macro(tallies: dict[str, Tally]) -> float:
    """Mean F1 over the fields."""
    return sum(t.f1 for t in tallies.values()) / len(tallies)
