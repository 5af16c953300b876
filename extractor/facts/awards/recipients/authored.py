"""Works told with their makers: quoted ones with several, and those whose makers a label names ("Giải pháp X - Nhóm tác giả: A, B - Công ty C")."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.named import as_person, as_written
from extractor.facts.awards.scene import Person, Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import made_by, regex

#: What is handed in to a contest, as lists of its prizes call it.
NOUN = (
    r"(?:tên )?(?:giải pháp|đề tài|sáng kiến|công trình|sản phẩm|mô hình|dự án|tác phẩm|phần mềm|ý tưởng|loạt(?: \d+)? (?:bài|kỳ)(?: \d+ kỳ)?"
    r"|phóng sự|bài|thiết bị|nghiên cứu|ký sự|chùm ảnh|bộ ảnh|ảnh|phim|chương trình|đồ án|ca khúc|kịch bản|truyện ngắn|thơ)"
    r"(?: (?:dự thi|kỹ thuật|sáng tạo|viết|tài liệu))?"
)
#: The label of those who made a work.
MAKERS = (
    r"(?:(?:nhóm|đồng|các|tập thể)\s+)?(?:tác giả|tg)(?: (?:chính|giải pháp|sáng kiến))?"
    r"|chủ nhiệm(?:(?=\s*:)| (?:đề tài|dự án|nhiệm vụ|giải pháp|công trình))|(?:nhóm|người) thực hiện"
)
#: The label of where they work, in a line or behind a stop of its own.
HOME = r"(?:đơn vị|cơ quan|địa chỉ|nơi công tác|đơn vị công tác|trường|lĩnh vực|điện thoại)(?: [^\W\d_]+){0,2}\s*:"
_LABEL = rf"(?P<label>(?:{MAKERS})(?=\s*:)|(?<=\()(?:nhóm|đồng) tác giả)\s*:?\s+"
_BY = rf"(?P<label>(?:của |do )?(?:{MAKERS})(?!\w)|(?:của|do)(?= \S))\s*:?\s+"
_IN_SIGNS = r"(?:\([^()\n]{2,40}\)\s*)?[-–—,;.:(]?\s*"
#: A quoted title with its makers behind it.
_QUOTED = regex(
    rf"[“\"](?P<name>[^“”\"\n]{{2,300}}(?:(?<= )[“\"](?=\S)[^“”\"\n]{{2,80}}(?<=\S)[”\"](?=[\s,])[^“”\"\n]{{2,200}})?)[”\"]\s*{_IN_SIGNS}(?i:{_BY})")
#: A title without quotation marks, behind its noun or at the head of an item; its makers behind a sign or "của", or a line below.
_PLAIN = regex(
    rf"\s*(?:[-+•*–]|\d{{1,2}}[.)])?\s*(?:(?i:cụ thể|còn|riêng|theo đó|trong đó|ngoài ra|bên cạnh đó),?\s+)?"
    rf"(?P<noun>(?i:{NOUN}\s*:?\s+))?(?P<name>(?!\d{{1,2}} (?i:{NOUN})(?!\w))[{UPPER}\d“\"][^\n]{{2,300}}?)"
    r"(?:\s\([^()\n]{2,80}\))?(?:, thuộc (?:lĩnh vực|nội dung|bảng|thể loại) [^\n“”\";()]{2,60}?)?\s*"
    rf"(?:(?:[-–—,;.(]\s*|\n\W*)(?i:{_LABEL})"
    rf"|(?<=\s)(?i:(?P<of>của (?:(?:(?:nhóm|đồng|các|\d|hai|ba) )?(?:tác giả|thí sinh)|(?:nhóm|\d|hai) học sinh))(?!\w)\s*:?\s+))"
)
#: The next work of a list told in one breath.
_ANOTHER = regex(rf"(?i:{NOUN})\s*:?\s+[{UPPER}“\"]")
#: Between the word for whose it is and the first maker: "nhóm tác giả", "đạo diễn".
_LEAD = regex(r"(?:(?:[^\W\d_]+\.)*[^\W\d_]+\.?:? ){0,5}")
#: From one maker to the next.
_NEXT = regex(r"\s*(?:\([^()\n]{2,60}\)\s*)?(?:,|;|và|&|-|–|cùng)\s*(?:(?:tác giả|đạo diễn|biên kịch|quay phim|nhà báo|phóng viên|biên tập viên"
                   r"|em|anh|chị|ông|bà|cô|thầy|nhạc sĩ|nhà văn|nhà thơ|kỹ sư|bác sĩ|nghệ sĩ|biên đạo|PGS|GS|KS|ThS|TS|BS|CN)[.\s]+)*")
#: Between two makers one whom the page's persons lack: "Lê A, Trường Văn B, Đỗ C".
_UNKNOWN = regex(rf"(?:,|;| và) [{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,4}}(?:,|;| và) ")
#: The last of them has a work of his own: "“A” của X, Y với “B”".
_OWN_WORK = regex(r"\s*(?:\([^()\n]{2,60}\)\s*)?(?!,?\s?và ),?\s*(?:với|cùng với|về)?\s*(?:[^\W\d_]+ ){0,3}[“\"]")
#: Where they are from: "(Báo Mỏ)", ", Trường THCS A".
_AT_HOME = regex(
    r"\s*\([^()\n]{2,80}\)(?:, Trường [^,;.\n“”\"()]{2,50})?"
    r"|(?:,|\s[-–])\s(?:đơn vị )?(?:Trường|Báo|Đài|Lớp|lớp|Hội|Sở|Công ty|Tạp chí|Trung tâm|Liên chi hội)\s[^,;.\n“”\"]{2,60}"
)
#: Others worked with the one named.
_AND_OTHERS = regex(r"\s*(?:,|và)?\s*(?:(?:các |nhóm )?(?:cộng sự|cs|đồng nghiệp|cộng tác viên)(?!\w))", re.IGNORECASE)
_SEVERAL = regex(r"(?:của |do )?(?:nhóm|đồng|các|tập thể)(?!\w)")
#: A name that the page's persons lack, of two syllables at least.
_NAME = regex(rf"(?:[^\W\d_]+\. ?)?(?P<name>[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,4}})(?=\s*(?:[-–,;.(\n]|$))")
_STOP = regex(rf";|\n(?!\W*(?i:{MAKERS}|{HOME}))|\s(?=\d{{1,2}}[.)] (?i:{NOUN})\s)")
_TWO = 2


def authored(scene: Scene, start: int, end: int) -> list[tuple[Span, Recipient]]:
    """(span of a work with its makers, who won) of each work that a span tells with its makers.

    A work of several makers wins as one, under its title; the one maker of a work stands for it. A work "của" its one maker is
    left to those who read persons.

    Args:
        scene: the document.
        start, end: the span, a list or an item of one.
    """
    found: list[tuple[Span, Recipient]] = []
    at = start
    while at < end and (work := _next_work(scene, at, end)) is not None:
        makers = _makers(scene, work.end(), end)
        until = _until(scene, work, makers, end)
        won = _winner(scene, work, makers)
        if won is not None:
            found.append(((work.start(), until), won))
        at = max(until, work.end())
    return found


def _next_work(scene: Scene, at: int, end: int) -> re.Match[str] | None:
    """The next work with its makers: a quoted one, else the one that opens what is left."""
    quote = _QUOTED.search(scene.text, at, end)
    plain = _PLAIN.match(scene.text, at, end)
    if plain is not None and plain["name"].count("“") != plain["name"].count("”"):  # a title's own "của"
        plain = None
    if plain is None or (quote is not None and quote.start("name") <= plain.start("name") + 1):
        return quote
    if quote is not None and quote.start("name") > plain.start("name") and plain["name"].rstrip()[-1:] in ("”", '"'):  # "Phóng sự 5 kỳ “X”"
        return quote
    if plain["noun"] is None and ("“" in plain["name"] or '"' in plain["name"]):
        return quote
    return plain if quote is None or plain.end() <= quote.end() else quote


def _label(work: re.Match[str]) -> str:
    """The words for those who made a work, in small letters."""
    told = work.groupdict()
    return (told.get("of") or told.get("label") or "").casefold()


def _labelled(work: re.Match[str]) -> bool:
    """Whether a label tells the makers, not only "của"."""
    return _label(work) not in ("của", "do")


def _set_off(work: re.Match[str]) -> bool:
    """Whether the label stands by itself ("- Tác giả: A"), so that all of its item is told of the work."""
    return not _label(work).startswith(("của", "do"))


def _makers(scene: Scene, start: int, end: int) -> list[Person]:
    """The persons named from an offset on, one after another."""
    makers: list[Person] = []
    for person in scene.persons(start, end):
        between = scene.text[makers[-1].end if makers else start : person.start]
        if between.count("(") > between.count(")"):  # a pen name, or who else is told of beside the maker
            continue
        if (_NEXT if makers else _LEAD).fullmatch(between) is None and not (makers and _UNKNOWN.fullmatch(between)):
            break
        makers.append(person)
    if makers and _OWN_WORK.match(scene.text, makers[-1].end, end):
        makers.pop()
    return makers


def _until(scene: Scene, work: re.Match[str], makers: list[Person], end: int) -> int:
    """Where what is told of a work ends: behind where its makers are from; with a label at the end of the item."""
    last = makers[-1].end if makers else work.end()
    home = _AT_HOME.match(scene.text, last, end)
    near = home.end() if home else last
    if scene.text[near : near + 1] in ("“", '"'):  # "…, Trường B và sản phẩm “C”"
        near = max(last, scene.text.rfind(" và ", last, near))
    if not _set_off(work) and made_by(work, _QUOTED):
        return near
    stop = _STOP.search(scene.text, last, end)
    whole = stop.start() if stop else end
    return near if _ANOTHER.search(scene.text, near, whole) or any(sign in scene.text[near:whole] for sign in '“"') else whole


def _winner(scene: Scene, work: re.Match[str], makers: list[Person]) -> Recipient | None:
    label = _labelled(work)
    several = len(makers) >= _TWO or (label and _SEVERAL.match(_label(work)) is not None)
    several = several or (label and len(makers) == 1 and _AND_OTHERS.match(scene.text, makers[0].end) is not None)
    if several and (makers or label):
        return as_written(scene, *work.span("name"), kind=None)
    if not _set_off(work) and made_by(work, _QUOTED) and ":" not in scene.text[work.end("label") : work.end()]:
        return None
    if makers:
        return as_person(scene, makers[0])
    name = _NAME.match(scene.text, work.end())
    return as_written(scene, *name.span("name"), "individual") if name is not None else as_written(scene, *work.span("name"), kind=None)
