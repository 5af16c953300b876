"""Day, place, organisers and chairs of an event, from the sentence that tells it."""

from __future__ import annotations

import re

from extractor.facts.events.candidates import Candidate
from extractor.facts.marks import Layout, Mark
from extractor.language.capitals import UPPER

_DAY = re.compile(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
#: "cuộc họp … (ngày 13/6)": the bracket behind a name gives its day.
_OWN_DAY = re.compile(r"\s*\((?:từ |ngày |sáng |chiều |tối )")
_WHEN = re.compile(r"(?:^|\n)\W{0,4}(?:\d{1,2}\W{1,2})?thời gian(?: tổ chức| họp)?\s*:(?=(?P<rest>[^\n]{1,160}))")
_WHERE = re.compile(r"(?:^|\n)\W{0,4}(?:\d{1,2}\W{1,2})?địa điểm(?: tổ chức| họp)?\s*:\s*(?:tại\s+)?(?=(?P<rest>[^\n]{1,160}))")
_ANNIVERSARY = re.compile(r"\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)")
#: "AFP hôm nay đưa tin": the day of the report, not of what it tells.
_REPORTED = re.compile(r"\)?\s*(?:đưa tin|dẫn (?:lời|nguồn)|đăng (?:tải|bài)|viết|trích)(?!\w)")
_HELD_ON = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|ấn định|bắt đầu)\s+(?:(?:trọng thể|long trọng|trang trọng|vào|trong|từ|thời gian|lúc \S+)\s+){0,3}$"
)
_ORGANISE = re.compile(r"(?<!\w)(?:(?:đã|vừa|sẽ|long trọng)\s+)*(?:(?:cùng\s+)?phối hợp(?: cùng| với)?|tổ chức|đồng tổ chức|làm(?= lễ)"
    r"|có(?= buổi (?:tiếp xúc|gặp mặt|đối thoại)))(?!\w)")
#: "Đơn vị đứng ra tổ chức buổi lễ là X", "Sự kiện do X chủ trì": said of the event in a sentence of its own.
_HOST_IS = re.compile(
    r"(?<!\w)(?:(?:đơn vị|cơ quan)\s+(?:đứng ra\s+|chủ trì\s+)?tổ chức[^.;,\n]{0,70}?\s+là\s+(?P<is>[^.;\n]{4,160})"
    r"|(?:sự kiện|chương trình|buổi lễ|lễ|hội nghị|hội thảo|giải thưởng|cuộc thi|hội thi)(?:\s+(?:này"
    r"|trên))?\s+(?:được\s+)?do\s+(?P<by>[^.;\n]{4,200}?)"
    r"\s+(?:(?:cùng |đồng )?phối hợp|tổ chức|chủ trì|đăng cai))(?!\w)"
)
_BY = re.compile(r"(?<!\w)do\s+(?=\S)")
_BY_END = re.compile(r"(?<!\w)(?:tổ chức|chủ trì|cùng điều hành|điều hành|phối hợp|đăng cai|thực hiện|đồng tổ chức)(?!\w)")
_CHAIRED = re.compile(
    r"(?<!\w)(?:chủ trì(?: (?:hội nghị|cuộc họp|buổi (?:họp|lễ|làm việc)|phiên họp|họp|buổi tiếp|kỳ họp))?|chủ tọa"
    r"|đồng chủ trì)(?!\w)"
)
_BY_CHAIR = re.compile(r"(?<!\w)(?:dưới sự (?:chủ trì|điều hành)|do)(?: của)?(?: các đồng chí)?(?!\w)")
_AT = re.compile(r"(?<!\w)(?:tại|ở(?= (?:hội trường|trung tâm|nhà|khách sạn|sân|quảng trường|cung|trụ sở)))\s+(?=\S)")
_VISITED = re.compile(r"tại\s+(?:tỉnh|thành phố|tp|huyện|xã|quận|phường|thị xã)\s")
_NO_PLACE = re.compile(r"(?:hội nghị|buổi|lễ|cuộc|đại hội|phiên|chương trình|kỳ họp|hội thảo|đây|sự kiện|đó|chỗ|hội thi|điểm|thời điểm)(?!\w)")
_PLACE = re.compile(
    r"(?:(?:hội trường|trung tâm|nhà (?:văn hóa|hát|thi đấu|khách)|khách sạn|sân vận động|quảng trường|cung|trụ sở|tp\.?|thành phố|thị xã"
    r"|thị trấn|huyện"
    r"|quận|phường|xã|tỉnh|thủ đô|đặc khu|đảo|thôn|bản|trường|bảo tàng|công viên|di tích|khu|nghĩa trang|cầu|đền|chùa|bệnh viện|học viện)\s+)?"
)
_RUN = re.compile(rf"[{UPPER}\d][\w.&/-]*(?:\s+(?:[{UPPER}\d][\w.&/-]*|và(?= [{UPPER}])|-|hội nghị|tỉnh|thành phố|quốc gia|văn hóa))*")


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
            return str(own[0].value.value).partition("/")[0]
        days = [m for m in days if not _celebrated(folded, m, candidate) and not _REPORTED.match(folded, m.end, hi)]
        if days:
            return str(min(days, key=lambda m: _distance(folded, m, candidate)).value.value).partition("/")[0]
    return None


def announced(folded: str, dates: list[Mark]) -> str | None:
    """First day, in EDTF, of the line that an invitation or a plan opens with "Thời gian:"; null where it has none.

    Args:
        folded: the whole text, folded.
        dates: marks of the kind "dates".
    """
    line = _WHEN.search(folded)
    days = [m for m in dates if line and line.end() <= m.start < line.end("rest") and _DAY.match(str(getattr(m.value, "value", "")))]
    return str(days[0].value.value).partition("/")[0] if days else None


def _celebrated(folded: str, mark: Mark, candidate: Candidate) -> bool:
    """Whether a day stands inside the name, or in a bracket with another one behind it: what is celebrated, not when."""
    inside = candidate.start <= mark.start < candidate.end and mark.start >= (candidate.tail or 0)
    return inside or bool(_ANNIVERSARY.search(folded[max(candidate.end - 1, mark.start - 30) : mark.end + 30]))


def _distance(folded: str, mark: Mark, candidate: Candidate) -> tuple[int, int]:
    """How near a day stands to an event: behind its verb of holding, at the opening of the sentence, else by distance."""
    lo, _ = candidate.sentence
    if _HELD_ON.search(folded[max(lo, mark.start - 40) : mark.start]) and mark.start >= candidate.end:
        return 0, mark.start
    if mark.start - lo <= 30:
        return 1, mark.start
    return 2, min(abs(mark.start - candidate.end), abs(candidate.start - mark.end))


def place(text: str, folded: str, found: Candidate, places: list[Mark]) -> tuple[str, int, int] | None:
    """Where an event was held: (words, start, end) of the place behind "tại" in its sentence.

    Args:
        text, folded: the whole text, and folded.
        found: the event.
        places: marks of locations and provinces, in text order.
    """
    lo, hi = found.sentence
    for match in _AT.finditer(folded, lo, hi):
        inside = found.start <= match.start() < found.end and not (found.kind == "visit" and _VISITED.match(folded, match.start()))
        if inside or _NO_PLACE.match(folded, match.end()):
            continue
        end = _place_end(text, folded, match.end(), hi, places)
        if end > match.end():
            return text[match.end() : end].strip(" ."), match.end(), end
    return None


def announced_place(text: str, folded: str, places: list[Mark]) -> tuple[str, int, int] | None:
    """The place of the line that an invitation or a plan opens with "Địa điểm:", as `place` gives it.

    Args:
        text, folded: the whole text, and folded.
        places: marks of locations, provinces and bodies, in text order.
    """
    line = _WHERE.search(folded)
    end = _place_end(text, folded, line.end(), line.end("rest"), places) if line else 0
    return (text[line.end() : end].strip(" ."), line.end(), end) if line and end > line.end() else None


def _place_end(text: str, folded: str, start: int, limit: int, places: list[Mark]) -> int:
    end = _one_place(text, folded, start, limit, places)
    while end > start:
        join = re.compile(rf"(?:,\s*|\s*\((?=[{UPPER}])|\s+-\s+|\s+và\s+)").match(text, end, limit)
        if join is None:
            break
        known = any(m.start == join.end() and m.rule.startswith(("locations", "provinces")) for m in places)
        after = _one_place(text, folded, join.end(), limit, places) if known else join.end()
        if after == join.end():
            break
        end = after + 1 if "(" in join.group() and text[after : after + 1] == ")" else after
    return end


def _one_place(text: str, folded: str, start: int, limit: int, places: list[Mark]) -> int:
    for mark in places:
        if mark.start == start and mark.end <= limit:
            return mark.end
    kind = _PLACE.match(folded, start, limit)
    begin = kind.end() if kind else start
    run = _RUN.match(text, begin, limit)
    if run is None:
        return start
    return max([run.end(), *(m.end for m in places if start <= m.start < run.end() and m.end <= limit)])


def organizers(layout: Layout, folded: str, found: Candidate, bodies: list[Mark]) -> list[str]:
    """Bodies that organise an event: the subject of "tổ chức", those it joins with, and those behind "do".

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        found: the event.
        bodies: marks of the kind "bodies".
    """
    if found.kind == "session":
        return []
    lo, hi = found.sentence
    names: list[str] = []
    for start, end in _organiser_spans(folded, found, lo, hi):
        inside = [
            m for m in bodies
            if start <= m.start and m.end <= end and not _held_by_person(folded, m.start, start) and not _OF_PLACE.search(folded[start : m.start])
            and folded[m.start - 1 : m.start] not in ("(", "/")
        ]  # fmt: skip
        names += [layout.text[m.start : m.end] for m in inside]
    return list(dict.fromkeys(names))


def told_apart(layout: Layout, folded: str, bodies: list[Mark]) -> list[str]:
    """Organisers that a sentence of its own names; empty where none does.

    Args:
        layout, folded, bodies: as in `organizers`.
    """
    match = _HOST_IS.search(folded, 0, 6000)
    if match is None:
        return []
    start, end = match.span("is") if match["is"] else match.span("by")
    inside = [m for m in bodies if start <= m.start and m.end <= end and not _held_by_person(folded, m.start, start)]
    return list(dict.fromkeys(layout.text[m.start : m.end] for m in inside))


def _organiser_spans(folded: str, found: Candidate, lo: int, hi: int) -> list[tuple[int, int]]:
    spans = []
    verbs = [m for m in _ORGANISE.finditer(folded, lo, found.start) if m.end() >= lo]
    if verbs:
        spans.append((lo, found.start))
    elif found.verbal and found.kind == "ceremony" and (own := _OWN_SUBJECT.search(folded, lo, found.start)):
        body_end = own.start()
        spans.append((max(lo, folded.rfind(", ", lo, body_end) + 1), body_end))
    for by in _BY.finditer(folded, lo, hi):
        end = _BY_END.search(folded, by.end(), hi)
        if end and not found.start <= by.start() < found.end and end.start() - by.end() < 260:
            spans.append((by.end(), end.start()))
    return spans


#: "Bộ X đã (trao bằng khen)": the body that acts holds the ceremony.
_OWN_SUBJECT = re.compile(r"(?:\s+(?:đã|vừa|sẽ|long trọng|trân trọng|tiến hành|có buổi))*\s*$")
_OF_PLACE = re.compile(r"(?<!\w)(?:tại|ở)\s[^,;]{0,40}$")


def _held_by_person(folded: str, at: int, start: int) -> bool:
    """Whether an office stands before a body, so that a person of it acts and not the body."""
    before = folded[max(start, at - 22) : at].rstrip()
    return before.endswith(("chủ tịch", "giám đốc", "bí thư", "trưởng", "bộ trưởng", "phó", "của", "tại", "viện trưởng", "chánh", "ủy viên", "thuộc"))


def chairs(folded: str, found: Candidate, people: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Persons who chair an event: the subject of "chủ trì", or those behind "dưới sự chủ trì của".

    Args:
        folded: the whole text, folded.
        found: the event.
        people: (start, end, name) of mentions of persons, in text order.
    """
    lo, hi = found.sentence
    named: list[tuple[int, int, str]] = []
    for by in _BY_CHAIR.finditer(folded, lo, hi):
        if by.group().startswith("dưới") or _CHAIRED.search(folded, by.end(), hi):
            stop = _CHAIRED.search(folded, by.end(), hi)
            end = stop.start() if stop and not by.group().startswith("dưới") else hi
            named += [p for p in people if by.end() <= p[0] < end]
            break
    for verb in _CHAIRED.finditer(folded, lo, hi):
        before = [p for p in people if lo <= p[0] < verb.start()]
        after = [p for p in people if verb.end() <= p[0] < hi]
        named += _subject(folded, before, verb.start()) or (after if before == [] else [])
    return list(dict.fromkeys(named))


def _subject(folded: str, before: list[tuple[int, int, str]], verb: int) -> list[tuple[int, int, str]]:
    if not before:
        return []
    last = before[-1]
    if verb - last[1] > 160 or ";" in folded[last[1] : verb]:
        return []
    joined = [last]
    for earlier in reversed(before[:-1]):
        if not re.search(r"(?:,| và|;)", folded[earlier[1] : joined[0][0]]) or joined[0][0] - earlier[1] > 160:
            break
        joined.insert(0, earlier)
    return joined
