"""The body of an office that the page only points to: "Chủ tịch Hội", "Giám đốc Sở", "Phó Chủ tịch", "Hiệu trưởng"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.context import says
from extractor.facts.people.extent import extent
from extractor.facts.people.offices import Office
from extractor.facts.people.organisations import cut
from extractor.facts.people.shapes import title_case
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import place_names
from extractor.language.patterns import regex

#: Bodies told by their kind alone, where the page has named them before.
_POINTED = regex(
    r"(?:nhà )?(trường|hội|hội đồng|ban chỉ đạo|liên hiệp|liên hiệp hội|hiệp hội|liên đoàn|công ty|tổng công ty|tập đoàn|bệnh viện|trung tâm|sở"
    r"|viện|học viện|chi cục|cục|ngân hàng|quỹ|câu lạc bộ|đảng ủy|đảng uỷ|hợp tác xã|htx|nhà máy|xí nghiệp|chi bộ|khách sạn)\Z", re.IGNORECASE,
)
#: How the full name of such a body begins, where that is another word.
_BEGINS = {"trường": ("trường ", "đại học ", "học viện "), "liên hiệp hội": ("liên hiệp ",), "hội": ("hội ", "trung ương hội ")}
#: The rest of a field of work, and the territory behind it.
_FIELD = regex(r"(?: [a-zà-ỹ]+){1,7}(?: [A-ZĐÁÂÔÝ][\w.]*)+")
#: Verbs whose subject a body is, and which may stand inside the name of another.
_VERB = regex(r" (?:tổ chức|phối hợp|khai|tuyên dương|giao|hỗ trợ|đảm nhiệm|tiếp nhận|công nhận)\b")
#: Bodies and heads of a commune by its level alone.
_COMMUNAL = regex(r"(?:UBND|HĐND|[Đđ]ảng bộ|MTTQ(?: Việt Nam)?|[Cc]hủ tịch) (xã|phường|thị trấn|đặc khu)\b")
#: What leads to the place of work behind a name.
_LED = regex(r", | \(| - | – ")
_SCHOOL = regex(r"[Tt]rường [A-ZĐÂÁÝ]")
#: Behind a comma they rather act themselves ("tự truyện của cầu thủ A, cục Xuất bản, In và Phát hành đã …").
_ACTS = regex(r"(?:cục|bộ|sở|ubnd|hđnd|tòa|toà|chính phủ|quốc hội)\b", re.IGNORECASE)
#: What closes it, where no verb of speech follows.
_CLOSED = regex(r"[,):;\n]| \(|\.(?:\s|\Z)| [-–] | với | về |\Z")
#: How far back the office lies whose deputy is told without the body, in characters.
_REACH = 500


def _is_bare(name: str) -> bool:
    """Whether the name of a body says no more than its kind, or its kind and level ("Sở", "Hội Nông dân" are none)."""
    return not any(word[0].isupper() for word in name.split()[1:])


class Seats:
    """Bodies and offices of one page, for the offices that leave their body out.

    Args:
        words: the words of the text.
        names: end of each personal name by the offset where it or its titles begin.
        bodies: marks of the kind "bodies", in text order.
        offices: all offices of the text, in text order.
    """

    def __init__(self, words: Words, names: Mapping[int, int], bodies: Sequence[Mark], offices: Sequence[Office]) -> None:
        self._words, self._names = words, names
        self._text = words.text
        self._bodies = bodies
        self._starts = [mark.start for mark in bodies]
        self._offices = offices

    def named(self, body: str | None, office: Office) -> tuple[str | None, str | None]:
        """The body in full with the code of its province, as far as the page named it before the office; else as it was, and None.

        Args:
            body: the body as the office gives it.
            office: the office.
        """
        if body is None:
            return self._left_out(office)
        pointed = _POINTED.fullmatch(body)
        found = self._last(office.start, pointed.group(1).lower()) if pointed is not None else None
        if found is not None:
            return self._whole(found), found.value.province_code
        return (self._of_commune(body), None) if pointed is not None and "đảng" in body.lower() else (body, None)

    def behind(self, name_end: int, office: Office) -> tuple[str | None, str | None]:
        """The place of work behind the name of who was told by an occupation ("luật sư A (Đoàn Luật sư tỉnh B)"), with its code.

        Args:
            name_end: where the name ends.
            office: the occupation before it.
        """
        led = _LED.match(self._text, name_end)
        start = led.end() if led is not None else 0
        at = bisect_left(self._starts, start)
        mark = self._bodies[at] if at < len(self._bodies) and self._bodies[at].start == start else None
        if led is None or (mark is None and not _SCHOOL.match(self._text, start)) or (led.group() == ", " and _ACTS.match(self._text, start)):
            return None, None
        if mark is not None:
            end = extent(self._words, self._words.at(mark.end), self._names)[0]
        else:
            end = extent(self._words, self._words.at(start) + 1, {})[0]  # a school may bear a person's name
        reported = self._text.endswith(("heo ", "với "), 0, office.start)
        closed = _CLOSED.match(self._text, end) is not None or (not reported and says(self._text, end, "speech"))
        if not closed or (led.group() == " (" and self._text[end] not in "),"):
            return None, None
        return self._text[start:end], mark.value.province_code if mark is not None else None

    def _of_commune(self, committee: str) -> str:
        """A Party committee with the commune that the page is about, where it tells of other bodies of that commune ("UBND xã")."""
        level = _COMMUNAL.search(self._text)
        named = level and re.search(rf"\b(?i:{level.group(1)}) [A-ZĐÂÔÁÝ]\w*(?: (?:[A-ZĐÂÔÁÝ]\w*|\d+)\b){{0,3}}", self._text)
        if level is None or named is None:
            return committee
        end = min((at for at in self._names if named.start() < at < named.end()), default=named.end())
        level_word, _, name = self._text[named.start():end].rstrip().partition(" ")
        if not name:
            return committee
        return f"{committee} {level_word.lower()} {title_case(name) if name.isupper() else name}"

    def _whole(self, mark: Mark) -> str:
        """The name of a body as far as an office would read it ("Hội Làm | vườn tỉnh A"): fields of work go on in small letters."""
        end = extent(self._words, self._words.at(mark.end), self._names)[0]
        field = _FIELD.match(self._text, mark.end, max(end, mark.end))
        return self._text[mark.start:mark.end if field is None or _VERB.search(field.group()) else field.end()]

    def _last(self, start: int, kind: str) -> Mark | None:
        """The last body of a kind that is named in full before an offset."""
        begins = _BEGINS.get(kind, (f"{kind} ",))
        before = reversed(self._bodies[:bisect_left(self._starts, start)])
        return next((mark for mark in before if mark.value.name.lower().startswith(begins) and not _is_bare(mark.value.name)), None)

    def _left_out(self, office: Office) -> tuple[str | None, str | None]:
        """The body of a deputy whose chief the page told of before, or of the head of a school that it is about."""
        if office.entry.name.lower() == "hiệu trưởng" and (school := self._last(office.start, "trường")) is not None:
            return self._whole(school), school.value.province_code
        if self._text[office.head:office.title_end].lower().startswith("phó ") and not office.occupation:
            return self._of_chief(office)
        return None, None

    def _of_chief(self, office: Office) -> tuple[str | None, str | None]:
        """The body that the page gave before to the head whose deputy is told, or to another deputy of his."""
        for other in reversed(self._offices):
            if office.start - _REACH < other.end < office.start and other.entry is office.entry and other.end > other.title_end:
                held = cut(self._text, other).organization
                if other.reason != "word" and held is not None:
                    return held, None
                mark = next((m for m in self._bodies[bisect_left(self._starts, other.title_end):] if m.start < other.end), None)
                if mark is not None:
                    return self._whole(mark), mark.value.province_code
                return (held, None) if (held or "").lower() in place_names() else (None, None)
        return None, None
