"""Finds every named place that is no province: units, countries, regions, streets, venues, natural features."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from extractor.catalogues.provinces import resolve
from extractor.facts.era import BEFORE_MERGER, era
from extractor.facts.locations.addresses import bracketed_addresses, numbered_houses
from extractor.facts.locations.beside import joined_names
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.described import described_places, in_full
from extractor.facts.locations.english import branded_houses, english_names
from extractor.facts.locations.features import PROJECT, features, is_placed, is_winner
from extractor.facts.locations.forms import first_form
from extractor.facts.locations.lines import street_lines
from extractor.facts.locations.model import LocationFact, LocationValue
from extractor.facts.locations.named import known_names
from extractor.facts.locations.resolve import Resolver
from extractor.facts.locations.road_numbers import road_numbers
from extractor.facts.locations.routes import route_ends, stops_on_way
from extractor.facts.locations.streets import crossing_streets, further_streets, listed_streets, street_chains, street_sides, streets_on_way
from extractor.facts.locations.told import told_places
from extractor.facts.locations.unit_names import described_units, typed_units, unit_lists
from extractor.facts.locations.unknown import unknown_names
from extractor.facts.locations.venues import seats_of_authorities, venues_of_bodies
from extractor.facts.locations.words import sport, type_words_of
from extractor.facts.marks import Layout, Mark, layout, marks, put_facts, put_marks
from extractor.facts.territory import has_family_name
from extractor.facts.works import in_title_of_work
from extractor.language.patterns import regex

_SPORT_WORDS = 3
_ACTS = regex(r" (?:vừa |đã |sẽ )?(?:khai mạc|tổ chức|phối hợp|cho biết|ra mắt|tiếp nhận|đón nhận|chủ trì|được (?:tặng|trao|phong))(?![^\W_])")
#: Before a hall that is the body of its name: "sáp nhập thành Trung tâm Văn hóa tỉnh", "phối hợp với Bảo tàng tỉnh".
_BODY_BEFORE = regex(
    r"(?<![^\W_])(?:theo|(?<!là )thành|thành lập|sáp nhập|phối hợp với|đơn vị là|bởi|giao cho|trực thuộc|tiếp nhận là|giám đốc) $"
)
#: The surer ones first.
_FINDERS = (
    typed_units, unit_lists, described_units, seats_of_authorities, venues_of_bodies,
    features, road_numbers, english_names, branded_houses, listed_streets, further_streets,
    street_lines, street_chains, street_sides, crossing_streets, streets_on_way, numbered_houses, bracketed_addresses, known_names, described_places,
    unknown_names, told_places, route_ends, stops_on_way,
)  # fmt: skip


@Language.component(
    "extractor_locations", requires=["doc._.marks"], assigns=["doc._.marks", "doc._.facts", "doc.spans"]
)
def find_locations(doc: Doc) -> Doc:
    """Mark every mention of a place and list each place once.

    Reads the marks "names", "award_names", "provinces" and "bodies".
    """
    lay = layout(doc)
    page = _page(doc, lay)
    found = [place for place in _apart(page, _candidates(page)) if place.rule != PROJECT]
    kept = list(_used_as_places(page, found))
    scenes = set(map(id, kept))
    marked = [place for place in found if id(place) in scenes or is_winner(page, place)]  # who wins a prize is marked, and no place of the story
    resolver = Resolver(page, marks(doc, "provinces"), era(doc).day, marked)
    put_marks(doc, "locations", [_mark(page, resolver, candidate) for candidate in marked])
    put_facts(doc, "locations", list(_facts(lay, page, resolver, kept)))
    return doc


def _page(doc: Doc, lay: Layout) -> Page:
    named = marks(doc, "names")
    people = {mark.start: mark.end for mark in named if mark.value.strength == "strong" or has_family_name(lay.text, mark.start)}
    sure = frozenset(mark.start for mark in named if mark.value.strength == "strong")
    blocked = sorted([*marks(doc, "award_names"), *(mark for mark in named if mark.value.strength == "strong")], key=lambda mark: mark.start)
    provinces = {mark.start: mark.end for mark in marks(doc, "provinces")}
    is_sport = len({match.group() for match in sport().finditer(lay.folded)}) >= _SPORT_WORDS
    codes = frozenset(code for mark in marks(doc, "provinces") for code in _old_codes(mark.value.name))
    givens = frozenset(m.value.name.rpartition(" ")[2] for m in named if m.value.strength == "strong" and m.value.shape == "kinh")
    return Page(lay.text, lay.folded, people, sure, provinces, codes, marks(doc, "bodies"), blocked, is_sport, givens)


@cache
def _old_codes(name: str) -> tuple[str, ...]:
    """The code that a province's name had before 2025-07-01, when there were districts."""
    return tuple(province.code for province in resolve(name, BEFORE_MERGER) if province.code)


def _candidates(page: Page) -> list[Candidate]:
    """All candidates, the surer finders first."""
    found = [in_full(page, candidate) for finder in _FINDERS for candidate in finder(page)]
    found += joined_names(page, found)
    rank = {id(candidate): number for number, candidate in enumerate(found)}
    return sorted(found, key=lambda c: (c.start, c.start - c.end, rank[id(c)]))


def _apart(page: Page, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates that do not overlap, outside bodies, awards and persons; units count inside bodies as well."""
    taken, house = 0, None  # the end of the last one; the last school, hospital …
    for candidate in found:
        if house is not None and house.start < candidate.start and candidate.end <= house.end and _is_part_of_house(page, candidate):
            yield candidate
            continue
        if candidate.start < taken or _is_held(page, candidate):
            continue
        if candidate.rule not in _IN_BODIES and _inside(candidate, page):
            continue
        taken = candidate.end
        house = candidate if candidate.type == "venue" else None
        yield candidate


#: Rules of names without a word for their kind: a typed place of the name on the page is theirs.
_BARE = frozenset((
    "locations.foreign", "locations.unknown", "locations.english", "locations.before_province", "locations.bare_commune", "locations.before_unit",
))  # fmt: skip
_UNITS = frozenset(("locations.commune", "locations.district", "locations.village"))
_TOWNS = _UNITS | {"locations.city"}
_IN_BODIES = frozenset(
    ("locations.district", "locations.commune", "locations.village", "locations.city", "locations.listed", "locations.seat", "locations.venue_body")
)


def _used_as_places(page: Page, found: list[Candidate]) -> Iterator[Candidate]:
    """Without houses of business that no mention makes a scene: a hotel that only advertises is no place of the story."""
    placed, scene = set(), -1  # the end of the last one
    for candidate in found:
        is_next = scene >= 0 and page.text[scene : candidate.start] in (", ", " và ") and candidate.type == "venue"
        if is_next or is_placed(page, candidate):
            placed.add(candidate.identity)
            scene = candidate.end if candidate.type == "venue" else -1
    yield from (candidate for candidate in found if candidate.word not in type_words_of("business") or candidate.identity in placed)


def _is_part_of_house(page: Page, unit: Candidate) -> bool:
    """Whether a unit in the name of a house counts as well: "Trạm Y tế xã Tà Cạ", "hội trường Quận ủy Ô Môn"; not "thủy điện Bản Vẽ"."""
    return unit.rule == "locations.seat" or unit.word == "hạt" or (unit.rule in _UNITS and page.text[unit.start].islower())


def _in_province(candidate: Candidate, page: Page) -> bool:
    """Whether the candidate is the second half of a province's name: "Thừa Thiên - Huế"."""
    return any(start < candidate.start and candidate.end <= end for start, end in page.provinces.items())


def _is_held(page: Page, candidate: Candidate) -> bool:
    """Whether a person, an award, a province or the title of a work holds the candidate."""
    in_title = in_title_of_work(page.text, candidate.start, candidate.end)
    return in_title or _blocked(candidate, page.blocked) or _in_province(candidate, page)


def _blocked(candidate: Candidate, blocked: list[Mark]) -> bool:
    if candidate.rule == "locations.house" or (candidate.rule == "locations.listed" and candidate.type == "street"):
        return False
    return any(mark.start <= candidate.name_start and candidate.end <= mark.end for mark in blocked if mark.start <= candidate.start)


def _inside(candidate: Candidate, page: Page) -> bool:
    """Whether a body holds the candidate; a hall of a body's name is a place, but for one that acts ("Trung tâm Văn hóa tỉnh khai mạc …")."""
    is_hall = candidate.word in type_words_of("hall") and _ACTS.match(page.folded, candidate.end) is None
    if is_hall and _BODY_BEFORE.search(page.folded, candidate.start - 20, candidate.start):
        is_hall = False
    return any(body.start <= candidate.start < body.end for body in page.bodies if not (is_hall and candidate.start == body.start))


def _mark(page: Page, resolver: Resolver, candidate: Candidate) -> Mark:
    found = resolver.resolve(candidate)
    name = page.text[candidate.start : candidate.end]
    return Mark(candidate.start, candidate.end, LocationValue(name, candidate.type, found.province_code, found.unit_code), candidate.rule)


def _facts(lay: Layout, page: Page, resolver: Resolver, kept: list[Candidate]) -> Iterator[LocationFact]:
    grouped: dict[str, list[Candidate]] = {}
    for candidate in kept:
        grouped.setdefault(_longest_identity(candidate, kept), []).append(candidate)
    for group in grouped.values():
        first = _fullest(page, group)
        found = resolver.resolve(first)
        start, end = first_form(page, first)
        yield LocationFact(
            name=page.text[start:end],
            type=first.type,
            province_code=found.province_code,
            unit_code=found.unit_code,
            candidates=found.candidates,
            rule=first.rule,
            mentions=lay.mentions([Mark(c.start, c.end, None, c.rule) for c in group]),
        )


def _longest_identity(candidate: Candidate, kept: list[Candidate]) -> str:
    """A venue named short is the one whose name goes on: "khách sạn Regent" and "khách sạn Regent Apartment"."""
    if candidate.rule in _BARE or (candidate.rule == "locations.venue_name" and not candidate.word):
        return _typed_like(candidate, kept) or candidate.identity
    if candidate.rule == "locations.natural_name":  # "đảo Cồn Cỏ … ra Cồn Cỏ", "cảng Cửa Việt … tính từ Cửa Việt"
        return _typed_like(candidate, kept) or candidate.identity
    if candidate.rule == "locations.district_name":
        return _land_of(candidate, kept) or candidate.identity
    if candidate.rule == "locations.abroad_name":
        return _town_like(candidate, kept) or candidate.identity
    if candidate.type in ("commune", "village"):
        return _abroad_like(candidate, kept) or candidate.identity
    if candidate.type != "venue":
        return candidate.identity
    longer = (other.identity for other in kept if other.type == "venue" and other.identity.startswith(candidate.identity + " "))
    return next(longer, candidate.identity)


def _typed_like(candidate: Candidate, kept: list[Candidate]) -> str | None:
    """The identity of a typed place whose name a bare unknown one repeats: "cảng Wonsan … ở Wonsan", "Bến xe Miền Đông … bến xe miền Đông"."""
    name = candidate.identity.rsplit(":", 1)[1]
    named_by_place = candidate.rule == "locations.bare_commune"  # a bridge is named for its village, an airport's name stands for it
    typed = (other for other in kept if other.word and name in (bare := other.identity.rsplit(":", 1)[1], f"{other.word} {bare}"))
    return next((other.identity for other in typed if not named_by_place or other.word.endswith(("sân bay", "hàng không"))), None)


def _town_like(candidate: Candidate, kept: list[Candidate]) -> str | None:
    """The identity of the foreign town, village or base that a bare name repeats: "thị trấn Tultepec … ở Tultepec"; no state, no province."""
    name = candidate.identity.rsplit(":", 1)[1]
    towns = (other for other in kept if other.word.startswith("căn cứ") or (other.rule in _TOWNS and other.word and other.word != "tỉnh"))
    return next((other.identity for other in towns if other.identity.endswith(f":{name}")), None)


def _abroad_like(unit: Candidate, kept: list[Candidate]) -> str | None:
    """The identity of the place abroad that a unit repeats, word and name: "thị trấn Mạch Liêu, Đài Loan … trưởng thị trấn Mạch Liêu"."""
    name = unit.identity.rsplit(":", 1)[1]
    return next((other.identity for other in kept if other.type == "other" and other.word == unit.word and other.identity.endswith(f":{name}")), None)


def _land_of(district: Candidate, kept: list[Candidate]) -> str | None:
    """The identity of the island of a bare name that no district bears with its word: "bán đảo Sơn Trà … về Sơn Trà"."""
    name = district.identity.rsplit(":", 1)[1]
    if any(other.identity == district.identity and other.word for other in kept):
        return None
    return next((other.identity for other in kept if other.word.endswith(("đảo", "cù lao")) and other.identity.endswith(f":{name}")), None)


_FORM_OF_STATE = ("CHXHCN ", "CHDCND ", "CHND ", "Cộng hòa ", "Cộng hoà ")


def _is_formal(page: Page, candidate: Candidate) -> bool:
    """Whether a name is written in letters ("ĐBSCL") or, in an office, with the form of state, so that a page's plain form goes before."""
    name = page.text[candidate.start : candidate.end]
    return name.isupper() or (name.startswith(_FORM_OF_STATE) and not page.text.endswith((", ", "tại ", "ở "), 0, candidate.start))


def _fullest(page: Page, group: list[Candidate]) -> Candidate:
    """The mention that gives the name: the first with its type word, "huyện" before "huyện đảo"; in full before its letters ("ĐBSCL")."""
    typed = [candidate for candidate in group if candidate.word and (candidate.word, candidate.type) != ("đặc khu", "other")]
    written = [candidate for candidate in typed if candidate.start < candidate.name_start] or typed
    if not written:
        plain = (candidate for candidate in group if not _is_formal(page, candidate))
        return next(plain, group[0])
    if written[0].rule == "locations.venue_body":  # "bệnh viện Nhi" of a title, "bệnh viện Nhi Thanh Hóa" below
        written = [house for house in written if house.identity != written[0].identity and house.end in page.provinces.values()] or written
    return next((candidate for candidate in written if candidate.word != "huyện đảo"), written[0])
