"""Names without a verb of their own: they go on with the frame before, or take the recipients of the next."""

from __future__ import annotations

from dataclasses import replace

from extractor.facts.awards.frames.clauses import is_bracketed
from extractor.facts.awards.frames.labels import label_end
from extractor.facts.awards.frames.taking import FROM
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import WORD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.authorities import GRANTS
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

CONJOINED = regex(r"(?:(?<!\w)và|,|;)\s*$")
_AS = regex(r"(?:,|và|;)\s*(?:0?\d[\d.]*|hai|ba|bốn|năm(?! \d))\s+[^,;]{2,40}?\s(?:là|đạt)\s*(?:danh hiệu\s*)?[\"“]?$")
_OWN_COUNT = regex(
    r"(?:,|và|;)\s*\d[\d.]*\s+(?:tập thể|cá nhân|đơn vị|sinh viên|học sinh|người)\s*(?:(?:đạt|là)\s*)?(?:danh hiệu\s*)?[\"“]?$"
)
_LOOSE = regex(r"(?:,|và|;|:)\s*(?:[^\s,;()]+\s+){0,5}(?:\([^()\n]{1,40}\)\s+(?:[^\s,;()]+\s+){0,2})?[\"“]?$")


#: What a place was won with.
_WITH = regex(rf"(?<!\w)(?:với|nhờ) (?:tổng cộng |thành tích )?(?:\d+|một|{WORD}) $")


def linked(scene: Scene, previous: Frame, mark: Mark) -> bool:
    """Whether a name without a verb of its own goes on with the frame before it: "A cho X và B cho Y", "A cho X, B cho Y"."""
    between = scene.folded[previous.mark.end : mark.start]
    if previous.shape == "listed" and is_bracketed(scene, mark):
        return True
    if previous.shape == "receives" and mark.value.name.startswith("Huy chương") and mark.value.family == "giai" and _WITH.search(between):
        return True  # "đạt giải Nhất với 13 HCV"
    if previous.shape in ("receives", "given") and mark.value.family == "giai" and _own_subject(scene, previous.mark.end, mark.start) is not None:
        return True  # "đội A đoạt giải Nhì; Công đoàn Trường B giải Ba"
    return previous.shape != "counted" and bool(CONJOINED.search(between) or _LOOSE.search(between) or _AS.search(between))


#: "có 2 tác phẩm đoạt giải, gồm: giải B cho X": each of those told has a winner of its own.
_SUMMED_UP = regex(r"(?:(?<!\w)gồm|:)\s*(?:\d+ )?$")
_EACH_TO = regex(r"\s+(?:cho|trao cho)\s")
#: "X được P trao A cho nhà trường; B cho đồng chí Y": the next one has a recipient of its own.
_TO_ANOTHER = regex(
    r"[\s\"”]*(?:trao )?cho (?:(?:các|\d+|hai|ba) )?(?:ông|bà|đồng chí|cá nhân|tập thể|thầy|cô|anh|chị|em|nguyên|cán bộ|giáo viên|phó|chủ tịch"
    r"|giám đốc)(?!\w)"
)


def _to_another(scene: Scene, mark: Mark, after: Span, previous: Frame) -> Frame | None:
    """The frame of a name with recipients of its own behind "cho", which the subject of the frame before did not receive."""
    clause = (previous.clause[0], after[1])
    of_some = previous.award.plain or _SUMMED_UP.search(scene.folded, previous.mark.end, mark.start) is not None
    if previous.shape == "receives" and of_some and _EACH_TO.match(scene.folded, *after):
        return Frame(mark, "turned", "cho", (mark.start, mark.start), (after,), after, clause, previous.status)
    if previous.shape == "given" and _TO_ANOTHER.match(scene.folded, *after):
        return replace(previous, mark=mark, taker=(after,), after=after, clause=clause)
    return None


def inherit(scene: Scene, mark: Mark, after: Span, previous: Frame) -> Frame | None:
    if previous.shape == "held":
        return None
    between = (previous.mark.end, mark.start)
    if (to_another := _to_another(scene, mark, after, previous)) is not None:
        return to_another
    if previous.shape == "listed" and is_bracketed(scene, mark):
        semicolon = max(scene.text.rfind(sign, *between) for sign in (";", ")"))
        taker: tuple[Span, ...] = ((max(semicolon, between[0]), mark.start),)
    elif _AS.search(scene.folded[between[0] : between[1]]):
        taker = (between,)
    elif previous.shape in ("receives", "given") and (own := _own_subject(scene, *between)) is not None:
        taker = (own,)
    elif previous.shape == "revoked" and (whom := FROM.search(scene.folded, *after)) is not None:
        taker = ((whom.end(), after[1]),)
    elif previous.shape == "labelled" and (led := label_end(scene, mark, after[1])) is not None:  # "giải Nhất – A; giải Nhì – B"
        taker = ((led, after[1]),)
    elif previous.shape == "labelled" and previous.taker[0][0] >= mark.end:  # "với 3 A, 5 B, X dẫn đầu"
        taker = previous.taker
    elif previous.shape in ("receives", "given", "listed"):
        taker = (*previous.taker[:-1], after)
    elif previous.shape == "gives" and _OWN_COUNT.search(scene.folded, *between):  # "tuyên dương 5 A đạt X và 3 B đạt Y"
        taker = (between, after)
    elif previous.shape == "gives" and previous.taker[0][1] <= previous.mark.start:  # "tặng nhà trường A và B"
        taker = (previous.taker[0], after)
    else:
        taker = (after,)
    giver = (mark.start, mark.start) if _own_agent(scene, previous) or _won_elsewhere(mark, previous) else previous.giver
    whose = _WHOSE_SUM.match(scene.folded, previous.mark.end) if previous.award.plain and previous.award.family == mark.value.family else None
    giver = whose.span("by") if whose is not None and previous.shape == "gives" else giver
    return replace(previous, mark=mark, giver=giver, taker=taker, after=after, clause=(previous.clause[0], after[1]))


#: "trao Huân chương (của Chủ tịch nước) cho 83 cán bộ, gồm: 9 Huân chương A": whose all of them are.
_WHOSE_SUM = regex(rf"\s+của (?P<by>{GRANTS}[^,;:.()\n]{{0,50}}?) (?=cho|tặng)")


def _own_agent(scene: Scene, frame: Frame) -> bool:
    """Whether an award's giver stands behind it ("A do X tặng, B"): of the next one nothing is said."""
    return frame.shape == "turned" and scene.folded.endswith("do", 0, frame.giver[0])


def _won_elsewhere(mark: Mark, frame: Frame) -> bool:
    """Whether a prize of a named contest only follows what an authority gave ("được UBND huyện tặng Giấy khen, giải Ba hội thi X")."""
    named = mark.value.family == "giai" and mark.value.contest is not None
    return named and frame.shape == "given" and frame.award.family not in ("giai", "giai-thuong")


_WHO_WON = regex(r"\s*(?:cho\s+\d[\d.]* [^,;:\d]{2,30}(?:,| và)(?= \d)|cho\s+(?:các |những |\d+ )?(?:[^\W\d_]{2,12}, )?|(?=\d))[^,;:]{3,40}\s*$")


_COUNTED = regex(r"\W*(?:và |cùng )?\d[\d.]*\s")


def with_relative(previous: Frame, relative: Frame) -> Frame:
    """The frame of an award, its recipients told on to the end of the clause that says which ones they are."""
    last, more = previous.taker[-1], (relative.taker[0][0], relative.after[1])
    spans = (*previous.taker[:-1], (last[0], more[1])) if more[0] - last[1] <= 1 else (*previous.taker, more)
    return replace(previous, taker=spans, clause=(previous.clause[0], relative.clause[1]))


def is_relative(scene: Scene, previous: Frame, frame: Frame) -> bool:
    """Whether an award only says which ones receive the one before: "tặng A cho 3 vận động viên đoạt B: X, Y"."""
    if previous.shape != "gives" or frame.shape != "receives":
        return False
    some_prize = frame.award.family == "giai" and not frame.award.classes and previous.mark.end < frame.taker[0][0]
    if some_prize and _COUNTED.match(scene.folded, *frame.taker[0]) and not scene.persons(*frame.taker[0]):
        return True  # "cho 8 học sinh và 2 giáo viên đoạt giải tại kỳ thi X"
    if previous.taker[-1][1] > frame.taker[0][1]:
        return False
    return _WHO_WON.fullmatch(scene.folded, *frame.taker[0]) is not None and not scene.text[previous.mark.end : frame.taker[0][0]].strip(' "”')


#: Between two awards that go to one: their joint, whose the first is ("A của X và B của Y cho Z"), the next one's giver and verb.
_ONE_BREATH = regex(
    r"[\s\"”]*(?:(?:năm|năm học) \d{4}(?:\s?-\s?\d{4})?\s*)?"
    r"(?:của (?:(?!cho |tới |tặng |trao )[^\s,;.:()]++ ?+){1,14})?(?:,|và|;|cùng)?\s*(?:(?:trao |truy |phong )?tặng\s+|trao\s+|gắn\s+)?[\"“]*"
    r"(?:danh hiệu|tấm|\d+)?\s*"
    r"|\s*,\s*[^;.]{5,220}\s(?:tặng|trao|trao tặng)\s*"
    r"|\s*(?:năm \d{4}\s*)?(?:,|và|;)\s*(?:thu hồi|hủy bỏ|huỷ bỏ|tước)[^;.]{0,40}"
)


def _alike(frame: Frame, following: Frame) -> bool:
    """Whether two frames may go to one: both give, or the second only leads to whom by its verb ("trao A và B tặng X")."""
    led = frame.shape == "gives" and following.shape == "turned" and following.verb in ("tặng", "trao tặng")
    return led or (frame.shape in ("gives", "turned", "revoked") and following.shape == frame.shape)


def share(scene: Scene, found: list[Frame]) -> list[Frame]:
    """Give "A và B cho X" one recipient: a frame with nothing between its name and the next takes the next one's."""
    shared: list[Frame] = []
    following: Frame | None = None
    for frame in reversed(found):
        whom = bool(frame.taker) or frame.shape == "revoked"  # "bên cạnh việc tặng A" tells nobody
        if following is not None and whom and _alike(frame, following):
            between = scene.folded[frame.mark.end : following.mark.start]
            if _ONE_BREATH.fullmatch(between):
                taker = following.taker if following.shape == frame.shape else (following.after,)
                frame = replace(frame, taker=taker, after=following.after)
        shared.append(frame)
        following = frame
    return shared[::-1]


_OWN = regex(
    r"[\s\"”]*(?:\([^()\n]{1,40}\)\s*)?(?:,|;|(?<!\w)và)\s+(?P<who>(?!của|do|cùng|trong đó|gồm|với|có)[^,;:]{4,80}?)\s*(?:(?:đồng|cùng|cũng"
    r"|được|là|có|chỉ)\s+)*[\"“]?$"
)
_TEAM = regex(
    r"(?:(?:hai|ba|bốn|\d+) )?(?:tập thể|cá nhân|đồng chí|người"
    r"|đội|trường|đoàn|nhóm|thí sinh|đơn vị|tác giả|em|lớp|khối|phòng|tổ|xã|phường|huyện|tỉnh)(?: |$)")


def _own_subject(scene: Scene, start: int, end: int) -> Span | None:
    """Where somebody else stands before the next name of a list without a verb: "đội A đoạt giải Nhất, đội B giải Nhì"."""
    match = _OWN.match(scene.folded, start, end)
    if match is None or not (scene.within(scene.bodies, *match.span("who")) or scene.persons(*match.span("who")) or _TEAM.match(match["who"])):
        return None
    return match.span("who")
