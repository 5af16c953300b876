"""The record of a unit or person behind a label: "Khen thưởng: Huân chương A hạng Ba (2015), Bằng khen của X (2010)", "- Năm 2008: A; B"."""

from __future__ import annotations

from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "Khen thưởng:", "Thành tích khen thưởng:", "Phần thưởng cao quý đã được trao tặng:".
_HONOURS = regex(
    rf"\s*{BULLET}?\s*(?:\d{{1,2}}[.)]\s*)?(?:(?:thành tích|các|những|được|đã được) )*(?:khen thưởng|phần thưởng|thành tích|vinh danh)"
    r"(?: (?:cao quý|cao|khác|tiêu biểu|nổi bật|đạt được|đã nhận|đã đạt(?: được)?|(?:đã )?được (?:trao )?tặng|được nhận|qua các năm))*\s*:\s"
)
#: "- Năm 2008:", "Năm học 2010 - 2011:", "2015:".
_YEAR = regex(rf"\s*{BULLET}?\s*(?:năm (?:học )?)?(?:19|20)\d{{2}}(?:\s?[-–]\s?(?:19|20)\d{{2}})?\s*:\s")
#: "Sở tổng hợp danh sách đề nghị các hình thức khen thưởng gồm có:".
_LIST = regex(r"(?<!\w)(?:hình thức khen thưởng|khen thưởng|danh hiệu thi đua)[^:;.\n]{0,60}?(?<!\w)(?:gồm(?: có)?|như sau|cụ thể)\s*:\s*")
#: What stands between the sign before an honour and its name.
_OPENS = regex(r"\s*(?:(?:được tặng|tặng|được|đạt|danh hiệu|là|nhiều|và|\d{1,2})\s+)*[\"“]?")
_SIGNS = ",;:.+"
#: "(2015)", "năm 2015", of the State or a ministry between.
_DATED = regex(r"[\s\"”]*(?:(?:của )?[^,;.:()\n]{3,60}?)?\s*(?:\(|,? ?năm (?:học )?)(?:năm )?(?:\d{1,2}/)?(?:19|20)\d{2}(?!\w)")
#: "Khen thưởng: A của X cho 3 tập thể".
_FOR = regex(r"[\s\"”]*(?:của [^,;:\n]{2,60}? )?cho (?!đến|tới|phép|thấy|biết)(?=\w)")
#: Regulations list the kinds of honours in the same way; only those told by class or years are somebody's.
_ONES_OWN = frozenset({"huan-chuong", "huy-hieu"})


def behind_label(scene: Scene, mark: Mark, after: Span) -> Frame | None:
    """An honour in the list that a label opens at the head of its line; it is of whom the page is about, unless it says to whom."""
    document = scene.layout.document
    if document is not None and (document.number or document.issuer):  # an official one, whose lines are of who issues it
        return None
    line = scene.text.rfind("\n", 0, mark.start) + 1
    label = _YEAR.match(scene.folded, line) or _HONOURS.match(scene.folded, line)
    label = label or _LIST.search(scene.folded, scene.layout.sentence_at(mark.start)[0], mark.start)
    if label is None or label.end() > mark.start or mark.value.plain or mark.value.family in ("giai", "giai-thuong"):
        return None
    sign = max(label.end() - 1, *(scene.text.rfind(sign, label.end(), mark.start) + 1 for sign in _SIGNS))
    if _OPENS.fullmatch(scene.folded, sign, mark.start) is None and not any(sign <= m.end <= mark.start for m in scene.awards):
        return None
    here = (label.end(), label.end())
    if _FOR.match(scene.folded, mark.end, after[1]) is not None:
        asks = PROPOSE.search(scene.folded, scene.layout.sentence_at(mark.start)[0], label.end())
        status: Status = "proposed" if asks is not None else "conferred"
        return Frame(mark, "gives", "tặng", (mark.start, mark.start), (after,), after, (label.end(), after[1]), status)
    if label.re.pattern == _LIST.pattern:
        return None
    by_year = label.re.pattern == _YEAR.pattern
    own = mark.value.family in _ONES_OWN and (bool(mark.value.classes) or mark.value.award_id == "huy-hieu-dang")
    if not (by_year or own or _DATED.match(scene.folded, mark.end, _line_end(scene, mark.end))):
        return None
    return Frame(mark, "receives", "có", (mark.end, mark.end), (here, after), after, (line if by_year else label.end(), after[1]), "conferred")


def _line_end(scene: Scene, at: int) -> int:
    end = scene.text.find("\n", at)
    return end if end >= 0 else len(scene.text)


def year_of_line(scene: Scene, at: int) -> Span | None:
    """The label of years that opens the line of an offset ("- Năm 2008: …"); None where none does."""
    line = scene.text.rfind("\n", 0, at) + 1
    label = _YEAR.match(scene.folded, line)
    return label.span() if label is not None and label.end() <= at else None
