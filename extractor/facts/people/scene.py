"""The names and offices of one text, and how names stand to one another: lists, appositions, titles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractor.facts.marks import Mark
from extractor.facts.people import links
from extractor.facts.people.abroad import read_as
from extractor.facts.people.credits import gives_part
from extractor.facts.people.offices import Office
from extractor.facts.people.tokens import Words
from extractor.language.patterns import regex

_ADDRESS = frozenset(("ông", "bà", "anh", "chị", "cô", "em", "cháu", "cụ"))
_FAMILY = frozenset(("bố ", "mẹ ", "vợ ", "chồng "))
_NUMBERS = {"cặp": 2, "đôi": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
IN_BRACKETS = regex(r" ?\([^()\n]{0,200}\)")
_LINKED = regex(r" ?(?:,|-|–|—) ?")
#: Words between a label and its "như" that bring in others ("các ca sĩ hát những bài của A như …").
_OTHERS = regex(r"\b(?:của|các|những|bài|ca khúc|tác phẩm|phim|với|cùng|cho)\b|[,;:]")
_AND_MORE = regex(r" (?:cùng|và)(?: với)? (?:nhiều|các|một số|những|hàng loạt|loạt) (?:(?:nam|nữ) )?\Z")
#: Words that lead to several names; "hai" and the like count them.
_SEVERAL = regex(r"(?<!\w)(?:hai|ba|bốn|các|những|nhóm|cặp|bộ đôi)(?: [^\W\d_]+){0,2} \Z", re.IGNORECASE)
_SEVERAL_OF = regex(r"\b(?:[Cc]ác|[Hh]ai) (?:đồng chí|đ/c|ông|bà|em|anh|chị|vị|cháu|bạn):? \Z")
_PUPILS = regex(r"(?:(?:nam|nữ|cùng|là) )?(?:học sinh|sinh viên|học viên)(?!\w)", re.IGNORECASE)
#: Other things counted before the colon ("các nghệ sĩ đã chọn hai tiết mục: …").
_COUNTED = regex(
    r"\b(?:hai|ba|bốn|\d+) (?:tiết mục|tác phẩm|bài|ca khúc|phim|vở|giải|nội dung|điều|phần|vai|nhân vật|điểm|việc"
    r"|địa điểm|di chỉ|di tích)\b"
)
#: What leads to another name of who is named before its bracket.
_OTHER_NAME = regex(r" \((?:tên thật|tên khai sinh|nghệ danh|bút danh|thế danh|pháp danh|bí danh|biệt danh|tức|còn gọi)(?: là)?:? ?")
_LABEL_END = regex(r"(?:gồm(?: có)?|là)? ?:? ?\Z")
#: What those of a label do, and the names behind are what comes of it ("các thám tử phát hiện người gửi là ông A").
_FOUND = regex(
    r"(?<!\w)(?:phát hiện|xác định|biết|cho rằng|tin rằng|khẳng định|kết luận|nhận ra|thấy|nói|tìm ra|xác nhận|nghi)(?!\w).*\blà \Z"
    r"|\bgồm (?:có )?(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: [a-zà-ỹđ]+){4,}(?<! là) \Z"  # "nhóm luật sư gồm 9 người tham gia bảo vệ A"
)
_LABEL = regex(r"gồm|:|\blà \Z")
#: Words that end in "đồng", but say of no office that several hold it.
_NOT_JOINT = ("ội đồng ", "ộng đồng ", "ợp đồng ")


class Scene:
    """The names and offices of one text, with where each begins.

    Args:
        text: the whole text.
        words: its words.
        names: candidates of names, in text order.
        offices: offices and occupations, in text order.
    """

    def __init__(self, text: str, words: Words, names: Sequence[Mark], offices: list[Office]) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.offices = offices
        self.starts = [m.start for m in names]
        self.by_start = {m.value.start: i for i, m in enumerate(names)} | {m.start: i for i, m in enumerate(names)}
        self._office_starts = {o.start: o for o in offices}
        #: Where the office right before a name begins, by the name.
        self.left = {self.by_start[o.reach]: o.start for o in offices if o.reason == "name"}

    def occupied(self, start: int) -> bool:
        """Whether an occupation, and no office, begins at an offset."""
        office = self._office_starts.get(start)
        return office is not None and office.occupation

    def opens_office(self, start: int) -> bool:
        """Whether an office or an occupation begins at an offset."""
        return start in self._office_starts

    def last_before(self, offset: int) -> int:
        """Index of the last name that begins before an offset, or -1."""
        return bisect_right(self.starts, offset) - 1

    def edge(self, name: int) -> int:
        """Where a name begins with its titles and the office right before it."""
        start: int = self.names[name].value.start
        return self.left.get(name, start)

    def titled(self, name: int) -> bool:
        """Whether an honorific, a rank or a degree stands before a name."""
        return any((self.names[name].value.honorific, self.names[name].value.rank, self.names[name].value.degree))

    def addressed(self, name: int) -> bool:
        """Whether "ông", "bà" … stands before a name: then an office right before it is rather that of somebody else."""
        return (self.names[name].value.honorific or "").lower() in _ADDRESS

    def parted(self, chain: Sequence[Office], ahead: int | None) -> int:
        """Index of the first office in a chain that is the next person's ("y sĩ A, Trưởng trạm …| và cô đỡ B", "…; | …"), or 0."""
        gaps = [self.text[one.end:two.start] for one, two in pairwise(chain)]
        told = ahead in self.left and self.occupied(self.left[ahead]) and not chain[0].occupation
        if told and gaps and gaps[-1] == " và ":
            return len(gaps)
        return next((n for n in range(len(gaps), 0, -1) if ";" in gaps[n - 1]), 0)

    def partners(self, name: int) -> list[int]:
        """A name and those before it that are joined to it over their own offices ("do Thứ trưởng A và Thứ trưởng B đồng Trưởng đoàn")."""
        found = [name]
        while found[-1] > 0:
            earlier = found[-1] - 1
            if self.text[self.over_own(self.names[earlier].end):self.edge(found[-1])].strip() not in (",", "và", "cùng", ";"):
                break
            found.append(earlier)
        return found

    def joint(self, start: int) -> bool:
        """Whether several hold the office together that begins at an offset ("đồng | Trưởng đoàn")."""
        return self.text.endswith(" đồng ", 0, start) and not self.text.endswith(_NOT_JOINT, 0, start)

    def touching(self, office: Office) -> int | None:
        """The name right before an office where the comma is missing ("em A học sinh Trường B", "bà C Ủy viên Bộ Chính trị", "(D chủ biên)")."""
        name = self.last_before(office.start)
        if name < 0 or self.text[self.names[name].end:office.start] != " ":
            return None
        if self.text[self.names[name].start - 1] == "(" and self.text.startswith(")", office.end) and self.full(name):
            return name
        body = self.text[office.title_end:office.end]
        pupil = self.full(name) and _PUPILS.match(self.text, office.start) is not None
        item = self.opens_item(name) or pupil or self._accused(name) or (self.full(name) and self.text.startswith("nguyên ", office.start))
        gives = self.full(name) and gives_part(self.text, self.names[name], self.edge(name), office)
        if gives or not (self.titled(name) or item):
            return name if gives else None
        placed = any(w[0].isupper() or (pupil and w[0].isdigit()) for w in body.split())
        capital = self.text[office.head].isupper() and (placed or office.end > office.title_end or "level" in office.entry.data)
        return name if capital or (placed and (office.occupation or item)) else None

    def _accused(self, name: int) -> bool:
        """Whether "bị cáo", "nạn nhân" or the like stands before a full name ("bị cáo A Chủ tịch HĐQT Công ty B")."""
        return self.full(name) and self.text.endswith(("ị cáo ", "ị can ", "ghi phạm ", "ghi can ", "ạn nhân "), 0, self.names[name].start)

    def opens_item(self, name: int) -> bool:
        """Whether a full name opens an item of a list ("- Nguyễn Văn A trưởng phòng …")."""
        return self.full(name) and self.text.endswith(("\n- ", "\n– ", "\n+ "), 0, self.names[name].start)

    def parent_of(self, name: int) -> bool:
        """Whether a given name tells only whose father, mother or spouse is meant ("Bố Lan làm thợ xây")."""
        mark = self.names[name]
        return " " not in mark.value.name and self.text[mark.value.start:mark.start].lower() in _FAMILY

    def in_bracket(self, name: int, start: int) -> bool:
        """Whether a bracket that opens behind a name is open still at an offset."""
        gap = self.text[self.names[name].end:start]
        return gap.count("(") > gap.count(")")

    def kin_subject(self, name: int) -> bool:
        """Whether the subject is somebody of the family of who bears the name ("Bố Quang Hải | là thợ hàn", "Chồng chị Lan | là công nhân")."""
        return links.KIN_SUBJECT.search(self.text, self.edge(name) - 24, self.names[name].start) is not None

    def full(self, name: int) -> bool:
        """Whether a name is more than a given name."""
        value = self.names[name].value
        return value.shape != "given" and " " in value.name

    def after_label(self, office: Office) -> int | None:
        """First name of a list that a few words introduce ("hai sinh viên được khen gồm: A và B", "2 nhà khoa học đoạt giải là A, B")."""
        i = self.last_before(office.end) + 1
        if i >= len(self.names):
            return None
        edge = self.edge(i)
        gap = self.text[office.end:edge]
        if "Ảnh" in gap or '"' in gap or "“" in gap or (len(gap) > 20 and any(office.end < o.start < edge and o.plural for o in self.offices)):
            return None  # "các ứng viên …, ngành mà các nhà sáng lập là A": the label is another's
        if (i in self.left and gap.endswith(" như sau: ")) or (gap.startswith(" khác ") and ":" in gap and not gap.endswith(("gồm: ", "là: "))):
            return None  # "phân công các Thứ trưởng như sau: Bộ trưởng A …"
        if gap.endswith(" như ") and len(gap) < 36 and not _OTHERS.search(gap):
            return i
        if len(gap) > 120 or "\n" in gap or links.SENTENCE_STOP.search(gap):
            return None
        return i if _LABEL_END.search(gap) and _LABEL.search(gap) and not _COUNTED.search(gap) and not _FOUND.search(gap) else None

    def with_others(self, office: Office, members: list[int]) -> list[int]:
        """Members of a label, and before them who is one of them too ("A | cùng nhiều ca sĩ khác như | B, C")."""
        found = _AND_MORE.search(self.text, office.start - 24, office.start)
        if not members or found is None or not self.text.startswith(" khác", office.end):
            return members
        name = self.last_before(found.start())
        return [name, *members] if name >= 0 and self.names[name].end == found.start() else members

    def enumerated(self, office: Office, members: Sequence[int]) -> bool:
        """Whether a label with "gồm" counts the names after it: then each of them is one, whatever else they are ("3 giám khảo gồm: MC A, …")."""
        count = self.count(office)
        return count == len(members) and office.entry.name != "quan chức" and "gồm" in self.text[office.end:self.names[members[0]].start]

    def count(self, office: Office) -> int:
        """How many the number right before an office counts, or 0."""
        before = self.text[max(0, office.start - 8):office.start].lower().split()[-1:] or [""]
        return _NUMBERS.get(before[0], int(before[0]) if before[0].isdecimal() and len(before[0]) < 3 else 0)

    def is_item(self, first: int, second: int, start: int) -> bool:
        """Whether two names are all that an item of a list has before an office that two can hold ("…; A và B, Phó Trưởng ban")."""
        text, opening = self.text, self.names[first].value.start
        joined = text[self.names[first].end:self.names[second].value.start] == " và "
        return joined and text[opening - 2:opening] in ("; ", ": ") and text[start:start + 4].lower() in ("phó ", "ủy v", "uỷ v", "thàn")

    def paired(self, first: int) -> bool:
        """Whether a name is joined by "và" to one without an office of its own, and to no third ("nguyên Tổng Bí thư A và B; …")."""
        own = list(takewhile(lambda name: name not in self.left, self.listed(first)[1:]))
        joined = self.text[self.names[first].end:self.names[first + 1].value.start].strip() if own else ""
        return len(own) == 1 and own[0] == first + 1 and joined == "và"

    def counted(self, office: Office, first: int) -> list[int]:
        """The names of a list after its label; where the label counts them, also those with words of their own between."""
        members = self.listed(first)
        count = self.count(office)
        stop = links.SENTENCE_STOP.search(self.text, self.names[first].end)
        end = stop.start() if stop else len(self.text)
        while len(members) < count and members[-1] + 1 < len(self.names):
            name = members[-1] + 1
            mark = self.names[name]
            joined = self.text.endswith((", ", "; ", " và ", " - ", " – "), 0, mark.value.start)
            if mark.start > end or not (self.titled(name) or self.full(name)) or not joined:
                break
            members.append(name)
        return members

    def listed(self, first: int) -> list[int]:
        """Names that follow one another with only separators, brackets and their own offices between."""
        members = [first]
        while first + 1 < len(self.names):
            at = self.over_own(self.names[first].end)
            follower = bisect_left(self.starts, at, first + 1)  # places in a bracket may look like names
            separator = links.SEPARATOR.match(self.text, at)
            nxt = self.names[follower].value.start if follower < len(self.names) else -1
            if separator is not None and separator.end() == self.left.get(follower):
                nxt = separator.end()
            if separator is None or separator.end() == at or separator.end() != nxt or "\n" in self.text[at:nxt]:
                break
            first = follower
            members.append(first)
        return members

    def over_own(self, at: int) -> int:
        """Skip a bracket and appositions after a name."""
        bracket = IN_BRACKETS.match(self.text, at)
        if bracket:
            at = bracket.end()
        while True:
            link = _LINKED.match(self.text, at)
            office = self._office_starts.get(link.end()) if link else None
            if office is None or office.reason == "name":
                return at
            at = office.end

    def over_reading(self, name: int) -> int:
        """The name whose other reading stands in a bracket right behind it ("Triệu Khắc Chí (Zhao Kezhi), …"); else the name itself."""
        mark = self.names[name] if name > 0 else None
        if mark is not None and self.text.startswith(")", mark.end) and _OTHER_NAME.fullmatch(self.text, self.names[name - 1].end, mark.value.start):
            return name - 1  # "A (tên thật B) là ca sĩ"
        if mark is None or (mark.value.strength == "strong" and not read_as(self.names[name - 1], mark)) or not self.text.startswith(")", mark.end):
            return name
        return name - 1 if self.text[self.names[name - 1].end:mark.start] == " (" else name

    def over_kin(self, name: int, office: int) -> int:
        """The name whose kin an apposition names ("bà A, vợ ông B, …" goes on with A, "bà A, mẹ em B, học sinh …" with B); else the name itself."""
        between = self.text[self.names[name - 1].end:self.names[name].start] if name else ""
        child = links.PARENT.search(between) is not None and _PUPILS.match(self.text, office) is not None
        led = name > 0 and links.KIN.fullmatch(self.text, self.names[name - 1].end, self.edge(name)) is not None
        bracketed = between.startswith((" (", "(")) and " " in self.names[name].value.name  # "A (con trai ông Trần Văn B, Giám đốc …)"
        kin = not child and not bracketed and (led or links.KIN.fullmatch(between) is not None)
        return name - 1 if kin and not self.text.startswith((" - ", " – "), self.names[name].end) else name

    def coordinated_before(self, name: int) -> Iterator[int]:
        """Names before one that only "và" or a comma joins to it, nearest first."""
        while name > 0:
            gap = self.text[self.names[name - 1].end:self.names[name].value.start]
            pair = gap in (" - ", " – ") and self._led(name - 1)  # "hai em A - B"
            if gap.strip() not in (",", "và", "cùng", "với", ";", ", và") and not pair:
                return
            name -= 1
            yield name

    def _led(self, name: int) -> bool:
        """Whether a word for several stands before a name: "hai em A", "nhóm tác giả A"."""
        return _SEVERAL.search(self.text, self.names[name].value.start - 24, self.names[name].start) is not None

    def touched_together(self, name: int, start: int) -> list[int]:
        """A name that an office touches, and the one or more before it that share the office: "các đồng chí: A và B | nguyên Phó Chủ tịch …"."""
        earlier = list(self.coordinated_before(name))
        joined = bool(earlier) and self.text[self.names[name - 1].end:self.names[name].value.start] == " và "
        led = joined and (self.several(earlier[-1]) or self.led_together(earlier[-1], name, start))
        return [name, *earlier] if led else [name]

    def several(self, first: int) -> bool:
        """Whether "các ông", "hai bà" … stands before a name."""
        return _SEVERAL_OF.search(self.text, self.edge(first) - 20, self.names[first].start) is not None

    def led_together(self, first: int, last: int, office: int) -> bool:
        """Whether names before an office share it: "các ông A và B, chuyên gia …"; pupils and students also without a word for several."""
        joined = self.text[self.names[last - 1].end:self.names[last].value.start]
        if _PUPILS.match(self.text, office):
            return joined == " và " or self._led(first)
        title = self.text[self.names[first].value.start:self.names[first].start].lower()
        return joined == " và " and title.startswith(("các ", "hai "))
