"""Joins the mentions of one person: full name, given name after an honorific, pen name in brackets."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.marks import Mark
from extractor.facts.people.attach import Claim
from extractor.facts.people.context import says
from extractor.facts.people.cuts import opens
from extractor.facts.people.misspelt import without_slips
from extractor.facts.people.played import OF_STORIES, characters, is_acted, story_parts, told_in_plot
from extractor.facts.people.short_forms import Person, short_forms
from extractor.facts.people.vocabulary import name_words, place_names
from extractor.language.anchored import Anchored
from extractor.language.folding import fold
from extractor.language.name_forms import even_syllable
from extractor.language.name_tokens import even_apostrophes
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_ALIAS = regex(
    r" ?\((?:tên thật|tên khai sinh|thế danh|nghệ danh|bút danh|tức|tự|tức là|(?:hay )?còn (?:gọi|có tên)(?: là)?|tên gọi khác|tên thường gọi"
    r"|thường gọi|hay gọi|biệt danh)?(?: là)?:? ?"
    r"(?:(?:ông|bà|anh|chị|cô|ca sĩ|ca sỹ|nghệ sĩ|diễn viên) )?\Z", re.IGNORECASE,
)
#: The end of the bracket, or what else is told of the person in it.
_CLOSED = regex(r"\)|, (?:SN|sinh|\d{2} tuổi)")
_BORN = regex(r",? ?(?:có )?(?:hay còn gọi|hay còn được gọi|còn gọi|tên thật|tên khai sinh|tên đầy đủ|tên trong khai sinh|thế danh)(?: là)? \Z")
#: "…, được biết đến với nghệ danh | B".
_PEN = regex(r"[^.;:\n]{0,80}\b(?:nghệ danh|bút danh|biệt danh|bí danh|pháp danh|tên thường gọi|tên gọi thân mật)(?: là)?:? [“\"‘']?\Z")
#: No such words are longer.
_FARTHEST = 110
_CIVIL = regex(r"tên thật|tên khai sinh|trong khai sinh|thế danh")
_BESIDE = (",", "và", "cùng", "lẫn", ";", ", và", "với", "&", "-", "–", "—")


@dataclass(frozen=True)
class Gathered:
    """The persons of a text, and the short names that more than one of them could bear."""

    persons: list[Person]
    open: list[tuple[Mark, list[str]]]


def gather(text: str, names: Sequence[Mark], claims: Sequence[Claim], taken: Iterable[Mark]) -> Gathered:
    """Group the names of a text into persons.

    Args:
        text: the whole text.
        names: candidates, in text order.
        claims: offices of the names.
        taken: marks of places; a candidate without title and office that is one of them is no person.
    """
    claimed = {c.name for c in claims}
    places = {(m.start, m.end) for m in taken}
    sure = [_sure(text, names, i, claimed, places) for i in range(len(names))]
    known = {fold(names[i].value.name) for i in range(len(names)) if sure[i]}
    sure = [sure[i] or (fold(m.value.name) in known and not _placed(m, places)) for i, m in enumerate(names)]
    _stage(text, names, sure, places)
    _repeated(names, sure, places)
    _in_lists(text, names, sure, places)
    _beside(text, names, sure, places)
    told = told_in_plot(text, names)
    played, actors = characters(text, names, told)
    parts = story_parts(text, names, told, actors)
    held = {c.name for c in claims if c.name not in parts and c.office.entry.name.lower() not in OF_STORIES}
    sure = [(ok or i in actors) and not _plays(text, names[i], played, i in held) for i, ok in enumerate(sure)]
    merged, left = short_forms(text, names, _by_form(names, sure))
    merged = _aliases(text, names, without_slips(merged))
    for claim in claims:
        for person in merged:
            if claim.name in person.names:
                person.claims.append(claim)
    return Gathered(sorted(merged, key=lambda p: min(p.names)), left)


def _plays(text: str, mark: Mark, played: frozenset[str], claimed: bool) -> bool:
    """Whether a name is that of a character of a film, alone or with its family name before it."""
    name = mark.value.name
    if played and is_acted(text, mark):
        return True
    return bool(played) and not claimed and (name in played or (name.count(" ") < 3 and name.split()[-1] in played))


def _sure(text: str, names: Sequence[Mark], i: int, claimed: set[int], places: set[tuple[int, int]]) -> bool:
    mark = names[i]
    titled = mark.value.start != mark.start
    if not titled and i not in claimed and (_placed(mark, places) or _district(mark) or _among_districts(text, mark)):
        return False
    if mark.value.strength == "strong" or i in claimed:
        return True
    bracket = _BRACKET.match(text, mark.end)  # "Minh Tâm (ĐH Công nghệ) cho biết"
    end = bracket.end() if bracket is not None else mark.end
    if mark.value.shape == "given" and _place_name(mark):
        return _ward(mark) and says(text, end, "speech")
    return says(text, end, "saying" if mark.value.shape == "kinh" and bracket is None else "speech")


_BRACKET = regex(r" \([^()\n]{2,70}\)")
_ASIDE = regex(r" ?\([^()\n]{2,50}\)(?=,| và | cùng )")


#: Pages of sport and show business name persons by two given syllables, without title or family name.
_STAGE = Anchored(
    r"\b(?:HLV|cầu thủ|đội tuyển|tuyển Việt Nam|AFF Cup|SEA Games|ca sĩ|ca sỹ|diễn viên|showbiz|nghệ sĩ|hoa hậu|người mẫu|album|MV|gameshow"
    r"|người đẹp|mỹ nhân|stylist|sao Việt|giải trí|thảm đỏ|street style|danh hài|nam thần|cát-xê|hot girl"
    r"|giám khảo|ca khúc|danh ca|quán quân|đạo diễn|vai diễn|liveshow|minishow|sân khấu kịch|bolero)\b"
)


def _stage(text: str, names: Sequence[Mark], sure: list[bool], places: set[tuple[int, int]]) -> None:
    """Two given syllables that such a page repeats are a person."""
    weak = [m for m in names if m.value.strength == "weak" and _stage_name(m.value.name)]
    if not weak:
        return
    words = {found.group() for found in _STAGE.finditer(text)}
    counts = Counter(fold(m.value.name) for m in weak)
    often = {name for name, count in counts.items() if count > 1}
    if len(words) < 2:
        return
    if len(words) > 2:
        often |= {fold(m.value.name) for m in weak if _begins(text, m)}
    bad = {fold(m.value.name) for m in names if _placed(m, places) or _place_name(m)}
    for i, mark in enumerate(names):
        if not sure[i] and fold(mark.value.name) in often - bad:
            sure[i] = True


#: A family name as usual as this ("Nguyễn", "Trần", "Lê") makes a name of two syllables.
_USUAL = 3.0


def _repeated(names: Sequence[Mark], sure: list[bool], places: set[tuple[int, int]]) -> None:
    """A usual family name and a given syllable, no place, that a page repeats are a person ("Nguyễn Ánh tới … Nguyễn Ánh về …")."""
    syllables = name_words()
    fit = []
    for i, mark in enumerate(names):
        family, _, given = mark.value.name.lower().partition(" ")
        head = syllables.surnames.get(family)
        usual = head is not None and head.weight >= _USUAL and given in syllables.givens and mark.value.shape == "kinh"
        if usual and not _placed(mark, places) and not _place_name(mark):
            fit.append(i)
    counts = Counter(names[i].value.name for i in fit)
    for i in fit:
        sure[i] = sure[i] or counts[names[i].value.name] > 1


def _stage_name(name: str) -> bool:
    """Whether a name has two syllables, or a foreign one behind two of Vietnamese ("Hoàng Yến Chibi")."""
    words = name.split()
    return len(words) == 2 or (len(words) == 3 and not words[0].isascii() and not is_vietnamese_syllable(words[2]))


def _begins(text: str, mark: Mark) -> bool:
    """Whether a name begins a sentence that goes on in small letters, as a subject does."""
    after = text[mark.end:mark.end + 2]
    return opens(text, mark.start) and after[:1] == " " and after[1:2].islower()


def _in_lists(text: str, names: Sequence[Mark], sure: list[bool], places: set[tuple[int, int]]) -> None:
    """Three or more weak candidates one after another, none of them a place, are a list of persons."""
    start = 0
    for i in range(1, len(names) + 1):
        if i < len(names) and text[names[i - 1].end:names[i].start].strip() in _BESIDE and "\n" not in text[names[i - 1].end:names[i].start]:
            continue
        fit = [j for j in range(start, i) if not _placed(names[j], places) and not _place_name(names[j])]
        if len(fit) >= 3:
            for j in fit:
                sure[j] = True
        start = i


def _place_name(mark: Mark) -> bool:
    name = mark.value.name
    return is_name_of_district(name) or is_name_of_ward(name) or name.lower() in place_names()


def _ward(mark: Mark) -> bool:
    """Whether two syllables are only a commune's name, which does not speak."""
    name = mark.value.name
    return " " in name and not is_name_of_district(name) and name.lower() not in place_names()


def _district(mark: Mark) -> bool:
    """Whether two syllables are a district's name: without title and office they rather mean it."""
    return mark.value.name.count(" ") == 1 and is_name_of_district(mark.value.name)


#: "Ban Thường vụ huyện ủy: Tân Châu, Gò Dầu, | Dương Minh Châu".
_DISTRICTS = regex(r"\b(?:huyện|quận|thị xã)(?: [uủ][ỷy])?:? [^.;:\n]*, \Z", re.IGNORECASE)


def _among_districts(text: str, mark: Mark) -> bool:
    """Whether a name that a district bears stands in a list of districts."""
    return is_name_of_district(mark.value.name) and _DISTRICTS.search(text, max(0, mark.start - 160), mark.start) is not None


def _placed(mark: Mark, places: set[tuple[int, int]]) -> bool:
    return any(start <= mark.start and mark.end <= end for start, end in places)


def _beside(text: str, names: Sequence[Mark], sure: list[bool], places: set[tuple[int, int]]) -> None:
    """A weak candidate in one list with a sure person is one too."""
    for order in (range(1, len(names)), range(len(names) - 2, -1, -1)):
        for i in order:
            j = i - 1 if order.step > 0 else i + 1
            if sure[i] or not sure[j] or _placed(names[i], places) or _district(names[i]):
                continue
            first, second = names[min(i, j)], names[max(i, j)]
            bracket = _ASIDE.match(text, first.end)  # "A (đội X) và B (đội Y)"
            end = bracket.end() if bracket is not None else first.end
            if text[end:second.value.start].strip() in _BESIDE and "\n" not in text[first.end:second.start]:
                sure[i] = True


def _by_form(names: Sequence[Mark], sure: Sequence[bool]) -> list[Person]:
    """Persons by equal names; a weak candidate joins where another mention of the name is sure."""
    forms: dict[str, Person] = {}
    known = {_key(m) for m, ok in zip(names, sure, strict=True) if ok}
    for i, mark in enumerate(names):
        key = _key(mark)
        if mark.value.shape == "foreign" and (turned := _turned(key)) in forms:
            key = turned  # "Kitao Shinji" is "Shinji Kitao" elsewhere on the page
        if key in known:
            person = forms.setdefault(key, Person(mark.value.name, mark.value.shape))
            person.names.append(i)
            if _ARTICLE.search(mark.value.name) and not _ARTICLE.search(person.name):
                person.name = mark.value.name  # "Bashar al-Assad" rather than "Bashar Assad"
            elif len(mark.value.name) < len(person.name) and "-" in mark.value.name:
                person.name = mark.value.name  # "Broekers-Knol" rather than "Broekers – Knol"
    if _UNCLE in forms and (president := forms.get("hồ chí minh")) is not None:
        president.names = sorted([*president.names, *forms.pop(_UNCLE).names])
    return list(forms.values())


#: How the president is called with love.
_UNCLE = "bác hồ"


def _key(mark: Mark) -> str:
    """A name's form for comparing; without accents where it is foreign ("François", "Francois")."""
    form = _form(mark.value.name)
    if mark.value.shape != "foreign" or form.isascii():
        return form
    return "".join(sign for sign in unicodedata.normalize("NFD", form) if not unicodedata.combining(sign))


def _turned(form: str) -> str:
    """A name of two words with the family name on the other side, as pages write those of Japan and Hungary both ways."""
    one, _, two = form.partition(" ")
    return f"{two} {one}"


#: The article of an Arabic family name behind a given name: pages give the name with it and without.
_ARTICLE = regex(r"(?<=\w )[aAeE]l(?: ?[-–] ?| )(?=\w)")
_HYPHEN = regex(r" ?[-–] ?")


@lru_cache(maxsize=1024)
def _form(name: str) -> str:
    """A name for comparing: folded, syllables in one spelling ("Sỹ", "Sĩ"), hyphens close, in Latin letters none ("Hang - seo", "Hang Seo")."""
    folded = _ARTICLE.sub("", " ".join(map(even_syllable, even_apostrophes(fold(name)).split())))
    if folded.replace(" ", "").isalpha():
        return folded
    apart = _HYPHEN.sub(" ", folded)
    return apart if apart.isascii() else _HYPHEN.sub("-", folded)


def _aliases(text: str, names: Sequence[Mark], persons: list[Person]) -> list[Person]:
    """Join a pen name in brackets to the name before it: "Nguyễn Văn A (tức Hoàng B)"."""
    owner = {i: p for p in persons for i in p.names}
    for i in range(len(names) - 1):
        first, second = names[i], names[i + 1]
        if second.start - first.end > _FARTHEST:
            continue
        between = text[first.end:second.start]
        if not (_ALIAS.match(between) and _CLOSED.match(text, second.end)) and not _BORN.match(between) and not _PEN.match(between):
            continue
        one, two = owner.get(i), owner.get(i + 1)
        if one is None or two is None or one is two:
            continue
        one.names = sorted({*one.names, *two.names})
        fuller = two.shape == "kinh" and two.name.split()[-1] == one.name.split()[-1]  # "ông Tám Lành (Nguyễn Văn Lành, 68 tuổi)"
        full = two.name.count(" ") > 1 and not one.name.isascii()  # "nghệ nhân Năm Thoại (Nguyễn Văn Toản, 57 tuổi)"
        if one.shape != "kinh" and (fuller or _CIVIL.search(between) or (full and two.shape == "kinh")):
            one.name, one.shape = two.name, two.shape
        owner.update(dict.fromkeys(two.names, one))
        persons = [p for p in persons if p is not two]
    return persons
