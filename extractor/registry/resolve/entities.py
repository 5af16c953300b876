"""Award events of one block → the persons and bodies behind them.

Merged without a person's word only by name, province and office or unit: two thirds of distinct people share their toned name
with someone, an eighth share name and province. Everything less is "possibly the same": shown, not merged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.registry.model import Seen
from extractor.registry.resolve.cluster import Forced, Torn, cluster
from extractor.registry.resolve.company import NEAR, Company
from extractor.registry.resolve.decisions import torn

FORCED = Forced()


class Entities(NamedTuple):
    """Groups of events (by index, each sorted, by their first), and pairs of events of two groups that are possibly one, with the reason.

    Of each pair of groups only the first pair of events is given.
    """

    groups: list[list[int]]
    doubts: list[tuple[int, int, str]]


def entities(events: Sequence[Sequence[Seen]], same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()) -> Entities:
    """The entities of a block's events, each event having a named recipient.

    Args:
        events: the block's events in order of their first reports.
        same, different: decisions as pairs of reports' ids.
    """
    if len(events) == 1:
        return Entities([[0]], [])
    where = {report.id: i for i, event in enumerate(events) for report in event}
    forced = Forced(_pairs(same, where), _pairs(different, where))
    company = Company(events)
    scored, doubtful = company.compared(company.pairs())
    try:
        groups = cluster(len(events), scored, company.clash_among(range(len(events))), forced)
    except Torn as error:
        raise torn(*(events[i][0].id for i in error.pair)) from error
    home = {i: group[0] for group in groups for i in group}
    return Entities(groups, _doubts(doubtful, home, forced))


class TooFew(Exception):
    """The part of a block that may change reaches beyond the events that were given."""


def entities_anew(
    events: Sequence[Sequence[Seen]], home: Sequence[str | None], changed: Collection[int], grown: bool, complete: Collection[object] | None = None
) -> Entities:
    """Like `entities`, for the part of a block that changed events can change; without decisions.

    What is left out comes out as it was: greedy clustering of one connected part of the comparisons does not depend on another.

    Args:
        events: events of the block in order of their first reports; all of them, or all in some rooms.
        home: the entity to which each event belonged before; None for new events.
        changed: indexes of new and changed events.
        grown: whether any of them, or a part of it, was there before; if not, they all stand at the end.
        complete: the rooms of which all events are given; None: all.

    Returns:
        Groups of the part; doubts of which one side at least lies in it.

    Raises:
        TooFew: more rooms have to be given.
    """
    company = Company(events)
    within, pairs = _part(company, home, changed, grown, complete)
    places = sorted(within)
    index = {place: i for i, place in enumerate(places)}
    scored, doubtful = company.compared(dict(sorted(pairs.items())))
    inner = [(score, index[i], index[j]) for score, i, j in scored if i in within and j in within]
    groups = [[places[i] for i in group] for group in cluster(len(places), inner, company.clash_among(places))]
    first = {i: group[0] for group in groups for i in group}
    firsts: dict[str | None, int] = {}
    for i, entity in enumerate(home):
        if i not in within:
            first[i] = firsts.setdefault(entity, i)
    return Entities(groups, _doubts(doubtful, first, FORCED))


def _part(
    company: Company, home: Sequence[str | None], changed: Collection[int], grown: bool, complete: Collection[object] | None
) -> tuple[set[int], dict[tuple[int, int], bool]]:
    """Events whose entity may change – the changed ones, those with whom they were one, whom comparisons connect with these – and their pairs."""
    _check(company, changed, complete)
    if grown and complete is not None:
        raise TooFew  # those with whom they were one may stand in other rooms
    if grown and any(len(room) > NEAR for i in changed for room in company.rooms_of(i)):
        return set(range(len(home))), company.pairs()  # a change in the middle of a crowded room shifts who is compared with whom
    former = {home[i] for i in changed} - {None}
    within = {*changed, *(i for i, entity in enumerate(home) if entity in former)}
    frontier = set(within)
    pairs: dict[tuple[int, int], bool] = {}
    while frontier:
        found = company.pairs(frontier)
        pairs |= found
        scored, _ = company.compared(found)
        frontier = {i for _, *pair in scored for i in pair} - within
        _check(company, frontier, complete)
        within |= frontier
    return within, pairs


def _check(company: Company, places: Collection[int], complete: Collection[object] | None) -> None:
    if complete is not None and any(key not in complete for i in places for key in company.keys[i]):
        raise TooFew


def _doubts(doubtful: list[tuple[int, int, str]], first: dict[int, int], forced: Forced) -> list[tuple[int, int, str]]:
    found: dict[tuple[int, int], tuple[int, int, str]] = {}
    for i, j, reason in doubtful:
        a, b = sorted((first[i], first[j]))
        if a != b and frozenset((i, j)) not in forced.different:
            found.setdefault((a, b), (i, j, reason) if first[i] == a else (j, i, reason))
    return [found[pair] for pair in sorted(found)]


def _pairs(pairs: Iterable[tuple[str, str]], where: dict[str, int]) -> Iterator[tuple[int, int]]:
    return ((where[a], where[b]) for a, b in pairs if a in where and b in where and where[a] != where[b])
