"""How far the name of an event runs: in full, without its date and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.facts.events.comma import after_comma, next_event, task
from extractor.facts.events.model import EventKind
from extractor.facts.events.stops import stop
from extractor.facts.events.words import listed, stands
from extractor.facts.marks import Mark, marks
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

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
#: "tọa đàm, đối thoại giữa A và B": one gathering in two words.
_BOTH = regex(r", (?:đối thoại|giao lưu) (?:giữa|với) ")
#: "kiểm tra dự án: Khu đô thị A": behind these a colon leads to a name.
_NAMES = regex(r"(?<!\w)(?:dự án|công trình|đề án|đề tài|hạng mục)$")
_MARK = regex(r"[,;:.!?…*“\"”‘\n()\[\]]|(?<!\w)'| [-–—] ")
#: "Thương binh - Liệt sĩ", "Kinh tế - Xã hội": two words, each with its own capital.
_TWO_WORDS = regex(r".*(?<!\w)[^\W\d_a-zà-ỹ][a-zà-ỹ]+ [a-zà-ỹ]+ [-–—] [^\W\d_a-zà-ỹ][a-zà-ỹ]* [a-zà-ỹ]{1,5}(?!\w).*")
#: "TP. HCM", "GS. TS": a stop behind a short form ends no sentence.
_SHORTENED = regex(r"(?<!\w)(?:tp|tx|tt|q|h|p|gs|pgs|ts|ths|bs|st)\.$")
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
#: "hội đàm với Phó Thủ tướng, Bộ trưởng Ngoại giao A nhân …": one more office of whom one meets; not "tại buổi gặp Thủ tướng, Chủ tịch B nói …".
_OFFICE = r"(?:tổng bí thư|tổng thống|quốc vương|ủy viên bộ chính trị|(?:phó |nguyên |cựu |thứ )?(?:thủ tướng|chủ tịch|bí thư|bộ trưởng))(?!\w)"
_MET_OFFICE = regex(rf"(?<!\w)(?:với|của|tiếp|gặp|đón|kiến|giữa) {_OFFICE}(?: [^\s,.;:]+){{0,6}}$")
_MORE_OFFICES = regex(rf"(?:, {_OFFICE}(?:(?! (?:đã|cho|nói)(?!\w))[^,.;:\n]){{0,50}}){{1,3}} ")
_AFTER_MET = regex(r"\.|$| (?:nhân|tại|về|cùng|ngày|sáng|chiều|tối|trong|sau|trước|\()(?!\w)")
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
        into = more + 5 if folded.startswith(" vào ", more) and text[more + 5 : more + 6].isupper() else 0  # "sáp nhập Ban A, Ban B vào Sở C"
        end = _name_end(text, folded, into or more, limit, kind) if into or folded.startswith((" về ", " khóa "), more) else more
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
        at = bracket.end()
        goes_on = _ONE_MORE.match(folded, at) or _FOR_WHOM.match(folded, at) or next_event(folded, at, end)
        return bracket.end() if goes_on or not _DAY_IN_BRACKET.search(bracket.group()) else None
    if sign == ".":
        joins = mark.end() < end and (not text[mark.end()].isspace() or _SHORTENED.search(folded, max(mark.end() - 5, 0), mark.end()))
        return mark.end() if joins else None
    if sign == ":":
        named = text[mark.end() + 1 : mark.end() + 2].isupper() and _NAMES.search(folded, max(start, mark.start() - 12), mark.start())
        return mark.end() + 1 if named or text[mark.end() : mark.end() + 2] in (" “", ' "', " ‘") else None
    if sign == ",":
        return after_comma(text, folded, mark.start(), end, in_list)
    return _after_dash(text, folded, mark) if sign.strip() in ("-", "–", "—") else None


def _leads_on(text: str, folded: str, start: int, kind: EventKind) -> bool:
    """Whether a comma right behind a head leads on: "chủ trì cuộc họp, thảo luận …"; not "lễ bốc thăm, chia bảng", "họp, làm việc với"."""
    if _BOTH.match(folded, start):
        return False
    noun = kind in ("meeting", "conference", "session", "congress") and folded.endswith(_OF_WORDS, 0, start)
    met = folded.endswith(_MET, 0, start) and not task(text, folded, start + 2)
    return noun or met or text[start + 2 : start + 3].isupper()


def _opened_before(text: str, at: int, start: int) -> bool:
    """Whether a quote that closes at an offset was opened before the name: "Phiên chợ 0 đồng", một hoạt động …"."""
    line = text.rfind("\n", 0, start) + 1
    if text[at] == '"':
        return text.count('"', line, start) % 2 == 1 and text.count('"', start, at) == 0
    return text.count("“", line, start) > text.count("”", line, start) and text.count("“", start, at) == 0


def _after_dash(text: str, folded: str, mark: re.Match[str]) -> int | None:
    after = text[mark.end() : mark.end() + 1]
    if after.islower() and text[mark.start() - 1] in "”\"'’":  # "Lễ ra mắt tour “A” - sản phẩm du lịch đầu tiên": what it is
        return None
    before = text[max(0, mark.start() - 12) : mark.start()].split()
    joins = (
        after.islower()
        or (after.isdigit() and bool(before) and before[-1][-1:].isdigit())
        or (after.isupper() and bool(before) and (before[-1][:1].isupper() or before[-1][:1].isdigit()))
        or _TWO_WORDS.fullmatch(text, max(mark.start() - 14, 0), mark.end() + 14) is not None
    )
    course = bool(before) and before[-1] in ("Bắc", "Đông", "Tây") and text.startswith(("Nam", "Tây", "Bắc"), mark.end())  # "cao tốc Bắc - Nam"
    return mark.end() if joins and (course or not stands("no_item", folded, mark.end())) else None


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
