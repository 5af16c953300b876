"""Frames: the verb that ties an award's name to who gives and who receives it, in one sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.facts.awards.frames.asked import asked_label, on_list
from extractor.facts.awards.frames.awaited import FOR, awaited, goes_to_somebody, held_ceremony
from extractor.facts.awards.frames.by_class import by_class
from extractor.facts.awards.frames.by_form import in_form
from extractor.facts.awards.frames.clauses import (
    ELLIPSIS,
    after_end,
    clause_start,
    goes_on,
    is_idle,
    last_verb,
    passive_before,
    status_of,
)  # fmt: skip
from extractor.facts.awards.frames.counted_titles import counted_title
from extractor.facts.awards.frames.crowned import handed_on, newly, runners_up
from extractor.facts.awards.frames.giving import given, given_by
from extractor.facts.awards.frames.holders import holders_below
from extractor.facts.awards.frames.inherit import CONJOINED, inherit, is_relative, linked, share, with_relative
from extractor.facts.awards.frames.kept import kept
from extractor.facts.awards.frames.labels import of_bracket, of_field, with_colon
from extractor.facts.awards.frames.lesser import lesser
from extractor.facts.awards.frames.openings import received_above
from extractor.facts.awards.frames.posthumous import also_posthumous
from extractor.facts.awards.frames.record_labels import behind_label
from extractor.facts.awards.frames.records import recorded
from extractor.facts.awards.frames.sums import of_sum
from extractor.facts.awards.frames.taking import taken
from extractor.facts.awards.frames.talk import AS_SAID, BY_ALL_LEVELS, CANDIDATE, ILLUSTRATES, MANY, NOT_GIVEN, OF_ALL_LEVELS, TOTAL
from extractor.facts.awards.frames.titles import among, in_memoriam, listed_by_title
from extractor.facts.awards.frames.turned import joined_to_next, turned_alike, turned_at, turned_to
from extractor.facts.awards.frames.twice import passive_shared, passive_twice
from extractor.facts.awards.frames.verbless import (
    counted,
    held,
    in_brackets,
    in_list_bracket,
    labelled,
    mourned,
    of_person,
    ranked,
    summed,
    won_by,
)
from extractor.facts.awards.frames.weak import not_aimed_at, standing
from extractor.facts.awards.frames.winning import received
from extractor.facts.awards.frames.worn import worn
from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import PROPOSE, REVOKE, WHICH_GIVES
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "5 A tặng X và 3 B tặng Y": the verb before a name belongs to the name before.
_TWIN = regex(r"[\s\"”]*tặng(?!\w)")
_CEREMONY = regex(
    r"(?<!\w)(?:lễ|buổi lễ|đêm|gala|buổi)\s+(?:công bố(?:,| và| quyết định)?\s*|tổng kết(?:,| và)\s*|tôn vinh(?:,| và)\s*|kỷ niệm [^,;.]{0,60}\s*)?$"
)
#: So near that a second name only goes on with the first.
_CLOSE = 8


def frames(scene: Scene) -> list[Frame]:
    """Frames of all names of awards in a document, in text order; names without a frame are left out."""
    found: list[Frame] = []
    by_sentence: dict[Span, list[Mark]] = {}
    for mark in scene.awards:
        if scene.layout.kind_at(mark.start) != "table_cell" or _told_in_cell(scene, mark):
            by_sentence.setdefault(scene.layout.sentence_at(mark.start), []).append(mark)
    for sentence, names in by_sentence.items():
        asked = scene.text.endswith("?", 0, sentence[1]) or ILLUSTRATES.match(scene.folded, sentence[1]) is not None
        if asked and (sentence[0] > scene.title_end or scene.folded.endswith(("không?", "chưa?"), 0, sentence[1])):  # a question states nothing
            continue
        found += _sentence(scene, sentence, names, _carried(scene, sentence, names[0], found))
    return [*found, *worn(scene), *newly(scene), *runners_up(scene), *handed_on(scene), *lesser(scene)]


_HANDS_OVER = regex(r"(?<!\w)(?:trao|tặng)(?: tặng| thưởng)?(?!\w)")


def _told_in_cell(scene: Scene, mark: Mark) -> bool:
    """Whether a cell tells of an award in a sentence, as programmes do: "Công bố quyết định, trao Bằng khen cho 06 tập thể"."""
    start, end = scene.layout.sentence_at(mark.start)
    return _HANDS_OVER.search(scene.folded, start, mark.start) is not None and " cho " in scene.folded[mark.end : end]


#: "Rồi Bằng khen của X, Kỷ niệm chương Y": a sentence without a verb goes on with what the one before tells.
_CARRIES = regex(
    r"\W*(?:rồi|rồi là|đó là|chưa kể|thêm vào đó là|cùng với đó là|tiếp đó là|bên cạnh đó là|ngoài ra là|và|và cả)\s+"
    r"(?:(?:\d+|những|nhiều|tấm)\s+)*[\"“]?"
)


#: "(Đề nghị tặng A cho 7 cá nhân; …). B của Thủ tướng Chính phủ cho 7 cá nhân.": a full stop where the list goes on.
_FOR_SO_MANY = regex(r"[\s\"”]*(?:của [^,;.:\n]{3,60} )?cho \d[\d.]* [^,;.:\n]{2,40}\.?\s*$")


def _carried(scene: Scene, sentence: Span, first: Mark, found: list[Frame]) -> Frame | None:
    before = scene.layout.sentence_before(sentence[0])
    if not scene.text[sentence[0] : first.start].strip() and _FOR_SO_MANY.match(scene.folded, first.end, sentence[1]):
        listed = [f for f in found if before[0] <= f.mark.start < before[1] and f.shape == "gives" and f.status == "proposed"]
        return replace(listed[-1], giver=(first.start, first.start)) if listed else None
    if _CARRIES.fullmatch(scene.folded, sentence[0], first.start) is None:
        return None
    told = [f for f in found if before[0] <= f.mark.start < before[1] and f.shape in ("given", "receives")]
    return replace(told[-1], giver=(first.start, first.start)) if told else None


def _sentence(scene: Scene, sentence: Span, names: list[Mark], carried: Frame | None) -> list[Frame]:
    found: list[Frame] = []
    previous: Frame | None = None
    relative: Frame | None = None
    dropped = False
    names = standing(scene, sentence, not_aimed_at(scene, sentence, names))
    names = [mark for mark in names if not NOT_GIVEN.search(scene.folded, sentence[0], mark.start)]
    for i, mark in enumerate(names):
        left = names[i - 1].end if i else sentence[0]
        right = next((m.start for m in names[i + 1 :] if not (held(scene, m) or in_list_bracket(scene, mark, m))), sentence[1])
        if relative is not None and mark.start - relative.mark.end < _CLOSE:  # "cho những ai đoạt A, B"
            relative = replace(relative, mark=mark)
            found.append(relative)
            continue
        relative = None
        if dropped and mark.rule == "awards.name_medal" and mark.start - left < _CLOSE:
            continue
        frame = _frame(scene, sentence, mark, left, right, previous)
        if frame is None and i == 0 and carried is not None:
            frame = inherit(scene, mark, (mark.end, after_end(scene, mark.end, right, sentence[1])), carried)
        dropped = frame is None
        if frame is not None and previous is not None and is_relative(scene, previous, frame):
            found[-1] = with_relative(previous, frame)
            previous, relative = found[-1], replace(frame, status="conferred", taker=frame.taker[:1], aside=True)
            found += [relative] if frame.award.classes or frame.award.family != "giai" else []  # which prize is unsaid
        elif frame is not None:
            found += [told for each in passive_shared(scene, frame) for one in by_class(scene, each) for told in also_posthumous(scene, one)]
            previous = previous if frame.shape == "held" else frame
    return share(scene, turned_alike(scene, names, found))


def _frame(scene: Scene, sentence: Span, mark: Mark, left: int, right: int, previous: Frame | None) -> Frame | None:
    title = listed_by_title(scene, sentence, mark) or on_list(scene, sentence, mark) or among(scene, sentence, mark)
    title = title or holders_below(scene, sentence, mark) or held(scene, mark)
    if title is not None:
        return title
    bracketed = in_brackets(scene, mark) or of_bracket(scene, mark) or of_field(scene, mark)
    if bracketed is not None:
        return bracketed
    begin = clause_start(scene, left, mark.start)
    of_levels = OF_ALL_LEVELS.match(scene.folded, mark.end) or BY_ALL_LEVELS.search(scene.folded, begin, mark.start)
    if of_levels is not None and MANY.search(scene.folded, begin, mark.start):
        return None
    if _praised(scene, begin, mark) or AS_SAID.match(scene.folded, mark.end) or CANDIDATE.search(scene.folded, begin, mark.start):
        return None
    after = (mark.end, after_end(scene, mark.end, right, sentence[1]))
    told = kept(scene, mark, begin, after) or in_form(scene, mark, begin, after)
    told = told or (with_colon(scene, mark, after) if previous is not None else None)
    return told or _by_verb(scene, sentence, mark, (left, right), begin, after, previous)


_OWN_CLAUSE = regex(r"[,;]\s*(?:trong (?:số )?đó(?: có)?,?\s*)?(?:\d+\s+)?$")
#: "7 học sinh đều đạt huy chương, bao gồm em A, Huy chương Vàng": behind the sum each has his own.
_LISTS = regex(r"(?:huy chương|giải)(?: thưởng)?,? (?:bao )?gồm(?: có)?:?\s")
#: "02 đội (đồng giải Ba: A và B)".
_TEAMS = regex(r"(?<!\w)(?:\d+|hai|ba|bốn) (?:đội|đoàn|đơn vị|trường|tập thể|thí sinh|tác giả) $")
#: "3 giải Nhì được trao cho A, B; 3 giải Ba": who won the next ones is unsaid.
_LABEL = regex(r"\s*(?::|\s[–-])\s")
_NEXT_COUNTED = regex(r"\s*;\s*(?:và\s+)?\d+\s+")


def _by_verb(scene: Scene, sentence: Span, mark: Mark, gap: Span, begin: int, after: Span, previous: Frame | None) -> Frame | None:
    """The frame of the verb before the name, or behind it; without a verb that of the frame before, or of its place in the line.

    Args:
        gap: from the name before to the name behind. begin: where the clause begins. after: what belongs to the name behind it.
    """
    left, right = gap
    verb = last_verb(scene, begin, mark.start)
    listed = of_person(scene, mark, after) if verb is not None and _LISTS.search(scene.folded, verb.end(), mark.start) else None
    if listed is not None or (mark.value.family == "giai" and TOTAL.search(scene.folded, sentence[0], mark.start)):
        return listed
    if (
        verb is not None
        and verb.group() == "tặng"
        and previous is not None
        and _TWIN.match(scene.folded, mark.end)
        and CONJOINED.search(re.sub(r"\d+\s*$", "", scene.folded[left : mark.start]))
    ):
        return inherit(scene, mark, after, previous)
    turned = turned_at(scene, mark, sentence[1]) or (WHICH_GIVES.match(scene.folded, mark.end, right) if verb is None else None)
    own = verb is not None and mark.value.family == "giai" and _OWN_CLAUSE.search(scene.folded, verb.end(), mark.start)
    if verb is not None and turned and turned["turn"] != "cho" and (own or verb.group().endswith(" với")):
        verb = None  # "trao 8 giải cho các đội đạt kết quả cao, trong đó giải Nhất thuộc về A", "khép lại với giải A được trao cho B"
    shared = verb is not None and verb.group().split(" ")[0] == "đồng"
    shared = shared and verb is not None and (" " in verb.group() or _TEAMS.search(scene.folded, begin, verb.start()) is None)
    if (turned or _LABEL.match(scene.folded, mark.end)) and shared:  # "đồng giải Ba thuộc về …"
        verb = None
    of_other = verb is not None and previous is not None and previous.shape == "turned" and verb.start() < previous.after[1]
    if turned and (verb is None or of_other) and (turned["turn"] != "cho" or mark.value.family == "giai" or of_other):
        frame = turned_to(scene, sentence, mark, begin, right, turned, previous)
        if frame is not None:
            return frame
    got = _GOT.search(scene.folded, begin, mark.start) if verb is None and mark.value.family in _TANGIBLE else None
    if got is not None and not is_idle(scene, begin, got):
        return received(scene, mark, begin, got, after, "conferred", previous)
    if of_other and verb is not None and previous is not None and _NEXT_COUNTED.fullmatch(scene.folded, previous.after[1], mark.start):
        return Frame(mark, "counted", previous.verb, previous.giver, (), after, (begin, after[1]), previous.status)
    if verb is not None:
        return _direct(scene, sentence, mark, begin, verb, after, previous)
    return _verbless(scene, sentence, mark, left, begin, after, previous)


def _verbless(scene: Scene, sentence: Span, mark: Mark, left: int, begin: int, after: Span, previous: Frame | None) -> Frame | None:
    """The frame of a name without a verb: of its own number or colon, of the frame before, of its place in the line."""
    if (titled := counted_title(scene, sentence, mark, after, previous)) is not None:
        return titled
    if scene.text[left : mark.start].strip() == ";" and (own := labelled(scene, sentence, mark, after)) is not None:
        return own  # "5 người đoạt giải Ba; giải Khuyến khích: 10": it has a colon of its own, nothing goes on with it
    if ";" in scene.text[left : mark.start] and (own := ranked(scene, sentence, mark, after)) is not None:
        return own  # "A giành 6 HCV; hạng ba thuộc về B với 3 HCV"
    part = of_person(scene, mark, after) or won_by(scene, sentence, mark, after)
    part = part or (summed(scene, mark, after, previous) if previous is not None else None)
    if part is not None:
        return part
    if joined_to_next(scene, mark, sentence[1]):
        return None  # "A giành HCV, hai tấm HCB, HCĐ thuộc về B và C"
    if previous is not None and (ELLIPSIS.match(scene.folded[previous.after[0] : mark.start]) or linked(scene, previous, mark)):
        return inherit(scene, mark, after, previous)
    told = recorded(scene, mark, begin, after) or labelled(scene, sentence, mark, after)
    told = told or ranked(scene, sentence, mark, after) or of_sum(scene, sentence, mark, after) or counted(scene, sentence, mark, after)
    told = told or asked_label(scene, mark, begin, after) or mourned(scene, sentence, mark) or in_memoriam(scene, sentence, mark)
    return told or received_above(scene, mark, after) or behind_label(scene, mark, after)


def _praised(scene: Scene, begin: int, mark: Mark) -> bool:
    """Whether the verb before only praises people, and the award is said of something else: "tôn vinh các tác giả, … giải thưởng"."""
    verb = last_verb(scene, begin, mark.start)
    if verb is None or verb.group() not in ("vinh danh", "tôn vinh", "tuyên dương", "công nhận", "phong", "suy tôn"):
        return False
    between = scene.text[verb.end() : mark.start]
    return len(between) > 110 or (len(between) > 40 and not re.search(r"(?:danh hiệu|đạt|là|với|bằng|ở|nhận|hạng mục)[^,;]*$", between))


def _direct(scene: Scene, sentence: Span, mark: Mark, begin: int, verb: re.Match[str], after: Span, previous: Frame | None) -> Frame | None:
    if is_idle(scene, begin, verb) or TOTAL.search(scene.folded, sentence[0], mark.start):
        return None
    if mark.value.family in ("giai", "giai-thuong") and _TO_COME.search(scene.folded, begin, verb.start()):
        return None
    if verb.lastgroup == "take":
        frame = taken(scene, mark, begin, verb, after)
        if frame is None or previous is None or previous.shape != "revoked" or not goes_on(scene, begin, verb.start()):
            return frame
        return replace(frame, giver=previous.giver)
    if (held_from := held_ceremony(scene, sentence, begin, verb)) is not None:
        return awaited(scene, mark, held_from, verb, after)
    if _CEREMONY.search(scene.folded[max(begin, verb.start() - 90) : verb.start()]):
        if verb.group() == "đón nhận":
            return awaited(scene, mark, begin, verb, after)
        praises = mark.value.weak or verb.group() in ("vinh danh", "tôn vinh", "tuyên dương")
        counts = praises and any(c.isdigit() for c in scene.text[verb.end() : mark.start])  # "lễ tôn vinh 55 doanh nghiệp tiêu biểu"
        if verb.lastgroup == "give" and not counts and not goes_to_somebody(scene, mark, sentence, after):
            return None
    status = status_of(scene, begin, verb)
    if status == "revoked" and (asked := PROPOSE.search(scene.folded, begin, verb.start())):  # asked to be taken back: it is still held
        back = REVOKE.search(scene.folded, asked.end(), verb.end())
        giver = (asked.end(), back.start()) if back else (mark.start, mark.start)
        told = verb.lastgroup == "give" and FOR.match(scene.folded, mark.end, after[1])
        return Frame(mark, "gives", "tặng", giver, (after,), after, (begin, after[1]), "conferred") if told else None
    if verb.lastgroup == "receive":
        return received(scene, mark, begin, verb, after, status, previous)
    passive = passive_before(scene, begin, verb.start()) or passive_twice(scene, begin, verb)
    if passive is not None:
        return given(scene, mark, begin, verb, passive, after, status, previous)
    return given_by(scene, mark, begin, verb, after, status, previous)


#: "nghệ nhân A được Huy chương Bạc": received without a verb of its own.
_TANGIBLE = frozenset({"huan-chuong", "huy-chuong", "bang-khen", "giay-khen", "giai", "giai-thuong", "ky-niem-chuong", "huy-hieu", "co-thi-dua"})
_GOT = regex(r"(?<!\w)(?<!không )(?<!chưa )được\s+(?:(?:một|1|hai|2|3|ba|nhiều)\s+)?$")
_TO_COME = regex(r"(?<!\w)sẽ (?:được |cùng |có |lên |trực tiếp |tiến hành |chính thức )?$")
