"""Reports of one block → award events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.registry.model import Report
from extractor.registry.normal import names
from extractor.registry.resolve.cluster import Forced, Torn, cluster
from extractor.registry.resolve.decisions import torn
from extractor.registry.resolve.likeness import ENOUGH, PROPOSAL_WINDOW, contradiction, points
from extractor.registry.resolve.profile import Profile, profile

#: A report is compared with so many later ones of its block and family at most; blocks beyond it are counted in the summary.
NEIGHBOURS = 150


class Events(NamedTuple):
    """Groups of one block's reports, and how many comparisons the cap left out."""

    groups: list[list[Report]]
    capped: int


def events(
    reports: Sequence[Report], same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = (),
    made: Mapping[int, Profile] | None = None,
) -> Events:
    """The award events that a block's reports speak of.

    Args:
        reports: all reports of a block (of several, where a decision joins them).
        same, different: people's decisions as pairs of reports' ids; pairs outside the block are ignored.
        made: comparable forms of some of the reports, by number, where they are at hand.

    Returns:
        Groups ordered by their first report, each in order of arrival.
    """
    ordered = sorted(reports, key=lambda r: r.number)
    if len(ordered) == 1:
        return Events([list(ordered)], 0)
    index = {r.id: i for i, r in enumerate(ordered)}
    forced = Forced(_indexed(same, index), _indexed(different, index))
    known = made or {}
    profiles = [known.get(r.number) or profile(r) for r in ordered]
    scored, capped = _scored(profiles, _kinds(ordered, profiles))
    try:
        found = cluster(len(ordered), scored, lambda i, j: contradiction(profiles[i], profiles[j]) is not None, forced)
    except Torn as error:
        raise torn(*(ordered[i].id for i in error.pair)) from error
    return Events([[ordered[i] for i in group] for group in found], capped)


def _indexed(pairs: Iterable[tuple[str, str]], index: dict[str, int]) -> Iterator[tuple[int, int]]:
    return ((index[a], index[b]) for a, b in pairs if a in index and b in index)


def _kinds(reports: Sequence[Report], profiles: list[Profile]) -> list[tuple[str, str, str]]:
    """What must agree before two reports are compared: block, family, and the persons' toned names where all have tones."""
    toned = all(p.person and not p.name.isascii() for p in profiles)
    return [(r.block, r.family, names.bare_toned(p.name) if toned else "") for r, p in zip(reports, profiles, strict=True)]


def _scored(profiles: list[Profile], kinds: list[tuple[str, str, str]]) -> tuple[list[tuple[int, int, int]], int]:
    parts: dict[tuple[str, str, str], list[int]] = {}
    for i, kind in enumerate(kinds):
        parts.setdefault(kind, []).append(i)
    scored: list[tuple[int, int, int]] = []
    capped = 0
    for part in parts.values():
        for i, j, full in _neighbours(profiles, part):
            capped += full
            a, b = profiles[i], profiles[j]
            if contradiction(a, b) is None and (score := points(a, b)) >= ENOUGH:
                scored.append((score, min(i, j), max(i, j)))
    return scored, capped


def _neighbours(profiles: list[Profile], part: list[int]) -> Iterator[tuple[int, int, int]]:
    """Pairs near each other in time; undated reports and revocations meet all. The third value is 1 where the cap cut a list."""
    free = [i for i in part if profiles[i].day is None or profiles[i].status == "revoked"]
    dated = sorted((i for i in part if i not in set(free)), key=lambda i: (profiles[i].day, i))
    for at, i in enumerate(dated):
        day = profiles[i].day or 0
        for step, j in enumerate(dated[at + 1 :]):
            if (profiles[j].day or 0) - day > PROPOSAL_WINDOW:
                break
            if step >= NEIGHBOURS:
                yield i, j, 1
                break
            yield i, j, 0
    for at, i in enumerate(free):
        others = [*free[at + 1 :], *dated]
        yield from ((i, j, 0) for j in others[:NEIGHBOURS])
