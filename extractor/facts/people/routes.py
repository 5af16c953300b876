"""Streets, schools and stations that bear names of persons: one by one, in lists, as ends of a way; units that end an office before one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.people.context import Before, before
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import phrase, surname
from extractor.facts.people.vocabulary import foreign_givens
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex


def called_after(text: str, start: int) -> bool:
    """Whether a street, school or station stands before a run, and no office that it could belong to."""
    about = before(text, start)
    if not about.office and not about.titled and (_is_end_of_way(text, start) or _opens_list(text, start)):
        return True
    return about.namesake or (about.unit and text[max(0, start - 2):start - 1].islower() and not in_office_clause(text, start))


#: "từ Phạm Văn Chí | đi Bình Hưng Hoà".
_WAY = regex(r" (?:đi|đến|tới|về|ra|sang|vào) (?:đường |phố |quận |cầu |ngã |phường )?[A-ZĐÁÂẤÔ]")
_STANDS = ("tại ", " ở số ", " trên ", ", ở ", "(ở ", "nhà ở ", "sống ở ", "trú ở ", "ngụ ở ")
#: "địa chỉ 8A, | Mạc Đĩnh Chi, phường …".
_HOUSE = regex(r"(?:số|địa chỉ|tại|ở) (?:số )?\d{1,4}[A-Z]?(?:/\d+)*, \Z")
_QUARTER = regex(r", (?:quận|phường|Q\.|P\.) ?\d+")
_WARD_OR_DISTRICT = regex(r", (?:quận|phường|Q\.|P\.) ?[\dA-ZĐÁÂẤÔ]")
#: A street by its number or day between two by names: "Pasteur | , đường 3-2 |, Lê Hồng Phong".
_BY_NUMBER = regex(r", (?:đường|phố|quốc lộ) (?:số )?\d[\dA-Z/-]*(?=,| và )")
#: "từ Trần Quý Cáp | (nay là Võ Văn Tần)".
_RENAMED = regex(r" \(nay là (?:đường )?[A-ZĐÁÂẤÔ]")


def way(text: str, words: Sequence[NameToken]) -> bool:
    """Whether "từ" or "hướng" leads to a name and a verb of going with a further name follows, or a name is new: a street."""
    start, end = words[0].start, words[-1].end
    if text.startswith(", ", end) and text[start - 2:start - 1].isdigit() and _WARD_OR_DISTRICT.match(text, end) is not None:
        return True  # "quận Ba Đình.30 | Triệu Việt Vương, | quận Hai Bà Trưng"
    stands = text.endswith(_STANDS, 0, start) or _HOUSE.search(text, start - 24, start) is not None
    if text.startswith(", ", end) and stands and _WARD_OR_DISTRICT.match(text, end) is not None:
        return True  # "tại | Nguyễn Công Trứ, | quận 1", "(SN 1975, ở | Lê Công Bình, | quận Tân Bình"
    renamed = text.startswith(" (nay", end) and _RENAMED.match(text, end) is not None
    if renamed or text.endswith(("(nay là ", "trú tại ", "ngụ tại ", "nhà tại "), 0, start):
        return True
    known = len(words) > 1 and words[0].key in foreign_givens()  # "từ Bill Clinton đến Barack Obama"
    return not known and text.endswith(("từ ", "hướng "), 0, start) and _WAY.match(text, end) is not None


#: "Theo tờ Sina, | A …", "Chia sẻ với PV báo Người Đưa Tin, | A …": the source that a sentence opens with, and to whom somebody speaks.
_SOURCE = regex(
    r"\b(?:[Tt]heo|với|cho|cùng|PV|[Pp]hóng viên|[Nn]hà báo|[Tt]rên(?: (?:trang )?bìa(?: của)?)?)"
    r" (?:(?:nhật |tuần )?báo|tờ|trang|kênh|đài|hãng(?: tin)?|tạp chí|nguồn tin)"
    r" [^,.;()\n]{2,60}, \Z"
)


def in_list(text: str, end: int, start: int) -> bool:
    """Whether only a comma, dash or "và" stands between two runs: of streets or schools named one after another."""
    if text.startswith(", ", end) and _SOURCE.search(text, start - 90, start):
        return False
    if text[end:start] == "); " and _SECTION.search(text, end - 90, end):
        return True  # "Phạm Hùng (đoạn từ A đến B); | Đỗ Đức Dục"
    gap = _BY_NUMBER.sub("", _QUARTER.sub("", _BRACKET.sub("", text[end:start]))).strip() if start - end < 40 else "…"
    return gap in (",", "-", "–", "và", "/", "rồi", "về", "đi", "đến", "tới", "ra")


_OPENS_QUARTER = regex(r" \((?:(?:thuộc )?(?:quận|huyện|phường|xã|thị xã|thị trấn|thành phố|TP|TX|Q|H|P)\.? ?)?")


def in_quarter(text: str, end: int, words: Sequence[NameToken]) -> bool:
    """Whether a place stands alone in brackets behind a street, which tell its quarter and end no list ("A (quận B), | C (quận D)").

    Args:
        text: the whole text.
        end: where the street ends.
        words: the words of the place.
    """
    opened = _OPENS_QUARTER.fullmatch(text, end, words[0].start) if text.startswith(")", words[-1].end) else None
    return opened is not None and (opened.end() > end + 2 or is_name_of_district(phrase(words)) or is_name_of_ward(phrase(words)))


_SECTION = regex(r"\((?:đoạn|từ|nhánh|chiều) [^()\n]*\Z")
_BRACKET = regex(r"\([^()\n]*\)")
#: Ends of a section of road and corners: "đoạn từ A – B", "lộ trình 2: A", "góc A - B".
_LINE = regex(r"[Tt]uyến (?:đường sắt|metro|tàu điện|xe buýt|BRT|cáp treo|cao tốc)(?: (?:đô thị|trên cao|ngầm|nhanh|số \d\w?))*[ ,:(]{1,2}\Z")
_ROUTE = regex(r"(?:\b[Đđ]oạn|\b[Ll]ộ trình|\b[Nn]út giao|\b[Tt]uyến đường)(?: từ| nối| qua| đi)?[^,.;()\n]{0,8}\Z|\b[Gg]óc \Z")


#: "các trường THPT: A, B và C": what bears persons' names, listed behind a colon.
_NAMED_AFTER = regex(
    r"(?:[Cc]ác|[Nn]hững|\d+|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm) (?:trường|bệnh viện|công viên|bến xe|sân|cầu|chợ|ga)(?: [^\W\d_]+){0,4}: \Z"
)


def _opens_list(text: str, start: int) -> bool:
    return text.endswith(": ", 0, start) and _NAMED_AFTER.search(text, start - 50, start) is not None


def _is_end_of_way(text: str, start: int) -> bool:
    window = text[max(0, start - 40):start]
    told = "oạn" in window or "ộ trình" in window or "út giao" in window or "uyến đường" in window or "óc " in window
    return (told and _ROUTE.search(window) is not None) or ("uyến " in window and _LINE.search(window) is not None)


#: The word for a unit of an authority, before its name.
_UNIT = regex(r"(?<!\w)(?:huyện|quận|thị xã|thành phố|đặc khu|xã|phường|thị trấn) \Z")
_SHORT_UNIT = frozenset(("Q.", "H.", "P.", "X.", "TX.", "TT."))


def behind_unit(text: str, words: list[NameToken]) -> list[NameToken]:
    """A run without the unit that ends the office of the full name behind it ("Chủ tịch UBND huyện Krông Năng | Nguyễn Văn A")."""
    short = int(bool(words) and words[0].text in _SHORT_UNIT)
    if len(words) < 3 + short or (not short and _UNIT.search(text, words[0].start - 10, words[0].start) is None):
        return words
    for n in (3, 2, 1):
        rest = words[short + n:]
        head = surname(rest[0]) if len(rest) > 1 else None
        unit = phrase(words[short:short + n])
        full = head is not None and (head.kind.startswith("minority") or (head.weight >= 2 and len(words) > 3 + short))
        if full and len(rest) < 5 and (is_name_of_district(unit) or is_name_of_ward(unit)):
            return rest if in_office_clause(text, words[0].start) else words
    return words


#: Those who live in a district: "bà con Can Lộc", "ngư dân Quỳnh Lưu".
_DWELLERS = regex(r"(?<!\w)(?:người dân|bà con|nhân dân|cử tri|đồng bào|ngư dân|nông dân) \Z", re.IGNORECASE)
_LEADERS = regex(r"(?:[Bb]í thư|[Cc]hủ tịch) \Z")  # "Nguyên bí thư | Bến Cát"


def names_unit(text: str, words: Sequence[NameToken], about: Before) -> bool:
    """Whether a district or a commune is meant, behind its word or those who live there."""
    if about.unit and is_name_of_ward(phrase(words)):
        return True
    lived_in = len(words) == 2 and _DWELLERS.search(text, words[0].start - 12, words[0].start) is not None
    led = len(words) == 2 and surname(words[0]) is None and _LEADERS.search(text, words[0].start - 9, words[0].start) is not None
    return (about.unit or lived_in or led) and is_name_of_district(phrase(words))
