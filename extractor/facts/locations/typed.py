"""Places with their type word: units, their lists, streets, venues, natural features."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.catalogues.provinces import resolve as resolve_province
from extractor.catalogues.units import is_name_of_district
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.words import TypeWord, inner, is_country_name, known_identity, known_kind, region_names, type_words
from extractor.facts.territory import CITY, COMMUNE, DISTRICT, PROVINCE, VILLAGE, Territory, cuts, is_compound, is_known, name_end, openers, unit_at, units, usual_family_names
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.syllables import is_vietnamese_syllable

_TYPES: dict[str, LocationType] = {DISTRICT: "district", COMMUNE: "commune", VILLAGE: "village", CITY: "district"}
_PLURAL = re.compile(r"(?<![^\W_])(?:các|những|nhiều|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) $")
_NEXT_IN_LIST = re.compile(r"(?:, | và |; )(?:(?=\d)|(?=[" + UPPER + r"]))")
_NUMBER = re.compile(r"\d{1,2}(?![\w%]|[.,]\d)")
_STREETS = re.compile(r"(?<![^\W_])(?:các|những|hai|ba|nhiều) (?:tuyến )?(?:đường|phố|tuyến đường|tuyến phố|trục đường)(?: như)?:? ")
_STREET_GAP = re.compile(r", |; | và | - | – ")
_NOTE = re.compile(r" ?\([^()\n]{1,80}\)")
_CAPITAL_BEFORE = re.compile(rf"[{UPPER}]{LETTER}* $")
_SEAT = re.compile(rf" (?:tỉnh|thành phố|TP)(?= [{UPPER}]| ?[,.;:()\n]| là| ở|$)(?! [{UPPER}])")
_HOUSE = re.compile(
    rf"(?<![\w.,/])(?:[Ss]ố (?:nhà )?\d{{1,4}}[A-Z]?(?:[/-]\d+[A-Z]?)* ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}})(?= ?[,(.;])"
    rf"|\d{{1,4}}[A-Z]?(?:/\d+[A-Z]?)* ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}})"
    r"(?= ?[,(] ?(?:phường|quận|thành phố|Phường|Quận|TP|P\.|Q\.|P\d|Q\d)))"
)
_NOT_HOUSE = re.compile(rf"(?:[{UPPER}]{LETTER}*|vòng|mẫu|hạng|top|lượt|lớp) $")
_NAMED_BY_PLACE = frozenset(("ga", "nhà ga", "sân bay", "cầu", "quảng trường", "bán đảo"))
_SMALL_INSIDE = frozenset(("vịnh", "biển", "thung lũng", "kênh", "suối", "rạch", "đảo", "hồ"))
_PLACE_OR_AND = re.compile(r"(?<![^\W_])(?:ở|tại|đến|tới|từ|vào|và|qua|về) $|, $")
_IN_PROJECT = re.compile(r"(?<![^\W_])(?:tàu|(?:dự án|đề án|gói thầu)(?: (?:xây dựng|đầu tư|cải tạo|nâng cấp|mở rộng|xây|làm|bot|khu|tuyến|số|\d+))*) $")
_PLACED = re.compile(
    r"(?<![^\W_])(?:tại|ở|vào|đến|tới|từ|trước|trong|gần|ngoài|qua|cạnh|sau|khỏi|rời|thăm|quanh|về|trên|dưới|cách|thuộc|khu vực)(?: [^\W_A-Z]+){0,3} $"
)
_ADDRESS_AFTER = re.compile(r" ?[,(] ?(?:phường|quận|xã|huyện|thị|thành phố|tp|tỉnh|đường|số|q\.|p\.|\d)")
_ROAD_WORD = re.compile(r" (?:quốc lộ|tỉnh lộ|đại lộ|cao tốc|vành đai|hương lộ|xa lộ)")
_DIRECTION = re.compile(r"(?:bắc|nam|đông|tây|trung|miền) [^\W\d_]+$")
_RUN = re.compile(rf"{NAME_SYLLABLE}(?:[ -]{NAME_SYLLABLE}|\d+| \d{{1,2}}(?=[,.;:)\n]|$| [{UPPER}]))*")
_TO = re.compile(rf" ?[-–] ?(?=[{UPPER}])")
_CODE = re.compile(r"[ .]?(?:\d{1,3}[A-Z]?)(?![\w%]|[.,]\d)")
_NUMBERED_ROADS = frozenset(("quốc lộ", "ql", "tỉnh lộ", "tl", "đt", "hương lộ", "vành đai", "đường vành đai", "đường tỉnh", "cao tốc"))
_SMALL_ONLY = frozenset(
    ("hồ", "hòn", "bãi", "mũi", "ao", "bến", "phủ", "thành", "lăng", "tháp", "động", "hang", "rừng", "dinh", "đồi", "dốc", "khe", "đầm", "phá", "miếu",
     "mỏ", "rạp", "sân", "đê", "phà", "đền", "non", "đỉnh", "dãy", "thác", "cồn", "ngõ", "hẻm", "hạt", "bang", "đập", "khách sạn", "tượng đài", "quán")
)  # fmt: skip


def typed_units(page: Page) -> Iterator[Candidate]:
    """Districts, communes, villages and cities with their word, and the further names of a list of them."""
    for unit in units(page.text, page.folded, page.people):
        word = page.folded[unit.start : unit.name_start].strip(" .")
        kind = _type_of(page, unit)
        if kind is not None:
            yield _unit(page, unit, kind, word)
        yield from _listed(page, unit, kind, word)


def _type_of(page: Page, unit: Territory) -> LocationType | None:
    name = page.folded[unit.name_start : unit.end]
    if unit.level in (PROVINCE, CITY):
        if unit.level == CITY and _is_city_below(page, unit, name):
            return "district"
        if name in region_names() or _DIRECTION.match(name) or unit.name_start in page.provinces or unit.start in page.provinces or resolve_province(name):
            return None
        return "other"
    return _TYPES[unit.level]


def _is_city_below(page: Page, unit: Territory, name: str) -> bool:
    """Whether a city below the province is named; Huế was one until 2025, when its name is no province's mention."""
    if name == "huế":
        return unit.name_start not in page.provinces and unit.start not in page.provinces
    return is_name_of_district(name) and not _is_central_city(page, unit)


def _is_central_city(page: Page, unit: Territory) -> bool:
    found = resolve_province(page.text[unit.name_start : unit.end])
    return bool(found) and any(province.type_at(None) == "thành phố" and province.era != "34" for province in found)


def _unit(page: Page, unit: Territory, kind: LocationType, word: str) -> Candidate:
    name = page.folded[unit.name_start : unit.end]
    identity = f"{kind}:{name}" if kind in ("district", "other") else f"{kind}:{word}:{name}"
    return Candidate(unit.start, unit.end, unit.name_start, kind, identity, f"locations.{unit.level}", word)


def _listed(page: Page, unit: Territory, kind: LocationType | None, word: str) -> Iterator[Candidate]:
    """"các huyện A, B và C", "xã A và B": the names after the first, of the same level where known or the word is a plural."""
    if kind not in ("district", "commune", "village"):
        return
    plural = _PLURAL.search(page.folded, max(0, unit.start - 7), unit.start) is not None
    end = unit.end
    while (gap := _NEXT_IN_LIST.match(page.text, end)) is not None:
        start = gap.end()
        number = _NUMBER.match(page.text, start)
        end = number.end() if number is not None else name_end(page.text, page.folded, start, unit.level, page.people)
        name = page.folded[start:end]
        is_unit = plural if number is not None else is_known(name, unit.level) and start not in page.provinces
        if end <= start or not (is_unit or (plural and _is_plain(page, start, end))) or (not plural and "," in gap.group()):
            return
        yield Candidate(start, end, start, kind, f"{kind}:{name}" if kind == "district" else f"{kind}:{word}:{name}", "locations.listed", word)


def _is_plain(page: Page, start: int, end: int) -> bool:
    """Whether an unknown name in a list can be a unit: two or three syllables, no province, no person, no body."""
    if start in page.provinces or start in page.people or any(body.start <= start < body.end for body in page.bodies):
        return False
    return 1 <= page.text.count(" ", start, end) <= 2 and page.text[start:end].split()[0] not in openers()


def features(page: Page) -> Iterator[Candidate]:
    """Streets, venues and natural features: a type word and a name in capitals or a number."""
    found: dict[int, TypeWord] = {}
    for last, word in type_words().iter(page.folded):
        start = last + 1 - len(word.form)
        is_whole = not (page.text[start - 1 : start].isalnum() or page.text[last + 1 : last + 2].isalpha())
        if is_whole and (start not in found or len(word.form) > len(found[start].form)):
            found[start] = word
    taken = 0
    for start, word in sorted(found.items()):
        if start >= taken and (candidate := _feature(page, start, word)) is not None:
            taken = candidate.end
            yield candidate
            yield from _more_of_kind(page, start, candidate)


def _more_of_kind(page: Page, start: int, first: Candidate) -> Iterator[Candidate]:
    """The further names after a plural: "các cửa khẩu Tà Lùng, Sóc Giang và Trà Lĩnh"."""
    if first.type == "street" or not _PLURAL.search(page.folded, max(0, start - 7), start):
        return
    end = first.end
    while (gap := _NEXT_IN_LIST.match(page.text, end)) is not None and (run := _RUN.match(page.text, gap.end())) is not None:
        start, end = run.start(), _cut(page, run.start(), run.end())
        if start in page.provinces or start in page.sure or end <= start or any(body.start <= start < body.end for body in page.bodies):
            return
        yield Candidate(start, end, start, first.type, f"{first.type}:{first.word}:{page.folded[start:end]}", "locations.listed", first.word)


def _feature(page: Page, start: int, word: TypeWord) -> Candidate | None:
    if not _is_type_word(page, start, word) or _IN_PROJECT.search(page.folded, max(0, start - 40), start):
        return None
    name_start, end = _feature_name(page, start + len(word.form), word)
    if end <= name_start:
        return None
    name = page.folded[name_start:end]
    if (word.form not in _NAMED_BY_PLACE and is_country_name(name)) or _is_no_name(page, word, name_start, end):
        return None
    if word.form == "khu" and ((" " not in name and is_vietnamese_syllable(name)) or not _PLACE_OR_AND.search(page.folded, max(0, start - 16), start)):
        return None
    if word.type == "natural":
        end = _without_number(page.text, end)
        name = page.folded[name_start:end]
    stem = _stem(word.form)
    at = start + len(word.form) - len(stem)
    identity = known_identity(name) if word.type in ("natural", "other") else None
    return Candidate(at, end, name_start, word.type, identity or f"{word.type}:{stem}:{name}", f"locations.{word.type}", stem)


def _is_no_name(page: Page, word: TypeWord, start: int, end: int) -> bool:
    """Whether the capitals after a type word are a channel's, a single letter, or begin a body's name: "kênh CBS", "biển P-3"."""
    name = page.text[start:end]
    if (len(name) < 2 and not name.isdigit()) or name == "Chí Minh":
        return True
    if word.type == "street" and page.provinces.get(start) == end:
        return True
    if (word.form == "kênh" and name.isupper()) or (word.form in ("đảo", "hòn đảo", "sông", "núi") and known_kind(page.folded[start:end]) == "sea"):
        return True
    return word.type in ("natural", "street") and any(body.start == start for body in page.bodies)


def _without_number(text: str, end: int) -> int:
    return end - len(text[:end]) + len(text[:end].rstrip("0123456789").rstrip()) if text[end - 1].isdigit() else end


def is_placed(page: Page, venue: Candidate) -> bool:
    """Whether a preposition of place stands before a venue, or its address after it."""
    before = _PLACED.search(page.folded, max(0, venue.start - 40), venue.start)
    return before is not None or _ADDRESS_AFTER.match(page.folded, venue.end) is not None


def _stem(form: str) -> str:
    """The type word proper: "sông" of "dòng sông", "đường" of "tuyến đường"."""
    return form.split(" ", 1)[1] if form.startswith(("dòng ", "con ", "tuyến ", "ngọn ", "cây ", "hòn đ")) else form


def _is_type_word(page: Page, start: int, word: TypeWord) -> bool:
    written = page.text[start : start + len(word.form)]
    if word.short:
        return written.isupper()
    if is_compound(page.folded, start, word.form):
        return False
    if written[0].islower() or " " in word.form:
        return True
    if start in page.people or _CAPITAL_BEFORE.search(page.text, max(0, start - 12), start):
        return False
    if word.form in ("hạt", "bang", "khu") or (word.form in _SMALL_INSIDE and not _begins_sentence(page.text, start)):
        return False
    return word.form not in _SMALL_ONLY or _begins_sentence(page.text, start)


def _begins_sentence(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n" or text[start - 2 : start] in (". ", "! ", "? ")


def _feature_name(page: Page, at: int, word: TypeWord) -> tuple[int, int]:
    """Start and end of a feature's name; equal where there is none."""
    code = _CODE.match(page.text, at)
    if code is not None and word.form in _NUMBERED_ROADS:
        return at, code.end()
    if word.form in ("đt", "tl") or (word.type == "street" and _ROAD_WORD.match(page.folded, at)):
        return at, at
    middle = at
    while word.type == "venue" and (more := inner().match(page.folded, middle)) is not None:
        middle = more.end()
    whole = _seat_of_unit(page, word, middle)
    if whole is not None:
        return at + 1, whole
    seat = _SEAT.match(page.text, middle) if word.type == "venue" and " " in word.form else None
    if seat is not None:
        return at + 1, seat.end()
    run = _RUN.match(page.text, middle + 1) if page.text[middle : middle + 1] == " " else None
    if run is None or (end := _cut(page, middle + 1, run.end())) <= middle + 1:
        is_name = middle > at and any(sign.isupper() for sign in page.text[at:middle])
        return (at + 1, middle) if is_name else (at, at)
    return at + 1, _further(page, word, _through_word(page, at, end))


def _through_word(page: Page, start: int, end: int) -> int:
    """The end of a word whose second syllable is small, and of the capitals after it: "tượng đài Hồ Chủ tịch", "Chủ tịch Hồ Chí Minh"."""
    last = page.text.rfind(" ", start, end)
    word = inner().match(page.folded, last) if last >= 0 else None
    if word is None or word.end() <= end:
        return end
    run = _RUN.match(page.text, word.end() + 1) if page.text[word.end() : word.end() + 1] == " " else None
    return _cut(page, run.start(), run.end()) if run is not None else word.end()


def _seat_of_unit(page: Page, word: TypeWord, at: int) -> int | None:
    """The end of a hall's name that is its unit's or its body's: "Nhà văn hóa huyện Phù Yên", "Hội trường lớn UBND tỉnh"."""
    if word.type != "venue" or " " not in word.form or page.text[at : at + 1] != " ":
        return None
    unit = unit_at(page.text, page.folded, at + 1, page.people)
    if unit is not None and unit.level in (DISTRICT, COMMUNE, CITY, PROVINCE):
        return unit.end
    if word.form != "hội trường":
        return None
    return next((body.end for body in page.bodies if body.start == at + 1), None)


def _further(page: Page, word: TypeWord, end: int) -> int:
    """A second end after a dash ("giao lộ A - B", "Việt - Xô"), a province that closes a venue's name."""
    joint = _TO.match(page.text, end)
    if joint is not None and (word.type == "street" or page.folded[:end].endswith("việt")):
        run = _RUN.match(page.text, joint.end())
        if run is not None and joint.end() not in page.sure:
            return _cut(page, joint.end(), run.end())
    if word.type == "venue" and page.text[end : end + 1] == " " and end + 1 in page.provinces:
        return page.provinces[end + 1]
    return end


def _cut(page: Page, start: int, end: int) -> int:
    """Where a run of capitals stops being the name: at a word that opens something else, at a person, after five syllables."""
    at = start
    for count, part in enumerate(page.text[start:end].split(" ")):
        if part in cuts() or (count == 0 and part in openers() and " " not in page.text[start:end]):
            return at - 1
        if count >= 2 and (part in usual_family_names() or _is_code(part)) and page.text.count(" ", at, end) >= (0 if _is_code(part) else 1):
            return at - 1
        if count == 5 or (count > 0 and at in page.sure and page.people[at] >= end and " " in page.text[at : page.people[at]]):
            return at - 1
        at += len(part) + 1
    return end


def listed_streets(page: Page) -> Iterator[Candidate]:
    """"các tuyến đường A, B và C": the streets of a list under one plural word."""
    for opening in _STREETS.finditer(page.folded):
        end, first = opening.end(), True
        while (gap := _STREET_GAP.match(page.text, end)) is not None or first:
            start = gap.end() if gap is not None else end
            run = _RUN.match(page.text, start)
            if run is None or start in page.provinces:
                break
            end = _cut(page, start, run.end())
            name = page.folded[start:end]
            yield Candidate(start, end, start, "street", f"street:đường:{name}", "locations.listed", "" if not first else "đường")
            first = False
            note = _NOTE.match(page.text, end)
            end = note.end() if note is not None else end


def _is_code(part: str) -> bool:
    return len(part) >= 3 and part.isupper() and part.isalpha()


def numbered_houses(page: Page) -> Iterator[Candidate]:
    """The street of a house number in an address: "346 Trần Phú (P. 7, Q. 5)"."""
    for house in _HOUSE.finditer(page.text):
        start, end = house.span(1) if house[1] else house.span(2)
        if start not in page.provinces and _NOT_HOUSE.search(page.text, max(0, house.start() - 12), house.start()) is None:
            yield Candidate(start, end, start, "street", f"street:đường:{page.folded[start:end]}", "locations.house")
