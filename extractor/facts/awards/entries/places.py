"""Where an award was given: the place that its own sentence opens with, else that of the page's event."""

from __future__ import annotations

import re

from extractor.facts.awards.entries.days import AT_CONTEST
from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.events.model import EventFact
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: What stands where something is done: "tại trụ sở X", "trên sân Y".
_AT = r"(?:tại|ở|trên(?= (?:sân|đường đua|sàn đấu)(?!\w)))\s+(?:khuôn viên )?"
#: Before the place at the opening of a sentence: its day, the source of the page, "cũng".
_OPENING = regex(
    rf"(?:[^\n,;:]{{0,40}}[,)]\s*|\W*)(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|hôm)(?!\w)[^,;\n]{{0,25}}? )?(?:cũng |ngay )?{_AT}(?=\S)"
)
_HELD = regex(rf"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc|cử hành)(?: trọng thể| long trọng)?(?: vào)?\s+(?P<at>{_AT})(?=\S)")
_RIGHT_BEHIND = regex(rf"\s*{_AT}(?=\S)")
#: Places without a name of their own, and the seats of bodies.
_VENUE = regex(
    r"(?:trụ sở|hội trường|nhà riêng|nhà văn hóa|nhà văn hoá|nhà thi đấu|nhà hát|nhà khách|nhà thiếu nhi|nhà máy|cung|trung tâm|sân|quảng trường"
    r"|khách sạn|bảo tàng|trường|bệnh viện|đồn|phủ chủ tịch|văn phòng|đại sứ quán|công an|huyện ủy|thành ủy|tỉnh ủy|thị ủy|ủy ban|ubnd|thôn|xóm|bản"
    r"|ấp|khu phố|chùa|đình|công viên|phòng họp|rạp|thư viện|học viện|sàn|đường đua|doanh trại|sở chỉ huy)(?!\w)"
)
#: Behind the recipients "tại" may say where they are at home; these are where honours are handed over.
_CEREMONIAL = regex(
    r"(?<!\w)(?:ngay )?tại (?=(?:nhà riêng|nhà khách|khách sạn|trụ sở|hội trường|phủ chủ tịch|cung"
    r"|trung tâm hội nghị|nhà hát|đại sứ quán|văn miếu)(?!\w))"
)
#: What is done there is not the giving but an event of its own.
_GATHERS = regex(r"(?<!\w)(?:tổ chức|diễn ra|đón(?! nhận)|chúc mừng|gặp mặt|gặp gỡ)(?!\w)")
_BRACKET = regex(r"\s*\((?P<inside>[^()\n]{2,60})\)")
_JOIN = regex(r",\s*(?:thuộc )?")


def own_place(scene: Scene, frame: Frame) -> str | None:
    """The place that an award's sentence opens with: "Sáng 25/7, tại trụ sở UBND xã X, Y trao …", "Tại giải Z tổ chức ở X, Y đoạt …"."""
    sentence = scene.layout.sentence_at(frame.mark.start)
    if frame.shape == "held" or frame.status != "conferred":
        return None
    contest = AT_CONTEST.match(scene.folded, *sentence) if frame.shape == "receives" else None
    if contest is not None:
        return _of_contest(scene, contest)
    opening = None if _GATHERS.search(scene.folded, sentence[0], frame.mark.start) else opening_place(scene, sentence)
    behind = None if opening else _CEREMONIAL.search(scene.folded, *frame.after)
    if behind is not None:
        return _words(scene, behind.end(), frame.after[1])
    return opening or _beside_day(scene, frame)


def _beside_day(scene: Scene, frame: Frame) -> str | None:
    """The place that closes a clause with its day: "… vào ngày 8/3 tại X", "… tại Y tối 15/5"."""
    days = [m for m in scene.within(scene.dates, *frame.after) if m.value.precision == "day"]
    for match in _LAST_AT.finditer(scene.folded, *frame.after) if days else ():
        words = _words(scene, match.end(), frame.after[1])
        end = match.end() + len(words or "")
        closes = not scene.text[end : frame.after[1]].strip(" .") and any(m.end + 1 == match.start() for m in days)
        if words is not None and (closes or any(m.start == end + 1 and not scene.text[m.end : frame.after[1]].strip(" .") for m in days)):
            return words
    return None


def _of_contest(scene: Scene, contest: re.Match[str]) -> str | None:
    """Where a contest is held that opens a sentence: "Tại giải X tổ chức ở Y", "Tại liên hoan X (Y)"."""
    where = _HELD.search(scene.folded, *contest.span())
    if where is not None:
        return _words(scene, where.end(), contest.end())
    brackets = (m.span("inside") for m in _BRACKET.finditer(scene.text, *contest.span()))
    return next((scene.text[lo:hi] for lo, hi in brackets if any((m.start, m.end) == (lo, hi) for m in scene.places)), None)


def opening_place(scene: Scene, sentence: Span) -> str | None:
    """The place behind "tại" at the opening of a sentence; None where an occasion ("tại hội nghị") or nothing stands there."""
    match = _OPENING.match(scene.folded, *sentence)
    words = _words(scene, match.end(), sentence[1]) if match is not None else None
    return words if words and match and scene.text.startswith(",", match.end() + len(words)) else None


def venue(scene: Scene, event: EventFact | None) -> str | None:
    """Where the page's event, the occasion of an award, took place; a whole region is no place of a ceremony."""
    if event is None:
        return None
    if event.place is None:
        return _told(scene, event)
    regions = {scene.text[m.start : m.end] for m in scene.places if getattr(m.value, "type", None) == "region"}
    return None if event.place in regions else event.place


def _told(scene: Scene, event: EventFact) -> str | None:
    """The place of an event without one, from the sentences that name it, or from the lead's opening that tells its day."""
    for mention in event.mentions:
        start, end = (scene.layout.starts[mention.paragraph] + at for at in (mention.start, mention.end))
        sentence = scene.layout.sentence_at(start)
        held = _RIGHT_BEHIND.match(scene.folded, end, sentence[1]) or _HELD.search(scene.folded, start, sentence[1])
        found = opening_place(scene, sentence) or (_words(scene, held.end(), sentence[1]) if held is not None else None)
        if found is not None:
            return found
    opening = scene.layout.sentence_at(scene.layout.starts[scene.lead])
    its_day = any(m.value.value == event.date for m in scene.within(scene.dates, *opening))
    return (opening_place(scene, opening) or _closing_place(scene, opening)) if its_day and scene.lead else None


def _closing_place(scene: Scene, sentence: Span) -> str | None:
    """The place that a sentence ends with: "… tổ chức trao thưởng cho ban chuyên án tại Đồn X, huyện Y."."""
    for match in _LAST_AT.finditer(scene.folded, *sentence):
        words = _words(scene, match.end(), sentence[1])
        if words is not None and not scene.text[match.end() + len(words) : sentence[1]].strip(" ."):
            return words
    return None


_LAST_AT = regex(r"(?<!\w)tại (?=\S)")


def _words(scene: Scene, start: int, limit: int) -> str | None:
    """The words of a place from its first: a known place or a venue, with what it lies in behind a comma or in brackets."""
    end = _part_end(scene, start, limit)
    if end is None:
        return None
    while (join := _JOIN.match(scene.folded, end, limit)) is not None:
        further = _known(scene, join.end())
        if further is None or not _closes(scene, further.end):
            break
        end = further.end
    bracket = _BRACKET.match(scene.text, end, limit)
    if bracket is not None and scene.within(scene.places, *bracket.span("inside")):
        end = bracket.end()
    return scene.text[start:end].rstrip()


def _part_end(scene: Scene, start: int, limit: int) -> int | None:
    """End of the first part of a place, at a comma or bracket, or where the known place ends."""
    known = _known(scene, start)
    stop = _STOP.search(scene.folded, start, limit)
    closed = stop.start() if stop is not None else limit
    if known is not None and (closed < known.end or not _VENUE.match(scene.folded, start)):
        return known.end
    return closed if _VENUE.match(scene.folded, start) is not None and len(scene.text[start:closed].split()) <= _LONGEST else None


_STOP = regex(r"[,;.:()\n]|\s[-–]\s|(?<!\w)(?:đã|vừa|để|nhân|vào|diễn ra|ngày|sáng|chiều|tối)(?!\w)")
#: Words of the longest venue.
_LONGEST = 14


def _closes(scene: Scene, at: int) -> bool:
    """Whether a further part of a place ends there: a place that opens the next clause ("…, tỉnh X trao") does not."""
    return scene.text[at : at + 1] in (",", ".", ")", "", "\n", " ") and _STOP.match(scene.folded, at) is not None


def _known(scene: Scene, at: int) -> Mark | None:
    """The longest location or province that begins at an offset."""
    found = [m for m in scene.places if m.start == at]
    return max(found, key=lambda m: m.end) if found else None
