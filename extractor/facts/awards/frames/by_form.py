"""Praise whose form stands behind it: "X khen thưởng 6 tập thể bằng hình thức Giấy khen", "… (Giấy khen)", "Y được X khen thưởng với hình thức A"."""

from __future__ import annotations

from extractor.facts.awards.frames.clauses import passive_before, status_of
from extractor.facts.awards.frames.subjects import subject_of
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import COLLECTIVE, HOUSEHOLD, INDIVIDUAL, WORD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_FORM = regex(r"(?<!\w)(?:bằng|với|dưới)\s+(?:các\s+)?hình thức\s+(?:tặng\s+|trao tặng\s+)?[\"“]?$|(?<!\w)bằng\s+$|\((?:hình thức:? )?$")
#: "khen thưởng 12 tập thể; 30 cá nhân (bằng A)": the list of those counted goes on behind a semicolon.
_COUNTED = regex(rf"\s*(?:và )?(?:\d[\d.]*|{WORD}) (?:lượt )?(?:{COLLECTIVE}|{INDIVIDUAL}|{HOUSEHOLD})(?!\w)")
_PRAISES = regex(r"(?<!\w)(?:khen thưởng|biểu dương|tuyên dương)(?!\w)")


def _list_begins(scene: Scene, begin: int) -> int:
    """Where the clause begins; before the semicolon where only the list of those counted goes on behind it."""
    lo = scene.layout.sentence_at(begin)[0]
    while lo < begin and scene.text[begin - 1] == ";" and _COUNTED.match(scene.folded, begin):
        begin = max(lo, scene.text.rfind(";", lo, begin - 1) + 1)
    return begin


def in_form(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """The frame of an award that is the form of a praise told before it; None where it is none.

    Args:
        scene: the document.
        mark: the award's name.
        begin: where the clause begins.
        after: what belongs to the name behind it.
    """
    begin = begin if _PRAISES.search(scene.folded, begin, mark.start) else _list_begins(scene, begin)
    form = _FORM.search(scene.folded, begin, mark.start)
    verbs = list(_PRAISES.finditer(scene.folded, begin, form.start())) if form is not None else []
    if form is None or not verbs or (form.group()[:1] == "(" and not scene.text.startswith(")", mark.end)):
        return None
    verb, whom = verbs[0], (verbs[0].end(), form.start())
    passive = passive_before(scene, begin, verb.start())
    status = status_of(scene, begin, verb)
    if passive is None:
        return Frame(mark, "gives", "tặng", (begin, verb.start()), (whom, after), after, (begin, after[1]), status)
    taker = (subject_of(scene, begin, passive.start(), None), whom, after)
    return Frame(mark, "given", "tặng", (passive.end(), verb.start()), taker, after, (begin, after[1]), status)
