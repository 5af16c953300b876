"""Who handed an award over, where another sentence or a clause behind tells it, or a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.givers.actors import acting
from extractor.facts.awards.scene import Scene
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

#: "Lá cờ được Trung tướng A (trao tại hội nghị)".
_HANDED = Anchored(
    r"(?<!\w)(?P<thing>lá cờ|tấm (?:bằng khen|huân chương|huy chương|huy hiệu)|kỷ niệm chương)(?: này| ấy)? (?:đã )?(?:được|do)"
    r" (?P<who>[^.;\n]{5,120}?)"
    r" (?:trực tiếp )?(?:trao|gắn)(?!\w)"
)
#: "Bà A trao cờ cho các đơn vị", "ông B trao phần thưởng cao quý cho đơn vị": the thing by a bare noun.
_HANDS = Anchored(
    r"(?<!\w)trao (?:tặng )?(?P<thing>cờ(?: thi đua)?|(?:các )?phần thưởng(?: cao quý)?|bằng và huy hiệu|huy hiệu và bằng(?: chứng nhận)?"
    r"|(?:bằng )?danh hiệu|bằng anh hùng)(?: này| nói trên)? (?:cho|tặng|tới)(?!\w)"
)
#: "Ông A đã trao khen thưởng cho các tập thể, cá nhân. Cụ thể: Tặng …": the awards are told behind.
_HANDS_THESE = Anchored(
    r"(?<!\w)(?:trao (?:tặng )?(?:khen thưởng|thưởng|(?:các )?(?:phần thưởng|hình thức khen thưởng|danh hiệu)(?: cao quý)?)|khen thưởng)"
    r"(?: cho)? [^.;:\n]{3,160}?(?:[.,;:]|\.\n)\s*(?:cụ thể|theo đó|trong đó)(?: là| như sau)?,?\s*:?\s*(?=(?:[-+•]\s*)?(?:trao )?tặng(?!\w))"
)
#: Honours that are no title.
_NO_TITLE = ("Huân", "Huy", "Bằng", "Giấy", "Cờ", "Kỷ", "Giải")
#: "X tặng A cho Y; bà B thay mặt lãnh đạo tỉnh trao.", "…, do chị B, Bí thư Tỉnh đoàn trao tận tay".
_THEN_HANDS = Anchored(
    r"(?<!\w)(?:(?:thay mặt|đại diện)(?: [^,;.\n]{3,40})?|được (?:sự )?(?:ủy|uỷ) quyền|trực tiếp) (?:trao|trao tặng|trao lại)(?=\s*[.;,\n]|$)"
    r"|(?<!\w)do (?P<who>[^.;\n]{5,90}?) trao tận tay(?!\w)"
)
#: The office between whoever hands over and the verb.
_OFFICE = regex(r"\s*(?:, [^,;]{3,80},\s*)?")
_NEAR = 3


def handed(scene: Scene, entries: Sequence[Draft]) -> None:
    """Give the awards told of right before the person who, a later clause says, handed the thing over ("Lá cờ được A trao tại hội nghị")."""
    for entry in entries:
        if entry.presenter is not None and (entry.grantor or "").startswith(f"{entry.presenter} "):  # "Thủ tướng (trao A)" of the headline
            entry.presenter = None
    of_the_line_before(scene, entries)
    if all(e.presenter is not None for e in entries):
        return
    for match in _HANDED.finditer(scene.folded):
        head = match["thing"].split(" ", 1)[1]
        named = [e for e in _waiting(scene, entries, match.start()) if e.name.casefold().startswith(head)]
        if len(named) == 1:
            _give(scene, named, *match.span("who"))
    for match in _HANDS.finditer(scene.folded):
        _give(scene, _things(scene, entries, match), scene.layout.sentence_at(match.start())[0], match.start())
    for match in _HANDS_THESE.finditer(scene.folded):
        _give_these(scene, entries, match)
    for match in _THEN_HANDS.finditer(scene.folded):
        _by_clause(scene, entries, match)


#: What a tournament gives beside its places.
_OF_TOURNAMENT = regex(
    r"Huy chương (?:vàng|bạc|đồng)$|(?:Giải|Cúp) (?:cầu thủ|thủ môn|vận động viên|vđv|phong cách|huấn luyện viên|tay vợt)(?!\w)", re.IGNORECASE
)
_PLACE = regex(r"Giải (?!thưởng|cầu thủ|thủ môn|phong cách)")


def for_their_holder(entries: Sequence[Draft]) -> None:
    """Grantors of what a bare committee gives: who holds the contest, where other prizes tell of one; else the committee itself.

    Args:
        entries: the awards, joined; grantors are added to them.
    """
    holders = {e.grantor for e in entries if e.committee and e.grantor}
    for entry in (e for e in entries if e.committee and not e.state):
        entry.grantor = entry.grantor or (next(iter(holders)) if len(holders) == 1 else entry.committee)
    for entry in (e for e in entries if e.grantor is None and not e.state and not e.earlier and _OF_TOURNAMENT.match(e.name)):
        beside = {e.grantor for e in entries if e.sentence == entry.sentence and e.grantor and not e.earlier and _PLACE.match(e.name)}
        entry.grantor = beside.pop() if len(beside) == 1 and entry.status == "conferred" else None


#: "Tặng A cho …" at the head of a line.
_LINE_OF_GIVING = regex(r"\W*(?:(?:trao|truy|phong) )?tặng(?: thưởng)?(?: danh hiệu)?\s*[\"“]?")


def of_the_line_before(scene: Scene, entries: Sequence[Draft]) -> None:
    """Who grants goes on in lines that open with the verb, behind one that a semicolon closes: "X tặng A cho Y;" over "Tặng B cho Z".

    Args:
        scene: the document.
        entries: the awards, joined, in order; grantors are added to them.
    """
    for entry in entries:
        line = scene.layout.paragraph_at(entry.marks[0].start)
        start = scene.layout.starts[line]
        if entry.grantor is not None or entry.state or line == 0 or not scene.text[:start].rstrip().endswith(";"):
            continue
        above = [e for e in entries if e.grantor and e.status == entry.status and scene.layout.paragraph_at(e.marks[0].start) == line - 1]
        if above and _LINE_OF_GIVING.fullmatch(scene.folded, start, entry.marks[0].start) is not None:
            entry.grantor = above[-1].grantor


def _give_these(scene: Scene, entries: Sequence[Draft], match: re.Match[str]) -> None:
    """The awards of the sentence that says in detail what somebody handed over."""
    who = acting(scene, (scene.layout.sentence_at(match.start())[0], match.start()))
    end = scene.layout.sentence_at(min(match.end(), len(scene.text) - 1))[1]
    for entry in (e for e in entries if _open(e) and match.end() <= e.marks[0].start < end) if who.persons else ():
        if not set(who.persons) & {r.name for r in entry.recipients}:
            entry.presenter, entry.by_person = ", ".join(who.persons), True


def _things(scene: Scene, entries: Sequence[Draft], match: re.Match[str]) -> list[Draft]:
    """The awards that a bare noun means: the first flag, all titles, else what was told right before."""
    if match["thing"].startswith("cờ"):
        return [e for e in entries if _open(e) and e.name.startswith("Cờ")][:1]
    if match["thing"].endswith(("danh hiệu", "anh hùng")):
        return [e for e in entries if _open(e) and not e.name.startswith(_NO_TITLE)]
    return _waiting(scene, entries, match.start())


def _by_clause(scene: Scene, entries: Sequence[Draft], match: re.Match[str]) -> None:
    """The awards of the clause before, handed over by whom the clause tells."""
    lo = scene.layout.sentence_at(match.start())[0]
    here = [e for e in entries if _open(e) and any(lo <= m.start < match.start() for m in e.marks)]
    last = scene.person_before(match.start())
    set_off = last is not None and last.start > lo and _OFFICE.fullmatch(scene.text, last.end, match.start()) is not None
    who = match.span("who") if match["who"] else (last.start, last.end) if last is not None and set_off else (lo, lo)
    acting = {scene.full_name(p.name) for p in scene.persons(*who)}
    for entry in here if len(acting) == 1 else ():  # no list of those who received goes on with whoever hands over
        entry.recipients = [r for r in entry.recipients if r.name not in acting]
    if acting:
        _give(scene, here, *who)


def _open(entry: Draft) -> bool:
    return entry.presenter is None and entry.status == "conferred" and not entry.earlier


def _waiting(scene: Scene, entries: Sequence[Draft], at: int) -> list[Draft]:
    """The entries told of in the sentences right before an offset of which nobody is told to have handed them over."""
    return [e for e in entries if _open(e) and e.marks[-1].end < at and scene.text.count(". ", e.marks[-1].end, at) < _NEAR]


def _give(scene: Scene, entries: Sequence[Draft], start: int, end: int) -> None:
    persons = list(dict.fromkeys(scene.full_name(p.name) for p in scene.persons(start, end)))
    for entry in entries if len(persons) == 1 else ():
        if persons[0] not in [r.name for r in entry.recipients]:
            entry.presenter, entry.by_person = persons[0], True
