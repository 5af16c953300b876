"""The recipients of one block's award events beside each other: who is compared with whom, and what that says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from extractor.registry.model import Seen
from extractor.registry.normal import names
from extractor.registry.resolve.profile import then

#: An event's recipient is compared with so many later ones of one province, unit or telling name, at most. Bodies of one name and province
#: are one and hang together by their neighbours; of a common name in one province every person is possibly every other: doubts are listed
#: among neighbours only.
NEIGHBOURS, NEAR = 60, 8


#: A common name may stand twice in a long list, hardly twice among its first.
_FIRST = 6


class Holder(NamedTuple):
    """What an award event says about its recipient; `first`: it stands among the first of its lists."""

    person: bool
    name: str
    rarity: int
    provinces: frozenset[str]
    then: frozenset[str]
    offices: tuple[frozenset[str], ...]
    units: tuple[frozenset[str], ...]
    lists: frozenset[tuple[int, int]]
    first: bool
    whole_place: bool


class Company:
    """Holders in rooms: those of one province, unit or document, and of a telling name all; others could be neither merged nor doubted.

    Args:
        events: the reports of a block's events, in order of their first reports.

    Attributes:
        keys: of each event, the rooms to which it belongs.
    """

    def __init__(self, events: Sequence[Sequence[Seen]]) -> None:
        self._events = events
        self._holders: dict[int, Holder] = {}
        self._reach = NEIGHBOURS if events and events[0][0].block.startswith("p:") else NEAR
        self._said: dict[tuple[int, int], tuple[int, str]] = {}
        self.keys = [keys_of(event) for event in events]
        self._rooms: dict[object, list[int]] = {}
        for i, keys in enumerate(self.keys):
            for key in keys:
                self._rooms.setdefault(key, []).append(i)

    def rooms_of(self, i: int) -> Iterator[list[int]]:
        """The rooms of a holder."""
        return (self._rooms[key] for key in self.keys[i])

    def pairs(self, within: Collection[int] | None = None) -> dict[tuple[int, int], bool]:
        """Pairs that share a room, each with whether they are near each other in one, in order.

        Args:
            within: only pairs with one of these; None: all.
        """
        found: dict[tuple[int, int], bool] = {}
        if within is not None and len(within) < len(self.keys):
            for i in within:
                for room in self.rooms_of(i):
                    at = bisect_left(room, i)
                    for step, j in enumerate(reversed(room[max(0, at - self._reach) : at])):
                        found[j, i] = step < NEAR or found.get((j, i), False)
                    for step, j in enumerate(room[at + 1 : at + 1 + self._reach]):
                        found[i, j] = step < NEAR or found.get((i, j), False)
            return dict(sorted(found.items()))
        for room in self._rooms.values():
            for at, i in enumerate(room):
                for step, j in enumerate(room[at + 1 : at + 1 + self._reach]):
                    found[i, j] = step < NEAR or found.get((i, j), False)
        return dict(sorted(found.items()))

    def compared(self, pairs: dict[tuple[int, int], bool]) -> tuple[list[tuple[int, int, int]], list[tuple[int, int, str]]]:
        """Pairs that may be one with their points, and pairs that are possibly one with the reason."""
        scored: list[tuple[int, int, int]] = []
        doubtful: list[tuple[int, int, str]] = []
        for (i, j), near in pairs.items():
            score, reason = self._said.get((i, j)) or self._compare(i, j)
            if score:
                scored.append((score, i, j))
            elif reason and near:
                doubtful.append((i, j, reason))
        return scored, doubtful

    def _compare(self, i: int, j: int) -> tuple[int, str]:
        a, b = self._holder(i), self._holder(j)
        said = self._said[i, j] = (0, "") if _clash(a, b) else _evidence(a, b)
        return said

    def clash_among(self, places: Sequence[int]) -> Callable[[int, int], bool]:
        """Whether two holders contradict each other, by their indexes in `places`."""
        held = [self._holders.get(place) for place in places]

        def clash(i: int, j: int) -> bool:
            return _clash(held[i] or self._holder(places[i]), held[j] or self._holder(places[j]))

        return clash

    def _holder(self, i: int) -> Holder:
        found = self._holders.get(i)
        if found is None:
            found = self._holders[i] = holder(self._events[i])
        return found


def keys_of(event: Sequence[Seen]) -> set[object]:
    """The rooms to which a recipient belongs: its provinces, units and (a person) documents, and one for all bearers of a telling name."""
    keys: set[object] = {r.province_now_code for r in event if r.province_now_code and r.basis != "grantor"}
    keys.update([names.telling_words(r.unit) for r in event if r.unit])
    name = event[0].name or ""
    if event[0].block.startswith("p:"):
        telling = names.rarity(names.toned(name)) >= 2
        keys.update([] if telling else [("document", r.document) for r in event])
    else:
        telling = names.own_name(names.body_key(name)) or any(_is_whole_place(r) for r in event)
    return {*keys, "name"} if telling else keys


def holder(event: Sequence[Seen]) -> Holder:
    """The recipient of an event, from all of its reports."""
    first = event[0]
    person = first.block.startswith("p:")
    name = names.toned(first.name or "") if person else names.body_key(first.name or "")
    return Holder(
        person, name, names.rarity(name) if person else 0,
        frozenset([r.province_now_code for r in event if r.province_now_code and r.basis != "grantor"]),
        frozenset([old for r in event if r.basis != "grantor" and (old := then(r))]),
        tuple({w for r in event if (w := names.telling_words(f"{r.role or ''} {r.unit or ''}"))}),
        tuple({names.telling_words(r.unit) for r in event if r.unit}),
        frozenset([(r.document, r.fact) for r in event]), all(r.item < _FIRST for r in event),
        not person and any(_is_whole_place(r) for r in event),
    )


def _is_whole_place(r: Seen) -> bool:
    """Whether a recipient is a whole province."""
    if r.basis != "recipient" or r.kind != "locality" or r.province is None:
        return False
    return names.body_key(r.name or "").endswith(names.toned(r.province))


def _clash(a: Holder, b: Holder) -> bool:
    if a.lists & b.lists:
        return True
    if a.name != b.name and not (a.person and names.same_toned(a.name, b.name)):
        return not (not a.person and (a.name.startswith(b.name + " ") or b.name.startswith(a.name + " ")) and bool(a.provinces & b.provinces))
    if a.then and b.then and not a.then & b.then:
        return True
    return bool(a.provinces and b.provinces and not a.provinces & b.provinces)


def _evidence(a: Holder, b: Holder) -> tuple[int, str]:
    """Points for one entity (0: not enough), and in that case why the two may be the same all the same."""
    province = bool(a.provinces & b.provinces)
    if not a.person:
        if province or (a.whole_place and b.whole_place):
            return 3, ""
        return (2, "") if names.own_name(a.name) and a.name == b.name else (0, "name")
    unit = max((_share(x, y) for x in a.units for y in b.units), default=0.0)
    office = max((_share(x, y) for x in a.offices for y in b.offices), default=0.0)
    if province and _same_post(a, b, unit, office):
        return 3 + (unit >= 0.75), ""
    if (said := _one_text(a, b, unit, office)) is not None:
        return said
    if unit == 1.0 and a.rarity + (office == 1.0) >= 2 and min(map(len, (*a.units, *b.units))) >= 4:
        return 2, ""
    if province:
        return 0, "name, province"
    return (0, "name, unit") if unit >= 0.75 or office >= 0.75 else (0, "name" if a.rarity >= 2 else "")


def _one_text(a: Holder, b: Holder, unit: float, office: float) -> tuple[int, str] | None:
    """Two awards to one name in one document: one person, but where units tell two apart, or the name is common and the list long."""
    if not {document for document, _ in a.lists} & {document for document, _ in b.lists}:
        return None
    if (a.units and b.units and unit < 0.5) or (a.offices and b.offices and office < 0.34):
        return None
    return (4, "") if a.rarity >= 1 or office >= 0.75 or (a.first and b.first) else (0, "name, document")


def _same_post(a: Holder, b: Holder, unit: float, office: float) -> bool:
    """One unit, and for the commonest names one office in it too; an office without its body ("Giám đốc") says nothing."""
    told = min((len(o) for o in (*a.offices, *b.offices)), default=0)
    if unit >= 0.75:
        return a.rarity + b.rarity > 0 or office >= 0.75
    return office >= 0.75 and told >= 4 and not (a.units and b.units)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
