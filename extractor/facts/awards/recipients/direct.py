"""Recipients that stand right behind an award, without a word that leads to them: "tặng Bằng khen Khoa Cấp cứu và điều dưỡng A"."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.receiving import UNIT_HEAD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.authorities import HEAD
from extractor.language.patterns import regex

_GAP = regex(r"[\s\"”’)]*(?:(?:và|,) (?:trao )?(?:thưởng|biểu dương|tuyên dương)(?: nóng)?\s+(?=(?:em|anh|chị|ông|bà|cháu|đồng chí) ))?")
#: Words of the person between award and name: "điều dưỡng", "đồng chí Thượng tá".
_TITLE = regex(r"(?:[^\W\d_]+ ){0,4}")
_RANK = regex(r"(?:[Đđ]ồng chí )?(?:(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|tướng|sĩ)|Binh nhất|Binh nhì|Hạ sĩ) ")
#: Where these follow, what stands before them is the giver ("Bằng khen UBND tỉnh cho 5 cá nhân").
_LEADS = regex(r"(?<!\w)(?:cho|tới|đến|đối với|dành|thuộc về|về tay)(?!\w)")
_NO_TITLE = regex(r"(?:của|do|từ|về|tại|ở|năm|lần|cấp|kèm|cùng|và|nhân|trong|với|vì|là|khi|để|theo|sau|trước)(?!\w)")


_OPENS_QUOTE = regex(r"\s[\"“]")


#: Authorities that grant and hardly receive: behind the name of a certificate they are whose it is.
_RULES = regex(r"(?:ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|bộ|chính phủ|quốc hội|trung ương|ban thường vụ|ban chấp hành|bch|btv"
    r"|(?:tỉnh|thành|huyện) (?:ủy|uỷ))(?!\w)")


#: "của Thủ tướng Chính phủ | ông A": a title opens the name of who receives, once the honour's grantor is told.
_GRANTOR_THEN = regex(r"của [^,;:.()\n]{4,70}? (?=(?:ông|bà|anh|chị|em|cháu|đồng chí) $)")


def _behind_grantor(scene: Scene, at: int, end: int) -> int | None:
    """Where the recipient's title begins behind a grantor that no sign ends; None where another reading is as good."""
    person = next(iter(scene.persons(at, end)), None)
    if person is None:
        return None
    grantor = _GRANTOR_THEN.match(scene.folded, at, person.start)
    return grantor.end() if grantor is not None else None


#: "giải Nhì Cục X, giải Ba các xã Y, Z".
_WINNERS = regex(r"\s+(?:(?:các|hai|ba|bốn|đội|đoàn|đơn vị|tập thể) ){0,2}")


def won_behind(scene: Scene, frame: Frame) -> tuple[Span, ...]:
    """The span of who won a place of a contest that goes on with another one's verb: "trao giải Nhất cho A, giải Nhì B"; none elsewhere.

    Args:
        scene: the document.
        frame: a frame of granting.
    """
    if frame.shape != "gives" or frame.award.family != "giai" or not frame.award.classes:
        return ()
    gap = _WINNERS.match(scene.folded, *frame.after)
    if gap is None or all(m.start != gap.end() or m.end > frame.after[1] for m in (*scene.bodies, *scene.places)):
        return ()
    first = next((m for m in scene.awards if frame.clause[0] <= m.start < frame.mark.start and m.value.family == "giai" and m.value.classes), None)
    told = first is not None and " cho " in scene.folded[first.end : frame.mark.start]
    return ((gap.end(), frame.after[1]),) if told and _LEADS.search(scene.folded, gap.end(), frame.after[1]) is None else ()


def right_behind(scene: Scene, start: int, end: int, *, granted: bool) -> int | None:
    """Offset of the first recipient behind an award that no word leads to; None where no name stands there.

    Args:
        scene: the document.
        start, end: what belongs to the award behind its name.
        granted: whether the words before tell who grants it.
    """
    gap = _GAP.match(scene.folded, start, end)
    at = gap.end() if gap else start
    if "\n" in scene.text[start:at] or _OPENS_QUOTE.search(scene.text, start, at):  # the title on the certificate
        return None
    if _LEADS.search(scene.folded, at, end):
        return None
    if _NO_TITLE.match(scene.folded, at):
        return _behind_grantor(scene, at, end)
    if any(m.start == at and m.end <= end for m in scene.bodies):
        grants = _RULES.match(scene.folded, at) if granted else HEAD.match(scene.folded, at)
        return at if grants is None else None
    person = next(iter(scene.persons(at, end)), None)
    if scene.text[at : at + 1].isupper() and UNIT_HEAD.match(scene.folded, at, end):
        return at
    title = scene.text[at : person.start] if person is not None else ""
    return at if (title.islower() and _TITLE.fullmatch(title)) or _RANK.fullmatch(title) else None
