"""Foreign names that a page writes with one letter more, less or other: "Vladimir Putin", "Vladmir Putin"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.people.short_forms import Person

#: Shorter words differ by a letter where they are others' ("Maria", "Marta").
_SHORTEST = 7
#: Family names behind the same given name.
_SHORT = 6
#: A family name alone is long where one letter tells no other family.
_LONG = 11


def without_slips(persons: Sequence[Person]) -> list[Person]:
    """Persons with those joined whose foreign names differ by one letter; the wording that the page has more often is kept.

    Args:
        persons: the persons of a text, as their names are written.
    """
    foreign = [p for p in persons if p.shape == "foreign"]
    left = list(persons)
    for i, one in enumerate(foreign):
        for two in foreign[i + 1:]:
            if one in left and two in left and _same(one.name, two.name):
                kept, gone = (one, two) if _weight(one) >= _weight(two) else (two, one)
                kept.names = sorted({*kept.names, *gone.names})
                left.remove(gone)
    return left


def _weight(person: Person) -> tuple[int, int]:
    """How many words a wording has, and how often it stands on the page."""
    return person.name.count(" "), len(person.names)


def _same(one: str, two: str) -> bool:
    first, second = one.lower().split(), two.lower().split()
    if len(first) != len(second):
        short, full = sorted((first, second), key=len)
        return len(short) == 1 and len(short[0]) >= _LONG and short[0] != full[-1] and _near(short[0], full[-1])
    if len(first) > 1 and first[:-1] == second[:-1]:
        return min(len(first[-1]), len(second[-1])) >= _SHORT and _near(first[-1], second[-1])
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    shortest = _LONG if len(first) == 1 else _SHORTEST
    return len(differ) == 1 and min(map(len, differ[0])) >= shortest and _near(*differ[0])


def _near(one: str, two: str) -> bool:
    """Whether one word becomes the other by one letter put in, left out or changed, behind the same first letter."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    short, long = sorted((one, two), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)):] == long[at + 1:]
