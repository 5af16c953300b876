"""What two drafts have in common: recipients, and counts of which one may be a part of the other."""

from __future__ import annotations

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.absorb import people_of_it
from extractor.facts.awards.words.alike import same_recipient
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: Prizes and medals of contests.
OF_CONTEST = regex(r"Giải (?!thưởng)|Huy chương (?:vàng|bạc|đồng)$|Bông sen |Cánh diều ")
#: Honours that one may be given again and again.
AGAIN = regex(r"Bằng khen|Giấy khen|Cờ |Chiến sĩ thi đua|Tập thể lao động|Lao động tiên tiến")


def smaller(part: Draft, whole: Draft) -> bool:
    """Whether the counts of one draft may be a part of the other's."""
    pairs = ((part.collectives, whole.collectives), (part.individuals, whole.individuals))
    return all(x is None or (y is not None and x <= y) for x, y in pairs)


def share_recipient(a: Draft, b: Draft) -> bool:
    """Whether two drafts name one recipient, be it a locality and its people."""
    if any(people_of_it(r.name, x) for x, y in ((a, b), (b, a)) for r in y.recipients):
        return True
    ours = [fold(r.name) for r in a.recipients]
    return any(fold(r.name) in ours or any(same_recipient(r.name, o) for o in ours) for r in b.recipients)


def tells(draft: Draft) -> bool:
    """Whether a draft names or counts recipients."""
    return bool(draft.recipients) or draft.counted
