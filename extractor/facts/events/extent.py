"""How far the name of an event runs: in full, without its date and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.facts.events.model import EventKind
from extractor.facts.events.words import listed, openers, stands
from extractor.facts.marks import Mark, marks
from extractor.language.quotes import quoted

_WORD = re.compile(r"\w+")
#: Stops that depend on what follows, by their first syllable.
_IN_CONTEXT: dict[str, re.Pattern[str]] = {
    "được": re.compile(r"được (?:[^\s,]+ ){0,5}(?:tổ chức|diễn ra|khai mạc)(?!\w)"),
    "tổ": re.compile(
        r"tổ chức(?! (?:trong sạch|đảng|bộ máy|lại|cơ sở|quốc tế|tín dụng|và hoạt động|chính quyền|thành viên|tôn giáo"
        r"|cán bộ|xã hội|chính trị)(?!\w))"
    ),
    "khai": re.compile(r"khai mạc(?!\w)"),
    "bế": re.compile(r"bế mạc(?!\w)"),
    "chính": re.compile(r"chính thức (?:diễn ra|khai mạc|bế mạc|được|bắt đầu)"),
    "long": re.compile(r"long trọng (?:diễn ra|khai mạc|được|tổ chức)"),
    "bước": re.compile(r"bước vào"),
    "với": re.compile(
        r"với (?:những|các hoạt động|nhiều|quyết tâm|thành tích|sự|tư cách|nội dung"
        r"|(?:(?:hơn|gần|trên|khoảng) )?\d[\d.]*(?![\d.]| (?:tỉnh|thành|địa phương|quận|huyện"
        r"|xã|phường|sở|bộ|doanh nghiệp|nước|điểm cầu)(?!\w))|hơn|gần|trên|khoảng)"
    ),
    "xem": re.compile(r"xem xét(?!\w)"),
    "vào": re.compile(r"vào(?! (?:đời|nghề|cuộc|đảng|lớp|trường|đại học)(?!\w))"),
    "sáng": re.compile(r"sáng,? (?:ngày|nay|qua|mai|\d|mồng|mùng)"),
    "chiều": re.compile(r"chiều,? (?:ngày|nay|qua|mai|\d|mồng|mùng)"),
    "tối": re.compile(r"tối,? (?:ngày|nay|qua|mai|\d|mồng|mùng)"),
    "trưa": re.compile(r"trưa,? (?:ngày|nay|qua|mai|\d|mồng|mùng)"),
    "đêm": re.compile(r"đêm,? (?:ngày|nay|qua|mai|\d|mồng|mùng)"),
    "rạng": re.compile(r"rạng sáng"),
    "ngày": re.compile(r"ngày (?:\d+[/.-]|\d+ tháng|mai)"),
    "hôm": re.compile(r"hôm \w"),
    "từ": re.compile(r"từ (?:ngày|\d+(?! năm| tuổi)|hôm|chiều|sáng|tối)"),
    "và": re.compile(r"và (?:xuất sắc |đã |cùng )?(?:giành|đoạt|đạt|có (?:buổi|cuộc)|dự|tham dự|lắng nghe|đi đến|hủy|mời)(?!\w)"),
    "trong": re.compile(r"trong (?:(?:hai|ba|bốn|\d+) ngày|(?:các )?ngày|sáng|chiều|tối|tháng|tuần|bối cảnh|không khí|đó|khi)"),
    "tại": re.compile(r"tại(?! chức| chỗ)"),
    "có": re.compile(
        r"có (?:phó|thủ tướng|chủ tịch|bí thư|lãnh đạo|đại diện|sự|các|đồng chí|ông|bà|hơn|gần|trên|\d|thường|mặt|tổng|khoảng|nhiều|chủ đề|bộ trưởng)"
    ),
    "cho": re.compile(
        r"cho (?:\d|những|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tập thể|cá nhân|đơn vị|người|học sinh|gia đình|em|nhóm|tác giả))"
    ),
    "bà": re.compile(r"bà [a-zđ]"),
    "theo": re.compile(r"theo(?! (?:tư tưởng|lời (?:bác|dạy)|tấm gương|chuyên đề))"),
    "không": re.compile(r"không"),
    "để": re.compile(r"để"),
    "nhằm": re.compile(r"nhằm"),
    "học": re.compile(r"học sinh (?:lớp|trường)"),
    "sinh": re.compile(r"sinh viên (?:năm|trường)"),
    "tới": re.compile(r"tới(?: đây)?(?=,|\.|$)"),
}
#: "thảo luận tại hội trường", "ở tổ": how a council sits, no place.
_IN_HALL = re.compile(r"(?:tại|ở) (?:hội trường|tổ|nghị trường)(?! (?:ba đình|thống nhất|diên hồng)(?!\w))")
#: Right behind a head these open its name: "họp không báo trước", "gặp mặt nhân kỷ niệm …".
_BEHIND_HEAD = frozenset(("không", "để", "nhân"))
_PURPOSE = frozenset(("để", "nhằm"))
#: A purpose tells what a meeting is about, and a number of recipients what a ceremony is, as long as little else does, in words.
_SHORT, _BRIEF = 10, 4
_LIST_ITEM = re.compile(
    r"(?:[^\W\d_]+[ -]?){1,4}(?<!ngày)(?<!sáng)(?<!chiều)(?<!tối)(?<!tháng)"
    r"(?=,| và |\.| \d| \(| năm | giai đoạn | của | cho | lần | trên | trong )"
)
_AND = re.compile(r"(?:và |cùng |đồng thời )?")
_JOINED = re.compile(r", (?:và |cùng )?| và | cùng ")
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
#: "(ngày 13/6)", "(20/11/1982 - 20/11/2025)": the day of the event or of what it celebrates, no part of its name.
_DAY_IN_BRACKET = re.compile(r"(?i:ảnh|nguồn|clip)(?!\w)|\d{1,2}[/.-]\d{1,2}|ngày \d")
#: "kỷ niệm 67 năm Ngày A (3/3/1959 - 3/3/2026) và 37 năm Ngày B": one more anniversary, award or ceremony of the same event.
_ONE_MORE = re.compile(
    r"(?: và| gắn với| cùng|,) (?:lễ |kỷ niệm |kỉ niệm |đón nhận |trao |công bố |khánh thành |sơ kết |tổng kết |phát động "
    r"|tuyên dương |biểu dương |ra mắt |khen thưởng |tôn vinh |\d+ năm )"
)
#: "đón nhận Huân chương … do Chủ tịch nước trao tặng và kỷ niệm …": the grantor stands inside the name.
_GRANTED = re.compile(r"do [^,.;\n]{3,70}? (?:trao tặng|phong tặng|truy tặng|tặng)(?= (?:và|cùng|gắn với) )")
_MARK = re.compile(r"[,;:.!?…“\"”‘\n()\[\]]|(?<!\w)'| [-–—] ")
#: "TP. HCM", "GS. TS": a stop behind a short form ends no sentence.
_SHORTENED = re.compile(r"(?<!\w)(?:tp|tx|tt|q|h|p|gs|pgs|ts|ths|bs|st)\.$")
#: "24 quận, huyện", "các tỉnh, thành phố".
_UNITS = re.compile(r"(?<!\w)(?:quận|tỉnh|xã|huyện|phường|sở|bộ|ban|thị xã|cơ quan), ?$")
_UNITS_NEXT = re.compile(r"(?:quận|huyện|thành phố|thành|phường|thị trấn|ngành|ban|xã|thị xã|sở|đơn vị)(?!\w)(?! [A-ZĐ])")
_PEOPLE = re.compile(r"(?:công|cá|quân|nạn|doanh|thương|bệnh|danh|tư|nghệ|thân|phu) nhân$")
_TRIM = " .,;:-–—“‘(["
MOST = 320


class Named(NamedTuple):
    """Marks of what a text names, each in text order: the name of an event neither ends inside one nor runs into a person behind a comma.

    Args:
        bodies: marks of the kind "bodies".
        people: marks of the kind "people".
        places: marks of the kinds "locations" and "provinces".
    """

    bodies: Sequence[Mark] = ()
    people: Sequence[Mark] = ()
    places: Sequence[Mark] = ()


def known(doc: Doc) -> Named:
    """What the rooms before have marked in a Doc."""
    places = sorted((*marks(doc, "locations"), *marks(doc, "provinces")), key=lambda m: m.start)
    return Named(marks(doc, "bodies"), sorted(marks(doc, "people"), key=lambda m: m.start), places)


def name_end(text: str, folded: str, start: int, limit: int, named: Named = Named(), kind: EventKind = "other") -> int:  # noqa: B008 (a constant)
    """Offset after the name of an event.

    Args:
        text: the whole text.
        folded: the same, folded; offsets hold.
        start: offset after its head.
        limit: end of the sentence.
        named: marks of bodies, people and places.
        kind: kind of event; the purpose of a meeting is its name where little else is.
    """
    end = _name_end(text, folded, start, limit, kind)
    end = _whole(end, start, limit, named.bodies)
    end = _before_person(text, start, end, named.people)
    while (more := _listed(text, folded, end, limit, named)) > end:
        end = _name_end(text, folded, more, limit, kind) if folded.startswith(" về ", more) else more
    return end


def _whole(end: int, start: int, limit: int, bodies: Iterable[Mark]) -> int:
    return next((m.end for m in bodies if start <= m.start < end < m.end <= limit), end)


def _before_person(text: str, start: int, end: int, people: Sequence[Mark]) -> int:
    """Where a person stands behind a comma the news goes on, unless persons were listed before: "đêm thi thứ 8, A và B đã …"."""
    inside = [m for m in people if start < m.start < end]
    if not inside or not (before := text[start : inside[0].start].rstrip()).endswith(","):
        return end
    return _trim(text, start, start + len(before))


def _listed(text: str, folded: str, end: int, limit: int, named: Named) -> int:
    """Where a list of bodies or places goes on behind the first that a name ends with: "cử tri quận A, B", "với Sở A, UBND quận B"."""
    joined = _JOINED.match(folded, end, limit)
    for listed_ in (named.bodies, named.places) if joined else ():
        if any(m.end == end for m in listed_):
            return next((m.end for m in listed_ if joined and m.start == joined.end() and m.end <= limit), end)
    return end


def _name_end(text: str, folded: str, start: int, limit: int, kind: EventKind) -> int:
    limit = min(limit, start + MOST)
    at, in_list = start, False
    while True:
        mark = _MARK.search(folded, at, limit)
        stop = _stop(text, folded, (at, mark.start() if mark else limit), start, kind)
        if stop is not None or mark is None:
            return _trim(text, start, limit if stop is None else stop)
        goes = _after_mark(text, folded, mark, limit, in_list)
        if goes is None or (mark.group() == "," and mark.start() == start and text[start + 2 : start + 3].isupper()):
            return _trim(text, start, mark.start())
        at, in_list = goes, mark.group() == ","


def _stop(text: str, folded: str, stretch: tuple[int, int], start: int, kind: EventKind) -> int | None:
    """Offset of the first word that ends the name; written with a capital it is part of it, unless all is in capitals."""
    plain, at = openers("stop"), stretch[0]
    for word in _WORD.finditer(folded, *stretch):
        here, key = word.start(), word.group()
        proper = text[here].isupper() and not text[here + 1 : here + 2].isupper()
        if proper and here > start + 1 and _anew(folded, here, start):
            return here
        if here < at or proper or (key not in plain and key not in _IN_CONTEXT):
            continue
        if not ((key in _IN_CONTEXT and _IN_CONTEXT[key].match(folded, here)) or (key in plain and plain[key].match(folded, here))):
            continue
        if compound := _compound(folded, here, word.end()):
            at = compound
        elif not _wanted(text, folded, here, key, start, kind):
            return here
    return None


def _anew(folded: str, at: int, start: int) -> bool:
    """Whether a capital opens a new sentence behind a caption without a full stop: a word that opens sentences, or what was said before."""
    opens = stands("sentence_opener", folded, at) is not None and stands("compound", folded, at) is None
    return opens or folded[at : at + 14] in folded[start : at - 1]


def _compound(folded: str, start: int, end: int) -> int | None:
    """Where the compound ends that a word is part of, as its first word or behind another one; None where it is part of none."""
    if found := stands("compound", folded, start):
        return found.end()
    at = start
    for _ in range(2):
        at = folded.rfind(" ", 0, max(at - 1, 0)) + 1
        if at < start and (found := stands("compound", folded, at)) and found.end() >= end:
            return found.end()
    return None


def _wanted(text: str, folded: str, at: int, key: str, start: int, kind: EventKind) -> bool:
    """Whether a stop belongs to the name: right behind the head why or with whom; the purpose of a meeting, pupils that are no apposition."""
    if key in ("học", "sinh"):  # "cho em A học sinh lớp 11": who the person is, the comma left out
        return not text[max(folded.rfind(" ", start, at - 1) + 1, start)].isupper()
    behind_head = key in _BEHIND_HEAD or (key == "với" and kind == "meeting") or (kind == "session" and _IN_HALL.match(folded, at) is not None)
    if at <= start + 2 and behind_head:
        return True
    if key == "xem":  # "Kỳ họp thứ 30 xem xét …": what a numbered session does; "phiên họp xem xét …" is named by it
        return kind != "session" or len(_WORD.findall(folded, start, at)) < 2
    if key == "do":
        return _GRANTED.match(folded, at) is not None
    if key == "cho":  # "trao học bổng cho 120 học sinh": little else is said
        return len(_WORD.findall(folded, start, at)) < _BRIEF
    return key in _PURPOSE and kind in ("meeting", "conference") and len(_WORD.findall(folded, start, at)) < _SHORT


def _after_mark(text: str, folded: str, mark: re.Match[str], end: int, in_list: bool) -> int | None:
    """Offset from which the name goes on behind a punctuation mark; None where the mark ends it."""
    sign = mark.group()
    if sign in "\"“‘'":
        inner = quoted(text, mark.start())
        return inner[1] + 1 if inner and inner[1] < end else mark.end()
    if sign == "”":
        return mark.end()
    if sign == "(":
        bracket = _BRACKET.match(text, mark.start())
        if not bracket or bracket.end() > end:
            return None
        return bracket.end() if not _DAY_IN_BRACKET.search(bracket.group()) or _ONE_MORE.match(folded, bracket.end()) else None
    if sign == ".":
        joins = mark.end() < end and (not text[mark.end()].isspace() or _SHORTENED.search(folded, max(mark.end() - 5, 0), mark.end()))
        return mark.end() if joins else None
    if sign == ":":
        return mark.end() + 1 if text[mark.end() : mark.end() + 2] in (" “", ' "', " ‘") else None
    if sign == ",":
        return _after_comma(text, folded, mark.end(), end, in_list)
    return _after_dash(text, folded, mark) if sign.strip() in ("-", "–", "—") else None


def _after_dash(text: str, folded: str, mark: re.Match[str]) -> int | None:
    after = text[mark.end() : mark.end() + 1]
    before = text[max(0, mark.start() - 12) : mark.start()].split()
    joins = (
        after.islower()
        or (after.isdigit() and bool(before) and before[-1][-1:].isdigit())
        or (after.isupper() and bool(before) and (before[-1][:1].isupper() or before[-1][:1].isdigit()))
    )
    return mark.end() if joins and not stands("no_item", folded, mark.end()) else None


def _after_comma(text: str, folded: str, at: int, end: int, in_list: bool) -> int | None:
    """As `_after_mark`; the last item of a list may be of any length."""
    while at < end and text[at] == " ":
        at += 1
    if _UNITS.search(folded[max(0, at - 12) : at]) and _UNITS_NEXT.match(folded, at):
        return at + 2
    joined = _AND.match(folded, at)
    if going := stands("task", folded, joined.end() if joined else at):
        return going.end()
    if stands("no_item", folded, at):
        return None
    item, small = _LIST_ITEM.match(folded, at), text[at : at + 1].islower()
    if item is None:
        return at if in_list and small else None
    if small:
        return at
    return item.end() if text[at : at + 1].isupper() and folded.startswith(" và ", item.end()) else None


def _trim(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in _TRIM or text[end - 1].isspace()):
        end -= 1
    name = text[start:end]
    for size in (2, 1):
        rest, *tail = name.rsplit(None, size) or [""]
        if len(tail) == size and " ".join(tail).lower() in listed("open_end") and not _PEOPLE.search(name):
            return _trim(text, start, start + len(rest))
        if name.strip().lower() in listed("open_end"):
            return start
    return end
