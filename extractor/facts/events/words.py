"""The room's word lists, from the catalogues event_nouns, event_verbs and event_words, in the shapes that its grammar needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from extractor.catalogues import Entry, load
from extractor.catalogues.patterns import alternation
from extractor.facts.events.model import EventKind
from extractor.facts.marks import Value
from extractor.language.folding import fold
from extractor.language.lexicon import Lexicon
from extractor.language.patterns import regex

#: Words that stand right before or behind a head are looked up by up to so many syllables.
LONGEST = 5
_TOKEN = regex(r"\w[\w&./-]*")
_CLAUSE, _STOP, _BRACKET = regex(r"[,;:.“”\"()]"), regex(r"[;.“\"(]"), regex(r"^\s*\([^()\n]{1,60}\)")
_SYLLABLE = regex(r"[^\s,]+?(?=[\s,;:.)]|$)")


@cache
def listed(kind: str) -> frozenset[str]:
    """Folded words of one kind of the catalogue event_words."""
    return frozenset(map(fold, load("event_words").forms(kind)))


@cache
def pattern(kind: str) -> str:
    """The words of one kind as a group of a pattern on folded text."""
    return alternation(load("event_words").forms(kind))


@cache
def led_by() -> Mapping[str, frozenset[str]]:
    """What stands before the name of an event, with the kinds that it belongs to."""
    return _by_word(("hold", "attend", "speak", "scene", "aside", "occasion", "ahead", "past", "mention", "plural"))


@cache
def followed_by() -> Mapping[str, frozenset[str]]:
    """What stands behind the name of an event, with the kinds that it belongs to."""
    return _by_word(("held", "earlier", "deictic"))


def _by_word(kinds: Iterable[str]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for kind in kinds:
        for word in listed(kind):
            table.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in table.items()}


@lru_cache(maxsize=64)
def kinds_before(folded: str, lo: int, at: int) -> frozenset[str]:
    """Kinds of the words right before an offset, words of manner left out; the longest match of the catalogue says them.

    Args:
        folded: the folded text.
        lo: where the sentence begins.
        at: where the name begins.
    """
    before = _CLAUSE.split(folded[max(lo, at - 60) : at].rstrip(" '‘\"“"))[-1]
    words = _TOKEN.findall(before)
    manner, table = listed("manner"), led_by()
    found: frozenset[str] = frozenset()
    while words:
        for size in range(min(LONGEST, len(words)), 0, -1):
            if kinds := table.get(" ".join(words[-size:])):
                return found | kinds
        cut = next((size for size in (2, 1) if " ".join(words[-size:]) in manner), 0)
        if not cut:
            return found
        del words[-cut:]
    return found


@lru_cache(maxsize=64)
def kinds_behind(folded: str, at: int, hi: int) -> frozenset[str]:
    """Kinds of the words right behind a name, words of manner and a bracket left out.

    Args:
        folded: the folded text.
        at: where the name ends.
        hi: where the sentence ends.
    """
    behind = _STOP.split(_BRACKET.sub("", folded[at : min(hi, at + 70)]), 1)[0]
    words = _TOKEN.findall(behind)
    manner, table = listed("held_manner"), followed_by()
    found: frozenset[str] = frozenset()
    for _ in range(4):
        for size in range(min(LONGEST, len(words)), 0, -1):
            if kinds := table.get(" ".join(words[:size])):
                found |= kinds
                break
        cut = next((size for size in (2, 1) if len(words) >= size and " ".join(words[:size]) in manner), 0)
        if not cut:
            return found
        words = words[cut:]
    return found


class Form(Value, frozen=True):
    """A form that opens an event: how long it is, what it tells, and its conditions, all folded.

    Args:
        size: length in code points.
        kind: kind of event.
        verbal: whether it is a verb phrase.
        weak: whether it names an event only where more says so.
        behind: what must follow; None where anything may.
        not_behind: what must not follow; None where nothing is barred.
        led_by: words one of which must stand in the sentence, before it or shortly behind.
    """

    size: int
    kind: EventKind
    verbal: bool
    weak: bool = False
    behind: re.Pattern[str] | None = None
    not_behind: re.Pattern[str] | None = None
    led_by: tuple[str, ...] = ()


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """All forms that open an event, each with what it tells.

    A noun that begins with another noun of its kind is left out: "hội nghị tổng kết" has the head "hội nghị".
    """
    table: dict[str, list[Form]] = {}
    for entry in load("event_nouns"):
        key = fold(entry.name)
        if not _extends(key, entry):
            table.setdefault(key, []).append(Form(len(key), entry.kind, verbal=False, weak=bool(entry["weak"])))  # type: ignore[arg-type]
    for entry in load("event_verbs"):
        table.setdefault(key := fold(entry.name), []).append(_verb(key, entry))
    return {key: tuple(found) for key, found in table.items()}


FORMS = Lexicon(forms)


#: "buổi tiếp xúc" is no longer form of "buổi tiếp".
_ONE_WORD = frozenset(("tiếp xúc", "tiếp đón", "gặp gỡ", "gặp mặt"))


def _extends(key: str, entry: Entry) -> bool:
    parts = key.split()
    shorter = (" ".join(parts[:size]) for size in range(1, len(parts)) if " ".join(parts[size - 1 : size + 1]) not in _ONE_WORD)
    return any(other.kind == entry.kind and not (other["weak"] and not entry["weak"]) for form in shorter for other in load("event_nouns").find(form))


def _verb(key: str, entry: Entry) -> Form:
    behind = re.compile(r",? (?:" + _any(entry["next"]) + r")(?!\w)") if entry["next"] else None
    barred = re.compile(r" (?:" + _any(entry["not_next"]) + r")(?!\w)") if entry["not_next"] else None
    return Form(len(key), entry.kind, True, False, behind, barred, tuple(map(fold, entry["led_by"])))  # type: ignore[arg-type]


#: What stands for a number in the catalogue: of years or days, of anything else.
_NUMBERS = {"số năm": r"\d+ (?:năm|ngày)", "số": r"\d+"}


def _any(words: Iterable[str]) -> str:
    return "|".join(_NUMBERS.get(word) or re.escape(fold(word)) for word in words)


@cache
def openers(kind: str) -> Mapping[str, re.Pattern[str]]:
    """The words of one kind by their first syllable: what a scan of a text's words looks up."""
    firsts: dict[str, list[str]] = {}
    for word in listed(kind):
        firsts.setdefault(re.split(r"[ ,]", word)[0], []).append(word)
    return {first: re.compile(alternation(words) + r"(?!\w)") for first, words in firsts.items()}


def stands(kind: str, folded: str, at: int) -> re.Match[str] | None:
    """The word of one kind that stands at an offset, the longest."""
    first = _SYLLABLE.match(folded, at)
    found = openers(kind).get(first.group()) if first else None
    return found.match(folded, at) if found else None
