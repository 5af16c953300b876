"""The literals with which every match of a pattern begins, read off the pattern itself.

`(?<!\\w)(?:các|những) (?:tuyến )?(?:đường|phố)` begins with one of "các đường", "các phố", "các tuyến ", "những đường" …: where
none of them stands there is no match. `None` where a pattern may begin with anything (a class of letters, a digit).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

try:
    from re import _constants as _c  # type: ignore[attr-defined]
    from re import _parser
except ImportError:  # a Python whose `re` is built otherwise: patterns are tried everywhere
    _parser = None

#: Literals are cut where they are long enough to be rare, and where there would be more than so many.
_LONG, _MANY = 14, 600
#: Signs of a class that are spelled out ("[qhpx]"); a class of letters is not.
_FEW = 8

_Heads = tuple[frozenset[str], frozenset[str]]
"""Beginnings that may go on, and beginnings after which nothing more is known."""
_NOTHING: frozenset[str] = frozenset()
_START: _Heads = (frozenset({""}), _NOTHING)


def heads(pattern: str) -> frozenset[str] | None:
    """The literals of which one begins every match; None where a match may begin with anything.

    Args:
        pattern: source of a case-sensitive pattern.

    >>> sorted(heads(r"(?<!\\w)(?:đón|tiễn)(?: đoàn)? (?=[A-Z])|gấp đôi"))
    ['gấp đôi', 'tiễn ', 'tiễn đoàn ', 'đón ', 'đón đoàn ']
    """
    if _parser is None:
        return None
    parsed = _parser.parse(pattern)
    if parsed.state.flags & (re.IGNORECASE | re.VERBOSE):
        return None
    goes_on, ended = _after(parsed)
    found = goes_on | ended
    return None if "" in found else _shortest(found)


def _shortest(found: frozenset[str]) -> frozenset[str]:
    """Without those that begin with another one."""
    return frozenset(one for one in found if not any(one[:size] in found for size in range(1, len(one))))


def _after(nodes: Sequence[Any], so_far: _Heads = _START) -> _Heads:
    goes_on, ended = so_far
    for more, last in _steps(nodes):
        grown = frozenset(a + b for a in goes_on for b in more)
        stopped = frozenset(a + b for a in goes_on for b in last)
        if len(grown) + len(stopped) + len(ended) > _MANY:
            return _NOTHING, ended | goes_on
        long = frozenset(one for one in grown if len(one) >= _LONG)
        goes_on, ended = grown - long, ended | stopped | long
        if not goes_on:
            break
    return goes_on, ended


def _steps(nodes: Sequence[Any]) -> Iterator[_Heads]:
    """The nodes of a pattern one after the other, letters in a row at once."""
    letters = ""
    for kind, value in nodes:
        if kind is _c.LITERAL:
            letters += chr(value)
        elif kind not in (_c.AT, _c.ASSERT, _c.ASSERT_NOT):
            if letters:
                yield frozenset({letters[:_LONG]}), frozenset()
                letters = ""
            yield _one(kind, value)
    if letters:
        yield frozenset({letters[:_LONG]}), frozenset()


def _one(kind: Any, value: Any) -> _Heads:
    """What one node of a pattern can begin with."""
    if kind is _c.SUBPATTERN and not value[1]:
        return _after(value[-1])
    if kind is _c.BRANCH:
        ways = [_after(way) for way in value[1]]
        return frozenset().union(*(w[0] for w in ways)), frozenset().union(*(w[1] for w in ways))
    if kind in (_c.MAX_REPEAT, _c.MIN_REPEAT, _c.POSSESSIVE_REPEAT):
        return _repeat(*value)
    if kind is _c.IN and len(value) <= _FEW and all(what is _c.LITERAL for what, _ in value):
        return frozenset(chr(letter) for _, letter in value), frozenset()
    return _NOTHING, frozenset({""})


def _repeat(least: int, most: Any, inner: Sequence[Any]) -> _Heads:
    goes_on, ended = _after(inner)
    if most != 1:  # what follows the first time is left open
        goes_on, ended = _NOTHING, goes_on | ended
    return (goes_on | {""} if not least else goes_on), ended
