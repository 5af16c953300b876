"""The record of a unit or person: what it has, is or has been for years, without a verb of receiving."""

from __future__ import annotations

from extractor.facts.awards.frames.begins import subject_start
from extractor.facts.awards.frames.labels import COLON
from extractor.facts.awards.frames.titles import leads
from extractor.facts.awards.frames.verbless import HAS, TITLES
from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.verbs import FOR_YEARS, GENERAL, NEGATED, ONE_OF, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_WHOSE = regex(r"[\s\"”]*(?:(?:và|cùng) [^,;.]{4,30})?\s*(?:của|do)\s+(?:chủ tịch|thủ tướng|chính phủ|bộ|ubnd|ủy ban|uỷ ban|tổng"
    r"|trung ương|giám đốc|sở|tỉnh|hội)")
#: "từng có Huân chương A": of what lasts it need not be said whose it is.
_ONCE = regex(r"(?<!\w)từng có\s+(?:(?:\d+|hai|ba|bốn|những|tấm)\s+)*$")
#: "A đã có 3 huy chương vàng": of medals as well.
_OWNS = regex(r"(?<!\w)(?:đã|từng|hiện)(?: từng)? (?:có|sở hữu)\s+(?:\d+|hai|ba|bốn|năm|một)\s+(?:tấm )?$")
#: "A đã có giải ba kỳ thi X": one, of a contest that is named.
_OWNS_ONE = regex(r"(?<!\w)(?:đã|từng|cũng)(?: từng)? có(?: được| thêm)?\s+(?:tấm |chiếc )?$")
#: "cô A có 6 danh hiệu B": the titles that one person was given year after year.
_TITLES_OF = regex(r"(?<!\w)(?:có|sở hữu|đạt)(?: tới| đến| được)?\s+(?:\d+|hai|ba|bốn|nhiều)\s+$")
_LASTING = frozenset({"huan-chuong", "huy-chuong", "huy-hieu"})
#: "A đã là Nghệ nhân ưu tú từ năm 2015": a title with the year from which it is held.
_BEARS = regex(r"(?<!\w)(?:(?:đều|đã|từng) )*là\s+(?:danh hiệu\s+)?[\"“]?$")
_BORNE = frozenset({"danh-hieu-thi-dua", "danh-hieu-vinh-du-nha-nuoc"})
#: "Bà đã là Nghệ nhân ưu tú từ năm 2015".
_ALREADY = regex(r"(?<!\w)(?:(?:đã|đều) )*là\s+[\"“]?$")
_SINCE = regex(r"[\s\"”]*từ (?:năm )?\d{4}(?!\w)")


#: "Ngoài ra, còn có A: 54 tập thể": told like what the sentence before tells.
_FURTHER = regex(r"\W*(?:ngoài ra|bên cạnh đó|cùng với đó|cùng đó|đồng thời),?\s+(?:còn )?có\s+(?:\d+\s+)?(?:danh hiệu\s+)?[\"“]?")


def recorded(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """An award that the subject of "có" or "nhiều năm liền là" holds."""
    begin = max(begin, scene.text.rfind(":", begin, mark.start) + 1)
    before = scene.folded[begin : mark.start]
    further = _FURTHER.fullmatch(scene.folded, begin, mark.start)
    colon = COLON.match(scene.folded, mark.end, after[1]) if further is not None else None
    if colon is not None:
        here, told = (mark.start, mark.start), (colon.end(), after[1])
        status: Status = "proposed" if PROPOSE.search(scene.folded, scene.layout.sentence_before(begin)[0], begin) else "conferred"
        return Frame(mark, "labelled", "", here, (told,), told, (begin, after[1]), status)
    if leads(scene, begin, mark):
        return Frame(mark, "receives", "là", (mark.end, mark.end), ((begin, begin),), after, (begin, after[1]), "conferred")
    has = HAS.search(before) if _WHOSE.match(scene.folded, mark.end, mark.end + 90) else None
    has = has or (_ONCE.search(before) if mark.value.family in _LASTING and not mark.value.plain else None)
    single = (mark.value.contest and mark.value.classes) or (mark.value.family == "giai" and mark.value.name.startswith("Huy chương"))
    has = has or (_OWNS_ONE.search(before) if single and scene.persons(begin, mark.start) else None)
    has = has or (_OWNS.search(before) if mark.value.family == "giai" and scene.persons(begin, mark.start) else None)
    titles = mark.value.family in _BORNE and scene.folded.startswith("danh hiệu", mark.start) and scene.persons(begin, mark.start)
    has = has or (_TITLES_OF.search(before) if titles else None)
    has = has or (ONE_OF.search(before) if mark.value.family != "giai" and not mark.value.plain else None)
    is_ = FOR_YEARS.search(before) if has is None and mark.value.family in ("danh-hieu-thi-dua", "khac") else None
    since = mark.value.family in TITLES and _SINCE.match(scene.folded, mark.end) is not None
    is_ = _ALREADY.search(before) if is_ is None and since else is_
    dated = mark.value.family in _BORNE and scene.persons(begin, mark.start) and _SINCE.match(scene.folded, mark.end)
    found = has or is_ or (_BEARS.search(before) if dated else None)
    if found is None or GENERAL.search(before) or NEGATED.search(before) or PROPOSE.search(before):
        return None
    subject = (subject_start(scene, begin, begin + found.start()), begin + found.start())
    return Frame(mark, "receives", "có", (mark.end, mark.end), (subject, after), after, (begin, after[1]), "conferred")
