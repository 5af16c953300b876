"""Titles that are told by their number alone: "khen thưởng 29 chiến sĩ thi đua, 22 tập thể lao động tiên tiến", "có 12 chiến sĩ thi đua"."""

from __future__ import annotations

from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.recipients.own import Own, own_number
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import GENERAL, NEGATED, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: Titles of emulation, which are given anew for each year.
_OF_EMULATION = regex(r"(?:tập thể|đơn vị|chiến s[ĩỹ]|lao động) ")
#: "12 chiến sĩ thi đua, | 45 lao động tiên tiến": the number of the next one stands right behind.
_NEXT = regex(
    r"[\s\"”]*(?:(?:các (?:loại|hạng)|năm (?:học )?\d{4}(?:\s?-\s?\d{4})?|của [^,;.\d]{3,60}|cho (?:các )?[^,;.\d]{3,40})\s*)?"
    r"(?:,|;|(?<!\w)và|(?<!\w)cùng)?\s*(?:có\s+)?"
)
_PRAISES = regex(r"(?<!\w)(?:khen thưởng|khen|biểu dương)(?: cho| danh hiệu)*\s*:?\s*$")
_HAS = regex(r"(?<!\w)(?:có|được|đạt)(?: thêm)?\s+$|(?<!\w)(?:kết quả|cụ thể|trong đó)(?: có)?\s*:\s*$")
#: What a year or a ballot came to is told as such; what a unit has altogether is no award of a day.
_YEAR = regex(r"(?<!\w)(?:năm|học kỳ|kết quả|qua bình xét|cuối năm|tổng kết|kỳ này|đợt này|6 tháng|trong đó)(?!\w)")
#: What is counted beside such titles.
_BESIDE = frozenset({"danh-hieu-thi-dua", "bang-khen", "giay-khen", "co-thi-dua", "huan-chuong"})


def _number_of(scene: Scene, mark: Mark) -> Own | None:
    """The number right before a title of emulation, which is given each year; None where the name is none or has no number."""
    yearly = mark.value.family == "danh-hieu-thi-dua" and _OF_EMULATION.match(mark.value.name.casefold()) is not None
    return own_number(scene, mark) if yearly else None


def counts_holders(scene: Scene, sentence: Span, mark: Mark, before: list[Mark]) -> bool:
    """Whether a number stands right before a title of emulation, and a verb of praise, "có" or another title before it leads to both."""
    own = _number_of(scene, mark)
    if own is None:
        return False
    if before and before[-1].value.family in _BESIDE and _NEXT.fullmatch(scene.folded, before[-1].end, own.start):
        return True
    led = _PRAISES.search(scene.folded, sentence[0], own.start) or _HAS.search(scene.folded, sentence[0], own.start)
    return led is not None


def counted_title(scene: Scene, sentence: Span, mark: Mark, after: Span, previous: Frame | None) -> Frame | None:
    """The frame of a title with a number of its own; None where the title has none or nothing leads to it.

    Args:
        scene: the document.
        sentence: the sentence that the title stands in.
        mark: the title.
        after: what belongs to it behind its name.
        previous: the frame before in the sentence.
    """
    own = _number_of(scene, mark)
    if own is None:
        return None
    here = (mark.start, mark.start)
    if previous is not None and _NEXT.fullmatch(scene.folded, previous.mark.end, own.start):
        given = previous.shape == "gives" or (previous.shape == "given" and own_number(scene, previous.mark) is not None)
        given = given and not scene.folded.endswith(" có ", 0, own.start)  # "X tặng A và có 13 B": of B nobody is told to give it
        giver = previous.giver if given else here
        return Frame(mark, "gives" if given else "counted", previous.verb, giver, (after,), after, (previous.clause[0], after[1]), previous.status)
    if previous is not None and ";" in scene.text[previous.mark.end : own.start]:  # "2 cá nhân được X tặng A; 21 chiến sĩ thi đua": not of X
        return Frame(mark, "counted", previous.verb, here, (after,), after, (own.start, after[1]), previous.status)
    return _led(scene, sentence, mark, after, own)


def _led(scene: Scene, sentence: Span, mark: Mark, after: Span, own: Own) -> Frame | None:
    """The frame of the first counted title: whoever praises gives; what somebody has is only counted."""
    lo = max(sentence[0], 1 + scene.text.rfind(";", sentence[0], own.start))
    praises, has = _PRAISES.search(scene.folded, lo, own.start), _HAS.search(scene.folded, lo, own.start)
    verb = praises or has
    if verb is None or GENERAL.search(scene.folded, lo, own.start) or NEGATED.search(scene.folded, lo, verb.start()):
        return None
    if praises is None and _YEAR.search(scene.folded, sentence[0], own.start) is None:
        return None
    asked = PROPOSE.search(scene.folded, lo, verb.start()) if praises is not None else None
    status: Status = "proposed" if asked is not None and scene.is_word(asked.start(), lo) else "conferred"
    if praises is not None:
        return Frame(mark, "gives", "khen thưởng", (lo, verb.start()), (after,), after, (lo, after[1]), status)
    return Frame(mark, "counted", "có", (mark.start, mark.start), (after,), after, (lo, after[1]), status)
