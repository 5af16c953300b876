"""The log of people's decisions: which are in force, and where they contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.errors import ExtractorError
from extractor.registry.model import Decision

Pair = tuple[str, str]


class ContradictingDecisions(ExtractorError):
    """Two decisions cannot both hold."""


def torn(a: str, b: str) -> ContradictingDecisions:
    """The error for two reports that decisions join, over others, and another keeps apart."""
    return ContradictingDecisions(f"decisions join {a} and {b} by way of others, and another decision keeps them apart: undo one of them")


class Verdicts(NamedTuple):
    """Decisions in force on one scope, as pairs of reports' ids."""

    same: list[Pair]
    different: list[Pair]


def in_force(log: Sequence[Decision]) -> list[Decision]:
    """The decisions that no later undo took back, in order."""
    undone = {int(d.a) for d in log if d.action == "undo"}
    return [d for d in log if d.action != "undo" and d.number not in undone]


def verdicts(log: Sequence[Decision], scope: str) -> Verdicts:
    """Pairs that decisions join or keep apart.

    Args:
        log: the whole log.
        scope: `award` or `entity`.

    Raises:
        ContradictingDecisions: a pair kept apart is joined by others; the message names the decisions.
    """
    held = [d for d in in_force(log) if d.scope == scope]
    same = [d for d in held if d.action == "same"]
    different = [d for d in held if d.action == "different"]
    for verdict in different:
        if (chain := _chain(same, verdict.a, verdict.b)) is not None:
            numbers = ", ".join(f"#{d.number}" for d in chain)
            raise ContradictingDecisions(
                f"decision #{verdict.number} ({verdict.who}) keeps {verdict.a} and {verdict.b} apart, but {numbers} join them: undo one of them"
            )
    return Verdicts([(d.a, d.b) for d in same], [(d.a, d.b) for d in different])


def _chain(same: Sequence[Decision], start: str, goal: str) -> list[Decision] | None:
    """The decisions over which two reports are joined; None where they are not."""
    came: dict[str, tuple[str, Decision] | None] = {start: None}
    queue = [start]
    for node in queue:
        for d in same:
            other = d.b if d.a == node else d.a if d.b == node else None
            if other is not None and other not in came:
                came[other] = (node, d)
                queue.append(other)
    if goal not in came:
        return None
    chain: list[Decision] = []
    step = came[goal]
    while step is not None:
        chain.append(step[1])
        step = came[step[0]]
    return chain[::-1]


def joined_blocks(pairs: Iterable[Pair], block_of: dict[str, str]) -> list[set[str]]:
    """Blocks that "same" decisions tie together: they are resolved as one.

    Args:
        pairs: "same" pairs of both scopes.
        block_of: the block of each report that a decision names.
    """
    groups: list[set[str]] = []
    for a, b in pairs:
        if a not in block_of or b not in block_of:
            continue
        new = {block_of[a], block_of[b]}
        touching = [g for g in groups if g & new]
        groups = [g for g in groups if not g & new] + [new.union(*touching)]
    return groups
