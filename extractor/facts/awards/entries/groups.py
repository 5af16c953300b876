"""Whose ranking places are of that a line heads or a higher place tells: "Ở giải toàn đoàn: giải Nhất thuộc về …"."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "Ở giải toàn đoàn: giải Nhất thuộc về …", "Tập thể: giải Nhất: …": apart from the prizes of persons.
_GROUP_ABOVE = regex(
    r"(?:^|\n|[.;:]\s|(?<!\w)giải\s|nội dung\s|xếp hạng\s)\W*(?P<group>toàn đoàn|đồng đội|tập thể)\s*[,:](?=(?:[^.\n]"
    r"|(?<=tp)\.){0,250}$)"
)
#: What parts the prizes of a team from those that its members won.
_OF_PERSONS = regex(r"(?<!\w)(?:cá nhân|với|gồm|trong đó|nội dung|môn)(?!\w)")


def group_above(scene: Scene, mark: Mark) -> str | None:
    """Whose ranking a line tells of ("toàn đoàn", "tập thể"), where it says so before the places, or with the places before in its sentence.

    Args:
        scene: the document.
        mark: the place that is told.
    """
    lo = scene.layout.sentence_at(mark.start)[0]
    above = _GROUP_ABOVE.search(scene.folded, lo - 2, mark.start)
    if above is not None and not mark.value.plain:
        return above["group"]
    before = [m for m in scene.awards if lo <= m.start < mark.start]
    higher = next((m for m in reversed(before) if m.value.name == "Giải toàn đoàn"), None)
    if higher is None or any(m.value.name not in ("Giải", "Giải toàn đoàn") for m in before):
        return None
    if not mark.value.classes or higher.value.classes[:1] >= mark.value.classes[:1] or _OF_PERSONS.search(scene.folded, higher.end, mark.start):
        return None
    return "toàn đoàn"
