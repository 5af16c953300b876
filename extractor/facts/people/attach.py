"""Gives each office to the person who holds it, by where name and office stand to one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.facts.marks import Mark
from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.fronts import fronted, of_other, opens, says_too_little
from extractor.facts.people.offices import Office, chains
from extractor.facts.people.scene import Scene
from extractor.facts.people.tokens import Words
from extractor.facts.people.told import told
from extractor.facts.people.vocabulary import person_words
from extractor.language.syllables import is_vietnamese_syllable


class Claim(NamedTuple):
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
        self._scene = Scene(text, words, names, offices)
        self._owner: tuple[int, int] | None = None
        self._chain_start = 0
        self._lead: int | None = None
        #: Names that turned out to be part of a body's name.
        self.absorbed: set[int] = set()

    def claims(self) -> list[Claim]:
        """All claims, in the order of the offices; those of names that turned out to belong to a body are left out."""
        found = [claim for chain in chains(self.offices, self.words) for claim in self._claim(chain)]
        bodies = {self.names[i].value.name for i in self.absorbed}
        self.absorbed |= {i for i, m in enumerate(self.names) if m.value.name in bodies and m.value.start == m.start}
        return [claim for claim in found if claim.name not in self.absorbed]

    def _claim(self, chain: list[Office]) -> Iterator[Claim]:
        if len(chain) > 1 and links.ON_BEHALF.search(self.text, max(0, chain[0].start - 24), chain[0].start):
            chain = chain[1:]
        if len(chain) > 1 and chain[0].occupation and links.HEARD.search(self.text, max(0, chain[0].start - 12), chain[0].start):
            chain = chain[1:]
        if links.RUNS_FOR.search(self.text, max(0, chain[0].start - 60), chain[0].start):
            chain = chain[1:]
            if not chain:
                return
        last = chain[-1]
        self._chain_start = chain[0].start
        ahead = self._lead = self._ahead(chain[0].start)
        behind = self._behind(last, opens(self.text, chain[0].start) if ahead is None else ahead in self._scene.left)
        if len(chain) == 1 and says_too_little(last, self.text, behind is not None):
            return
        if ahead is not None and behind is None and self._new_subject(ahead, chain):
            return
        if chain[0].plural and not last.plural and last.reason == "name":
            chain = [office for office in chain if not office.plural]
        if chain[0].plural or (ahead is not None and self._together(ahead, chain[0].start)):
            chain = [o for o in chain if not (o.occupation and o.entry.name in person_words("close-occupation"))]
            group = list(self._group(chain, behind, ahead)) if chain else []
            if group or not chain:
                yield from group
                return
        if behind is None and ahead is None:
            owner = self._touching(chain[0])
            owners = [owner] if owner is not None else told(self._scene, chain[0].start)
            rule = "people.apposition" if owner is not None else "people.told"
            yield from (Claim(name, office, rule) for name in owners for office in chain)
            return
        yield from self._share(chain, ahead, behind)

    def _share(self, chain: list[Office], ahead: int | None, behind: int | None) -> Iterator[Claim]:
        """Give a chain to the name before it, the name after it, or its last office to that one."""
        if behind is None or ahead is None:
            owner = ahead if behind is None else behind
            rule = "people.apposition" if behind is None else "people.office_before"
            assert owner is not None
        elif chain[-1].reason == ":":
            yield Claim(behind, chain[-1], "people.office_before")
            owner, rule, chain = ahead, "people.apposition", chain[:-1]
        elif chain[-1].reason != "name" or (ahead not in self._scene.left and self._scene.addressed(behind)):
            owner, rule, behind = ahead, "people.apposition", None
        elif ahead in self._scene.left and not self._in_brackets(ahead, chain[0].start):
            owner, rule = behind, "people.office_before"
        elif self._in_body(behind, chain[-1]):
            self.absorbed.add(behind)
            chain = [*chain[:-1], chain[-1]._replace(end=self.names[behind].end)]
            owner, rule = ahead, "people.apposition"
        else:
            yield Claim(behind, chain[-1], "people.office_before")
            owner, rule, chain = ahead, "people.apposition", chain[:-1]
        if owner == ahead and chain:
            self._owner = (owner, chain[-1].end)
        owners = self._fellows(owner, chain[-1]) if chain and owner == behind else [owner]
        for one in owners:
            for office in chain:
                yield Claim(one, office, rule)

    def _new_subject(self, ahead: int, chain: list[Office]) -> bool:
        """Whether an office after a comma opens the next clause ("Theo Bộ trưởng A, Thủ tướng yêu cầu …")."""
        gap = self.text[self.names[ahead].end:chain[0].start].strip()
        if gap != "," or len(chain) > 1 or chain[0].reason != "word":
            return False
        bare = chain[0].end == chain[0].title_end
        start = self.names[ahead].value.start
        if ahead in self._scene.left and (bare or chain[0].entry.get("level") == "state"):
            return True
        high = chain[0].entry.get("level") == "state" and bare
        heard = self.text[max(0, start - 5):start].strip().lower() == "theo"
        return high or (heard and says(self.text, chain[0].end))

    def _fellows(self, first: int, office: Office) -> list[int]:
        """The name after an office, and those after it that share it ("diễn viên A và B", "Phó Chủ tịch A, B"), where several can hold it."""
        shared = office.occupation or self.text[office.head:office.head + 4].lower() in ("phó ", "thứ ", "ủy v", "uỷ v")
        former = office.former and self.text[office.start:office.head].lower().startswith("nguyên") and office.entry.get("level") == "state"
        if not shared and not (former and len(self._scene.listed(first)) == 2):
            return [first]
        members = [first]
        for name in self._scene.listed(first)[1:]:
            mark = self.names[name]
            bare = mark.start == mark.value.start and name not in self._scene.left and mark.value.shape != "given"
            if not bare or self._scene.over_own(mark.end) != mark.end:
                break
            members.append(name)
        ended = self._scene.over_own(self.names[first].end) == self.names[first].end
        return members if ended else [first]

    def _in_brackets(self, ahead: int, start: int) -> bool:
        gap = self.text[self.names[ahead].end:start]
        return gap.count("(") > gap.count(")")

    def _in_body(self, name: int, office: Office) -> bool:
        """Whether an untitled name ends the name of a body ("Trường Đại học Y khoa Phạm Ngọc Thạch")."""
        mark = self.names[name]
        return mark.value.start == mark.start and links.CALLED_AFTER.search(self.text[office.title_end:mark.start].lower()) is not None

    def _in_company(self, name: int, office: Office) -> bool:
        """Whether two syllables right after "công ty …" are rather its name than a person."""
        mark = self.names[name]
        body = self.text[office.title_end:mark.start]
        named = body.split()[-1:] and body.split()[-1][0].isupper() and not is_vietnamese_syllable(body.split()[-1])  # "TH True Milk | …"
        return mark.value.start == mark.start and not named and links.COMPANY.search(body.lower()) is not None

    def _behind(self, office: Office, opens: bool) -> int | None:
        """The name right after an office, also over a comma before "đồng chí", a colon, praise, or "là ông"."""
        if office.reason == "name":
            right = self._scene.by_start[office.reach]
            if self.names[right].value.name.count(" ") == 1 and self._in_company(right, office):
                self.absorbed.add(right)
                return None
            owned = links.OF.search(self.text, max(0, office.reach - 8), office.reach)
            return None if owned or (self._scene.addressed(right) and self._open_end(office)) else right
        if office.reason in (",", "-", ":"):
            return self._over_sign(office, opens)
        if office.reason == "(":
            home = links.COUNTRY.match(self.text, office.reach)
            return self._scene.by_start.get(home.end()) if home else None
        if office.reason == "word":
            return self._over_words(office.reach)
        return None

    def _over_sign(self, office: Office, opens: bool) -> int | None:
        """The name over a colon; over a comma or dash where the office opens a clause and the name is titled, or full after a dash."""
        name = self._scene.by_start.get(self._scene.skip(office.reach + 1))
        if name is None or office.reason == ":":
            return name
        value = self.names[name].value
        full = value.shape != "given" and " " in value.name
        known = full or fronted(self.text, self._chain_start)
        told = known and (office.reason == "-" or says(self.text, self.names[name].end, "speech"))
        if self._lead is None and full and self._heads_state(office) and not self.text.startswith(tuple(",;–-"), self.names[name].end):
            return name
        held = "level" in office.entry.data or (office.entry.name == "lãnh đạo" and self._placed(office))
        addressed = self._lead is None and self._scene.addressed(name) and held and not of_other(self.text, self._chain_start)
        return name if (opens and (self._scene.titled(name) or told)) or addressed else None

    def _heads_state(self, office: Office) -> bool:
        """Whether an office is that of the head of a foreign state ("Tổng thống Nga, Vladimir Putin")."""
        return office.entry.name in ("Tổng thống", "Thủ tướng") and self._placed(office)

    def _placed(self, office: Office) -> bool:
        """Whether all that follows the head of an office is one name with capitals, as a country's is."""
        tail = self.text[office.title_end:office.end].split()
        return bool(tail) and all(word[0].isupper() for word in tail)

    def _open_end(self, office: Office) -> bool:
        """Whether an office with a body ends in a word that no body ends in, as a verb does."""
        last = self.text[office.title_end:office.end].split()[-1:]
        return bool(last) and last[0].islower() and last[0] not in person_words("body-start")

    def _over_words(self, reach: int) -> int | None:
        index = self.words.at(reach)
        then = links.THEN_NAMED.match(self.text, reach)
        if then is not None:
            name = self._scene.by_start.get(then.end())
            full = name is not None and self.names[name].value.shape != "given" and " " in self.names[name].value.name
            return name if name is not None and (self._scene.titled(name) or full or "tên" in then.group()) else None
        first = self.words.phrase(index, 1)
        if self.words.phrase(index, 2) == "đối với":
            relieved = links.RELIEVED.search(self.text, max(0, self._chain_start - 24), self._chain_start)
            return self._scene.by_start.get(self._scene.skip(self.words.items[index + 1].end)) if relieved else None
        if first == "của" and (owner := self._scene.by_start.get(self._scene.skip(self.words.items[index].end))) is not None:
            return owner if links.OFFICE_OF.search(self.text, max(0, self._chain_start - 16), self._chain_start) else None
        native = first == "của" or (first == "người" and self.words.items[index + 1:] and self.words.items[index + 1].capital)
        fronted = links.FRONTED.search(self.text, max(0, self._chain_start - 32), self._chain_start) is not None
        aged = first.isdigit() and self.words.phrase(index + 1, 1) == "tuổi"
        if not native and not fronted and not aged and not any(self.words.phrase(index, n) in person_words("praise") for n in (1, 2)):
            return None
        return self._further(index + 1, fronted)

    def _further(self, index: int, fronted: bool) -> int | None:
        """The name within a few words, or after the comma that ends an office set before its holder ("Là giáo viên suốt 5 năm, thầy A")."""
        for at in range(index, min(index + 6, len(self.words.items))):
            word = self.words.items[at]
            if word.start in self._scene.by_start:
                return self._scene.by_start[word.start]
            if word.text == "," and fronted:
                name = self._scene.by_start.get(self._scene.skip(word.end))
                return name if name is not None and self._scene.titled(name) else None
            end = word.lower in person_words("office-end") and word.lower != "người"
            if not word.text[0].isalnum() or (end and not fronted) or self.words.broken(at):
                return None
        return None

    def _touching(self, office: Office) -> int | None:
        """The name right before an office where the comma is missing ("em A học sinh lớp 9 Trường B", "bà C Ủy viên Bộ Chính trị")."""
        name = self._scene.last_before(office.start)
        if name < 0 or self.text[self.names[name].end:office.start] != " " or not self._scene.titled(name):
            return None
        placed = any(w[0].isupper() for w in self.text[office.title_end:office.end].split())
        capital = self.text[office.head].isupper() and (placed or office.end > office.title_end or "level" in office.entry.data)
        return name if capital or (office.occupation and placed) else None

    def _ahead(self, start: int) -> int | None:
        """The name that an office is linked to from behind ("A, …", "A - …", "A (…", "A, 45 tuổi, là …")."""
        i = self._scene.last_before(start)
        if i < 0 or self.names[i].end > start:
            return None
        gap = self.text[self.names[i].end:start]
        if "\n" in gap or len(gap) > 120:
            return None
        if links.LINK.fullmatch(gap) and gap.strip():
            return i
        if self._owner is not None and self._owner[0] == i and self.text[self._owner[1]:start].strip() in (";", "), ", "),", ") -"):
            return i
        return None

    def _together(self, ahead: int, start: int) -> bool:
        return links.TOGETHER.search(self.text, self.names[ahead].end, start) is not None

    def _group(self, chain: list[Office], behind: int | None, ahead: int | None) -> Iterator[Claim]:
        """Several persons of one office: "các Phó Thủ tướng: A, B và C", "A và B, cùng là …"."""
        last = chain[-1]
        if ahead is not None and behind is None:
            members = [ahead, *self._scene.coordinated_before(ahead)]
        elif behind is not None:
            members = self._scene.listed(behind)
        else:
            first = self._scene.after_label(last)
            members = self._scene.counted(last, first) if first is not None else []
        if behind is None and ahead is None and len(chain) > 1 and all(office.occupation for office in chain):
            return  # "nhiều ca sĩ, diễn viên như A, B": each is one of them, the page does not say which
        for name in members:
            for office in chain:
                if not (office.occupation and ahead is None and self._scene.left.get(name, office.start) != office.start):
                    yield Claim(name, office, "people.group")
