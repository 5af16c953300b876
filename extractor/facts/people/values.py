"""What a candidate of a name is known to be: its words, and what stands before them."""

from __future__ import annotations

from extractor.facts.people.context import Before
from extractor.facts.people.model import NameValue


def named(name: str, strength: str, shape: str, about: Before) -> NameValue:
    """The value of a candidate.

    Args:
        name: its words.
        strength: how sure it is that it is a person's.
        shape: what kind of name it is.
        about: what stands before it.
    """
    return NameValue(name, strength, shape, about.start, about.honorific, about.rank, about.degree, about.office)  # type: ignore[arg-type]
