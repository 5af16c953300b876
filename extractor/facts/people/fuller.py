"""A central office named without its body, where the page names it in full elsewhere ("Bộ trưởng Lê A" … "Bộ trưởng Bộ Nội vụ làm việc với tỉnh")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from extractor.catalogues import load
from extractor.facts.people import links
from extractor.facts.people.attach import Claim
from extractor.facts.people.offices import Office
from extractor.facts.people.vocabulary import person_words
from extractor.facts.people.wholes import is_whole
from extractor.facts.people.wordings import bag
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: Offices of which a page that tells of one means one.
_HEADS = frozenset(("Bộ trưởng", "Tổng Thư ký", "Thống đốc", "Tổng Thanh tra"))


def in_full(text: str, offices: Sequence[Office], claims: Sequence[Claim], given_of: Callable[[int], str]) -> list[Claim]:
    """Claims of bare offices, with the only fuller wording of the page in their place where one person holds the office.

    Args:
        text: the whole text.
        offices: all offices of the text.
        claims: those that were given to names.
        given_of: the last word of a name by its index.
    """
    # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ A" has no ministry.
    claims = _of_committees(text, offices, _by_subject(text, offices, _by_headline(text, offices, claims), given_of))
    bare = [
        c for c in claims
        if c.office.entry.name in _HEADS and c.office.end == c.office.title_end and (c.office.entry.name != "Bộ trưởng" or c.office.reason == "name")
    ]
    if not bare or len({given_of(c.name) for c in bare}) > 1:
        return list(claims)
    full = _unclaimed(text, offices, claims)
    told = {_title(text, c.office) for c in claims if c.office.end > c.office.title_end}
    out = []
    for claim in claims:
        title = _title(text, claim.office)
        if claim in bare and title not in told and len({fold(text[o.start:o.end]) for o in full[title]}) == 1:
            claim = claim._replace(office=full[title][0]._replace(former=claim.office.former, acting=claim.office.acting))
        out.append(claim)
    return out


def _by_headline(text: str, offices: Sequence[Office], claims: Sequence[Claim]) -> list[Claim]:
    """Claims with the headline's wording of an office in place of one that only leaves out its place ("Văn phòng Thành ủy | TP. HCM")."""
    end = text.find("\n")
    heads = [o for o in offices if o.end <= end and o.end > o.title_end and not o.plural]
    taken = {c.office.start for c in claims}
    if not heads:
        return list(claims)
    out = []
    for claim in claims:
        own = fold(text[claim.office.start:claim.office.end])
        for head in heads if claim.office.end > claim.office.title_end else ():
            said = fold(text[head.start:head.end])
            if head.start not in taken and said.startswith(f"{own} ") and said[len(own) + 1:] in _places():
                claim = claim._replace(office=head)
                break
        out.append(claim)
    return out


_COMMITTEE = regex(r" (?:UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân)(?: tỉnh| thành phố| TP\.?| Tp\.?)? ?")
_TYPED = regex(r" (?:tỉnh |thành phố |TP\.? ?|Tp\.? ?)?")


def _of_committees(text: str, offices: Sequence[Office], claims: Sequence[Claim]) -> list[Claim]:
    """Claims of "Chủ tịch Hà Nội" in the wording "Chủ tịch UBND TP Hà Nội" that the page has of nobody by name, where one person holds it."""
    taken = {c.office.start for c in claims}
    full: dict[tuple[str, str], Office] = {}
    for office in offices:
        body = _COMMITTEE.match(text, office.title_end, office.end) if office.start not in taken and not office.plural else None
        if body is not None:
            full.setdefault((_title(text, office), fold(text[body.end():office.end])), office)
    if not full:
        return list(claims)
    out = []
    for claim in claims:
        typed = _TYPED.match(text, claim.office.title_end, claim.office.end)
        place = fold(text[typed.end():claim.office.end]) if typed is not None else ""
        found = full.get((_title(text, claim.office), place)) if place in _places() else None
        out.append(claim if found is None else claim._replace(office=found._replace(former=claim.office.former, acting=claim.office.acting)))
    return out


#: So far before a bare office its fuller wording may be the subject of a sentence; or in the headline and the lead.
_NEAR = 300


def _by_subject(text: str, offices: Sequence[Office], claims: Sequence[Claim], given_of: Callable[[int], str]) -> list[Claim]:
    """Claims of bare offices in the wording that a sentence before opens with, telling of somebody without a name.

    "Chánh thanh tra cảnh sát Malaysia cho biết … Chánh thanh tra Khalid nói": one person alone holds the office on the page.
    """
    taken = {c.office.start for c in claims}
    full = [o for o in offices if o.end > o.title_end and o.start not in taken and _opens_with_body(text, o)]
    if not full:
        return list(claims)
    by_title: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_title[_title(text, claim.office)].append(claim)
    lone = {title for title, same in by_title.items() if all(c.office.end == c.office.title_end for c in same)}
    lone = {title for title in lone if len({given_of(c.name) for c in by_title[title]}) == 1 and by_title[title][0].office.reason == "name"}
    lead = text.find("\n", text.find("\n") + 1)
    out = []
    for claim in claims:
        title, at = _title(text, claim.office), claim.office.start
        told = [o for o in full if _title(text, o) == title and o.start < at and (o.end <= lead or at - o.end < _NEAR)] if title in lone else []
        told = [o for o in told if given_of(claim.name) not in text[o.title_end:o.end]]  # "Thẩm phán quận Emmet Sullivan"
        longest = max(told, key=lambda o: o.end - o.start, default=None)
        if longest is not None and all(set(bag(text[o.start:o.end])) <= set(bag(text[longest.start:longest.end])) for o in told):
            claim = claim._replace(office=longest._replace(former=claim.office.former, acting=claim.office.acting))
        out.append(claim)
    return out


def _opens_with_body(text: str, office: Office) -> bool:
    """Whether an office with its body opens a sentence in which it does something."""
    body = text[office.title_end:office.end].strip()
    held = not office.occupation or office.entry.name in person_words("speaks-for-body")
    # "Đại sứ Việt" is how a headline shortens "Đại sứ Việt Nam": no fuller wording.
    sole = held and not office.plural and not office.former and any(map(str.isupper, body)) and "," not in body and body != "Việt"
    start = office.start - len("Một ") * text.startswith("\nMột ", office.start - len("\nMột "))
    if text.endswith("Theo ", 0, start) and text.startswith(", ", office.end):
        return sole and text[office.end + 2:office.end + 3].islower()  # "Theo Hiệu trưởng Trường B, việc này …"
    opens = links.BEGINS.search(text, start - 4, start) is not None
    return sole and opens and text[office.end:office.end + 1] == " " and text[office.end + 1:office.end + 2].islower()


@cache
def _places() -> frozenset[str]:
    return frozenset(fold(form) for entry in load("provinces") for form in entry.forms)


def _unclaimed(text: str, offices: Sequence[Office], claims: Sequence[Claim]) -> defaultdict[str, list[Office]]:
    taken = {c.office.start for c in claims}
    found: defaultdict[str, list[Office]] = defaultdict(list)
    for office in offices:
        body = text[office.title_end:office.end].strip()
        ministry = text[office.head:office.title_end] == "Bộ trưởng" and body[:1].isupper() and is_whole(f"Bộ {body}")
        if office.start not in taken and not office.plural and (ministry or is_whole(body)):
            found[_title(text, office)].append(office)
    return found


def _title(text: str, office: Office) -> str:
    return fold(text[office.head:office.title_end])
