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


#: Stands for any digit among the heads of a pattern that may begin with words or digits.
DIGIT = "\ue000"


def heads(pattern: str) -> frozenset[str] | None:
    """The literals of which one begins every match, `DIGIT` for a digit; None where a match may begin with anything.

    Args:
        pattern: source of a case-sensitive pattern.

    >>> sorted(heads(r"(?<!\\w)(?:đón|tiễn)(?: đoàn)? (?=[A-Z])|gấp đôi"))
    ['gấp đôi', 'tiễn ', 'đón ']
    >>> heads(r"(?:hai|\\d{1,2}) xã") == {"hai xã", DIGIT}
    True
    """
    if _parser is None:
        return None
    parsed = _parser.parse(pattern)
    if parsed.state.flags & (re.IGNORECASE | re.VERBOSE):
        return None
    goes_on, ended = _after(parsed, _LONG)
    found = frozenset(one.rstrip(DIGIT) or one for one in goes_on | ended)
    return None if "" in found else _shortest(found)


#: So many signs at the end of a match tell it from most others.
_TAIL = 4


def tails(pattern: str) -> frozenset[str] | None:
    """The last signs of which some end every match of a pattern that has to end where the text does.

    Args:
        pattern: source of a pattern that ends with `\\Z` or `$`.

    Returns:
        The tails, before a last line break where the pattern allows one; None where a match may end otherwise.

    >>> sorted(tails(r"(?:của|do) (?:ông|bà)? ?\\Z"))
    [' bà ', ' ông', 'a bà', 'của ', 'do ', 'do  ', 'o bà', 'ông ', 'ủa  ']
    """
    parsed = _parser.parse(pattern) if _parser is not None else None
    if not parsed or parsed[-1][0] is not _c.AT or parsed.state.flags & (re.MULTILINE | re.VERBOSE):
        return None
    goes_on, ended = _after(_turned(parsed), _TAIL)
    found = frozenset(one.rstrip(DIGIT)[:_TAIL] for one in goes_on | ended)
    return None if "" in found else frozenset(one[::-1] for one in _shortest(found))


def _turned(nodes: Sequence[Any]) -> list[tuple[Any, Any]]:
    """A pattern read from its end."""
    turned: list[tuple[Any, Any]] = []
    for kind, value in reversed(nodes):
        if kind is _c.SUBPATTERN:
            value = (*value[:-1], _turned(value[-1]))
        elif kind is _c.BRANCH:
            value = (value[0], [_turned(way) for way in value[1]])
        elif kind in (_c.MAX_REPEAT, _c.MIN_REPEAT, _c.POSSESSIVE_REPEAT):
            value = (value[0], value[1], _turned(value[2]))
        turned.append((kind, value))
    return turned


def _shortest(found: frozenset[str]) -> frozenset[str]:
    """Without those that begin with another one."""
    return frozenset(one for one in found if not any(one[:size] in found for size in range(1, len(one))))


def _after(nodes: Sequence[Any], size: int) -> _Heads:
    """What a row of nodes can begin with, up to a number of signs."""
    goes_on, ended = _START
    for more, last in _steps(nodes, size):
        grown = frozenset(a + b for a in goes_on for b in more)
        stopped = frozenset(a + b for a in goes_on for b in last)
        if len(grown) + len(stopped) + len(ended) > _MANY:
            return _NOTHING, ended | goes_on
        long = frozenset(one for one in grown if len(one) >= size)
        goes_on, ended = grown - long, ended | stopped | frozenset(one[:size] for one in long)
        if not goes_on:
            break
    return goes_on, ended


def _steps(nodes: Sequence[Any], size: int) -> Iterator[_Heads]:
    """The nodes of a pattern one after the other, letters in a row at once."""
    letters = ""
    for kind, value in nodes:
        if kind is _c.LITERAL:
            letters += chr(value)
        elif kind not in (_c.AT, _c.ASSERT, _c.ASSERT_NOT):
            if letters:
                yield frozenset({letters[:size]}), frozenset()
                letters = ""
            yield _one(kind, value, size)
    if letters:
        yield frozenset({letters[:size]}), frozenset()


def _one(kind: Any, value: Any, size: int) -> _Heads:
    """What one node of a pattern can begin with."""
    if kind is _c.SUBPATTERN and not value[1]:
        return _after(value[-1], size)
    if kind is _c.BRANCH:
        ways = [_after(way, size) for way in value[1]]
        return frozenset().union(*(w[0] for w in ways)), frozenset().union(*(w[1] for w in ways))
    if kind in (_c.MAX_REPEAT, _c.MIN_REPEAT, _c.POSSESSIVE_REPEAT):
        least, most, inner = value
        return _repeat(least, most, inner, size)
    if kind is _c.IN and len(value) <= _FEW and all(what is _c.LITERAL for what, _ in value):
        return frozenset(chr(letter) for _, letter in value), frozenset()
    if kind is _c.IN and len(value) == 1 and value[0] == (_c.CATEGORY, _c.CATEGORY_DIGIT):
        return _NOTHING, frozenset({DIGIT})
    return _NOTHING, frozenset({""})


def _repeat(least: int, most: Any, inner: Sequence[Any], size: int) -> _Heads:
    goes_on, ended = _after(inner, size)
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
