"""Lesser titles of a contest of beauty, told without the word for a prize: "A - Người đẹp áo dài" in a line, "B là “Người đẹp tài năng”"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.awards.frames.worn import sole_contest
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.prizes import surnames
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame, held_by
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: What such titles begin with.
_OPENS = Anchored(r"(?<!\w)(?:người đẹp|gương mặt|mỹ nhân|thí sinh được yêu thích|best in) (?=[^\W\d_])")
_WORDS = regex(r"[^\n“”\".,;:()–-]{6,50}")
#: Between the one who has it and the title.
_HAS = regex(r"(?: \([^()\n]{1,40}\))? (?:là|thành|trở thành|với danh hiệu) [“\"]")
_DASH = regex(r"(?: \([^()\n]{1,40}\))?\s*[:–-]\s*[“\"]?")
#: A full name that nothing else on the page shows to be one, at the head of its line.
_RUN = regex(rf"\W*(?P<name>[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{2,4}})(?: \([^()\n]{{1,40}}\))?\s*[:–-]\s*[“\"]?")
_CLOSES = regex(r"[”\"]?[.;,]?\s*(?:\n|$)")


def lesser(scene: Scene) -> Iterator[Frame]:
    """Frames of lesser titles beside the name of who has them, where the page tells of one contest of beauty.

    Args:
        scene: the document.
    """
    opening = [m.start() for m in _OPENS.finditer(scene.folded)]
    if not opening or sole_contest(scene) is None:
        return
    for start in opening:
        words = _WORDS.match(scene.text, start)
        if words is None or not scene.text[start].isupper() or any(m.start <= start < m.end for m in scene.awards):
            continue
        end = start + len(words.group().rstrip())
        who = _bearer(scene, start, end)
        if who is not None:
            name = AwardName(None, f"Giải {scene.text[start:end]}", family="giai-thuong")
            yield held_by(Mark(start, end, name, "awards.name_category"), who)


def _bearer(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """Where the name stands of who has a title: before "là" and a quotation mark, or with it in a line of their own."""
    before, behind = scene.person_before(start), next(iter(scene.persons(end, end + 6)), None)
    if before is not None and _HAS.fullmatch(scene.folded, before.end, start):
        return before.start, before.end
    line = scene.text.rfind("\n", 0, start) + 1
    if before is not None and before.start >= line and not scene.text[line : before.start].strip(" -–•*+."):
        return (before.start, before.end) if _DASH.fullmatch(scene.folded, before.end, start) and _CLOSES.match(scene.text, end) else None
    run = _RUN.fullmatch(scene.text, line, start)
    if run is not None and run["name"].split()[0] in surnames() and _CLOSES.match(scene.text, end):
        return run.span("name")
    alone = behind is not None and not scene.text[line:start].strip(" -–•*+.“\"")
    if behind is not None and alone and _DASH.fullmatch(scene.folded, end, behind.start) and ":" in scene.text[end : behind.start]:
        return behind.start, behind.end
    return None
