"""What the page says elsewhere of a recipient: the office of a person, the province of a body or of a locality."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from extractor.document import Mention
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.guards import is_common
from extractor.facts.marks import facts
from extractor.facts.people.model import OfficialFact, PersonFact, Role
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: Between two offices of one run ("Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Tài chính") nothing stands but a mark or "và".
_JOINT = regex(r"[\s,;–-]*(?:(?:và|kiêm)(?!\w))?\s*", re.IGNORECASE)

#: A member of a committee works elsewhere: where another office is told, that one gives the unit.
_MEMBER = regex(r"(?:ủy viên|uỷ viên|thành viên|đại biểu|hội viên|đảng viên)(?!\w)")

#: A place in the brand of a firm tells nothing of where it is, unless it is written as a territory ("Công ty Điện lực tỉnh X").
_FIRM = regex(r"(?:công ty|tổng công ty|tập đoàn|ngân hàng|doanh nghiệp|cty|tct)(?!\w)")
_TYPED = regex(r"(?<!\w)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)(?!\w)")


class Posts:
    """The offices that the page gives its persons.

    Args:
        doc: the Doc after the linker of people.
        scene: the same as the linker of awards sees it.
    """

    def __init__(self, doc: Doc, scene: Scene) -> None:
        self._scene = scene
        named: dict[str, list[PersonFact]] = {}
        for person in facts(doc, "people"):
            named.setdefault(person.name, []).append(person)
        #: A name that two persons of the page bear says nothing of either.
        self._persons = {name: found[0] for name, found in named.items() if len(found) == 1 and isinstance(found[0], OfficialFact)}

    def holder(self, office: str) -> str | None:
        """The one person of the page who holds an office that is told without a name ("Bí thư Tỉnh ủy trao …"); None where nobody or several do."""
        words = fold(office)
        names = {
            name
            for name, person in self._persons.items()
            for role in (person.roles if isinstance(person, OfficialFact) else ())
            if not role.former and (fold(role.text) == words or fold(role.text).startswith(words + " "))
        }
        return names.pop() if len(names) == 1 else None

    def filled(self, entry: Draft) -> tuple[Recipient, ...]:
        """The recipients of an entry, each with office, unit and province as far as the page gives them."""
        real = [r for r in entry.recipients if not self._bracketed(r)]
        return tuple(self._person(r, entry) if r.kind == "individual" else self._place(r) for r in real)

    def _bracketed(self, who: Recipient) -> bool:
        """Whether a recipient is only the short form in brackets of a body named before: "Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam"."""
        if not who.mentions or who.kind == "individual" or " " in who.name or not who.name.isupper():
            return False
        start = self._start(who.mentions[0])
        return self._scene.text[start - 1 : start + len(who.name) + 1] == f"({who.name})"

    def _person(self, who: Recipient, entry: Draft) -> Recipient:
        if who.role is not None or who.unit is not None:
            return _with(who, who.role, who.unit, who.province_code or self._code_of_unit(who))
        run = self._held(who, entry)
        if not run:
            return who
        seats = [r for r in run if r.organization and not r.former]
        seats = [r for r in seats if not _MEMBER.match(fold(r.text))] or seats
        bodies, codes = {r.organization for r in seats}, {r.province_code for r in seats}
        unit = bodies.pop() if len(bodies) == 1 else None
        code = codes.pop() if len(codes) == 1 else who.province_code
        start, end = self._span(run[0])[0], max(self._span(r)[1] for r in run)
        return _with(who, self._scene.text[start:end], unit if unit and self._is_unit(unit) else None, code)

    def _held(self, who: Recipient, entry: Draft) -> list[Role]:
        """The offices at the time of the award: those of the recipient's own sentence, else the one run that the page gives elsewhere.

        An award from earlier days was given to somebody whose office then is not told by the office of today; several runs tell a career.
        """
        person = self._persons.get(who.name)
        if not isinstance(person, OfficialFact) or entry.earlier or entry.looks_back:
            return []
        roles = [r for r in person.roles if r.mentions]
        own = [self._scene.layout.sentence_at(self._start(m)) for m in who.mentions]
        beside = [r for r in roles if self._scene.layout.sentence_at(self._span(r)[0]) in own]
        runs = self._runs(beside or [r for r in roles if not r.former])
        if not runs or (len(runs) > 1 and not beside):
            return []
        return next((run for run in runs if any(r.organization and not r.former for r in run)), runs[0])

    def _runs(self, roles: list[Role]) -> list[list[Role]]:
        """Offices in text order, those that the page writes together as one run."""
        runs: list[list[Role]] = []
        for role in sorted(roles, key=self._span):
            gap = self._scene.text[self._span(runs[-1][-1])[1] : self._span(role)[0]] if runs else ""
            if runs and _JOINT.fullmatch(gap):
                runs[-1].append(role)
            else:
                runs.append([role])
        return runs

    def _is_unit(self, words: str) -> bool:
        """Whether a role's body is one by name: no common noun ("nhà trường"), and no place alone ("Chủ tịch Trung Quốc")."""
        places = {self._scene.text[m.start : m.end] for m in self._scene.places}
        return not is_common(words) and not any(words.startswith(name) for name in places)

    def _span(self, role: Role) -> Span:
        mention = role.mentions[0]
        return self._start(mention), self._start(mention) + mention.end - mention.start

    def _start(self, mention: Mention) -> int:
        return self._scene.layout.starts[mention.paragraph] + mention.start

    def _code_of_unit(self, who: Recipient) -> str | None:
        """The province of a unit that a list names, as the page's marks of that body give it."""
        if not who.unit:
            return None
        unit = fold(who.unit)
        codes = {m.value.province_code for m in self._scene.bodies if m.value.province_code and fold(m.value.name) == unit}
        return codes.pop() if len(codes) == 1 else None

    def _place(self, who: Recipient) -> Recipient:
        """A body or a locality with its province, where its own words or the mark over them give it."""
        if who.province_code is not None or not who.mentions or who.kind == "household":
            return who
        start = self._start(who.mentions[0])
        end = start + who.mentions[0].end - who.mentions[0].start
        if _FIRM.match(fold(who.name)) and not _TYPED.search(fold(who.name)):
            return who
        marks = self._scene.places if who.kind == "locality" else self._scene.bodies
        at = bisect_left(marks, start, key=lambda m: m.start)
        codes = {_code(m.value) for m in marks[at : at + 6] if m.end <= end and (who.kind == "locality" or m.start == start)} - {None}
        return _with(who, who.role, who.unit, codes.pop() if len(codes) == 1 else None)


def _code(value: object) -> str | None:
    """The province of a mark's value: of a body or a place in it, or the province itself."""
    code = getattr(value, "province_code", None) or getattr(value, "code", None)
    return code if isinstance(code, str) else None


def _with(who: Recipient, role: str | None, unit: str | None, code: str | None) -> Recipient:
    return Recipient(name=who.name, kind=who.kind, role=role, unit=unit, province_code=code, mentions=who.mentions)
