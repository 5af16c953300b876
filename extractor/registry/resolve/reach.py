"""Which reports of a block new ones can change: those that comparisons connect with them.

Award events are found by greedy clustering, and of two parts of a block that no comparison connects neither changes the other. So it is
enough to resolve the part that is reached from the new reports; of a common name that is a handful out of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from extractor.registry.model import Report
from extractor.registry.resolve.events import NEIGHBOURS
from extractor.registry.resolve.likeness import ENOUGH, PROPOSAL_WINDOW, contradiction, points
from extractor.registry.resolve.profile import Profile, profile
from extractor.registry.store.base import Store


class Crowded(Exception):
    """So many reports lie near each other that the cap on comparisons may cut some: only the whole block comes out right."""


def reached(store: Store, fresh: Sequence[Report]) -> list[Report]:
    """New reports of a block, and those that comparisons connect with them, in order of arrival.

    Args:
        store: a registry under construction, the new reports written.
        fresh: new reports of one block.

    Raises:
        Crowded: the block has to be resolved as a whole.
    """
    found: list[Report] = []
    for family in sorted({r.family for r in fresh}):
        found += _Family(store, fresh[0].block, family).reached([r for r in fresh if r.family == family])
    return sorted(found, key=lambda r: r.number)


class _Family:
    """The reports of one block and family of awards: only these can speak of one award."""

    def __init__(self, store: Store, block: str, family: str) -> None:
        self._store, self._block, self._family = store, block, family
        self._reports: dict[int, Report] = {}
        self._profiles: dict[int, Profile] = {}
        self._loaded: tuple[int, int] | None = None
        self._whole = False

    def reached(self, fresh: Iterable[Report]) -> list[Report]:
        queue = [r.number for r in fresh]
        self._reports = {r.number: r for r in fresh}
        self._load(list(self._reports.values()))
        known = set(queue)
        for number in queue:
            self._load([self._reports[number]])
            mine = self._profile(number)
            for other in sorted(self._reports):
                if other not in known and self._meet(mine, self._profile(other)):
                    known.add(other)
                    queue.append(other)
        return [self._reports[number] for number in queue]

    def _profile(self, number: int) -> Profile:
        if number not in self._profiles:
            self._profiles[number] = profile(self._reports[number])
        return self._profiles[number]

    def _meet(self, a: Profile, b: Profile) -> bool:
        if a.number > b.number:
            a, b = b, a
        free = any(p.day is None or p.status == "revoked" for p in (a, b))
        if not free and abs((a.day or 0) - (b.day or 0)) > PROPOSAL_WINDOW:
            return False
        return contradiction(a, b) is None and points(a, b) >= ENOUGH

    def _load(self, reports: Sequence[Report]) -> None:
        """Bring in what lies near some reports in time."""
        if self._whole:
            return
        days = [self._profile(r.number).day for r in reports]
        if None in days or any(r.status == "revoked" for r in reports):
            self._whole = True
            self._fetch("", ())
            return
        span = (min(d for d in days if d is not None) - PROPOSAL_WINDOW, max(d for d in days if d is not None) + PROPOSAL_WINDOW)
        if self._loaded and self._loaded[0] <= span[0] and span[1] <= self._loaded[1]:
            return
        self._loaded = span if self._loaded is None else (min(span[0], self._loaded[0]), max(span[1], self._loaded[1]))
        limits = [date.fromordinal(max(1, min(day, date.max.toordinal()))).isoformat() for day in self._loaded]
        self._fetch("AND (day IS NULL OR status = 'revoked' OR day BETWEEN ? AND ?)", limits)

    def _fetch(self, clause: str, values: Sequence[str]) -> None:
        found = self._store.models("reports", f"WHERE block = ? AND family = ? {clause}", (self._block, self._family, *values))
        self._reports |= {r.number: r for r in found if r.number not in self._reports}
        if len(self._reports) > NEIGHBOURS or (not self._whole and self._some_free() and self._count() > NEIGHBOURS):
            raise Crowded

    def _some_free(self) -> bool:
        return any(r.day is None or r.status == "revoked" for r in self._reports.values())

    def _count(self) -> int:
        return int(self._store.rows("SELECT COUNT(*) FROM reports WHERE block = ? AND family = ?", (self._block, self._family))[0][0])
