"""Whether the page's own event is the occasion of an award, and what its day and place tell of it."""

from __future__ import annotations

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.days import OTHER_DAY, SAID, period
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.events.model import EventFact
from extractor.language.patterns import regex

_EARLIER = regex(r"(?<!\w)(?:trước đó|(?:các )?lần trước|từng|(?<!sinh )năm \d{4}(?!\s?[-–]\s?\d)|trước đây|vào năm|nhiều năm"
    r"|các năm|những năm|(?:\d+|hai|ba|nhiều) lần (?:được|nhận|đoạt))(?!\w)")
_SCENE = regex(
    r"(?<!\w)(?:nhân dịp này|dịp này|cũng tại|tại (?:buổi|lễ|hội nghị|đại hội|chương trình|hội thảo|cuộc)|trong khuôn khổ|cũng trong|hôm nay"
    r"|sáng nay|chiều nay"
    r"|vừa|kết thúc|khép lại|nhân lễ|sau khi|buổi lễ|tại đây|ngay sau|lễ|bên cạnh đó|ngoài ra|đồng thời|tặng hoa|cùng với đó"
    r"|(?<!hiện )(?<!xưa )(?<!ngày )nay (?:được|nhận)|riêng [^,;.]{2,40}? còn (?:được|nhận))(?!\w)"
)


#: Honours that are looked back upon: "đã được tặng nhiều phần thưởng cao quý", "trong nhiệm kỳ qua, …".
_LOOKS_BACK = regex(
    r"(?<!\w)(?:(?:phần thưởng|danh hiệu) cao quý|trong (?:các năm|những năm|\d+ năm|nhiệm kỳ|giai đoạn|quá trình|suốt|học kỳ|năm học"
    r"|năm (?:qua|\d{4}))"
    r"|năm qua|nhiệm kỳ qua)(?!\w)"
)
#: "Năm học qua, (2 trường được tặng A)", "Năm học 2019 - 2020, …".
_TIME_GONE = regex(
    r"\W*(?:(?:đặc biệt|bên cạnh đó|theo đó|kết quả),? )?(?:trong )?(?:năm(?: học)?|thời gian|những năm) (?:(?:vừa )?qua(?!\w)|(?<=học )\d{4})"
)
#: "Ghi nhận kết quả đạt được trong năm qua, (4 tập thể được tặng A)": why it is given now.
_FOR_WHAT = regex(r"\W*(?:để |nhằm )?(?:ghi nhận|biểu dương|động viên|tôn vinh|kịp thời)(?!\w)[^,]*$")
#: "Hơn 70 năm chiến đấu, xây dựng, X đã được …", "X đã được Nhà nước tặng nhiều A, B": the record of a unit, unless the scene is set.
_RECORD = regex(
    r"(?<!\w)(?:hơn|gần|suốt|trải qua|qua) \d+ năm (?:qua|chiến đấu|xây dựng|hình thành|hoạt động|phát triển|phấn đấu|trưởng thành)(?!\w)"
    r"|(?<!\w)được [^,;.\n]{0,40}?tặng (?:thưởng )?nhiều (?=huân|huy|cờ|bằng|danh|$)"
)
_AND_MORE = regex(r"(?<!\w)nhiều (?:phần thưởng|danh hiệu)(?: cao quý)? khác(?!\w)")
_MOURNS = regex(r"(?<!\w)(?:tang|truy điệu|viếng|dâng hương|tưởng niệm|ngày sinh|tiễn biệt|vĩnh biệt|an táng)(?!\w)")
_OF_CONTEST = regex(r"(?<!\w)(?:thi|giải|liên hoan|hội diễn|đại hội thể|olympic|chung kết|bế mạc|trao thưởng|vinh danh)(?!\w)")
_CELEBRATES = regex(r"(?<!\w)(?:đón|chúc mừng|gặp mặt|gặp gỡ|khen thưởng|tuyên dương|biểu dương|trao thưởng cho|tiếp)(?!\w)")
_GIVES = regex(r"(?<!\w)(?:trao|đón nhận|vinh danh|tôn vinh|tuyên dương|công bố)(?!\w)")
_WON = frozenset({"giành", "giành được", "đoạt", "đoạt được", "đạt", "đạt được", "mang về", "đem về", "bỏ túi", "ẵm", "rinh", "giật"})


def occasion(scene: Scene, entry: Draft) -> EventFact | None:
    """The page's event, where it is the occasion of an award.

    What is won at a contest is not won at the meeting that celebrates it; a coming event is no occasion of what was given; nor is a funeral.

    Args:
        scene: the document.
        entry: the award.
    """
    event = scene.event
    if event is None or entry.status != "conferred" or not entry.ceremony or _MOURNS.search(event.name.casefold()):
        return None
    published = scene.layout.document.published_at if scene.layout.document else None
    name = event.name.casefold()
    coming = published and event.date and event.date[:4].isdigit() and event.date > str(published)[:10]
    if coming and _GIVES.search(name) is None:
        return None
    if entry.verb in _WON and event.kind != "contest" and (_OF_CONTEST.search(name) is None or _CELEBRATES.search(name)):
        return None
    return None if entry.looks_back else event


#: What a sentence tells of that sets the scene of the awards behind it.
_SETS = regex(r"(?<!\w)(?:trao|khen thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|đón nhận|tổng kết|bế mạc)(?!\w)")
_OPENS = 40


#: "Sau 2 ngày làm việc (13 và 14/3), Đại hội …": on which of them something was given is unsaid.
_LASTED = regex(
    r"(?<!\w)(?:trong|sau|qua) (?:hơn )?(?:\d{1,2}|hai|ba|bốn|năm) ngày(?=\s*\(|,? (?:làm việc|mùng|từ|\d{1,2}\s*(?:,|và|-|–)))"
)


#: A page's own mark before its first sentence: "ĐTO - ".
_SOURCE = regex(r"(?:[^-–\n]{0,20}[-–]\s*)?\W*")


def lasted(scene: Scene, event: EventFact | None) -> bool:
    """Whether the page looks back, in a sentence that opens so, on a meeting of several days that it names.

    Of a meeting that has just begun ("Đại hội diễn ra trong 2 ngày") the day is the first; prizes of a contest are given at its end.
    """
    told = None if event is None or event.kind in ("contest", "ceremony") else _LASTED.search(scene.folded)
    if told is None or _SOURCE.fullmatch(scene.folded, scene.layout.sentence_at(told.start())[0], told.start()) is None:
        return False
    return any(told.start() <= m.start <= told.end() + _OPENS for m in scene.dates)


def scene_day(scene: Scene, entry: Draft) -> str | None:
    """The day that opens a sentence before an award of the page's ceremony, in its paragraph or the lead, and tells of giving; None elsewhere."""
    if not entry.ceremony or entry.earlier or entry.looks_back or entry.status != "conferred" or entry.verb in _WON:
        return None
    first = entry.marks[0].start
    paragraphs = {scene.lead, scene.layout.paragraph_at(first)}
    for lo, hi in reversed([s for s in scene.layout.sentences if s[0] <= first and scene.layout.paragraph_at(s[0]) in paragraphs]):
        day = next((m for m in scene.dates if lo <= m.start < min(hi, lo + _OPENS)), None)
        if day is None or day.value.precision != "day" or _SETS.search(scene.folded, day.end, hi) is None:
            continue
        if not OTHER_DAY.search(scene.folded, lo, day.start) and not SAID.search(scene.folded, lo, hi):
            return str(day.value.value)
    return None


def looks_back(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence sums up what was given over some time."""
    lo, hi = scene.layout.sentence_at(frame.mark.start)
    if frame.shape in ("given", "receives") and _RECORD.search(scene.folded, lo, frame.mark.start) and not _SCENE.search(scene.folded, lo, hi):
        return True
    back = _LOOKS_BACK.search(scene.folded, lo, frame.mark.start)
    if back is not None and _FOR_WHAT.match(scene.folded, lo, back.start()) is None:
        return True
    return _TIME_GONE.match(scene.folded, lo) is not None or _AND_MORE.search(scene.folded, lo, hi) is not None


#: How the results of the page's own contest are told: "giải Nhất: A", "giải Nhì thuộc về B".
_RESULTS = frozenset({"labelled", "turned", "counted", "gives", "listed"})


#: "chỉ có 4 tập được tặng bằng khen": works are counted, of one ceremony's.
_WORKS_TOLD = regex(
    r"(?<!\w)(?:\d{1,3}|hai|ba|bốn|năm|sáu) (?:tập|tác phẩm|cuốn|bộ phim|phim|tiết mục|vở|công trình|ca khúc)(?: [^\W\d_]+){0,3}? (?:được|nhận) "
)


def at_ceremony(scene: Scene, frame: Frame, *, person: bool) -> bool:
    """Whether the clause tells of the page's own ceremony.

    It is handed over, said with "tại hội nghị", told in title or lead; what one person was given, with nothing of this beside it, belongs to
    that person's life.

    Args:
        scene: the document.
        frame: the frame.
        person: whether persons alone receive, uncounted.
    """
    if earlier(scene, frame) or frame.status != "conferred":
        return False
    if frame.verb in ("trao", "trao tặng", "gắn", "trao thưởng") and frame.shape in ("gives", "turned", "awaited"):
        return True
    if frame.verb == "có":  # the record of a unit or person
        return False
    if frame.award.family == "giai" and frame.shape in _RESULTS:
        return True
    sentence = scene.layout.sentence_at(frame.mark.start)
    if _WORKS_TOLD.search(scene.folded, sentence[0], frame.mark.start) is not None:
        return True
    if _SCENE.search(scene.folded, *sentence) or (scene.layout.paragraph_at(frame.mark.start) <= 1 and not SAID.search(scene.folded, *sentence)):
        return True
    return not person


#: "tặng Bằng khen các năm 2012, 2015".
_YEARS_BEHIND = regex(r"[\s\"”]*(?:của [^,;.\n]{2,40}? )?(?:trong )?(?:các|những|nhiều|hai|ba|bốn|\d) năm(?! học| tuổi)(?!\w)")


def earlier(scene: Scene, frame: Frame) -> bool:
    """Whether the clause tells of an award that someone has from before."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    published = scene.layout.document.published_at if scene.layout.document else None
    own = {str(day)[:4] for day in (published, scene.event.date if scene.event else None) if day}
    if frame.shape == "held" or any(m.group()[-4:] not in own for m in _EARLIER.finditer(scene.folded, lo, frame.mark.start)):
        return True
    if _YEARS_BEHIND.match(scene.folded, frame.mark.end):
        return True
    year = period(scene, frame)
    if published:
        return bool(year and int(year[:4]) < int(str(published)[:4]) - 1)
    latest = _latest_year(scene) if year else None
    return bool(year and latest and int(year[:4]) < int(latest) - _LONG_AGO)


#: So many years before the latest that a page tells of, an award is from before whenever the page was published.
_LONG_AGO = 10


def _latest_year(scene: Scene) -> str | None:
    """The latest year that a page without a day of publication tells of."""
    return max((m.value.value[:4] for m in scene.dates if m.value.value[:4].isdigit()), default=None)
