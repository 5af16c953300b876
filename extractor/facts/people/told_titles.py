"""Titles told of somebody elsewhere than right before his name: "A, cựu thượng tá", "được phong quân hàm …", "có học vị …", "các ông: A, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.catalogues import load
from extractor.facts.marks import Value
from extractor.facts.people import links
from extractor.facts.people.antecedents import antecedent, subject
from extractor.facts.people.scene import Scene
from extractor.facts.people.speeches import sentence_start
from extractor.language.anchored import Anchored, Closing
from extractor.language.patterns import regex
from extractor.language.spaces import past_spaces


class Titles(Value, frozen=True):
    """What is told of one name: a rank, a degree, the honorific of the list that it stands in; None where nothing is."""

    honorific: str | None = None
    rank: str | None = None
    degree: str | None = None


@cache
def _rank() -> Anchored:
    forms = {v for e in load("ranks") if e.kind in ("officer", "enlisted", "naval") for form in e.forms for v in (form, form[0].lower() + form[1:])}
    return Anchored(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})(?!\w)")


_DOCTOR = r"(?:[Tt]iến s[ĩỹ](?: [Kk]hoa học)?|[Tt]hạc s[ĩỹ])"
_DEGREE = Anchored(rf"(?<!\w)(?:(?:[Pp]hó )?[Gg]iáo sư[,.]? ?(?:-|và)? ?{_DOCTOR}|[Pp]hó [Gg]iáo sư|{_DOCTOR})(?!\w)")
#: What may stand between a name and the title in apposition to it ("A (tức Hai Đen, | cựu | thượng tá)", "A, sinh năm 1934, nguyên là | Trung tá").
_APPOSED = regex(
    r"(?:,| -| –| \((?:[^()\n]{2,60},)?) ?(?:(?:sinh năm|SN|sinh|quê|ở|trú) [^,()\n]{2,40}, |\d{1,2} tuổi, )?"
    r"(?:(?:nguyên|cựu|hiện|là|nguyên là|hiện là) ){0,2}"
    r"|(?:, sinh năm \d{4}| sinh năm \d{4}| \([^()\n]{2,40}\))?,? (?:(?:hiện|vốn|cũng|từng|đã) )?(?:nguyên )?là (?:một )?"
)
#: What follows a title that stands for itself, and leads to nobody.
_CLOSED = regex(
    r"[,;.:)\]]|\Z|\n| (?:quân đội|công an|cảnh sát|hải quân|không quân|lục quân|biên phòng|quân y|an ninh|tình báo|QĐND|CAND|năm|từ năm"
    r"|vào năm|và|cho|với|đối với|khi|lúc|ngành|chuyên ngành|về|tại|của|kinh tế|luật|y khoa|y học|khoa học|giáo dục|ngôn ngữ|triết học|sử học|văn học"
    r"|vật lý|toán học|hóa học|sinh học|quản trị|kỹ thuật|nông nghiệp|xã hội học|tâm lý|âm nhạc|Luật|Kinh tế|Y khoa|Y học|Quản trị|Khoa học)(?!\w)"
)
_RANKED = Closing(
    r"(?:phong|thăng|mang|với|có|đeo|nhận|lên|giữ)(?: vượt)?(?: cấp)?(?: bậc)?(?: quân)?(?: cấp| bậc)? hàm(?: cấp)?"
    r"(?: từ [^,.;:\n]{5,22})?(?: lên)?(?: là)? \Z"
)
_LEARNED = Closing(
    r"(?:có|lấy|nhận|đạt|bảo vệ|giành|sở hữu|được phong|bảo vệ thành công)(?: thành công)?(?: được)?(?: (?:tấm|luận án|luận văn))?"
    r"(?: (?:học vị|học hàm|bằng|bằng cấp|trình độ|chức danh|hàm|danh hiệu))? \Z"
)
#: "| PGS | bác sĩ A": a degree before an occupation and its holder.
_SHORT = r"(?<![\w.])((?:PGS|GS|TSKH|TS|ThS)(?:\.? ?-?(?:TSKH|TS|ThS))?)\.? "
_BEFORE_TRADE = regex(rf"{_SHORT}\Z")
_BEFORE_FIELD = regex(
    rf"{_SHORT}(?:(?:sử|văn|toán|luật|triết|kinh tế|xã hội|tâm lý|ngôn ngữ|vật lý|hóa|sinh|y|dân tộc|khảo cổ)(?: học)?) \Z"
)
_FOR = regex(r"(?: (?:cho|với|đối với)) ")
#: Between who is named and the verb they tell that the title is another's.
_OTHERS = regex(r"(?<!\w)(?:rằng|cho biết|nói|những|các|hai|ba|một|nhiều|con trai|con gái|chồng|vợ|bố|mẹ|cùng|với|nếu|không|chưa|muốn)(?!\w)|:")
_LONGEST_GAP = 70
_SEVERAL = regex(
    r"(?<!\w)(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn) ((?:ông|bà|anh|chị|em|cháu|bạn|thầy|cô)|NS(?:ND|ƯT)|N[GN](?:ND|ƯT)|TT(?:ND|ƯT)"
    r"|(?:[Nn]ghệ s[ĩỹ]|[Nn]hà giáo|[Tt]hầy thuốc|[Nn]ghệ nhân) (?:[Nn]hân dân|[Ưư]u tú))(?: là| gồm| như)?:? ?\Z"
)


def told_titles(scene: Scene) -> dict[int, Titles]:
    """Titles that the text tells of names that bear them nowhere, by the index of the name.

    Args:
        scene: the names and offices of the text.
    """
    found: dict[int, Titles] = {}
    for kind, pattern, verb in (("rank", _rank(), _RANKED), ("degree", _DEGREE, _LEARNED)):
        for match in pattern.finditer(scene.text):
            for name in _whose(scene, match.start(), match.end(), verb):
                known = found.get(name, Titles())
                if getattr(known, kind) is None:
                    found[name] = known._replace(**{kind: match.group()})
    for name, mark in enumerate(scene.names):
        edge = scene.edge(name)
        degree = _BEFORE_TRADE.search(scene.text, edge - 16, edge) if edge < mark.value.start else None
        degree = degree or (_BEFORE_FIELD.search(scene.text, edge - 28, edge) if mark.value.start == mark.start == edge else None)
        if degree is not None:
            found[name] = found.get(name, Titles())._replace(degree=degree.group(1))
    for name, honorific in _of_lists(scene):
        found[name] = found.get(name, Titles())._replace(honorific=honorific)
    return found


def _whose(scene: Scene, start: int, end: int, verb: Closing) -> Iterator[int]:
    """Of whom a title is told that leads to no name."""
    if (end + 1 in scene.by_start and scene.text[end] == " ") or _CLOSED.match(scene.text, end) is None:
        return
    led = verb.search(scene.text, start - 60, start)
    to = _FOR.match(scene.text, end)
    given = scene.by_start.get(to.end()) if to is not None and led is not None else None
    if given is not None:
        yield given
        return
    last = scene.last_before(start)
    if last >= 0 and _APPOSED.fullmatch(scene.text, scene.names[last].end, start):
        yield last
    elif led is not None and (name := _subject(scene, led.start())) is not None:
        yield name


def _subject(scene: Scene, verb: int) -> int | None:
    """Whom the clause of a verb tells of: a name of its sentence, or whom the pronoun that opens it means."""
    begin = sentence_start(scene.text, verb)
    name = subject(scene, begin, verb)
    at = scene.names[name].end if name is not None else begin
    if name is None:
        pronoun = links.PRONOUN.search(scene.text, past_spaces(scene.text, begin), verb)
        if pronoun is None:
            return None
        name, at = antecedent(scene, begin, pronoun.group().strip().lower()), pronoun.end()
    far = verb - at > _LONGEST_GAP or _OTHERS.search(scene.text, at, verb) is not None
    return None if far else name


#: "do | đồng chí | Tổng Bí thư A làm Trưởng ban".
_BEFORE_OFFICE = Closing(r"(?<!các )(?<!Các )\b[Đđ]ồng chí \Z")


def _of_lists(scene: Scene) -> Iterator[tuple[int, str]]:
    """The names of each list that a word of address for several opens, and those of offices behind such a word, with that word."""
    for first, mark in enumerate(scene.names):
        office = scene.left.get(first)
        if office is not None and _BEFORE_OFFICE.search(scene.text, office - 14, office) is not None:
            yield first, scene.text[office - len("đồng chí "):office - 1]
        led = _SEVERAL.search(scene.text, mark.start - 34, mark.start)
        if led is not None:
            yield from ((name, led.group(1)) for name in scene.listed(first))
