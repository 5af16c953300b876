"""Whether a province's name is one at this place of the text: capitals, neighbours, longer names, personal names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.units import districts_named, is_name_of_district, is_name_of_ward, province_of
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.marks import Mark
from extractor.facts.provinces.forms import Form
from extractor.facts.type_words import is_compound
from extractor.language.capitals import NAME_SYLLABLE, is_name_cased
from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: Words for the unit right before the name.
_TYPED = regex(r"(?:(?:tỉnh|thành phố|tp|t\.p|t\.phố)[. ]*|(?:tỉnh|thành|tp) (?:miền núi|biên giới|cảng) )$")
#: Words after which the name belongs to a smaller unit, a street, a stretch of water or land, or a battle.
_OTHER_THING = regex(
    r"(?<![^\W\d_])(sông|suối|hồ|núi|đèo|đảo|vịnh|rạch|kênh|cầu|chợ|phố|đường|đại lộ|xa lộ|quốc lộ|ngã tư|ngã ba|ngã năm|hẻm|ngõ"
    r"|ngã sáu|cầu vượt|vòng xoay|hầm chui|phường|xã|thị trấn|quận|huyện|thôn|bản|ấp|làng|xóm|khóm|buôn|khu phố"
    r"|chiến dịch|chiến thắng|tàu|mạng|hiệu|hiệp định) $"
)
#: Places and firms that bear the names of provinces which are also words or other names.
_VENUE = regex(
    r"(?:công viên|nhà hát|rạp|khách sạn|quảng trường|sân|nhà thi đấu|(?:hồ|bể) bơi|trường đua|giàn khoan|tập đoàn|công ty|xây dựng|cung|chung cư"
    r"|khu dân cư|khu đô thị|tòa nhà|nhà thờ|chùa|đình|đền|siêu thị|nhà hàng|trường|hãng|quán) $"
)
#: "trường Tiểu học Điện Biên 2": a school of a commune, by the name of a street or a ward.
_SCHOOL = regex(r"(?<![^\W_])[Tt]rường (?:Tiểu học|TH|THCS|Trung học cơ sở|Mầm non|MN|Mẫu giáo) $")
#: "Trường THPT Hòa Bình (TX An Nhơn)": a school whose address is told bears a name that is also a word's or a commune's.
_ANY_SCHOOL = regex(r"(?<![^\W_])(?:trường )?(?:tiểu học|th|thcs|thpt|trung học cơ sở|trung học phổ thông|mầm non|mn|mẫu giáo|tiểu học và thcs) $")
_ADDRESS_NEXT = regex(r" \((?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tx|tt|h|q)[. ]")
#: "phường Hiệp Bình Phước": the end of a commune's name.
_LONGER_UNIT = regex(rf"(?<![^\W_])(?:[Pp]hường|[Xx]ã|[Tt]hị trấn) ((?:{NAME_SYLLABLE} ){{1,2}})$")
_DISTRICT_LEFT = regex(r"(?<![^\W_])(?:huyện|thị xã|tx\.?|thành phố|tp\.?) (?:[^\W_]+ ){0,3}[^\W_]+\Z")
_NUMBER = regex(r" \d(?![\d%]|[.,/]\d| (?:năm|tháng|lần|học sinh|em|giáo viên)(?![^\W_]))")
#: "13 tuyến phố Hà Nội", "trên đường phố Hải Phòng": the streets of the city.
_STREETS_OF = regex(
    r"(?<![^\W_])(?:(?:các|những|nhiều|mọi|(?<!số )(?<!\d)\d+) (?:tuyến |con |dòng )?(?:phố|đường|sông|hồ|chợ|cầu|suối|kênh|hẻm|ngõ|đảo|bản|làng)"
    r"|(?:đường|hè|góc|lòng|dạo|xuống) phố|cung đường) $"
)
_UNITS_OF = regex(r"(?<![^\W_])(?:các|những|nhiều) (?:(?:quận|huyện|xã|phường|thị trấn|sở ngành)(?:,| và|/)? ){1,4}$")
#: "tàu ngầm 187 Bà Rịa - Vũng Tàu", "tàu HQ-182 Hà Nội": ships of the navy bear names of provinces.
_SHIP = regex(r"(?<![^\W\d_])(?:tàu ngầm(?: kilo)?|tàu|tàu hộ vệ|chiến hạm)(?: (?:hq ?[-–]? ?)?\d{2,3})?(?: [-–])? [\"“]?$")
#: "Ông Hà Nam nhấn mạnh": a person; but "đàn ông Hà Nội", "các bà Hà Nội".
_PERSON_BEFORE = regex(r"(?<![^\W\d_])(?<!đàn )(?<!các )(?<!những )(?<!quý )(?<!mấy )(?:ông|bà|anh|chị) $")
_HO_CHI_MINH_BEFORE = regex(r"(?:thành phố|tp|t\.p)[.\s]*$")
_CHINA = regex(r"(?: ?[,(]| ở| của| thuộc)(?: (?:phía|miền) (?:đông|tây|nam|bắc|trung))? ?trung quốc")
#: "thành phố Lạc Dương, tỉnh Hà Nam".
_TOWN_LEFT = regex(r"(?<![^\W_])(?:thành phố|tp|huyện) ([^\W\d_]+ [^\W\d_]+)(?:, (?:tỉnh )?| (?:thuộc|của|ở|tại) (?:tỉnh )?|,? \(tỉnh )$")
_SYLLABLES_BEFORE = regex(rf"(?:{NAME_SYLLABLE} )+$")
_FOREIGN_BEFORE = regex(r"(?<![^\W_])([A-Z][a-z]{2,}) \($")
_NEXT_NAME = regex(rf"(?:, | - |, tỉnh )({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?!\w| {NAME_SYLLABLE}|, [A-ZĐ])")
_ADDRESS_LEFT = regex(rf"(?:\(|(?:xã|phường|thị trấn|thôn|làng) {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}},? )\Z")
_COMMUNES_LEFT = regex(
    rf"(?<![^\W_])(?:các|hai|ba|bốn|năm|\d{{1,2}}) (?:xã|phường|thị trấn)(?:(?:,| và) (?:xã|phường|thị trấn))*:? (?:gồm:? )?(?:{NAME_SYLLABLE}"
    rf"(?: {NAME_SYLLABLE}){{0,2}}(?:, | và ))*\Z"
)
_DISTRICT_RIGHT = regex(
    rf"(?:(?:, | và ){NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,2}}){{0,6}},? (?:\((?:thuộc )?|thuộc |của )?(?:huyện|thị xã|quận|TX\.?|H\.) ?[A-ZĐ]"
)
_CREDIT = regex(r"(?<!\w)(?:ảnh|bài|tin|tin, ảnh|photo): ?$")
_SENTENCE_AND_LINE = regex(r"[.!?…\"”)]\n$|[.!?…] $")
_LIST_LEFT = regex(r"[,;(] ?$|(?<![^\W\d_])và $")


#: "hai xã Đồng Yên và | Vĩnh Phúc": the last of some communes bears the name of a province.
_OTHERS_OF_LIST = regex(
    rf"(?<![^\W_])(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Cc]ác|\d{{1,2}}) (?:xã|phường|thị trấn):? "
    rf"(?:{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}(?:, | và )){{1,6}}\Z"
)


def typed(folded: str, start: int) -> bool:
    """Whether a word for the unit stands right before the name."""
    return _TYPED.search(folded, start - 24, start) is not None


def after_province_word(folded: str, start: int) -> bool:
    """Whether "tỉnh" stands right before: names of older provinces are those of cities today, which "thành phố" precedes."""
    return folded.endswith(("tỉnh ", "tỉnh ủy ", "tỉnh đoàn "), max(0, start - 10), start)


def is_commune_here(folded: str, start: int, end: int) -> bool:
    """Whether the page names a commune of this name and never the province with its word: "Trường Tiểu học Hòa Bình, xã Hòa Bình"."""
    name = folded[start:end]
    if name not in ambiguous() or f"tỉnh {name}" in folded or _in_address(folded, name):
        return False
    return any(f"{word} {name}" in folded for word in ("xã", "phường", "thị trấn"))


def _in_address(folded: str, name: str) -> bool:
    """Whether the page closes an address with the name behind a district: "huyện Phù Mỹ, Bình Định"."""
    at = folded.find(f", {name}")
    while at >= 0:
        if _DISTRICT_LEFT.search(folded, max(0, at - 40), at):
            return True
        at = folded.find(f", {name}", at + 1)
    return False


def in_list_of_communes(text: str, folded: str, start: int, end: int) -> bool:
    """Whether the name is one of a list of communes that their district closes: "các xã Cao Đức, Thái Bảo, Bình Dương (huyện Gia Bình)"."""
    if folded[start:end] not in ambiguous() and not is_name_of_ward(folded[start:end]):
        return False
    return _COMMUNES_LEFT.search(text, start - 120, start) is not None and _DISTRICT_RIGHT.match(text, end) is not None


def is_district_of_next(text: str, start: int, end: int) -> bool:
    """Whether the name is that of a district of the province named right after it: "xã Duy Ninh (Quảng Ninh, Quảng Bình)"."""
    following = _NEXT_NAME.match(text, end)
    if following is None or _ADDRESS_LEFT.search(text, start - 40, start) is None or (units := districts_named(text[start:end])) == ():
        return False
    return any((province := province_of(unit, BEFORE_MERGER)) is not None and province.name == following[1] for unit in units)


def is_signature(text: str, folded: str, start: int, end: int) -> bool:
    """Whether the name is a photographer's ("Ảnh: An Giang"), or a reporter's alone on the last line."""
    if _CREDIT.search(folded, start - 12, start) is not None and text[end : end + 1] in ("", "\n", ".", ")"):
        return True
    return not text[end:].strip() and _SENTENCE_AND_LINE.search(text, start - 3, start) is not None


def is_chinese(folded: str, start: int, end: int) -> bool:
    """Whether China closes the name of a province of its own: "tỉnh Hà Nam (Trung Quốc)", or a town of it opens the address."""
    if folded[start:end] not in _chinese_names():
        return False
    town = _TOWN_LEFT.search(folded, start - 40, start)
    return _CHINA.match(folded, end) is not None or (town is not None and town[1] in _chinese_names() and "trung quốc" in folded)


@cache
def _chinese_names() -> frozenset[str]:
    """Folded names of provinces and cities of China."""
    return frozenset(fold(entry.name) for entry in load("places_abroad") if entry["country"] == "CN")


def is_written(text: str, folded: str, start: int, end: int, form: Form) -> bool:
    """Whether boundaries and capitals are those of the name."""
    if not is_whole(text, start, end):
        return False
    words = text[start:end]
    if form.cased is not None:
        return words == form.cased
    return is_name_cased(words) or (words[0].isupper() and typed(folded, start))


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the span."""
    return not (_joined(text, start - 1) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def names_other_thing(text: str, folded: str, start: int, end: int) -> bool:
    """Whether the name is that of a river, a street, a lesser unit, a battle, a park."""
    if folded[start:end] in ambiguous() and _VENUE.search(folded, start - 16, start):
        return True
    if folded[start:end] in ambiguous() and _is_school_elsewhere(folded, start, end):
        return True
    if (longer := _LONGER_UNIT.search(text, start - 40, start)) and is_name_of_ward(fold(longer[1] + text[start:end])):
        return True
    if _NUMBER.match(folded, end) and _SCHOOL.search(text, start - 30, start):
        return True
    if _SHIP.search(folded, start - 30, start) and not folded.startswith((" -", " –"), end):
        return True
    if _PERSON_BEFORE.search(folded, start - 12, start) and text[start - 2].islower() and _is_address(text, start):
        return True
    if _OTHERS_OF_LIST.search(text, start - 120, start) and is_name_of_ward(folded[start:end]):
        return True
    window = folded[max(0, start - 14) : start]
    other = _OTHER_THING.search(window)
    if other is None or is_compound(folded, start - len(other.group()), other[1]):
        return False
    if _STREETS_OF.search(folded, start - 24, start) is not None or _has_units(folded, start, end, other[1]):
        return False
    # "đường sắt", "tuyến đường Hà Nội - Hải Phòng": the ends of a line are named as places.
    return re.match(r" ?[-–—] ?[^\W\d_]", folded[end : end + 4]) is None or "đường " not in window


def _is_school_elsewhere(folded: str, start: int, end: int) -> bool:
    """Whether a school bears the name, whose address the page tells: "Trường THPT Hòa Bình (TX An Nhơn)"."""
    school = _ANY_SCHOOL.search(folded, start - 40, start)
    return school is not None and re.search(re.escape(folded[school.start() : end]) + _ADDRESS_NEXT.pattern, folded) is not None


def _has_units(folded: str, start: int, end: int, word: str) -> bool:
    """Whether the units of the province are told: "các quận huyện TPHCM", which no district's name is."""
    is_unit = word in ("quận", "huyện") or (word in ("xã", "phường") and _UNITS_OF.search(folded, start - 24, start) is not None)
    name = folded[start:end]
    return is_unit and not is_name_of_district(name) and not is_name_of_ward(name)


def _is_address(text: str, start: int) -> bool:
    """Whether the word of address before a name is one: in small letters, or at the head of a sentence ("tiếng Anh Hà Nội" has none)."""
    at = text.rfind(" ", 0, start - 1) + 1
    word = text[max(at, text.rfind("\n", 0, start) + 1) : start]
    return word[0].islower() or text[: start - len(word)].rstrip(" \"“")[-1:] in ("", ".", "\n", "!", "?", ":")


def glosses_foreign_name(text: str, start: int, end: int) -> bool:
    """Whether the name in brackets only gives the Sino-Vietnamese form of a foreign one: "Xining (Tây Ninh)"."""
    before = _FOREIGN_BEFORE.search(text, start - 24, start)
    if before is None or not text.startswith(")", end):
        return False
    return not (is_vietnamese_syllable(before[1]) or is_name_of_district(before[1]) or is_name_of_ward(before[1]))


def in_personal_name(start: int, end: int, names: Sequence[Mark], *, has_type: bool) -> bool:
    """Whether a personal name covers the province's name.

    A longer candidate always wins; an equal one wins only when it is strong, and none where a word for the unit stands before.
    """
    if has_type:
        return False
    i = bisect_right([mark.start for mark in names], start)
    for mark in names[max(0, i - 2) : i]:
        if mark.end >= end:
            longer = mark.end - mark.start > end - start
            return longer or is_strong(mark)
    return False


def after_family_name(text: str, start: int) -> bool:
    """Whether the last or last but one syllable before the name is a family name: "Trương Hòa Bình", "Phạm Thị Thái Bình".

    Capitals throughout ("THPT Nguyễn Huệ Hà Nội") show a body, whose seat follows.
    """
    before = _SYLLABLES_BEFORE.search(text, start - 40, start)
    if before is None:
        return False
    syllables = before.group().split()
    if any(len(syllable) > 1 and syllable.isupper() for syllable in syllables):
        return False
    return not family_names().isdisjoint(syllables[-2:])


@cache
def ambiguous() -> frozenset[str]:
    """Folded names of provinces that parks, theatres and firms bear as well."""
    return frozenset(fold(entry.name) for entry in load("province_lookalikes").of_kind("ambiguous"))


@cache
def family_names() -> frozenset[str]:
    """The usual Kinh family names that are not also words for a body or its members."""
    usual = (entry for entry in load("surnames").of_kind("kinh") if entry["frequency"] in ("very-common", "common"))
    return frozenset(entry.name for entry in usual) - {"Đoàn", "Ông", "Hoa", "Danh", "Văn", "Đồng", "Trang", "Từ"}


def is_strong(mark: Mark) -> bool:
    """Whether the people's finder is sure of a candidate."""
    return getattr(mark.value, "strength", None) in ("strong", "certain", True)


def bare_ho_chi_minh(folded: str, start: int, end: int, provinces_near: bool) -> bool:
    """Whether "Hồ Chí Minh" is the city: after "thành phố", "TP", or standing in a list between other provinces."""
    if _HO_CHI_MINH_BEFORE.search(folded, start - 14, start):
        return True
    return folded.startswith(" city", end) or (provinces_near and _LIST_LEFT.search(folded, start - 4, start) is not None)
