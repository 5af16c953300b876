"""Who is told to be one of those that received: "Thay mặt những người được nhận Huy hiệu, đồng chí A", "là một trong 28 tập thể"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, NUMBER, Takers, number
from extractor.facts.awards.recipients.named import as_person
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_FOR_ALL = regex(
    rf"(?<!\w)(?:thay mặt|đại diện)(?: cho)? (?:các|những|toàn thể|\d+) (?:{INDIVIDUAL})(?: [^\s,;.:]+){{0,4}}? (?:được|đón) [^,;.:\n]{{2,80}}, "
)
#: Before the name stand rank and honorific.
_TITLE = 5


def spokesmen(scene: Scene, entries: Sequence[Draft]) -> None:
    """Add who speaks for those that received, to the award that the words name, else to the only one of the page; it names nobody yet.

    Args:
        scene: the document.
        entries: the awards, joined; recipients are added to them.
    """
    waiting = [e for e in entries if e.individuals is not None and all(r.kind != "individual" for r in e.recipients)]
    for match in _FOR_ALL.finditer(scene.folded, scene.title_end) if waiting else ():
        person = next(iter(scene.persons(match.end(), scene.layout.sentence_at(match.start())[1])), None)
        if person is None or scene.text[match.end() : person.start].count(" ") > _TITLE:
            continue
        told = [m.value.name for m in scene.awards if match.start() <= m.start < match.end()]
        fit = [e for e in waiting if any(name in e.name for name in told) or (not told and len(entries) == 1)]
        if len(fit) == 1:
            fit[0].recipients.append(as_person(scene, person))


#: "Trường A vinh dự là một trong 28 tập thể được vinh danh": the number says of which award.
_ONE_OF = regex(
    rf"(?:(?<!\w)là|,|[-–]) (?:một|1) trong (?:số )?(?:{NUMBER}) (?:tân )?(?:(?P<coll>{COLLECTIVE})|{INDIVIDUAL})"
    r"(?: (?:được|nhận|vinh dự|nói trên|này|vừa)| (?:nhân dân|ưu tú))(?!\w)"
)


def one_of_them(scene: Scene, entries: Sequence[Draft]) -> None:
    """Add whom a sentence tells to be one of as many as an award before it counts and does not name.

    Args:
        scene: the document.
        entries: the awards, joined; recipients are added to them.
    """
    waiting = [e for e in entries if e.counted and not e.recipients]
    for match in _ONE_OF.finditer(scene.folded, scene.title_end) if waiting else ():
        start, end = scene.layout.sentence_at(match.start())
        kind, many = ("collectives" if match["coll"] else "individuals"), number(match["n"])
        fit = [e for e in waiting if getattr(e, kind) == many and e.marks[0].start < start]
        if len(fit) != 1 or any(match.end() <= m.start < end for m in scene.awards):
            continue
        who = Takers()
        read(scene, start, match.start(), who)
        if len(who.named) == 1:
            fit[0].recipients.append(who.named[0])
