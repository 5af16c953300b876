"""Those whom a later sentence takes up as a group: "Cả ba được trao tặng …", "Hai em này …", "Mỗi em được tặng …"."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, WORD, Takers, count, number
from extractor.facts.awards.recipients.named import as_person
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_ANY = rf"(?:\d{{1,2}}|{WORD})"
_N = f"(?P<n>{_ANY})"
_NOUN = (
    r"(?:em|anh|chị|ông|bà|bạn|người|cháu|học sinh|sinh viên|cá nhân|nhà khoa học|cô gái|chàng trai"
    r"|nghệ sĩ|vận động viên|vđv|thầy|cô|mẹ|cầu thủ|diễn viên|ca sĩ|nữ sinh|nam sinh|bạn trẻ|thí sinh|chiến sĩ|cán bộ|vợ chồng|anh em|chị em|mẹ con"
    r"|đồng chí|bác sĩ|thầy giáo|cô giáo|gương mặt|cái tên|đại diện)"
)
_REST = r"(?=\s*$|\s+(?:đã|được|đều|vừa|cũng|cùng|vinh dự|từng|còn|nhận|mới|sẽ|lần lượt))"
#: A group that must have been named before: "cả ba", "hai em này", a bare "hai em".
_GROUP = regex(rf"\W*(?:và |cả |(?:đây|đó|họ)(?: đều)? là )?{_N}(?:\s+{_NOUN})?(?:\s+(?:này|trên|nói trên|ấy))?{_REST}")
_SURE = regex(
    rf"\W*(?:và )?(?:cả {_ANY}(?!\w)|(?:đây|đó|họ)(?: đều)? là |{_ANY}\s+(?:em|anh|chị|ông|bà|bạn|người|cháu|cầu thủ|vợ chồng|anh em|chị em|mẹ con"
    rf"|đồng chí)(?!\w)|.*?(?:này|trên"
    rf"|ấy)(?!\w))"
)
_EACH = regex(rf"\W*mỗi (?:{COLLECTIVE}|{INDIVIDUAL}|thầy cô|gia đình)(?!\w)")
_BACK = 4


def taken_up(scene: Scene, subject: Span, found: Takers) -> None:
    """Add those whom a counted pronoun or "mỗi em" takes up from the sentences before.

    Args:
        scene: the document.
        subject: where the subject of receiving stands.
        found: recipients so far.
    """
    if _EACH.match(scene.folded, *subject) is not None:
        _each(scene, subject, found)
    else:
        _group(scene, subject, found)


def _group(scene: Scene, subject: Span, found: Takers) -> None:
    """Persons named before, exactly as many as the pronoun counts."""
    match = _GROUP.match(scene.folded, *subject)
    sure = match is not None and _SURE.match(scene.folded[subject[0] : match.end()]) is not None
    if match is None or not (sure or _BY_TRADE.match(scene.folded, *subject)):
        return
    told = number(match["n"])
    for recipient in _named_before(scene, subject[0], told) if sure else _right_before(scene, subject[0], told):
        found.add(recipient)
    if found.named and found.individuals is None and _BOTH.match(scene.folded, subject[0]) is None:
        found.individuals = told


#: "Hai chiến sĩ đã được …": those of the sentence right before, where it names exactly as many.
_BY_TRADE = regex(rf"\W*{_ANY} (?:chiến sĩ|cán bộ|thanh niên|công nhân|học sinh|nam sinh|nữ sinh|ngư dân|bạn trẻ)(?!\w)")


def _right_before(scene: Scene, at: int, many: int) -> list[Recipient]:
    start = scene.layout.sentence_at(at)[0]
    here = {scene.full_name(p.name): p for p in scene.persons(scene.layout.sentence_before(start)[0], start)}
    return [as_person(scene, person) for person in here.values()] if len(here) == many else []


#: "Cả hai đều nhận": a pronoun counts nobody.
_BOTH = regex(r"\W*(?:và )?cả hai(?! (?:em|anh|chị|ông|bà|bạn|người|cháu|cầu thủ)(?!\w))")
_WHOM = r"(?:em|anh|chị|cháu|bạn|ông|bà|chiến sĩ|cán bộ|học sinh|thiếu niên|thanh niên|người|đồng chí|quân nhân|liệt sĩ|vận động viên|nhà khoa học)"
_THEM = regex(
    rf"[\s\"”]*(?:(?:và|của) [^,.;]{{3,60}} )?cho\s+(?:cả\s+)?(?:các|(?P<n>{_ANY}))\s+(?P<noun>{_WHOM})(?:\s+(?:này|trên|nói trên|ấy))?"
    r"(?=\s*(?:[.,;\n]|$|để|vì|nhằm))"
)
#: "cho cả hai".
_ALL = regex(rf"[\s\"”]*(?:(?:và|của) [^,.;]{{3,60}} |, [^,.;]{{3,30}} )?cho cả {_N}(?: người)?(?=\s*(?:[.,;\n]|$|để|vì|nhằm))")
_NEXT_OF_LIST = regex(r"[^;.]{0,90}?(?:,|;|(?<!\w)và|(?<!\w)cùng)\s+(?:(?:em|anh|chị|cháu|bạn|ông|bà)\s+)?")


def group_meant(scene: Scene, at: int, end: int) -> list[Recipient]:
    """Those whom "cho các em", "cho hai anh" behind an award means: the list that the text opened with the same noun; empty without one.

    Args:
        scene: the document.
        at: offset behind the award's name.
        end: end of what belongs to it.
    """
    both = _ALL.match(scene.folded, at, end)
    if both is not None:
        return _named_before(scene, at, number(both["n"]))
    match = _THEM.match(scene.folded, at, end)
    if match is None:
        return []
    opened = re.compile(rf"(?<!\w)(?:các|{_ANY})\s+{match['noun']}(?:\s+[^\s,.;:]+){{0,2}}?:?\s+(?:là\s+)?")
    for begin in reversed([m.end() for m in opened.finditer(scene.folded, 0, at)]):
        listed = _listed_from(scene, begin)
        if len(listed) > 1 and (match["n"] is None or number(match["n"]) == len(listed)):
            return listed
    return _named_before(scene, at, number(match["n"])) if match["n"] else []


def _listed_from(scene: Scene, begin: int) -> list[Recipient]:
    """The persons of a list that begins at an offset."""
    found: dict[str, Recipient] = {}
    end = begin
    for person in scene.persons(begin, scene.layout.sentence_at(begin)[1]):
        gap = _NEXT_OF_LIST.fullmatch(scene.folded, end, person.start) is not None if found else person.start == begin
        if not gap:
            break
        name = scene.full_name(person.name)
        found.setdefault(name, as_person(scene, person))
        end = person.end
    return list(found.values())


def _each(scene: Scene, subject: Span, found: Takers) -> None:
    """The counts of the clauses before, else of the sentence before."""
    sentence = scene.layout.sentence_at(subject[0])
    count(scene, sentence[0], subject[0], found)
    before = scene.layout.sentence_before(sentence[0])
    if before[0] < sentence[0] and found.individuals is None and found.collectives is None:
        count(scene, *before, found)
    found.described = True


def counted_before(scene: Scene, at: int, found: Takers) -> None:
    """Take the number of collectives from the sentence before, where it is the number of those named ("có 03 đơn vị: A; B; C. Các sở trên …")."""
    bodies = sum(r.kind in ("organization", "collective") for r in found.named)
    if bodies < 2 or bodies != len(found.named) or found.collectives is not None:
        return
    sentence = scene.layout.sentence_at(at)
    told = Takers()
    count(scene, scene.layout.sentence_before(sentence[0])[0], sentence[0], told)
    found.collectives = bodies if told.collectives == bodies else None


def _named_before(scene: Scene, at: int, many: int) -> list[Recipient]:
    """As many persons as the number says, of the sentences right before; nobody where they name more or fewer."""
    if not 2 <= many <= 10:
        return []
    lead = _of_lead(scene, many)
    if lead:
        return lead
    names: dict[str, Recipient] = {}
    start = scene.layout.sentence_at(at)[0]
    for _ in range(_BACK):
        if start <= 0:
            break
        sentence = scene.layout.sentence_before(start)
        here = {p.name: p for p in scene.persons(sentence[0], start) if not _gave(scene, p.end, start)}
        for name, person in here.items():
            names.setdefault(scene.full_name(name), as_person(scene, person))
        if len(names) >= many:
            break
        start = sentence[0]
    return list(names.values()) if len(names) == many else []


#: "ông A, Bí thư B, đồng chí C đã trực tiếp đi trao tặng": who hands over receives nothing.
_GAVE = regex(r"[^.;:]*?(?<!được )(?:(?:đã|trực tiếp|đến|tới|đi|thăm và) )+(?:trao tặng|trao|tặng|gắn)(?!\w)")


def _gave(scene: Scene, at: int, end: int) -> bool:
    """Whether somebody named right before an offset is told to hand something over."""
    return _GAVE.match(scene.folded, at, end) is not None


def _of_lead(scene: Scene, many: int) -> list[Recipient]:
    """The persons of the headline or of the first sentence behind it, where they are exactly as many."""
    for lo, hi in ((0, scene.title_end), scene.layout.sentence_at(min(scene.title_end + 2, len(scene.text)))):
        here = {scene.full_name(p.name): p for p in scene.persons(lo, hi) if not _gave(scene, p.end, hi)}
        if len(here) == many:
            return [as_person(scene, person) for person in here.values()]
    return []
