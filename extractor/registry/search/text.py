"""The words of an award event that are searched, in order: the recipient's name first, then what the sentences do not say already."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.language.folding import fold
from extractor.registry.model import Award

WORD = re.compile(r"[^\W_]+")
_CLASSES = {1: "hạng nhất", 2: "hạng nhì", 3: "hạng ba"}
#: Words of one event that are indexed, at most.
MAX_WORDS = 1500


def words(text: str) -> list[str]:
    """Toned words of a text, case and tone placement evened out."""
    return WORD.findall(fold(text))


def searched(award: Award, text: str) -> tuple[list[str], list[str]]:
    """The words of the name, and those of everything else; "" stands between fields, so that no phrase crosses them.

    Args:
        award: the event.
        text: the words of its reports, one sentence a line.
    """
    sentences = fold(text)
    rest: list[str] = []
    for value in _fields(award):
        if value and (field := _field(value))[0] not in sentences:
            rest += field[1]
    for line in sentences.split("\n"):
        rest += [*WORD.findall(line), ""]
    return words(award.recipient or ""), rest[:MAX_WORDS]


@lru_cache(maxsize=30_000)
def _field(value: str) -> tuple[str, tuple[str, ...]]:
    """The folded form of a field and its words; awards, grantors, offices and reasons come again and again."""
    folded = fold(value)
    return folded, (*WORD.findall(folded), "")


def _fields(a: Award) -> tuple[str | None, ...]:
    class_ = _CLASSES.get(a.class_ or 0)
    return (a.award, class_, a.role, a.unit, a.grantor, a.place, a.province, a.province_now, a.decision_number, a.reason, a.presenter)
