"""Which reports of a block new ones can change: those that comparisons connect with them.

Award events are found by greedy clustering, and of two parts of a block that no comparison connects neither changes the other. So it is
enough to resolve the part that is reached from the new reports; of a common name that is a handful out of thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from extractor.registry.model import Report
from extractor.registry.resolve.events import NEIGHBOURS
from extractor.registry.resolve.likeness import ENOUGH, PROPOSAL_WINDOW, contradiction, points
from extractor.registry.resolve.profile import Profile, ordinal, profile


class Spot(Protocol):
    """What says which reports can come near another."""

    number: int
    family: str
    status: str
    day: str | None


class Crowded(Exception):
    """So many reports lie near each other that the cap on comparisons may cut some: only the whole block comes out right."""


class Reach:
    """New reports of a block, and those that comparisons connect with them.

    Args:
        spots: all reports of the block.
        fresh: numbers of the new ones.

    Raises:
        Crowded: the block has to be resolved as a whole.
    """

    def __init__(self, spots: Sequence[Spot], fresh: Collection[int]) -> None:
        new = set(fresh)
        families = sorted({s.family for s in spots if s.number in new})
        self._families = [_Family([s for s in spots if s.family == family], new) for family in families]

    @property
    def profiles(self) -> dict[int, Profile]:
        """The comparable forms that were made, by the numbers of their reports."""
        return {number: made for family in self._families for number, made in family.profiles.items()}

    @property
    def near(self) -> list[int]:
        """Numbers of the reports that are looked at, as far as is known."""
        return [number for family in self._families for number in family.near]

    def reached(self, read: Callable[[list[int]], Sequence[Report]]) -> list[Report]:
        """The reports, in order of arrival.

        Args:
            read: gives reports by their numbers.

        Raises:
            Crowded: the block has to be resolved as a whole.
        """
        return sorted((r for family in self._families for r in family.reached(read)), key=lambda r: r.number)


class _Family:
    """The reports of one block and family of awards: only these can speak of one award."""

    def __init__(self, spots: Sequence[Spot], new: Collection[int]) -> None:
        #: Days since year 1; None for those that are compared with all, whenever they are.
        self._days = {s.number: None if s.status == "revoked" or not s.day else ordinal(s.day) for s in spots}
        self._free = {number for number, day in self._days.items() if day is None}
        self._queue = [s.number for s in spots if s.number in new]
        self._span: tuple[int, int] | None = None
        self._reports: dict[int, Report] = {}
        self.profiles: dict[int, Profile] = {}
        self.near = set(self._queue)
        self._widen(self._queue)

    def reached(self, read: Callable[[list[int]], Sequence[Report]]) -> list[Report]:
        known = set(self._queue)
        for number in self._queue:
            self._widen([number])
            if missing := self.near - self._reports.keys():
                self._reports |= {r.number: r for r in read(sorted(missing))}
            for other in sorted(self.near - known):
                if self._meet(number, other):
                    known.add(other)
                    self._queue.append(other)
        return [self._reports[number] for number in self._queue]

    def _profile(self, number: int) -> Profile:
        if number not in self.profiles:
            self.profiles[number] = profile(self._reports[number])
        return self.profiles[number]

    def _meet(self, one: int, other: int) -> bool:
        days = self._days[one], self._days[other]
        if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > PROPOSAL_WINDOW:
            return False
        a, b = self._profile(min(one, other)), self._profile(max(one, other))
        return contradiction(a, b) is None and points(a, b) >= ENOUGH

    def _widen(self, numbers: Sequence[int]) -> None:
        """Bring near what lies near some reports in time."""
        if len(self.near) < len(self._days):
            days = [day for number in numbers if (day := self._days[number]) is not None]
            self.near |= self._within(min(days), max(days)) if len(days) == len(numbers) else self._days.keys()
        if len(self.near) > NEIGHBOURS or (self._free and len(self._days) > NEIGHBOURS):
            raise Crowded

    def _within(self, first: int, last: int) -> set[int]:
        """The reports near some days, and those that have none; what lay near before is left out."""
        low, high = first - PROPOSAL_WINDOW, last + PROPOSAL_WINDOW
        if self._span and self._span[0] <= low and high <= self._span[1]:
            return set()
        low, high = (min(low, self._span[0]), max(high, self._span[1])) if self._span else (low, high)
        self._span = low, high
        return self._free | {number for number, day in self._days.items() if day is not None and low <= day <= high}
