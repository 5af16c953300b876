"""Fields that "và", a dash or commas join in one name: "Trung tâm Văn hóa, Thể thao và Truyền thông"."""

from __future__ import annotations

from extractor.facts.bodies.page import Page, State
from extractor.facts.bodies.words import Head, Phrase, phrase_at
from extractor.language.patterns import regex

_JOINER = regex(r" (?:và|&|[-–]) |[-–]| & ")
#: Kinds of words that are part of a name only with a capital.
ONLY_CAPITAL = ("capital", "holder")
#: Bodies of several fields told in one name.
_OF_FIELDS = frozenset(("Trung tâm", "Phòng", "Viện", "Viện nghiên cứu", "Khoa", "Vụ", "Cục", "Chi cục", "Hội", "Hiệp hội", "Trường Cao đẳng"))
_SEVERAL = regex(r"(?<!\w)(?:các|những|hai|ba|bốn|\d+) \Z")


def joined(page: Page, head: Head, state: State) -> State | None:
    """A further field after "và" or a dash: "Trung tâm Nghiên cứu và Phát triển …"."""
    joiner = _JOINER.match(page.text, state.at)
    begun = (state.solid is not None and state.core) or head.name == "Viện nghiên cứu"
    if joiner is None or not begun or head.kind in ("complete", "authority") or (head.kind == "named" and state.proper):
        return None
    phrase = _field_at(page, joiner.end())
    return None if phrase is None else after(phrase, joiner.end())


def _field_at(page: Page, at: int) -> Phrase | None:
    """A field with a capital at an offset, that is neither the head of another body nor somebody's name."""
    if at in page.heads or at in page.people or not page.text[at : at + 1].isupper():
        return None
    phrase = phrase_at(page.folded, at)
    return None if phrase is None or phrase.kind in ("link", *ONLY_CAPITAL) else phrase


def listed(page: Page, head: Head, state: State, start: int) -> State | None:
    """Fields behind commas of which "và" joins the last: "Trung tâm Văn hóa, Thể thao và Truyền thông"; "các phòng A, B và C" are several."""
    several = _SEVERAL.search(page.folded, start - 8, start) is not None
    if head.name not in _OF_FIELDS or state.solid is None or state.proper or several or not page.text[start].isupper():
        return None
    at = state.at
    while page.text.startswith(", ", at):
        phrase = _field_at(page, at + 2)
        if phrase is None:
            return None
        at += 2 + len(phrase.form)
    last = _JOINER.match(page.text, at) if at > state.at else None
    phrase = _field_at(page, last.end()) if last is not None else None
    return after(phrase, last.end()) if last is not None and phrase is not None else None


def after(phrase: Phrase, at: int) -> State:
    """The state behind a phrase of a name."""
    end = at + len(phrase.form)
    return State(end, end, core=True, act=phrase.kind == "act")
