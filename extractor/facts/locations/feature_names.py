"""How far the name of a street, a venue or a natural feature runs after its type word."""

from __future__ import annotations

from extractor.catalogues.units import folded_names, is_name_of_district, is_name_of_ward
from extractor.facts.locations.candidate import Page
from extractor.facts.locations.words import OVER_WATER, TypeWord, inner, is_country_name, is_natural_name, known_identity, type_words, type_words_of
from extractor.facts.territory import CITY, COMMUNE, DISTRICT, PROVINCE, cuts, has_family_name, openers, unit_at, usual_family_names
from extractor.facts.type_words import sentence_at, word_at
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.digits import parse_roman
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_SEAT = regex(rf" (?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường)(?= [{UPPER}]| ?[,.;:()\n]| là| ở|$)(?! [{UPPER}])")
_DATED = frozenset(("trại giam", "trại tạm giam", "đường", "phố", "quảng trường", "công viên", "cầu", "chợ", "đại lộ"))
_NUMBERED_STREET = regex(
    r" \d{1,3}[A-Z]?(?=,? (?:thị trấn|phường|xã|ấp|thuộc|quận|huyện|khu)|[,;)])"
    r"| \d{2,3}[A-Z]?(?![\w%]|[.,/]\d| ?[-–] ?\d"
    r"| (?:k?m|mét|kg|g|gam|phút|giờ|ngày|tháng|năm|lần|người|hộ|cây|ha|độ|điểm|đồng|tấn|lượng|nghìn|ngàn|triệu|tỷ|tỉ)(?![^\W_]))"
)
_ALLEY = regex(
    r" \d{1,4}[A-Z]?(?:/\d+)*(?=[,.;)\n]|$"
    r"| (?:đường|phố|phường|quận|và|ở|tại|bị|có|được|là|đã|nằm|cách|sâu|rộng|dài|gần|thuộc|của)(?![^\W_]))"
)
_DATED_NAME = regex(r" (?:C[áÁ]ch [Mm]ạng [Tt]háng (?:8|[Tt]ám)|\d{1,2} [Tt]háng \d{1,2}|\d{1,2}[/-]\d{1,2}|số \d{1,2}[A-Z]?)(?![\w%]|[.,/-]\d| năm)")
_ROAD_WORD = regex(r" (?:ngã (?:ba|tư|năm|sáu|\d)|quốc lộ|tỉnh lộ|đại lộ|cao tốc|vành đai|hương lộ|xa lộ)")
_WATER = regex(r" (?:đèo|kênh|rạch|suối|sông|khe|kinh|hồ|vàm|ông|bà|chùa|đình|đền|miếu|buôn|bản|làng)(?= )")
_DIKE = regex(rf" (?:hữu|tả)(?= [{UPPER}])")
_FIRST = r"(?:(?:St|Mt)\. )?(?:(?:[Aa]l|[Ee]l|Ar|As|Abu) ?- ?)?"
_SMALL = r"(?:(?:de|del|of|al|el|der|von|van) (?:la )?)?"
#: Words after a number that is the last word of a name: "cầu Mỹ Thuận 2 chưa khởi công".
_CLAUSE = (
    r"(?:thông|khánh|hợp|hoàn|khởi|xây|bắc|sắp|không|cũng|mới|cũ|gần|cách|này|như|và|đã|chưa|đang|sẽ"
    r"|được|bị|là|có|để|trên|qua|nối|tại|ở|vẫn|với|thuộc|nằm|do|khi|đến|từ|vào|của|hiện|phủ|xả|thải|cháy|nổ|phát|vận|bốc|cho|vừa|gây|sập"
    r"|ngập|dài|rộng|dừng|rồi|trở|khốn|đi|lao|nên|phải|thì|mà|hay|hoặc|cùng|còn|trước|sau|đón|cấp|chạy|gặp|hỏng|đặt)(?![^\W_])"
)
RUN = regex(
    rf"{_FIRST}(?:Co\.op[A-Za-z]*|(?:Quân (?:khu|đoàn)|(?:Sư|Lữ|Trung) đoàn) \d{{1,3}}(?!\d)|{NAME_SYLLABLE})(?: [A-Z]\.(?= [{UPPER}]))?"
    rf"(?:(?:-| {_SMALL}){NAME_SYLLABLE}|-{LETTER}{{2,}}(?![^\W_])"
    rf"|\d+(?:/\d{{1,3}}(?!\d)|[A-Z](?![^\W_]))?| \d{{1,2}}(?=[,.;:)\n]|$| \(| [{UPPER}]| [–-] | {_CLAUSE}))*"
)
_ACROSS = regex(rf" [-–] ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}})")
_SMALL_ROAD = regex(r"(?:[Vv]ành đai|[Qq]uốc lộ|[Tt]ỉnh lộ|[Đđ]ại lộ) \d{1,3}[A-Z]?(?![\w%])")
#: "khách sạn Shangri - La", "bãi thử Punggye - ri": a hyphen of a foreign name that the page sets apart.
_SPACED_HYPHEN = regex(rf" - (?:[{UPPER}][a-z]|ri|dong|gun|myeon|eup|a - Lago)(?![^\W_])")
_SECOND_HALF = regex(rf" - ([{UPPER}][a-z]{{2,}})(?![^\W_]| [{UPPER}]| -)")
_TO = regex(rf" ?[-–] ?(?:TP\.? ?)?(?=[{UPPER}])")
#: The second half of a word that lost its capital, before something that ends the name.
_SMALL_HALF = regex(rf" {LETTER}+(?![^\W_])")
#: "đường ĐT 725", "đường QL1A".
_ROAD_CODE = regex(r" (?:ĐT|DT|QL|TL|HL|ĐH)[ .]?\d{1,4}[A-Z]?(?![\w%]|[.,]\d)")
_CODE = regex(r"[ .]?(?:\d[.,]5(?!\d)|\d{1,3}(?:[A-Z]| [A-E](?= ?[,.;:)]| [a-zđ]))?)(?![\w%]|[.,/]\d| ?[-–] ?\d| (?:làn|k?m|mét)(?![^\W_]))")
_NUMBERED_ROADS = frozenset((
    "quốc lộ", "ql", "tỉnh lộ", "tl", "đt", "hương lộ",
    "vành đai", "đường vành đai", "đường tỉnh", "cao tốc",
))  # fmt: skip
#: Streets that each city has one of: "Đường sách TP.HCM".
_OF_CITIES = frozenset(("đường sách", "phố sách"))
#: Places whose own name the city only lies behind: "công viên Tao Đàn TP.HCM".
_OF_OWN_NAME = frozenset(("công viên", "cầu", "chợ", "chùa", "bến xe", "sân bay", "quảng trường", "hồ bơi", "chung cư"))
#: Quarters of people, which are none of a commune: "khu dân cư phường Thịnh Lang".
_QUARTERS = frozenset(("khu dân cư", "khu dân cư mới"))
#: First words of names in the highlands: "hồ Ea Nhái cạn".
_HIGHLAND = frozenset(("ea", "ia", "krông", "đăk", "đắk", "đak", "cư", "chư", "plei", "kon", "dăk", "dak", "pơ", "ya", "k'"))
#: Relics and sights that bear two names.
_PAIRED = frozenset((
    "đền", "khu di tích", "khu di tích lịch sử", "di tích", "khu du lịch", "khu du lịch sinh thái", "vườn quốc gia", "khu bảo tồn",
    "trạm thu phí", "bot", "trạm bot", "trạm thu phí bot", "trạm bot thu phí", "trạm thu giá",
))  # fmt: skip
#: Houses whose firm is of two places: "khách sạn Sài Gòn - Quy Nhơn".
_HOTELS = frozenset(("khách sạn", "resort", "khu nghỉ dưỡng"))
#: Short for industrial parks and quarters, in which the street before them lies.
_ESTATES = frozenset(("KCN", "KĐT", "CCN", "KKT", "KDC", "KCX"))
#: Estates that lie in two communes: "khu đô thị Thanh Lâm - Đại Thịnh"; behind a dash a province or a district is their address.
_ESTATE_WORDS = frozenset(("khu đô thị", "khu đô thị mới", "kđt", "khu công nghiệp", "kcn", "cụm công nghiệp", "ccn"))
#: Words for units that may close a name: "đường Liên Phường".
_UNIT_WORDS = frozenset(("Phường", "Xã"))
_NUMBER_NEXT = regex(r" \d")
_FORMS_OF_FIRM = frozenset(("tnhh", "tnhh mtv", "ctcp", "cp"))
_CROSSINGS = ("giao lộ", "ngã", "vòng xoay", "nút giao", "bùng binh")
#: Roads that pass over or under another: "hầm chui Lê Văn Lương - vành đai 3".
_OVERPASSES = frozenset(("hầm chui", "hầm vượt", "cầu vượt"))
#: Canals and ferries between two towns: "kênh Long Xuyên - Rạch Giá", "bến phà Vàm Sát - Tân Tập".
_CANALS = frozenset(("kênh", "kênh đào", "kênh xáng", "bến phà", "phà", "bến đò"))
#: The other road of a crossing by its word: "ngã tư Lê Lợi - đại lộ Hòa Bình", "hầm chui X - vành đai 3".
_ROAD_ACROSS = regex(
    rf" ?[-–] ?(?:(?:đường )?(?:[Vv]ành đai|[Qq]uốc lộ|[Tt]ỉnh lộ|[Hh]ương lộ|QL|TL|ĐT)[ .]?\d{{1,4}}[A-Z]?(?![\w%]|[.,]\d)"
    rf"|(?:đại lộ|xa lộ|quốc lộ) (?=[{UPPER}]))"
)
#: Two and more further places behind a crossing: it lies on a way and bears no second name.
_WAY = regex(r"(?: [-–] [^-–,;.()\n]{2,30}){2}")
#: Words that begin the next place of a way: "Xa lộ Hà Nội - Ngã tư Thủ Đức".
_NEXT_PLACE = regex(
    r"(?:ngã (?:ba|tư|năm|sáu|bảy|\d)|bến (?:xe|phà|tàu|cảng)|(?:xa|đại|quốc|tỉnh) lộ|vòng xoay|nút giao|công viên|sân bay|bệnh viện"
    r"|khu (?:công|đô|du))"
)
_STREETS_PROPER = frozenset(("đường", "phố", "con đường", "tuyến phố"))
_HALLS_OF_BODIES = frozenset((
    "hội trường", "nhà khách", "nhà tang lễ", "nhà văn hóa", "nhà thi đấu", "sân vận động",
    "trung tâm hội nghị", "trung tâm văn hóa", "nhà thiếu nhi", "bảo tàng", "ký túc xá", "kí túc xá",
))  # fmt: skip


def name_span(page: Page, at: int, word: TypeWord) -> tuple[int, int]:
    """Start and end of a feature's name; equal where there is none."""
    numbered = _numbered(page, at, word)
    if numbered is not None:
        return numbered
    middle = at
    if word.form == "đê" and (bank := _DIKE.match(page.text, middle)) is not None:
        middle = bank.end()
    if word.form in OVER_WATER and (water := _WATER.match(page.folded, middle)) is not None:
        middle = water.end()
    while word.type == "venue" and (more := inner().match(page.folded, middle)) is not None:
        middle = more.end()
    if middle > at and page.folded.startswith("thủ đô", middle - 6):  # "quảng trường trung tâm thủ đô Brussels"
        return at, at
    if word.type == "venue" and (road := _SMALL_ROAD.match(page.text, middle + 1)) is not None:
        return at + 1, road.end()
    whole = _seat_of_unit(page, word, middle)
    if whole is not None:
        return at + 1, whole
    seat = _SEAT.match(page.text, middle) if word.type == "venue" and " " in word.form else None
    if seat is not None:
        return at + 1, seat.end()
    if word.form in _OF_CITIES and at + 1 in page.provinces:
        return at + 1, page.provinces[at + 1]
    if word.type == "street" and at + 1 in page.provinces:
        end = _further(page, word, page.provinces[at + 1])
        return (at + 1, end) if end > page.provinces[at + 1] else (at, at)
    run = RUN.match(page.text, middle + 1) if page.text[middle : middle + 1] == " " else None
    if run is None or (end := cut(page, middle + 1, run.end(), at_province=word.type == "street")) <= middle + 1:
        is_name = middle > at and any(sign.isupper() for sign in page.text[at:middle])
        return (at + 1, middle) if is_name else (at, at)
    end = _through_word(page, at, end)
    return at + 1, _further(page, word, _with_small_half(page, middle + 1, end) if word.type in ("venue", "natural") else end, at + 1)


def _numbered(page: Page, at: int, word: TypeWord) -> tuple[int, int] | None:
    """The number or the day that a road, a street or a square bears for a name; an empty span for a word before another of its kind."""
    code = _CODE.match(page.text, at)
    if code is not None and word.form in _NUMBERED_ROADS:
        return at, code.end()
    if word.type == "street" and (code := _ROAD_CODE.match(page.text, at)) is not None:
        return at + 1, code.end()
    dated = _DATED_NAME.match(page.text, at) if word.form in _DATED else None
    if dated is None and word.form in ("hẻm", "ngõ", "ngách", "kiệt"):
        dated = _ALLEY.match(page.text, at)
    if dated is None and word.form in ("đường", "phố"):
        dated = _NUMBERED_STREET.match(page.text, at)
    if dated is not None:
        return at + 1, dated.end()
    road = _ROAD_WORD.match(page.folded, at) if word.type == "street" else None
    if road is not None and word.form.startswith(_CROSSINGS) and not road.group().startswith(" ngã"):  # "nút giao Vành đai 3"
        end = name_span(page, road.end(), type_words()[road.group()[1:]])[1]
        across = _ACROSS.match(page.text, end) if end > road.end() else None  # "giao lộ quốc lộ 1 - Hồ Học Lãm"
        end = cut(page, across.start(1), across.end()) if across is not None and has_family_name(page.text, across.start(1)) else end
        return (at + 1, end) if end > road.end() else (at, at)
    return (at, at) if word.form in ("đt", "tl") or road is not None else None


def _with_small_half(page: Page, start: int, end: int) -> int:
    """The end of a known name whose second syllable lost its capital: "quảng trường Tam thanh"."""
    half = _SMALL_HALF.match(page.folded, end) if " " not in page.text[start:end] else None
    if half is None or page.text[half.start() + 1].isupper() or is_natural_name(page.folded[start:end]):
        return end
    return half.end() if page.folded[start : half.end()] in folded_names() else end


def _through_word(page: Page, start: int, end: int) -> int:
    """The end of a word whose second syllable is small, and of the capitals after it: "tượng đài Hồ Chủ tịch", "Chủ tịch Hồ Chí Minh"."""
    last = page.text.rfind(" ", start, end)
    word = inner().match(page.folded, last) if last >= 0 else None
    if word is None or word.end() <= end:
        return end
    run = RUN.match(page.text, word.end() + 1) if page.text[word.end() : word.end() + 1] == " " else None
    return cut(page, run.start(), run.end()) if run is not None else word.end()


def _seat_of_unit(page: Page, word: TypeWord, at: int) -> int | None:
    """The end of a hall's name that is its unit's or its body's: "Nhà văn hóa huyện Phù Yên", "Hội trường lớn UBND tỉnh"."""
    if word.type != "venue" or " " not in word.form or word.form in _QUARTERS or page.text[at : at + 1] != " ":
        return None
    unit = unit_at(page.text, page.folded, at + 1, page.people)
    is_hall = word.form in _HALLS_OF_BODIES
    if unit is not None and (unit.level in (DISTRICT, COMMUNE, CITY, PROVINCE) or is_hall):  # "nhà văn hóa thôn Phú Lộc"
        return unit.end
    if not is_hall:
        return None
    return next((body.end for body in page.bodies if body.start == at + 1), None)


def _further(page: Page, word: TypeWord, end: int, start: int = 0) -> int:
    """A second end after a dash ("giao lộ A - B", "cao tốc A - B", "Việt - Xô"); the unit or province that closes a venue's name."""
    if word.type == "venue" and (spaced := _SPACED_HYPHEN.match(page.text, end)) and not is_vietnamese_syllable(_last_word(page, start, end)):
        return spaced.end()
    half = _SECOND_HALF.match(page.text, end) if word.type == "venue" and page.text.count(" ", start, end) == 0 else None
    if half is not None and not is_vietnamese_syllable(half[1].casefold()) and not _is_abroad(half[1].casefold()):  # "sân bay Ben - Gurion"
        return half.end()
    first, joint = end, _TO.match(page.text, end)
    if (across := _ROAD_ACROSS.match(page.text, end)) and (word.form in _OVERPASSES or word.form.startswith(_CROSSINGS)):
        run = RUN.match(page.text, across.end())
        return across.end() if run is None else cut(page, run.start(), run.end())
    while joint is not None and _may_have_two_ends(page, word, start, first):
        at = joint.end()
        run = RUN.match(page.text, at)
        if _NEXT_PLACE.match(page.folded, at):
            break
        if at in page.provinces and word.form not in _ESTATE_WORDS:
            end = page.provinces[at]
        elif run is not None and at not in page.sure and (last := cut(page, at, run.end())) > at and not _is_next_street(page, word, at, last):
            end = last
        else:
            break
        joint = _TO.match(page.text, end) if word.type == "street" else None
    if end > first:
        return end
    if word.type == "venue" and page.text[end : end + 1] == " ":
        is_address = page.text.startswith("TP", end + 1) and word.form in _OF_OWN_NAME
        if end + 1 in page.provinces and not is_address:
            return page.provinces[end + 1]
        unit = unit_at(page.text, page.folded, end + 1, page.people) if word.form in _HALLS_OF_BODIES else None
        return end if unit is None else unit.end
    return end


def _is_abroad(name: str) -> bool:
    return is_country_name(name) or known_identity(name) is not None


def _next_name(page: Page, end: int) -> str:
    """The name behind a dash, folded."""
    joint = _TO.match(page.text, end)
    run = RUN.match(page.text, joint.end()) if joint is not None else None
    return page.folded[run.start() : run.end()] if run is not None else ""


def _is_next_street(page: Page, word: TypeWord, start: int, end: int) -> bool:
    """Whether a dash leads to the next street of a way and to no end of a road: "đường Vành Đai Đông – Nguyễn Thị Định"."""
    is_person = has_family_name(page.text, start) and page.text.count(" ", start, end) >= 1
    return not word.form.startswith(_CROSSINGS) and word.type == "street" and (is_person or page.folded[start:end] in type_words_of("street-name"))


def _last_word(page: Page, start: int, end: int) -> str:
    return page.folded[max(start, page.text.rfind(" ", max(start, end - 24), end) + 1) : end]


def _may_have_two_ends(page: Page, word: TypeWord, start: int, end: int) -> bool:
    """Roads between two places and crossings have; a street named for a person has not ("đường Nguyễn Trãi - Thanh Xuân")."""
    if word.form in _PAIRED:  # "đền Nưa - Am Tiên", "khu di tích Côn Sơn - Kiếp Bạc"
        return not has_family_name(page.text, start) and not is_country_name(page.folded[start:end])
    if word.form in _OVERPASSES or word.form in _CANALS or word.form.startswith(_CROSSINGS):
        return _WAY.match(page.text, end) is None
    if word.form in _ESTATE_WORDS:
        name = _next_name(page, end)
        return not is_name_of_district(name) and name not in _FORMS_OF_FIRM
    if word.form in _HOTELS:
        return end in page.provinces.values()
    if word.type != "street":
        return page.folded.endswith("việt", 0, end) or "hữu nghị " in page.folded[max(0, start - 10) : end]  # "cầu hữu nghị Trung - Triều"
    return word.form not in _STREETS_PROPER or not has_family_name(page.text, start)


def cut(page: Page, start: int, end: int, *, at_province: bool = False) -> int:
    """Where a run of capitals stops being the name: at a word that opens something else, at a person, after five syllables."""
    if page.folded[start:end] in type_words_of("street-name"):  # "phố Xã Đàn"
        return end
    at, longest = start, 5 if is_vietnamese_syllable(page.folded[start:end].partition(" ")[0]) else 7
    for count, part in enumerate(page.text[start:end].split(" ")):
        is_word = part in openers() and not (part == "Ba" and page.folded.endswith("sông ", 0, start))  # the river Ba
        name = page.folded[start : at + len(part)]
        is_known = count > 0 and (is_natural_name(name) or is_name_of_ward(name))  # "Lạch Huyện", "cầu Vĩnh Tuy"
        is_known = is_known or (count == 1 and part in _UNIT_WORDS and at + len(part) == end and not _NUMBER_NEXT.match(page.text, end))
        opens = (part in cuts() and not is_known) or (count > 0 and part in _ESTATES) or (count == 0 and is_word and " " not in page.text[start:end])
        if opens or (count > 0 and ((not is_known and _is_restart(page, at, end)) or (at_province and at in page.provinces))):
            return at - 1
        if count >= 2 and (part in usual_family_names() or _is_code(part)) and page.text.count(" ", at, end) >= (0 if _is_code(part) else 1):
            return at - 1
        if count == longest or (count > 0 and at in page.sure and page.people[at] >= end and " " in page.text[at : page.people[at]]):
            return at - 1
        at += len(part) + 1
    return end


def _is_restart(page: Page, at: int, end: int) -> bool:
    """Whether the next sentence begins there: by its first word, or by a Vietnamese one behind a foreign one, "cầu Tháp London Đi bộ qua"."""
    if sentence_at(page.text, at):
        return True
    last = _last_word(page, 0, at - 1)
    is_foreign = not is_vietnamese_syllable(last) and last not in _HIGHLAND
    return " " not in page.text[at:end] and word_at(page.text, at) and is_foreign


def _is_code(part: str) -> bool:
    return len(part) >= 3 and part.isupper() and part.isalpha() and parse_roman(part) is None  # "KCN Đồng Văn III"
