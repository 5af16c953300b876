"""The prizes that a category is one of, where they stand right behind it."""

from __future__ import annotations

from extractor.facts.awards.names.extent import free_end
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "giải Bài hát của năm tại lễ trao giải X", "… tại X 2016": the prizes that a category is one of.
_AT_PRIZES = regex(
    r"\s+(?:tại|của|ở|trong khuôn khổ)\s+(?:(?P<told>lễ trao giải(?: thưởng)?|giải(?: thưởng)?)\s+|(?P<film>liên hoan phim|lhp)\s+)?[\"“]?(?=\S)"
)
#: English names say themselves what they are: "X Awards".
_AWARDS = regex(r"(?: Awards?| Festival|Grammy|Oscar|Emmy)$")
_DATED = regex(r"[\"”]? (?:năm )?(?:19|20)\d{2}(?!\w)|[\"”]? lần thứ ")


#: "tại Liên hoan phim X, “A” được trao giải …".
_AT_FESTIVAL = regex(r"(?<!\w)(?:tại|ở|trong khuôn khổ) (?P<film>(?:liên hoan phim|lhp) )(?=\S)")


def prizes_told(scene: Scene, mark: Mark) -> str | None:
    """The prizes that a category is one of, by the words right behind it, else by the festival that its sentence names before it."""
    behind = prizes_behind(scene, _last_of_list(scene, mark))
    festival = _AT_FESTIVAL.search(scene.folded, scene.layout.sentence_at(mark.start)[0], mark.start) if behind is None else None
    if festival is None or not scene.text[festival.end() : festival.end() + 2].strip():
        return behind
    start, end = festival.start("film"), free_end(scene.text, festival.end(), words=8, lower=2)
    return scene.text[start:end].strip(' "“”') if end > festival.end() else behind


#: Between the categories of one list.
_JOINT = regex(r"[\s\"”]*(?:,|và|;)\s*(?:giải\s+)?[\"“]?")


def _last_of_list(scene: Scene, mark: Mark) -> Mark:
    """The last of the categories that stand in one list with a mark, so that what is told behind it is told of all."""
    last = mark
    for other in scene.awards:
        if other.start >= last.end and _JOINT.fullmatch(scene.folded, last.end, other.start) and other.value.family == "giai-thuong":
            last = other
    return last


def prizes_behind(scene: Scene, mark: Mark) -> str | None:
    """The prizes that the words behind a category name ("tại lễ trao giải X", "tại X 2016"); None where they name none.

    Args:
        scene: the document.
        mark: the category.
    """
    led = _AT_PRIZES.match(scene.folded, mark.end)
    if led is None or not scene.text[led.end()].isupper():
        return None
    at = led.end()
    known: str | None = next((m.value.name for m in scene.awards if mark.end < m.start <= at < m.end and m.value.family == "giai-thuong"), None)
    if known is not None:
        return known.removeprefix("Giải thưởng ").removeprefix("Giải ")
    end = free_end(scene.text, led.end(), words=6, lower=2)
    dated = led["told"] or led["film"] or _AWARDS.search(scene.text, at, end) or _DATED.match(scene.folded, end)
    if not dated or (not led["told"] and not led["film"] and any(m.start <= led.end() < m.end for m in (*scene.places, *scene.bodies))):
        return None
    prizes: str = scene.text[led.start("film") if led["film"] else led.end() : end]
    return prizes.strip(' "”')
