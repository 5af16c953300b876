"""Joins the short names of a page to the persons that they mean: "ông Nam", "Obama", "V. Putin"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.facts.marks import Mark
from extractor.facts.people.attach import Claim
from extractor.facts.people.sexes import MEN, WOMEN
from extractor.language.folding import fold
from extractor.language.name_forms import same_person_name
from extractor.language.name_tokens import APOSTROPHES
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: "H ' Hen Niê" is called "Hen" again.
_APOSTROPHE = regex(f"[HK] ?[{APOSTROPHES}] ?")


@dataclass
class Person:
    """One person while mentions are being gathered: indices of the names, all forms, the offices claimed."""

    name: str
    shape: str
    names: list[int] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


def short_forms(text: str, names: Sequence[Mark], persons: list[Person]) -> tuple[list[Person], list[tuple[Mark, list[str]]]]:
    """Join short names to the only person whose name they shorten; those of several persons stay open."""
    left: list[tuple[Mark, list[str]]] = []
    ordered = sorted([(len(p.name.split()), i) for i, p in enumerate(persons)])
    weighed = [(persons[i], _weight(persons[i])) for _, i in ordered]
    kept: list[Person] = []
    for person, weight in weighed:
        after = [p for p, more in weighed if more > weight and not _other_sex(names, person, p)]
        longer = [p for p in after if _shortens(person, p)] or [p for p in after if _family_name(person, p)]
        longer = [p for p in longer if not _beside_kin(text, names, person, p)]
        longer = [p for p in longer if not any(len(q.name.split()) > len(p.name.split()) and _shortens(p, q) for q in longer)]
        if not longer:
            kept.append(person)
        elif len(longer) == 1:
            longer[0].names = sorted({*longer[0].names, *person.names})
        else:
            nearest = _meant(text, names, person, longer)
            if nearest is None:
                left += [(names[i], [p.name for p in longer]) for i in person.names]
            else:
                nearest.names = sorted({*nearest.names, *person.names})
    return kept, left


#: With the middle names that tell the sex.
_WOMEN, _MEN = WOMEN | {"thị"}, MEN | {"văn"}


def _other_sex(names: Sequence[Mark], one: Person, two: Person) -> bool:
    """Whether one is addressed or named ("Thị", "Văn") as a woman and the other as a man, each throughout."""
    first = _addressed(names, one)
    second = _addressed(names, two) if first else first
    return bool(second) and ((first <= _WOMEN and second <= _MEN) or (first <= _MEN and second <= _WOMEN))


def _addressed(names: Sequence[Mark], person: Person) -> frozenset[str]:
    """What tells the sex of a person: the honorifics, and the middle word of a name of three or more."""
    honorifics = {(names[i].value.honorific or "").lower() for i in person.names} & (_WOMEN | _MEN)
    if honorifics or person.shape != "kinh":
        return frozenset(honorifics)
    return frozenset(fold(person.name).split()[1:-1][:1]) & {"thị", "văn"}


def _weight(person: Person) -> float:
    """How full a name is: its words, an initial ("V.Putin", "A. Merkel") counting less than a name."""
    return len(person.name.split()) - 0.5 * ("." in person.name)


_KINDS_OF_KIN = (
    "vợ|chồng|phu nhân|con gái|con trai|con dâu|con rể|con|em trai|em gái|em|anh trai|chị gái|anh|chị|cha|bố|mẹ|cháu"
    "|ái nữ|quý tử|cậu út|cô út|con út|anh cả|chị cả|chị út|anh họ|em họ"
)
#: What makes of the bearer of a name a relative of another who bears it: "vợ mình là | Michelle Obama", but not "vợ của ông | Obama".
_KIN_BEFORE = regex(
    rf"(?<!\w)(?:{_KINDS_OF_KIN})(?: (?:cả|út|đầu|cũ|đầu lòng|ruột))?(?: (?:của )?mình)?(?: là|,)?(?: (?:bà|cô))? ?\Z", re.IGNORECASE,
)
_KIN_BEHIND = regex(
    rf",? (?:là )?(?:{_KINDS_OF_KIN})(?: (?:cả|út|đầu|đầu lòng|ruột))? (?:của )?(?:cố |cựu )?(?:ông|bà|[Tt]ổng thống|[Tt]hủ tướng)(?!\w)"
)


#: "Tổng thống A | và Đệ nhất phu nhân | B A": the two are told apart.
_AND_KIN = regex(rf" (?:và|cùng|với) (?:[^\W\d_]+ ){{0,3}}(?:{_KINDS_OF_KIN})(?: (?:của )?(?:mình|ông|bà|là|tên))? ", re.IGNORECASE)


def _beside_kin(text: str, names: Sequence[Mark], short: Person, long: Person) -> bool:
    """Whether the short name stands right before the longer one, which is told as that of a relative."""
    if _spouses(text, names, short, long):
        return True
    ends = {names[i].end for i in short.names}
    for i in long.names:
        start = names[i].start
        if any(0 < start - end < 40 and _AND_KIN.fullmatch(text, end, start) for end in ends):
            return True
    return False


_FIRST_LADY = regex(r"[Pp]hu nhân(?: [^.;:,\n]{2,40})?(?:, (?:bà )?| (?:bà )?| là bà | - bà )\Z")
_HEAD = regex(r"(?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch nước|[Qq]uốc vương)(?: [A-ZĐ][^\W\d_]*){0,3} \Z")

#: "phu nhân | Tổng thống Hàn Quốc | A": the name is that of the head himself.
_STATE = regex(r"(?:[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch nước|[Qq]uốc vương)(?: [^\W\d_]+){0,3} \Z")


def _spouses(text: str, names: Sequence[Mark], short: Person, long: Person) -> bool:
    """Whether the longer name is a first lady's and the shorter one, by her family name, that of the head of a state ("Tổng thống Ba Lan | Duda")."""
    edges = [(max(0, names[i].value.start - 60), names[i].start) for i in long.names]
    if not any(_FIRST_LADY.search(text, *edge) and not _STATE.search(text, *edge) for edge in edges):
        return False
    return any(_HEAD.search(text, names[i].start - 44, names[i].start) for i in short.names)


def _meant(text: str, names: Sequence[Mark], person: Person, longer: list[Person]) -> Person | None:
    """The one of several whom a short name means: the only one named before it, or who is nobody's relative, or whom the body spells out first."""
    first = min(person.names)
    before = [p for p in longer if min(p.names) < first]
    if len(before) == 1:
        return before[0]
    heads = [p for p in longer if not any(_is_relative(text, names[i]) for i in p.names)]
    if len(heads) == 1:
        return heads[0]
    titled = names[first].end <= text.find("\n") and not _of_family(text, names[first])  # it shortens what the body spells out
    return min(heads, key=lambda p: min(p.names)) if titled and heads and not before else None


_OF_FAMILY = regex(rf"(?<!\w)(?:nhà|gia đình|{_KINDS_OF_KIN})(?: (?:của )?(?:ông|bà|cầu thủ|ca sĩ|tổng thống))? \Z", re.IGNORECASE)


def _of_family(text: str, mark: Mark) -> bool:
    """Whether a family or a relative is told of by the name of its head: "con gái | Obama", "cậu út nhà | Trump"."""
    return _OF_FAMILY.search(text, mark.start - 30, mark.start) is not None


def _is_relative(text: str, mark: Mark) -> bool:
    """Whether a name is told as that of somebody's kin."""
    return _KIN_BEFORE.search(text, mark.start - 40, mark.start) is not None or _KIN_BEHIND.match(text, mark.end) is not None


def _shortens(short: Person, long: Person) -> bool:
    if long.name.endswith((" Jr", " Sr")) and not short.name.endswith((" Jr", " Sr")):
        return False
    if same_person_name(long.name, short.name):
        return True
    one, two = fold(short.name).split(), fold(long.name).split()
    if "." in short.name:
        parts = fold(short.name).replace(".", " ").split()
        return len(parts) > 1 and parts[-1] == two[-1] and two[0][0] == parts[0][0] and len(two) > 1 and len(parts[0]) <= 2
    if long.shape == "minority" and len(one) > 1 and two[:len(one)] == one:
        return True  # "Y Giang" of "Y Giang Gry Niê Knơng"
    if len(one) > 1 and two[:len(one)] == one and not any(is_vietnamese_syllable(word) for word in long.name.split()[len(one):]):
        return True  # "Sơn Tùng" of "Sơn Tùng M-TP"
    if long.shape != "foreign" and not _APOSTROPHE.search(long.name):
        return False
    if len(one) == 2 and len(two) == 3 and one == [two[0], two[2]]:
        return True  # "Jesse Peterson" of "Jesse David Peterson"
    spoken = [word for word in two if len(word.rstrip(".")) > 1]  # "Peter J. Holloway"
    bare = [word.removeprefix("al-").removeprefix("el-") for word in two]  # "Assad" of "Bashar al-Assad"
    glued = fold(long.name).replace(".", " ").split()  # "Hatch" of "Nathan O.Hatch"
    forms = [(words, one) for words in (two, spoken, bare, glued)]
    if long.shape == "foreign" and not (long.name.isascii() and short.name.isascii()):
        forms.append((_without_accents(glued), _without_accents(one)))  # "Lopez" of "Vladimir Padrino López"
    return any(words[i:i + len(told)] == told for words, told in forms for i in range(len(words)))


def _without_accents(words: Sequence[str]) -> list[str]:
    """Words of other languages without the accents that pages leave out."""
    return unicodedata.normalize("NFD", " ".join(words)).encode("ascii", "ignore").decode().split()


def _family_name(short: Person, long: Person) -> bool:
    """Whether a short name is the family name of a longer one, as Chinese and Korean names are shortened ("ông Tập")."""
    one, two = fold(short.name).split(), fold(long.name).split()
    chinese = long.shape == "kinh" or (long.shape == "given" and len(two) == 3)  # "ông Quý" of "Quý Kiến Nghiệp"
    return len(one) == 1 and chinese and one[0] == two[0]
