"""From a record to the rows that are kept as they came: the document, and its reports."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterator

import msgspec

from extractor.document import Mention
from extractor.facts.awards.model import AwardFact, Recipient
from extractor.language.folding import fold_ascii
from extractor.record.model import Record
from extractor.registry.model import DocumentRow, Report
from extractor.registry.normal import awards, names, provinces
from extractor.registry.normal.provinces import Place

#: Reports of one document; a longer list is cut, and said so in the build's summary.
MAX_REPORTS = 9_999
#: A report's number is its document's times this, and its place in it.
PLACES = 10_000
_SENTENCE_LIMIT = 320
_STOP = re.compile(r"(?<=[.!?…;])\s+(?=[^\W\d_a-zà-ỹđ]|[“\"–-])")
_ENCODE = msgspec.json.Encoder().encode


def document_row(record: Record, number: int, data: bytes) -> DocumentRow:
    """The row of a document.

    Args:
        record: a valid record.
        number: order of arrival, from 1.
        data: the record's JSON, kept whole.
    """
    d = record.document
    return DocumentRow(
        number=number, id=d.id, digest=hashlib.sha256(data).hexdigest(), kind=d.kind, title=d.title, published_at=d.published_at,
        site=d.source.site, url=d.source.url, path=d.source.path, official_number=d.number, issuer=d.issuer, awards=len(record.awards),
        record=zlib.compress(data, 1),
    )


def reports_of(record: Record, number: int) -> list[Report]:
    """What the document says about awards, one report a recipient; an award without named recipients gives one.

    Args:
        record: a valid record.
        number: the document's number.
    """
    taken: Counter[str] = Counter()
    made: list[Report] = []
    for fact_index, fact in enumerate(record.awards):
        shared = _Shared(record, fact)
        for item, recipient in _recipients(fact):
            if len(made) == MAX_REPORTS:
                return made
            identity = _identity(record, fact, recipient, item, taken)
            made.append(shared.report(identity, number, len(made), fact_index, item, recipient))
    return made


def _recipients(fact: AwardFact) -> Iterator[tuple[int, Recipient | None]]:
    if fact.recipients:
        yield from enumerate(fact.recipients)
    else:
        yield -1, None


def _identity(record: Record, fact: AwardFact, recipient: Recipient | None, item: int, taken: Counter[str]) -> str:
    """From the document and the place of the words: the same words keep their id whatever is read out of them later."""
    where = fact.mentions[0]
    who = recipient.mentions[0] if recipient and recipient.mentions else None
    place = f"{who.paragraph}:{who.start}" if who else f"#{item}"
    seed = f"{record.document.id}|{where.paragraph}:{where.start}|{place}"
    taken[seed] += 1
    return hashlib.sha256(f"{seed}|{taken[seed]}".encode()).hexdigest()[:16]


class _Shared:
    """What all recipients of one award fact have in common, worked out once."""

    def __init__(self, record: Record, fact: AwardFact) -> None:
        self.record, self.fact = record, fact
        self.published = record.document.published_at
        self.before = provinces.is_before_merger(self.published or _day(fact.date))
        self.family = awards.family(fact.award_id, fact.name)
        self.grantor_key = awards.grantor_key(fact.grantor)
        self.grantor_place = provinces.named_at_end(fact.grantor, self.before) if fact.grantor else None
        number = fact.decision.number if fact.decision else None
        self.decision_number, self.decision_date = number, fact.decision.date if fact.decision else None
        first = fact.mentions[0]
        self.sentence = _around(record.document.paragraphs[first.paragraph].text, first)
        self.level = awards.level(fact.award_id, fact.grantor)
        self.day = _day(fact.date) or _day(self.decision_date) or _day(self.published)

    def report(self, identity: str, document: int, place: int, fact_index: int, item: int, who: Recipient | None) -> Report:
        fact = self.fact
        where, basis = self._province(who)
        return Report(
            number=document * PLACES + place, id=identity, document=document, fact=fact_index, item=item,
            block=self._block(who, where), name=who.name if who else None, kind=who.kind if who else None,
            role=who.role if who else None, unit=who.unit if who else None,
            province_code=where.code if where else None, province=where.name if where else None,
            province_now_code=where.now_code if where else None, province_now=where.now_name if where else None, basis=basis,
            award_id=fact.award_id, award=fact.name, class_=fact.class_, family=self.family,
            level=self.level, status=fact.status, posthumous=int(fact.posthumous),
            grantor=fact.grantor, grantor_key=self._full_grantor_key(where), presenter=fact.presenter,
            decision_number=self.decision_number, decision_date=self.decision_date, date=fact.date, day=self.day,
            place=fact.place, reason=fact.reason, collectives=fact.collectives, individuals=fact.individuals,
            sentence=self._sentence(who), spans=self._spans(who), rule=fact.rule,
        )

    def _province(self, who: Recipient | None) -> tuple[Place | None, str | None]:
        at = self.published or _day(self.fact.date)
        if who is not None:
            if (found := provinces.by_code(who.province_code, at)) is not None:
                return found, "recipient"
            if who.kind != "individual" and (found := provinces.of_name(who.name, self.before) or provinces.named_at_end(who.name, self.before)):
                return found, "recipient"
            if who.unit and (found := provinces.named_at_end(who.unit, self.before)) is not None:
                return found, "unit"
        return (self.grantor_place, "grantor") if self.grantor_place else (None, None)

    def _full_grantor_key(self, where: Place | None) -> str | None:
        """Beside the words, the province that tells "UBND tỉnh" of one from that of another."""
        if self.grantor_key is None:
            return None
        if self.grantor_key.endswith((" tỉnh", " thành phố")) and where and where.name:
            return f"{self.grantor_key} {names.toned(where.name)}"
        return self.grantor_key

    def _block(self, who: Recipient | None, where: Place | None) -> str:
        if who is None:
            fact = self.fact
            kind = fact.award_id or names.toned(fact.name)
            return f"c:{kind}|{fact.class_}|{self.grantor_key}|{fact.collectives}|{fact.individuals}"
        if who.kind == "individual" or (who.kind is None and names.surname_known(who.name)):
            return "p:" + names.person_key(who.name)
        return _body_block(who.name, where)

    def _sentence(self, who: Recipient | None) -> str:
        if who is None or not who.mentions:
            return self.sentence
        own = _around(self.record.document.paragraphs[who.mentions[0].paragraph].text, who.mentions[0])
        return self.sentence if own in self.sentence else f"{self.sentence}\n{own}"

    def _spans(self, who: Recipient | None) -> str:
        spans = {"award": _places(self.fact.mentions)}
        if who is not None and who.mentions:
            spans["recipient"] = _places(who.mentions)
        return _ENCODE(spans).decode()


def _body_block(name: str, where: Place | None) -> str:
    """A body's key without its own province at the end, folded: "xã Y Tý, tỉnh Lào Cai" and "xã Y Tý" are looked at together.

    Bodies that every province has ("Sở Y tế") are set beside those of their province only.
    """
    start = provinces.tail_start(name) if where else len(name)
    head = name[:start].rstrip(" ,(-")
    key = names.body_key(name if names.only_people(head) else head)
    ground = "" if names.own_name(key) else f"|{(where.now_code if where else None) or '?'}"
    return f"b:{fold_ascii(key)}{ground}"


def grantor_block(key: str, day: str | None) -> str:
    """The block in which a grantor stands when it is honoured itself.

    Args:
        key: its key, with the province.
        day: ISO day of the report that names it.
    """
    return _body_block(key, provinces.named_at_end(key, provinces.is_before_merger(day)))


def _places(mentions: tuple[Mention, ...]) -> list[list[int]]:
    return [[m.paragraph, m.start, m.end] for m in mentions[:20]]


def _around(text: str, mention: Mention) -> str:
    """The sentence around a mention, at most some 300 characters of it."""
    left = max((m.end() for m in _STOP.finditer(text, max(0, mention.start - 600), mention.start)), default=max(0, mention.start - 600))
    stop = _STOP.search(text, mention.end)
    right = min(stop.start() if stop else len(text), mention.end + 600)
    if right - left > _SENTENCE_LIMIT:
        left = max(left, mention.start - _SENTENCE_LIMIT // 2)
        right = min(right, max(left + _SENTENCE_LIMIT, mention.end))
        left, right = _to_words(text, left, right)
    return text[left:right].strip()


def _to_words(text: str, left: int, right: int) -> tuple[int, int]:
    if left and (space := text.find(" ", left)) != -1 and space < right:
        left = space + 1
    if right < len(text) and (space := text.rfind(" ", left, right)) > left:
        right = space
    return left, right


def _day(value: str | None) -> str | None:
    """The day of an EDTF date or ISO time, the middle of a month or year; None where no year is known."""
    if not value or value.startswith("X"):
        return None
    point = value.split("/")[0]
    year, _, rest = point.partition("-")
    month, _, day = rest.partition("-")
    if not month or "X" in month:
        return f"{year}-07-01"
    if month in ("33", "34", "35", "36"):
        return f"{year}-{(int(month) - 33) * 3 + 2:02}-15"
    return f"{year}-{month}-{day[:2]}" if day and "X" not in day else f"{year}-{month}-15"
