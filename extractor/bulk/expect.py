"""Plausibility bounds for a whole run: `awards>=0.1/doc`, `failures<=5%`, `records>=1000`."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from extractor.bulk.tally import KINDS
from extractor.errors import UsageError

_COUNTS = ("records", "failures", "duplicates", "near_duplicates", "warnings")
_FORM = re.compile(r"\s*([a-z_]+)\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)\s*(/doc|%)?\s*$")


class Expectation(NamedTuple):
    """A bound.

    Args:
        name: kind of fact, or `records`, `failures`, `duplicates`, `near_duplicates`, `warnings`.
        sign: `>=`, `<=`, `>`, `<`.
        bound: number.
        unit: `/doc` facts a record; `%` of records with such a fact, of inputs for the others; empty for a number.
    """

    name: str
    sign: str
    bound: float
    unit: str

    def __str__(self) -> str:
        return f"{self.name}{self.sign}{self.bound:g}{self.unit}"

    def value(self, manifest: dict[str, Any]) -> float:
        """What the run has."""
        counts, records = manifest["counts"], max(manifest["counts"]["records"], 1)
        if self.name in KINDS:
            total = manifest["with_facts" if self.unit == "%" else "facts"].get(self.name, 0)
            whole = records
        else:
            total = sum(manifest["warnings"].values()) if self.name == "warnings" else counts[self.name]
            whole = max(counts["inputs"], 1) if self.unit == "%" else records
        return total / whole * (100 if self.unit == "%" else 1) if self.unit else float(total)

    def holds(self, manifest: dict[str, Any]) -> bool:
        """Whether the run keeps the bound."""
        value = self.value(manifest)
        return {">=": value >= self.bound, "<=": value <= self.bound, ">": value > self.bound, "<": value < self.bound}[self.sign]


def parse(text: str) -> Expectation:
    """A bound as it is written on the command line.

    Raises:
        UsageError: it is none, or its name is not known.

    >>> str(parse("awards >= 0.10/doc"))
    'awards>=0.1/doc'
    """
    match = _FORM.match(text)
    if match is None or match[1] not in (*KINDS, *_COUNTS):
        raise UsageError(f"--expect {text!r}: write it as awards>=0.1/doc, failures<=5% or records>=1000 ({', '.join((*KINDS, *_COUNTS))})")
    return Expectation(match[1], match[2], float(match[3]), match[4] or "")
