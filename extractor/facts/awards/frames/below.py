"""Winners in the lines below a label: "Giải Nhất:" and one winner a line."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.authored import HOME, MAKERS, NOUN
from extractor.facts.awards.recipients.winners import pupil
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import FRAME
from extractor.language.patterns import regex

_ITEM = regex(rf"\n\s*{BULLET}\s*(?P<who>[^\n]{{2,300}})")
#: A line that lost its bullet names and tells nothing: no stop closes it.
_PLAIN = regex(r"\n\s*(?P<who>[^\n]{4,160})(?<![.:?!])(?=\n|$)")
#: "Giải pháp: X" over "Tác giả: A" and "Đơn vị: B": the lines of one work.
_WORK = regex(rf"\n\s*(?P<who>(?i:{NOUN})\s*:?\s[^\n]{{3,300}})(?=\n\W*(?i:{MAKERS})\s*:)")
_OF_WORK = regex(rf"\n\W*(?i:{MAKERS}|{HOME})\s*:?\s[^\n]{{2,200}}")
#: What a label may say behind its prize: "Giải Nhất (2 giải):", "Giải Nhì: 02 giải pháp".
_HOW_MANY = regex(rf"[\s.\"”:]*\(?\s*(?:gồm )?\d{{1,3}} (?:giải(?: thưởng)?|{NOUN})\s*\)?[\s.:]*(?:gồm)?[\s.:]*")
#: "+ Giải cá nhân:": a line that heads other ones.
_LABEL = regex(r"(?:các )?(?:giải|danh hiệu|thể loại|hạng mục|nội dung)(?!\w)[^:\n]{0,40}:\s*")
_MOST = 60
#: Before a name at the head of its line stand fewer words: "Đại tá", "Ông".
_TITLE = 4


def items_below(scene: Scene, start: int, many: int | None = None) -> tuple[Span, ...]:
    """The lines that follow a label which ends its own line, each without its bullet; none where it does not.

    Lines with bullets or numbers, items of a list of the page; as many plain lines as the label counts, or all up to the next award.

    Args:
        scene: the document.
        start: offset behind the label.
        many: how many the label counts, where it counts.
    """
    end = scene.text.find("\n", start)
    if end < 0 or (scene.text[start:end].strip(' ."”:') and _HOW_MANY.fullmatch(scene.folded, start, end) is None):
        return ()
    return _items(scene, end) or _plain(scene, end, many)


def _items(scene: Scene, end: int) -> tuple[Span, ...]:
    found: list[Span] = []
    end = _past_kind(scene, end)
    while len(found) < _MOST and (item := _ITEM.match(scene.text, end) or _WORK.match(scene.text, end) or _list_item(scene, end)) is not None:
        if _has_award(scene, item) or _LABEL.fullmatch(scene.folded, *item.span("who")):
            break
        end = _lines_end(scene, item.end())
        found.append((item.start("who"), end))
        end = _past_kind(scene, end)
    return tuple(found)


#: "- Tập thể:", "2. Cá nhân (3 người):": a line that only says of which kind those below it are.
_KIND = regex(
    rf"\n\s*(?:{BULLET}|[ivx]{{1,4}}[.)])?\s*(?:(?:về|các|danh sách)\s+)*(?:tập thể|cá nhân|hộ gia đình|gia đình)"
    r"\s*(?:\([^()\n]{1,30}\))?\s*(?:gồm\s*)?:?\s*(?=\n)"
)


def _past_kind(scene: Scene, end: int) -> int:
    kind = _KIND.match(scene.folded, end)
    return kind.end() if kind is not None else end


def named_lines(scene: Scene, end: int) -> tuple[Span, ...]:
    """Plain lines behind an offset that each open with somebody's name and tell nothing; none where fewer than two do.

    Args:
        scene: the document.
        end: offset of the end of the line above them.
    """
    found: list[Span] = []
    while len(found) < _MOST and (line := _PLAIN.match(scene.text, end)) is not None and _opens_with_name(scene, *line.span("who")):
        if _has_award(scene, line) or FRAME.search(scene.folded, *line.span("who")) is not None:
            return ()
        found.append(line.span("who"))
        end = line.end()
    return tuple(found) if len(found) > 1 else ()


def _opens_with_name(scene: Scene, start: int, end: int) -> bool:
    person = next(iter(scene.persons(start, end)), None)
    by_title = person is not None and scene.text.count(" ", start, person.start) < _TITLE
    return by_title or any(m.start == start and m.end <= end for m in scene.bodies)


def _lines_end(scene: Scene, end: int) -> int:
    """Where an item ends that goes on in the lines below it: "Tác giả: A", "Đơn vị: B"."""
    while (line := _OF_WORK.match(scene.text, end)) is not None:
        end = line.end()
    return end


def _list_item(scene: Scene, at: int) -> re.Match[str] | None:
    """The next line, where the page makes it an item of a list."""
    if scene.layout.kind_at(min(at + 1, len(scene.text) - 1)) != "list_item":
        return None
    return re.compile(r"\n\s*(?P<who>[^\n]{2,300})").match(scene.text, at)


def _plain(scene: Scene, end: int, many: int | None) -> tuple[Span, ...]:
    found: list[Span] = []
    while len(found) < (many or _MOST) and (line := _PLAIN.match(scene.text, end)) is not None:
        if _has_award(scene, line):
            return tuple(found)
        found.append(line.span("who"))
        end = line.end()
    return tuple(found) if len(found) == many or (found and (_heads_next(scene, end) or all(pupil(scene, at) for at, _ in found))) else ()


def _heads_next(scene: Scene, at: int) -> bool:
    """Whether the next line begins with an award, which parts the winners of this one from those of the next."""
    return any(at < m.start <= at + len("\n- 10 giải ") for m in scene.awards)


def _has_award(scene: Scene, item: re.Match[str]) -> bool:
    return any(item.start() <= mark.start < item.end() for mark in scene.awards)
