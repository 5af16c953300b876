"""Where an office ends: the rules for commas, dashes, "và" and brackets inside names of bodies."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.facts.people.between import passed_over
from extractor.facts.people.brackets import closing
from extractor.facts.people.commas import DASHES, comma_goes_on, opens_title
from extractor.facts.people.ends import FIELD_BODIES, ends
from extractor.facts.people.fields import (
    SCHOOLS,
    common_field,
    devoted,
    known_field,
    of_staff,
    small_fields,
    subject_at,
    tells_of_what,
    under_parent,
    verb_field,
)
from extractor.facts.people.followed import body_follows, event_follows, quoted_name, works_for
from extractor.facts.people.heads import head_at
from extractor.facts.people.stops import LOST_STOP, before_name, honour, stop_lost, stopped
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words, place_names
from extractor.language.patterns import regex

_MOST_WORDS = 34


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
        end = last.end if last.text[0].isalnum() or last.text in ")&”\"" else end
    return end, len(words.text), "break"


def _matter_then_name(words: Words, index: int, names: Mapping[int, int]) -> bool:
    """Whether only the matter that an office is about stands before its holder ("đặc phái viên Mỹ về vấn đề Syria | A")."""
    for at in range(index, min(index + 10, len(words.items))):
        if words.items[at].start in names:
            return at > index and words.lowers[at - 1] not in ("và", "cùng", "của", "với", "cho", "ông", "bà")
        word = words.items[at]
        if word.text == "," and words.phrase(at + 1, 1) in ("ông", "bà"):
            return at > index and words.items[at + 1].start in names
        stops = not (word.text[0].isalnum() or word.text in DASHES) or word.lower == "việc" or opens_title(words, at)
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
    served = word.lower in ("của", "tại", "ở", "thuộc", "trực") or (word.lower == "trong" and words.phrase(index - 2, 2) == "thành viên")
    if served and word.text.islower() and words.phrase(index - 1, 2) not in ("nhà ở", "thường trực"):
        return index + 1 if body_follows(words, index + 1, begin) and not event_follows(words, index + 1) else "word"
    if (word.lower == "cho" and works_for(words, index + 1, begin)) or (word.lower == "về" and tells_of_what(words, index, begin)):
        return index + 1
    if verb_field(words, index) or (index == begin and devoted(words, index)):
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


#: Behind "TP" and a stop they open the next sentence ("làm Chủ tịch HĐND TP. | Ông A …").
_ADDRESS = frozenset(("ông", "bà"))


def _sign(words: Words, index: int, begin: int) -> int | str:
    word = words.items[index]
    if word.text == "," and comma_goes_on(words, index, begin):
        return index + 1
    if word.text in DASHES and _dash_goes_on(words, index, begin):
        return index + 1
    if word.text == "&":
        return index + 1
    if word.text in ("“", '"') and (close := quoted_name(words, index)):
        return close + 1
    if word.text == "(":
        close = closing(words, index)
        return close + 1 if close else "("
    short = words.items[index - 1].text in ("TP", "Tp", "TX", "T", "Q", "P", "TT", "H") and word.start == words.items[index - 1].end
    if word.text == "." and short and words.phrase(index + 1, 1) not in _ADDRESS:
        return index + 1
    return "-" if word.text in DASHES else word.text


#: "Cục Cảnh sát phòng chống ma túy - | C04)": the code of a department of the police, behind its name.
_CODE = regex(r"[A-ZĐ]{1,3} ?\d{1,3}(?=\)|,|\.(?!\d)|;|\n|\Z| [(–-])")


def _dash_goes_on(words: Words, index: int, begin: int) -> bool:
    """Whether a dash joins two fields or places of one body ("Thi đua - Khen thưởng") and is no apposition."""
    nxt = index + 1
    if nxt >= len(words.items) or words.broken(nxt):
        return False
    spaced = words.items[index - 1].end < words.items[index].start
    if spaced and words.phrase(nxt, 2) == "chi nhánh" and words.items[nxt].capital:
        return True  # "Phó giám đốc - Chi nhánh Vũng Tàu"
    if index > begin and _CODE.match(words.text, words.items[nxt].start):
        return True
    if spaced and under_parent(words, index, begin):
        return True
    if index == begin or opens_title(words, nxt):
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
    if index == begin and nxt < len(words.items) and known_field(words, index - 2) and known_field(words, nxt):
        return True  # "Giám đốc Thương mại | và Đầu tư Hãng A"
    if index == begin or nxt >= len(words.items) or words.broken(nxt) or ends(words, nxt):
        return False
    title = opens_title(words, nxt) and words.items[nxt].text != "Cán"  # "Cục Nhà giáo và Cán bộ quản lý"
    if words.items[nxt].text[0].isdigit() or (title and not (words.phrase(nxt, 2) == "kế toán" and words.lowers[begin] in ("khoa", "phòng", "ban"))):
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
