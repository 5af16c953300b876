"""The holder of an office over a bracket or over a title in quotation marks."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.language.patterns import regex

_BRACKETED = regex(r"\([^()\n]{2,60}\), ")
#: "Tổng giám đốc Công ty X (X Group, mã: XXX) – | bà A".
_DASHED = regex(r"\([^()\n]{2,60}\) [-–—] ")
#: What opens a title in quotation marks.
QUOTES = ('"', "“", "‘", "'", "«")
#: "đạo diễn phim | "Rừng xanh" | A", with the spaces that some pages set inside.
_TITLE = regex(r"[\"“‘'«] ?[^\"“”‘’'«»\n]{1,60}[\"”’'»] ?(?:\([^()\n]{2,30}\) )?(?:[-–—] )?")


def over_bracket(scene: Scene, bracket: int, chain: int) -> int | None:
    """The name right over a bracket, or a titled one over a dash as well.

    Args:
        scene: names and offices of the text.
        bracket: where the bracket opens.
        chain: where the first office before it begins.
    """
    home = links.COUNTRY.match(scene.text, bracket)
    if home is None and links.FRONT_OPENS.search(scene.text, chain - 60, chain):
        home = _BRACKETED.match(scene.text, bracket)  # "Là học sinh Trường X (Lâm Đồng), A …"
    if home is not None and home.end() in scene.by_start:
        return scene.by_start[home.end()]
    dashed = _DASHED.match(scene.text, bracket)
    name = scene.by_start.get(dashed.end()) if dashed else None
    return name if name is not None and scene.titled(name) else None


def over_title(scene: Scene, office: Office) -> int | None:
    """The full name right behind the title of the work that an occupation is told with.

    Args:
        scene: names and offices of the text.
        office: an occupation that an opening quotation mark ends.
    """
    title = _TITLE.match(scene.text, office.reach)
    name = scene.by_start.get(title.end()) if title is not None else None
    return name if name is not None and scene.full(name) and not scene.addressed(name) else None


#: "Thủ tướng Israel | (khi đó là | ông A)".
_HELD_BY = regex(r"\((?:(?:khi|lúc|hồi|thời) (?:đó|ấy)|bấy giờ|hiện|hiện nay|hiện tại|nay|tức)(?: là)? ")


def enclosed(scene: Scene, office: Office) -> int | None:
    """The titled name that opens a bracket behind its office ("giám đốc Sở Y tế (ông A, …)"); an artist's is of who plays a part.

    Args:
        scene: the names and offices of the text.
        office: an office that ends at a bracket.
    """
    led = _HELD_BY.match(scene.text, office.reach)
    name = scene.by_start.get(led.end() if led is not None else office.reach + 1)
    if name is None or not scene.titled(name) or (scene.names[name].value.honorific or "").isupper():
        return None
    return name if scene.text[scene.names[name].end:scene.names[name].end + 1] in (",", ")", " ") else None
