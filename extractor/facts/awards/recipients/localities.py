"""The locality that a bare word for its level, or the row of its organs, stands for: "Trước đó, tỉnh đã được tặng", "HĐND, UBND xã A"."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_SUBJECT = regex(
    r"\W*(?:(?:trước đó|năm \d{4}|từ đó|đến nay|dịp này|đồng thời|với thành tích(?: đó| trên| này)?|nhờ đó|cũng trong năm(?: này| đó)?)\W+)?"
    r"(?P<level>tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận)(?: nhà| ta| này)?"
    r"(?:\s+(?:đã|được|từng|cũng|vinh dự|còn|vừa|lại|tiếp tục|liên tục|nhiều năm(?: liền)?|\d+ (?:năm|lần)|hai lần|ba lần))*\s*"
)


def locality_meant(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The last locality of that level named before, else the first of the page; empty where the span is no such subject.

    Args:
        scene: the document.
        start, end: where the subject of receiving stands.
    """
    match = _SUBJECT.fullmatch(scene.folded, start, end)
    if match is None:
        return _here(scene, start) if _HERE.fullmatch(scene.folded, start, end) else []
    level = match["level"]
    named = [span for m in scene.places if (span := _with_level(scene, m.start, m.end, level)) is not None]
    before = [span for span in named if span[1] <= start]
    if not named:
        return []
    lo, hi = before[-1] if before else named[0]
    return [as_written(scene, lo, hi, "locality")]


#: "Nơi đây (đã được)", "Vùng đất này hai lần (được)": the locality with which the sentence before opens.
_HERE = regex(
    r"\W*(?:nơi đây|nơi này|(?:vùng đất|mảnh đất|miền đất|địa phương|vùng quê|quê hương) này)"
    r"(?:\s+(?:đã|được|từng|cũng|vinh dự|còn|vừa|lại|tiếp tục|\d+ lần|hai lần|ba lần))*\s*"
)
_LEVEL = regex(r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|thôn|bản|làng|ấp|buôn) ")


def _here(scene: Scene, start: int) -> list[Recipient]:
    here = scene.layout.sentence_at(start)[0]
    lo, hi = scene.layout.sentence_before(here)
    place = next((m for m in scene.places if lo <= m.start < hi), None)
    opens = place is not None and hi <= here and _LEVEL.match(scene.folded, lo) is not None and place.start - lo <= len("thành phố ")
    return [as_written(scene, lo, place.end, "locality")] if place is not None and opens else []


def _with_level(scene: Scene, start: int, end: int, level: str) -> Span | None:
    """A place with its level, whether the mark holds the word or the word stands before it."""
    if scene.folded.startswith(f"{level} ", start):
        return start, end
    begin = start - len(level) - 1
    if begin >= 0 and scene.folded.startswith(f"{level} ", begin) and not scene.text[begin - 1 : begin].isalnum():
        return begin, end
    return None


_ORGAN = (
    r"(?:(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)|đảng bộ|hđnd|ubnd|hội đồng nhân dân|(?:ủy|uỷ) ban nhân dân|ub ?mttq(?: việt nam)?|mttq"
    r"|(?:ủy|uỷ) ban mttq(?: việt nam)?|(?:ủy|uỷ) ban mặt trận tổ quốc(?: việt nam)?|chính quyền|bch đảng bộ|ban chấp hành đảng bộ)"
)
_ORGANS = regex(
    rf"(?<!\w)(?:{_ORGAN}(?:\s*,\s*|\s+và\s+|\s*-\s*)){{1,5}}{_ORGAN}\s+(?P<level>tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|tp\.?|quận)(?!\w)"
)


def organs_of(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The locality whose organs together hold the ceremony at which it receives; empty where a span names no such row.

    Args:
        scene: the document.
        start, end: where the subject of receiving stands.
    """
    match = _ORGANS.search(scene.folded, start, end)
    if match is None:
        return []
    lo = match.start("level")
    named = next((m for m in scene.places if m.end <= end and (m.start == lo or m.start == match.end() + 1)), None)
    if named is None:
        return locality_meant(scene, lo, match.end())
    return [as_written(scene, lo, named.end, "locality")]
