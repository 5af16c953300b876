"""Bodies whose name is whole by itself: what follows one in a run of capitals, or right behind it, is a person."""

from __future__ import annotations

from functools import cache

from extractor.catalogues import load
from extractor.facts.people.context import in_office_clause, last_words
from extractor.facts.people.vocabulary import lookup, office_words, whole_bodies


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
