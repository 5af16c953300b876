"""Links persons with their offices: one fact a person, all mentions joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import Warning as RecordWarning
from extractor.facts.marks import Mark, facts, layout, marks, put_facts, put_marks
from extractor.facts.people.attach import Attacher
from extractor.facts.people.cells import RowRoles
from extractor.facts.people.fuller import in_full
from extractor.facts.people.model import OfficialFact, PersonFact
from extractor.facts.people.offices import find_offices
from extractor.facts.people.persons import Gathered, gather
from extractor.facts.people.posts import Posts
from extractor.facts.people.said_once import distinct
from extractor.facts.people.seats import Seats
from extractor.facts.people.short_forms import Person
from extractor.facts.people.tokens import Words
from extractor.facts.people.told_titles import Titles, told_titles
from extractor.language.patterns import regex


@Language.component(
    "extractor_people", requires=["doc._.marks"], assigns=["doc.spans", "doc._.marks", "doc._.facts"],
)
def link_people(doc: Doc) -> Doc:
    """Write `PersonFact`s and `OfficialFact`s as facts `people`, their mentions as marks `people` (value: the name)."""
    names = marks(doc, "names")
    words = Words(layout(doc).text)
    ends = _ends(names)
    offices = find_offices(words, ends)
    attacher = Attacher(layout(doc).text, words, names, offices)
    posts = Posts(doc, Seats(words, ends, marks(doc, "bodies"), offices), names)
    rows = RowRoles(doc, offices, posts)
    claims = [claim for claim in attacher.claims() if not rows.in_signature(claim.office.start)]
    claims = in_full(layout(doc).text, offices, claims, lambda name: str(names[name].value.name.split()[-1]))
    places = [*marks(doc, "locations"), *marks(doc, "provinces"), *(names[i] for i in attacher.absorbed)]
    found = gather(layout(doc).text, names, claims, places)
    titles = told_titles(attacher.scene)
    people = [_fact(doc, person, names, posts, rows, titles) for person in found.persons]
    put_facts(doc, "people", people)
    put_marks(doc, "people", [replace(names[i], value=p.name) for p, fact in zip(found.persons, people, strict=True) for i in p.names if fact])
    _warn(doc, found)
    return doc


def _ends(names: Sequence[Mark]) -> dict[int, int]:
    """End of each candidate by where its titles and where it begins; given names alone only where they are sure."""
    kept = [m for m in names if m.value.strength == "strong" or m.value.shape != "given"]
    return {m.value.start: m.end for m in kept} | {m.start: m.end for m in kept}


def _fact(doc: Doc, person: Person, names: Sequence[Mark], posts: Posts, rows: RowRoles, titles: Mapping[int, Titles]) -> PersonFact:
    own = [names[i] for i in person.names]
    mentions = layout(doc).mentions(own)
    borne = [*(m.value for m in own), *(told for i in person.names if (told := titles.get(i)) is not None)]
    honorific, rank, degree = (next((v for one in borne if (v := getattr(one, key))), None) for key in ("honorific", "rank", "degree"))
    honorific = honorific or next((word for m in own if (word := _comrade(layout(doc).text, m.start))), None)
    starts = [m.start for m in own]
    made = [*posts.roles(person.claims), *rows.of(starts)]
    roles = distinct(sorted(made, key=lambda r: (r.mentions[0].paragraph, r.mentions[0].start)))
    rule = rows.rule(starts) or (person.claims[0].rule if person.claims else own[0].rule.replace("names.", "people."))
    if roles:
        return OfficialFact(
            name=person.name, honorific=honorific, rank=rank, degree=degree, rule=rule, mentions=mentions, roles=tuple(roles),
        )
    return PersonFact(name=person.name, honorific=honorific, rank=rank, degree=degree, rule=rule, mentions=mentions)


_COMRADES = regex(r"(đồng chí)(?! )?[^.\n]{0,90}?:(?:(?!\. |\n|đại diện|cùng |lãnh đạo các).)*\Z")


def _comrade(text: str, start: int) -> str | None:
    """The honorific of a list under "các đồng chí …:", for a name in it without one of its own."""
    line = max(text.rfind("\n", 0, start) + 1, start - 900)
    at = text.rfind("các đồng chí", line, start)
    if at < 0:
        at = text.rfind("Các đồng chí", line, start)
    return "đồng chí" if at >= 0 and _COMRADES.match(text[at + 4:start]) else None


def _warn(doc: Doc, found: Gathered) -> None:
    seen: dict[str, list[str]] = {}
    for mark, candidates in found.open:
        seen.setdefault(mark.value.name, candidates)
    warnings = [
        RecordWarning(code="ambiguous_person", message=f"“{name}” may be any of: {', '.join(candidates)}.") for name, candidates in seen.items()
    ]
    if warnings:
        put_facts(doc, "warnings", [*facts(doc, "warnings"), *warnings])
