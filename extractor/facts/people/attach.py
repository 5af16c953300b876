"""Gives each office to the person who holds it, by where name and office stand to one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extractor.facts.marks import Mark, Value
from extractor.facts.people import links
from extractor.facts.people.behind import Behind
from extractor.facts.people.clauses import COLLECTIVES, held, new_subject, respectively
from extractor.facts.people.fronts import not_taken, one_of_several, opens, says_too_little, too_close
from extractor.facts.people.in_body import in_body, none_of_them, of_team
from extractor.facts.people.in_turn import by_territories
from extractor.facts.people.items import of_bodies, one_item
from extractor.facts.people.joints import beside, goes_on, told_of_others, what_both_are
from extractor.facts.people.meant import meant_by
from extractor.facts.people.offices import Office, chains
from extractor.facts.people.others import has_own, in_adverbial, two_of_one
from extractor.facts.people.recalled import recalled
from extractor.facts.people.scene import Scene
from extractor.facts.people.tokens import Words
from extractor.facts.people.told import handed_over, made_before, sharing, told
from extractor.facts.people.told_of import aide_of, over_count
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex

#: Beginnings of offices that several hold.
_OF_SEVERAL = ("phó ", "thứ ", "ủy v", "uỷ v", "đại b")
#: Occupations of which a team has one: a further name after "và" does not share them ("đội trưởng A và B").
_SINGLE = frozenset(("đội trưởng", "Đội trưởng", "thủ quân", "HLV", "HLV trưởng", "huấn luyện viên", "huấn luyện viên trưởng"))

#: "…, dẫn đầu là | A": a clause with one subject behind a word for several.
_ONE_IS = regex(r"[^.;:\n]*, (?:[a-zà-ỹđ]+ ){1,6}là ")
_TAKES = (" làm ", " giữ chức ", " giữ chức vụ ", " giữ cương vị ", " đảm nhiệm ")


class Claim(Value, frozen=True):
    """One office of one person: index of the name among the names, the office, the rule that joined them."""

    name: int
    office: Office
    rule: str


class Attacher:
    """Joins the names and offices of one text.

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
        #: The names and offices, and how they stand to one another.
        self.scene = Scene(text, words, names, offices)
        self._owner: tuple[int, int] | None = None
        #: Names that turned out to be part of a body's name.
        self.absorbed: set[int] = set()
        self._behind = Behind(self.scene, self.absorbed)

    def claims(self) -> list[Claim]:
        """All claims, in the order of the offices; those of names that turned out to belong to a body are left out."""
        found = [claim for chain in chains(self.offices, self.words) for claim in self._parts(chain)]
        bodies = {self.names[i].value.name for i in self.absorbed}
        self.absorbed.update(i for i, m in enumerate(self.names) if m.value.name in bodies and m.value.start == m.start)
        self.absorbed.update(self._inside(found))
        return [claim for claim in found if claim.name not in self.absorbed]

    def _inside(self, found: Sequence[Claim]) -> Iterator[int]:
        """Names without title or office of their own that stand inside the body of an office that is told of somebody."""
        holders = {claim.name for claim in found}
        for office in {claim.office.start: claim.office for claim in found}.values():
            name = self.scene.last_before(office.end)
            while name >= 0 and (mark := self.names[name]).start >= office.title_end:
                if mark.end <= office.end and mark.value.start == mark.start and name not in holders and name not in self.scene.left:
                    yield name
                name -= 1

    def _parts(self, chain: list[Office]) -> Iterator[Claim]:
        chain = held(self.scene, chain)
        if each := respectively(self.scene, chain):
            yield from (Claim(name, office, "people.group") for name, office in zip(each, chain, strict=True))
        elif shared := by_territories(self.scene, chain):
            yield from (Claim(name, office, "people.group") for name, office in shared)
        elif chain:
            yield from (Claim(name, chain[0], "people.told") for name in handed_over(self.scene, chain))
            yield from self._claim(chain)

    def _claim(self, chain: list[Office]) -> Iterator[Claim]:
        last = chain[-1]
        ahead = self._ahead(chain[0].start)
        ahead = None if ahead is not None and in_adverbial(self.scene, ahead, chain) else ahead
        behind = self._behind.of(chain, ahead, opens(self.text, chain[0].start) if ahead is None else ahead in self.scene.left)
        if self._behind.closed is not None:
            last = last._replace(end=self._behind.closed)
            chain = [*chain[:-1], last]
        if len(chain) == 1 and says_too_little(last, self.text, behind is not None):
            return
        if ahead is not None and behind is None and new_subject(self.scene, ahead, chain):
            return
        if chain[0].plural and all(office.occupation for office in chain) and one_of_several(self.text, chain):
            return  # "6 bác sĩ, dược sĩ: A, B …": who is which, the page does not say
        if chain[0].plural and none_of_them(self.scene, chain, behind):
            return
        told_apart = self.text.startswith(" là ", last.end) and self.text.endswith(", ", 0, last.start)  # "4 nhạc công, trưởng nhóm là A"
        told_apart = told_apart and not self._several_behind(last.end + len(" là "))
        if chain[0].plural and not last.plural and (last.reason == "name" or told_apart):
            chain = [office for office in chain if not office.plural]
        if chain[0].plural or (ahead is not None and self._together(ahead, chain[0].start)):
            chain = [o for o in chain if not too_close(o, self.text)]
            group = list(self._group(chain, behind, ahead)) if chain else []
            if group or not chain:
                yield from group
                return
        if behind is None and ahead is None:
            yield from self._told(chain)
            return
        if behind is not None and (made := made_before(self.scene, chain)):
            yield from (Claim(name, chain[0], "people.told") for name in made)
            chain = chain[1:]
        parted = self.scene.parted(chain, ahead)
        if parted and ahead is not None and behind is not None and last.reason == "name":
            yield from self._share(chain[:parted], ahead, None)
            ahead, chain = None, chain[parted:]
        yield from self._share(chain, ahead, behind)

    def _told(self, chain: list[Office]) -> Iterator[Claim]:
        """Offices beside which no name stands: of who is named right before without a sign, or of whom a verb tells."""
        owner = self.scene.touching(chain[0])
        owners = self.scene.touched_together(owner, chain[0].start) if owner is not None else told(self.scene, chain[0].start)
        if owners and self.scene.joint(chain[0].start):
            owners = [*self.scene.partners(owners[0]), *beside(self.scene, chain[-1].end)]
        rule = "people.apposition" if owner is not None else "people.told"
        if not owners and (named := meant_by(self.scene, chain)) is not None:
            owners, rule, chain = [named[0]], "people.meant", named[1]
        yield from (Claim(name, office, rule) for name in owners for office in chain)

    def _share(self, chain: list[Office], ahead: int | None, behind: int | None) -> Iterator[Claim]:
        """Give a chain to the name before it, the name after it, or its last office to that one."""
        if behind is None or ahead is None:
            owner = ahead if behind is None else behind
            rule = "people.apposition" if behind is None else "people.office_before"
            assert owner is not None
        elif chain[-1].reason == ":":
            yield from (Claim(one, chain[-1], "people.office_before") for one in self._fellows(behind, chain[-1]))
            owner, rule, chain = ahead, "people.apposition", chain[:-1]
        elif chain[-1].reason != "name" or (ahead not in self.scene.left and self.scene.addressed(behind)):
            owner, rule, behind = ahead, "people.apposition", None
        elif ahead in self.scene.left and not self._set_off(ahead, chain) and not self._named_after(ahead, behind, chain[-1]):
            owner, rule = behind, "people.office_before"
        elif in_body(self.scene, behind, chain[-1]):
            self.absorbed.add(behind)
            chain = [*chain[:-1], chain[-1]._replace(end=self.names[behind].end)]
            owner, rule = ahead, "people.apposition"
        else:
            for one in self._fellows(behind, chain[-1]):
                yield Claim(one, chain[-1], "people.office_before")
            owner, rule, chain = ahead, "people.apposition", chain[:-1]
        if owner == ahead and chain:
            self._owner = (owner, chain[-1].end)
        owners = self._fellows(owner, chain[-1]) if chain and owner == behind else [owner]
        for one in owners:
            for office in chain:
                yield Claim(one, office, rule)

    def _fellows(self, first: int, office: Office) -> list[int]:
        """The name after an office, and those after it that share it ("diễn viên A và B", "Phó Chủ tịch A, B"), where several can hold it."""
        shared = office.occupation or self.text[office.head:office.head + 5].lower().startswith(_OF_SEVERAL)
        shared = shared and (office.entry.name not in _SINGLE or two_of_one(self.scene, first, office))
        shared = shared or (office.reason == ":" and self.text[office.start - 1:office.start] == "(")
        former = office.former and self.text.startswith(("nguyên", "Nguyên"), office.start)
        state = office.entry.get("level") == "state"
        former = former and (office.reason == ":" or (state and self.scene.paired(first)))  # "nguyên Tổng Bí thư: A, B"
        household = self.text.endswith(("gia đình ", "vợ chồng ", "nhà "), 0, office.start)  # "gia đình MC A và B"
        if not (shared or former) or household or links.KIN_OF.search(self.text, office.start - 24, office.start):
            return [first]
        lead = next((word for word in ("đối với ", "với ") if self.text.startswith(word, office.reach)), "")  # "… Phó Chủ tịch đối với bà A và ông B"
        given, members = lead != "" and over_count(self.scene, office.reach + len(lead)) == first, [first]
        artist = office.occupation and office.entry.name.lower() in person_words("artist")
        both = self.text.endswith(("Cùng là ", "Đều là ", "Cùng làm "), 0, office.start)
        for name in self.scene.listed(first)[1:]:
            mark = self.names[name]
            full = mark.value.shape != "given" or ((artist or both) and " " in mark.value.name)
            bare = (given or mark.start == mark.value.start) and name not in self.scene.left and full
            if not bare or not self._unadorned(name, office):
                break
            members.append(name)
        members = self.scene.listed(first) if given else members  # "… đối với 3 cán bộ gồm: A (Giám đốc X), B (Giám đốc Y)"
        apart = len(members) == 2 and self.text.endswith((" của ", " từ ", " với "), 0, office.start)
        if apart and self.text[self.names[first].end:self.names[members[1]].start] == ", ":
            return [first]  # "từ đường chuyền của hậu vệ A, B ghi bàn"
        return members if given or self._unadorned(first, office) else [first]

    def _unadorned(self, name: int, office: Office) -> bool:
        """Whether no apposition follows a name; under a label a bracket may ("Phó Chủ tịch: A (tài chính), B (truyền thông)")."""
        end = self.names[name].end
        over = self.scene.over_own(end)
        if over == end:
            return True
        return office.reason == ":" and self.text[over - 1] == ")" and not any(end < o.start < over for o in self.offices)

    def _set_off(self, ahead: int, chain: list[Office]) -> bool:
        """Whether a bracket, or a dash before several offices, ties the first of them to the name ("ứng viên A - Bộ trưởng X, ứng viên B")."""
        dashed = len(chain) > 1 and self.text[self.names[ahead].end:chain[0].start] in (" - ", " – ")
        return dashed or self.scene.in_bracket(ahead, chain[0].start)

    def _named_after(self, ahead: int, behind: int, office: Office) -> bool:
        """Whether an office behind somebody told by his occupation is his, at a hospital or school called after the name ("bác sĩ A, Giám đốc …")."""
        told = self.scene.occupied(self.scene.left[ahead]) and not office.occupation
        return told and in_body(self.scene, behind, office) and self.text.startswith((",", ")", " cho ", " và là "), self.names[behind].end)

    def _ahead(self, start: int) -> int | None:
        """The name that an office is linked to from behind ("A, …", "A - …", "A (…", "A, 45 tuổi, là …")."""
        last = self.scene.last_before(start)
        last -= last in self.absorbed and self.text[self.names[last].end:start] == " ("  # "A, giám đốc Công ty Từ Liêm (nguyên giám đốc …)"
        i = self.scene.over_reading(last)
        if i < 0 or self.names[i].end > start:
            return None
        gap = self.text[self.names[i].end:start]
        if gap.startswith(".") and self.names[i].value.name.endswith(("Jr", "Sr")):
            gap = gap[1:]
        if "\n" in gap or len(gap) > 120 or self.scene.parent_of(i):
            return None
        if i in self.absorbed and self._owner is not None and self._owner[1] == self.names[i].end:
            return self._owner[0] if gap == ", " else None  # "bác sĩ A, Giám đốc Bệnh viện B, Phó Chủ tịch Hội C"
        if (aide := aide_of(self.scene, i, start)) is not None:
            return aide
        i = self.scene.over_kin(i, start)
        if gap.startswith((" là ", " làm ", " hiện ", " từng ", " cũng ", " đều ", " vốn ")) and self.scene.kin_subject(i):
            return None
        if gap in _TAKES and not_taken(self.text, self.scene.edge(i)):
            return None  # "cân nhắc ông A làm Bộ trưởng", "thay ông A giữ chức Bộ trưởng"
        if told_of_others(self.scene, i, gap):
            return None
        if links.LINK.fullmatch(gap) and gap.strip():
            several = not gap.endswith(links.COUNTS) or " trong " in gap or any(True for _ in self.scene.coordinated_before(i))
            return i if several else None  # "theo bà A, hai Phó giám đốc …" are others
        collective = self.text.startswith(("lãnh đạo", "cán bộ", "đại biểu"), start)
        if collective or self._owner is None or self._owner[0] != i:
            return None
        office = any(o.start == start and "level" in o.entry.data for o in self.offices)
        return i if goes_on(self.text, self._owner[1], start, opens=office) else None

    def _together(self, ahead: int, start: int) -> bool:
        if len(self.text[self.names[ahead].end:start].strip(" ,-–(")) > 2 and len(sharing(self.scene, start, start)) > 1:
            return True
        if self.scene.joint(start) or what_both_are(self.scene, ahead, start):
            return True
        earlier = list(self.scene.coordinated_before(ahead))
        if len(earlier) == 1 and self.scene.is_item(earlier[0], ahead, start):
            return True
        if earlier and self.scene.led_together(earlier[-1], ahead, start):
            return True
        return links.TOGETHER.search(self.text, self.names[ahead].end, start) is not None

    def _group(self, chain: list[Office], behind: int | None, ahead: int | None) -> Iterator[Claim]:
        """Several persons of one office: "các Phó Thủ tướng: A, B và C", "A và B, cùng là …"."""
        last = chain[-1]
        if ahead is not None and behind is None:
            joint = self.scene.joint(chain[0].start)
            members = self.scene.partners(ahead) if joint else [ahead, *self.scene.coordinated_before(ahead)]
        elif behind is not None:
            members = self.scene.counted(last, behind)
            if last.reason == "name":  # "các đồng chí Bí thư A và Chủ tịch B"
                members = list(takewhile(lambda name: name == behind or name not in self.scene.left, members))
        else:
            first = None if of_bodies(self.text, last) else self.scene.after_label(last)
            members = self.scene.counted(last, first) if first is not None and not self._one_told(last.end, first) else recalled(self.scene, last)
        if behind is None and ahead is None and len(chain) > 1 and all(office.occupation for office in chain):
            return  # "nhiều ca sĩ, diễn viên như A, B": each is one of them, the page does not say which
        if ahead is None:
            members = self.scene.with_others(last, one_item(self.scene, members))
            if last.entry.name.lower() == "chủ đầu tư" and len(members) > 1:
                self.absorbed.update(members)  # "nhiều chủ đầu tư như: A, B, C": firms
        if len(members) == 1 and behind is not None and last.plural and last.reason == "name" and of_team(self.scene, members[0], chain[0]):
            self.absorbed.update(members)
            return
        named = behind is None and ahead is None and bool(members) and self.scene.enumerated(last, members)
        for name in members:
            for office in chain:
                if ahead is None and office.entry.name in COLLECTIVES and has_own(self.scene, name):
                    continue  # "3 cán bộ, nhân viên phòng X gồm: bà A - giám đốc, …"
                if named or not (office.occupation and ahead is None and self.scene.left.get(name, office.start) != office.start):
                    yield Claim(name, office, "people.group")

    def _several_behind(self, at: int) -> bool:
        """Whether a list of names begins at an offset ("các đồng chí Tỉnh ủy viên, Phó Chủ tịch X là | A, B và C")."""
        first = self.scene.by_start.get(at)
        return first is not None and len(self.scene.listed(first)) > 1

    def _one_told(self, end: int, name: int) -> bool:
        """Whether a clause of its own tells who one person is behind several ("6 sĩ quan và 3 quân nhân, chỉ huy là | ông A")."""
        return _ONE_IS.fullmatch(self.text, end, self.scene.edge(name)) is not None and len(self.scene.listed(name)) == 1
