"""The body that a bare "đơn vị", "doanh nghiệp" takes up as the subject of receiving: the one that the sentences before are about."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.pronouns import AUX
from extractor.facts.awards.recipients.receiving import COMMON, named_body, past_small
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "(Năm 2022,) đơn vị này đã (được)": nothing but adverbials before the noun.
_UNIT = regex(
    rf"(?:[^,;:]{{0,80}}[,:] )?\s*(?:và |thì |rằng )?(?:tập thể )?(?:đơn vị|doanh nghiệp|cơ quan)(?: này| ta)?(?:,? {AUX})*\s*"
)
#: What may stand before the subject of a sentence.
_BEFORE_SUBJECT = regex(r"\W*(?:[^,;:\n]{0,70}, )?(?:tập thể |cán bộ, chiến sĩ |cán bộ |theo )?")
#: Authorities, which no page calls "đơn vị".
_RULES = regex(r"(?:ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|bộ(?! chỉ huy| tư lệnh)|chính phủ|quốc hội|trung ương|(?:tỉnh|thành) (?:ủy|uỷ))(?!\w)")
_BACK = 4


def unit_told_of(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The body meant by a bare noun for a unit that a span consists of; nobody where the page leaves open which.

    Args:
        scene: the document.
        start, end: the subject of receiving.
    """
    if _UNIT.fullmatch(scene.folded, start, end) is None:
        return []
    sentence = scene.layout.sentence_at(start)
    here = _named(scene, sentence[0], start)
    if here:
        return _recipient(scene, here[0]) if _one(scene, here) else []
    paragraph = scene.layout.paragraph_at(start)
    for _ in range(_BACK):
        if sentence[0] <= scene.title_end or scene.layout.paragraph_at(sentence[0]) < paragraph - 1:
            return []
        sentence = (scene.layout.sentence_before(sentence[0])[0], sentence[0])
        bodies = _named(scene, *sentence)
        if bodies:  # a sentence about others leaves open which one is meant
            told = _one(scene, bodies) or _BEFORE_SUBJECT.fullmatch(scene.folded, sentence[0], bodies[0].start) is not None
            return _recipient(scene, bodies[0]) if told else []
    return []


def _one(scene: Scene, bodies: list[Mark]) -> bool:
    return len({scene.folded[m.start : m.end] for m in bodies}) == 1


def _named(scene: Scene, start: int, end: int) -> list[Mark]:
    found = scene.within(scene.bodies, start, end)
    return [m for m in found if not (COMMON.fullmatch(scene.folded, m.start, m.end) or _RULES.match(scene.folded, m.start))]


def _recipient(scene: Scene, body: Mark) -> list[Recipient]:
    return [named_body(scene, body.start, past_small(scene, body, len(scene.text)), collective=False)]
