"""An award as one frame, or several joined, tell it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.facts.awards.model import Decision, Recipient, Status
from extractor.facts.marks import Mark


@dataclass
class Draft:
    """An award as one frame, or several joined, tell it.

    Args:
        name: canonical name.
        class_: class, where there is one.
        status: conferred, proposed or revoked.
        award_id: identifier in the catalogue.
        grantor, presenter: as in `AwardFact`.
        committee: a bare "Ban tổ chức" that gives it, where nothing on the page says for whom it does.
        recipients, collectives, individuals: as in `AwardFact`.
        reason, decision, date, place: as in `AwardFact`.
        period: year behind the name.
        by_person: whether a named person hands it over.
        posthumous: given after death.
        earlier: an award that someone has from before, so that the day of the page's ceremony is not its day.
        owned: the grantor stands right behind the name ("của X").
        shared: its subject grants other honours in the same breath ("X và Y trao A và B"), so that each may be of one of them.
        state: handed over "thay mặt Đảng, Nhà nước", which names no granting body.
        ceremony: told of the page's own ceremony.
        title: told in the headline only.
        bare: a prize whose place is unsaid ("đạt giải cuộc thi X").
        aside: told only to say who receives another award.
        part: told as a part of what the sentence before counts ("Trong đó, …").
        others: those that it counts are others than the one named before ("12 đảng viên khác").
        pieces: how many of it the text counts ("4 Huân chương A hạng Nhất"), be it not its recipients.
        own: its count is the number of the title itself ("12 chiến sĩ thi đua"), which no other count adds to.
        among: its recipient is told as one of those that it counts ("một trong 4 đơn vị được tặng …").
        verb: the verb of its first frame, folded.
        looks_back: whether its sentence sums up what was given over some time.
        by_tap_the: whether its collectives are counted as "tập thể".
        sentence: where its first sentence starts.
        rule: rule of its first frame.
        marks: names of awards that tell it.
    """

    name: str
    class_: int | None
    status: Status
    award_id: str | None = None
    grantor: str | None = None
    presenter: str | None = None
    committee: str | None = None
    recipients: list[Recipient] = field(default_factory=list)
    collectives: int | None = None
    individuals: int | None = None
    described: bool = False
    reason: str | None = None
    decision: Decision | None = None
    date: str | None = None
    place: str | None = None
    period: str | None = None
    by_person: bool = False
    posthumous: bool = False
    earlier: bool = False
    ceremony: bool = False
    owned: bool = False
    shared: bool = False
    state: bool = False
    title: bool = False
    caption: bool = False
    sentence: int = 0
    aside: bool = False
    part: bool = False
    bare: bool = False
    own: bool = False
    among: bool = False
    pieces: int | None = None
    others: bool = False
    verb: str = ""
    looks_back: bool = False
    by_tap_the: bool = False
    rule: str = "awards.frame"
    marks: list[Mark] = field(default_factory=list)

    @property
    def counted(self) -> bool:
        """Whether the text counts its recipients."""
        return self.collectives is not None or self.individuals is not None
