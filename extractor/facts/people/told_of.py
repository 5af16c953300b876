"""Clauses between an office and its holder: what he did or won, which number he wears, and who serves whom."""

from __future__ import annotations

import re

from extractor.facts.people.context import says
from extractor.facts.people.offices import SHIRT, Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex

#: "Giám đốc Sở Y tế | , người vừa đi thị sát hôm qua, | ông A".
_RELATIVE = regex(
    r", (?:là )?(?:một )?(?:người|vị|nhân vật)(?: (?:cũng|đồng thời|từng|đã|vừa|đang|mới|sẽ|trực tiếp|luôn|có|phụ trách|chịu|đứng|được|bị|theo|tham"
    r"|chủ|ký|dẫn|nhiều|gắn|đề|đưa|làm|không))[^,.;:()\n“”\"]{3,90}, "
)
#: "Nhà văn | từng hai lần đoạt giải Nobel | A", "tiền đạo | khoác áo số 9 | A".
_WON = regex(
    r"(?:(?:đã|từng|vừa|mới|đang|hai|ba|bốn|\d+|nhiều|lần|sẽ) )*"
    r"(?:đoạt|giành|nhận|được trao|thắng|sở hữu|giữ|nắm giữ|vô địch|được đề cử|tham dự|tham gia|góp mặt)"
    r" (?:(?!(?:và|cùng|với|của|cho|từ|nhờ|khi|bởi|do|trước|sau|là|thay|giữa|gặp|như|trong|đến|tới|đối|theo|hơn|so|trên|ở|ông|bà|anh|chị|cô|em) )"
    r"[^\s,.;:()\n“”\"]+ ){1,12}"
    rf"|(?:(?:đã|từng|vừa|mới|đang) )*{SHIRT} |đeo băng (?:đội trưởng|thủ quân) "
)
_FARTHEST = 90


def over_relative(scene: Scene, office: Office) -> int | None:
    """The titled name behind a clause between commas that tells of him before he is named.

    Args:
        scene: names and offices of the text.
        office: an office that ends at the first comma.
    """
    clause = _RELATIVE.match(scene.text, office.end)
    name = scene.by_start.get(clause.end()) if clause is not None else None
    if clause is None or name is None or not scene.titled(name):
        return None
    inner = scene.last_before(clause.end() - 1)
    if inner >= 0 and scene.names[inner].end > office.end:
        return None  # the clause names another
    return name if scene.full(name) or says(scene.text, scene.names[name].end) else None


def over_merit(scene: Scene, reach: int) -> int | None:
    """The full name behind what an occupation's holder won, or the number on his shirt.

    Args:
        scene: names and offices of the text.
        reach: where the clause begins.
    """
    name = scene.last_before(reach) + 1
    if name >= len(scene.names) or scene.names[name].start - reach > _FARTHEST:
        return None
    start = scene.names[name].start
    led = _WON.fullmatch(scene.text, reach, start) is not None
    return name if led and scene.full(name) and scene.names[name].value.start == start else None


#: "Chức Chủ tịch X | được giao cho | ông A", "Chiếc ghế … | thuộc về | ông A".
_HANDED = regex(r"(?:(?:đã|sẽ|vừa) )?(?:(?:được|do) )?(?:giao|trao|chuyển|nhường)(?: lại)?(?: cho)? |(?:đã |sẽ )?thuộc về |(?:đã |sẽ )?về tay ")
_POST = regex(r"(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò|ghế)(?: nóng)? \Z", re.IGNORECASE)


def over_handing(scene: Scene, start: int, reach: int) -> int | None:
    """The name to whom an office is told to be given.

    Args:
        scene: names and offices of the text.
        start: where the office begins.
        reach: where what follows it begins.
    """
    given = _HANDED.match(scene.text, reach)
    if given is None or _POST.search(scene.text, max(0, start - 16), start) is None:
        return None
    return scene.by_start.get(given.end())


#: What leads from an aide to whom he serves.
_SERVES = (" cho ", " của ")


def aide_of(scene: Scene, master: int, since: int) -> int | None:
    """The name of the subject who is told to serve another ("A từng là Thư ký cho | ông B |, là Phó Chánh Văn phòng …").

    Args:
        scene: names and offices of the text.
        master: the name of whom somebody serves.
        since: where the office behind the master's name begins.
    """
    edge = scene.edge(master)
    lead = next((lead for lead in _SERVES if scene.text.endswith(lead, 0, edge)), None)
    if lead is None or scene.text[scene.names[master].end:since] not in (", là ", ", làm ", ", sau đó là ", ", rồi là ", " và là ", ", từng là "):
        return None
    serving = next((o for o in scene.offices if o.end == edge - len(lead) and o.entry.name.lower() in person_words("aide")), None)
    name = scene.last_before(serving.start) if serving is not None else -1
    if name < 0 or serving is None or any(sign in scene.text[scene.names[name].end:serving.start] for sign in (". ", "\n", ";")):
        return None
    return name
