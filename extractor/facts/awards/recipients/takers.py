"""The recipients of a frame: from the words that lead to them to the words that say why or where."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.authored import authored
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, WORD, Takers, count_alone
from extractor.facts.awards.recipients.direct import right_behind
from extractor.facts.awards.recipients.leads import LED
from extractor.facts.awards.recipients.reasoned import reasoned
from extractor.facts.awards.recipients.receiving import END
from extractor.facts.awards.recipients.spans import QUOTED, in_mark, read
from extractor.facts.awards.recipients.works import WORK
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

#: giải "Thiết kế tốt nhất" (Đội A).
_IN_BRACKET = regex(r"[”\"] \((?P<who>[^()\n]{2,40})\)")
#: "nhận giải B cùng tập ảnh “X” của A".
_TOGETHER = regex(r"[\s\"”]*cùng(?: với)?\s+")
_NEXT_CLAUSE = regex(r"(?<!\w)(?:qua đó|được|bình chọn|từ đó|nhờ đó)(?!\w)", re.IGNORECASE)
_LIMIT = 700
#: "(là) học sinh của Trường A, Đại học B: C và D": where they learn.
_PUPILS = regex(r"\s*(?:(?:đều )?là )?(?:các |hai |ba )?(?:học sinh|sinh viên|thành viên|vận động viên|vđv|giáo viên) [^:;.\n]{3,120}: ")
#: What opens a sentence, behind one that lost its stop: "cho bà Trần Thị A Phát biểu tại buổi lễ, …".
_GLUED = regex(
    r"(?<=[^\W_]) (?:Phát biểu|Nhân dịp|Dịp này|Tại (?:buổi|lễ|hội nghị|đại hội)|Trong (?:khuôn khổ|chương trình|dịp)|Thay mặt|Tới dự|Đến dự"
    r"|Tham dự|Cũng (?:tại|trong)|Sau (?:khi|đó)|Theo (?=[a-zà-ỹđ])[^\s]+|Những (?=[a-zà-ỹđ])[^\s]+|Đây là|Được biết|Trước đó|Tuy nhiên"
    r"|Ngoài ra|Bên cạnh đó)(?!\w)"
)


def takers(
    scene: Scene, spans: tuple[Span, ...], name_end: int, *, received: bool = False, led: bool = False, contest: bool = False, granted: bool = False
) -> Takers:
    """Recipients that the spans name and count.

    Args:
        scene: the document.
        spans: spans in which recipients stand, in order.
        led: whether the spans begin at the recipients already.
        contest: whether it is a prize of a contest, so that whoever is led in behind the name has won it.
        granted: whether somebody is told to grant it, so that a body right behind the name receives.
        received: whether the verb is one of receiving, so that "cho" behind the name tells for whom and not to whom.
        name_end: offset behind the award's name; what follows it are recipients only behind "cho", "gồm", a colon and the like.
    """
    found = Takers()
    for start, end in spans:
        end = min(end, start + _LIMIT, _where_another(scene, start, end) if start >= name_end else end)
        if start >= name_end and (glued := _GLUED.search(scene.text, start + 2, end)) is not None:
            end = glued.start()
        if start >= name_end and contest and (inside := _IN_BRACKET.match(scene.text, start - 1, end)) is not None:
            start, end = inside.span("who")
        elif start >= name_end and not led:
            led_by = LED.match(scene.folded, start, end)
            also = _TOGETHER.match(scene.folded, start, end) if received else None
            if also is not None and WORK.match(scene.text, also.end(), end):
                _read_to_ends(scene, also.end(), end, found, before=False)
                continue
            if led_by is not None and received and _NEXT_CLAUSE.search(led_by.group()):
                continue
            if led_by is None and not received and (direct := right_behind(scene, start, end, granted=granted)) is not None:
                _read_to_ends(scene, direct, end, found, before=False)
                continue
            if led_by is None or (received and (led_by["led"] or "cho") in ("cho", "tới", "đến", "đối với", "với", "dành cho", "các")):
                continue
            start = _past_school(scene, led_by.end(), end)
        found.contest = contest and start >= name_end
        if received and end <= name_end:
            count_alone(scene, start, end, found)
        _read_to_ends(scene, start, end, found, before=end <= name_end)
    return found


def _past_school(scene: Scene, start: int, end: int) -> int:
    """Offset behind where several learn or work, told before their names."""
    pupils = _PUPILS.match(scene.folded, start, end)
    return pupils.end() if pupils is not None and scene.persons(pupils.end(), pupils.end() + 1) else start


#: "X tặng A cho 1 cá nhân, UBND huyện cũng tặng B cho …": the next one gives.
_NEXT_GIVER = regex(
    r",\s+(?=(?:ubnd|ủy ban|hội|sở|đảng ủy|công đoàn|liên đoàn|tỉnh đoàn|huyện đoàn|trung ương|bộ|chủ tịch|giám đốc)(?!\w)[^,;.:\n]{2,80}?"
    r" (?:cũng|còn|đã|vừa) (?:đã )?(?:trao |khen )?(?:tặng|trao)(?!\w))"
)
#: "Trao A cho 2 cán bộ, Đại tá B, Phó Giám đốc, đã ghi nhận …": who hands over stands behind.
_GIVES_AND = regex(
    r",\s+(?=[^;.:\n]{5,140}?(?<!\w)(?:đã )?(?:ghi nhận|phát biểu|biểu dương|cho biết|nhấn mạnh|chúc mừng|bày tỏ|khẳng định|đánh giá cao)(?!\w))"
)
_FRONTED = regex(r"[\s\"“]*(?:trao|gửi|tặng|gắn)(?: tặng)? ")


def _where_another(scene: Scene, start: int, end: int) -> int:
    """Where the words behind an award's name turn to another giver, or to who gives it in a sentence that opens with the verb."""
    sentence = scene.layout.sentence_at(start)
    nearest = _NEXT_GIVER.search(scene.folded, start, sentence[1])
    fronted = _FRONTED.match(scene.folded, *sentence)
    gives = _GIVES_AND.search(scene.folded, start, sentence[1]) if fronted is not None else None
    if gives is not None and scene.persons(gives.end(), min(sentence[1], gives.end() + _NEAR)):
        end = min(end, gives.start())
    return min(end, nearest.start()) if nearest is not None else end


#: "cho 14 đảng viên, X đã xuống tận nhà": behind the comma another clause has begun.
_ACTS = regex(r"đã (?:xuống|đến|tới|về|phát biểu|chúc|trao|tặng|thăm|ký|gửi|tổ chức|biểu dương|động viên|có mặt|diễn ra|bày tỏ|nhấn mạnh)(?!\w)")


#: "cho 7 chi bộ có thành tích …; trong đó có X và Y", "cho các cá nhân tiêu biểu, gồm X và Y".
_AMONG = regex(r"(?<!\w)(?:trong (?:số )?(?:đó|này|ấy),? (?:có|gồm)|(?<!bao )gồm(?: có)?|bao gồm)(?! \d)(?!\w)")


#: "cho 1 cá nhân xuất sắc là ông A": who the counted one is.
_IS = regex(r"[^,;.:\n]{0,60}?(?<!\w)(?:đó )?là (?=(?:các )?(?:ông|bà|anh|chị|em|cô|thầy|cháu|đồng chí|đ/c|bác sĩ)\s)")
#: "cho 40 đảng viên tiêu biểu, 5 chi bộ …": others are counted behind what is told of the first.
_MORE_COUNTED = regex(
    rf"(?:[^;.:\n“”\"]|[“\"][^“”\"\n]{{2,160}}[”\"]){{0,90}}?(?:,|(?<!\w)và|(?<!\w)cùng)\s+(?=\d[\d.]*\s+(?:lượt\s+)?(?:{COLLECTIVE}|{INDIVIDUAL})(?!\w))"
)
#: What somebody did to those counted next.
_DEEDS = regex(r"(?<!\w)(?:cứu|giúp|bắt|nuôi|chăm|dạy|hỗ trợ|giải cứu|vận động|đưa|gồm|trong đó|làm|khiến|cho)(?!\w)")


#: "Là một trong 42 đơn vị có thành tích, Công ty A (nhận)": the one of them stands behind.
_ONE_OF = regex(r"\W*là (?:một|1) trong (?:số )?(?:những |các )?\d")


#: "tặng A cho 993 tập thể, 719 đơn vị (đạt B)": those of the next clause.
_NEXT_TOLD = regex(
    rf",\s+(?=(?:\d[\d.]*|{WORD})\s+(?:(?P<coll>{COLLECTIVE})|{INDIVIDUAL})"
    r"(?: [^\s,;:.]+){0,4}? (?:(?:vinh dự|đã) )?(?P<verb>được|đạt|đón nhận|nhận)(?!\w))"
)
_COUNTED = regex(rf"\d[\d.]*\s+(?:(?P<coll>{COLLECTIVE})|{INDIVIDUAL})(?!\w)")
_NEAR = 45


def next_told(scene: Scene, start: int, end: int) -> int:
    """Where a clause of its own begins with others who are counted and received another award; the end where none does.

    "12 doanh nghiệp, 9 doanh nhân đạt B" are all of them: so are counts of two kinds before "đạt".
    """
    for told in _NEXT_TOLD.finditer(scene.folded, start, scene.layout.sentence_at(start)[1]):
        behind = next((m for m in scene.awards if m.start >= told.end("verb")), None)
        if behind is None or behind.value.family in ("giai", "giai-thuong") or behind.start - told.end("verb") >= _NEAR:
            continue
        before = [bool(m["coll"]) for m in _COUNTED.finditer(scene.folded, start, told.start())]
        if told["verb"] != "đạt" or (before and before[-1] == bool(told["coll"])):
            return min(end, told.start())
    return end


def _read_to_ends(scene: Scene, start: int, end: int, found: Takers, *, before: bool) -> None:
    """Read a span up to the words that say why or where; before the verb go on behind them until somebody is named."""
    first = start
    end = end if before else next_told(scene, start, end)
    titles = [m.span() for m in QUOTED.finditer(scene.text, start, end)]  # "Khi mùa lúa về" says when only in a title
    titles += [span for span, _ in authored(scene, start, end)]
    while start < end:
        cut = END.search(scene.folded, start, end)
        while cut and (in_mark(scene, cut.start(), titles) or _list_behind(scene, cut.start(), end)):
            cut = END.search(scene.folded, cut.end(), end)
        acts = cut is not None and not before and _ACTS.match(scene.folded, cut.start()) is not None
        comma = scene.text.rfind(",", start, cut.start()) if cut is not None and acts else -1
        read(scene, start, comma if comma > start else cut.start() if cut else end, found)
        among = _who_they_are(scene, cut.end(), end, found) if cut is not None and not acts and not before else None
        if among is not None and not found.named:
            read(scene, among.end(), end, found)
        for another in reasoned(scene, cut.end(), end) if cut is not None and not before and found.named else ():
            read(scene, another.start, another.end, found)
        more = _MORE_COUNTED.match(scene.folded, cut.end(), end) if cut is not None and not acts and not before else None
        if more is not None and (found.collectives is None) != (found.individuals is None) and not _DEEDS.search(more.group()):
            further = Takers(contest=found.contest, works=found.works)
            _read_to_ends(scene, more.end(), end, further, before=before)
            found.join(further)
            return
        if cut is None or not before or found.named or (found.described and not _ONE_OF.match(scene.folded, first)):
            return
        start = cut.end()


def _who_they_are(scene: Scene, at: int, end: int, found: Takers) -> re.Match[str] | None:
    """The words that lead from what is said of recipients to their names."""
    among = _AMONG.search(scene.folded, at, end)
    told = _IS.match(scene.folded, at, end) if among is None and found.individuals is not None and found.collectives is None else None
    return told if told is not None and _DEEDS.search(told.group()) is None else among


def _list_behind(scene: Scene, at: int, end: int) -> bool:
    """Whether names still follow: "30 tập thể, cá nhân xuất sắc, gồm: …"."""
    colon = scene.text.find(":", at, min(end, at + 80))
    return colon >= 0 and not scene.folded.startswith(("vì", "do", "nhờ", "nhằm"), at)
