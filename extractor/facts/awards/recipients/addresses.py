"""Places among recipients that only say where somebody is: in brackets, behind "ở", the unit above a commune, the seat of a body."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.receiving import place
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "các nhóm đến từ A, B và C": where those without names are at home.
_COME_FROM = regex(
    r"(?<!\w)(?:các|những|hai|ba|bốn|\d+) (?:nhóm|đội|thí sinh|em|học sinh|sinh viên|tác giả|bạn|vận động viên)(?P<where> đến từ)(?!\w)"
)


def home_of_some(scene: Scene, start: int, end: int) -> int | None:
    """Offset at which a span goes on to tell where people without names come from; None where it does not, or names somebody behind."""
    come = _COME_FROM.search(scene.folded, start, end)
    return come.start("where") if come is not None and not scene.persons(come.end(), end) else None


def only_where(scene: Scene, start: int, item: Span, found: Takers) -> bool:
    """Whether an item of a span says where those before it are, and names no recipient.

    Args:
        scene: the document.
        start: where the span begins.
        item: span of the item.
        found: recipients named so far.
    """
    bare = _bare(scene, *item)
    if _SAME_HOME.search(scene.folded, start, bare[0]) and _LEVEL.match(scene.text, bare[0]) and found.named and found.named[-1].kind == "individual":
        return True
    if _is_address(scene, start, item[0], found) or _is_higher(scene, start, item[0], found) or _is_seat(scene, start, bare, found):
        return True
    return _WHERE.search(scene.folded, start, item[0]) is not None and place(scene, *bare) is not None


_LEVELS = {
    "thôn": 0, "bản": 0, "ấp": 0, "xóm": 0, "khu phố": 0, "xã": 1, "phường": 1, "thị trấn": 1, "đặc khu": 1, "huyện": 2, "quận": 2, "thị xã": 2,
    "thành phố": 2, "tp": 2, "tp.": 2, "tỉnh": 3,
}  # fmt: skip
_ANY_LEVEL = "|".join(map(re.escape, _LEVELS))
_LEVEL = regex(rf"\s*({_ANY_LEVEL}) (?=\S)")
_HOLDS_LEVEL = regex(rf"(?<!\w)({_ANY_LEVEL}) (?=\S)")


#: "xã A, huyện B, (tỉnh C)": the units between.
_UNITS_BETWEEN = regex(rf"(?:, (?:{_ANY_LEVEL}) [^,;:.()]{{2,30}}){{0,2}}", re.IGNORECASE)


#: "2 em học sinh trường X, (huyện Y)", "cán bộ xã X, (huyện Y)".
_LIES_IN = regex(r"(?<!\w)(?:trường|thcs|thpt|tiểu học|mầm non|xã|phường|thị trấn|thôn|bệnh viện|trạm y tế) [^,;:.()\n]{2,60},\s*\Z")
_WIDE = regex(r"\s*(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh) \S", re.IGNORECASE)


def _is_higher(scene: Scene, start: int, at: int, found: Takers) -> bool:
    """Whether a place behind a comma is that in which the one before lies: "xã A, huyện B"."""
    level = _LEVEL.match(scene.text, at)
    if found.individuals is not None and not found.named and _WIDE.match(scene.text, at) and _LIES_IN.search(scene.folded, max(start, at - 80), at):
        return True
    if level is None or not found.named or scene.text[start:at].rstrip()[-1:] != ",":
        return False
    before = found.named[-1]
    words = scene.text[start:at].rstrip(" ,")
    told = words.rfind(before.name)
    if told < 0 or before.kind == "individual" or not _UNITS_BETWEEN.fullmatch(words, told + len(before.name)):
        return False
    held = [m[1] for m in _HOLDS_LEVEL.finditer(words[told:].casefold())]
    return bool(held) and _LEVELS[held[-1]] < _LEVELS[level[1]]


#: "làm việc ở A, B và (giành …)": where somebody was.
_WHERE = regex(
    r"(?<!\w)(?:ở|sang|địa bàn|quê ở|sống tại|làm việc tại|công tác tại"
    r"|cán bộ(?: [^\W\d_]+){0,3} tại|học tại|(?:nguyên quán|quê quán|trú quán|thường trú|quê|trú tại|ngụ|hộ khẩu)(?=[ :]):?)"
    r"(?:\s+|(?<=:))(?:[^.;]|(?<=tp)\.)*$"
)


def _bare(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A span without white space at its ends."""
    words = scene.text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


#: "A và B, cùng xã C".
_SAME_HOME = regex(r",\s*cùng\s+\Z")
_MORE_BODIES = regex(r"\s*(?:,|;|và|cùng)\s*")


def _is_seat(scene: Scene, start: int, item: Span, found: Takers) -> bool:
    """Whether a bare name of a place behind a comma says where the body before it lies: "trường X, Đà Nẵng"; not one of a list of places."""
    if not found.named or found.named[-1].kind not in ("organization", "collective") or scene.text[start : item[0]].rstrip()[-1:] != ",":
        return False
    before = found.named[-1].name
    if not scene.text[start : item[0]].rstrip(" ,").endswith(before) or " các " in before:  # "Công an các huyện A, B"
        return False
    at = start + len(scene.text[start : item[0]].rstrip(" ,"))
    if any(m.end == at for m in scene.places):  # "Kho bạc Bến Tre, Vĩnh Long": a second one of the kind
        return False
    here = place(scene, *item)
    if here is None or not here.name[:1].isupper() or not any(m.start == item[0] and m.end == item[1] for m in scene.places):
        return False
    following = _MORE_BODIES.match(scene.folded, item[1])
    return following is None or not any(m.start == following.end() for m in scene.places)




def _holds_address(scene: Scene, at: int) -> bool:
    """Whether a bracket holds one place, or begins with a place of some level in which others follow: "(phường A, thành phố B)"."""
    end = scene.text.find(")", at, at + 60)
    comma = scene.text.find(",", at, max(at, end))
    if comma < 0:
        return place(scene, at, max(at, end)) is not None
    ranks = [_rank(m) for m in scene.places if at <= m.start < end][:2]
    if len(ranks) == 2 and ranks[0] == ranks[1]:  # "(huyện A, huyện B, thị xã C)" is a list
        return False
    return _LEVEL.match(scene.text, at) is not None and place(scene, at, comma) is not None


def _is_address(scene: Scene, start: int, at: int, found: Takers) -> bool:
    """Whether an item stands in a bracket right behind somebody who was named: where they are, not who received."""
    opened = scene.text.rfind("(", start, at)
    if opened >= 0 and scene.text.rfind(")", start, at) < opened and _holds_address(scene, opened + 1):
        return True
    if opened < 0 or scene.text.rfind(")", start, at) > opened or not found.named:
        return False
    return scene.text[:opened].rstrip(' "”').endswith(found.named[-1].mentions[0].text if found.named[-1].mentions else found.named[-1].name)


_RANKS = {"village": 0, "street": 0, "venue": 0, "commune": 1, "district": 2, "province": 3, "region": 4, "country": 4}


def _rank(mark: Mark) -> int:
    """How high a place stands; marks of provinces bear no type."""
    return _RANKS.get(getattr(mark.value, "type", "province"), 0)


def past_address(scene: Scene, at: int, end: int) -> int:
    """Offset past the higher units of the place that an adverbial closes with: "tại xã A,| huyện B, tỉnh C, Công an huyện …".

    Args:
        scene: the document.
        at: offset behind the comma that closes the adverbial.
        end: end of the clause.
    """
    below = [m for m in scene.places if m.end == at - 1]
    while below:
        start = at + (scene.text[at : at + 1] == " ")
        start += len("tỉnh ") * scene.folded.startswith("tỉnh ", start) * all(m.start != start for m in scene.places)
        above = [m for m in scene.places if m.start == start and m.end < end and scene.text[m.end] == "," and _rank(m) > max(map(_rank, below))]
        if not above:
            break
        at, below = above[0].end + 1, above
    return at
