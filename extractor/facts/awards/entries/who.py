"""Who received what a frame tells of: named beside the verb, taken up from before, listed behind, or gone on from the clause before."""

from __future__ import annotations

from extractor.facts.awards.frames.asked import asked_for
from extractor.facts.awards.frames.crowned import NEWLY
from extractor.facts.awards.frames.subjects import contributes
from extractor.facts.awards.model import Recipient
from extractor.facts.awards.names.categories import is_category
from extractor.facts.awards.names.flags import TEAM_FLAG
from extractor.facts.awards.recipients.anaphora import counted_before, group_meant, taken_up
from extractor.facts.awards.recipients.badges import whole_count
from extractor.facts.awards.recipients.beside import around_name, without_sum
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, WORD, Takers, count
from extractor.facts.awards.recipients.direct import won_behind
from extractor.facts.awards.recipients.following import listed_behind
from extractor.facts.awards.recipients.heads import head_of_clause
from extractor.facts.awards.recipients.meant import kept_for, meant
from extractor.facts.awards.recipients.named import called_together
from extractor.facts.awards.recipients.own import of_its_number, titled_takers
from extractor.facts.awards.recipients.pronouns import person_meant
from extractor.facts.awards.recipients.proxies import for_others, given_to, them_before, unit_before
from extractor.facts.awards.recipients.receiving import named_body
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.recipients.stand_ins import led_by_proper, stand_in
from extractor.facts.awards.recipients.takers import takers
from extractor.facts.awards.recipients.these import these_before
from extractor.facts.awards.recipients.topic import IS_ONE, behind_comma, first_subject, honoured, of_record, topic
from extractor.facts.awards.recipients.winners import named_in_brackets, proper_winner
from extractor.facts.awards.recipients.works import bare_title
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_GRANTING = frozenset({"tặng", "trao tặng", "khen tặng", "tặng thưởng"})
_RIGHT_BEHIND = frozenset({
    "thuộc về", "thuộc", "về tay", "đến tay", "dành cho", "được dành cho", "gọi tên", "xướng tên", "xướng danh", "là", "gồm", "bao gồm", "cho",
    "tặng", "trao tặng",
})  # fmt: skip
#: "X tặng A cho Y năm 2019; Z tặng B các năm 2018, 2020", "X tặng A cho Y; Z tặng B.": Y goes on.
_GOES_ON = regex(r"[\s\"”]*(?:(?:vào )?(?:các )?năm \d{4}|\.(?!\w)|$)")


#: "Đối với 59 học sinh giỏi, X tặng A": for whom stands at the head of the sentence.
_FOR_THOSE = regex(
    r"\W*(?:riêng )?(?:đối với|với|dành cho|cho) (?P<who>(?:\d[\d.]* |(?:tập thể|đội|em|anh|chị|ông|bà|đồng chí) )[^,;.\n]{3,120}), "
)
#: "Riêng (trường hợp) ca sĩ A, hội đồng đề nghị tặng B": whom it is about stands at the head.
_AS_FOR = regex(r"\W*(?:riêng|còn) (?:với |đối với )?(?:trường hợp (?:của )?)?(?P<who>[^,;.:]{4,80}?)(?:,[^;.:]{3,60})?, (?=[^,;.]{4,120}$)")
_ONE_OF = regex(
    r"(?<!\w)(?:(?:một|1) trong (?:số )?(?:các |những )?|(?:lọt vào|nằm trong|có tên trong) (?:danh sách |nhóm |số )(?:các )?)"
    r"(?:\d+|hai|ba|bốn|năm)(?!\w)"
    r"|(?<!\w)là (?:đội|đoàn|người|đơn vị|học sinh|thí sinh|trường|tác phẩm|địa phương|đại diện)(?: [^\s,;.]+){0,3}? duy nhất(?!\w)"
)
#: "trao A cho thân nhân X": X is dead.
_KIN_OF = regex(r"(?<!\w)cho (?:đại diện )?(?:gia đình|thân nhân)(?!\w)")
_OF_THE_DEAD = frozenset({"bang-to-quoc-ghi-cong"})
#: "9 (Huân chương A)".
_OWN_NUMBER = regex(r"(?<!\w)\d{1,4}\s+$")
#: Verbs of giving that may say no more of whom: those of the clause before.
_TOO = frozenset({"tặng thưởng", "tặng"})


def _meant(scene: Scene, frame: Frame) -> list[Recipient]:
    """Whom a pronoun or a bare noun stands for; in "ông được Tổng thống X trao A" he is not X."""
    givers = {scene.full_name(p.name) for p in scene.persons(*frame.giver)} if frame.shape == "given" else set()
    return [r for r in stand_in(scene, frame.taker, frame.mark.start) if r.name not in givers]


def takers_of(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None) -> Takers:
    """Recipients of a frame; of a later sentence that lists them; of the frame before in the sentence, where it tells of the same ones."""
    if (counted := of_its_number(scene, frame)) is not None:
        return counted
    contest = frame.award.family == "giai" or frame.award.name == TEAM_FLAG or frame.mark.rule == "awards.name_category" or is_category(frame.award)
    won = won_behind(scene, frame)
    found = takers(
        scene, won or given_to(scene, frame), frame.mark.end, received=frame.shape == "receives", led=bool(won) or _begins_with_taker(frame),
        contest=contest, granted=frame.shape == "gives" and frame.verb in _GRANTING and frame.giver[0] < frame.giver[1],
    )  # fmt: skip
    found.named[:] = kept_for(scene, frame) or found.named
    if not found.named and _named_below(scene, frame):
        return found
    for_others(scene, frame, found)
    _pointed_at(scene, frame, before, found)
    if found.named:
        counted_before(scene, frame.mark.start, found)
    else:
        found.named += group_meant(scene, frame.mark.end, frame.after[1])
    if not found.named:
        listed_behind(scene, scene.layout.sentence_at(frame.mark.start), found)
    asked_for(scene, frame, found)
    _from_clause_before(scene, frame, before, found)
    around_name(scene, frame, found)
    if frame.shape == "awaited" and frame.taker and frame.taker[0][1] <= frame.mark.start:  # those who came are not those who receive
        found.individuals = None
    _one_of(scene, frame, found)
    whole_count(scene, frame, found)
    without_sum(scene, frame, found)
    if not found.named and frame.shape in ("receives", "given"):
        _without_subject(scene, frame, found)
    _counted_ahead(scene, frame, found)
    prize = frame.award.family in ("giai", "giai-thuong")
    if prize and not found.named and frame.shape == "receives" and frame.taker and (proper := proper_winner(scene, *frame.taker[0])):
        found.add(proper)
    titled_takers(scene, frame, found)
    if not found.named and frame.shape == "receives" and frame.award.name.startswith("Huy chương") and frame.award.family == "giai":
        found.named += named_in_brackets(scene, *frame.after)
    _last_resort(scene, frame, found)
    return found


def _one_of(scene: Scene, frame: Frame, found: Takers) -> None:
    """Leave out how many there are beside the one of them: "là 1 trong 15 doanh nghiệp đạt giải Vàng", "một trong 2 người nhận A, từng là B"."""
    if frame.taker and _ONE_OF.search(scene.folded, *frame.taker[0]) is not None:
        prize = len(found.named) == 1 and frame.award.family in ("giai", "giai-thuong")
        if prize or any(frame.taker[0][1] <= m.start < frame.mark.start for m in scene.awards):
            found.collectives = found.individuals = None


#: "Hai đội (đồng hạng ba là A và B)".
_SO_MANY_SHARE = regex(rf"\W*(?:{WORD}|\d+) (?:{COLLECTIVE}|{INDIVIDUAL})\s+")


def _counted_ahead(scene: Scene, frame: Frame, found: Takers) -> None:
    """Count those whom the clause counts before it names them: "hai nghệ nhân được đề nghị danh hiệu A là B và C"."""
    uncounted = bool(found.named) and found.individuals is None and found.collectives is None
    if uncounted and frame.shape == "turned" and frame.award.family == "giai" and frame.verb == "là":
        if _SO_MANY_SHARE.fullmatch(scene.folded, frame.clause[0], frame.mark.start) is None:
            return
        count(scene, frame.clause[0], frame.mark.start, found)
        return
    if frame.shape == "turned" and frame.verb in ("là", "gồm") and uncounted and frame.award.family != "giai":
        ahead = Takers()
        count(scene, frame.clause[0], frame.mark.start, ahead)
        if len(found.named) in (ahead.individuals, ahead.collectives):
            found.individuals, found.collectives = ahead.individuals, ahead.collectives


def _last_resort(scene: Scene, frame: Frame, found: Takers) -> None:
    """Add who heads or is meant by a clause of receiving that tells of nobody at all who received."""
    if found.named or found.collectives is not None or frame.status != "conferred" or frame.aside or _told_below(scene, frame):
        return
    prize = frame.award.family in ("giai", "giai-thuong") and frame.shape in ("receives", "turned")
    title = bare_title(scene, *frame.taker[0]) if prize and frame.taker else None
    if title is not None:
        found.add(title)
    elif frame.shape in ("receives", "given") and found.individuals is None and not found.described:
        found.named += head_of_clause(scene, frame) or meant(scene, frame)
    elif frame.shape == "gives" and found.individuals is None and not found.described:
        found.named += of_record(scene, frame)
    elif frame.shape == "awaited":
        found.named += meant(scene, frame)


def _named_below(scene: Scene, frame: Frame) -> bool:
    """Whether a headline tells of a crown whose bearer the page names: "Nữ sinh đăng quang Hoa hậu X" over "tân hoa hậu A"."""
    if frame.mark.start >= scene.title_end or frame.award.family != "danh-hieu":
        return False
    return any(frame.award.name.casefold().startswith(newly["crown"]) for newly in NEWLY.finditer(scene.folded))


_TWO = 2


def _pointed_at(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None, found: Takers) -> None:
    """Add those whom a pronoun, a bare noun, "cả hai", "họ" or the clause of thanks before means, where nobody is named."""
    subject = frame.taker[0] if frame.taker and frame.shape in ("receives", "given") else None
    called = subject or (frame.taker[-1] if frame.taker and frame.shape == "gives" else None)
    together = called_together(scene, *called) if called is not None and len(found.named) < _TWO else []
    if together and all(r.name in {t.name for t in together} for r in found.named):
        found.named[:] = together
        found.described = True
    if not found.named and subject is not None and frame.award.award_id != "huy-hieu-dang":  # "2 đồng chí nhận Huy hiệu 55 năm": told by number
        taken_up(scene, subject, found)
    if not found.named and not found.described:
        for person in _meant(scene, frame):
            found.add(person)
    if not found.named and frame.shape in ("gives", "given", "receives"):
        found.named += these_before(scene, frame.taker)
    if not found.named and not found.described:
        found.named += unit_before(scene, frame, before)
    if not found.named and found.described and subject is not None:
        found.named += led_by_proper(scene, subject)
    if not found.named and frame.shape == "gives" and not found.described:
        ahead = scene.layout.sentence_at(frame.mark.start)[0], frame.mark.start
        fronted = _FOR_THOSE.match(scene.folded, *ahead)
        fronted = fronted or (_AS_FOR.match(scene.folded, *ahead) if frame.status == "proposed" else None)
        if fronted is not None:
            read(scene, *fronted.span("who"), found)
    if not found.named and frame.shape == "gives" and not found.described and not _passive_before(scene, frame, before):
        found.named += honoured(scene, frame) or them_before(scene, frame, before)


def _in_one_sentence(scene: Scene, one: Frame, other: Frame) -> bool:
    return scene.layout.sentence_at(one.mark.start) == scene.layout.sentence_at(other.mark.start)


def _passive_before(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None) -> bool:
    """Whether the sentence has told who was given an award before: "Anh được X tặng A và Y tặng B"."""
    return before is not None and before[0].shape == "given" and bool(before[1].named) and _in_one_sentence(scene, before[0], frame)


def _without_subject(scene: Scene, frame: Frame, found: Takers) -> None:
    """Add who receives in a clause that leaves its subject out: that of the next clause, of the whole sentence, of the page."""
    if found.described:
        is_one = frame.shape == "receives" and IS_ONE.match(scene.folded, scene.layout.sentence_at(frame.mark.start)[0])
        found.named += behind_comma(scene, frame) if is_one else []
        return
    if _told_below(scene, frame):  # a headline without a subject: the body tells whose it is
        return
    found.named += behind_comma(scene, frame)
    if not found.named and frame.taker and (who := _HE.match(scene.folded, lo := scene.layout.sentence_at(frame.mark.start)[0])) is not None:
        verb = scene.folded.rfind(frame.verb, lo, frame.mark.start)
        alone = not scene.persons(lo, frame.mark.start) and not scene.within(scene.bodies, lo, frame.mark.start)
        found.named += person_meant(scene, lo, who["who"]) if alone and _NO_OTHER.search(scene.folded, lo, verb) else []
    if not found.named and frame.shape == "given" and frame.taker and (first := first_subject(scene, frame.taker[0])):
        body = scene.body_from(first[0])
        found.named += [named_body(scene, body.start, body.end, collective=False)] if body else stand_in(scene, (first,), frame.mark.start)
    if not found.named and found.collectives is None and frame.taker and not contributes(scene, frame.taker[0][0]):
        found.named += topic(scene, frame.taker[0])


#: "Cô cao 1,76 m, (đăng quang)": the subject of all that the sentence tells.
_HE = regex(r"[\s\"“]*(?P<who>ông|bà|anh|chị|em|cô|thầy)(?: ấy| này)? (?=[a-zà-ỹđ])(?!ấy |này |em |con |mẹ |hùng |ruột |gái |giáo |trai |dâu |và )")


#: Its own subject is left out: "…, (đăng quang)", "… và từng (đoạt)".
_NO_OTHER = regex(
    r"(?:[,;]|(?<!\w)và)\s+(?:(?:và|đã|từng|được|vừa|cũng|còn|lại|xuất sắc|vinh dự|năm \d{4}|nhiều lần|(?:\d+|hai|ba) lần|tiếp tục)\s+)*$"
)


def _told_below(scene: Scene, frame: Frame) -> bool:
    """Whether a headline tells of an award whose like the text below it tells of."""
    return frame.mark.start < scene.title_end and any(m.start > scene.title_end and m.value.family == frame.award.family for m in scene.awards)


def _begins_with_taker(frame: Frame) -> bool:
    """Whether the recipients stand right at the beginning of their span, without "cho"."""
    leads = frame.verb in _RIGHT_BEHIND or frame.verb.endswith(" cho")
    return frame.shape in ("revoked", "held", "awaited", "labelled") or (frame.shape == "turned" and leads)


def _from_clause_before(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None, found: Takers) -> None:
    """Take the recipients of the clause before in the sentence, where a giver says nothing of his own."""
    silent = frame.shape == "gives" or (frame.shape == "turned" and frame.verb in ("tặng", "trao tặng"))
    if before is None or not silent or found.named or found.described:
        return
    earlier_frame, earlier_found = before
    if frame.award.family == earlier_frame.award.family == "giai" and frame.verb not in _TOO:  # "A đoạt giải Nhất; ban tổ chức trao 3 giải Nhì"
        return
    goes_on = frame.status == "conferred" and _GOES_ON.match(scene.folded, frame.mark.end)
    dead = earlier_frame.verb == "truy tặng" or _KIN_OF.search(scene.folded, earlier_frame.mark.end, frame.mark.start) is not None
    dead = dead and (frame.verb == "truy tặng" or frame.award.award_id in _OF_THE_DEAD)  # the next one gives to the same dead
    shapes = ("given", "receives", "gives") if goes_on or dead else ("given", "receives")
    if earlier_frame.shape in shapes and _in_one_sentence(scene, earlier_frame, frame):
        found.named += earlier_found.named
        own = _OWN_NUMBER.search(scene.text, frame.mark.start - 8, frame.mark.start)  # "cho 83 cán bộ, gồm: 9 A, 74 B"
        if earlier_frame.shape == "gives" and found.individuals is None and own is None:
            found.individuals = earlier_found.individuals
