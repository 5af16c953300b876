"""The words of which names of organisations are made, ready for matching over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.catalogues import load
from extractor.facts.marks import Value
from extractor.language.folding import fold
from extractor.language.lexicon import Lexicon
from extractor.language.patterns import regex

_FIRST = regex(r"[^\W_]+|.")


class Head(Value, frozen=True):
    """First words of a body's name.

    Args:
        form: folded.
        name: as the catalogue writes it.
        kind: `complete`, `authority`, `domain` or `named`.
        short: an abbreviation in capitals, which the text must write so.
    """

    form: str
    name: str
    kind: str
    short: bool


class Phrase(Value, frozen=True):
    """A phrase inside a name, folded, with its kind: `field`, `word`, `act`, `link`, `closing`."""

    form: str
    kind: str


@cache
def heads() -> dict[str, Head]:
    """All heads by their folded form."""
    return {fold(form): Head(fold(form), entry.name, entry.kind, form.isupper()) for entry in load("body_heads") for form in entry.forms}


HEADS = Lexicon(heads)


@cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    """Phrases by their first syllable, the longest first."""
    found: dict[str, dict[str, Phrase]] = {}
    for entry in load("body_words"):
        if entry.kind not in ("trap", "compound"):
            for form in _spelled(entry.forms):
                first = _FIRST.match(form)
                assert first is not None
                found.setdefault(first.group(), {}).setdefault(form, Phrase(form, entry.kind))
    return {first: tuple(sorted(forms.values(), key=lambda p: -len(p.form))) for first, forms in found.items()}


def _spelled(forms: tuple[str, ...]) -> Iterator[str]:
    """The forms folded, and with the sign for "và" as pages set it: "VH, TT & DL", "Thể thao & Du lịch"."""
    for form in map(fold, forms):
        yield form
        apart = re.sub(r" ?& ?| và ", " & ", form)
        if apart != form:
            yield apart


@cache
def traps() -> re.Pattern[str]:
    """Folded names that begin like a body's and are something else, up to the end of a word."""
    return re.compile(f"(?:{'|'.join(re.escape(fold(entry.name)) for entry in load('body_words').of_kind('trap'))})(?![^\\W_])")


def phrase_at(folded: str, at: int) -> Phrase | None:
    """The longest phrase that begins at an offset and ends with a whole word."""
    first = _FIRST.match(folded, at)
    if first is None:
        return None
    for phrase in _phrases().get(first.group(), ()):
        end = at + len(phrase.form)
        if folded.startswith(phrase.form, at) and not folded[end : end + 1].isalnum():
            return phrase
    return None


@cache
def compounds() -> dict[str, frozenset[str]]:
    """By head (folded), the syllables after which it is the end of another word: "đại hội", "trụ sở"."""
    return {fold(entry.name): frozenset(map(fold, entry.spellings)) for entry in load("body_words").of_kind("compound")}
