"""Recipients whom a later sentence names among those that an award's own sentence only counts.

"… tặng Giải thưởng X cho 6 tập thể, 10 cá nhân. (…) Trong 10 cá nhân có A; B và C. Danh sách tập thể có D, E."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, NUMBER, WORD, Takers, count, number
from extractor.facts.awards.recipients.entitled import entitled
from extractor.facts.awards.recipients.numbered import numbered
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.alike import same_name
from extractor.language.folding import fold
from extractor.language.patterns import regex

_NOUN = rf"(?:(?P<coll>{COLLECTIVE})|(?P<ind>{INDIVIDUAL})|gương mặt|trường hợp)(?!\w)"
_RECEIVED = (
    r"(?:được|đã|vừa|vinh dự)\s[^.;:\n]{0,40}?(?:tặng|trao|phong|khen|vinh danh|tuyên dương|biểu dương|tôn vinh|nhận|công nhận)"
    r"|(?:đón )?nhận|đoạt|đạt|giành"
)
#: "Trong số những người được phong X có A", "Trong 10 cá nhân có A", "Danh sách tập thể gồm A", "Các tập thể được khen thưởng là: A".
OPENING = regex(
    rf"(?<!\w)(?:(?P<among>trong (?:số )?)|(?P<list>(?:danh sách|nhóm)\s+)|(?=(?:các|những|\d+|{WORD})\s))"
    rf"(?:(?:các|những)\s+)?(?:{NUMBER}\s+)?{_NOUN}(?P<what>[^.;:\n]{{0,120}}?)"
    rf"(?:\s*:|(?<!\w)(?:gồm có|gồm|là|có|như)(?!\w)\s*:?)"
)
#: "…, trong đó có A", "trong đó Bệnh viện X có 3 người: A, B": some of those just counted.
_OF_THEM = regex(
    rf"(?<!\w)trong (?:số )?(?:đó|này|ấy),?\s+(?:[^,.;:\n]{{0,60}}\s)?(?:có|gồm)(?!\w)"
    rf"(?:\s+(?:{NUMBER}\s+{_NOUN})(?=\s*(?::|là|gồm)))?\s*(?::|là|gồm)?"
)
_BEGINS_WITH_THEM = regex(
    r"(?<!\w)trong (?:số )?(?:đó|này|ấy|những người này),?\s+(?:phải kể đến|nổi bật (?:là|có)|tiêu biểu (?:là|có)|có|gồm)(?!\w)\s*:?"
    rf"|(?P<own>(?<!\w)(?:có|góp mặt|đóng góp) (?:{NUMBER}) (?:cái tên|đại diện|gương mặt|doanh nghiệp|đơn vị)(?: góp mặt| lọt vào danh sách)?"
    r"(?:\s*:|,? (?:là|gồm)(?!\w)\s*:?))"
)
#: "Trong đó, hai anh A và B đã cứu …": some of the counted ones, told of.
_SOME_DID = regex(
    rf"\W*trong (?:số )?(?:đó|này|ấy),? (?=(?:(?:{NUMBER}) )?(?:anh|chị|em|ông|bà|cháu|đồng chí) )"
    r"(?P<who>(?:[^.;:\n]|\.(?=\w)){4,200}?) (?:đã|là|đang|được)(?!\w)"
)
#: "Hai thanh niên khác là C và D": the rest of the counted ones.
_OTHERS_ARE = regex(rf"\W*(?:{NUMBER}) (?:{INDIVIDUAL})(?: [^\W\d_]+){{0,3}}? (?:khác|còn lại) (?:là|gồm)(?!\w)\s*:?")
#: "tặng A cho 4 tập thể đã hoàn thành … gồm: B, C, D và E": all of them, behind the words that say why or by which decision.
_ALL_OF_THEM = regex(r"(?<!\w)(?:bao gồm|gồm có|gồm|đó (?:chính )?là)(?!\w)\s*:?|(?<=\w):(?=\s+(?:ông|bà|anh|chị|em|cô|thầy|các ông)\s)")
_SUBJECT = 30
#: Titles that are nouns for their holders, no orders or certificates.
_TITLE = regex(r"(?!Huân|Huy|Bằng|Giấy|Cờ|Kỷ niệm|Giải|Danh hiệu|Cúp).+")
_ITEM = regex(r"\n\s*(?:[-–+•*]|\d{1,2}[.)])\s*[^\n]{2,300}")
_LINE = regex(r"\n[^\n]{4,300}")
#: Before a name at the head of its line stand fewer words: "Liệt sĩ, Đại tá A", "Thiếu tá chuyên nghiệp B".
_RANKED = 5
TELLS = regex(rf"(?<!\w)(?:{_RECEIVED})(?!\w)")
#: How many sentences behind an award its recipients may be listed, where the list does not name the award.
_REACH = 6


def elaborate(scene: Scene, entries: Sequence[Draft]) -> None:
    """Add to entries whom a sentence behind them lists.

    An entry takes names only of a kind that it counts and has none of yet, and never more than it counts.

    Args:
        scene: the document.
        entries: the awards, joined; recipients are added to them.
    """
    numbered(scene, entries)
    waiting = [e for e in entries if e.status != "revoked" and _lacks(e)]
    if not waiting:
        return
    for match in OPENING.finditer(scene.folded, scene.title_end):
        start, end = scene.layout.sentence_at(match.start())
        if scene.folded[start : match.start()].strip(" \"“'-–•*") and not match["among"]:
            continue
        takers = listed(scene, match, end)
        if match["n"] and _told_of(entries, match, takers):
            continue
        if takers and (entry := _entry(scene, match, takers, waiting)) is not None:
            _take(entry, match, takers)
    _in_brackets(scene, waiting)
    _all_of_them(scene, waiting)
    _some_of_them(scene, waiting)
    _some_behind(scene, waiting)
    _some_who_did(scene, waiting)
    _by_name(scene, waiting)


def _told_of(entries: Sequence[Draft], match: re.Match[str], takers: list[Recipient]) -> bool:
    """Whether an entry that counts as many has those named already ("1 người được truy tặng A là X"); of one of so many it takes the others."""
    kind, many, names = ("coll" if match["coll"] else "ind"), number(match["n"]), {r.name for r in takers}
    for entry in (e for e in entries if e.among and len(takers) == many == dict(_counts(e))[kind] and {r.name for r in e.recipients} <= names):
        entry.recipients = takers
    return any(dict(_counts(e))[kind] == many and names <= {r.name for r in e.recipients} for e in entries)


def _by_name(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add those whom a sentence that the title itself opens begins to name: "Doanh nhân tiêu biểu có ông A; bà B"."""
    for entry in waiting:
        if not entry.counted or entry.recipients or not _TITLE.fullmatch(entry.name):
            continue
        name = re.escape(fold(entry.name))
        led = rf"(?:trong (?:số )?đó,? )?(?:(?:các|những|danh hiệu|nhóm|0*\d+|hai|ba|bốn|năm)\s+)?{name},?\s+(?:(?:năm|lần|đợt) \S+ )?"
        opening = re.compile(led + r"(?:có|gồm|gồm có|là)(?!\w)\s*:?")
        for start, end in scene.layout.sentences:
            told = opening.match(scene.folded, start, end) if start >= entry.marks[0].start else None
            if told is None:
                continue
            kind = "ind" if entry.individuals is not None else "coll"
            _add(entry, kind, _named(scene, (told.end(), end), kind))


def _some_behind(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add those whom the sentence behind an award, or behind one that counts as many, begins to name: "Trong đó có A, B và C"."""
    for match in _BEGINS_WITH_THEM.finditer(scene.folded, scene.title_end):
        start, end = scene.layout.sentence_at(match.end())
        subject = scene.folded[start : match.start()].strip()  # "Tỉnh X có 3 đại diện: …"
        if subject and (not match["own"] or len(subject) > _SUBJECT or "," in subject):
            continue
        before = scene.layout.sentence_before(start)
        entry = next((e for e in reversed(waiting) if _told_in(scene, e, before)), None)
        if entry is None:
            continue
        for kind in ("coll", "ind") if entry.counted else ():
            _add(entry, kind, _named(scene, (match.end(), end), kind))


def _some_who_did(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add persons of whom the sentence right behind an award tells what they did, as some of the counted."""
    for entry in waiting:
        end = scene.layout.sentence_at(entry.marks[0].start)[1]
        following = scene.layout.sentence_at(min(end + 2, len(scene.text)))
        told = _SOME_DID.match(scene.folded, *following) if entry.individuals is not None and following[0] >= end else None
        if told is not None:
            behind = scene.layout.sentence_at(min(following[1] + 2, len(scene.text)))
            others = _OTHERS_ARE.match(scene.folded, *behind)
            _add(entry, "ind", _named(scene, told.span("who"), "ind") + (_named(scene, (others.end(), behind[1]), "ind") if others else []))


def _told_in(scene: Scene, entry: Draft, sentence: Span) -> bool:
    """Whether a sentence tells of an award, or counts just as many as its recipients are and names no other award."""
    if any(sentence[0] <= m.start < sentence[1] for m in entry.marks):
        return True
    if any(sentence[0] <= m.start < sentence[1] for m in scene.awards) or not near(scene, entry, sentence[0]):
        return False
    told = Takers()
    count(scene, *sentence, told)
    return told.individuals is not None and (told.individuals, told.collectives) == (entry.individuals, entry.collectives)


def _take(entry: Draft, match: re.Match[str], takers: list[Recipient]) -> None:
    entry.recipients += takers
    if not entry.counted and match["n"]:
        entry.individuals, entry.collectives = (None, number(match["n"])) if match["coll"] else (number(match["n"]), None)


def _some_of_them(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add those whom the sentence of an award singles out among the counted."""
    for entry in waiting:
        mark = entry.marks[0]
        end = scene.layout.sentence_at(mark.start)[1]
        told = _OF_THEM.search(scene.folded, mark.end, end)
        if told is None or entry.recipients or any(mark.end <= m.start < told.start() for m in scene.awards):
            continue
        kind = "ind" if entry.individuals is not None else "coll"
        _add(entry, kind, _named(scene, (told.end(), end), kind))


def _all_of_them(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add those whom the sentence of an award lists behind what it says of them: as many as it counts, or persons where it counts nobody."""
    for entry in (e for e in waiting if not entitled(e)):
        mark = entry.marks[0]
        end = scene.layout.sentence_at(mark.start)[1]
        until = min(end, next((m.start for m in scene.awards if m.start >= mark.end), end))
        told = _ALL_OF_THEM.search(scene.folded, mark.end, until)
        if told is None:
            continue
        for kind, many in _counts(entry):
            takers = _named(scene, (told.end(), _list_end(scene, told.end(), end) if until == end else until), kind)
            if takers and (_most(takers, many) if entry.counted else kind == "ind" or len(takers) > 1):
                entry.recipients += takers


def _most(takers: list[Recipient], many: int | None) -> bool:
    """Whether a list names most of the counted ones and not more: a name that nothing shows to be one may be missing."""
    return many is not None and many // 2 < len(takers) <= many


#: "1 cá nhân được X tặng A (ông B, trưởng thôn)".
_BRACKET = regex(r"[\s\"”]*\((?=(?:ông|bà|anh|chị|em|cô|thầy|đồng chí|cụ|các ông|gồm|là) )(?P<inside>[^()\n]{4,300})\)")


#: "2 đơn vị được X tặng A (Sở B, Sở C)": as many bodies as the bracket has items.
_BODIES = regex(r"[\s\"”]*\((?!quyết định|theo|do |của |năm |số |\d|trong đó)(?P<inside>[^()\n\d]{4,300})\)")


def _bodies_in_bracket(scene: Scene, at: int) -> list[Recipient]:
    """The bodies that a bracket at an offset lists, where each of its items is one."""
    told = _BODIES.match(scene.folded, at)
    named = _named(scene, told.span("inside"), "coll") if told is not None else []
    return named if told is not None and len(named) == len(re.split(r",|;|(?<!\w)và(?!\w)", told["inside"])) else []


def _in_brackets(scene: Scene, waiting: Sequence[Draft]) -> None:
    """Add those whom brackets right behind an award name."""
    for entry in waiting:
        told = _BRACKET.match(scene.folded, entry.marks[0].end)
        if told is not None and entry.counted and not entry.recipients:
            for kind in ("coll", "ind"):
                _add(entry, kind, _named(scene, told.span("inside"), kind))
        elif entry.collectives is not None and not entry.recipients:
            _add(entry, "coll", _bodies_in_bracket(scene, entry.marks[0].end))


def _lacks(entry: Draft) -> bool:
    """Whether an entry counts some of whom it names nobody, or says nothing of who received it."""
    if not entry.counted:
        return not entitled(entry)
    return entry.among or any(count and not any(_is(r, kind) for r in entry.recipients) for kind, count in _counts(entry))


def _counts(entry: Draft) -> Iterable[tuple[str, int | None]]:
    return (("coll", entry.collectives), ("ind", entry.individuals))


def _is(recipient: Recipient, kind: str) -> bool:
    return (recipient.kind == "individual") == (kind == "ind")


def listed(scene: Scene, match: re.Match[str], end: int) -> list[Recipient]:
    """Persons of a list of persons, bodies of a list of bodies; who stands behind a person in an item is where they work."""
    return _named(scene, (match.end(), _list_end(scene, match.end(), end)), "coll" if match["coll"] else "ind")


def _named(scene: Scene, span: Span, kind: str) -> list[Recipient]:
    """Those of one kind whom a span names."""
    found = Takers()
    read(scene, *span, found)
    return [r for r in found.named if _is(r, kind) and r.kind is not None]


def _add(entry: Draft, kind: str, takers: list[Recipient]) -> None:
    if takers and _open(entry, kind, len(takers)):
        entry.recipients += takers


def _list_end(scene: Scene, start: int, end: int) -> int:
    """The end of the sentence, or of the last item where the list is told in lines of their own: under signs, or each with a person at its head."""
    if end > start + 2:
        return end
    at = end
    while (item := _ITEM.match(scene.text, at)) or ((item := _LINE.match(scene.text, at)) and _led_by_person(scene, *item.span())):
        at = item.end()
    return at


def _led_by_person(scene: Scene, start: int, end: int) -> bool:
    """Whether a line begins with somebody's name, be it behind rank or honorific."""
    person = next(iter(scene.persons(start, end)), None)
    return person is not None and scene.text[start : person.start].count(" ") < _RANKED


def _entry(scene: Scene, match: re.Match[str], takers: list[Recipient], waiting: list[Draft]) -> Draft | None:
    """The one entry that a list belongs to: of the award that it names, of the number that it counts, else the last before it."""
    kind = "coll" if match["coll"] else "ind"
    told = number(match["n"]) if match["n"] else None
    fit = [e for e in waiting if _open(e, kind, len(takers)) and min(m.start for m in e.marks) < match.start()]
    named = [m.value for m in scene.awards if match.start() <= m.start < match.end()]
    if named:
        fit = [e for e in fit if any(same_name(e.name, v.name) and (not v.classes or e.class_ in v.classes) for v in named)]
        fit = [e for e in fit if not (match["among"] and told is not None and e.counted) or dict(_counts(e))[kind] == told]
        return fit[0] if len(fit) == 1 else None
    exact = [e for e in fit if told is not None and dict(_counts(e))[kind] == told]
    tells = match["list"] or TELLS.search(match["what"])
    if len(exact) == 1 and (match["among"] or tells or len(takers) == told):
        return exact[0]
    if told is not None:
        fit = [e for e in fit if not e.counted]
    whole = [e for e in fit if dict(_counts(e))[kind] == len(takers)] if told is None else []  # as many as it counts, and no other does
    close = [e for e in (fit if tells else whole) if near(scene, e, match.start())]
    return close[0] if len(close) == 1 else None


def _open(entry: Draft, kind: str, many: int) -> bool:
    count = dict(_counts(entry))[kind]
    if not entry.counted:
        return not entry.recipients
    return count is not None and many <= count and not any(_is(r, kind) for r in entry.recipients)


def near(scene: Scene, entry: Draft, at: int) -> bool:
    """Whether an offset stands no more sentences behind an award than a list of its recipients may."""
    last = max((m.end for m in entry.marks if m.end <= at), default=None)
    return last is not None and sum(1 for s in scene.layout.sentences if last <= s[0] <= at) <= _REACH

