"""Who grants and who hands over: offices and bodies as subjects, agents and owners of an award."""

from __future__ import annotations

from typing import NamedTuple

from extractor.facts.awards.frames.clauses import opening
from extractor.facts.awards.givers.actors import Subject, acting
from extractor.facts.awards.givers.owners import owner_at, owner_of
from extractor.facts.awards.givers.powers import power_ends
from extractor.facts.awards.model import AwardName, Span
from extractor.facts.awards.recipients.proxies import from_hand, stands_behind
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.authorities import HEAD, STATE, authority
from extractor.facts.awards.words.verbs import BY_DECISION, EMPOWERED, FRAME, ON_BEHALF, TAKE
from extractor.language.patterns import regex

#: In whose name one may speak without their granting: committees of the Party in an office, delegations.
_IN_NAME = regex(r"(?:ban cán sự|đảng ủy|ban thường vụ|thường trực|lãnh đạo|tập thể|ban tổ chức)(?!\w)")
#: They act for a body or stand at its head: they hand over and do not grant.
_REPRESENTS = regex(r"(?:các )?(?:đại diện|lãnh đạo|ban lãnh đạo)(?!\w)")
#: "thừa ủy quyền của Chủ tịch nước Thứ trưởng A (trao)": no comma parts who empowers from who hands over.
_POWER = regex(
    r"(?P<who>chủ tịch nước|thủ tướng(?: chính phủ)?|(?:ban thường vụ|btv|ban chấp hành) (?:tỉnh|thành|huyện|thị|quận|đảng) (?:ủy|uỷ))\s+"
    r"(?=(?:phó|thứ trưởng|bộ trưởng|bí thư|giám đốc|chủ tịch|ủy viên|trung tướng|thiếu tướng"
    r"|thượng tướng|đại tướng|đồng chí|đ/c|ông|bà)(?!\w))"
)


_MEDALS = frozenset({"Huy chương vàng", "Huy chương bạc", "Huy chương đồng"})
_TEAM = regex(r"(?:đoàn(?! thanh| tncs)|đội|đội tuyển|tuyển|thể thao) ")


class Giver(NamedTuple):
    """Who grants, and who hands over where that is another.

    Args:
        grantor: office or body, in the words of the page; None where it is unsaid.
        presenter: who hands it over; None where it is unsaid or the grantor.
        by_person: whether the presenter is a named person.
        owned: whether the grantor stands right behind the name ("của X").
        state: whether it is handed over for Party and state, which names no granting body.
    """

    grantor: str | None
    presenter: str | None
    state: bool = False
    by_person: bool = False
    owned: bool = False


#: "ký quyết định trao tặng".
_SIGNS_IT = regex(r"(?<!\w)(?:ký|kí)(?: ban hành)?(?: các)? quyết định(?: số \S+)?(?: về việc)? $")
_CONFERS = frozenset(("tặng", "tặng thưởng", "truy tặng", "phong tặng"))
_SIGNS = regex(r"(?<!\w)(?:ký|kí|công bố)(?: ban hành)?(?: các| những)? quyết định(?!\w)")
#: "vừa có quyết định (trao)": who decides that it is given grants it.
_DECIDES = regex(r"(?<!\w)quyết định\s*$")


def giver(scene: Scene, frame: Frame) -> Giver:
    """Who grants and who hands over in a frame, see `_giver`."""
    found = _giver(scene, frame)
    signs = frame.verb in _CONFERS and _SIGNS.search(scene.folded, frame.clause[0], frame.mark.start)
    if found.presenter is not None and (signs or _SIGNS_IT.search(scene.folded, frame.clause[0], frame.giver[1])):
        found = found._replace(presenter=None)  # who signs or reads out a decision hands nothing over
    named = found.presenter is not None and any(p.name == found.presenter.split(", ")[0] for p in scene.people)
    return found._replace(by_person=named, owned=found.grantor is not None and found.grantor == owner_of(scene, frame))


def _giver(scene: Scene, frame: Frame) -> Giver:
    """Who grants and who hands over in a frame.

    "tặng" makes its subject the grantor, "trao" only the one who hands over; "của X" behind the name, and "thừa ủy quyền của X" before the
    subject, name the grantor; a body that hands over in its own name grants.
    """
    owner = owner_of(scene, frame)
    if owner is not None and frame.shape == "gives" and frame.giver[0] > frame.mark.end:  # "cùng với việc tặng A của X, thừa ủy quyền của Y, Z …"
        return Giver(owner, None)
    if (behind := stands_behind(scene, frame)) is not None:
        return Giver(owner, behind)
    behalf, subject_span = _on_behalf(scene, frame)
    decision = _decision_maker(scene, frame)
    span = subject_span or frame.giver
    subject = acting(scene, span) if frame.shape not in ("receives", "held", "revoked", "awaited", "labelled") else Subject(None, (), False, False)
    mine = owner and behalf and (same_words(behalf, owner) or (_IN_NAME.match(behalf.casefold()) and not same_words(owner, behalf)))
    mine = mine or (owner and behalf and (_is_further(scene, frame) or (_is_body(owner) and not _empowered(scene, frame))))
    named = (owner if mine else behalf) or decision
    if frame.shape == "revoked" or frame.status == "revoked":
        back = TAKE.search(scene.folded, *frame.giver)  # "X hủy bỏ quyết định (tặng A)"
        return Giver(owner or authority(scene, (opening(scene, *frame.giver), back.start() if back is not None else frame.giver[1])), None)
    if frame.shape in ("receives", "held", "revoked", "awaited", "labelled"):
        return Giver(owner or decision, from_hand(scene, frame))
    if named is not None or subject_span:
        told = decision is not None and (not subject.persons or _ANNOUNCES.search(scene.folded, *span) is not None)
        # "(A công bố) Quyết định số … của X tặng B": the words before are the decision's
        return Giver(named or owner, None if told else _presenter(subject), state=named is None and owner is None)
    hands = frame.verb in ("trao", "gắn", "trao thưởng") and frame.shape != "given"
    if hands and owner is None and subject.words and subject.office and not subject.persons and _DECIDES.search(scene.folded, *span):
        return Giver(subject.words, None)
    if hands or (frame.verb == "trao" and subject.persons):
        return _handed(subject, owner)
    if subject.words is None:
        return Giver(owner, _presenter(subject))
    if owner and frame.shape == "given" and any(frame.giver[1] <= m.start < frame.mark.start for m in scene.awards):  # "được X tặng A và B của Y"
        return Giver(owner, ", ".join(subject.persons) or None)
    return _granted(frame, subject, owner)


def without_team(frame: Frame, award: AwardName, found: Giver) -> Giver:
    """Who grants, where those whose medals they are are not taken for it: "12 HCV của đoàn X thuộc về …", "HCV của Đoàn X: A, B"."""
    team = frame.shape == "labelled" or _TEAM.match((found.grantor or "").casefold()) is not None
    return found._replace(grantor=None, owned=False) if found.owned and award.name in _MEDALS and team else found


def _handed(subject: Subject, owner: str | None) -> Giver:
    if subject.words is not None and not subject.office and not subject.persons:
        return Giver(owner or subject.words, None if owner is None else subject.words)
    return Giver(owner, _presenter(subject))


def _granted(frame: Frame, subject: Subject, owner: str | None) -> Giver:
    words = subject.words
    if owner is not None and words is not None and frame.shape == "given" and frame.verb in ("trao", "trao tặng") and not same_words(owner, words):
        return Giver(owner, ", ".join(subject.persons) or None)
    if owner and words and frame.verb in _CONFERS and _HIGHEST.fullmatch(words.casefold()) and same_words(words, owner):
        return Giver(owner, None)  # "Thủ tướng A tặng B của Thủ tướng Chính phủ"
    others = owner is not None and words is not None and not same_words(owner, words)
    if others and owner and words and (_is_office(owner) or _higher(owner, words) or _of_locality(owner, frame, subject)):
        hands = subject.persons or (subject.office and not _HIGHEST.fullmatch(words.casefold()))  # they hand over nothing of another
        return Giver(owner, _presenter(subject) if hands else None)
    if owner is not None and words is not None and _HANDS_OVER.match(words.casefold()):  # a deputy, or who stands for a body, hands over
        return Giver(owner, _presenter(subject))
    hands_over = not subject.office or (bool(subject.persons) and frame.verb == "trao tặng")
    if others and hands_over and frame.award.family in _CERTIFICATES:  # "ông A, Chủ tịch Hội B trao tặng Bằng khen của UBND tỉnh"
        return Giver(owner, _presenter(subject) if subject.persons else None)
    if subject.deputy and (subject.persons or _REPRESENTS.match((words or "").casefold())) and frame.verb == "trao tặng":
        return Giver(owner, _presenter(subject))
    presenter = _presenter(subject) if frame.verb == "trao tặng" and subject.persons else None
    if words is not None and (led := _REPRESENTS.match(words.casefold())):  # those who stand for a body: the body grants
        words = words[led.end() :].strip() or None
    return Giver(words, presenter)


_CERTIFICATES = frozenset({"bang-khen", "giay-khen", "co-thi-dua"})
_HANDS_OVER = regex(rf"phó |{_REPRESENTS.pattern}")
_HIGHEST = regex(r"(?:chủ tịch nước|thủ tướng)(?: .*)?")
#: An honour of the state is the state's, whoever gives it.
_OF_STATE = regex(r"(?:nhà nước|chính phủ|quốc hội|hoàng gia|đảng nhân dân)(?!\w)")
#: Bodies of one kind on different levels: "Chủ tịch Hội X tỉnh tặng Bằng khen của Trung ương Hội X".
_CENTRAL = regex(r"(?<!\w)(?:trung ương|t\.ư|tw|ban thường trực|ban thường vụ|ban chấp hành)(?!\w)")


def _higher(owner: str, words: str) -> bool:
    """Whether the owner is a body above the subject, or its committee, so that the subject only hands over."""
    if _OF_STATE.match(owner.casefold()):
        return _HIGHEST.fullmatch(words.casefold()) is None  # "Thủ tướng tặng Cờ thi đua của Chính phủ"
    return _CENTRAL.search(owner.casefold()) is not None and _CENTRAL.search(words.casefold()) is None


#: "Chủ tịch UBND tỉnh A trao tặng Cờ thi đua của tỉnh X": the flag is the locality's.
_LOCALITY = regex(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã)\.? [^\s]")


def _of_locality(owner: str, frame: Frame, subject: Subject) -> bool:
    """Whether a named locality owns what a named person hands over."""
    return frame.verb == "trao tặng" and bool(subject.persons) and _LOCALITY.match(owner.casefold()) is not None


def _presenter(subject: Subject) -> str | None:
    return ", ".join(subject.persons) if subject.persons else subject.words


def _is_office(words: str) -> bool:
    found = HEAD.match(words.casefold())
    return bool(found and found["office"])


#: Who reads a decision out hands nothing over.
_ANNOUNCES = regex(r"(?<!\w)công bố\s")
_EMPOWERS = regex(r"(?<!\w)(?:ủy|uỷ) (?:quyền|nhiệm)|(?<!\w)thừa lệnh(?!\w)")


def _is_further(scene: Scene, frame: Frame) -> bool:
    """Whether another award stands before in the sentence: who empowers to hand over that one need not grant the next."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    return any(lo <= m.start < frame.mark.start for m in scene.awards)


def _empowered(scene: Scene, frame: Frame) -> bool:
    """Whether somebody is told to have the power of another, who then grants, and not only to speak for him."""
    return _EMPOWERS.search(scene.folded, scene.layout.sentence_at(frame.mark.start)[0], frame.clause[1]) is not None


def _is_body(words: str) -> bool:
    """Whether the words name a body, whose certificate it is whoever hands it over for others ("thay mặt X, A trao Bằng khen của Bộ Y")."""
    found = HEAD.match(words.casefold())
    return bool(found and found["body"])


def same_words(a: str, b: str) -> bool:
    """Whether the words of one phrase stand in the other ("Hội X" in "Chủ tịch Hội X")."""
    return set(_in_short(a).split()) <= set(_in_short(b).split())


def _in_short(words: str) -> str:
    return _PEOPLES_COMMITTEE.sub("ubnd", words.casefold())


_PEOPLES_COMMITTEE = regex(r"(?:ủy|uỷ) ban nhân dân")


def _on_behalf(scene: Scene, frame: Frame) -> tuple[str | None, Span | None]:
    """(grantor, span of who hands over) of "thừa ủy quyền của X, A …", "A thay mặt X …" before the verb, or "theo ủy quyền của X" behind it."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    clause = scene.text.rfind(";", lo, frame.giver[0])
    if clause >= 0 and FRAME.search(scene.folded, lo, clause):  # who acts for another in one clause need not do so in the next
        lo = clause + 1
    if any(lo <= m.start < m.end <= frame.giver[0] for m in scene.awards) and acting(scene, frame.giver).words is not None:
        lo = max(lo, frame.giver[0])  # "thừa ủy quyền của X, A trao B; Y tặng C": Y has a clause of its own
    start = max(lo, frame.giver[0] - 200)
    empowered = EMPOWERED.search(scene.folded, start, frame.mark.start)
    if empowered is not None:
        return authority(scene, empowered.span("who")), (empowered.end(), max(empowered.end(), frame.giver[1]))
    for match in ON_BEHALF.finditer(scene.folded, start, max(frame.giver[1], frame.clause[1])):
        if match["how"].startswith("đại"):
            continue
        comma = power_ends(scene, match.end(), frame.giver[1])
        end = comma if comma >= 0 else match.end() + 80
        end = min(end, frame.clause[1] if match.start() >= frame.giver[1] else max(frame.giver[1], match.end()))
        if match["how"].startswith("thay") and STATE.match(scene.folded[match.end() : match.end() + 40].split(",")[0].strip()):
            return None, _around(scene, frame, match.start(), _past_state(scene, match.end(), frame.giver[1]))
        head = _POWER.match(scene.folded, match.end(), end)
        words = authority(scene, (match.end(), head.end("who") if head else end))
        behind = _around(scene, frame, match.start(), end) if match.start() < frame.giver[1] else None
        if words is not None and not (match["how"].startswith("thay") and words.casefold().startswith(("lãnh đạo", "ban tổ chức", "đoàn"))):
            return words, behind
    return None, None


#: "Nhân dịp này, thừa ủy quyền của X, A (trao)": when it was, not who.
_WHEN = regex(
    r"\W*(?:cũng |ngay )?(?:nhân|tại|trong|ở|kết thúc|sau)? ?(?:dịp|đợt|lần|buổi lễ|lễ|chương trình|hội nghị|sự kiện|đại hội)"
    r"(?: [^\s,]+){0,6},?\W*"
)


def _around(scene: Scene, frame: Frame, start: int, end: int) -> Span:
    """Where the one who acts for another stands: before "thay mặt X", else behind it."""
    if scene.persons(end, frame.giver[1]):
        return end, frame.giver[1]
    lead = opening(scene, frame.giver[0], start)
    if scene.folded.startswith("của ", lead + (scene.text[lead : lead + 1] == " ")):  # whose the award before is
        return end, frame.giver[1]
    if scene.persons(lead, start) or (len(scene.folded[lead:start].split()) > 2 and _WHEN.fullmatch(scene.folded, lead, start) is None):
        return lead, start
    return end, frame.giver[1]


_STATE = regex(r"(?:đảng|nhà nước|chính phủ|nhân dân|việt nam|ta|và|,|\s)+")


def _past_state(scene: Scene, at: int, end: int) -> int:
    match = _STATE.match(scene.folded, at, end)
    return match.end() if match else at


def _decision_maker(scene: Scene, frame: Frame) -> str | None:
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    parted = scene.text.rfind(";", lo, frame.mark.start)
    if frame.verb in ("trao", "trao tặng") or lo < parted <= frame.giver[0] < frame.giver[1] - 1:  # "quyết định của X tặng A; Y trao B": not of B
        lo = max(lo, parted)
    for match in BY_DECISION.finditer(scene.folded, lo, frame.mark.start):
        words = owner_at(scene, match.end())
        other = frame.shape == "awaited" and "," in scene.text[match.end() : frame.mark.start]  # "công bố quyết định của X công nhận …, đón nhận A"
        if words is not None and not other:
            return words
    return _by_decision_behind(scene, frame)


#: Between an award and "theo Quyết định số … của X" behind it.
_ACCORDING = regex(r"[^;.\n]*?(?<!\w)theo (?:các )?$")


def _by_decision_behind(scene: Scene, frame: Frame) -> str | None:
    """Whose decision the clause gives behind the award: "trao A cho B theo Quyết định số 1 của X"."""
    match = BY_DECISION.search(scene.folded, frame.mark.end, frame.after[1])
    if match is None or not _ACCORDING.match(scene.folded[frame.mark.end : match.start()]):
        return None
    return owner_at(scene, match.end())
