"""Which unit a place is and which province it lies in: by its address, its sole bearer, the provinces of the page."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import date
from functools import cached_property

from extractor.catalogues.provinces import by_code, resolve, successor
from extractor.catalogues.units import Unit, districts_named, wards_named
from extractor.facts.era import BEFORE_MERGER, MERGER
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.model import LocationCandidate
from extractor.facts.locations.words import is_city, is_country_name, known_kind, province_of_feature
from extractor.facts.marks import Mark, Value
from extractor.language.name_tokens import even_apostrophes
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_REACH = 60
_SEAS = frozenset(("biển đông", "vịnh bắc bộ", "vịnh thái lan", "biển tây nam"))
_FULL_WORDS = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "q": "quận", "h": "huyện", "p": "phường", "huyện đảo": "huyện"}
_UNIT_TYPES = frozenset(("district", "commune", "village"))
_ISLANDS = frozenset(("đảo", "quần đảo", "bán đảo", "hòn đảo"))
#: Roads through many provinces, one of which bears the name.
_THROUGH = frozenset(("đường hồ chí minh", "đường mòn hồ chí minh"))
#: The province of the city of Huế, which has none of its own name; the code stayed when the province became the city.
_HUE = "46"
_ABROAD = frozenset(("locations.country_name", "locations.abroad_name", "locations.before_country", "locations.foreign"))
_HOME = "country:Việt Nam"
_ADDRESS_GAPS = frozenset((", ", " (", " ở ", ", ở ", " của ", " tại "))
#: Airports bear the name of their town or district, ports that of their town.
_SEAPORTS = frozenset(("cảng", "cảng biển", "bến cảng"))
_PORTS = frozenset(("sân bay", "sân bay quốc tế", "cảng hàng không", "cảng hàng không quốc tế", "phi trường", *_SEAPORTS))
_KIND_OF_PORT = regex(r"^(?:quốc tế|quân sự|biển|cá|nước sâu) ")
_WORDS = regex(r"[^\W\d_]+")
_ENDS = regex(r" ?[-–] ?")
_OUTSIDE = frozenset(("country", "region", "other"))


class Resolved(Value, frozen=True):
    """What is known of a place's unit."""

    province_code: str | None
    unit_code: str | None
    candidates: tuple[LocationCandidate, ...] = ()


class Resolver:
    """Resolves the places of one page.

    Args:
        page: the text and its marks.
        provinces: marks of provinces.
        day: the day by which names are read.
        places: all candidates of the page, in text order.
    """

    def __init__(self, page: Page, provinces: list[Mark], day: date, places: list[Candidate]) -> None:
        self._page = page
        self._provinces = provinces
        self._day = day
        self._places = places
        self._counts = Counter(mark.value.code for mark in provinces if mark.value.code)
        self._known: dict[str, Resolved] = {}

    def resolve(self, place: Candidate) -> Resolved:
        """The unit and province of a place; one answer for all mentions of one identity."""
        if place.identity not in self._known:
            self._known[place.identity] = self._work_out(place)
        return self._known[place.identity]

    def _work_out(self, place: Candidate) -> Resolved:
        if place.type in _OUTSIDE or self._page.folded[place.start : place.end] in _THROUGH:
            return Resolved(None, None)
        if place.type in ("district", "commune"):
            return self._unit(place)
        if place.type == "natural" and (island := self._island_province(place)) is not None:
            return Resolved(island, None)
        if place.type == "natural" and self._is_wide(place):
            return Resolved(self._address_province(place) or province_of_feature(self._page.folded[place.start : place.end]), None)
        if place.type == "natural" and (lies := province_of_feature(self._page.folded[place.start : place.end])) is not None:
            return Resolved(self._today(lies), None)
        if place.type == "venue" and (lies := province_of_feature(self._page.folded[place.start : place.end])) is not None:
            return Resolved(self._address_province(place) or self._today(lies), None)
        if place.rule == "locations.natural_name":
            return Resolved(self._address_province(place), None)
        return Resolved(self._near(place), None)

    def _is_wide(self, place: Candidate) -> bool:
        """Whether a sea or the land of a whole state is meant, which lies in no province: "Biển Đông", "bán đảo Triều Tiên"."""
        name = self._page.folded[place.start : place.end]
        return is_country_name(self._page.folded[place.name_start : place.end]) or name in _SEAS

    def _island_province(self, place: Candidate) -> str | None:
        """The province of an island that is a district of its own, or gives one its name: "quần đảo Trường Sa"."""
        name = self._page.folded[place.name_start : place.end]
        if place.word not in _ISLANDS and known_kind(name) not in ("island", "sea"):
            return None
        name = name.removeprefix("quần đảo ")
        codes = {self._code(unit) for unit in districts_named(name, self._day) or districts_named(name)}
        return codes.pop() if len(codes) == 1 else None

    def _unit(self, place: Candidate) -> Resolved:
        if place.type == "district" and self._page.folded[place.name_start : place.end] == "huế":
            return Resolved(_HUE, None)
        units = self._bearers(place)
        parent = self._parent(place)
        if parent is not None:
            above = self.resolve(parent)
            within = [unit for unit in units if above.unit_code is not None and unit.district_code == above.unit_code]
            if len(within) == 1 or (not units and above.province_code):
                return Resolved(above.province_code, within[0].code if within else None)
        address = self._address_province(place)
        joined = self._page.text.startswith((" - ", " – "), place.end)
        if joined and units and all(self._code(unit) != address for unit in units):
            address = None  # "tàu Quy Nhơn - Sài Gòn"
        bracketed = address is not None and self._page.text.startswith(" (", place.end)
        if bracketed and units and all(self._code(unit) != address for unit in units):
            return Resolved(address, None)
        near = address or (self.resolve(parent).province_code if parent is not None else None)
        for code in (near, *self._named_provinces()):
            within = [unit for unit in units if code is not None and self._code(unit) == code]
            if len(within) == 1:
                return Resolved(code, within[0].code)
            if within:
                return Resolved(code, None, _listed(within))
        wider = self._bearer_of_page(place) if near is None else None
        if wider is not None:
            return Resolved(self._code(wider), wider.code)
        if not units or near is not None:
            return Resolved(near or self._sole_province(), None)
        codes = {self._code(unit) for unit in units}
        if place.type == "commune" and place.word and (sole := self._sole_province()) is not None and self._district_codes == {sole}:
            return Resolved(sole, None)
        code = codes.pop() if len(codes) == 1 else None
        return Resolved(code, None, _listed(units)) if len(units) > 1 else Resolved(code, units[0].code)

    @cached_property
    def _district_codes(self) -> set[str | None]:
        """The provinces of the districts of a page: where it is one alone, a commune which the lists know elsewhere only is one of its old ones."""
        return {self.resolve(place).province_code for place in self._places if place.type == "district"}

    def _parent(self, place: Candidate) -> Candidate | None:
        """The district that follows a commune in its address: "xã A, huyện B", "phường C (quận D)"."""
        i = self._places.index(place)
        after = self._places[i + 1] if i + 1 < len(self._places) else None
        if place.type != "commune" or after is None or after.type != "district" or after.start - place.end > 2:
            return None
        return after if self._page.text[place.end : after.start].strip(" ,(-") == "" else None

    def _bearers(self, place: Candidate) -> list[Unit]:
        name = self._name_of(place)
        found = wards_named(name, self._day) if place.type == "commune" else districts_named(name, self._day)
        if place.type == "commune" and not found:
            found = wards_named(name)
        word = _FULL_WORDS.get(place.word, place.word)
        typed = [unit for unit in found if unit.type == word]
        return typed or list(found)

    def _bearer_of_page(self, place: Candidate) -> Unit | None:
        """The one commune of the name, of any time, in a province that the page names: a page without a date may tell of units that are gone."""
        if place.type != "commune":
            return None
        found = [unit for unit in wards_named(self._name_of(place)) if self._code(unit) in self._counts]
        return found[0] if len(found) == 1 else None

    def _name_of(self, place: Candidate) -> str:
        return even_apostrophes(self._page.text[place.name_start : place.end])

    def _code(self, unit: Unit) -> str | None:
        """The province of a unit as of the page's day: an old district lies in the province that took its own over."""
        return unit.province_code if unit.valid_to is None else self._today(unit.province_code)

    def _today(self, code: str) -> str | None:
        """A province's code of before the merger as of the page's day."""
        if self._day < MERGER:
            return code
        old = by_code(code, date(2025, 6, 30))
        now = successor(old) if old is not None else None
        return now.code if now is not None else code

    def _address_province(self, place: Candidate) -> str | None:
        """The province that closes the address which the place stands in: "xã A, huyện B, tỉnh C", "huyện B (C)"."""
        text = self._page.text
        i = bisect_left([mark.start for mark in self._provinces], place.end)
        if i == len(self._provinces) or self._provinces[i].start - place.end > _REACH:
            return None
        gap = text[place.end : self._provinces[i].start]
        last = self._provinces[i].start
        for other in (other for other in self._places if place.end <= other.start < last and other.type in _UNIT_TYPES):
            gap = gap.replace(text[other.start : other.end], "")
        words = gap.replace(",", " ").replace("(", " ").replace("-", " ").split()
        if any(word not in ("tỉnh", "thành", "phố", "TP", "TP.", "của", "thuộc") for word in words) or ";" in gap or "\n" in gap:
            return None
        if words == [] and gap.startswith(",") and text.startswith((" - ", " – "), self._provinces[i].end):  # "Hà Nội - Vinh, TP HCM - Nha Trang"
            return None
        code: str | None = self._provinces[i].value.code
        return code

    def _named_provinces(self) -> list[str]:
        return [code for code, _ in self._counts.most_common()]

    def _sole_province(self) -> str | None:
        return next(iter(self._counts)) if len(self._counts) == 1 else None

    def _near(self, place: Candidate) -> str | None:
        """The province of a street, a venue, a village or a feature: its address, the unit after it, the page's only province."""
        near = self._address_province(place)
        if near is not None or self._lies_abroad(place) or self._is_foreign_here(place):
            return near
        inside = {mark.value.code for mark in self._provinces if place.start <= mark.start < place.end}
        ends = self._provinces_of_ends(place) if place.type == "street" else frozenset()
        if inside or len(ends) > 1:  # "cao tốc Hà Nội - Hải Phòng", "cao tốc Hà Nội - Vân Đồn" lie in more than one
            return next(iter(inside)) if len(inside) == 1 and len(ends) < 2 else None
        if place.word in _PORTS and (town := self._town_of(place)) is not None:
            return town
        i = self._places.index(place)
        following = self._places[i + 1] if i + 1 < len(self._places) else None
        if following is not None and following.type in ("district", "commune") and following.start - place.end <= 3:
            return self.resolve(following).province_code
        sole = self._sole_province() or (None if self._counts else self._province_of_units())
        if sole is not None or place.type == "natural":
            return sole
        return self._province_of_sentence(place) or self._province_of_units()

    def _provinces_of_ends(self, place: Candidate) -> frozenset[str]:
        """The provinces in which the towns lie that a road is named for."""
        ends = _ENDS.split(self._page.folded[place.name_start : place.end])
        if len(ends) < 2:
            return frozenset()
        found = [{unit.province_code for unit in districts_named(end)} or {p.code for p in resolve(end, BEFORE_MERGER) if p.code} for end in ends]
        return frozenset(str(next(iter(codes))) for codes in found if len(codes) == 1)

    def _town_of(self, place: Candidate) -> str | None:
        """The province of the one town that an airport or a port is named for: "sân bay Biên Hòa", "cảng Quy Nhơn"."""
        name = _KIND_OF_PORT.sub("", self._page.folded[place.name_start : place.end])
        towns = {self._code(unit) for unit in districts_named(name)} if place.word not in _SEAPORTS or is_city(name) else set()
        return towns.pop() if len(towns) == 1 else None

    def _lies_abroad(self, place: Candidate) -> bool:
        """Whether a country or a place abroad closes the address: "cảng Apapa (Nigeria)", "sân bay Suvarnabhumi, Bangkok"."""
        i = self._places.index(place)
        beyond = self._places[i + 1] if i + 1 < len(self._places) else None
        if beyond is None or beyond.rule not in _ABROAD or beyond.identity == _HOME:
            return False
        return self._page.text[place.end : beyond.start] in _ADDRESS_GAPS

    def _is_foreign_here(self, place: Candidate) -> bool:
        """Whether a house or a feature bears a foreign name in a paragraph that tells of places abroad: "bệnh viện Severance" of Seoul."""
        text = self._page.text
        if all(map(is_vietnamese_syllable, _WORDS.findall(self._page.folded, place.name_start, place.end))):
            return False
        low, high = text.rfind("\n", 0, place.start), text.find("\n", place.end)
        high = len(text) if high < 0 else high
        beside = (other for other in self._places if low < other.start < high)
        if any(low < mark.start < high for mark in self._provinces):
            return False
        return any(other.rule in _ABROAD and other.identity != _HOME for other in beside)

    def _province_of_sentence(self, place: Candidate) -> str | None:
        """The one province that the sentence of a place names."""
        text = self._page.text
        start = max(text.rfind("\n", 0, place.start), text.rfind(". ", 0, place.start)) + 1
        ends = [at for at in (text.find("\n", place.end), text.find(". ", place.end)) if at >= 0]
        codes = {mark.value.code for mark in self._provinces if start <= mark.start < min(ends, default=len(text))}
        code: str | None = codes.pop() if len(codes) == 1 else None
        return code

    def _province_of_units(self) -> str | None:
        """The one province that all districts and communes of a page lie in."""
        codes = {self.resolve(unit).province_code for unit in self._places if unit.type in ("district", "commune")}
        return codes.pop() if len(codes) == 1 else None


def _listed(units: list[Unit]) -> tuple[LocationCandidate, ...]:
    return tuple(LocationCandidate(unit_code=unit.code, province_code=unit.province_code, name=unit.full_name) for unit in units[:8])
