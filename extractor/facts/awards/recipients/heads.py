"""Whoever heads the clause, the last resort where nothing else tells who received: a proper name that no list knows, whose work or thing it is
that wins, the subject behind a clause without one, the topic above an item without one."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.named import as_person, as_written
from extractor.facts.awards.recipients.receiving import COMMON, named_body
from extractor.facts.awards.recipients.topic import topic
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.capitals import UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: Words that make somebody else of the clause its subject, or a quantity of people.
_OTHERS = (
    r"(?:các|những|nhiều|một|mỗi|mọi|mấy|hai|ba|bốn|\d+|số|người|ai|em|anh|chị|ông|bà|cô|thầy|con|cha|mẹ|vợ|chồng|cháu|họ|học sinh|sinh viên|thí sinh"
    r"|đội|đoàn|đơn vị|tác giả|tác phẩm|sản phẩm|phim|của|là|do|để|cho|và|nếu|mà|khi)(?!\w)"
)
#: What a subject does before the verb of receiving: small letters and numbers, none of which opens another subject.
_DOES = rf"(?: (?!{_OTHERS})[a-zà-ỹđ]+){{0,9}}"
#: "…, qua đó (giành)": a second predicate of the same subject.
_THEN = r"(?:(?: \d[\d.,/-]*)?(?: [a-zà-ỹđ%/]{1,6})?, ?(?:(?:qua đó|từ đó|nhờ đó|đồng thời|rồi|vừa|xuất sắc|đã|từng|vinh dự"
_THEN += r"|(?:\d+|hai|ba|bốn|năm|nhiều) (?:lần|năm)(?: liền| liên tiếp| liên tục)?)[ ,]*){0,3})?"
_NAME = rf"(?P<name>[{UPPER}][\w&-]*(?:\.\w+)?(?: [{UPPER}\d][\w&-]*){{0,4}})(?:\s\([^()\n]{{2,60}}\))?"
#: "Licogi 14 (đón nhận)", "Naman Retreat vinh dự (nhận)", "JD.com (lọt)".
_HEADS = regex(rf"\s*{_NAME}(?: (?:với|qua|trong) (?:diễn xuất|vai(?: diễn)?|phim|bộ phim|ca khúc|tác phẩm|tiết mục)(?!\w)[^,;.:\n]{{0,50}}?)?"
    rf"{_DOES}{_THEN}\s*")
#: "Mây Xanh, (Gió Ngàn đoạt)".
_LISTED = regex(rf"(?:\A|(?<=[,:;(.!?] )|(?<=\n))[{UPPER}][\w&-]*(?: [{UPPER}\d][\w&-]*){{1,4}}, $")
#: "chiếc xe của", "mẫu cà phê của": a thing that wins for whose it is.
_THING_OF = regex(
    r"\W*(?:(?:chiếc|mẫu|bộ|bức|cuốn|vở|tấm|giống|món) [a-zà-ỹđ]+|sản phẩm|giải pháp|sáng kiến|đề tài|công trình|dự án|mô hình|thiết bị|ý tưởng"
    rf"|tác phẩm|tiết mục|truyện ngắn|phim|ca khúc|bài (?:viết|thơ|thi))(?: (?!{_OTHERS})[^\s,;.:“”\"]+){{0,6}}? của "
)
_WINS = regex(rf"{_DOES}{_THEN}\s*")
#: "Sau bốn năm lọt A, X …", "Cùng với việc đạt A, X …": the subject stands behind the comma.
_NO_SUBJECT = regex(
    r"\W*(?:(?:chỉ |ngay )?sau (?:(?:\d+|hai|ba|bốn|năm|nhiều) (?:năm|tháng|tuần)|lần)|lần (?:thứ|đầu)|(?:bên cạnh|cùng với|ngoài|với|sau) việc"
    r"|gây ấn tượng|gây chú ý|được biết đến|nổi tiếng)(?!\w)[^.;:“”\"]{0,110}"
)
_MAIN = regex(r"[^.;:“”\"\n]{0,60}?, (?:(?i:ca sĩ|diễn viên|người đẹp|vận động viên|đạo diễn|ông|bà|anh|chị|em|cô|thầy) )?")
_ACTS = regex(r" (?!(?:và|cùng|với|của)(?!\w))[a-zà-ỹđ]")
#: "- 3 lần (được X tặng)": an item of a list run into one line.
_ITEM = regex(r"(?<!\w)[-–+•] (?=[^-–+•,]{0,30}$)")


def head_of_clause(scene: Scene, frame: Frame) -> list[Recipient]:
    """Who heads the clause of receiving; empty where no proper name does.

    Args:
        scene: the document.
        frame: a frame of receiving that tells of nobody who received.
    """
    if not frame.taker or frame.taker[0][1] > frame.mark.start:
        return []
    lo, end = scene.layout.sentence_at(frame.mark.start)[0], frame.taker[0][1]
    found = _thing(scene, lo, end) or _proper(scene, lo, end) or _behind(scene, lo, frame)
    if found or (item := _ITEM.search(scene.folded, lo, end)) is None:
        return found
    return topic(scene, (item.end(), end))


def _segments(scene: Scene, lo: int, end: int) -> list[int]:
    """Where parts of the clause begin, the last one first: behind commas, and at the head of the sentence."""
    starts, at = [lo], scene.text.find(", ", lo, end)
    while at >= 0:
        starts.append(at + 2)
        at = scene.text.find(", ", at + 2, end)
    return starts[:-4:-1]


def _proper(scene: Scene, lo: int, end: int) -> list[Recipient]:
    """The proper name that heads the clause."""
    for start in _segments(scene, lo, end):
        run = _HEADS.fullmatch(scene.text, start, end)
        if run is not None:
            listed = _LISTED.search(scene.text, lo, start) if start > lo else None  # "A, B (đoạt)": one of several
            return _named(scene, *run.span("name")) if listed is None else []
    return []


def _named(scene: Scene, start: int, end: int) -> list[Recipient]:
    """A run of capitals as somebody: a person of the page, a name of several words or of no Vietnamese syllable; no place, date or honour."""
    name = scene.text[start:end]
    taken = any(m.start < end and start < m.end for m in (*scene.dates, *scene.awards, *scene.bodies))
    if taken or any(m.start <= start and end <= m.end for m in scene.places) or _NO_NAME.match(scene.folded, start):
        return []
    fuller = {p.name for p in scene.people if p.name.endswith(f" {name}")}
    full = fuller.pop() if len(fuller) == 1 else scene.full_name(name)
    if any(p.name == full for p in scene.people):
        return [Recipient(name=full, kind="individual", mentions=(scene.layout.mention(start, end),))]
    words = [word for word in name.split() if word[0].isalpha()]
    foreign = not name.isupper() and not is_vietnamese_syllable(fold(words[0].partition(".")[0]))
    if len(words) < _FULL and not (foreign and (" " in name or scene.text.count(name) > 1)):
        return []
    return [as_written(scene, start, end, kind=None)]


_FULL = 2
#: With a capital at the head of a sentence they are no names.
_NO_NAME = regex(
    r"(?:theo|trong|tại|với|cùng|sau|trước|từ|nhờ|cho|vì|khi|năm|ngày|tháng|sáng|chiều|tối|còn|riêng|ngoài|bên|đây|và|nhưng|hiện|đến|ở|do|giải|top"
    r"|cúp|lễ|ban|hội đồng|tuy|dù|nếu|đặc biệt|mới|từng|được|là|có|kỷ niệm)(?!\w)"
)


def _thing(scene: Scene, lo: int, end: int) -> list[Recipient]:
    """Whose thing it is that wins."""
    for start in _segments(scene, lo, end):
        thing = _THING_OF.match(scene.folded, start, end)
        if thing is None:
            continue
        body = scene.body_from(thing.end())
        if body is not None and COMMON.fullmatch(scene.folded, body.start, body.end) is None and _WINS.fullmatch(scene.text, body.end, end):
            return [named_body(scene, body.start, body.end, collective=False)]
        run = _HEADS.fullmatch(scene.text, thing.end(), end)
        if body is None and run is not None and (whose := _named(scene, *run.span("name"))) and whose[0].kind == "individual":
            return whose
    return []


def _behind(scene: Scene, lo: int, frame: Frame) -> list[Recipient]:
    """The person behind the comma, where the clause before it has no subject."""
    verb = frame.taker[0][1]
    if _NO_SUBJECT.fullmatch(scene.folded, lo, verb) is None or scene.persons(lo, verb) or scene.within(scene.bodies, lo, verb):
        return []
    comma = _MAIN.match(scene.folded, frame.mark.end)
    person = next(iter(scene.persons(comma.end(), comma.end() + 40)), None) if comma is not None else None
    if person is None or comma is None or _ACTS.match(scene.text, person.end) is None:
        return []
    between = scene.text[comma.end() : person.start]
    return [as_person(scene, person)] if "," not in between and "." not in between.replace("S.", "") else []
