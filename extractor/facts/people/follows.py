"""What follows a name: an age, an apposition with an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.people.context import says
from extractor.facts.people.last_words import last_words
from extractor.facts.people.shapes import phrase, surname
from extractor.facts.people.vocabulary import foreign_givens, office_words, person_words, place_names
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

_AGE = regex(
    r" ?[,(] ?(?:\d{1,3} (?:tháng )?tuổi|sinh năm|sinh ngày|quê |SN \d|sn \d|\d{4} ?[-–] ?\d{4}\)"
    r"|tức (?:là )?[^(),\d]{3,30}, (?:SN|sn|sinh năm|\d{2} tuổi))| sinh năm \d{4}| (?:mới|vừa tròn|năm nay) \d{1,2} tuổi"
)


#: "Thu Hà, cô gái quê Nam Định", "…, một bệnh nhi ung thư": an apposition that tells of nobody but a person.
_SOMEBODY = regex(
    r"(?:,| [-–]) (?:một (?:trong (?:những|các|số) )?)?"
    r"(?:(?:cựu |nữ |nam )?(?:cô gái|cô bé|chàng trai|cậu bé|người đẹp|mỹ nhân|người mẹ|bà mẹ|ông bố|bé gái|bé trai"
    r"|bệnh nhi|bệnh nhân|thiếu nữ|thiếu niên|nam sinh|nữ sinh|khán giả|du khách|hành khách|khách hàng|phụ huynh|thí sinh|cư dân|fan|cổ động viên"
    r"|nhân chứng|hàng xóm|nạn nhân|tài xế|ông trùm|trùm|thủ lĩnh)"
    r"|(?:vợ|chồng|mẹ|cha|bố|con gái|con trai|chị gái|em gái|anh trai|em trai|bạn gái|bạn trai|bạn thân|người tình)(?: cũ| cả| út| ruột)? "
    r"(?:của|ông|bà|anh|chị|cô|bé|cháu|em|nạn nhân|diễn viên|ca sĩ)"
    r"|(?:người (?:dân|hâm mộ|bạn|đàn ông|phụ nữ|nhà|vợ|chồng|con|cha|em|anh|chị|hàng xóm|từng|đã|vừa|đang|có|mà|trực tiếp)))(?!\w)"
    r"| (?:cùng|và)(?: với)? (?:nhiều|các|một số|những) (?:(?:nam|nữ) )?(?:ca sĩ|ca sỹ|diễn viên|nghệ sĩ|nghệ sỹ|người mẫu|cầu thủ|đồng nghiệp|bạn bè"
    r"|học sinh|sinh viên|người)(?: [^\W\d_]+)? khác(?!\w)"
    r"| (?:chính )?là (?:người (?:đã|từng|đầu tiên|đứng|khiến|được|con)|cô gái|chàng trai|cậu bé|cô bé"
    r"|(?:con gái|con trai|con) (?:của|cả|út|đầu)"
    r"|(?:hai|ba|bốn|năm|những|các) (?:thí sinh|nạn nhân|bị cáo|nghi phạm|nhân vật|cầu thủ|ứng viên))(?!\w)"
)


def apposed(text: str, end: int) -> bool:
    """Whether a noun for a person, and for no body or place, follows a name ("…, cô gái 22 tuổi", "…, người từng …")."""
    return _SOMEBODY.match(text, end) is not None


#: "Tuyết Mi (học sinh THCS …)": what pupils and students are called in brackets.
_PUPIL = regex(r" \((?:cựu |nữ |nam )?(?:học sinh|sinh viên|học viên|HS|SV|thí sinh|lớp \d|giáo viên|phụ huynh)(?!\w)")


def pupil(text: str, end: int) -> bool:
    """Whether a bracket behind a name opens with what somebody at a school is."""
    return _PUPIL.match(text, end) is not None


def aged(text: str, end: int) -> bool:
    """Whether an age or a year of birth follows a name ("A, 34 tuổi", "A (SN 1990)")."""
    return _AGE.match(text, end) is not None


_LINK = regex(r" ?(?:,|-|–|—|\(|:| là) ?(?:một (?:trong những )?)?(?:(?:nguyên|cựu|cố|quyền|tân) )?", re.IGNORECASE)


#: "Nhung (SN 1999, trú thị xã …)": a year of birth or an age, and where somebody lives, in one bracket.
_REGISTERED = regex(r" \((?:(?:SN|sn|sinh năm) ?\d{4}|\d{2} tuổi), ?(?:cùng |đều )?(?:trú|ngụ|ở|quê|HKTT|hộ khẩu|thường trú|tạm trú)(?!\w)")


def registered(text: str, end: int) -> bool:
    """Whether a bracket behind a name tells birth or age and where somebody lives, as the police name persons."""
    return _REGISTERED.match(text, end) is not None


def office_follows(text: str, end: int) -> bool:
    """Whether an apposition with an office follows a name ("…, Phó Giám đốc", "… (Bí thư Đoàn)")."""
    link = _LINK.match(text, end)
    if link is None:
        return False
    words = text[link.end():link.end() + 40].split("\n")[0].lower().split()[:3]
    words = [w.strip(",.;:()") for w in words]
    return any(" ".join(words[:n]) in office_words() for n in (1, 2, 3)) or " ".join(words) in _COMMANDS


#: Whom somebody commands: "…, chỉ huy lực lượng đặc nhiệm".
_COMMANDS = frozenset(f"chỉ huy {unit}" for unit in ("lực", "quân", "đội", "trung", "tiểu", "đơn", "chiến", "hạm", "nhóm", "lữ", "sư", "phi"))


def artist_before(text: str, start: int) -> bool:
    """Whether an artist's or player's occupation stands right before a name."""
    for led in (" như: ", " gồm: ", " như ", " gồm ", ": "):
        if text.endswith(led, max(0, start - 7), start):
            start -= len(led) - 1
            break
    phrases = last_words(text, start, 5)
    praise = next((p for p, _ in phrases[-2:] if p == "lớn" or p.lower() in person_words("praise")), "")  # "các diễn viên trẻ A, B"
    last = [phrase.lower().removesuffix(f" {praise}" if praise else "") for phrase, _ in phrases]
    return "tác giả" in last or not person_words("artist").isdisjoint(last)


_COMRADES = regex(r"[Cc]ác (?:đồng chí|đ/c|vị|ông|bà)(?! )?[^.\n]{0,400}[:;] \Z|(?:đồng chí|đ/c|ông|bà): \Z")


def listed_with_office(text: str, start: int, end: int) -> bool:
    """Whether what lies between two offsets is an item of a list of comrades, each with an office ("các đồng chí: A, Bí thư …; B, …")."""
    return text[start - 2:start] in (": ", "; ") and office_follows(text, end) and _COMRADES.search(text, start - 420, start) is not None


def holder(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a family name and a rare syllable, no place, speak or end behind an office ("người phát ngôn | Lục Khảng | của Bộ Ngoại giao").

    Args:
        text: the whole text.
        words: the words of the name.
    """
    name, end = phrase(words), words[-1].end
    if len(words) > 3 or surname(words[0]) is None or is_name_of_ward(name) or is_name_of_district(name) or name in place_names():
        return False
    led = text.startswith((*",.;:)", " của ", " hôm ", " sáng ", " chiều ", " ngày ", " trong ", " tại ", " khi "), end)
    addressed = any(f"{word} {text[words[0].start:end]}" in text for word in ("ông", "bà", "Ông", "Bà"))
    return led or addressed or says(text, end) or artist_before(text, words[0].start)


def introduced(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a given name and one word more are told what they are between commas ("Charlie Winter, | chuyên gia …, cho rằng").

    Args:
        text: the whole text.
        words: the words of the name.
    """
    return len(words) == 2 and words[0].key in foreign_givens() and text.startswith(", ", words[1].end) and office_follows(text, words[1].end)
