"""Lists behind an award that name more of the counted ones than its own sentence singled out, and names told again as holders of the title."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.recipients.elaboration import OPENING, TELLS, listed, near
from extractor.facts.awards.scene import Scene


def completed(scene: Scene, entries: Sequence[Draft]) -> list[Draft]:
    """The entries with whole lists for parts of them, and without those that only call by the title one whom another names.

    "… cho 7 tập thể, trong đó có A. (…) Các tập thể được phong tặng gồm A; B; C".

    Args:
        scene: the document.
        entries: the awards, joined; recipients are changed.
    """
    partial = [e for e in entries if _is_partial(e)]
    for match in OPENING.finditer(scene.folded, scene.title_end) if partial else ():
        kind = "collectives" if match["coll"] else "individuals"
        end = scene.layout.sentence_at(match.start())[1]
        if TELLS.search(match["what"]) is None or any(match.start() <= m.start < end for m in scene.awards):
            continue
        takers = listed(scene, match, end)
        names = {r.name for r in takers}
        for entry in partial:
            more = len(entry.recipients) < len(takers) <= (getattr(entry, kind) or 0)
            if more and {r.name for r in entry.recipients} <= names and near(scene, entry, match.start()):
                entry.recipients = takers
    return [e for e in entries if not any(_called_so(e, other) for other in entries)]


def _is_partial(entry: Draft) -> bool:
    """Whether an entry counts more than it names."""
    return bool(entry.recipients) and len(entry.recipients) < (entry.collectives or entry.individuals or 0)


def _called_so(held: Draft, given: Draft) -> bool:
    """Whether somebody is only called by a title ("Nghệ nhân nhân dân A") that another entry says was given to many, A among them."""
    same = held is not given and (held.name, held.class_, held.status) == (given.name, given.class_, given.status)
    only = held.rule == "awards.held" and not held.counted and given.counted
    return same and only and {r.name for r in held.recipients} <= {r.name for r in given.recipients}
