"""The line that opens a list of awards and says who gives them: "Chủ tịch nước đã ký các quyết định tặng thưởng:"."""

from __future__ import annotations

from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import DECIDED, FRAME, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_ITEM = regex(rf"\s*{BULLET}\s*")
_MOST_ITEMS = 30


def opened_by(scene: Scene, mark: Mark) -> tuple[Span, str] | None:
    """Who gives the awards of a list, by the line that opens it: (span of the giver, the verb); None where no such line stands above.

    Args:
        scene: the document.
        mark: the name of an award that heads an item.
    """
    index = scene.layout.paragraph_at(mark.start)
    if _ITEM.match(scene.layout.paragraphs[index].text) is None:
        return None
    line = _line_above(scene, index)
    if line is None or not scene.text.endswith(":", 0, line[1]):
        return None
    lo, end = line
    verbs = [m for m in FRAME.finditer(scene.folded, lo, end) if m.lastgroup == "give"]
    return ((lo, verbs[-1].start()), verbs[-1].group()) if verbs and end - verbs[-1].end() < len(" cho các tập thể:") else None


def _line_above(scene: Scene, index: int) -> Span | None:
    """The last sentence of the line over a list, to its last sign; None where only items stand within reach above a paragraph."""
    for above in range(index - 1, max(-1, index - _MOST_ITEMS), -1):
        text = scene.layout.paragraphs[above].text
        if _ITEM.match(text) is None and _OF_YEAR.match(text.casefold()) is None:
            start = scene.layout.starts[above]
            end = start + len(text.rstrip())
            return scene.layout.sentence_at(max(start, end - 1))[0], end
    return None


#: "Chủ tịch UBND tỉnh quyết định:", "đề nghị Bộ trưởng Bộ Y tế:": a line without a verb of granting that tells who is to act below it.
_ACTS = regex(
    r"(?<!\w)(?:quyết định|thống nhất|nhất trí|đồng ý|quyết nghị|khen thưởng|xem xét)(?: như sau| các nội dung sau| cụ thể)?\s*:$"
    r"|(?<!\w)(?:đề nghị|kiến nghị|đề xuất)(?: với)? (?P<who>[^:;.\n]{5,110}?)(?:,? (?:xem xét|quan tâm|khen thưởng|tặng thưởng|xét tặng))*"
    r"(?:,? (?:cụ thể|gồm))?(?: như sau| sau đây)?\s*:$"
)


def acts_above(scene: Scene, at: int) -> Span | None:
    """The line that tells who acts in the item of a list that an offset stands in; None where no such line stands above."""
    index = scene.layout.paragraph_at(at)
    if _ITEM.match(scene.layout.paragraphs[index].text) is None:
        return None
    line = _line_above(scene, index)
    acts = _ACTS.search(scene.folded, *line) if line is not None else None
    return None if acts is None else acts.span("who") if acts["who"] else line


def asked_by_line(scene: Scene, at: int) -> Span | None:
    """Whom the line above asks for all of its list ("đề nghị Chủ tịch nước khen thưởng:"), of which an offset opens an item; None elsewhere."""
    above = acts_above(scene, at)
    line = _line_above(scene, scene.layout.paragraph_at(at)) if above is not None else None
    return above if line is not None and above != line else None


#: "đề nghị Bộ trưởng Bộ Y tế: trình Thủ tướng tặng A; (tặng B)": who is asked for the whole list gives what names no other.
_ASKED_OF = regex(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất)(?: với)? (?P<who>[^:;\n]{5,110}?)(?: xem xét| quan tâm)?\s*:")


def asked_of(scene: Scene, begin: int) -> Span | None:
    """Whom a list behind a colon asks, for an item behind a semicolon that begins at an offset; None where no such list is open."""
    if not scene.text[:begin].endswith(";"):
        return None
    asked = _ASKED_OF.search(scene.folded, scene.layout.sentence_at(begin)[0], begin)
    return asked.span("who") if asked is not None else None


def status_of_line(scene: Scene, giver: Span) -> Status:
    """Whether the opening line asks or decides."""
    asks = PROPOSE.search(scene.folded, *giver)
    return "proposed" if asks is not None and DECIDED.search(scene.folded, asks.end(), giver[1]) is None else "conferred"


#: "Trường A đã được Đảng, Nhà nước tặng thưởng các danh hiệu cao quý:", "X vinh dự đón nhận nhiều phần thưởng:".
_RECEIVED = regex(
    r"(?P<who>[^:\n]{4,200}?)(?<!\w)(?:(?:đã|vinh dự|được|liên tục|vinh dự được|từng)\s+)+(?P<by>[^:.;\n]{0,60}?)"
    r"(?:ghi nhận,?\s+(?:và\s+)?)?(?P<verb>trao tặng|tặng thưởng|phong tặng|tặng|đón nhận|(?<!ghi )(?<!công )nhận)\s[^:\n]{0,40}?"
    r"(?:danh hiệu|phần thưởng|hình thức khen thưởng|huân chương|khen thưởng)[^:.;\n]{0,40}:$"
)


#: "- Năm 2016: A của X": an item that tells what a year brought.
_OF_YEAR = regex(
    rf"\s*(?:{BULLET}\s*)?(?:năm (?:học )?)?(?:19|20)\d{{2}}(?:\s?[-–]\s?(?:19|20)\d{{2}})?\s*[:–-]\s*(?:được (?:tặng|nhận|trao tặng) |đạt |nhận )?"
    r"(?:danh hiệu )?[\"“]?"
)
#: "Thành tích của trường (đã đạt được):", "Các danh hiệu, hình thức khen thưởng:": a heading over such items.
_RECORD = regex(
    r"(?:[^\w\n]|\d)*(?:(?:một số|các|những|về|bảng|phần) )*(?:thành tích|danh hiệu|khen thưởng|hình thức khen thưởng|phần thưởng)"
    r"(?!\w)[^:.;\n]{0,90}?:?"
)


def received_above(scene: Scene, mark: Mark, after: Span) -> Frame | None:
    """The award of an item below a line that says who received all of them: "Trường A đã được tặng thưởng các danh hiệu cao quý:"."""
    index = scene.layout.paragraph_at(mark.start)
    text = scene.layout.paragraphs[index].text
    of_year = _OF_YEAR.match(text.casefold())
    item = of_year or _ITEM.match(text)
    if item is None or scene.layout.starts[index] + item.end() != mark.start:
        return None
    line = _line_above(scene, index)
    told = _RECEIVED.match(scene.folded, *line) if line is not None else None
    if told is None and of_year is not None and line is not None and _RECORD.fullmatch(scene.folded, *line):
        here = (mark.start, mark.start)
        whose = next(((m.start, m.end) for m in scene.within(scene.bodies, *line)), here)
        return Frame(mark, "given", "tặng", here, (whose, after), after, (mark.start, after[1]), "conferred")
    if told is None:
        return None
    return Frame(mark, "given", told["verb"], told.span("by"), (told.span("who"), after), after, (mark.start, after[1]), "conferred")
