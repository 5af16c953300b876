"""One entry for each kind, class, grantor, status and occasion, from all the frames that tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import AwardName, Recipient
from extractor.facts.awards.words.alike import abbreviates, is_jury, likeness, same_grantor, same_name, without_state, words
from extractor.facts.awards.words.authorities import HEAD
from extractor.language.folding import fold


def of_name(award: AwardName) -> tuple[str, str | None]:
    """(name, catalogue id) of a value."""
    return award.name, award.award_id


def join(drafts: Iterable[Draft]) -> list[Draft]:
    """Join drafts of one award; body goes before headline and caption, in order of first mention."""
    entries: list[Draft] = []
    ordered = list(drafts)
    for draft in ordered:
        draft.shared = not draft.owned and any(d.sentence == draft.sentence and d.grantor == draft.grantor and d.name != draft.name for d in ordered)
    for draft in sorted(ordered, key=lambda d: (d.aside, d.title, d.caption, -(bool(d.recipients) + d.counted) if d.title or d.caption else 0)):
        homes = [e for e in entries if _one(e, draft)]
        home = next((e for e in homes if draft.counted and _same_counts(e, draft)), homes[0] if homes else None)
        if home is None:
            entries.append(draft)
        else:
            _absorb(home, draft)
    summed = [e for e in entries if _only_mentions(e, entries)]
    for entry in (e for e in summed if e.grantor and not e.state and e.status == "conferred"):
        for told in entries:  # who gives a prize gives each of its classes
            if told.grantor is None and not told.state and told.name.endswith(entry.name) and told.status == entry.status:
                told.grantor = entry.grantor
    entries = [e for e in entries if e not in summed]
    for entry in entries:
        if entry.grantor is None and not entry.state and entry.ceremony and entry.status == "conferred":
            entry.grantor = _sole_grantor(entry, entries)
    return sorted(entries, key=lambda e: min(m.start for m in e.marks))


def _same_counts(a: Draft, b: Draft) -> bool:
    return (a.collectives, a.individuals) == (b.collectives, b.individuals)


def distinct(recipients: list[Recipient]) -> list[Recipient]:
    """Recipients without those that another names in full: "Cục QLTT" beside "Cục Quản lý thị trường"."""
    return [r for r in recipients if not any(len(o.name) > len(r.name) and abbreviates(r.name, o.name) for o in recipients)]


def _tells(draft: Draft) -> bool:
    return bool(draft.recipients) or draft.counted


def _sole_grantor(entry: Draft, entries: list[Draft]) -> str | None:
    """Who grants the same honour, in this or another class, on the same occasion; None where two do or none is named.

    Of one class, counted apart, one may be of another grantor.
    """
    alike = [e for e in entries if e is not entry and e.ceremony and e.status == entry.status and same_name(e.name, entry.name) and e.grantor]
    if any(e.class_ == entry.class_ and _both_count(e, entry) for e in alike):
        return None
    named = {e.grantor for e in alike}
    return named.pop() if len(named) == 1 else None


def _covers(told: Draft, bare: Draft) -> bool:
    """Whether a prize with its place is among those that a bare one sums up."""
    if told.rule == "awards.counted" and not told.counted and not bare.recipients:  # "40 em đoạt giải, trong đó có 2 giải Nhất"
        return same_name(bare.name, told.name)
    return bare.title or _share_recipient(told, bare) or (not bare.recipients and not bare.counted and same_name(bare.name, told.name))


def _both_count(a: Draft, b: Draft) -> bool:
    """Whether two entries count recipients of one kind."""
    return None not in (a.collectives, b.collectives) or None not in (a.individuals, b.individuals)


def _only_mentions(entry: Draft, entries: list[Draft]) -> bool:
    """Whether an entry without class only speaks of those with one: a headline, a ceremony's name, "vừa nhận Huân chương"."""
    if entry.title and _OF_CONTEST.match(entry.name) and any(not e.title and _OF_CONTEST.match(e.name) and e.class_ == entry.class_ for e in entries):
        return True  # the body tells which contest it was
    if entry.bare and any(_OF_CONTEST.match(e.name) and not e.bare and _covers(e, entry) for e in entries):
        return True
    if (
        entry.class_ is not None
        or (entry.counted and not entry.title)
        or (entry.recipients and not entry.title and not entry.name.startswith(("Huân chương", "Huy chương")))
    ):
        return False
    return any(e.class_ is not None and same_name(e.name, entry.name) and e.status == entry.status for e in entries)


def _one(entry: Draft, draft: Draft) -> bool:
    if (entry.class_, entry.status) != (draft.class_, draft.status):
        return False
    if draft.aside and not draft.recipients and _GROUP.sub("", entry.name) == _GROUP.sub("", draft.name):
        return True
    if not same_name(entry.name, draft.name):
        return False
    if entry.posthumous != draft.posthumous and _tells(entry) and _tells(draft) and not _share_recipient(entry, draft):
        return False
    if entry.name == "Huy hiệu Đảng" and _handed_apart(entry, draft):
        return False
    if not same_grantor(entry.grantor, draft.grantor) or _dates_part(entry, draft):
        return False
    if _counts_part(entry, draft) and not (draft.part and draft.title == entry.title and _smaller(draft, entry)) and not _sums_up(draft, entry):
        return False
    return _recipients_agree(entry, draft)


def _handed_apart(a: Draft, b: Draft) -> bool:
    """Whether two leaders hand over to two groups, each told in a clause of its own."""
    apart = a.presenter and b.presenter and not set(a.presenter.split(", ")) & set(b.presenter.split(", "))
    return bool(apart) and a.sentence == b.sentence and not _share_recipient(a, b)


def _sums_up(draft: Draft, entry: Draft) -> bool:
    """Whether a headline or lead counts otherwise than the body: the body says it exactly ("50 người nhận A, B", "20 nhận A, 30 nhận B")."""
    return (draft.title and not entry.title) or (entry.among and _smaller(entry, draft)) or (draft.among and _smaller(draft, entry))


def _smaller(part: Draft, whole: Draft) -> bool:
    """Whether the counts of one draft may be a part of the other's."""
    pairs = ((part.collectives, whole.collectives), (part.individuals, whole.individuals))
    return all(x is None or (y is not None and x <= y) for x, y in pairs)


_OF_CONTEST = re.compile(r"Giải (?!thưởng)|Huy chương (?:vàng|bạc|đồng)$")


#: Honours that one may be given again and again.
_AGAIN = re.compile(r"Bằng khen|Giấy khen|Cờ |Chiến sĩ thi đua|Tập thể lao động|Lao động tiên tiến")


def _dates_part(a: Draft, b: Draft) -> bool:
    if a.earlier != b.earlier and _OF_CONTEST.match(a.name) and _tells(a) and _tells(b):
        return True
    if a.earlier != b.earlier and (a.ceremony or b.ceremony) and not (a.title or b.title) and _AGAIN.match(a.name) and _tells(a) and _tells(b):
        return True
    if a.earlier != b.earlier and not (_share_recipient(a, b)):
        return bool(a.recipients and b.recipients)
    return bool(a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)) and (a.earlier or b.earlier))


def _by_years(badge: Draft) -> bool:
    """Whether a badge is told of with its years throughout."""
    return all(m.end - m.start > len("Huy hiệu Đảng") for m in badge.marks)


def _beside(whole: Draft, part: Draft) -> bool:
    """Whether some mention of a badge stands in the sentence of another, or close before it."""
    return whole.sentence == part.sentence or any(part.sentence <= m.start < part.marks[0].start for m in whole.marks)


def _counts_part(a: Draft, b: Draft) -> bool:
    """Different counts of one kind part two entries; so do sentences of the body that count one kind each.

    Party badges by years in the sentence of their sum are its parts.
    """
    if a.name == "Huy hiệu Đảng" and _beside(a, b) and _by_years(b) and not _by_years(a):
        return False
    for x, y in ((a.collectives, b.collectives), (a.individuals, b.individuals)):
        if x is not None and y is not None and x != y:
            return True
    if a.title or b.title or a.caption or b.caption or a.sentence == b.sentence:
        return False
    return a.counted and b.counted and (a.collectives is None) != (b.collectives is None) and (a.individuals is None) != (b.individuals is None)


def _share_recipient(a: Draft, b: Draft) -> bool:
    ours = [fold(r.name) for r in a.recipients]
    return any(fold(r.name) in ours or any(likeness(r.name, o) >= 0.8 for o in ours) for r in b.recipients)


def _recipients_agree(a: Draft, b: Draft) -> bool:
    """Whether two drafts may have one occasion: recipients shared, or one of them names none."""
    if not a.recipients or not b.recipients or _share_recipient(a, b):
        return True
    if (b.title and (a.ceremony or a.status == "proposed")) or _one_contest(a, b):
        return True
    if b.rule == "awards.labelled" and _HONOUR.search(a.name) and _beside(a, b):
        return True
    if a.sentence == b.sentence and a.rule == b.rule == "awards.held" and _OF_CONTEST.match(a.name):  # a list: "X (HCV); Y (HCV)"
        return True
    if a.ceremony and b.ceremony and a.name == "Huy hiệu Đảng":
        return True
    if a.ceremony and b.ceremony and a.by_person and b.by_person and words(a.presenter) & words(b.presenter):
        return True
    return not (a.earlier or b.earlier) and (a.sentence == b.sentence or (a.grantor is not None and b.grantor is not None))


def _one_contest(a: Draft, b: Draft) -> bool:
    """Whether two prizes are of one contest on one occasion: neither is told of as an earlier one."""
    told_apart = a.earlier or b.earlier or a.period != b.period or (a.date and b.date and a.date != b.date)
    return _OF_CONTEST.match(a.name) is not None and not told_apart


#: Whose ranking a prize is of.
_GROUP = re.compile(r"(?<=^Giải )(?:toàn đoàn|tập thể|đồng đội) ")
#: Titles of honour, whose holders a list names one by one.
_HONOUR = re.compile(r" (?:nhân dân|ưu tú)$", re.IGNORECASE)
_FOR_WORKS = re.compile(r"Giải|Huy chương (?:vàng|bạc|đồng)$|Bông sen|Cánh diều|Bằng khen")


def _stand_for_works(authors: Draft, works: Draft) -> bool:
    """Whether one draft names works alone, and another, in a sentence of its own, their authors: as many persons at least."""
    only = _FOR_WORKS.match(works.name) is not None and bool(works.recipients) and all(r.kind is None for r in works.recipients)
    together = all(any(a.sentence <= m.start for m in b.marks) for a, b in ((authors, works), (works, authors)))
    return only and not together and sum(r.kind == "individual" for r in authors.recipients) >= len(works.recipients)


def _fuller_name(recipient: Recipient, draft: Draft) -> Recipient:
    """A body under its fuller name, where the draft writes one: "Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh Tân Lập"."""
    if recipient.kind not in ("organization", "collective") or draft.caption:
        return recipient
    own = words(recipient.name)
    return next((r for r in draft.recipients if r.kind == recipient.kind and own < words(r.name) and len(r.name.split()) <= 14), recipient)


def _absorb(home: Draft, draft: Draft) -> None:
    if draft.aside and not draft.recipients:  # those who won it are told elsewhere
        home.marks += draft.marks
        return
    home.state = home.state or draft.state
    if home.grantor and draft.grantor and home.owned != draft.owned and (draft.shared if home.owned else home.shared) and not _in_short(draft, home):
        home.grantor, home.owned = home.grantor if home.owned else draft.grantor, True
    else:
        home.grantor = _fuller(home.grantor, draft.grantor)
    home.grantor = None if home.state else home.grantor
    home.committee = home.committee or draft.committee
    _join_presenters(home, draft)
    _absorb_recipients(home, draft)
    if home.among and not draft.among and draft.counted:  # "một trong 4 người được nhận": the whole is told elsewhere
        home.collectives, home.individuals, home.among = draft.collectives, draft.individuals, False
    elif not (draft.title and home.counted):
        home.collectives = home.collectives if home.collectives is not None else draft.collectives
        home.individuals = home.individuals if home.individuals is not None else draft.individuals
    home.by_tap_the = home.by_tap_the or draft.by_tap_the
    home.described = home.described or draft.described
    home.reason = home.reason or draft.reason
    home.decision = home.decision or draft.decision
    home.date = home.date or draft.date
    home.period = home.period or draft.period
    home.looks_back = home.looks_back and draft.looks_back
    home.ceremony = home.ceremony or draft.ceremony
    home.posthumous = home.posthumous or draft.posthumous
    if home.award_id is None and draft.award_id is not None:
        home.award_id, home.name = draft.award_id, draft.name
    home.marks += draft.marks


def _absorb_recipients(home: Draft, draft: Draft) -> None:
    """Add those whom a draft names; a headline or caption names them only where nobody is named yet."""
    if _stand_for_works(draft, home) and not draft.title:
        home.recipients = []
    home.recipients = [_fuller_name(r, draft) for r in home.recipients]
    untold = not home.recipients
    for recipient in draft.recipients if not _stand_for_works(home, draft) else []:
        known = any(likeness(recipient.name, r.name) >= 0.8 for r in home.recipients)
        if not known and (untold or not (draft.title or draft.caption)):
            home.recipients.append(recipient)
    if home.rule == "awards.awaited" and draft.rule != home.rule and draft.recipients:  # who holds a ceremony need not receive
        home.recipients, home.rule = list(draft.recipients), draft.rule
    if home.name.startswith("Cờ "):  # flags are for collectives: a person beside one only took it over
        bodies = [r for r in home.recipients if r.kind != "individual"]
        home.recipients = bodies or home.recipients


def _in_short(draft: Draft, home: Draft) -> bool:
    """Whether a headline names by a word or two of it the one authority that the body names in full ("của Lào", "Chủ tịch nước CHDCND Lào")."""
    return draft.title and words(without_state(draft.grantor)) < words(home.grantor) and re.search(r",|(?<!\w)và(?!\w)", home.grantor or "") is None


def _fuller(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b
    if is_jury(a) != is_jury(b):  # the page says itself who chose
        return a if is_jury(a) else b
    if any(HEAD.match(part.strip().casefold()) for part in b.split(",")[1:]):  # several bodies named together grant other honours as well
        return a
    return b if len(words(b)) > len(words(a)) and words(a) <= words(b) else a


def _join_presenters(home: Draft, draft: Draft) -> None:
    """Persons go before offices; several who hand over on one occasion are all named."""
    a, b = home.presenter, draft.presenter
    if b is None or (a is not None and ((home.by_person and not draft.by_person) or words(b) <= words(a))):
        return
    if a is None or (draft.by_person and not home.by_person) or words(a) <= words(b):
        home.presenter, home.by_person = b, draft.by_person
    elif not draft.title and home.by_person == draft.by_person:
        home.presenter = f"{a}, {b}"
