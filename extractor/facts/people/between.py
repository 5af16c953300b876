"""What stands between an office and its body, or inside the body's name, and ends neither."""

from __future__ import annotations

from extractor.facts.people.followed import capital
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words, place_names

#: Praise that an occupation takes before its place of work, and that ends it elsewhere.
_LONG_STANDING = frozenset(("lâu năm", "kỳ cựu", "cấp cao", "hàng đầu"))
_FIRST = frozenset(("do", *(form.split()[0] for form in _LONG_STANDING)))
_LEADS = frozenset(("dẫn đầu", "đứng đầu", "lãnh đạo", "hậu thuẫn", "bảo trợ", "cầm đầu"))
#: Kinds of firms and houses.
COMPANIES = frozenset(("công ty", "doanh nghiệp", "tập đoàn", "ngân hàng", "trường", "bệnh viện", "khách sạn", "nhà hàng"))


def passed_over(words: Words, index: int) -> int | None:
    """The index behind words that an office runs over; None where none stand there."""
    if words.lowers[index] not in _FIRST:
        return None
    return _praise(words, index) or _led(words, index)


def _praise(words: Words, index: int) -> int | None:
    """Praise before the place of work: "nhà nghiên cứu | lâu năm | tại Viện A"."""
    at = next((index + n for n in (2, 1) if words.phrase(index, n) in _LONG_STANDING), 0)
    if at and words.phrase(at, 1) == "về" and words.phrase(at, 2) not in ("về việc", "về chuyện"):
        return at + 1  # "chuyên gia hàng đầu về tim mạch"
    if not at or words.phrase(at, 1) not in ("tại", "của", "ở", "thuộc") or not capital(words, at + 1):
        return None
    body = words.items[at + 1].text.isupper() or any(words.phrase(at + 1, n) in person_words("body-start") for n in (1, 2, 3))
    body = body or (words.phrase(at, 1) == "của" and any(words.phrase(at + 1, n) in place_names() for n in (1, 2)))
    return at if body else None


def _led(words: Words, index: int) -> int | None:
    """A country that leads the body: "người phát ngôn liên quân | do Mỹ dẫn đầu"."""
    if words.lowers[index] != "do" or not capital(words, index + 1):
        return None
    after = next((index + n for n in (2, 3, 4) if not capital(words, index + n)), 0)
    return after + 2 if words.phrase(after, 2) in _LEADS else None


def of_ward(words: Words, begin: int) -> bool:
    """Whether an office is one of a faculty or ward, which lies in a hospital or school ("trưởng khoa | huyết học")."""
    return any(word in ("khoa", "môn") for word in words.lowers[max(begin - 2, 0):begin + 1])


def of_leading_firm(words: Words, index: int) -> bool:
    """Whether "hàng đầu thế giới" stands between the kind of a firm and its name ("Chủ tịch Tập đoàn thực phẩm hàng đầu thế giới | KBX")."""
    kind = any(words.phrase(at, n) in COMPANIES for at in range(max(0, index - 7), index) for n in (1, 2))
    world = words.phrase(index + 1, 3) == "đầu thế giới"
    return kind and world and capital(words, index + 4)
