"""The name that an office stands before: right behind it, over a sign, or over a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.people import links
from extractor.facts.people.abroad import nicknamed
from extractor.facts.people.aides import over_time, serves, serves_holder
from extractor.facts.people.context import says
from extractor.facts.people.firms import firm_like, names_itself
from extractor.facts.people.follows import office_follows
from extractor.facts.people.fronts import appointed, bodied, fronted, heads_state, of_other, open_end, placed, political
from extractor.facts.people.offices import Office
from extractor.facts.people.others import told_in_full
from extractor.facts.people.over_marks import QUOTES, enclosed, over_bracket, over_title
from extractor.facts.people.scene import Scene
from extractor.facts.people.told_of import of_owner, over_count, over_description, over_handing, over_merit, over_relative
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex
from extractor.language.spaces import past_spaces

#: What an occupation may be followed by before the dash and its holder.
_OWNED = regex(r"(?:[^\W\d_]+ ){0,2}(?:của|đến từ|người|gốc) (?:[^\W\d_]+ ){1,5}[-–—] ")
#: "nghệ nhân | cao tuổi nhất, | cụ A", "Hiệu trưởng | đầu tiên, cố | Nhà giáo Ưu tú B".
_MOST = regex(r"(?:(?:[a-zà-ỹđ]+ ){1,3}nhất|đầu tiên)(?: [a-zà-ỹđ]+){0,3}, (?:cố )?")
#: "bào chữa cho bị cáo, | ông A": what tells of an occupation before the comma and its holder.
_CLAUSE = regex(r"(?:[^\W\d_]+ ){1,8}[^\W\d_]+, ")
#: Before a name behind an office set before its holder: it is another's.
_APART = regex(r"\b(?:của|tại|ở|thuộc|cho|với|thời|và|về|từ|khi|gặp|thay) \Z")
#: "tập đoàn dầu mỏ nhà nước | của Nga | Igor A": what a firm's land closes is named already.
_OF_LAND = regex(r" của (?:nước )?[A-ZĐ][^ ]+(?: [A-ZĐ][^ ]+)? \Z")
#: "cựu Tổng thống | cánh hữu | A".
_WINGS = frozenset(("cánh tả", "cánh hữu", "cực tả", "cực hữu", "trung tả", "trung hữu"))
_SPOUSE = regex(r"\b(?:vợ|chồng|con trai|con gái) \Z", re.IGNORECASE)
_CLOSES = regex(r", (?:khi|sau khi|trong|tại|hôm|ngày|vừa|đã|sẽ|đang|cũng|được|bị) ")  # closes an apposition
#: Before an office they lead to who is written or spoken to ("Báo cáo | Thủ tướng, ông A cho biết").
_ADDRESSED = tuple(
    f"{form} " for verb in ("báo cáo", "trình", "gửi", "kiến nghị", "thưa", "cảm ơn", "trả lời", "chất vấn", "hỏi")
    for form in (verb, verb.capitalize())
)
#: A name after one of these is that of who is told of, and the sentence goes on with another.
_KIN = ("mẹ ", "cha ", "bố ", "vợ ", "chồng ", "con ")


class Behind:
    """Finds the holder that follows an office.

    Args:
        scene: the names and offices of the text.
        absorbed: names that turn out to be part of a body's name are added here.
    """

    def __init__(self, scene: Scene, absorbed: set[int]) -> None:
        self._scene = scene
        self._absorbed = absorbed
        self.text, self.words, self.names = scene.text, scene.words, scene.names
        #: End of the body of the last office, where a name turned out to be the end of a firm's.
        self.closed: int | None = None
        self._first: Office | None = None
        self._chain_start = 0
        self._lead: int | None = None

    def of(self, chain: Sequence[Office], lead: int | None, opens: bool) -> int | None:
        """The name behind a chain of offices.

        Args:
            chain: the offices, in text order.
            lead: the name that they are linked to from behind, if any.
            opens: whether they open a clause.
        """
        self._first, self._chain_start, self._lead, self.closed = chain[0], chain[0].start, lead, None
        described = over_description(self._scene, chain[-1], self._chain_start) if lead is None and chain[-1].occupation else None
        name = self._name(chain[-1], opens) if described is None else described
        start = self.names[name].value.start if name is not None else 0
        short = name is not None and " " not in self.names[name].value.name and self._lead is not None
        government = short and self.text.endswith((" của Chính phủ ", " của chính phủ "), 0, start)  # "A, nguyên Phó Thủ tướng của Chính phủ Assad"
        return None if government or links.UNDER.search(self.text, start - 30, start) else name

    def _in_company(self, name: int, office: Office) -> bool:
        """Whether what stands right after "công ty …" is rather its name than a person: two syllables, or three where its head is named before."""
        mark = self.names[name]
        body = self.text[office.title_end:mark.start]
        short = mark.value.start == mark.start and firm_like(mark.value.name, 2 + (self._lead is not None))
        return short and not names_itself(body) and _OF_LAND.search(body) is None and links.COMPANY.search(body.lower()) is not None

    def _name(self, office: Office, opens: bool) -> int | None:
        """The name right after an office, also over a comma before "đồng chí", a colon, praise, or "là ông"."""
        if office.reason == "name":
            if office.entry.name.endswith("điều hành") and office.entry.kind == "charge":
                return None  # "A, người điều hành nhóm Hoa Sen, …"
            right = self._scene.by_start[office.reach]
            if self._in_company(right, office):
                self._absorbed.add(right)
                self.closed = self.names[right].end
                return None
            owned = links.OF.search(self.text, office.reach - 8, office.reach)
            if owned and owned.group() == "cho " and self._appointed():
                return right  # "trao quyết định bổ nhiệm Chánh án … cho ông A"
            if owned and owned.group() == "của " and (told := serves(self._scene, right, office)) is not None:
                return told
            return None if owned or (self._scene.addressed(right) and open_end(office, self.text)) else right
        if office.reason in ('"', "”") and self.text[office.start - 1:office.start] in ('"', "“"):
            name = self._scene.by_start.get(past_spaces(self.text, office.reach + 1))
            return None if name is None or nicknamed(self.text, self.names[name].start) else name
        if office.reason in (",", "-", ":"):
            return self._over_sign(office, opens)
        if office.reason == "(":
            holder = enclosed(self._scene, office) if self._lead is None else None
            return over_bracket(self._scene, office.reach, self._chain_start) if holder is None else holder
        if office.reason == "word":
            over = _OWNED.match(self.text, office.reach) if office.occupation and self._lead is None else None
            name = self._scene.by_start.get(over.end()) if over else None
            if name is not None and " " in self.names[name].value.name:
                return name  # "nhạc sĩ trẻ của Hà Nội - A"
            return self._over_clause(office) if opens and office.occupation and self._lead is None else self._over_words(office)
        if office.reason == "của":
            return serves_holder(self._scene, office)
        return over_title(self._scene, office) if office.occupation and office.reason in QUOTES else None

    def _over_sign(self, office: Office, opens: bool) -> int | None:
        """The name over a colon; over a comma or dash where the office opens a clause and the name is titled, or full after a dash."""
        name = self._scene.by_start.get(past_spaces(self.text, office.reach + 1))
        if name is None and office.reason == "," and opens and self._lead is None:
            return over_relative(self._scene, office)
        if name is None or office.reason == ":":
            return name
        kin = links.KIN_OF.search(self.text, office.start - 24, office.start)  # "con gái của Tổng thống Mỹ, A, …"
        if office.reason == "," and (kin or self._has_subject() or self._heard_before(office, name) or self._touched()):
            return None  # "đ/c A Bí thư Huyện ủy, ông B …"
        value = self.names[name].value
        if office.occupation and (value.honorific or "").isupper() and not self.text.endswith("hơn ", 0, office.start):
            return name  # "đạo diễn, NSƯT A"
        full = (value.shape != "given" and " " in value.name) or told_in_full(self._scene, name, self._chain_start)
        known = full or fronted(self.text, self._chain_start)
        if (" " in value.name or self._scene.titled(name)) and links.FRONT_OPENS.search(self.text, self._chain_start - 60, self._chain_start):
            return name  # "Ngoài vai trò là nhà sản xuất, A …"
        told = known and (office.reason == "-" or says(self.text, self.names[name].end, "speech") or self._subject(office, name))
        if self._lead is None and full and heads_state(office, self.text) and not self.text.startswith(tuple(",;–-"), self.names[name].end):
            return name
        speaks = office.entry.name in person_words("speaks-for-body") and bodied(office, self.text)
        leads = office.entry.name.startswith(("lãnh đạo", "nhà lãnh đạo"))
        leads = leads and (placed(office, self.text) or self.text.startswith(" đảng ", office.title_end))
        founded = "sáng lập" in office.entry.name and self.text.endswith((", ", ". ", "\n"), 0, self._chain_start) and bodied(office, self.text)
        held = speaks or leads or founded or "level" in office.entry.data
        dashed = office.reason == "-"
        called = self._scene.addressed(name) or (value.rank is not None and bodied(office, self.text))
        addressed = self._lead is None and (
            (dashed and value.rank is not None) or (held and called and (dashed or not self._of_other(office, name)))
        )
        if self._lead is None and held and self._scene.titled(name) and self._joins_holder():
            return name  # "…, Thiếu tá A và Trưởng Công an xã, Trung tá B"
        if self._lead is None and held and full and (office.reason == "-" or self._apposed(office, name)):
            return name
        return name if (opens and (self._scene.titled(name) or told)) or addressed else None

    def _heard_before(self, office: Office, name: int) -> bool:
        """Whether "theo" leads to the office and the titled name behind it opens the main clause ("Theo Chánh Văn phòng huyện, ông A đã …")."""
        if not self.text.endswith(("Theo ", "theo ", "heo một "), 0, self._chain_start) or not self._scene.titled(name):
            return False
        if office.entry.name in person_words("reporter"):
            return True
        end = self.names[name].end
        goes_on = self.text[end:end + 1] == " " and self.text[end + 1:end + 2].islower()
        return goes_on and not says(self.text, end, "speech")

    def _subject(self, office: Office, name: int) -> bool:
        """Whether an office with its body and a bare Vietnamese name open a sentence that goes on ("Chủ tịch Ủy ban X, Vũ Bằng dự báo …")."""
        mark, start = self.names[name], self._chain_start
        goes_on = self.text[mark.end:mark.end + 1] == " " and self.text[mark.end + 1:mark.end + 2].islower()
        begins = links.BEGINS.search(self.text, start - 4, start) is not None or self.text.endswith(" do ", 0, start)
        held = "level" in office.entry.data and mark.value.shape == "kinh"
        owned = office.occupation and self._scene.full(name) and self.text.startswith(" của ", office.title_end)
        return goes_on and begins and (held or owned) and bodied(office, self.text)

    def _of_other(self, office: Office, name: int) -> bool:
        """Whether a preposition before an office makes it somebody else's than the name's after its comma; not where both are told in full."""
        if self.text.endswith(_ADDRESSED, 0, self._chain_start):
            return True
        if not of_other(self.text, self._chain_start) or self._joins_holder():
            return False
        end = self.names[name].end
        told = self._scene.full(name) and bodied(office, self.text) and office.entry.name != "lãnh đạo" and not office_follows(self.text, end)
        if told and self.text.endswith(links.SAID_BY, 0, self._chain_start):
            return False
        acts = links.ACTS_FOR.search(self.text, self._chain_start - 24, self._chain_start) is not None
        return acts or not told or says(self.text, end)

    def _joins_holder(self) -> bool:
        """Whether "và" joins an office to the holder of the one before ("Giám đốc A, ông B và | Chủ tịch C, bà D, ký …")."""
        last = self._scene.last_before(self._chain_start)
        return last >= 0 and self.text[self.names[last].end:self._chain_start] in (" và ", ", và ", " cùng ")

    def _apposed(self, office: Office, name: int) -> bool:
        """Whether a full name, foreign or titled, follows an office with its body between commas ("Chủ tịch Odebrecht, Eleuberto Martorelli, …")."""
        mark = self.names[name]
        if office.reason != "," or not bodied(office, self.text) or office_follows(self.text, mark.end):
            return False
        if self._scene.titled(name):
            return _CLOSES.match(self.text, mark.end) is not None or (self.text[mark.end] == "," and says(self.text, mark.end + 1))
        told = self.text.startswith((",", " trong ", " tại ", " khi "), mark.end)
        opened = links.BEGINS.search(self.text, self._chain_start - 4, self._chain_start) is not None
        told = told or (opened and self.text.startswith((" (", " đã ", " sẽ ", " vừa "), mark.end))
        clause = self.text[self._chain_start].isupper() or self.text.endswith((", ", " do ", " như ", "heo "), 0, self._chain_start)
        return mark.value.shape == "foreign" and (told or (clause and (says(self.text, mark.end) or self.text.startswith(" là ", mark.end))))

    def _touched(self) -> bool:
        """Whether a titled name stands right before the offices without a comma ("đ/c A | Bí thư Huyện ủy, ông B …")."""
        return self._lead is None and self._first is not None and self._scene.touching(self._first) is not None

    def _appointed(self) -> bool:
        """Whether a verb of giving or taking an office stands right before the chain, or opens the list that it is an item of."""
        return appointed(self.text, self._chain_start)

    def _has_subject(self) -> bool:
        """Whether the clause before an office that "làm" leads to has its subject: "ông A được đưa về làm chuyên viên, ông B …"."""
        first = self._scene.last_before(self._chain_start)
        gap = self.text[self.names[first].end:self._chain_start] if first >= 0 else ""
        return gap.endswith((" làm ", " giữ chức ")) and len(gap) < 60 and not links.CLAUSE_END.search(gap)

    def _over_clause(self, office: Office) -> int | None:
        """The titled name behind the comma of a clause that tells what an occupation did ("Luật sư bào chữa cho bị cáo, ông A, …")."""
        name = self._over_words(office)
        close = office.entry.name.lower() in person_words("close-occupation") and not political(office, self.text)
        close = close or says(self.text, office.end)
        clause = None if close or name is not None else _CLAUSE.match(self.text, office.reach)
        after = self._scene.by_start.get(clause.end()) if clause else None
        if after is None or not self._scene.addressed(after) or not self._scene.full(after):
            return name
        end = self.names[after].end
        if not self.text.startswith((",", " -", " –"), end) and not says(self.text, end, "speech"):
            return name
        tail = self.text[office.title_end:office.end]
        self.closed = office.title_end if tail.islower() and not political(office, self.text) and not any(sign.isdigit() for sign in tail) else None
        return after

    def _over_words(self, office: Office) -> int | None:
        reach = office.reach
        index = self.words.at(reach)
        changed = links.CHANGED.match(self.text, reach)
        if changed is not None:
            name = self._scene.by_start.get(changed.end())
            return name if name is not None and self._scene.full(name) and not self._scene.addressed(name) else None
        then = links.THEN_NAMED.match(self.text, reach)
        if then is not None:
            name = self._scene.by_start.get(then.end())
            full = name is not None and self.names[name].value.shape != "given" and " " in self.names[name].value.name
            kin = _SPOUSE.search(self.text, self._chain_start - 6, self._chain_start)  # "Chồng | chủ doanh nghiệp này là ông A"
            return name if name is not None and not kin and (self._scene.titled(name) or full or "tên" in then.group()) else None
        one = office.occupation and self.text.endswith(("một ", "Một "), 0, self._chain_start)
        alone = office.occupation and not office.plural
        like = links.LIKE.match(self.text, reach) if one else links.WHO_IS.match(self.text, reach) if alone else None
        if like is not None and (name := self._scene.by_start.get(like.end())) is not None:
            return name
        told = over_merit(self._scene, reach) if alone else None
        if (told := over_handing(self._scene, self._chain_start, reach) if told is None else told) is not None:
            return told
        most = _MOST.match(self.text, reach)
        if most is not None and (name := self._scene.by_start.get(most.end())) is not None and self._scene.titled(name):
            return name
        first = self.words.phrase(index, 1)
        if self.words.phrase(index, 2) == "đối với" or first in ("với", "cho"):
            over = self.words.items[index + (first == "đối")].end
            post = links.OFFICE_OF.search(self.text, self._chain_start - 16, self._chain_start) if first == "đối" else None
            return over_count(self._scene, past_spaces(self.text, over)) if post or self._appointed() else None
        if first == "của" and (owner := self._scene.by_start.get(past_spaces(self.text, self.words.items[index].end))) is not None:
            if (told := serves(self._scene, owner, office)) is not None:
                return told
            return owner if of_owner(self.text, self._chain_start) else None
        native = first == "của" or (first in ("người", "gốc") and self.words.items[index + 1:] and self.words.items[index + 1].capital)
        fronted = links.FRONTED.search(self.text, self._chain_start - 32, self._chain_start) is not None and first != "do"
        aged = first.isdigit() and self.words.phrase(index + 1, 1) == "tuổi"
        praise = next((n for n in (2, 1) if self.words.phrase(index, n) in person_words("praise") or self.words.phrase(index, n) in _WINGS), 0)
        if not native and not fronted and not aged and not praise:
            return None
        return self._further(index + (praise or 1), fronted)

    def _further(self, index: int, fronted: bool) -> int | None:
        """The name within a few words, or after the comma that ends an office set before its holder ("Là giáo viên suốt 5 năm, thầy A")."""
        for at in range(index, min(index + 6, len(self.words.items))):
            word = self.words.items[at]
            if self.words.broken(at):
                return None
            if at > index and self.words.lowers[at - 1] != "," and self._scene.opens_office(word.start):
                return None  # "cố vấn hàng đầu của | Thái tử A"
            if word.start in self._scene.by_start:
                led = fronted and _APART.search(self.text, word.start - 6, word.start) is not None  # "hay nhất sau thời của | A"
                return None if led else self._scene.by_start[word.start]
            if word.text == "," and fronted:
                name = self._scene.by_start.get(past_spaces(self.text, over_time(self.text, word.start) + 1))
                kin = name is not None and self.text.startswith(_KIN, self.names[name].value.start)
                return name if name is not None and not kin and self._scene.titled(name) else None
            if any(self.words.phrase(at, n) in person_words("namesake") for n in (1, 2)):
                return None  # "học sinh khiếm thị | Trường … Nguyễn Đình Chiểu"
            named = word.lower == "là" and self.words.items[at - 1].lower == "nhất"
            end = word.text.islower() and word.lower in person_words("office-end") and word.lower not in ("người", "gốc") and not named
            if not word.text[0].isalnum() or (end and not fronted):
                return None
        return None
