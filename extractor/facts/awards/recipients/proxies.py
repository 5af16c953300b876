"""Those who take or are told of for others: the family of the dead, the organs of a locality, "họ" for those named before."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName, Recipient, Span
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.envoys import envoy_of
from extractor.facts.awards.recipients.localities import organs_of
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

#: "Thay mặt gia đình, ông A (đón nhận)": who takes what the dead was given.
_FOR_FAMILY = regex(r"(?<!\w)(?:thay mặt|đại diện)(?: cho)? (?:gia đình|thân nhân|dòng họ)(?! (?:ông|bà|liệt|mẹ|anh|chị))(?!\w)")
#: "chị B nhận Huân chương thay chồng".
_INSTEAD = regex(r"[^,.;:\n]{0,40}?(?<!\w)thay (?:cho )?(?:chồng|vợ|con|cha|bố|mẹ|ba|anh trai|em trai|chị gái|em gái|ông nội)(?!\w)")
#: "(X được tặng) 33 Huân chương A các hạng cho tập thể, cá nhân": it is X's people who have them.
_SO_MANY = regex(r"(?<!\w)(?:(?!1 )\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|hàng trăm|hàng chục) (?:lượt |tấm |chiếc )?[\"“]?$")
_TO_ITS_OWN = regex(
    r"(?: (?:các loại|các hạng|của [^,;.:()\n]{3,60}))? cho (?:các |nhiều |những )?(?:lượt )?(?:tập thể|cá nhân|cán bộ|giáo viên|đảng viên|đoàn viên)"
    r"(?= ?[-,;.&/]| và| trong| của đơn vị| thuộc|$)"
)
_THEM = regex(r"\s*(?:cho\s+)?(?:họ|(?:cả )?(?:hai|ba|bốn) (?:anh|chị|em|người|chiến sĩ|đồng chí|liệt sĩ|cán bộ))\s*")
_NEAR = 2


def for_others(scene: Scene, frame: Frame, found: Takers) -> None:
    """Put the locality in the place of its organs, the body in that of its envoy; take away who only stands for the family of the dead."""
    if frame.award.family == "ky-niem-chuong" and any(_of_heads(scene, r) for r in found.named):  # of persons alone: "cho lãnh đạo Sở X"
        found.named, found.described = [r for r in found.named if not _of_heads(scene, r)], True
    if frame.shape in ("awaited", "receives") and frame.taker and (organs := organs_of(scene, *frame.taker[0])):
        found.named = organs
    if frame.shape in ("awaited", "receives") and found.named and _is_guest(scene, frame, found):
        found.named, found.described = [], True
    if frame.shape in ("given", "receives") and _of_its_people(scene, frame):
        found.named, found.described = [], True
    if frame.shape != "receives":
        return
    of_persons = frame.award.family in ("danh-hieu", "khac") or frame.award.award_id == "huy-hieu-dang"
    sent = envoy_of(scene, frame.taker[0]) if frame.taker and found.named and not of_persons else None
    if sent is not None:
        found.named, found.described = sent, True
    told_before = any(m.start < frame.clause[0] and _takes_up(frame.award, m.value) for m in scene.awards)
    if frame.award.plain and told_before and FROM_HAND.match(scene.folded, frame.mark.end):  # the head of those who were given it
        found.named, found.described, found.collectives, found.individuals = [], True, None, None
    if told_before and (_FOR_FAMILY.search(scene.folded, frame.clause[0], frame.mark.start) or _INSTEAD.match(scene.folded, frame.mark.end)):
        found.named, found.described = [], True


def _of_its_people(scene: Scene, frame: Frame) -> bool:
    """Whether so many of an award are told to be for the people of a body."""
    many = _SO_MANY.search(scene.folded, frame.clause[0], frame.mark.start)
    return many is not None and _TO_ITS_OWN.match(scene.folded, frame.mark.end) is not None


_HEADS = regex(r"(?<!\w)(?:lãnh đạo|ban lãnh đạo|ban giám đốc|cán bộ|thủ trưởng)(?: các| chủ chốt)? $")


def _of_heads(scene: Scene, recipient: Recipient) -> bool:
    """Whether a body only tells whose heads receive."""
    mention = recipient.mentions[0] if recipient.mentions and recipient.kind in ("organization", "collective") else None
    at = scene.layout.starts[mention.paragraph] + mention.start if mention is not None else 0
    return mention is not None and _HEADS.search(scene.folded, at - 24, at) is not None


#: "Chủ tịch Quốc hội A đã tới dự Lễ kỷ niệm 70 năm …, (đón nhận B)".
_ATTENDS = regex(r"(?<!\w)(?:tới|đến|về|tham)? ?dự (?:buổi |chương trình )?(?:lễ|hội nghị|mít tinh|đại hội)(?!\w)[^;]*(?:,|và) đón $|(?<!\w)dự "
                  r"(?:buổi )?lễ (?:kỷ niệm|công bố)[^;]*(?:,|và) $")


def _is_guest(scene: Scene, frame: Frame, found: Takers) -> bool:
    """Whether persons alone would receive, who attend the ceremony of receiving."""
    at = scene.folded.rfind("nhận", frame.clause[0], frame.mark.start)
    persons = all(r.kind == "individual" for r in found.named)
    return persons and frame.verb == "đón nhận" and _ATTENDS.search(scene.folded, frame.clause[0], max(frame.clause[0], at)) is not None


#: "nhận huân chương từ tay ông A": who hands it over.
FROM_HAND = regex(r"[\s\"”]*(?:của [^,;.\n]{3,60}? )?từ (?:chính )?tay(?!\w)")


def _takes_up(award: AwardName, told: AwardName) -> bool:
    """Whether a name, or a bare head, is that of an award told of before."""
    return told.family == award.family if award.plain else told.name == award.name


#: "nhận A của Y và B của Z, do chị X (trực tiếp) trao": one hand for all of them.
_HANDED_BY = regex(r"(?<!\w)do (?P<who>[^.;\n]{4,140}?),? (?:trực tiếp )?(?:trao tặng|trao(?! đổi| giải| thưởng)|gắn)(?! với|\w)")


def from_hand(scene: Scene, frame: Frame) -> str | None:
    """Who hands over what somebody receives: "nhận A từ tay ông X", "nhận A, do ông X trao"; None where nobody is named so."""
    hand = FROM_HAND.match(scene.folded, frame.mark.end, frame.after[1])
    if hand is not None:
        return _names(scene, hand.end(), frame.after[1])
    by = _HANDED_BY.search(scene.folded, frame.mark.end, scene.layout.sentence_at(frame.mark.start)[1])
    return _names(scene, *by.span("who")) if by is not None and frame.status == "conferred" else None


def stands_behind(scene: Scene, frame: Frame) -> str | None:
    """Who hands over, in a sentence that opens with the verb: "Trao A cho B là đồng chí X"; None elsewhere."""
    led = _hands_over_behind(scene, frame) if frame.shape == "gives" else None
    return _names(scene, led, frame.after[1]) if led is not None else None


def given_to(scene: Scene, frame: Frame) -> tuple[Span, ...]:
    """The spans in which recipients stand, without who hands over behind them."""
    led = _hands_over_behind(scene, frame) if frame.shape == "gives" else None
    return frame.taker if led is None else tuple((start, min(end, led)) for start, end in frame.taker if start < led)


def _names(scene: Scene, start: int, end: int) -> str | None:
    return ", ".join(dict.fromkeys(scene.full_name(p.name) for p in scene.persons(start, end))) or None


#: "Trực tiếp gắn Huy hiệu cho các cụ là ông A và bà B": the subject stands behind "là".
_NO_SUBJECT = regex(
    r"\W*(?:cùng )?(?:(?:(?:đến|tới|về|tham) )?dự(?: (?:buổi )?(?:lễ|hội nghị|đại hội|chương trình|họp mặt)(?: [^\s,;.]+){0,9}?)?,? và )?"
    r"(?:trực tiếp |lần lượt |người )?"
)
_ARE = regex(r"(?<!\w)(?:là|có) (?=(?:các )?(?:ông|bà|đồng chí|anh|chị|thiếu tướng|trung tướng|thượng tướng|đại tướng|đại tá)(?!\w))")


def _hands_over_behind(scene: Scene, frame: Frame) -> int | None:
    """Offset from which those stand who hand over, in a sentence that opens with the verb of handing over; None elsewhere."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    opens = frame.verb in ("gắn", "trao", "trao tặng") and _NO_SUBJECT.fullmatch(scene.folded, lo, frame.giver[1]) is not None
    are = _ARE.search(scene.folded, *frame.after) if opens else None
    return are.start() if are is not None else None


#: "Đây là lần thứ tư đơn vị (được tặng …)".
_UNIT = regex(r"(?<!\w)(?:đơn vị|tập thể|cơ quan)(?: (?:đã|được|vinh dự|cũng|tiếp tục|từng|còn))*\s*$")


def unit_before(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None) -> list[Recipient]:
    """The one body that the award before names, where a bare "đơn vị" takes it up as the subject of receiving.

    Args:
        scene: the document.
        frame: a frame of receiving.
        before: the frame before it with its recipients.
    """
    if before is None or frame.shape not in ("given", "receives") or not frame.taker or len(before[1].named) != 1:
        return []
    if before[1].named[0].kind not in ("organization", "collective") or _UNIT.search(scene.folded, *frame.taker[0]) is None:
        return []
    sentence = scene.layout.sentence_at(frame.mark.start)
    earliest = scene.layout.sentence_before(sentence[0])[0]
    return list(before[1].named) if before[0].mark.start >= earliest else []


def them_before(scene: Scene, frame: Frame, before: tuple[Frame, Takers] | None) -> list[Recipient]:
    """Those whom the award before names, where "họ" between verb and award takes them up ("X truy tặng họ A").

    Args:
        scene: the document.
        frame: a frame of granting.
        before: the frame before it with its recipients.
    """
    between = next((span for span in frame.taker if span[1] <= frame.mark.start), None)
    if before is None or between is None or frame.shape != "gives" or _THEM.fullmatch(scene.folded, *between) is None:
        return []
    near = scene.layout.sentence_at(frame.mark.start)
    for _ in range(_NEAR):
        if near[0] <= before[0].mark.start:
            return list(before[1].named)
        near = scene.layout.sentence_before(near[0])
    return []
