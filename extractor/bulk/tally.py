"""What is counted of each record, and the sums: small, so that a summary of a million documents is read in no time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from extractor.record.model import Record

KINDS = ("dates", "provinces", "locations", "officials", "people", "awards", "figures", "events")
SLOWEST = 10


class Tally(msgspec.Struct, array_like=True):
    """Counts of one record: facts a kind (in the order of `KINDS`), and the values that the report groups by."""

    facts: tuple[int, ...]
    characters: int
    kind: str
    site: str | None
    month: str | None
    provinces: tuple[str, ...]
    awards: tuple[str, ...]
    warnings: tuple[str, ...]


def tally(record: Record) -> Tally:
    """Count one record."""
    document = record.document
    return Tally(
        facts=tuple(len(getattr(record, kind)) for kind in KINDS), characters=sum(len(p.text) for p in document.paragraphs), kind=document.kind,
        site=document.source.site, month=(document.published_at or "")[:7] or None, provinces=_provinces(record),
        awards=tuple(_award(a.name, a.class_) for a in record.awards), warnings=tuple(w.code for w in record.warnings),
    )  # fmt: skip


def _provinces(record: Record) -> tuple[str, ...]:
    """Provinces of today that a document names, each once: merged ones under their successor."""
    return tuple(dict.fromkeys((p.successor or p).name for p in record.provinces))


def _award(name: str, class_: int | None) -> str:
    return f"{name} hạng {('Nhất', 'Nhì', 'Ba')[class_ - 1]}" if class_ else name


class Sums:
    """Sums over outcomes; `plain` and `from_plain` are inverse."""

    GROUPS = ("counts", "facts", "with_facts", "kinds", "sites", "months", "provinces", "awards", "warnings", "failures", "passed_over", "duplicates")

    def __init__(self) -> None:
        self.groups: dict[str, Counter[str]] = {name: Counter() for name in self.GROUPS}
        self.slowest: list[tuple[int, str]] = []

    def add(self, one: Tally) -> None:
        """Count a record that stays."""
        groups = self.groups
        for kind, n in zip(KINDS, one.facts, strict=True):
            if n:
                groups["facts"][kind] += n
                groups["with_facts"][kind] += 1
        groups["counts"]["characters"] += one.characters
        groups["kinds"][one.kind] += 1
        groups["sites"][one.site or "?"] += 1
        groups["months"][one.month or "?"] += 1
        for name, values in (("provinces", one.provinces), ("awards", one.awards), ("warnings", one.warnings)):
            groups[name].update(values)

    def took(self, milliseconds: int, path: str) -> None:
        """Note a document's time."""
        if len(self.slowest) < SLOWEST or milliseconds > self.slowest[-1][0]:
            self.slowest = sorted([*self.slowest, (milliseconds, path)], key=lambda x: (-x[0], x[1]))[:SLOWEST]

    def merge(self, other: Sums) -> None:
        """Add the sums of another part."""
        for name, counter in other.groups.items():
            self.groups[name].update(counter)
        for milliseconds, path in other.slowest:
            self.took(milliseconds, path)

    def plain(self) -> dict[str, Any]:
        """As JSON can hold it, most frequent first."""
        groups: dict[str, Any] = {name: dict(sorted(c.items(), key=lambda x: (-x[1], x[0]))) for name, c in self.groups.items()}
        return {**groups, "slowest": [{"milliseconds": ms, "source": path} for ms, path in self.slowest]}

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Sums:
        """The sums that `plain` gave."""
        sums = cls()
        for name in cls.GROUPS:
            sums.groups[name].update(plain.get(name, {}))
        sums.slowest = [(s["milliseconds"], s["source"]) for s in plain.get("slowest", [])]
        return sums
