"""Which event a bare head takes up: "… trong khuôn khổ Triển lãm A 2022. Chương trình diễn ra từ 22/9"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.events.candidates import Candidate, core

#: Heads that take up an event of any kind; another one takes up what its own head names.
_ANY = frozenset(("chương trình", "sự kiện", "lễ", "hoạt động", "đêm", "ngày hội"))
#: So many sentences before it at most.
_NEAR = 3


def named_before(folded: str, main: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The mention that names the event which a bare one tells of; the same mention where it names one itself, or none was named shortly before.

    Args:
        folded: the whole text, folded.
        main: the mention that was chosen.
        found: all candidates, in text order.
    """
    if not main.bare:
        return main
    head = core(folded, main)
    before = [c for c in found if not c.bare and not c.verbal and c.start < main.start and main.order - c.order <= _NEAR]
    return next((c for c in reversed(before) if head in _ANY or core(folded, c).startswith(head)), main)
