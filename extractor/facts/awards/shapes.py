"""The frame of an award's name: who stands where around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.facts.awards.model import AwardName, Span, Status
from extractor.facts.marks import Mark

Shape = Literal["gives", "given", "receives", "turned", "held", "listed", "counted", "revoked", "awaited", "labelled"]


@dataclass(frozen=True)
class Frame:
    """One award's name in its frame. Spans are offsets of `doc.text`; an empty span says nothing.

    Args:
        mark: the name.
        shape: who stands where: "gives" (X tặng A cho Y), "given" (Y được X tặng A), "receives" (Y nhận A), "turned" (A được X trao cho Y),
            "held" (A before the name of who holds it), "listed" (A in brackets behind who was given it), "counted" (A only counted),
            "revoked" (A is taken back from Y), "awaited" (a ceremony of Y receiving A), "labelled" (A: Y).
        verb: the verb's words, folded.
        giver: span before or inside which the giver stands.
        taker: spans in which recipients stand, in order.
        after: span behind the name, to the end of its clause.
        clause: span of the clause from its first word to the end of `after`.
        status: conferred, proposed or revoked.
        aside: whether it only says who receives another award ("tặng A cho 10 vận động viên đoạt B").
    """

    mark: Mark
    shape: Shape
    verb: str
    giver: Span
    taker: tuple[Span, ...]
    after: Span
    clause: Span
    status: Status
    aside: bool = False

    @property
    def award(self) -> AwardName:
        """What the name means."""
        value: AwardName = self.mark.value
        return value


def held_by(mark: Mark, who: Span, clause: Span | None = None) -> Frame:
    """The frame of an honour that somebody holds.

    Args:
        mark: the name.
        who: span of the holder.
        clause: span from the first word to the last; the name's own where it is left out.
    """
    return Frame(mark, "held", "", (mark.start, mark.start), (who,), (mark.end, mark.end), clause or (mark.start, mark.end), "conferred")
