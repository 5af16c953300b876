"""The words by which a text tells an organised event, and what kind each is."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from extractor.facts.events.model import EventKind
from extractor.facts.events.words import FORMS, Form, kinds_before, kinds_behind, listed, stands
from extractor.facts.marks import Value
from extractor.language.patterns import regex

#: "trước thềm hội nghị …", "các hội nghị": one that is still to come, or more than one, is not what a page reports.
_ELSEWHERE = frozenset(("ahead", "plural"))
#: "ngày làm việc thứ hai kỳ họp thứ 4": which day of it, and no more than one.
_ORDINALS = tuple(f" thứ {number} " for number in ("hai", "ba", "bốn", "2", "3", "4", "5"))
#: What may follow a noun that is weak by itself: quotes, and the number of an edition.
_NAMED = regex(r"\s+(?:(?:mang tên\s+|có tên\s+|với chủ đề\s+)?[“\"‘']|[^,.;:\n]{4,60}? lần thứ )")


#: "giao Sở X phối hợp Sở Y làm việc với …", "mời người dân giám sát …": what others are to do, and not what they did.
_ORDERED = regex(
    r"(?<!\w)(?:giao(?! (?:thông|lưu|dịch|ước|ban|hữu|tiếp|nhận|diện|thương|hưởng|thừa|quân)(?!\w))|yêu cầu|đề nghị|(?<!khách )mời|kêu gọi"
    r"|khuyến khích|vận động(?! viên)|(?<!chương )(?<!quá )(?<!công )(?<!hành )(?<!tờ )trình(?! (?:độ|tự|diễn|bày|duyệt)))"
    r"(?: (?!đã |vừa |sẽ )[^\s,;.:]+){0,20} $"
)


#: "giải trình trước phiên thảo luận": in front of those who sit, and not before they do.
_IN_FRONT_OF = regex(r"(?<!\w)(?:giải trình|trình bày|phát biểu|điều trần|trả lời)(?: [^\s,.;:]+){0,8} trước $")
#: "có các cuộc gặp chính thức với A và B": several, and told with whom.
_MET = regex(r"cuộc (?:gặp|tiếp xúc|hội đàm|hội kiến)(?: (?:song phương|chính thức|riêng))?,? (?:với|giữa) ")


class Head(Value, frozen=True):
    """One head in a text: its span and kind."""

    start: int
    end: int
    kind: EventKind
    verbal: bool
    weak: bool = False


def scan(folded: str, limit: int) -> list[tuple[int, Form]]:
    """Where forms of the catalogues stand as whole words, with their offset: in order, the longer one first.

    Args:
        folded: the whole text, folded.
        limit: how far to look.
    """
    hits = takewhile(lambda hit: hit[0] < limit, FORMS.hits(folded))
    found = [(last + 1 - form.size, form) for last, told in hits for form in told if _whole(folded, last + 1 - form.size, last)]
    return sorted(found, key=lambda place: (place[0], -place[1].size))


def _whole(folded: str, start: int, end: int) -> bool:
    return not (start and folded[start - 1].isalnum()) and not folded[end + 1 : end + 2].isalnum()


def heads(folded: str, places: list[tuple[int, Form]], start: int, end: int, *, verbs: bool) -> list[Head]:
    """Heads of events in a stretch, in order, none inside another.

    Args:
        folded: the whole text, folded.
        places: where forms stand in the stretch, as `scan` gives them.
        start, end: the stretch (a sentence), as offsets.
        verbs: whether verb phrases count.
    """
    found: list[Head] = []
    free = taken = start
    tried = (-1, 0)
    for at, form in places:
        again = (at, form.size) == tried and not (found and found[-1].start == at)  # a noun that is a verb as well
        if (max(free, taken) > at and not again) or at + form.size > end or (form.verbal and not verbs):
            continue
        if not _followed(folded, at + form.size, form):
            continue
        taken, tried = at + 1, (at, form.size)  # of forms that begin together only the longest counts
        if stands("no_head", folded, at):
            continue
        stands_here = _stands(folded, at, form, start, end)
        if stands_here or not form.verbal:  # what is no head as a whole has none inside it
            free = at + form.size
        if stands_here:
            found.append(Head(at, free, form.kind, form.verbal, form.weak))
    return found


def _followed(folded: str, end: int, form: Form) -> bool:
    if form.behind is not None and not form.behind.match(folded, end):
        return False
    return form.not_behind is None or not form.not_behind.match(folded, end)


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(f" {word} " for word in listed(kind))


def _barred(folded: str, at: int, start: int, kind: str) -> bool:
    """Whether a word of a kind stands before a head, and is no end of a name ("Hải Phòng", "Trung Quốc")."""
    before = f" {folded[max(start, at - 16) : at]}"
    return before.endswith(_words(kind)) and not before.endswith(_words("name_end"))


def _stands(folded: str, at: int, form: Form, start: int, end: int) -> bool:
    before = kinds_before(folded, start, at)
    if form.verbal and _barred(folded, at, start, "no_verb_behind"):  # "Báo cáo tổng kết công tác năm 2024": the report, no meeting
        return False
    if form.verbal and _ORDERED.search(folded, max(start, at - 120), at):
        return False
    if form.verbal:  # "nhân kỷ niệm 70 năm …": the occasion of another event
        return "occasion" not in before and (not form.led_by or any(word in folded[start : at + form.size + 60] for word in form.led_by))
    elsewhere = before & _ELSEWHERE and not folded.endswith(_ORDINALS, start, at) and not _MET.match(folded, at, end)
    faced = elsewhere and form.kind in ("session", "congress") and _IN_FRONT_OF.search(folded, max(start, at - 120), at)
    if (elsewhere and not faced) or _barred(folded, at, start, "no_head_behind"):
        return False
    if not form.weak or _NAMED.match(folded, at + form.size, end):
        return True
    return "hold" in before or "attend" in before or "held" in kinds_behind(folded, at + form.size, end)
