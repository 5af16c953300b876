"""Day and organisers of an event, from the sentence that tells it."""

from __future__ import annotations

from extractor.facts.events.candidates import Candidate
from extractor.facts.events.hosts import by_capitals, in_full, subject_of
from extractor.facts.marks import Layout, Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

_DAY = regex(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
#: "cuộc họp … (ngày 13/6)": the bracket behind a name gives its day.
_OWN_DAY = regex(r"\s*\((?:từ |ngày |sáng |chiều |tối )")
_WHEN = Anchored(r"(?:^|\n|[.;] )\W{0,4}(?:\d{1,2}\W{1,2})?thời gian(?: tổ chức| họp)?\s*:(?=(?P<rest>[^\n]{1,160}))")
_ANNIVERSARY = regex(r"\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)")
#: "AFP hôm nay đưa tin": the day of the report, not of what it tells.
_REPORTED = regex(r"\)?\s*(?:đưa tin|dẫn (?:lời|nguồn)|đăng (?:tải|bài)|viết|trích)(?!\w)")
#: "Thực hiện Kế hoạch số 25/KH-UBND ngày | 10/2/2025": the day of a numbered paper.
_PAPER = regex(
    r"(?<!\w)(?:chỉ thị|quyết định|nghị quyết|kế hoạch|công văn|thông báo|nghị định|thông tư|tờ trình|hướng dẫn|kết luận|quy định|công điện|giấy mời"
    r"|thông tri|luật|lệnh|pháp lệnh|đề án|chương trình)(?: số)? ?[^\s,;]{0,12}\d[^\s,;]{0,24}(?: của(?: [^\s,;]+){1,8})?,?"
    r" (?:ký |ban hành )?(?:ngày )?$"
)
_TILL = regex(r"(?<!\w)(?:(?:kéo dài|diễn ra|mở cửa)(?: cho)? (?:đến|tới)|(?:đến|tới) hết|(?:sẽ )?kết thúc(?: vào)?)(?: hết)?(?: ngày)? $")
_HELD_ON = regex(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|ấn định|bắt đầu)\s+(?:(?:trọng thể|long trọng|trang trọng|vào|trong|từ|thời gian|lúc \S+)\s+){0,3}$"
)
_ORGANISE = regex(r"(?<!\w)(?:(?:đã|vừa|sẽ|long trọng)\s+)*(?:(?:cùng\s+)?phối hợp(?: cùng| với)?|tổ chức|đồng tổ chức|đăng cai|làm(?= lễ)"
    r"|có(?= buổi (?:tiếp xúc|gặp mặt|đối thoại)))(?!\w)")
#: "Đơn vị đứng ra tổ chức buổi lễ là X", "Sự kiện do X chủ trì": said of the event in a sentence of its own.
_HOST_IS = Anchored(
    r"(?<!\w)(?:(?:(?:đơn vị|cơ quan)\s+(?:đứng ra\s+|chủ trì\s+)?tổ chức(?:[^.;,:\n]{0,70}?\s+là|:)|được\s+tổ chức\s+bởi)\s+(?P<is>[^.;\n]{4,160})"
    r"|(?:(?P<general>sự kiện|chương trình|buổi lễ|hoạt động)|(?P<what>lễ|hội nghị|hội thảo|giải thưởng|cuộc thi|hội thi|tọa đàm|diễn đàn"
    r"|triển lãm|đại hội|liên hoan|lễ hội|ngày hội|festival|giải đấu|giải))(?:\s+(?:này|trên))?\s+(?:được\s+)?do\s+(?P<by>[^.;\n]{4,320}?)"
    r"\s+(?:(?:cùng |đồng )?phối hợp(?=\s*[,.;\n]| (?:tổ chức|thực hiện))|tổ chức|chủ trì|đăng cai))(?!\w)"
)
_ORGANISER = Anchored(
    r"(?:,| [-–]| \()\s?(?:là )?(?:đơn vị|cơ quan|nhà)(?: đứng ra| chủ trì)? tổ chức"
    r"(?= (?:cuộc thi|giải|chương trình|sự kiện|hội thi|lễ|festival|liên hoan|hội nghị|đêm|triển lãm|diễn đàn)(?!\w)|[,.)])"
)
_BY = regex(r"(?<!\w)(?:do|(?P<passive>được))\s+(?=\S)")
#: "của" shortly behind the head of a name.
_OF = regex(r" (?:(?!với|giữa|đoàn)\w+ ){0,3}(?<!quyết định )(?<!nghị quyết )(?<!kế hoạch )(?<!chỉ thị )(?<!kết luận )của ")
#: "lễ trao giải A 2023 của Hội B": the owner closes the name; what is given or said of it is another's.
_OF_LAST = regex(
    r"(?:lễ (?:trao giải|tổng kết|kỷ niệm|tuyên dương|tôn vinh|ra mắt)|cuộc thi|hội thi|liên hoan|giải)(?!\w)"
    r"(?:(?! (?:lời|thư|quyết định|chỉ thị|nghị quyết|kế hoạch|huân chương|bằng khen|danh hiệu|phong trào|chỉ đạo|của) )[^.;,\n])*"
    r" của (?=[^ ]+(?: [^ ]+)*$)"
)
_BY_END = regex(r"(?<!\w)(?:tổ chức|chủ trì|cùng điều hành|điều hành|phối hợp|đăng cai|thực hiện|đồng tổ chức)(?!\w)")


def day(folded: str, found: Candidate, dates: list[Mark], others: list[Candidate]) -> str | None:
    """First day of an event in EDTF: the nearest full day in its sentence, else in another sentence that names it alike.

    Args:
        folded: the whole text, folded.
        found: the event.
        dates: marks of the kind "dates".
        others: further candidates of the same event, by weight.
    """
    for candidate in (found, *others):
        lo, hi = candidate.sentence
        days = [m for m in dates if lo <= m.start < hi and _DAY.match(str(getattr(m.value, "value", "")))]
        if _OWN_DAY.match(folded, candidate.end, hi) and (own := [m for m in days if 0 <= m.start - candidate.end < 12]):
            return with_year(own[0], dates)
        days = [m for m in days if not _celebrated(folded, m, candidate) and not of_else(folded, m, lo, hi)]
        if days:
            return with_year(min(days, key=lambda m: _distance(folded, m, candidate)), dates)
    return None


def with_year(told: Mark, dates: list[Mark]) -> str:
    """The first day of a mark; where the text leaves its year open, that of the one other date that falls on the same day."""
    day = str(told.value.value).partition("/")[0]
    if not day.startswith("XXXX"):
        return day
    values = [value for m in dates if (value := str(getattr(m.value, "value", "")))[:4].isdigit() and _DAY.match(value)]  # no "hành trình năm 2016"
    full = {value[:10] for value in values if value[:10].endswith(day[4:])}
    last = max((value[:4] for value in values), default="")
    return full.pop() if len(full) == 1 and min(full)[:4] == last else day


def announced(folded: str, dates: list[Mark]) -> str | None:
    """First day, in EDTF, of the line that an invitation or a plan opens with "Thời gian:"; null where it has none.

    Args:
        folded: the whole text, folded.
        dates: marks of the kind "dates".
    """
    line = _WHEN.search(folded)
    days = [m for m in dates if line and line.end() <= m.start < line.end("rest") and _DAY.match(str(getattr(m.value, "value", "")))]
    return str(days[0].value.value).partition("/")[0] if days else None


def of_else(folded: str, mark: Mark, lo: int, hi: int) -> bool:
    """Whether a day is that of a report or a paper, one of an anniversary's in brackets, or the last one."""
    if _ANNIVERSARY.search(folded, max(lo, mark.start - 14), mark.end + 14):
        return True
    paper = _PAPER.search(folded, max(lo, mark.start - 110), mark.start)
    return paper is not None or _REPORTED.match(folded, mark.end, hi) is not None or _last(folded, mark, lo)


def _last(folded: str, mark: Mark, lo: int) -> bool:
    """Whether a single day is told as the last one: "kéo dài đến 30/11", "kết thúc vào ngày 8/10"."""
    return "/" not in str(mark.value.value) and _TILL.search(folded[max(lo, mark.start - 24) : mark.start]) is not None


def _celebrated(folded: str, mark: Mark, candidate: Candidate) -> bool:
    """Whether a day stands inside the name, or in a bracket with another one behind it: what is celebrated, not when."""
    inside = candidate.start <= mark.start < candidate.end and mark.start >= (candidate.tail or 0)
    return inside or bool(_ANNIVERSARY.search(folded[max(candidate.end - 1, mark.start - 30) : mark.end + 30]))


def _distance(folded: str, mark: Mark, candidate: Candidate) -> tuple[int, int]:
    """How near a day stands to an event: behind its verb of holding, at the opening of the sentence, else by distance."""
    lo, _ = candidate.sentence
    held = _HELD_ON.search(folded, max(lo, mark.start - 40), mark.start) if mark.start >= candidate.end else None
    if held and not (candidate.verbal and folded.endswith(("dự kiến ", "sẽ "), 0, held.start())):  # what one goes to look at is still to come
        return 0, mark.start
    if mark.start - lo <= 30:
        return 1, mark.start
    return 2, min(abs(mark.start - candidate.end), abs(candidate.start - mark.end))


def organizers(layout: Layout, folded: str, found: Candidate, bodies: list[Mark]) -> list[str]:
    """Bodies that organise an event: the subject of "tổ chức", those it joins with, and those behind "do".

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        found: the event.
        bodies: marks of the kind "bodies".
    """
    if found.kind in ("session", "visit"):
        return []
    lo, hi = found.sentence
    names: list[str] = []
    for start, end in _organiser_spans(folded, found, lo, hi, bodies):
        inside = [
            m for m in bodies
            if start <= m.start and m.end <= end and not _held_by_person(folded, m.start, start) and not _OF_PLACE.search(folded[start : m.start])
            and folded[m.start - 1 : m.start] not in ("(", "/") and not _celebrates(folded, m.start, start)
        ]  # fmt: skip
        names += in_full(layout.text, folded, inside, start)
    if not names:
        verbs = [m for m in _ORGANISE.finditer(folded, lo, found.start) if m.group().endswith("tổ chức")]
        names = subject_of(layout.text, folded, lo, verbs[-1].start()) if verbs else []
    return list(dict.fromkeys(names or by_capitals(layout.text, lo, hi) or _owners(layout.text, folded, found, bodies)))


def _owners(text: str, folded: str, found: Candidate, bodies: list[Mark]) -> list[str]:
    """The body whose event it is: "cuộc họp báo thường kỳ của Bộ X", "buổi tiếp xúc cử tri của Đoàn Y"."""
    of = (_OF.match(folded, found.head, found.end) or _OF_LAST.match(folded, found.start, found.end)) if not found.verbal else None
    return [text[m.start : m.end] for m in bodies if of and m.start == of.end()]


def told_apart(layout: Layout, folded: str, bodies: list[Mark], found: Candidate) -> list[str]:
    """Organisers that a sentence of its own names; empty where none does.

    Args:
        layout, folded, bodies, found: as in `organizers`.
    """
    if (apposed := _apposed(layout.text, folded, bodies)) is not None:
        return [apposed]
    name = folded[found.start : found.end]
    match = next((m for m in _HOST_IS.finditer(folded, 0, 6000) if m["is"] or m["general"] or m["what"] in name), None)
    if match is None:
        return []
    start, end = match.span("is") if match["is"] else match.span("by")
    inside = [
        m for m in bodies
        if start <= m.start and m.end <= end and not _held_by_person(folded, m.start, start) and folded[m.start - 1] != "("
    ]  # fmt: skip
    return list(dict.fromkeys(layout.text[m.start : m.end] for m in inside))


def _apposed(text: str, folded: str, bodies: list[Mark]) -> str | None:
    """The body that an apposition calls the organiser: "Công ty A, đơn vị tổ chức cuộc thi"."""
    told = _ORGANISER.search(folded, 0, 8000)
    return next((text[m.start : m.end] for m in bodies if told is not None and m.end == told.start()), None)


def _acts(folded: str, found: Candidate, bodies: list[Mark]) -> bool:
    """Whether a mention may be the verb of the body that holds the event: "Bộ X trao bằng khen", "Hội Y họp báo", "UBND tỉnh họp với …"."""
    own = _OWN_SUBJECT.search(folded, found.sentence[0], found.start) if found.verbal and folded.startswith(_SITS, found.start) else None
    sits = own is not None and any(m.end == own.start() for m in bodies)
    return sits or (found.verbal and found.kind == "ceremony") or folded.startswith("họp báo", found.start)


def _organiser_spans(folded: str, found: Candidate, lo: int, hi: int, bodies: list[Mark]) -> list[tuple[int, int]]:
    spans = []
    verbs = [m for m in _ORGANISE.finditer(folded, lo, found.start + 4) if m.end() <= found.start]
    if verbs:
        spans.append((lo, found.start))
    elif _acts(folded, found, bodies) and (own := _OWN_SUBJECT.search(folded, lo, found.start)):
        last = next((m.start for m in bodies if lo <= m.start and m.end == own.start()), own.start())  # "Bộ VH, TT & DL" holds a comma
        spans.append((max(lo, folded.rfind(", ", lo, last) + 1), own.start()))
    elif presides := _presiding(folded, found, lo, bodies):
        spans.append((max(lo, folded.rfind(", ", lo, presides.start) + 1), presides.end))
    for by in _BY.finditer(folded, lo, hi):
        if by["passive"] and not any(m.start == by.end() for m in bodies):
            continue
        end = next((m for m in _BY_END.finditer(folded, by.end(), hi) if m.group() != "phối hợp"), None) or _BY_END.search(folded, by.end(), hi)
        over = end and by.start() < found.start < end.start()  # "đoàn do ông A dẫn đầu có buổi khảo sát … việc thực hiện"
        if end and not over and not found.start <= by.start() < found.end and end.start() - by.end() < 260:
            spans.append((by.end(), end.start()))
    return spans


def _presiding(folded: str, found: Candidate, lo: int, bodies: list[Mark]) -> Mark | None:
    """The body that presides over an event; not one that is only the tail of "lãnh đạo UBND tỉnh"."""
    if found.order < 0:  # a headline names the larger body
        return None
    body = next((m for m in bodies if lo <= m.start and _PRESIDES.fullmatch(folded, m.end, found.start)), None)
    return None if body and folded.endswith(("lãnh đạo ", "đại diện ", "thường trực "), lo, body.start) else body


def locality(folded: str, text: str, found: Candidate, places: list[Mark]) -> list[str]:
    """A province, city or district that is itself the subject of "tổ chức" ("tỉnh X tổ chức lễ …").

    Args:
        folded, text: the whole text, folded and as it is.
        found: the event.
        places: marks of locations and provinces.
    """
    lo, _ = found.sentence
    acts = [found.start] if found.verbal and found.kind == "ceremony" else []  # "tỉnh A trao giấy phép": the verb is that of who holds it
    for verb in (*(m.start() for m in _ORGANISE.finditer(folded, lo, found.start)), *acts):
        for mark in places:
            type_word = _UNIT_BEFORE.search(folded, max(lo, mark.start - 12), mark.start)
            start = type_word.start() if type_word else mark.start
            typed = type_word or _UNIT.match(folded, mark.start)
            is_subject = typed and _leads_to(folded, mark.end, verb) and _clause_opens(folded, lo, start)
            if is_subject and not _OF_PLACE.search(folded[lo:start] + " "):
                return [text[start : mark.end]]
    return []


def joined_localities(folded: str, text: str, found: Candidate, places: list[Mark]) -> list[str]:
    """Provinces, cities and districts with which a body holds an event: "phối hợp với tỉnh X tổ chức"; arguments as in `locality`."""
    lo, _ = found.sentence
    named: list[str] = []
    for joins in _WITH_UNIT.finditer(folded, lo, found.start):
        mark = next((m for m in places if m.start in (joins.start("unit"), joins.end("unit")) and m.end < found.start), None)
        if mark and _AND_HOLDS.match(folded, mark.end, found.start):
            named.append(text[joins.start("unit") : mark.end])
    return named


def _leads_to(folded: str, end: int, verb: int) -> bool:
    """Whether a verb follows a name, a bracket between them: "xã A (huyện B) | tổ chức"."""
    return end == verb - 1 or _BRACKET.fullmatch(folded, end, verb) is not None


def _clause_opens(folded: str, lo: int, at: int) -> bool:
    before = folded[lo:at].rstrip()
    return not before or before.endswith((",", ";", ":", "(")) or before[-1:].isdigit()


_BRACKET = regex(r" \([^()\n]{2,60}\) ")
_WITH_UNIT = regex(r"(?<!\w)phối hợp(?: (?:cùng|với))+ (?P<unit>(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|đặc khu) )")
_AND_HOLDS = regex(r"(?: và [^,.;\n]{3,80}?|, [^.;\n]{3,120}?)? tổ chức(?!\w)")
_UNIT = regex(r"(?:tỉnh|thành phố|tp\.?(?: ?hcm)?|huyện|thị xã|quận|xã|phường)(?!\w)")
_UNIT_BEFORE = regex(r"(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường) $")
#: "Bộ X đã (trao bằng khen)": the body that acts holds the ceremony.
_OWN_SUBJECT = regex(r"(?: \([^()\n]{2,60}\))?(?:\s+(?:đã|vừa|sẽ|tiếp tục|long trọng|trân trọng|tiến hành|có buổi))*\s*$")
#: "Phó Bí thư Thường trực | Thành ủy", "đã đến | Bộ Y tế".
_OF_PERSON = regex(
    r"(?<!\w)(?:chủ tịch|giám đốc|bí thư|thủ tướng|người phát ngôn|phát ngôn viên|chánh|ủy viên|phó|\w*trưởng)(?: thường trực| thứ nhất)? $"
    r"|(?<!\w)(?:của|tại|thuộc|đến|tới|yêu cầu|giao|đề nghị|tòa nhà|trụ sở|hội trường|khuôn viên) $"
)
#: "Bộ Nội vụ | chủ trì | hội nghị", "Bảo tàng tỉnh | khai mạc | triển lãm": a body that presides holds it.
_PRESIDES = regex(r"(?: đảng)?(?: (?:đã|sẽ|vừa|chính thức))? (?:chủ trì(?: tổ chức)?|khai mạc|bế mạc|phát động) ")
#: Verbs of those who sit and meet, which a body right before them holds.
_SITS = ("họp ", "họp mặt", "gặp mặt", "tiếp xúc cử tri", "gặp gỡ", "đối thoại", "giao ban")
_OF_PLACE = regex(r"(?<!\w)(?:tại|ở)\s[^,;)]{0,40}$")


#: "Hưởng ứng Ngày ASEAN …, Trung tâm X tổ chức": the occasion holds nothing.
_CELEBRATES = regex(r"\s*(?:nhân|chào mừng|hưởng ứng|thiết thực|tiến tới|hướng tới|kỷ niệm|thực hiện|theo|lập thành tích)(?!\w)")


def _celebrates(folded: str, at: int, start: int) -> bool:
    return _CELEBRATES.match(folded, max(start, folded.rfind(",", start, at) + 1)) is not None


def _held_by_person(folded: str, at: int, start: int) -> bool:
    """Whether an office stands before a body, so that a person of it acts and not the body, or a word that leads to it."""
    return _OF_PERSON.search(folded[max(start, at - 30) : at]) is not None
