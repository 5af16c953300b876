"""Units that one noun leads by their numbers: "Quân khu 1, 2, 5 và 7", "các phường 3, 4, 5"."""

from __future__ import annotations

from msgspec.structs import replace

from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_BARE = regex(r"(?P<number>\d{1,3}[A-Z]?|[IVX]{1,5})(?=[\s.;]*$)")
_LED = regex(r"(?P<noun>[^\d,;]{2,40} )(?P<number>\d{1,3}[A-Z]?|[IVX]{1,5})")


def is_next_number(scene: Scene, start: int, end: int, found: Takers) -> bool:
    """Whether an item tells a unit by its number alone, behind one of the same noun; it is added.

    Args:
        scene: the document.
        start, end: the item.
        found: recipients before it in the list.
    """
    bare = _BARE.match(scene.text, start, end) if found.named else None
    led = _LED.fullmatch(found.named[-1].name) if bare is not None else None
    if bare is None or led is None or bare["number"].isdigit() != led["number"].isdigit() or found.named[-1].kind == "individual":
        return False
    mention = scene.layout.mention(*bare.span("number"))
    found.add(replace(found.named[-1], name=led["noun"] + bare["number"], mentions=(mention,), province_code=None))
    return True
