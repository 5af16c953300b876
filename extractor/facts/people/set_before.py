"""Offices set before their holder, whom a pronoun means: "Là đại biểu Quốc hội, ông …", "Trước khi trở thành ca sĩ, bà …"."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.facts.people import links
from extractor.facts.people.antecedents import antecedent, subject
from extractor.facts.people.scene import Scene
from extractor.facts.people.speeches import sentence_start
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

#: "Trước khi | trở thành | ca sĩ, bà từng …".
_BECOMES = Closing(r"\b(?:[Tt]rước|[Ss]au|[Tt]ừ|[Kk]ể từ) khi (?:[a-zà-ỹđ]+ ){0,2}trở thành(?: một| tân)? \Z")


def fronted(scene: Scene, start: int) -> str:
    """The pronoun after the comma of an office set before its holder, or nothing.

    Args:
        scene: names and offices of the text.
        start: where the office begins.
    """
    led = links.FRONTED.search(scene.text, start - 40, start) or _BECOMES.search(scene.text, start - 40, start)
    if led is None:
        return ""
    own = [office for office in scene.offices if start <= office.start < start + 300]
    last = own[0] if own else None
    for before, office in pairwise(own):
        if scene.text[before.end:office.start].strip() not in (",", "và", "kiêm"):
            break
        last = office
    found = links.PRONOUN_AFTER.match(scene.text, last.end) if last is not None else None
    return found.group(1) if found else ""


#: "+ | Là đại biểu Quốc hội, ông nghĩ gì?": what opens a question or an answer.
_TURN = ("+ ", "- ", "– ")


def set_before(scene: Scene, start: int) -> list[int]:
    """Whom the pronoun behind an office means that opens its sentence, with no other verb ("Là | đại biểu Quốc hội, ông …").

    Args:
        scene: names and offices of the text.
        start: where the office begins.
    """
    opened = links.FRONT_OPENS.search(scene.text, start - 60, start)
    pronoun = fronted(scene, start) if opened is not None or _turn(scene.text, start) else ""
    goes_on = links.FRONT_GOES_ON.search(scene.text, start - 40, start) if opened is None else None
    if goes_on is not None and (pronoun := fronted(scene, start)):
        name = subject(scene, sentence_start(scene.text, start), goes_on.start(), pronoun)
    else:
        name = antecedent(scene, sentence_start(scene.text, start), pronoun) if pronoun else None
    return [] if name is None else [name]


def _turn(text: str, start: int) -> bool:
    """Whether "Là" right before an office opens somebody's turn in a talk."""
    return text.endswith("Là ", 0, start) and text.endswith(_TURN, 0, start - len("Là "))


#: From an office to the comma of its clause: praise, a place or a number of years ("nữ ca sĩ | hàng đầu Việt Nam, A …").
_PRAISED = regex(r"[^.,;:()\n“”\"]{0,30}, ")


def subject_of(scene: Scene, begin: int, start: int, pronoun: str) -> int | None:
    """The subject of a sentence before an office, or right behind the clause that the office closes.

    Args:
        scene: names and offices of the text.
        begin: where the sentence begins.
        start: where the office begins.
        pronoun: the pronoun before the office in small letters, or nothing.
    """
    name = subject(scene, begin, start, pronoun)
    return _subject_behind(scene, begin, start) if name is None else name


def _subject_behind(scene: Scene, begin: int, start: int) -> int | None:
    """The full name that opens the main clause, where all before it names nobody ("Qua nhiều năm và trở thành | ca sĩ hàng đầu, A mang …")."""
    office = next((o for o in scene.offices if o.start == start), None)
    if office is None or scene.last_before(start) > scene.last_before(begin - 1) or _PRONOUN.search(scene.text, begin, start) is not None:
        return None
    led = _PRAISED.match(scene.text, office.title_end)
    name = scene.by_start.get(led.end()) if led is not None else None
    if name is None or not scene.full(name) or scene.names[name].value.start != scene.names[name].start:
        return None
    end = scene.names[name].end
    return name if scene.text[end:end + 1] == " " and scene.text[end + 1:end + 2].islower() else None


_PRONOUN = regex(r"(?<!\w)(?:ông|bà|anh|chị|cô|tôi|mình|họ|người|con|vợ|chồng|ai)(?!\w)", re.IGNORECASE)
