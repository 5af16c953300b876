"""An office that stands alone for who spoke last: "bà A nói … | Trưởng Ban Tổ chức Trung ương | cho hay …"."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.fronts import bodied
from extractor.facts.people.meant_within import last_word
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene

#: How far back the one may be named whom the office means, in characters.
_REACH = 900


def spoke_last(scene: Scene, office: Office) -> int | None:
    """The name of the only person told of before, who speaks and has no office of his own, where an office with its body speaks next.

    Args:
        scene: the names and offices of the text.
        office: an office beside which no name stands.
    """
    text = scene.text
    if (office.occupation and office.entry.kind != "charge") or office.plural or office.former or not bodied(office, text):
        return None
    if links.BEGINS.search(text, office.start - 4, office.start) is None or not says(text, office.end, "speech"):
        return None
    name = scene.last_before(office.start)
    if name < 0 or office.start - scene.names[name].end > _REACH or _held(scene, office):
        return None
    last = last_word(scene, name)
    since = [i for i in range(name + 1) if office.start - scene.names[i].end < _REACH]
    if any(last_word(scene, i) != last for i in since) or not any(says(text, scene.names[i].end, "speech") for i in since):
        return None
    own = [i for i in range(len(scene.names)) if last_word(scene, i) == last]
    titled = any(scene.addressed(i) for i in own)
    return name if titled and not any(i in scene.left for i in own) else None


def _held(scene: Scene, office: Office) -> bool:
    """Whether the page names another holder of the same office, or an office of that kind right before a name."""
    return any(o.reason == "name" and o.entry.name == office.entry.name for o in scene.offices)
