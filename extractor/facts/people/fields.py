"""What departments and faculties have for a field, where signs stand inside their names."""

from __future__ import annotations

from functools import cache

from extractor.catalogues import load
from extractor.facts.people.followed import capital
from extractor.facts.people.stops import LOST_STOP
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import lookup, person_words


@cache
def _field_words() -> frozenset[str]:
    return lookup(form for kind in ("word", "act") for form in load("body_words").forms(kind) if form.count(" ") == 1)


def known_field(words: Words, index: int) -> bool:
    """Whether two words that begin with a capital name a field of a department ("Quản trị").

    Args:
        words: the words of the text.
        index: index of the first of the two.
    """
    return words.phrase(index, 2) in _field_words() and not words.broken(index + 1) and words.items[index].text[0].isupper()


#: Last syllables of heads and units that have a field right behind them.
_BEFORE_FIELD = frozenset(("phận", "phòng", "ban", "nhóm", "khối", "mảng", "tổ", "đốc", "khoa"))
_AFTER_FIELD = frozenset(("của", "tại", "thuộc", "ở", "và", "thị", "dữ", "rủi", "chất", "hồ", "tín", "đầu", "doanh", "cổ"))


def verb_field(words: Words, index: int) -> bool:
    """Whether two words that tell what somebody does elsewhere are the field of a unit ("trưởng bộ phận | phân tích | của Công ty A").

    Args:
        words: the words of the text.
        index: index of the first of the two.
    """
    if words.lowers[index - 1] not in _BEFORE_FIELD or words.phrase(index, 2) not in person_words("verb-field") or index + 2 >= len(words.items):
        return False
    follow = words.items[index + 2]
    led = follow.lower in _AFTER_FIELD or (follow.capital and follow.text[0].isalpha())
    return led and not words.broken(index + 1) and not words.broken(index + 2)


#: Scholars and the like who are told with the matter that they work on ("nhà khoa học | chuyên nghiên cứu | đất").
_DEVOTED = frozenset(("nghiên cứu", "nghiên", "điều trị", "khảo cứu", "bào chữa"))


def devoted(words: Words, index: int) -> bool:
    """Whether "chuyên" and what somebody works on follow the head of an occupation.

    Args:
        words: the words of the text.
        index: index of "chuyên".
    """
    return words.lowers[index] == "chuyên" and words.phrase(index + 1, 2) in _DEVOTED and not words.broken(index + 1)


_ROMAN = frozenset(("I", "II", "III", "IV", "V"))


def numbered(words: Words, index: int) -> bool:
    """Whether a comma stands between two numbers of one body ("Cục Bảo vệ chính trị I, II")."""
    return {words.items[index - 1].text, words.items[index + 1].text} <= _ROMAN


def in_faculty(words: Words, index: int) -> bool:
    """Whether a faculty or ward and then its school or hospital follow a comma ("bộ môn sinh học, khoa kỹ thuật y học, Trường ĐH Y")."""
    if words.phrase(index + 1, 1) not in ("khoa", "phòng") and words.phrase(index + 1, 2) != "bộ môn":
        return False
    for at in range(index + 2, min(index + 8, len(words.items) - 1)):
        if words.broken(at):
            return False
        if words.items[at].text == ",":
            follow = words.phrase(at + 1, 1) in ("trường", "viện", "đh", "cđ") or words.phrase(at + 1, 2) in ("bệnh viện", "đại học", "học viện")
            return follow and words.items[at + 1].text[0].isupper()
    return False


def common_field(words: Words, index: int) -> bool:
    """Whether a common noun with a capital begins at a word and goes on in small letters ("Ký sinh trùng"): a field, no name.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    nxt = index + 1
    if nxt >= len(words.items) or words.broken(index) or words.broken(nxt) or not words.items[index].capital:
        return False
    return words.items[nxt].text.isalpha() and words.items[nxt].text[0].islower() and words.lowers[index] not in LOST_STOP


#: Words of schools before their subjects.
SCHOOLS = frozenset(("học", "đh", "khoa", "tổ", "viện"))
#: Subjects of one syllable that a school, a faculty or a group of teachers joins by a dash: "Đại học Kinh tế - Luật", "tổ Toán - Tin".
SUBJECTS = frozenset("luật dược toán tin lý hóa hoá sinh sử địa văn nhạc họa".split())


def subject_at(words: Words, index: int) -> bool:
    """Whether one of such subjects stands at a word, and no name goes on with it.

    Args:
        words: the words of the text.
        index: index of the word behind the dash.
    """
    if words.lowers[index] not in SUBJECTS or not words.items[index].capital:
        return False
    after = words.items[index + 1] if index + 1 < len(words.items) else None
    if after is None or words.broken(index + 1) or not after.capital:
        return True
    return after.text in ("TP", "Tp", "TP.HCM", "ĐH", "ĐHQG", "Trường", "Đại", "Hà") or after.text.isupper()


def acronyms(words: Words, index: int) -> bool:
    """Whether a comma stands in a list of fields written by their first letters ("HĐBT, HT - TĐC huyện A", "Phòng VH, TT và DL").

    Args:
        words: the words of the text.
        index: index of the comma.
    """
    if index + 3 >= len(words.items) or any(words.broken(at) for at in (index + 1, index + 2, index + 3)):
        return False
    fields = (words.items[index - 1], words.items[index + 1], words.items[index + 3])
    joined = words.items[index + 2].text in ("-", "–", "&", "và", ",")
    return joined and all(field.text.isalpha() and field.text.isupper() and 1 < len(field.text) < 6 for field in fields)


_MOST_FIELD_WORDS = 9


def small_fields(words: Words, index: int) -> bool:
    """Whether small words and dashes lead on to a body with a capital: fields of one department ("phòng báo chí - xuất bản - truyền thông | Sở …").

    Args:
        words: the words of the text.
        index: index of the word behind the first dash.
    """
    for at in range(index, min(index + _MOST_FIELD_WORDS, len(words.items))):
        word = words.items[at]
        if words.broken(at):
            return False
        at += word.text == ","  # "khoa Thủy lợi - thủy điện, Trường …"
        if word.capital or word.text == ",":
            return at > index and words.items[at].capital and any(words.phrase(at, n) in person_words("body-start") for n in (1, 2, 3))
        if not (word.text.isalpha() or word.text in "-–") or word.lower in ("là", "của", "và", "tại", "ở", "do", "cho", "với", "được", "cùng"):
            return False
    return False


_PARENTS = frozenset(("đài truyền", "đài phát", "bệnh viện", "đại học", "học viện", "tổng công", "tổng cục", "ngân hàng", "tập đoàn"))
#: Units of the police, which lie under one of a territory.
_POLICE_UNITS = frozenset(("phòng", "đội", "cục", "quan"))


def under_parent(words: Words, index: int, begin: int) -> bool:
    """Whether the body over another one, or over the unit that a head names itself, stands behind a dash ("Phó Chánh Văn phòng - Tổng cục X").

    Args:
        words: the words of the text.
        index: index of the dash.
        begin: index of the first word of the body.
    """
    police = words.phrase(index + 1, 2) == "công an" and not _POLICE_UNITS.isdisjoint(words.lowers[max(begin - 1, 0):index])
    follow = [words.items[at] for at in range(index + 2, min(index + 5, len(words.items))) if not words.broken(at)]
    if police and words.items[index - 1].text.islower():
        return any(word.capital for word in follow[1:])  # "đội trưởng thuộc phòng an ninh kinh tế - Công an tỉnh A"
    return (index > begin or words.lowers[index - 1] == "phòng") and parent_at(words, index + 1)


def parent_at(words: Words, index: int) -> bool:
    """Whether the body over another one stands behind a dash ("trung tâm Phim truyền hình - đài truyền hình Việt Nam", "Viện Y học - Bộ Công an").

    Args:
        words: the words of the text.
        index: index of the word behind the dash.
    """
    follow = [words.items[at] for at in range(index + 1, min(index + 4, len(words.items))) if not words.broken(at)]
    first = words.items[index]
    if first.text in ("Bộ", "Sở", "ĐH", "Trường"):
        return bool(follow) and follow[0].capital
    return words.phrase(index, 2) in _PARENTS and any(word.capital for word in follow[1:])


_STAFF = frozenset(("công chức", "viên chức", "cán bộ"))


def of_staff(words: Words, index: int, begin: int) -> bool:
    """Whether a dash in the name of a department leads to whom it looks after ("Phòng tổ chức - | công chức - viên chức | thuộc Sở Nội vụ").

    Args:
        words: the words of the text.
        index: index of the dash.
        begin: index of the first word of the body.
    """
    unit = not {"phòng", "ban", "vụ"}.isdisjoint(words.lowers[max(begin - 1, 0):index]) and words.items[index - 1].text.islower()
    if not unit or words.phrase(index + 1, 2) not in _STAFF:
        return False
    behind = words.phrase(index + 3, 1)
    return behind in ("-", "–", "thuộc", "của", "sở", "tỉnh", "bộ", "lao")


#: Those who study or teach a matter; and where "về" leads them otherwise.
_LEARNED = frozenset(("nghiên cứu", "giáo sư", "giảng viên", "cố vấn"))
#: Bodies that are named by their matter.
_BODIES_ON = frozenset(("ủy ban", "uỷ ban", "tiểu ban", "văn phòng", "cơ quan", "hội đồng", "nhóm nghị", "liên minh", "diễn đàn"))
_GOES_HOME = frozenset("việc chuyện vụ nước quê nhà hưu đến tới thăm làm công dự đây trường hội tỉnh".split())
#: Ends of the titles of those who are sent on a matter.
_SENT_ON = frozenset(("phái viên", "đặc sứ", "cao ủy", "cao uỷ", "đặc biệt"))


def tells_of_what(words: Words, index: int, begin: int) -> bool:
    """Whether "về" leads to the matter of an office: "phụ trách về …", "Đặc phái viên Liên Hợp Quốc về Syria".

    Args:
        words: the words of the text.
        index: index of "về".
        begin: index of the first word of the body.
    """
    whole = words.phrase(index - 2, 2) in ("nhà nước", "quốc gia") and words.phrase(index - 4, 2) in _BODIES_ON
    if (whole or words.lowers[index - 1] == "ub") and index - 4 >= begin - 3:
        return words.phrase(index + 1, 1) not in _GOES_HOME  # "Ủy ban Nhà nước về người Việt Nam ở nước ngoài"
    if words.phrase(index - 2, 2) in _LEARNED or (words.phrase(index - 2, 2) in _BODIES_ON and index - 2 >= begin):
        return words.phrase(index + 1, 1) not in _GOES_HOME  # "Trung tâm nghiên cứu về chiến lược", "giáo sư về luật", "tiểu ban về châu Á"
    if index == begin:
        trade = words.phrase(index - 2, 2) in ("doanh nghiệp", "công ty", "cơ sở") and words.phrase(index + 1, 1) not in _GOES_HOME
        return trade or words.phrase(index - 2, 2) == "phụ trách"  # "chủ một doanh nghiệp về vận tải"
    if words.phrase(begin - 2, 2) in ("trợ lý", "trợ lí"):
        return "vấn đề" in (words.phrase(index + 1, 2), words.phrase(index + 2, 2))  # "trợ lý ngoại trưởng Mỹ về vấn đề Đông Á"
    matter = index + 1 + 2 * (words.phrase(index + 1, 2) in ("chính sách", "vấn đề", "hồ sơ"))
    return words.phrase(begin - 2, 2) in _SENT_ON and capital(words, matter)
