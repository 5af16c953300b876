"""Typed names of units: "xã Chiềng Khoong, huyện Sông Mã, tỉnh Sơn La", "TP. Vinh", "Q. 5", "ấp 3".

The grammar that bodies (their territory) and locations share. All offsets are code points of the whole text, from 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.provinces import resolve
from extractor.catalogues.units import folded_names, is_name_of_district, is_name_of_ward
from extractor.facts.marks import Value
from extractor.facts.type_words import hyphenated_at, is_compound
from extractor.language.anchored import Anchored
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

PROVINCE, CITY, DISTRICT, COMMUNE, VILLAGE = "province", "city", "district", "commune", "village"
_RANK = {VILLAGE: 0, COMMUNE: 1, DISTRICT: 2, CITY: 2, PROVINCE: 3}
_WORDS = {
    "tỉnh": PROVINCE, "thành phố": CITY, "thị xã": DISTRICT, "quận": DISTRICT, "huyện đảo": DISTRICT, "huyện": DISTRICT, "phường": COMMUNE,
    "xã đảo": COMMUNE, "xã": COMMUNE, "thị trấn": COMMUNE, "đặc khu": COMMUNE, "thôn": VILLAGE, "bản": VILLAGE, "ấp": VILLAGE, "buôn": VILLAGE,
    "bon": VILLAGE, "làng": VILLAGE, "xóm": VILLAGE, "khóm": VILLAGE, "khu phố": VILLAGE, "tổ dân phố": VILLAGE, "khối phố": VILLAGE,
    "khối": VILLAGE, "tiểu khu": VILLAGE, "nóc": VILLAGE, "khu vực": VILLAGE, "phum": VILLAGE, "sóc": VILLAGE, "plei": VILLAGE, "plây": VILLAGE,
}  # fmt: skip
_CRAFTS = ("nghề", "đá mỹ nghệ", "đá", "rau", "mộc", "gốm", "hoa", "chài", "cổ", "lụa", "nón", "tranh", "bún", "dệt", "rèn", "bánh", "chiếu")
_WORDS.update({f"làng {craft}": VILLAGE for craft in _CRAFTS})
_SHORT = {"tp": CITY, "t.p": CITY, "tx": DISTRICT, "q": DISTRICT, "h": DISTRICT, "p": COMMUNE, "x": COMMUNE, "tt": COMMUNE, "kp": VILLAGE}
_LEVEL = regex(
    rf"(?<![^\W_])(?:(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}) +"
    r"|(?P<short>t\.p|tp|tx|tt|kp|[qhpx])(?:(?<=kp)[. ]{1,2}|(?<=[px])\. ?|(?<=tp) |(?<=tx) |(?<=[qhtx])\. ?| ?(?=\d)"
    r"|(?<=tt) (?=[^\W\d_]+(?: [^\W\d_]+){1,2},? \(?(?:huyện|h\.|tỉnh) ?)))"
)
#: Where a unit can begin: its word, or its short form, which has a capital.
_LEVEL_WORD = Anchored(rf"(?<![^\W_])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}) ")
_LEVEL_SHORT = regex(r"[TQHPXK](?<![^\W_].)(?=[.\dPpXxTt ])")
_WARD_FOLLOWS = regex(r" ?[,(-] ?(?:phường|xã|thị trấn|thôn|làng|p\.)")
_SOCIETY = regex(r"(?:hội|viên|luận)(?![^\W_])")
_NUMBER = regex(
    r"(?<=thôn )\d{1,2}[-/]\d{1,2}(?![\w%/-])|(?:số )?(?:\d{1,2}|(?<=khu )\d{3,4})[A-Z]?(?![\w%]|[.,/]\d"
    r"| (?:tuổi|năm|người|hộ|ngày|tháng|tỷ|tỉ|triệu|nghìn|ngàn|km|ha|lần|giờ|phút|vụ|trường|học sinh|em|bé)(?![^\W_]))"
)
#: Levels whose units bear names only.
_NEVER_NUMBERED = frozenset(("huyện", "huyện đảo", "thị xã", "thị trấn", "xã", "h", "x", "tx", "nóc"))
_SYLLABLE = regex(NAME_SYLLABLE)
#: A syllable, or the syllables of a foreign name that hyphens join: "Chăm-pa-sắc", "al - Artab", "Norte" of "Lanao del Norte".
_PART = regex(rf"(?:[Aa]l ?- ?)?(?:(?:St|Sta|Mt)\. ?)?{NAME_SYLLABLE}(?:-{LETTER}+(?![{UPPER}]))*")
_FARM = "nông trường "
_SMALL_NAME = regex(rf"{NAME_SYLLABLE}(?: {LETTER}+){{1,4}}(?![^\W_])")
_FOREIGN_LINK = regex(rf"(?: (?:del?|de la|al|el|sur|upon|am|of) | (?:al|el|e[sz]) ?- ?| ?- ?(?:sur|en|les?|la|de|du|ez|am) ?- ?)(?=[{UPPER}])")
#: The last syllable that parts an old unit has of its own: "xã Bình Phú Tây".
_PART_OF_UNIT = regex(rf" (?:Tây|Đông|Nam|Bắc|Trung|Thượng|Hạ|Nội|Ngoại)(?![^\W_])(?! [{UPPER}])")
_SPACE_AND_CAPITAL = regex(rf" (?=[{UPPER}])")
_SMALL_AFTER = regex(rf" (?!(?:có|là|và|của|ở|thuộc|cách|đã|với|bị|được|nằm|vào|trong|xã)(?![^\W_])){LETTER}+ (?=[{UPPER}])")
_BETWEEN = regex(r", ?|,? thuộc | - | – | ")
_NUMBER_AFTER = regex(r" \d{1,2}[A-Z]?(?![\w%]|[.,/]\d)")
_NUMBERED_ONLY = frozenset(("khối", "tiểu khu", "khối phố", "nóc", "khu vực"))
_SHORT_WORDS = frozenset(("bản", "sóc", "buôn", "bon", "làng", "ấp", "xóm", "thôn", "phum", "khóm"))
_NAME_BEFORE = regex(rf"[{UPPER}][^\W\d_{UPPER}]* $")
_MOST_SYLLABLES = 5
NOBODY: Mapping[int, int] = {}


class Territory(Value, frozen=True):
    """A typed name of one unit.

    Args:
        start: first code point, of the word for the unit.
        end: code point after the name.
        level: `province`, `city` (of either rank), `district`, `commune`, `village`.
        name_start: first code point of the name itself.
    """

    start: int
    end: int
    level: str
    name_start: int


def unit_at(text: str, folded: str, at: int, people: Mapping[int, int] = NOBODY) -> Territory | None:
    """The typed unit that begins at an offset, or None.

    Args:
        text, folded: the text and its folded form, of equal length.
        at: where the word for the unit would begin.
        people: ends of personal names by their starts; a name of a unit ends before one.
    """
    level_word = _LEVEL.match(folded, at)
    if level_word is None:
        return None
    word = level_word["short"] or level_word["word"]
    if (level_word["short"] and not text[at].isupper()) or is_compound(folded, at, word) or (word == "x" and text[at - 2 : at] == "T "):
        return None
    level = _SHORT[level_word["short"]] if level_word["short"] else _WORDS[level_word["word"]]
    start = level_word.end()
    if word == "xã" and _SOCIETY.match(folded, start) and not re.match(r"xã Hội [A-ZĐ]", text[at : at + 9]):  # "xã Hội Nghĩa" is one
        return None
    inner = _LEVEL.match(folded, start)
    if inner is not None and (inner["word"] or inner["short"]) == word:
        return unit_at(text, folded, start, people)
    number = _NUMBER.match(text, start)
    if number is not None:
        return Territory(at, number.end(), level, start) if _is_numbered(text, folded, word, level, number.end()) else None
    end = name_end(text, folded, start, level, people)
    if end - start < 2 or word == "khu vực" or (word in _NUMBERED_ONLY and not _WARD_FOLLOWS.match(folded, end)):
        return None
    if _is_name_itself(text, folded, at, end, word) or _is_byline(text, level_word, start, end, level):
        return None
    if level_word["short"] and end - start > 1 and text[start:end].split(" ")[0].isupper() and not is_known(folded[start:end], level):
        return None
    if _opens_sentence(text, folded, start, end, level_word, level) or (level == PROVINCE and text[start:end].isupper() and text[at].islower()):
        return None
    more = _NUMBER_AFTER.match(text, end)
    if more is not None and (level == VILLAGE or (level == COMMUNE and is_name_of_ward(folded[start : more.end()]))):
        end = more.end()
    return Territory(at, end, level, start)


def _is_byline(text: str, word: re.Match[str], start: int, end: int, level: str) -> bool:
    """Whether a letter and an unknown syllable are a reporter's or a person's: "H.Vũ", "P.Hậu", "H.Irianto"."""
    if word["short"] is None or len(word["short"]) > 1 or text[start - 1] == " " or " " in text[start:end]:
        return False
    return not is_known(text[start:end].casefold(), level)


def _is_numbered(text: str, folded: str, word: str, level: str, end: int) -> bool:
    """Whether a number names the unit: "phường 7", not "H2L", "P3 Orion", "khối 11"."""
    if word in ("khối", "khu vực") and not _WARD_FOLLOWS.match(folded, end):
        return False
    if len(word) == 1 and _foreign_follows(text, end):
        return False
    return level not in (PROVINCE, CITY) and word not in _NEVER_NUMBERED and word != "tổ dân phố"


def _is_name_itself(text: str, folded: str, at: int, end: int, word: str) -> bool:
    """Whether the word is the first syllable of a known name ("Sóc Trăng", "Bản Giốc", "Buôn Hồ") or heads a document."""
    if word == "bản" and text.find(" ", at + 4, end) < 0 and _SMALL_AFTER.match(text, end):
        return True  # "bản Kêu gọi Hành động", "bản Tuyên ngôn độc lập"
    if " " in word or not text[at].isupper() or word not in _SHORT_WORDS:
        return False
    if _NAME_BEFORE.search(text, at - 12, at):
        return True
    return folded[at:end] in folded_names() or bool(resolve(text[at:end]))


def _foreign_follows(text: str, end: int) -> bool:
    """Whether a foreign word makes the name of a model of a number: "P3 Orion"."""
    word = _SYLLABLE.match(text, end + 1) if text[end : end + 1] == " " else None
    return word is not None and not word.group().isupper() and not is_vietnamese_syllable(word.group())


def _opens_sentence(text: str, folded: str, start: int, end: int, word: re.Match[str], level: str) -> bool:
    """Whether the capital is a new sentence's and no name's: "… của TP. Tuy nhiên", "HĐND xã. Ảnh"."""
    if text[start:end] in openers():
        return level != VILLAGE or not folded.startswith((", xã ", ", phường "), end)  # "thôn Đồng, xã Tân Thịnh"
    return bool(word["short"]) and text[start - 2 : start] == ". " and " " not in text[start:end] and not is_known(text[start:end].casefold(), level)


def units(text: str, folded: str, people: Mapping[int, int] = NOBODY) -> Iterator[Territory]:
    """All typed units of a text, from left to right."""
    at = 0
    starts = {word.start() for pattern, where in ((_LEVEL_WORD, folded), (_LEVEL_SHORT, text)) for word in pattern.finditer(where)}
    for start in sorted(starts):
        if start >= at and (found := unit_at(text, folded, start, people)) is not None:
            at = found.end
            yield found


def chain_at(text: str, folded: str, at: int, people: Mapping[int, int], provinces: Mapping[int, int]) -> list[Territory]:
    """The address that begins at an offset, each unit within the next: "xã A, huyện B, tỉnh C" or "xã A, huyện B, C".

    Args:
        people: ends of personal names by their starts.
        provinces: ends of the provinces' mentions by their starts.
    """
    chain: list[Territory] = []
    first = unit_at(text, folded, at, people)
    while first is not None:
        chain.append(first)
        gap = _BETWEEN.match(text, first.end)
        if gap is None or first.level == PROVINCE:
            break
        first = _larger(text, folded, gap.end(), first.level, people, provinces, bare="," in gap.group())
    return chain


def _larger(
    text: str, folded: str, at: int, level: str, people: Mapping[int, int], provinces: Mapping[int, int], *, bare: bool
) -> Territory | None:
    found = unit_at(text, folded, at, people)
    if found is not None:
        return found if _RANK[found.level] > _RANK[level] or found.end == provinces.get(found.name_start) else None
    if bare and at in provinces:
        return Territory(at, provinces[at], PROVINCE, at)
    return None


def name_end(text: str, folded: str, start: int, level: str, people: Mapping[int, int] = NOBODY) -> int:
    """Where the name of a unit ends that begins at an offset; the offset itself where no capital stands there.

    The longest known name of the level wins; an unknown one runs over the capitalised syllables up to a personal name.
    """
    joined = hyphenated_at(folded, start)
    if joined is not None:
        return joined.end()
    ends = list(_syllable_ends(text, start))
    if not ends:
        return start
    if len(ends) == 1 and level in (COMMUNE, DISTRICT) and (whole := _half_cased(text, folded, start, level)) is not None:
        return whole
    for count in range(len(ends), 0, -1):
        if is_known(folded[start : ends[count - 1]], level):
            cuts_here = count > 1 or len(ends) == 1 or _person_follows(text, ends, people)
            side = _PART_OF_UNIT.match(text, ends[count - 1]) if count > 1 and level == COMMUNE else None
            if side is not None:
                return side.end()
            return ends[count - 1] if cuts_here else _until_person(text, ends, people)
    is_person = level in (PROVINCE, CITY) and len(ends) > 1 and has_family_name(text, start)
    if _is_person(text, start, people) or (is_person and not load("places_abroad").by_form.get(folded[start : ends[1]])):  # "tỉnh Hồ Nam"
        return start
    return _until_person(text, ends, people)


def _half_cased(text: str, folded: str, start: int, level: str) -> int | None:
    """The end of a known name whose further syllables are written small: "thị trấn Nông trường Mộc Châu", "phường Bến nghé"."""
    if folded.startswith(_FARM, start) and text[start + len(_FARM) : start + len(_FARM) + 1].isupper():
        return name_end(text, folded, start + len(_FARM), level)
    words = _SMALL_NAME.match(text, start)
    while words is not None and " " in folded[start : (end := words.end())]:
        if is_known(folded[start:end], level):
            return end
        words = _SMALL_NAME.match(text, start, folded.rindex(" ", start, end))
    return None


def is_known(name: str, level: str) -> bool:
    """Whether a unit of this level bears the name (folded, without its word)."""
    if level in (PROVINCE, CITY, DISTRICT):
        return (level != PROVINCE and is_name_of_district(name)) or (level != DISTRICT and bool(resolve(name)))
    return is_name_of_ward(name) if level == COMMUNE else False


def _syllable_ends(text: str, start: int) -> Iterator[int]:
    at = start
    for _ in range(_MOST_SYLLABLES):
        syllable = _PART.match(text, at)
        if syllable is None:
            return
        yield syllable.end()
        link = _FOREIGN_LINK.match(text, syllable.end()) if not is_vietnamese_syllable(syllable.group().casefold()) else None
        if link is None and _SPACE_AND_CAPITAL.match(text, syllable.end()) is None:
            return
        at = syllable.end() + 1 if link is None else link.end()


def _until_person(text: str, ends: list[int], people: Mapping[int, int]) -> int:
    for count in range(1, len(ends)):
        if ends[count - 1] + 1 in people or (count >= 2 and len(ends) - count >= 2 and has_family_name(text, ends[count - 1] + 1)):
            return ends[count - 1]
    return ends[1] if len(ends) > 3 and text[ends[0] + 1 : ends[-1]].isupper() else ends[-1]  # "XÃ HẢI PHÚC | ĐÓN BẰNG CÔNG NHẬN"


def _is_person(text: str, start: int, people: Mapping[int, int]) -> bool:
    """Whether no unit but a person is named: "Chủ tịch UBND xã Lò Văn An"; two syllables are one only with a usual family name."""
    if start not in people:
        return False
    return text.count(" ", start, people[start]) >= 2 or has_family_name(text, start)


def _person_follows(text: str, ends: list[int], people: Mapping[int, int]) -> bool:
    # a family name alone is the second syllable of the unit's: "xã Thanh Dương"
    return ends[0] + 1 in people or (len(ends) > 2 and has_family_name(text, ends[0] + 1))


def has_family_name(text: str, at: int) -> bool:
    """Whether one of the usual Kinh family names stands at an offset."""
    syllable = _SYLLABLE.match(text, at)
    return syllable is not None and syllable.group() in usual_family_names()


@cache
def openers() -> frozenset[str]:
    """Words with a capital that open a sentence and are no name of a unit."""
    return frozenset(load("place_context").forms("opener"))


@cache
def cuts() -> frozenset[str]:
    """Words with a capital at which a name of a place ends."""
    return frozenset(load("place_context").forms("cut"))


@cache
def usual_family_names() -> frozenset[str]:
    """The most frequent Kinh family names: a capitalised run that meets one within it has reached a person."""
    return frozenset(entry.name for entry in load("surnames").of_kind("kinh") if entry["frequency"] == "very-common")
