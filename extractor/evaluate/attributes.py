"""F1 of the attributes of facts that were found: codes, roles' bodies, qualifiers, reasons …"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from extractor.evaluate import agree
from extractor.evaluate.facts import Agreement, Error, Tally, best
from extractor.evaluate.forms import edtf, fold, overlap, place, province

Same = Callable[[Any, Any], bool]
Fact = dict[str, Any]

#: Values that say nothing; two of them agree and count for nothing.
SILENT: tuple[Any, ...] = (None, "", False, "exact", [], {})


def _near(limit: float) -> Same:
    return lambda gold, got: overlap(str(gold), str(got)) >= limit


def _exact(gold: Any, got: Any) -> bool:
    return fold(str(gold)) == fold(str(got))


def _number(gold: Any, got: Any) -> bool:
    return re.sub(r"\s", "", fold(str(gold))) == re.sub(r"\s", "", fold(str(got)))


def _members(gold: Any, got: Any) -> bool:
    return len(gold) == len(got) and all(any(overlap(x, y) >= 0.7 for y in got) for x in gold)


ATTRIBUTES: dict[str, dict[str, Same]] = {
    "dates": {"part_of_day": _exact},
    "provinces": {"code": _exact, "successor": _exact},
    "locations": {"type": _exact, "province_code": _exact},
    "people": {"honorific": _exact, "rank": _exact, "degree": _exact, "is_official": _exact},
    "roles": {"title": _near(0.7), "organization": _near(0.7), "province_code": _exact, "former": _exact, "acting": _exact},
    "awards": {
        "presenter": _near(0.6), "posthumous": _exact, "decision_number": _number, "decision_date": _exact, "date": _exact,
        "place": _near(0.6), "reason": _near(0.5), "recipient_kinds": _members,
    },
    "figures": {"qualifier": _exact, "change": _exact, "subject": _near(0.5), "unit_code": _exact},
    "event": {"kind": _exact, "place": _near(0.6), "organizers": _members, "chairs": _members},
}  # fmt: skip

_AGREE: dict[str, Agreement] = {
    "dates": lambda g, p: float(edtf(g["value"]) == edtf(p["value"] or "")),
    "provinces": lambda g, p: float(province(g["name"]) == province(p["name"])),
    "locations": lambda g, p: float(place(g["name"]) == place(p["name"])),
    "people": lambda g, p: float(fold(g["name"]) == fold(p["name"])),
    "roles": lambda g, p: agree.role((fold(g["person"]), g["text"]), (fold(p["person"]), p["text"])),
    "awards": agree.award,
    "figures": agree.figure,
    "event": agree.event,
}


def _award(award: Fact) -> Fact:
    decision = award.get("decision") or {}
    kinds = {r["kind"] for r in award.get("recipients") or [] if r.get("kind")}
    return {**award, "decision_number": decision.get("number"), "decision_date": decision.get("date"), "recipient_kinds": sorted(kinds)}


def found(record: Fact) -> dict[str, list[Fact]]:
    """The facts of a record with their attributes by the annotation's names."""
    persons = [(p, kind == "officials") for kind in ("officials", "people") for p in record.get(kind) or []]
    return {
        "dates": record.get("dates") or [],
        "provinces": [{**p, "successor": (p.get("successor") or {}).get("code")} for p in record.get("provinces") or []],
        "locations": record.get("locations") or [],
        "people": [{**p, "is_official": official} for p, official in persons],
        "roles": [{**role, "person": p["name"]} for p, _ in persons for role in p.get("roles") or []],
        "awards": [_award(a) for a in record.get("awards") or []],
        "figures": record.get("figures") or [],
        "event": (record.get("events") or [])[:1],
    }


def annotated(gold: Fact, details: Fact) -> dict[str, list[tuple[Fact, Fact]]]:
    """(fact, attributes) a kind.

    Raises:
        ValueError: the two files do not run side by side.
    """
    out: dict[str, list[tuple[Fact, Fact]]] = {}
    for kind in ("dates", "provinces", "locations", "people", "awards", "figures"):
        key = {"dates": "value", "provinces": "name", "locations": "name"}.get(kind)
        facts = [{key: fact} if key else fact for fact in gold[kind]]
        out[kind] = list(zip(facts, details[kind], strict=True))
    out["roles"] = [
        ({"person": p["name"], "text": text}, more)
        for p, person in out["people"]
        for text, more in zip(p["roles"], person["roles"], strict=True)
    ]
    out["event"] = [(gold["event"], details["event"])] if gold.get("event") else []
    return out


def _pairs(truth: list[tuple[Fact, Fact]], got: list[Fact], agreement: Agreement) -> Iterator[tuple[Fact, Fact]]:
    left = list(got)
    for fact, more in truth:
        at = best(fact, left, agreement)
        if at is not None:
            yield more, left.pop(at)


def score(gold_dir: Path, records: dict[str, Fact]) -> tuple[dict[str, Tally], list[Error]]:
    """Score the attributes of found facts against `gold_dir/details/*.json`.

    Args:
        gold_dir: folder of the annotations.
        records: records by the stem of their source's path.

    Returns:
        A tally for each `kind.attribute`, and every disagreement with (annotated, found).
    """
    tallies = {f"{kind}.{name}": Tally() for kind, names in ATTRIBUTES.items() for name in names}
    errors: list[Error] = []
    for path in sorted((gold_dir / "details").glob("*.json")):
        gold = json.loads((gold_dir / "gold" / path.name).read_text(encoding="utf-8"))["gold"]
        details = json.loads(path.read_text(encoding="utf-8"))["details"]
        got = found(records.get(path.stem, {}))
        for kind, truth in annotated(gold, details).items():
            for more, fact in _pairs(truth, got[kind], _AGREE[kind]):
                errors += _compare(path.stem, kind, more, fact, tallies)
    return tallies, errors


def _compare(document: str, kind: str, more: Fact, fact: Fact, tallies: dict[str, Tally]) -> list[Error]:
    errors = []
    for name, same in ATTRIBUTES[kind].items():
        gold, got = more.get(name), fact.get(name)
        says, said = gold not in SILENT, got not in SILENT
        right = says and said and same(gold, got)
        tallies[f"{kind}.{name}"].add(right, says, said)
        if (says or said) and not right:
            errors.append(Error(document, f"{kind}.{name}", "differs", (gold, got)))
    return errors


def macro(tallies: dict[str, Tally]) -> float:
    """Mean F1 over the attributes that at least five annotated facts have."""
    enough = [t.f1 for t in tallies.values() if t.gold >= 5]
    return sum(enough) / len(enough) if enough else 0.0
