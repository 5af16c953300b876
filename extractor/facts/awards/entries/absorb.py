"""One entry takes in what another frame tells of the same award: grantor, presenters, recipients, counts."""

from __future__ import annotations

import re

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Recipient
from extractor.facts.awards.words.alike import abbreviates, is_jury, same_recipient, without_state, words
from extractor.facts.awards.words.authorities import HEAD
from extractor.language.patterns import regex

_FOR_WORKS = regex(r"Giải|Huy chương (?:vàng|bạc|đồng)$|Bông sen|Cánh diều|Bằng khen")
#: Captions tell of those who won medals, of other honours mostly who handed them over.
_MEDAL = regex(r"Huy chương (?:vàng|bạc|đồng)$")
_MAKERS = frozenset({"individual", "organization"})


def stand_for_works(authors: Draft, works: Draft) -> bool:
    """Whether one draft names works alone, and another, in a sentence of its own, who made them: as many at least."""
    only = _FOR_WORKS.match(works.name) is not None and bool(works.recipients) and all(r.kind is None for r in works.recipients)
    together = all(any(a.sentence <= m.start for m in b.marks) for a, b in ((authors, works), (works, authors)))
    return only and not together and sum(r.kind in _MAKERS for r in authors.recipients) >= len(works.recipients)


def _fuller_name(recipient: Recipient, draft: Draft) -> Recipient:
    """A body under its fuller name, where the draft writes one: "Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh Tân Lập"."""
    if recipient.kind not in ("organization", "collective") or draft.caption:
        return recipient
    own = words(recipient.name)
    return next((r for r in draft.recipients if r.kind == recipient.kind and own < words(r.name) and len(r.name.split()) <= 14), recipient)


def absorb(home: Draft, draft: Draft) -> None:
    """Let an entry take in what a draft of the same award tells."""
    if draft.aside and not draft.recipients:  # those who won it are told elsewhere
        home.marks += draft.marks
        return
    home.state = home.state or draft.state
    if home.grantor and draft.grantor and home.owned != draft.owned and (draft.shared if home.owned else home.shared) and not _in_short(draft, home):
        home.grantor, home.owned = home.grantor if home.owned else draft.grantor, True
    else:
        home.grantor = draft.grantor if _decides(draft, home) else _fuller(home.grantor, draft.grantor)
    home.grantor = None if home.state else home.grantor
    home.committee = home.committee or draft.committee
    _join_presenters(home, draft)
    _absorb_recipients(home, draft)
    if home.among and not draft.among and draft.counted:  # "một trong 4 người được nhận": the whole is told elsewhere
        home.collectives, home.individuals, home.among = draft.collectives, draft.individuals, False
    elif draft.own and not home.own and not (home.name == "Huy hiệu Đảng" and (home.individuals or 0) > (draft.individuals or 0)):
        home.collectives, home.individuals, home.own = draft.collectives, draft.individuals, True
    elif not (home.own or (draft.title and home.counted)):
        home.collectives = home.collectives if home.collectives is not None else draft.collectives
        home.individuals = home.individuals if home.individuals is not None else draft.individuals
    home.by_tap_the = home.by_tap_the or draft.by_tap_the
    home.described = home.described or draft.described
    home.reason = home.reason or draft.reason
    home.decision = home.decision or draft.decision
    if home.earlier or not draft.earlier:  # an earlier one told in passing has a day of its own
        home.date = home.date or draft.date
    home.place = home.place or draft.place
    home.period = home.period or draft.period
    home.looks_back = home.looks_back and draft.looks_back
    home.ceremony = home.ceremony or draft.ceremony
    home.posthumous = home.posthumous or draft.posthumous
    if home.award_id is None and draft.award_id is not None:
        home.award_id, home.name = draft.award_id, draft.name
    home.marks += draft.marks


#: "Đảng bộ, chính quyền và nhân dân thành phố": those of the locality that is named elsewhere.
_PEOPLE_OF_IT = regex(
    r"(?:(?:đảng bộ|chính quyền|quân|dân|quân dân|nhân dân|cán bộ|lực lượng vũ trang)(?:, | và ?| ))+"
    r"(?P<kind>tỉnh|thành phố|thị xã|huyện|quận|xã|phường)"
)


def people_of_it(name: str, of: Draft) -> bool:
    """Whether a name is that of the people of the one locality that a draft names: "nhân dân thành phố", "Thành phố Cẩm Hà"."""
    people = _PEOPLE_OF_IT.fullmatch(name.casefold())
    return people is not None and len(of.recipients) == 1 and of.recipients[0].name.casefold().startswith(f"{people['kind']} ")


def _absorb_recipients(home: Draft, draft: Draft) -> None:
    """Add those whom a draft names; a headline or caption names them only where nobody is named yet."""
    if stand_for_works(draft, home) and not draft.title:
        home.recipients = []
    home.recipients = [_fuller_name(r, draft) for r in home.recipients]
    untold = not home.recipients
    holder = draft.rule == "awards.awaited" != home.rule and not untold
    for recipient in draft.recipients if not (holder or stand_for_works(home, draft)) else []:
        known = any(same_recipient(recipient.name, r.name) for r in home.recipients) or people_of_it(recipient.name, home)
        apart = draft.title or (draft.caption and not (_MEDAL.match(draft.name) and draft.rule == "awards.receives"))
        if not known and (untold or not apart):
            home.recipients.append(recipient)
    if home.rule == "awards.awaited" and draft.rule != home.rule and draft.recipients:  # who holds a ceremony need not receive
        home.recipients, home.rule = list(draft.recipients), draft.rule
    if home.name.startswith("Cờ "):  # flags are for collectives: a person beside one only took it over
        bodies = [r for r in home.recipients if r.kind != "individual"]
        home.recipients = bodies or home.recipients


def _decides(draft: Draft, home: Draft) -> bool:
    """Whether one draft tells who decided on what a body handed over by another ("X tổ chức trao A", "Theo Quyết định số 1, Y tặng A")."""
    hands = home.verb in ("trao", "trao tặng") and home.decision is None and not home.owned
    return hands and draft.verb == "tặng" and draft.decision is not None and draft.grantor is not None and not draft.title


def _in_short(draft: Draft, home: Draft) -> bool:
    """Whether a headline names by a word or two of it the one authority that the body names in full ("của Lào", "Chủ tịch nước CHDCND Lào")."""
    return draft.title and words(without_state(draft.grantor)) < words(home.grantor) and re.search(r",|(?<!\w)và(?!\w)", home.grantor or "") is None


#: "Phó Chủ tịch UBND tỉnh X" has so many words more than "Chủ tịch UBND tỉnh".
_DEPUTY = 4


def _fuller(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b
    deputy = a.casefold().startswith("phó ")
    if deputy != b.casefold().startswith("phó ") and abs(len(words(a)) - len(words(b))) <= _DEPUTY:  # a deputy hands over what the head grants
        return b if deputy else a
    if is_jury(a) != is_jury(b):  # the page says itself who chose
        return a if is_jury(a) else b
    if any(HEAD.match(part.strip().casefold()) for part in b.split(",")[1:]):  # several bodies named together grant other honours as well
        return a
    return b if len(words(b)) > len(words(a)) and (words(a) <= words(b) or abbreviates(a, b)) else a


def _join_presenters(home: Draft, draft: Draft) -> None:
    """Persons go before offices; several who hand over on one occasion are all named."""
    a, b = home.presenter, draft.presenter
    if b is None or (a is not None and ((home.by_person and not draft.by_person) or words(b) <= words(a))):
        return
    if a is None or (draft.by_person and not home.by_person) or words(a) <= words(b):
        home.presenter, home.by_person = b, draft.by_person
    elif not draft.title and home.by_person == draft.by_person:
        home.presenter = f"{a}, {b}"
