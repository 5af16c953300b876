"""Who serves somebody named: "Luật sư của A là B", "dẫn lời cố vấn của ông A, bà B, …"; an office set before its holder with the time it lasted."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex
from extractor.language.spaces import past_spaces

#: How long an office set before its holder was held ("Giữ cương vị Thủ tướng suốt 16 năm, | từ 1982 đến 1998, | ông A").
_LASTED = regex(r", ?(?:từ|trong|giai đoạn|suốt|qua|nhiệm kỳ|khóa|khoá)(?= [^,.;:\n]{0,20}\d) [^,.;:\n]{2,40}(?=, )")


def serves(scene: Scene, owner: int, office: Office) -> int | None:
    """The name of an aide behind the one whom he serves: led to by "là", or between commas where the page gives his words.

    Args:
        scene: names and offices of the text.
        owner: the name behind "của".
        office: the office of the aide.
    """
    end = scene.names[owner].end
    if scene.text.startswith(" là ", end):
        return scene.by_start.get(past_spaces(scene.text, end + 4))
    name = scene.by_start.get(past_spaces(scene.text, end + 1)) if scene.text.startswith(", ", end) else None
    if name is None or office.entry.name.lower() not in person_words("aide") or not (scene.full(name) or scene.addressed(name)):
        return None
    after = scene.names[name].end
    opened = links.BEGINS.search(scene.text, office.start - 4, office.start) is not None
    enclosed = scene.text.startswith(",", after) and (opened or scene.text.endswith((" kiêm ", " và là "), 0, office.start))
    return name if enclosed or says(scene.text, after, "speech") or (scene.text.startswith(",", after) and says(scene.text, after + 1)) else None


def serves_holder(scene: Scene, office: Office) -> int | None:
    """The name of an aide behind the holder of an office whom he serves ("Luật sư riêng của | Tổng thống A, | ông B").

    Args:
        scene: names and offices of the text.
        office: the office of the aide, which "của" ends.
    """
    inner = next((o for o in scene.offices if office.reach < o.start < office.reach + 6), None)
    owner = scene.by_start.get(inner.reach) if inner is not None and inner.reason == "name" else None
    return serves(scene, owner, office) if owner is not None else None


def over_time(text: str, comma: int) -> int:
    """Where the comma stands behind the years for which an office was held, or the one given.

    Args:
        text: the whole text.
        comma: offset of a comma.
    """
    lasted = _LASTED.match(text, comma)
    return lasted.end() if lasted is not None else comma
