"""The day, month or year that the text itself gives an award."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.awards.frames.record_labels import year_of_line
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import ALIKE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: The day of something else than the award.
OTHER_DAY = regex(
    r"(?<!\w)(?:ra đời|thành lập|sinh|sn|khánh thành|khai trương|khởi công|nhập ngũ|tốt nghiệp|mất|từ trần|hy sinh|kỷ niệm|vào nghề|gia nhập"
    r"|từ|kể từ|đến)(?!\w)"
)
SAID = regex(r"(?<!\w)(?:cho biết|thông tin từ|cho hay|xác nhận|trao đổi với|công bố|khẳng định)(?!\w)")
_SPAN = regex(r"^(?:\d{4}|XXXX)(?:-\d\d){0,2}$")
#: "Năm 2018, X tặng A; trước nữa, Y trao B": the day of the first is not that of the second.
_ANOTHER_TIME = regex(r"\W*(?:trước nữa|trước đó|sau đó|sau này|về sau)(?!\w)")
#: In code points from the opening of a clause to a date that stands at its head.
_HEAD = 30

_LEADS = r"(?:ngay )?(?:(?:vào|hồi|hôm|trong|trao|ký) )?"
#: Between a name and its own date: its grantor, how often it was given.
_OWN = regex(
    rf"[\s\"”]*(?:lần thứ \w+,?\s*)?(?:của [^,;.:\n]{{2,40}}? )?{_LEADS}"
)
#: "tặng A cho ông X hôm 5/9": a day behind the recipient.
_BEHIND_TAKER = regex(r"[\s\"”]*(?:của [^,;.:\n]{2,40}? )?cho (?:[^\s,;.:()]+ ){1,10}?(?:ngay |vào |trong )*")
_BARE_DAY = regex(r"\d")
#: Between a prize or medal and its own date: contest, discipline and place as well.
_OF_CONTEST = regex(
    rf"[\s\"”]*(?:(?!(?:cho|và|với|vì|được|do|từ|có|đã|nhân|thuộc|là|gồm|trao|các|những)(?!\w))[^\W_][^\s,;.:()]*[\s\"”]+){{1,14}}?{_LEADS}"
)
_WON = frozenset({"giai", "giai-thuong"})
_MEDAL = regex(r"Huy chương (?:vàng|bạc|đồng)$")
_SAME_DAY = regex(r"cùng ngày")
#: "SEA Games 1995, 1999": several times.
_SEVERAL = regex(r"(?:,| và|,? rồi) (?:năm )?(?:19|20)\d{2}(?!\w)")
_FURTHER = regex(r"(?<!\w)(?:19|20)\d{2}(?:,| và|,? rồi) $")
_STRETCH = regex(r"\d{4}\s?[-–]\s?\d{4}")
#: "Tại SEA Games 29 tổ chức ở X năm 2017, A đoạt": contest, place and year of what is won there.
AT_CONTEST = regex(
    r"\W*(?:theo [^,;\n]{3,60}, )?(?:tại|ở|trong)(?: khuôn khổ)? "
    r"(?:kỳ|giải|cuộc thi|hội thi|hội diễn|đại hội thể|liên hoan|sea games|asiad|olympic|para games"
    r"|world)(?!\w)[^,;\n]{3,90},"
)
_BRACKET = regex(r"[\s\"”]*(?:của [^,;.:()\n]{2,60}? )?\((?:trao |ký |năm )?")
#: "…, ngày 5/3 được", "Chủ tịch nước ngày 4/3 ký quyết định", "…vào năm 2012 được": a date in the middle of its clause.
_SET_OFF = regex(r"(?:,|(?<!\w)(?:vào|hồi))\s*$")
_COMMA = regex(r"(?: vừa qua| mới đây)?,")
#: "Dự lễ khai giảng tại B sáng nay (5/9), X đã trao": a day at the end of what opens the sentence.
_FRONTED = regex(r"\W*(?:đến dự|tới dự|về dự|dự|tham dự|phát biểu|đến thăm|thăm|trong khuôn khổ|nhân|tại)(?!\w)[^,;]*$")
_GOES_ON = regex(
    r"\s*(?:đã |vừa |cũng |tiếp tục |chính thức |vinh dự )*(?:ký|ban hành|có quyết định|quyết định|trao|tặng|truy|phong|được|nhận)(?!\w)"
)


#: A year behind a name may be that of its contest, and gives way to the day of the ceremony.
_EXACT = frozenset({"day", "month"})


def own_date(scene: Scene, frame: Frame) -> str | None:
    """The date that the sentence itself gives the award: behind its name, or before it at the head of the clause or set off in its middle.

    The day of a report ("Ngày 8/9, ông A cho biết …") is not the award's.
    """
    behind = _behind(scene, frame.mark)
    if behind is not None and (behind.value.precision in _EXACT or _in_bracket(scene, frame.mark, behind)):
        return str(behind.value.value)
    if behind is not None and (day := _day_behind(scene, behind)) is not None:
        return day
    if frame.shape == "held" or frame.status != "conferred":
        return None
    return next((_day_of(scene, day) for day in _before(scene, frame)), None) or _closing(scene, frame) or _of_line(scene, frame)


def _of_line(scene: Scene, frame: Frame) -> str | None:
    """The year under which a line tells of an honour: "- Năm 2003: Tập thể lao động xuất sắc. Được X tặng A"."""
    label = year_of_line(scene, frame.mark.start)
    year = next(iter(scene.within(scene.dates, *label)), None) if label is not None else None
    return str(year.value.value) if year is not None else None


#: "trở thành Hoa khôi X 2019 vào đêm 18-4": the year is the contest's, the day the award's.
_THEN = regex(r"[\s\"”]*(?:(?:diễn ra|được tổ chức|vào|hôm|trong|đêm|tối|sáng|trưa|chiều|ngày)\s+){0,4}")


def _day_behind(scene: Scene, year: Mark) -> str | None:
    """The day that stands right behind the year of a contest; None where none does."""
    day = scene.date_from(year.end) if year.value.precision == "year" else None
    told = day is not None and day.value.precision == "day" and _THEN.fullmatch(scene.folded, year.end, day.start)
    return str(day.value.value) if day is not None and told else None


#: "…được trao cho bà X vào ngày 8/3", "… tại Nhà thi đấu Y tối 15/5": a day that closes the clause.
_AT_LAST = regex(r"(?<!\w)(?:vào|hôm|(?:trong|tại) [^,;.\n]{3,50})\s*$")
_OF_ELSE = regex(r"(?<!\w)(?:vì|do|khi|đã có|có|từ|xảy ra|trong vụ|kỷ niệm|người|sinh|giai đoạn|nhân)(?!\w)")


def _closing(scene: Scene, frame: Frame) -> str | None:
    """The day that ends the clause behind recipients, with nothing before it that could be what it dates."""
    for day in scene.within(scene.dates, frame.mark.end, frame.after[1]):
        rest = scene.folded[day.end : frame.after[1]]
        if day.value.precision != "day" or not (rest.strip(" .,;") == "" or rest.startswith(" tại ")):
            continue
        between = (frame.mark.end, day.start)
        if _AT_LAST.search(scene.folded, *between) and not _OF_ELSE.search(scene.folded, *between):
            return str(day.value.value)
    return None


def _day_of(scene: Scene, day: Mark) -> str:
    """The value of a date; "cùng ngày" is the day of the page's event, unless a sentence that opens with another has come in between."""
    value, event = str(day.value.value), scene.event.date if scene.event is not None else None
    if event is None or value == event or _SAME_DAY.search(scene.folded, day.start, day.end) is None:
        return value
    meant = next((m for m in reversed(scene.dates) if m.start < day.start and m.value.value == value), None)
    opens = meant is not None and meant.start - scene.layout.sentence_at(meant.start)[0] <= _HEAD
    return value if opens else event


def period(scene: Scene, frame: Frame) -> str | None:
    """The year behind the name ("Giải thưởng X năm 2018") or of the contest that the sentence opens with.

    It is the award's own where no day of its conferral is told.
    """
    behind = _behind(scene, frame.mark)
    if behind is not None:
        return str(behind.value.value) if behind.value.precision in ("year", "interval") else None
    sentence = scene.layout.sentence_at(frame.mark.start)
    contest = AT_CONTEST.match(scene.folded, *sentence) if frame.shape == "receives" else None
    years = [m for m in scene.within(scene.dates, sentence[0], contest.end()) if m.value.precision == "year"] if contest else []
    return str(years[0].value.value) if len(years) == 1 else None


def _behind(scene: Scene, mark: Mark) -> Mark | None:
    """The date that belongs to an award's name before it; to several medals or places alike what stands behind the last."""
    mark = _last_alike(scene, mark)
    day = scene.date_from(mark.end)
    apart = day is not None and day.value.precision not in _EXACT and "\n" in scene.text[mark.end : day.start]  # the next line has its own year
    return day if day is not None and not apart and _dates(scene, mark, day) and not _SEVERAL.match(scene.folded, day.end) else None


def _last_alike(scene: Scene, mark: Mark) -> Mark:
    """The last of the medals or places that are told in one breath from a name on; the name itself where nothing is joined to it."""
    for further in scene.awards:
        if further.start >= mark.end:
            medals = _MEDAL.match(mark.value.name) is not None and _MEDAL.match(further.value.name) is not None
            if not medals or ALIKE.fullmatch(scene.folded, mark.end, further.start) is None:
                break
            mark = further
    return mark


def _dates(scene: Scene, mark: Mark, day: Mark) -> bool:
    """Whether a date right behind a name is the award's own; a stretch of years is the time it was earned in, a school year both."""
    if not _SPAN.match(day.value.value) and not scene.folded.startswith("năm học", day.start):
        return False
    contest = mark.value.family in _WON or _MEDAL.match(mark.value.name) is not None
    between = (mark.end, day.start)
    if _OWN.fullmatch(scene.folded, *between) or (contest and _OF_CONTEST.fullmatch(scene.folded, *between)):
        return True
    if day.value.precision in _EXACT and _BEHIND_TAKER.fullmatch(scene.folded, *between) and not _BARE_DAY.match(scene.text, day.start):
        return True
    return _in_bracket(scene, mark, day)


def _in_bracket(scene: Scene, mark: Mark, day: Mark) -> bool:
    """Whether a date stands alone in brackets behind a name."""
    return _BRACKET.fullmatch(scene.folded, mark.end, day.start) is not None and scene.text[day.end : day.end + 1] == ")"


def _before(scene: Scene, frame: Frame) -> Iterator[Mark]:
    """Dates before a name that tell when it was given, in the clause or at the opening of the sentence."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    if _ANOTHER_TIME.match(scene.folded, frame.clause[0]):
        lo = max(lo, frame.clause[0])
    for start in dict.fromkeys((max(lo, frame.clause[0]), lo)):
        if SAID.search(scene.folded, start, frame.mark.start):
            continue
        for day in scene.within(scene.dates, start, frame.mark.start):
            if not _tells_when(scene, start, day) or _of_another(scene, frame, day):
                continue
            yield day


def _tells_when(scene: Scene, start: int, day: Mark) -> bool:
    """Whether a date stands where a clause says when something was done: at its head, or set off before its verb."""
    if not _SPAN.match(day.value.value) or _FURTHER.search(scene.folded, start, day.start) or _STRETCH.search(scene.text, day.start, day.end + 7):
        return False
    if day.start - start <= _HEAD:
        return OTHER_DAY.search(scene.folded, start, day.start) is None
    if _SET_OFF.search(scene.folded, start, day.start) and _COMMA.match(scene.folded, day.end):
        return True
    if day.value.precision == "day" and _FRONTED.match(scene.folded, start, day.start):
        return OTHER_DAY.search(scene.folded, start, day.start) is None
    if day.value.precision != "day" and _SET_OFF.search(scene.folded, start, day.start) is None:
        return False
    return _GOES_ON.match(scene.folded, day.end) is not None and OTHER_DAY.search(scene.folded, day.start - _HEAD, day.start) is None


def _of_another(scene: Scene, frame: Frame, day: Mark) -> bool:
    """Whether a date belongs to an award that is told before it ("A năm 2006 và Y tặng B")."""
    return any(m.end <= day.start and m.start < frame.mark.start and _dates(scene, m, day) for m in scene.awards)
