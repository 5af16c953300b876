"""Names of other countries without a word before them: what vouches for a person, what makes a thing of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.context import says
from extractor.facts.people.cuts import opens
from extractor.facts.people.firms import company
from extractor.facts.people.follows import apposed, office_follows
from extractor.facts.people.leads import artist_of_field, made_by
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import phrase
from extractor.facts.people.vocabulary import (
    chinese_names,
    countries,
    foreign_families,
    foreign_givens,
    korean_names,
    name_words,
    person_words,
    place_names,
)
from extractor.language.name_tokens import LOWER, UPPER, NameToken
from extractor.language.patterns import regex

#: What opens a family name that stands alone: "De Bruyne", "Van Dijk".
_PARTICLES = frozenset(("de", "del", "della", "van", "von", "di", "da", "dos", "el", "al", "le", "la", "ter", "ten", "mc"))


#: One syllable of a Korean name in Latin letters ("Joong", "Hye", "Kyo").
_KOREAN = regex(
    r"(?:ch|sh|[bcdghjklmnprstwy])?[yw]?(?:ae|ai|eo|eu|oo|ou|ee|ui|a|e|i|o|u)(?:ng|ck|[nmklpthrbg])?", re.IGNORECASE,
)


def korean(words: Sequence[NameToken]) -> bool:
    """Whether words are a Korean name in Latin letters, the family name first ("Song Joong Ki", "Song Joong-ki")."""
    if len(words) not in (2, 3) or words[0].text not in korean_names():
        return False
    return _JOINED_GIVEN.fullmatch(words[1].text) is not None if len(words) == 2 else all(_KOREAN.fullmatch(w.text) for w in words[1:])


_PINYIN = regex(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aoeiu]))"
    r"{2}", re.IGNORECASE,
)


def pinyin(words: Sequence[NameToken]) -> bool:
    """Whether words are a Chinese name in Latin letters: a usual family name, and two syllables written as one ("Zhang Hongxia")."""
    named = len(words) == 2 and words[0].text in chinese_names()
    return named and len(words[1].text) > 4 and _PINYIN.fullmatch(words[1].text) is not None


#: Of a person only: "Luo | bị kết án một năm tù".
_JAILED = regex(
    r" (?:(?:đã|vừa|từng|sẽ|có thể) )*(?:bị (?:kết án|tuyên|phạt|xử|toà|tòa|đề nghị)|lĩnh|lãnh|nhận|chịu|ngồi)(?: [^\s.,;:]+){0,12}"
    r" (?:(?:năm|tháng) tù|tù giam|chung thân|tử hình)"
)
#: What closes a speech before who spoke it.
_SPOKEN = ('", ', "”, ", '" , ', "” , ")
_JOINED_GIVEN = regex(r"[A-Z][a-z]{1,5}-[a-z]{1,5}")


def vouched_abroad(text: str, words: Sequence[NameToken], shape: str) -> str | None:
    """`strong` where a foreign name is known, speaks for a body, or is told of as a person."""
    start, end = words[0].start, words[-1].end
    last = words[-1].key in foreign_families() and (len(words) == 1 or (len(words) == 2 and words[0].key in _PARTICLES))
    if last and not company(text, start):
        return "strong"
    if korean(words) and not company(text, start):
        return "strong"
    if pinyin(words) and not company(text, start) and not text.endswith((" đến ", " tới ", " từ ", " qua "), 0, start):
        return "strong"
    if len(words) < 4 and made_by(text, start, end):
        return "strong"
    comma = text[end:end + 1] == "," and len(words) < 4
    if comma and shape == "foreign" and text.endswith(_SPOKEN, 0, start) and office_follows(text, end):
        return "strong"  # "…", | Suamen |, chuyên gia Quỹ A, nói
    if comma and shape == "foreign" and _KIN_TO.match(text, end):
        return "strong"
    if comma and len(words) == 1 and words[0].key in foreign_givens() and _OF_KIN.search(text, start - 30, start):
        return "strong"
    if 1 < len(words) < 5 and text.endswith(", ", 0, start) and in_office_clause(text, start - 2) and says(text, end, "speech"):
        return "strong"  # "phó thống đốc vùng Luhansk, | Andriy Kovalenko | giải thích"
    if len(words) == 1 and opens(text, start) and _JAILED.match(text, end):
        return "strong"
    near = len(words) == 1 and _BODY_NEAR.search(text, start - 90, start) is None
    if near and in_office_clause(text, start) and says(text, end):
        return "strong"
    if shape == "foreign" and (artist_of_field(text, start) or (len(words) == 1 and words[0].key in foreign_givens() and apposed(text, end))):
        return "strong"
    told = shape == "foreign" and 2 <= len(words) <= 4 and (
        words[0].key in foreign_givens() or _told_of_person(text, end) or native_before(text, start)
    )
    return "strong" if told else None


def no_foreigner(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a foreign sequence begins with a place or a direction, is told to be a thing, or is somebody's nickname."""
    given = len(words) == 2 and words[0].key in foreign_givens() and not words[1].vietnamese and phrase(words[1:]) not in place_names()
    if (not given and any(phrase(words[:n]) in place_names() for n in (1, 2))) or words[0].key in ("nam", "bắc", "đông", "tây"):
        return True
    if (len(words) < 2 or words[0].key not in foreign_givens()) and party(text, words):
        return True
    if _GROUP.search(text, words[0].start - 48, words[0].start) or _ends_in_country(words):
        return True
    joined = _JOINED.match(text, words[-1].end)  # "Jaish - e - Mohammed", a group
    return joined is not None or _THING_TOLD.match(text, words[-1].end) is not None or nickname(text, words)


#: "nhóm khủng bố | Abu Sayyaf": an armed group.
_GROUP = regex(
    r"(?<!\w)(?:[Nn]hóm|[Tt]ổ chức|[Pp]hong trào|[Mm]ạng lưới)"
    r"(?: (?:khủng bố|phiến quân|vũ trang|cực đoan|thánh chiến|nổi dậy|ly khai|Hồi giáo|thân cận|du kích|tin tặc|hacker)){1,3} \Z"
)


def _ends_in_country(words: Sequence[NameToken]) -> bool:
    """Whether a country ends what begins with no given name: a paper or a show ("Spotlight Zimbabwe", "Shark Tank Mỹ")."""
    return len(words) > 1 and words[0].key not in foreign_givens() and words[-1].key in countries() and not words[0].vietnamese


#: "đảng | Pheu Thai", "đảng quân đội | Palang Pracharath".
_PARTY = regex(r"\b[Đđ]ảng (?:(?!viên|ủy|uỷ|bộ |của |phái )[a-zà-ỹđ]+ ){0,3}\Z")


def party(text: str, words: Sequence[NameToken]) -> bool:
    """Whether the page calls it a party, here or elsewhere ("đảng Pheu Thai … | Pheu Thai giành …")."""
    if _PARTY.search(text, words[0].start - 30, words[0].start) is not None:
        return True
    name = text[words[0].start:words[-1].end]
    return len(words) > 1 and (f"đảng {name}" in text or f"Đảng {name}" in text)


_JOINED = regex(r" ?- ?(?:e|i|ul|u) ?- ?[A-Z]")


#: "La Gazzetta dello Sport - nhật báo …": what an apposition calls no person.
_THING_TOLD = regex(
    r" ?[-–,] (?:một |là )?(?:(?:tờ|hãng|công ty|tập đoàn|ngân hàng|trang|nhật báo|tuần báo|tạp chí|kênh|đài|nhà mạng|thương hiệu|ứng dụng"
    r"|mạng xã hội|đội bóng|câu lạc bộ|CLB|tổ chức|nhóm nhạc|ban nhạc|website|bộ phim|phim|cuốn sách"
    r"|chính đảng|đảng cầm quyền|đảng đối lập"
    r"|thành phố|thị trấn|hòn đảo|giống|loài|dòng xe|mẫu xe))(?!\w)"
)
#: "X, người Canada, …", "X, 34 tuổi": what is told of persons only.
_NATIVE = regex(
    r", (?:(?:một )?người (?:gốc )?[^\W\d_]|\d{2} tuổi|sinh năm"
    r"|một (?:phụ nữ|người|thanh niên|cô gái|chàng trai|cậu bé|cư dân|công dân|bà mẹ|ông bố|du khách|hành khách|nhân chứng|thiếu niên)(?!\w))"
)
#: "em bé người Nhật Bản | Yamato Tanaka".
_NATIVE_BEFORE = regex(rf"\bngười (?:gốc )?[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}} \Z")


def native_before(text: str, start: int) -> bool:
    """Whether a nationality or a people stands right before ("em bé người Nhật Bản | …", "cô gái người Hà Nhì | …")."""
    return _NATIVE_BEFORE.search(text, start - 28, start) is not None


#: "Yang Chen Ning (Dương Tiên Ninh)": a Chinese name with its reading.
_READING = regex(rf" \(([{UPPER}][{LOWER}]+)((?: [{UPPER}][{LOWER}]+){{1,3}})\)")


def _told_of_person(text: str, end: int) -> bool:
    """Whether an age, a nationality or the Vietnamese reading of a Chinese name follows."""
    if _NATIVE.match(text, end) or apposed(text, end):
        return True
    reading = _READING.match(text, end)
    return reading is not None and reading.group(1).lower() in name_words().surnames and not (
        reading.group()[2:-1].lower() in place_names() or reading.group().isascii()
    )


def nickname(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a closing quotation mark and a name follow: “Quý cô Bolero” Giang Hồng Ngọc."""
    after = text[words[-1].end:words[-1].end + 3]
    return len(words) == 1 and after[:1] in ("”", '"', "'") and after[1:2] == " " and after[2:3].isupper()


#: “Nữ hoàng phòng trà” | …: what a name in quotation marks before a name is given for.
_NICKNAME = regex(
    r"[“\"](?:ông|bà|nữ hoàng|hoàng tử|công chúa|vua|thánh|ngọc nữ|chàng|nàng|quý cô|quý ông|diva|bố già|cô|chị|anh|cậu|người|mỹ nhân|nam thần|trùm)"
    r" [^”\"\n]{2,30}[”\"] \Z", re.IGNORECASE,
)


def nicknamed(text: str, start: int) -> bool:
    """Whether somebody's name in quotation marks stands right before ("“Hoàng tử nhạc trẻ” | Chi Dân")."""
    return text[start - 2:start] in ("” ", '" ') and _NICKNAME.search(text, start - 50, start) is not None


#: "anh và vợ, | Carla, …".
_OF_KIN = regex(r"\b(?:vợ|chồng|con trai|con gái|anh trai|em trai|em gái|chị gái|cha|mẹ|bố)(?: (?:của )?(?:ông|bà|anh|cô|chị|mình|họ))?, \Z")
#: "Alex, chồng của Lamprou, …".
_KIN_TO = regex(r", (?:vợ|chồng|con trai|con gái|anh trai|em trai|em gái|chị gái|cha|mẹ|bố|bạn trai|bạn gái|hôn thê|hôn phu) (?:cũ )?của ")
_BODY_NEAR = regex(r"\b(?:công ty|tập đoàn|hãng|ngân hàng|doanh nghiệp)\b[^,;.\n]*\Z", re.IGNORECASE)


#: On pages of show business "Trường Giang chia sẻ" is no school.
_SHOWS = ("danh hài", "diễn viên", "ca sĩ", "nghệ sĩ", "showbiz")


def spoken_of(text: str, words: Sequence[NameToken], *, school: bool) -> bool:
    """Whether words that look like a body's are somebody's: a nickname, a stage name, "Trường Giang" who speaks on a page of shows."""
    if nicknamed(text, words[0].start) or phrase(words) in person_words("stage-name"):
        return True
    return school and says(text, words[1].end, "speech") and any(w in text for w in _SHOWS)


def read_as(first: Mark, second: Mark) -> bool:
    """Whether of two names one is how Vietnamese reads the other ("Carrie Lam (Lâm Trịnh Nguyệt Nga)", "Triệu Khắc Chí (Zhao Kezhi)").

    Args:
        first: the name before a bracket.
        second: the name that is all the bracket holds.
    """
    bare: bool = second.value.start == second.start
    return bare and {first.value.shape, second.value.shape} == {"kinh", "foreign"}
