"""Where an event is held: the place behind "tại" in the sentence that tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.events.candidates import Candidate
from extractor.facts.events.extent import name_end
from extractor.facts.events.hosts import SEATED, SOCIETIES
from extractor.facts.events.words import stands
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_WHERE = Anchored(r"(?:^|\n|[.;] )\W{0,4}(?:\d{1,2}\W{1,2})?địa điểm(?: tổ chức| họp)?\s*:\s*(?:tại\s+)?(?=(?P<rest>[^\n]{1,160}))")
_AT = regex(r"(?<!\w)(?P<at>tại|ở|trong(?= khuôn viên))\s+(?=\S)")
#: "cư trú tại phường X": where somebody lives, wherever the event is told.
_LIVES = regex(r"(?<!\w)(?:cư trú|thường trú|tạm trú|sinh sống|trú|ngụ|sống|đóng quân)\s+$")
#: "nhiều phường, xã ở X trao …", "một số đơn vị tại X tổ chức …": where those are who hold it, each at a place of its own.
_THEIRS = regex(
    r"(?<!\w)(?:nhiều|các|một số|hàng loạt) (?:địa phương|đơn vị|cơ quan|trường|doanh nghiệp|(?:xã|phường|quận|huyện)(?:, (?:xã|phường|huyện))?)\s+$"
)
_TYPE = regex(
    r"(?:khu vực|tp\.?|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|tỉnh|thủ đô|đặc khu|thôn|bản|bang|ấp|nước|cố đô)"
    r"(?: (?:miền núi|vùng cao|vùng biên|biên giới|đảo|ngoại thành|ven biển|bãi ngang))?\s+"
)
#: "thăm và làm việc tại tỉnh X", "chuyến thăm Việt Nam": where a visit leads is its place.
_VISITED = regex(r"(?:tại|ở)\s+(?:tỉnh|thành phố|tp|huyện|xã|quận|phường|thị xã|thị trấn|thôn|bản|ấp|đặc khu)\s")
#: "dâng hương tại Nghĩa trang X": where one bows is the place.
_OFFERED = regex(r"(?:dâng (?:hương|hoa)|thắp hương|đặt vòng hoa|viếng)(?:, (?:dâng )?hoa| và dâng hoa)?[^,.;]{0,40} (?:tại|ở)\s+$")
_LED_TO = regex(
    r"(?:.{0,24}\s)?(?:thăm|làm việc tại|làm việc với|thị sát)(?:,?\s(?:chính thức|cấp nhà nước|hữu nghị"
    r"|(?:và )?làm việc (?:tại|với)|tới|đến|tỉnh|thành phố|(?:và )?tặng quà|đồng bào|nhân dân|vùng cao|biên giới))*\s+$"
)
#: "tặng quà các hộ nghèo trên địa bàn phường X": where those live who are visited.
_ON_GROUND = regex(rf"(?<!\w)(?:trên|thuộc) địa bàn\s+(?P<unit>{_TYPE.pattern})?$")
#: "đoàn công tác ra Quảng Trị thăm hỏi …": where those came who visit.
_CAME = regex(r"(?:^|\s)(?:ra|vào|lên|xuống|về|đến|tới|sang)\s+$")
#: "Phóng viên TTXVN tại X", "sinh sống tại X": who or what is there, and not the event; not "công tác khuyến học tại X".
_OF_OTHERS = regex(
    r"(?<!\w)(?:(?:phóng viên|pv|đại sứ|đại sứ quán|lãnh sự|chi nhánh|văn phòng|đại diện|cộng đồng|doanh nghiệp|dự án|sinh viên|học sinh|người"
    r"|trú|ngụ|sống|học tập|điều trị|hoạt động|đầu tư|sản xuất|quy định|nêu|nằm|bệnh nhân|giảng viên"
    r"|giáo viên|cán bộ|dừng chân|thường trú|đóng quân|đặt|quy tập|cất bốc|tìm kiếm|tìm thấy"
    r"|phát hiện|hy sinh|bị bắt|bị nạn|thiệt mạng|(?:nhân|trong) chuyến (?:thăm|công tác))(?:\s+[^\s,;]+){0,4}"
    r"|(?:sinh|công tác|(?:đang|theo|từng|du) học))\s+$"
)
#: "Hội thi A lần thứ XXIX", "đêm nhạc “Nhớ về B”": a name that is closed, behind which "tại" tells of the event.
_CLOSED = regex(r"(?:[”\"]|(?<!\w)lần thứ \w+|(?<!\w)năm (?:học )?\d{4}(?:\s?-\s?\d{4})?)$")
#: "lễ khởi công dự án A tại X": where the work stands it is begun and opened.
_WORKS = regex(r"lễ (?:khởi công|khánh thành|động thổ|khai trương|thông xe|gắn biển|bàn giao|cất nóc|hợp long)(?!\w)")
#: "họp báo về vụ cháy tại X": what it is about happened there.
_ABOUT = regex(r"(?<!\w)về(?!\w)(?: (?!giải pháp|công tác|việc|chủ đề)\S+)")
#: What leads to the event itself, before which an earlier "tại" tells of somebody or something, unless it opens its clause or a day does.
_ATTENDED = "tại "
_WHEN_ONLY = regex(r"\W*(?:(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|nay|qua|tháng|năm|vừa|rồi|\d[\d/.-]*)\W*)*\Z")
_HELD_THERE = regex(r"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc|cử hành)(?:\s+[^,;.]{0,40})?$")
#: Shortly behind its noun a venue's name has a capital or a number; not "tại hội trường nghe báo cáo về Luật A".
_NAMED_SOON = regex(rf"(?:\s[^\s,;.]+){{0,3}}?\s[\"“'‘(]?[{UPPER}\d]")
_AFTER_VENUE = regex(r"[,;(]| (?:giữa|để|nhằm) ")
#: No body's house: behind these a body is who holds the event.
_OPEN_AIR = ("nghĩa trang", "đài tưởng niệm", "tượng đài", "quảng trường", "sân vận động", "công viên", "khu di tích", "di tích", "đền", "đình")
_RUN = regex(rf"[{UPPER}][\w.&/-]*(?:\s+(?:[{UPPER}\d][\w.&/-]*|và(?= [{UPPER}])|de(?= [{UPPER}])))*")
_TYPED = regex(rf"(?<!\w){_TYPE.pattern}$")
_JOIN = regex(
    rf"(?:,\s*(?:số (?:nhà )?\d+\S*\s(?:đường |phố )?)?|\s*\((?=\w)|\s+-\s+|\s+và\s+|\s+ở\s+(?=(?:phố|đường|phường|quận)\s)|\s+(?=[{UPPER}]))"
)
#: In code points behind the name: where "ở" still tells of the event; where "tại" tells of it before any that stands before the name.
_NEAR, _BEHIND = 25, 70


def place(text: str, folded: str, found: Candidate, named: Candidate, places: Sequence[Mark]) -> tuple[str, int, int] | None:
    """Where an event was held: (words, start, end) of the place behind "tại" in a sentence that tells of it.

    Args:
        text, folded: the whole text, and folded.
        found: the mention whose sentence is looked at.
        named: the mention that names the event; another's sentence must say that it was held there.
        places: marks of locations, provinces and bodies, in text order.
    """
    if found.kind == "visit" and (led := _led_to(text, folded, found, places)):
        return led
    lo, hi = found.sentence
    received = found.verbal and found.kind == "meeting"  # "tại A, ông B tiếp đoàn Ban Tổ chức Lễ hội C tại D"
    for match in sorted(_AT.finditer(folded, lo, hi), key=lambda m: not received and not 0 <= m.start() - found.end < _BEHIND):
        start = match.end()
        own = start == found.start  # "tại Hội thao X": no event is its own place
        if own or _inside(folded, match, found) or stands("no_place", folded, start) or not _said_of(folded, match, found, named, lo):
            continue
        if _is_seat(text, match, places):
            continue
        end = _place_end(text, folded, start, hi, places)
        if end > start and (match["at"] != "ở" or _marked(places, start) or 0 <= match.start() - found.end < _NEAR):
            return text[start:end].strip(" ."), start, end
    return None


def _is_seat(text: str, at: re.Match[str], places: Sequence[Mark]) -> bool:
    """Whether "tại" tells where a society is at home: "Hội sinh viên Việt Nam tại Adelaide (VISA) tổ chức …"."""
    if SEATED.match(text, at.start() - 1) is None:
        return False
    return any(m.end == at.start() - 1 and text.startswith(SOCIETIES, m.start) for m in places)


def _inside(folded: str, at: re.Match[str], found: Candidate) -> bool:
    """Whether "tại" is part of the name itself, or of a bracket that explains something else."""
    if found.tail is not None and found.head <= at.start() < found.tail:
        return False
    if found.start <= at.start() < found.end:
        led = found.kind == "visit" and _VISITED.match(folded, at.start())
        return not (led or (found.verbal and found.kind == "ceremony" and _OFFERED.match(folded, found.start, at.end())))
    before = folded[found.sentence[0] : at.start()]
    return before.count("(") > before.count(")")


def announced_place(text: str, folded: str, places: Sequence[Mark]) -> tuple[str, int, int] | None:
    """The place of the line that an invitation or a plan opens with "Địa điểm:", as `place` gives it.

    Args:
        text, folded: the whole text, and folded.
        places: marks of locations, provinces and bodies, in text order.
    """
    line = _WHERE.search(folded)
    end = _place_end(text, folded, line.end(), line.end("rest"), places) if line else 0
    if line and end > line.end() and text[end : end + 2] == ", ":  # "Phòng họp số 2, UBND xã A, huyện B": nothing else stands on the line
        end = next((at for at in range(end, line.end("rest")) if text[at] in ".;("), line.end("rest"))
    return (text[line.end() : end].strip(" ."), line.end(), end) if line and end > line.end() else None


def _led_to(text: str, folded: str, found: Candidate, places: Sequence[Mark]) -> tuple[str, int, int] | None:
    for mark in places:
        if 0 < found.start - mark.end < 2 and _is_place(mark) and _CAME.search(folded, max(found.sentence[0], mark.start - 6), mark.start):
            return text[mark.start : mark.end], mark.start, mark.end
        if found.start < mark.start < found.end and _is_place(mark) and _LED_TO.match(folded[found.start : mark.start]):
            unit = _TYPED.search(folded, found.start, mark.start)
            start = unit.start() if unit else mark.start
            return text[start : mark.end], start, mark.end
        if found.start < mark.start < found.end + _NEAR and _is_place(mark) and (on := _ON_GROUND.search(folded, found.start, mark.start)):
            start = on.start("unit") if on["unit"] else mark.start
            return text[start : mark.end], start, mark.end
    return None


def _said_of(folded: str, at: re.Match[str], found: Candidate, named: Candidate, lo: int) -> bool:
    """Whether "tại" says where the event is: not where somebody lives or works, and in another sentence only by a verb of holding."""
    clause = max(lo, folded.rfind(",", lo, at.start()) + 1)
    before = folded[max(clause, at.start() - 60) : at.start()]
    if found.start >= at.end() or found.end <= clause:
        before = before.rpartition(";")[2]
    if _LIVES.search(before) or (at.start() < found.start and _THEIRS.search(folded, max(lo, at.start() - 60), at.start())):
        return False
    if at.end() < found.start and folded.endswith(_ATTENDED, 0, found.start) and not _WHEN_ONLY.match(before):
        return False  # "Chủ tịch Hội B tại Anh phát biểu tại Lễ ra mắt C"
    behind = at.start() - found.end
    opens = behind < 3 and found.kind == "ceremony" and (found.verbal or _WORKS.match(folded, found.start))  # "khai trương Chi nhánh A tại thị xã X"
    opens = opens or (behind < 3 and _CLOSED.search(folded, found.start, found.end) is not None)
    about = behind < 3 and _ABOUT.search(folded, found.start, found.end)
    if behind >= 0 and not opens and (about or _OF_OTHERS.search(before.rpartition("”")[2])):
        return False
    return found is named or not found.bare or bool(_HELD_THERE.search(before))


def _is_place(mark: Mark) -> bool:
    return mark.rule.startswith(("locations", "provinces"))


def _marked(places: Sequence[Mark], start: int) -> bool:
    return any(m.start == start and _is_place(m) for m in places)


def _place_end(text: str, folded: str, start: int, limit: int, places: Sequence[Mark]) -> int:
    end = _one_place(text, folded, start, limit, places)
    while end > start:
        join = _JOIN.match(text, end, limit)
        unit = _TYPE.match(folded, join.end(), limit) if join else None  # "xã A, huyện B, tỉnh C": a province is marked without its type
        if join is None or not (_marked(places, join.end()) or (unit and _marked(places, unit.end()))):
            break
        after = _one_place(text, folded, join.end(), limit, places)
        if after == join.end():
            break
        end = after
        if "(" in join.group():
            closed = text.find(")", after, after + 60)
            return closed + 1 if closed >= 0 else after
    return end


def _hosts(text: str, body: Mark, places: Sequence[Mark]) -> bool:
    """Whether a body opens a list of those who hold an event: "tại nghĩa trang liệt sĩ | Đảng ủy, HĐND, UBND xã tổ chức"."""
    return not _is_place(body) and text.startswith(", ", body.end) and any(m.start == body.end + 2 and not _is_place(m) for m in places)


def _one_place(text: str, folded: str, start: int, limit: int, places: Sequence[Mark]) -> int:
    """Where the place ends that begins at an offset: a known one, a venue with its name, a run of capitals."""
    kind = _TYPE.match(folded, start, limit)
    begins = {start, kind.end()} if kind else {start}
    known = max((m.end for m in places if m.start in begins and m.end <= limit and (_is_place(m) or stands("venue", folded, start))), default=start)
    venue = stands("venue", folded, start)
    house = next((m for m in places if venue and m.start == venue.end() + 1 and m.end < limit and not _is_place(m)), None)
    if house and text[house.end] == " " and text[house.end + 1].islower():  # "tại hội trường UBND xã A | cụm thi đua B tổ chức …"
        return max(known, house.end)
    if venue:
        stop = _AFTER_VENUE.search(text, start, limit)
        end = name_end(text, folded, venue.end(), stop.start() if stop else limit)
        hosts = next((m.start for m in places if venue.end() + 1 < m.start < end <= m.end and _hosts(text, m, places)), None)
        if hosts and venue.group() in _OPEN_AIR:
            return hosts - 1
        if any(letter.isupper() for letter in text[start:venue.end()]) or _NAMED_SOON.match(text, venue.end(), end):
            known = max(known, end)
    if known > start:
        return known
    run = _RUN.match(text, max(begins), limit)
    if run is None or any(m.start == start and not _is_place(m) for m in places):
        return start
    if is_vietnamese_syllable(run.group()):  # "tại Đối | thoại Shangri-La", "tại Cộng | hòa A": the first half of a word
        return start
    return max([run.end(), *(m.end for m in places if start <= m.start < run.end() and m.end <= limit and _is_place(m))])
