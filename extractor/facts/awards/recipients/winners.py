"""Winners of contests under names that no word tells to be of a body: "Liên quân Tây Sơn", "THCS Sơn Kim"."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.names.prizes import surnames
from extractor.facts.awards.recipients.named import as_person, as_written
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: A winner of a contest under no word that tells what it is: "Liên quân Tây Sơn - Sơn Hà", "Trại trẻ An Sơn", "THCS Sơn Kim".
_WINNER = regex(
    rf"(?:(?:đội|đoàn|nhóm|liên quân|cơ sở|trại|làng|câu lạc bộ|clb|trường)\s+)?[{UPPER}][\w.&-]*"
    rf"(?:\s(?:[-–&]\s)?(?!(?i:thuộc|về|là|và|của|cho|với|đã|có|cũng|được|tại|trong|năm|lần|các|này|chính thức|xuất sắc|bất ngờ|tiếp tục|tạm"
    rf"|đang|vừa)(?!\w))[\w.&-]+){{1,7}}\s*(?:(?:chính thức|xuất sắc|bất ngờ|tiếp tục|tạm|đang|vừa)\s*)?"
    rf"|(?:(?:đội|nhóm)\s+)?[{UPPER}]\w*-[{UPPER}\d][\w-]*(?: \([^()\n]{{2,60}}\))?[\s.]*"
    r"|lớp\s+\d{1,2}\s?(?:[A-ZĐ]\w{0,2}|/\d+)(?![\w/])[\s.]*"
)
#: "Isaac", "Vinamilk": one word that Vietnamese does not write.
_ONE_WORD = regex(r"(?P<word>[A-Z][a-zA-Z]{3,})[\s.]*")
_NO_WINNER = regex(r"(?:ảnh|tin|loạt|theo|trong|tại|sau|ngoài|kết thúc|giải|ban|hội đồng|năm|ngày|tổng|trị giá|phần)(?!\w)")


#: "A – lớp 5.6", "B, học sinh lớp 4A": a pupil under whatever name, which of a lake's or a team's looks no other.
_PUPIL = regex(
    rf"(?P<name>(?P<first>[{UPPER}]\w*)(?: [{UPPER}]\w*){{1,4}}) ?(?:,|\(|[-–:])? ?"
    r"(?i:(?:học sinh |hs |sinh viên )?(?:lớp|khối) \d|học sinh |sinh viên )"
)


def pupil(scene: Scene, start: int) -> Recipient | None:
    """The pupil at an offset, a surname first, before the class; None where none is told so.

    Args:
        scene: the document.
        start: offset of the name.
    """
    match = _PUPIL.match(scene.text, start)
    named = match is not None and match["first"] in surnames() and not any(m.start == start for m in scene.bodies)
    return as_written(scene, *match.span("name"), "individual") if match is not None and named else None


#: "A - phim X", "A (vai Y)", "A với ca khúc Z": an artist under whatever name, before what it was won with.
_ARTIST = regex(
    rf"(?P<name>[{UPPER}][\w'’.-]*(?: [{UPPER}][\w'’.-]*){{0,4}})"
    r"(?:(?: -| –|,)? (?:(?:với|trong|qua) )?|\s?\()(?i:(?:bộ )?phim|vai(?: diễn)?|ca khúc|bài hát|tiết mục|vở(?: diễn)?|album)\s"
)


def artist(scene: Scene, start: int) -> Recipient | None:
    """The artist at an offset, before what was played or sung; None where none is told so, or a name that is of something else."""
    match = _ARTIST.match(scene.text, start)
    if match is None or _NO_WINNER.match(scene.folded, start):
        return None
    taken = any(m.start < match.end("name") and start < m.end for m in (*scene.dates, *scene.awards, *scene.bodies, *scene.places))
    return None if taken else as_written(scene, *match.span("name"), "individual")


#: "U.21 Viettel", "hai đội U19 nữ Hà Nam": teams by the age of their players, where a stop ends no sentence.
_OF_AGE = regex(
    rf"\W*(?:(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|\d+) (?:đội )?)?(?P<name>(?:(?i:đội|đội tuyển|clb|tuyển) )?U\.?\d{{2}}(?: nữ| nam)?"
    rf"(?: [{UPPER}][\w.-]*\w){{1,5}})(?=\W*(?:$|[a-zà-ỹđ(]))"
)


def _age_team(scene: Scene, start: int, end: int) -> Recipient | None:
    """The team of an age that an item opens with ("U.21 Viettel"); None where it names none."""
    team = _OF_AGE.match(scene.text, start, end)
    if team is None or scene.persons(*team.span("name")):
        return None
    return as_written(scene, *team.span("name"), "collective")


#: "Sanna Khánh Hòa (nhận giải Nhì)", "Hãng phim Hoan Khuê vừa (giành)".
_PROPER = regex(
    rf"\W*(?P<name>(?:(?i:hãng(?: phim)?|đội|nhóm|clb|startup)\s)?[{UPPER}][\w&-]+(?: [{UPPER}\d][\w&-]*){{1,4}})"
    rf"(?P<home> (?:đến từ|quê) (?i:(?:tỉnh|thành phố|tp\.?|huyện|đoàn|trường) )?[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}})?"
    r"(?: (?:đã|cũng|vừa|còn|xuất sắc|bất ngờ))*\s*"
)


def proper_winner(scene: Scene, start: int, end: int) -> Recipient | None:
    """A proper name that alone is the subject of winning; None where it is a place, a date, or opens a longer phrase."""
    run = _PROPER.fullmatch(scene.text, start, end)
    if run is None or _NO_WINNER.match(scene.folded, run.start("name")):
        return None
    start, end = run.span("name")
    taken = any(m.start < end and start < m.end for m in (*scene.dates, *scene.awards))
    if taken or any(m.start <= start and end <= m.end for m in scene.places):
        return None
    return as_written(scene, start, end, "individual" if run["home"] else "organization")


#: The number under which somebody contends.
_NUMBER = regex(r"\s?(?:[-–,]|\()\s?(?i:sbd|số báo danh)(?!\w)")
_IN_BRACKETS = regex(r"\((?P<who>[^()\n]{4,120})\)")


def named_in_brackets(scene: Scene, start: int, end: int) -> list[Recipient]:
    """Persons whom brackets behind what a team has won name, each at the head of its own: "HCV ở thuyền đơn (A), thuyền đôi (B, C)"."""
    found = []
    for bracket in _IN_BRACKETS.finditer(scene.text, start, end):
        people = scene.persons(*bracket.span("who"))
        if people and people[0].start == bracket.start("who"):
            found += [as_person(scene, person) for person in people]
    return found


_ALLIES = regex(r"(?:đội )?liên quân (?=\S)")
_JOINS = regex(r" [-–] ")


def _allies(scene: Scene, start: int, end: int) -> Recipient | None:
    """A team that bodies form together: "Liên quân Trung tâm A - Trung tâm B"."""
    led = _ALLIES.match(scene.folded, start, end)
    body = scene.body_from(led.end()) if led is not None else None
    last = body.end if body is not None else 0
    while body is not None and (joins := _JOINS.match(scene.text, last, end)) is not None and (body := scene.body_from(joins.end())) is not None:
        last = body.end
    return as_written(scene, start, last, "collective") if 0 < last <= end else None


def winner(scene: Scene, start: int, end: int, *, contest: bool) -> Recipient | None:
    """A team by the age of its players; in a contest any run of capitalised words, no place, person, date or sentence of its own."""
    team = _age_team(scene, start, end) or _allies(scene, start, end)
    if team is not None or not contest:
        return team
    number = _NUMBER.search(scene.text, start, end)  # "A - SBD 106"
    end = number.start() if number is not None else end
    run = _WINNER.fullmatch(scene.text, start, end)
    word = _ONE_WORD.fullmatch(scene.text, start, end) if run is None else None
    run = word if word is not None and not is_vietnamese_syllable(word["word"].lower()) else run
    if run is None or _NO_WINNER.match(scene.folded, start) or any(m.start < end and start < m.end for m in (*scene.dates, *scene.awards)):
        return None
    return as_written(scene, start, start + len(scene.text[start:end].rstrip(" .")), "organization")
