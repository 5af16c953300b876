"""By which decision an award was given."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Decision, Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_NUMBER = regex(
    r"(?<!\w)(?:(?:quyết định|qđ)(?:\s+khen thưởng)?(?:\s+số)?|số)\s*:?\s*"
    r"(?P<number>\d+\w*(?:\s?/\s?\d{4})?\s?/\s?(?:qđ|kt)\s?[-–]\s?[^\W\d_][\w&-]*|\d+\s?-\s?qđ\w*/[\w-]+)"
)
#: "Ngày 12/5, Chủ tịch nước đã ký Quyết định số 845", "Chiều 25/2, Bộ X quyết định (tặng)": the day is the decision's.
_DECIDES = regex(r"(?<!\w)(?:(?:ký|ban hành|ra|có)(?: các)? quyết định|(?<!công bố )(?<!trao )(?<!nhận )(?<!theo )quyết định\s*$)")


#: "thu hồi A đã tặng ông X theo Quyết định số 1": by this one it was given.
_GRANTED_BY = regex(
    r"(?<!\w)(?:đã|được)(?: được)? (?:trao tặng|phong tặng|truy tặng|tặng|trao|công nhận)(?!\w)|(?<!\w)(?:tặng|trao)(?= cho | theo )"
)


#: What is told behind it has a decision of its own: "tặng A; B theo Quyết định số 1", "được X tặng A, được Y tặng B (Quyết định số 1)".
_PARTED = regex(r";|, (?:và )?(?:được|đạt|nhận)(?!\w)")


def decision(scene: Scene, frame: Frame, day: str | None) -> Decision | None:
    """The decision told of in the frame's sentence: number and day.

    Args:
        scene: the document.
        frame: the frame.
        day: the day that the sentence gives the award, which is the decision's where the sentence tells of deciding.
    """
    lo, hi = scene.layout.sentence_at(frame.mark.start)
    clause = scene.text.rfind(";", lo, frame.mark.start)
    if frame.shape == "gives" and lo < clause <= frame.giver[0] < frame.giver[1]:  # "X có Quyết định số …; trong khi Y tặng A"
        lo = clause
    before = list(_NUMBER.finditer(scene.folded, lo, frame.mark.start))  # "Quyết định số 1 tặng A và Quyết định số 2 tặng B"
    cut = _PARTED.search(scene.folded, frame.mark.end, hi)
    parted = cut.start() if cut is not None else -1
    granting = _GRANTED_BY.search(scene.folded, frame.mark.end, hi) if frame.status == "revoked" else None
    hi = granting.start() if granting is not None else hi
    if parted >= 0 and any(parted < m.start < hi for m in scene.awards):  # "danh hiệu A; B theo Quyết định số 1"
        hi = parted
    told = _decision_of(scene, before[-1]) if before else decision_in(scene, (lo, min(hi, frame.clause[1] + 160))) or _by_day(scene, lo, hi)
    if (told is not None and told.date is not None) or not _is_day(day) or frame.status != "conferred":
        return told
    if _DECIDES.search(scene.folded, lo, max(lo, frame.mark.start - len(frame.verb) - 1)) is None:
        return told
    return Decision(number=told.number if told else None, date=day)


#: "Theo quyết định ngày 5/1 của X".
_OF_DAY = regex(r"(?<!\w)(?:theo|tại) quyết định(?: khen thưởng)? (?:ký )?(?=ngày \d)")


def _by_day(scene: Scene, lo: int, hi: int) -> Decision | None:
    """A decision that is told by its day alone."""
    told = _OF_DAY.search(scene.folded, lo, hi)
    day = scene.date_from(told.end()) if told is not None else None
    if told is None or day is None or day.start - told.end() > len("ngày ") or day.value.precision != "day":
        return None
    return Decision(number=None, date=str(day.value.value))


def _is_day(date: str | None) -> bool:
    return date is not None and re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", date) is not None


def decision_in(scene: Scene, span: Span) -> Decision | None:
    """The decision named in a span: number and day; a bare "Số …/QĐ-…" counts too."""
    match = _NUMBER.search(scene.folded, *span)
    return _decision_of(scene, match) if match is not None else None


def _decision_of(scene: Scene, match: re.Match[str]) -> Decision:
    number = re.sub(r"\s", "", scene.text[match.start("number") : match.end("number")]).rstrip("-/–")
    near = [m for m in scene.dates if match.end() <= m.start <= match.end() + 12 and m.value.precision == "day"]
    return Decision(number=number, date=near[0].value.value if near else None)


#: Who issues a decision, by the letters behind its number (Decree 30/2020 on records, appendix III; before it Circular 01/2011).
_ISSUERS = {"CTN": "Chủ tịch nước", "TTg": "Thủ tướng Chính phủ"}


def issuer(told: Decision | None) -> str | None:
    """The office whose letters the number of a decision bears: "2364/QĐ-CTN"; None where they may stand for several."""
    letters = re.split(r"[-/–]", told.number)[-1] if told is not None and told.number else None
    return _ISSUERS.get(letters) if letters is not None else None
