"""Frames of verbs of granting: "Y được X tặng A", "X tặng A cho Y"."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.clauses import TWO_VERBS, goes_on, is_bracketed, passive_before
from extractor.facts.awards.frames.fronted import behind_besides, besides_subject, fronted_subject
from extractor.facts.awards.frames.openings import acts_above, asked_by_line, asked_of
from extractor.facts.awards.frames.subjects import subject_of
from extractor.facts.awards.frames.taking import FROM
from extractor.facts.awards.frames.twice import further_giver
from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame, Shape
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import DECIDED, FRAME, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: What one decision confers on the living and on the dead.
_HONOURS = frozenset({"phong tặng", "truy tặng"})


def given(
    scene: Scene, mark: Mark, begin: int, verb: re.Match[str], passive: re.Match[str], after: Span, status: Status, previous: Frame | None
) -> Frame:
    """ "Y được X tặng A"; "Được X tặng A có Y"."""
    between = (verb.end(), mark.start)
    fronted = not scene.folded[begin : passive.start()].strip(" ,") and (previous is None or ";" in scene.text[previous.mark.end : begin + 1])
    taker = (between, after) if fronted else (subject_of(scene, begin, passive.start(), previous), between, after)
    if fronted and previous is not None and previous.shape in ("given", "receives") and previous.taker and not _named_in(scene, after):
        taker = (previous.taker[0], between, after)  # "Y đạt A; được X tặng B"
    shape: Shape = "listed" if is_bracketed(scene, mark) else "given"
    giver = (further_giver(scene, passive.end(), verb.start()), verb.start())
    before = (previous.shape, previous.verb) if previous is not None else ("", "")
    if previous is not None and verb.group() in _HONOURS and before[0] == "given" and before[1] in _HONOURS and giver[1] - giver[0] < 3:
        giver = previous.giver
    return Frame(mark, shape, verb.group(), giver, taker, after, (begin, after[1]), status)


#: "đề nghị X tặng A cho B và Y tặng": what Y is to give is asked for as well.
_AND_ANOTHER = regex(r"[^;:.\n]{3,120}?(?:,|(?<!\w)và) (?!đã|cũng)[^;:.,\n]{3,80} tặng")


#: "X ký Quyết định số 1 tặng A và Quyết định số 2 về việc (tặng) B": X signed both.
_BY_DECISION = regex(r"(?:,|;|(?<!\w)và) (?:ký )?(?:các )?quyết định số \S+(?: ngày \S+)?(?: về việc)?\s*$")
_PRAISES = regex(r"(?<!\w)(?P<praise>khen thưởng|biểu dương|tổ chức (?:lễ|buổi|gặp mặt|hội nghị)|gặp mặt)(?!\w)")
#: "Thủ tướng dự lễ (tôn vinh)": a guest gives nothing.
_ATTENDS = regex(r"(?<!\w)dự (?:buổi |chương trình )?(?:lễ|gặp mặt|hội nghị)(?: công bố,?| và)?\s*$")


_BARE_ITEM = regex(rf"\s*{BULLET}?\s*")
#: "1. Đề nghị (tặng A)": asked of whomever the line above tells.
_ASKING_ITEM = regex(rf"\s*{BULLET}\s*(?:đề nghị|đề xuất|trình)(?: xét)?\s*")


def _named_in(scene: Scene, span: Span) -> bool:
    return bool(scene.persons(*span) or scene.within(scene.bodies, *span))


#: "X công bố quyết định khen thưởng 3 cá nhân được Y tặng A; (trao B)": it is X that goes on.
_ANNOUNCES = regex(r"(?<!\w)(?:(?:đã|cũng|vừa) )?(?:công bố|trao|thông báo)(?: và trao)?(?: các)? quyết định(?!\w)")


def _told_above(scene: Scene, previous: Frame | None, begin: int) -> Span | None:
    """Where the one stands whom the line above tells to act, or who reads out, before a semicolon, what another has given."""
    if previous is None:
        return acts_above(scene, begin)
    if previous.shape != "given" or not scene.text.endswith(";", 0, begin):
        return None
    lo = scene.layout.sentence_at(begin)[0]
    announces = _ANNOUNCES.search(scene.folded, lo, previous.giver[0])
    return (lo, announces.start()) if announces is not None else None


def _asked_above(scene: Scene, giver: Span) -> Span | None:
    """Whom the line above asks for the item that only asks ("1. Đề nghị (tặng A)"); None where it is no such item."""
    return asked_by_line(scene, giver[0]) if _ASKING_ITEM.fullmatch(scene.folded, *giver) is not None else None


def given_by(scene: Scene, mark: Mark, begin: int, verb: re.Match[str], after: Span, status: Status, previous: Frame | None) -> Frame:
    """ "X tặng A cho Y"; the giver and the status of the frame before go on where the verb has no subject of its own."""
    twin = TWO_VERBS.search(scene.folded, begin, verb.start())
    giver = (begin, twin.start() if twin else verb.start())
    silent = goes_on(scene, *giver) or _BARE_ITEM.fullmatch(scene.folded, *giver) is not None
    if silent and (asked := asked_of(scene, begin)) is not None:
        giver, status = asked, "proposed"
    elif (above := _told_above(scene, previous, begin) if silent else _asked_above(scene, giver)) is not None:
        giver = above
    elif previous is not None and previous.shape in ("gives", "turned", "given") and silent:
        giver, status = previous.giver, previous.status if status == "conferred" else status
    elif silent and begin > (lo := scene.layout.sentence_at(mark.start)[0]):
        first = FRAME.search(scene.folded, lo, begin) or _PRAISES.search(scene.folded, lo, begin)  # "X tặng bức trướng; tặng A cho Y"
        own = first is not None and first.lastgroup in ("give", "praise") and not passive_before(scene, lo, first.start())
        giver = (lo, first.start()) if first is not None and own else giver
        asking = PROPOSE.search(scene.folded, *giver) if own else None  # "X đề nghị Y khen thưởng 4 tập thể; (công nhận 20 A)"
        asks = asking is not None and scene.is_word(asking.start(), lo) and DECIDED.search(scene.folded, asking.end(), giver[1]) is None
        status = "proposed" if asks and status == "conferred" else status
    elif previous is not None and previous.shape == "gives" and _BY_DECISION.search(scene.folded, begin - 2, verb.start()):
        giver = previous.giver
    elif previous is not None and previous.status == "proposed" and _AND_ANOTHER.fullmatch(scene.folded, previous.mark.end, verb.end()):
        status = "proposed"
    elif previous is not None and previous.shape == "turned" and (main_at := behind_besides(scene, previous.mark, verb.start())) is not None:
        giver = (main_at, verb.start())
    if _ATTENDS.search(scene.folded, begin, verb.start()):
        giver = (verb.start(), verb.start())
    besides = besides_subject(scene, begin, verb, mark)
    if besides is not None:
        return Frame(mark, "gives", verb.group(), besides, (), (mark.end, besides[0]), (begin, mark.end), status)
    main = fronted_subject(scene, begin, verb.start(), after)
    if main is not None:
        giver, after = main, (after[0], main[0])
    whom = FROM.search(scene.folded, *after) if status == "revoked" else None
    if whom is not None:  # "hủy bỏ quyết định tặng A của ông B"
        return Frame(mark, "revoked", verb.group(), giver, ((whom.end(), after[1]),), after, (begin, after[1]), status)
    between = max(verb.end(), scene.text.rfind(";", verb.end(), mark.start) + 1)  # "tặng X A; B tặng Y"
    return Frame(mark, "gives", verb.group(), giver, ((between, mark.start), after), after, (begin, after[1]), status)
