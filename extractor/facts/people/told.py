"""Offices told of the subject of a sentence: "ông A được bầu làm …", "do bà B làm …", "Ông từng giữ chức …", "Họ là …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.people import links
from extractor.facts.people.antecedents import antecedent, opens_sentence, spoken_of, subject
from extractor.facts.people.appointed import moved, moved_from, told_beside, wished_of
from extractor.facts.people.first_person import of_himself
from extractor.facts.people.offices import Office
from extractor.facts.people.others import of_no_person
from extractor.facts.people.scene import Scene
from extractor.facts.people.set_before import fronted, set_before, subject_of
from extractor.facts.people.speeches import leads_in, quoted, sentence_start
from extractor.language.patterns import regex
from extractor.language.spaces import past_spaces

#: "đã giữ | quyền Tổng thống".
_ACTING = regex(r"\bgiữ quyền ")
#: How far back a word for a victim or suspect may look for its name, in characters.
_REACH = 700


def told(scene: Scene, start: int) -> list[int]:
    """The names that an office is told of by a verb; none where the sentence does not say.

    Args:
        scene: names and offices of the text.
        start: where the first office of the chain begins.
    """
    text = scene.text
    line = text.rfind("\n", 0, start) + 1
    start = moved_from(scene, start) - len("đồng ") * scene.joint(start)
    if _of_kin(text, line, start):
        return []
    if (made := _made(scene, start, line)) is not None:
        return [made]
    if (they := links.THEY_ARE.search(text, max(line - 1, start - 90, 0), start)) is not None:
        return _several(scene, start, they.group().lower())
    if links.SUPPOSED.search(text, max(line, start - 60), start) or _wished(scene, start):
        return []
    takes = links.TAKES_OFFICE.search(text, max(line, start - 72), start)
    if takes is not None and (_of_others(scene, takes) or of_no_person(text, line, takes.start())):
        return []
    if takes is not None and (relieved := _relieved(scene, takes.start())) is not None:
        return [relieved]
    he_is = None if takes else links.HE_IS.search(text, max(line - 1, start - 70, 0), start)
    takes = takes or he_is or _of_no_name(text, max(line - 1, 0), start)
    if not takes:
        return set_before(scene, start)
    if joint := sharing(scene, takes.start(), start):
        return joint
    sentence = sentence_start(text, start)
    begin = quoted(text, sentence, start)
    pronoun = he_is.group().strip(" “\"(,").split()[0].lower() if he_is else ""
    if (pointed := _pointed(scene, begin, start, he_is.start() if he_is else 0, pronoun)) is not None:
        return pointed
    if (name := _of_verb(scene, begin, takes.start())) is None and (name := subject_of(scene, begin, start, pronoun)) is None:
        return _unnamed(scene, begin, start, leads_in(text, line, sentence, begin, start))
    if scene.occupied(start) and text[scene.names[name].end:].startswith(" và "):
        pair = scene.listed(name)[:2]
        return pair if scene.names[pair[-1]].end < start else [name]
    return [name]


def _of_no_name(text: str, line: int, start: int) -> re.Match[str] | None:
    """What tells an office of whom a part or a trade means ("Nạn nhân là …", "Doanh nhân này là …"), or that it is held for the time being."""
    acting = _ACTING.search(text, start - 6, start + 6) if text.startswith("quyền ", start) else None
    return acting or links.PART.search(text, max(line, start - 40), start) or links.THAT_ONE_IS.search(text, max(line, start - 70), start)


def _of_verb(scene: Scene, begin: int, verb: int) -> int | None:
    """Whom the words right before a verb tell it of, whoever the sentence's subject is."""
    first = spoken_of(scene, begin, verb)
    first = _joined_verb(scene, begin, verb) if first is None else first
    return told_beside(scene, begin, verb) if first is None else first


def _joined_verb(scene: Scene, begin: int, verb: int) -> int | None:
    """The subject that opens a sentence, where "và" joins the verb to its own verb over an object ("A thắng B … và | trở thành …")."""
    if not scene.text.endswith((" và ", " để "), 0, verb):
        return None
    last, first = scene.last_before(verb), scene.last_before(begin - 1) + 1
    if not first < last or any(scene.text.endswith(_OWN_CLAUSE, 0, scene.edge(name)) for name in range(first + 1, last + 1)):
        return None
    return first if opens_sentence(scene, first) else None


#: Before a name they open a clause of which it is the subject, or a list.
_OWN_CLAUSE = (
    ", ", " và ", "; ", " còn ", " nhưng ", " thì ", " là ", " khi ", " vì ", " rằng ", " để ", " cho ", " bầu ", " cử ", " nhiệm ", " giao ",
)


def _unnamed(scene: Scene, begin: int, start: int, speaks: tuple[int, int]) -> list[int]:
    """Whom a pronoun, or the word for a victim or suspect, means in a sentence or a speech that names nobody; in a speech not who speaks."""
    found = links.PRONOUN.search(scene.text, past_spaces(scene.text, begin), start)
    said = found.group() if found else fronted(scene, start)
    name = None
    if not said and links.THAT_ONE.match(scene.text, past_spaces(scene.text, begin)) is not None:
        name = antecedent(scene, begin, "")
    elif not said and (part := links.PART.search(scene.text, max(begin - 1, 0), start)) is not None:
        name = _named_part(scene, begin, part.group(1).lower())
    elif said:
        name = antecedent(scene, begin, said.strip().lower(), speaks)
    return [] if name is None else [name]


#: "Tổng thống A có | bà ấy là …", "mời | ông làm …": verbs whose object the pronoun is.
_OBJECT = regex(r"\b(?:có|coi|xem|gọi|để|giúp|chọn|thuê|mời|nhờ|bầu|cử|bổ nhiệm|đưa|phân công|chỉ định) ?\Z")


def _of_kin(text: str, line: int, start: int) -> bool:
    """Whether somebody's kin, without a name, holds or takes the office."""
    holds = links.OF_FAMILY.search(text, max(line, start - 50), start)
    return holds is not None or links.OTHERS_MADE.search(text, max(line, start - 80), start) is not None


def _pointed(scene: Scene, begin: int, start: int, at: int, pronoun: str) -> list[int] | None:
    """Whom a pronoun means that is not the sentence's subject; None where it may be.

    "ông này" right behind a name is who bears it; a verb's object is somebody of an earlier sentence, where this one names nobody but who acts.
    """
    last = scene.last_before(start)
    if last >= 0 and scene.names[last].start >= begin and _SHOWN.fullmatch(scene.text, scene.names[last].end, start):
        return [last]
    if not pronoun or not _OBJECT.search(scene.text, max(begin, at - 12), at + 1):
        return None
    named = scene.last_before(at) - scene.last_before(begin - 1)
    name = antecedent(scene, begin, pronoun) if named < 2 else None
    return [] if name is None else [name]


#: Verbs of who gives or takes away an office, where they are no passive.
_ACTS = ("cách chức", "đình chỉ chức", "đình chỉ chức vụ", "miễn nhiệm", "bãi nhiệm", "bổ nhiệm")
_SINCE = regex(
    r"(?: (?:đã|vừa|mới|sẽ|chính thức))*(?: (?:trao|ký|công bố|ban hành|ra|có))(?: các)? quyết định(?: điều động,?| số [^ ,]+)*(?: và| về việc)? ?\Z"
    r"|,?(?: (?:đã|vừa|mới|sẽ|cũng|hôm|qua|nay|gần|đây|rồi|tuần|trước|tháng|năm|ngày|\d[\d/.]*))* ?\Z", re.IGNORECASE,
)


def _of_others(scene: Scene, takes: re.Match[str]) -> bool:
    """Whether a verb of taking office tells of nobody named before it: he wants it for another, takes it from him, or is only wanted for it."""
    return wished_of(scene, takes.start()) or _dismisses(scene, takes) or _appoints_other(scene, takes)


def _dismisses(scene: Scene, takes: re.Match[str]) -> bool:
    """Whether the name right before a verb takes the office from somebody else ("Chủ tịch A vừa | cách chức | Giám đốc …")."""
    if not takes.group().lower().startswith(_ACTS):
        return False
    name = scene.last_before(takes.start())
    if name < 0 or scene.text.endswith(("được ", "bị ", "do "), 0, scene.edge(name)):
        return False  # "ông A được ông B | bổ nhiệm làm …"
    return any(_SINCE.fullmatch(scene.text, end, takes.start()) for end in (scene.names[name].end, scene.over_own(scene.names[name].end)))


#: Before a verb of giving or taking an office they tell that the subject gets or loses it.
_PASSIVE = regex(r"\b(?:được|bị|nhận|có|nhờ|chờ|đợi|đón|hình thức|kỷ luật|sau khi|từ khi|kể từ)\b[^.;\n]*\Z|,[^.;:\n]*\Z")


def _appoints_other(scene: Scene, takes: re.Match[str]) -> bool:
    """Whether the subject gives or takes away an office that the verb's object is ("Ông A sẽ | bổ nhiệm | Thủ tướng")."""
    if "ghế" in takes.group() and scene.text.startswith(("chủ tọa", "chủ toạ"), takes.end()):
        return True  # who sits as the chair of a trial
    if takes.group().strip().lower() not in (*_ACTS, "bầu"):
        return False
    name = scene.last_before(takes.start())
    begin = sentence_start(scene.text, takes.start())
    if name < 0 or scene.names[name].start < begin:
        return False
    return _PASSIVE.search(scene.text, scene.names[name].end, takes.start()) is None


def made_before(scene: Scene, chain: Sequence[Office]) -> list[int]:
    """Who takes the first office of a chain whose last one is another's ("A làm | Trưởng đoàn, Thứ trưởng B làm …").

    Args:
        scene: names and offices of the text.
        chain: offices that follow one another.
    """
    apart = len(chain) > 1 and chain[-1].reason == "name" and scene.text.endswith(" làm ", 0, chain[0].start)
    return told(scene, chain[0].start) if apart else []


#: "A đã | bàn giao chức | Tư lệnh X cho B".
_HANDS_OVER = regex(r"bàn giao(?: lại)? (?:chức vụ|chức danh|chức|cương vị|vị trí) \Z")


def handed_over(scene: Scene, chain: Sequence[Office]) -> list[int]:
    """Who hands an office over to whom it is claimed for.

    Args:
        scene: names and offices of the text.
        chain: offices that follow one another.
    """
    start = chain[0].start
    return told(scene, start) if _HANDS_OVER.search(scene.text, start - 32, start) is not None else []


_ELECTED = regex(r"(?: (?:đã|vừa|được|đều|cùng|bầu|cử|tái cử|trúng cử|đắc cử|tín nhiệm|giữ chức|làm|là))*")


def sharing(scene: Scene, verb: int, start: int) -> list[int]:
    """The names joined right before a verb that gives them an office which several can hold ("A, B và C được bầu làm | Phó Bí thư").

    Args:
        scene: names and offices of the text.
        verb: where the verb, or what stands of it before the office, begins.
        start: where the office begins.
    """
    name = scene.last_before(verb)
    shared = scene.text[start:start + 4].lower() in ("phó ", "ủy v", "uỷ v")
    if name < 0 or not shared or not _ELECTED.fullmatch(scene.text[scene.names[name].end:verb].rstrip()):
        return []
    members = [*scene.coordinated_before(name), name]
    return members if len(members) > 1 else []


#: "…, người tiền nhiệm của Thủ tướng A, và ông này khi đó | là …": it points to who was told last.
_SHOWN = regex(r",? (?:(?:và|còn|nhưng|mà|khi|lúc) )?(?:ông|bà|anh|chị|cô|người) này (?:[a-zà-ỹđ]+ ){1,6}")


def _named_part(scene: Scene, begin: int, part: str) -> int | None:
    """The last name that a page gives to its victim or suspect ("Nạn nhân là A. … Nạn nhân là sinh viên")."""
    name = scene.last_before(begin)
    while name >= 0 and begin - scene.names[name].end < _REACH:
        edge = scene.edge(name)
        said = scene.text[max(0, edge - 40):edge].lower()
        if part in said and links.NAMED_PART.match(said, said.rindex(part) + len(part)):
            return name
        name -= 1
    return None


def _relieved(scene: Scene, start: int) -> int | None:
    """The name that "cho" or "để" sets right before a verb of leaving or taking office: "cho ông A thôi giữ chức …"."""
    name = scene.last_before(start)
    if name < 0 or scene.text[scene.names[name].end:start].strip() not in ("", "thôi", "được"):
        return None
    edge = scene.edge(name)
    return name if scene.text[max(0, edge - 4):edge] in ("cho ", " để ") else None


def _made(scene: Scene, start: int, line: int) -> int | None:
    """The name between "do", "bầu", "cử" … and "làm", right before "làm", whom a verb moves from the office, or who tells it of himself."""
    if (name := moved(scene, start)) is not None or (name := of_himself(scene, start)) is not None:
        return name
    makes = links.MAKES.search(scene.text, max(line, start - 24), start)
    if makes is None:
        return None
    name, begin = scene.last_before(start), sentence_start(scene.text, start)
    over = scene.over_own(scene.names[name].end) if name >= 0 else 0
    ends = (scene.names[name].end, over, over + scene.text.startswith(",", over)) if name >= 0 else ()
    if makes.start() in ends and makes.group().startswith((" làm", " để nhận", " khỏi", " ra khỏi", " trở", " đã trở", " vừa trở", " mới trở")):
        edge = scene.edge(name)
        if links.REPLACED.search(scene.text, edge - 30, edge):
            return subject(scene, begin, edge)  # "bà A thay ông B làm …"
        apart = scene.parent_of(name) or links.WISHED.search(scene.text, edge - 40, edge)
        return None if apart else name
    while name >= 0 and scene.names[name].start >= begin and start - scene.names[name].end < 200:
        edge = scene.edge(name)
        made = links.MADE.search(scene.text, edge - 24, edge)
        called = made is not None and made.group().lower() == "bầu " and " " not in scene.names[name].value.name  # "bầu Đức"
        if made and not called:
            return None if links.WISHED.search(scene.text, made.start() - 40, made.start()) else name
        name -= 1
    return None


def _wished(scene: Scene, start: int) -> bool:
    """Whether somebody is only wished for the office that "làm" leads to ("phải có ông A | làm | Chủ tịch")."""
    name = scene.last_before(start)
    if name < 0 or scene.text[scene.names[name].end:start] not in (" làm ", " là "):
        return False
    edge = scene.edge(name)
    return links.WISHED.search(scene.text, edge - 40, edge) is not None


#: "A gặp B | khi cả hai còn là | sinh viên".
_WHEN_BOTH = regex(r",? (?:(?:từ|ngay từ) )?(?:khi|lúc|hồi) (?:cả hai|hai người|họ) (?:[a-zà-ỹđ]+ ){0,4}(?:là|làm) (?:những |các )?", re.IGNORECASE)
_MEETS = regex(
    r" (?:(?:đã|từng|lần đầu|tình cờ|bắt đầu) )*(?:gặp|gặp gỡ|quen|quen biết|kết hôn với|cưới|yêu|hẹn hò với|hẹn hò|kết bạn với|nên duyên với)"
    r"(?: [^.,;:\n ]+){0,3} "
)


def _several(scene: Scene, start: int, they: str) -> list[int]:
    """The names listed last before a word for several persons; as many as it counts, and not where it means others ("hai người còn lại")."""
    if " còn lại" in they or " khác" in they:
        return []
    last = scene.last_before(start)
    if last < 0 or start - scene.names[last].end > 400:
        return []
    members = [last, *scene.coordinated_before(last)]
    if len(members) == 1 and last and _WHEN_BOTH.fullmatch(scene.text, scene.names[last].end, start):
        members += [last - 1] * (_MEETS.fullmatch(scene.text, scene.names[last - 1].end, scene.edge(last)) is not None)
    return members if len(members) == 2 or (len(members) > 2 and "hai " not in they) else []
