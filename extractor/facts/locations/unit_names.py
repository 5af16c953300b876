"""Districts, communes, villages and cities with their word, and the further names of their lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.provinces import resolve as resolve_province
from extractor.catalogues.units import districts_named, is_name_of_district
from extractor.facts.locations.abroad import lies_abroad
from extractor.facts.locations.addresses import address_tail
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.no_names import before_person, begins_with_person, is_half_word, is_short_form
from extractor.facts.locations.words import is_country_name, known_identity, region_names, state_identity, type_words_of
from extractor.facts.territory import CITY, COMMUNE, DISTRICT, PROVINCE, VILLAGE, Territory, is_known, name_end, openers, units
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_TYPES: dict[str, LocationType] = {DISTRICT: "district", COMMUNE: "commune", VILLAGE: "village", CITY: "district"}
_PLURAL = regex(r"(?<![^\W_])(?:các|những|nhiều|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) $")
_NEXT_IN_LIST = regex(r"(?: ?\([^()\n]{2,60}\))?(?:, | và |; )(?:(?=\d)|(?=[" + UPPER + r"]))")
_LIST_OF_UNITS = (
    r" (xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)"
    r"(?:(?:,| và) (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố))*"
    r"(?:(?: [^\W\d_]+){0,8}?(?:,? gồm(?: có)?:? | là:? | như:? |: )|(?: [^\W\d_]+){0,6}? \((?:gồm:? |là:? )?)"
)
_UNIT_LIST = Anchored(r"(?<![^\W_])(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám)" + _LIST_OF_UNITS)
_COUNTED_LIST = Anchored(r"(?<![^\W_])\d{1,2}" + _LIST_OF_UNITS)
#: What sort of unit it is, between the word and the name.
_DESCRIBED = Anchored(
    r"(?<![^\W_])(xã|thị trấn|huyện|quận|thị xã|bản|thôn) (?:miền núi|vùng cao|vùng sâu|vùng xa|vùng biên|biên giới|vùng biển|ven biển|nghèo|trung du"
    r"|giáp biên|cù lao|cửa ngõ|bãi ngang|ven đô|ngoại thành|nội thành|trung tâm|đồng bằng|thuần nông|vùng lũ|khó khăn)(?: nghèo)? "
)
_LIST_LEVELS: dict[str, tuple[str, LocationType]] = {
    "xã": (COMMUNE, "commune"), "phường": (COMMUNE, "commune"), "thị trấn": (COMMUNE, "commune"),
    "tỉnh": (PROVINCE, "other"), "thành phố": (CITY, "other"),
    "huyện": (DISTRICT, "district"), "quận": (DISTRICT, "district"), "thị xã": (DISTRICT, "district"),
    "bản": (VILLAGE, "village"), "thôn": (VILLAGE, "village"),
}  # fmt: skip
#: Words for units that pages shorten.
_IN_FULL = {"p": "phường", "tt": "thị trấn", "x": "xã", "kp": "khu phố"}
#: "máy bay trinh sát P3 Orion", "nhóm P5+1": a model and a group, no ward; "Bản Kêu gọi Hành động": a paper, no village.
_MODEL = regex(r"[PQ]\d{1,2}-[A-Z](?![^\W_])|P ?5 ?\+ ?1(?!\d)|[PQ]\d{1,2} ([A-Z][a-z]+)(?![^\W_])")
#: "Hỏi đáp (P1)": a part.
_PART_NUMBER = regex(r"\(P\.? ?\d{1,2}\)|-P\d{1,2}(?![^\W_])")
_CITY_WORD = regex(r"(?:tp\.? ?|thành phố )")
_PAPER = regex(
    r"bản (?:kêu gọi|tuyên bố|tuyên ngôn|ghi nhớ|báo cáo|kết luận|cáo trạng|kế hoạch|hiến pháp|thỏa thuận|cam kết|dự thảo|nội quy|đồng ca|giao hưởng"
    r"|tình ca|quy hoạch|quyết định|nghị quyết|hợp đồng|chỉ thị|di chúc|đề án|cam đoan|(?:opera|ballad|sonata|rock|rap|jazz|remix|demo)(?!\w))"
)
_NO_VILLAGE = regex(r"(?:làng (?:quốc tế|đại học|sinh thái|trẻ em|văn hóa|văn hoá|sinh viên|vận động viên)|khu phố (?:tây|tàu|cổ))(?![^\W_])")
_OFFICE_OF = regex(r"(?<![^\W_])(?:chủ tịch (?:ubnd|hđnd|ủy ban nhân dân|mttq)|bí thư (?:đảng ủy|đoàn)|trưởng công an) $")
_JOINED = regex(rf"(?: (?:ez|el|al|az|es))? ?[-–] ?[{UPPER}][^\W\d_]*")
#: "xã Hợp Thành, Hợp Thịnh, huyện Kỳ Sơn", "phường Tân Sơn Nhì, Tây Thạnh (TPHCM)".
_DISTRICT_NEXT = regex(
    rf"(?:(?:, | và )[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,2}}){{0,3}}"
    rf"(?:,? \(?(?:huyện|thị xã|TX|H\.|TP|tỉnh|thành phố)[ .]| \((?=[{UPPER}])| và (?:xã|phường|thị trấn|đặc khu) )"
)
_REGION_BEGINS = frozenset(("trung", "bắc", "nam", "đông", "tây", "duyên", "đồng"))
_NUMBER = regex(r"\d{1,2}(?![\w%]|[.,]\d)")
_DIRECTION = regex(r"(?:bắc|nam|đông|tây|trung|miền) [^\W\d_]+$")


def typed_units(page: Page) -> Iterator[Candidate]:
    """Districts, communes, villages and cities with their word, and the further names of a list of them."""
    for unit in units(page.text, page.folded, page.people):
        word = page.folded[unit.start : unit.name_start].strip(" .")
        kind = _type_of(page, unit)
        if kind is not None:
            yield _unit(page, unit, kind, word)
        yield from _listed(page, unit, kind, word)
        yield from address_tail(page, unit)


def _type_of(page: Page, unit: Territory) -> LocationType | None:
    name = page.folded[unit.name_start : unit.end]
    if _is_no_unit(page, unit) or _in_region(page, unit) or _is_foreigner(page, unit) or is_half_word(page, unit.name_start, unit.end):
        return None
    if unit.level in (PROVINCE, CITY):
        if unit.level == CITY and _is_city_below(page, unit, name):
            return "district"
        if not known_identity(name) and _is_half(name):
            return None
        is_state = is_country_name(name) and name not in type_words_of("city-state")
        is_province = unit.name_start in page.provinces or unit.start in page.provinces or _is_like_province(page, name)
        region = page.folded.startswith(" bộ", unit.end) and f"{name} bộ" in region_names()
        return None if is_state or is_province or region or name in region_names() or _is_side(name) else "other"
    return "other" if lies_abroad(page, unit) else _TYPES[unit.level]


def described_units(page: Page) -> Iterator[Candidate]:
    """"huyện miền núi Mường Lát", "các xã biên giới A, B": a word on what sort of unit it is stands before the name."""
    for opening in _DESCRIBED.finditer(page.folded):
        word, start = opening[1], opening.end()
        level, kind = _LIST_LEVELS[word]
        end = name_end(page.text, page.folded, start, level, page.people)
        if start in page.provinces or start in page.sure or not (is_known(page.folded[start:end], level) or _is_plain(page, start, end)):
            continue
        name = page.folded[start:end]
        kind = kind if " " in name or is_known(name, level) else "other"  # "thị trấn biên giới Pacaraima" is abroad
        identity = f"{kind}:{name}" if kind in ("district", "other") else f"{kind}:{word}:{name}"
        yield Candidate(start, end, start, kind, identity, f"locations.{level}", word)
        unit = Territory(opening.start(), end, level, start)
        yield from _listed(page, unit, kind, word)


def _is_side(name: str) -> bool:
    """Whether a side of a province or a country is told: "tỉnh Nam Trung"; foreign names have sides of their own, "tỉnh Bắc Maluku"."""
    is_known_abroad = bool(load("places_abroad").by_form.get(name))  # "thành phố Đông Hưng" of China
    return not is_known_abroad and _DIRECTION.match(name) is not None and is_vietnamese_syllable(name.rpartition(" ")[2])


def _is_like_province(page: Page, name: str) -> bool:
    """Whether a province bears the name and none of China, on a page on China, is meant: "tỉnh Hà Nam (Trung Quốc)"."""
    is_chinese = "trung quốc" in page.folded and load("places_abroad").by_form.get(name) is not None
    return bool(resolve_province(name)) and not is_chinese


def _is_foreigner(page: Page, unit: Territory) -> bool:
    """Whether a person follows the word for the unit: "Trưởng đặc khu Carrie Lam", "thị trưởng thành phố Dave Kleis"."""
    name = page.folded[unit.name_start : unit.end]
    if " " not in name or known_identity(name):
        return False
    is_person = unit.name_start in page.sure and (unit.level in (PROVINCE, CITY) or not is_vietnamese_syllable(name.split(" ")[0]))
    return is_person or begins_with_person(page, unit.start, unit.name_start)


def _is_half(name: str) -> bool:
    """Whether one Vietnamese syllable is left for a province or a city that none bears: "trong tỉnh Trải qua 20 vòng"."""
    return " " not in name and "-" not in name and is_vietnamese_syllable(name) and not resolve_province(name) and not is_name_of_district(name)


def _is_no_unit(page: Page, unit: Territory) -> bool:
    city = _CITY_WORD.match(page.folded, unit.name_start)
    is_province = unit.name_start in page.provinces or (city is not None and city.end() in page.provinces)
    if is_province and unit.level in (COMMUNE, DISTRICT) and not is_known(page.folded[unit.name_start : unit.end], unit.level):
        return True
    if unit.level == COMMUNE and (_is_officer(page, unit) or _PART_NUMBER.match(page.text, unit.start - 1)):
        return True
    if page.text.startswith("Công xã Paris", unit.start - len("Công ")) or page.folded[unit.start : unit.end] in type_words_of("street-name"):
        return True  # "phố Xã Đàn"
    if unit.level == DISTRICT and page.folded.startswith(("ủy ", "đoàn "), unit.name_start):  # "HUYỆN ỦY LAI VUNG"
        return True
    syllables = page.text[unit.name_start : unit.end].split(" ")
    if unit.level == VILLAGE and len(syllables) > 1 and all(s.isascii() and not is_vietnamese_syllable(s.casefold()) for s in syllables):
        return page.folded.startswith("bản ", unit.start)  # "bản Limited Edition"
    name = page.folded[unit.name_start : unit.end]
    if unit.level == VILLAGE and (page.folded.endswith("công viên ", 0, unit.start) or is_country_name(name) or name in _peoples()):
        return True  # "công viên làng hoa Gò Vấp", "hội đồng làng Pakistan", "cô gái bản Thái", "làng Chăm"
    written = page.text[unit.name_start : unit.end]
    if unit.level == VILLAGE and page.folded.startswith("bản ", unit.start) and _is_version(written):  # "so với bản Mỹ"
        return True
    if (unit.level in (COMMUNE, VILLAGE) and is_short_form(written)) or (written.startswith("HCM") and len(written) > 3):  # "TP.HCMNhân ôm"
        return True
    model = _MODEL.match(page.text, unit.start)
    if model is not None and (model[1] is None or not is_vietnamese_syllable(model[1].casefold())):
        return True
    return unit.level == VILLAGE and (_PAPER.match(page.folded, unit.start) or _NO_VILLAGE.match(page.folded, unit.start)) is not None


def _is_officer(page: Page, unit: Territory) -> bool:
    """Whether a person of three syllables and no commune follows the office: "Chủ tịch UBND xã Lâm Sa Rinh cùng …"."""
    name = page.text[unit.name_start : unit.end]
    if name.count(" ") < 2 or is_known(name.casefold(), COMMUNE) or page.text.startswith((", huyện", ", thị xã", ", TP", " ("), unit.end):
        return False
    return name.split(" ")[0] in _family_names() and _OFFICE_OF.search(page.folded, unit.start - 28, unit.start) is not None


@cache
def _family_names() -> frozenset[str]:
    """All family names of the peoples of Viet Nam."""
    return frozenset(entry.name for entry in load("surnames"))


@cache
def _peoples() -> frozenset[str]:
    """Names of peoples, folded: a village of one is no village of that name."""
    return frozenset(fold(name) for name in (*load("ethnic_groups").forms(), "Việt"))


def _is_version(name: str) -> bool:
    """Whether a people's name or letters say which version something is: "bản Việt", "bản ES"."""
    return name in ("Việt", "Hàn", "Trung", "Nhật", "Hoa") or (name.isupper() and name.isascii() and 1 < len(name) < 5)


def _in_region(page: Page, unit: Territory) -> bool:
    """Whether the name is the beginning of a region's: "15 tỉnh Trung du miền núi phía Bắc"."""
    if unit.level != PROVINCE or page.folded[unit.name_start : unit.end] not in _REGION_BEGINS:
        return False
    return any(page.folded.startswith(name, unit.name_start) for name in region_names() if len(name) > unit.end - unit.name_start)


def _is_city_below(page: Page, unit: Territory, name: str) -> bool:
    """Whether a city below the province is named; Huế was one until 2025, when its name is no province's mention."""
    if name == "huế":
        return unit.name_start not in page.provinces and unit.start not in page.provinces
    if load("places_abroad").by_form.get(name) and all(district.type == "huyện" for district in districts_named(name)):
        return False  # "thành phố Lạc Dương" of China
    return is_name_of_district(name) and not _is_central_city(page, unit)


def _is_central_city(page: Page, unit: Territory) -> bool:
    found = resolve_province(page.text[unit.name_start : unit.end])
    return bool(found) and any(province.type_at(None) == "thành phố" and province.era != "34" for province in found)


def _unit(page: Page, unit: Territory, kind: LocationType, word: str) -> Candidate:
    name = page.folded[unit.name_start : unit.end]
    identity = f"{kind}:{name}" if kind in ("district", "other") else f"{kind}:{_IN_FULL.get(word, word)}:{name}"
    end = unit.end
    if kind == "other":
        joined = _JOINED.match(page.text, end)  # "thành phố Ulan - Ude"
        if joined is not None and known_identity(page.folded[unit.name_start : joined.end()]) is not None:
            end, name = joined.end(), page.folded[unit.name_start : joined.end()]
        end = before_person(page, unit.name_start, _before_its_country(page, unit.name_start, end))
        name = page.folded[unit.name_start : end]
        is_twin = unit.level == PROVINCE and f"thành phố {name}" in page.folded  # "thành phố Fukuoka, tỉnh Fukuoka"
        own = f"other:tỉnh:{name}" if is_twin else known_identity(name) or state_identity(name)
        identity = own or (identity if end == unit.end else f"other:{name}")
    return Candidate(unit.start, end, unit.name_start, kind, identity, f"locations.{unit.level}", word)


def _before_its_country(page: Page, start: int, end: int) -> int:
    """The end of a name abroad without the country that is set behind it: "tỉnh Chăm-pa-sắc Lào"."""
    for at in (page.text.rfind(" ", start, end), page.text.find(" ", start, end)):
        if at > start and is_country_name(page.folded[at + 1 : end]) and known_identity(page.folded[start:end]) is None:
            return at
    return end


def _listed(page: Page, unit: Territory, kind: LocationType | None, word: str) -> Iterator[Candidate]:
    """"các huyện A, B và C", "xã A và B": the names after the first, of the same level where known or the word is a plural."""
    if kind not in ("district", "commune", "village"):
        return
    plural = _PLURAL.search(page.folded, unit.start - 7, unit.start) is not None
    end = unit.end
    while (gap := _NEXT_IN_LIST.match(page.text, end)) is not None:
        start = gap.end()
        number = _NUMBER.match(page.text, start)
        end = number.end() if number is not None else name_end(page.text, page.folded, start, unit.level, page.people)
        name = page.folded[start:end]
        is_unit = plural if number is not None else is_known(name, unit.level) and start not in page.provinces
        if end <= start or not (is_unit or (plural and _is_plain(page, start, end))) or is_half_word(page, start, end):
            return
        is_closed = kind == "commune" and number is None and not is_name_of_district(name) and _DISTRICT_NEXT.match(page.text, end)
        if not plural and "," in gap.group() and not is_closed:
            return
        yield Candidate(start, end, start, kind, f"{kind}:{name}" if kind == "district" else f"{kind}:{word}:{name}", "locations.listed", word)


def unit_lists(page: Page) -> Iterator[Candidate]:
    """"4 xã gồm A, B, C và D", "các huyện: A, B": units that follow their counted or plural word at some distance."""
    for opening in sorted([*_UNIT_LIST.finditer(page.folded), *_COUNTED_LIST.finditer(page.folded)], key=re.Match.start):
        word = opening[1]
        level, kind = _LIST_LEVELS[word]
        at = opening.end()
        if kind == "other":
            yield from _foreign_list(page, at, level)
            continue
        is_bracket = page.text.endswith("(", 0, at)  # "hai huyện miền núi (Nghệ An)"
        while not (is_bracket and at in page.provinces) and (end := name_end(page.text, page.folded, at, level, page.people)) > at and (
            is_known(page.folded[at:end], level) or _is_plain(page, at, end)
        ):
            name = page.folded[at:end]
            yield Candidate(at, end, at, kind, f"{kind}:{name}" if kind == "district" else f"{kind}:{word}:{name}", "locations.listed", word)
            gap = _NEXT_IN_LIST.match(page.text, end)
            if gap is None:
                break
            at = gap.end()


def _foreign_list(page: Page, at: int, level: str) -> Iterator[Candidate]:
    """The foreign names and the towns in a list of provinces or cities: "các tỉnh như Samut Prakan và Chon Buri"."""
    while (end := name_end(page.text, page.folded, at, level, page.people)) > at or at in page.provinces:
        end = max(end, page.provinces.get(at, at))
        name = page.folded[at:end]
        if at not in page.provinces and not is_country_name(name) and not page.in_body(at):
            if is_name_of_district(name):
                yield Candidate(at, end, at, "district", f"district:{name}", "locations.listed")
            elif name not in region_names() and not all(map(is_vietnamese_syllable, name.split(" "))):
                yield Candidate(at, end, at, "other", known_identity(name) or f"other:{name}", "locations.listed")
        gap = _NEXT_IN_LIST.match(page.text, end)
        if gap is None:
            return
        at = (_CITY_WORD.match(page.folded, gap.end()) or gap).end()


def _is_plain(page: Page, start: int, end: int) -> bool:
    """Whether an unknown name in a list can be a unit: two or three syllables or a foreign word, no province, no person, no body."""
    if start in page.provinces or start in page.people or page.in_body(start):
        return False
    if page.text.count(" ", start, end) == 0:
        return page.text[start + 1 : end].islower() and not (is_vietnamese_syllable(page.folded[start:end]) or page.text.startswith(" - e ", end))
    return page.text.count(" ", start, end) <= 2 and page.text[start:end].split()[0] not in openers()
