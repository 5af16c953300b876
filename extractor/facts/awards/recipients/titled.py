"""Works that receive under their titles: told by a noun, or one of a list of titles."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.recipients.works import LISTS_WORKS, TITLED_WORK, WORK, is_said
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.guards import is_clause
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex


def is_work(scene: Scene, start: int, end: int, found: Takers) -> bool:
    """Whether an item is the title of a work, which is then taken."""
    work = WORK.fullmatch(scene.text, start, end) or TITLED_WORK.match(scene.text, start, end)
    found.works = (found.works or LISTS_WORKS.match(scene.folded, start) is not None) and not found.individuals
    if work is None and found.works and (title := _bare_title(scene, start, end)) is not None:
        found.add(title)
        return True
    if work is None or is_said(work):
        return False
    own = scene.folded.startswith(("của ", "do "), work.end("name") + 2)  # a work with its maker is an item of its own
    if own or not any(r.kind == "individual" for r in found.named):  # beside its author a work says for what, not who
        found.add(as_written(scene, *work.span("name"), kind=None))
    return True


#: A title without quotation marks in a list of works.
_TITLE = regex(rf"(?P<name>[{UPPER}][^\n]{{1,80}}?)[\s.]*")


def _bare_title(scene: Scene, start: int, end: int) -> Recipient | None:
    """The title that an item of a list of works is, no person, body or place."""
    title = _TITLE.fullmatch(scene.text, start, end)
    if title is None or LISTS_WORKS.match(title["name"].casefold()) or is_clause(title["name"]):
        return None
    if any(m.start <= start < m.end for m in (*scene.bodies, *scene.places, *scene.awards)):
        return None
    return as_written(scene, *title.span("name"), kind=None)
