"""Houses and what they lie in: "346 Trần Phú (P. 7, Q. 5)", "ấp 5, Tân Thạnh"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.catalogues.units import districts_named, is_name_of_district, is_name_of_ward, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Candidate, Page, street
from extractor.facts.locations.feature_names import cut
from extractor.facts.locations.streets import is_usual_street
from extractor.facts.locations.words import is_country_name, type_words_of
from extractor.facts.territory import COMMUNE, DISTRICT, VILLAGE, Territory, openers
from extractor.language.anchored import Anchored, Closing, digits
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_NAME = rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}"
_HOUSE = regex(rf"\d{{1,4}}(?P<part>(?:bis|ter| ?[A-Z](?![^\W_]))?(?:[/-]\d+[A-Z]?)*(?: [Bb]is)?) (?P<dash>[-–] )?(?P<name>{_NAME})")
_AT_HOUSE = Closing(
    r"(?<![^\W_])(?:[Ss]ố(?: nhà)?|địa chỉ(?: số)?|tại|ở|nhà(?: số)?|trụ sở|từ|khu đất|căn nhà|lô đất|hẻm|ngõ|ngách|kiệt) \Z"
)
_UNIT_NEXT = regex(
    rf" ?[,(] ?(?:(?:phường|quận|thành phố|Phường|Quận) (?=[{UPPER}\d])|TP|P\.|Q\.|P\d|Q\d|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)"
)
_DISTRICT_IN_BRACKETS = Anchored(rf" \(({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?=[,)])")
_LIST_BEFORE = regex(rf"{_NAME}(?:(?:, | và ){_NAME})*\Z")
_COMMUNE_AND_DISTRICT = Anchored(
    r"(?:\(|(?<![^\W_])(?:quê(?: quán)?|(?:thường |tạm )?trú|ngụ|sống|nhà|ông bà|nông dân|người dân|bà con)(?: ở| tại)? )"
    rf"({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,2}}), ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,2}})(?=[,)])"
)
_UNIT_AFTER = regex(r",? ?\(?(?:phường|quận|p\.|q\.|xã|thị trấn|huyện|thành phố|tp)(?![^\W_])")
#: The next name of an address, closed by a sign.
_TAIL = regex(rf", ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?=[,.;)\n]|$| \()")
#: "(85 Cao Thắng, phường 3)": the house alone in brackets.
_CLOSES = regex(r"\)|, [^\W\d_]")
_LOOSE_TAIL = regex(rf", ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?= (?![{UPPER}])[^\W\d_])")
_CLOSED = regex(r" ?[,(.;]")
#: "Khách sạn Hoa Mai - 280 Lê Lợi.": what stands between the name of a house and its address.
_SET_OFF = regex(r"(?:[,(:]|[^\W_] [-–]) ?\Z")
_NOT_HOUSE = regex(rf"(?:[{UPPER}]{LETTER}*|vòng|mẫu|hạng|top|lượt|lớp) $")


def numbered_houses(page: Page) -> Iterator[Candidate]:
    """The street of a house number in an address: "346 Trần Phú (P. 7, Q. 5)"."""
    for word, (start, end), is_led in _houses(page):
        end = _inside_sentence(page, word, start, end) if is_led else end
        is_address = _UNIT_AFTER.match(page.folded, end) is not None or end + 2 in page.provinces
        is_house = is_address or (is_led and is_usual_street(page, start, end)) or _NOT_HOUSE.search(page.text, word - 12, word) is None
        is_firm = len(first := page.text[start:end].split(" ")[0]) > 2 and first.isupper() and not page.text[start:end].isupper()  # "số 1 BIDV …"
        if end - start > 1 and start not in page.provinces and is_house and not is_firm and not is_country_name(page.folded[start:end]):
            yield street(page, start, end, "locations.house")
            yield from address_tail(page, Territory(start, end, VILLAGE, start), of_street=True)


def _houses(page: Page) -> Iterator[tuple[int, tuple[int, int], bool]]:
    """Where each house number or the word before it begins, the span of the name behind, and whether such a word leads to it."""
    low = 0
    for at in digits(page.folded):
        house = _HOUSE.match(page.text, at) if at >= low else None
        if house is None:
            continue
        led = _AT_HOUSE.search(page.text, max(low, at - 14), at)
        if house["dash"] and (led is None or "nhà" not in led.group()):
            continue
        is_closed = page.text[at - 1 : at] == "(" and _CLOSES.match(page.text, house.end()) is not None
        is_bracketed = is_closed and is_usual_street(page, *house.span("name"))
        alone = page.text[at - 1 : at] not in ("_", ".", ",", "/") and not page.text[at - 1 : at].isalnum() and "-" not in house["part"]
        if led is not None or is_bracketed or (alone and _is_addressed(page, at, house)):
            low = house.end()
            yield led.start() if led is not None else at, house.span("name"), led is not None


def _is_addressed(page: Page, at: int, house: re.Match[str]) -> bool:
    """Whether the unit a house lies in follows at once or behind one by its bare name, or a sign before it sets off a usual name of streets."""
    end = house.end()
    if _UNIT_NEXT.match(page.text, end) is not None:
        return True
    above = _TAIL.match(page.text, end)
    name = page.folded[above.start(1) : above.end(1)] if above is not None else ""
    if above is not None and is_name_of_ward(name) and _UNIT_NEXT.match(page.text, above.end()) is not None:
        return True
    if page.folded[slice(*house.span("name"))] not in type_words_of("street-name"):
        return False
    return is_name_of_district(name) or (_SET_OFF.search(page.text, at - 3, at) is not None and _CLOSED.match(page.text, end) is not None)


def _inside_sentence(page: Page, word: int, start: int, end: int) -> int:
    """The end of a street's name after "số 23" and the like; its beginning where it is none: "ở 63 Tỉnh ủy", "số 5 Bộ Xây dựng"."""
    if page.in_body(start):
        return start
    if page.folded.startswith(("số", "địa chỉ", "hẻm", "ngõ", "ngách", "kiệt"), word) and _CLOSED.match(page.text, end) is not None:
        return end
    return cut(page, start, end) if is_usual_street(page, start, end) else start


def bracketed_addresses(page: Page) -> Iterator[Candidate]:
    """"Khu di tích Nguyễn Du (Tiên Điền, Nghi Xuân)": a commune and its own district by their bare names."""
    for found in _COMMUNE_AND_DISTRICT.finditer(page.text):
        (start, end), (above, stop) = found.span(1), found.span(2)
        districts = {unit.code for unit in districts_named(page.folded[above:stop])}
        wards = wards_named(page.folded[start:end], BEFORE_MERGER)
        is_own = any(ward.district_code in districts for ward in wards)
        is_led = bool(wards and districts) and stop + 2 in page.provinces and not {start, above} & page.provinces.keys()
        if (is_own or is_led) and start not in page.sure:
            yield Candidate(start, end, start, "commune", f"commune:xã:{page.folded[start:end]}", "locations.before_unit")
            yield Candidate(above, stop, above, "district", f"district:{page.folded[above:stop]}", "locations.address")
    yield from _communes_of_bracket(page)


def _communes_of_bracket(page: Page) -> Iterator[Candidate]:
    """"ở Dương Đông, An Thới (Phú Quốc)": bare names of communes that the district behind them in brackets holds."""
    for bracket in _DISTRICT_IN_BRACKETS.finditer(page.text):
        codes = {unit.code for unit in districts_named(page.folded[bracket.start(1) : bracket.end(1)])}
        before = _LIST_BEFORE.search(page.text, bracket.start() - 70, bracket.start()) if codes else None
        end = bracket.start()
        for name in reversed(re.split(r", | và ", before.group())) if before is not None else ():
            start = end - len(name)
            inside = any(ward.district_code in codes for ward in wards_named(name, BEFORE_MERGER))
            if not inside or page.is_held(start):
                break
            yield Candidate(start, end, start, "commune", f"commune:xã:{page.folded[start:end]}", "locations.before_unit")
            end = start - (4 if page.text.endswith(" và ", 0, start) else 2)


def address_tail(page: Page, unit: Territory, *, of_street: bool = False) -> Iterator[Candidate]:
    """A commune or a district by its bare name right behind a smaller unit or a house: "(thôn Bùi Xá, Ngũ Thái)", "ấp 5, Tân Thạnh"."""
    end, level = unit.end, unit.level
    if level == COMMUNE and _TAIL.match(page.text, end) is None and (above := _own_district(page, unit)) is not None:
        yield Candidate(*above, above[0], "district", f"district:{page.folded[above[0] : above[1]]}", "locations.address")
    while level in (VILLAGE, COMMUNE) and (name := _TAIL.match(page.text, end)) is not None and _is_free_name(page, *name.span(1)):
        start, end = name.span(1)
        words = page.folded[start:end]
        in_city = of_street and (end + 2 in page.provinces or _is_urban(words)) and is_name_of_district(words)
        if level == VILLAGE and is_name_of_ward(words) and not in_city:
            level = COMMUNE
            yield Candidate(start, end, start, "commune", f"commune:xã:{words}", "locations.address")
        elif is_name_of_district(words):
            level = DISTRICT
            yield Candidate(start, end, start, "district", f"district:{words}", "locations.address")
        else:
            break


def _is_urban(name: str) -> bool:
    """Whether a quarter of a city bears the name: behind a street it stands for that, not for a commune elsewhere ("12 Lê Lợi, Bình Thạnh")."""
    return any(unit.type == "quận" for unit in districts_named(name))


def _own_district(page: Page, commune: Territory) -> tuple[int, int] | None:
    """The span of a commune's own district behind it, where the sentence goes on: "xã Minh Khai, Hoài Đức xả bụi"."""
    name = _LOOSE_TAIL.match(page.text, commune.end)
    if name is None or not _is_free_name(page, *name.span(1)):
        return None
    codes = {unit.code for unit in districts_named(page.folded[name.start(1) : name.end(1)])}
    wards = wards_named(page.folded[commune.name_start : commune.end], BEFORE_MERGER) if codes else ()
    return name.span(1) if any(ward.district_code in codes for ward in wards) else None


def _is_free_name(page: Page, start: int, end: int) -> bool:
    is_opener = page.text[start:end].split(" ")[0] in openers() and not is_name_of_district(page.folded[start:end])  # "Nhà Bè"
    return start not in page.people and start not in page.provinces and not is_opener
