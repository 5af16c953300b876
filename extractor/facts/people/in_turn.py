"""Offices of several territories told in one, whose heads follow in their order: "Bí thư Tỉnh ủy Lào Cai, Yên Bái: A, B"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.language.patterns import regex

_NAME = r"[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,2}"
#: "Bí thư Tỉnh ủy Lào Cai | , Yên Bái và Hà Giang: | A, B, C": further territories, whose heads follow in their order.
_FURTHER = regex(rf"(?:,| và) {_NAME}(?:(?:,| và) {_NAME}){{0,12}}(?::| lần lượt là:?| gồm:?) ")
_NAME_OF_PLACE = regex(rf" (?:các )?(?:tỉnh |thành phố |huyện |quận |thị xã |xã |phường )?{_NAME}\Z")


def by_territories(scene: Scene, chain: Sequence[Office]) -> list[tuple[int, Office]]:
    """The heads of several territories in their order, each with the office; the first with its territory, the others without.

    Args:
        scene: names and offices of the text.
        chain: offices that follow one another.
    """
    if len(chain) != 1 or "level" not in chain[0].entry.data:
        return []
    office, text = chain[0], scene.text
    further, own = _FURTHER.match(text, office.end), _NAME_OF_PLACE.search(text, office.title_end, office.end)
    first = scene.by_start.get(further.end()) if further is not None and own is not None else None
    if first is None or further is None or own is None:
        return []
    members = scene.listed(first)
    if len(members) != 1 + further.group().count(",") + further.group().count(" và "):
        return []
    bare = office._replace(end=own.start())
    return [(name, office if name == first and not own.group().startswith(" các ") else bare) for name in members]
