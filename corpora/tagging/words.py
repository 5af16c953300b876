"""What the catalogues say of syllables and of phrases: the gazetteer features of the tagger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from extractor.catalogues import load, places
from extractor.catalogues.people import frequency, given_syllables, middle_syllables, surname_markers
from extractor.catalogues.units import district_names, is_name_of_ward
from extractor.language.folding import fold
from extractor.language.syllables import is_vietnamese_syllable

#: No phrase is longer, in syllables.
LONGEST = 5


def _forms() -> Iterator[tuple[str, str]]:
    """Forms with their class, the surer classes first."""
    for catalogue, kind in (
        ("provinces", "province"), ("countries", "country"), ("regions", "region"), ("places_abroad", "abroad"), ("body_heads", "body"),
        ("bodies", "body"), ("central_bodies", "body"), ("outlets", "outlet"), ("offices", "office"), ("occupations", "occupation"),
        ("honorifics", "honorific"), ("ranks", "rank"), ("degrees", "degree"), ("natural_names", "natural"), ("event_nouns", "event"),
    ):  # fmt: skip
        for entry in load(catalogue):
            for form in (*entry.forms, *(entry.get("abbreviations") or ())):
                yield form, kind
    for form, kind in places.type_words().items():
        yield form, f"type-{kind}"
    for name in district_names():
        yield name, "district"


@cache
def phrases() -> Mapping[str, str]:
    """Class of each phrase of the catalogues, by its folded form."""
    found: dict[str, str] = {}
    for form, kind in _forms():
        written = fold(form).rstrip(".")
        if written and written.count(" ") < LONGEST:
            found.setdefault(written, kind)
    return found


@cache
def _foreign_given() -> frozenset[str]:
    return frozenset(map(fold, load("foreign_given_names").forms()))


def classes(word: str) -> Iterator[str]:
    """Classes of one word of the text as a syllable of names."""
    key = fold(word)
    if (often := frequency(key)) is not None:
        yield f"family-{often}"
    if key in middle_syllables():
        yield "middle"
    if key in given_syllables():
        yield "given"
    if key in _foreign_given():
        yield "foreign-given"
    if key in surname_markers():
        yield "marker"
    if not is_vietnamese_syllable(word):
        yield "foreign"


@lru_cache(maxsize=50_000)
def is_ward(name: str) -> bool:
    """Whether a folded phrase is a commune's name."""
    return is_name_of_ward(name)
