"""How far the name of an event runs: in full, without its date and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.facts.events.model import EventKind
from extractor.facts.events.stops import stop
from extractor.facts.events.words import listed, stands
from extractor.facts.marks import Mark, marks
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

_LIST_ITEM = regex(
    r"(?:[^\W\d_]+[ -]?){1,4}(?<!ngày)(?<!sáng)(?<!chiều)(?<!tối)(?<!tháng)"
    r"(?=,| và |\.| \d| \(| năm | giai đoạn | của | cho | lần | trên | trong )"
)
_AND = regex(r"(?:và |cùng |đồng thời )?")
#: ", tổ chức ngày 8/8 tại X", ", khai mạc tối 3/4": when and where, and no further task.
_HELD_THEN = regex(
    r"(?:tổ chức|khai mạc|bế mạc|khai trương|khánh thành|khởi công)"
    r" (?:trong |vào |từ |hôm |lúc )?(?:tại|ở|ngày|sáng|chiều|tối|trưa|đêm|nay|qua|\d)(?!\w)"
)
#: "thầy, cô giáo", "cha, mẹ": two halves of one word.
_HALVES = regex(r"(?<!\w)(?:thầy, ?$|cha, ?$|bố, ?$|nam, ?$)"), regex(r"(?:cô|mẹ|nữ)(?!\w)(?! [^\W\d_a-zà-ỹ])")
#: "họp giao ban chủ tịch, phó chủ tịch UBND các xã", "khánh thành, đưa vào sử dụng cầu A": an office and its deputy, two verbs over one thing.
_PAIRS = (
    (regex(r"(?<!\w)(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng(?: ban)?|chủ nhiệm), ?$"), regex(r"(?:phó|thủ trưởng|chủ tịch(?= các)) (?=\w)")),
    (regex(r"(?:khánh thành|thông xe|khai trương), ?$"), regex(r"đưa vào (?:sử dụng|khai thác|hoạt động) (?!từ |vào |sau |ngày |năm |để |tại )")),
)
#: "biểu dương HLV, VĐV", "công tác PCCC, CNCH": two short forms, neither that of a body.
_SHORT_FORMS = (
    regex(rf"(?<!\w)(?!UBND|HĐND)[{UPPER}]{{2,6}}, ?$"),
    regex(rf"(?!UBND|HĐND|UBMT|MTTQ|ĐBQH|BCH|BTV|TP|TX|TT|LĐLĐ)[{UPPER}]{{2,6}}(?= [a-zà-ỹ])(?! (?:đã|sẽ|cho|cũng|là|có)(?!\w))"),
)
#: "thống nhất nội dung, chương trình kỳ họp": what else is agreed on of a session.
_PLAN = regex(r"(?:chương trình|thời gian|dự kiến|tiến độ|kế hoạch)(?!\w)")
#: "sau một ngày làm việc khẩn trương, Kỳ họp thứ Nhất …": what the sentence is about.
_NUMBERED = regex(r"(?:kỳ họp|đại hội|hội nghị|phiên họp) (?:lần )?thứ(?!\w)")
#: "Hội nghị báo cáo viên các huyện, tháng 2/2018": its date.
_MONTH = regex(r"tháng \d{1,2}/\d{4}(?!\w)")
_JOINED = regex(r", (?:và |cùng )?| và | cùng ")
_BRACKET = regex(r"\s?\([^()\n]{1,40}\)")
#: "(ngày 13/6)", "(20/11/1982 - 20/11/2025)": the day of the event or of what it celebrates, no part of its name.
_DAY_IN_BRACKET = regex(r"(?i:ảnh|nguồn|clip)(?!\w)|\d{1,2}[/.-]\d{1,2}|ngày \d")
#: "kỷ niệm 67 năm Ngày A (3/3/1959 - 3/3/2026) và 37 năm Ngày B": one more anniversary, award or ceremony of the same event.
_ONE_MORE = regex(
    r"(?: và| gắn với| cùng|,) (?:lễ |kỷ niệm |kỉ niệm |đón nhận |trao |công bố |khánh thành |sơ kết |tổng kết |phát động "
    r"|tuyên dương |biểu dương |ra mắt |khen thưởng |tôn vinh |\d+ năm )"
)
#: "trao quà Ngày Quốc tế thiếu nhi (1/6) cho các cháu …".
_FOR_WHOM = regex(r" (?:cho (?:các|trẻ|học sinh|cán bộ|đồng bào|người|hội viên|gia đình)|của) ")
#: "Hội nghị tổng kết năm 2014, Hội nghị người lao động năm 2015 và đón nhận …", "… (1913 - 2023), 30 năm tái lập tỉnh": one more behind a comma.
_NEXT_EVENT = regex(
    r", (?:\d+ năm "
    r"|(?:hội nghị|lễ|hội thảo|đại hội|tọa đàm) (?=(?:(?!(?:này|đã|sẽ|do|có|là|cũng|được|diễn) )[^\s,.;]+ ){2,14}và (?:đón|trao|kỷ|kỉ|công|ký)))"
)
_MARK = regex(r"[,;:.!?…*“\"”‘\n()\[\]]|(?<!\w)'| [-–—] ")
#: "Thương binh - Liệt sĩ", "Kinh tế - Xã hội": two words, each with its own capital.
_TWO_WORDS = regex(r".*(?<!\w)[^\W\d_a-zà-ỹ][a-zà-ỹ]+ [a-zà-ỹ]+ [-–—] [^\W\d_a-zà-ỹ][a-zà-ỹ]* [a-zà-ỹ]{1,5}(?!\w).*")
#: "TP. HCM", "GS. TS": a stop behind a short form ends no sentence.
_SHORTENED = regex(r"(?<!\w)(?:tp|tx|tt|q|h|p|gs|pgs|ts|ths|bs|st)\.$")
#: "24 quận, huyện", "các tỉnh, thành phố".
#: "xin ý kiến nhân dân, các tổ chức … về …": a list of those asked, before what they are asked.
_MORE_ASKED = regex(
    r"các (?:sở|ban|bộ|ngành|tổ chức|cơ quan|đơn vị|địa phương|doanh nghiệp|hội|đoàn thể|chuyên gia|hộ|trường|tầng lớp|đồng chí)"
    r"(?:(?! (?:đã|sẽ|phải|cần|cũng|đều|cho))[^,.;:\n]){0,80}? (?=về )"
)
#: "với Sở A, UBND quận B, một số xã về việc …": the rest of those met, before what they met about.
_WORD_OF_LIST = r"(?!(?:đã|sẽ|ông|bà|do|nhằm|cho|đồng chí|tại|để|có|là|nói|nêu|yêu cầu) )[^\s,.;:\n]+"
_MET_TOO = regex(
    rf"(?:(?:, | và ){_WORD_OF_LIST}(?: {_WORD_OF_LIST}){{0,11}}){{1,4}}"
    r" (?=về (?:việc|tình hình|công tác|một số|những|kết quả|tiến độ|nội dung)(?!\w))"
)
#: Heads that name by what follows only.
_OF_WORDS = ("cuộc họp", "buổi họp", "phiên họp", "hội nghị", "hội thảo", "tọa đàm", "diễn đàn", "đại hội")
#: "Tại buổi tiếp xúc, cử tri …": behind a comma the page goes on, unless one more task of the meeting stands there.
_MET = ("tiếp xúc", "gặp mặt", "gặp gỡ", "làm việc", "hội đàm", "cuộc gặp", "buổi gặp", "buổi tiếp", "đối thoại", "họp báo", "giao lưu")
#: "bằng khen cho 2 tập thể, 7 cá nhân": one more number of those honoured.
_COUNTED = r"\d[\d.]* (?:tập thể|cá nhân|gia đình|hộ|đơn vị|cán bộ|chiến sĩ|học sinh|sinh viên|giáo viên|doanh nghiệp|tác giả|đảng viên|em)"
_COUNTED_BEFORE, _COUNTED_TOO = regex(rf"(?<!\w){_COUNTED}(?: [^\s,\d]+){{0,4}}, ?$"), regex(rf"(?:và )?{_COUNTED}(?!\w)")
#: "hội đàm với Phó Thủ tướng, Bộ trưởng Ngoại giao A nhân …": one more office of whom one meets; not "tại buổi gặp Thủ tướng, Chủ tịch B nói …".
_OFFICE = r"(?:tổng bí thư|tổng thống|quốc vương|ủy viên bộ chính trị|(?:phó |nguyên |cựu |thứ )?(?:thủ tướng|chủ tịch|bí thư|bộ trưởng))(?!\w)"
_MET_OFFICE = regex(rf"(?<!\w)(?:với|của|tiếp|gặp|đón|kiến|giữa) {_OFFICE}(?: [^\s,.;:]+){{0,6}}$")
_MORE_OFFICES = regex(rf"(?:, {_OFFICE}(?:(?! (?:đã|cho|nói)(?!\w))[^,.;:\n]){{0,50}}){{1,3}} ")
_AFTER_MET = regex(r"\.|$| (?:nhân|tại|về|cùng|ngày|sáng|chiều|tối|trong|sau|trước|\()(?!\w)")
_UNITS = regex(r"(?<!\w)(?:quận|tỉnh|xã|huyện|phường|sở|bộ|ban|ngành|thị xã|cơ quan|đoàn thể|địa phương), ?$")
_UNITS_NEXT = regex(r"(?:quận|địa phương|đoàn thể|huyện|thành phố|thành|phường|thị trấn|ngành|ban|xã|thị xã|sở|đơn vị)(?!\w)(?! [A-ZĐ])")
_PEOPLE = regex(r"(?:công|cá|quân|nạn|doanh|thương|bệnh|danh|tư|nghệ|thân|phu|hạt|nguyên|tác|pháp|chứng) nhân$")
_TRIM = " .,;:-–—“‘([*"
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
        end = _name_end(text, folded, more, limit, kind) if folded.startswith((" về ", " khóa "), more) else more
    end = _more_offices(folded, start, end, limit, named.people)
    if kind == "meeting" and (met := _MET_TOO.match(folded, end, limit)):
        end = _name_end(text, folded, met.end(), limit, kind)
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


def _more_offices(folded: str, start: int, end: int, limit: int, people: Sequence[Mark]) -> int:
    """Behind whom one meets, where a name ends at the first of the offices that stand before the person."""
    if folded[end : end + 1] != "," or not _MET_OFFICE.search(folded, max(start - 12, 0), end):
        return end
    person = next((m for m in people if end < m.start < min(limit, end + 160)), None)
    if person is None or not _MORE_OFFICES.fullmatch(folded, end, person.start):
        return end
    return person.end if _AFTER_MET.match(folded, person.end, limit) else end


def _name_end(text: str, folded: str, start: int, limit: int, kind: EventKind) -> int:
    limit = min(limit, start + MOST)
    at, in_list = start, False
    while True:
        mark = _MARK.search(folded, at, limit)
        ended = stop(text, folded, (at, mark.start() if mark else limit), start, kind)
        if ended is not None or mark is None:
            return _trim(text, start, limit if ended is None else ended)
        goes = _after_mark(text, folded, mark, (start, limit), in_list)
        if goes is None or (mark.group() == "," and mark.start() == start and _leads_on(text, folded, start, kind)):
            return _trim(text, start, mark.start())
        at, in_list = goes, mark.group() == ","


def _after_mark(text: str, folded: str, mark: re.Match[str], name: tuple[int, int], in_list: bool) -> int | None:
    """Offset from which the name goes on behind a punctuation mark; None where the mark ends it."""
    start, end = name
    sign = mark.group()
    if sign in "\"”" and _opened_before(text, mark.start(), start):
        return None
    if sign in "\"“‘'":
        inner = quoted(text, mark.start())
        return inner[1] + 1 if inner and inner[1] < end else mark.end()
    if sign == "”":
        return mark.end()
    if sign == "(":
        bracket = _BRACKET.match(text, mark.start())
        if not bracket or bracket.end() > end:
            return None
        goes_on = _ONE_MORE.match(folded, bracket.end()) or _FOR_WHOM.match(folded, bracket.end())
        return bracket.end() if goes_on or not _DAY_IN_BRACKET.search(bracket.group()) else None
    if sign == ".":
        joins = mark.end() < end and (not text[mark.end()].isspace() or _SHORTENED.search(folded, max(mark.end() - 5, 0), mark.end()))
        return mark.end() if joins else None
    if sign == ":":
        return mark.end() + 1 if text[mark.end() : mark.end() + 2] in (" “", ' "', " ‘") else None
    if sign == "," and text[mark.end() : mark.end() + 1].isdigit():  # "1,28 triệu"
        return mark.end()
    if sign == ",":
        more = _NEXT_EVENT.match(folded, mark.start(), end)
        return more.end() if more else _after_comma(text, folded, mark.end(), end, in_list)
    return _after_dash(text, folded, mark) if sign.strip() in ("-", "–", "—") else None


def _leads_on(text: str, folded: str, start: int, kind: EventKind) -> bool:
    """Whether a comma right behind a head leads on: "chủ trì cuộc họp, thảo luận …"; not "lễ bốc thăm, chia bảng", "họp, làm việc với"."""
    noun = kind in ("meeting", "conference", "session", "congress") and folded.endswith(_OF_WORDS, 0, start)
    met = folded.endswith(_MET, 0, start) and not _task(text, folded, start + 2)
    return noun or met or text[start + 2 : start + 3].isupper()


def _opened_before(text: str, at: int, start: int) -> bool:
    """Whether a quote that closes at an offset was opened before the name: "Phiên chợ 0 đồng", một hoạt động …"."""
    line = text.rfind("\n", 0, start) + 1
    if text[at] == '"':
        return text.count('"', line, start) % 2 == 1 and text.count('"', start, at) == 0
    return text.count("“", line, start) > text.count("”", line, start) and text.count("“", start, at) == 0


def _after_dash(text: str, folded: str, mark: re.Match[str]) -> int | None:
    after = text[mark.end() : mark.end() + 1]
    before = text[max(0, mark.start() - 12) : mark.start()].split()
    joins = (
        after.islower()
        or (after.isdigit() and bool(before) and before[-1][-1:].isdigit())
        or (after.isupper() and bool(before) and (before[-1][:1].isupper() or before[-1][:1].isdigit()))
        or _TWO_WORDS.fullmatch(text, max(mark.start() - 14, 0), mark.end() + 14) is not None
    )
    course = bool(before) and before[-1] in ("Bắc", "Đông", "Tây") and text.startswith(("Nam", "Tây", "Bắc"), mark.end())  # "cao tốc Bắc - Nam"
    return mark.end() if joins and (course or not stands("no_item", folded, mark.end())) else None


def _after_comma(text: str, folded: str, at: int, end: int, in_list: bool) -> int | None:
    """As `_after_mark`; the last item of a list may be of any length."""
    while at < end and text[at] == " ":
        at += 1
    before = folded[max(0, at - 12) : at]
    if any(one.search(before) and other.match(folded, at) for one, other in ((_UNITS, _UNITS_NEXT), _HALVES)):
        return at + 2
    pair = next((o for one, other in _PAIRS if one.search(folded, max(0, at - 16), at) and (o := other.match(folded, at))), None)
    if pair and text[at].islower():
        return pair.end() - 1
    if _SHORT_FORMS[0].search(text[max(0, at - 9) : at]) and (short := _SHORT_FORMS[1].match(text, at)):
        return short.end()
    if (text[at : at + 1].isupper() and _NUMBERED.match(folded, at)) or _MONTH.match(folded, at):
        return None
    joined = _AND.match(folded, at)
    if (plan := _PLAN.match(folded, at)) and folded.endswith("nội dung, ", 0, at):
        return plan.end()
    if going := _task(text, folded, joined.end() if joined else at):
        return going
    if more := _MORE_ASKED.match(folded, at) or (_COUNTED_TOO.match(folded, at) if _COUNTED_BEFORE.search(folded[max(0, at - 60) : at]) else None):
        return more.end()
    if stands("no_item", folded, at):
        return None
    item, small = _LIST_ITEM.match(folded, at), text[at : at + 1].islower()
    if item is None:
        return at if in_list and small else None
    if small:
        return at
    return item.end() if text[at : at + 1].isupper() and folded.startswith(" và ", item.end()) else None


def _task(text: str, folded: str, at: int) -> int:
    """Offset behind a task of an event that stands at an offset ("cử Chủ tịch"; not "cử tri", "tổ chức Oxfam"); 0 where none does."""
    going = stands("task", folded, at)
    if not going or folded.startswith("cử tri", at) or _HELD_THEN.match(folded, at):
        return 0
    return 0 if going.group() == "tổ chức" and text[going.end() + 1 : going.end() + 2].isupper() else going.end()


def _closed(name: str, word: str) -> bool:
    """Whether a word that cannot end a name ends a longer one: "công nhân", "vấn đề tồn tại", "tỉnh Cao Bằng"."""
    proper = word[:1].isupper() and not name.isupper()
    return proper or _PEOPLE.search(name) is not None or any(name.lower().endswith(f" {one}") for one in listed("compound_end"))


def _trim(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in _TRIM or text[end - 1].isspace()):
        end -= 1
    name = text[start:end]
    for size in (2, 1):
        rest, *tail = name.rsplit(None, size) or [""]
        word = " ".join(tail)
        if len(tail) == size and word.lower() in listed("open_end") and not _closed(name, word):
            return _trim(text, start, start + len(rest))
        if name.strip().lower() in listed("open_end"):
            return start
    return end
