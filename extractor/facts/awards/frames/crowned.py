"""Crowns told without their contest: "Tân hoa hậu A", "Á hậu 1 là B", "Vương miện thuộc về A"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.awards.frames.worn import frame_of, sole_contest
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.crowns import title
from extractor.facts.awards.scene import Person, Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

#: The crown of the page's contest, up to the name of who won it.
_DIADEM = Anchored(
    r"(?<!\w)vương miện (?:(?:đã|cuối cùng|chính thức|hoa hậu|cao quý|danh giá) )*(?:(?:thuộc về|được trao cho|cho|của)(?!\w))"
    r"(?: (?:thí sinh|người đẹp|cô gái|cô|mỹ nhân|đại diện))?(?= )"
)
_BELOW = Anchored(r"(?<!\w)(?:á hậu|á khôi|á vương|á quân|quý quân)(?: \d)?(?!\w)")
_BELOW_IS = regex(r"(?: của cuộc thi| chung cuộc)?(?: lần lượt)? là (?:thí sinh |người đẹp |cô gái )?|\s?:\s(?:thí sinh |người đẹp )?")
_IS_BELOW = regex(r"(?: \([^()\n]{1,30}\))? (?:là|giành|đoạt|nhận|đạt)(?: (?:ngôi vị|ngôi|danh hiệu|giải))* ")
_NEAR = 40


#: "Tân hoa hậu A".
NEWLY = Anchored(r"(?<!\w)tân (?P<crown>hoa hậu|hoa khôi|nam vương|quán quân) (?=[^\W\d_])")


def newly(scene: Scene) -> Iterator[Frame]:
    """Frames of the first crown before the name of who has just won it, told without the contest: "Tân hoa khôi A"."""
    for crown in NEWLY.finditer(scene.folded):
        person = next(iter(scene.persons(crown.end(), crown.end() + 1)), None)
        if person is not None and not _begins_with_contest(scene, crown["crown"], person):
            start, end = crown.span("crown")
            yield frame_of(Mark(start, end, title(scene.text[start:end]), "awards.name_title"), person)


def _begins_with_contest(scene: Scene, crown: str, person: Person) -> bool:
    """Whether what is read as a name opens with a word of the contest: "Tân Hoa hậu Biển A"."""
    return person.name.split()[0] in (sole_contest(scene, crown) or "").split()


def runners_up(scene: Scene) -> Iterator[Frame]:
    """Frames of crowns below the first, told without their contest: "Á hậu 1 là A", "B là Á hậu 2"."""
    for crown in _BELOW.finditer(scene.folded):
        behind = next(iter(scene.persons(crown.end(), crown.end() + _NEAR)), None)
        before = scene.person_before(crown.start())
        if behind is not None and _BELOW_IS.fullmatch(scene.folded, crown.end(), behind.start):
            person = behind._replace(end=_last_joined(scene, behind))
        elif before is not None and _IS_BELOW.fullmatch(scene.folded, before.end, crown.start()):
            person = before
        else:
            continue
        name = title(scene.text[crown.start() : crown.end()])
        yield frame_of(Mark(crown.start(), crown.end(), name, "awards.name_title"), person)


#: From one of several who share a crown to the next.
_JOINED = regex(r"(?: \([^()\n]{1,30}\))?(?:,| và|, và) (?:thí sinh |người đẹp )?")


def _last_joined(scene: Scene, first: Person) -> int:
    """Where the names end that a list opens: "Hai Á hậu 3 lần lượt là A và B"."""
    end = first.end
    for person in scene.persons(first.end, scene.layout.sentence_at(first.start)[1]):
        if _JOINED.fullmatch(scene.folded, end, person.start) is None:
            break
        end = person.end
    return end


def handed_on(scene: Scene) -> Iterator[Frame]:
    """Frames of the crown itself, where the page tells of one contest: "Vương miện thuộc về A", "thu hồi vương miện của A"."""
    crowns = list(_DIADEM.finditer(scene.folded))
    contest = sole_contest(scene) if crowns else None
    for crown in crowns if contest is not None else []:
        person = next(iter(scene.persons(crown.end(), crown.end() + 3)), None)
        if person is not None and contest is not None:
            name = AwardName(None, contest, family="danh-hieu", titled=True)
            yield frame_of(Mark(crown.start(), crown.end(), name, "awards.name_title"), person)
