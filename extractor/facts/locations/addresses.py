"""Streets in lists and in addresses: "các tuyến đường A, B", "346 Trần Phú (P. 7, Q. 5)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.catalogues.units import districts_named, is_name_of_district, is_name_of_ward, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Candidate, Page, street
from extractor.facts.locations.feature_names import RUN, cut
from extractor.facts.locations.words import is_country_name, known_identity, type_words_of
from extractor.facts.territory import COMMUNE, DISTRICT, VILLAGE, Territory, has_family_name, openers
from extractor.language.anchored import Anchored, Closing, digits
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_STREETS = Anchored(
    r"(?<![^\W_])(?:các|những|hai|ba|bốn|nhiều|một số|hàng loạt|loạt|\d{1,2})"
    r" (?:tuyến |con )?(?:đường|phố|tuyến đường|tuyến phố|trục đường|trục phố|trục)"
    r"(?: (?:lớn|chính|trung tâm|huyết mạch))?(?:(?: [^\W\d_]+){0,7}? như|(?: [^\W\d_]+){0,6}?,? gồm(?: có)?)?:? "
    r"|(?<![^\W_])(?:góc|giao lộ|giữa|nút giao) (?:đường|phố) "
)
_STREET = Anchored(rf"(?<![^\W_])(?:[Đđ]ường|[Pp]hố) {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}}")
#: Who drives somewhere drives to a street: "bỏ chạy về hướng Láng Hạ".
_HEADS_FOR = regex(
    r"(?<![^\W_])(?:chạy|lưu thông|đi|di chuyển|phóng|rẽ|lao|bỏ chạy|tẩu thoát|quay|xe)(?: xe)?(?: (?:về|ra|theo|từ|qua|hướng|phía)){0,2} $"
)
#: A page on the ways of buses names streets by their bare names.
_BUSES = ("xe buýt", "tuyến buýt", "lộ trình")
#: So many streets make a page one of traffic.
_SEVERAL = 2
_ON_WAY = Anchored(
    rf"(?<![^\W_])(?:từ|ra|đến|tới|về|vào|lên|sang|đi|hướng|qua|dọc|phía|giữa|ở|tại|trên) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}})(?![^\W_])"
)
_MORE = regex(
    rf"(?: \((?:quận|huyện|phường|q\.|TP) ?[^()\n]{{1,24}}\))?"
    rf"(?:, | và | với | - | – | rồi (?:rẽ |đi |chạy )?(?:ra|vào|sang|qua) )({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,4}})(?![^\W_])"
)
_SIDE = Anchored(rf"(?<![^\W_])(?:[Mm]ặt tiền|[Mm]ặt phố|[Vv]ỉa hè|[Ll]òng đường|[Gg]óc) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}})(?![^\W_])")
#: "giao lộ Võ Văn Kiệt với Hải Thượng Lãn Ông": the street that crosses.
_CROSSING = Anchored(
    rf"(?<![^\W_])(?:[Nn]gã (?:ba|tư|năm|sáu)|[Gg]iao lộ|[Nn]út giao|[Vv]òng xoay)(?: (?:đường|phố))? {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}}"
    rf" (?:với|và|giao|cắt) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,4}})(?![^\W_])"
)
#: The name that a street bears now or bore before.
_RENAMED = regex(rf" \((?:nay là |nay: |cũ là |tên cũ )?(?:đường )?({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}})(?: nay| cũ| ngày nay)?\)")
_PERSON_AFTER = regex(r" \((?:SN|\d)|,? \d+ tuổi")
_COMMUNE = "công xã paris"
#: The first half of a word: "Công | trường …".
_HALF = regex(rf"(?:Công|Bến|Nhà|Khu|Chợ|Cầu) (?![{UPPER}])\w\Z")
_STREET_GAP = regex(r", |; | và | - | – ")
_NOTE = regex(r" ?\([^()\n]{1,80}\)")
_NAME = rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}"
_HOUSE = regex(rf"\d{{1,4}}(?P<part>(?:bis|ter| ?[A-Z](?![^\W_]))?(?:[/-]\d+[A-Z]?)*) (?P<dash>[-–] )?(?P<name>{_NAME})")
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
_NOT_HOUSE = regex(rf"(?:[{UPPER}]{LETTER}*|vòng|mẫu|hạng|top|lượt|lớp) $")


_CHAIN_PART = regex(rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}}")
_CHAIN_TYPE = r"(?:(?:[cC]ầu|đường|phố|ngã tư) )?"
_CHAIN_JOINT = regex(r" [-–] ")
#: What stands between two joints.
_CHAIN_LINK = regex(rf"{_CHAIN_TYPE}{_CHAIN_PART.pattern}(?: \d)?")
_CHAIN = regex(rf"(?<![^\W_]){_CHAIN_TYPE}{_CHAIN_PART.pattern}(?:{_CHAIN_JOINT.pattern}{_CHAIN_LINK.pattern}){{2,}}")


def listed_streets(page: Page) -> Iterator[Candidate]:
    """"các tuyến đường A, B và C": the streets of a list under one plural word."""
    for opening in _STREETS.finditer(page.folded):
        end, first = opening.end(), True
        while (gap := _STREET_GAP.match(page.text, end)) is not None or first:
            start = gap.end() if gap is not None else end
            run = RUN.match(page.text, start)
            if run is None or start in page.provinces or run.group().startswith(("Km", "KM")):
                break
            end = start + len(_COMMUNE) if page.folded.startswith(_COMMUNE, start) else cut(page, start, run.end())
            if end <= start or _HALF.match(page.text, start, end + 2):  # a word that begins no name of a street ("Nhà hát Lớn" after a dash)
                break
            yield street(page, start, end, word="đường" if first else "")
            first = False
            note = _NOTE.match(page.text, end)
            end = note.end() if note is not None else end


def further_streets(page: Page) -> Iterator[Candidate]:
    """"đường Nguyễn Trãi, Khuất Duy Tiến, Trường Chinh (Hà Nội)": usual names of streets in a list after one word; no person among them."""
    for opening in _STREET.finditer(page.text):
        yield from _listed_after(page, opening.end())


def _listed_after(page: Page, end: int) -> list[Candidate]:
    """The streets that a list goes on with behind one."""
    found: list[Candidate] = []
    while (more := _MORE.match(page.text, end)) is not None and _is_street_name(page, *more.span(1), is_joined=more[0].startswith((" -", " –"))):
        start, end = more.span(1)
        found.append(street(page, start, end))
    return [] if _PERSON_AFTER.match(page.text, end) else found


def street_sides(page: Page) -> Iterator[Candidate]:
    """"mặt tiền Lê Thị Riêng – Nguyễn Trãi", "góc Công Lý (Nam Kỳ Khởi Nghĩa)": what only a street has stands before its bare name."""
    for side in _SIDE.finditer(page.text):
        start, end = side.span(1)
        end = cut(page, start, end)
        renamed = _RENAMED.match(page.text, end)
        is_street = _is_usual(page, start, end) or (renamed is not None and _is_usual(page, *renamed.span(1)))
        if end <= start or start in page.provinces or start in page.sure or not is_street or " " not in page.text[start:end]:
            continue
        if known_identity(page.folded[start:end]) is not None:  # "vỉa hè Hồ Gươm"
            continue
        further = _listed_after(page, end)
        if side.group().startswith(("g", "G")) and not further and renamed is None:
            continue  # "một góc Phú Quốc"
        yield street(page, start, end)
        yield from further
        if renamed is not None:
            yield street(page, *renamed.span(1))


def crossing_streets(page: Page) -> Iterator[Candidate]:
    """"ngã tư Lê Lợi và Pasteur": the second street of a crossing, by a usual name of streets."""
    for crossing in _CROSSING.finditer(page.text):
        start, end = crossing.span(1)
        if page.folded[start:end] in type_words_of("street-name") and not page.is_held(start):
            yield street(page, start, end)


def street_chains(page: Page) -> Iterator[Candidate]:
    """"Võ Văn Kiệt – cầu Calmette – Hoàng Diệu – Tôn Đức Thắng": a way told by three and more streets, two of them usual names of streets."""
    if page.text.count(" - ") + page.text.count(" – ") < 2:
        return
    if not any(_CHAIN_LINK.fullmatch(page.text, one.end(), two.start()) for one, two in pairwise(_CHAIN_JOINT.finditer(page.text))):
        return
    if not any(word in page.folded for word in ("đường", "lộ trình", "phố")):
        return
    for chain in _CHAIN.finditer(page.text):
        parts = [(part.start(), part.end()) for part in _CHAIN_PART.finditer(page.text, chain.start(), chain.end())]
        if sum(page.folded[start:end] in type_words_of("street-name") for start, end in parts) < 2:
            continue
        for start, end in parts:
            is_bare = start == chain.start() or page.text.endswith((" - ", " – "), 0, start)
            if is_bare and start not in page.provinces and not is_country_name(page.folded[start:end]):
                yield street(page, start, end)


def _is_street_name(page: Page, start: int, end: int, *, is_joined: bool) -> bool:
    """Whether a street has its usual name, or a person's behind a dash ("đường Bạch Đằng - Phan Đăng Lưu")."""
    if start in page.provinces:
        return False
    if is_joined and has_family_name(page.text, start) and " " in page.text[start:end]:
        return True
    return page.folded[start:end] in type_words_of("street-name") and start not in page.sure


def streets_on_way(page: Page) -> Iterator[Candidate]:
    """"từ phố Quán Sứ ra Lê Duẩn": a usual name of streets after a word of the way, where several streets are named by their word or one drives."""
    has_several = any(word in page.folded for word in _BUSES) or len({street.group() for street in _STREET.finditer(page.text)}) >= _SEVERAL
    for way in _ON_WAY.finditer(page.text):
        if not has_several and _HEADS_FOR.search(page.folded, way.start() - 24, way.start()) is None:
            continue
        start, end = way.span(1)
        while (name := page.folded[start:end]) not in type_words_of("street-name") and " " in name:
            end = start + name.rindex(" ")
        if not page.is_held(start) and " " in name and not is_name_of_district(name):
            yield street(page, start, end)
            yield from _listed_after(page, end)


def numbered_houses(page: Page) -> Iterator[Candidate]:
    """The street of a house number in an address: "346 Trần Phú (P. 7, Q. 5)"."""
    for word, (start, end), is_led in _houses(page):
        end = _inside_sentence(page, word, start, end) if is_led else end
        is_address = _UNIT_AFTER.match(page.folded, end) is not None or end + 2 in page.provinces
        is_house = is_address or (is_led and _is_usual(page, start, end)) or _NOT_HOUSE.search(page.text, word - 12, word) is None
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
        is_bracketed = page.text[at - 1 : at] == "(" and _CLOSES.match(page.text, house.end()) is not None and _is_usual(page, *house.span("name"))
        alone = page.text[at - 1 : at] not in ("_", ".", ",", "/") and not page.text[at - 1 : at].isalnum() and "-" not in house["part"]
        if led is not None or is_bracketed or (alone and _UNIT_NEXT.match(page.text, house.end())):
            low = house.end()
            yield led.start() if led is not None else at, house.span("name"), led is not None


def _is_usual(page: Page, start: int, end: int) -> bool:
    """Whether a name is a usual one of streets, or a person's."""
    return has_family_name(page.text, start) or page.folded[start:end] in type_words_of("street-name")


def _inside_sentence(page: Page, word: int, start: int, end: int) -> int:
    """The end of a street's name after "số 23" and the like; its beginning where it is none: "ở 63 Tỉnh ủy", "số 5 Bộ Xây dựng"."""
    if page.in_body(start):
        return start
    if page.folded.startswith(("số", "địa chỉ", "hẻm", "ngõ", "ngách", "kiệt"), word) and _CLOSED.match(page.text, end) is not None:
        return end
    return cut(page, start, end) if _is_usual(page, start, end) else start


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
        if level == VILLAGE and is_name_of_ward(words) and not (of_street and is_name_of_district(words) and end + 2 in page.provinces):
            level = COMMUNE
            yield Candidate(start, end, start, "commune", f"commune:xã:{words}", "locations.address")
        elif is_name_of_district(words):
            level = DISTRICT
            yield Candidate(start, end, start, "district", f"district:{words}", "locations.address")
        else:
            break


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
