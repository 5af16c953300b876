"""Whom a subject without a name means, the last resort: the one whose anniversary is kept, the unit or person that a noun takes up."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.named import as_person, as_written
from extractor.facts.awards.recipients.receiving import COMMON, named_body
from extractor.facts.awards.recipients.stand_ins import NOUNS, body_meant
from extractor.facts.awards.recipients.topic import occupations
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

#: "kỷ niệm 80 năm ngày thành lập (X) và đón nhận".
_ANNIVERSARY = regex(
    r"(?<!\w)kỷ niệm (?:lần thứ )?(?:\d{1,3}|[^\W\d_]+(?: mươi)?) năm (?:(?:ngày|xây dựng|và|thành lập|truyền thống|phát triển|trưởng thành|hoạt động"
    r"|ra đời|chiến đấu|phục vụ|xây dựng,|thành lập,)(?: của)?\s+)+"
)
_BARE = regex(rf"(?:nhà )?(?P<noun>{NOUNS})(?!\w)")
_TO_RECEIVE = regex(
    r"(?: \([^()\n]{2,40}\))*(?:,| và|;| gắn với| kết hợp)[^.;()\n]{0,40}(?<!\w)(?:(?:đón )?nhận|đón)"
    r"(?: [^.;()\n]{3,60},)?\s*(?:danh hiệu )?[\"“]?"
)
#: "lực lượng Cảnh sát hình sự": a force is no body by its words alone.
_FORCE = regex(r"[Ll]ực lượng [A-ZĐ][^,;.()\n]{2,60}?(?= \(| và đón)")
#: A bare noun that heads the clause, with what it does before it receives: "câu lạc bộ thu hút 300 hội viên, được …".
_DOES = r"(?: (?!(?:các|những|nhiều|một|mỗi|người|của|là|do|cho|và|nếu|mà|có|tại|ở)(?!\w))[^\W_]+){0,9}"
_DOES += r"(?:, ?(?:(?:đã|vừa|từng|qua đó|(?:\d+|hai|ba|bốn|nhiều) (?:lần|năm)(?: liền| liên tiếp)?) ?){0,2})?"
_UNIT = regex(rf"(?:[^,;:()]{{0,60}}, )?\s*(?:nhà |ngôi |tờ )?(?P<noun>{NOUNS})(?: này)?(?= [a-zà-ỹđ]){_DOES}\s*")
_WHO = regex(
    r"\s*(?P<noun>cô gái|chàng trai|nữ sinh|nam sinh|cậu bé|cô bé|cậu học trò|cô học trò|cô giáo|thầy giáo|(?:nữ |nam )?(?:giảng|giáo) viên|nghệ nhân"
    rf"|nữ thủ khoa|nam thủ khoa|người thầy|người lính)(?: này| ấy)?(?: [\"“][^\"“”]{{3,50}}[\"”])?{_DOES}\s*"
)
_LED = regex(r"(?:người|nữ|nam|vị|chàng|cô) (?=\w)")
#: Behind an occupation these tell that it is said of one person: "bác sĩ 70 tuổi", "lão nông này".
_OF_ONE = regex(rf" (?:này|ấy|\d{{1,3}} tuổi|sinh năm \d{{4}}|trẻ|già|quê|người)(?!\w){_DOES}\s*")


def meant(scene: Scene, frame: Frame) -> list[Recipient]:
    """Whom the clause means that tells of an award received; empty where it leaves that open.

    Args:
        scene: the document.
        frame: a frame of receiving, or a ceremony of it, that tells of nobody who received.
    """
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    kept = _kept(scene, lo, frame.mark.start)
    if kept or frame.shape == "awaited" or not frame.taker or frame.taker[0][1] > frame.mark.start:
        return kept
    unit = _UNIT.fullmatch(scene.folded, lo, frame.taker[0][1])
    if unit is not None and scene.text[unit.start("noun")].islower():
        return body_meant(scene, unit["noun"], lo)
    return _who(scene, lo, frame.taker[0][1])


#: "(tổ chức) lễ kỷ niệm": who holds the anniversary of another body only has it held.
_HOLDS = regex(r"(?<!\w)tổ chức (?:trọng thể |long trọng )?(?:buổi )?(?:lễ |đại lễ )?\Z")
#: Days of these are kept everywhere, and nothing is conferred on them.
_EVERYWHERE = regex(r"(?<!\w)(?:việt nam|hồ chí minh|nhân dân|đảng cộng sản|mặt trận)(?!\w)")


def kept_for(scene: Scene, frame: Frame) -> list[Recipient]:
    """The body whose anniversary another one holds, at which it receives: "Bộ A tổ chức lễ kỷ niệm 60 năm thành lập Cục B và đón nhận C".

    Args:
        scene: the document.
        frame: a frame whose subject received the award.
    """
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    told = next(_ANNIVERSARY.finditer(scene.folded, lo, frame.mark.start), None) if frame.shape in ("receives", "awaited") else None
    if told is None or _HOLDS.search(scene.folded, lo, told.start()) is None:
        return []
    kept = _kept(scene, told.start(), frame.mark.start)
    return [r for r in kept if (r.name[:1].isupper() or r.kind == "collective") and " " in r.name and _EVERYWHERE.search(r.name.casefold()) is None]


def _kept(scene: Scene, lo: int, at: int) -> list[Recipient]:
    """Whose anniversary is kept on receiving the award that begins at an offset."""
    for told in _ANNIVERSARY.finditer(scene.folded, lo, at):
        body = scene.body_from(told.end())
        proper = body is not None and COMMON.fullmatch(scene.folded, body.start, body.end) is None
        if body is not None and proper and _TO_RECEIVE.fullmatch(scene.folded, body.end, at):
            return [named_body(scene, body.start, body.end, collective=False)]
        if body is None and (force := _FORCE.match(scene.text, told.end(), at)) and _TO_RECEIVE.fullmatch(scene.folded, force.end(), at):
            return [as_written(scene, *force.span(), kind="collective")]
        noun = _BARE.match(scene.folded, told.end(), at) if not proper else None
        if noun is not None and _TO_RECEIVE.fullmatch(scene.folded, noun.end(), at):
            return body_meant(scene, noun["noun"], noun.start())
    return []


def _who(scene: Scene, lo: int, end: int) -> list[Recipient]:
    """The person whom the page is about, named last before the sentence that calls him or her by a noun."""
    before = scene.person_before(lo)
    if before is None or before.name != scene.main_person or not (_WHO.fullmatch(scene.folded, lo, end) or _by_occupation(scene, lo, end)):
        return []
    return [as_person(scene, before)]


def _by_occupation(scene: Scene, lo: int, end: int) -> bool:
    """Whether a sentence begins with an occupation that is said of one person: "Lão nông 70 tuổi giúp hai xã, được …"."""
    led = _LED.match(scene.folded, lo, end)
    lo = at = led.end() if led is not None else lo
    for _ in range(_SYLLABLES):
        at = scene.folded.find(" ", at + 1, end)
        if at < 0:
            return False
        if scene.folded[lo:at] in occupations() and _OF_ONE.fullmatch(scene.folded, at, end):
            return True
    return False


_SYLLABLES = 4
