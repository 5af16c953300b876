"""Whether two wordings name one grantor, one award, one recipient."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from extractor.language.capitals import LETTER, UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex

_WORD = regex(r"\w+")
#: A committee of the Party or of the Youth Union is another body than the people's committee of the same place.
_COMMITTEE = regex(r"(?<!\w)(tỉnh|thành|huyện|quận|thị|đảng|xã|phường) (ủy|đoàn)(?! ban| kinh| đại)(?!\w)")
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tp": "thành phố",
    "tw": "trung ương",
    "mttq": "mặt trận tổ quốc",
    "cp": "cổ phần",
    "chqs": "chỉ huy quân sự",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "ttxvn": "thông tấn xã việt nam",
    "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông",
    "đh": "đại học",
    "tphcm": "thành phố hồ chí minh",
    "hcm": "hồ chí minh",
}


def words(phrase: str | None) -> set[str]:
    """Words of a phrase, folded, usual abbreviations written out."""
    return set(_in_order(phrase))


def _in_order(phrase: str | None) -> list[str]:
    found: list[str] = []
    for word in _WORD.findall(_COMMITTEE.sub(r"\1\2", fold(phrase or ""))):
        short = word.removesuffix("vn") if word.removesuffix("vn") in _SHORT else word
        found += [*_WORD.findall(_SHORT.get(short, short)), *(("việt", "nam") if short != word else ())]
    return found


def same_recipient(a: str, b: str) -> bool:
    """Whether two names of recipients are one: nearly all words shared, and the last two of the shorter name stand together in the longer one.

    "Trường THPT Lê Lợi" and "Trường THPT Lê Lợi, huyện X" are; "Hội LHPN xã Mường Bú" and "Hội LHPN xã Mường Hum" are not.
    """
    one, two = ({*_NUMBERS.findall(name)} for name in (a, b))
    if likeness(a, b) < _ALIKE or not (one <= two or two <= one):  # "Vụ 3, Viện X" and "Vụ 5, Viện X" are two
        return False
    short, long = sorted((_in_order(a), _in_order(b)), key=len)
    return any(long[i : i + 2] == short[-2:] for i in range(len(long)))


_ALIKE = 0.8
_NUMBERS = regex(r"\d+")


def likeness(a: str, b: str) -> float:
    """Share of the shorter phrase's words that stand in the longer one; none where they are called by names of their own."""
    x, y = words(a), words(b)
    return len(x & y) / min(len(x), len(y)) if x and y and not _called_apart(a, b) else 0.0


#: The name at the end of a body's or an authority's: "Trường THPT | Trần Phú", "Chủ tịch UBND tỉnh | Lào Cai".
_OWN_NAME = regex(rf"(?: [{UPPER}]{LETTER}+)+$")


def _called_apart(a: str, b: str) -> bool:
    """Whether two phrases end in names of which neither has all words of the other: schools, provinces that differ by them alone."""
    one, two = (words(found.group()) if (found := _OWN_NAME.search(phrase)) is not None else set() for phrase in (a, b))
    return bool(one and two) and not one <= words(b) and not two <= words(a)


#: A state grants by its head: "Nhà nước Lào", "Chủ tịch nước CHDCND Lào".
_STATE_OF = regex(r"nhà nước (?=\w)", re.IGNORECASE)


def without_state(phrase: str | None) -> str:
    """A grantor without "Nhà nước" before whose state it is."""
    return _STATE_OF.sub("", phrase or "")


#: An organ that bears the name of the power whose it is.
_ORGAN = regex(r"(?:tổng )?(?:thanh tra|văn phòng|ban cơ yếu) (?:chính phủ|quốc hội|chủ tịch nước)(?!\w)", re.IGNORECASE)


def same_grantor(a: str | None, b: str | None) -> bool:
    """Whether two wordings may name one grantor: one is silent or a jury, or the shorter one's words stand in the longer one."""
    if a is not None and b is not None and (_ORGAN.match(a) is None) != (_ORGAN.match(b) is None):  # "Chính phủ", "Thanh tra Chính phủ"
        return False
    if a is None or b is None or is_jury(a) or is_jury(b) or likeness(without_state(a), without_state(b)) >= 0.75:
        return True
    if (one := _committee(a)) is not None and (two := _committee(b)) is not None:
        return likeness(one, two) >= 0.75
    return abbreviates(a, b)


#: What acts for a committee of the Party.
_COMMITTEES_ORGAN = regex(r"(?:ban thường vụ|thường trực|ban chấp hành|btv|bch) (?=(?:tỉnh|thành|huyện|quận|thị|đảng|xã|phường) (?:ủy|uỷ)(?!\w))")


def _committee(phrase: str) -> str | None:
    """The committee of the Party for which an organ acts, folded ("Thường trực Tỉnh ủy" gives what "Ban Thường vụ Tỉnh ủy" does); None for others."""
    folded = phrase.casefold()
    return _COMMITTEES_ORGAN.sub("", folded) if _COMMITTEES_ORGAN.match(folded) else None


_LEVEL = regex(r"(?<!\w)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)")
_CENTRAL = regex(r"(?<!\w)(?:trung ương|tw|t\.ư|tổng liên đoàn)(?!\w)|(?<!\w)việt nam$")


def other_level(a: str | None, b: str | None) -> bool:
    """Whether two grantors tell that they are of territories of two levels: "Hội Nông dân tỉnh", "Hội Nông dân Việt Nam"."""
    levels = {_level(a or ""), _level(b or "")}
    return None not in levels and len(levels) > 1


def _level(grantor: str) -> str | None:
    """The level of the territory that a grantor is of, as its first word says; None where it says none."""
    folded = fold(grantor)
    level = _LEVEL.search(folded)
    if level is not None:
        return "thành phố" if level.group() == "tp" else level.group()
    return "trung ương" if _CENTRAL.search(folded) is not None else None


_JURY = regex(r"hội đồng (?:giám khảo|chấm|chung khảo|chung tuyển)(?!\w)")


def is_jury(words_: str) -> bool:
    """Whether a grantor is the jury of a contest, which chooses for those who hold it."""
    return _JURY.match(fold(words_)) is not None


def abbreviates(a: str, b: str) -> bool:
    """Whether two wordings are one but for abbreviations: "Cục QLTT", "Cục Quản lý thị trường"."""
    x, y = _initials(a), _initials(b)
    return x == y and len(x) > 2 and words(a) != words(b) and (_short(a) != _short(b))


def _initials(phrase: str) -> str:
    """First letters of the words, abbreviations whole, without "và": "Bộ GD&ĐT" and "Bộ Giáo dục và Đào tạo" have the same."""
    found = (w for w in _WORD.findall(phrase) if not w.isdigit() and w != "và")
    return "".join(w.casefold() if w.isupper() and len(w) > 1 else w[0].casefold() for w in found)


def _short(phrase: str) -> int:
    return sum(w.isupper() and len(w) > 1 for w in _WORD.findall(phrase))


#: What a prize is won at, which another mention may leave out.
_CONTEST = regex(r"^giải (?:thưởng |(?:kỳ thi |kì thi |cuộc thi |thi )(?:chọn )?)")


#: The grade of a foreign order, which another mention may leave out.
_GRADE = regex(r"(?<=^huân chương )(?P<order>.{4,40}?),? (?:đại thập tự|đại thụ|đại bội tinh|tia (?:sáng )?(?:vàng|bạc)(?: .*)?)$")


#: Examinations of the best pupils, which pages call by level and subject in any order.
_EXAM = regex(r"(?:học sinh giỏi|(?<!\w)hsg(?!\w))")
_EXAM_LEVEL = regex(r"(?<!\w)(?:quốc gia|toàn quốc|quốc tế|khu vực|tỉnh|thành phố|huyện|quận|trường)(?!\w)")
_SUBJECT = regex(r"(?<!\w)môn (?:ngữ |lịch |vật |địa )?(?P<word>\w+)(?P<tongue>(?<=tiếng) \w+)?")


def _exam(name: str) -> tuple[frozenset[str], str | None] | None:
    """(levels, subject) of an examination of the best pupils; None where a name is of none."""
    if _EXAM.search(name) is None:
        return None
    subject = _SUBJECT.search(name)
    return frozenset(_EXAM_LEVEL.findall(name)), (subject["word"] + (subject["tongue"] or "") if subject is not None else None)


#: Words that part two prizes of one contest, however much else of their names is alike.
_PARTS = regex(r"(?<!\w)(?:chính|phụ|trẻ|mới|(?<!việt )nam|nữ|vàng|bạc|đồng|đơn|đôi|tập thể|cá nhân)(?!\w)")


#: A press prize by the name that it bears besides: "Giải Báo chí Búa vàng", "giải Búa vàng".
_PRESS = regex(r"^giải báo chí (?=[^\W\d_]+ [^\W\d_]+ (?:vàng|bạc)$)")


def same_name(a: str, b: str) -> bool:
    """Whether two names are one, slips of the pen in long ones forgiven."""
    x, y = fold(a), fold(b)
    ours, theirs = _exam(x), _exam(y)
    if ours is not None and theirs is not None and x.split()[1:2] != ["khuyến"] != y.split()[1:2]:
        return ours[0] == theirs[0] and (ours[1] == theirs[1] or None in (ours[1], theirs[1]))
    slip = len(x) >= 18 and len(y) >= 18 and x[:12] == y[:12] and set(_PARTS.findall(x)) == set(_PARTS.findall(y))
    if slip and SequenceMatcher(None, x, y).ratio() >= 0.94:
        return True
    x, y = (_CONTEST.sub("giải ", name).removesuffix(" việt nam") for name in (x, y))
    x, y = (_PRESS.sub("giải ", name) for name in (x, y))
    short, long = sorted((x, y), key=len)
    if short.startswith("giải ") and len(short) >= 18 and long.startswith((short + " ", short + ",")):  # a contest told shorter
        return True
    if long.removeprefix("giải ") == short and short.endswith((" vàng", " bạc")):  # "Giải thưởng Bông sen vàng"
        return True
    return x == y or _GRADE.sub(r"\g<order>", long) == short
