"""What leads to a name of one to three syllables: a physician, an artist and the field, a crown, a passing part, "do" before what somebody makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.people.context import Before, says
from extractor.facts.people.last_words import last_words
from extractor.facts.people.shapes import phrase
from extractor.facts.people.vocabulary import name_words, person_words, place_names
from extractor.language.name_tokens import LOWER, UPPER, NameToken
from extractor.language.patterns import regex

_DOCTOR = regex(r"(?:[Bb]ác s[ĩỹ]|[Ll]uật sư|[Nn]hạc s[ĩỹ]|[Dd]iễn viên) \Z")


def doctor(text: str, start: int, end: int) -> bool:
    """Whether "Khoa", "Trường" or "Viện" behind a profession is who bears it, as nothing of theirs follows ("bác sĩ | Khoa, …", "… | Trường nói")."""
    ends = text[end:end + 1] in tuple(",.;:)") or says(text, end)
    return ends and _DOCTOR.search(text, start - 12, start) is not None


_AND = rf"(?: (?:và|cùng|feat\.?|ft\.?) [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}})?"
_MADE = regex(
    rf"{_AND} (?:làm )?(?:đạo diễn|sáng tác|viết (?:lời|nhạc|kịch bản)|biên kịch|thủ vai|vào vai|đóng(?: vai| chính)?|trình bày|thể hiện"
    r"|dàn dựng|hòa âm|phối khí|biên đạo|dẫn dắt|cầm quân|cầm đầu|cầm lái|lập công|ghi(?: bàn)?)(?!\w)"
)


_BY = ("do ", "Do ")


def made_by(text: str, start: int, end: int) -> bool:
    """Whether "do" leads to a name and what only a person does follows it ("phim do | Trường Giang | đạo diễn")."""
    return text.endswith(_BY, max(0, start - 3), start) and _MADE.match(text, end) is not None


_CONTEST = (
    r"(?i:\d{1,4}|trái đất|hoàn vũ|hoàn cầu|thế giới|toàn cầu|đại dương|biển|việt nam|đông nam á|châu (?:á|âu)|áo dài|quý bà|du lịch"
    r"|siêu quốc gia|quốc tế|bản sắc|dân tộc|doanh nhân|người việt|hòa bình|sắc đẹp|ảnh lịch|chuyển giới)"
)
_CROWN = regex(rf"(?:[Hh]oa hậu|[Áá] hậu|[Nn]am vương|[Hh]oa khôi|[Áá] khôi|[Nn]ữ hoàng|[Mm]iss)(?: {_CONTEST}){{1,4}} \Z")


def crowned(text: str, start: int) -> bool:
    """Whether the title of a contest stands right before a name ("Hoa hậu Trái đất | Nam Em", "Á hậu 1 | Minh Thư")."""
    return _CROWN.search(text, start - 42, start) is not None


_CROWN_ALONE = ("hoa hậu ", "á hậu ", "nam vương ", "hoa khôi ", "á khôi ", "nữ hoàng ")
_OPENS_CONTEST = regex(rf"{_CONTEST} ")


def behind_contest(text: str, words: list[NameToken]) -> list[NameToken]:
    """A run without the contest that stands between a crown and the name, with a capital too ("Hoa hậu Biển | Lê Thu Thủy")."""
    start = words[0].start
    if len(words) < 3 or not text[max(0, start - 9):start].lower().endswith(_CROWN_ALONE):
        return words
    contest = _OPENS_CONTEST.match(text, start, words[-1].end)
    named = [w for w in words if contest is None or w.start >= contest.end()]
    return named if len(named) > 1 else words


def name_like(words: Sequence[NameToken]) -> bool:
    """Whether a syllable of names is among the words, or at the end where there is but one."""
    names = name_words()
    return words[-1].key in names.givens or any(w.key in names.middles or w.key in names.givens for w in words[:-1])


@cache
def _fields() -> frozenset[str]:
    """Words between an artist and a name that make it the name of something else."""
    return person_words("unit") | person_words("namesake") | person_words("company") | person_words("office-end")


def artist_of_field(text: str, start: int) -> bool:
    """Whether an artist or player and one or two words of their field stand before ("nghệ sĩ tranh cát | …", "diễn viên hài | …")."""
    for phrase_before, _ in last_words(text, start, 4):
        words = phrase_before.split()
        if len(words) in (3, 4) and " ".join(words[:2]).lower() in person_words("artist"):
            return all(w.islower() and w not in _fields() for w in words[2:])
    return False


#: "tập truyện Tự nhiên say của | Phát Dương": whose work it is.
_MAKER = regex(
    r"(?<!\w)(?:truyện (?:dài|ngắn|tranh)|tập (?:truyện|thơ|tản văn|ký|sách)|tiểu thuyết|hồi ký|tản văn|trường ca"
    r"|bài thơ|ca khúc|bài hát|vở (?:kịch|tuồng|chèo)"
    r"|bức (?:tranh|ảnh)|bộ (?:ảnh|phim))(?: [^\s,.;:]{1,14}){1,7} của \Z",
    re.IGNORECASE,
)


#: "chồng trẻ | Bảo Duy", "con trai đầu lòng | Tấn Đức": kin of whom something is said before the name.
_KIN_TOLD = regex(
    r"(?<!\w)(?:[Cc]hồng|[Vv]ợ|[Cc]on (?:trai|gái)|[Bb]ạn (?:trai|gái)|[Ee]m (?:trai|gái)|[Aa]nh trai|[Cc]hị gái|[Cc]háu (?:trai|gái)|quý tử|ái nữ"
    r"|tình cũ|người (?:yêu|tình))"
    r" (?:trẻ|cũ|mới|cả|út|thứ (?:hai|ba|tư)|đầu lòng|sắp cưới|hiện tại|đại gia|doanh nhân|Việt kiều|Tây|kém tuổi|hơn tuổi|điển trai|xinh đẹp|lớn|nhỏ"
    r"|riêng|chung|duy nhất|yêu quý|cưng) \Z"
)


#: "cuộc hôn nhân với | Hoàng Vũ": with whom nobody but a person lives.
_WED = regex(
    r"(?<!\w)(?:[Hh]ôn nhân|[Kk]ết hôn|[Ll]y hôn|[Ll]y dị|[Hh]ẹn hò|[Đđ]ính hôn|[Tt]ái hôn|[Mm]ối tình|[Cc]huyện tình|[Đđ]ám cưới|[Ll]ễ cưới)"
    r"(?: (?:đầu tiên|đầu|thứ hai|tan vỡ|ngắn ngủi|kín tiếng))? với \Z"
)


#: "tài khoản Facebook | Trần Thiện | bình luận": who writes on the net under a name.
_ACCOUNT = regex(
    r"\b(?:[Tt]ài khoản|[Cc]hủ tài khoản|[Nn]ick(?:name)?|[Ff]acebooker)(?: (?:mạng xã hội|cá nhân))?(?: (?:[Ff]acebook|[Ff][Bb]|Twitter|Instagram"
    r"|TikTok))?(?: (?:có tên|mang tên|tên))? \Z"
)
_WRITES = regex(r",? (?:đã |cũng |còn )?(?:bình luận|viết|nhận xét|chia sẻ|bày tỏ|thắc mắc|đăng|cho biết|cho rằng|kể|hỏi)(?!\w)")


def _with_whom(text: str, start: int) -> bool:
    return text.endswith(" với ", 0, start) and _WED.search(text, start - 40, start) is not None


def led_to(text: str, words: Sequence[NameToken]) -> bool:
    """Whether an artist, a crown or a passing part leads to two or three syllables, or "do" to what somebody makes."""
    start, name = words[0].start, phrase(words)
    if name_like(words) and artist_of_field(text, start):
        return True
    if name_like(words) and _with_whom(text, start):
        return name not in place_names()
    if is_name_of_ward(name) or is_name_of_district(name) or name in place_names():
        one = len(words) == 2 and text.endswith(("hí sinh ", "ạn đọc ", "ộc giả "), 0, start)
        return one and not is_name_of_district(name) and name not in place_names() and says(text, words[-1].end, "speech")
    if _KIN_TOLD.search(text, start - 40, start) is not None and name_like(words):
        return True
    if _ACCOUNT.search(text, start - 50, start) is not None and name_like(words):
        comma = text.startswith(",", words[-1].end)
        return says(text, words[-1].end + comma, "speech") or _WRITES.match(text, words[-1].end) is not None
    if _MAKER.search(text, start - 80, start) is not None:
        return True
    numbered = text[words[-1].end:words[-1].end + 2].strip().isdigit()  # "mỹ nhân | Tiên Kiếm | 3"
    part = not numbered and any(p.lower() in person_words("part") for p, _ in last_words(text, start, 2)) and name_like(words)
    return part or crowned(text, start) or made_by(text, start, words[-1].end)


#: Palaces that stand for who governs there.
#: Seats of heads of state by their proper names.
PALACES = frozenset(("elysee", "élysée", "elysée", "kremlin", "buckingham", "malacanang"))


def ends_state(text: str, word: NameToken) -> bool:
    """Whether a word is the second half of a state that has "và" in its name, or a palace behind "điện".

    Args:
        text: the whole text.
        word: the word that a run begins with.
    """
    if text.endswith(("điện ", "Điện "), 0, word.start):
        return word.key in PALACES
    return ends_joint_state(text, word)


def ends_joint_state(text: str, word: NameToken) -> bool:
    """Whether a word is the second half of a state that has "và" in its name ("Antigua và | Barbuda")."""
    first = text[max(0, word.start - 24):word.start - 4].split() if text.endswith(" và ", 0, word.start) else []
    return bool(first) and f"{first[-1].lower()} và {word.key}" in place_names()


def comrade(text: str, words: Sequence[NameToken], about: Before, *, school: bool) -> bool:
    """Whether a word of address leads to a name that begins like a school's: "đồng chí Trường Chinh", "ông Trường Văn Viết".

    Args:
        text: the whole text.
        words: the words of the name.
        about: what stands before it.
        school: whether "Trường" and a given name are all of it.
    """
    if school:
        return about.honorific is not None or (about.office and f"ồng chí {text[words[0].start:words[1].end]}" in text)
    return about.honorific is not None and len(words) > 2 and words[1].key in ("văn", "thị")


_MINISTER = regex(r"(?:[Bb]ộ|[Tt]hứ) trưởng [A-ZĐ][a-zà-ỹ]+(?: [a-zà-ỹ]+){0,2} \Z")


def minister(text: str, start: int) -> bool:
    """Whether a minister's field stands right before an offset, which is no unit then: "Bộ trưởng Điện lực | Luis Motta"."""
    return _MINISTER.search(text, start - 32, start) is not None
