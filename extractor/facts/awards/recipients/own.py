"""The number that a title has of its own: "12 chiến sĩ thi đua cấp tỉnh, 150 lao động tiên tiến".

A title of emulation is a noun for whoever holds it, so that the number right before it counts its holders, and no other count of the sentence does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from extractor.catalogues import load
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.recipients.counts import NUMBER, Takers, number
from extractor.facts.awards.recipients.following import listed_behind
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

Kind = Literal["individual", "collective", "household"]
_KINDS: tuple[Kind, ...] = ("individual", "collective", "household")
#: Families whose names are nouns for their holders.
_TITLES = frozenset({"danh-hieu-thi-dua", "danh-hieu-vinh-du-nha-nuoc", "danh-hieu", "khac"})
_FLAG = "co-thi-dua"
#: Flags and Party badges are counted by the piece, of which each holder gets one.
_PIECES = frozenset({_FLAG, "huy-hieu"})
_BEFORE = regex(
    rf"(?<!\w)(?<![\d.,/-])(?<!năm )(?<!năm học )(?<!thứ )(?<!số )(?<!lần )(?<!đợt )(?<!quý )(?<!tháng )(?<!khóa )"
    rf"0*(?!(?:19|20)\d\d\s){NUMBER}(?<!năm)\s+"
    r"(?:lượt\s+|(?P<piece>danh hiệu|lá|chiếc)\s+)?[\"“]?$"
)
_BADGE = "huy-hieu-dang"
#: How far before a title its number may begin.
_REACH = 24
_HOLDERS: tuple[tuple[str, Kind], ...] = (
    ("chiến sĩ", "individual"),
    ("lao động", "individual"),
    ("giáo viên", "individual"),
    ("tập thể", "collective"),
    ("đơn vị", "collective"),
    ("cờ ", "collective"),
    ("chi bộ", "collective"),
    ("đảng bộ", "collective"),
    ("gia đình", "household"),
    ("huy hiệu đảng", "individual"),
)
#: Behind a counted title stand its holders by name: "3 tập thể lao động xuất sắc (A, B, C)", "… gồm: A, B, C".
_NAMES = regex(r"[\s\"”]*(?:\((?P<inside>[^()\n]{4,400})\)|(?::|(?:,\s*)?(?:gồm có|bao gồm|gồm|đó là|là)(?!\w)\s*:?)(?P<behind>.*))", flags=re.DOTALL)


class Own(NamedTuple):
    """How many hold a title.

    Args:
        kind: what its holders are.
        many: how many.
        start: where the number begins.
    """

    kind: Kind
    many: int
    start: int


@cache
def _by_law() -> dict[str, str]:
    """Who alone may hold a title, by its identifier in the catalogue."""
    return {e.id: kinds[0] for e in load("awards") if len(kinds := tuple(e.get("recipient_kinds", ()))) == 1}


def holder_kind(award: AwardName) -> Kind | None:
    """What the holders of a title are, by the catalogue, else by its first word; None where neither tells."""
    known = next((kind for kind in _KINDS if kind == _by_law().get(award.award_id or "")), None)
    if known is not None:
        return known
    name = award.name.casefold()
    return next((kind for head, kind in _HOLDERS if name.startswith(head)), None)


_FAMILIES = regex(r"(?<!\w)\d[\d.]*\d\d(?:/\d[\d.]*)? (?:hộ|gia đình)(?!\w)")


def is_rate(scene: Scene, frame: Frame, grantor: str | None) -> bool:
    """Whether a clause only tells how many families of a place reached a title: "toàn huyện có 17.261 hộ được công nhận gia đình văn hóa"."""
    if grantor is not None or holder_kind(frame.award) != "household":
        return False
    return _FAMILIES.search(scene.folded, frame.clause[0], frame.mark.start) is not None


def own_number(scene: Scene, mark: Mark) -> Own | None:
    """The number that stands right before a title and counts its holders; None where none does.

    Args:
        scene: the document.
        mark: the title.
    """
    award: AwardName = mark.value
    if award.plain or (award.family not in _TITLES and award.family != _FLAG and award.award_id != _BADGE):
        return None
    told = _BEFORE.search(scene.folded, mark.start - _REACH, mark.start)
    kind = holder_kind(award) if told is not None else None
    if told is None or kind is None:
        return None
    lo = scene.layout.sentence_at(mark.start)[0]
    if (told["piece"] or scene.folded.startswith("danh hiệu", mark.start)) and scene.persons(lo, mark.start):  # "cô A có 6 danh hiệu B": one person's
        return None
    return Own(kind, number(told["n"]), told.start())


def of_its_number(scene: Scene, frame: Frame) -> Takers | None:
    """Recipients of a counted title: its own number, and those whom a list right behind it names; None where it is not counted.

    Flags are counted by the piece: how many a body got does not count those who got one.
    """
    own = own_number(scene, frame.mark)
    if own is None or (frame.award.family in _PIECES and (frame.shape != "gives" or _given_to(scene, frame))):
        return None
    if frame.shape in ("receives", "given", "held") and frame.taker and scene.persons(*frame.taker[0]):
        return None
    found = Takers(described=True, own=True)
    found.individuals = own.many if own.kind == "individual" else None
    found.collectives = own.many if own.kind == "collective" else None
    names = _NAMES.match(scene.text, frame.mark.end, frame.after[1])
    if names is not None:
        listed = Takers()
        read(scene, *names.span("inside" if names["inside"] else "behind"), listed)
        of_kind = [r for r in listed.named if (r.kind == "individual") == (own.kind == "individual")]
        found.named = of_kind if len(of_kind) <= own.many else []
    sentence = scene.layout.sentence_at(frame.mark.start)
    if names is None and all(m is frame.mark for m in scene.within(scene.awards, *sentence)):
        behind = Takers(collectives=found.collectives, individuals=found.individuals)
        listed_behind(scene, sentence, behind)
        found.named = behind.named
    return found


#: "cho 20 lao động tiên tiến và 5 tập thể lao động tiên tiến", "chọn một gia đình văn hóa dự thi": who they are.
_SAYS_WHO = regex(r"(?<!\w)(?:cho (?:hơn |gần )?\d[\d.]*|(?:chọn|cử|giới thiệu) (?:\d+|một|hai|ba))\s+$")
_AND_SO_MANY = regex(r"(?:,|,? và|,? cùng)\s+\d[\d.]*\s+")
_TO = 16


def says_who(scene: Scene, mark: Mark) -> bool:
    """Whether a counted title only says who they are that receive another award or are chosen for something."""
    if mark.value.family != "danh-hieu-thi-dua" or mark.value.titled or not scene.text[mark.start].islower():
        return False
    if _SAYS_WHO.search(scene.folded, mark.start - _TO, mark.start):
        return True
    before = next((m for m in scene.awards if m.end < mark.start and _AND_SO_MANY.fullmatch(scene.folded, m.end, mark.start)), None)
    return before is not None and says_who(scene, before)


def titled_takers(scene: Scene, frame: Frame, found: Takers) -> None:
    """Count those who receive by the titles that say who they are: "tặng Giấy khen cho 20 lao động tiên tiến"."""
    if found.named or frame.shape not in ("gives", "given") or frame.award.family in _TITLES:
        return
    behind = scene.within(scene.awards, frame.mark.end, scene.layout.sentence_at(frame.mark.start)[1])
    first = next((m for m in behind if m.start > frame.mark.start), None)
    if first is None or scene.folded[frame.mark.end : first.start].count(" cho ") != 1 or not says_who(scene, first):
        return
    told = [own for m in behind if says_who(scene, m) and (own := own_number(scene, m)) is not None]
    found.individuals = sum(own.many for own in told if own.kind == "individual") or None
    found.collectives = sum(own.many for own in told if own.kind == "collective") or None


def _given_to(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence tells by name or number who was given flags: "tặng 2 Cờ thi đua cho Phòng A"."""
    told = Takers()
    for span in frame.taker:
        read(scene, *span, told)
    return bool(told.named) or told.collectives is not None or told.individuals is not None
