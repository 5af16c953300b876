"""Recipients that the sentence behind an award lists."""

from __future__ import annotations

import re

from extractor.facts.awards.counts import Takers
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients import read
from extractor.facts.awards.scene import Scene

_NEXT = re.compile(
    r"\s*(?:theo đó|cụ thể|họ|đó|gồm có|đó là|trong đó|đây là|(?:đón )?nhận (?:phần thưởng|vinh dự|danh hiệu|bằng khen|huân chương)(?: này| trên)?"
    r"|(?:các|những|hai|ba|\d+)"
    r" [^.:\n]{0,70}?(?:được khen thưởng|được tặng|được trao|được nhận|nói trên|này))[^.:\n]{0,60}?(?::|(?<!\w)(?:gồm|là|có)(?!\w)):?"
)


def listed_behind(scene: Scene, sentence: Span, found: Takers) -> None:
    """Add those whom the next sentence lists: "Theo đó, hai cá nhân được tặng gồm A và B", "Nhận phần thưởng này là …".

    Where the text has counted persons, as many must be listed.

    Args:
        scene: the document.
        sentence: the sentence that tells of the award.
        found: recipients so far; names are added to it.
    """
    following = scene.layout.sentence_at(min(sentence[1] + 2, len(scene.text)))
    if following[0] < sentence[1] or "\n" in scene.text[sentence[1] : following[0]].strip(" "):
        return
    opening = _NEXT.match(scene.folded, *following)
    if opening is None:
        return
    more = Takers()
    read(scene, opening.end(), following[1], more)
    persons = sum(r.kind == "individual" for r in more.named)
    if found.individuals is not None and persons not in (0, found.individuals):
        return
    for recipient in more.named:
        found.add(recipient)
    found.individuals = found.individuals if found.individuals is not None else more.individuals
    found.collectives = found.collectives if found.collectives is not None else more.collectives
