"""Recipients in the words of the text: a person under the fullest name of the page, or the words of a span."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient, RecipientKind
from extractor.facts.awards.scene import Person, Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex


def as_person(scene: Scene, person: Person, kind: RecipientKind = "individual") -> Recipient:
    """A person as a recipient, under the fullest name that the page gives; `kind` may say that the household received."""
    return Recipient(name=scene.full_name(person.name), kind=kind, mentions=(scene.layout.mention(person.start, person.end),))


def as_written(scene: Scene, start: int, end: int, kind: RecipientKind | None) -> Recipient:
    """The words of a span of `doc.text` as a recipient, without white space at their ends."""
    mention = scene.layout.mention(start, end)
    return Recipient(name=mention.text, kind=kind, mentions=(mention,))


def main_person(scene: Scene) -> Person | None:
    """The first mention of the person whom the page is about."""
    return next((p for p in scene.people if p.name == scene.main_person), None)


#: "con trai ông X là Y": X only says who Y is.
_KIN = regex(
    r"(?<!\w)(?:(?:con trai|con gái|em trai|em gái|anh trai|chị gái|học trò|vợ|chồng)(?: của)?\s+(?:(?:ông|bà|anh|chị|cô|thầy|cụ)\s+)?"
    r"|(?:con|cháu)(?: của)?\s+(?:ông|bà|anh|chị|cô|thầy|cụ)\s+|(?:con|cháu) của\s+)$"
)


def only_kin(scene: Scene, start: int, person: Person) -> bool:
    """Whether somebody is named only to say whose son or wife the next one is."""
    if "vợ chồng" in scene.folded[start : person.start]:  # both receive
        return False
    return scene.folded.startswith((" là ", ","), person.end) and _KIN.search(scene.folded, start, person.start) is not None


#: "Hùng và Lan", "Hùng, Lan và Sơn": given names alone.
_CALLED = regex(rf"(?P<first>[{UPPER}][^\W\d_]+)(?:, (?P<next>[{UPPER}][^\W\d_]+))? và (?P<last>[{UPPER}][^\W\d_]+)(?=[\s,.;]|$)(?! [{UPPER}])")
#: "ba em (A, B và C)": then given names alone will do.
_COUNTED_CALLED = regex(r"(?<!\w)(?:hai|ba|2|3|các) (?:em|anh|chị|cháu|bạn|chú|ông|bà|cô|thầy)(?: học sinh| nhỏ)?:? $")
_IN_NAME = regex(rf"[{UPPER}][^\W\d_]+ $")


def called_together(scene: Scene, start: int, end: int) -> list[Recipient]:
    """Persons whom a span calls by their given names in one breath ("đề tài của Hùng và Lan"), where the page tells all their full names."""
    match = _CALLED.search(scene.text, start, end)
    if match is None or _IN_NAME.search(scene.text, match.start() - _SYLLABLE, match.start()):
        return []
    counted = _COUNTED_CALLED.search(scene.folded, start, match.start())
    spans = [match.span(group) for group in ("first", "next", "last") if match[group]]
    full = [scene.full_name(scene.text[lo:hi]) for lo, hi in spans]
    if len(set(full)) < len(spans) or (counted is None and any(" " not in name for name in full)):
        return []
    return [
        Recipient(name=name, kind="individual", mentions=(scene.layout.mention(*span),)) for name, span in zip(full, spans, strict=True)
    ]


#: Code points of the longest syllable and the space behind it.
_SYLLABLE = 12
