"""Whom a sentence told of last is about: its subject, or whom a pronoun means."""

from __future__ import annotations

import re
from functools import cache

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.scene import Scene
from extractor.facts.people.sexes import MEN, WOMEN
from extractor.facts.people.speeches import sentence_start
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex
from extractor.language.spaces import past_spaces

#: How far back a pronoun may look for its person, in characters.
_REACH = 700
#: How far where nobody else is named since: pages on one life say "ông" for long.
_ALONE = 2500
#: What closes a speech before who spoke it.
_SPOKEN = ('", ', "”, ", '" , ', "” , ")


def _other_sex(pronoun: str) -> frozenset[str]:
    """The honorifics that a pronoun does not fit."""
    return MEN if pronoun in WOMEN else WOMEN if pronoun in MEN else frozenset()


def subject(scene: Scene, begin: int, start: int, pronoun: str = "") -> int | None:
    """The last name of the sentence that no preposition leads, and that a pronoun before the office, if any, fits.

    Args:
        scene: the names and offices of the text.
        begin: where the sentence begins.
        start: where the office begins.
        pronoun: the pronoun before the office in small letters, or nothing.
    """
    other = _other_sex(pronoun)
    name, behind_when = scene.last_before(start), None
    while name >= 0 and scene.names[name].start >= begin:
        if not _in_brackets(scene, name, start) and not _in_body(scene, name) and (scene.names[name].value.honorific or "").lower() not in other:
            if not _beside_subject(scene, name):
                return scene.over_kin(name, start)
            edge = scene.edge(name)
            if behind_when is None and scene.text.endswith(("khi ", "Khi "), 0, edge) and not _appoints(scene.text[scene.names[name].end:start]):
                behind_when = name
        name -= 1
    return behind_when


def _appoints(said: str) -> bool:
    """Whether somebody is told to appoint another ("khi Tổng thống A bổ nhiệm một thủ tướng")."""
    return "bổ nhiệm" in said and "được" not in said


def _in_body(scene: Scene, name: int) -> bool:
    """Whether a weak candidate of one word stands inside the body of an office ("Chủ tịch | Hiệp | hội Bệnh viện tư nhân")."""
    mark = scene.names[name]
    weak = mark.value.strength == "weak" and mark.value.shape == "given" and mark.value.start == mark.start
    return weak and any(o.title_end <= mark.start and mark.end <= o.end for o in scene.offices)


def _in_brackets(scene: Scene, name: int, start: int) -> bool:
    """Whether a name stands in brackets that close before the office: "bà A (vợ ông B) được bổ nhiệm làm …"."""
    opening = scene.text.rfind("(", max(0, scene.edge(name) - 40), scene.edge(name))
    inside = opening >= 0 and ")" not in scene.text[opening:scene.edge(name)]
    return inside and ")" in scene.text[scene.names[name].end:start]


def antecedent(scene: Scene, begin: int, pronoun: str, speaks: tuple[int, int] = (0, 0)) -> int | None:
    """The person that a pronoun means: the subject of the nearest sentence before that has one, else the last name in reach.

    Names in the words that lead to a speech are those of who speaks, and does not say "ông" of himself.

    Args:
        scene: the names and offices of the text.
        begin: where the sentence of the pronoun begins.
        pronoun: "ông", "bà", "họ" …, in small letters.
        speaks: from where to where the words stand that lead to a speech.
    """
    if any((told := find(scene, begin, pronoun)) is not None for find in (_kin, _met, _presented)):
        return told
    spoke = {n.value.name.split()[-1] for n in scene.names if speaks[0] <= n.start < speaks[1]}
    name, last, beside = scene.last_before(begin), None, None
    nearest, alone = name, _talk_of_one(scene, name)
    while name >= 0 and (alone or begin - scene.names[name].end < (_ALONE if name == nearest else _REACH)):
        value = scene.names[name].value
        fits = _fits(scene, name, pronoun) and value.name not in ("Bác Hồ", "Hồ Chí Minh")
        fits = fits and value.name.split()[-1] not in spoke
        if fits and not _beside_subject(scene, name):
            if (value.honorific or "").lower() == pronoun or _is_subject(scene, name):
                return name
            last = name if last is None else last
        elif fits and beside is None and pronoun not in ("họ", "") and (value.honorific or "").lower() == pronoun:
            beside = name  # "Giải được trao cho cô A. Cô là giáo viên …"
        name -= 1
    return last if beside is None else beside


def _talk_of_one(scene: Scene, last: int) -> bool:
    """Whether all names so far are of one person, as where a talk is printed."""
    given = {n.value.name.split()[-1] for n in scene.names[:last + 1]}
    return len(given) == 1


#: Kin of one sex before a name ("cùng phu nhân | B").
_KIN = {
    WOMEN: ("vợ", "phu nhân", "bà xã", "con gái", "em gái", "chị gái", "mẹ", "bạn gái", "con dâu", "cháu gái"),
    MEN: ("chồng", "ông xã", "con trai", "em trai", "anh trai", "bố", "cha", "bạn trai", "con rể", "cháu trai"),
}


def _kin(scene: Scene, begin: int, pronoun: str) -> int | None:
    """Whom the sentence before names by a word for kin that only the pronoun's sex bears ("A đến cùng phu nhân B. | Bà là …")."""
    words = next((kin for sex, kin in _KIN.items() if pronoun in sex), None)
    if words is None:
        return None
    last, before, found = scene.last_before(begin), sentence_start(scene.text, max(0, begin - 2)), None
    while last >= 0 and scene.names[last].start >= before:
        mark = scene.names[last]
        led = scene.text[max(0, mark.start - 16):mark.start].lower().removesuffix("là ")
        if led.endswith(tuple(f" {word} " for word in words)):
            found = last if found is None else found
        elif (mark.value.honorific or "").lower() == pronoun:
            return None
        last -= 1
    return found if found is None or _fits(scene, found, pronoun) else None


def opens_sentence(scene: Scene, name: int) -> bool:
    """Whether a name begins its sentence, or follows an adverbial and a comma.

    Args:
        scene: the names and offices of the text.
        name: the name.
    """
    edge = scene.edge(name)
    return links.SUBJECT.search(scene.text, edge - 76, edge) is not None


def _is_subject(scene: Scene, name: int) -> bool:
    """Whether a name begins its sentence, or tells who spoke the words before it ("…", A phát biểu)."""
    edge = scene.edge(name)
    if scene.text.endswith(_SPOKEN, 0, edge) and says(scene.text, scene.names[name].end, "speech"):
        return True
    return opens_sentence(scene, name)


def _met(scene: Scene, begin: int, pronoun: str) -> int | None:
    """Whom the sentence before names once, where its subject is a pronoun of the other sex ("Cô đã chọn A. | Anh là …")."""
    other = _other_sex(pronoun)
    before = sentence_start(scene.text, max(0, begin - 2))
    acts = scene.text[before:begin].lstrip(" \n“\"").partition(" ")[0].lower()
    name = scene.last_before(begin)
    if acts not in other or name < 0 or scene.names[name].start < before or scene.last_before(before) != name - 1:
        return None
    return name if _fits(scene, name, pronoun) else None


#: "tại Huế còn có | A.", "người thắng là | B.": who is brought in at the end of a sentence is who the next one tells of.
_BRINGS_IN = regex(r"(?:còn có|có sự (?:góp mặt|tham gia|xuất hiện|hiện diện|tham dự) của|(?:đó|này|chính|ấy) là|có tên(?: là)?) \Z")
_ENDS = regex(r"[.!?…][”\"]?\s*")


def _presented(scene: Scene, begin: int, pronoun: str) -> int | None:
    """Whom the sentence before ends with, where it brings him in."""
    name = scene.last_before(begin - 1)
    if name < 0 or _ENDS.fullmatch(scene.text, scene.names[name].end, begin) is None:
        return None
    edge = scene.edge(name)
    return name if _BRINGS_IN.search(scene.text, edge - 36, edge) is not None and _fits(scene, name, pronoun) else None


def _fits(scene: Scene, name: int, pronoun: str) -> bool:
    """Whether a pronoun can mean a person: no mention of the same name bears an honorific, or a title, of the other sex."""
    other = _other_sex(pronoun)
    if not other:
        return True
    own = scene.names[name].value.name
    if (" Thị " if other is WOMEN else " Văn ") in own:
        return False
    same = [n for n in scene.names if n.value.name == own or n.value.name.endswith(f" {own}")]
    if any((n.value.honorific or "").lower() in other for n in same):
        return False
    return other is MEN or not any(scene.text[max(0, n.start - 24):n.start].lower().endswith(_titles_of_women()) for n in same)


@cache
def _titles_of_women() -> tuple[str, ...]:
    return tuple(f"{word} " for word in person_words("woman-title"))


def _beside_subject(scene: Scene, name: int) -> bool:
    """Whether a preposition stands before a name and its office, so that it is no subject."""
    edge = scene.edge(name)
    if scene.parent_of(name):
        return True
    return links.PREPOSITION.search(scene.text, edge - 10, edge) is not None and not _taken_up(scene, name, edge)


#: "còn với | A, anh chỉ là …", "riêng với | A, ông là …": a pronoun takes up whom the sentence turns to.
_TURNS_TO = regex(r"\b(?:[Cc]òn|[Rr]iêng|[Đđ]ối|[Nn]hư) với \Z")
_TAKEN_UP = regex(r", (?:ông|bà|anh|chị|cô) (?=[a-zà-ỹđ])")


def _taken_up(scene: Scene, name: int, edge: int) -> bool:
    """Whether a pronoun right behind takes up whom a sentence turns to."""
    return _TURNS_TO.search(scene.text, edge - 10, edge) is not None and _TAKEN_UP.match(scene.text, scene.names[name].end) is not None


#: A pronoun that opens a sentence.
_HE = regex(r"[“\"]?(Ông|Bà|Anh|Chị|Cô) (?=[a-zà-ỹđ])")


def spoken_of(scene: Scene, begin: int, verb: int) -> int | None:
    """Whom the pronoun that opens a sentence means, where the verb's clause has it again ("Bà hy vọng A …, và bà sẽ quay lại | với vai trò …").

    Args:
        scene: the names and offices of the text.
        begin: where the sentence begins.
        verb: where the verb begins.
    """
    found = _HE.match(scene.text, past_spaces(scene.text, begin))
    last = scene.last_before(verb)
    if found is None or last < 0 or scene.names[last].start < begin:
        return None
    word = found.group(1).lower()
    again = re.search(rf"[ ,]{word} (?:(?:sẽ|đã|đang|cũng|từng|vẫn|có thể|muốn|được|quay|trở|lại) ?)+\Z", scene.text[scene.names[last].end:verb])
    return antecedent(scene, begin, word) if again is not None else None
