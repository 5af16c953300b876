"""Names that a list joins to a place that was found: "Douma, Arbin và Harasta", "ở Trại Mát, Xuân Thọ và Xuân Trường"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.catalogues.units import is_name_of_district, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.foreign_names import country_at, is_foreign, is_free
from extractor.facts.locations.words import provinces_of
from extractor.facts.territory import has_family_name, openers
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_JOINED = regex(
    rf", (?!St\.|Mt\.)({NAME_SYLLABLE}(?: {NAME_SYLLABLE})?)(?=, [{UPPER}]|[.;)]|,? và)"
    rf"|,? và (?!St\.|Mt\.)({NAME_SYLLABLE}(?: {NAME_SYLLABLE})?)(?=[,.;)]| và| [^\W\d_{UPPER}])"
)
_NEXT_COMMUNE = regex(rf"(?:, | và | hay )({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?![^\W_]| [{UPPER}\d])")
_ENDS = regex(r"[,.;)…]| và | rồi | cùng |$")
_CLOSING = regex(rf"(?: \(|, )({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,2}})(?=[,.;:)\n]|$)")
#: Rules of bare names of communes, towns and districts, whose lists go on with communes.
_BARE = frozenset(("locations.bare_commune", "locations.unknown", "locations.district_name", "locations.before_unit"))


def joined_names(page: Page, found: list[Candidate]) -> Iterator[Candidate]:
    """The further names of lists that begin with a bare name of a place; on a page of matches they are teams."""
    if page.is_sport:
        return
    taken = {place.start for place in found}
    for place in found:
        if place.type == "other" and place.rule != "locations.unknown" and not page.in_body(place.start):
            yield from _foreign(page, place)
        elif place.rule in _BARE:
            yield from _communes(page, place, taken)
        elif place.type in ("venue", "street") and (closing := _CLOSING.match(page.text, place.end)) is not None:
            yield from _district(page, *closing.span(1), taken)


def _district(page: Page, start: int, end: int, taken: set[int]) -> Iterator[Candidate]:
    """The town that closes the address of a house or a street: "nhà thờ Phú Cam, Huế"."""
    name = page.folded[start:end]
    if start not in taken and is_free(page, start) and (is_name_of_district(name) or name == "huế"):
        yield Candidate(start, end, start, "district", f"district:{name}", "locations.address")


def _foreign(page: Page, place: Candidate) -> Iterator[Candidate]:
    """Foreign names that "và" or a comma joins to a place abroad: "Douma, Arbin và Harasta"."""
    joined = _JOINED.match(page.text, place.end)
    while joined is not None and _is_new_abroad(page, *joined.span(joined.lastindex or 1)):
        start, end = joined.span(joined.lastindex or 1)
        yield Candidate(start, end, start, "other", f"other:{page.folded[start:end]}", "locations.foreign")
        joined = _JOINED.match(page.text, end)


def _is_new_abroad(page: Page, start: int, end: int) -> bool:
    return is_free(page, start) and is_foreign(page.text[start:end]) and not country_at(page.text, start)


def _communes(page: Page, place: Candidate, taken: set[int]) -> Iterator[Candidate]:
    """Communes and districts of the list's provinces behind a bare name: "ở Trại Mát, Xuân Thọ", "như Sóc Sơn, Xuân Mai, Sơn Tây"."""
    codes = page.codes | provinces_of(page.folded[place.name_start : place.end])
    joined = _NEXT_COMMUNE.match(page.text, place.end)
    while joined is not None and (joined.start(1) in taken or _may_be_unit(page, *joined.span(1))):
        start, end = joined.span(1)
        name = page.folded[start:end]
        if start not in taken:
            is_commune = any(ward.province_code in codes for ward in wards_named(name, BEFORE_MERGER))
            if not provinces_of(name).isdisjoint(codes) or (not is_commune and provinces_of(name) and _ENDS.match(page.text, end)):
                yield Candidate(start, end, start, "district", f"district:{name}", "locations.district_name")
            elif is_commune:
                yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.bare_commune")
            else:
                return
        joined = _NEXT_COMMUNE.match(page.text, end)


def _may_be_unit(page: Page, start: int, end: int) -> bool:
    is_opener = page.text[start:end].split(" ")[0] in openers()
    return is_free(page, start) and not (has_family_name(page.text, start) or is_opener)
