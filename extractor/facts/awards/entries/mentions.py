"""Entries that only speak of others: headlines, names of ceremonies, sums that classes or places behind them make up."""

from __future__ import annotations

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.shared import AGAIN, OF_CONTEST, share_recipient, tells
from extractor.facts.awards.words.alike import same_grantor, same_name, words


def _covers(told: Draft, bare: Draft) -> bool:
    """Whether a prize with its place is among those that a bare one sums up."""
    # "40 em đoạt giải, trong đó có 2 giải Nhất"
    if (told.rule == "awards.counted" or told.sentence == bare.sentence) and not told.counted and not bare.recipients:
        return same_name(bare.name, told.name)
    return bare.title or share_recipient(told, bare) or (not bare.recipients and not bare.counted and same_name(bare.name, told.name))


def _same_flag(told: Draft, headline: Draft) -> bool:
    """Whether the body calls by its full name the flag that a headline speaks of."""
    fuller = told.name.startswith("Cờ ") and told.name != headline.name and not told.title and told.status == headline.status
    return fuller and (not headline.recipients or share_recipient(told, headline))


def _told_below(told: Draft, headline: Draft) -> bool:
    """Whether the body tells to whom an honour went that the headline only names, be it by its first words: "Anh hùng"."""
    name = same_name(told.name, headline.name) and told.class_ == headline.class_
    hero = headline.name == "Anh hùng" and told.name.startswith("Anh hùng ")
    return not told.title and tells(told) and told.status in (headline.status, "proposed") and (name or hero)


def _is_class_of(told: Draft, whole: Draft) -> bool:
    """Whether a prize is one of the places that another, told in the same sentence, sums up."""
    return told.class_ is not None and told.sentence == whole.sentence and same_name(told.name, whole.name)


def _same_contest(told: Draft, bare: Draft) -> bool:
    """Whether a prize with its place or kind is of the contest whose prizes another only says to be given."""
    return not told.bare and OF_CONTEST.match(told.name) is not None and told.name.casefold().endswith(bare.name.casefold().removeprefix("giải "))


def _is_decided(told: Draft, asked: Draft) -> bool:
    """Whether an honour that was asked for is one that its grantor gives on the page."""
    alike = same_name(told.name, asked.name) and told.class_ == asked.class_
    return alike and told.status == "conferred" and bool(told.recipients) and told.grantor is not None and same_grantor(told.grantor, asked.grantor)


def _same_ones(told: Draft, asked: Draft) -> bool:
    """Whether those for whom an honour was asked are those who were given it."""
    names = {r.name for r in told.recipients}
    return not asked.counted and bool(asked.recipients) and all(r.name in names for r in asked.recipients)


def only_mentions(entry: Draft, entries: list[Draft]) -> bool:
    """Whether an entry without class only speaks of those with one: a headline, a ceremony's name, "vừa nhận Huân chương"."""
    if entry.title and OF_CONTEST.match(entry.name) and any(not e.title and OF_CONTEST.match(e.name) and e.class_ == entry.class_ for e in entries):
        return True  # the body tells which contest it was
    if entry.status == "proposed" and any(_is_decided(e, entry) and (not tells(entry) or _same_ones(e, entry)) for e in entries):
        return True  # "báo cáo để đề nghị X tặng A" of what X has given meanwhile
    flag = entry.title and entry.name.startswith("Cờ ")
    if flag and any(_same_flag(e, entry) and (entry.name == "Cờ thi đua" or words(entry.name) < words(e.name)) for e in entries):
        return True  # the body tells which flag it was
    below = [e for e in entries if _told_below(e, entry)] if entry.title and not tells(entry) else []
    if any(not AGAIN.match(entry.name) or (e.status == "proposed" and entry.status != "proposed") for e in below):
        return True  # the body tells who gives it to whom
    parts = [e for e in entries if e.sentence == entry.sentence and OF_CONTEST.match(e.name) and e.name.endswith(f" {entry.name}")]
    if parts and entry.class_ is None and not entry.recipients:
        return True  # "nhận Giải thưởng X, gồm 2 giải vàng và 4 giải bạc"
    if entry.class_ is None and OF_CONTEST.match(entry.name) and sum(_is_class_of(e, entry) for e in entries) > 1:
        return True  # "X đoạt 2 giải cuộc thi Y, gồm 1 giải Nhất của A, 1 giải Ba của B"
    if entry.bare and not tells(entry) and any(_same_contest(e, entry) for e in entries):
        return True  # "X tổ chức bế mạc và trao giải cuộc thi Y"
    if entry.bare and any(OF_CONTEST.match(e.name) and not e.bare and _covers(e, entry) for e in entries):
        return True
    whose = entry.individuals is not None and all(r.kind in ("organization", "collective") for r in entry.recipients)  # "X trao A cho 4 cá nhân"
    if entry.class_ is None and entry.counted and (whose or not entry.recipients) and _sum_of_classes(entry, entries):
        return True
    if (
        entry.class_ is not None
        or (entry.counted and not entry.title)
        or (entry.recipients and not entry.title and not entry.name.startswith(("Huân chương", "Huy chương")))
    ):
        return False
    return any(e.class_ is not None and same_name(e.name, entry.name) and e.status == entry.status for e in entries)


def _sum_of_classes(entry: Draft, entries: list[Draft]) -> bool:
    """Whether the classes of an order, counted one by one, come to as many as the order itself counts: "cho 15 cá nhân: 3 hạng Nhất, 12 hạng Nhì"."""
    classes = [e for e in entries if e.class_ is not None and e.name == entry.name and e.status == entry.status and not e.title]
    sums = [sum(getattr(e, kind) or 0 for e in classes) for kind in ("collectives", "individuals")]
    counts = [entry.collectives or 0, entry.individuals or 0]
    named = all(e.recipients and not e.counted for e in classes) and sum(len(e.recipients) for e in classes) == sum(counts)
    pieces = all(e.pieces and not e.counted for e in classes) and sum(e.pieces or 0 for e in classes) == sum(counts)
    return len(classes) > 1 and (sums == counts or named or pieces)
