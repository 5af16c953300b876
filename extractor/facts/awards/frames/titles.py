"""Titles of honour that exclude each other: counts of both in one, and lists of holders by the title before each name."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import WORD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame, held_by
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

#: Honorary titles of the State, which their bearers carry before the name.
OF_STATE = "danh-hieu-vinh-du-nha-nuoc"
#: Whoever is "nhân dân" is not "ưu tú" on the same day.
_GRADE = regex(r"(?P<whose>.+) (?P<grade>nhân dân|ưu tú)$")
_JOINT = regex(r"[\s\"”]*(?:,|;|/|và|hoặc|hay)\s*(?:danh hiệu\s*)?[\"“]?")
#: "được phong tặng đợt này như NSND A, NSƯT B", "các nghệ sĩ nhận danh hiệu gồm: …".
_LIST_OF = regex(
    r"(?<!\w)(?:phong tặng|trao tặng|xét tặng|công nhận|(?:nhận|đón nhận|tặng|phong|trao) danh hiệu|được vinh danh|được phong)(?!\w)"
    r"(?P<between>[^.;:\n]{0,70}?)(?:như|gồm|bao gồm|có thể kể đến|trong đó có|phải kể đến|là|:)\s*(?:có\s+)?:?\s*(?:các\s+)?"
)
_BEFORE_ITEM = regex(r"(?:,|;|(?<!\w)và|(?<!\w)như|gồm|:|có|là|đến|các)\s*$")


#: "Trong số những người được phong NSND có A, B".
_AMONG = regex(
    r"(?<!\w)trong số (?:các |những )?[^,;.:]{3,40}?(?:được|vừa được)\s+(?:phong|phong tặng|trao|trao tặng|tặng|nhận"
    r"|xét tặng)(?: danh hiệu)?\s+[\"“]?$")
#: "Hai tân Nghệ sĩ nhân dân là A và B": all of those whom the page counted.
_ALL = regex(r"\W*(?:đó là |cả )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|các) (?:tân |vị )?(?:danh hiệu )?[\"“]?$")
_ARE = regex(r"[\s\"”]*(?:đợt này|lần này|năm nay|năm \d{4})?\s*(?:có|gồm|gồm có|phải kể đến|có thể kể đến|là)\s")
_ORDERS = frozenset({"huan-chuong", "huy-chuong", "huy-hieu"})
_MOURNS = Anchored(r"(?<!\w)(?:thương tiếc báo tin|tin buồn|từ trần|lễ tang|lễ viếng)(?!\w)")
_OPENING = regex(r"\W*(?:(?:khen thưởng|phần thưởng|thành tích|được tặng thưởng|được tặng)\s*:?\s*)?")
_BETWEEN = regex(r"[\s\"”,;.]*(?:và)?\s*")


def among(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """Those who are picked out of all on whom a title was conferred, or all of them, told by name."""
    told = _AMONG.search(scene.folded, sentence[0], mark.start) or _ALL.match(scene.folded, sentence[0], mark.start)
    if mark.value.family != OF_STATE or told is None:
        return None
    are = _ARE.match(scene.folded, mark.end, sentence[1])
    if are is None:
        return None
    span = (are.end(), sentence[1])
    return Frame(mark, "labelled", "", (mark.start, mark.start), (span,), (are.end(), sentence[1]), (sentence[0], sentence[1]), "conferred")


def in_memoriam(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """An order in the list that an obituary gives without a verb: the one who died held it."""
    if mark.value.family not in _ORDERS or mark.value.plain or _MOURNS.search(scene.folded) is None:
        return None
    at = sentence[0]
    opening = _OPENING.match(scene.folded, at)
    at = opening.end() if opening else at
    for other in scene.awards:
        if other.start < at or other.start > mark.start:
            continue
        if scene.folded[at : other.start].strip(' "“') and not _BETWEEN.fullmatch(scene.folded, at, other.start):
            return None
        at = other.end
    person = scene.person_before(sentence[0])
    if person is None or person.name != scene.main_person:
        return None
    return held_by(mark, (person.start, person.end))


#: Certificates of two levels: who is given the one is not given the other on the same day.
_LEVELS = frozenset({"bang-khen", "giay-khen"})


#: "1 giải Nhất, 2 giải Nhì cho 3 tác giả": one count behind places that each have a number.
_COUNTED_TOO = regex(rf"\s*(?:,|;|(?:, )?và)\s*(?:\d+|một|{WORD})\s+")


def exclusive(scene: Scene, frame: Frame) -> bool:
    """Whether one count is of those who received this and those who received its alternative beside it ("12 nghệ sĩ nhận NSND, NSƯT")."""
    if _with_flag(scene, frame.mark):
        return frame.award.family == "co-thi-dua" or not _apart_from_flag(frame)
    if frame.award.family in _LEVELS:
        return any(m.value.family in _LEVELS - {frame.award.family} and _side_by_side(scene, frame.mark, m) for m in scene.awards)
    if frame.award.family == "giai":
        before = next((m for m in reversed(scene.awards) if m.end <= frame.mark.start), None)
        if before is None or before.value.family != "giai":
            return False
        between = scene.folded[before.end : frame.mark.start].strip()  # "Nhất, Nhì, Ba và Khuyến khích"
        if len(before.value.classes) > 1 and between in (",", ";", "và"):
            return True
        return _COUNTED_TOO.fullmatch(scene.folded, before.end, frame.mark.start) is not None
    own = _GRADE.match(frame.award.name.casefold()) if frame.award.family == OF_STATE else None
    if own is None:
        return False
    for mark in scene.awards:
        other = _GRADE.match(mark.value.name.casefold())
        if other is None or other["whose"] != own["whose"] or other["grade"] == own["grade"]:
            continue
        if _side_by_side(scene, frame.mark, mark):
            return True
    return False


#: "4 (cờ thi đua)": the flags have a count of their own.
_NUMBERED = regex(r"\d\s+$")


def _with_flag(scene: Scene, mark: Mark) -> bool:
    """Whether a flag, which goes to collectives alone, and a certificate share one count: "tặng cờ thi đua và bằng khen cho 9 tập thể, 5 cá nhân"."""
    if mark.value.family == "co-thi-dua":
        return any(m.value.family == "bang-khen" and mark.end < m.start and _side_by_side(scene, mark, m) for m in scene.awards)
    flags = [m for m in scene.awards if m.value.family == "co-thi-dua" and m.end < mark.start] if mark.value.family == "bang-khen" else []
    beside = bool(flags) and _side_by_side(scene, flags[-1], mark)
    return beside and _NUMBERED.search(scene.text, flags[-1].start - 6, flags[-1].start) is None


def _apart_from_flag(frame: Frame) -> bool:
    """Whether the flag is the subject's ("X được tặng cờ thi đua và bằng khen cho 5 tập thể"), so that those behind have the certificate alone."""
    return frame.shape == "given" and bool(frame.taker) and frame.taker[0][0] >= frame.mark.end


def _side_by_side(scene: Scene, one: Mark, other: Mark) -> bool:
    first, second = (one, other) if one.end <= other.start else (other, one)
    return second.start - first.end < 30 and _JOINT.fullmatch(scene.folded, first.end, second.start) is not None


def _formerly(scene: Scene, sentence: Span, mark: Mark) -> bool:
    """Whether the lower grade only says what those were who are given the higher one: "được phong tặng NSND là NSƯT A"."""
    own = _GRADE.match(mark.value.name.casefold())
    before = [m for m in scene.awards if sentence[0] <= m.start < mark.start and m.value.family == OF_STATE and not scene.persons(m.end, m.end + 3)]
    told = [_GRADE.match(m.value.name.casefold()) for m in before]
    if own is None or own["grade"] != "ưu tú" or not told:
        return False
    alike = [t for t in told if t is not None and t["whose"] == own["whose"]]
    return bool(alike) and all(t["grade"] == "nhân dân" for t in alike)


def listed_by_title(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """A title before the name of one of those on whom it is conferred, in the list that the sentence opens."""
    if mark.value.family != OF_STATE or mark.value.titled:
        return None
    people = scene.persons(mark.end, mark.end + 3)
    if not people or scene.text[mark.end : people[0].start].strip() or not _BEFORE_ITEM.search(scene.folded, sentence[0], mark.start):
        return None
    lead = _LIST_OF.search(scene.folded, sentence[0], mark.start)
    if lead is None or any(m.start < lead.end() and lead.start() < m.end and m.value.family != OF_STATE for m in scene.awards):
        return None
    if _formerly(scene, sentence, mark):
        return None
    span = (people[0].start, people[0].end)
    return Frame(mark, "labelled", "", (mark.start, mark.start), (span,), span, (mark.start, people[0].end), "conferred")


#: "Là Chiến sĩ thi đua toàn quốc, cô giáo A …": whose title it is stands behind the comma.
_LEADS = regex(r"\W*(?:từng |vốn )?là\s+[\"“]?")
_LED = regex(r"[\"”]?(?: năm (?:học )?\d{4}(?:-\d{4})?)?,")
_TITLES = frozenset({"danh-hieu-thi-dua", "danh-hieu-vinh-du-nha-nuoc", "danh-hieu", "giai-thuong", "khac"})


def leads(scene: Scene, begin: int, mark: Mark) -> bool:
    """Whether a title opens its clause as what somebody behind the comma is."""
    if mark.value.family not in _TITLES or mark.value.plain or mark.value.name.startswith("Giải") or _LED.match(scene.folded, mark.end) is None:
        return False
    return _LEADS.fullmatch(scene.folded, begin, mark.start) is not None


#: "Anh hùng Lao động, Thầy thuốc Nhân dân A": another title of the one named behind both.
_SECOND = regex(
    r"\s?(?:,|-|–|và)\s(?P<title>anh hùng (?:lao động|lực lượng vũ trang(?: nhân dân)?|llvt(?:nd| nhân dân)?|liên xô)"
    r"|(?:nhà giáo|thầy thuốc|nghệ s[ĩỹ]|nghệ nhân) (?:nhân dân|ưu tú)|(?:ns|ng|tt|nn)(?:nd|ưt))(?!\w)"
)
_SEVERAL = regex(r"(?<!\w)(?:các|những|nhiều|là|\d+|hai|ba|bốn|hoặc|danh hiệu)\s+$")


def past_title(scene: Scene, mark: Mark, end: int) -> int:
    """Offset behind a title, and behind a second one that one person before the offset `end` bears as well."""
    second = _SECOND.match(scene.folded, mark.end, end)
    if second is None or mark.value.name.startswith("Bà mẹ") or second["title"].startswith(mark.value.name.casefold()):
        return mark.end
    return mark.end if _SEVERAL.search(scene.folded, mark.start - 12, mark.start) else second.end()
