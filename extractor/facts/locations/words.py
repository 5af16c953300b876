"""Words and names of places, ready for matching over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.catalogues import Entry, load
from extractor.catalogues.provinces import resolve
from extractor.catalogues.units import district_names, districts_named, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.model import LocationType
from extractor.facts.marks import Value
from extractor.language.anchored import Anchored, Ending
from extractor.language.folding import fold
from extractor.language.lexicon import Lexicon

_MORE_TYPES: dict[str, LocationType] = {
    "bãi biển": "natural", "khu vực": "region", "khu": "other", "giao lộ": "street", "quán": "venue", "quán karaoke": "venue", "quán cà phê": "venue",
    "nhà tang lễ": "venue", "kí túc xá": "venue", "ký túc xá": "venue", "cung văn hóa": "venue", "trụ sở": "venue", "phủ": "venue", "vòng": "region",
    "mặt trận": "region", "đại lễ đường": "venue",
}  # fmt: skip
#: Type words that head units, which the grammar of units finds, or that name bodies and no place.
_NOT_FEATURES = frozenset(
    ("nước", "châu", "châu lục", "trung tâm", "trường", "học viện", "trường đại học", "bệnh viện", "trạm y tế", "đội", "tổ", "phòng họp",
     "khu vực", "trụ sở", "mặt trận", "vòng", "giáo xứ", "họ đạo", "giáo phận", "thủ đô", "non", "đá", "lãnh thổ", "thành", "tòa thánh",
     "vùng biển", "cố đô", "thị trấn cổ", "khu hành chính", "doanh trại")
)  # fmt: skip


#: Forms that are words, nicknames or other abbreviations far more often than a country's name.
NOT_COUNTRIES = frozenset(("Trung", "Hung", "TBN", "BĐN", "xứ sở sương mù", "Đảo quốc Sư tử", "Băng Đảo"))
_WATER = ("đắk", "đăk", "đak")
_ONE_STEM = {"đường": "đường", "phố": "đường", "đại lộ": "đường", "đường tỉnh": "tỉnh lộ", "hòn": "đảo"}
_NOT_REGIONS = frozenset(("Eurozone", "miền núi phía Bắc"))  # circles of states and directions rather
_DIRECTIONS = frozenset(("Đông Bắc", "Tây Bắc"))  # regions as well


class TypeWord(Value, frozen=True):
    """A word for a kind of place, folded; `short` ones are abbreviations in capitals, `stem` is what words of one meaning share."""

    form: str
    type: LocationType
    short: bool
    stem: str


class Named(Value, frozen=True):
    """A known name.

    Args:
        length: code points.
        kind: `country`, `abroad`, `region`, `continent`, `natural`, `venue`, `street`, `district`; `none` for a word that only begins like a name.
        identity: what its spellings share.
        word: True where the name is a common word or a personal name as well.
    """

    length: int
    kind: str
    identity: str
    word: bool


@cache
def type_words() -> dict[str, TypeWord]:
    """The type words of streets, venues and natural features, by their folded form."""
    found: dict[str, TypeWord] = {}
    for entry in load("place_types"):
        if entry.kind in ("street", "venue", "natural", "other"):
            for form in entry.forms:
                found.setdefault(fold(form), TypeWord(fold(form), entry.kind, False, _stem(entry)))  # type: ignore[arg-type]
            for short in entry["abbreviations"]:
                written = fold(short).rstrip(".")
                found.setdefault(written, TypeWord(written, entry.kind, True, _stem(entry)))  # type: ignore[arg-type]
    found.update({form: TypeWord(form, kind, False, form) for form, kind in _MORE_TYPES.items()})
    return {form: word for form, word in found.items() if form not in _NOT_FEATURES}


TYPE_WORDS = Lexicon(type_words)


def _stem(entry: Entry) -> str:
    """Words of one entry name one thing ("sân bay", "cảng hàng không"); a street is one street under any of its words."""
    return _ONE_STEM.get(entry.name) or fold(entry.name)


@cache
def names() -> dict[str, Named]:
    """Known names of places that may stand without a type word, by their folded form."""
    found: dict[str, Named] = {}
    known = (*_no_countries(), *_countries(), *_wide_places(), *_abroad(), *_districts(), *_abroad(homonyms=True), *_features_alone())
    for form, kind, identity, word in known:
        for dashed in _dashed(form):
            found.setdefault(fold(dashed), Named(len(dashed), kind, identity, word))
    spelled: dict[str, Named] = {}
    for form, value in found.items():
        spelled[form] = value
        if "-" in form and " " not in form:  # pages that set a hyphen apart: "Ulan - Ude"
            apart = form.replace("-", " - ")
            spelled[apart] = value._replace(length=len(apart))
    return spelled


NAMES = Lexicon(names)


def _dashed(form: str) -> tuple[str, ...]:
    """A form with its dashes as pages write them: "Ulan-Ude", "Ulan - Ude", "châu Á – Thái Bình Dương"."""
    if "-" not in form and "–" not in form:
        return (form,)
    parts = re.split(r" ?[-–] ?", form)
    return (form, *(joint.join(parts) for joint in (" - ", "-", " – ", "–", "- ", " -")))


_Form = tuple[str, str, str, bool]


def _countries() -> Iterator[_Form]:
    for entry in load("countries").of_kind("country", "former", "part"):
        for form in entry.forms:
            if form not in NOT_COUNTRIES:
                yield form, "country", f"country:{entry.name}", entry["word"] and " " not in form and form.isalpha() and len(form) <= 4


def _no_countries() -> Iterator[_Form]:
    for form in load("place_context").forms("no-country"):
        yield form, "none", "", False


def _wide_places() -> Iterator[_Form]:
    for entry in load("regions"):
        if entry.name not in _NOT_REGIONS:
            is_word = entry.name in _DIRECTIONS
            kind = "continent" if entry.kind == "continent" else "region"
            yield from ((form, kind, f"region:{entry.name}", is_word and form in _DIRECTIONS) for form in entry.forms)
    for entry in load("natural_names"):
        yield from ((form, "natural", f"natural:{fold(entry.name)}", False) for form in entry.forms if entry["bare"])
    for form in load("place_context").forms("named-venue"):
        yield form, "venue", f"venue:{fold(form)}", False
    for form in load("place_context").forms("sure-street"):
        yield form, "street", f"street:đường:{fold(form)}", False
    for form in load("place_context").forms("palace", "stadium"):
        yield form, "venue", f"venue:{fold(form)}", True


def _features_alone() -> Iterator[_Form]:
    """Names of features that need their type word, or a preposition of place."""
    for entry in load("natural_names"):
        if not entry["bare"] and not entry["abroad"] and " " in entry.name:
            yield from ((form, "natural", f"natural:{fold(entry.name)}", True) for form in entry.forms)


def _abroad(*, homonyms: bool = False) -> Iterator[_Form]:
    """Places abroad; those that a place here shares its name with come after the districts."""
    for entry in (entry for entry in load("places_abroad") if bool(entry["homonym"]) is homonyms):
        yield from ((form, "abroad", f"abroad:{fold(entry.name)}", entry["homonym"]) for form in entry.forms)


def _districts() -> Iterator[_Form]:
    for name in district_names():
        if not name.isdigit() and " (" not in name and not resolve(name):
            yield from ((form, "district", f"district:{form}", False) for form in _highland_forms(name))
    yield "Huế", "district", "district:huế", False


def _highland_forms(name: str) -> tuple[str, ...]:
    """A district's folded name with the word for *water* as papers spell it: "đắk đoa", "đăk đoa", "đak đoa"."""
    first, _, rest = name.partition(" ")
    return tuple(f"{water} {rest}" for water in _WATER) if first in _WATER and rest else (name,)


def _any_of(kind: str) -> str:
    """A pattern of the folded words of a kind of `place_context`, the longest first."""
    return "|".join(map(re.escape, sorted(map(fold, load("place_context").forms(kind)), key=len, reverse=True)))


@cache
def before(kind: str) -> Ending:
    """The words of a kind, which may stand right before an offset of folded text."""
    return Ending(map(fold, load("place_context").forms(kind)))


@cache
def verb_after() -> re.Pattern[str]:
    """A verb of a state that acts, behind its name and a space, over folded text."""
    return re.compile(rf" (?:{_any_of('state-verb')})(?![^\W_])")


@cache
def inner() -> re.Pattern[str]:
    """A further word of a venue's name, after a space."""
    return re.compile(rf" (?:{_any_of('inner')}|khu [a-z](?![^\W_]))(?![^\W_])")


#: Bridges and the like are named for the water that they cross: "cầu kênh Xáng".
OVER_WATER = frozenset(("đê", "tuyến đê", "dốc", "đường hầm", "nghĩa trang", "bến đò", "cầu", "cây cầu", "đập", "cống", "hầm", "chợ", "bến", "phà",
                        "bến phà", "cảng", "ngã ba", "ngã tư", "thủy điện", "nhà máy thủy điện"))  # fmt: skip


def state_identity(name: str) -> str | None:
    """The identity of the country that bears a folded name: "thành phố Hong Kong" is one with it."""
    found = names().get(name)
    return found.identity if found is not None and found.kind == "country" else None


def is_country_name(name: str) -> bool:
    """Whether a folded name is a country's."""
    return state_identity(name) is not None


@cache
def parts_of_states() -> frozenset[str]:
    """Identities of territories and parts of another state: "Hồng Kông", "Scotland"."""
    return frozenset(f"country:{entry.name}" for entry in load("countries").of_kind("part"))


@cache
def _cities() -> frozenset[str]:
    alone = (name for name in district_names() if name in type_words_of("known-town") or (" " in name and not wards_named(name, BEFORE_MERGER)))
    return frozenset(name for name in alone if any(unit.type in ("thành phố", "thị xã") for unit in districts_named(name)))


def is_city(name: str) -> bool:
    """Whether a folded name is that of a city or town below the province, which hardly anything else bears."""
    return name in _cities()


def known_kind(name: str) -> str | None:
    """The kind of natural feature that a folded name without type word is: `sea`, `river` …; None for others."""
    found = load("natural_names").by_form.get(name, ())
    return next((entry.kind for entry in found if entry["bare"]), None)


def is_island(name: str) -> bool:
    """Whether an island or a group of islands bears a folded name."""
    return any(entry.kind == "island" for entry in load("natural_names").by_form.get(name, ()))


def province_of_feature(name: str) -> str | None:
    """The province, by its code of before 2025-07-01, of a natural feature that lies in one; `name` is folded, with its type word."""
    found = load("feature_provinces").by_form.get(name, ())
    return str(found[0]["province"]) if found else None


def is_natural_name(name: str) -> bool:
    """Whether a river, lake, mountain … bears a name."""
    return name in load("natural_names").by_form


@cache
def forms_of_country(identity: str) -> tuple[str, ...]:
    """The spellings of a country that are no word besides, the longest first."""
    forms = next((entry.forms for entry in load("countries") if f"country:{entry.name}" == identity), ())
    return tuple(sorted((form for form in forms if form not in NOT_COUNTRIES and len(form) > 4), key=len, reverse=True))


@cache
def provinces_of(name: str) -> frozenset[str]:
    """Codes, of before 2025-07-01, of the provinces in which a district bears a folded name."""
    return frozenset(unit.province_code for unit in districts_named(name))


def known_identity(name: str) -> str | None:
    """The identity of a folded name that may stand without its type word; "biển Đông" and the like are looked up whole."""
    found = names().get(name)
    if found is None or (found.kind != "natural" and (found.kind != "abroad" or found.word)):
        return None
    return found.identity


@cache
def type_words_of(kind: str) -> frozenset[str]:
    """Type words, folded, of a kind of `place_context`: `business`, `hall`, `small-only`; or names and foreign words they rule out."""
    return frozenset(map(fold, load("place_context").forms(kind)))


@cache
def sport() -> Anchored:
    """The words of matches."""
    return Anchored(rf"(?<![^\W_])(?:{_any_of('sport')})(?![^\W_])")


@cache
def foreign_given_names() -> frozenset[str]:
    """Folded given names of foreigners."""
    return frozenset(map(fold, load("foreign_given_names").forms()))


@cache
def region_names() -> frozenset[str]:
    """Folded names of regions."""
    return frozenset(fold(form) for entry in load("regions") for form in entry.forms)


@cache
def venue_bodies() -> frozenset[str]:
    """Heads of bodies whose buildings are places."""
    return frozenset(load("place_context").forms("venue-body"))
