"""Those who bear a title, line by line below the heading that counts them: "Danh sách 10 Công dân ưu tú năm 2018", "10 Nghệ nhân ưu tú gồm:"."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: The verb of such a frame.
LIST = "danh sách"
_TITLES = frozenset({"danh-hieu-vinh-du-nha-nuoc", "danh-hieu", "khac"})
_HEADS = regex(r"\W*(?:(?:danh sách|dưới đây là|đó là|cụ thể,?) )?(?P<n>\d{1,3}) (?:danh hiệu )?[\"“]?")
#: What a heading may still say: when, of what time, that they were given it.
_CLOSES = regex(r"[\"”]?(?: (?!cho )[^\s:;.!?]+){0,12}\s?:?\.?\s*(?=\n)")
_LINE = regex(rf"\n+\s*(?:{BULLET}|\d{{1,3}}[.)])?\s*(?P<who>[^\n]{{4,400}})")
#: Before a name stand degree, honour and honorific.
_TITLE_WORDS = 9
_FEW = 2


def holders_below(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """A title that a heading counts, with the persons that the lines below it name first; None where they do not.

    Args:
        scene: the document.
        sentence: the sentence that the title stands in.
        mark: the title.
    """
    heads = _HEADS.fullmatch(scene.folded, sentence[0], mark.start) if mark.value.family in _TITLES and not mark.value.plain else None
    closes = _CLOSES.match(scene.folded, mark.end) if heads is not None else None
    if heads is None or closes is None:
        return None
    spans = tuple(_lines(scene, closes.end(), int(heads["n"])))
    if len(spans) < _FEW:
        return None
    here = (mark.start, mark.start)
    return Frame(mark, "labelled", LIST, here, spans, (closes.end(), spans[-1][1]), (sentence[0], spans[-1][1]), "conferred")


def _lines(scene: Scene, at: int, most: int) -> list[Span]:
    """Spans of the names that open the lines from an offset on, as many as are asked for at most."""
    found: list[Span] = []
    while len(found) < most and (line := _LINE.match(scene.text, at)) is not None:
        person = next(iter(scene.persons(*line.span("who"))), None)
        if person is None or scene.text.count(" ", line.start("who"), person.start) > _TITLE_WORDS:
            break
        found.append((person.start, person.end))
        at = line.end()
    return found
