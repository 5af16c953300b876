"""Where an office ends: the rules for commas, dashes, "và" and brackets inside names of bodies."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.facts.people.between import of_ward, passed_over
from extractor.facts.people.brackets import closing
from extractor.facts.people.ends import FIELD_BODIES, ends
from extractor.facts.people.fields import (
    SCHOOLS,
    acronyms,
    common_field,
    in_faculty,
    known_field,
    numbered,
    of_staff,
    small_fields,
    subject_at,
    tells_of_what,
    under_parent,
    verb_field,
)
from extractor.facts.people.followed import body_follows, capital, event_follows, named_soon, works_for
from extractor.facts.people.heads import STATUS, head_at
from extractor.facts.people.stops import LOST_STOP, before_name, honour, stop_lost, stopped
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import cities, person_words, place_names, prefixes
from extractor.language.patterns import regex

_MOST_WORDS = 34
_DASHES = "-–—"


def extent(words: Words, index: int, names: Mapping[int, int]) -> tuple[int, int, str]:
    """Walk over the body: (end of the office, start of what follows, why it ended)."""
    begin, end = index, words.items[index - 1].end
    items = words.items
    while index < len(items):
        word = items[index]
        if words.broken(index) or index - begin > _MOST_WORDS:
            return end, word.start, "break"
        if word.start in names:
            return before_name(words, index, begin, end)
        capital = word.capital and word.lower not in LOST_STOP
        if capital and index + 1 < len(items) and items[index + 1].start in names and not words.broken(index + 1):
            return word.end, items[index + 1].start, "name"
        step = index + 1 if word.lower == "về" and _matter_then_name(words, index + 1, names) else _step(words, index, begin)
        if isinstance(step, str):
            return end, word.start, step
        index = step
        last = items[index - 1]
        end = last.end if last.text[0].isalnum() or last.text in ")&" else end
    return end, len(words.text), "break"


def _matter_then_name(words: Words, index: int, names: Mapping[int, int]) -> bool:
    """Whether only the matter that an office is about stands before its holder ("đặc phái viên Mỹ về vấn đề Syria | A")."""
    for at in range(index, min(index + 10, len(words.items))):
        if words.items[at].start in names:
            return at > index and words.lowers[at - 1] not in ("và", "cùng", "của", "với", "cho", "ông", "bà")
        word = words.items[at]
        if word.text == "," and words.phrase(at + 1, 1) in ("ông", "bà"):
            return at > index and words.items[at + 1].start in names
        stops = not (word.text[0].isalnum() or word.text in _DASHES) or word.lower == "việc" or _opens_title(words, at)
        if stops or words.broken(at) or ends(words, at):
            return False
    return False


def _step(words: Words, index: int, begin: int) -> int | str:
    """The index after the words that go on with the body here, or why it ends."""
    word = words.items[index]
    if words.in_field(index):
        return index + 1
    if not word.text[0].isalnum():
        return _sign(words, index, begin)
    if word.text.isdigit() and words.phrase(index + 1, 1) in ("tuổi", "đời"):
        return "word"
    if word.lower in ("kiêm", "kiêm nhiệm"):
        return "kiêm"
    if word.lower == "và":
        return index + 1 if _and_goes_on(words, index, begin) else "và"
    if word.lower in ("của", "tại", "ở", "thuộc", "trực") and word.text.islower() and words.phrase(index - 1, 2) not in ("nhà ở", "thường trực"):
        return index + 1 if body_follows(words, index + 1, begin) and not event_follows(words, index + 1) else "word"
    if (word.lower == "cho" and works_for(words, index + 1, begin)) or (word.lower == "về" and tells_of_what(words, index, begin)):
        return index + 1
    if verb_field(words, index):
        return index + 2
    over = passed_over(words, index)
    if over is not None:
        return over
    if ends(words, index) or _new_head(words, index, begin) or (word.text.islower() and stopped(words, index, begin)):
        return "word"
    if index > begin and word.text.istitle() and stop_lost(words, index):
        return "break"
    owner = head_at(words, index) if index > begin and words.items[index - 1].lower == "của" else None
    return index + (owner[1] if owner else 1)


def _new_head(words: Words, index: int, begin: int) -> bool:
    """Whether another office begins without a separator; heads right after "Hội", "Ban" … belong to the body."""
    if index == begin or words.items[index - 1].lower in ("hội", "đồng", "ban", "đoàn", "phủ", "phòng", "ninh", "vệ", "của", "nước", "và", "tổng"):
        return False
    head = head_at(words, index)
    kinds = ("party", "state", "head", "military", "foreign")
    return head is not None and head[0].kind in kinds and head[1] > 1 and words.items[index].text[0].isupper()


def _sign(words: Words, index: int, begin: int) -> int | str:
    word = words.items[index]
    if word.text == "," and _comma_goes_on(words, index, begin):
        return index + 1
    if word.text in _DASHES and _dash_goes_on(words, index, begin):
        return index + 1
    if word.text == "&":
        return index + 1
    if word.text == "(":
        close = closing(words, index)
        return close + 1 if close else "("
    if word.text == "." and words.items[index - 1].text in ("TP", "Tp", "TX", "T", "Q", "P", "TT", "H") and word.start == words.items[index - 1].end:
        return index + 1
    return "-" if word.text in _DASHES else word.text


def _opens_title(words: Words, index: int) -> bool:
    """Whether an office or a title of a person begins at a word."""
    if index >= len(words.items):
        return False
    word = words.items[index]
    if word.lower in STATUS and index + 1 < len(words.items) and head_at(words, index + 1) is not None:
        return True
    known = prefixes().get(word.lower) or prefixes().get(words.phrase(index, 2))
    head = head_at(words, index)
    return (head is not None and head[0].kind != "charge") or (known is not None and known.kind in ("honorific", "rank", "degree", "plural"))


#: No school, hospital or company is over them: behind a comma it begins the next clause.
_AUTHORITIES = frozenset(("sở", "ubnd", "hđnd", "bộ"))


def _comma_goes_on(words: Words, index: int, begin: int) -> bool:
    """Whether a comma belongs to the office: a parent body or district after it, or a list of fields with "và" in a body's name."""
    nxt = index + 1
    if nxt >= len(words.items) or words.broken(nxt) or _opens_title(words, nxt) or words.phrase(nxt, 2) in person_words("said-at"):
        return False
    if numbered(words, index) or acronyms(words, index) or in_faculty(words, index) or _matters(words, index, begin):
        return True
    if index > begin and (words.phrase(nxt, 1) == "thuộc" or words.phrase(nxt, 2) == "trực thuộc"):
        return capital(words, nxt + 1 + (words.phrase(nxt, 1) != "thuộc"))  # "người phụ trách các vấn đề về Mỹ, thuộc Bộ Ngoại giao Cuba"
    if words.phrase(nxt, 3) in ("bộ chính trị", "ban bí thư"):
        return False  # "…, nguyên thứ trưởng Bộ Công an, Bộ Chính trị nhận thấy"
    if words.phrase(begin, 1) in _AUTHORITIES and (words.phrase(nxt, 1) == "trường" or words.phrase(nxt, 2) in ("bệnh viện", "công ty")):
        return False
    if words.phrase(nxt, 1) in _AUTHORITIES and _whole_before(words, index, begin):
        return False  # "dưới sự chủ trì của ông A, Trưởng đoàn ĐBQH tỉnh, UBND tỉnh đã …"
    word = words.items[nxt]
    if _city_apart(words, nxt):
        return False
    for count in (3, 2, 1):
        if words.phrase(nxt, count) in person_words("body-start"):
            if words.phrase(nxt + count, 1) in ("này", "đó", "trên", "nói"):
                return False
            named = word.text[0].isupper() or word.lower in ("khu", "cụm") or capital(words, nxt + count)
            return named or ((of_ward(words, begin) or (index == begin and _apposed(words, nxt))) and named_soon(words, nxt + count))
    return _field_list(words, index, begin)


#: "Trưởng Công an quận 1 | , TP. HCM": a centrally run city is no district, and stays out of the office.
_CITY = regex(r"(?:TP|Tp|[Tt]hành phố)(?:\. ?| )?(?P<name>[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,2})")


def _city_apart(words: Words, index: int) -> bool:
    """Whether a centrally run city is set apart behind a comma."""
    found = _CITY.match(words.text, words.items[index].start)
    names = found["name"].lower().split() if found is not None else []
    return any(" ".join(names[:n]) in cities() for n in range(1, len(names) + 1))


_MOST_APPOSED = 12


def _apposed(words: Words, index: int) -> bool:
    """Whether a body in small letters stands between its head's comma and a further sign ("bà A, hiệu trưởng, | trường tiểu học B, nói")."""
    for at in range(index, min(index + _MOST_APPOSED, len(words.items))):
        if not words.items[at].text[0].isalnum():
            return words.items[at].text in (",", ")", "-", "–", ".", ";")
        if words.broken(at) or ends(words, at) or words.lowers[at] in ("đã", "được", "bị", "sẽ", "đang", "có", "không", "này"):
            return words.broken(at)
    return True


_OF_NOBODY = frozenset(("sở", "ubnd", "hđnd", "quốc hội", "đbqh", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy"))


def _whole_before(words: Words, index: int, begin: int) -> bool:
    """Whether the office before a comma is of an authority that lies under no other of its territory."""
    named = range(max(begin - 1, 0), index - 1)  # "Văn phòng HĐND, UBND quận X" is one
    return any(words.phrase(at, n) in _OF_NOBODY for at in named for n in (1, 2))


def _field_list(words: Words, index: int, begin: int) -> bool:
    """"Sở Văn hóa, Thể thao và Du lịch", "phòng Lao động, thương binh và xã hội", "Ban Thi đua, khen thưởng"."""
    head = words.items[max(begin - 1, 0):index]
    minister = words.phrase(begin - 2, 2) in ("bộ trưởng", "thứ trưởng")
    if not minister and not any(w.lower in FIELD_BODIES for w in head):
        return False
    if known_field(words, index + 1) and words.phrase(index + 3, 1) in (*_DASHES, "và") and known_field(words, index + 4):
        return True  # "phòng Hành chính, Quản trị - Tổ chức cán bộ"
    follow = words.items[index + 1:index + 7]
    text = " ".join(w.lower for w in follow)
    if text.startswith(("khen thưởng", "chống")):
        return True
    for n, word in enumerate(follow):
        if words.broken(index + 1 + n) or (not word.text[0].isalnum() and word.text not in ",&"):
            return False
        if word.lower in ("và", "&"):
            return n > 0 and not _opens_title(words, index + 2 + n) and not ends(words, index + 2 + n)
        if ends(words, index + 1 + n):
            return False
        if n in (1, 2, 3) and _territory(words, index + 1 + n) and all(w.text.islower() for w in (words.items[index - 1], *follow[:n])):
            return True  # "Hiệp hội lương thực, thực phẩm TP. HCM"
    return False


_MOST_MATTERS = 12


def _matters(words: Words, index: int, begin: int) -> bool:
    """Whether a comma stands in the list of matters that an office is about ("chuyên gia về kinh tế, xã hội và giáo dục")."""
    led = words.lowers[begin] == "về" or words.lowers[begin - 1] == "về" or "phụ trách" in (words.phrase(begin, 2), words.phrase(begin - 2, 2))
    if not led or not words.items[index - 1].text.islower():
        return False
    for at in range(index + 1, min(index + _MOST_MATTERS, len(words.items) - 1)):
        word = words.items[at]
        if words.broken(at) or _opens_title(words, at) or ends(words, at) or not (word.text.islower() or word.text == ","):
            return False
        if word.lower == "và":
            return at > index + 1 and not _opens_title(words, at + 1) and not ends(words, at + 1)
    return False


def _territory(words: Words, index: int) -> bool:
    if words.phrase(index, 1) in ("tp", "tỉnh", "huyện", "quận") or words.phrase(index, 2) in ("thành phố", "việt nam", "thị xã"):
        return True
    return words.items[index].text[0].isupper() and any(words.phrase(index, n) in place_names() for n in (2, 3))


def _dash_goes_on(words: Words, index: int, begin: int) -> bool:
    """Whether a dash joins two fields or places of one body ("Thi đua - Khen thưởng") and is no apposition."""
    nxt = index + 1
    if nxt >= len(words.items) or words.broken(nxt):
        return False
    spaced = words.items[index - 1].end < words.items[index].start
    if spaced and under_parent(words, index, begin):
        return True
    if index == begin or _opens_title(words, nxt):
        return spaced and index > begin and of_staff(words, index, begin)
    if spaced and subject_at(words, nxt) and SCHOOLS & set(words.lowers[max(begin - 2, 0):index]):
        return True
    known = known_field(words, nxt) and words.lowers[begin - 1] in (*FIELD_BODIES, "chức")
    fields = spaced and {words.lowers[begin - 1], words.lowers[begin]} & FIELD_BODIES  # "Viện Sốt rét - Ký sinh trùng - Côn trùng"
    joined = words.phrase(nxt, 2) in person_words("second-field") or (fields and common_field(words, nxt) and not ends(words, nxt + 1))
    named = spaced and not FIELD_BODIES.isdisjoint(words.lowers[max(begin - 1, 0):index])  # "giảng viên chính khoa Thủy lợi - thủy điện, Trường …"
    joined = joined or (named and words.items[index - 1].text.islower() and small_fields(words, nxt))
    return known or bool(joined) or (words.items[nxt].text[0].isupper() and words.items[index - 1].capital)


#: After "và" they begin what is no part of the body: others who take part, or the holder's kin.
_OTHERS = frozenset((
    "các", "những", "đại diện", "đông đảo", "toàn thể", "một", "hơn", "gần", "gia", "cùng", "nhiều", "vợ", "chồng", "phu",
))


def _and_goes_on(words: Words, index: int, begin: int) -> bool:
    """Whether "và" joins two fields of one body and not two offices or persons."""
    nxt = index + 1
    if index == begin or nxt >= len(words.items) or words.broken(nxt) or ends(words, nxt):
        return False
    if words.items[nxt].text[0].isdigit() or (_opens_title(words, nxt) and words.items[nxt].text != "Cán"):  # "Cục Nhà giáo và Cán bộ quản lý"
        return False
    if (words.lowers[nxt] == "đoàn" and words.phrase(nxt + 1, 1) != "thể") or words.phrase(nxt, 2) == "phụ trách":
        return False
    if words.phrase(nxt, 1) == "dạy" and words.phrase(nxt, 2) not in ("dạy nghề", "dạy học"):
        return False  # "chủ nhiệm một câu lạc bộ võ thuật và dạy đóng thế"
    others = words.items[nxt].text in _OTHERS or honour(words, nxt)  # but "Bộ Gia đình và Các vấn đề xã hội"
    return not others and _ands(words, index, begin)


def _ands(words: Words, index: int, begin: int) -> bool:
    phrase = [w.lower for w in words.items[max(begin - 2, 0):index]]
    return any(w in FIELD_BODIES or w in ("liên", "tổng", "dự", "học", "công", "khoa", "tổ", "quan", "nghiên") for w in phrase) or any(
        p in person_words("body-start") for p in phrase
    ) or words.items[index - 1].lower not in place_names() or words.phrase(index - 1, 3) in place_names()
