"""Clans of the Central Highlands that are written as two words: "Rơ Châm Hluch", "Kră Jăn Dick"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from extractor.facts.people.vocabulary import name_words
from extractor.language.name_tokens import NameToken


@cache
def _clans() -> frozenset[str]:
    """Clans of two words; the second of "Tráng A" is the middle word of any Mông name."""
    parts = ((form, form.split()) for form, surname in name_words().surnames.items() if surname.kind == "minority")
    return frozenset(form for form, words in parts if len(words) == 2 and min(map(len, words)) > 1)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(clan.split()[0] for clan in _clans())


def with_clans(groups: Iterable[list[NameToken]]) -> Iterator[list[NameToken]]:
    """Runs in which the two words of a clan are one."""
    for run in groups:
        if len(run) == 1:
            yield run
            continue
        pairs = enumerate(pairwise(run))
        at = next((i for i, (one, two) in pairs if one.key in _first_words() and f"{one.key} {two.key}" in _clans()), None)
        if at is None:
            yield run
            continue
        one, two = run[at:at + 2]
        whole = replace(one, end=two.end, text=f"{one.text} {two.text}", key=f"{one.key} {two.key}", kind="title", vietnamese=False)
        yield [*run[:at], whole, *run[at + 2:]]
