"""Known names of places without their type word, where the words beside them show a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.words import Named, before, forms_of_country, is_city, names, provinces_of
from extractor.facts.territory import openers
from extractor.language.capitals import UPPER, is_name_cased

_TYPES: dict[str, LocationType] = {
    "country": "country", "abroad": "other", "region": "region", "natural": "natural", "venue": "venue", "district": "district",
}  # fmt: skip
_CAPITAL_BEFORE = re.compile(rf"[{UPPER}][^\W\d_]* $")
_CAPITAL_AFTER = re.compile(rf" [{UPPER}]")
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?:…] ?[\"“]?|[\"“])$")
_CLAUSE_START = re.compile(r"(?:[,;] |[-–] ?)$")
#: "Trung - Mỹ", "Việt – Nhật": relations of two.
#: "ông Floris Langendam (Hà Lan, 68 tuổi)", "Englefield Green (Anh)".
_BRACKETED = re.compile(rf"[{UPPER}][^\W\d_]* \($")
_DIRECTION_AFTER = re.compile(r" (?:bắc|nam)(?! bộ| á)(?![^\W_])")
_PLACE_BEFORE = re.compile(r"(?<![^\W_])(?:tại|ở|sang|nước|từ) $")
_PAIRED = re.compile(rf"[{UPPER}][^\W_]* ?[-–] ?$")
_VERB_AFTER = re.compile(
    r" (?:đã|đang|sẽ|vừa|cũng|không|chưa|là|có|và|cần|phải|muốn|tiếp tục|tuyên bố|cho biết|cho rằng|khẳng định|bị|được|vẫn|luôn|nên|từng"
    r"|đề nghị|yêu cầu|cáo buộc|nhiều lần|ủng hộ|phản đối|mong muốn|coi|đóng|hứa|ký|nhấn mạnh|bắt đầu|dự kiến|sở hữu|trở thành|đạt|nằm|rút"
    r"|áp|triển khai|tổ chức|đăng cai)(?![^\W_])"
)
_REGION_BEFORE = re.compile(r"(?:vùng|khu vực|các tỉnh|núi rừng|đồng bào|miền|lên|bà con) $")
_OF_SOMETHING = re.compile(r" (?:của|tỉnh|thành phố|huyện|nước|bộ(?![^\W_]))")
_CREDIT = re.compile(r"(?:ảnh|photo|nguồn|bài|tin|clip|video)[^:\n]{0,12}: ?[^.\n)]{0,40}$")
_LIST_GAPS = (" - ", " – ", "-", "–", ", ", " và ", " (")
_OF_THE_STATE = re.compile(r"(?:chủ tịch|quốc hội|chính phủ|ủy ban quốc vụ) nước $")
_SMALL_AFTER = re.compile(r" [^\W\d_]")
_PLACE_AND_COMMA = re.compile(rf"[{UPPER}][^\W\d_]*, $")
_NAMES_OF_EVENTS = re.compile(
    r"(?:gió mùa|gió|hướng|phía|(?:hiệp định|đối tác|quan hệ)(?: [^\W\d_]+){0,3} xuyên) $"
    r"|(?:hội nghị|hội đồng|diễn đàn|hiệp hội|giải vô địch|cúp|hợp tác kinh tế|thương mại tự do|ban chỉ đạo"
    r"|liên hoan|cuộc thi|cụm thi đua|khối thi đua|cấp cao|thượng đỉnh|ngân hàng|khu vực mậu dịch|tổ chức đại học)(?:,? [^\W\d_]+| -){0,8},? $"
)


#: Parts of any country; Vietnam's where no other is named: "miền Đông Libya".
_PARTS = frozenset(("miền bắc", "miền nam", "miền trung", "miền đông", "miền tây"))
_ROUTE = re.compile(rf"[{UPPER}][^\W\d_]* [-–] $")


class _Hit(NamedTuple):
    start: int
    end: int
    name: Named


def known_names(page: Page) -> Iterator[Candidate]:
    """Countries, regions, seas, cities abroad and districts, each under the conditions of its kind."""
    taken = 0
    hits = _hits(page)
    spans = {hit.start: hit for hit in hits} | {hit.end: hit for hit in hits}
    sure = [hit for hit in hits if _stands_for_place(page, hit, spans)]
    for hit in _with_lists(page, hits, sure):
        if hit.start < taken:
            continue
        taken = hit.end
        kind = _TYPES[hit.name.kind]
        yield Candidate(hit.start, hit.end, hit.start, kind, hit.name.identity, f"locations.{hit.name.kind}_name")


def first_form(page: Page, place: Candidate) -> tuple[int, int]:
    """Where a place has its name from; a country's is its first mention outside a body's name, whatever that mention says of it."""
    if place.rule != "locations.country_name":
        return place.start, place.end
    best = (place.start, place.end)
    for form in forms_of_country(place.identity):
        at = page.text.find(form)
        if 0 <= at < best[0] and _is_whole(page.text, at, at + len(form)) and not any(body.start <= at < body.end for body in page.bodies):
            best = (at, at + len(form))
    return best


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _with_lists(page: Page, hits: list[_Hit], sure: list[_Hit]) -> list[_Hit]:
    """The sure hits, and those joined to them in a list of one kind: "ở Thạch Hà, Cẩm Xuyên và Kỳ Anh"."""
    kept = {hit.start for hit in sure}
    pairs = [(a, b) for a, b in pairwise(hits) if a.name.kind == b.name.kind and page.text[a.end : b.start] in (", ", " và ", " - ", " – ")]
    for left, right in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if left.start in kept and right.start not in page.people and right.start not in page.provinces and not _before(page, right, "adjective"):
            kept.add(right.start)
    return [hit for hit in hits if hit.start in kept]


def _hits(page: Page) -> list[_Hit]:
    text, found = page.text, []
    for last, name in names().iter(page.folded):
        start, end = last + 1 - name.length, last + 1
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or not _is_cased(text[start:end], name):
            continue
        found.append(_Hit(start, end, name))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    longest: list[_Hit] = []
    for hit in found:
        if not longest or hit.start >= longest[-1].end:
            longest.append(hit)
    return longest


def _is_cased(words: str, name: Named) -> bool:
    if name.kind == "none":
        return words[0].isupper()
    if is_name_cased(words) or ("-" in words and " " not in words and words[0].isupper()):
        return True
    return name.kind in ("region", "natural", "country", "venue") and " " in words and any(part[0].isupper() for part in words.split())


def _stands_for_place(page: Page, hit: _Hit, spans: dict[int, _Hit]) -> bool:
    kind = hit.name.kind
    if hit.start in page.provinces or kind == "none":
        return False
    if kind == "natural" and _DIRECTION_AFTER.match(page.folded, hit.end):  # "vùng biển Đông Bắc đảo Luzon"
        return False
    if kind == "natural" and hit.name.word and not (_is_alone(page, hit) and hit.start not in page.people and _before(page, hit, "locative")):
        return False
    beyond = spans.get(hit.end + 1) if page.folded[hit.start : hit.end] in _PARTS else None
    if beyond is not None and beyond.name.kind == "country":
        return False
    if kind == "region" and hit.name.word and not _is_region(page, hit, spans):
        return False
    if kind in ("region", "natural", "venue"):
        return not (_is_byline(page.text, hit) or _in_title(page, hit) or _before(page, hit, "adjective"))
    if kind == "country":
        return _country_is_place(page, hit, spans)
    if kind == "abroad":
        return _abroad_is_place(page, hit)
    return _district_is_place(page, hit)


def _is_region(page: Page, hit: _Hit, spans: dict[int, _Hit]) -> bool:
    """Whether "Tây Bắc" is the region and no direction: after "vùng", "các tỉnh", "ở", or beside another region; never before a name."""
    if _CAPITAL_AFTER.match(page.text, hit.end) or _OF_SOMETHING.match(page.folded, hit.end):
        return False
    if _REGION_BEFORE.search(page.folded, max(0, hit.start - 12), hit.start):
        return True
    beside = [spans.get(hit.start - 2), spans.get(hit.start - 4), spans.get(hit.end + 2), spans.get(hit.end + 4)]
    return any(other is not None and other.name.kind == "region" and not other.name.word for other in beside)


def _is_byline(text: str, hit: _Hit) -> bool:
    """Whether the name closes the text alone after its last sentence: a signature."""
    return not text[hit.end :].strip() and text[: hit.start].rstrip()[-1:] in ('.', '"', "”", ")", "")


def _in_title(page: Page, hit: _Hit) -> bool:
    """Whether the region belongs to the name of a contest, a forum, a board, a wind."""
    return _NAMES_OF_EVENTS.search(page.folded, max(0, hit.start - 60), hit.start) is not None


def _before(page: Page, hit: _Hit, kind: str) -> bool:
    return before(kind).search(page.folded, max(0, hit.start - 26), hit.start) is not None


def _is_alone(page: Page, hit: _Hit) -> bool:
    """Whether no capitalised word touches the name on the left, and none on the right but a person's."""
    left = _CAPITAL_BEFORE.search(page.text, max(0, hit.start - 12), hit.start)
    if left is not None and left.group().rstrip() not in openers():
        return False
    return _CAPITAL_AFTER.match(page.text, hit.end) is None


def _country_is_place(page: Page, hit: _Hit, spans: dict[int, _Hit]) -> bool:
    text = page.text
    if text[hit.start : hit.end].islower() or _before(page, hit, "adjective") or _in_firm(page, hit):
        return False
    if hit.name.word and (hit.start in page.people or not (_is_alone(page, hit) or _person_follows(page, hit))):
        return False
    if hit.name.word and text[hit.start : hit.end] in page.givens:  # "Quân và Đức" on a page that names Trần Viết Đức
        return _PLACE_BEFORE.search(page.folded, max(0, hit.start - 9), hit.start) is not None
    if _OF_THE_STATE.search(page.folded, max(0, hit.start - 24), hit.start):
        return False
    if _before(page, hit, "locative"):
        return True
    if page.is_sport or _in_adjectives(page, hit, spans):
        return False
    if _BRACKETED.search(text, max(0, hit.start - 16), hit.start) and text[hit.end : hit.end + 1] in (")", ",", ";"):
        return True
    if _before(page, hit, "state") or _beside_country(page, hit, spans):
        return True
    if _before(page, hit, "office") and _CAPITAL_AFTER.match(text, hit.end) is None:
        return True
    if _is_subject(page, hit):
        return True
    return _neighbour(page, hit, spans, before_it=True) is None and _closes_address(page, hit)


def _is_subject(page: Page, hit: _Hit) -> bool:
    """Whether the country begins a sentence or a clause and acts."""
    text = page.text
    left = text[max(0, hit.start - 3) : hit.start]
    if text[hit.start : hit.end] == "Anh" or _PAIRED.search(text, max(0, hit.start - 12), hit.start):
        return False
    if _SENTENCE_START.search(left) and not hit.name.word and _SMALL_AFTER.match(text, hit.end):
        return True
    opens = _SENTENCE_START.search(left) or _CLAUSE_START.search(left)
    return opens is not None and _VERB_AFTER.match(page.folded, hit.end) is not None


def _closes_address(page: Page, hit: _Hit) -> bool:
    """Whether the country follows a place and a comma: "cảng Wosan, Triều Tiên"."""
    return not hit.name.word and _PLACE_AND_COMMA.search(page.text, max(0, hit.start - 16), hit.start) is not None


def _in_firm(page: Page, hit: _Hit) -> bool:
    """Whether the name begins or ends a firm's: "Vietnam Airlines", "Grab Singapore"."""
    return page.text[hit.start : hit.end].isascii() and hit.end + 1 not in page.people and _CAPITAL_AFTER.match(page.text, hit.end) is not None


def _person_follows(page: Page, hit: _Hit) -> bool:
    return hit.end + 1 in page.people


def _beside_country(page: Page, hit: _Hit, spans: dict[int, _Hit]) -> bool:
    """Whether the name is joined to another country: "Việt Nam - Trung Quốc", "Nga, Đức và Ukraine", "New York, Mỹ"."""
    return any(_neighbour(page, hit, spans, before_it=side) is not None for side in (True, False))


def _in_adjectives(page: Page, hit: _Hit, spans: dict[int, _Hit]) -> bool:
    """Whether what stands before the head of a list makes adjectives of it all: "nói tiếng Anh, Hàn Quốc và Nhật Bản"."""
    first = hit
    while (left := _neighbour(page, first, spans, before_it=True)) is not None:
        first = left
    return first is not hit and _before(page, first, "adjective")


def _neighbour(page: Page, hit: _Hit, spans: dict[int, _Hit], *, before_it: bool) -> _Hit | None:
    """The country or foreign city right before or after a name, in a list or a pair."""
    for gap in _LIST_GAPS:
        at = hit.start - len(gap) if before_it else hit.end + len(gap)
        other = spans.get(at)
        if other is None or other.name.kind not in ("country", "abroad") or at != (other.end if before_it else other.start):
            continue
        if page.text.startswith(gap, at if before_it else hit.end) and (before_it or gap != " ("):
            return other
    return None


def _abroad_is_place(page: Page, hit: _Hit) -> bool:
    if hit.start in page.provinces or hit.start in page.people or _before(page, hit, "adjective"):
        return False
    if page.text[hit.end : hit.end + 1] == "-" and page.text[hit.end + 1 : hit.end + 2].isalpha():
        return False
    if _CAPITAL_BEFORE.search(page.text, max(0, hit.start - 12), hit.start) or _CAPITAL_AFTER.match(page.text, hit.end):
        return False
    if page.is_sport and page.folded.startswith("từ ", hit.start - 3):
        return False
    return _before(page, hit, "locative") if page.is_sport or hit.name.word else True


def _district_is_place(page: Page, hit: _Hit) -> bool:
    """A district or a city below the province by its bare name: after a preposition of place, or before its province."""
    if hit.start in page.provinces or not _is_alone(page, hit):
        return False
    in_address = _before_province(page, hit.end)
    if hit.start in page.people:
        return in_address
    if in_address or _is_bracketed(page, hit) or _on_route(page, hit):
        return True
    if _CREDIT.search(page.folded, max(0, hit.start - 60), hit.start):
        return False
    if _is_dateline(page.text, hit):
        return True
    name = page.folded[hit.start : hit.end]
    stands = is_city(name) or _before(page, hit, "locative") or not provinces_of(name).isdisjoint(page.codes)
    return stands and not _before(page, hit, "adjective")


def _is_dateline(text: str, hit: _Hit) -> bool:
    """Whether the name opens a line before a colon: "Huế: Một ngư dân …"."""
    return (hit.start == 0 or text[hit.start - 1] == "\n") and text[hit.end : hit.end + 1] == ":"


def _is_bracketed(page: Page, hit: _Hit) -> bool:
    return page.text[hit.start - 1 : hit.start] == "(" and page.text[hit.end : hit.end + 1] == ")"


def _on_route(page: Page, hit: _Hit) -> bool:
    """Whether the name ends or joins a line between places: "Hải Phòng - Hạ Long - Móng Cái"."""
    before_dash = page.text[max(0, hit.start - 20) : hit.start]
    return before_dash.endswith((" - ", " – ")) and _ROUTE.search(before_dash) is not None


def _before_province(page: Page, end: int) -> bool:
    return any(page.text.startswith(gap, end) and end + len(gap) in page.provinces for gap in (" (", ", ", " - "))
