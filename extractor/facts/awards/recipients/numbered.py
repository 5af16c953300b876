"""Recipients of a list that runs on in its line under numbers: "tặng A cho 3 tập thể: 1. Sở X; 2. Sở Y; 3. Công an tỉnh"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_FIRST = regex(rf"(?::|(?<!\w)(?:gồm|là))\s*1\s?[.)]\s?(?=[{UPPER}])")
_NUMBER = regex(rf"[;,.]\s*(?P<n>\d{{1,2}})\s?[.)]\s?(?=[{UPPER}])")
#: How far behind the award its list may begin.
_REACH = 200


def numbered(scene: Scene, entries: Sequence[Draft]) -> None:
    """Add those whom a list under running numbers names, where it has as many items as the award counts.

    Args:
        scene: the document.
        entries: the awards, joined; recipients are added to those that count and name nobody, or the first of the list alone.
    """
    for entry in entries:
        persons = entry.individuals is not None
        many = entry.individuals if persons else entry.collectives
        if many is None or len(entry.recipients) > 1 or (persons and entry.collectives is not None):
            continue
        items = list(_items(scene, entry.marks[0].end, many))
        named = [r for item in items for r in _one(scene, item, persons=persons)]
        if len(items) == many and len(named) > many // 2 and all(r.name == named[0].name for r in entry.recipients):
            entry.recipients = named


def _items(scene: Scene, at: int, many: int) -> Iterator[Span]:
    """Spans of the items of the list that begins behind an award, in order, as many as are asked for."""
    end = scene.text.find("\n", at)
    end = end if end >= 0 else len(scene.text)
    first = _FIRST.search(scene.text, at, min(end, at + _REACH))
    if first is None or any(at < m.start < first.start() for m in scene.awards):
        return
    start, told = first.end(), 1
    for cut in _NUMBER.finditer(scene.text, start, end):
        if told < many and int(cut["n"]) == told + 1:
            yield start, cut.start()
            start, told = cut.end(), told + 1
    yield start, min(end, scene.layout.sentence_at(start)[1])


def _one(scene: Scene, item: Span, *, persons: bool) -> list[Recipient]:
    """The person or body that an item names first."""
    found = Takers(individuals=1 if persons else None)
    read(scene, *item, found)
    return [r for r in found.named if (r.kind == "individual") == persons and r.kind is not None][:1]
