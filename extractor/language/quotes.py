"""Text without quotation marks, with the way back: names of awards are quoted in every style, or in none."""

from __future__ import annotations

from typing import NamedTuple

QUOTES = "\"“”„‟'‘’«»"
_OPEN_TO_CLOSE = {'"': '"”', "“": '”"', "„": '“”"', "'": "'’", "‘": "’'", "«": "»"}


class Bare(NamedTuple):
    """A stretch without quotation marks and with single spaces.

    Args:
        text: the stretch.
        offsets: for each code point, its offset in the text it came from.
    """

    text: str
    offsets: tuple[int, ...]

    def end(self, length: int) -> int:
        """Offset in the whole text after the first `length` code points of the stretch."""
        return self.offsets[length - 1] + 1 if length else self.offsets[0]


def bare(text: str, start: int, limit: int = 160) -> Bare:
    """The stretch from `start` to the end of its line, without quotation marks.

    Args:
        text: the whole text.
        start: offset in `text`, from 0.
        limit: how many code points of `text` to read at most.
    """
    signs: list[str] = []
    offsets: list[int] = []
    for offset in range(start, min(len(text), start + limit)):
        sign = text[offset]
        if sign == "\n":
            break
        if sign in QUOTES:
            continue
        if sign.isspace():
            if not signs or signs[-1] == " ":
                continue
            sign = " "
        signs.append(sign)
        offsets.append(offset)
    return Bare("".join(signs), tuple(offsets))


def quoted(text: str, at: int, limit: int = 200) -> tuple[int, int] | None:
    """The content of a quotation that opens at `at`, as (start, end); None where none opens or it stays open.

    Args:
        text: the whole text.
        at: offset of the opening mark.
        limit: longest content, in code points.
    """
    closers = _OPEN_TO_CLOSE.get(text[at : at + 1])
    if not closers:
        return None
    for end in range(at + 1, min(len(text), at + 1 + limit)):
        if text[end] in closers:
            return (at + 1, end) if end > at + 1 else None
        if text[end] == "\n":
            return None
    return None
