"""Places that the page says are places: in apposition, by "là", in a heading with their country, where a river's level is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from extractor.catalogues import places
from extractor.catalogues.units import districts_named, is_name_of_district, is_name_of_ward, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.foreign_names import RUN, is_foreign, is_free
from extractor.facts.locations.hits import CAPITAL_BEFORE
from extractor.facts.locations.words import is_country_name, known_identity
from extractor.facts.territory import has_family_name
from extractor.facts.type_words import hyphenated
from extractor.language.anchored import Anchored
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.name_tokens import even_apostrophes
from extractor.language.patterns import regex

_KINDS = (
    r"(?:ngôi làng|làng|thị trấn|thành phố|hòn đảo|đảo|quần đảo|bán đảo|đảo quốc|bãi biển|thủ đô|thủ phủ|cố đô|thị xã|tỉnh|bang|tiểu bang"
    r"|thung lũng|ngọn núi|hẻm núi|khu ổ chuột|đô thị|vùng đất)"
)
#: "Urozhaine, một ngôi làng ở phía nam", "Lindau là ngôi làng cổ", "Plockton: Ngôi làng nhỏ".
_TOLD = Anchored(
    r"(?:, (?:một|là) (?:trong )?(?:những )?| (?:vốn |từng |hiện |ngày nay )?là (?:một |một trong những |những )?|: (?:[Mm]ột )?)"
    rf"(?:{_KINDS}|Ngôi làng|Thị trấn|Thành phố)(?![^\W_])"
)
_RUN_BEFORE = regex(rf"(?<![^\W_]){RUN}\Z")
#: "Mèo Vạc là huyện vùng cao", "Tà Cạ là xã biên giới".
_UNIT = Anchored(r" (?:vốn |từng |hiện )?là (?:một )?(?:trong những )?(huyện|thị xã|quận|xã|phường|thị trấn)(?![^\W_])")
_NAME_BEFORE = regex(rf"(?<![^\W_]){NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}}\Z")
#: How far a name may reach back, in characters.
_LONGEST = 70
#: "làng rèn nổi tiếng Đa Sỹ": what the people of a village make, and what is said of it.
_CRAFT = Anchored(
    r"(?<![^\W_])(?:Làng|làng)(?: nghề)?(?: (?:rèn|gốm|lụa|đúc|mộc|hoa|nón|tranh|chiếu|bún|bánh|dệt|thêu|chài|đá|quất|đào|cổ))*"
    r"(?: (?:nổi tiếng|truyền thống|lâu đời|trứ danh|nức tiếng|có tiếng|xưa|nhỏ|cổ|ven đô|ngoại thành)){1,2} "
    rf"({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?![^\W_]| [{UPPER}])"
)
#: "đổ bộ vào Vạn Giã, Ninh Hòa": a town and the district beside it or above it.
_BESIDE = Anchored(
    rf"(?<![^\W_])(?:vào|ở|tại|qua|đến|tới|từ) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}}), "
    rf"({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?=,| và |[.;)])"
)
_HEADING = regex(rf"(?:\d{{1,2}}[.)] ?)?({RUN}) ?[–—-] ?({RUN})\.?(?=\n|$)")
_LEVEL = ("báo động", "mực nước", "bđ1", "bđ2", "bđ3", "thủy văn", "đỉnh lũ")
_GAUGE = Anchored(rf"(?<![^\W_])tại ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?=:? (?:là |ở mức |đạt |lên |khoảng )?\d+[,.]\d)")
_CLOSED = regex(r"[,.;)]|$| \(")
_AT = regex(r"(?<![^\W_])(?:ở|tại|từ|đến|về) $")


def told_places(page: Page) -> Iterator[Candidate]:
    """Foreign names in apposition to the word for a place, districts and communes that are said to be some, headings, gauges of rivers."""
    yield from _apposed(page)
    yield from _units_told(page)
    yield from _villages(page)
    yield from _towns(page)
    yield from _headings(page)
    yield from _gauges(page)
    yield from _apostrophes(page)


def _names_before(page: Page, telling: Anchored, name: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """The names right before what tells of places, with its match."""
    for found in telling.finditer(page.text):
        run = name.search(page.text, found.start() - _LONGEST, found.start())
        if run is not None:
            yield run.start(), found.start(), found


def _apposed(page: Page) -> Iterator[Candidate]:
    for start, end, _ in _names_before(page, _TOLD, _RUN_BEFORE):
        name = page.folded[start:end]
        is_whole = CAPITAL_BEFORE.search(page.text, start - 14, start) is None
        if is_whole and is_free(page, start) and is_foreign(page.text[start:end]) and not is_country_name(name):
            yield Candidate(start, end, start, "other", known_identity(name) or f"other:{name}", "locations.foreign")


def _units_told(page: Page) -> Iterator[Candidate]:
    for start, end, found in _names_before(page, _UNIT, _NAME_BEFORE):
        name, word = page.folded[start:end], found[1]
        if page.is_held(start) or CAPITAL_BEFORE.search(page.text, start - 14, start):
            continue
        if word in ("huyện", "thị xã", "quận") and is_name_of_district(name):
            yield Candidate(start, end, start, "district", f"district:{name}", "locations.district_name")
        elif word in ("xã", "phường", "thị trấn") and is_name_of_ward(name):
            yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.bare_commune")


def _villages(page: Page) -> Iterator[Candidate]:
    for found in _CRAFT.finditer(page.text):
        start, end = found.span(1)
        if not (page.is_held(start) or has_family_name(page.text, start) or _is_wide(page.folded[start:end])):
            yield Candidate(start, end, start, "village", f"village:làng:{page.folded[start:end]}", "locations.village")


def _towns(page: Page) -> Iterator[Candidate]:
    for found in _BESIDE.finditer(page.text):
        (start, end), (at, stop) = found.span(1), found.span(2)
        if page.is_held(start) or page.is_held(at) or has_family_name(page.text, start) or is_name_of_district(page.folded[start:end]):
            continue
        codes = {unit.province_code for unit in districts_named(page.folded[at:stop])}
        if len(codes) == 1 and any(ward.province_code in codes for ward in wards_named(page.folded[start:end], BEFORE_MERGER)):
            yield Candidate(start, end, start, "commune", f"commune:xã:{page.folded[start:end]}", "locations.bare_commune")
            yield Candidate(at, stop, at, "district", f"district:{page.folded[at:stop]}", "locations.district_name")


def _is_wide(name: str) -> bool:
    return is_name_of_district(name) or is_country_name(name) or known_identity(name) is not None


def _headings(page: Page) -> Iterator[Candidate]:
    """"Gjirokastër – Albania" alone on a line: a place and its country."""
    begins = accumulate((len(line) + 1 for line in page.text.split("\n")), initial=0)
    for found in filter(None, (_HEADING.match(page.text, at) for at in begins)):
        (start, end), (above, stop) = found.span(1), found.span(2)
        name = page.folded[start:end]
        if not is_country_name(page.folded[above:stop]) or page.is_held(start) or is_country_name(name) or not is_foreign(page.text[start:end]):
            continue
        yield Candidate(start, end, start, "other", known_identity(name) or f"other:{name}", "locations.before_country")
        state = places.country(page.text[above:stop])
        if state is not None:
            yield Candidate(above, stop, above, "country", f"country:{state.name}", "locations.country_name")


def _apostrophes(page: Page) -> Iterator[Candidate]:
    """"xã Ea Pil, M ' Đrăk, Đắk Lắk": districts whose apostrophe a page sets apart, by their bare names, in an address or closed by a sign."""
    if "'" not in page.text and "’" not in page.text:
        return
    for found in hyphenated().finditer(page.folded):
        start, end = found.span()
        name = even_apostrophes(found.group())
        is_closed = _CLOSED.match(page.text, end) is not None or _AT.search(page.folded, start - 8, start) is not None
        if "'" in name and is_closed and not page.text[start - 1 : start].isalnum() and is_name_of_district(name) and not page.is_held(start):
            yield Candidate(start, end, start, "district", f"district:{name}", "locations.district_name")


def _gauges(page: Page) -> Iterator[Candidate]:
    """"sông Ngàn Sâu tại Chu Lễ 14,44m": where the level of a river is read."""
    if not any(word in page.folded for word in _LEVEL):
        return
    for found in _GAUGE.finditer(page.text):
        start, end = found.span(1)
        name = page.folded[start:end]
        if page.is_held(start) or has_family_name(page.text, start) or is_name_of_district(name) or known_identity(name) is not None:
            continue
        is_here = any(ward.province_code in page.codes for ward in wards_named(name, BEFORE_MERGER))
        kind, identity = ("commune", f"commune:xã:{name}") if is_here else ("other", f"other:{name}")
        yield Candidate(start, end, start, kind, identity, "locations.bare_commune" if is_here else "locations.unknown")  # type: ignore[arg-type]
