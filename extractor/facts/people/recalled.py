"""Who is meant where a number and an occupation take up again those named before: "A và B … C … | Ba công nhân đều trú tại …"."""

from __future__ import annotations

from extractor.facts.people.offices import Office
from extractor.facts.people.others import has_own
from extractor.facts.people.scene import Scene
from extractor.facts.people.speeches import sentence_start
from extractor.language.patterns import regex

_BEGINS = regex(r"(?:\A|\n|[.!?…] |, )(?:Cả )?(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d) \Z")
_ALL = regex(r" (?:đều|này|trên|nói trên|cùng (?:trú|quê|ngụ|sinh)|xấu số|gặp nạn|tử nạn)(?!\w)")
_REACH = 400


def recalled(scene: Scene, office: Office) -> list[int]:
    """The names that a counted occupation takes up, as many as it counts and nobody else of their sentence; none where the page is not clear.

    Args:
        scene: names and offices of the text.
        office: an occupation of several, beside which no name stands.
    """
    count = scene.count(office)
    if not count or not office.occupation or office.end != office.title_end or _ALL.match(scene.text, office.end) is None:
        return []
    if _BEGINS.search(scene.text, office.start - 12, office.start) is None:
        return []
    found: dict[str, int] = {}
    name = scene.last_before(office.start)
    while name >= 0 and office.start - scene.names[name].end < _REACH:
        last = scene.names[name].value.name.split()[-1]
        if last not in found and len(found) == count:
            break
        found[last] = name
        name -= 1
    members = sorted(found.values())
    if len(members) != count or any(member in scene.left or has_own(scene, member) for member in members):
        return []
    first = scene.names[members[0]].start
    return [] if name >= 0 and scene.names[name].start >= sentence_start(scene.text, first) else members
