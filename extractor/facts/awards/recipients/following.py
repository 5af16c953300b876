"""Recipients that the sentence behind an award lists."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import Takers, count
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_WHO = (
    r"(?:tập thể|cá nhân|đơn vị|tác giả|học sinh|nhà khoa học|em|người|đồng chí|mẹ|bà mẹ|nghệ nhân|nghệ sĩ|thầy thuốc|bác sĩ|nhà giáo|thầy cô"
    r"|thanh niên|chiến sĩ|cán bộ|công dân|gương|đảng viên|nông dân|đoàn viên|hội viên|vận động viên|doanh nhân|ông bà|ông, bà)"
)
_GIVEN = r"(?:khen thưởng|tặng|trao|nhận|vinh danh|tôn vinh|tuyên dương|biểu dương|phong tặng|truy tặng)"
_NEXT = regex(
    r"\s*(?:theo đó|cụ thể|tiêu biểu|họ|đó|gồm có|đó là|trong đó|đây là"
    r"|đại diện (?:lên )?(?:đón )?nhận"
    r"|(?:đón )?nhận (?:phần thưởng|vinh dự|danh hiệu|bằng khen|huân chương)(?: này| trên)?"
    rf"|(?:(?:các|những|hai|ba|bốn|năm|\d+) )?{_WHO}(?: được {_GIVEN}[^.:,\n]{{0,30}}?| này| tiêu biểu| xuất sắc)?(?=:| gồm| là)"
    r"|(?:các|những|hai|ba|\d+)"
    r" [^.:\n]{0,70}?(?:được khen thưởng|được tặng|được trao|được nhận|nói trên|này))[^.:\n]{0,60}?(?::|(?<!\w)(?:gồm|là|có)(?!\w)):?"
)
#: "Trong đó có X và Y": some of them.
_SOME_OF = regex(r"\s*(?:đại diện (?:lên )?(?:đón )?nhận|(?:trong đó|trong số (?:đó|này|ấy)|tiêu biểu)(?:,)? (?:có|là|phải kể đến))(?!\w)")
_MOST_SENTENCES = 3


def listed_behind(scene: Scene, sentence: Span, found: Takers) -> None:
    """Add those whom the next sentences list: "Theo đó, hai cá nhân được tặng gồm A và B", "Các tập thể gồm … Các cá nhân gồm …".

    Where the text has counted persons, as many must be listed; a list in the next paragraph belongs to counted ones only.

    Args:
        scene: the document.
        sentence: the sentence that tells of the award.
        found: recipients so far; names are added to it.
    """
    at, whole = sentence[1], found.individuals if found.individuals is not None else found.collectives
    for _ in range(_MOST_SENTENCES):
        following = scene.layout.sentence_at(min(at + 2, len(scene.text)))
        if following[0] < at or ("\n" in scene.text[at : following[0]].strip(" ") and whole is None) or not _listed(scene, following, found):
            return
        at = following[1]


def _is_place(mark: Mark) -> bool:
    """Whether a mark is a place of a contest, so that its sentence tells of an award itself: "Theo đó, 5 giải A thuộc về: …"."""
    return mark.value.family == "giai" and not mark.value.plain


def _counts_others(scene: Scene, opening: Span, found: Takers) -> bool:
    """Whether the words that open a list count those of one kind, and the award has counted only those of the other."""
    told = Takers()
    count(scene, *opening, told)
    kinds = (found.collectives is None) != (found.individuals is None) and (told.collectives is None) != (told.individuals is None)
    return kinds and (found.collectives is None) != (told.collectives is None)


def _listed(scene: Scene, following: Span, found: Takers) -> bool:
    """Whether a sentence goes on to list recipients; they are added."""
    opening = _NEXT.match(scene.folded, *following)
    if opening is None or any(following[0] <= m.start < following[1] and (m.start >= opening.end() or _is_place(m)) for m in scene.awards):
        return False
    if _counts_others(scene, (following[0], opening.end()), found):
        return False
    more = Takers()
    read(scene, opening.end(), following[1], more)
    persons = sum(r.kind == "individual" for r in more.named)
    some = _SOME_OF.match(scene.folded, *following) is not None
    if found.individuals is not None and persons not in (0, found.individuals) and not (some and 0 < persons < found.individuals):
        return False
    if not more.named and (found.individuals is not None or found.collectives is not None):
        return False
    for recipient in more.named:
        found.add(recipient)
    found.individuals = found.individuals if found.individuals is not None else more.individuals
    found.collectives = found.collectives if found.collectives is not None else more.collectives
    return True
