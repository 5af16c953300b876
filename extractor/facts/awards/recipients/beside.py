"""Who received, and how many, as words right beside an award's name tell it."""

from __future__ import annotations

from extractor.facts.awards.recipients.counts import Takers, count, number
from extractor.facts.awards.recipients.named import as_person
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: "9 em đạt giải, trong đó có 2 giải nhất, 3 giải nhì": those counted have won all of the prizes together.
_SO_MANY = regex(r"(?<![\d.,])(?P<n>\d{1,3})\s+(?:tấm\s+|chiếc\s+)?$")


def pieces(scene: Scene, mark: Mark) -> int | None:
    """How many of an award stand right before its name."""
    told = _SO_MANY.search(scene.folded, mark.start - 10, mark.start)
    return int(told["n"]) if told is not None else None


def without_sum(scene: Scene, frame: Frame, found: Takers) -> None:
    """Take away the count of those who won several prizes together, where this prize has its own number."""
    own = pieces(scene, frame.mark)
    if own is None or frame.shape not in ("receives", "given") or not frame.taker or frame.mark.start <= frame.taker[0][0]:
        return
    if frame.award.name.startswith("Huy chương ") and own > 1:  # those who took part, not those who won
        found.individuals = found.collectives = None
    if found.individuals is not None and found.individuals > own:
        found.individuals = None
    if found.collectives is not None and found.collectives > own:
        found.collectives = None


#: "Ngoài 3 tập thể gồm: A, B và C; X cũng trao giấy khen cho 4 cá nhân": those of the first clause received as well.
_BESIDES_THEM = regex(
    r"\W*(?:ngoài|bên cạnh)\s+(?P<who>\d+\s+(?:tập thể|cá nhân|đơn vị)[^.;\n]{3,300});[^;.\n]{2,120}?(?<!\w)cũng\s[^;.\n]{0,30}$"
)
_HOW_MANY = regex(r"(?<!\w)cho (?P<n>\d{1,3}(?:\.\d{3})*)\s+$")
#: "vinh danh 100 Nông dân Việt Nam xuất sắc": the title itself says who is counted.
_TITLED = regex(r"(?:(?<!\w)vinh danh|tôn vinh|tuyên dương|biểu dương|công nhận|bình chọn|suy tôn|,|và)\s+(?P<n>\d[\d.]*)\s+[\"“]?$")
#: "công nhận 04 Chiến sĩ thi đua cấp tỉnh": the title says of whom there are so many.
_SO_MANY_HOLDERS = regex(
    r"(?<!\w)(?:công nhận|vinh danh|tôn vinh|tuyên dương|biểu dương)\s+"
    r"(?P<n>\d{1,3}(?:\.\d{3})*)\s+(?:danh hiệu\s+)?[\"“]?$"
)
#: "Tập thể lao động xuất sắc: 268; …".
_SO_MANY_BEHIND = regex(r"[\s\"”]*:\s*(?P<n>\d{1,3}(?:\.\d{3})*)\s*(?=[;.,\n]|$)")
#: "phong tặng Thầy thuốc Nhân dân (2) và Thầy thuốc Ưu tú (12)".
_SO_MANY_IN_BRACKET = regex(r"[\s\"”]*\((?P<n>\d{1,3})\)")
#: "suy tôn 2 đơn vị đề nghị tặng A", "lựa chọn được 91 đơn vị để trao A": those chosen are those for whom it is asked or meant.
_CHOSEN = regex(
    r"(?<!\w)(?:suy tôn|bình chọn|lựa chọn|chọn|bình xét)(?: được| ra)?\s+(?P<who>\d+\s[^,;:.]{2,40}?)\s+"
    r"(?:(?:để )?(?:đề nghị|trình)|để (?:trao|tặng|vinh danh))(?!\w)"
)
#: "suy tôn 1 đơn vị đề nghị A và 3 đơn vị đề nghị (tặng B)".
_NEXT_CHOSEN = regex(r"(?:,|;|(?<!\w)và)\s+(?P<who>\d+\s[^,;:.\d]{2,40}?)\s+(?:(?:để )?(?:đề nghị|trình))(?!\w)")
#: "được tặng 01 Huân chương Lao động hạng Ba (Trường A)": which of a place's bodies it was.
_IN_BRACKET = regex(r"[\s\"”]*\((?P<who>[^()\n]{4,90})\)")
#: "giành 1 HCV (A), 2 HCĐ (B, C)".
_WINNERS = regex(r" ?\((?P<who>[^()\n]{4,160})\)")
_OF_PERSON = regex(r"[\s\"”]*của (?=(?:ông|bà|anh|chị|em|cô|thầy|cụ|mẹ|đồng chí)\s)")


def _chosen(scene: Scene, frame: Frame, found: Takers) -> None:
    """Count those who were chosen for the award; kinds of them that a list behind counts are parts."""
    chosen = _CHOSEN.search(scene.folded, frame.clause[0], frame.mark.start)
    if chosen is None:
        return
    chosen = _NEXT_CHOSEN.search(scene.folded, chosen.end(), frame.mark.start) or chosen
    told = Takers()
    count(scene, *chosen.span("who"), told)
    found.collectives = max(told.collectives, found.collectives or 0) if told.collectives else found.collectives
    found.individuals = max(told.individuals, found.individuals or 0) if told.individuals else found.individuals


def _heading(scene: Scene, frame: Frame, found: Takers) -> None:
    """Count those whom a heading counts with their title: "Danh sách 10 Công dân ưu tú"."""
    many = pieces(scene, frame.mark) if frame.shape == "labelled" and frame.verb == "danh sách" else None
    found.individuals = many if many is not None else found.individuals


def around_name(scene: Scene, frame: Frame, found: Takers) -> None:
    """Recipients right beside the name: "phong tặng cho 12 Mẹ Việt Nam anh hùng", "việc được tặng Huân chương của ông A"."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    besides = _BESIDES_THEM.match(scene.folded, lo, frame.mark.start)
    if besides is not None and frame.shape == "gives":
        read(scene, *besides.span("who"), found)
    many = _HOW_MANY.search(scene.folded, frame.clause[0], frame.mark.start)
    if many is not None and frame.shape == "gives" and frame.award.family == "danh-hieu-vinh-du-nha-nuoc":
        found.individuals = number(many["n"])
    holders = _SO_MANY_HOLDERS.search(scene.folded, frame.clause[0], frame.mark.start) or _SO_MANY_BEHIND.match(scene.folded, frame.mark.end)
    if holders is not None and frame.shape in ("gives", "labelled") and frame.award.family == "danh-hieu-thi-dua" and not frame.award.weak:
        told = number(holders["n"])
        if frame.award.name.startswith(("Tập thể", "Đơn vị")):
            found.collectives = told
        elif frame.award.name.startswith(("Chiến sĩ", "Lao động")):
            found.individuals = told
    bracket = _SO_MANY_IN_BRACKET.match(scene.folded, frame.mark.end) if frame.award.family == "danh-hieu-vinh-du-nha-nuoc" else None
    if bracket is not None and frame.shape in ("gives", "given", "receives", "labelled"):
        found.individuals = number(bracket["n"])
    titled = _TITLED.search(scene.folded, frame.clause[0], frame.mark.start)
    if titled is not None and (frame.award.weak or frame.award.name.startswith("Công dân")) and frame.shape == "gives":
        count(scene, titled.start("n"), frame.mark.start + len(frame.award.name.split()[0]) + 8, found)
    _chosen(scene, frame, found)
    _heading(scene, frame, found)
    inside = _IN_BRACKET.match(scene.text, frame.mark.end) if frame.shape in ("given", "receives") and not found.named else None
    if inside is not None and any((m.start, m.end) == inside.span("who") for m in scene.bodies):
        read(scene, *inside.span("who"), found)
    winners = _WINNERS.match(scene.text, frame.mark.end) if frame.award.family == "giai" and frame.shape in ("receives", "counted", "gives") else None
    if winners is not None and not any(r.kind == "individual" for r in found.named) and scene.persons(*winners.span("who")):
        found.named.clear()
        read(scene, *winners.span("who"), found)
    whose = _OF_PERSON.match(scene.folded, frame.mark.end)
    if whose is not None and frame.shape in ("given", "receives") and not found.named and found.individuals is None:
        person = next(iter(scene.persons(whose.end(), whose.end() + 30)), None)
        if person is not None:
            found.add(as_person(scene, person))
