"""Words of the catalogues in the forms that the finders look up: lower case, both tone placements."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.model import Entry
from extractor.facts.marks import Value
from extractor.language.folding import fold, i_and_y, tone_new, tone_old
from extractor.language.lexicon import Lexicon
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: How much a family name says that a name begins here.
_WEIGHTS: Mapping[str, float] = {"very-common": 3.0, "common": 2.0, "uncommon": 0.5, "rare": 0.5, "unknown": 1.0}

#: A tone on the second vowel of "oa", "oe", "uy" before a last letter.
_SECOND_VOWEL = regex("([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?=[a-z])")


def variants(form: str) -> tuple[str, ...]:
    """A form in lower case and both tone placements ("uỷ viên", "ủy viên")."""
    lower = form.lower()
    return tuple(dict.fromkeys((tone_new(lower), tone_old(lower))))


def spellings(form: str) -> tuple[str, ...]:
    """`variants`, with i and with y ("kĩ sư", "kỹ sư")."""
    return tuple(dict.fromkeys(v for spelled in i_and_y(form.lower()) for v in variants(spelled)))


def slipped(form: str) -> tuple[str, ...]:
    """`variants`, and the tone one vowel too early, as some keyboards wrote it ("Hùynh", "Tòan", "Hòai")."""
    early = unicodedata.normalize("NFC", _SECOND_VOWEL.sub(r"\1\3\2", unicodedata.normalize("NFD", form.lower())))
    return tuple(dict.fromkeys((*variants(form), early)))


def lookup(forms: Iterable[str]) -> frozenset[str]:
    """A set of forms to look words up in."""
    return frozenset(v for form in forms for v in variants(form))


class Surname(Value, frozen=True):
    """What the catalogue says of one syllable as the head of a name."""

    weight: float
    kind: str


class NameWords(Value, frozen=True):
    """Syllables of names, by lower-case form."""

    surnames: Mapping[str, Surname]
    middles: frozenset[str]
    givens: frozenset[str]
    saints: frozenset[str]


@cache
def name_words() -> NameWords:
    """Family names with their weight, middle and given syllables, saints' names."""
    surnames: dict[str, Surname] = {}
    for entry in load("surnames"):
        weight = _WEIGHTS.get(str(entry.get("frequency")), 1.0)
        for form in entry.forms:
            for v in slipped(form):
                found = Surname(weight, entry.kind)
                if v not in surnames or surnames[v].weight < found.weight:
                    surnames[v] = found
    syllables = load("name_syllables")

    def spelled(part: str) -> frozenset[str]:
        return frozenset(v for form in syllables.forms(part) for v in slipped(form))

    saints = lookup(load("religious").forms("saint"))
    halves = frozenset(part for form in saints if " " in form for part in form.split() if not is_vietnamese_syllable(part))
    return NameWords(surnames, spelled("middle"), spelled("given"), saints | halves)


class Prefix(Value, frozen=True):
    """A word that stands before a name: kind is honorific, plural, kinship, rank, degree, honour or religious."""

    kind: str
    entry: Entry


def _prefix_kind(catalogue: str, entry: Entry) -> str:
    if catalogue == "honorifics":
        return "plural" if entry.get("plural") else "kinship" if entry.kind == "kinship" else "honorific"
    if catalogue == "degrees":
        return "honour" if entry.kind == "honour" else "degree"
    return "rank" if catalogue == "ranks" else "religious"


@cache
def prefixes() -> Mapping[str, Prefix]:
    """Words before names by their form; abbreviations stand without their last dot."""
    found: dict[str, Prefix] = {}
    for catalogue in ("honorifics", "ranks", "degrees", "religious"):
        for entry in load(catalogue):
            # Buddhist titles are ranks; a priest or pastor is one by occupation.
            if catalogue == "religious" and (entry.kind != "title" or entry.get("religion") != "buddhist"):
                continue
            # "bác sĩ", "luật sư" spelled out are occupations, and so roles.
            spelled = () if entry.kind == "professional" else entry.forms
            for form in (*spelled, *entry.get("abbreviations", ())):
                for v in variants(form):
                    found.setdefault(v.rstrip("."), Prefix(_prefix_kind(catalogue, entry), entry))
    return found


@cache
def prefix_ends() -> frozenset[str]:
    """The last words of what stands before a name, without their dots: behind any other word no title ends."""
    return frozenset(form.rpartition(" ")[2] for form in prefixes())


@cache
def person_words(kind: str) -> frozenset[str]:
    """One group of the catalogue of words around names."""
    return lookup(load("person_words").forms(kind))


@cache
def function_words() -> frozenset[str]:
    """Words that with a capital open a sentence and are no given names."""
    return person_words("next-opener") - name_words().givens


@cache
def place_names() -> frozenset[str]:
    """Provinces, countries, regions and cities abroad: what a name may follow in one run of capitals."""
    forms = [form for catalogue in ("provinces", "countries", "regions") for entry in load(catalogue) for form in entry.forms]
    forms += [form for entry in load("places_abroad") if not entry.get("homonym") for form in entry.forms]
    return lookup((*forms, "Việt Nam"))


@cache
def countries() -> frozenset[str]:
    """Countries and blocs of them, by full and short names."""
    return lookup(form for entry in load("countries") if entry.kind != "demonym-opener" for form in entry.forms)


@cache
def provinces() -> frozenset[str]:
    """Provinces of all times, by full and short names."""
    return lookup(load("provinces").forms())


@cache
def cities() -> frozenset[str]:
    """Centrally run cities of before 2025, by full and short names; Huế lay in a province until then."""
    entries = [e for e in load("provinces") if e.kind == "thành phố" and all((one["from"] or "") < "2025" for one in e.get("types") or ())]
    return lookup(form for entry in entries for form in (*entry.forms, *entry.get("abbreviations", ())))


@cache
def peoples() -> frozenset[str]:
    """The peoples of Viet Nam."""
    return lookup(load("ethnic_groups").forms())


@cache
def no_names() -> frozenset[str]:
    """Capitalised sequences that are no persons: seas, lakes, feasts, newspapers, whole names of bodies."""
    forms = (*load("name_traps").forms("sequence"), *load("outlets").forms(), *load("natural_names").forms(), *load("bodies").forms("complete"))
    return lookup(forms) | person_words("no-name")


@cache
def natural_names() -> frozenset[str]:
    """Mountains, rivers and seas, whose names persons bear too."""
    return lookup(load("natural_names").forms())


@cache
def whole_bodies() -> frozenset[str]:
    """Bodies whose name is whole by itself: what a foreign name may follow in one run of capitals."""
    return lookup(form for entry in load("body_heads").of_kind("complete") for form in entry.forms)


#: A field of so many spaces or more holds words that end an office elsewhere ("Bảo trợ bệnh nhân nghèo").
_LONG_FIELD = 3


@cache
def fields_of_bodies() -> dict[str, int]:
    """Names of fields with a comma, a dash or "và" inside ("Văn hóa, Thể thao và Du lịch"), and other long ones, folded; with their length."""
    forms = [form for entry in load("body_words").of_kind("field") for form in entry.forms]
    long = (form for form in forms if re.search(r"[,&–-]| và ", form) or form.count(" ") >= _LONG_FIELD)
    return {fold(spelled): len(spelled) for form in long for spelled in _dashed(form)}


FIELDS = Lexicon(fields_of_bodies)


def _dashed(form: str) -> tuple[str, ...]:
    """A field with its dashes as pages set them: "Văn hóa - Thể thao", "Văn hóa- Thể thao", "Văn hóa-Thể thao"."""
    parts = re.split(r" ?[-–] ?", form)
    return (form,) if len(parts) == 1 else (form, *(joint.join(parts) for joint in (" - ", "- ", " -", "-", " – ", "–")))


@cache
def office_words() -> frozenset[str]:
    """Heads of offices with their deputies and abbreviations, and occupations that count as roles."""
    forms: list[str] = []
    for entry in load("offices"):
        if entry.kind in ("modifier", "status"):
            continue
        forms += [*entry.forms, *entry.get("abbreviations", ())]
        if entry.get("deputy"):
            forms += [str(entry["deputy"]), *(f"Phó {form}" for form in entry.spellings)]
    return lookup((*forms, *load("occupations").forms("role"), *_clergy()))


@cache
def office_openings() -> frozenset[str]:
    """First words of offices and occupations: no other word begins one."""
    return frozenset(form.split(" ", 1)[0] for form in office_words())


@cache
def office_ends() -> frozenset[str]:
    """Words of small letters that belong to no office and no body."""
    return person_words("office-end") | person_words("praise")


@cache
def office_end_openings() -> frozenset[str]:
    """First words of all that ends an office: of the words of the catalogue, of honours ("ưu tú", "nhân dân") and of a verb ("thông tin")."""
    return frozenset(form.split(" ", 1)[0] for form in office_ends()) | {"ưu", "nhân", "thông"}


def _clergy() -> tuple[str, ...]:
    """Priests and pastors, by occupation; forms of two words or more, since "cha" and "thầy" are words of kinship and school too."""
    titles = [e for e in load("religious").of_kind("title") if e.get("religion") != "buddhist"]
    return tuple(form for e in titles for form in e.forms if " " in form)


@cache
def foreign_givens() -> frozenset[str]:
    """Given names of other languages."""
    return lookup(load("foreign_given_names").forms())


@cache
def foreign_families() -> frozenset[str]:
    """Family names by which alone persons of other countries are named."""
    return lookup(load("foreign_family_names").forms())


@cache
def chinese_names() -> frozenset[str]:
    """Family names of Chinese as they are written in Latin letters."""
    return frozenset(load("person_words").forms("chinese-family"))


@cache
def korean_names() -> frozenset[str]:
    """Family names of Koreans as they are written in Latin letters."""
    return frozenset(load("person_words").forms("korean-family"))


@cache
def no_role_words() -> frozenset[str]:
    """Words before a name that say what happened to somebody, not what they are."""
    return lookup(load("occupations").forms("no-role"))


#: Words behind which what stands earlier is read: "nạn nhân tên là A", "cầu thủ 18 tuổi A".
_READ_PAST = frozenset(("như", "tên", "gồm", "là", "khác", "tuổi"))


@cache
def around_words() -> frozenset[str]:
    """All that tells something of a name by standing among the last words before it: offices, units, what persons give their names to …"""
    groups = (office_words(), no_role_words(), place_names(), *map(person_words, ("unit", "namesake", "praise")))
    return _READ_PAST.union(*groups)


@cache
def telling_words() -> frozenset[str]:
    """Last words of all that is read before a name: behind any other word nothing is told of it."""
    groups = (prefixes(), office_words(), no_role_words(), *map(person_words, ("unit", "namesake", "praise")))
    return _READ_PAST.union(form.rsplit(" ", 1)[-1] for group in groups for form in group)
