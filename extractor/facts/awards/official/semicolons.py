"""Lists of collectives whose items semicolons part, in one sentence or over some paragraphs, as many as an award counts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.official.lists import recipient_of
from extractor.facts.awards.recipients.counts import COLLECTIVE, WORD
from extractor.facts.awards.recipients.receiving import UNIT_HEAD
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: "Các tập thể được khen thưởng gồm: A, B; C", "Danh sách 22 tập thể … gồm: A; B".
_OPENS = regex(
    rf"(?<!\w)(?:danh sách|các|những|\d+|{WORD}) (?:(?:\d+ )?(?:{COLLECTIVE}))(?!\w)[^.:;\n]{{0,160}}?"
    r"(?<!\w)(?:gồm có|bao gồm|gồm|là|đó là)(?!\w)\s*:?\s"
    r"|(?<!\w)(?:gồm có|bao gồm|gồm|đó là)(?!\w)\s*:?\s|:\s"
)
#: What closes an item: where the house lies, a bracket of where or whose it is.
_TAIL = regex(
    r"(?i)(?:,? \([^()\n]{2,60}\)|(?:,| thuộc) (?:(?:quận|huyện|thị xã|thị trấn|thành phố|tỉnh|tp\.?) [^,;()\n]{2,40}))+$"
)
_LEADS = regex(rf"(?:và |tập thể )*(?=[{UPPER}\d]|[a-zà-ỹđ]+ [{UPPER}])")
#: A paragraph that tells something is none of the list.
_TELLS = regex(r"(?<!\w)(?:trao(?! đổi)|tặng|được|đã|đoạt|phát biểu)(?!\w)")
_FEWEST, _LONGEST = 3, 170
_PARAGRAPHS = 8
#: Before the name of a person stand no more characters: "Thiếu tướng A".
_RANK = 24
_SENTENCES = 3


def by_semicolons(scene: Scene, entries: Sequence[Draft]) -> None:
    """Give an award those of a list of exactly as many items as it counts collectives, where it does not name them all.

    Args:
        scene: the document.
        entries: the awards; recipients are added to them.
    """
    if scene.text.count(";") < _FEWEST - 1:
        return
    for entry in entries:
        many, persons = entry.collectives, [r for r in entry.recipients if r.kind == "individual"]
        if many is None or many < _FEWEST or entry.status == "revoked" or len(entry.recipients) - len(persons) == many:
            continue
        listed = next((found for mark in entry.marks if (found := _behind(scene, mark.end, many))), [])
        if listed:
            entry.recipients = [*(_on_page(r, entry) for r in listed), *persons]


def _on_page(recipient: Recipient, entry: Draft) -> Recipient:
    """A body is an organisation where its page does not count it as "tập thể"."""
    unit = entry.by_tap_the or recipient.kind != "collective" or UNIT_HEAD.match(fold(recipient.name)) is not None
    return recipient if unit else replace(recipient, kind="organization")


def _behind(scene: Scene, at: int, many: int) -> list[Recipient]:
    """The list that the sentence of an award, or one of those behind it, opens; empty where none has as many items."""
    start, end = scene.layout.sentence_at(at)
    lo = at
    for _ in range(_SENTENCES):
        opens = _OPENS.search(scene.folded, lo, end)
        while opens is not None:
            found = _items(scene, opens.end(), many)
            if found:
                return found
            opens = _OPENS.search(scene.folded, opens.end(), end)
        start, end = scene.layout.sentence_at(min(end + 2, len(scene.text) - 1))
        if start < lo:
            break
        lo = start
    return []


def _items(scene: Scene, at: int, many: int) -> list[Recipient]:
    """The items from an offset on, over the paragraphs that go on with the list; empty unless they are as many and each is a collective."""
    spans: list[Span] = []
    for _ in range(_PARAGRAPHS):
        line = scene.text.find("\n", at)
        line = len(scene.text) if line < 0 else line
        end = line if spans else min(line, scene.layout.sentence_at(at)[1])
        if _TELLS.search(scene.folded, at, end) is None:
            spans += _cut(scene, at, end)
        elif not spans:
            return []
        if len(spans) >= many or line == len(scene.text):
            break
        at = line + 1
    if len(spans) != many:
        return []
    found = [_item(scene, span) for span in spans]
    return [r for r in found if r is not None] if all(found) else []


def _cut(scene: Scene, start: int, end: int) -> list[Span]:
    cuts = [i for i in range(start, end) if scene.text[i] == ";"]
    edges = [start, *(i + 1 for i in cuts), end]
    spans = list(zip(edges[:-1], [*cuts, end], strict=True))
    return [span for span in spans if scene.text[slice(*span)].strip(" .")]


def _item(scene: Scene, span: Span) -> Recipient | None:
    start, end = span
    words = scene.text[start:end]
    start += len(words) - len(words.lstrip())
    leads = _LEADS.match(scene.text, start, end)
    words = scene.text[start:end].rstrip(" .")
    if leads is None or len(words) > _LONGEST or scene.persons(start, min(end, start + _RANK)):
        return None
    tail = _TAIL.search(words)
    start, end = leads.end(), start + (tail.start() if tail is not None else len(words))
    return recipient_of(scene, (start, end), True)
