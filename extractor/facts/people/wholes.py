"""Bodies whose name is whole by itself: what follows one in a run of capitals, or right behind it, is a person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.catalogues import load
from extractor.facts.people.context import says
from extractor.facts.people.last_words import last_words
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import surname
from extractor.facts.people.vocabulary import lookup, office_words, place_names, prefixes, whole_bodies
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex


@cache
def _wholes() -> frozenset[str]:
    """Ministries and other central bodies, organisations of states, newspapers, in lower case; each of two words or more."""
    forms = [form for catalogue in ("central_bodies", "outlets") for entry in load(catalogue) for form in entry.forms]
    return frozenset(form for form in lookup(forms) | whole_bodies() if " " in form)


@cache
def _closing() -> frozenset[str]:
    """The last words of such names: without one nothing needs to be looked up."""
    return frozenset(form.rpartition(" ")[2] for form in _wholes())


def is_whole(body: str) -> bool:
    """Whether words are the whole name of a ministry or of another central body."""
    return body.lower() in _wholes() or body.lower() in whole_bodies()


def behind_whole(text: str, start: int) -> bool:
    """Whether an office of a body that needs no further name ends right before an offset ("Bộ trưởng Bộ Công an | Tô Lâm").

    Args:
        text: the whole text.
        start: where a run of capitals begins.
    """
    if text[text.rfind(" ", max(0, start - 16), start - 1) + 1:start - 1].lower() not in _closing():
        return False
    for phrase, where in last_words(text, start, 5):
        if phrase.lower() in _wholes() and (phrase[0].isupper() or phrase.lower().startswith(("bộ ", "báo "))):
            before = last_words(text, where, 4)
            return any(p.lower() in office_words() for p, _ in before) or in_office_clause(text, where)
    return False


_PROVINCIAL = ("UBND tỉnh ", "HĐND tỉnh ", "Tỉnh ủy ", "Tỉnh uỷ ", "tỉnh ủy ", "tỉnh uỷ ", "Tỉnh đoàn ")


def after_province(text: str, words: Sequence[NameToken]) -> bool:
    """Whether an office of a province stands right before what is no province's name, and so is its holder ("Bí thư Tỉnh ủy | Điểu Rứ").

    Args:
        text: the whole text.
        words: the words of the candidate.
    """
    start = words[0].start
    if not 2 <= len(words) <= 4 or surname(words[0]) is None or " ".join(w.key for w in words) in place_names():
        return False
    return text.endswith(_PROVINCIAL, max(0, start - 10), start) and in_office_clause(text, start)


def spelled_out(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a name is written by syllables with hyphens, as of old, and an office leads to it ("… Năng lượng và Mỏ | Khăm-phởi Xay-nha-vông").

    Args:
        text: the whole text.
        words: the words of the candidate.
    """
    return len(words) > 1 and all("-" in w.text for w in words) and in_office_clause(text, words[0].start)


_ACRONYM = regex(r"(?:^|[^\w.…/])([A-ZĐ]{2,8}[a-z]{0,5}) \Z")


#: Acronyms that stand before persons: "cựu TNXP", "hội viên CCB".
_PERSONS = frozenset("TNXP CCB QNCN AHLLVT AHLĐ CSGT PV BTV MC HLV VĐV CBCS LLVT UVBTV PGĐ PCT II III".split())


def branch(text: str, words: Sequence[NameToken]) -> bool:
    """Whether an acronym stands before a name that no office leads to: then it is a branch or school called after somebody ("SCB Hai Bà Trưng")."""
    acronym = _ACRONYM.search(text, words[0].start - 16, words[0].start)
    if acronym is None or acronym.group(1) in _PERSONS or acronym.group(1).lower() in office_words() or acronym.group(1).lower() in prefixes():
        return False
    return not in_office_clause(text, words[0].start) and not says(text, words[-1].end)
