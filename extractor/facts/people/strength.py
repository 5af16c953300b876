"""How sure it is that words are a person's name, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.people.abroad import native_before, nickname, nicknamed, no_foreigner, party, spoken_of, vouched_abroad
from extractor.facts.people.apposed_body import of_apposed_body
from extractor.facts.people.called import CALLED, NAMED, animal, gives_name, is_syllable, of_country, of_place, opens_streets
from extractor.facts.people.context import Before, before, says
from extractor.facts.people.cuts import opens
from extractor.facts.people.firms import company, employer, firm_elsewhere, legal_name, of_company, of_institute, of_kind, of_shop, thing
from extractor.facts.people.follows import aged, apposed, holder, introduced, listed_with_office, office_follows, pupil
from extractor.facts.people.last_words import last_words
from extractor.facts.people.leads import comrade, doctor, led_to, minister, name_like
from extractor.facts.people.namesakes import ho_chi_minh
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import clan_at_end, clan_at_start, marked, phrase, surname, unaccented
from extractor.facts.people.things import brand
from extractor.facts.people.vocabulary import (
    foreign_families,
    foreign_givens,
    function_words,
    name_words,
    no_names,
    office_words,
    person_words,
    place_names,
)
from extractor.facts.people.wholes import after_province, behind_whole, branch, spelled_out
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

#: A name of three syllables or more that needs no word before it.
STRONG = 4.0
#: A name that an honorific, an office or a rank vouches for.
VOUCHED = 2.5

#: No artist's name opens with them, as one does with "Chi", "Khoa" or "Đoàn": "Viện Brookings".
_BODIES = frozenset(("đảng", "viện", "quỹ", "hội", "trường", "cục", "sở", "bộ", "vụ", "phòng", "đài", "báo", "tòa", "toà", "nhóm", "trạm"))


def judge(text: str, words: Sequence[NameToken], about: Before, shape: str, kinh: float) -> str | None:
    """`strong`, `weak`, or None where the words are no name of a person."""
    name = phrase(words)
    place = name in place_names()
    addressed = (about.honorific and len(words) == 1) or (about.office and not words[-1].vietnamese and words[0].key not in _BODIES)
    addressed = addressed or (len(words) == 1 and doctor(text, words[0].start, words[0].end))
    school = len(words) == 2 and words[0].text == "Trường" and words[1].key in name_words().givens
    addressed = addressed or comrade(text, words, about, school=school)
    young = len(words) == 2 and (about.honorific or "").lower() in ("anh", "chị", "em", "bạn")
    young = young or (len(words) > 2 and words[0].text == "Trường" and (about.honorific or "").lower() in ("ông", "bà"))
    addressed = addressed or (young and all(w.key in name_words().givens for w in words))  # "anh Khoa Nguyên", "ông Trường Quang Nhật"
    if (len(words) > 2 and _other_thing(words, about)) or _of_something_else(text, words, about):
        return None
    if (_is_name_itself(words) and not place) or any(w.text in ("bin", "ibn", "bint") for w in words[1:-1]):
        return "strong"
    if opens_body(words, shape) and not addressed and not spoken_of(text, words, school=school):
        return None
    if about.titled:
        return _titled(text, words, about)
    if 1 < len(words) < 5 and (_called(text, words[0].start) or (nicknamed(text, words[0].start) and not firm_elsewhere(text, words))):
        return "strong"
    if name == "hồ chí minh":
        return ho_chi_minh(text, words, about)
    if place and not (about.office and len(words) == 1 and words[0].key in foreign_givens() and _royal(text, words[0].start)):
        return None
    artist = name in person_words("stage-name")
    other = thing(words) and not introduced(text, words)
    if shape == "foreign" and not artist and (other or (not about.office and company(text, words[0].start))):
        return None
    if aged(text, words[-1].end) and (shape != "given" or len(words) > 1) and not about.namesake:
        return "strong"
    if about.office:
        return None if shape == "foreign" and nickname(text, words) else after_office(text, words, shape, kinh)
    if about.passing and shape != "given" and (shape != "foreign" or len(words) > 1):
        return "strong"
    return bare(text, words, about, shape, kinh)


def _of_something_else(text: str, words: Sequence[NameToken], about: Before) -> bool:
    """Whether a photographer or a street is named; one told of under a picture's label is not: "Ảnh: Đồng chí A, Bí thư … trao quà"."""
    told = about.credit and (office_follows(text, words[-1].end) or (about.titled and says(text, words[-1].end)))
    village = text.endswith("Làng ", 0, words[0].start) and not text.endswith("Già Làng ", 0, words[0].start)  # "Làng | Mai Thái Lan"
    called = village or (about.namesake and not about.titled) or gives_name(text, words[0].start)
    called = called or animal(text, words[0].start) or employer(text, words)
    return (about.credit and not told) or called or of_place(text, words) or opens_streets(text, words) or of_apposed_body(text, words)


def _is_name_itself(words: Sequence[NameToken]) -> bool:
    """Whether a run can be nothing but a name: of the Central Highlands, or Vietnamese without its diacritics."""
    return clan_at_end(words) or clan_at_start(words) or unaccented(words)


def _called(text: str, start: int) -> bool:
    """Whether "nghệ danh", "tên thật" or "người đàn ông Trung Quốc tên" leads to what follows."""
    return NAMED.search(text, start - 50, start) is not None or CALLED.search(text, start - 50, start) is not None


_ROYAL = regex(r"(?:hoàng hậu|công chúa|hoàng tử|nữ hoàng|thái tử|vua|công nương|quốc vương|giáo hoàng|công tước|bà|ông) \Z", re.IGNORECASE)


def _royal(text: str, start: int) -> bool:
    """Whether a royal title stands before a word that is a capital's name too ("Hoàng hậu | Sofia")."""
    return _ROYAL.search(text, start - 14, start) is not None


_SPIRITS = frozenset(("trời", "táo", "bụt", "noel", "mụ", "phật", "chúa"))
_QUOTES = ("“", "”", '"')
_OPENS_TITLE = regex(r"[“”\"](?:[^\W\d_]+ ){0,4}\Z")


def _titled(text: str, words: Sequence[NameToken], about: Before) -> str | None:
    """What an honorific, a rank or a degree leads to: `strong`, or None where it is no person."""
    name = phrase(words)
    addressed = bool(about.honorific) or about.kinship
    if (name in no_names() and not addressed) or nickname(text, words) or (len(words) == 1 and words[0].key in function_words()):
        return None  # "13 giáo sư Nobel", "… nước cho con Khi trẻ bị sốt"
    if len(words) == 1 and about.rank is not None and not addressed and of_country(text, words[0]):
        return None
    if len(words) == 1 and (name in _SPIRITS or (name == "công" and "ông Táo" in text) or (name == "hồ" and text.endswith("ộ đội ", 0, about.start))):
        return None  # "ông Trời", "ông Công, ông Táo", "Bộ đội Cụ Hồ"
    if len(words) == 1 and text[words[0].end:words[0].end + 1] in _QUOTES and _OPENS_TITLE.search(text, about.start - 30, about.start):
        return None  # “Em Hoa”, “Nhà bà Nữ”, works
    people = about.kinship and not about.honorific and name in (*person_words("people-name"), "tây")  # "con Tây"
    if len(words) == 1 and (words[0].kind in ("letter", "dotted") or people):
        return None
    if not addressed and thing(words):
        return None
    if (about.degree or "").lower() == "cử nhân" and len(words) == 1 and words[0].vietnamese and not says(text, words[0].end):
        return None  # "chương trình Cử nhân | Ngôn | ngữ Anh"
    longest = 8 if about.honorific else 6
    no_person = len(words) > 1 or about.kinship or not words[0].vietnamese or about.honorific == "bạn"
    no_person = no_person and not (addressed and len(words) == 3 and surname(words[0]) and words[0].text != "Hồ")  # "ông Hoàng Liên Sơn"
    return None if len(words) > longest or (name in place_names() and no_person) else "strong"


def _other_thing(words: Sequence[NameToken], about: Before) -> bool:
    """Whether a run opens with an office ("Trưởng Ban …") or ends in the name of a region or the title of a deity."""
    if phrase(words[:2]) in office_words() and not about.titled:
        return True
    if phrase(words[-2:]) == "việt nam" and not about.titled and not about.office:
        return True  # "công ty Ánh | Dương Việt Nam"
    if len(words) in (3, 4) and surname(words[0]) is None and phrase(words[-2:]) in place_names() and not about.titled:
        return True  # "BV Thận | Hà Nội"
    return any(" ".join(w.key for w in words[-n:]) in person_words("name-tail") for n in (2, 3))


def opens_body(words: Sequence[NameToken], shape: str) -> bool:
    return shape in ("given", "foreign") and words[0].key in person_words("body-opener")


_OF_SCHOOL = ("mầm non ", "tiểu học ", "THPT ", "THCS ", "mẫu giáo ", "xứ ", "cha sở ", "cha phó ", "tàu ")


def _school(text: str, start: int) -> bool:
    """Whether a level of schools ends right before: two syllables are the school's ("cô giáo mầm non | Hoa Sen")."""
    return text.endswith(_OF_SCHOOL, max(0, start - 12), start)


def _known(word: NameToken) -> bool:
    """Whether one foreign word is known as a person's name, so that behind "chủ tịch" it is no firm."""
    return word.key in foreign_givens() or word.key in foreign_families()


def after_office(text: str, words: Sequence[NameToken], shape: str, kinh: float) -> str | None:
    if _of_unit(text, words, shape) or _of_firm(text, words, shape) or of_shop(text, words):
        return None
    if shape in ("kinh", "minority") and (kinh >= VOUCHED or marked(words) or holder(text, words)):
        return "strong"
    people = shape == "given" and words[0].key in person_words("people-name")
    if len(words) == 1 and (people or text.endswith(("khoa ", "Khoa "), max(0, words[0].start - 5), words[0].start)):
        return None  # "Trưởng khoa Nhi"
    of_school = ((shape == "given" and len(words) > 1) or shape == "foreign") and _school(text, words[0].start)
    of_school = of_school or (shape == "given" and len(words) == 2 and text.endswith(("iám mục ", "iáo phận "), 0, words[0].start))
    if of_school and (text.endswith(("xứ ", "tàu "), 0, words[0].start) or not says(text, words[-1].end, "speech")):
        return None
    if shape == "foreign":
        if len(words) == 1 and not _known(words[0]) and (of_company(text, words[0].start) or brand(text, words[0])):
            return None
        if len(words) == 1 and not says(text, words[0].end, "speech"):
            company = not _known(words[0]) and any(
                p.lower() in person_words("company-office") for p, _ in last_words(text, words[0].start, 4)
            )
            return None if company or "-" in words[0].text else "weak"
        return "strong" if len(words) <= 5 else None
    if len(words) > 1 and any("-" in w.text for w in words):
        return "strong"
    if len(words) == 1 and words[0].vietnamese and (says(text, words[0].end, "speech") or apposed(text, words[0].end)):
        return "strong"
    if not name_like(words) or len(words) > 4:
        return None
    ended = text[words[-1].end:words[-1].end + 1] in (",", ".", ";", ":", ")", "”", '"')
    return "strong" if len(words) > 1 or says(text, words[-1].end) or (ended and words[0].key in name_words().givens) else "weak"


def _of_unit(text: str, words: Sequence[NameToken], shape: str) -> bool:
    """Whether what follows an office names the unit before it, and no person."""
    journalist = text.endswith(("nhà báo ", "Nhà báo "), max(0, words[0].start - 8), words[0].start)  # no paper
    if text.endswith("ià làng ", 0, words[0].start):
        return is_name_of_ward(phrase(words)) or is_name_of_district(phrase(words))
    unit = not journalist and not _heard(text, words, shape) and before(text, words[0].start).unit
    if unit and len(words) == 1 and shape == "foreign" and not _known(words[0]) and text[words[0].start - 2].islower():
        return True  # "lãnh đạo làng Balaro"
    return unit and unit_name(words) and not behind_whole(text, words[0].start)


def _of_firm(text: str, words: Sequence[NameToken], shape: str) -> bool:
    """Whether unknown foreign words right behind a firm's kind are its name ("bếp trưởng của khách sạn hạng sang Sofitel Metropole")."""
    start = words[0].start
    if shape == "foreign" and not _known(words[0]) and party(text, words):
        return True  # "ứng viên của đảng quân đội Palang Pracharath"
    if shape != "foreign" or len(words) < 2 or any(_known(w) for w in words) or not text[max(0, start - 2):start - 1].islower():
        return False
    if any(" " in words_before and words_before.lower() in office_words() for words_before, _ in last_words(text, start, 5)):
        return False  # "nhà thiết kế thời trang | Alessandro Michele"
    return company(text, start) and not says(text, words[-1].end, "speech")


def _heard(text: str, words: Sequence[NameToken], shape: str) -> bool:
    """Whether a foreign given name and what follows it speak, so that they are no town’s ("thị trưởng thành phố | Dave Kleis nói")."""
    return shape == "foreign" and 1 < len(words) < 5 and words[0].key in foreign_givens() and says(text, words[-1].end, "speech")


def bare(text: str, words: Sequence[NameToken], about: Before, shape: str, kinh: float) -> str | None:
    """Candidates with no title, office or other word for a person right before them."""
    team = words[0].key in person_words("body-opener") and phrase(words[1:]) in place_names()
    full = shape in ("kinh", "minority") and kinh >= VOUCHED and not team
    if (full and branch(text, words)) or (shape != "foreign" and _no_person(text, words, full)):
        return None
    heard = _heard(text, words, shape) and in_office_clause(text, words[0].start)
    closes = text[words[-1].end:words[-1].end + 1] in ("", "\n")  # a byline
    heard = heard or (shape == "foreign" and minister(text, words[0].start))
    heard = heard or (phrase(words) in person_words("stage-name") and not about.unit and not closes)
    if heard or (about.unit and after_province(text, words)) or spelled_out(text, words):
        return "strong"
    if about.unit and (shape == "foreign" or unit_name(words)):
        return None
    if shape == "foreign" and no_foreigner(text, words):
        return None
    if full or shape == "foreign":
        known = full and kinh >= STRONG and len(words) > 2 and (shape != "minority" or not words[-1].text.isascii())
        clause = (not known or about.unit) and in_office_clause(text, words[0].start) and (full or (len(words) > 1 and not about.unit))
        end = words[-1].end
        followed = (len(words) > 1 and (office_follows(text, end) or apposed(text, end))) or (full and not about.unit and _told(text, words))
        if (known and not about.unit) or clause or followed:
            return "strong"
        if about.unit and full and (head := surname(words[0])) is not None and head.weight < 2:
            return None
        return vouched_abroad(text, words, shape) or ("weak" if full or 2 <= len(words) <= 4 else None)
    names = name_words()
    if len(words) == 2 and words[0].key == "anh" and is_syllable(text, words[0].start) and not about.unit and f"anh {words[1].text}" not in text:
        return "strong"
    if len(words) in (2, 3) and not about.unit and (led_to(text, words) or pupil(text, words[-1].end)):
        return "strong"
    if len(words) == 2 and words[1].key in names.givens and (words[0].key in names.middles or words[0].key in names.givens):
        return "strong" if opens(text, words[0].start) and apposed(text, words[1].end) else "weak"
    if len(words) <= 6 and words[0].key not in person_words("body-opener") and listed_with_office(text, words[0].start, words[-1].end):
        return "strong"
    marked = shape == "minority" and words[0].kind == "letter"
    told = office_follows(text, words[-1].end) or (len(words) == 3 and says(text, words[-1].end, "speech"))
    return "weak" if (marked or (len(words) == 3 and name_like(words))) and told else None


def _told(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a noun for a person follows a name, or its people or a part that somebody plays stands before it."""
    return apposed(text, words[-1].end) or native_before(text, words[0].start) or led_to(text, words)


def _no_person(text: str, words: Sequence[NameToken], full: bool) -> bool:
    """Whether syllables are the end of a firm's name ("công ty cổ phần đầu tư | Hoà Thuận"), or the title of a work or the like.

    A title is told by the page's writing it in small letters elsewhere ("Khải hoàn ca").
    """
    start = words[0].start
    told = full and text.endswith(" là ", 0, start)  # "Giám đốc Công ty TNHH A là | …"
    ends = len(words) == 2 and not told and (of_kind if full else company)(text, start)
    if ends and (surname(words[0]) is None or not in_office_clause(text, start)):
        return True
    if not told and (legal_name(text, start) or (full and of_institute(text, words))) and not in_office_clause(text, start):
        return True  # "xe của Công ty Cổ phần Vận tải | Hà Trường Kỷ"
    small = text[start:words[-1].end].lower()
    if len(words) == 1 or small[1:] not in text:
        return False
    return re.search(rf"(?<!\w)[{small[0]}{small[0].upper()}]{re.escape(small[1:])}(?!\w)", text) is not None


def unit_name(words: Sequence[NameToken]) -> bool:
    """Whether two syllables after "xã", "công ty" … rather name that body or unit than its head."""
    head = surname(words[0])
    name = phrase(words)
    return (len(words) == 2 and (head is None or head.weight < 3)) or is_name_of_ward(name) or is_name_of_district(name)
