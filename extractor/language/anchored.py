"""Patterns that are tried only where a match can begin: one pass over a page for all of them.

A scan by `re` looks at every character for each pattern anew, and dozens of patterns of words run over every page. Here the words
with which their matches begin are looked for at once (`lexicon`); a pattern is matched where one of its own was found. What is found
is what `re` finds, only sooner.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extractor.language.folding import PAGE, casefold, fold
from extractor.language.heads import DIGIT, first_signs, heads, tails
from extractor.language.lexicon import PAGES
from extractor.language.patterns import regex

_DIGIT = regex(r"\d")


@lru_cache(maxsize=4)
def digits(text: str) -> tuple[int, ...]:
    """Offsets of all digits, of any script, of a text."""
    return tuple([match.start() for match in _DIGIT.finditer(text)])


class Anchored:
    """A compiled pattern that is quick on whole pages; on short texts it is `re` itself.

    Args:
        pattern: case-sensitive, without global flags. One that may begin with a digit is tried at the digits too; one that begins with
            another class of signs, not with words, at those signs; one that may begin with anything is searched as `re` does.

    >>> [m.group() for m in Anchored(r"(?<!\\w)(?:cuộc|hội) thi(?!\\w)").finditer("Hội thi và cuộc thi")]
    ['cuộc thi']
    """

    def __init__(self, pattern: str) -> None:
        self.plain = regex(pattern)
        found = heads(pattern)
        self.heads = None if found is None else found - {DIGIT}
        self._digits = found is not None and DIGIT in found
        self._number = PAGES.register(self._forms, begins=True) if self.heads else None
        signs = first_signs(pattern) if found is None else None
        # One sign, of which the look-behind steps back before it and looks ahead for the whole: so the scan jumps from sign to sign.
        self._from_sign = regex(f"{signs}(?<=(?={pattern}).)", re.DOTALL) if signs else None
        self._from_digit = self._digits and not self.heads
        self._begins: tuple[str, ...] | None = None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None else end
        if self._from_digit:
            return self.tried(text, digits(text), start, stop)
        if len(text) < PAGE or (self._number is None and (self._from_sign is None or stop < len(text))):
            return self.plain.finditer(text, start, stop) if self._may_begin(text) else iter(())
        if self._number is None:
            return self.tried(text, [m.start() for m in self._from_sign.finditer(text, start)], start, stop)  # type: ignore[union-attr]
        places = self._places(text)
        if places is None:
            return self.plain.finditer(text, start, stop)
        return self.tried(text, places, start, stop) if places else iter(())

    def _may_begin(self, text: str) -> bool:
        """Whether one of the heads stands in a short text; asked only before the pattern is compiled, which costs more than looking."""
        if self._number is None or self._digits or "finditer" in vars(self.plain):
            return True
        folded = fold(text)
        if self._begins is None:
            self._begins = tuple(self._forms())
        return len(folded) != len(text) or any(form in folded for form in self._begins)

    def _forms(self) -> dict[str, None]:
        """The heads folded, which tell where to look: a tone may belong to the vowel before it or behind, as the letters go on behind a head."""
        cut = [head[:-1] if len(head) > 1 and head[-1] in "oOuU" else head for head in self.heads or ()]
        return dict.fromkeys(form for head in cut for form in (casefold(head), fold(head)))

    def _places(self, text: str) -> list[int] | None:
        """Offsets in a text, in order, at which the pattern can begin; None where they are not known."""
        found = PAGES.begins(text, self._number) if self._number is not None else None
        if found is None:
            return None
        return sorted({*found, *digits(text)} if self._digits else set(found)) if found or self._digits else []

    def tried(self, text: str, places: Sequence[int], start: int, stop: int) -> Iterator[re.Match[str]]:
        """Matches that begin at one of some places, in order."""
        match_at, low = self.plain.match, start
        for index in range(bisect_left(places, start) if start else 0, len(places)):
            place = places[index]
            if place >= stop:
                break
            if place >= low and (match := match_at(text, place, stop)) is not None:
                yield match
                low = match.end()

    def starts(self, text: str) -> list[int]:
        """Offsets at which the pattern matches, of matches that overlap as well."""
        places = self._places(text)
        return [place for place in (range(len(text)) if places is None else places) if self.plain.match(text, place) is not None]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.plain.match(text, start)


#: So many tails are compared one by one.
_FEW = 40


class Closing:
    """A compiled pattern of what stands right before an offset (it ends with `\\Z` or `$`): the last signs are looked at first.

    Args:
        pattern: without global flags. flags: of `re`; `IGNORECASE` alone makes sense.

    >>> of = Closing(r"(?:của|do) (?:ông )?\\Z")
    >>> of.search("thư của ông An", 0, 12).group(), of.search("thư ông An", 0, 8)
    ('của ông ', None)
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = regex(pattern, flags)
        self._folds = bool(flags & re.IGNORECASE)
        found = tails(pattern) or frozenset({""})
        self.tails = frozenset(tail.lower() for tail in found) if self._folds else found
        # `$` matches before a last line break too, `\Z` does not.
        self._before_break = ("\n",) if pattern.endswith("$") else ()
        # Few tails are compared at once; many are looked up by their sizes.
        self._ends = (*self.tails, *self._before_break) if len(self.tails) <= _FEW else None
        self._sizes = sorted({len(tail) for tail in self.tails}, reverse=True)
        # What all of many have of their ends, as long as the shortest is: most words before an offset fall here.
        self._least = self._sizes[-1]
        self._closings = frozenset(tail[-self._least:] for tail in self.tails) if self._least else frozenset({""})

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """As `re.Pattern.search`; a start below 0 is the beginning of the text."""
        if self._folds or self._ends is None:
            size = self._sizes[0]
            last = text[end - size if end > size else 0:end]
            if not self._may_end(last.lower() if self._folds else last):
                return None
        elif not text.endswith(self._ends, 0, end):
            return None
        return self.plain.search(text, start, end)

    def _may_end(self, last: str) -> bool:
        if self._ends is not None:
            return last.endswith(self._ends)
        if self._least and last[-self._least:] not in self._closings:
            return last.endswith(self._before_break)
        return last.endswith(self._before_break) or any(last[-size:] in self.tails for size in self._sizes)


class Ending:
    """Words of which one stands, with a space behind it, right before an offset: looked up by the last of them, as nothing has to be searched for.

    Args:
        words: the words, as the text has them (folded for folded text).

    >>> visits = Ending(("rời", "thăm chính thức"))
    >>> visits.stands("sẽ thăm chính thức Lào", 19), visits.stands("sẽ tới Lào", 7)
    (True, False)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        sizes: dict[str, set[int]] = {}
        for word in self._words:
            sizes.setdefault(_last_word(word, len(word)), set()).add(len(word))
        self._sizes = {last: tuple(found) for last, found in sizes.items()}
        self._least = min(map(len, self._words))
        self._closings = frozenset(word[-self._least:] for word in self._words)

    def stands(self, text: str, end: int) -> bool:
        """Whether one of the words stands before an offset."""
        stop = end - 1
        if stop < self._least or text[stop] != " " or text[stop - self._least:stop] not in self._closings:
            return False
        for size in self._sizes.get(_last_word(text, stop), ()):
            at = stop - size
            if at >= 0 and text[at:stop] in self._words and not (at and text[at - 1].isalnum()):
                return True
        return False


_LAST_WORD = regex(r"[^\W_]+\Z")


def _last_word(text: str, end: int) -> str:
    """The letters and digits right before an offset."""
    word = text[text.rfind(" ", 0, end) + 1:end]
    if word.isalnum():
        return word
    found = _LAST_WORD.search(text, end - len(word), end)
    return found.group() if found is not None else ""
