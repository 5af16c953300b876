"""Past the spaces of a text."""

from __future__ import annotations


def past_spaces(text: str, at: int) -> int:
    """Offset of the first sign from an offset on that is no space."""
    while text.startswith(" ", at):
        at += 1
    return at
