"""Places and medals counted behind the number of all that one body won: "Trường A có 53 giải, gồm 5 giải Nhất"."""

from __future__ import annotations

from extractor.facts.awards.frames.begins import subject_start
from extractor.facts.awards.frames.verbless import all_of_one
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import WORD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "(Trường A) chinh phục tới 113 giải học sinh giỏi quốc gia".
_WHOLE = (
    r"(?P<won>(?:(?:đã|cũng|hiện|còn|mới|vừa|xuất sắc|lần đầu(?: tiên)?|chỉ) )*(?:có|giành|đạt|đoạt|gặt hái|chinh phục|sở hữu|mang về|thu về"
    r"|giành về)(?: được)?) (?:tổng (?:cộng|số) |tới |đến |cả thảy |trọn bộ )*(?:\d+/)?\d+ (?:(?:trên |trong )?tổng số (?:\d+ )?)?(?:tấm )?"
    r"(?:giải(?! (?:nhất|nhì|ba|khuyến|đặc|a|b|c|vàng|bạc|đồng))|huy chương(?! (?:vàng|bạc|đồng)))(?!\w)(?: [^,;.:()\n\d]{2,50}?)?"
    r"(?: \([^()\n]{2,60}\))?"
)
#: "…, gồm 5", "… Trong đó có 5".
_PARTS = rf"\s*[,;:(–-]?\s*(?:trong đó|trong số đó|gồm|bao gồm|với|cụ thể|\(|:)[\s:,]*(?:có\s+|là\s+|gồm\s+)?(?:0?\d+|một|{WORD})\s+"
_HERE = regex(rf"(?<!\w){_WHOLE}{_PARTS}$")
_BEFORE = regex(rf"(?<!\w){_WHOLE}(?:[,;] (?!gồm|trong|với)[^.\n]{{3,80}})?[.;]\s*$")
_PARTS_ALONE = regex(rf"\s*(?:trong đó|trong số đó|gồm|bao gồm|cụ thể)[\s:,]*(?:có\s+|là\s+|gồm\s+)?(?:0?\d+|một|{WORD})\s+$")


def of_sum(scene: Scene, sentence: Span, mark: Mark, after: Span) -> Frame | None:
    """The first place or medal counted of what one body won, in its sentence or in the one behind it."""
    if mark.value.family != "giai" or mark.value.plain:
        return None
    if _PARTS_ALONE.fullmatch(scene.folded, sentence[0], mark.start):
        lo, hi = scene.layout.sentence_before(sentence[0])[0], sentence[0]
        won = _BEFORE.search(scene.folded, lo, hi)
    else:
        lo, hi = sentence[0], mark.start
        won = _HERE.search(scene.folded, lo, hi)
    if won is None:
        return None
    subject = (subject_start(scene, lo, won.start("won")), won.start("won"))
    if not all_of_one(scene, subject):
        return None
    return Frame(mark, "receives", "giành", (mark.end, mark.end), (subject, (mark.end, mark.end)), after, (lo, after[1]), "conferred")
