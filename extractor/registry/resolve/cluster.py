"""Best pair first, with a veto that holds for whole clusters: one contradiction between any two members keeps two clusters apart.

Transitive closure of good pairs joins strangers over a third who fits both; pairs alone leave clusters in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Pair = tuple[int, int]


class Torn(Exception):
    """Decisions join two items (by index) that another decision keeps apart."""

    def __init__(self, a: int, b: int) -> None:
        super().__init__(f"{a} and {b}")
        self.pair = (a, b)


class Forced:
    """People's decisions on some items: groups that belong together, pairs that never do.

    Args:
        same: pairs of indexes that belong together.
        different: pairs that never do.
    """

    def __init__(self, same: Iterable[Pair] = (), different: Iterable[Pair] = ()) -> None:
        self.same = list(same)
        self.different = {frozenset(pair) for pair in different}


def cluster(
    count: int, scored: Iterable[tuple[int, int, int]], clash: Callable[[int, int], bool], forced: Forced | None = None
) -> list[list[int]]:
    """Groups of indexes 0 … count-1, each sorted, ordered by their first member.

    Args:
        count: number of items, in the order that breaks ties.
        scored: (points, i, j) of pairs that may be joined.
        clash: whether two items contradict each other.
        forced: decisions, stronger than both.

    Raises:
        Torn: decisions contradict each other by way of what was joined automatically.
    """
    forced = forced or Forced()
    groups = [[i] for i in range(count)]
    home = list(range(count))
    for _, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        a, b = home[i], home[j]
        if a != b and not _apart(groups[a], groups[b], clash, forced):
            _join(groups, home, a, b)
    # Last, so that what was one before a person joined it to another stays one.
    for i, j in forced.same:
        _join(groups, home, home[i], home[j])
    torn = next((pair for pair in forced.different if len({home[i] for i in pair}) == 1), None)
    if torn is not None:
        raise Torn(*sorted(torn))
    return sorted((sorted(group) for group in groups if group), key=lambda group: group[0])


def _apart(a: Sequence[int], b: Sequence[int], clash: Callable[[int, int], bool], forced: Forced) -> bool:
    if forced.different and any(frozenset((i, j)) in forced.different for i in a for j in b):
        return True
    return any(clash(i, j) for i in a for j in b)


def _join(groups: list[list[int]], home: list[int], a: int, b: int) -> None:
    if a == b:
        return
    for i in groups[b]:
        home[i] = a
    groups[a] += groups[b]
    groups[b] = []
