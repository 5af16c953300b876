"""What the linker of awards sees of a document: its text, sentences, and the marks of the other rooms."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from spacy.tokens import Doc

from extractor.facts.awards.names.categories import ceremony
from extractor.facts.awards.names.lexicon import key_of
from extractor.facts.events.model import EventFact
from extractor.facts.marks import Layout, Mark, Value, facts, layout, marks
from extractor.language.capitals import NAME_SYLLABLE
from extractor.language.patterns import regex

#: A byline or kicker is shorter than the lead of a page.
_BYLINE = 60
#: Words of a bare noun for a body, with the space behind them: "Tổng công ty ".
_BARE_NOUN = 4


#: In the South people go by the order of their birth: "anh Ba", "chị Tư Liên (Nguyễn Thị Liên, 40 tuổi)".
_ORDER = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Bẩy", "Tám", "Chín", "Mười", "Út")
_ORDINAL = "|".join(_ORDER)
_BY_BIRTH = regex(
    rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]hú|[Cc]ô|[Bb]ác|[Dd]ì|[Mm]á|[Mm]ẹ)"
    rf" (?P<called>(?:{_ORDINAL}|Cả)(?: {NAME_SYLLABLE})?)"
    rf" \((?:tên thật (?:là )?|tức )?(?P<name>{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}})[,)]"
)


#: "CR7": initials and the number on the shirt.
_SHIRT = regex(r"(?P<initials>[A-ZĐ]{2,4})\d{1,2}")


#: "Ban Giám hiệu Trường Tiểu học thị trấn A 1": a school behind its board, with its number behind the place.
_BOARD_OF = regex(r"ban giám hiệu\s+(?=trường\s)")
_NUMBER = regex(r" (?:số )?\d(?=\s*[,.;)\n]|\s[^\W\d_])(?! (?:tập thể|cá nhân|giáo viên|học sinh|năm|em|lần|giải))")


def _school(folded: str, body: Mark) -> Mark:
    """The mark of a school without its board, and with its number; other bodies as they are."""
    board = _BOARD_OF.match(folded, body.start, body.end)
    start = board.end() if board is not None else body.start
    number = _NUMBER.match(folded, body.end) if folded.startswith(("trường tiểu học", "trường mầm non"), start) else None
    return body._replace(start=start, end=number.end() if number is not None else body.end)


class Person(Value, frozen=True):
    """One mention of a person: its span, the fullest name in the document, the honorific of the person."""

    start: int
    end: int
    name: str
    honorific: str | None = None


class Scene:
    """A document with the marks that frames of awards are made of.

    Args:
        doc: the Doc after all finders and the linker of people.
    """

    def __init__(self, doc: Doc) -> None:
        self.layout: Layout = layout(doc)
        self.text = self.layout.text
        self.folded = key_of(self.layout.folded)
        self.awards: list[Mark] = marks(doc, "award_names")
        self.dates: list[Mark] = marks(doc, "dates")
        self.places: list[Mark] = sorted([*marks(doc, "locations"), *marks(doc, "provinces")], key=lambda m: (m.start, -m.end))
        self.people: list[Person] = [p for p in _people(doc, self.layout) if not _inside(p, self.awards)]
        self.folded = _without_passive(self.folded, self.people)
        self.bodies: list[Mark] = [_school(self.folded, m) for m in marks(doc, "bodies") if not self._bare(m)]
        events = facts(doc, "events")
        self.event: EventFact | None = events[0] if events else None

    def _bare(self, body: Mark) -> bool:
        """Whether a mark is no body of its own: a board without its school, a bare noun before somebody's name."""
        return self.folded[body.start : body.end] == "ban giám hiệu" or self._ends_in_person(body)

    def _ends_in_person(self, body: Mark) -> bool:
        """Whether a bare noun for a body only stands before somebody's name: "Giám đốc Công ty Nông Đức Thắng"."""
        person = next((p for p in self.persons(body.start + 1, body.end) if p.end == body.end), None)
        return person is not None and self.text[body.start : person.start].count(" ") < _BARE_NOUN and " " in person.name

    @cached_property
    def main_person(self) -> str | None:
        """The person whom the page is about: named most often, the first of equals; None where nobody is named."""
        counts: dict[str, int] = {}
        for person in self.people:
            counts[person.name] = counts.get(person.name, 0) + 1
        return max(counts, key=lambda name: counts[name]) if counts else None

    @cached_property
    def by_birth(self) -> dict[str, str]:
        """Civil names of those called by the order of birth, where the page gives both: "ông Tám Hiền (Nguyễn Văn Hiền)"."""
        found: dict[str, str] = {}
        if all(p.name.split()[0] not in _ORDER for p in self.people):
            return found
        for match in _BY_BIRTH.finditer(self.text):
            found.setdefault(match["called"], match["name"])
            found.setdefault(match["called"].split()[0], match["name"])
        for called in {p.name for p in self.people if p.name.split()[0] in _ORDER and p.name.count(" ") == 1}:
            full = {p.name for p in self.people if p.name.count(" ") > 1 and p.name.split()[-1] == called.split()[1]}
            if len(full) == 1:
                found.setdefault(called, full.pop())
        return found

    @cached_property
    def ceremony(self) -> str | None:
        """The awards that the page tells of by their ceremony ("lễ trao giải X")."""
        return ceremony(self.text)

    @cached_property
    def title_end(self) -> int:
        """Offset behind the headline; 0 where the page has none."""
        first = self.layout.paragraphs[0] if self.layout.paragraphs else None
        return len(first.text) if first is not None and (first.kind == "title" or not first.text.rstrip().endswith((".", ":", ";"))) else 0

    @cached_property
    def lead(self) -> int:
        """Index of the paragraph that opens the page behind its headline, a byline or kicker between them; 0 where there is no headline."""
        paragraphs = self.layout.paragraphs
        if not paragraphs or paragraphs[0].kind != "title":
            return 0
        return next((i for i, p in enumerate(paragraphs[1:4], 1) if len(p.text) > _BYLINE), 0)

    @cached_property
    def person_starts(self) -> list[int]:
        """Offsets at which persons are mentioned."""
        return [person.start for person in self.people]

    def times(self, name: str) -> int:
        """How often a person is mentioned."""
        return sum(p.name == name for p in self.people)

    def full_name(self, name: str) -> str:
        """The fullest name of a person whom a mention calls by the given name alone, where only one person bears it."""
        if name in self.by_birth:
            return self.by_birth[name]
        if " " in name:
            return name
        if (short := _SHIRT.fullmatch(name)) is not None:
            fuller = {p.name for p in self.people if "".join(word[0] for word in p.name.split()) == short["initials"]}
            return fuller.pop() if len(fuller) == 1 else name
        fuller = {self.by_birth.get(p.name, p.name) for p in self.people if p.name.endswith(f" {name}")}
        if len(fuller) > 1 and self.main_person in fuller:
            return self.main_person or name
        return fuller.pop() if len(fuller) == 1 else name

    def is_word(self, offset: int, opening: int) -> bool:
        """Whether a verb at an offset is one, and no syllable of a name ("Lê Bá Trình", "Hải Phong").

        Args:
            offset: where it begins.
            opening: where its clause begins; there a capital says nothing.
        """
        if self.text[offset].islower():
            return True
        before = self.text[opening:offset].rstrip(' "“')
        return not before or before[-1] in ".:;!?-–\n" or _POINT.fullmatch(before) is not None or _LEADS_TO_VERB.search(before.casefold()) is not None

    def persons(self, start: int, end: int) -> list[Person]:
        """Persons mentioned in a span."""
        at = bisect_left(self.person_starts, start)
        found = []
        for person in self.people[at:]:
            if person.start >= end:
                break
            found.append(person)
        return found

    def person_before(self, offset: int) -> Person | None:
        """The last person mentioned before an offset."""
        at = bisect_left(self.person_starts, offset)
        return self.people[at - 1] if at else None

    def date_from(self, offset: int) -> Mark | None:
        """The first date that stands at an offset or behind it."""
        at = bisect_left(self.dates, offset, key=lambda m: m.start)
        return self.dates[at] if at < len(self.dates) else None

    def body_from(self, offset: int) -> Mark | None:
        """The body whose name begins at an offset."""
        return next((m for m in self.bodies if m.start == offset), None)

    def in_body(self, offset: int) -> bool:
        """Whether an offset lies inside the name of a body, behind its first sign."""
        return any(m.start < offset < m.end for m in self.bodies)

    def within(self, found: list[Mark], start: int, end: int) -> list[Mark]:
        """Marks that lie in a span whole."""
        return [m for m in found if start <= m.start and m.end <= end]

    def search(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """First match of a pattern in the folded text of a span."""
        return pattern.search(self.folded, start, end)


#: "a) Tặng …": the point of a list.
_POINT = regex(r"\s*(?:[a-zđ]|\d{1,2})\)")
#: Behind an article's number, and behind "Quyết định (về việc)", a verb is written with a capital.
_LEADS_TO_VERB = regex(r"điều \d+\.$|(?<!\w)(?:về việc|quyết định(?: số \S+)?(?: ngày \S+)?(?: về)?)$")


def _without_passive(folded: str, people: list[Person]) -> str:
    """A folded text in which the "được" of a name ("ông Lê Văn Được trao …") is not read as the sign of the passive, which many patterns look for."""
    for person in people:
        at = folded.rfind(" được", person.start, person.end)
        if at >= 0 and at + len(" được") == person.end:
            folded = f"{folded[:at]} đuoc{folded[person.end:]}"
    return folded


def _further_mentions(text: str, named: list[Person]) -> list[Person]:
    """Where the text writes a full name of a linked person again."""
    found = []
    taken = {p.start for p in named}
    for person in {p.name: p for p in named if " " in p.name}.values():
        at = text.find(person.name)
        while at >= 0:
            end = at + len(person.name)
            if at not in taken and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                found.append(Person(at, end, person.name, person.honorific))
            at = text.find(person.name, end)
    return found


#: Three syllables at least, of which the last two may stand for the whole.
_LONG = 3


def _called_by_two(text: str, named: list[Person]) -> list[Person]:
    """Where the text calls somebody by the last two syllables of the name ("Minh Châu" of Nguyễn Thu Minh Châu) that nobody else ends with."""
    ends: dict[str, set[str]] = {}
    for person in named:
        syllables = person.name.split()
        if len(syllables) > _LONG:
            ends.setdefault(" ".join(syllables[-2:]), set()).add(person.name)
    honorifics = {p.name: p.honorific for p in named}
    found = []
    for short, names in ends.items():
        name = next(iter(names))
        at = text.find(short) if len(names) == 1 else -1
        while at >= 0:
            end = at + len(short)
            if _stands_alone(text, at, end) and not any(p.start < end and at < p.end for p in named):
                found.append(Person(at, end, name, honorifics[name]))
            at = text.find(short, end)
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a run of syllables is no part of a longer name."""
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return False
    before = text[max(0, start - 12) : start].split(" ")[-2:]
    joined = text[start - 1 : start] == " " and before[0][:1].isupper() and before[0].isalpha()
    return not joined and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())


def _inside(person: Person, awards: list[Mark]) -> bool:
    """Whether a name is part of an award's ("Giải thưởng Tôn Đức Thắng")."""
    at = bisect_left(awards, person.end, key=lambda m: m.start)
    return at > 0 and awards[at - 1].end > person.start


def _people(doc: Doc, page: Layout) -> list[Person]:
    """Mentions of linked persons; names that stand without doubt where no linker ran."""
    named = [
        Person(page.starts[m.paragraph] + m.start, page.starts[m.paragraph] + m.end, person.name, person.honorific)
        for person in facts(doc, "people")
        for m in person.mentions
    ]
    again = [*_further_mentions(page.text, named), *_called_by_two(page.text, named)]
    # "Trường THPT | Lê Quý Đôn", "phố | Lê Quý Đôn": schools and streets bear the names of persons whom the page tells of.
    named += [p for p in again if not _inside(p, marks(doc, "bodies")) and not _inside(p, marks(doc, "locations"))]
    if not named:
        named = [Person(m.start, m.end, m.value.name, m.value.honorific) for m in marks(doc, "names") if getattr(m.value, "strength", "") == "strong"]
    return sorted(set(named), key=lambda p: (p.start, -p.end))
