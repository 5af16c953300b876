"""The literals with which every match of a pattern begins, read off the pattern itself.

`(?<!\\w)(?:các|những) (?:tuyến )?(?:đường|phố)` begins with one of "các đường", "các phố", "các tuyến ", "những đường" …: where
none of them stands there is no match. `None` where a pattern may begin with anything (a class of letters, a digit).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

_parser: Any
_c: Any
try:
    _parser, _c = import_module("re._parser"), import_module("re._constants")
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
    ['gấp đôi', 'tiễn ', 'đón ']
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


#: What a class of signs may hold; a class by exclusion holds too much.
_CLASSES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_WORD": r"\w", "CATEGORY_SPACE": r"\s"}


def first_signs(pattern: str) -> str | None:
    """The signs with which a match can begin, as the source of a class; None where that is any sign, or a match can be empty.

    Args:
        pattern: source of a case-sensitive pattern.

    >>> first_signs(r"(?<!\\w)(?:số )?\\d+|[A-C]x")
    '[A-C\\\\ds]'
    """
    if _parser is None:
        return None
    parsed = _parser.parse(pattern)
    signs = None if parsed.state.flags & (re.IGNORECASE | re.VERBOSE) else _first(parsed)
    return None if signs is None or "" in signs else f"[{''.join(sorted(signs))}]"


def _first(nodes: Sequence[Any]) -> frozenset[str] | None:
    """Signs that can come first, with "" where nothing need come; None for any."""
    found: frozenset[str] = frozenset({""})
    for kind, value in nodes:
        if kind in (_c.AT, _c.ASSERT, _c.ASSERT_NOT):
            continue
        signs = _first_of(kind, value)
        if signs is None:
            return None
        found = (found - {""}) | signs
        if "" not in found:
            break
    return found


def _first_of(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is _c.LITERAL:
        return frozenset({_sign(value)})
    if kind is _c.SUBPATTERN and not value[1]:
        return _first(value[-1])
    if kind is _c.BRANCH:
        ways = [_first(way) for way in value[1]]
        return None if any(way is None for way in ways) else frozenset().union(*(way for way in ways if way is not None))
    if kind in (_c.MAX_REPEAT, _c.MIN_REPEAT, _c.POSSESSIVE_REPEAT):
        inner = _first(value[2])
        return inner if inner is None or value[0] else inner | {""}
    if kind is _c.IN:
        signs = [_member(what, of) for what, of in value]
        return None if None in signs else frozenset(sign for sign in signs if sign)
    return None


def _member(what: Any, of: Any) -> str | None:
    if what is _c.LITERAL:
        return _sign(of)
    if what is _c.RANGE:
        return f"{_sign(of[0])}-{_sign(of[1])}"
    return _CLASSES.get(str(of)) if what is _c.CATEGORY else None


def _sign(code: int) -> str:
    return re.escape(chr(code))
