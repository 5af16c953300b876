"""Whether a head is an office here: what must follow it, or stand before it."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.catalogues.model import Entry
from extractor.facts.people.commas import DASHES
from extractor.facts.people.heads import STATUS, head_at
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words

#: Heads that are roles only with a body, by their kind: the group of what these bodies begin with.
_GROUPS = {"member": "membered", "delegate": "delegated", "charge": "charged"}
#: Bodies and units of which each has a head of its own: behind "các" they leave an office to nobody.
_MANY = frozenset(("bộ", "sở", "ngành", "địa", "đơn", "cơ", "tỉnh", "huyện", "quận", "xã", "phường"))
#: What opens the matters that somebody is in charge of, and how many words they may have.
_MATTERS = frozenset(("về", "mảng", "lĩnh", "mặt", "công", "khối"))
_MOST_MATTERS = 9
#: "Học sinh xuất sắc" is what somebody was called for a year's work.
_MERITS = frozenset(("xuất sắc", "giỏi", "tiên tiến", "khá"))

#: "người có uy tín | lớn", "… trong giới quân sự" is praise; a village or a people has one as its elder.
_PRAISED = frozenset(("cao", "lớn", "nhất", "với", "và", "đối"))
_POLICIES = frozenset(("chính sách", "chiến lược", "kế hoạch", "thỏa thuận", "thoả thuận", "hiệp định", "cuộc chiến", "chiến dịch", "chủ trương"))
_VILLAGES = frozenset(("đồng", "cộng", "vùng", "thôn", "bản", "buôn", "làng", "xã", "ấp", "khu", "các", "dân", "bà", "dòng"))


def no_office(words: Words, index: int, entry: Entry, after: int, names: Mapping[int, int]) -> bool:
    """Whether what stands around a head says that it is none here.

    Args:
        words: the words of the text.
        index: index of its first word.
        entry: the head.
        after: index of the word behind it.
        names: end of each personal name by the offset where it begins.
    """
    if words.phrase(after, 1) == "các" and words.phrase(after + 1, 1) in _MANY and words.items[after].text.islower():
        return True  # "Bộ trưởng các Bộ: Y tế, …"
    if index and not words.broken(index) and _of_many_or_body(words, index, entry, after, names):
        return True
    if entry.name == "Người đứng đầu":
        department = after < len(words.items) and words.items[after].text == "Vụ"  # in small letters a case
        headed = after + (words.phrase(after, 1) == "một")  # "người đứng đầu một trung tâm"
        return not (department or any(words.phrase(headed, n) in person_words("headed") for n in (1, 2)))
    if entry.kind in _GROUPS:
        return _unnamed_charge(words, index, entry, after, names)
    if entry.kind == "minutes":
        return words.phrase(after, 1) != ":"
    if entry.name.lower() == "đại biểu":  # "Đại biểu: ông A, …" says who is there, "Đại biểu trẻ nhất là em B" who takes part
        return words.phrase(after, 1) == ":" or any(word.text == "nhất" for word in words.items[after + 1:after + 3])
    if entry.name == "học sinh":
        merit = next((n for n in (1, 2) if words.phrase(after, n) in _MERITS), 0)
        behind = after + merit
        return merit > 0 and words.broken(after - 2) and (behind >= len(words.items) or words.broken(behind))  # alone in a cell
    if entry.name in ("lãnh đạo", "chuyên gia"):  # "lãnh đạo 35 xã", "chuyên gia trong việc thu hút hậu vệ"
        return words.phrase(after, 1).isdigit() or words.phrase(after, 2) in ("trong việc", "trong khoản", "về khoản")
    if entry.name == "kiến trúc sư":  # who thought out a policy
        return words.phrase(after, 2) == "và người" or _of_policy(words, after) or _of_policy(words, after + 2)
    if entry.name == "người có uy tín":
        return words.phrase(after, 1) in _PRAISED or (words.phrase(after, 1) == "trong" and words.phrase(after + 1, 1) not in _VILLAGES)
    if entry.name == "chủ nhà" and after < len(words.items):  # a team at home
        return words.items[after].capital and words.items[after].start not in names
    return entry.name == "Người phụ trách" and words.phrase(after, 1) == "việc"


def _of_policy(words: Words, index: int) -> bool:
    """Whether a policy follows "của" ("kiến trúc sư chủ chốt | của thỏa thuận …")."""
    return words.phrase(index, 1) == "của" and words.phrase(index + 1, 2) in _POLICIES


def _unnamed_charge(words: Words, index: int, entry: Entry, after: int, names: Mapping[int, int]) -> bool:
    """Whether a member, a delegate or who is in charge has no body of which he is one."""
    if entry.name == "sáng lập" and words.phrase(after, 1) in ("và", "kiêm") and head_at(words, after + 1) is not None:
        return not _set_apart(words, index)  # "ông A, sáng lập và CEO của B"
    owned = after + (words.phrase(after, 1) in ("của", "tại", "ở", "trong"))
    bodied = _of_known(words, owned + (words.phrase(owned, 1) == "một"), _GROUPS[entry.kind])
    bodied = bodied or (entry.kind == "charge" and _matters_of(words, owned))
    return not bodied or (entry.kind == "charge" and not _set_apart(words, index) and not _before_name(words, index, owned, names))


def _of_many_or_body(words: Words, index: int, entry: Entry, after: int, names: Mapping[int, int]) -> bool:
    """Whether the word before a head tells of many persons, or of an office's own staff."""
    if words.lowers[index - 1] in ("lượng", "ngũ"):
        return True  # "với lượng | nhân viên ít ỏi, bác sĩ A", "đội ngũ | giáo viên"
    if index > 1 and words.phrase(index - 2, 2) == "văn phòng" and entry.name in ("Tổng thống", "Thủ tướng"):
        return not _name_soon(words, after, names)  # "Theo Văn phòng Tổng thống Hàn Quốc, ông A …"
    return False


def _matters_of(words: Words, index: int) -> bool:
    """Whether matters that somebody is in charge of, and then their body stand at a word ("phụ trách | về y tế của Hiệp hội A")."""
    if words.phrase(index, 1) not in _MATTERS:
        return False
    for at in range(index + 1, min(index + _MOST_MATTERS, len(words.items) - 1)):
        if words.broken(at) or not (words.items[at].text.isalpha() or words.items[at].text in DASHES) or words.items[at].capital:
            return False
        if words.lowers[at] in ("của", "tại"):
            return words.items[at + 1].capital
    return False


def _name_soon(words: Words, index: int, names: Mapping[int, int]) -> bool:
    """Whether a personal name follows, right away or behind a country."""
    for at in range(index, min(index + 4, len(words.items))):
        if words.items[at].start in names:
            return True
        if words.broken(at) or not words.items[at].capital:
            return False
    return False


def _of_known(words: Words, index: int, group: str) -> bool:
    """Whether a body that members or delegates are told of stands at a word."""
    if any(words.phrase(index, n) in person_words(group) for n in (1, 2, 3)):
        return True
    named = group == "charged" and index < len(words.items) and words.items[index].capital  # "sáng lập Hoa Sen"
    return named or (group == "membered" and _acronym(words, index))


def _set_apart(words: Words, index: int) -> bool:
    """Whether a sign or "là" stands before a word, or before "nguyên" or "một" in front of it."""
    index -= words.lowers[index - 1] in STATUS or words.lowers[index - 1] == "một"
    return index > 0 and words.items[index - 1].text in (",", "-", "–", "—", "(", ":", "là")


def _before_name(words: Words, index: int, after: int, names: Mapping[int, int]) -> bool:
    """Whether "Chỉ huy" opens a sentence, or follows "theo", and whom it commands is closed by a name ("Chỉ huy | phiến quân | Abdel Salam")."""
    if words.lowers[index] != "chỉ" or not (words.items[index].text[0].isupper() or (index and words.lowers[index - 1] in ("theo", "do", "bởi"))):
        return False
    for at in range(after + 1, min(after + 5, len(words.items))):
        if words.broken(at) or not words.items[at].text.isalpha():
            return False
        if words.items[at].start in names:
            return True
    return False


def _acronym(words: Words, index: int) -> bool:
    """Whether the acronym of a council or committee stands at a word."""
    return index < len(words.items) and words.items[index].text.isupper() and words.items[index].text.startswith(("HĐ", "UB", "BCH", "BTV", "BCĐ"))
