"""The president Hồ Chí Minh, after whom much is called: where his name means the man."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.context import Before, before, says
from extractor.facts.people.cuts import NEXT, opens
from extractor.facts.people.last_words import last_words
from extractor.facts.people.model import NameValue
from extractor.facts.people.vocabulary import office_words, person_words
from extractor.language.name_tokens import NameToken


def ho_chi_minh(text: str, words: Sequence[NameToken], about: Before) -> str | None:
    """The president where he does something; not in what is called after him, his thought, his birthday or his tomb."""
    start, end = words[0].start, words[-1].end
    if not about.office:
        return "strong" if opens(text, start) and says(text, end, "speech") else None
    return None if memorial(text, office_start(text, start)) else "strong"


def office_start(text: str, at: int) -> int:
    """Start of the office word right before a name."""
    return next((start for phrase, start in last_words(text, at, 4) if phrase.lower() in office_words()), at)


def memorial(text: str, start: int) -> bool:
    """Whether what is named at an offset only gives its name to something, or is remembered."""
    return before(text, start).namesake or any(p.lower() in person_words("memorial") for p, _ in last_words(text, start, 2))


def uncle(text: str, last: NameToken) -> Mark | None:
    """"Bác Hồ" is written for Hồ Chí Minh and taken as a name; not in what is called after him."""
    start = last.start - 4
    if memorial(text, start) or not NEXT.match(text, last.end):
        return None
    return Mark(start, last.end, NameValue("Bác Hồ", "strong", "given", start), "names.uncle")
