"""Lists that a page posts under its text: numbered lines below "Danh sách …" or "TẬP THỂ", "CÁ NHÂN", as many as an entry counts."""

from __future__ import annotations

from msgspec.structs import replace

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.frames.below import items_below, named_lines
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.official.lists import recipient_of, sort_of
from extractor.facts.awards.official.semicolons import by_semicolons
from extractor.facts.awards.recipients.authored import MAKERS, NOUN
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.receiving import UNIT_HEAD
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.folding import fold
from extractor.language.patterns import regex

_NUMBERED = regex(r"\s*(?P<n>\d{1,3})[.)/-]\s+(?=\S)")
_HEAD = regex(r"\W*(?:[a-eivx]{1,4}[.)]\s*)?(?:danh sách|tập thể|cá nhân|các tập thể|các cá nhân|hộ gia đình)(?!\w)")
#: An item that opens with the noun or the title of a work, or that labels who made it.
_A_WORK = regex(rf"\s*(?:{NOUN}\s*[:\s]|[“\"])|[^\n]{{2,300}}?[-–—,;.(\n]\s*(?:{MAKERS})\s*:")
#: The sentence behind an award that opens the list of all: "Đó là:", "Các tập thể được khen thưởng gồm:".
_OPENS = regex(r"(?:đó là|cụ thể|gồm|bao gồm|(?:các|những|danh sách|\d+) [^.:\n]{3,90}?)(?: như sau| sau đây| sau| gồm| là| gồm có)?\s*:")
#: "Đề nghị tặng A: 02 tập thể": how many there are closes the line over them.
_CLOSES_COUNTED = regex(r":\s*\d{1,3} (?:tập thể|cá nhân|đơn vị|đồng chí|người)\s*\Z")
_LONGEST_HEAD = 140
_FEWEST = 2


def with_posted(scene: Scene, entries: list[Draft]) -> None:
    """Give a counted entry without names those that a list of exactly as many lines names.

    Args:
        scene: the document.
        entries: entries of its running text; their recipients are added to.
    """
    by_semicolons(scene, entries)
    for entry in entries:
        if not entry.recipients and entry.status != "revoked":
            entry.recipients = _below(scene, entry)
    bare = [e for e in entries if e.counted and not e.recipients and e.status != "revoked"]
    if not bare:
        return
    listed = _listed(scene)
    persons = sum(r.kind == "individual" for r in listed)
    for entry in bare if len(listed) >= _FEWEST else []:
        if (entry.collectives or 0, entry.individuals or 0) == (len(listed) - persons, persons):
            entry.recipients = listed
            return


def _below(scene: Scene, entry: Draft) -> list[Recipient]:
    """Whom the lines below the sentences of an award name, which end in a colon: at most as many as it counts, each line one."""
    counted = (entry.collectives or 0) + (entry.individuals or 0)
    named: dict[str, Recipient] = {}
    for mark in entry.marks:
        end = _list_begins(scene, mark)
        told = [_of_item(scene, item) for item in items_below(scene, end) or named_lines(scene, scene.text.find("\n", end - 1))] if end else []
        found = [_on_page(scene, r, entry) for r in told if r is not None]
        if found and len(found) == len(told) and (not entry.counted or len(named) + len(found) <= counted):
            named.update((r.name, r) for r in found if r.name not in named)
    return list(named.values())


def _list_begins(scene: Scene, mark: Mark) -> int | None:
    """Where the sentence ends that opens a list of those who receive an award; None where it opens none."""
    lo, hi = scene.layout.sentence_at(mark.start)
    behind = scene.layout.sentence_at(min(hi + 1, len(scene.text) - 1))
    if behind[0] > hi and _OPENS.fullmatch(scene.folded, *behind) is not None:
        hi = behind[1]
    last = [(m.value.name, m.value.classes) for m in scene.awards if lo <= m.start < hi][-1:]
    opens = scene.text[lo:hi].rstrip().endswith(":") or _CLOSES_COUNTED.search(scene.folded, mark.end, hi) is not None
    return hi if opens and last == [(mark.value.name, mark.value.classes)] else None


def _of_item(scene: Scene, item: Span) -> Recipient | None:
    """Whom an item names; of a work its one maker or its title."""
    if _A_WORK.match(scene.folded, *item) is None:
        return recipient_of(scene, item, None)
    found = Takers()
    read(scene, *item, found)
    return found.named[0] if len(found.named) == 1 else None


def _on_page(scene: Scene, recipient: Recipient, entry: Draft) -> Recipient:
    """A body is an organisation where its page does not count it as "tập thể"."""
    body = recipient.kind == "collective" and not entry.by_tap_the and not UNIT_HEAD.match(fold(recipient.name))
    return replace(recipient, kind="organization") if body else recipient


def _listed(scene: Scene) -> list[Recipient]:
    """Whom the numbered lines below a heading name, over all the sections of the list."""
    found: list[Recipient] = []
    headed, collective, last = False, None, 0
    for start, paragraph in zip(scene.layout.starts, scene.layout.paragraphs, strict=True):
        line = (start, start + len(paragraph.text))
        number = _NUMBERED.match(scene.folded, *line)
        if number is None:
            head = len(paragraph.text) <= _LONGEST_HEAD and _HEAD.match(scene.folded, *line) is not None
            headed, last = headed or head, 0
            collective = sort_of(scene.folded[slice(*line)]) if head else collective
            continue
        if not headed or int(number["n"]) != last + 1:
            headed = headed and int(number["n"]) == last + 1
            continue
        last += 1
        recipient = recipient_of(scene, (number.end(), line[1]), collective)
        if recipient is not None:
            found.append(recipient)
    return found
