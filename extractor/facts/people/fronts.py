"""What stands before an office: whether it is set before its holder, taken away, or only somebody's that the sentence mentions."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.offices import Office
from extractor.facts.people.vocabulary import person_words, place_names, whole_bodies
from extractor.language.patterns import regex

_STATUS = ("nguyên ", "cựu ", "quyền ")


def opens(text: str, start: int) -> bool:
    """Whether an office opens a clause, so that a name after its comma is its holder's."""
    if (text[start].isupper() or text.startswith(_STATUS, start)) and text[max(0, start - 2):start] == ", ":
        return True
    if fronted(text, start):
        return True
    return links.OPENS.search(text, start - 12, start) is not None


def fronted(text: str, start: int) -> bool:
    """Whether words before an office set it before its holder ("Với vai trò …, ông A"), and do not take it away."""
    found = links.FRONTED.search(text, start - 32, start)
    return found is not None and links.RELIEVED.search(text, start - 24, start) is None


#: "phê chuẩn kết quả bầu: | Chủ tịch A đối với ông B; | Chủ tịch C đối với ông D".
_LIST_OF_OFFICES = regex(r"\b(?:bầu|bổ nhiệm|miễn nhiệm|phê chuẩn|chỉ định|công nhận)[^.:;\n]{0,40}: (?:[^\n]*; )?\Z")
_LONGEST_LIST = 1200


def appointed(text: str, start: int) -> bool:
    """Whether a verb of giving or taking an office stands right before it, or opens the list that it is an item of.

    Args:
        text: the whole text.
        start: where the first office begins.
    """
    if links.RELIEVED.search(text, max(0, start - 40), start) is not None:
        return True
    return text.endswith((": ", "; "), 0, start) and _LIST_OF_OFFICES.search(text, max(0, start - _LONGEST_LIST), start) is not None


def of_other(text: str, start: int) -> bool:
    """Whether words before an office make it somebody's that the sentence only mentions ("ủy quyền của Chủ tịch, bà A …")."""
    patterns = (links.ON_BEHALF, links.PREPOSITION, links.OFFICE_OF)
    if links.SUPPOSED.search(text, start - 60, start) or links.OF_FAMILY.search(text, start - 50, start):
        return True
    taken = links.TAKES_OFFICE.search(text, start - 72, start) is not None
    return not fronted(text, start) and (taken or any(pattern.search(text, start - 24, start) for pattern in patterns))


def not_taken(text: str, edge: int) -> bool:
    """Whether the words before a name and its titles say that its bearer takes no office: another is wished for it, or takes it from him.

    Args:
        text: the whole text.
        edge: where the name begins with its titles.
    """
    return any(pattern.search(text, edge - 40, edge) is not None for pattern in (links.WISHED, links.REPLACED))


def bodied(office: Office, text: str) -> bool:
    """Whether an office names its body."""
    return any(word[0].isupper() for word in text[office.title_end:office.end].split())


def placed(office: Office, text: str) -> bool:
    """Whether all that follows the head of an office is one name with capitals, as a country's is ("lãnh đạo tối cao của Iran")."""
    tail = text[office.title_end:office.end].removeprefix(" tối cao").removeprefix(" của").split()
    return bool(tail) and all(word[0].isupper() for word in tail)


def open_end(office: Office, text: str) -> bool:
    """Whether an office with a body ends in a word that no body ends in, as a verb does."""
    body = text[office.title_end:office.end].strip()
    last = [] if body.lower() in whole_bodies() or body.lower() in place_names() else body.split()[-1:]
    return bool(last) and last[0].islower() and last[0] not in person_words("body-start")


def heads_state(office: Office, text: str) -> bool:
    """Whether an office is that of the head of a foreign state ("Tổng thống Nga, Vladimir Putin")."""
    return office.entry.name in ("Tổng thống", "Thủ tướng") and placed(office, text)


def too_close(office: Office, text: str) -> bool:
    """Whether an occupation that counts only right before a name is told of several, without its body ("A và B, đều là cán bộ")."""
    close = office.occupation and office.entry.name in person_words("close-occupation") and "giáo" not in office.entry.name
    return close and not (office.entry.name in ("cán bộ", "chiến sĩ") and bodied(office, text))


#: What a leader leads that bears no name ("lãnh đạo đảng đối lập", "lãnh đạo phe thiểu số").
_POLITICAL = (" đảng ", " phe ", " phong trào ", " liên minh ", " nhóm đối lập")


def political(office: Office, text: str) -> bool:
    """Whether a leader leads a party or the like without its name."""
    return text.startswith(_POLITICAL, office.title_end)


def says_too_little(office: Office, text: str, before_name: bool) -> bool:
    """Whether a common occupation says too little here: "cán bộ" alone, or "lãnh đạo" without a body in an apposition."""
    apart = text[max(0, office.start - 2):office.start].strip()[-1:] in tuple(",-–(:")
    if office.entry.name.lower() in person_words("verb-occupation") and not apart:
        return True  # "A (Trường X) dẫn chương trình"
    if office.entry.name.lower() in ("giáo sư", "phó giáo sư") and text[office.end:office.end + 9].lower().startswith((", tiến s", ", thạc s")):
        return True  # degrees
    if office.entry.name.lower() in ("ông chủ", "bà chủ") and office.end == office.title_end and not before_name:
        return True  # "A trở thành ông chủ và điều khiển trận đấu"
    if not office.occupation or office.entry.name.lower() not in person_words("close-occupation"):
        return False
    tail = text[office.title_end:office.end]
    member = office.entry.kind == "member" and (len(tail.split()) > 2 or any(map(str.isdigit, tail)))  # "thành viên nhóm 365"
    if bodied(office, text) or member or political(office, text):
        return False
    if office.entry.name.lower() == "đội trưởng" and (
        tail.startswith((" đội ", " tuyển ", " CLB ", " câu lạc bộ ")) or (len(tail.split()) > 1 and text.endswith("(", 0, office.start))
    ):
        return False  # "A, đội trưởng đội cảnh sát hình sự"
    if office.entry.name == "cán bộ" and len(tail.split()) > 1 and text.endswith(("(", "(một "), 0, office.start):
        return False  # "A (cán bộ tín dụng)"
    told = text.endswith((" là ", " là một ", " làm "), 0, office.start)
    if told and (office.entry.name == "nhân viên bảo vệ" or (office.entry.name == "cán bộ" and len(tail.split()) > 1)):
        return False  # "A từng là | cán bộ ngân hàng"
    if office.entry.name == "cán bộ" and office.reason == "name" and tail:
        return False  # "Cán bộ thuế A"
    return not before_name or office.entry.name in ("cán bộ", "chiến sĩ")


def one_of_several(text: str, chain: list[Office]) -> bool:
    """Whether a list of persons stands under two occupations, of which each has one: "6 bác sĩ, dược sĩ: …", "9 VĐV và 2 HLV: …"."""
    last = chain[-1]
    if last.reason == "và":
        return links.AND_OTHERS.match(text, last.end) is not None
    before = links.OTHERS_AND.search(text, chain[0].start - 44, chain[0].start)
    return last.reason == ":" and (len(chain) > 1 or before is not None)
