"""Capitals behind a type word that are no name of a place: a channel, a plate, a direction, the half of a word, a person."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.units import folded_names, is_name_of_district, is_name_of_ward
from extractor.facts.locations.candidate import Page
from extractor.facts.locations.words import (
    TypeWord,
    foreign_given_names,
    is_island,
    is_natural_name,
    known_identity,
    known_kind,
    names,
    region_names,
    type_words_of,
)
from extractor.language.capitals import NAME_SYLLABLE, is_name_cased
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: "vùng biển Đông Bắc đảo Luzon".
_DIRECTION = regex(r"(?:đông|tây|nam|bắc)(?: (?:đông|tây|nam|bắc))? (?!á|âu)(?:đảo|quần đảo|bán đảo|biển|vịnh|của|cách|nước)")
#: "xe mang biển Hà Nội", "xe khách 16 chỗ biển Thái Bình": the plate of a car.
_PLATE = regex(
    r"(?<![^\W_])(?:mang|đeo|gắn|treo"
    r"|xe(?: (?!(?:đến|ra|tới|về|xuống|từ|vào|lên|ở|qua|ngắm|quan|dạo|tuyến|ven|bờ|gần|cạnh|theo|thăm|tắm)(?![^\W_]))[^\W_]+){0,5}"
    r"|ô ?tô|đổi|thay)(?: số)? biển (?:số |kiểm soát )?$"
)
_DIRECTIONS = frozenset(("đông bắc", "tây bắc", "đông nam", "tây nam", "bắc", "nam", "tây"))
#: "trạm thu phí K13+250": a mark on the road.
_KILOMETRE = regex(r"Km? ?\d")
#: "vượt lên trên đường MA20": a line of a chart.
_CHART = regex(r"[ESW]?MA ?\d{1,3}")
_NEXT_IN_LIST = regex(r"Đường [^,;.\n]{1,20}, ")
#: Officers of a city, a county or a state.
_OFFICE_BEFORE = regex(
    r"(?<![^\W_])(?:trưởng|thống đốc|thủ hiến|công tố viên|chưởng lý|thẩm phán|luật sư|nghị sĩ|nghị sỹ|phát ngôn viên(?: cảnh sát)?) $"
)
_SAINTS = frozenset(("San", "Santa", "Santo", "Saint", "St", "St.", "São", "Sao", "Port", "Fort", "Mount", "Cape"))
_CREEDS = regex(r"(?:công|phật|hồi|chính thống|ấn độ|hindu|đạo|do thái) giáo|tin lành|hindu|do thái")
#: Grades of relics: "di tích lịch sử Quốc gia".
_GRADES = ("quốc gia", "quốc gia đặc biệt")
#: What stands behind a reporter's name.
_SUMMED_UP = regex(r" ?\((?:tổng hợp|t[./]? ?h\.?|theo|lược dịch|dịch)(?![^\W_])")
#: A second reporter closes the page: "Hồ Nam - An Nhiên".
_COLLEAGUE = regex(rf"(?: ?[-–] (?:{NAME_SYLLABLE} ?){{2,3}}){{1,3}}\s*\Z")
#: "uống một thìa đường Rồi …": sugar, before a sentence whose stop is lost.
_SUGAR = regex(r"(?<![^\W_])(?:thìa|muỗng|ly|lượng|gam|gram|kg|chút|ít) $")
_CREDIT = regex(r"(?:ảnh|photo|clip|video): ?$")


@cache
def _half_names() -> frozenset[str]:
    """What stands there for another name, verbatim: "nhà ga Cảng hàng không …", "đường Hồ Chí Minh" seen by halves."""
    return frozenset(load("place_context").forms("half-name"))


@cache
def _half_words() -> re.Pattern[str]:
    """Words whose first half stands with a capital where a small syllable follows: "dinh thự Thủ tướng", "tòa nhà Chính quyền"."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(type_words_of('half-word'))))})(?![^\W_])")


#: What is done to forests: a province or a district behind is where.
_FOREST_BEFORE = regex(r"(?<![^\W_])(?:cháy|phá|trồng|giữ|bảo vệ) rừng $")


#: The head of a list of firms, some of which bear the names of waters and hills: "các tổng công ty: DIC, Sông Hồng".
_FIRMS_BEFORE = regex(
    r"(?<![^\W_])(?:công ty|tổng công ty|tập đoàn|doanh nghiệp|nhà thầu|liên danh|ngân hàng|cổ phiếu)(?: [^\W\d_]+){0,4} ?[:(] ?[^.:;()\n]*$"
)


def is_no_name(page: Page, word: TypeWord, start: int, end: int) -> bool:
    """Whether the capitals of a span behind a type word are no name: "kênh CBS", "biển P-3", "đường GTNT"."""
    name = page.text[start:end]
    if (len(name) < 2 and not name.isdigit()) or name in _half_names() or _KILOMETRE.match(name) or name.startswith(("Việt - ", "Việt – ")):
        return True
    if page.text.endswith("/", 0, max(0, start - len(word.form) - 1)) or _CREEDS.fullmatch(page.folded, start, end):
        return True  # "Ảnh: VGP/Đình Nam", "tòa tháp Phật giáo"
    if (word.form == "sân" and any(body.start == start for body in page.bodies)) or (word.form == "căn cứ" and not _is_base(name)):
        return True  # "sân Trường THPT X", "căn cứ Nghị quyết 5"
    if is_half_word(page, start, end) or (word.form == "con đường" and not (name[0].isdigit() or (" " in name and is_name_cased(name)))):
        return True
    if word.type == "street" and _is_no_street(page, word, start, end):
        return True
    if word.type == "natural" and _is_no_feature(page, word, start, end):
        return True
    if _is_signature(page, start - len(word.form) - 1, end) or ("di tích" in word.form and name.casefold().endswith(_GRADES)):
        return True
    if word.type == "other" and _is_no_state(page, word, start, end):
        return True
    if _CREDIT.search(page.folded, start - 24, start - len(word.form) - 1):  # "Ảnh: Đình Việt"
        return True
    if word.form == "bến" and " " not in name:
        return True
    at = start - len(word.form) - 1
    if word.type == "natural" and page.text[at].isupper() and _FIRMS_BEFORE.search(page.folded, at - 90, at):
        return True
    return any(body.start == start and (word.type == "street" or body.end > end) for body in page.bodies if word.type in ("natural", "street"))


def _is_no_state(page: Page, word: TypeWord, start: int, end: int) -> bool:
    """Whether letters, a person or a university stand behind a word for a state: "thủ phủ IS", "Thủ hiến bang Otto Kern", "Đại học bang Ohio"."""
    name = page.text[start:end]
    if " " in name and begins_with_person(page, start - len(word.form) - 1, start) and known_identity(name.casefold()) is None:
        return True
    return (name.isupper() and name.isascii() and word.form != "khu") or (word.form == "bang" and page.folded.endswith("đại học bang ", 0, start))


def _is_base(name: str) -> bool:
    """Whether a name behind "căn cứ" is that of a base, and no paper that something is based on nor a force: "căn cứ Nghị quyết 5", "căn cứ IS"."""
    words = [word.casefold() for word in name.split(" ") if not word.isupper()]
    if not words or (not name[0].isupper() and not name.startswith("al")) or name.casefold() in type_words_of("no-place"):
        return False
    if any(sign.isdigit() for sign in name):  # "Căn cứ Điều 88"
        return False
    return not all(map(is_vietnamese_syllable, words)) or is_name_of_district(name.casefold()) or name.casefold() in names()


def before_person(page: Page, start: int, end: int) -> int:
    """The end of a foreign name without the person behind it: "hạt Cobb Mike Register", "thống đốc bang Minas Pedro Aihara"."""
    at = start
    for count, part in enumerate(page.text[start:end].split(" ")):
        is_saint = page.text[start : at - 1] in _SAINTS  # "hạt San Luis Obispo"
        if count and not is_saint and " " in page.text[at:end] and part.casefold() in foreign_given_names():
            return at - 1
        at += len(part) + 1
    return end


def begins_with_person(page: Page, word: int, start: int) -> bool:
    """Whether a foreign person follows an office of the unit that a word heads: "Trưởng đặc khu Carrie Lam"."""
    first = page.folded[start:].split(" ", 1)[0]
    return first in foreign_given_names() and _OFFICE_BEFORE.search(page.folded, word - 20, word) is not None


def is_half_word(page: Page, start: int, end: int) -> bool:
    """Whether the name is the first half of a word, or ends in one that heads a body: "tòa nhà Viện Kiểm" sát, "bán đảo Quy" hoạch."""
    last = page.text.rfind(" ", start, end) + 1 or start
    whole, ending = _half_words().match(page.folded, start), _half_words().match(page.folded, last)
    is_known = last > start and page.folded[start:end] in folded_names()  # "xã Tân Công trình bày"
    return (whole is not None and (whole.end() > end or " " not in page.text[start:end])) or (
        ending is not None and ending.end() > end and not is_known
    )


def _is_signature(page: Page, start: int, end: int) -> bool:
    """Whether type word and name close a line in capitals that are not the line's: "… 2-0 ĐÌNH THẢO", or the page after its last stop."""
    if page.text[start].isupper() and _COLLEAGUE.match(page.text, end) and page.text[:start].endswith((".\n", ". ", "\"\n", ")\n")):
        return True
    if page.text[start].isupper() and _SUMMED_UP.match(page.folded, end):  # "Đình Văn (Tổng hợp)"
        return True
    if page.text[start].isupper() and not page.text[end:].strip(" -–\n") and page.text[:start].endswith((". ", ".\n", "\" ", "\"\n", ")\n")):
        return True
    if not page.text[start:end].isupper() or page.text[end : end + 1] not in ("", "\n"):
        return False
    return not page.text[page.text.rfind("\n", 0, start) + 1 : end].isupper()


def _is_no_street(page: Page, word: TypeWord, start: int, end: int) -> bool:
    name = page.text[start:end]
    if name.endswith((" TV", " FM", " Online")):  # a channel
        return True
    if (page.provinces.get(start) == end and "sách" not in word.form) or page.folded[start:end] in type_words_of("no-street"):
        return True
    if (len(name) >= 3 and name.isupper() and name.isalpha() and name.isascii()) or _CHART.fullmatch(name):  # "đường GTNT"
        return True
    if page.folded.endswith("đường phố ", 0, start) and page.folded[start:end] in names():
        return True
    if page.folded.endswith("cung đường ", 0, start) and name.count(" - ") + name.count(" – ") > 1:  # a way and its stops
        return True
    if word.form.endswith("vành đai") and known_identity(name.casefold()) is not None:  # "vành đai Thái Bình Dương"
        return True
    at = start - len("đường ")
    return word.form == "đường" and (_among_people(page, at) or _SUGAR.search(page.folded, at - 12, at) is not None)


def _among_people(page: Page, start: int) -> bool:
    """Whether a capital "Đường" is the family name of one in a list of persons: "Yoona, Đường Yên, Lưu Thi Thi"."""
    if not page.text[start].isupper() or page.text[start - 2 : start] != ", ":
        return False
    following = _NEXT_IN_LIST.match(page.text, start)
    return following is not None and following.end() in page.people


def _is_channel(page: Page, start: int, end: int) -> bool:
    """Whether "kênh" is one of television: "trên kênh …", "kênh Disney"."""
    if page.folded.endswith(" tv", start, end):
        return True
    is_foreign = not any(map(is_vietnamese_syllable, page.folded[start:end].split(" ")))
    if is_foreign or not page.folded.endswith("trên kênh ", 0, start):
        return is_foreign
    return not any(word in page.folded for word in ("sà lan", "xuồng", "ghe ", "rạch", "thủy lợi", "thuỷ lợi", "kênh mương", "con kênh", "dòng kênh"))


def _has_waters(page: Page, start: int, name: str) -> bool:
    """Whether the sea off a place is told, not a sea of that name: "vùng biển Quảng Ninh", "vùng biển Trường Sa"."""
    return start in page.provinces or is_name_of_district(name) or is_island(name) or known_kind(name) == "sea"


def _is_zone(page: Page, form: str, name: str, start: int) -> bool:
    """Whether the mountains or the sea of a region or a commune are told: "vùng núi Bắc Bộ", "vùng biển Trung Bộ", "vùng núi An Toàn"."""
    if name in region_names():
        return True
    of_zone = form == "núi" and page.folded.endswith("vùng ", 0, start - 4)
    return of_zone and is_name_of_ward(name) and not is_natural_name(name)


def _is_no_feature(page: Page, word: TypeWord, start: int, end: int) -> bool:
    name, form = page.text[start:end], word.form
    if name.isupper() and name.isascii() and name.isalpha():  # "đảo HSBC"
        return True
    if start in page.people and not any(map(is_vietnamese_syllable, page.folded[start:end].split(" "))):  # "nhà sinh vật biển Ann Lee"
        return True
    if form == "rừng" and _FOREST_BEFORE.search(page.folded, start - 16, start):  # "chống cháy rừng Hà Tĩnh"
        return start in page.provinces or is_name_of_district(name.casefold())
    if form == "kênh" and not is_natural_name(page.folded[start:end]) and _is_channel(page, start, end):
        return True
    if form in ("biển", "vùng biển") and _DIRECTION.match(page.folded, start):
        return True
    if form == "sông" and page.folded.endswith("đồng bằng ", 0, start - 5) and f"đồng bằng sông {name.casefold()}" in region_names():
        return True  # "giáo dục đồng bằng sông Cửu Long"
    if form in ("núi", "biển") and _is_zone(page, form, name.casefold(), start):
        return True
    if form == "biển" and (name.casefold() in _DIRECTIONS or _PLATE.search(page.folded, start - 36, start) is not None):
        return True  # "vùng biển Đông Bắc đảo Luzon", "mang biển Hà Nội"
    if form == "cửa" and " " not in name:
        return True
    if form in ("dòng", "luồng") and not (is_natural_name(page.folded[start:end]) or name.startswith("Nậm ")):  # "dòng Nậm Mộ", no "dòng Galaxy"
        return True
    if form == "biển" and page.folded.endswith("vùng ", 0, start - len("biển ")) and _has_waters(page, start, name.casefold()):
        return True
    return form in ("đảo", "hòn đảo", "sông", "núi") and known_kind(page.folded[start:end]) == "sea"


_SMALL_VIETNAMESE = regex(r" (?:do|la|on|van|de|di) ([^\W\d_]+)")


def without_clause(text: str, start: int, end: int) -> int:
    """The end of a foreign name before a small word that begins a clause of Vietnamese: "Novoazovsky | do Cộng hòa …"."""
    small = _SMALL_VIETNAMESE.search(text, start, end)
    return small.start() if small is not None and is_vietnamese_syllable(small[1].casefold()) and not small[1].isascii() else end


_SHORT_FORM = regex(r"[BCDGHKLMNPQRSTVX]{2,5}")


def is_short_form(name: str) -> bool:
    """Whether the word behind "xã" or "thôn" stands for a programme: "tiêu chí xã NTM"."""
    return _SHORT_FORM.fullmatch(name) is not None
