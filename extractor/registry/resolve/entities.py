"""Award events of one block → the persons and bodies behind them.

Merged without a person's word only by name, province and office or unit: two thirds of distinct people share their toned name
with someone, an eighth share name and province. Everything less is "possibly the same": shown, not merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.registry.model import Report
from extractor.registry.normal import names
from extractor.registry.resolve.cluster import Forced, Torn, cluster
from extractor.registry.resolve.decisions import torn
from extractor.registry.resolve.profile import then

#: Pairs of one block that are listed as possibly the same, at most.
DOUBTS = 30
#: An event's recipient is compared with so many later ones of one province, unit or telling name, at most.
NEIGHBOURS = 60


class Holder(NamedTuple):
    """What an award event says about its recipient."""

    person: bool
    name: str
    rarity: int
    provinces: frozenset[str]
    then: frozenset[str]
    offices: tuple[frozenset[str], ...]
    units: tuple[frozenset[str], ...]
    lists: frozenset[tuple[int, int]]
    whole_place: bool


class Entities(NamedTuple):
    """Groups of events (by index), and pairs of groups that are possibly the same, with the reason."""

    groups: list[list[int]]
    doubts: list[tuple[int, int, str]]


def holder(event: Sequence[Report]) -> Holder:
    """The recipient of an event, from all of its reports."""
    first = event[0]
    person = first.block.startswith("p:")
    name = names.toned(first.name or "") if person else names.body_key(first.name or "")
    return Holder(
        person, name, names.rarity(name) if person else 0,
        frozenset(r.province_now_code for r in event if r.province_now_code and r.basis != "grantor"),
        frozenset(old for r in event if r.basis != "grantor" and (old := then(r))),
        tuple({w for r in event if (w := names.telling_words(f"{r.role or ''} {r.unit or ''}"))}),
        tuple({names.telling_words(r.unit) for r in event if r.unit}),
        frozenset((r.document, r.fact) for r in event),
        any(r.basis == "recipient" and r.kind == "locality" and _is_province(r) for r in event),
    )


def _is_province(report: Report) -> bool:
    return report.province is not None and names.body_key(report.name or "").endswith(names.toned(report.province))


def entities(events: Sequence[Sequence[Report]], same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()) -> Entities:
    """The entities of a block's events, each event having a named recipient.

    Args:
        events: the block's events in order of their first reports.
        same, different: decisions as pairs of reports' ids.
    """
    holders = [holder(event) for event in events]
    where = {report.id: i for i, event in enumerate(events) for report in event}
    forced = Forced(_pairs(same, where), _pairs(different, where))
    scored, doubtful = _compared(holders)
    try:
        groups = cluster(len(events), scored, lambda i, j: _clash(holders[i], holders[j]), forced)
    except Torn as error:
        raise torn(*(events[i][0].id for i in error.pair)) from error
    home = {i: g for g, group in enumerate(groups) for i in group}
    doubts: dict[tuple[int, int], str] = {}
    for i, j, reason in doubtful:
        a, b = sorted((home[i], home[j]))
        if a != b and frozenset((i, j)) not in forced.different:
            doubts.setdefault((a, b), reason)
    return Entities(groups, [(a, b, reason) for (a, b), reason in sorted(doubts.items())[:DOUBTS]])


def _pairs(pairs: Iterable[tuple[str, str]], where: dict[str, int]) -> Iterator[tuple[int, int]]:
    return ((where[a], where[b]) for a, b in pairs if a in where and b in where and where[a] != where[b])


def _compared(holders: list[Holder]) -> tuple[list[tuple[int, int, int]], list[tuple[int, int, str]]]:
    scored: list[tuple[int, int, int]] = []
    doubtful: list[tuple[int, int, str]] = []
    for i, j in _candidates(holders):
        a, b = holders[i], holders[j]
        if _clash(a, b):
            continue
        score, reason = _evidence(a, b)
        if score:
            scored.append((score, i, j))
        elif reason:
            doubtful.append((i, j, reason))
    return scored, doubtful


def _candidates(holders: list[Holder]) -> list[tuple[int, int]]:
    """Pairs that share a province or a unit, and of telling names all: others could be neither merged nor doubted."""
    rooms: dict[object, list[int]] = {}
    for i, h in enumerate(holders):
        for key in (*h.provinces, *h.units, *(["name"] if (h.rarity >= 2 if h.person else h.whole_place or names.own_name(h.name)) else [])):
            rooms.setdefault(key, []).append(i)
    return sorted({(i, j) for room in rooms.values() for at, i in enumerate(room) for j in room[at + 1 : at + NEIGHBOURS]})


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
    if unit == 1.0 and a.rarity + (office == 1.0) >= 2 and min(map(len, (*a.units, *b.units))) >= 4:
        return 2, ""
    if province:
        return 0, "name, province"
    return (0, "name, unit") if unit >= 0.75 or office >= 0.75 else (0, "name" if a.rarity >= 2 else "")


def _same_post(a: Holder, b: Holder, unit: float, office: float) -> bool:
    """One unit, and for the commonest names one office in it too; an office without its body ("Giám đốc") says nothing."""
    told = min((len(o) for o in (*a.offices, *b.offices)), default=0)
    if unit >= 0.75:
        return a.rarity + b.rarity > 0 or office >= 0.75
    return office >= 0.75 and told >= 4 and not (a.units and b.units)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
