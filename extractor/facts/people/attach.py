"""Gives each office to the person who holds it, by where name and office stand to one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.facts.marks import Mark
from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.offices import Office, chains
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words


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
        self._starts = [m.start for m in names]
        self._by_start = {m.value.start: i for i, m in enumerate(names)} | {m.start: i for i, m in enumerate(names)}
        self._office_starts = {o.start: o for o in offices}
        #: Where the office right before a name begins, by the name.
        self._left = {self._by_start[o.reach]: o.start for o in offices if o.reason == "name"}
        self._owner: tuple[int, int] | None = None
        self._chain_start = 0
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
        last = chain[-1]
        self._chain_start = chain[0].start
        ahead = self._ahead(chain[0].start)
        behind = self._behind(last, self._opens(chain[0].start) if ahead is None else ahead in self._left)
        if len(chain) == 1 and _close(last, self.text, behind is not None):
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
            yield from self._far(chain)
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
        elif chain[-1].reason != "name" or (ahead not in self._left and self._addressed(behind)):
            owner, rule, behind = ahead, "people.apposition", None
        elif ahead in self._left and not self._in_brackets(ahead, chain[0].start):
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
        edge = self._left.get(ahead)
        if edge is not None:
            return True
        start = self.names[ahead].value.start
        high = chain[0].entry.get("level") == "state" and chain[0].end == chain[0].title_end
        heard = self.text[max(0, start - 5):start].strip().lower() == "theo"
        return high or (heard and says(self.text, chain[0].end))

    def _fellows(self, first: int, office: Office) -> list[int]:
        """The name after an office, and those after it that share it ("diễn viên A và B", "Phó Chủ tịch A, B"), where several can hold it."""
        shared = office.occupation or self.text[office.head:office.head + 4].lower() in ("phó ", "thứ ", "ủy v", "uỷ v")
        if not shared:
            return [first]
        members = [first]
        for name in self._listed(first)[1:]:
            mark = self.names[name]
            bare = mark.start == mark.value.start and name not in self._left and mark.value.shape != "given"
            if not bare or self._over_own(mark.end) != mark.end:
                break
            members.append(name)
        ended = self._over_own(self.names[first].end) == self.names[first].end
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
        return mark.value.start == mark.start and links.COMPANY.search(self.text[office.title_end:mark.start].lower()) is not None

    def _opens(self, start: int) -> bool:
        """Whether an office opens a clause, so that a name after its comma is its holder's."""
        if self.text[start].isupper() and self.text[max(0, start - 2):start] == ", ":
            return True
        if links.FRONTED.search(self.text, max(0, start - 26), start):
            return True
        return links.OPENS.search(self.text, max(0, start - 12), start) is not None

    def _behind(self, office: Office, opens: bool) -> int | None:
        """The name right after an office, also over a comma before "đồng chí", a colon, praise, or "là ông"."""
        if office.reason == "name":
            right = self._by_start[office.reach]
            if self.names[right].value.name.count(" ") == 1 and self._in_company(right, office):
                self.absorbed.add(right)
                return None
            owned = links.OF.search(self.text, max(0, office.reach - 8), office.reach)
            return None if owned or (self._addressed(right) and self._open_end(office)) else right
        if office.reason in (",", "-", ":"):
            return self._over_sign(office, opens)
        if office.reason == "(":
            home = links.COUNTRY.match(self.text, office.reach)
            return self._by_start.get(home.end()) if home else None
        if office.reason == "word":
            return self._over_words(office.reach)
        return None

    def _over_sign(self, office: Office, opens: bool) -> int | None:
        """The name over a colon; over a comma or dash where the office opens a clause and the name is titled, or full after a dash."""
        name = self._by_start.get(self._skip(office.reach + 1))
        if name is None or office.reason == ":":
            return name
        value = self.names[name].value
        full = office.reason == "-" and value.shape != "given" and " " in value.name
        return name if opens and (self._titled(name) or full) else None

    def _addressed(self, name: int) -> bool:
        """Whether "ông", "bà" … stands before a name: then an office right before it is rather that of somebody else."""
        return (self.names[name].value.honorific or "").lower() in ("ông", "bà", "anh", "chị", "cô", "em", "cháu", "cụ")

    def _open_end(self, office: Office) -> bool:
        """Whether an office with a body ends in a word that no body ends in, as a verb does."""
        last = self.text[office.title_end:office.end].split()[-1:]
        return bool(last) and last[0].islower() and last[0] not in person_words("body-start")

    def _titled(self, name: int) -> bool:
        value = self.names[name].value
        return bool(value.honorific or value.rank or value.degree)

    def _skip(self, at: int) -> int:
        while at < len(self.text) and self.text[at] == " ":
            at += 1
        return at

    def _over_words(self, reach: int) -> int | None:
        index = self.words.at(reach)
        then = links.THEN_NAMED.match(self.text, reach)
        if then is not None:
            name = self._by_start.get(then.end())
            full = name is not None and self.names[name].value.shape != "given" and " " in self.names[name].value.name
            return name if name is not None and (self._titled(name) or full or "tên" in then.group()) else None
        first = self.words.phrase(index, 1)
        native = first == "của" or (first == "người" and self.words.items[index + 1:] and self.words.items[index + 1].capital)
        if not native and not any(self.words.phrase(index, n) in person_words("praise") for n in (1, 2)):
            return None
        fronted = links.FRONTED.search(self.text, max(0, self._chain_start - 26), self._chain_start) is not None
        for at in range(index + 1, min(index + 7, len(self.words.items))):
            word = self.words.items[at]
            if word.start in self._by_start:
                return self._by_start[word.start]
            if word.text == "," and fronted:
                name = self._by_start.get(self._skip(word.end))
                return name if name is not None and self._titled(name) else None
            end = word.lower in person_words("office-end") and word.lower != "người"
            if not word.text[0].isalnum() or end or self.words.broken(at):
                return None
        return None

    def _ahead(self, start: int) -> int | None:
        """The name that an office is linked to from behind ("A, …", "A - …", "A (…", "A, 45 tuổi, là …")."""
        i = bisect_right(self._starts, start) - 1
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
            members = [ahead, *self._coordinated_before(ahead)]
        elif behind is not None:
            members = self._listed(behind)
        else:
            first = self._after_label(last)
            members = self._listed(first) if first is not None else []
        for name in members:
            for office in chain:
                yield Claim(name, office, "people.group")

    def _after_label(self, office: Office) -> int | None:
        """First name of a list that a word or two introduce ("hai sinh viên được khen gồm: A và B")."""
        i = bisect_right(self._starts, office.end)
        if i >= len(self.names):
            return None
        gap = self.text[office.end:self.names[i].value.start]
        if len(gap) > 120 or "\n" in gap or links.SENTENCE_STOP.search(gap):
            return None
        return i if re.search(r"(?:gồm(?: có)?|là)? ?:? ?\Z", gap) and re.search(r"gồm|:", gap) else None

    def _listed(self, first: int) -> list[int]:
        """Names that follow one another with only separators, brackets and their own offices between."""
        members = [first]
        while first + 1 < len(self.names):
            at = self._over_own(self.names[first].end)
            separator = links.SEPARATOR.match(self.text, at)
            nxt = self.names[first + 1].value.start
            if separator is not None and separator.end() == self._left.get(first + 1):
                nxt = separator.end()
            if separator is None or separator.end() == at or separator.end() != nxt or "\n" in self.text[at:nxt]:
                break
            first += 1
            members.append(first)
        return members

    def _over_own(self, at: int) -> int:
        """Skip a bracket and appositions after a name."""
        bracket = re.compile(r" ?\([^()\n]{0,200}\)").match(self.text, at)
        if bracket:
            at = bracket.end()
        while True:
            link = re.compile(r" ?(?:,|-|–|—) ?").match(self.text, at)
            office = self._office_starts.get(link.end()) if link else None
            if office is None or office.reason == "name":
                return at
            at = office.end

    def _coordinated_before(self, name: int) -> Iterator[int]:
        while name > 0:
            gap = self.text[self.names[name - 1].end:self.names[name].value.start]
            if gap.strip() not in (",", "và", "cùng", "với", ";", ", và"):
                return
            name -= 1
            yield name

    def _far(self, chain: list[Office]) -> Iterator[Claim]:
        """Offices told of the subject of the sentence: "ông A được bầu làm …", "Ông từng giữ chức …"."""
        start = chain[0].start
        line = self.text.rfind("\n", 0, start) + 1
        told = links.TAKES_OFFICE.search(self.text, max(line, start - 45), start)
        if not told and not links.HE_IS.search(self.text, max(line, start - 70), start):
            return
        stops = [m.end() for m in links.SENTENCE_STOP.finditer(self.text, max(0, start - 400), start)]
        begin = stops[-1] if stops else max(0, start - 400)
        i = bisect_right(self._starts, start) - 1
        while i >= 0 and start - self.names[i].end < 700 and self._beside_subject(i):
            i -= 1
        if i < 0:
            return
        if self.names[i].start < begin and not links.PRONOUN.search(self.text, self._skip(begin), start):
            return
        if self.names[i].start >= begin or start - self.names[i].end < 700:
            for office in chain:
                yield Claim(i, office, "people.told")

    def _beside_subject(self, name: int) -> bool:
        """Whether a preposition stands before a name and its office, so that it is no subject."""
        edge = self._left.get(name, self.names[name].value.start)
        return links.PREPOSITION.search(self.text, max(0, edge - 10), edge) is not None


def _close(office: Office, text: str, before_name: bool) -> bool:
    """Whether a common occupation says too little here: "cán bộ" alone, or "lãnh đạo" without a body in an apposition."""
    if not office.occupation or office.entry.name.lower() not in person_words("close-occupation"):
        return False
    tail = text[office.title_end:office.end]
    if any(w[0].isupper() for w in tail.split()):
        return False
    return not before_name or office.entry.name in ("cán bộ", "chiến sĩ")
