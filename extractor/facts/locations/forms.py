"""From which of its mentions a place has its name."""

from __future__ import annotations

from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.words import forms_of_country

#: Halves of countries' names.
_HALVES = frozenset(("Hàn", "Ấn"))


def first_form(page: Page, place: Candidate) -> tuple[int, int]:
    """Where a place has its name from; a country's is its first mention outside a body's name, whatever that mention says of it."""
    if place.rule != "locations.country_name":
        return place.start, place.end
    best = (place.start, place.end)
    if page.text[place.start : place.end] in _HALVES:  # "Mỹ - Hàn" of a title, the name in full below
        best = (len(page.text), 0)
    for form in forms_of_country(place.identity):
        if form.startswith(("CHXHCN", "CHDCND", "CHND", "Cộng hòa")):
            continue
        at = page.text.find(form)
        if 0 <= at < best[0] and _is_whole(page.text, at, at + len(form)) and not page.in_body(at):
            best = (at, at + len(form))
    return best if best[1] else (place.start, place.end)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
