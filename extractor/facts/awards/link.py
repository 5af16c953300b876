"""Links awards with grantors and recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.entries.contests import contests
from extractor.facts.awards.entries.crowns import contest_of_crowns
from extractor.facts.awards.entries.days import own_date, period
from extractor.facts.awards.entries.decisions import decision, issuer
from extractor.facts.awards.entries.lone import AMONG, one_of_a_life
from extractor.facts.awards.entries.merge import distinct, join
from extractor.facts.awards.entries.occasion import at_ceremony, earlier, lasted, looks_back, occasion, scene_day
from extractor.facts.awards.entries.places import own_place, venue
from extractor.facts.awards.entries.reasons import reason
from extractor.facts.awards.entries.resolve import resolve
from extractor.facts.awards.entries.who import takers_of
from extractor.facts.awards.frames.posthumous import posthumous
from extractor.facts.awards.frames.ties import frames
from extractor.facts.awards.frames.titles import exclusive
from extractor.facts.awards.givers.described import as_described, of_the_ceremony, of_the_sentence_before
from extractor.facts.awards.givers.grantors import giver, without_team
from extractor.facts.awards.givers.hands import for_their_holder, handed
from extractor.facts.awards.givers.lawful import lawful
from extractor.facts.awards.givers.organisers import bare_committee, ceremony_holder, committee, council, holder, organiser, page_organiser
from extractor.facts.awards.givers.owners import further_owners
from extractor.facts.awards.model import AwardFact, AwardName, Recipient, Span
from extractor.facts.awards.official.articles import complete, is_official
from extractor.facts.awards.official.posted import with_posted
from extractor.facts.awards.recipients.apart import apart
from extractor.facts.awards.recipients.as_many import as_many
from extractor.facts.awards.recipients.beside import pieces
from extractor.facts.awards.recipients.completed import completed
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, NUMBER, Takers
from extractor.facts.awards.recipients.elaboration import elaborate
from extractor.facts.awards.recipients.entitled import entitled
from extractor.facts.awards.recipients.headline import by_headline
from extractor.facts.awards.recipients.own import is_rate
from extractor.facts.awards.recipients.posts import Posts
from extractor.facts.awards.recipients.spokesmen import one_of_them, spokesmen
from extractor.facts.awards.recipients.stand_ins import in_full
from extractor.facts.awards.recipients.works import a_work
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.events.model import EventFact
from extractor.facts.marks import Mark, put_facts, put_marks
from extractor.language.patterns import regex

_CLASSES: tuple[Literal[1, 2, 3], ...] = (1, 2, 3)
_CEREMONY = regex(
    r"(?<!\w)(?:lễ|buổi lễ|hội nghị|giấy mời|quyết định|ban tổ chức lễ|phong trào|danh sách)\s+(?:công bố[^.;]{0,40}|trao\s*|trao tặng\s*"
    r"|đón nhận\s*)?$"
)


#: "X tổ chức lễ trao A của Y cho các tập thể có thành tích": what was held tells of the award.
_HELD = regex(r"(?<!\w)(?<!sẽ )(?<!kế hoạch )tổ chức (?:buổi |chương trình )?lễ (?:công bố[^,;.]{0,30} )?trao(?: tặng)? $")


#: Prizes of the State: who holds their ceremony does not grant them.
_OF_THE_STATE = frozenset({"giai-thuong-ho-chi-minh", "giai-thuong-nha-nuoc"})
#: Honours that somebody must have received where the text says that they were given, even where it leaves out who.
_FORMAL = frozenset({"huan-chuong", "huy-chuong", "danh-hieu-vinh-du-nha-nuoc", "bang-khen", "giay-khen", "ky-niem-chuong", "huy-hieu"})
#: Honours of emulation, which a unit that only its noun tells has received as well: "Nhà trường nhiều năm đạt …".
_EMULATION = frozenset({"danh-hieu-thi-dua", "co-thi-dua"})
_UNIT = r"(?:nhà trường|trường|đơn vị|công ty|cơ quan|bệnh viện|trung tâm|chi bộ|đảng bộ|công đoàn|tập thể|chi đoàn)"
_BY_NOUN = regex(rf"\W*(?:[^:;.\n]{{2,40}}: )?{_UNIT}(?!\w)")


@Language.component("extractor_awards", requires=["doc._.marks", "doc._.facts"], assigns=["doc._.marks", "doc._.facts", "doc.spans"])
def link_awards(doc: Doc) -> Doc:
    """Facts and marks "awards": awards with who gave and who received them."""
    scene = Scene(doc)
    told = frames(scene)
    entries = join(complete(scene, list(_drafts(scene, told))))
    of_the_ceremony(scene, told, entries)
    handed(scene, entries)
    if not is_official(scene.layout.document):
        with_posted(scene, entries)
    by_headline(scene, entries)
    elaborate(scene, entries)
    entries = completed(scene, entries)
    one_of_them(scene, entries)
    as_many(scene, entries)
    spokesmen(scene, entries)
    as_described(scene, entries)
    of_the_sentence_before(scene, entries)
    for entry in entries:
        entry.recipients = distinct(entitled(entry))
    for_their_holder(entries)
    posts = Posts(doc, scene)
    several_days = bool(entries) and lasted(scene, scene.event)
    put_facts(doc, "awards", [_fact(scene, entry, posts, several_days) for entry in entries])
    put_marks(doc, "awards", [mark for entry in entries for mark in entry.marks])
    return doc


def _drafts(scene: Scene, frames_told: list[Frame]) -> Iterator[Draft]:
    known = contests(scene) if frames_told else []
    told: list[tuple[Span, str, bool]] = []
    for frame, found in _with_takers(scene, frames_told):
        value = resolve(scene, frame, known)
        if value is not None and not _told_already(scene, frame, value, told):
            told.append((scene.layout.sentence_at(frame.mark.start), value.name, posthumous(scene, frame)))
            yield from _of_frame(scene, frame, value, found)


def _with_takers(scene: Scene, frames_told: list[Frame]) -> list[tuple[Frame, Takers]]:
    """Frames with their recipients: those of the frame before go on in a sentence, and several awards of one breath part them."""
    before: tuple[Frame, Takers] | None = None
    told: list[tuple[Frame, Takers]] = []
    for frame in frames_told:
        found = takers_of(scene, frame, before)
        told.append((frame, found))
        goes_on = before is not None and frame.shape == "gives" and bool(found.named) and found.named == before[1].named
        goes_on = goes_on and before is not None and scene.layout.sentence_at(before[0].mark.start) == scene.layout.sentence_at(frame.mark.start)
        before = (frame, found) if frame.shape != "held" and not goes_on else before
    apart(scene, told)
    return told


def _told_already(scene: Scene, frame: Frame, value: AwardName, told: list[tuple[Span, str, bool]]) -> bool:
    """Whether a bare head ("được nhận Huy hiệu") only takes up the name that its sentence has told of, of the living or of the dead."""
    return frame.award.plain and (scene.layout.sentence_at(frame.mark.start), value.name, posthumous(scene, frame)) in told


_PART = regex(
    r"\W*(?:trong đó|trong số (?:này|đó|ấy|(?:các |những )?(?:đảng viên|đồng chí|cá nhân|tập thể|người))"
    r"|trong đợt (?:phong|trao|truy|xét) tặng|cụ thể)(?!\w)"
)
_OTHERS = regex(rf"(?<!\w)(?:{NUMBER}) (?:{COLLECTIVE}|{INDIVIDUAL}) khác(?!\w)")


def _summary(scene: Scene, frame: Frame) -> bool:
    """Whether a frame stands in the headline, or in the lead of a page whose body tells it again."""
    paragraph = scene.layout.paragraph_at(frame.mark.start)
    if re.match(r"\W*việc\s", scene.folded[frame.clause[0] : frame.clause[0] + 12]):
        return True
    if scene.layout.paragraphs[paragraph].kind in ("title", "lead"):
        return True
    lead = paragraph == scene.lead > 0 and len(scene.layout.paragraphs) > 4
    return lead and any(m.value.name == frame.award.name for m in scene.awards if scene.layout.paragraph_at(m.start) > paragraph)


def _of_frame(scene: Scene, frame: Frame, value: AwardName, found: Takers) -> Iterator[Draft]:
    who = lawful(scene, frame, value.award_id, giver(scene, frame))
    who = without_team(frame, value, who)
    if frame.status != "conferred":
        who = who._replace(presenter=None, by_person=False)
    if not _says_something(scene, frame, found, who.grantor, who.presenter):
        return
    classes: tuple[int | None, ...] = value.classes or (None,)
    several = len(classes) > 1 or exclusive(scene, frame)
    owners = further_owners(scene, frame) if who.grantor else []
    bare = bare_committee(scene, *frame.giver, who.grantor)
    day = own_date(scene, frame)
    decided = decision(scene, frame, day)
    who = who._replace(grantor=_grantor(scene, frame, value, who.grantor if not bare else None) or (issuer(decided) if not who.state else None))
    each = len(classes) if several and len(classes) == len(found.named) else 0  # "giải Nhất, Nhì, Ba cho A, B, C"
    among = bool(frame.taker) and AMONG.search(scene.folded, *frame.taker[0]) is not None
    if among and one_of_a_life(scene, frame, found):
        found.collectives = found.individuals = None
    if value.name.startswith("Cờ ") and found.collectives is None:  # flags are for collectives: "Trường có 5 học sinh giỏi, được tặng Cờ"
        found.individuals = None
    for class_, grantor in [(c, g) for c in classes for g in (who.grantor, *owners)]:
        yield Draft(
            name=value.name, class_=class_, status=frame.status, award_id=value.award_id, grantor=grantor, presenter=who.presenter, state=who.state,
            recipients=[found.named[classes.index(class_)]] if each else list(found.named),
            collectives=None if several else found.collectives, individuals=None if several else found.individuals,
            committee=bare, described=found.described, owned=who.owned, reason=reason(scene, frame), decision=decided, date=day,
            place=own_place(scene, frame),
            posthumous=posthumous(scene, frame), earlier=earlier(scene, frame), ceremony=at_ceremony(scene, frame, person=_one_life(found)),
            period=period(scene, frame), by_person=who.by_person, title=_summary(scene, frame),
            caption=scene.layout.kind_at(frame.mark.start) == "caption", sentence=scene.layout.sentence_at(frame.mark.start)[0],
            bare=frame.award.family == "giai" and frame.award.name == "Giải" and not frame.award.classes,
            part=_PART.match(scene.folded, scene.layout.sentence_at(frame.mark.start)[0]) is not None,
            pieces=pieces(scene, frame.mark), among=among,
            others=any(_OTHERS.search(scene.folded, *span) for span in frame.taker),
            aside=frame.aside, own=found.own,
            verb=frame.verb, looks_back=looks_back(scene, frame), by_tap_the=found.by_tap_the, rule=f"awards.{frame.shape}", marks=[frame.mark],
        )  # fmt: skip


def _grantor(scene: Scene, frame: Frame, value: AwardName, told: str | None) -> str | None:
    """Who grants, in full where the clause names somebody; else who holds the contest or ceremony that it is a prize of."""
    whole = organiser(scene, value.contest) if told is not None and value.contest else None
    if told is not None and whole is not None and whole.startswith(f"{told},"):  # "do X phối hợp với Y tổ chức"
        return whole
    if told is not None:
        return in_full(scene, told, frame.mark.start)
    by = organiser(scene, value.contest) if value.contest else None
    if frame.shape == "gives" and (whole := committee(scene, *frame.giver)) and not (by and whole.casefold().startswith("ban tổ chức")):
        return whole
    if value.contest and (by is not None or value.family == "giai"):
        return by
    if value.family == "giai":
        return holder(scene, frame.mark.end)
    if value.family == "danh-hieu" or frame.mark.rule == "awards.name_category":
        contest = contest_of_crowns(scene)
        if contest is not None and contest in value.name:
            return page_organiser(scene, contest)
    if value.family != "giai-thuong" or frame.status != "conferred":
        return None
    by_name = council(scene, value.name) or (organiser(scene, value.name) if value.award_id not in _OF_THE_STATE else None)
    return by_name or ceremony_holder(scene, value.name)


#: "đồ án giải Nhất sẽ được đề nghị X tặng A": whoever wins.
_WILL_ASK = regex(r"(?<!\w)sẽ (?:được )?(?:đề nghị|đề xuất|xét|trình|xem xét)(?!\w)")


def _says_something(scene: Scene, frame: Frame, found: Takers, grantor: str | None, presenter: str | None) -> bool:
    """Whether a frame says who received or who granted; the bare name of a ceremony says neither."""
    if found.named or found.collectives is not None or found.individuals is not None:
        return True
    if is_rate(scene, frame, grantor) or (frame.status == "proposed" and _WILL_ASK.search(scene.folded, frame.clause[0], frame.mark.start)):
        return False
    if frame.verb == "suy tôn" and not found.described:  # a meeting about who is to get it
        return False
    if frame.verb == "xét tặng" and "hội đồng" in scene.folded[slice(*frame.giver)]:  # the council bears the prize in its name
        return False
    if _CEREMONY.search(scene.folded[max(0, frame.clause[0], frame.mark.start - 40) : frame.mark.start]):
        held = _HELD.search(scene.folded, frame.clause[0], frame.mark.start) and found.described and grantor and frame.award.family in _FORMAL
        return bool(held) or (frame.award.family == "giai-thuong" and not frame.award.plain and frame.shape == "gives" and a_work(scene, frame))
    if frame.award.family == "giai":  # "sẽ diễn ra lễ trao giải cuộc thi X" tells of no prize
        told = frame.shape != "gives" or frame.award.name != "Giải" or bool(frame.award.classes) or found.described or grantor or presenter
        return not frame.award.plain and bool(told)
    several = frame.shape == "gives" and frame.verb.startswith("trao") and (pieces(scene, frame.mark) or 0) > 1  # "trao 4 giải X"
    if frame.award.family == "giai-thuong" and (frame.shape in ("given", "turned") or several or a_work(scene, frame)) and not frame.award.plain:
        return True
    if frame.shape == "receives" and frame.award.family in ("giay-khen", "bang-khen") and not found.described and grantor is None:
        return False
    if frame.shape == "counted" or found.described or found.unnamed or grantor is not None:
        return True
    if presenter is not None and frame.shape in ("gives", "turned"):
        return True
    if frame.shape == "gives" and frame.verb not in ("phong tặng", "truy tặng", "tặng thưởng"):
        return False
    by_noun = frame.award.family in _EMULATION and bool(frame.taker) and _BY_NOUN.match(scene.folded, *frame.taker[0]) is not None
    return frame.status == "conferred" and (frame.award.family in _FORMAL or by_noun) and not frame.award.plain


def _one_life(found: Takers) -> bool:
    """Whether persons alone receive, uncounted, as in the story of a life."""
    return found.collectives is None and found.individuals is None and bool(found.named) and all(r.kind in ("individual", None) for r in found.named)


#: What only persons win.
_CROWN = regex(r"(?:Hoa hậu|Á hậu|Hoa khôi|Á khôi|Nam vương|Á vương|Miss|Mister)(?!\w)")


def _kinds(scene: Scene, entry: Draft, posts: Posts) -> tuple[Recipient, ...]:
    """Recipients with their offices; bodies that the text counts as "tập thể", and those of official documents, are collectives."""
    filled = posts.filled(entry)
    if _CROWN.match(entry.name):
        return tuple(replace(r, kind="individual") if r.kind is None else r for r in filled)
    if not (entry.collectives is not None and entry.by_tap_the) and not is_official(scene.layout.document):
        return filled
    return tuple(
        replace(r, kind="collective") if r.kind == "organization" else r for r in filled
    )


def _presenter(entry: Draft, posts: Posts) -> str | None:
    """Who hands over, by name where the page tells who holds the office, without those who receive."""
    if entry.presenter is None or entry.presenter == entry.grantor:
        return None
    if not entry.by_person and (holder := posts.holder(entry.presenter)) is not None:
        return holder
    taken = {r.name for r in entry.recipients}
    left = [name for name in entry.presenter.split(", ") if name not in taken]
    return ", ".join(left) or None


def _same_day(entry: Draft, event: EventFact | None) -> EventFact | None:
    """The event that an award belongs to, unless its own day is another than the event's."""
    days = entry.date and event is not None and event.date and len(entry.date) == len(event.date)
    return None if days and event is not None and entry.date != event.date else event


def _fact(scene: Scene, entry: Draft, posts: Posts, several_days: bool) -> AwardFact:
    event = occasion(scene, entry)
    day = event.date if event is not None and not several_days else None
    date = entry.date or day or (entry.decision.date if entry.decision else None) or scene_day(scene, entry)
    date = date or (entry.period if entry.status == "conferred" else None)
    class_: Literal[1, 2, 3] | None = next((c for c in _CLASSES if c == entry.class_), None)
    return AwardFact(
        award_id=entry.award_id, name=entry.name, class_=class_, status=entry.status, posthumous=entry.posthumous, grantor=entry.grantor,
        presenter=_presenter(entry, posts), recipients=_kinds(scene, entry, posts), collectives=entry.collectives,
        individuals=entry.individuals, reason=entry.reason, decision=entry.decision, date=date,
        place=entry.place or venue(scene, _same_day(entry, event)),
        rule=entry.rule, mentions=scene.layout.mentions([Mark(m.start, m.end, None, "") for m in entry.marks]),
    )  # fmt: skip
