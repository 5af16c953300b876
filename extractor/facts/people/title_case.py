"""Pages that write every word of a body's name with a capital: "Giám đốc Trung Tâm Văn Hóa", "Trưởng Công An Huyện"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.catalogues import load
from extractor.facts.people.context import Before
from extractor.facts.people.shapes import phrase, surname
from extractor.facts.people.vocabulary import lookup, office_words, person_words
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

_PARTS = regex(r" ?[,&–-] ?| và ")
#: Levels of units, which may end the name of an authority or part two of its words.
_LEVELS = frozenset(("tỉnh", "huyện", "xã", "quận", "phường", "và"))
#: Longest piece, in syllables.
_LONGEST = 4
#: Shortest full name behind a body.
_FULL = 3


@cache
def _pieces() -> frozenset[str]:
    """Kinds and fields of bodies of two syllables and more, in lower case."""
    forms = (*load("body_heads").forms(), *load("body_words").forms("word", "act", "field", "link", "closing"))
    pieces = lookup(piece for form in forms for piece in _PARTS.split(form.lower()))
    return frozenset(piece for piece in pieces | person_words("body-start") | person_words("unit") if " " in piece)


def _covered(words: Sequence[NameToken], at: int) -> int:
    """Index behind the words from one on that are kinds and fields of bodies."""
    while at < len(words):
        step = next((n for n in range(_LONGEST, 1, -1) if at + n <= len(words) and phrase(words[at:at + n]) in _pieces()), 0)
        step = step or int(at > 0 and words[at].text.lower() in _LEVELS)
        if not step:
            break
        at += step
    return at


def _without_body(words: list[NameToken], *, led: bool) -> list[NameToken]:
    """A run without the body whose every word has a capital; none where it is nothing else ("Giám đốc | Trung Tâm | phát triển …").

    Args:
        words: the words of the run.
        led: whether an office leads to it, so that its holder may follow the body ("Trưởng Công An Huyện | Lê Văn Tám").
    """
    office = next((n for n in range(min(_LONGEST, len(words) - 1), 0, -1) if phrase(words[:n]) in office_words()), 0)
    covered = _covered(words, office)
    rest = words[covered:]
    if covered and (led or office) and len(rest) >= _FULL and surname(rest[0]) is not None:
        return rest
    return words if rest else []


def behind_office(words: list[NameToken]) -> list[NameToken]:
    """What a run holds behind an office that it begins with; nothing in "Phó Trưởng Ban Pháp chế"."""
    if words[0].text not in ("Phó", "Trưởng", "Tổng") or not any(phrase(words[:n]) in office_words() for n in (2, 3, 4)):
        return words
    held = _without_body(words, led=True)
    return held if held is not words else []


def behind_body(words: list[NameToken], about: Before) -> tuple[list[NameToken], Before]:
    """A run without the body in title case that no title stands before, and what then stands before it."""
    held = words if len(words) == 1 or about.titled else _without_body(words, led=about.office or about.unit)
    return held, about if held is words or not held else Before(held[0].start, office=True)
