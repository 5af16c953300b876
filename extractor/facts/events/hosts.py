"""The names of bodies that hold an event, in full."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.facts.territory import has_family_name
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_JOINED = regex(
    r"[,;:]| [-–] |(?<!\w)(?:và|với|cùng|do|bởi|giữa|gồm|là|được|tại|ở|nay|qua|vừa|phối hợp|trực thuộc"
    r"|của|đã|đến|tới|từ|theo|khi|sau|cho|về|yêu cầu)(?!\w)|\d"
)
#: "Kho bạc Nhà nước (KBNN) X", "Ngân hàng Y (ABC) Chi nhánh X", "Hội Nông dân (HND) tỉnh": the short form stands inside the name.
_BRANCH = regex(
    rf"(?: \([{UPPER}][{UPPER}\w&.-]{{1,14}}\)(?: (?:[Cc]hi nhánh|tỉnh|thành phố|huyện|khu vực|miền))?| [Cc]hi nhánh(?: (?:tỉnh|khu vực|miền))?)"
    rf"(?: [{UPPER}]\w*[a-zà-ỹ](?: ương)?){{1,4}}(?!\w)"
    rf"| \([{UPPER}][{UPPER}\w&.-]{{1,14}}\) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?= (?:đã|sẽ|vừa|tổ chức|phối hợp|và) |,)"
)


#: A subject of "tổ chức" that no catalogue knows, by its head.
_SUBJECT = regex(
    r"(?:^|\n|, |[)\d] |(?<=[.;] )|[-–] )(?P<np>(?:(?:Khối|Cụm)(?: [Tt]hi đua)?|Ban [Tt]ổ chức|BTC|BCĐ|Ban [Cc]hỉ đạo|Hội đồng|[ỦU][yỷ] ban|Liên đoàn"
    r"|Hiệp hội|Quỹ|Câu lạc bộ|CLB|Chi bộ|Chi hội|Đảng bộ|Liên hiệp|Học viện|Tạp chí|[Bb]áo) [^.;()\n]{3,90}?)"
    r"(?: \([^()\n]{2,80}\))?(?: (?:đã|vừa|sẽ|long trọng|trân trọng|chính thức))* $"
)
#: Societies and missions that are told by where they are: "Hội sinh viên Việt Nam tại Adelaide (VISA)".
SOCIETIES = (
    "Hội ", "Hiệp hội", "Chi hội", "Liên hội", "Câu lạc bộ", "CLB", "Đại sứ quán", "Tổng lãnh sự quán", "Ban liên lạc", "Văn phòng đại diện",
    "Thương vụ",
)  # fmt: skip
SEATED = regex(
    rf" (?:tại|ở) (?:[Tt]rường )?(?:ĐH |Đại học |thành phố |bang |Vương quốc |Cộng hòa )?[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,3}}"
    r"(?: \([A-Z][\w.&-]{1,14}\)|(?= (?:và|cùng|phối hợp|tổ chức|đã|sẽ|vừa|chính thức) ))"
)
#: "cuộc thi do Gameloft Đông Nam Á tổ chức": who organises, known by nothing but its capitals.
_BY_CAPITALS = regex(
    rf"(?<!\w)do (?P<name>[{UPPER}][\w.&'’-]*(?: (?:[{UPPER}\d][\w.&'’-]*|&)){{0,6}})"
    r" (?:phối hợp|tổ chức|chủ trì|đăng cai|khởi xướng|phát động|thực hiện)(?!\w)"
)
_ACTS = regex(r"(?<!\w)(?:được|bị|cho|để|khi|do|của|theo|nhân|trao|tặng|phát biểu|cho biết)(?!\w)")


def subject_of(text: str, folded: str, start: int, end: int) -> list[str]:
    """The body that organises by the words of its head alone, where its name runs up to the verb: "Ban Tổ chức Đại hội A | tổ chức".

    Args:
        text, folded: the whole text, as it is and folded.
        start, end: where the sentence begins, and the verb.
    """
    found = _SUBJECT.search(text, start, end)
    if found is None or _ACTS.search(folded, *found.span("np")):
        return []
    return [found["np"].strip(" ,-–")]


def by_capitals(text: str, start: int, end: int) -> list[str]:
    """Who is told behind "do" to organise and is no person, where no body is known: "do Gameloft Đông Nam Á tổ chức".

    Args:
        text: the whole text.
        start, end: the sentence.
    """
    found = _BY_CAPITALS.search(text, start, end)
    return [found["name"]] if found and not has_family_name(text, found.start("name")) else []


def in_full(text: str, folded: str, bodies: Sequence[Mark], start: int) -> list[str]:
    """Names of bodies, each once: from where a name begins that is known only by its end, to the branch behind its short form.

    Args:
        text, folded: the whole text, as it is and folded.
        bodies: marks of the kind "bodies", in text order.
        start: no name begins before it.
    """
    names: list[str] = []
    end, begun = start, -1
    for mark in bodies:
        if mark.start >= end:
            branch = _BRANCH.match(text, mark.end) or (SEATED.match(text, mark.end) if text.startswith(SOCIETIES, mark.start) else None)
            end = branch.end() if branch else mark.end
            end = next((m.end for m in bodies if m.start < end < m.end), end)
            end += len(" Đảng") if text.startswith("Trung ương Đảng", end - len("Trung ương")) else 0
            begins = _phrase(text, folded, mark.start, start)
            if begins == begun:  # "Ban Vì | sự tiến bộ phụ nữ Bộ Y tế": the first words of the same
                names.pop()
            begun = begins
            names.append(text[begins:end])
    return names


def _phrase(text: str, folded: str, at: int, start: int) -> int:
    """Where the name of a body begins that is known only by its end: "Chi đoàn Trung tâm X Bộ Y" by the ministry."""
    last = max((m.end() for m in _JOINED.finditer(folded, start, at)), default=start)
    while last < at and text[last].isspace():
        last += 1
    return last if text[last].isupper() and len(text[last:at].split()) <= 12 else at
