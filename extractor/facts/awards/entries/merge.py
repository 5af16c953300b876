"""One entry for each kind, class, grantor, status and occasion, from all the frames that tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.absorb import absorb, stand_for_works
from extractor.facts.awards.entries.badges import BADGE, beside, by_years, handed_apart, years_of
from extractor.facts.awards.entries.decided import decided_before, of_the_ceremony
from extractor.facts.awards.entries.mentions import only_mentions
from extractor.facts.awards.entries.shared import AGAIN, OF_CONTEST, share_recipient, smaller, tells
from extractor.facts.awards.model import AwardName, Recipient
from extractor.facts.awards.words.alike import abbreviates, other_level, same_grantor, same_name, words
from extractor.language.patterns import regex


def of_name(award: AwardName) -> tuple[str, str | None]:
    """(name, catalogue id) of a value."""
    return award.name, award.award_id


def join(drafts: Iterable[Draft]) -> list[Draft]:
    """Join drafts of one award; body goes before headline and caption, in order of first mention."""
    entries: list[Draft] = []
    ordered = list(drafts)
    for draft in ordered:
        draft.shared = not draft.owned and any(d.sentence == draft.sentence and d.grantor == draft.grantor and d.name != draft.name for d in ordered)
    for draft in sorted(ordered, key=lambda d: _rank(d, ordered)):
        homes = [e for e in entries if _one(e, draft)]
        home = next((e for e in homes if draft.counted and _same_counts(e, draft)), None)
        home = home or next((e for e in homes if share_recipient(e, draft)), homes[0] if homes else None)
        if draft.title and len({e.grantor for e in homes}) > 1:
            draft.collectives = draft.individuals = None  # the headline counts those of several grantors together
        if home is None:
            entries.append(draft)
        else:
            of_the_ceremony(home, draft)
            absorb(home, draft)
            _join_told(home, [e for e in homes if e is not home and _told_in(e, draft)], draft, entries)
    summed = [e for e in entries if only_mentions(e, entries)]
    _hand_down(summed, entries)
    for entry in (e for e in summed if e.grantor and not e.state and e.status == "conferred"):
        for told in entries:  # who gives a prize gives each of its classes
            if told.grantor is None and not told.state and told.name.endswith(entry.name) and told.status == entry.status:
                told.grantor = entry.grantor
    entries = [e for e in entries if e not in summed]
    for entry in entries:
        if entry.grantor is None and not entry.state and entry.ceremony and entry.status == "conferred":
            entry.grantor = _sole_grantor(entry, entries)
        if entry.grantor is None and entry.posthumous and not (entry.state or entry.earlier):
            entry.grantor = _of_the_living(entry, entries)
        if entry.grantor is None and _ORDER.match(entry.name) and entry.status == "conferred":
            entry.grantor = _same_state(entry, entries)
    return sorted(entries, key=lambda e: min(m.start for m in e.marks))


def _join_told(home: Draft, others: list[Draft], draft: Draft, entries: list[Draft]) -> None:
    """Join to an entry the others whose recipients the lead counts and names with its own: two sentences name them."""
    for other in others:
        absorb(home, other)
        entries.remove(other)
        home.collectives, home.individuals = draft.collectives, draft.individuals


def _told_in(entry: Draft, draft: Draft) -> bool:
    """Whether a headline or lead that counts and names several names all of an entry."""
    whole = draft.title and draft.counted and not entry.counted and bool(entry.recipients)
    return whole and {r.name for r in entry.recipients} <= {r.name for r in draft.recipients}


def _rank(draft: Draft, told: list[Draft]) -> tuple[bool, bool, bool, bool, int]:
    """In which order drafts are joined: body before headline and caption, badges of so many years behind what they add up to."""
    fuller = -(bool(draft.recipients) + draft.counted) if draft.title or draft.caption else 0
    part = draft.name == BADGE and any(d.name == BADGE and years_of(d, draft) for d in told)
    return draft.aside, part, draft.title, draft.caption, fuller


def _hand_down(summed: list[Draft], entries: list[Draft]) -> None:
    """Give each class of an order the decision and reason told where all of them are counted together."""
    for whole in (e for e in summed if e.class_ is None and e.counted and not e.title):
        for told in entries:
            if told.class_ is not None and told.name == whole.name and told.status == whole.status:
                told.decision, told.reason = told.decision or whole.decision, told.reason or whole.reason


def _same_counts(a: Draft, b: Draft) -> bool:
    return (a.collectives, a.individuals) == (b.collectives, b.individuals)


def distinct(recipients: list[Recipient]) -> list[Recipient]:
    """Recipients without those that another names in full: "Cục QLTT" beside "Cục Quản lý thị trường"."""
    return [r for r in recipients if not any(len(o.name) > len(r.name) and abbreviates(r.name, o.name) for o in recipients)]


#: Titles of hero, which nobody but the State President confers.
_OF_ONE_GRANTOR = regex(r"Anh hùng (?!xã hội)")


def _sole_grantor(entry: Draft, entries: list[Draft]) -> str | None:
    """Who grants the same honour, in this or another class, on the same occasion; None where two do or none is named.

    Of one class, counted apart, one may be of another grantor.
    """
    if AGAIN.match(entry.name) and (entry.pieces or 0) > 1 and not entry.counted:  # "5 Bằng khen các cấp"
        return None
    alike = [e for e in entries if e is not entry and e.ceremony and e.status == entry.status and same_name(e.name, entry.name) and e.grantor]
    if any(e.class_ == entry.class_ and _both_count(e, entry) for e in alike) and _OF_ONE_GRANTOR.match(entry.name) is None:
        return None
    return _only_grantor(alike)


def _of_the_living(entry: Draft, entries: list[Draft]) -> str | None:
    """Who grants the same honour to the living on the same page; None where two do or none is named."""
    alike = [e for e in entries if not e.posthumous and not e.earlier and e.status == entry.status and same_name(e.name, entry.name)]
    return _only_grantor(alike)


_ORDER = regex(r"Huân chương |Huy chương (?!vàng|bạc|đồng)")
_OF_STATE = regex(r"(?:chủ tịch nước|tổng thống|quốc vương|quốc hội|nhà nước|chính phủ|nhà vua) \S")


def _same_state(entry: Draft, entries: list[Draft]) -> str | None:
    """The foreign state or its head whose order one breath hands over with another: "trao A của Chủ tịch nước X tặng B; C tặng D"."""
    beside = [e for e in entries if e is not entry and e.sentence == entry.sentence and e.verb == entry.verb and _ORDER.match(e.name)]
    return _only_grantor(e for e in beside if _OF_STATE.match((e.grantor or "").casefold()))


def _only_grantor(entries: Iterable[Draft]) -> str | None:
    """Who alone is named as a grantor of entries; None where two are or nobody is."""
    named = {e.grantor for e in entries if e.grantor is not None}
    return named.pop() if len(named) == 1 else None


def _both_count(a: Draft, b: Draft) -> bool:
    """Whether two entries count recipients of one kind."""
    return None not in (a.collectives, b.collectives) or None not in (a.individuals, b.individuals)


def _named_whole(a: Draft, b: Draft) -> bool:
    """Whether one names as many persons as it counts, so that those whom another sentence names are others."""
    persons = [r for r in a.recipients if r.kind == "individual"]
    whole = a.individuals is not None and a.collectives is None and len(persons) == len(a.recipients) == a.individuals
    others = bool(b.recipients) and a.individuals != b.individuals and a.sentence != b.sentence
    return whole and others and not (a.title or b.title or a.caption or b.caption)


def _of_one_ceremony(a: Draft, b: Draft) -> bool:
    """Whether as many are told to receive one named prize at the page's ceremony, whoever of a body is told to hand it over."""
    named = a.name.startswith("Giải thưởng ") and AGAIN.match(a.name) is None
    return named and not (a.earlier or b.earlier) and a.counted and _same_counts(a, b) and a.sentence != b.sentence


#: They confer one title on the living and on the dead, each by a decision of its own.
_LIVING_AND_DEAD = {"phong tặng", "truy tặng"}


def _one(entry: Draft, draft: Draft) -> bool:
    if (entry.class_, entry.status) != (draft.class_, draft.status):
        return False
    if draft.aside and not draft.recipients and _GROUP.sub("", entry.name) == _GROUP.sub("", draft.name):
        return True
    if not same_name(entry.name, draft.name):
        return False
    both = (tells(entry) and tells(draft)) or ({entry.verb, draft.verb} == _LIVING_AND_DEAD and not draft.title)
    if entry.posthumous != draft.posthumous and both and not share_recipient(entry, draft):
        return False
    if entry.name == BADGE and handed_apart(entry, draft):
        return False
    one = _of_one_ceremony(entry, draft)
    if entry.counted and draft.counted and not one and other_level(entry.grantor, draft.grantor):
        return False
    if _others_of_a_life(entry, draft) or _others_of_a_life(draft, entry):
        return False
    if not (one or same_grantor(entry.grantor, draft.grantor)) or (draft.others and entry.recipients and not entry.counted):
        return False
    if (entry.name == BADGE and years_of(entry, draft)) or (decided_before(entry, draft) and not _counts_part(entry, draft)):
        return True
    if _dates_part(entry, draft):
        return False
    part = draft.part > entry.part and draft.title == entry.title and smaller(draft, entry)
    if _counts_part(entry, draft) and not part and not _sums_up(draft, entry):
        return False
    return _recipients_agree(entry, draft)


def _sums_up(draft: Draft, entry: Draft) -> bool:
    """Whether a headline or lead counts otherwise than the body: the body says it exactly ("50 người nhận A, B", "20 nhận A, 30 nhận B")."""
    return (draft.title and not entry.title) or (entry.among and smaller(entry, draft)) or (draft.among and smaller(draft, entry))


def _dates_part(a: Draft, b: Draft) -> bool:
    if a.earlier != b.earlier and OF_CONTEST.match(a.name) and tells(a) and tells(b):
        return True
    if a.earlier != b.earlier and (a.ceremony or b.ceremony) and not (a.title or b.title) and AGAIN.match(a.name) and tells(a) and tells(b):
        return True
    if a.looks_back != b.looks_back and not (a.title or b.title) and AGAIN.match(a.name) and tells(a) and tells(b) and _two_named(a, b):
        return True
    if a.earlier != b.earlier and not (share_recipient(a, b)):
        return bool(a.recipients and b.recipients) if a.title or b.title else tells(a) and tells(b)
    return bool(a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)) and (a.earlier or b.earlier))


def _others_of_a_life(one: Draft, several: Draft) -> bool:
    """Whether several of one kind, whose grantors are unsaid, are no one that a grantor gave: "được Bộ tặng Bằng khen", "có 5 Bằng khen các cấp"."""
    more = several.pieces is not None and several.pieces > 1 and several.grantor is None
    return more and one.grantor is not None and AGAIN.match(one.name) is not None and one.sentence != several.sentence and not several.title


def _two_named(a: Draft, b: Draft) -> bool:
    """Whether grantors in other words are named: "Chính phủ" on the day, "Thủ tướng Chính phủ" in the record."""
    return None not in (a.grantor, b.grantor) and words(a.grantor) != words(b.grantor)


def _counts_part(a: Draft, b: Draft) -> bool:
    """Different counts of one kind part two entries; so do sentences of the body that count one kind each.

    Party badges by years in the sentence of their sum are its parts.
    """
    if a.name == BADGE and beside(a, b) and by_years(b) and not by_years(a):
        return False
    if a.name.startswith("Anh hùng ") and not (a.title or b.title or a.caption or b.caption) and a.sentence != b.sentence and _itself(a, b):
        return True
    for x, y in ((a.collectives, b.collectives), (a.individuals, b.individuals)):
        if x is not None and y is not None and x != y:
            return True
    if a.title or b.title or a.caption or b.caption:
        return False
    if a.sentence == b.sentence:
        return a.verb == b.verb == "tặng" and a.rule == b.rule == "awards.gives" and _itself(a, b)
    return a.counted and b.counted and (a.collectives is None) != (b.collectives is None) and (a.individuals is None) != (b.individuals is None)


def _itself(a: Draft, b: Draft) -> bool:
    """Whether one draft names who holds a title and the other counts those who do: a locality itself, and those in it."""
    return any(x.recipients and not x.counted and y.counted and not y.recipients for x, y in ((a, b), (b, a)))


def _recipients_agree(a: Draft, b: Draft) -> bool:
    """Whether two drafts may have one occasion: recipients shared, or one of them names none."""
    if not a.recipients or not b.recipients or share_recipient(a, b):
        return True
    if _holds(a, b) or _holds(b, a):
        return True
    if _named_whole(a, b) or _named_whole(b, a):
        return False
    if stand_for_works(b, a) and a.grantor == b.grantor and a.class_ is not None:  # the work, then its maker, won the one prize
        return True
    if (b.title and (a.ceremony or a.status == "proposed")) or _one_contest(a, b):
        return True
    if b.rule == "awards.labelled" and _HONOUR.search(a.name) and beside(a, b):
        return True
    if a.sentence == b.sentence and a.rule == b.rule == "awards.held" and OF_CONTEST.match(a.name):  # a list: "X (HCV); Y (HCV)"
        return True
    if a.ceremony and b.ceremony and a.name == BADGE:
        return True
    if a.ceremony and b.ceremony and a.by_person and b.by_person and words(a.presenter) & words(b.presenter):
        return True
    return not (a.earlier or b.earlier) and (a.sentence == b.sentence or (a.grantor is not None and b.grantor is not None))


def _holds(ceremony: Draft, told: Draft) -> bool:
    """Whether one draft only tells who holds the ceremony at which the other's bodies receive."""
    awaits = ceremony.rule == "awards.awaited" and told.rule != ceremony.rule and not told.earlier
    bodies = frozenset({"organization", "collective", "locality"})
    if awaits and _HONOUR.search(told.name) and all(r.kind in bodies for r in ceremony.recipients):  # titles of persons alone
        return all(r.kind == "individual" for r in told.recipients)
    return awaits and all(r.kind in bodies for r in told.recipients)


def _one_contest(a: Draft, b: Draft) -> bool:
    """Whether two prizes are of one contest on one occasion: neither is told of as an earlier one."""
    told_apart = a.earlier or b.earlier or a.period != b.period or (a.date and b.date and a.date != b.date)
    return OF_CONTEST.match(a.name) is not None and not told_apart


#: Whose ranking a prize is of.
_GROUP = regex(r"(?<=^Giải )(?:toàn đoàn|tập thể|đồng đội) ")
#: Titles of honour, whose holders a list names one by one.
_HONOUR = regex(r" (?:nhân dân|ưu tú)$", re.IGNORECASE)
