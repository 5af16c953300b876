"""What a foreign name is: how far it runs, that no Vietnamese could write it so, that a country or a town abroad is named."""

from __future__ import annotations

import re

from extractor.catalogues import places
from extractor.facts.locations.candidate import Page
from extractor.facts.locations.words import NOT_COUNTRIES, is_country_name, known_identity, type_words_of
from extractor.facts.territory import openers
from extractor.facts.type_words import sentence_at
from extractor.language.capitals import NAME_SYLLABLE
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: A name that no catalogue may know: capitals with the small words of foreign names between.
_SMALL = r"(?:(?:de la|de|del|of|la|el|al|aan|am|sur|upon|an der|bei|an|on|van|da|do|dos|di|du|des|le) |(?:[Aa]l|[Ee]l) ?- ?)"
RUN = (
    rf"(?:(?:[Aa]l|[Ee]l|Ar|As|Abu) ?- ?|Sta?\. ?)?{NAME_SYLLABLE}(?: (?:{_SMALL}|[dDlL]['’])?{NAME_SYLLABLE}){{0,3}}"
    r"(?: - (?:ri|dong|gun|myeon|eup)(?![^\W_]))?"
)
#: Endings of the names of banks, firms and papers in one word: "tại Vinaconex", "tại Techcombank".
_FIRM_ENDING = regex(r"(?i)[a-z](?:bank|conex|corp|mart|soft|telecom|invest|express|times|news)(?![^\W_])| Shimbun")
#: Last words of the names of contests and fairs: "ở Tiger Cup".
_CONTEST = frozenset(("cup", "games", "league", "open", "festival", "awards", "prix", "expo", "show", "tour", "masters", "championship"))
_DIRECTIONS = frozenset(("nam", "bắc", "đông", "tây"))
_SIDES = _DIRECTIONS | {"trung"}


def country_at(text: str, at: int, *, whole: bool = False) -> bool:
    """Whether a country or a place abroad is named at an offset; `whole` where it must be all of the capitals there ("Los Angeles Times")."""
    run = re.compile(RUN).match(text, at)
    if run is None or run.group() in NOT_COUNTRIES:  # "Đại tướng Khrulev, Trung đoàn 5"
        return False
    parts = run.group().split(" ")
    counts = [n for n in range(len(parts), 0, -1) if places.country(" ".join(parts[:n])) or places.abroad(" ".join(parts[:n]))]
    return bool(counts) and (not whole or counts[0] == len(parts) or sentence_at(text, run.start() + len(" ".join(parts[: counts[0]])) + 1))


def is_foreign(name: str) -> bool:
    """Whether no Vietnamese could write the name so, and it is no abbreviation."""
    syllables = name.split(" ")
    if any(syllable.isupper() or syllable.endswith(("'s", "’s")) for syllable in syllables):
        return False
    if syllables[-1].casefold() in _CONTEST or syllables[0] == "Festival":
        return False
    if syllables[0] in openers() or syllables[0].casefold() in type_words_of("no-place"):
        return False
    return not is_side(syllables) and _FIRM_ENDING.search(name) is None and any(not is_vietnamese_syllable(syllable) for syllable in syllables)


def is_side(syllables: list[str]) -> bool:
    """Whether a side of a known country or place abroad is named: "ở Nam Syria", "ở Tây Bắc Aleppo"."""
    if syllables[0].casefold() not in _SIDES:
        return False
    rest = " ".join(syllables[2 if len(syllables) > 2 and syllables[1].casefold() in _SIDES else 1 :]).casefold()
    return is_country_name(rest) or places.abroad(rest) is not None or known_identity(rest) is not None


def is_free(page: Page, start: int) -> bool:
    """Whether no person, body or province holds what begins at an offset."""
    return start not in page.people and start not in page.provinces and not page.in_body(start)
