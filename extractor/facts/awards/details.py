"""Why, by which decision and when an award was given, from the sentence of its frame."""

from __future__ import annotations

import re

from extractor.facts.awards.frames import Frame, Span
from extractor.facts.awards.model import Decision
from extractor.facts.awards.scene import Scene

_REASON = re.compile(
    r"(?<!\w)(?:vì(?! sự nghiệp| an ninh)|do(?= (?:có|đã|những|lập))|nhờ|đã có (?=thành tích|nhiều|công|đóng góp|hành động|hoạt động|nghĩa cử|quá trình|những|sự|tinh thần)|đã hoàn thành|có (?=thành tích|nhiều|công|đóng góp|hoạt động|hành động|nghĩa cử)"
    r"|lập thành tích|lập (?=chiến công|công)|để ghi nhận|đạt thành tích|tử nạn)(?!\w)"
)
_BEFORE = re.compile(r"(?:^|[,.;]\s*)(?P<why>(?:với|do|nhờ|vì|bằng|từ) (?:những )?(?:thành tích|đóng góp|cống hiến|kết quả|chiến công|công lao)[^;.\n]{4,200}?),")
_STRIP = re.compile(r"^(?:vì |do |với |bởi )(?=(?:có|đã|những) )")
_NUMBER = re.compile(
    r"(?<!\w)(?:(?:quyết định|qđ)(?:\s+khen thưởng)?(?:\s+số)?|số)\s*:?\s*"
    r"(?P<number>\d+\w*(?:\s?/\s?\d{4})?\s?/\s?(?:qđ|kt)\s?[-–]\s?[^\W\d_][\w&-]*|\d+-qđ/\w+)"
)
_YEAR = re.compile(r"^\d{4}")
_EARLIER = re.compile(r"(?<!\w)(?:trước đó|từng|năm \d{4}|trước đây|vào năm|nhiều năm|các năm|những năm)(?!\w)")
_BRACKET_YEAR = re.compile(r"[\s\"”]*\((?:năm\s+)?(?P<year>(?:19|20)\d{2})\)|\s+(?:vào )?năm\s+(?P<plain>(?:19|20)\d{2})(?!\s*-)")


def reason(scene: Scene, frame: Frame) -> str | None:
    """The words from "vì", "có", "đã" on, behind the recipients; else the clause "Với những thành tích …," before the verb."""
    start, end = frame.after
    match = _REASON.search(scene.folded, max(start, frame.mark.end), end)
    if match is not None:
        words = scene.text[match.start() : _reason_end(scene, match.start(), end)]
        return _tidy(words)
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    before = _BEFORE.search(scene.folded, max(lo, frame.mark.start - 400), frame.mark.start)
    if before is not None:
        return _tidy(scene.text[before.start("why") : before.end("why")])
    passive = _REASON.search(scene.folded, frame.clause[0], frame.giver[0]) if frame.shape == "given" else None
    if passive is not None:
        words = re.split(r"(?<!\w)(?:được|đã được|vinh dự)\s*$", scene.text[passive.start() : frame.giver[0]])[0]
        return _tidy(words)
    return None


def _reason_end(scene: Scene, start: int, end: int) -> int:
    opened = scene.text.find("“", start, end)
    stop = re.compile(r"[.;\n](?=\s|$)|(?<!\w)(?:; đồng thời|đồng thời tặng|và tặng|, tặng|và trao)(?!\w)").search(scene.text, start, end)
    if stop is None:
        return end
    return end if opened >= 0 and scene.text.find("”", opened, end) > stop.start() > opened else stop.start()


def _tidy(words: str) -> str | None:
    words = words.strip(" ,.;:\"“”")
    words = _STRIP.sub("", words) if not words.startswith("vì") else words
    return words if len(words.split()) >= 3 else None


def decision(scene: Scene, frame: Frame) -> Decision | None:
    """The decision named in the frame's sentence: number and day."""
    lo, hi = scene.layout.sentence_at(frame.mark.start)
    return decision_in(scene, (lo, min(hi, frame.clause[1] + 160)))


def decision_in(scene: Scene, span: Span) -> Decision | None:
    """The decision named in a span: number and day; a bare "Số …/QĐ-…" counts too."""
    match = _NUMBER.search(scene.folded, *span)
    if match is None:
        return None
    number = re.sub(r"\s", "", scene.text[match.start("number") : match.end("number")]).rstrip("-/–")
    near = [m for m in scene.dates if match.end() <= m.start <= match.end() + 12 and m.value.precision == "day"]
    return Decision(number=number, date=near[0].value.value if near else None)


def own_date(scene: Scene, frame: Frame) -> str | None:
    """The date that the clause itself gives the award: in brackets behind the name, before the verb, or a year."""
    match = _BRACKET_YEAR.match(scene.folded, frame.mark.end)
    if match is not None:
        return match["year"] or match["plain"]
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    start = max(lo, frame.clause[0])
    dated = [m for m in scene.dates if start <= m.start < frame.mark.start and m.value.precision in ("day", "year", "month")]
    leading = [m for m in dated if m.start - start <= 30 and "/" not in m.value.value]
    return leading[0].value.value if leading else None


_SCENE = re.compile(
    r"(?<!\w)(?:nhân dịp này|dịp này|cũng tại|tại (?:buổi|lễ|hội nghị|đại hội|chương trình|hội thảo|cuộc)|trong khuôn khổ|cũng trong|hôm nay|sáng nay|chiều nay"
    r"|vừa|kết thúc|khép lại|nhân lễ|sau khi|buổi lễ|tại đây|ngay sau|lễ)(?!\w)"
)


def at_ceremony(scene: Scene, frame: Frame) -> bool:
    """Whether the clause tells of the page's own ceremony: it is handed over, said with "tại hội nghị", or stands in title or lead."""
    if earlier(scene, frame):
        return False
    if frame.verb in ("trao", "trao tặng", "gắn", "đón nhận", "trao thưởng"):
        return True
    sentence = scene.layout.sentence_at(frame.mark.start)
    if _SCENE.search(scene.folded, *sentence) or scene.layout.paragraph_at(frame.mark.start) <= 1:
        return True
    return scene.event is not None and any(
        scene.layout.paragraph_at(frame.mark.start) == m.paragraph for m in scene.event.mentions
    )


def earlier(scene: Scene, frame: Frame) -> bool:
    """Whether the clause tells of an award that someone has from before."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    return bool(_EARLIER.search(scene.folded, lo, frame.mark.start)) or frame.shape == "held"
