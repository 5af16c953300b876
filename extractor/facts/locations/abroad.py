"""Units abroad: a country other than Vietnam closes their address."""

from __future__ import annotations

from extractor.catalogues.units import districts_named, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Page
from extractor.facts.locations.foreign_names import country_at
from extractor.facts.territory import COMMUNE, DISTRICT, Territory
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: "thị trấn A, huyện B, miền nam Đài Loan": what may stand between a unit and its country.
_TO_COUNTRY = regex(
    rf"(?:, (?:thị trấn|huyện|quận|thành phố|tỉnh) [{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?){{0,2}}"
    rf"(?:,| thuộc| của) (?:(?:miền|phía|đảo|nước|vùng|trung|nam|bắc|đông|tây) ){{0,4}}(?=[{UPPER}])(?!Việt Nam)"
)


def lies_abroad(page: Page, unit: Territory) -> bool:
    """Whether a country other than Vietnam closes the address of a unit."""
    if _is_of_page(page, unit.level, page.folded[unit.name_start : unit.end]):
        return False
    if _closed(page, unit.end):
        return True
    name = page.text[unit.name_start : unit.end]
    if all(map(is_vietnamese_syllable, name.casefold().split(" "))):
        return False
    others = (page.text.find(name, at) for at in (0, unit.end))  # the first mention, the next one
    return any(at >= 0 and _closed(page, at + len(name)) for at in others)


def _closed(page: Page, end: int) -> bool:
    """Whether a country other than Vietnam closes the address that goes on at an offset."""
    gap = _TO_COUNTRY.match(page.text, end)
    return gap is not None and gap.end() not in page.provinces and country_at(page.text, gap.end(), whole=True)


def _is_of_page(page: Page, level: str, name: str) -> bool:
    """Whether a district or a commune of the provinces that the page names bears a name: "huyện Mường Nhé, Lào" only runs on."""
    units = districts_named(name) if level == DISTRICT else wards_named(name, BEFORE_MERGER) if level == COMMUNE else ()
    return any(unit.province_code in page.codes for unit in units)
