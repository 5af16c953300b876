"""What stands around a name: titles before it, things called after persons, credits, words of saying."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from extractor.facts.people.address import part_of_name, whole_name
from extractor.facts.people.called import is_credit
from extractor.facts.people.house_numbers import is_address, numbered
from extractor.facts.people.last_words import OPENING, before_short_form, last_words
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.vocabulary import (
    around_words,
    countries,
    name_words,
    no_role_words,
    office_words,
    person_words,
    place_names,
    prefix_ends,
    prefixes,
    telling_words,
)
from extractor.facts.type_words import compounds
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

_DEGREES = regex(
    r"(?:(?:GS|PGS|TS|TSKH|Th\.?S|BS|DS|KS|KTS|CN|LS|NCS|BSCKI{1,2}|CKI{1,2}|VS|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|NNND|NNƯT|AHLĐ|AHLLVTND)"
    r"[.,]?(?: ?- ?| )?)+\Z", re.IGNORECASE,
)
_HONOUR = regex(r"NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|NNND|NNƯT|AHLĐ|AHLLVTND")


class Before(msgspec.Struct, frozen=True, gc=False):
    """What stands before a name.

    Attributes:
        start: where the stack of titles begins in the text; the name's own start where there is none.
        honorific, rank, degree: as written, the first of each.
        office: whether an office or an occupation stands right before.
        passing: whether a word does that says only what happened to the person ("nạn nhân").
        namesake: whether it is something that bears the name of a person (a street, a prize).
        unit: whether it is a body or unit that may, or may end an office.
        credit: whether it is the label of a photographer or author.
    """

    start: int
    honorific: str | None = None
    rank: str | None = None
    degree: str | None = None
    office: bool = False
    passing: bool = False
    namesake: bool = False
    unit: bool = False
    credit: bool = False
    plural: bool = False
    religious: str | None = None
    kinship: bool = False

    @property
    def titled(self) -> bool:
        """Whether any title stands before the name."""
        return bool(self.honorific or self.rank or self.degree or self.religious or self.plural or self.kinship)


@lru_cache(maxsize=512)
def before(text: str, start: int) -> Before:
    """Read the titles before a name, nearest first, and what stands before them.

    Args:
        text: the whole text.
        start: offset of the name's first letter.
    """
    if text[start - 1:start] in ("", "\n"):
        return Before(start, degree=_degree_above(text, start))
    at = _over_country(text, start)
    if at == start and tells_nothing(text, start):
        return Before(start)
    found: dict[str, str] = {}
    plural = False
    for _ in range(5):
        step = _title(text, at)
        if step is None:
            break
        kind, word, at = step
        if word == "TS" and found.get("honorific") in ("ông", "bà") and text.startswith(", ", at + 2) and text.endswith("với ", 0, at):
            break  # "Trao đổi với TS, | ông A": the paper
        if kind == "plural":
            plural = True
        elif kind == "degree" and kind in found:
            found[kind] = text[at:start].strip(" ,.-") if _only_degrees(text[at:start]) else found[kind]
        else:
            found[kind] = word
    return _around(text, at, found, plural)


def _over_country(text: str, start: int) -> int:
    """Where a rank ends that has its country between it and the name ("Đại tá | Nga | Sergey …"); else the offset itself."""
    word = text[text.rfind(" ", max(0, start - 16), start - 1) + 1:start - 1]
    if word.lower() not in _country_ends() or not word[:1].isupper():
        return start
    for phrase, at in last_words(text, start, 3):
        led = [words.lower() for words, _ in last_words(text, at, 3)] if phrase[0].isupper() and phrase.lower() in countries() else []
        ranked = next((title for words in led if (title := prefixes().get(words)) is not None), None)
        if ranked is not None and ranked.kind == "rank" and office_words().isdisjoint(led):  # no "Thủ tướng Anh"
            return at
    return start


@cache
def _country_ends() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2] for name in countries())


def tells_nothing(text: str, start: int) -> bool:
    """Whether what stands before a name ends no title, office, unit or label: a quotation mark or a word of none of them, as before most names."""
    if text[start - 1:start] in OPENING:
        return text[start - 2:start - 1] in " \n"
    end = start - 1
    if text[end:start] != " ":
        return False
    end -= text[end - 1:end] in (",", ".")
    word = text[text.rfind(" ", max(0, end - 20), end) + 1:end]
    plain = word.isalpha() and len(word) > 2 and not word[-1].isupper() and not word.startswith("Th")
    return plain and word.lower() not in telling_words()


def _only_degrees(words: str) -> bool:
    return _DEGREES.match(words.strip() + " ") is not None or not re.search(r"[^\W\d_]{3,} [^\W\d_]{3,} [^\W\d_]{3,} [^\W\d_]{3,} ", words)


#: Words before a title that make another word or a firm of it ("khủng bố", "Văn phòng luật sư").
_NO_TITLE = {
    "luật sư": ("Văn phòng ", "văn phòng ", "Đoàn ", "đoàn "), "con": ("công ty ", "Công ty ", "vịnh ", "Vịnh ", "bà ", "Bà "),
    "bố": ("khủng ", "công ", "tuyên ", "phân ", "Khủng ", "Công ", "Tuyên ", "Phân "),
    "em": ("trẻ ", "Trẻ "),
    "cụ": ("công ", "Công ", "dụng ", "nhạc ", "đạo ", "nông ", "giáo "),
    "tướng": ("khích ",), "Tướng": ("đình ", "Đình ", "miếu ", "Miếu "),  # "đình | Tướng Quốc"
    "ông": ("đàn ", "Đàn "), "bà": ("đàn ", "Đàn "), "quý ông": ("yêu ",), "bác": ("phản ", "bài "), "CN": ("ĐH ", "CĐ ", "trường ", "& "),
}


#: "tàu cá QNg 95739 | TS".
_NUMBER_OF_SHIP = regex(r"\d{4,5} ?\Z")


def _title(text: str, at: int) -> tuple[str, str, int] | None:
    """One title that ends before an offset: its kind, its words, its start."""
    low = max(0, at - 40)
    window = text[low:at].rpartition("\n")[2]
    low = at - len(window)
    last = window.rstrip(" ,.-–").rpartition(" ")[2]
    lettered = (last[-1:].isupper() or last[:2] == "Th") and not window.endswith(("ĐH CN ", "CĐ CN "))
    degree = _DEGREES.search(window) if lettered else None
    if degree and _HONOUR.search(degree.group()):
        return "honorific", degree.group().strip(" ,-").rstrip(), low + degree.start()
    inside = degree is not None and degree.start() > 0 and (window[degree.start() - 1].isalnum() or window[:degree.start()].rstrip()[-1:] == "&")
    inside = inside or (degree is not None and _NUMBER_OF_SHIP.search(window, 0, degree.start()) is not None)
    if degree and degree.group().strip(" .,-") and not inside:  # "Bộ KH&CN | A"
        return "degree", degree.group().strip(" ,-").rstrip(), low + degree.start()
    if last.lstrip(OPENING).lower() not in prefix_ends():
        return None
    joined = window.rstrip(" ").rstrip(",.-–").rstrip(" ")
    stop = window.rstrip(" ").endswith(".")
    titles, offices = prefixes(), office_words()
    for phrase, where in last_words(text, low + len(joined), 4):
        lower = phrase.lower()
        known = titles.get(lower.rstrip(".")) if not stop or len(phrase) <= 5 else None
        if known is None and lower in offices:
            return None
        if phrase == "ba" or text.endswith(_NO_TITLE.get(phrase, ()), 0, where):
            return None
        if known is None or (known.kind == "religious" and phrase.isupper() and not stop):
            continue
        if not (known.kind in ("honorific", "kinship", "plural") and window.rstrip(" ")[-1:] in ",-–."):
            if known.kind in ("honorific", "kinship") and phrase in _NAME_PARTS and not _saint_at(text, at) and part_of_name(text, where, at):
                return None
            kind = "honorific" if known.kind == "honour" else known.kind
            return kind, phrase, where
    return None


#: Words of address that also open names of places ("Bà Rịa", "Ông Ích Khiêm", "Cô Tô"): with a capital inside a sentence they do.
_NAME_PARTS = frozenset(("Ông", "Bà", "Cô", "Chị", "Ba", "Bố", "Con", "Chú", "Mẹ", "Cậu", "Bác", "Em", "Dì", "Cha", "Anh"))


def _saint_at(text: str, at: int) -> bool:
    """Whether a saint's name stands at an offset, before which "Cha" is a priest's title."""
    return text[at:at + 12].partition(" ")[0].lower() in name_words().saints


#: "Văn phòng Luật sư A" is a firm.
_LAWYERS = regex(r"(?:[Vv]ăn phòng|[Cc]ông ty|[Hh]ãng) [Ll]uật sư \Z")
_BROKEN_OFF = regex(r"(?<![\w.])((?:P?GS|TSKH|TS|ThS|Th\.S|BS|KTS|KS)\.(?:[ .]*(?:TSKH|TS|BS)\.)?) ?\n\Z")


def _degree_above(text: str, at: int) -> str | None:
    """A degree whose dot was taken for the end of a sentence, so that the name begins the next line."""
    found = _BROKEN_OFF.search(text, at - 18, at) if text[at - 1:at] == "\n" else None
    return found.group(1).rstrip(".") if found else None


#: "Trường THCS số 1 | Nam Lý".
_SCHOOL_NUMBER = regex(r"(?:[Tt]rường|THCS|THPT|[Tt]iểu học|[Mm]ầm non)(?: [^\s,.;:()]+){0,3} số \d{1,2} \Z")
_AGED = Closing(r"(?<!\d)\d{1,2} tuổi \Z")


def _around(text: str, at: int, found: dict[str, str], plural: bool) -> Before:
    age = _AGED.search(text, at - 10, at)  # "cầu thủ 18 tuổi | …"
    phrases = last_words(text, age.start() if age else before_short_form(text, at), 5)
    lower = [phrase.lower() for phrase, _ in phrases]
    if around_words().isdisjoint(lower) and not (lower and numbered(lower[-1])):
        return Before(
            at, found.get("honorific"), found.get("rank"), found.get("degree") or _degree_above(text, at),
            credit=is_credit(text, at), plural=plural, religious=found.get("religious"), kinship="kinship" in found,
        )
    short = _whole_words(lower)
    office = not office_words().isdisjoint(lower)
    if lower and lower[-1] in ("như", "tên", "gồm", "là") and not office:
        earlier = last_words(text, phrases[-1][1], 3)
        if earlier and earlier[-1][0].lower() == "khác":
            earlier = last_words(text, earlier[-1][1], 3)
        named = len(earlier) > 1 and earlier[-1][0][0].isupper() and earlier[-2][0][0].isupper()  # "chắn tàu ở ga Khoa Trường là | …"
        counted = bool(earlier) and earlier[-1][0].isdigit()  # "3 bị can trong chuyên án 818 là | …"
        held = lower[-1] == "là" and in_office_clause(text, phrases[-1][1])  # "Giám đốc công ty là | Trần Văn Nam"
        short = [] if named or counted or held else _whole_words([p.lower() for p, _ in earlier])
    elif not person_words("praise").isdisjoint(lower[-2:]):
        praise = 2 if len(lower) > 1 and lower[-2] in person_words("praise") else 1
        short = _whole_words([p.lower() for p, _ in last_words(text, phrases[-praise][1], 3)])
    firm = office and _LAWYERS.search(text, at - 30, at) is not None
    office = office and not firm
    passing = not office and not (no_role_words().isdisjoint(lower) and no_role_words().isdisjoint(short))
    units, namesakes = person_words("unit"), person_words("namesake")
    if not place_names().isdisjoint(short):
        short = []
    named = not office and not passing and next((p in namesakes and p not in units for p in short if p in units or p in namesakes), False)
    of_persons = short and short[-1] in ("nhóm", "băng", "phe", "cánh") and whole_name(text, at)  # "nhóm | Trịnh Ngọc Lành, Nguyễn Thị An và …"
    named = named and not of_persons and not text.endswith("ban tổ chức giải ", 0, at)
    school = short and short[-1].isdigit() and _SCHOOL_NUMBER.search(text, at - 50, at) is not None
    address = bool(school) or (is_address(short) and not in_office_clause(text, at))  # "Chánh án TAND khu vực 4 | …"
    return Before(
        at, found.get("honorific"), found.get("rank"), found.get("degree") or _degree_above(text, at), office,
        passing, named or address or firm, not units.isdisjoint(short) and not of_persons,
        is_credit(text, at), plural, found.get("religious"), "kinship" in found,
    )


def _whole_words(phrases: list[str]) -> list[str]:
    """The last three phrases, without a syllable that the one before it makes another word of ("đối tượng", "gia đình", "chủ quán")."""
    joined = len(phrases) > 1 and phrases[-2].split()[0] in compounds().get(phrases[-1], ())
    return phrases[-3:-1] if joined else phrases[-3:]


#: "người dân A | nói riêng": what is told of many.
_OF_MANY = (["kể", "cả"], ["kể", "từ"], ["kể", "trên"], ["nói", "riêng"], ["nói", "chung"], ["nói", "trên"])
_SAYING = regex(r"\s?,?\s?((?:[^\W\d_]+ ?){1,3})")


@lru_cache(maxsize=512)
def says(text: str, end: int, kind: str = "saying") -> bool:
    """Whether a word of saying or doing follows a name.

    Args:
        text: the whole text.
        end: where the name ends.
        kind: group of verbs: `saying` (also auxiliaries), or `speech` (what only a person does).
    """
    follow = _SAYING.match(text, end)
    if follow is None:
        return False
    words = follow.group(1).split()
    if words[:2] in _OF_MANY:
        return False
    return any(" ".join(words[:n]) in person_words(kind) for n in range(1, len(words) + 1))
